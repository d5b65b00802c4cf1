package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.util.List;
import org.daibiao.poll.PollRules.AtTie;
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
    @DisplayName("decides for one round alone, whatever the candidates of another are called")
    void decidesForOneRoundAlone() {
        var poll = congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a"));
        congress.record(congress.deliberated(1, "a", "b"), poll).orThrow();
        var next = congress.deliberatedFor(2026, 1, "a", "b");

        assertThat(codes(congress.record(next, poll))).containsExactly("project.poll-used");
        assertThat(codes(congress.projects.recordVote(new RecordVote(null, null, DAY), congress.office)))
                .containsExactlyInAnyOrder("kernel.invalid.NotNull", "kernel.invalid.NotNull");
    }
}
