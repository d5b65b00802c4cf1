package org.daibiao.project;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.saves;
import static org.daibiao.desk.Operation.takesBack;
import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.DEPUTY;
import static org.daibiao.journal.Line.ITEM;

import org.daibiao.correction.CorrectionRoom;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.poll.Poll;

/** Project room (民生实事项目模块): its entry kinds, operations and records. */
public final class ProjectRoom {
    private static final Room.Of R = Room.named("project");

    /** A project was proposed (提出项目建议). */
    public static final Kind PROPOSED =
            R.event("project.proposed", in(ITEM, ProjectProposal.SHAPE), in(DEPUTY, Deputy.SHAPE));

    /** A deputy took part in the solicitation by proposing (代表参与征集提出). */
    public static final Kind SOLICITED =
            R.event("project.solicited", in(ITEM, ProjectProposal.SHAPE), in(DEPUTY, Deputy.SHAPE));

    /** A proposal was declined (未采纳建议). */
    public static final Kind PROPOSAL_LEFT_OUT = R.event("project.proposal-left-out", in(ITEM, ProjectProposal.SHAPE));

    /** A round was opened (启动票决轮次). */
    public static final Kind ROUND_OPENED = R.event("project.round-opened", in(ITEM, ProjectRound.SHAPE));

    /** A project was put on the list of candidates (列入候选). */
    public static final Kind NOMINATED = R.event("project.nominated", in(ITEM, Project.SHAPE));

    /** A step of a round was taken (轮次步骤). */
    public static final Kind ROUND_STEP =
            R.event("project.round-step.*", ProjectRound.Step.class, in(ITEM, ProjectRound.SHAPE));

    /** The delegations deliberated the candidates (代表审议项目). */
    public static final Kind REVIEWED = R.event("project.reviewed", in(ITEM, ProjectRound.SHAPE));

    /** The deputies voted and reached a result (代表票决). */
    public static final Kind VOTED = R.event("project.voted", in(ITEM, ProjectRound.SHAPE));

    /** The result of a poll was recorded, by any round and with any result (记录票决结果). */
    public static final Kind VOTE_RECORDED = R.event("project.vote-recorded", in(ITEM, Poll.SHAPE));

    /** A step of a project was taken (项目步骤). */
    public static final Kind STEP = R.event("project.step.*", Project.Step.class, in(ITEM, Project.SHAPE));

    /** A project is chosen, until it is closed or stopped (入选项目). */
    public static final Kind CHOSEN = R.standing("project.chosen", in(ITEM, Project.SHAPE));

    /** A supervision group exists (成立监督工作小组). */
    public static final Kind GROUP = R.standing("supervision-group.formed", in(Line.GROUP, SupervisionGroup.SHAPE));

    /** A project is assigned to a supervision group (责任分工). */
    public static final Kind LINK = R.standing("link.project-group", in(ITEM, Project.SHAPE, SupervisionGroup.SHAPE));

    /** A milestone is due (节点应完成). */
    public static final Kind MILESTONE_DUE = R.due("project.milestone-due", in(ITEM, Milestone.SHAPE));

    /** A milestone was reached (节点完成). */
    public static final Kind MILESTONE_REACHED = R.event("project.milestone-reached", in(ITEM, Milestone.SHAPE));

    /** Progress was reported (报告进展). */
    public static final Kind PROGRESS = R.event("project.progress", in(ITEM, Project.SHAPE));

    /** The next report of progress is due (应报告进展). */
    public static final Kind PROGRESS_DUE =
            R.dueByCalendar("project.progress-due", in(ITEM, Project.SHAPE), in(ITEM, Progress.SHAPE));

    /** The next report of progress was made (按要求报告进展). */
    public static final Kind PROGRESS_REPORTED =
            R.event("project.progress-reported", in(ITEM, Project.SHAPE), in(ITEM, Progress.SHAPE));

    /** An adjustment was asked for (提请调整). */
    public static final Kind ADJUSTMENT_ASKED = R.event("project.adjustment-asked", in(ITEM, Project.SHAPE));

