package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.Fixture;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.BallotForm;
import org.daibiao.poll.BallotRule;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.CountRule;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Grade;
import org.daibiao.poll.MajorityRule;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.PollResult;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.Turnout;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A livelihood project")
class ProjectServiceTest {
    private static final LocalDate DAY = LocalDate.parse("2025-03-03");

    private final Fixture congress = new Fixture();
    private final Actor office = congress.office();
    private final ProjectWorkService work = congress.daibiao().projectWork();
    private final Id<Deputy> deputy = congress.deputy("王芳");
    private PollResult result = result(1, 3, "a");
    private final ProjectService projects =
            ProjectService.of(congress.daibiao().desk().bare(), (poll, actor) -> Outcome.accepted(result));

    @Test
    @DisplayName("is chosen by vote, supervised, rated, put right and closed, and clause 6 is computed from it")
    void goesItsWay() {
        assertThat(standings()).containsEntry("6.b", "OPEN");
        projects.propose(
                        new ProposeProject(ProjectProposal.Source.DEPUTY, deputy, null, "加装电梯", "老旧小区加装电梯", 2025, DAY),
                        office)
                .orThrow();
        var round = deliberated("a", "b");
        var voted = vote(round);
        projects.notice(new NoticeRound(voted.seen(), "第1号", DAY), office).orThrow();
        var chosen = project("a");
        assertThat(chosen.value().state()).isEqualTo(Project.State.CHOSEN);
        assertThat(project("b").value().state()).isEqualTo(Project.State.NOT_CHOSEN);
        assertThat(standings().get("6.d")).isNotEqualTo("MET");

        var group = work.formGroup(new FormSupervisionGroup(round.id(), "第一组", deputy, List.of(), DAY), office)
                .orThrow();
        work.assign(new AssignProject(chosen.id(), group.id(), "进度", DAY), office)
                .orThrow();
        assertThat(standings()).containsEntry("6.d", "MET");
        assertThat(standings().get("6.e")).isNotEqualTo("MET");
        supervise(chosen.id());
        assertThat(standings()).containsEntry("6.b", "MET").containsEntry("6.e", "MET");

        work.start(new StartProject(chosen.seen(), DAY), office).orThrow();
        work.complete(new CompleteProject(project("a").seen(), DAY), office).orThrow();
        assertThat(rate(chosen.id(), 10, 10, 162, 182).grades().graded().get(0).grade())
                .isEqualTo(Grade.DISSATISFIED);
        assertThat(project("a").value().state()).isEqualTo(Project.State.RECTIFYING);
        var owed = congress.daibiao()
                .find(Query.of(Rectification.SHAPE), office)
                .items()
                .get(0);
        assertThat(owed.value().dueOn()).isEqualTo("2025-06-03");
        congress.daibiao()
                .projectEvaluation()
                .rectify(new RectifyProject(owed.seen(), "已整改", DAY), office)
                .orThrow();
        // Longyou 2018 [P]: 152 satisfied, 30 basically, nobody dissatisfied or abstaining
        assertThat(rate(chosen.id(), 152, 30, 0, 182).grades().warnings()).isEmpty();
        var closed =
                work.close(new CloseProject(project("a").seen(), DAY), office).orThrow();
        assertThat(closed.value().state()).isEqualTo(Project.State.CLOSED);
    }

    @Test
    @DisplayName("is not adjusted before the standing committee approves, and stopped when it does")
    void isAdjusted() {
        vote(deliberated("a", "b"));
        var chosen = project("a");
        var milestone = work.setMilestone(new SetMilestone(chosen.id(), "开工", DAY.plusDays(9), DAY), office)
                .orThrow();
        assertThat(congress.entries(org.daibiao.journal.EntryFilter.about(milestone.id(), "project.milestone-due")))
                .hasSize(1);
        var asked = work.askAdjustment(
                        new AskAdjustment(chosen.id(), Adjustment.Matter.BUDGET, null, 90L, "节约", DAY), office)
                .orThrow();
        assertThat(project("a").value().budget()).isEqualTo(100);
        assertThat(codes(work.askAdjustment(
                        new AskAdjustment(chosen.id(), Adjustment.Matter.STOP, null, null, "无法实施", DAY), office)))
                .containsExactly("project.adjustment-open");
        decide(asked);
        assertThat(project("a").value().budget()).isEqualTo(90);
        decide(work.askAdjustment(
                        new AskAdjustment(chosen.id(), Adjustment.Matter.STOP, null, null, "无法实施", DAY), office)
                .orThrow());
        assertThat(project("a").value().state()).isEqualTo(Project.State.STOPPED);
        assertThat(congress.entries(org.daibiao.journal.EntryFilter.about(milestone.id(), "project.milestone-due")))
                .isEmpty();
        assertThat(codes(work.start(new StartProject(project("a").seen(), DAY), office)))
                .containsExactly("project.no-such-step");
    }

