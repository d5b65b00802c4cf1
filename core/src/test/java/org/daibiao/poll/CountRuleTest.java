package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of a count, constructed. */
class CountRuleTest {
    private static final PollRules TWO_SEATS = Polls.rules(2, BallotForm.CHOOSE);

    @ParameterizedTest(name = "{1} of {0} present: {2}")
    @CsvSource({"273,182,COUNTED", "273,181,NO_QUORUM", "3,2,COUNTED", "4,3,COUNTED", "4,2,NO_QUORUM"})
    void exactlyTwoThirdsAreAQuorum(int all, int present, PollResult.State state) {
        PollResult result = count(TWO_SEATS, 3, Turnout.of(all, present, present, present), Polls.votes(present));

        assertThat(result.state()).isEqualTo(state);
        assertThat(codes(result.reasons())).isEqualTo(result.quorate() ? List.of() : List.of("poll.no-quorum"));
        sayEverything(result);
    }

    @Test
    void exactlyHalfIsNoMajority() {
        PollResult half = count(Polls.rules(1, BallotForm.CHOOSE), 2, Polls.everybody(100), Polls.votes(50, 50));
        PollResult more = count(Polls.rules(1, BallotForm.CHOOSE), 2, Polls.everybody(100), Polls.votes(51, 49));

        assertThat(half.elected()).isEmpty();
        assertThat(half.tie()).isNull();
        assertThat(half.seatsLeft()).isEqualTo(1);
        assertThat(more.elected()).containsExactly("c1");
        PollRules second = Polls.rules(1, BallotForm.CHOOSE, PollRules.AtTie.REVOTE, PollRules.TooFew.SECOND_VOTE);
        assertThat(count(second, 2, Polls.everybody(100), Polls.votes(51, 49)).next())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: chosen {1}, left {2}, next {3}")
    @CsvSource({"REVOTE,c1,2,REVOTE_TIED", "ALL_IN,c1 c2 c3 c4,0,", "PRESIDIUM,c1,2,PRESIDIUM_DECIDES", "REFUSE,c1,2,"})
    void aTieAcrossTheCutAmongThreeIsToldWhateverIsDone(PollRules.AtTie atTie, String chosen, int left, String next) {
        PollRules rules = with(atTie, PollRules.TooFew.SECOND_VOTE, 4);
        List<Ballot> box =
                Polls.box(Polls.times(60, Polls.choice("c1", "c2", "c3", "c4")), Polls.times(5, Polls.choice("c1")));

        PollResult result = count(rules, 5, Polls.everybody(65), box);

        assertThat(result.tie()).isEqualTo(new TiedVote(List.of("c2", "c3", "c4"), 2));
        assertThat(String.join(" ", result.elected())).isEqualTo(chosen);
        assertThat(result.seatsLeft()).isEqualTo(left);
        assertThat(result.next().stream().map(Enum::name).toList()).isEqualTo(next == null ? List.of() : List.of(next));
        assertThat(codes(result.warnings()))
                .isEqualTo(atTie == PollRules.AtTie.ALL_IN ? List.of("poll.above-seats") : List.of());
        assertThat(result.tally().order()).extracting(Score::place).containsExactly(1, 2, 2, 2, 5);
        boolean open = atTie == PollRules.AtTie.REVOTE || atTie == PollRules.AtTie.PRESIDIUM;
        assertThat(result.text(Locale.CHINESE).contains("票数相等待定")).isEqualTo(open);
        assertThat(result.text(Locale.CHINESE).contains("票数相等，不入选")).isEqualTo(atTie == PollRules.AtTie.REFUSE);
        sayEverything(result);
    }

    @ParameterizedTest(name = "{0}: next {1}")
    @CsvSource({"LEAVE_EMPTY,", "SECOND_VOTE,SECOND_VOTE"})
    void fewerThanTheSeatsMayPass(PollRules.TooFew tooFew, String next) {
        PollRules rules = with(PollRules.AtTie.REVOTE, tooFew, 3);
        List<Ballot> box = Polls.box(Polls.times(52, Polls.choice("c1", "c2")), Polls.times(48, Polls.choice("c3")));

        PollResult result = count(rules, 4, Polls.everybody(100), box);

        assertThat(result.elected()).containsExactly("c1", "c2");
        assertThat(result.seatsLeft()).isEqualTo(1);
        assertThat(result.next().stream().map(Enum::name).toList()).isEqualTo(next == null ? List.of() : List.of(next));
        sayEverything(result);
    }

    @Test
    void aBallotWithOneMarkTooManyCountsForNobodyAndABlankOneAsAnAbstention() {
        List<Ballot> box = Polls.box(
                Polls.times(6, Polls.choice("c1", "c2")),
                Polls.times(3, Polls.choice("c1", "c2", "c3")),
                Polls.times(1, Polls.choice()));

        PollResult result = count(TWO_SEATS, 3, Polls.everybody(10), box);

        assertThat(result.ballots()).isEqualTo(Map.of(Validity.VALID, 6L, Validity.OVER_VOTED, 3L, Validity.BLANK, 1L));
        assertThat(result.valid()).isEqualTo(7);
        assertThat(result.invalid()).isEqualTo(3);
        assertThat(result.tally().order()).extracting(Score::votes).containsExactly(6L, 6L, 0L);
        assertThat(result.tally().order()).extracting(Score::abstentions).containsExactly(1L, 1L, 7L);
        sayEverything(result);
    }

    @Test
    void moreCollectedThanIssuedIsVoidAndNoVoteIsTold() {
        PollResult result = count(TWO_SEATS, 3, new Turnout(10, 0, 10, 9, 10, 0), Polls.votes(10));

        assertThat(result.state()).isEqualTo(PollResult.State.VOID);
        assertThat(codes(result.reasons())).containsExactly("poll.void");
        assertThat(result.tally()).isEqualTo(Tally.NONE);
        assertThat(result.ballots()).isEmpty();
        assertThat(result.next()).containsExactly(PollResult.NextStep.VOTE_AGAIN);
        assertThat(count(TWO_SEATS, 3, new Turnout(10, 0, 10, 9, 10, 0), List.of()))
                .isEqualTo(result);
        assertThat(count(TWO_SEATS, 3, Turnout.of(10, 10, 10, 9), Polls.votes(9))
                        .state())
                .isEqualTo(PollResult.State.COUNTED);
        sayEverything(result);
    }

    @ParameterizedTest(name = "ended office counts: {0}, suspension counts: {1}: {2} needed, quorum {3} of {4}")
    @CsvSource({
        "true,true,137,182,273",
        "false,true,136,182,273", // 271
        "true,false,136,180,270",
        "false,false,135,180,270" // 268
    })
    void whoCountsAmongAllDeputiesIsAParameter(
            boolean terminated, boolean suspended, long needed, long quorum, long base) {
        PollRules rules = Polls.with(TWO_SEATS, new Electorate(suspended, terminated), Polls.QUORUM, Polls.OF_ALL);

        PollResult result = count(rules, 3, new Turnout(273, 3, 200, 200, 200, 2), Polls.votes(135, 65));

        assertThat(result.needed()).isEqualTo(needed);
        assertThat(result.quorum().needed()).isEqualTo(quorum);
        assertThat(result.quorum().base()).isEqualTo(base);
        assertThat(result.elected()).hasSize(needed == 135 ? 1 : 0);
        assertThat(codes(result.warnings()))
                .containsExactly(terminated ? "poll.terminated-counted" : "poll.terminated-left-out");
        sayEverything(result);
    }

    @Test
    void thePassLineMayBeTakenOfThosePresent() {
        PollRules rules = Polls.with(TWO_SEATS, Polls.EVERYBODY, Polls.QUORUM, Polls.OF_PRESENT);

        PollResult result = count(rules, 3, Turnout.of(327, 314, 314, 314), Polls.votes(158, 156));

        assertThat(result.needed()).isEqualTo(158);
        assertThat(result.elected()).containsExactly("c1");
    }

    @ParameterizedTest(name = "{0} candidates for 10 seats, equal number allowed: {1}: {2}{3}")
    @CsvSource({
        "12,false,,",
        "11,false,,poll.few-candidates",
        "10,true,,poll.few-candidates",
        "10,false,poll.equal-number,",
        "9,true,poll.below-seats,"
    })
    void theNumberOfCandidatesIsComparedWithTheSeats(int candidates, boolean equal, String reason, String warning) {
        var ballots = new BallotRule(BallotForm.CHOOSE, 10, true);
        var rules = new PollRules(
                10,
                ballots,
                Polls.EVERYBODY,
                Polls.QUORUM,
                Polls.OF_ALL,
                PollRules.AtTie.REVOTE,
                PollRules.TooFew.LEAVE_EMPTY,
                Polls.USUAL,
                equal);

        PollResult result = count(rules, candidates, Polls.everybody(5), Polls.votes(5));

        assertThat(codes(result.reasons())).isEqualTo(reason == null ? List.of() : List.of(reason));
        assertThat(codes(result.warnings())).isEqualTo(warning == null ? List.of() : List.of(warning));
        sayEverything(result);
    }

    @Test
    void everythingThatDoesNotFitIsNamedAtOnce() {
        var twice = List.of(new Candidate("c1", "一"), new Candidate("c1", "二"), new Candidate("c3", "三"));
        var rules = Polls.rules(2, BallotForm.WHOLE_LIST);

        PollResult result =
                new CountRule(rules, new MajorityRule()).count(twice, new Turnout(10, 4, 7, 8, 7, 7), Polls.votes(5));
        PollResult nobody = count(TWO_SEATS, 3, new Turnout(0, 1, 0, 0, 0, 0), List.of());

        assertThat(result.state()).isEqualTo(PollResult.State.UNFIT);
        assertThat(codes(result.reasons()))
                .containsExactly(
                        "poll.list-too-long",
                        "poll.form-not-counted",
                        "poll.candidate-repeated",
                        "poll.present-above-all",
                        "poll.terminated-above-all",
                        "poll.ballots-missing");
        assertThat(codes(result.warnings())).containsExactly("poll.issued-above-present");
        assertThat(codes(nobody.reasons())).startsWith("poll.no-deputies", "poll.suspended-above-all");
        assertThat(nobody.elected()).isEmpty();
        sayEverything(result);
        sayEverything(nobody);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyWhoCeasedIsNothingToWarnOf(boolean terminated) {
        PollRules rules = Polls.with(TWO_SEATS, new Electorate(true, terminated), Polls.QUORUM, Polls.OF_ALL);

        assertThat(count(rules, 3, new Turnout(273, 0, 200, 200, 200, 0), Polls.votes(150, 50))
                        .warnings())
                .isEmpty();
    }

    @Test
    void nobodyIsPresentWhereAllAreSuspended() {
        PollResult result = count(TWO_SEATS, 3, new Turnout(5, 5, 1, 1, 1, 1), Polls.votes(1));

        assertThat(codes(result.reasons())).startsWith("poll.present-above-all", "poll.terminated-above-all");
    }

    @Test
    void rulesNumbersAndCandidatesThatNobodyCanMeanAreRefused() {
        assertThatThrownBy(() -> Polls.rules(0, BallotForm.CHOOSE)).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> Polls.with(TWO_SEATS, Polls.EVERYBODY, Fraction.moreThan(1, 1), Polls.OF_ALL))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> Turnout.of(1, 1, 1, -1)).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> new Candidate(" ", "名")).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> new Candidate("c", "")).isInstanceOf(BadValueException.class);
    }

    @Test
    void theCountSheetSaysWhatTheNumbersAre() {
        List<Ballot> box = Polls.box(
                Polls.times(150, Polls.choice("c1", "c2")),
                Polls.times(49, Polls.choice("c1", "c3")),
                Polls.times(1, Polls.choice("c1", "c2", "c3")));

        PollResult result = count(Polls.rules(2, BallotForm.CHOOSE), 3, Turnout.of(273, 201, 201, 200), box);

        assertThat(result.text(Locale.ENGLISH)).isEqualTo("""
                        Vote: counted
                        Deputies: 273; present: 201; quorum, at least 2/3 of 273 = 182: reached
                        Ballots issued: 201; collected: 200
                        Counted: 199; not counted: 1 (chooses too many: 1)
                        Votes needed: more than 1/2 of all deputies, 273 = 137
                        1. 项目1: 199 for, 0 against, 0 abstained; chosen
                        2. 项目2: 150 for, 0 against, 49 abstained; chosen
                        3. 项目3: 49 for, 0 against, 150 abstained; not passed
                        Seats: 2; chosen: 2""");
        assertThat(result.text(Locale.CHINESE))
                .contains("通过线：全体代表 273 名，超过 1/2，即 137 票", "计票 199 张，不计 1 张（超选 1 张）", "1. 项目1：赞成 199");
    }

    private static PollRules with(PollRules.AtTie atTie, PollRules.TooFew tooFew, int most) {
        return new PollRules(
                3,
                new BallotRule(BallotForm.CHOOSE, most, true),
                Polls.EVERYBODY,
                Polls.QUORUM,
                Polls.OF_ALL,
                atTie,
                tooFew,
                Polls.USUAL,
                true);
    }

    private static PollResult count(PollRules rules, int candidates, Turnout turnout, List<Ballot> box) {
        return new CountRule(rules, new MajorityRule()).count(Polls.candidates(candidates), turnout, box);
    }

    private static List<String> codes(List<Rejection> said) {
        return said.stream().map(Rejection::code).toList();
    }

    /** No text of it has a hole or a code in it. */
    private static void sayEverything(PollResult result) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(result.text(locale)).doesNotContain("{", "poll.");
        }
    }
}
