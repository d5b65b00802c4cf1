package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.BallotForm;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.BallotRule;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.Counting;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Grade;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.record.Id;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A vote on projects")
class ProjectRevoteTest {
    private final ProjectFixture congress = new ProjectFixture();

    /** The deputies vote again among the tied, all of them (Electoral Law 45 by analogy [L]). */
    @Test
    @DisplayName("that is held again among the tied is on all of them")
    void isOnAllOfTheTied() {
        var round = congress.deliberated(1, "a", "b", "c");
        var tied = congress.poll(1, AtTie.REVOTE, List.of("a", "b", "c"), List.of("a"), List.of("b"), List.of("c"));
        var undecided = congress.record(round, tied).orThrow();
        var some = congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a"));

        assertThat(codes(congress.record(undecided, some))).containsExactly("project.candidates-differ");
        assertThat(congress.project("c").value().state()).isEqualTo(Project.State.APPROVED);
    }

    @Test
    @DisplayName("that another one followed is taken over no more, by its own round nor by the next year's")
    void isTakenOverOnce() {
        var round = congress.deliberated(1, "a", "b");
        var tied = congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a"), List.of("b"));
        var undecided = congress.record(round, tied).orThrow();
        var runoff = congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a"));
        congress.record(undecided, runoff).orThrow();
        var next = congress.deliberatedFor(2026, 1, "a", "b");

        assertThat(codes(congress.record(next, tied))).containsExactly("project.poll-used");
    }

    @Test
    @DisplayName("in vain is taken over no more once another one in vain was")
    void inVainOnce() {
        var round = congress.deliberated(1, "a", "b");
        var first = inVain();
        var second = inVain();
        var again =
                congress.record(congress.record(round, first).orThrow(), second).orThrow();
        assertThat(again.value().state()).isEqualTo(ProjectRound.State.DELIBERATED);

        assertThat(codes(congress.record(again, first))).containsExactly("project.poll-used");
        assertThat(codes(congress.record(again, second))).containsExactly("project.poll-used");
    }

    private Id<Poll> inVain() {
        return congress.held(
                paper(BallotForm.CHOOSE, Counting.majority()),
                Collections.nCopies(12, new Ballot.Choice(List.of("a"))),
                12);
    }

    private static BallotPaper paper(BallotForm form, Counting counting) {
        var rules = new PollRules(
                1,
                new BallotRule(form, 1, true),
                new Electorate(true, true),
                Fraction.atLeast(2, 3),
                new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL),
                AtTie.REVOTE,
                PollRules.TooFew.LEAVE_EMPTY,
                Fraction.atLeast(1, 1),
                true);
        return new BallotPaper(List.of(new Candidate("a", "a"), new Candidate("b", "b")), rules, counting);
    }

    @Test
    @DisplayName("that was held before the delegations deliberated is refused; one of that day is not")
    void heldBefore() {
        var early = congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a"));
        LocalDate later = DAY.plusDays(1);
        var opened = congress.projects
                .openRound(new OpenProjectRound(2025, 1, DAY, DAY), congress.office)
                .orThrow();
        for (String code : List.of("a", "b")) {
            congress.projects
                    .nominate(ProjectFixture.candidate(opened.id(), 2025, code), congress.office)
                    .orThrow();
        }
        var screened = congress.projects
                .screen(new ScreenRound(opened.seen(), DAY), congress.office)
                .orThrow();
        var reviewed = congress.projects
                .review(new ReviewRound(screened.seen(), "第20次会议", List.of(), DAY), congress.office)
                .orThrow();
        var round = congress.projects
                .deliberate(new DeliberateRound(reviewed.seen(), null, later), congress.office)
                .orThrow();

        assertThat(codes(congress.projects.recordVote(new RecordVote(round.seen(), early, later), congress.office)))
                .containsExactly("project.poll-early");
    }

    @Test
    @DisplayName("is no evaluation: a poll whose ballots give grades chooses nothing")
    void isNoEvaluation() {
        var round = congress.deliberated(1, "a", "b");
        Ballot ballot = new Ballot.Grades(Map.of("a", Grade.SATISFIED, "b", Grade.DISSATISFIED));
        var graded = congress.held(paper(BallotForm.GRADE, Counting.satisfaction()), Collections.nCopies(12, ballot));

        assertThat(codes(congress.record(round, graded))).containsExactly("project.poll-of-grades");
        assertThat(congress.project("a").value().state()).isEqualTo(Project.State.APPROVED);
    }

    @Test
    @DisplayName("decides for one round alone, whatever the candidates of another are called")
    void decidesForOneRoundAlone() {
        var poll = congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a"));
        congress.record(congress.deliberated(1, "a", "b"), poll).orThrow();
        var next = congress.deliberatedFor(2026, 1, "a", "b");

        assertThat(codes(congress.record(next, poll))).containsExactly("project.poll-used");
        assertThat(codes(congress.projects.recordVote(new RecordVote(null, null, DAY), congress.office)))
                .containsExactlyInAnyOrder("record.invalid.NotNull", "record.invalid.NotNull");
    }
}
