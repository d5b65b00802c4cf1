package org.daibiao.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Query;

/**
 * Reads acts for an audit (调阅日志).
 *
 * @param afterNumber the number of the last act seen, or 0
 * @param limit the maximum number of acts, 1 to {@value Query#MOST}
 * @param reason the reason, at most 200 characters
 */
public record ReadJournal(
        @Min(0) long afterNumber,
        @Min(1) @Max(Query.MOST) int limit,
        @NotBlank @Size(max = 200) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
