package org.daibiao.poll;

import java.util.Objects;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;

/**
 * Box (票箱): the single row of a poll that every writer of its ballots must change first. Immutable and thread-safe.
 *
 * @param poll the poll
 * @param mode how its ballots are kept
 * @param holder the only process that may put batches in, 1 to 100 characters; ignored for {@link Mode#NAMED}
 * @param closed whether nothing more goes in; only then can ballots be read
 * @param version 1 for a new box, incremented with every change, so that two processes cannot both have seen the latest version
 */
public record Box(Id<Poll> poll, Mode mode, String holder, boolean closed, long version) {
    public Box {
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(mode, "mode");
    }

    /** Creates a new box. */
    public static Box of(Id<Poll> poll, Mode mode, String holder) {
        return new Box(poll, mode, holder, false, 1);
    }

    /** The same box with another holder, after one more change. */
    public Box heldBy(String another) {
        return new Box(poll, mode, another, closed, version + 1);
    }

    /** The same box after one more change, closed if requested. */
    public Box changed(boolean close) {
        return new Box(poll, mode, holder, close, version + 1);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
