package org.daibiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.daibiao.record.BadValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Last days of time limits. */
class TimeLimitTest {
    private static final WorkCalendar CHINA = WorkCalendars.CHINA;

    @ParameterizedTest(name = "from {0}")
    @CsvFileSource(resources = "deadline_vectors.csv", numLinesToSkip = 1)
    @DisplayName("last days are those of the independent table, in every column")
    void agreesWithTheIndependentTable(ArgumentsAccessor row) {
        LocalDate from = row.get(0, LocalDate.class);
        assertThat(TimeLimit.months(3).lastDay(from, Roll.NONE, CHINA)).isEqualTo(row.get(1, LocalDate.class));
        assertThat(TimeLimit.months(3).lastDay(from, Roll.FORWARD, CHINA)).isEqualTo(row.get(2, LocalDate.class));
        assertThat(TimeLimit.months(6).lastDay(from, Roll.NONE, CHINA)).isEqualTo(row.get(3, LocalDate.class));
        assertThat(TimeLimit.months(6).lastDay(from, Roll.FORWARD, CHINA)).isEqualTo(row.get(4, LocalDate.class));
        int[] amounts = {5, 10, 15, 30, 60};
        for (int i = 0; i < amounts.length; i++) {
            TimeLimit limit = TimeLimit.workingDays(amounts[i]);
            LocalDate last = limit.lastDay(from, Roll.NONE, CHINA);
            assertThat(last).as(limit.toString()).isEqualTo(row.get(5 + i, LocalDate.class));
            assertThat(limit.lastDay(from, Roll.FORWARD, CHINA)).isEqualTo(last);
            assertThat(CHINA.workingDays(from, last)).isEqualTo(amounts[i]);
        }
    }

    @ParameterizedTest(name = "{1} from {0}, {2}: {3}")
    @CsvSource({
        // 2026-02-28 is a Saturday and a make-up working day
        "2025-11-30, 3 months,      none,     2026-02-28",
        "2025-11-30, 3 months,      forward,  2026-02-28",
        "2023-11-30, 3 months,      none,     2024-02-29",
        "2024-02-29, 12 months,     none,     2025-02-28",
        "2025-01-31, 1 month,       none,     2025-02-28",
        "2025-02-28, 1 month,       none,     2025-03-28",
        "2025-06-16, 1 day,         none,     2025-06-17",
        "2025-06-16, 30 days,       none,     2025-07-16",
        // 2025-10-01 to 08 are days off, 10-11 is a make-up Saturday
        "2025-09-21, 10 days,       forward,  2025-10-09",
        "2025-09-21, 10 days,       backward, 2025-09-30",
        "2025-09-30, 1 working day, none,     2025-10-09",
        "2025-10-03, 3 working days,none,     2025-10-11",
    })
    @DisplayName("the start day is not counted, months are clamped, days of rest follow the roll")
    void countsAsTheCivilCodeDoes(LocalDate from, String limit, String roll, LocalDate last) {
        TimeLimit parsed = TimeLimit.parse(limit);
        assertThat(parsed.lastDay(from, Roll.valueOf(roll.toUpperCase(Locale.ROOT)), CHINA))
                .isEqualTo(last);
        assertThat(parsed).hasToString(limit);
    }

    @Test
    @DisplayName("a limit that does not roll needs no calendar")
    void needsNoCalendarWithoutRoll() {
        LocalDate far = LocalDate.of(2030, 1, 31);
        assertThat(TimeLimit.months(3).lastDay(far, Roll.NONE, CHINA)).isEqualTo(LocalDate.of(2030, 4, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "0 days",
                "-1 days",
                "3 weeks",
                "3 Months",
                "10000 days",
                "03 days",
                "3  days",
                "3 days ",
                "三个月"
            })
    @DisplayName("a limit in any other form is refused")
    void refusesOtherForms(String text) {
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> TimeLimit.parse(text));
    }

    @Test
    @DisplayName("a limit has words in Chinese and English")
    void hasWords() {
        assertThat(TimeLimit.workingDays(7).text(Locale.CHINESE)).isEqualTo("7 个工作日");
        assertThat(TimeLimit.workingDays(1).text(Locale.ENGLISH)).isEqualTo("1 working day");
        assertThat(TimeLimit.months(3).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("3 个月");
        assertThat(TimeLimit.days(10).text(Locale.ENGLISH)).isEqualTo("10 days");
    }
}
