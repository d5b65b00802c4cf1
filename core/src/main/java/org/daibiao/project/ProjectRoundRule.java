package org.daibiao.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.poll.BallotPaper;
import org.daibiao.project.ProjectRound.State;
import org.daibiao.project.ProjectRound.Step;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;

/** Decides on the steps of a round from solicitation to the notice, except the vote: pure functions. */
final class ProjectRoundRule {
    private ProjectRoundRule() {}

    /**
     * Opens a round.
     *
     * @param taken whether the year already has a round that is not cancelled
     */
    static Outcome<Change<ProjectRound>> open(
            OpenProjectRound command, Id<ProjectRound> id, boolean taken, LocalDate today) {
        LocalDate from = command.solicitFrom();
        return ProjectSteps.past(from, "solicitFrom", today)
                .when(command.solicitTo().isBefore(from), ProjectReasons.WINDOW, "solicitTo", from)
                .when(taken, ProjectReasons.YEAR_TAKEN, "forYear", String.valueOf(command.forYear()))
                .orElse(() -> Change.to(
                        Edit.blank(ProjectRound.SHAPE, id)
                                .set(ProjectRound.FOR_YEAR, command.forYear())
                                .set(ProjectRound.SEATS, command.seats())
                                .set(ProjectRound.SOLICIT_FROM, from)
                                .set(ProjectRound.SOLICIT_TO, command.solicitTo())
                                .set(ProjectRound.STATE, ProjectSteps.ROUND.start())
                                .set(ProjectRound.STATE_ON, from)
                                .done(),
                        Line.event(ProjectRoom.ROUND_OPENED.code(), id, from)));
    }

    static Outcome<Change<ProjectRound>> screen(
            ProjectRound now, LocalDate day, List<Versioned<Project>> projects, LocalDate today) {
        var more = ProjectSteps.day(day, latest(now, projects), today)
                .when(projects.isEmpty(), ProjectReasons.NO_CANDIDATES, "round");
        return ProjectSteps.next(now, Step.SCREEN, more)
                .map(next -> Change.to(now.to(next, day, null), ProjectSteps.line(Step.SCREEN, now, day)));
    }

    /** Puts the candidates that are not left out to the vote, all or none: a ballot paper must hold them, since none can be changed later. */
    static Outcome<Change<ProjectRound>> review(
            ProjectRound now, ReviewRound command, List<Versioned<Project>> projects, LocalDate today) {
        LocalDate day = command.day();
        List<Id<Project>> out = command.leftOut().stream().map(LeftOut::project).toList();
        List<Id<Project>> known = projects.stream().map(Versioned::id).toList();
        List<String> codes = projects.stream()
                .filter(one -> !out.contains(one.id()))
                .map(one -> one.value().code())
                .toList();
        boolean few = !codes.isEmpty() && codes.size() < now.seats();
        var more = ProjectSteps.day(day, now.stateOn(), today)
                .when(few, ProjectReasons.BELOW_SEATS, "leftOut", codes.size(), now.seats())
                .when(
                        !known.containsAll(out) || out.stream().distinct().count() < out.size(),
                        ProjectReasons.NOT_CANDIDATE,
                        "leftOut")
                .when(out.containsAll(known), ProjectReasons.ALL_LEFT_OUT, "leftOut");
        more.and(BallotPaper.codeFaults(codes).stream()
                .map(one -> new Rejection(one.code(), "leftOut", one.with()))
                .toList());
        return ProjectSteps.next(now, Step.REVIEW, more).map(next -> {
            Map<Id<Project>, String> reasons =
                    command.leftOut().stream().collect(Collectors.toMap(LeftOut::project, LeftOut::reason));
            Change<ProjectRound> change = Change.to(
                    now.to(next, day)
                            .set(ProjectRound.MEETING, command.meeting())
                            .set(ProjectRound.REVIEWED_ON, day)
                            .done(),
                    ProjectSteps.line(Step.REVIEW, now, day));
            for (Versioned<Project> project : projects) {
                String why = reasons.get(project.id());
                change = why == null
                        ? moved(change, project, Project.Step.APPROVE, day, null)
                        : moved(change, project, Project.Step.LEAVE_OUT, day, why);
            }
            return change;
        });
    }

    /**
     * Records the deliberation of the deputies; the committee's own deliberation is another step (6.b).
     *
     * @param ofCongress whether the session named is one of the congress; true if none is named
     */
    static Outcome<Change<ProjectRound>> deliberate(
            ProjectRound now, DeliberateRound command, boolean ofCongress, LocalDate today) {
        LocalDate day = command.day();
        var more = ProjectSteps.day(day, now.stateOn(), today).when(!ofCongress, ProjectReasons.NO_SESSION, "session");
        return ProjectSteps.next(now, Step.DELIBERATE, more)
                .map(next -> Change.to(
                        now.to(next, day)
                                .set(ProjectRound.SESSION, command.session())
                                .set(ProjectRound.DELIBERATED_ON, day)
                                .done(),
                        ProjectSteps.line(Step.DELIBERATE, now, day),
                        Line.event(ProjectRoom.REVIEWED.code(), now.id(), day)));
    }

    static Outcome<Change<ProjectRound>> notice(ProjectRound now, NoticeRound command, LocalDate today) {
        LocalDate day = command.day();
        return ProjectSteps.next(now, Step.NOTICE, ProjectSteps.day(day, now.stateOn(), today))
                .map(next -> Change.to(
                        now.to(next, day)
                                .set(ProjectRound.NOTICE, command.number())
                                .set(ProjectRound.NOTICED_ON, day)
                                .done(),
                        ProjectSteps.line(Step.NOTICE, now, day)));
    }

    /** Cancels it; its projects are left out and can return to the pool. */
    static Outcome<Change<ProjectRound>> cancel(
            ProjectRound now, CancelRound command, List<Versioned<Project>> projects, LocalDate today) {
        LocalDate day = command.day();
        return ProjectSteps.next(now, Step.CANCEL, ProjectSteps.day(day, latest(now, projects), today))
                .map(next -> {
                    Change<ProjectRound> change =
                            Change.to(now.to(next, day, command.reason()), ProjectSteps.line(Step.CANCEL, now, day));
                    for (Versioned<Project> project : projects) {
                        if (project.value().state() != Project.State.LEFT_OUT) {
                            change = moved(change, project, Project.Step.LEAVE_OUT, day, command.reason());
                        }
                    }
                    return change;
                });
    }

    /** Takes a step of one of the round's projects; the state of the round ensures that it is possible. */
    static Change<ProjectRound> moved(
            Change<ProjectRound> change,
            Versioned<Project> project,
            Project.Step step,
            LocalDate day,
            @org.jspecify.annotations.Nullable String why) {
        Project now = project.value();
        Project.State next =
                ProjectSteps.PROJECT.next(now.state(), step, "project").orThrow();
        return change.update(Project.SHAPE, project, now.to(next, day, why)).line(ProjectSteps.line(step, now, day));
    }

    /** The projects by code. */
    static Map<String, Versioned<Project>> byCode(List<Versioned<Project>> projects) {
        return projects.stream().collect(Collectors.toMap(one -> one.value().code(), Function.identity()));
    }

    private static LocalDate latest(ProjectRound now, List<Versioned<Project>> projects) {
        return projects.stream()
                .map(one -> one.value().stateOn())
                .filter(day -> now.state() == State.SOLICITING && day.isAfter(now.stateOn()))
                .max(LocalDate::compareTo)
                .orElse(now.stateOn());
    }
}
