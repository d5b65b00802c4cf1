package org.daibiao.oversight;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Publication (建议公开) of the text or the result: in full, in part, or withheld with a reason. It names no proposer. Clause 13.f.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param part the part concerned
 * @param form how much is published
 * @param text the text as published, at most 4000 characters; null if withheld
 * @param reason why parts are left out or it is withheld, at most 500 characters; null if published in full
 * @param decidedOn the day of the decision
 */
public record Publication(
        Id<Publication> id,
        Id<Suggestion> suggestion,
        Part part,
        Form form,
        @Nullable @Size(max = 4000) String text,
        @Nullable @Size(max = 500) String reason,
        LocalDate decidedOn) {
    /** Part of a suggestion that is published (公开内容). */
    public enum Part {
        /** The text of the suggestion (建议内容). */
        TEXT,
        /** The result of the handling (办理结果). */
        RESULT
    }

    /** Form of publication (公开方式): how much is published. */
    public enum Form {
        /** All of it (全文公开). */
        WHOLE,
        /** With parts left out (部分公开). */
        REDACTED,
        /** Not at all (不予公开). */
        WITHHELD
    }

    /** How it is stored. */
    public static final Shape<Publication> SHAPE = Shape.of("suggestion_publication", Publication.class);

    /** The suggestion. */
    public static final Field<Publication, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The part concerned. */
    public static final Field<Publication, Part> PART = SHAPE.field("part");

    /** How much is published. */
    public static final Field<Publication, Form> FORM = SHAPE.field("form");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
