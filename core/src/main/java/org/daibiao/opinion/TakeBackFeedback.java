package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Takes back the feedback to the voter that was recorded in error (撤销误登记的反馈), so that it is owed again. Clause 4.h.
 *
 * @param opinion the opinion as seen
 * @param reason why it was an error, at most 500 characters
 */
public record TakeBackFeedback(
        @NotNull Seen<Opinion> opinion,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
