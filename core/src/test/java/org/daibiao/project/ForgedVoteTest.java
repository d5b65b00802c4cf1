package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daibiao.Daibiao;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.Counting;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.ForgedStores;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Grade;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("V3: a vote on projects whose ballots somebody changed in the store")
class ForgedVoteTest {
    private final ProjectFixture congress = new ProjectFixture();

    @Test
    @DisplayName("chooses no project")
    void choosesNoProject() {
        var round = congress.deliberated(1, "a", "b");
        Id<Poll> poll = congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a"));

        var no = forged(new Ballot.Choice(List.of("b")))
                .projects()
                .recordVote(new RecordVote(round.seen(), poll, DAY), congress.office);

        assertThat(codes(no)).startsWith("poll.evidence-differs").contains("poll.evidence-ballots");
        assertThat(congress.congress
                        .daibiao()
                        .find(Query.of(ProjectRound.SHAPE), congress.office)
                        .items())
                .containsExactly(round);
        assertThat(congress.project("b").value().state()).isEqualTo(Project.State.APPROVED);
    }

    @Test
    @DisplayName("grades no project")
    void gradesNoProject() {
        var started = congress.underWay("a", "b");
        congress.work
                .complete(new CompleteProject(started.seen(), DAY), congress.office)
                .orThrow();
        var line = new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL);
        var rules = PollRules.evaluation(1, new Electorate(true, true), Fraction.atLeast(2, 3), line, true);
        var paper = new BallotPaper(List.of(new Candidate("a", "项目")), rules, Counting.satisfaction());
        Id<Poll> poll =
                congress.held(paper, Collections.nCopies(12, new Ballot.Grades(Map.of("a", Grade.DISSATISFIED))));
        var items = List.of(new RateByPoll.Item("a", started.id(), null));
        var command = new RateByPoll("满意度测评", null, poll, items, DAY);

        var no = forged(new Ballot.Grades(Map.of("a", Grade.SATISFIED)))
                .projectEvaluation()
                .rateByPoll(command, congress.office);

        assertThat(codes(no)).startsWith("poll.evidence-differs").contains("poll.evidence-ballots");
        assertThat(congress.project("a").value().state()).isEqualTo(Project.State.COMPLETED);
        assertThat(congress.evaluation
                        .rateByPoll(command, congress.office)
                        .orThrow()
                        .grades()
                        .graded()
                        .get(0)
                        .grade())
                .isEqualTo(Grade.DISSATISFIED);
    }

    private Daibiao forged(Ballot ballot) {
        return congress.congress.another(
                stores -> new ForgedStores(stores, congress.office.congress()).everyBallot(ballot));
    }
}
