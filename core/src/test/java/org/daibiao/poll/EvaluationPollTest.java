package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Rejection;
import org.daibiao.statistics.Shares;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A satisfaction evaluation by secret ballot")
class EvaluationPollTest {
    private static final PassLine OF_COUNTED = new PassLine(Polls.MAJORITY, PassLine.Base.COUNTED);

    @TempDir
    private Path parent;

    /** Sources: ORIGIN.md. Numbers that look like a misprint cannot come out of a box. */
    @Test
    @DisplayName("gives the published grades, and both recounts the same")
    void givesThePublishedGrades() throws IOException {
        var recounts = new Recounts(parent);
        for (String[] row : published()) {
            List<RatingVotes> ratings = ratings(row[2]);
            var hall = held(Long.parseLong(row[1]), ratings, Polls.OF_ALL);
            Evaluation evaluation = Evaluation.of(hall.result());

            assertThat(evaluation.graded())
                    .describedAs(row[0])
                    .extracting(Evaluation.Graded::rating)
                    .isEqualTo(ratings);
            assertThat(evaluation.graded())
                    .describedAs(row[0])
                    .extracting(one -> one.grade().name())
                    .isEqualTo(Arrays.asList(row[3].split(";")));
            assertThat(evaluation.warnings())
                    .describedAs(row[0])
                    .extracting(Rejection::code)
                    .isEqualTo(row.length < 5 ? List.of() : Arrays.asList(row[4].split(";")));
            recounts.write(hall.polls.export(hall.poll.id(), hall.office).orThrow());
        }
        assertThat(recounts.written()).isEqualTo(7);
        assertThat(recounts.byJava()).isEqualTo("7 polls, 0 different");
        recounts.byPython().ifPresent(said -> assertThat(said).isEqualTo("SAME 一致\n7 polls, 0 different"));
    }

    /**
     * Huzhou's projects, rated by all deputies, each part of an implementing body by itself, with the total as published [P]. Votes on single
     * parts are not published; those here are made so that the one sum comes out that rounds to that total [D].
     */
    @ParameterizedTest(name = "{0}: {1} deputies, {2} parts, {4} %")
    @CsvSource({"2024, 335, 17, 5634, 98.93", "2025, 347, 21, 7182, 98.56"})
    @DisplayName("rates each part of each implementing body by itself, and the published total comes out")
    void ratesEachPart(int year, int deputies, int parts, long satisfied, BigDecimal total) {
        int votes = deputies * parts;
        List<RatingVotes> ratings = Polls.ratings(deputies, parts, (int) (votes - satisfied));

        Evaluation evaluation =
                Evaluation.of(held(deputies, ratings, Polls.OF_ALL).result());

        assertThat(evaluation.graded()).extracting(Evaluation.Graded::rating).isEqualTo(ratings);
        assertThat(evaluation.graded())
                .hasSize(parts)
                .extracting(Evaluation.Graded::grade)
                .containsOnly(Grade.SATISFIED);
        assertThat(evaluation.warnings()).isEmpty();
        long found = evaluation.graded().stream()
                .mapToLong(one -> one.rating().satisfied())
                .sum();
        assertThat(found).isEqualTo(satisfied);
        assertThat(Shares.rate("满意", found, votes, "全体代表对各子项的票数", 2).percent()).isEqualTo(total);
        assertThat(List.of(found - 1, found + 1))
                .extracting(other -> Shares.rate("满意", other, votes, "", 2).percent())
                .doesNotContain(total);
    }

    @Test
    @DisplayName("may take its line of the ballots that count; where nobody voted nothing passes")
    void mayTakeItsLineOfTheBallotsThatCount() {
        List<RatingVotes> ratings =
                List.of(new RatingVotes("c1", null, 11, 0, 0, 9), new RatingVotes("c2", null, 10, 0, 10, 0));

        assertThat(grades(held(30, ratings, OF_COUNTED))).containsExactly(Grade.SATISFIED, Grade.DISSATISFIED);
        assertThat(grades(held(30, ratings, Polls.OF_ALL))).containsExactly(Grade.DISSATISFIED, Grade.DISSATISFIED);

        var atLeast = new PassLine(Fraction.atLeast(1, 2), PassLine.Base.COUNTED);
        var nobody = held(30, List.of(RatingVotes.of("c1", 0, 0, 0)), atLeast);
        assertThat(grades(nobody)).containsExactly(Grade.DISSATISFIED);
        assertThat(nobody.result().elected()).isEmpty();
    }

    @Test
    @DisplayName("knows no misprints: more ballots than its base has are those of deputies whose office ended since")
    void knowsNoMisprints() {
        var rules = PollRules.evaluation(1, new Electorate(true, false), Polls.QUORUM, Polls.OF_ALL, true);
        var hall = new HallFixture(
                        Mode.SEALED, 10, null, new BallotPaper(Polls.candidates(1), rules, Counting.satisfaction()))
                .signedIn()
                .started()
                .voted(Polls.times(10, new Ballot.Grades(Map.of("c1", Grade.SATISFIED))))
                .closed(1);

        assertThat(hall.result().base()).isEqualTo(9);
        assertThat(Evaluation.of(hall.result()).warnings()).isEmpty();
        assertThat(grades(hall)).containsExactly(Grade.SATISFIED);
    }

