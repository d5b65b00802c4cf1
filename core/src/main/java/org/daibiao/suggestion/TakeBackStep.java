package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Takes back a reply, a rating or a talk that was recorded in error (撤销误登记的答复、评价、沟通): it no longer counts, but stays visible as taken back.
 *
 * @param suggestion the suggestion as seen
 * @param step the id of the {@link Reply}, {@link Rating} or {@link Communication}
 * @param reason why it was an error, at most 500 characters
 */
public record TakeBackStep(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull UUID step,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
