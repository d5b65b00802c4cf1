package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades of what was rated; sources: ORIGIN.md. */
class SatisfactionRuleTest {
    private static final SatisfactionRule OF_ALL =
            new SatisfactionRule(Fraction.moreThan(1, 2), SatisfactionRule.Base.ALL_MEMBERS);
    private static final SatisfactionRule OF_VOTES =
            new SatisfactionRule(Fraction.moreThan(1, 2), SatisfactionRule.Base.VOTES);

    @ParameterizedTest(name = "{0}: {3}, {4}")
    @CsvFileSource(resources = "satisfaction.csv", numLinesToSkip = 1)
    void ratingsAreGradedAndWhatDoesNotFitIsWarnedOf(
            String id, long all, String ratings, String grades, String warnings) {
        Evaluation evaluation = OF_ALL.evaluate(ratings(ratings), all, null);

        assertThat(evaluation.graded())
                .extracting(one -> one.grade().name())
                .isEqualTo(Arrays.asList(grades.split(";")));
        assertThat(evaluation.warnings())
                .extracting(Rejection::code)
                .isEqualTo(warnings == null ? List.of() : Arrays.asList(warnings.split(";")));
        assertThat(evaluation.warnings()).allSatisfy(SatisfactionRuleTest::saidInBothLanguages);
        assertThat(evaluation.graded()).extracting(Evaluation.Graded::rating).isEqualTo(ratings(ratings));
    }

    @Test
    void atExactlyOneHalfTheTwoReadingsPartAndBothAreTold() {
        RatingVotes half = RatingVotes.of("a", 30, 20, 10);
        var atLeast = new SatisfactionRule(Fraction.atLeast(1, 2), SatisfactionRule.Base.ALL_MEMBERS);

        assertThat(OF_ALL.evaluate(List.of(half), 60, null).graded())
                .containsExactly(new Evaluation.Graded(half, Grade.BASICALLY, Grade.SATISFIED));
        assertThat(atLeast.evaluate(List.of(half), 60, null).graded())
                .containsExactly(new Evaluation.Graded(half, Grade.SATISFIED, Grade.BASICALLY));
        assertThat(atLeast.grade(RatingVotes.of("b", 10, 20, 30), 60)).isEqualTo(Grade.BASICALLY);
        assertThat(OF_ALL.grade(RatingVotes.of("b", 10, 20, 30), 60)).isEqualTo(Grade.DISSATISFIED);
    }

    @Test
    void theBaseIsAllMembersOrTheVotesWithTheAbstentionsAmongThem() {
        assertThat(OF_ALL.grade(RatingVotes.of("a", 31, 0, 0), 100)).isEqualTo(Grade.DISSATISFIED);
        assertThat(OF_VOTES.grade(RatingVotes.of("a", 31, 0, 0), 100)).isEqualTo(Grade.SATISFIED);
        assertThat(OF_VOTES.grade(new RatingVotes("a", null, 31, 0, 0, 31), 100))
                .isEqualTo(Grade.DISSATISFIED);
        assertThat(OF_VOTES.grade(RatingVotes.of("a", 0, 0, 0), 100)).isEqualTo(Grade.DISSATISFIED);
        assertThat(OF_ALL.grade(RatingVotes.of("a", 0, 0, 0), 0)).isEqualTo(Grade.DISSATISFIED);
        var atLeast = new SatisfactionRule(Fraction.atLeast(1, 2), SatisfactionRule.Base.VOTES);
        assertThat(atLeast.grade(RatingVotes.of("a", 0, 0, 0), 100)).isEqualTo(Grade.DISSATISFIED);
    }

    /** Deputies, fields and parts as published [P]; the votes on single parts are made up [D], see {@link EvaluationPollTest}. */
    @ParameterizedTest(name = "{0}: {1} deputies, {2} fields, {3} parts")
    @CsvSource({"2024, 335, 11, 17, 61", "2025, 347, 10, 21, 105"})
    void huzhouHasFieldsWithPartsThatAreRatedByThemselves(int year, int all, int fields, int parts, int otherwise) {
        List<RatingVotes> ratings = new ArrayList<>();
        for (RatingVotes one : Polls.ratings(all, parts, otherwise)) {
            int n = ratings.size();
            ratings.add(new RatingVotes(
                    "field" + n % fields,
                    "body" + n / fields,
                    one.satisfied(),
                    one.basically(),
                    one.dissatisfied(),
                    one.abstained()));
        }

        Evaluation evaluation = OF_ALL.evaluate(ratings, all, (long) all);

        assertThat(evaluation.graded()).extracting(Evaluation.Graded::rating).isEqualTo(ratings);
        assertThat(evaluation.byItem()).hasSize(fields);
        assertThat(evaluation.byItem().get("field0")).hasSize((parts + fields - 1) / fields);
        assertThat(evaluation.byItem().get("field" + (fields - 1))).hasSize(parts / fields);
        assertThat(evaluation.warnings()).isEmpty();
    }

    @Test
    void aTotalIsComparedWithTheBallotsCollectedWhereTheyAreTold() {
        List<RatingVotes> ratings =
                List.of(RatingVotes.of("a", 95, 5, 0), new RatingVotes("b", "road office", 195, 5, 0, 0));

        Evaluation told = OF_ALL.evaluate(ratings, 300, 100L);
        Evaluation untold = OF_ALL.evaluate(ratings, 300, null);

        assertThat(told.warnings()).extracting(Rejection::code).containsExactly("poll.votes-differ");
        assertThat(told.warnings().get(0).text(Locale.ENGLISH))
                .isEqualTo(
                        "b/road office has 200 votes, but the other items or the box have 100: this may be a misprint");
        assertThat(untold.warnings()).extracting(Rejection::code).containsExactly("poll.votes-all-differ");
        assertThat(untold.warnings()).allSatisfy(SatisfactionRuleTest::saidInBothLanguages);
    }

    @Test
    void aLineOfAllHasOneReadingAlone() {
        var all = new SatisfactionRule(Fraction.atLeast(1, 1), SatisfactionRule.Base.VOTES);

        assertThat(all.evaluate(List.of(RatingVotes.of("a", 10, 0, 0)), 10, null)
                        .warnings())
                .isEmpty();
        assertThatThrownBy(() -> new SatisfactionRule(Fraction.moreThan(1, 1), SatisfactionRule.Base.VOTES))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> RatingVotes.of("a", 1, -1, 0)).isInstanceOf(BadValueException.class);
    }

    private static List<RatingVotes> ratings(String text) {
        List<RatingVotes> ratings = new ArrayList<>();
        for (String row : text.split(";")) {
            long[] votes = Stream.of(row.split("/")).mapToLong(Long::parseLong).toArray();
            ratings.add(new RatingVotes("item" + ratings.size(), null, votes[0], votes[1], votes[2], votes[3]));
        }
        return ratings;
    }

    private static void saidInBothLanguages(Rejection said) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(said.text(locale)).doesNotContain("{").isNotEqualTo(said.code());
            assertThat(said.remedy(locale)).doesNotContain("{", ".remedy");
        }
    }
}
