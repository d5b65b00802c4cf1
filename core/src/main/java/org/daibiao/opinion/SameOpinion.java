package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Says that an opinion was registered twice (认定为同一条意见): this one no longer counts, and the other does.
 *
 * @param opinion the opinion as seen that is to count no longer
 * @param as the opinion that counts
 * @param reason how it is known, at most 500 characters
 */
public record SameOpinion(
        @NotNull Seen<Opinion> opinion,
        @NotNull Id<Opinion> as,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
