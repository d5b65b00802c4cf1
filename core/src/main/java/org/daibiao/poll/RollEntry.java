package org.daibiao.poll;

import org.daibiao.kernel.Field;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Shape;

/**
 * Roll entry (表决名册): somebody of whom a poll is taken. The roll is drawn up before the vote begins and does not change any more. Immutable
 * and thread-safe.
 *
 * @param id the id
 * @param poll the poll
 * @param voter who
 * @param standing whether they may vote
 */
public record RollEntry(Id<RollEntry> id, Id<Poll> poll, Id<Elector> voter, Standing standing) {
    /** How it is kept. */
    public static final Shape<RollEntry> SHAPE = Shape.of("poll_roll", RollEntry.class);

    /** The poll. */
    public static final Field<RollEntry, Id<Poll>> POLL = SHAPE.field("poll");

    /** Who. */
    public static final Field<RollEntry, Id<Elector>> VOTER = SHAPE.field("voter");

    /** Standing (表决资格): whether somebody on the roll may vote. */
    public enum Standing {
        /** May vote (可以表决). */
        ENTITLED,
        /** Is a deputy whose duties are suspended (暂停执行职务): counted among all, does not vote. */
        SUSPENDED
    }
}
