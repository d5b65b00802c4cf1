package org.daibiao.project;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Room;

/** Entry kinds of the project room (民生实事项目领域的事项种类). */
public final class ProjectKinds {
    /** A project was proposed (提出项目建议). */
    public static final Kind PROPOSED = Kind.event("project.proposed");

    /** A deputy took part in the solicitation by a proposal (代表参与征集提出). */
    public static final Kind SOLICITED = Kind.event("project.solicited");

    /** A proposal was left out (未采纳建议). */
    public static final Kind PROPOSAL_LEFT_OUT = Kind.event("project.proposal-left-out");

    /** A round was opened (启动票决轮次). */
    public static final Kind ROUND_OPENED = Kind.event("project.round-opened");

    /** A project is on the list of candidates (列入候选). */
    public static final Kind NOMINATED = Kind.event("project.nominated");

    /** What was done in a round, by step (轮次步骤). */
    public static final Kind ROUND_STEP = Kind.event("project.round-step.*");

    /** The delegations deliberated the candidates (代表审议项目). */
    public static final Kind REVIEWED = Kind.event("project.reviewed");

    /** The deputies voted, with a result (代表票决). */
    public static final Kind VOTED = Kind.event("project.voted");

    /** What was done with a project, by step (项目步骤). */
    public static final Kind STEP = Kind.event("project.step.*");

    /** A project is chosen, until it is closed or stopped (入选项目). */
    public static final Kind CHOSEN = Kind.standing("project.chosen", Line.ITEM);

    /** A supervision group exists (成立监督工作小组). */
    public static final Kind GROUP = Kind.standing("supervision-group.formed", Line.GROUP);

    /** A project is assigned to a supervision group (责任分工). */
    public static final Kind LINK = Kind.standing("link.project-group", Line.ITEM);

    /** A milestone is due (节点应完成). */
    public static final Kind MILESTONE_DUE = Kind.due("project.milestone-due");

    /** A milestone was reached (节点完成). */
    public static final Kind MILESTONE_REACHED = Kind.event("project.milestone-reached");

    /** Progress was reported (报告进展). */
    public static final Kind PROGRESS = Kind.event("project.progress");

    /** The next report of progress is due (应报告进展). */
    public static final Kind PROGRESS_DUE = Kind.dueByCalendar("project.progress-due");

    /** The next report of progress was made (按要求报告进展). */
    public static final Kind PROGRESS_REPORTED = Kind.event("project.progress-reported");

    /** An adjustment was asked for (提请调整). */
    public static final Kind ADJUSTMENT_ASKED = Kind.event("project.adjustment-asked");

    /** An adjustment was approved (批准调整). */
    public static final Kind ADJUSTMENT_APPROVED = Kind.event("project.adjustment-approved");

    /** An adjustment was refused (不批准调整). */
    public static final Kind ADJUSTMENT_REFUSED = Kind.event("project.adjustment-refused");

    /** Deputies supervised a project (代表监督项目). */
    public static final Kind SUPERVISED = Kind.event("project.supervised");

    /** An answer to supervision is due (应答复监督意见). */
    public static final Kind ANSWER_DUE = Kind.due("project.answer-due");

    /** What was demanded at supervision was answered (答复监督意见). */
    public static final Kind ANSWERED = Kind.event("project.answered");

    /** A project was rated (满意度测评). */
    public static final Kind EVALUATED = Kind.event("project.evaluated");

    /** A project is to be put right (应整改). */
    public static final Kind RECTIFICATION_DUE = Kind.dueByCalendar("project.rectification-due");

    /** It was reported that a project was put right (报告整改). */
    public static final Kind RECTIFIED = Kind.event("project.rectified");

    /** The room, its words, its kinds and its operations. */
    public static final Room ROOM = new Room(
            "project",
            List.of(
                    ProjectProposal.SHAPE,
                    ProjectRound.SHAPE,
                    Project.SHAPE,
                    ProjectPart.SHAPE,
                    StageTarget.SHAPE,
                    Milestone.SHAPE,
                    Progress.SHAPE,
                    SupervisionGroup.SHAPE,
                    ProjectAssignment.SHAPE,
                    ProjectSupervision.SHAPE,
                    Adjustment.SHAPE,
                    ProjectEvaluation.SHAPE,
                    ProjectRating.SHAPE,
                    Rectification.SHAPE),
            List.of(
                    PROPOSED,
                    SOLICITED,
                    PROPOSAL_LEFT_OUT,
                    ROUND_OPENED,
                    NOMINATED,
                    ROUND_STEP,
                    REVIEWED,
                    VOTED,
                    STEP,
                    CHOSEN,
                    GROUP,
                    LINK,
                    MILESTONE_DUE,
                    MILESTONE_REACHED,
                    PROGRESS,
                    PROGRESS_DUE,
                    PROGRESS_REPORTED,
                    ADJUSTMENT_ASKED,
                    ADJUSTMENT_APPROVED,
                    ADJUSTMENT_REFUSED,
                    SUPERVISED,
                    ANSWER_DUE,
                    ANSWERED,
                    EVALUATED,
                    RECTIFICATION_DUE,
                    RECTIFIED),
            Stream.of(
                            DefaultProjectService.OPERATIONS,
                            DefaultProjectWorkService.OPERATIONS,
                            DefaultProjectEvaluationService.OPERATIONS)
                    .flatMap(List::stream)
                    .toList());

    private ProjectKinds() {}

    /** The code of one step, of a family. */
    static String of(Kind family, Enum<?> step) {
        return family.code().substring(0, family.code().length() - 1) + Messages.code(step);
    }
}
