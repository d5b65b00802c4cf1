package org.daibiao.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Merging (合并时的处理): what becomes of the records of a shape when two records that they name turn out to be one, for example a deputy who was
 * registered twice. A shape that says nothing {@link #follows}. Immutable and thread-safe.
 *
 * @param into the component that names the record into which one of this shape was merged; null if records of this shape are not merged
 * @param evidence whether its records stay as they are, because they are evidence of what was done then
 * @param once the components that no two of its records share, or, if they hold for days, that no two share on one day; empty for all but the id and
 *     the days, where they hold for days, and for none otherwise
 * @param first the component with the day, of which of two records the one with the earlier stays; null if it is that of the one who stays
 * @param struck how a record is marked that is there twice; null if nothing marks it. What holds for days ends on its first day
 * @param union the record that remains of two, from it and the other; null if it stays as it is. What holds for days holds on the days of both
 */
public record Merging<T>(
        @Nullable String into,
        boolean evidence,
        List<String> once,
        @Nullable String first,
        @Nullable Struck<T> struck,
        @Nullable BinaryOperator<T> union) {
    /**
     * Struck (划去): how a record is marked as one that does not count.
     *
     * @param is whether a record is marked so
     * @param mark the record, marked so on a day, for a reason of at most 500 characters
     */
    public record Struck<T>(Predicate<T> is, Mark<T> mark) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** Marks a record (标记). */
    @FunctionalInterface
    public interface Mark<T> {
        /** The record, marked on this day for this reason. */
        T on(T record, LocalDate day, String reason);
    }

    public Merging {
        once = List.copyOf(once);
    }

    /** Its records name the other one from then on (随之改记). */
    public static <T> Merging<T> follows() {
        return new Merging<>(null, false, List.of(), null, null, null);
    }

    /** Its records are evidence, and stay as they are (作为凭据保持原样). */
    public static <T> Merging<T> stays() {
        return new Merging<>(null, true, List.of(), null, null, null);
    }

    /** A record of this shape may be merged into the one that this component names (可以并入). */
    public static <T> Merging<T> into(String component) {
        return new Merging<>(Objects.requireNonNull(component), false, List.of(), null, null, null);
    }

    /** No two of its records share these components (不得重复). */
    public static <T> Merging<T> once(String... components) {
        return new Merging<>(null, false, List.of(components), null, null, null);
    }

    /** The same, where of two records the one with the earlier day in this component stays. */
    public Merging<T> earliest(String day) {
        return new Merging<>(into, evidence, once, day, struck, union);
    }

    /** The same, with how a record is marked that is there twice. */
    public Merging<T> struck(Predicate<T> is, Mark<T> mark) {
        return new Merging<>(into, evidence, once, first, new Struck<>(is, mark), union);
    }

    /** The same, with the record that remains of two. */
    public Merging<T> united(BinaryOperator<T> of) {
        return new Merging<>(into, evidence, once, first, struck, of);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
