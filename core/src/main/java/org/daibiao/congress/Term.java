package org.daibiao.congress;

import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Term (届次): from the first session of this congress to the first session of the next, half-open. Deputies Law art. 2, Organic Law art. 9.
 *
 * @param id the id
 * @param ordinal the term's ordinal: 7 for the Seventh
 * @param firstDay the day of its first session
 * @param nextFirstDay the day of the next congress's first session, on which this term has ended; null while unknown
 */
public record Term(
        Id<Term> id,
        int ordinal,
        LocalDate firstDay,
        @Nullable LocalDate nextFirstDay) {
    /** The highest ordinal of a term or a session: more is a slip of the keyboard. */
    public static final int MOST_ORDINAL = 999;

    /** How it is stored. */
    public static final Shape<Term> SHAPE = Shape.of("term", Term.class);

    /** The term's ordinal. */
    public static final Field<Term, Integer> ORDINAL = SHAPE.field("ordinal");

    /** The day of its first session. */
    public static final Field<Term, LocalDate> FIRST_DAY = SHAPE.field("firstDay");

    static final Field<Term, LocalDate> NEXT_FIRST_DAY = SHAPE.field("nextFirstDay");

    /** Whether the day lies within the term. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && (nextFirstDay == null || day.isBefore(nextFirstDay));
    }
}