    /** An adjustment was approved (批准调整). */
    public static final Kind ADJUSTMENT_APPROVED = R.event("project.adjustment-approved", in(ITEM, Project.SHAPE));

    /** An adjustment was refused (不批准调整). */
    public static final Kind ADJUSTMENT_REFUSED = R.event("project.adjustment-refused", in(ITEM, Project.SHAPE));

    /** Deputies supervised a project (代表监督项目). */
    public static final Kind SUPERVISED = R.event(
            "project.supervised",
            in(ITEM, Project.SHAPE),
            in(DEPUTY, Deputy.SHAPE),
            in(Line.GROUP, SupervisionGroup.SHAPE));

    /** An answer to supervision is due (应答复监督意见). */
    public static final Kind ANSWER_DUE = R.due("project.answer-due", in(ITEM, ProjectSupervision.SHAPE));

    /** A unit answered the demands of a supervision (答复监督意见). */
    public static final Kind ANSWERED = R.event("project.answered", in(ITEM, ProjectSupervision.SHAPE));

    /** A project was rated (满意度测评). */
    public static final Kind EVALUATED = R.event("project.evaluated", in(ITEM, Project.SHAPE));

    /** A rectification is due (应整改). */
    public static final Kind RECTIFICATION_DUE =
            R.dueByCalendar("project.rectification-due", in(ITEM, Rectification.SHAPE));

    /** A rectification was reported (报告整改). */
    public static final Kind RECTIFIED = R.event("project.rectified", in(ITEM, Rectification.SHAPE));

