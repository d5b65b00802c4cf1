package org.daibiao.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.daibiao.suggestion.Suggestion;

/**
 * Covers a suggestion in a look-back (对建议“回头看”). Clause 13.d.
 *
 * @param lookBack the look-back
 * @param suggestion the suggestion, handed in on or after the look-back's first day
 * @param finding the finding, at most 1000 characters
 * @param day the day
 */
public record ReviewSuggestion(
        @NotNull Id<FollowUpReview> lookBack,
        @NotNull Id<Suggestion> suggestion,
        @NotBlank @Size(max = 1000) String finding,
        @NotNull LocalDate day) {
    /** On that day. */
    public static ReviewSuggestion of(
            Id<FollowUpReview> lookBack, Id<Suggestion> suggestion, String finding, String day) {
        return new ReviewSuggestion(lookBack, suggestion, finding, Typed.day(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
