package org.daibiao.poll;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Lot of cards (表决票卡批次): cards of a {@link Mode#CARD} poll that were issued, or voided, together; it contains no codes. Immutable and thread-safe.
 *
 * @param id the id
 * @param poll the poll
 * @param kind whether they were issued or voided
 * @param cards how many
 * @param lowest the lowest of their numbers; cards issued together have consecutive numbers from it
 * @param madeAt when
 * @param reason why they were voided, at most 500 characters; null for issued cards
 */
public record CardLot(
        Id<CardLot> id,
        Id<Poll> poll,
        Kind kind,
        int cards,
        int lowest,
        Instant madeAt,
        @Nullable @Size(max = 500) String reason) {
    /** How it is kept. */
    public static final Shape<CardLot> SHAPE = Shape.of("poll_card_lot", CardLot.class);

    /** The poll. */
    public static final Field<CardLot, Id<Poll>> POLL = SHAPE.field("poll");

    /** Kind (票卡批次种类): what became of the cards. */
    public enum Kind {
        /** They were made (制卡). */
        ISSUED,
        /** They were voided, unused (作废). */
        VOIDED
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
