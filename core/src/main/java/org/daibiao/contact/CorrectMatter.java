package org.daibiao.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daibiao.record.Edit;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what is recorded of a matter that was raised at a contact, and of its answer (更正联系中提出的意见建议). What is null stays as it is; its day is that of
 * the contact.
 *
 * @param matter the matter as seen
 * @param category the right category's code, at most 40 characters: lower-case words joined by hyphens; or null
 * @param text what was really raised, at most 2000 characters, or null
 * @param answer the answer that was really given, at most 2000 characters, or null
 * @param answeredOn the right day of the answer, or null
 * @param without what is to be removed because the matter has none, at most 1
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectMatter(
        @NotNull Seen<Matter> matter,

        @Nullable @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "code")
        String category,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 2000)
        String text,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 2000)
        String answer,

        @Nullable LocalDate answeredOn,
        @NotNull @Size(max = 1) List<@NotNull Part> without,
        @NotBlank @Size(max = 500) String reason) {
    /** Part (意见建议可以为空的项): what a matter may have none of. */
    public enum Part {
        /** The answer, with its day (答复). */
        ANSWER
    }

    static final Property<CorrectMatter, Seen<Matter>> MATTER = Property.of(CorrectMatter.class, "matter");
    static final Property<CorrectMatter, String> CATEGORY = Property.of(CorrectMatter.class, "category");
    static final Property<CorrectMatter, String> TEXT = Property.of(CorrectMatter.class, "text");
    static final Property<CorrectMatter, String> ANSWER = Property.of(CorrectMatter.class, "answer");
    static final Property<CorrectMatter, LocalDate> ANSWERED_ON = Property.of(CorrectMatter.class, "answeredOn");
    static final Property<CorrectMatter, Part> WITHOUT = Property.of(CorrectMatter.class, "without");
    static final Property<CorrectMatter, String> REASON = Property.of(CorrectMatter.class, "reason");

    /** A correction that so far changes nothing. */
    public static CorrectMatter of(Seen<Matter> matter, String reason) {
        return Edit.blank(CorrectMatter.class)
                .set(MATTER, matter)
                .set(REASON, reason)
                .done();
    }

    /** The same with the right category. */
    public CorrectMatter under(String right) {
        return Edit.of(this).set(CATEGORY, right).done();
    }

    /** The same with the right text. */
    public CorrectMatter saying(String right) {
        return Edit.of(this).set(TEXT, right).done();
    }

    /** The same with the right answer. */
    public CorrectMatter answered(String right) {
        return Edit.of(this).set(ANSWER, right).done();
    }

    /** The same, answered on the right day ({@code 2025-01-10}). */
    public CorrectMatter answeredOn(String right) {
        return Edit.of(this).set(ANSWERED_ON, Typed.day(right)).done();
    }

    /** The same without these. */
    public CorrectMatter without(Part... parts) {
        return Edit.of(this).setAll(WITHOUT, List.of(parts)).done();
    }

    /** Whether it says something of the answer that the matter has. */
    boolean namesAnswer() {
        return answer != null || answeredOn != null;
    }

    /** Whether something is given and removed at once. */
    boolean contradictsItself() {
        return namesAnswer() && without.contains(Part.ANSWER);
    }

    /** The matter as it should have been recorded. */
    Matter right(Matter now) {
        boolean none = without.contains(Part.ANSWER);
        return Edit.of(now)
                .set(Matter.CATEGORY, Objects.requireNonNullElse(category, now.category()))
                .set(Matter.TEXT, Objects.requireNonNullElse(text, now.text()))
                .set(Matter.ANSWER, none ? null : answer == null ? now.answer() : answer)
                .set(Matter.ANSWERED_ON, none ? null : answeredOn == null ? now.answeredOn() : answeredOn)
                .done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
