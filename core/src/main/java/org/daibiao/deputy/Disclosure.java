package org.daibiao.deputy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.daibiao.journal.Line;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Merging;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Disclosure (个人信息查阅): a voter's data or a deputy's phone number was revealed or exported, and for what purpose. The act in the journal says by
 * whom.
 *
 * @param id the id
 * @param voter the voter whose data it is; null if it is a deputy's
 * @param deputy the deputy whose phone number it is; null if it is a voter's data
 * @param purpose the purpose
 * @param reference the number of the case or request that required it, at most 100 characters; null if there is none
 * @param disclosedOn the day
 */
public record Disclosure(
        Id<Disclosure> id,
        @Nullable Id<Voter> voter,
        @Nullable Id<Deputy> deputy,
        Purpose purpose,
        @Nullable @Size(max = 100) String reference,
        LocalDate disclosedOn) {
    /** How it is stored. */
    public static final Shape<Disclosure> SHAPE = Shape.of("disclosure", Disclosure.class)
            .merging(Merging.stays())
            .titled((one, locale) -> Messages.table("disclosure", locale) + " " + one.disclosedOn());

    /** The voter whose data it is. */
    public static final Field<Disclosure, Id<Voter>> VOTER = SHAPE.field("voter");

    /** The deputy whose phone number it is. */
    public static final Field<Disclosure, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** The day. */
    public static final Field<Disclosure, LocalDate> DISCLOSED_ON = SHAPE.field("disclosedOn");

    /** Its journal line. */
    Line entered() {
        return voter != null
                ? Line.event(DeputyRoom.DISCLOSED.code(), id, disclosedOn).with(voter)
                : Line.event(DeputyRoom.PHONE_DISCLOSED.code(), id, disclosedOn)
                        .with(Objects.requireNonNull(deputy, "deputy"));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
