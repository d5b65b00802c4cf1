package org.daibiao.project;

import java.util.List;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Rejection;
import org.daibiao.kernel.Versioned;

record DefaultProjectEvaluationService(Desk desk, EvaluationRule rule, Votes votes)
        implements ProjectEvaluationService {
    static final List<Operation> OPERATIONS = List.of(
            Operation.creates("project.rate", RateProjects.class),
            Operation.creates("project.rate-by-poll", RateByPoll.class),
            Operation.changes("project.rectify", Rectification.SHAPE));

    @Override
    public Outcome<RatedProjects> rate(RateProjects command, Actor actor) {
        return desk.create(
                        "project.rate",
                        ProjectEvaluation.SHAPE,
                        command,
                        actor,
                        moment -> rated(command, command.evaluation(moment.newId()), moment))
                .map(kept -> new RatedProjects(kept, rule.evaluate(command)));
    }

    private Outcome<Change<ProjectEvaluation>> rated(RateProjects command, ProjectEvaluation kept, Moment moment) {
        return rule.rate(
                command,
                kept,
                WorkFacts.rated(moment, command),
                new EvaluationRule.Ids(moment::newId, moment::newId),
                moment.today());
    }

    @Override
    public Outcome<RatedProjects> rateByPoll(RateByPoll command, Actor actor) {
        return desk.createByDetour(
                        "project.rate-by-poll",
                        ProjectEvaluation.SHAPE,
                        command,
                        actor,
                        moment -> Outcome.accepted(command),
                        foreseen -> rating(command, actor),
                        (rating, moment) -> rated(rating, command, moment))
                .then(kept -> rating(command, actor)
                        .map(rating -> new RatedProjects(kept, rating.evaluation(rule.evaluate(rating.numbers())))));
    }

    private Outcome<PollRating> rating(RateByPoll command, Actor actor) {
        return votes.result(command.poll(), actor).map(result -> new PollRating(command, result));
    }

    private Outcome<Change<ProjectEvaluation>> rated(PollRating rating, RateByPoll command, Moment moment) {
        boolean used = WorkFacts.usedByEvaluation(moment, command.poll());
        List<Rejection> faults = rating.faults(rule.rules().satisfaction(), used);
        return faults.isEmpty()
                ? rated(rating.numbers(), rating.evaluation(moment.newId()), moment)
                : Outcome.rejected(faults);
    }

    @Override
    public Outcome<Versioned<Rectification>> rectify(RectifyProject command, Actor actor) {
        return desk.change(
                "project.rectify",
                Rectification.SHAPE,
                command.rectification(),
                command,
                actor,
                (now, moment) ->
                        EvaluationRule.rectify(now, command, moment.get(Project.SHAPE, now.project()), moment.today()));
    }

    @Override
    public Page<Versioned<ProjectEvaluation>> evaluations(Query<ProjectEvaluation> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<ProjectRating>> ratings(Query<ProjectRating> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<Rectification>> rectifications(Query<Rectification> query, Actor actor) {
        return desk.page(query, actor);
    }
}
