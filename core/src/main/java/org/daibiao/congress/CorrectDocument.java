package org.daibiao.congress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what the register says of a document (更正文件登记). What is null stays as it is.
 *
 * @param document the document as seen
 * @param type the right type's code: lower-case words joined by hyphens, at most 40 characters, or null
 * @param title the right title, at most 200 characters, or null
 * @param organ the organ that it really belongs to, or null
 * @param source who really made it, or null
 * @param day the right day of adoption, or of registration if it was made elsewhere; or null
 * @param without what was recorded although there is none, at most 3; whose day alone was wrong, can be recorded anew afterwards
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectDocument(
        @NotNull Seen<Document> document,

        @Nullable @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "code")
        String type,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 200)
        String title,

        @Nullable Id<Organ> organ,
        Document.@Nullable Source source,
        @Nullable LocalDate day,
        @NotNull @Size(max = 3) List<@NotNull Part> without,
        @NotBlank @Size(max = 500) String reason) {
    /** Part (文件中可以为空的项): what a document may have none of. */
    public enum Part {
        /** The organ it belongs to (所属机关单位). */
        ORGAN,
        /** Its circulation (印发). */
        CIRCULATION,
        /** Its publication (公开). */
        PUBLICATION
    }

    /** A correction that so far changes nothing. */
    public static CorrectDocument of(Seen<Document> document, String reason) {
        return new CorrectDocument(document, null, null, null, null, null, List.of(), reason);
    }

    /** The same with the right type. */
    public CorrectDocument ofType(String right) {
        return new CorrectDocument(document, right, title, organ, source, day, without, reason);
    }

    /** The same with the right organ. */
    public CorrectDocument of(Id<Organ> right) {
        return new CorrectDocument(document, type, title, right, source, day, without, reason);
    }

    /** The same with the right day ({@code 2025-03-01}). */
    public CorrectDocument on(String right) {
        return new CorrectDocument(document, type, title, organ, source, Typed.day(right), without, reason);
    }

    /** The same without what was recorded although there is none. */
    public CorrectDocument without(Part... none) {
        return new CorrectDocument(document, type, title, organ, source, day, List.of(none), reason);
    }

    /** Whether the organ is given and removed at once. */
    boolean contradictsItself() {
        return organ != null && without.contains(Part.ORGAN);
    }

    /** The document as it should have been recorded. */
    Document right(Document now) {
        return new Document(
                now.id(),
                Objects.requireNonNullElse(type, now.type()),
                Objects.requireNonNullElse(title, now.title()),
                without.contains(Part.ORGAN) ? null : organ == null ? now.organ() : organ,
                Objects.requireNonNullElse(source, now.source()),
                Objects.requireNonNullElse(day, now.since()),
                without.contains(Part.CIRCULATION) ? null : now.circulatedOn(),
                without.contains(Part.PUBLICATION) ? null : now.publishedOn());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
