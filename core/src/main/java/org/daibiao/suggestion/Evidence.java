package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Evidence (建议依据): a contact, an opinion or a piece of research on which a suggestion is based. Clause 11.e.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param basis the kind of evidence
 * @param source the record it comes from, or null
 * @param note its content, at most 500 characters, or null
 * @param addedOn the day on which it was added
 */
public record Evidence(
        Id<Evidence> id,
        Id<Suggestion> suggestion,
        Basis basis,
        @Nullable UUID source,
        @Nullable @Size(max = 500) String note,
        LocalDate addedOn) {
    /** Basis of a suggestion (建议依据类别): the kind of evidence. */
    public enum Basis {
        /** A contact with voters (联系选民). */
        CONTACT,
        /** An opinion of the people (群众意见). */
        OPINION,
        /** A reception at a station (站点接待). */
        RECEPTION,
        /** Research (调研). */
        RESEARCH,
        /** An inspection (视察). */
        INSPECTION,
        /** Something else (其他). */
        OTHER
    }

    /** How it is stored. */
    public static final Shape<Evidence> SHAPE = Shape.of("suggestion_evidence", Evidence.class);

    /** The suggestion. */
    public static final Field<Evidence, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The record it comes from. */
    public static final Field<Evidence, UUID> SOURCE = SHAPE.field("source");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
