package org.daibiao.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Holds a look-back (开展“回头看”) on the handling of suggestions. Clause 13.d.
 *
 * @param title its title, at most 200 characters
 * @param since the first day of the suggestions it covers, usually that of the term
 * @param day the day on which it was held
 * @param report the findings, at most 4000 characters, or null
 */
public record HoldFollowUpReview(
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate since,
        @NotNull LocalDate day,
        @Nullable @Size(max = 4000) String report) {
    /** Without a report. */
    public static HoldFollowUpReview of(String title, String since, String day) {
        return new HoldFollowUpReview(title, Typed.day(since), Typed.day(day), null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