    /** {@link ProjectService#propose}. */
    public static final Operation.Creates<ProposeProject, ProjectProposal> PROPOSE =
            R.creates("propose", ProposeProject.class, ProjectProposal.SHAPE, enters(PROPOSED, SOLICITED));
    /** {@link ProjectService#leaveOut}. */
    public static final Operation.Changes<LeaveOutProposal, ProjectProposal> LEAVE_OUT_PROPOSAL = R.changes(
            "leave-out-proposal",
            LeaveOutProposal.class,
            LeaveOutProposal::proposal,
            ProjectProposal.SHAPE,
            enters(PROPOSAL_LEFT_OUT));
    /** {@link ProjectService#pool}. */
    public static final Operation.Creates<PoolProject, ProjectProposal> POOL =
            R.creates("pool", PoolProject.class, ProjectProposal.SHAPE, enters(PROPOSED));
    /** {@link ProjectService#openRound}. */
    public static final Operation.Creates<OpenProjectRound, ProjectRound> OPEN_ROUND =
            R.creates("open-round", OpenProjectRound.class, ProjectRound.SHAPE, enters(ROUND_OPENED));
    /** {@link ProjectService#nominate}. */
    public static final Operation.Creates<NominateProject, Project> NOMINATE = R.creates(
            "nominate",
            NominateProject.class,
            Project.SHAPE,
            enters(NOMINATED),
            saves(ProjectPart.SHAPE, ProjectProposal.SHAPE, StageTarget.SHAPE));
    /** {@link ProjectService#screen}. */
    public static final Operation.Changes<ScreenRound, ProjectRound> SCREEN =
            R.changes("screen", ScreenRound.class, ScreenRound::round, ProjectRound.SHAPE, enters(ROUND_STEP));
    /** {@link ProjectService#review}. */
    public static final Operation.Changes<ReviewRound, ProjectRound> REVIEW = R.changes(
            "review",
            ReviewRound.class,
            ReviewRound::round,
            ProjectRound.SHAPE,
            enters(ROUND_STEP, STEP),
            saves(Project.SHAPE));
    /** {@link ProjectService#deliberate}. */
    public static final Operation.Changes<DeliberateRound, ProjectRound> DELIBERATE = R.changes(
            "deliberate",
            DeliberateRound.class,
            DeliberateRound::round,
            ProjectRound.SHAPE,
            enters(REVIEWED, ROUND_STEP));
    /** {@link ProjectService#recordVote}. */
    public static final Operation.Changes<RecordVote, ProjectRound> RECORD_VOTE = R.changes(
            "record-vote",
            RecordVote.class,
            RecordVote::round,
            ProjectRound.SHAPE,
            enters(CHOSEN, ROUND_STEP, STEP, VOTED, VOTE_RECORDED),
            saves(Project.SHAPE));
    /** {@link ProjectService#decideTie}. */
    public static final Operation.Changes<DecideTie, ProjectRound> DECIDE_TIE = R.changes(
            "decide-tie",
            DecideTie.class,
            DecideTie::round,
            ProjectRound.SHAPE,
            enters(CHOSEN, ROUND_STEP, STEP),
            saves(Project.SHAPE));
    /** {@link ProjectService#leaveEmpty}. */
    public static final Operation.Changes<LeaveSeatsEmpty, ProjectRound> LEAVE_EMPTY = R.changes(
            "leave-empty",
            LeaveSeatsEmpty.class,
            LeaveSeatsEmpty::round,
            ProjectRound.SHAPE,
            enters(ROUND_STEP, STEP),
            saves(Project.SHAPE));
    /** {@link ProjectService#notice}. */
    public static final Operation.Changes<NoticeRound, ProjectRound> NOTICE =
            R.changes("notice", NoticeRound.class, NoticeRound::round, ProjectRound.SHAPE, enters(ROUND_STEP));
    /** {@link ProjectService#cancel}. */
    public static final Operation.Changes<CancelRound, ProjectRound> CANCEL_ROUND = R.changes(
            "cancel-round",
            CancelRound.class,
            CancelRound::round,
            ProjectRound.SHAPE,
            enters(ROUND_STEP, STEP),
            saves(Project.SHAPE));
    /** {@link ProjectWorkService#start}. */
    public static final Operation.Changes<StartProject, Project> START = R.changes(
            "start",
            StartProject.class,
            StartProject::project,
            Project.SHAPE,
            enters(PROGRESS_DUE, STEP),
            saves(ProgressInterval.SHAPE));
    /** {@link ProjectWorkService#setMilestone}. */
    public static final Operation.Creates<SetMilestone, Milestone> SET_MILESTONE =
            R.creates("set-milestone", SetMilestone.class, Milestone.SHAPE, enters(MILESTONE_DUE));
    /** {@link ProjectWorkService#reachMilestone}. */
    public static final Operation.Changes<ReachMilestone, Milestone> REACH_MILESTONE = R.changes(
            "reach-milestone",
            ReachMilestone.class,
            ReachMilestone::milestone,
            Milestone.SHAPE,
            enters(MILESTONE_REACHED));
    /** {@link ProjectWorkService#reportProgress}. */
    public static final Operation.Creates<ReportProgress, Progress> REPORT_PROGRESS = R.creates(
            "report-progress",
            ReportProgress.class,
            Progress.SHAPE,
            enters(PROGRESS, PROGRESS_DUE, PROGRESS_REPORTED),
            saves(ProgressInterval.SHAPE));
    /** {@link ProjectWorkService#complete}. */
    public static final Operation.Changes<CompleteProject, Project> COMPLETE = R.changes(
            "complete", CompleteProject.class, CompleteProject::project, Project.SHAPE, enters(STEP), takesBack());
    /** {@link ProjectWorkService#askAdjustment}. */
    public static final Operation.Creates<AskAdjustment, Adjustment> ASK_ADJUSTMENT =
            R.creates("ask-adjustment", AskAdjustment.class, Adjustment.SHAPE, enters(ADJUSTMENT_ASKED));
    /** {@link ProjectWorkService#decideAdjustment}. */
    public static final Operation.Changes<DecideAdjustment, Adjustment> DECIDE_ADJUSTMENT = R.changes(
            "decide-adjustment",
            DecideAdjustment.class,
            DecideAdjustment::adjustment,
            Adjustment.SHAPE,
            enters(ADJUSTMENT_APPROVED, ADJUSTMENT_REFUSED, CHOSEN, STEP),
            saves(Project.SHAPE),
            takesBack());
    /** {@link ProjectWorkService#formGroup}. */
    public static final Operation.Creates<FormSupervisionGroup, SupervisionGroup> FORM_GROUP =
            R.creates("form-group", FormSupervisionGroup.class, SupervisionGroup.SHAPE, enters(GROUP));
    /** {@link ProjectWorkService#assign}. */
    public static final Operation.Creates<AssignProject, ProjectAssignment> ASSIGN =
            R.creates("assign", AssignProject.class, ProjectAssignment.SHAPE, enters(LINK));
    /** {@link ProjectWorkService#endAssignment}. */
    public static final Operation.Changes<EndAssignment, ProjectAssignment> END_ASSIGNMENT = R.changes(
            "end-assignment", EndAssignment.class, EndAssignment::assignment, ProjectAssignment.SHAPE, enters(LINK));
    /** {@link ProjectWorkService#supervise}. */
    public static final Operation.Creates<SuperviseProject, ProjectSupervision> SUPERVISE = R.creates(
            "supervise",
            SuperviseProject.class,
            ProjectSupervision.SHAPE,
            enters(DeputyRoom.PARTICIPATED, ANSWER_DUE, SUPERVISED));
    /** {@link ProjectWorkService#answer}. */
    public static final Operation.Changes<AnswerSupervision, ProjectSupervision> ANSWER_SUPERVISION = R.changes(
            "answer-supervision",
            AnswerSupervision.class,
            AnswerSupervision::supervision,
            ProjectSupervision.SHAPE,
            enters(ANSWERED));
    /** {@link ProjectWorkService#close}. */
    public static final Operation.Changes<CloseProject, Project> CLOSE =
            R.changes("close", CloseProject.class, CloseProject::project, Project.SHAPE, enters(CHOSEN, STEP));
    /** {@link ProjectWorkService#takeBack}. */
    public static final Operation.Changes<TakeBackProjectStep, Project> TAKE_BACK = R.changes(
            "take-back",
            TakeBackProjectStep.class,
            TakeBackProjectStep::project,
            Project.SHAPE,
            enters(MILESTONE_DUE, PROGRESS_DUE),
            saves(Adjustment.SHAPE, Milestone.SHAPE, Progress.SHAPE, ProjectSupervision.SHAPE),
            CorrectionRoom.KEEPS,
            takesBack());
    /** Issued by the jobs of {@link ProjectWorkService}. */
    public static final Operation.Changes<RecomputeReport, Project> RECOMPUTE = R.changes(
            "recompute",
            RecomputeReport.class,
            RecomputeReport::project,
            Project.SHAPE,
            enters(PROGRESS_DUE),
            takesBack(),
            saves(ProgressInterval.SHAPE));
    /** Reading what is due, by the jobs and lists of {@link ProjectWorkService}. */
    public static final Operation.Reports LIST_DUE = R.reports("due");
    /** {@link ProjectEvaluationService#rate}. */
    public static final Operation.Creates<RateProjects, ProjectEvaluation> RATE = R.creates(
            "rate",
            RateProjects.class,
            ProjectEvaluation.SHAPE,
            enters(EVALUATED, RECTIFICATION_DUE, STEP),
            saves(Project.SHAPE, ProjectRating.SHAPE, Rectification.SHAPE));
    /** {@link ProjectEvaluationService#rateByPoll}. */
    public static final Operation.Creates<RateByPoll, ProjectEvaluation> RATE_BY_POLL = R.creates(
            "rate-by-poll",
            RateByPoll.class,
            ProjectEvaluation.SHAPE,
            enters(EVALUATED, RECTIFICATION_DUE, STEP),
            saves(Project.SHAPE, ProjectRating.SHAPE, Rectification.SHAPE));
    /** {@link ProjectEvaluationService#rectify}. */
    public static final Operation.Changes<RectifyProject, Rectification> RECTIFY = R.changes(
            "rectify",
            RectifyProject.class,
            RectifyProject::rectification,
            Rectification.SHAPE,
            enters(RECTIFIED, STEP),
            saves(Project.SHAPE));
    /** Issued by the jobs of {@link ProjectEvaluationService}. */
    public static final Operation.Changes<RecomputeRectification, Rectification> RECOMPUTE_RECTIFICATION = R.changes(
            "recompute-rectification",
            RecomputeRectification.class,
            RecomputeRectification::rectification,
            Rectification.SHAPE,
            enters(RECTIFICATION_DUE),
            takesBack());

