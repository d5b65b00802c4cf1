package org.daibiao.poll;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issue (发票): by what somebody may cast one ballot. Who was signed out and signs in again, at whatever process, was issued another one. Immutable and
 * thread-safe; its {@code toString} shows nothing.
 *
 * @param mark under which the ballot is cast
 * @param signIn the sign-in by which it was issued; null of a card, which is its own
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
