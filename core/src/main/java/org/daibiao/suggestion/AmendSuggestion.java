package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Changes a draft, which joint deputies must then confirm again (修改建议草稿). Clause 11.a; Shanghai art. 4.
 *
 * @param suggestion the suggestion as seen
 * @param title its title, at most 200 characters
 * @param text its text, at most 4000 characters
 * @param proposedHandler the unit that the deputy proposes as handler, at most 100 characters, or null
 * @param day the day
 */
public record AmendSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4000) String text,
        @Nullable @Size(max = 100) String proposedHandler,
        @NotNull LocalDate day) {
    /** On the given day. */
    public static AmendSuggestion of(Seen<Suggestion> suggestion, String title, String text, String day) {
        return new AmendSuggestion(suggestion, title, text, null, Typed.day(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
