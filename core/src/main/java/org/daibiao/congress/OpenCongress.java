package org.daibiao.congress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.daibiao.record.LogSafe;

/**
 * Opens a congress (开设人大) and its current term.
 *
 * @param code lower-case letters, digits and hyphens, at most 40 characters; the congress's id is derived from it
 * @param name its name, at most 100 characters
 * @param zone the time zone in which its days are counted
 * @param termOrdinal the current term's ordinal, at most 999
 * @param termFirstDay the day of that term's first session
 */
public record OpenCongress(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*", message = "congress")
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotNull ZoneId zone,
        @Positive @Max(Term.MOST_ORDINAL) int termOrdinal,
        @NotNull LocalDate termFirstDay) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
