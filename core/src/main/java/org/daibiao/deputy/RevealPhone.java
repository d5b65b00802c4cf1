package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Reveals a deputy's phone number (查看代表电话号码原文).
 *
 * @param deputy the deputy whose number it is
 * @param purpose the purpose
 * @param reference the number of the case that requires it, at most 100 characters; null if there is none
 */
public record RevealPhone(
        @NotNull Id<Deputy> deputy,
        @NotNull Purpose purpose,
        @Nullable @Size(max = 100) String reference) {
    /** For a purpose, without a reference. */
    public static RevealPhone of(Id<Deputy> deputy, Purpose purpose) {
        return new RevealPhone(deputy, purpose, null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
