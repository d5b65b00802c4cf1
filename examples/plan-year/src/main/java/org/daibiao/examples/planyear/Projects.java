package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.Daibiao;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.poll.Candidate;
import org.daibiao.project.Adjustment;
import org.daibiao.project.AskAdjustment;
import org.daibiao.project.AssignProject;
import org.daibiao.project.CompleteProject;
import org.daibiao.project.DecideAdjustment;
import org.daibiao.project.DeliberateRound;
import org.daibiao.project.FormSupervisionGroup;
import org.daibiao.project.LeaveSeatsEmpty;
import org.daibiao.project.NominateProject;
import org.daibiao.project.NoticeRound;
import org.daibiao.project.OpenProjectRound;
import org.daibiao.project.Project;
import org.daibiao.project.ProjectProposal;
import org.daibiao.project.ProjectRound;
import org.daibiao.project.ProjectService;
import org.daibiao.project.ProjectSupervision;
import org.daibiao.project.ProjectWorkService;
import org.daibiao.project.ProposeProject;
import org.daibiao.project.RecordVote;
import org.daibiao.project.ReportProgress;
import org.daibiao.project.ReviewRound;
import org.daibiao.project.ScreenRound;
import org.daibiao.project.StartProject;
import org.daibiao.project.SuperviseProject;
import org.daibiao.project.SupervisionGroup;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** The livelihood projects of 2025, from the deputies' proposals to what is done and supervised at the end of the year. */
final class Projects {
    private static final LocalDate OPENED = LocalDate.parse("2025-01-06");
    private static final LocalDate FORMED = LocalDate.parse("2025-03-21");
    private static final LocalDate STARTED = LocalDate.parse("2025-03-31");
    private static final LocalDate SUPERVISED = LocalDate.parse("2025-09-08");
    private static final LocalDate DONE = LocalDate.parse("2025-12-12");
    private static final String UNIT = "区相关部门";
    private static final int GROUPS = 3;

    private final Daibiao daibiao;
    private final District district;
    private final Actor office;
    private final Vote vote;
    private final ProjectService projects;
    private final ProjectWorkService work;
    private final List<Versioned<ProjectRound>> round = new ArrayList<>();
    private final List<Versioned<SupervisionGroup>> groups = new ArrayList<>();

    Projects(Daibiao daibiao, District district, Vote vote) {
        this.daibiao = daibiao;
        this.district = district;
        this.office = district.office();
        this.vote = vote;
        this.projects = daibiao.projects();
        this.work = daibiao.projectWork();
    }

    void plan(Diary diary) {
        diary.on(OPENED, this::solicit);
        diary.on(
                OPENED.plusDays(1),
                () -> step(projects.screen(new ScreenRound(now().seen(), OPENED.plusDays(1)), office)
                        .orThrow()));
        diary.on(
                OPENED.plusDays(2),
                () -> step(projects.review(
                                new ReviewRound(now().seen(), "区人大常委会第23次会议", List.of(), OPENED.plusDays(2)), office)
                        .orThrow()));
        diary.on(
                OPENED.plusDays(3),
                () -> step(projects.deliberate(new DeliberateRound(now().seen(), null, OPENED.plusDays(3)), office)
                        .orThrow()));
        vote.plan(diary);
        diary.on(Vote.DAY.plusDays(1), this::decided);
        diary.on(FORMED, this::groups);
        diary.on(
                STARTED,
                () -> chosen(Project.State.CHOSEN)
                        .forEach(one -> work.start(new StartProject(one.seen(), STARTED), office)
                                .orThrow()));
        new Milestones(daibiao, office).plan(diary, STARTED, () -> chosen(Project.State.UNDER_WAY));
        for (int month = 6; month <= 9; month += 3) {
            int half = month == 6 ? 40 : 75;
            LocalDate day = LocalDate.of(2025, month, 27);
            diary.on(day, () -> progress(half, day));
        }
        diary.on(LocalDate.parse("2025-08-15"), this::adjust);
        diary.on(SUPERVISED, this::supervise);
        diary.on(DONE, this::complete);
    }

