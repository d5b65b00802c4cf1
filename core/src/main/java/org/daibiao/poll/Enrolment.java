package org.daibiao.poll;

import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Merging;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Roll entry (表决名册): someone who belongs to the electorate of a poll. The roll is drawn up before the vote begins and does not change afterwards.
 * Immutable and thread-safe.
 *
 * @param id the id
 * @param poll the poll
 * @param voter the voter
 * @param standing whether they may vote
 * @param takenBackOn the day on which it was taken back as a mistake, before the vote began; null while it is valid
 */
public record Enrolment(
        Id<Enrolment> id,
        Id<Poll> poll,
        Id<Elector> voter,
        Standing standing,
        @Nullable LocalDate takenBackOn) {
    /** How it is kept. */
    public static final Shape<Enrolment> SHAPE =
            Shape.of("poll_roll", Enrolment.class).merging(Merging.stays());

    /** The poll. */
    public static final Field<Enrolment, Id<Poll>> POLL = SHAPE.field("poll");

    /** The voter. */
    public static final Field<Enrolment, Id<Elector>> VOTER = SHAPE.field("voter");

    /** The day on which it was taken back. */
    public static final Field<Enrolment, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    /** The entry as written in the evidence. */
    String line() {
        return voter + " " + Messages.code(standing);
    }

    /** Standing (表决资格): whether someone on the roll may vote. */
    public enum Standing {
        /** May vote (可以表决). */
        ENTITLED,
        /** A deputy whose duties are suspended (暂时停止执行代表职务): counted among all deputies, but does not vote. */
        SUSPENDED
    }
}
