package org.daibiao.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.poll.BallotForm;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.PollResult;
import org.daibiao.poll.PollResult.NextStep;
import org.daibiao.project.ProjectRound.State;
import org.daibiao.project.ProjectRound.Step;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Decides what the result of a vote changes in a round and its projects: pure functions. */
final class VoteRule {
    private VoteRule() {}

    /**
     * Records a result. A vote that is void or without a quorum changes no project and can be held again.
     *
     * @param projects all projects of the round
     * @param used whether this or another round has already recorded it
     * @param held the day of the vote
     */
    static Outcome<Change<ProjectRound>> record(
            ProjectRound now,
            RecordVote command,
            PollResult result,
            List<Versioned<Project>> projects,
            boolean used,
            LocalDate held,
            LocalDate today) {
        LocalDate day = command.day();
        LocalDate since = now.deliberatedOn() == null ? LocalDate.MIN : now.deliberatedOn();
        List<Versioned<Project>> open = open(projects);
        boolean counted = result.state() == PollResult.State.COUNTED;
        NextStep left = counted ? left(result) : null;
        Step step = !counted ? Step.VOTE_IN_VAIN : left == null ? Step.VOTE : Step.VOTE_IN_PART;
        var more = fits(now, result, open, seatsLeft(now, projects))
                .when(used, ProjectReasons.POLL_USED, "poll")
                .when(held.isBefore(since), ProjectReasons.POLL_EARLY, "poll", held, since)
                .when(
                        now.pending() == NextStep.PRESIDIUM_DECIDES,
                        ProjectReasons.PENDING,
                        "round",
                        Messages.code(NextStep.PRESIDIUM_DECIDES));
        days(more, day, now, today);
        return ProjectSteps.next(now, step, more).map(next -> {
            NextStep pending = counted ? left : now.pending();
            Line line = ProjectSteps.line(step, now, day);
            Change<ProjectRound> change = Change.to(
                    now.to(next, day)
                            .set(ProjectRound.POLL, command.poll())
                            .set(ProjectRound.VOTED_ON, day)
                            .set(ProjectRound.PENDING, pending)
                            .done(),
                    line,
                    Line.event(ProjectRoom.VOTE_RECORDED.code(), command.poll(), day));
            return counted
                    ? counted(change.line(Line.event(ProjectRoom.VOTED.code(), now.id(), day)), result, open, day)
                    : change;
        });
    }

    /** The presidium chooses among the tied projects, as many as there are seats left. */
    static Outcome<Change<ProjectRound>> decide(
            ProjectRound now, DecideTie command, List<Versioned<Project>> projects, LocalDate today) {
        List<Versioned<Project>> open = open(projects);
        Set<Id<Project>> chosen = Set.copyOf(command.chosen());
        boolean known = open.stream().map(Versioned::id).toList().containsAll(chosen);
        int seats = seatsLeft(now, projects);
        var more = days(new Rejections(), command.day(), now, today)
                .when(!known, ProjectReasons.NOT_TIED, "chosen")
                .when(
                        chosen.size() != seats
                                || chosen.size() < command.chosen().size(),
                        ProjectReasons.SEATS_LEFT,
                        "chosen",
                        seats)
                .when(
                        now.pending() != null && now.pending() != NextStep.PRESIDIUM_DECIDES,
                        ProjectReasons.PENDING,
                        "round",
                        now.pending() == null ? "" : Messages.code(now.pending()));
        return ProjectSteps.next(now, Step.DECIDE, more).map(next -> {
            Line line = ProjectSteps.line(Step.DECIDE, now, command.day());
            Change<ProjectRound> change = Change.to(now.to(next, command.day(), command.document()), line);
            for (Versioned<Project> project : open) {
                change = settled(change, project, chosen.contains(project.id()), command.day());
            }
            return change;
        });
    }