    @Test
    @DisplayName("of several years has a target for each of them")
    void needsTargets() {
        var round = projects.openRound(new OpenProjectRound(2025, 1, DAY, DAY), office)
                .orThrow();
        var command = new NominateProject(
                round.id(),
                "a",
                "某项目",
                "某事",
                "某局",
                List.of(),
                List.of(),
                100,
                2026,
                List.of(new NewTarget(2025, "开工")),
                List.of(),
                DAY);
        assertThat(projects.nominate(command, office).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.toString()).contains("project.no-target", "2026"));
    }

    @Test
    @DisplayName("of several years is nominated with its targets, which are kept")
    void keepsItsTargets() {
        var round = projects.openRound(new OpenProjectRound(2025, 1, DAY, DAY), office)
                .orThrow();
        var command = new NominateProject(
                round.id(),
                "a",
                "某项目",
                "某事",
                "某局",
                List.of(),
                List.of(),
                100,
                2026,
                List.of(new NewTarget(2025, "开工"), new NewTarget(2026, "建成")),
                List.of(),
                DAY);

        projects.nominate(command, office).orThrow();

        assertThat(congress.daibiao().find(Query.of(StageTarget.SHAPE), office).items())
                .extracting(target -> target.value().forYear())
                .containsExactlyInAnyOrder(2025, 2026);
    }

    @Test
    @DisplayName("that was not chosen goes back to the pool once")
    void goesBackToThePool() {
        vote(deliberated("a", "b"));
        var command = new PoolProject(project("b").id(), DAY);
        assertThat(projects.pool(command, office).orThrow().value().fate()).isEqualTo(ProjectProposal.Fate.POOLED);
        assertThat(codes(projects.pool(command, office))).containsExactly("project.pooled");
        assertThat(codes(projects.pool(new PoolProject(project("a").id(), DAY), office)))
                .containsExactly("project.not-passed-over");
    }

    @Test
    @DisplayName("stays undecided when the vote had no quorum, or was on other seats")
    void staysUndecided() {
        var round = deliberated("a", "b");
        result = result(1, 1, "a");
        var again = vote(round);
        assertThat(again.value().state()).isEqualTo(ProjectRound.State.DELIBERATED);
        result = result(2, 3, "a");
        assertThat(codes(projects.recordVote(new RecordVote(again.seen(), Id.of(UUID.randomUUID()), DAY), office)))
                .containsExactly("project.seats-differ");
        result = result(1, 3, "b");
        assertThat(vote(again).value().state()).isEqualTo(ProjectRound.State.VOTED);
    }

    private Versioned<ProjectRound> deliberated(String... codes) {
        var round = projects.openRound(new OpenProjectRound(2025, 1, DAY, DAY), office)
                .orThrow();
        for (String code : codes) {
            projects.nominate(ProjectFixture.candidate(round.id(), 2025, code), office)
                    .orThrow();
        }
        var screened =
                projects.screen(new ScreenRound(round.seen(), DAY), office).orThrow();
        var reviewed = projects.review(new ReviewRound(screened.seen(), "第20次会议", List.of(), DAY), office)
                .orThrow();
        return projects.deliberate(new DeliberateRound(reviewed.seen(), null, DAY), office)
                .orThrow();
    }

    private Versioned<ProjectRound> vote(Versioned<ProjectRound> round) {
        return projects.recordVote(new RecordVote(round.seen(), Id.of(UUID.randomUUID()), DAY), office)
                .orThrow();
    }

    private void decide(Versioned<Adjustment> asked) {
        work.decideAdjustment(new DecideAdjustment(asked.seen(), Adjustment.Answer.APPROVED, "决定", DAY), office)
                .orThrow();
    }

    private void supervise(Id<Project> project) {
        var way = ProjectSupervision.Way.SPECIAL;
        work.supervise(new SuperviseProject(project, null, List.of(deputy), way, "进展正常", null, null, DAY), office)
                .orThrow();
    }

    private RatedProjects rate(Id<Project> project, long satisfied, long basically, long not, long all) {
        var item = new ItemRating(project, null, satisfied, basically, not, 0);
        return congress.daibiao()
                .projectEvaluation()
                .rate(new RateProjects("满意度测评", null, all, all, List.of(item), DAY), office)
                .orThrow();
    }

    private Versioned<Project> project(String code) {
        return congress.daibiao()
                .find(Query.of(Project.SHAPE, Project.CODE.is(code)), office)
                .items()
                .get(0);
    }

    private Map<String, String> standings() {
        return congress.daibiao().plan().report(Period.year(2025), office).obligations().stream()
                .collect(Collectors.toMap(
                        line -> line.obligation().id(), line -> line.standing().toString()));
    }

    /** Three deputies, of whom so many attend, all for one candidate of a and b. */
    private static PollResult result(int seats, int present, String winner) {
        var rules = new PollRules(
                seats,
                new BallotRule(BallotForm.CHOOSE, 1, true),
                new Electorate(true, true),
                Fraction.atLeast(2, 3),
                new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL),
                PollRules.AtTie.REVOTE,
                PollRules.TooFew.LEAVE_EMPTY,
                Fraction.atLeast(6, 5),
                true);
        Ballot ballot = new Ballot.Choice(List.of(winner));
        return new CountRule(rules, new MajorityRule())
                .count(
                        List.of(new Candidate("a", "甲"), new Candidate("b", "乙")),
                        Turnout.of(3, present, present, present),
                        Collections.nCopies(present, ballot));
    }
}
