package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a mistaken sign-in (撤销签到), before a ballot was received.
 *
 * @param attendance the sign-in as seen
 * @param card in a {@link Mode#CARD} poll the number of the card that is handed back unused; it may be given to someone else. Null when no card was
 *     drawn
 */
public record UndoSignIn(
        @NotNull Seen<Attendance> attendance, @Nullable Integer card) {
    /** When no card was drawn. */
    public UndoSignIn(Seen<Attendance> attendance) {
        this(attendance, null);
    }
}