    /** The room. */
    public static final Room ROOM = R.reasons(ProjectReasons.ALL)
            .keeps(
                    ProjectProposal.SHAPE,
                    ProjectRound.SHAPE,
                    Project.SHAPE,
                    ProjectPart.SHAPE,
                    StageTarget.SHAPE,
                    Milestone.SHAPE,
                    Progress.SHAPE,
                    ProgressInterval.SHAPE,
                    SupervisionGroup.SHAPE,
                    ProjectAssignment.SHAPE,
                    ProjectSupervision.SHAPE,
                    Adjustment.SHAPE,
                    ProjectEvaluation.SHAPE,
                    ProjectRating.SHAPE,
                    Rectification.SHAPE);

    private ProjectRoom() {}

    /** Registers the service's commands at the desk and returns the service. */
    static ProjectEvaluationService served(Desk desk, DefaultProjectEvaluationService service) {
        desk.handle(RATE, service::rate);
        desk.handle(RATE_BY_POLL, service::rateByPoll);
        desk.handle(RECTIFY, service::rectify);
        desk.handle(RECOMPUTE_RECTIFICATION, (command, actor) -> service.recompute(command.rectification(), actor));
        return service;
    }

    /** Registers the service's commands at the desk and returns the service. */
    static ProjectService served(Desk desk, DefaultProjectService service) {
        desk.handle(PROPOSE, service::propose);
        desk.handle(LEAVE_OUT_PROPOSAL, service::leaveOut);
        desk.handle(POOL, service::pool);
        desk.handle(OPEN_ROUND, service::openRound);
        desk.handle(NOMINATE, service::nominate);
        desk.handle(SCREEN, service::screen);
        desk.handle(REVIEW, service::review);
        desk.handle(DELIBERATE, service::deliberate);
        desk.handle(RECORD_VOTE, service::recordVote);
        desk.handle(DECIDE_TIE, service::decideTie);
        desk.handle(LEAVE_EMPTY, service::leaveEmpty);
        desk.handle(NOTICE, service::notice);
        desk.handle(CANCEL_ROUND, service::cancel);
        return service;
    }

    /** Registers the service's commands at the desk and returns the service. */
    static ProjectWorkService served(Desk desk, DefaultProjectWorkService service) {
        desk.handle(START, service::start);
        desk.handle(SET_MILESTONE, service::setMilestone);
        desk.handle(REACH_MILESTONE, service::reachMilestone);
        desk.handle(REPORT_PROGRESS, service::reportProgress);
        desk.handle(COMPLETE, service::complete);
        desk.handle(ASK_ADJUSTMENT, service::askAdjustment);
        desk.handle(DECIDE_ADJUSTMENT, service::decideAdjustment);
        desk.handle(FORM_GROUP, service::formGroup);
        desk.handle(ASSIGN, service::assign);
        desk.handle(END_ASSIGNMENT, service::endAssignment);
        desk.handle(SUPERVISE, service::supervise);
        desk.handle(ANSWER_SUPERVISION, service::answer);
        desk.handle(CLOSE, service::close);
        desk.handle(TAKE_BACK, service::takeBack);
        desk.handle(RECOMPUTE, (command, actor) -> service.recompute(command.project(), actor));
        return service;
    }
}
