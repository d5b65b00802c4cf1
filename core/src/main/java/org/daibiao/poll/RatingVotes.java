package org.daibiao.poll;

import java.util.stream.LongStream;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Rating votes (满意度测评票数): the votes on one project, or on the part of one implementing body, which is rated separately (Huzhou [P]). Immutable and
 * thread-safe.
 *
 * @param item the project
 * @param body the implementing body (实施单位); null for the project as a whole
 * @param satisfied votes for 满意
 * @param basically votes for 基本满意
 * @param dissatisfied votes for 不满意
 * @param abstained abstentions, which some places have (Longyou [P])
 */
public record RatingVotes(
        String item, @Nullable String body, long satisfied, long basically, long dissatisfied, long abstained) {
    /** Throws {@link org.daibiao.record.BadValueException} for a negative number. */
    public RatingVotes {
        LongStream.of(satisfied, basically, dissatisfied, abstained).forEach(votes -> Typed.atLeast(votes, 0));
    }

    /** A project as a whole, without abstentions. */
    public static RatingVotes of(String item, long satisfied, long basically, long dissatisfied) {
        return new RatingVotes(item, null, satisfied, basically, dissatisfied, 0);
    }

    /** All votes on it, including abstentions. */
    public long votes() {
        return satisfied + basically + dissatisfied + abstained;
    }

    /** The item, and the body if there is one. */
    String name() {
        return body == null ? item : item + "/" + body;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
