package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Json;
import org.daibiao.record.BadValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ballots are valid, among the candidates a, b, c, d, of which two may be chosen. */
class BallotRuleTest {
    private static final Set<String> CANDIDATES = Set.of("a", "b", "c", "d");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CHOOSE,a,VALID",
        "CHOOSE,a b,VALID",
        "CHOOSE,a b c,OVER_VOTED", // one mark more than seats
        "CHOOSE,,BLANK",
        "CHOOSE,a z,UNKNOWN_CANDIDATE",
        "CHOOSE,a a,REPEATED",
        "CHOOSE,a a b z,UNKNOWN_CANDIDATE", // the first that holds
        "CHOOSE,a a b,REPEATED",
        "RANK,d a,VALID",
        "RANK,d a b,OVER_VOTED",
        "RANK,,BLANK",
        "RANK,a z,UNKNOWN_CANDIDATE",
        "RANK,a a,REPEATED",
        "PER_ITEM,a+ b-,VALID",
        "PER_ITEM,a+ b+ c- d0,VALID",
        "PER_ITEM,a- b- c- d-,VALID", // votes against are no choice
        "PER_ITEM,a0 b0,VALID", // abstentions that are marked are marks
        "PER_ITEM,a+ b+ c+,OVER_VOTED",
        "PER_ITEM,,BLANK",
        "PER_ITEM,z-,UNKNOWN_CANDIDATE",
        "WHOLE_LIST,+,VALID",
        "WHOLE_LIST,0,VALID",
        "WHOLE_LIST,,BLANK",
        "GRADE,a+ b- c0 d+,VALID", // more are graded than may be chosen
        "GRADE,a+,VALID",
        "GRADE,,BLANK",
        "GRADE,a+ z-,UNKNOWN_CANDIDATE"
    })
    void aBallotIsFoundToBeOneThing(BallotForm form, String marks, Validity validity) {
        var rule = new BallotRule(form, 2, true);
        Ballot ballot = ballot(form, marks == null ? "" : marks);

        assertThat(rule.validity(ballot, CANDIDATES)).isEqualTo(validity);
        assertThat(rule.counts(validity)).isEqualTo(validity == Validity.VALID || validity == Validity.BLANK);
    }

    @Test
    void aBallotOfAnotherFormOrThatNobodyCanReadIsNotCounted() {
        for (BallotForm form : BallotForm.values()) {
            var rule = new BallotRule(form, 4, true);
            for (BallotForm other : BallotForm.values()) {
                Validity found = rule.validity(ballot(other, ""), CANDIDATES);
                assertThat(found).isEqualTo(form == other ? Validity.BLANK : Validity.WRONG_FORM);
            }
            assertThat(rule.validity(new Ballot.Illegible(), CANDIDATES)).isEqualTo(Validity.ILLEGIBLE);
            assertThat(rule.counts(Validity.ILLEGIBLE)).isFalse();
            assertThat(rule.counts(Validity.WRONG_FORM)).isFalse();
        }
    }

    @Test
    void aBlankBallotCountsWhereTheRulesSaySo() {
        assertThat(new BallotRule(BallotForm.CHOOSE, 2, false).counts(Validity.BLANK))
                .isFalse();
        assertThat(new BallotRule(BallotForm.CHOOSE, 2, true).counts(Validity.BLANK))
                .isTrue();
        assertThatThrownBy(() -> new BallotRule(BallotForm.CHOOSE, 0, true)).isInstanceOf(BadValueException.class);
    }

    @Test
    void aBallotWrittenAsTextShowsNothingThatIsMarked() {
        assertThat(List.of(
                        Polls.choice("a"),
                        new Ballot.Marks(Map.of("a", Mark.AGAINST)),
                        new Ballot.Ranking(List.of("a")),
                        new Ballot.WholeList(Mark.AGAINST),
                        new Ballot.Grades(Map.of("a", Grade.DISSATISFIED)),
                        new Ballot.Illegible()))
                .extracting(Object::toString)
                .containsExactly("Choice", "Marks", "Ranking", "WholeList", "Grades", "Illegible[]");
    }

    @Test
    void aChoiceTellsNobodyInWhichOrderItWasMarked() {
        assertThat(Polls.choice("b", "a")).isEqualTo(Polls.choice("a", "b"));
        assertThat(((Ballot.Choice) Polls.choice("b", "a")).chosen()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'form': 'choice', 'chosen': ['a']}",
                "{'form': 'marks', 'marks': {'a': 'against'}}",
                "{'form': 'ranking', 'order': ['b', 'a']}",
                "{'form': 'whole-list', 'mark': 'for'}",
                "{'form': 'grades', 'grades': {'a': 'basically'}}",
                "{'form': 'illegible'}"
            },
            quoteCharacter = '#')
    void aBallotIsReadWhereverItStandsInADocument(String json) {
        String ballot = json.replace('\'', '"');
        String cast = "{\"poll\": \"%1$s\", \"voter\": \"%1$s\", \"ballot\": %2$s}".formatted(new UUID(0, 1), ballot);
        String wrong = cast.replace("\"form\"", "\"extra\": \"a\", \"form\"");

        assertThat(read(cast).ballot()).isEqualTo(Ballot.read(ballot));
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining("json.confidential 1:")
                .hasMessageContaining("[ballot]")
                .hasMessageNotContainingAny("extra", "\"a\"", "json.unknown-key");
    }

    private static CastBallot read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), CastBallot.class);
    }

    private static Ballot ballot(BallotForm form, String marks) {
        List<String> words = marks.isEmpty() ? List.of() : Arrays.asList(marks.split(" "));
        return switch (form) {
            case CHOOSE -> new Ballot.Choice(words);
            case RANK -> new Ballot.Ranking(words);
            case WHOLE_LIST -> new Ballot.WholeList(marks.isEmpty() ? null : mark(marks.charAt(0)));
            case GRADE ->
                new Ballot.Grades(words.stream()
                        .collect(Collectors.toMap(one -> one.substring(0, 1), one -> grade(one.charAt(1)))));
            case PER_ITEM ->
                new Ballot.Marks(words.stream()
                        .collect(Collectors.toMap(one -> one.substring(0, 1), one -> mark(one.charAt(1)))));
        };
    }

    private static Grade grade(char sign) {
        return sign == '+' ? Grade.SATISFIED : sign == '-' ? Grade.DISSATISFIED : Grade.BASICALLY;
    }

    private static Mark mark(char sign) {
        return sign == '+' ? Mark.FOR : sign == '-' ? Mark.AGAINST : Mark.ABSTAIN;
    }

    @Test
    @DisplayName("V12: one code written in two ways names a candidate twice, also where it is a key")
    void oneCodeInTwoWaysIsNamedTwice() {
        var choose = new BallotRule(BallotForm.CHOOSE, 2, true);
        var items = new BallotRule(BallotForm.PER_ITEM, 2, true);
        var grades = new BallotRule(BallotForm.GRADE, 2, true);
        Set<String> candidates = Set.of("民生1", "民生2");

        assertThat(choose.validity(new Ballot.Choice(List.of("民生１", "民生1")), candidates))
                .isEqualTo(Validity.REPEATED);
        assertThat(items.validity(new Ballot.Marks(Map.of("民生１", Mark.FOR, "民生1", Mark.AGAINST)), candidates))
                .isEqualTo(Validity.REPEATED);
        assertThat(grades.validity(
                        new Ballot.Grades(Map.of("民生１", Grade.SATISFIED, "民生1", Grade.SATISFIED)), candidates))
                .isEqualTo(Validity.REPEATED);
        assertThat(items.validity(new Ballot.Marks(Map.of("民生１", Mark.FOR, "民生2", Mark.FOR)), candidates))
                .isEqualTo(Validity.VALID);
    }
}
