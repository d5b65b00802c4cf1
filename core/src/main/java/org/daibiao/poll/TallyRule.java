package org.daibiao.poll;

import java.util.List;
import java.util.Set;
import org.daibiao.record.Rejection;

/**
 * Tally rule (计票规则): orders candidates by valid ballots and fills the seats. Hosts may write their own. A rule must be pure, exact in whole numbers,
 * and independent of the order of the ballots; it returns what is equal at the cut as a {@link TiedVote}. Implementations are thread-safe.
 */
public interface TallyRule {
    /** The forms of ballot that it can count. */
    Set<BallotForm> forms();

    /**
     * Other reasons why it cannot count a vote under these rules on these candidates, named by their codes; none by default. Their places lie
     * in a {@link BallotPaper}: {@code candidates[3]}, {@code rules.atTie}.
     */
    default List<Rejection> check(PollRules rules, List<String> candidates) {
        return List.of();
    }

    /**
     * The order of the candidates, those chosen, and the tie if there is one.
     *
     * @param candidates their codes, each once
     * @param ballots ballots that count, of a form that it can count
     * @param seats at least one
     * @param needed the votes of the pass line
     */
    Tally tally(List<String> candidates, List<Ballot> ballots, int seats, long needed);
}
