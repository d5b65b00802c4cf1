package org.daibiao.congress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what is recorded of a term (更正届次信息). What is null stays as it is. The term before ends on the right first day.
 *
 * @param term the term as seen
 * @param ordinal its right ordinal, at most 999, or null
 * @param firstDay the right day of its first session, or null
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectTerm(
        @NotNull Seen<Term> term,
        @Nullable @Positive @Max(Term.MOST_ORDINAL) Integer ordinal,
        @Nullable LocalDate firstDay,
        @NotBlank @Size(max = 500) String reason) {
    /** The term as it should have been recorded. */
    Term right(Term now) {
        return new Term(
                now.id(),
                Objects.requireNonNullElse(ordinal, now.ordinal()),
                Objects.requireNonNullElse(firstDay, now.firstDay()),
                now.nextFirstDay());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
