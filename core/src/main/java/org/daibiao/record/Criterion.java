package org.daibiao.record;

import java.util.function.Function;

/**
 * Criterion (条件): one condition on a record; a record must match all criteria of a query. Either a {@link Comparison} of one of its fields, or
 * a {@link Reference} to another record. Immutable and thread-safe.
 */
public sealed interface Criterion<T> permits Comparison, Reference {
    /** The field that is compared, or that leads to the other record. */
    Field<T, ?> field();

    /** Calls one of the two functions, depending on the kind, so that code that reads criteria must handle both. */
    <R> R either(Function<Comparison<T>, R> comparison, Function<Reference<T, ?>, R> reference);

    /** How many references it follows: 0 for a comparison, at most {@value Reference#MOST_STEPS}. */
    int steps();

    /**
     * The same without references: a reference becomes a comparison with the ids of all records that match its criteria now, which are read with
     * the reader. For stores whose database cannot join.
     */
    Comparison<T> plain(RecordReader reader);
}
