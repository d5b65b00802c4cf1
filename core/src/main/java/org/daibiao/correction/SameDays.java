package org.daibiao.correction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.daibiao.record.Beta;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * Within how many days two records are likely one (疑似重复的天数). Immutable and thread-safe.
 *
 * @param within the most days between them; 0 for the same day alone
 */
@Beta
public record SameDays(int within) {
    /**
     * The days of a command, or of a whole list of commands: then all of them ask one question.
     *
     * @param from the first day; not yet checked, nor is the last
     */
    public record Given(LocalDate from, LocalDate to) {
        /** One day. */
        public static Given of(LocalDate day) {
            return new Given(day, day);
        }

        /** Those of a list; days that are missing do not count. */
        public static <C> Given of(List<C> commands, Function<C, @Nullable LocalDate> day) {
            List<LocalDate> days =
                    commands.stream().map(day).filter(Objects::nonNull).sorted().toList();
            return days.isEmpty() ? of(LocalDate.EPOCH) : new Given(days.get(0), days.get(days.size() - 1));
        }
    }

    /** Whether two days lie so near to each other. */
    public boolean near(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= within;
    }

    /** Not earlier than what may be the same as something of these days. */
    public <T> Criterion<T> from(Field<T, LocalDate> day, Given given) {
        return day.atLeast(given.from().minusDays(within));
    }

    /** Not later than what may be the same as something of these days. */
    public <T> Criterion<T> to(Field<T, LocalDate> day, Given given) {
        return day.atMost(given.to().plusDays(within));
    }
}
