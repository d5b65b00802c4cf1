package org.daibiao.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daibiao.poll.BallotForm;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.Evaluation;
import org.daibiao.poll.PollResult;
import org.daibiao.poll.SatisfactionRule;
import org.daibiao.poll.Score;
import org.daibiao.record.Id;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/** Turns the result of a poll into ratings of projects: pure functions. */
record PollRating(RateByPoll command, PollResult result) {
    /**
     * The reasons why its grades cannot be adopted.
     *
     * @param rule the plan's rule for grading projects
     * @param used whether an evaluation has already adopted them
     */
    List<Rejection> faults(SatisfactionRule rule, boolean used) {
        boolean grades = result.rules().ballots().form() == BallotForm.GRADE;
        Set<String> differ = differ();
        return new Rejections()
                .when(!grades, ProjectReasons.POLL_WITHOUT_GRADES, "poll")
                .when(result.state() != PollResult.State.COUNTED, ProjectReasons.POLL_NOT_COUNTED, "poll")
                .when(grades && !rule.isThat(result.rules().passLine()), ProjectReasons.LINE_DIFFERS, "poll")
                .when(!differ.isEmpty(), ProjectReasons.ITEMS_DIFFER, "items", differ)
                .when(used, ProjectReasons.POLL_USED, "poll")
                .reasons();
    }

    /** Codes that only the ballot paper or only the command has, and codes that the command has twice. */
    private Set<String> differ() {
        Map<String, Integer> codes = new HashMap<>();
        result.candidates().stream().map(Candidate::code).forEach(code -> codes.put(code, -1));
        command.items().forEach(item -> codes.merge(item.candidate(), 1, (one, more) -> one == -1 ? 0 : 1));
        return codes.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    ProjectEvaluation evaluation(Id<ProjectEvaluation> id) {
        long collected = result.turnout().collected();
        return new ProjectEvaluation(
                id, command.title(), command.session(), command.day(), everybody(), collected, command.poll());
    }

    private long everybody() {
        return result.rules().electorate().atCount(result.turnout());
    }

    /** The numbers, as if counted by hand; numbers from a box always fit together. */
    RateProjects numbers() {
        Map<String, Score> scores =
                result.tally().order().stream().collect(Collectors.toMap(Score::candidate, Function.identity()));
        List<ItemRating> items = command.items().stream()
                .map(item -> rating(item, Objects.requireNonNull(scores.get(item.candidate()))))
                .toList();
        return new RateProjects(command.title(), command.session(), everybody(), null, items, command.day());
    }

    /** The grades of the projects, with the poll's own warnings. */
    Evaluation evaluation(Evaluation graded) {
        return new Evaluation(graded.graded(), Evaluation.of(result).warnings());
    }

    private static ItemRating rating(RateByPoll.Item item, Score score) {
        return new ItemRating(
                item.project(), item.part(), score.votes(), score.points(), score.against(), score.abstentions());
    }
}
