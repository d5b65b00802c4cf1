package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.util.List;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollResult.NextStep;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.project.Project.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The result of a poll that was held")
class ProjectVoteTest {
    private static final List<String> ABC = List.of("a", "b", "c");

    private final ProjectFixture congress = new ProjectFixture();

    @Test
    @DisplayName("decides which candidates are chosen, once, and not while the poll is of other candidates")
    void decides() {
        var round = congress.deliberated(2, "a", "b", "c");
        var other = congress.poll(2, AtTie.REVOTE, List.of("a", "b", "x"), List.of("a", "b"));
        assertThat(codes(congress.record(round, other))).containsExactly("project.candidates-differ");

        var poll = congress.poll(2, AtTie.REVOTE, ABC, List.of("a", "b"), List.of("a", "c"), List.of("a", "b"));
        var voted = congress.record(round, poll).orThrow();
        assertThat(voted.value().state()).isEqualTo(ProjectRound.State.VOTED);
        assertThat(states("a", "b", "c")).containsExactly(State.CHOSEN, State.CHOSEN, State.NOT_CHOSEN);
        assertThat(codes(congress.record(voted, poll))).contains("project.no-such-round-step");
    }

    @Test
    @DisplayName("with a tie is left to the presidium, who chooses among the tied alone and as many as there are seats")
    void leavesATieToThePresidium() {
        var round = congress.deliberated(1, "a", "b", "c");
        var poll = congress.poll(1, AtTie.PRESIDIUM, ABC, List.of("a"), List.of("b"));
        var undecided = congress.record(round, poll).orThrow();
        assertThat(undecided.value().state()).isEqualTo(ProjectRound.State.UNDECIDED);
        assertThat(undecided.value().pending()).isEqualTo(NextStep.PRESIDIUM_DECIDES);
        assertThat(states("a", "b", "c")).containsExactly(State.APPROVED, State.APPROVED, State.NOT_CHOSEN);

        var a = congress.project("a").id();
        var b = congress.project("b").id();
        var c = congress.project("c").id();
        assertThat(codes(congress.projects.decideTie(
                        new DecideTie(undecided.seen(), List.of(a, b), "主席团决定", DAY), congress.office)))
                .containsExactly("project.seats-left");
        assertThat(codes(congress.projects.decideTie(
                        new DecideTie(undecided.seen(), List.of(c), "主席团决定", DAY), congress.office)))
                .containsExactly("project.not-tied");
        congress.projects
                .decideTie(new DecideTie(undecided.seen(), List.of(b), "主席团决定", DAY), congress.office)
                .orThrow();
        assertThat(states("a", "b", "c")).containsExactly(State.NOT_CHOSEN, State.CHOSEN, State.NOT_CHOSEN);
    }

    @Test
    @DisplayName("with a tie is voted on again among the tied for the seats left")
    void isVotedOnAgain() {
        var round = congress.deliberated(2, "a", "b", "c");
        var first = congress.poll(2, AtTie.REVOTE, ABC, List.of("a", "b"), List.of("a", "c"));
        var undecided = congress.record(round, first).orThrow();
        assertThat(undecided.value().pending()).isEqualTo(NextStep.REVOTE_TIED);
        assertThat(states("a", "b", "c")).containsExactly(State.CHOSEN, State.APPROVED, State.APPROVED);
        assertThat(codes(congress.record(undecided, first))).contains("project.poll-used");

        var second = congress.poll(1, AtTie.REVOTE, List.of("b", "c"), List.of("c"));
        var voted = congress.record(undecided, second).orThrow();
        assertThat(voted.value().state()).isEqualTo(ProjectRound.State.VOTED);
        assertThat(states("a", "b", "c")).containsExactly(State.CHOSEN, State.NOT_CHOSEN, State.CHOSEN);
    }

    @Test
    @DisplayName("in which too few passed is followed by a second vote on the others, for the seats left")
    void isFollowedByASecondVote() {
        var round = congress.deliberated(2, "a", "b", "c");
        var undecided = congress.record(round, congress.poll(2, AtTie.REVOTE, ABC, List.of("a")))
                .orThrow();
        assertThat(undecided.value().pending()).isEqualTo(NextStep.SECOND_VOTE);
        assertThat(states("a", "b", "c")).containsExactly(State.CHOSEN, State.APPROVED, State.APPROVED);

        var chosenAlready = congress.poll(1, AtTie.REVOTE, List.of("a", "b", "c"), List.of("c"));
        assertThat(codes(congress.record(undecided, chosenAlready))).containsExactly("project.candidates-differ");
        var bothSeats = congress.poll(2, AtTie.REVOTE, List.of("b", "c"), List.of("c"));
        assertThat(codes(congress.record(undecided, bothSeats))).containsExactly("project.seats-differ");

        var second = congress.poll(1, AtTie.REVOTE, List.of("b", "c"), List.of("c"));
        var voted = congress.record(undecided, second).orThrow();
        assertThat(voted.value().state()).isEqualTo(ProjectRound.State.VOTED);
        assertThat(voted.value().pending()).isNull();
        assertThat(voted.value().poll()).isEqualTo(second);
        assertThat(states("a", "b", "c")).containsExactly(State.CHOSEN, State.NOT_CHOSEN, State.CHOSEN);
    }

    @Test
    @DisplayName("in which too few passed may leave the seats empty")
    void leavesSeatsEmpty() {
        var round = congress.deliberated(2, "a", "b", "c");
        var poll = congress.poll(2, AtTie.REVOTE, ABC, List.of("a"));
        var undecided = congress.record(round, poll).orThrow();
        assertThat(undecided.value().pending()).isEqualTo(NextStep.SECOND_VOTE);
        var left = congress.projects
                .leaveEmpty(new LeaveSeatsEmpty(undecided.seen(), "不再表决", DAY), congress.office)
                .orThrow();
        assertThat(left.value().state()).isEqualTo(ProjectRound.State.VOTED);
        assertThat(states("a", "b", "c")).containsExactly(State.CHOSEN, State.NOT_CHOSEN, State.NOT_CHOSEN);
    }

    @Test
    @DisplayName("of a poll that is not closed is none yet")
    void isNoneYet() {
        var round = congress.deliberated(1, "a", "b");
        var polls = congress.congress.daibiao().polls();
        var closed = congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a"));
        var draft = polls.prepare(
                        new org.daibiao.poll.PreparePoll(
                                "另一次",
                                DAY,
                                org.daibiao.poll.Mode.SEALED,
                                org.daibiao.poll.BallotPaper.read(congress.congress
                                        .daibiao()
                                        .get(Poll.SHAPE, closed, congress.office)
                                        .value()
                                        .paper()),
                                null),
                        congress.office)
                .orThrow();

        assertThat(codes(congress.record(round, draft.id()))).containsExactly("poll.not-closed");
    }

    private List<State> states(String... codes) {
        return List.of(codes).stream()
                .map(code -> congress.project(code).value().state())
                .toList();
    }
}