    private void solicit() {
        step(projects.openRound(new OpenProjectRound(2025, Vote.SEATS, OPENED, OPENED), office)
                .orThrow());
        List<Candidate> candidates = vote.candidates();
        for (int n = 0; n < candidates.size(); n++) {
            Candidate one = candidates.get(n);
            Id<Deputy> deputy = district.deputies().get(n % district.deputies().size());
            var proposal = projects.propose(
                            new ProposeProject(
                                    ProjectProposal.Source.DEPUTY, deputy, null, one.name(), one.name(), 2025, OPENED),
                            office)
                    .orThrow();
            long cost = one.cost() == null ? 0 : one.cost();
            projects.nominate(
                            NominateProject.of(now().id(), one.code(), one.name(), one.name(), UNIT, cost, 2025, OPENED)
                                    .takingUp(List.of(proposal.id())),
                            office)
                    .orThrow();
        }
    }

    private void decided() {
        LocalDate day = Vote.DAY.plusDays(1);
        step(projects.recordVote(new RecordVote(now().seen(), vote.poll(), day), office)
                .orThrow());
        if (now().value().state() == ProjectRound.State.UNDECIDED) {
            step(projects.leaveEmpty(new LeaveSeatsEmpty(now().seen(), "不再表决，名额空缺", day), office)
                    .orThrow());
        }
        if (now().value().state() == ProjectRound.State.VOTED) {
            step(projects.notice(new NoticeRound(now().seen(), "主席团公告第1号", day), office)
                    .orThrow());
        }
    }

    /** Every project gets its group, and every group its share. */
    private void groups() {
        List<Id<Deputy>> deputies = district.deputies();
        for (int n = 0; n < GROUPS; n++) {
            groups.add(work.formGroup(
                            new FormSupervisionGroup(
                                    now().id(),
                                    "监督工作第" + (n + 1) + "小组",
                                    deputies.get(n),
                                    List.of(deputies.get(GROUPS + 2 * n), deputies.get(GROUPS + 2 * n + 1)),
                                    FORMED),
                            office)
                    .orThrow());
        }
        int n = 0;
        for (Versioned<Project> one : chosen(Project.State.CHOSEN)) {
            var group = groups.get(n++ % GROUPS);
            work.assign(new AssignProject(one.id(), group.id(), "进度、质量和资金", FORMED), office)
                    .orThrow();
        }
    }

    private void progress(int done, LocalDate day) {
        for (Versioned<Project> one : chosen(Project.State.UNDER_WAY)) {
            long spent = one.value().budget() * done / 100;
            work.reportProgress(new ReportProgress(one.id(), UNIT, done, spent, "按计划推进", null, day), office)
                    .orThrow();
        }
    }

    /** One project costs less than planned; the standing committee approves the change. */
    private void adjust() {
        LocalDate day = LocalDate.parse("2025-08-15");
        List<Versioned<Project>> running = chosen(Project.State.UNDER_WAY);
        if (!running.isEmpty()) {
            Versioned<Project> one = running.get(0);
            long budget = one.value().budget() * 9 / 10;
            var asked = work.askAdjustment(
                            new AskAdjustment(one.id(), Adjustment.Matter.BUDGET, null, budget, "招标节约", day), office)
                    .orThrow();
            work.decideAdjustment(
                            new DecideAdjustment(asked.seen(), Adjustment.Answer.APPROVED, "区人大常委会决定", day), office)
                    .orThrow();
        }
    }

    /** Supervises all but one: the last is missed, and the report shows it. */
    private void supervise() {
        List<Versioned<Project>> running = chosen(Project.State.UNDER_WAY);
        for (Versioned<Project> one : running.subList(0, Math.max(0, running.size() - 1))) {
            work.supervise(
                            new SuperviseProject(
                                    one.id(),
                                    null,
                                    district.deputies().subList(0, 3),
                                    ProjectSupervision.Way.SPECIAL,
                                    "进展符合计划",
                                    null,
                                    null,
                                    SUPERVISED),
                            office)
                    .orThrow();
        }
    }

    private void complete() {
        chosen(Project.State.UNDER_WAY)
                .forEach(one -> work.complete(new CompleteProject(one.seen(), DONE), office)
                        .orThrow());
    }

    private List<Versioned<Project>> chosen(Project.State state) {
        return daibiao.find(Query.of(Project.SHAPE), office).items().stream()
                .filter(one -> one.value().state() == state)
                .toList();
    }

    private Versioned<ProjectRound> now() {
        return round.get(0);
    }

    private void step(Versioned<ProjectRound> next) {
        round.clear();
        round.add(next);
    }
}
