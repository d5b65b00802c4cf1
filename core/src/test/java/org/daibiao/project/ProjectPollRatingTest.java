package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daibiao.congress.Session;
import org.daibiao.desk.Actor;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.Counting;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.Evaluation;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Grade;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.UnknownIdException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The deputies' secret ballot on projects that were carried out")
class ProjectPollRatingTest {
    private static final PassLine HALF_OF_ALL = new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL);

    private final ProjectFixture congress = new ProjectFixture();
    private final Actor office = congress.office;
    private Id<Project> project;

    @BeforeEach
    void complete() {
        var started = congress.underWay("a", "b");
        project = started.id();
        congress.work.complete(new CompleteProject(started.seen(), DAY), office).orThrow();
    }

    @Test
    @DisplayName("grades them as the box has it, and is kept with the numbers and the poll")
    void gradesThem() {
        Id<Poll> poll = poll(HALF_OF_ALL, 7, 3, 2, 0);

        RatedProjects rated = rate(poll, "p1").orThrow();

        assertThat(rated.grades().graded()).extracting(Evaluation.Graded::grade).containsExactly(Grade.SATISFIED);
        assertThat(rated.grades().warnings()).isEmpty();
        assertThat(rated.kept().value())
                .extracting(ProjectEvaluation::everybody, ProjectEvaluation::collected, ProjectEvaluation::poll)
                .containsExactly(12L, 12L, poll);
        assertThat(congress.congress
                        .daibiao()
                        .find(Query.of(ProjectRating.SHAPE), office)
                        .items()
                        .get(0)
                        .value())
                .extracting(
                        ProjectRating::satisfied,
                        ProjectRating::basically,
                        ProjectRating::dissatisfied,
                        ProjectRating::abstained)
                .containsExactly(7L, 3L, 2L, 0L);
        assertThat(congress.project("a").value().state()).isEqualTo(Project.State.EVALUATED);
    }

    @Test
    @DisplayName("is one attempt, of which the observer is told once, also of a poll that is not there")
    void isOneAttempt() {
        Id<Poll> poll = poll(HALF_OF_ALL, 7, 3, 2, 0);

        assertThat(congress.congress.observed(door -> {
                    for (Id<Poll> of : List.of(Id.<Poll>of(new UUID(9, 9)), poll)) {
                        var item = new RateByPoll.Item("p1", project, null);
                        var command = new RateByPoll("满意度测评", null, of, List.of(item), DAY);
                        assertThatCode(() -> door.projectEvaluation().rateByPoll(command, office))
                                .satisfiesAnyOf(
                                        none -> assertThat(none).isNull(),
                                        thrown -> assertThat(thrown).isInstanceOf(UnknownIdException.class));
                    }
                }))
                .containsExactly("project.rate-by-poll FAILED", "project.rate-by-poll ACCEPTED");
    }

    @Test
    @DisplayName(
            "has a project put right that fails, and another ballot rates it again: the first is not taken over twice")
    void ratesAgain() {
        Id<Poll> first = poll(HALF_OF_ALL, 3, 3, 6, 0);
        assertThat(rate(first, "p1").orThrow().grades().warnings())
                .extracting(one -> one.code())
                .containsExactly("poll.exactly-at-line");
        assertThat(congress.project("a").value().state()).isEqualTo(Project.State.RECTIFYING);
        var owed = congress.congress
                .daibiao()
                .find(Query.of(Rectification.SHAPE), office)
                .items()
                .get(0);
        congress.evaluation
                .rectify(new RectifyProject(owed.seen(), "已整改", DAY), office)
                .orThrow();

        assertThat(codes(rate(first, "p1"))).containsExactly("project.poll-used");
        rate(poll(HALF_OF_ALL, 4, 5, 2, 1), "p1").orThrow();
        assertThat(congress.project("a").value().state()).isEqualTo(Project.State.EVALUATED);
    }

    @Test
    @DisplayName(
            "is refused under another line than the profile's, on other items, and when its ballots give no grades")
    void isRefused() {
        var atLeast = new PassLine(Fraction.atLeast(1, 2), PassLine.Base.ALL);
        var ofCounted = new PassLine(Fraction.moreThan(1, 2), PassLine.Base.COUNTED);
        Id<Poll> good = poll(HALF_OF_ALL, 12, 0, 0, 0);

        assertThat(codes(rate(poll(atLeast, 12, 0, 0, 0), "p1"))).containsExactly("project.line-differs");
        assertThat(codes(rate(poll(ofCounted, 12, 0, 0, 0), "p1"))).containsExactly("project.line-differs");
        assertThat(codes(rate(good, "p2"))).containsExactly("project.items-differ");
        assertThat(codes(rate(good, "p1", "p1"))).containsExactly("project.items-differ");
        assertThat(codes(rate(congress.poll(1, AtTie.REVOTE, List.of("p1", "p2"), List.of("p1")), "p1", "p2")))
                .contains("project.poll-without-grades");
        assertThat(congress.project("a").value().state()).isEqualTo(Project.State.COMPLETED);
        assertThat(congress.congress
                        .daibiao()
                        .find(Query.of(ProjectEvaluation.SHAPE), office)
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("is not kept with a session, a project or a part that there is not")
    void isNotKeptOfWhatThereIsNot() {
        Id<Poll> poll = poll(HALF_OF_ALL, 7, 3, 2, 0);
        var own = new RateByPoll.Item("p1", project, null);
        var nobody = new UUID(9, 9);

        assertThatThrownBy(() -> rate(poll, Id.of(nobody), own)).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> rate(poll, null, new RateByPoll.Item("p1", Id.of(nobody), null)))
                .isInstanceOf(UnknownIdException.class);
        assertThat(codes(rate(poll, null, new RateByPoll.Item("p1", project, Id.of(nobody)))))
                .containsExactly("project.no-part");
        rate(poll, null, own).orThrow();
    }

    private Outcome<RatedProjects> rate(Id<Poll> poll, @Nullable Id<Session> session, RateByPoll.Item item) {
        return congress.evaluation.rateByPoll(new RateByPoll("满意度测评", session, poll, List.of(item), DAY), office);
    }

    /** A poll of twelve on one item, with so many of each grade and so many abstentions. */
    private Id<Poll> poll(PassLine line, int satisfied, int basically, int dissatisfied, int abstained) {
        var rules = PollRules.evaluation(1, new Electorate(true, true), Fraction.atLeast(2, 3), line, true);
        List<Ballot> ballots = new ArrayList<>();
        ballots.addAll(Collections.nCopies(satisfied, new Ballot.Grades(Map.of("p1", Grade.SATISFIED))));
        ballots.addAll(Collections.nCopies(basically, new Ballot.Grades(Map.of("p1", Grade.BASICALLY))));
        ballots.addAll(Collections.nCopies(dissatisfied, new Ballot.Grades(Map.of("p1", Grade.DISSATISFIED))));
        ballots.addAll(Collections.nCopies(abstained, new Ballot.Grades(Map.of())));
        var paper = new BallotPaper(List.of(new Candidate("p1", "项目")), rules, Counting.satisfaction());
        return congress.held(paper, ballots);
    }

    private Outcome<RatedProjects> rate(Id<Poll> poll, String... candidates) {
        List<RateByPoll.Item> items = List.of(candidates).stream()
                .map(code -> new RateByPoll.Item(code, project, null))
                .toList();
        return congress.evaluation.rateByPoll(new RateByPoll("满意度测评", null, poll, items, DAY), office);
    }
}
