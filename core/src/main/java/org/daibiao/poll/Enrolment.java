package org.daibiao.poll;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daibiao.desk.Context;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Roll entry (表决名册): somebody of whom a poll is taken. The roll is drawn up before the vote begins and does not change any more. Immutable
 * and thread-safe.
 *
 * @param id the id
 * @param poll the poll
 * @param voter who
 * @param standing whether they may vote
 * @param takenBackOn the day on which it was taken back as a mistake, before the vote began; null while it stands
 */
public record Enrolment(
        Id<Enrolment> id,
        Id<Poll> poll,
        Id<Elector> voter,
        Standing standing,
        @Nullable LocalDate takenBackOn) {
    /** How it is kept. */
    public static final Shape<Enrolment> SHAPE = Shape.of("poll_roll", Enrolment.class);

    /** The poll. */
    public static final Field<Enrolment, Id<Poll>> POLL = SHAPE.field("poll");

    /** Who. */
    public static final Field<Enrolment, Id<Elector>> VOTER = SHAPE.field("voter");

    /** The day on which it was taken back. */
    public static final Field<Enrolment, LocalDate> TAKEN_BACK_ON = SHAPE.field("takenBackOn");

    /** As the evidence has it. */
    String line() {
        return voter + " " + Messages.code(standing);
    }

    /** Standing (表决资格): whether somebody on the roll may vote. */
    public enum Standing {
        /** May vote (可以表决). */
        ENTITLED,
        /** Is a deputy whose duties are suspended (暂停执行职务): counted among all, does not vote. */
        SUSPENDED
    }
}
