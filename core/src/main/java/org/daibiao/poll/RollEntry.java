package org.daibiao.poll;

import org.daibiao.kernel.Field;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Shape;

/**
 * Roll entry (表决名册): that somebody may vote in a poll. The roll is drawn up before the vote begins and does not change any more. Immutable
 * and thread-safe.
 *
 * @param id the id
 * @param poll the poll
 * @param voter who may vote
 */
public record RollEntry(Id<RollEntry> id, Id<Poll> poll, Id<Elector> voter) {
    /** How it is kept. */
    public static final Shape<RollEntry> SHAPE = Shape.of("poll_roll", RollEntry.class);

    /** The poll. */
    public static final Field<RollEntry, Id<Poll>> POLL = SHAPE.field("poll");

    /** Who may vote. */
    public static final Field<RollEntry, Id<Elector>> VOTER = SHAPE.field("voter");
}
