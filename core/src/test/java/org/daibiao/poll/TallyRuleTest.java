package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tally rules make of votes that are written down here. */
class TallyRuleTest {
    private static final List<String> ABCD = List.of("a", "b", "c", "d");

    @ParameterizedTest(name = "votes {0} for {1} seats, {2} needed: {3}, tied {4}")
    @CsvSource({
        "9 8 7 6,2,5,a b,",
        "6 7 8 9,2,5,d c,",
        "9 8 8 6,2,5,a,b c 1",
        "9 9 8 6,2,5,a b,",
        "8 8 8 8,2,5,,a b c d 2",
        "8 8 8 4,3,5,a b c,",
        "8 8 4 4,3,5,a b,", // what has not passed is no tie
        "4 4 4 4,1,5,,",
        "9 8 8 8,3,5,a,b c d 2",
        "9 8 7 6,4,5,a b c d,"
    })
    void mostVotesWinAndEqualOnesAtTheCutAreATie(String votes, int seats, long needed, String elected, String tied) {
        Tally tally = new MajorityRule().tally(ABCD, choices(votes), seats, needed);

        assertThat(String.join(" ", tally.elected())).isEqualTo(text(elected));
        assertThat(tie(tally)).isEqualTo(text(tied));
    }

    @Test
    void everyItemThatPassesIsChosenWhateverTheSeats() {
        Tally tally = new ItemRule().tally(ABCD, choices("9 8 8 4"), 1, 5);

        assertThat(tally.elected()).containsExactly("a", "b", "c");
        assertThat(tally.tie()).isNull();
        assertThat(tally.passed()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}, {1}, majority {2}: sums {4}, elected {5}, tied {6}")
    @CsvSource({
        // abcd twice and bacd: a 4, b 5, c 9, d 12
        "abcd abcd bacd,LAST_PLACE,true,2,4 5 9 12,a b,",
        "abcd bacd,LAST_PLACE,true,1,3 3 6 8,,a b 1",
        // incomplete: the rest in the last place, which is the fourth, or in the place after the last given
        "a a bcd,LAST_PLACE,false,2,6 9 10 11,a b,",
        "a a bcd,NEXT_PLACE,false,2,6 5 6 7,b,a c 1",
        "a a bcd,LAST_PLACE,true,2,6 9 10 11,a,",
        // a blank ballot adds nothing; whom nobody places does not pass
        "ab ab -,NEXT_PLACE,false,3,2 4 6 6,a b,"
    })
    void theLowerSumOfPlacesWins(
            String ballots,
            RankSumRule.Unplaced unplaced,
            boolean majority,
            int seats,
            String sums,
            String elected,
            String tied) {
        List<Ballot> box = new ArrayList<>();
        for (String one : ballots.split(" ")) {
            box.add(new Ballot.Ranking(one.equals("-") ? List.of() : Arrays.asList(one.split(""))));
        }

        Tally tally = new RankSumRule(unplaced, majority).tally(ABCD, box, seats, box.size() / 2 + 1);

        Map<String, Long> found = new HashMap<>();
        tally.order().forEach(score -> found.put(score.candidate(), score.points()));
        assertThat(String.join(
                        " ",
                        ABCD.stream().map(one -> String.valueOf(found.get(one))).toList()))
                .isEqualTo(sums);
        assertThat(String.join(" ", tally.elected())).isEqualTo(text(elected));
        assertThat(tie(tally)).isEqualTo(text(tied));
    }

    @ParameterizedTest(name = "votes {0}, costs {1}, money {2}, {3}, {4} seats: {5}, tied {6}")
    @CsvSource({
        "9 8 7 6,10 20 30 40,60,STOP,4,a b c,",
        "9 8 7 6,10 20 30 40,59,STOP,4,a b,", // c is one too dear
        "9 8 7 6,10 40 30 15,45,STOP,4,a,",
        "9 8 7 6,10 40 30 5,45,SKIP,4,a c d,",
        "9 8 7 6,10 20 30 40,100,STOP,2,a b,",
        "9 8 8 6,10 20 20 1,50,STOP,4,a b c,", // equal, and there is money for both
        "9 8 8 6,10 20 20 1,49,STOP,4,a,b c 2",
        "9 8 8 6,10 20 20 1,100,STOP,2,a,b c 1", // money enough, one seat
        "9 8 8 6,10 20 90 1,40,STOP,4,a,b c 2", // c first would stop it
        "9 8 8 6,10 20 90 1,40,SKIP,4,a b d,", // c never fits
        "9 8 8 6,10 90 90 1,40,STOP,4,a,",
        "9 8 8 6,10 90 90 1,40,SKIP,4,a d,",
        "0 0 0 0,1 1 1 1,9,SKIP,4,,",
        "9 8 7 6,0 0 0 0,0,STOP,4,a b c d,"
    })
    void candidatesAreTakenByVotesAsLongAsTheMoneyLasts(
            String votes, String costs, long budget, BudgetRule.Misfit misfit, int seats, String elected, String tied) {
        Map<String, Long> byCode = new HashMap<>();
        String[] each = costs.split(" ");
        for (int i = 0; i < each.length; i++) {
            byCode.put(ABCD.get(i), Long.valueOf(each[i]));
        }

        Tally tally = new BudgetRule(byCode, budget, false, misfit).tally(ABCD, choices(votes), seats, 99);

        assertThat(String.join(" ", tally.elected())).isEqualTo(text(elected));
        assertThat(tie(tally)).isEqualTo(text(tied));
    }

    @Test
    void underABudgetAThresholdMayBeAskedForAsWell() {
        var rule = new BudgetRule(Map.of("a", 1L, "b", 1L, "c", 1L, "d", 1L), 9, true, BudgetRule.Misfit.STOP);

        assertThat(rule.tally(ABCD, choices("9 5 4 3"), 4, 5).elected()).containsExactly("a", "b");
    }

    @Test
    void underABudgetEveryCandidateHasACostAndNotAllOfTheTiedAreTaken() {
        var rule = new BudgetRule(Map.of("c1", 1L), 9, false, BudgetRule.Misfit.STOP);
        PollRules rules = Polls.rules(2, BallotForm.CHOOSE, PollRules.AtTie.ALL_IN, PollRules.TooFew.LEAVE_EMPTY);

        PollResult result =
                new CountRule(rules, rule).count(Polls.candidates(3), Polls.everybody(3), Polls.votes(1, 1, 1));

        assertThat(result.state()).isEqualTo(PollResult.State.UNFIT);
        assertThat(result.reasons())
                .extracting(Rejection::code)
                .containsExactly("poll.no-cost", "poll.no-cost", "poll.all-in-over-budget");
        assertThat(result.text(Locale.ENGLISH))
                .contains("the candidate c2 has no cost")
                .doesNotContain("{");
        assertThat(result.text(Locale.CHINESE)).contains("候选项目 c3 没有金额").doesNotContain("{");
        assertThatThrownBy(() -> new BudgetRule(Map.of(), -1, false, BudgetRule.Misfit.STOP))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> new BudgetRule(Map.of("a", -1L), 1, false, BudgetRule.Misfit.STOP))
                .isInstanceOf(BadValueException.class);
    }

