package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Erases a voter's personal data (删除选民个人信息), Personal Information Protection Law art. 47. The record stays, without name, phone and
 * address, so that what was counted stays counted.
 *
 * @param voter the voter as seen
 * @param ground why
 * @param reference the number of the request, at most 100 characters; null when there is none
 */
public record EraseVoter(
        @NotNull Seen<Voter> voter,
        @NotNull Ground ground,
        @Nullable @Size(max = 100) String reference) {
    /** Ground for erasure (删除依据): why personal data is erased. */
    public enum Ground {
        /** Its purpose is achieved, or cannot be, or it is no longer needed (处理目的已实现、无法实现或者不再必要). */
        PURPOSE_ENDED,
        /** The time for which it is kept is over (保存期限已届满). */
        PERIOD_ENDED,
        /** The person has withdrawn the consent (个人撤回同意). */
        CONSENT_WITHDRAWN,
        /** It was handled against a law or what was agreed (违反法律、行政法规或者违反约定处理个人信息). */
        UNLAWFUL
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
