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
 * Disclosure (个人信息查阅): a voter's data was revealed or exported, and for what purpose. The act in the journal says by whom.
 *
 * @param id the id
 * @param voter the voter whose data it is
 * @param purpose the purpose
 * @param reference the number of the case or request that required it, at most 100 characters; null if there is none
 * @param disclosedOn the day
 */
public record Disclosure(
        Id<Disclosure> id,
        Id<Voter> voter,
        Purpose purpose,
        @Nullable @Size(max = 100) String reference,
        LocalDate disclosedOn) {
    /** How it is stored. */
    public static final Shape<Disclosure> SHAPE = Shape.of("disclosure", Disclosure.class)
            .titled((one, locale) -> Messages.table("disclosure", locale) + " " + one.disclosedOn());

    /** The voter whose data it is. */
    public static final Field<Disclosure, Id<Voter>> VOTER = SHAPE.field("voter");

    /** The day. */
    public static final Field<Disclosure, LocalDate> DISCLOSED_ON = SHAPE.field("disclosedOn");

    /** Its journal line. */
    Line entered() {
        return Line.event(DeputyRoom.DISCLOSED.code(), id, disclosedOn).with(voter);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
