package org.daibiao.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a poll (准备表决). Clause 6.b.
 *
 * @param title what is voted on, at most 200 characters
 * @param heldOn the day of the vote
 * @param mode how secret it is
 * @param paper what is printed on the ballot, and under which rules it is counted
 * @param batch the least number of ballots in a batch that goes into the box before the close, 10 or more; null, the default, when all wait for the
 *     close
 * @param seat the kind of the seat whose roll it has: {@code deputy.seat}, the default for null, {@code committee.seat}, or {@code none} when the
 *     roll is not to be compared with the journal; at most 40 characters
 * @param takeOverBy how many persons a take-over needs, 1 or 2; null for 1, the default
 * @param iterations how many iterations stretch the secret of a card, {@value #LEAST_ITERATIONS} or more; null for {@value #USUAL_ITERATIONS}, the
 *     default; only for a {@link Mode#CARD} poll
 */
public record PreparePoll(
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate heldOn,
        @NotNull Mode mode,
        @NotNull @Valid BallotPaper paper,
        @Nullable @Min(Poll.LEAST_BATCH) Long batch,
        @Nullable @Size(max = 40) String seat,
        @Nullable @Min(1) @Max(2) Integer takeOverBy,

        @Nullable @Min(PreparePoll.LEAST_ITERATIONS) @Max(PreparePoll.MOST_ITERATIONS)
        Integer iterations) {
    /**
     * The default number of iterations that stretch the secret of a card. The secret is random, so it needs fewer than a password: 59 bits and 20,000
     * iterations are some 2^74 digests for one card, and nothing learned from one card helps with another. A thousand cards take about half a minute
     * of one processor to issue, and each vote a fiftieth of a second.
     */
    public static final int USUAL_ITERATIONS = 20_000;

    /** A lower number can only be a mistake. */
    public static final int LEAST_ITERATIONS = 100;

    /** With a higher number, a vote would take more than a minute. */
    public static final int MOST_ITERATIONS = 10_000_000;

    /** With the default roll of all deputies, a take-over by one person, and the default iterations. */
    public PreparePoll(String title, LocalDate heldOn, Mode mode, BallotPaper paper, @Nullable Long batch) {
        this(title, heldOn, mode, paper, batch, null, null, null);
    }

    /** The same poll with the roll of another seat, or of {@code none}. */
    public PreparePoll withSeat(String other) {
        return new PreparePoll(title, heldOn, mode, paper, batch, other, takeOverBy, iterations);
    }

    /** The same poll with this number of persons for a take-over. */
    public PreparePoll withTakeOverBy(int persons) {
        return new PreparePoll(title, heldOn, mode, paper, batch, seat, persons, iterations);
    }

    /** The same poll with this number of iterations. */
    public PreparePoll withIterations(int times) {
        return new PreparePoll(title, heldOn, mode, paper, batch, seat, takeOverBy, times);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
