package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.util.List;
import java.util.Map;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.project.ProjectProposal.Fate;
import org.daibiao.project.ProjectProposal.Source;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is proposed")
class ProjectScreeningTest {
    private final ProjectFixture congress = new ProjectFixture();
    private final Actor office = congress.office;
    private final ProjectService projects = congress.projects;

    @ParameterizedTest(name = "by {0}")
    @EnumSource
    @DisplayName("waits in the pool until a candidate takes it up, and only a deputy's counts as a deputy's")
    void waitsInThePool(Source source) {
        var proposal = propose(source);
        assertThat(proposal.value().fate()).isEqualTo(Fate.POOLED);
        assertThat(proposal.value().unit()).isEqualTo(source == Source.UNIT ? "某街道" : null);
        assertThat(proposal.value().deputy()).isEqualTo(source == Source.DEPUTY ? congress.deputy : null);
        assertThat(entered(proposal.id(), "project.proposed")).isPositive();
        assertThat(entered(proposal.id(), "project.solicited") > 0).isEqualTo(source == Source.DEPUTY);

        var round = open(1);
        var candidate = congress.nominate(round, "a", proposal.id()).orThrow();

        assertThat(kept(proposal.id()).fate()).isEqualTo(Fate.ADOPTED);
        assertThat(kept(proposal.id()).project()).isEqualTo(candidate.id());
        assertThat(kept(proposal.id()).settledOn()).isEqualTo(DAY);
    }

    @Test
    @DisplayName("is left out with a reason, which is kept")
    void isLeftOutWithAReason() {
        var proposal = propose(Source.UNIT);
        var day = DAY.plusDays(2);

        projects.leaveOut(new LeaveOutProposal(proposal.seen(), "不属于政府职责", day), office)
                .orThrow();

        assertThat(kept(proposal.id()))
                .extracting(
                        ProjectProposal::fate,
                        ProjectProposal::reason,
                        ProjectProposal::settledOn,
                        ProjectProposal::project)
                .containsExactly(Fate.LEFT_OUT, "不属于政府职责", day, null);
        assertThat(entered(proposal.id(), "project.proposal-left-out")).isEqualTo(1);
    }

    @Test
    @DisplayName("and named is left out at the review with a reason each, is not voted on, and may go back to the pool")
    void isLeftOutAtTheReview() {
        var deliberated = reviewed(Map.of("c", "资金未落实", "d", "与其他项目重复"));
        assertThat(List.of("a", "b", "c", "d"))
                .extracting(code -> congress.project(code).value().state())
                .containsExactly(
                        Project.State.APPROVED, Project.State.APPROVED, Project.State.LEFT_OUT, Project.State.LEFT_OUT);
        assertThat(List.of("a", "b", "c", "d"))
                .extracting(code -> congress.project(code).value().reason())
                .containsExactly(null, null, "资金未落实", "与其他项目重复");

        var onAll = congress.poll(1, AtTie.REVOTE, List.of("a", "b", "c", "d"), List.of("a"));
        assertThat(codes(congress.record(deliberated, onAll))).containsExactly("project.candidates-differ");
        congress.record(deliberated, congress.poll(1, AtTie.REVOTE, List.of("a", "b"), List.of("a")))
                .orThrow();
        assertThat(congress.project("c").value().state()).isEqualTo(Project.State.LEFT_OUT);

        var back = projects.pool(new PoolProject(congress.project("c").id(), DAY), office)
                .orThrow()
                .value();
        assertThat(back)
                .extracting(ProjectProposal::source, ProjectProposal::unit, ProjectProposal::origin)
                .containsExactly(Source.UNIT, "某局", congress.project("c").id());
        assertThat(back.fate()).isEqualTo(Fate.POOLED);
    }

    @Test
    @DisplayName("is left out altogether when the round is cancelled, what was left out before with its own reason")
    void isLeftOutWithTheRound() {
        var deliberated = reviewed(Map.of("d", "资金未落实"));

        projects.cancel(new CancelRound(deliberated.seen(), "会议改期", DAY), office)
                .orThrow();

        assertThat(List.of("a", "b", "c", "d"))
                .extracting(code -> congress.project(code).value().state())
                .containsOnly(Project.State.LEFT_OUT);
        assertThat(List.of("a", "b", "c", "d"))
                .extracting(code -> congress.project(code).value().reason())
                .containsExactly("会议改期", "会议改期", "会议改期", "资金未落实");
        assertThat(open(2).value().state()).isEqualTo(ProjectRound.State.SOLICITING);
    }

    /** A round of a, b, c and d that was deliberated, without those that the standing committee left out. */
    private Versioned<ProjectRound> reviewed(Map<String, String> reasons) {
        var round = open(1);
        List.of("a", "b", "c", "d")
                .forEach(code -> congress.nominate(round, code).orThrow());
        var screened =
                projects.screen(new ScreenRound(round.seen(), DAY), office).orThrow();
        List<LeftOut> out = reasons.entrySet().stream()
                .map(one -> new LeftOut(congress.project(one.getKey()).id(), one.getValue()))
                .toList();
        var reviewed = projects.review(new ReviewRound(screened.seen(), "第20次会议", out, DAY), office)
                .orThrow();
        return projects.deliberate(new DeliberateRound(reviewed.seen(), null, DAY), office)
                .orThrow();
    }

    private Versioned<ProjectProposal> propose(Source source) {
        var deputy = source == Source.DEPUTY ? congress.deputy : null;
        var unit = source == Source.UNIT ? "某街道" : null;
        return projects.propose(new ProposeProject(source, deputy, unit, "加装电梯", "老旧小区加装电梯", null, DAY), office)
                .orThrow();
    }

    private Versioned<ProjectRound> open(int seats) {
        return projects.openRound(new OpenProjectRound(2025, seats, DAY, DAY), office)
                .orThrow();
    }

    private ProjectProposal kept(Id<ProjectProposal> id) {
        return congress.congress.daibiao().find(Query.of(ProjectProposal.SHAPE), office).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private int entered(Id<ProjectProposal> id, String kind) {
        return congress.congress.entries(EntryFilter.about(id, kind)).size();
    }
}
