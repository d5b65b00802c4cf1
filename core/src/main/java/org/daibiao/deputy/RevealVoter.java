package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Reveals a voter's data (查看选民个人信息原文).
 *
 * @param voter the voter whose data it is
 * @param purpose the purpose
 * @param reference the number of the case that requires it, at most 100 characters; null if there is none
 */
public record RevealVoter(
        @NotNull Id<Voter> voter,
        @NotNull Purpose purpose,
        @Nullable @Size(max = 100) String reference) {
    /** For a purpose, without a reference. */
    public static RevealVoter of(Id<Voter> voter, Purpose purpose) {
        return new RevealVoter(voter, purpose, null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
