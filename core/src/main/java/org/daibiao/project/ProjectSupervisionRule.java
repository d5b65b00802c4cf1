package org.daibiao.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.project.Project.State;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/** Decides how deputies follow projects, in groups and by supervision: pure functions. */
final class ProjectSupervisionRule {
    private static final Set<State> FOLLOWED = EnumSet.of(
            State.CHOSEN, State.UNDER_WAY, State.COMPLETED, State.RECTIFYING, State.RECTIFIED, State.EVALUATED);

    private ProjectSupervisionRule() {}

    /**
     * Forms a group.
     *
     * @param taken whether the round already has a group of that name
     * @param seated whether all its deputies may act on the day
     */
    static Outcome<Change<SupervisionGroup>> form(
            FormSupervisionGroup command,
            Id<SupervisionGroup> id,
            ProjectRound round,
            boolean taken,
            boolean seated,
            LocalDate today) {
        LocalDate day = command.day();
        boolean twice = Stream.concat(Stream.of(command.leader()), command.members().stream())
                        .distinct()
                        .count()
                <= command.members().size();
        return ProjectSteps.day(day, round.solicitFrom(), today)
                .when(taken, ProjectReasons.GROUP_KNOWN, "name")
                .when(twice, ProjectReasons.DEPUTY_TWICE, "members")
                .when(!seated, ProjectReasons.NO_DEPUTY, "members", day)
                .when(round.state() == ProjectRound.State.CANCELLED, ProjectReasons.ROUND_CANCELLED, "round")
                .orElse(() -> Change.to(
                        new SupervisionGroup(id, round.id(), command.name(), command.leader(), command.members(), day),
                        Line.begin(ProjectRoom.GROUP.code(), Line.GROUP, id, id, day)));
    }

    /**
     * Assigns a project to a group.
     *
     * @param year the year of the group's round; a project of several years is followed by groups of each of its years
     * @param before the project's assignments to this group
     */
    static Outcome<Change<ProjectAssignment>> assign(
            AssignProject command,
            Id<ProjectAssignment> id,
            Project project,
            SupervisionGroup group,
            int year,
            List<ProjectAssignment> before,
            LocalDate today) {
        LocalDate day = command.day();
        return followed(project, ProjectSteps.day(day, group.since(), today))
                .when(
                        year < project.firstYear() || year > project.lastYear(),
                        ProjectReasons.OTHER_YEAR,
                        "assigned",
                        String.valueOf(year))
                .when(before.stream().anyMatch(one -> one.standsFrom(day)), ProjectReasons.ASSIGNED, "assigned")
                .orElse(() -> {
                    var kept = new ProjectAssignment(id, project.id(), group.id(), command.task(), day, null);
                    return Change.to(kept, kept.begun());
                });
    }

    static Outcome<Change<ProjectAssignment>> end(ProjectAssignment now, LocalDate day, LocalDate today) {
        return ProjectSteps.day(day, now.since(), today)
                .when(now.until() != null, ProjectReasons.ASSIGNMENT_ENDED, "assignment")
                .orElse(() -> Change.to(
                        Edit.of(now).set(ProjectAssignment.UNTIL, day).done(),
                        now.begun().endedOn(day)));
    }

    /**
     * Records supervision.
     *
     * @param assigned whether the group named is assigned to the project on the day; true if none is named
     * @param seated whether the deputies may act on the day
     */
    static Outcome<Change<ProjectSupervision>> supervise(
            SuperviseProject command,
            Id<ProjectSupervision> id,
            Project project,
            LocalDate chosenOn,
            boolean assigned,
            boolean seated,
            LocalDate today) {
        LocalDate day = command.day();
        LocalDate due = command.answerDue();
        boolean demands = command.demanded() != null && !command.demanded().isBlank();
        boolean twice =
                Set.copyOf(command.deputies()).size() < command.deputies().size();
        return followed(project, ProjectSteps.day(day, chosenOn, today))
                .when(!assigned, ProjectReasons.NOT_ASSIGNED, "assigned", day)
                .when(twice, ProjectReasons.DEPUTY_TWICE, "deputies")
                .when(!seated, ProjectReasons.NO_DEPUTY, "deputies", day)
                .when(demands != (due != null), ProjectReasons.DEMAND_AND_DUE, "answerDue")
                .when(due != null && due.isBefore(day), ProjectReasons.DUE_PAST, "answerDue", day)
                .orElse(() -> {
                    var kept = Edit.blank(ProjectSupervision.SHAPE, id)
                            .set(ProjectSupervision.PROJECT, project.id())
                            .set(ProjectSupervision.ASSIGNED, command.assigned())
                            .setAll(ProjectSupervision.DEPUTIES, command.deputies())
                            .set(ProjectSupervision.WAY, command.way())
                            .set(ProjectSupervision.HELD_ON, day)
                            .set(ProjectSupervision.FINDINGS, command.findings())
                            .set(ProjectSupervision.DEMANDED, demands ? command.demanded() : null)
                            .set(ProjectSupervision.ANSWER_DUE, due)
                            .done();
                    return Change.to(kept).lines(lines(kept, project.id(), due));
                });
    }

    private static List<Line> lines(ProjectSupervision kept, Id<Project> project, @Nullable LocalDate due) {
        var lines = new ArrayList<Line>();
        Line seen = Line.event(ProjectRoom.SUPERVISED.code(), project, kept.heldOn());
        Line duty = Line.event(DeputyRoom.PARTICIPATED.code(), kept.id(), kept.heldOn());
        lines.add(seen);
        lines.add(duty);
        for (Id<Deputy> deputy : kept.deputies()) {
            lines.add(seen.as(Line.DEPUTY, deputy));
            lines.add(duty.as(Line.DEPUTY, deputy));
        }
        if (kept.assigned() != null) {
            lines.add(seen.as(Line.GROUP, kept.assigned()));
        }
        if (due != null) {
            lines.add(Line.event(ProjectRoom.ANSWER_DUE.code(), kept.id(), kept.heldOn())
                    .dueOn(due));
        }
        return lines;
    }

    static Outcome<Change<ProjectSupervision>> answer(
            ProjectSupervision now, AnswerSupervision command, LocalDate today) {
        return ProjectSteps.day(command.day(), now.heldOn(), today)
                .when(now.takenBackOn() != null, ProjectReasons.TAKEN_BACK, "supervision")
                .when(now.demanded() == null, ProjectReasons.NOTHING_DEMANDED, "supervision")
                .when(now.answeredOn() != null, ProjectReasons.ANSWERED, "supervision")
                .orElse(() -> Change.to(
                        Edit.of(now)
                                .set(ProjectSupervision.ANSWER, command.answer())
                                .set(ProjectSupervision.ANSWERED_ON, command.day())
                                .done(),
                        Line.event(ProjectRoom.ANSWERED.code(), now.id(), command.day())));
    }

    private static Rejections followed(Project project, Rejections reasons) {
        return reasons.when(
                !FOLLOWED.contains(project.state()),
                ProjectReasons.NOT_FOLLOWED,
                "project",
                Messages.code(project.state()));
    }
}
