package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Says that one suggestion was entered twice (认定为同一件建议): this one no longer counts, and the other does. Several suggestions on one matter that are
 * answered together are {@link MergeSuggestion}.
 *
 * @param suggestion the suggestion as seen that is to count no longer
 * @param as the suggestion that counts
 * @param reason how it is known, at most 500 characters
 */
public record SameSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Id<Suggestion> as,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
