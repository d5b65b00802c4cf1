package org.daibiao.poll;

import jakarta.validation.constraints.Size;
import org.daibiao.kernel.Field;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Shape;

/**
 * Card (票卡): a code that is good for one ballot of a {@link Mode#CARD} poll. Only its digest is kept, so that whoever reads the database cannot
 * vote with it; to whom it was given nobody has told the system. Immutable and thread-safe.
 *
 * @param id the id
 * @param poll the poll
 * @param digest the code's digest, at most 64 characters
 */
public record PollCard(
        Id<PollCard> id, Id<Poll> poll, @Size(max = 64) String digest) {
    /** How it is kept. */
    public static final Shape<PollCard> SHAPE = Shape.of("poll_card", PollCard.class);

    /** The poll. */
    public static final Field<PollCard, Id<Poll>> POLL = SHAPE.field("poll");

    /** The code's digest. */
    public static final Field<PollCard, String> DIGEST = SHAPE.field("digest");
}
