package org.daibiao.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Messages;
import org.daibiao.record.Typed;

/**
 * Rules of a poll (表决办法): what the congress has adopted for one vote. No local measure could be read in full, so each of these is a parameter; the
 * defaults given here are only defaults. Immutable and thread-safe.
 *
 * @param seats how many are to be chosen; at least one
 * @param ballots the form of the ballots, and which are valid
 * @param electorate who counts among all deputies
 * @param quorum the share of all deputies who must attend: two thirds or more (Organic Law of Local Congresses 14 [L]); Songcheng requires more than
 *     two thirds [P]
 * @param passLine the votes that a candidate needs: more than half of all deputies (Organic Law 25 [L])
 * @param atTie what happens when votes are equal at the cut
 * @param tooFew what happens when fewer pass than there are seats
 * @param warnBelow the number of candidates, as a share of the seats, below which a warning is given, for example at least 6/5; real numbers range
 *     from 12 for 10 to 20 for 10 [P], 10 to 30 % more is often reported [GK]
 * @param equalAllowed whether there may be as many candidates as seats (等额); some places allow it [GK]
 */
public record PollRules(
        int seats,
        @NotNull @Valid BallotRule ballots,
        @NotNull Electorate electorate,
        @NotNull @Valid Fraction quorum,
        @NotNull @Valid PassLine passLine,
        @NotNull AtTie atTie,
        @NotNull TooFew tooFew,
        @NotNull @Valid Fraction warnBelow,
        boolean equalAllowed) {
    /** At a tie (票数相等的处理): what happens when votes are equal at the cut. The result reports a tie in every case. */
    public enum AtTie {
        /** The deputies vote again among the tied (再次表决), as in elections (Organic Law 29, Electoral Law 45 [L], by analogy). */
        REVOTE,
        /** All of the tied are chosen (一并入选) [GK]. */
        ALL_IN,
        /** The presidium decides (主席团决定) [GK]. */
        PRESIDIUM,
        /** None of the tied is chosen; their seats stay empty (均不入选) [GK]. */
        REFUSE
    }

    /** Too few (通过数不足的处理): what happens when fewer pass than there are seats. */
    public enum TooFew {
        /** The seats stay empty (空缺) [GK]. */
        LEAVE_EMPTY,
        /** The deputies vote a second time on the remaining seats (另行表决), as in elections (Electoral Law 45 [L], by analogy). */
        SECOND_VOTE
    }

    /** Throws {@link BadValueException} for zero seats and for a quorum that cannot be reached. */
    public PollRules {
        Typed.atLeast(seats, 1);
        possible(quorum);
    }

    /**
     * The rules of a satisfaction evaluation (满意度测评), in which every item is graded and nothing is chosen.
     *
     * @param items how many are graded; at least one
     * @param passLine the line that the satisfied reach, alone or together with the basically satisfied; Zhenhai has more than half of all [P]
     * @param blankValid whether a blank ballot counts, as an abstention on all
     */
    public static PollRules evaluation(
            int items, Electorate electorate, Fraction quorum, PassLine passLine, boolean blankValid) {
        return new PollRules(
                items,
                new BallotRule(BallotForm.GRADE, items, blankValid),
                electorate,
                quorum,
                passLine,
                AtTie.REFUSE,
                TooFew.LEAVE_EMPTY,
                Fraction.atLeast(1, 1),
                true);
    }

    static void possible(Fraction share) {
        if (!share.possible()) {
            throw new BadValueException(
                    "poll.out-of-reach",
                    Map.of(
                            "comparison",
                            Messages.code(share.comparison()),
                            "number",
                            share.numerator() + "/" + share.denominator()));
        }
    }
}
