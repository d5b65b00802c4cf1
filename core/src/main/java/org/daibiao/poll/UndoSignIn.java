package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a sign-in that was made by mistake (撤销签到), before a ballot came.
 *
 * @param attendance the sign-in as seen
 * @param card of a {@link Mode#CARD} poll the number of the card that is handed back unused; it may be given to somebody else. Null where no
 *     card was drawn
 */
public record UndoSignIn(
        @NotNull Seen<Attendance> attendance, @Nullable Integer card) {
    /** Where no card was drawn. */
    public UndoSignIn(Seen<Attendance> attendance) {
        this(attendance, null);
    }
}
