package org.daibiao.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a poll (准备表决). Clause 6.b.
 *
 * @param title what is voted on, at most 200 characters
 * @param heldOn the day of the vote
 * @param mode how far it is secret
 * @param paper what is printed on the ballot, and under which rules it is counted
 * @param batch the least number of ballots in a batch that goes into the box before the close, 10 or more; null, the usual, when all wait
 *     for the close
 */
public record PreparePoll(
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate heldOn,
        @NotNull Mode mode,
        @NotNull @Valid Paper paper,
        @Nullable @Min(Poll.LEAST_BATCH) Long batch) {}
