package org.daibiao.poll;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Card (表决票卡): a number and a secret, valid for one ballot of a {@link Mode#CARD} poll. Only a stretched digest of the secret is kept, so that nobody
 * can vote with what the database holds. The system does not know who received the card, except for one that was handed back unused. Immutable and
 * thread-safe.
 *
 * @param id the id
 * @param poll the poll
 * @param number the card's number in the poll, from 1
 * @param digest the stretched digest of the secret, 64 hexadecimal digits
 * @param voidedOn the day on which it was voided; null while it is valid
 */
public record PollCard(
        Id<PollCard> id,
        Id<Poll> poll,
        int number,
        @Size(max = 64) String digest,
        @Nullable LocalDate voidedOn) {
    /** How it is kept. */
    public static final Shape<PollCard> SHAPE = Shape.of("poll_card", PollCard.class)
            .titled((one, locale) -> Messages.table("poll_card", locale) + " " + one.number());

    /** The poll. */
    public static final Field<PollCard, Id<Poll>> POLL = SHAPE.field("poll");

    /** The card's number in the poll. */
    public static final Field<PollCard, Integer> NUMBER = SHAPE.field("number");

    /** The day on which it was voided. */
    public static final Field<PollCard, LocalDate> VOIDED_ON = SHAPE.field("voidedOn");

    /** The mark by which the box knows it. */
    String mark() {
        return id.toString();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
