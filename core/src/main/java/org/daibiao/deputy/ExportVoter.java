package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Exports everything stored about a voter, for that voter (提供选民本人的全部个人信息), Personal Information Protection Law art. 45.
 *
 * @param voter the voter whose data it is
 * @param reference the number of the request, at most 100 characters; null if there is none
 */
public record ExportVoter(
        @NotNull Id<Voter> voter, @Nullable @Size(max = 100) String reference) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
