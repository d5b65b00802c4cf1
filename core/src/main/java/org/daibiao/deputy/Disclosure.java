package org.daibiao.deputy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.journal.Line;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Disclosure (个人信息查看记录): that a voter's data was revealed or exported, and for what; by whom, its act in the journal says.
 *
 * @param id the id
 * @param voter whose data
 * @param purpose for what
 * @param reference the number of the case or request that asked for it, at most 100 characters; null when there is none
 * @param disclosedOn the day
 */
public record Disclosure(
        Id<Disclosure> id,
        Id<Voter> voter,
        Purpose purpose,
        @Nullable @Size(max = 100) String reference,
        LocalDate disclosedOn) {
    /** How it is kept. */
    public static final Shape<Disclosure> SHAPE = Shape.of("disclosure", Disclosure.class)
            .titled((one, locale) -> Messages.table("disclosure", locale) + " " + one.disclosedOn());

    /** Whose data. */
    public static final Field<Disclosure, Id<Voter>> VOTER = SHAPE.field("voter");

    /** The day. */
    public static final Field<Disclosure, LocalDate> DISCLOSED_ON = SHAPE.field("disclosedOn");

    /** Its line in the journal. */
    Line entered() {
        return Line.event(DeputyRoom.DISCLOSED.code(), id, disclosedOn).with(voter);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
