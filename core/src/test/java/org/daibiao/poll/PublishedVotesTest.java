package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.record.Rejection;
import org.daibiao.statistics.PublishedFigures;
import org.daibiao.statistics.Shares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Votes that were published, as far as their numbers are told; how single ballots looked is made up. Sources: ORIGIN.md. */
class PublishedVotesTest {
    @Test
    void inSipingTheProjectWith42Of45VotesTakesTheOneSeat() {
        PollResult result = new CountRule(Polls.rules(1, BallotForm.CHOOSE), new MajorityRule())
                .count(Polls.candidates(2), Polls.everybody(45), Polls.votes(42, 3));

        assertThat(result.state()).isEqualTo(PollResult.State.COUNTED);
        assertThat(result.needed()).isEqualTo(23);
        assertThat(result.elected()).containsExactly("c1");
        assertThat(result.tally().order()).extracting(Score::votes).containsExactly(42L, 3L);
        long winners = result.tally().order().get(0).votes();
        assertThat(Shares.rate("得票", winners, result.turnout().collected(), "收回", 1)
                        .percent())
                .isEqualTo("93.3");
        assertThat(result.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3} candidates for {4} seats, quorum {5}, majority {6}")
    @CsvSource({
        "lishui-2025,327,314,12,10,218,164", // how many candidates there were is not told
        "zhangshan-2025,58,58,12,10,39,30",
        "xinan-2021,120,120,12,10,80,61",
        "ninghai-2013,300,290,15,12,200,151", // the numbers of deputies are made up
        "jiading-2024,273,182,12,10,182,137"
    })
    void moreCandidatesThanSeatsAreChosenFromByVotes(
            String id, int all, int present, int candidates, int seats, long quorum, long majority) {
        PollResult result = new CountRule(Polls.rules(seats, BallotForm.CHOOSE), new MajorityRule())
                .count(
                        Polls.candidates(candidates),
                        Turnout.of(all, present, present, present),
                        Polls.choices(present, candidates, seats, (int) majority));

        assertThat(result.quorum().needed()).isEqualTo(quorum);
        assertThat(result.needed()).isEqualTo(majority);
        assertThat(result.valid()).isEqualTo(present);
        assertThat(result.elected()).hasSize(seats).doesNotContain("c" + candidates);
        assertThat(result.tie()).isNull();
        assertThat(result.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "marks.csv", numLinesToSkip = 1)
    void itemsAreDecidedEachByItself(
            String id, int all, int present, PassLine.Base base, String items, long needed, int chosen) {
        List<int[]> rows = Stream.of(items.split(";"))
                .map(row ->
                        Stream.of(row.split("/")).mapToInt(Integer::parseInt).toArray())
                .toList();
        int ballots = IntStream.of(rows.get(0)).sum();
        PollRules rules = Polls.with(
                Polls.rules(rows.size(), BallotForm.PER_ITEM),
                Polls.EVERYBODY,
                Polls.QUORUM,
                new PassLine(Polls.MAJORITY, base));

        PollResult result = new CountRule(rules, new ItemRule())
                .count(
                        Polls.candidates(rows.size()),
                        Turnout.of(all, present, ballots, ballots),
                        Polls.marks(rows, ballots));

        assertThat(result.reasons()).isEmpty();
        assertThat(result.needed()).isEqualTo(needed);
        assertThat(result.elected()).hasSize(chosen);
        for (int i = 0; i < rows.size(); i++) {
            int[] row = rows.get(i);
            String code = "c" + (i + 1);
            assertThat(result.tally().order())
                    .filteredOn(score -> score.candidate().equals(code))
                    .singleElement()
                    .satisfies(score -> {
                        assertThat(score.votes()).isEqualTo(row[0]);
                        assertThat(score.against()).isEqualTo(row[1]);
                        assertThat(score.abstentions()).isEqualTo(row[2] + row[3]);
                    });
        }
    }

    @ParameterizedTest(name = "60 of {0} attend, the number itself included: {1}; not included, as in Songcheng: {2}")
    @CsvSource({"89,true,true", "90,true,false", "91,false,false"})
    void inSongchengThosePresentMustExceedTwoThirds(int all, boolean atLeast, boolean moreThan) {
        for (Fraction quorum : List.of(Polls.QUORUM, Polls.QUORUM.otherwise())) {
            PollRules rules = Polls.with(Polls.rules(1, BallotForm.CHOOSE), Polls.EVERYBODY, quorum, Polls.OF_ALL);
            PollResult result = new CountRule(rules, new MajorityRule())
                    .count(Polls.candidates(2), Turnout.of(all, 60, 60, 60), Polls.votes(60));

            boolean expected = quorum.comparison() == Fraction.Comparison.AT_LEAST ? atLeast : moreThan;
            assertThat(result.quorate()).isEqualTo(expected);
            assertThat(result.state()).isEqualTo(expected ? PollResult.State.COUNTED : PollResult.State.NO_QUORUM);
        }
    }

    /** Sums and rates as printed, and the same with a digit that was changed here. Sources: ORIGIN.md. */
    @ParameterizedTest(name = "{0}: {3} of {1}, {4} %")
    @CsvSource({
        "siping-2023, 45, false, 42, 93.3,",
        "npc-2011, 2979, true, 2882/97, -/-,",
        "npc-2011 with a digit changed, 2979, true, 2882/96, -/-, statistics.parts",
        "npc-2016, 2859, true, 2814/27/16/2, 98.4/-/-/-,",
        "npc-2016 with two digits exchanged, 2859, true, 2814/27/16/2, 94.8/-/-/-, statistics.percent",
        "dianshanhu-2017, 985, true, 874/111, -/-,",
        "dianshanhu-2017 with a digit changed, 985, true, 814/111, -/-, statistics.parts",
        // 7.5 of 7.1 in units of ten million yuan, 105.6 %: more than was planned is no share of the plan
        "ninghai-2013, 71, false, 75, 105.6, statistics.above-whole"
    })
    void figuresFitTogetherAsTheyWerePublished(
            String id, long whole, boolean partition, String counts, String percents, String reason) {
        String[] printed = percents.split("/");
        List<PublishedFigures.Figure> figures = new ArrayList<>();
        for (String count : counts.split("/")) {
            String percent = printed[figures.size()];
            figures.add(new PublishedFigures.Figure(
                    "第" + figures.size() + "项",
                    Long.parseLong(count),
                    percent.equals("-") ? null : new BigDecimal(percent)));
        }

        var verdict = new PublishedFigures("全体", whole, partition, 1, figures).check();

        assertThat(verdict.reasons())
                .extracting(Rejection::code)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    /** 2979 are due, 2882 present, 97 absent [P]. */
    @Test
    void theNationalCongressHasItsQuorumWithoutThe97WhoAreAbsent() {
        PollResult result = new CountRule(Polls.rules(1, BallotForm.CHOOSE), new MajorityRule())
                .count(Polls.candidates(2), Turnout.of(2979, 2979 - 97, 2882, 2882), Polls.votes(2882));

        assertThat(result.turnout().present()).isEqualTo(2882);
        assertThat(result.quorum().needed()).isEqualTo(1986);
        assertThat(result.quorate()).isTrue();
        assertThat(result.state()).isEqualTo(PollResult.State.COUNTED);
    }

    @Test
    void inLiyangTwentyProjectsAreNumberedAndTenTaken() {
        List<String> codes = Polls.candidates(20).stream().map(Candidate::code).toList();
        PollRules rules = Polls.rules(10, BallotForm.RANK);
        List<Ballot> box = Polls.times(50, new Ballot.Ranking(codes.subList(0, 10)));

        PollResult result = new CountRule(rules, new RankSumRule(RankSumRule.Unplaced.LAST_PLACE, true))
                .count(Polls.candidates(20), Polls.everybody(50), box);

        assertThat(result.elected()).isEqualTo(codes.subList(0, 10));
        assertThat(result.tally().order().get(19).points()).isEqualTo(50 * 20);
    }

    @Test
    void aWholeListPassesOrFallsAsAWhole() {
        var rule = new CountRule(Polls.rules(10, BallotForm.WHOLE_LIST), new ItemRule());
        for (int votes : new int[] {50, 51}) {
            List<Ballot> box = Polls.box(
                    Polls.times(votes, new Ballot.WholeList(Mark.FOR)),
                    Polls.times(100 - votes - 1, new Ballot.WholeList(Mark.AGAINST)),
                    Polls.times(1, new Ballot.WholeList(null)));
            PollResult result = rule.count(Polls.candidates(10), Polls.everybody(100), box);

            assertThat(result.elected()).hasSize(votes == 50 ? 0 : 10);
            assertThat(result.ballots()).containsEntry(Validity.BLANK, 1L);
        }
    }
}
