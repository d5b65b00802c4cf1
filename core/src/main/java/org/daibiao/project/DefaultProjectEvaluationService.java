package org.daibiao.project;

import static org.daibiao.project.ProjectRoom.LIST_DUE;
import static org.daibiao.project.ProjectRoom.RATE;
import static org.daibiao.project.ProjectRoom.RATE_BY_POLL;
import static org.daibiao.project.ProjectRoom.RECOMPUTE_RECTIFICATION;
import static org.daibiao.project.ProjectRoom.RECTIFY;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.congress.Session;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDayRun;
import org.daibiao.desk.Question;
import org.daibiao.desk.Sweep;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultProjectEvaluationService(Desk desk, EvaluationRule rule, Votes votes)
        implements ProjectEvaluationService {
    @Override
    public Outcome<RatedProjects> rate(RateProjects command, Actor actor) {
        return desk.create(
                        RATE,
                        command,
                        actor,
                        Creation.asking(
                                () -> asked(
                                                command.session(),
                                                command.items().stream().map(ItemRating::project))
                                        .toList(),
                                context -> rated(command, command.evaluation(context.newId()), context)))
                .map(kept -> new RatedProjects(kept, rule.evaluate(command)));
    }

    private Outcome<Change<ProjectEvaluation>> rated(RateProjects command, ProjectEvaluation kept, Context context) {
        Id<Session> session = command.session();
        if (session != null) {
            context.get(Session.SHAPE, session);
        }
        return rule.rate(
                command,
                kept,
                WorkFacts.rated(context, command),
                new EvaluationRule.Ids(context::newId, context::newId),
                context.today());
    }

    private static Stream<Question<?>> asked(@Nullable Id<Session> session, Stream<Id<Project>> projects) {
        return Stream.concat(
                Stream.ofNullable(session).map(one -> Question.get(Session.SHAPE, one)),
                projects.flatMap(WorkFacts::ofRated));
    }

    @Override
    public Outcome<RatedProjects> rateByPoll(RateByPoll command, Actor actor) {
        return desk.createByDetour(
                        RATE_BY_POLL,
                        command,
                        actor,
                        context -> Outcome.accepted(command),
                        foreseen -> rating(command, actor),
                        (rating, context) -> rated(rating, command, context))
                .then(kept -> rating(command, actor)
                        .map(rating -> new RatedProjects(kept, rating.evaluation(rule.evaluate(rating.numbers())))));
    }

    private Outcome<PollRating> rating(RateByPoll command, Actor actor) {
        return votes.result(command.poll(), actor).map(result -> new PollRating(command, result));
    }

    private Outcome<Change<ProjectEvaluation>> rated(PollRating rating, RateByPoll command, Context context) {
        var uses = WorkFacts.usedByEvaluation(command.poll());
        var projects = command.items().stream().map(RateByPoll.Item::project);
        context.ask(Stream.concat(Stream.of(uses), asked(command.session(), projects))
                .toList());
        boolean used = context.answer(uses);
        List<Rejection> faults = rating.faults(rule.rules().grading(), used);
        return faults.isEmpty()
                ? rated(rating.numbers(), rating.evaluation(context.newId()), context)
                : Outcome.rejected(faults);
    }

    @Override
    public Outcome<Versioned<Rectification>> rectify(RectifyProject command, Actor actor) {
        return desk.change(
                RECTIFY,
                command,
                actor,
                (now, context) -> EvaluationRule.rectify(
                        now, command, context.get(Project.SHAPE, now.project()), context.today()));
    }

    @Override
    public DueDayRun recompute(Actor actor) {
        return sweep(context -> Query.of(Rectification.SHAPE)).run(actor);
    }

    @Override
    public DueDayRun recomputeRunning(Actor actor) {
        return sweep(context -> Query.of(Rectification.SHAPE, Rectification.REPORTED_ON.missing()))
                .run(actor)
                .plus(sweep(context -> Query.of(Rectification.SHAPE, Rectification.CERTAINTY.is(Certainty.PROVISIONAL)))
                        .run(actor))
                .plus(sweep(context -> Query.of(
                                Rectification.SHAPE,
                                Rectification.DUE_ON.atLeast(ComputedDay.firstToMove(context.today()))))
                        .run(actor));
    }

    @Override
    public List<LocalDate> uncomputed(Context context, LocalDate from, LocalDate to) {
        return context
                .values(
                        Rectification.SHAPE,
                        Rectification.DUE_ON.atLeast(ComputedDay.kept(from, -ComputedDay.MOST_MOVED)),
                        Rectification.DUE_ON.atMost(ComputedDay.kept(to, ComputedDay.MOST_MOVED)))
                .stream()
                .filter(rule::moved)
                .flatMap(one -> ComputedDay.within(one.due(), one.due(rule.calendar()), from, to).stream())
                .toList();
    }

    private Sweep<Rectification> sweep(Function<Context, Query<Rectification>> among) {
        return new Sweep<>(
                desk,
                LIST_DUE,
                among,
                (page, context) ->
                        page.stream().filter(one -> rule.moved(one.value())).toList(),
                this::recompute);
    }

    Outcome<Versioned<Rectification>> recompute(Seen<Rectification> rectification, Actor actor) {
        return desk.change(
                RECOMPUTE_RECTIFICATION,
                new RecomputeRectification(rectification),
                actor,
                (now, context) -> rule.recompute(
                        now,
                        context.entries(EntryFilter.about(now.id(), ProjectRoom.RECTIFICATION_DUE.code())).stream()
                                .map(Entry::takenBack)
                                .toList()));
    }

    @Override
    public Page<Versioned<Rectification>> waiting(@Nullable String cursor, Actor actor) {
        return desk.read(
                LIST_DUE,
                actor,
                context -> context.reader()
                        .select(Query.of(
                                        Rectification.SHAPE,
                                        Rectification.REPORTED_ON.missing(),
                                        Rectification.CERTAINTY.is(Certainty.PROVISIONAL),
                                        Rectification.DUE_ON.atMost(
                                                context.today().minusDays(1)))
                                .by(Rectification.DUE_ON)
                                .from(cursor)));
    }
}
