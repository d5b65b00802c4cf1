package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A paper that is entered")
class PapersTest {
    @ParameterizedTest(name = "{0} characters more than there may be: {1}")
    @CsvSource({"0,", "1,poll.ballot-too-long"})
    @DisplayName("has no more characters than a ballot has where it is kept")
    void hasNoMoreCharacters(int more, String code) {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn(11, 1).started();
        int rest = Polls.choice("").json().length();
        Ballot paper = Polls.choice("x".repeat(Ballot.MOST - rest + more));
        assertThat(paper.json()).hasSize(Ballot.MOST + more);

        var entered = hall.polls.enterPapers(new EnterPapers(hall.poll.id(), List.of(paper)), hall.office);

        assertThat(codes(entered)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(entered.toString()).doesNotContain("xx");
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource({"second", "office"})
    @DisplayName("again as the two persons agreed on it is a repeat, and no correction: they agree still")
    void isEnteredAgain(String who) {
        List<Ballot> papers = List.of(Polls.choice("c1"), Polls.choice("c2"));
        var hall = new HallFixture(Mode.SEALED, 14, null)
                .signedIn(11, 2)
                .started()
                .voted(Polls.times(11, HallFixture.BALLOT))
                .read(papers);
        Actor person = Actor.of(hall.office.congress(), who, Roles.DEPUTY_WORK_COMMITTEE);
        var again = new EnterPapers(hall.poll.id(), List.of(papers.get(1), papers.get(0)));

        assertThat(hall.polls.enterPapers(again, person).orThrow()).isTrue();
        assertThat(hall.polls.enterPapers(again, person).orThrow()).isTrue();
        assertThat(hall.polls.progress(hall.poll.id(), hall.office).orThrow().papersDone())
                .isTrue();
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(13);
    }

    static Stream<Ballot> ballots(String code) {
        return Stream.of(
                new Ballot.Choice(List.of("c1", code)),
                new Ballot.Ranking(List.of(code)),
                new Ballot.Marks(Map.of(code, Mark.FOR)),
                new Ballot.Grades(Map.of(code, Grade.SATISFIED)));
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"0", "1", "1F", "7F", "9F", "D842", "FEFF", "FFFE", "FFFF", "1FFFF"})
    @DisplayName("has no character with which it could not be read again; what it says of it tells nothing else of it")
    void canBeReadAgain(String point) {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn(11, 1).started();
        ballots(Character.toString(Integer.parseInt(point, 16)) + "secret").forEach(paper -> {
            var entered = hall.polls.enterPapers(new EnterPapers(hall.poll.id(), List.of(paper)), hall.office);
            var cast = hall.cast(0, paper);

            assertThat(codes(entered)).as(paper.toString()).containsExactly("record.invalid.text");
            assertThat(codes(cast)).as(paper.toString()).containsExactly("record.invalid.text");
            assertThat(entered.reasons().get(0).path()).startsWith("ballots[0]").doesNotContain("secret");
            assertThat(entered + " " + cast).contains("U+").doesNotContain("secret");
        });
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"9", "A", "85", "200B", "202E", "2028", "FDD0"})
    @DisplayName("may have any other, and is read again when it was handed over")
    void isReadAgain(String point) {
        var hall = new HallFixture(Mode.SEALED, 16, null).signedIn(12, 4).started();
        hall.voted(Collections.nCopies(12, HallFixture.BALLOT));
        hall.read(
                ballots(Character.toString(Integer.parseInt(point, 16)) + "P1").toList());
        Handover handed = hall.polls
                .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                .orThrow();

        assertThat(handed.open()).isPresent();
    }
}
