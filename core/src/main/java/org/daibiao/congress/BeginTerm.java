package org.daibiao.congress;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * Begins the next term (换届): on the day of its first session the term before ends.
 *
 * @param ordinal one more than the current term's
 * @param firstDay the day of its first session, later than the current term's
 */
public record BeginTerm(@Positive int ordinal, @NotNull LocalDate firstDay) {}
