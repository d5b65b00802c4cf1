package org.daibiao.project;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.project.ProjectProposal.Fate;
import org.daibiao.project.ProjectProposal.Source;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/** Decides what may be proposed, and what becomes of proposals: pure functions. */
final class ProposalRule {
    private ProposalRule() {}

    /**
     * Records a proposal.
     *
     * @param seated whether the deputy may act on the day; true if none is named
     */
    static Outcome<Change<ProjectProposal>> propose(
            ProposeProject command, Id<ProjectProposal> id, boolean seated, LocalDate today) {
        LocalDate day = command.day();
        Id<org.daibiao.deputy.Deputy> deputy = command.deputy();
        boolean named = (deputy != null) == (command.source() == Source.DEPUTY)
                && (command.unit() != null) == (command.source() == Source.UNIT);
        Integer year = command.forYear();
        return ProjectSteps.day(day, day, today)
                .when(!named, ProjectReasons.WHO_PROPOSES, "source")
                .when(!seated, ProjectReasons.NO_DEPUTY, "deputy", day)
                .when(year != null && year < day.getYear(), ProjectReasons.YEAR_PAST, "forYear", day)
                .orElse(() -> {
                    var kept = Edit.blank(ProjectProposal.SHAPE, id)
                            .set(ProjectProposal.SOURCE, command.source())
                            .set(ProjectProposal.DEPUTY, deputy)
                            .set(ProjectProposal.UNIT, command.unit())
                            .set(ProjectProposal.TITLE, command.title())
                            .set(ProjectProposal.CONTENT, command.text())
                            .set(ProjectProposal.RECEIVED_ON, day)
                            .set(ProjectProposal.FOR_YEAR, year)
                            .set(ProjectProposal.FATE, Fate.POOLED)
                            .done();
                    Line line = Line.event(ProjectRoom.PROPOSED.code(), id, day);
                    if (deputy == null) {
                        return Change.to(kept, line);
                    }
                    Line byDeputy = Line.event(ProjectRoom.SOLICITED.code(), id, day);
                    return Change.to(
                            kept, line, line.as(Line.DEPUTY, deputy), byDeputy, byDeputy.as(Line.DEPUTY, deputy));
                });
    }

    static Outcome<Change<ProjectProposal>> leaveOut(ProjectProposal now, LeaveOutProposal command, LocalDate today) {
        return settled(now, ProjectSteps.day(command.day(), now.receivedOn(), today), "proposal")
                .orElse(() -> Change.to(
                        now.settled(Fate.LEFT_OUT, command.day())
                                .set(ProjectProposal.REASON, command.reason())
                                .done(),
                        Line.event(ProjectRoom.PROPOSAL_LEFT_OUT.code(), now.id(), command.day())));
    }

    /** Adds a reason if the proposal is no longer in the pool. */
    static Rejections settled(ProjectProposal now, Rejections reasons, String path) {
        return reasons.when(
                now.fate() != Fate.POOLED,
                ProjectReasons.PROPOSAL_SETTLED,
                path,
                org.daibiao.record.Messages.code(now.fate()));
    }

    /** Makes a project that was not chosen a proposal again, without a year: it waits in the pool. */
    static Outcome<Change<ProjectProposal>> pool(
            Project project, Id<ProjectProposal> id, boolean already, LocalDate day, LocalDate today) {
        return ProjectSteps.day(day, project.stateOn(), today)
                .when(
                        Stream.of(Project.State.NOT_CHOSEN, Project.State.LEFT_OUT)
                                .noneMatch(state -> state == project.state()),
                        ProjectReasons.NOT_PASSED_OVER,
                        "project",
                        org.daibiao.record.Messages.code(project.state()))
                .when(already, ProjectReasons.POOLED, "project")
                .orElse(() -> Change.to(
                        Edit.blank(ProjectProposal.SHAPE, id)
                                .set(ProjectProposal.SOURCE, Source.UNIT)
                                .set(ProjectProposal.UNIT, project.unit())
                                .set(ProjectProposal.TITLE, project.title())
                                .set(ProjectProposal.CONTENT, project.content())
                                .set(ProjectProposal.RECEIVED_ON, day)
                                .set(ProjectProposal.FATE, Fate.POOLED)
                                .set(ProjectProposal.ORIGIN, project.id())
                                .done(),
                        Line.event(ProjectRoom.PROPOSED.code(), id, day)));
    }
}
