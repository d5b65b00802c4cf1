package org.daibiao.correction;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Merging;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Correction (更正记录): one component of a record that was put right, with what it said before. A command that corrects three components keeps three. The
 * act in the journal says by whom.
 *
 * @param id the id
 * @param corrected the id of the corrected record
 * @param ofTable the table of that record, for example {@code deputy}; at most 30 characters
 * @param component the component, for example {@code unit}, or what the journal alone holds of the record, for example the {@code deputies} who came to a
 *     discussion meeting, each of them for itself; at most 40 characters
 * @param earlier what it said before: a code, a day in the form 2025-03-01, an id or a text; the elements of a list are joined by {@code 、}; null if
 *     it was empty
 * @param reason why it was wrong, at most 500 characters
 * @param correctedOn the day of the correction, in the congress's zone
 */
public record Correction(
        Id<Correction> id,
        UUID corrected,
        @Size(max = 30) String ofTable,
        @Size(max = 40) String component,
        @Nullable EarlierText earlier,
        @Size(max = 500) String reason,
        LocalDate correctedOn) {
    /** How it is stored. */
    public static final Shape<Correction> SHAPE = Shape.of("correction", Correction.class)
            .merging(Merging.stays())
            .titled((one, locale) -> Messages.table("correction", locale) + " " + one.correctedOn())
            .at(one -> one.component());

    /** The corrected record. */
    public static final Field<Correction, UUID> CORRECTED = SHAPE.field("corrected");

    /** Its table. */
    public static final Field<Correction, String> OF_TABLE = SHAPE.field("ofTable");

    /** The day of the correction. */
    public static final Field<Correction, LocalDate> CORRECTED_ON = SHAPE.field("correctedOn");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
