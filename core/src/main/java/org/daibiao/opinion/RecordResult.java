package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Records a handler's result (登记办理结果). Clause 4.h.
 *
 * @param opinion the opinion as seen
 * @param level the handler's level; null if only one unit handles it
 * @param answer the result, at most 2000 characters
 * @param day the day
 */
public record RecordResult(
        @NotNull Seen<Opinion> opinion,
        @Nullable Level level,
        @NotBlank @Size(max = 2000) String answer,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
