package org.daibiao.project;

import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDays;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Service of the project room after the vote (民生实事项目实施与监督服务): milestones, progress, adjustment, supervision groups and supervision.
 * {@link ProjectEvaluationService} covers what follows. Days are counted in the congress's time zone; none may lie in the future. Thread-safe.
 * Every command may also throw the exceptions of {@link Desk}. A due day in a year whose notice is not known is provisional.
 */
public interface ProjectWorkService extends DueDays<Project> {
    /** The service at a desk, with its parameters and a calendar for due days. */
    static ProjectWorkService of(Desk desk, ProjectRules rules, WorkCalendar calendar) {
        return ProjectRoom.served(desk, new DefaultProjectWorkService(desk, rules, calendar));
    }

    /** Starts a chosen project. */
    Outcome<Versioned<Project>> start(StartProject command, Actor actor);

    /** Sets a milestone and its due day. */
    Outcome<Versioned<Milestone>> setMilestone(SetMilestone command, Actor actor);

    /** Records that a milestone was reached. */
    Outcome<Versioned<Milestone>> reachMilestone(ReachMilestone command, Actor actor);

    /** Reports the progress of a project. */
    Outcome<Versioned<Progress>> reportProgress(ReportProgress command, Actor actor);

    /** Completes a project. */
    Outcome<Versioned<Project>> complete(CompleteProject command, Actor actor);

    /** Asks the standing committee to adjust a project; nothing changes yet. */
    Outcome<Versioned<Adjustment>> askAdjustment(AskAdjustment command, Actor actor);

    /** Records the standing committee's decision; an approval takes effect at once. */
    Outcome<Versioned<Adjustment>> decideAdjustment(DecideAdjustment command, Actor actor);

    /** Forms a supervision group (6.d). */
    Outcome<Versioned<SupervisionGroup>> formGroup(FormSupervisionGroup command, Actor actor);

    /** Assigns a project to a supervision group (6.d). */
    Outcome<Versioned<ProjectAssignment>> assign(AssignProject command, Actor actor);

    /** Ends an assignment. */
    Outcome<Versioned<ProjectAssignment>> endAssignment(EndAssignment command, Actor actor);

    /** Records supervision of a project in which deputies took part (6.e). */
    Outcome<Versioned<ProjectSupervision>> supervise(SuperviseProject command, Actor actor);

    /** Records a unit's answer to the demands of a supervision. */
    Outcome<Versioned<ProjectSupervision>> answer(AnswerSupervision command, Actor actor);

    /** Closes a project that was rated and needs no rectification. */
    Outcome<Versioned<Project>> close(CloseProject command, Actor actor);

    /**
     * Takes back the last step of a project that was recorded in error: a start, completion or closing, a progress report, a milestone that was set or
     * reached, supervision or its answer, an adjustment that was asked for or refused. What was owed before is owed again, and what followed from it no
     * longer counts. The record stays, marked with the day and the reason; what only changed a record stays as a correction. Rejected with
     * {@code project.built-on} once a later step rests on it, {@code project.taken-back} the second time, {@code project.in-effect} for an adjustment
     * that was approved, and {@code project.no-step} for anything else.
     */
    Outcome<Versioned<Project>> takeBack(TakeBackProjectStep command, Actor actor);
}
