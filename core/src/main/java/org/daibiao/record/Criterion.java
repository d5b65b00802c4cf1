package org.daibiao.record;

import java.util.function.Function;

/**
 * Criterion (条件): one condition on a record; the criteria of a query are and-ed. Either a {@link Comparison} of one of its fields, or a
 * {@link Reference} to another record. Immutable and thread-safe.
 */
public sealed interface Criterion<T> permits Comparison, Reference {
    /** The field that is compared, or that leads to the other record. */
    Field<T, ?> field();

    /** What is made of it, by what it is: one of the two functions is asked, so that whoever reads criteria thinks of both. */
    <R> R either(Function<Comparison<T>, R> comparison, Function<Reference<T, ?>, R> reference);

    /** How many references it goes along: 0 of a comparison, at most {@value Reference#MOST_STEPS}. */
    int steps();

    /**
     * The same without references: a reference is compared with the ids of all records that fulfil its criteria now, which the reader is asked
     * for. For stores whose database cannot join.
     */
    Comparison<T> plain(RecordReader reader);
}
