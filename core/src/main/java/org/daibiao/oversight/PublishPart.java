package org.daibiao.oversight;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.oversight.Publication.Form;
import org.daibiao.oversight.Publication.Part;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the text or the result of a suggestion, or withholds it (公开或者不予公开). Clause 13.f.
 *
 * @param suggestion the suggestion
 * @param part the part concerned
 * @param form how much is published
 * @param text the text as published, at most 4000 characters; null if withheld
 * @param reason why parts are left out or it is withheld, at most 500 characters; null if published in full
 * @param day the day
 */
public record PublishPart(
        @NotNull Id<Suggestion> suggestion,
        @NotNull Part part,
        @NotNull Form form,
        @Nullable @Size(max = 4000) String text,
        @Nullable @Size(max = 500) String reason,
        @NotNull LocalDate day) {
    /** In full. */
    public static PublishPart whole(Id<Suggestion> suggestion, Part part, String text, String day) {
        return new PublishPart(suggestion, part, Form.WHOLE, text, null, Typed.day(day));
    }

    /** With parts left out for a reason. */
    public static PublishPart redacted(Id<Suggestion> suggestion, Part part, String text, String reason, String day) {
        return new PublishPart(suggestion, part, Form.REDACTED, text, reason, Typed.day(day));
    }

    /** Withheld, for a reason. */
    public static PublishPart withheld(Id<Suggestion> suggestion, Part part, String reason, String day) {
        return new PublishPart(suggestion, part, Form.WITHHELD, null, reason, Typed.day(day));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
