package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a handler's result that was recorded in error (撤销误登记的办理结果), so that it can be recorded rightly. Clause 4.h.
 *
 * @param opinion the opinion as seen
 * @param level the handler's level; null if only one unit has given a result
 * @param reason why it was an error, at most 500 characters
 */
public record TakeBackResult(
        @NotNull Seen<Opinion> opinion,
        @Nullable Level level,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