    static Outcome<Change<ProjectRound>> leaveEmpty(
            ProjectRound now, LeaveSeatsEmpty command, List<Versioned<Project>> projects, LocalDate today) {
        var more = days(new Rejections(), command.day(), now, today);
        return ProjectSteps.next(now, Step.LEAVE_EMPTY, more).map(next -> {
            Line line = ProjectSteps.line(Step.LEAVE_EMPTY, now, command.day());
            Change<ProjectRound> change = Change.to(now.to(next, command.day(), command.reason()), line);
            for (Versioned<Project> project : open(projects)) {
                change = settled(change, project, false, command.day());
            }
            return change;
        });
    }

    /** A vote is on all candidates or on all tied ones; a second vote for remaining seats may be on some of them. */
    private static Rejections fits(ProjectRound now, PollResult result, List<Versioned<Project>> open, int seatsLeft) {
        Set<String> voted = result.candidates().stream().map(Candidate::code).collect(Collectors.toSet());
        Set<String> there = open.stream().map(one -> one.value().code()).collect(Collectors.toSet());
        boolean some = now.pending() == NextStep.SECOND_VOTE;
        boolean fits = some ? there.containsAll(voted) && !voted.isEmpty() : there.equals(voted);
        Set<String> differ = new TreeSet<>(voted);
        differ.addAll(there);
        differ.removeIf(code -> voted.contains(code) && there.contains(code));
        boolean votable = now.state() == State.DELIBERATED || now.state() == State.UNDECIDED;
        int seats = result.rules().seats();
        boolean graded = result.rules().ballots().form() == BallotForm.GRADE;
        return new Rejections()
                .when(graded, ProjectReasons.POLL_OF_GRADES, "poll")
                .when(result.state() == PollResult.State.UNFIT, ProjectReasons.POLL_UNFIT, "poll")
                .when(votable && !fits, ProjectReasons.CANDIDATES_DIFFER, "poll", differ)
                .when(votable && seats != seatsLeft, ProjectReasons.SEATS_DIFFER, "poll", seats, seatsLeft);
    }

    private static Rejections days(Rejections reasons, LocalDate day, ProjectRound now, LocalDate today) {
        return reasons.when(day.isAfter(today), ProjectReasons.FUTURE, "day", day, today)
                .when(day.isBefore(now.stateOn()), ProjectReasons.BEFORE, "day", now.stateOn());
    }

    /** Projects still undecided stay as they are; the others are settled. */
    private static Change<ProjectRound> counted(
            Change<ProjectRound> before, PollResult result, List<Versioned<Project>> open, LocalDate day) {
        Set<String> elected = Set.copyOf(result.elected());
        Set<String> waiting = waiting(result, ProjectRoundRule.byCode(open));
        Change<ProjectRound> change = before;
        for (Versioned<Project> project : open) {
            String code = project.value().code();
            if (!waiting.contains(code) || elected.contains(code)) {
                change = settled(change, project, elected.contains(code), day);
            }
        }
        return change;
    }

    private static Set<String> waiting(PollResult result, Map<String, Versioned<Project>> open) {
        NextStep left = left(result);
        if (left == NextStep.SECOND_VOTE) {
            return open.keySet();
        }
        return left == null || result.tie() == null
                ? Set.of()
                : Set.copyOf(result.tie().candidates());
    }

    private static @Nullable NextStep left(PollResult result) {
        return result.next().stream().findFirst().orElse(null);
    }

    private static Change<ProjectRound> settled(
            Change<ProjectRound> change, Versioned<Project> project, boolean chosen, LocalDate day) {
        var moved = ProjectRoundRule.moved(
                change, project, chosen ? Project.Step.CHOOSE : Project.Step.PASS_OVER, day, null);
        return chosen ? moved.line(ProjectSteps.chosen(project.value(), day)) : moved;
    }

    private static List<Versioned<Project>> open(List<Versioned<Project>> projects) {
        return projects.stream()
                .filter(one -> one.value().state() == Project.State.APPROVED)
                .toList();
    }

    /** A project that was stopped later keeps the seat that it took. */
    private static int seatsLeft(ProjectRound round, List<Versioned<Project>> projects) {
        long taken = projects.stream()
                .filter(one -> one.value().state().compareTo(Project.State.CHOSEN) >= 0)
                .count();
        return (int) Math.max(0, round.seats() - taken);
    }
}
