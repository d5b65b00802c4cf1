package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * Hands a matter beyond the powers of the area to a deputy of a higher congress (转上级人大代表提出).
 *
 * @param suggestion the suggestion as seen
 * @param reason the recipient and the reason, at most 500 characters
 * @param day the day
 */
public record EscalateSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    /** On the given day. */
    public static EscalateSuggestion of(Seen<Suggestion> suggestion, String reason, String day) {
        return new EscalateSuggestion(suggestion, reason, Typed.day(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
