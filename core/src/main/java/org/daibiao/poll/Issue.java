package org.daibiao.poll;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issue (发票): what entitles a person to cast one ballot. A person who was signed out and signs in again, on any process, gets another issue.
 * Immutable and thread-safe; its {@code toString} shows nothing.
 *
 * @param mark the mark under which the ballot is cast
 * @param signIn the sign-in for which it was issued; null for a card, which is its own issue
 */
record Issue(String mark, @Nullable UUID signIn) {
    static Issue of(PollCard card) {
        return new Issue(card.mark(), null);
    }

    static Issue of(Attendance attendance) {
        return new Issue(attendance.voter().toString(), attendance.id().value());
    }

    @Override
    public String toString() {
        return "Issue";
    }
}
