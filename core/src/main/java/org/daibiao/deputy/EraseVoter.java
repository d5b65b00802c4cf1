package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Erases a voter's personal data (删除选民个人信息), Personal Information Protection Law art. 47. The record stays, without name, phone and address, so that
 * counts do not change.
 *
 * @param voter the voter as seen
 * @param ground why
 * @param reference the number of the request, at most 100 characters; null if there is none
 */
public record EraseVoter(
        @NotNull Seen<Voter> voter,
        @NotNull Ground ground,
        @Nullable @Size(max = 100) String reference) {
    /** Ground for erasure (删除依据): why personal data is erased. */
    public enum Ground {
        /** The purpose is achieved or cannot be achieved, or the data is no longer needed for it (处理目的已实现、无法实现或者不再必要). */
        PURPOSE_ENDED,
        /** The retention period is over (保存期限已届满). */
        PERIOD_ENDED,
        /** The person has withdrawn consent (个人撤回同意). */
        CONSENT_WITHDRAWN,
        /** The processing broke a law or an agreement (违反法律、行政法规或者违反约定处理个人信息). */
        UNLAWFUL
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
