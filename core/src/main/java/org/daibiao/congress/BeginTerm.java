package org.daibiao.congress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * Begins the next term (换届). The previous term ends on the day of the new term's first session.
 *
 * @param ordinal the current term's ordinal plus one, at most 999
 * @param firstDay the day of its first session, later than the current term's
 */
public record BeginTerm(
        @Positive @Max(Term.MOST_ORDINAL) int ordinal,
        @NotNull LocalDate firstDay) {}
