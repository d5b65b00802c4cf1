package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
