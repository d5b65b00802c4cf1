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
 * @param mode how far it is secret
 * @param paper what is printed on the ballot, and under which rules it is counted
 * @param batch the least number of ballots in a batch that goes into the box before the close, 10 or more; null, the usual, when all wait
 *     for the close
 * @param seat the kind of the seat of which it has the roll: {@code deputy.seat}, which null stands for, {@code committee.seat}, or {@code
 *     none} when nobody is to compare the roll with the journal; at most 40 characters
 * @param takeOverBy how many persons a take-over needs, 1 or 2; null for 1, the usual
 * @param iterations how often the secret of a card is stretched, {@value #LEAST_ITERATIONS} or more; null for {@value #USUAL_ITERATIONS}, the
 *     usual; only of a {@link Mode#CARD} poll
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
     * How often the secret of a card is stretched as a rule. The secret is random, so that it need not be what a password needs: 59 bits and 20,000
     * iterations are some 2^74 digests for one card, and nothing learned of one card helps with another. Thousand cards take about half a minute
     * of one processor to issue, and each vote a fiftieth of a second.
     */
    public static final int USUAL_ITERATIONS = 20_000;

    /** Below this nobody can mean it. */
    public static final int LEAST_ITERATIONS = 100;

    /** Above this nobody could vote within a minute. */
    public static final int MOST_ITERATIONS = 10_000_000;

    /** With the usual roll of all deputies, a take-over by one person, and the usual iterations. */
    public PreparePoll(String title, LocalDate heldOn, Mode mode, BallotPaper paper, @Nullable Long batch) {
        this(title, heldOn, mode, paper, batch, null, null, null);
    }

    /** The same with the roll of another seat, or of {@code none}. */
    public PreparePoll withSeat(String other) {
        return new PreparePoll(title, heldOn, mode, paper, batch, other, takeOverBy, iterations);
    }

    /** The same with so many persons for a take-over. */
    public PreparePoll withTakeOverBy(int persons) {
        return new PreparePoll(title, heldOn, mode, paper, batch, seat, persons, iterations);
    }

    /** The same with so many iterations. */
    public PreparePoll withIterations(int times) {
        return new PreparePoll(title, heldOn, mode, paper, batch, seat, takeOverBy, times);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