    @Test
    void aRuleOfOnesOwnCountsLikeTheOthers() {
        TallyRule lots = new TallyRule() {
            @Override
            public java.util.Set<BallotForm> forms() {
                return java.util.Set.of(BallotForm.CHOOSE);
            }

            @Override
            public Tally tally(List<String> candidates, List<Ballot> ballots, int seats, long needed) {
                return new Tally(List.of(), candidates.subList(0, seats), null);
            }
        };

        PollResult result = new CountRule(Polls.rules(1, BallotForm.CHOOSE), lots)
                .count(Polls.candidates(2), Polls.everybody(3), Polls.votes(1, 2));

        assertThat(result.elected()).containsExactly("c1");
    }

    /** Choices of one candidate each, so that a, b, c and d have these votes; and marks where all are to count. */
    private static List<Ballot> choices(String votes) {
        List<Ballot> box = new ArrayList<>();
        String[] each = votes.split(" ");
        for (int i = 0; i < each.length; i++) {
            box.addAll(Polls.times(Integer.parseInt(each[i]), Polls.choice(ABCD.get(i))));
        }
        return box;
    }

    private static String tie(Tally tally) {
        TiedVote tie = tally.tie();
        return tie == null ? "" : String.join(" ", tie.candidates()) + " " + tie.seatsLeft();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
