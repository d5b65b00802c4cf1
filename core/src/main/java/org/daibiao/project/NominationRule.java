package org.daibiao.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;

/** Decides what may become a candidate: pure functions. */
final class NominationRule {
    private NominationRule() {}

    /**
     * What is known before a project is nominated.
     *
     * @param taken whether the round already has its code
     * @param proposals the proposals that it adopts, in the order of the command
     */
    record Known(LocalDate today, ProjectRound round, boolean taken, List<Versioned<ProjectProposal>> proposals) {}

    static Outcome<Change<Project>> nominate(
            NominateProject command,
            Id<Project> id,
            Supplier<Id<ProjectPart>> parts,
            Supplier<Id<StageTarget>> targets,
            Known known) {
        ProjectRound round = known.round();
        var reasons = ProjectSteps.day(command.day(), round.solicitFrom(), known.today())
                .when(
                        round.state() != ProjectRound.State.SOLICITING,
                        ProjectReasons.NOT_SOLICITING,
                        "round",
                        Messages.code(round.state()))
                .when(known.taken(), ProjectReasons.CODE_TAKEN, "code", command.code());
        years(command, round.forYear(), reasons);
        int n = 0;
        for (Versioned<ProjectProposal> proposal : known.proposals()) {
            ProposalRule.settled(proposal.value(), reasons, "proposals[" + n++ + "]");
        }
        boolean twice =
                Set.copyOf(command.proposals()).size() < command.proposals().size();
        boolean same =
                command.parts().stream().distinct().count() < command.parts().size();
        return reasons.when(twice, ProjectReasons.PROPOSAL_TWICE, "proposals")
                .when(same, ProjectReasons.PART_TWICE, "parts")
                .orElse(() -> made(command, id, parts, targets, known));
    }

    /** A project of several years has a target for each of these years and for no other (Wencheng 2 [P]). */
    private static void years(NominateProject command, int first, Rejections reasons) {
        int last = command.lastYear();
        List<Integer> told = command.targets().stream().map(NewTarget::forYear).toList();
        int most = first + command.targets().size(); // a last year far off must not list endless years
        Set<Integer> lacking = IntStream.rangeClosed(first, Math.min(last, most))
                .filter(year -> !told.contains(year))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        boolean outside = told.stream().anyMatch(year -> year < first || year > last)
                || Set.copyOf(told).size() < told.size();
        reasons.when(last < first, ProjectReasons.YEARS, "lastYear", String.valueOf(first))
                .when(last > first && !lacking.isEmpty(), ProjectReasons.NO_TARGET, "targets", lacking)
                .when(outside, ProjectReasons.TARGET_OUTSIDE, "targets");
    }

    private static Change<Project> made(
            NominateProject command,
            Id<Project> id,
            Supplier<Id<ProjectPart>> parts,
            Supplier<Id<StageTarget>> targets,
            Known known) {
        LocalDate day = command.day();
        var project = Edit.blank(Project.SHAPE, id)
                .set(Project.ROUND, known.round().id())
                .set(Project.CODE, command.code())
                .set(Project.TITLE, command.title())
                .set(Project.CONTENT, command.text())
                .set(Project.UNIT, command.unit())
                .setAll(Project.SUPPORTING, command.supporting())
                .set(Project.BUDGET, command.budget())
                .set(Project.FIRST_YEAR, known.round().forYear())
                .set(Project.LAST_YEAR, command.lastYear())
                .set(Project.STATE, ProjectSteps.PROJECT.start())
                .set(Project.STATE_ON, day)
                .done();
        Change<Project> change = Change.to(project, Line.event(ProjectRoom.NOMINATED.code(), id, day));
        for (NewPart part : command.parts()) {
            change = change.insert(ProjectPart.SHAPE, new ProjectPart(parts.get(), id, part.body(), part.title()));
        }
        for (NewTarget target : command.targets()) {
            change = change.insert(
                    StageTarget.SHAPE, new StageTarget(targets.get(), id, target.forYear(), target.text()));
        }
        for (Versioned<ProjectProposal> proposal : known.proposals()) {
            var adopted =
                    proposal.value().settled(ProjectProposal.Fate.ADOPTED, day).set(ProjectProposal.PROJECT, id);
            change = change.update(ProjectProposal.SHAPE, proposal, adopted.done());
        }
        return change;
    }
}
