package org.daibiao.project;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.project.Adjustment.Answer;
import org.daibiao.project.Adjustment.Matter;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/** Decides on adjustments of a chosen project: pure functions. A request changes nothing; an approval does. */
final class AdjustmentRule {
    private AdjustmentRule() {}

    /**
     * Asks for an adjustment.
     *
     * @param open whether another adjustment of the project is still undecided
     */
    static Outcome<Change<Adjustment>> ask(
            AskAdjustment command, Id<Adjustment> id, Project project, boolean open, LocalDate today) {
        boolean fits = (command.text() != null) == (command.matter() == Matter.CONTENT)
                && (command.budget() != null) == (command.matter() == Matter.BUDGET);
        boolean blank = command.text() != null && command.text().isBlank();
        return WorkRule.running(project, "project", ProjectSteps.day(command.day(), project.stateOn(), today))
                .when(!fits || blank, ProjectReasons.ADJUSTS_WHAT, "matter")
                .when(open, ProjectReasons.ADJUSTMENT_OPEN, "project")
                .orElse(() -> Change.to(
                        Edit.blank(Adjustment.SHAPE, id)
                                .set(Adjustment.PROJECT, project.id())
                                .set(Adjustment.MATTER, command.matter())
                                .set(Adjustment.CONTENT, command.text())
                                .set(Adjustment.BUDGET, command.budget())
                                .set(Adjustment.REASON, command.reason())
                                .set(Adjustment.ASKED_ON, command.day())
                                .done(),
                        Line.event(ProjectRoom.ADJUSTMENT_ASKED.code(), project.id(), command.day())));
    }

    /**
     * Decides on an adjustment.
     *
     * @param chosenOn the day since which the project is chosen
     * @param takenBack the lines that take back due days still to come
     */
    static Outcome<Change<Adjustment>> decide(
            Adjustment now,
            DecideAdjustment command,
            Versioned<Project> project,
            LocalDate chosenOn,
            List<Line> takenBack,
            LocalDate today) {
        LocalDate day = command.day();
        Project before = project.value();
        LocalDate earliest = before.stateOn().isAfter(now.askedOn()) ? before.stateOn() : now.askedOn();
        boolean approved = command.answer() == Answer.APPROVED;
        var reasons = ProjectSteps.day(day, earliest, today)
                .when(now.takenBackOn() != null, ProjectReasons.TAKEN_BACK, "adjustment")
                .when(now.answer() != null, ProjectReasons.ADJUSTMENT_DECIDED, "adjustment");
        if (approved) {
            WorkRule.running(before, "adjustment", reasons);
        }
        return reasons.orElse(() -> {
            var kind = approved ? ProjectRoom.ADJUSTMENT_APPROVED : ProjectRoom.ADJUSTMENT_REFUSED;
            Change<Adjustment> change = Change.to(
                    Edit.of(now)
                            .set(Adjustment.ANSWER, command.answer())
                            .set(Adjustment.DOCUMENT, command.document())
                            .set(Adjustment.DECIDED_ON, day)
                            .done(),
                    Line.event(kind.code(), before.id(), day));
            if (!approved) {
                return change;
            }
            if (now.matter() != Matter.STOP) {
                return change.update(Project.SHAPE, project, before.adjusted(now.content(), now.budget()));
            }
            return change.update(Project.SHAPE, project, before.to(Project.State.STOPPED, day, now.reason()))
                    .line(ProjectSteps.line(Project.Step.STOP, before, day))
                    .line(ProjectSteps.chosen(before, chosenOn).endedOn(day))
                    .lines(takenBack);
        });
    }
}