    @Test
    @DisplayName("takes no ballot of another form and none on what is not rated; a blank one abstains on all")
    void takesNoOtherBallot() {
        var hall = new HallFixture(Mode.SEALED, 20, null, paper(1, Polls.OF_ALL))
                .signedIn()
                .started();

        assertThat(codes(hall.cast(0, "c1"))).containsExactly("poll.ballot.wrong-form");
        assertThat(codes(hall.cast(0, new Ballot.Grades(Map.of("c7", Grade.SATISFIED)))))
                .containsExactly("poll.ballot.unknown-candidate");
        hall.cast(0, new Ballot.Grades(Map.of())).orThrow();
        hall.closed();
        assertThat(hall.result().ballots()).isEqualTo(Map.of(Validity.BLANK, 1L));
        assertThat(Evaluation.of(hall.result()).graded().get(0).rating())
                .isEqualTo(new RatingVotes("c1", null, 0, 0, 0, 1));
    }

    @Test
    @DisplayName("is counted by its own rule alone, and no other vote is read as an evaluation")
    void isCountedByItsOwnRule() {
        PollRules rules = paper(2, Polls.OF_ALL).rules();

        assertThat(new BallotPaper(Polls.candidates(2), rules, Counting.majority()).faults(TallyRules.READY))
                .extracting(Rejection::code)
                .containsExactly("poll.form-not-counted");
        assertThat(HallFixture.paper(BallotForm.CHOOSE).faults(TallyRules.READY))
                .isEmpty();
        var choice = new HallFixture(Mode.SEALED, 3, null).signedIn().started().closed();
        assertThatThrownBy(() -> Evaluation.of(choice.result())).isInstanceOf(BadValueException.class);
    }

    @Test
    @DisplayName("need not put right what the satisfied and the basically satisfied together bring exactly to the line")
    void exactlyAtTheLine() {
        List<Ballot> ballots = new ArrayList<>(
                Collections.nCopies(3, new Ballot.Grades(Map.of("c1", Grade.BASICALLY, "c2", Grade.SATISFIED))));
        ballots.add(new Ballot.Grades(Map.of("c1", Grade.SATISFIED, "c2", Grade.DISSATISFIED)));

        Tally tally = new GradeRule().tally(List.of("c1", "c2"), ballots, 2, 4);

        assertThat(tally.elected()).containsExactly("c1");
    }

    @Test
    @DisplayName("is that of a rule of the same line, of all members or of the ballots that count")
    void isThatOfARule() {
        var half = Fraction.moreThan(1, 2);
        var all = new SatisfactionRule(half, SatisfactionRule.Base.ALL_MEMBERS);
        var counted = new SatisfactionRule(half, SatisfactionRule.Base.VOTES);

        assertThat(all.isThat(Polls.OF_ALL)).isTrue();
        assertThat(counted.isThat(Polls.OF_ALL)).isFalse();
        assertThat(all.isThat(OF_COUNTED)).isFalse();
        assertThat(counted.isThat(OF_COUNTED)).isTrue();
        assertThat(all.isThat(new PassLine(Fraction.atLeast(1, 2), PassLine.Base.ALL)))
                .isFalse();
    }

    private static BallotPaper paper(int items, PassLine line) {
        var rules = PollRules.evaluation(items, Polls.EVERYBODY, Polls.QUORUM, line, true);
        return new BallotPaper(Polls.candidates(items), rules, Counting.satisfaction());
    }

    private static List<Grade> grades(HallFixture hall) {
        return Evaluation.of(hall.result()).graded().stream()
                .map(Evaluation.Graded::grade)
                .toList();
    }

    /** A poll of so many deputies, closed, whose box gives these ratings. */
    private static HallFixture held(long all, List<RatingVotes> ratings, PassLine line) {
        var hall = new HallFixture(Mode.SEALED, (int) all, null, paper(ratings.size(), line))
                .signedIn()
                .started();
        List<Ballot> ballots = ballots(ratings);
        for (int n = 0; n < ballots.size(); n++) {
            hall.cast(n, ballots.get(n)).orThrow();
        }
        return hall.closed();
    }

    /** Ballots that give these ratings, each item's grades turned by a few ballots against the item before. */
    private static List<Ballot> ballots(List<RatingVotes> ratings) {
        int count = (int) ratings.get(0).votes();
        List<Map<String, Grade>> ballots = new ArrayList<>();
        IntStream.range(0, count).forEach(n -> ballots.add(new HashMap<>()));
        int turn = 0;
        for (RatingVotes one : ratings) {
            assertThat(one.votes()).isEqualTo(count);
            for (int n = 0; n < count - one.abstained(); n++) {
                Grade grade = n < one.satisfied()
                        ? Grade.SATISFIED
                        : n < one.satisfied() + one.basically() ? Grade.BASICALLY : Grade.DISSATISFIED;
                ballots.get((n + turn) % count).put(one.item(), grade);
            }
            turn += 7;
        }
        return ballots.stream().<Ballot>map(Ballot.Grades::new).toList();
    }

    private static List<RatingVotes> ratings(String text) {
        List<RatingVotes> ratings = new ArrayList<>();
        for (String row : text.split(";")) {
            long[] votes = Stream.of(row.split("/")).mapToLong(Long::parseLong).toArray();
            ratings.add(new RatingVotes("c" + (ratings.size() + 1), null, votes[0], votes[1], votes[2], votes[3]));
        }
        return ratings;
    }

    private static List<String[]> published() throws IOException {
        try (var in = EvaluationPollTest.class.getResourceAsStream("satisfaction.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.contains("poll.votes-"))
                    .map(line -> line.split(","))
                    .toList();
        }
    }
}
