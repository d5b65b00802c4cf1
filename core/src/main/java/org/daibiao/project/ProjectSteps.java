package org.daibiao.project;

import static org.daibiao.project.Project.State.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.journal.Line;
import org.daibiao.record.Lifecycle;
import org.daibiao.record.Lifecycle.Transition;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/** The tables of steps of projects and rounds, and the check of the day of every step (步骤). */
final class ProjectSteps {
    /** Every step of a project. */
    static final Lifecycle<Project.State, Project.Step> PROJECT = Lifecycle.of(
            ProjectReasons.NO_SUCH_STEP,
            CANDIDATE,
            List.of(
                    new Transition<>(CANDIDATE, Project.Step.LEAVE_OUT, LEFT_OUT),
                    new Transition<>(CANDIDATE, Project.Step.APPROVE, APPROVED),
                    new Transition<>(APPROVED, Project.Step.LEAVE_OUT, LEFT_OUT),
                    new Transition<>(APPROVED, Project.Step.CHOOSE, CHOSEN),
                    new Transition<>(APPROVED, Project.Step.PASS_OVER, NOT_CHOSEN),
                    new Transition<>(CHOSEN, Project.Step.START, UNDER_WAY),
                    new Transition<>(CHOSEN, Project.Step.STOP, STOPPED),
                    new Transition<>(UNDER_WAY, Project.Step.COMPLETE, COMPLETED),
                    new Transition<>(UNDER_WAY, Project.Step.STOP, STOPPED),
                    new Transition<>(COMPLETED, Project.Step.PASS, EVALUATED),
                    new Transition<>(COMPLETED, Project.Step.FAIL, RECTIFYING),
                    new Transition<>(RECTIFYING, Project.Step.RECTIFY, RECTIFIED),
                    new Transition<>(RECTIFIED, Project.Step.PASS, EVALUATED),
                    new Transition<>(RECTIFIED, Project.Step.FAIL, RECTIFYING),
                    new Transition<>(EVALUATED, Project.Step.CLOSE, CLOSED)));

    /** Every step of a round. A vote without a result is held again; seats left undecided are voted on again, decided or left empty. */
    static final Lifecycle<ProjectRound.State, ProjectRound.Step> ROUND = Lifecycle.of(
            ProjectReasons.NO_SUCH_ROUND_STEP,
            ProjectRound.State.SOLICITING,
            List.of(
                    row(ProjectRound.State.SOLICITING, ProjectRound.Step.SCREEN, ProjectRound.State.SCREENED),
                    row(ProjectRound.State.SOLICITING, ProjectRound.Step.CANCEL, ProjectRound.State.CANCELLED),
                    row(ProjectRound.State.SCREENED, ProjectRound.Step.REVIEW, ProjectRound.State.REVIEWED),
                    row(ProjectRound.State.SCREENED, ProjectRound.Step.CANCEL, ProjectRound.State.CANCELLED),
                    row(ProjectRound.State.REVIEWED, ProjectRound.Step.DELIBERATE, ProjectRound.State.DELIBERATED),
                    row(ProjectRound.State.REVIEWED, ProjectRound.Step.CANCEL, ProjectRound.State.CANCELLED),
                    row(ProjectRound.State.DELIBERATED, ProjectRound.Step.VOTE, ProjectRound.State.VOTED),
                    row(ProjectRound.State.DELIBERATED, ProjectRound.Step.VOTE_IN_PART, ProjectRound.State.UNDECIDED),
                    row(ProjectRound.State.DELIBERATED, ProjectRound.Step.VOTE_IN_VAIN, ProjectRound.State.DELIBERATED),
                    row(ProjectRound.State.DELIBERATED, ProjectRound.Step.CANCEL, ProjectRound.State.CANCELLED),
                    row(ProjectRound.State.UNDECIDED, ProjectRound.Step.VOTE, ProjectRound.State.VOTED),
                    row(ProjectRound.State.UNDECIDED, ProjectRound.Step.VOTE_IN_PART, ProjectRound.State.UNDECIDED),
                    row(ProjectRound.State.UNDECIDED, ProjectRound.Step.VOTE_IN_VAIN, ProjectRound.State.UNDECIDED),
                    row(ProjectRound.State.UNDECIDED, ProjectRound.Step.DECIDE, ProjectRound.State.VOTED),
                    row(ProjectRound.State.UNDECIDED, ProjectRound.Step.LEAVE_EMPTY, ProjectRound.State.VOTED),
                    row(ProjectRound.State.VOTED, ProjectRound.Step.NOTICE, ProjectRound.State.NOTICED)));

    private ProjectSteps() {}

    private static Transition<ProjectRound.State, ProjectRound.Step> row(
            ProjectRound.State from, ProjectRound.Step step, ProjectRound.State to) {
        return new Transition<>(from, step, to);
    }

    /**
     * The state after a step; if it is not possible or anything else is wrong, all reasons.
     *
     * @param path of what names the project in the command
     */
    static Outcome<Project.State> next(Project now, Project.Step step, String path, Rejections more) {
        return all(PROJECT.next(now.state(), step, path), more);
    }

    /** The same for a round. */
    static Outcome<ProjectRound.State> next(ProjectRound now, ProjectRound.Step step, Rejections more) {
        return all(ROUND.next(now.state(), step, "round"), more);
    }

    private static <S> Outcome<S> all(Outcome<S> next, Rejections more) {
        List<Rejection> reasons =
                Stream.concat(next.reasons().stream(), more.reasons().stream()).toList();
        return reasons.isEmpty() ? next : Outcome.rejected(reasons);
    }

    /** A day must not lie in the future or before the latest step. */
    static Rejections day(LocalDate day, LocalDate earliest, LocalDate today) {
        return past(day, "day", today).when(day.isBefore(earliest), ProjectReasons.BEFORE, "day", earliest);
    }

    /** A day must not lie in the future. */
    static Rejections past(LocalDate day, String path, LocalDate today) {
        return new Rejections().when(day.isAfter(today), ProjectReasons.FUTURE, path, day, today);
    }

    /** The line for a step of a project, in addition to the lines that checks need. */
    static Line line(Project.Step step, Project project, LocalDate day) {
        return Line.event(ProjectRoom.STEP.member(step), project.id(), day);
    }

    /** The line for a step of a round. */
    static Line line(ProjectRound.Step step, ProjectRound round, LocalDate day) {
        return Line.event(ProjectRoom.ROUND_STEP.member(step), round.id(), day);
    }

    /** The standing entry of a chosen project, from this day on. */
    static Line chosen(Project project, LocalDate day) {
        return Line.begin(ProjectRoom.CHOSEN.code(), Line.ITEM, project.id(), project.id(), day);
    }
}
