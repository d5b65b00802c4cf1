package org.daibiao.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.daibiao.Daibiao;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.project.Adjustment;
import org.daibiao.project.AskAdjustment;
import org.daibiao.project.AssignProject;
import org.daibiao.project.CompleteProject;
import org.daibiao.project.DeliberateRound;
import org.daibiao.project.FormSupervisionGroup;
import org.daibiao.project.ItemRating;
import org.daibiao.project.NominateProject;
import org.daibiao.project.OpenProjectRound;
import org.daibiao.project.Project;
import org.daibiao.project.ProjectEvaluationService;
import org.daibiao.project.ProjectProposal;
import org.daibiao.project.ProjectRound;
import org.daibiao.project.ProjectService;
import org.daibiao.project.ProjectSupervision;
import org.daibiao.project.ProjectWorkService;
import org.daibiao.project.ProposeProject;
import org.daibiao.project.RateProjects;
import org.daibiao.project.RecordVote;
import org.daibiao.project.Rectification;
import org.daibiao.project.ReviewRound;
import org.daibiao.project.ScreenRound;
import org.daibiao.project.SetMilestone;
import org.daibiao.project.StartProject;
import org.daibiao.project.SuperviseProject;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** Rounds of livelihood projects, one of each year, and projects, in the states that commands begin with, under the names of their states. */
final class Chosen {
    private static final LocalDate DAY = LocalDate.parse("2025-03-03");
    private static final String UNIT = "某局";

    private final Daibiao daibiao;
    private final Actor office;
    private final Id<Deputy> deputy;
    private final Voted votes;
    private final ProjectService projects;
    private final ProjectWorkService work;
    private final ProjectEvaluationService evaluation;
    private final BiConsumer<String, UUID> records;

    Chosen(Daibiao daibiao, Actor office, Id<Deputy> deputy, Voted votes, BiConsumer<String, UUID> records) {
        this.daibiao = daibiao;
        this.office = office;
        this.deputy = deputy;
        this.votes = votes;
        this.projects = daibiao.projects();
        this.work = daibiao.projectWork();
        this.evaluation = daibiao.projectEvaluation();
        this.records = records;
    }

    void all() {
        kept(
                "proposal",
                ok(projects.propose(
                        new ProposeProject(ProjectProposal.Source.DEPUTY, deputy, null, "某项目", "请办某项目", null, DAY),
                        office)));
        kept("soliciting", opened(2026, 1, "a", "b"));
        kept("screened", screened(2027));
        kept("reviewed", reviewed(2028, 1, "a", "b"));
        kept("deliberated", deliberated(2029, 1, "a", "b"));
        var undecided = recorded(
                deliberated(2030, 1, "a", "b"),
                votes.voted(Voted.choice(1, 2, AtTie.PRESIDIUM, "a", "b"), new Ballot.Choice(List.of("a", "b"))));
        kept("undecided", undecided);
        kept("tied", project(undecided, "a"));
        var decided = deliberated(2025, 5, "a", "b", "c", "d", "e", "f");
        var poll = votes.voted(
                Voted.choice(5, 5, AtTie.REVOTE, "a", "b", "c", "d", "e", "f"),
                new Ballot.Choice(List.of("a", "b", "c", "d", "e")));
        work(kept("decided", recorded(decided, poll)));
    }

    private void work(Versioned<ProjectRound> round) {
        var group = ok(work.formGroup(new FormSupervisionGroup(round.id(), "监督小组", deputy, List.of(), DAY), office));
        kept("supervisors", group);
        kept("chosen", project(round, "a"));
        kept("unchosen", project(round, "f"));
        var running = kept("running", started(project(round, "b"))).id();
        kept("assignment", ok(work.assign(new AssignProject(running, group.id(), "进度", DAY), office)));
        kept("milestone", ok(work.setMilestone(new SetMilestone(running, "开工", day("2025-05-30"), DAY), office)));
        kept(
                "adjustment",
                ok(work.askAdjustment(
                        new AskAdjustment(running, Adjustment.Matter.BUDGET, null, 90L, "节约", DAY), office)));
        kept(
                "supervised",
                ok(work.supervise(
                        new SuperviseProject(
                                running,
                                null,
                                List.of(deputy),
                                ProjectSupervision.Way.SITE_VISIT,
                                "进展正常",
                                "加快进度",
                                day("2025-06-30"),
                                DAY),
                        office)));
        kept("completed", completed(project(round, "c")));
        var failed = rated(round, "d", 0, 12);
        kept("failed", failed);
        kept(
                "rectification",
                daibiao.find(Query.of(Rectification.SHAPE, Rectification.PROJECT.is(failed.id())), office)
                        .items()
                        .get(0));
        kept("passed", rated(round, "e", 12, 0));
    }

    private Versioned<ProjectRound> opened(int year, int seats, String... codes) {
        var round = ok(projects.openRound(new OpenProjectRound(year, seats, DAY, DAY), office));
        for (String code : codes) {
            var named = NominateProject.of(round.id(), code, code, code, UNIT, 100, year, DAY);
            projects.nominate(named, office).orThrow();
        }
        return round;
    }

    private Versioned<ProjectRound> screened(int year) {
        return ok(projects.screen(new ScreenRound(opened(year, 1, "a", "b").seen(), DAY), office));
    }

    private Versioned<ProjectRound> reviewed(int year, int seats, String... codes) {
        var screened =
                ok(projects.screen(new ScreenRound(opened(year, seats, codes).seen(), DAY), office));
        return ok(projects.review(new ReviewRound(screened.seen(), "第20次会议", List.of(), DAY), office));
    }

    private Versioned<ProjectRound> deliberated(int year, int seats, String... codes) {
        return ok(projects.deliberate(
                new DeliberateRound(reviewed(year, seats, codes).seen(), null, DAY), office));
    }

    private Versioned<ProjectRound> recorded(Versioned<ProjectRound> round, Id<Poll> poll) {
        return ok(projects.recordVote(new RecordVote(round.seen(), poll, DAY), office));
    }

    private Versioned<Project> project(Versioned<ProjectRound> round, String code) {
        return daibiao.find(Query.of(Project.SHAPE, Project.ROUND.is(round.id()), Project.CODE.is(code)), office)
                .items()
                .get(0);
    }

    private Versioned<Project> started(Versioned<Project> project) {
        return ok(work.start(new StartProject(project.seen(), DAY), office));
    }

    private Versioned<Project> completed(Versioned<Project> project) {
        return ok(work.complete(new CompleteProject(started(project).seen(), DAY), office));
    }

    private Versioned<Project> rated(Versioned<ProjectRound> round, String code, long satisfied, long dissatisfied) {
        var done = completed(project(round, code));
        var item = new ItemRating(done.id(), null, satisfied, 0, dissatisfied, 0);
        evaluation
                .rate(new RateProjects("满意度测评", null, 12, null, List.of(item), DAY), office)
                .orThrow();
        return project(round, code);
    }

    private <T> Versioned<T> kept(String called, Versioned<T> record) {
        records.accept(called, record.id().value());
        return record;
    }

    private static <T> Versioned<T> ok(Outcome<Versioned<T>> outcome) {
        return outcome.orThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
