package org.daibiao.suggestion;

import static org.daibiao.suggestion.SuggestionRoom.ESCALATE_DUE;
import static org.daibiao.suggestion.SuggestionRoom.LIST_DUE;
import static org.daibiao.suggestion.SuggestionRoom.RECOMPUTE;
import static org.daibiao.suggestion.SuggestionRoom.REMIND;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDayRun;
import org.daibiao.desk.DueDays;
import org.daibiao.desk.Question;
import org.daibiao.desk.Sweep;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.jspecify.annotations.Nullable;

record DefaultDeadlineService(Desk desk, DueDayRule rule, List<DueDays<?>> others) implements DeadlineService {
    /** The maximum number of years listed when the calendar has no notices at all. */
    private static final int MOST_YEARS = 9;

    private static final List<Task> OWED =
            Arrays.stream(Task.values()).filter(task -> task != Task.RETURN).toList();

    @Override
    public Page<Versioned<DueDay>> dueWithin(int days, @Nullable String cursor, Actor actor) {
        return read(
                actor,
                context -> context.reader()
                        .select(Query.of(
                                        DueDay.SHAPE,
                                        DueDay.SETTLED_ON.missing(),
                                        DueDay.TASK.in(OWED),
                                        DueDay.LAST_DAY.atLeast(context.today()),
                                        DueDay.LAST_DAY.atMost(ComputedDay.kept(context.today(), days)))
                                .by(DueDay.LAST_DAY)
                                .from(cursor)));
    }

    @Override
    public Page<Versioned<DueDay>> overdue(LocalDate asOf, @Nullable String cursor, Actor actor) {
        return read(actor, context -> {
            Objects.requireNonNull(asOf, "asOf");
            Query<DueDay> past = Query.of(
                            DueDay.SHAPE,
                            DueDay.TASK.in(OWED),
                            DueDay.CERTAINTY.is(Certainty.CERTAIN),
                            DueDay.LAST_DAY.atMost(ComputedDay.kept(asOf, -1)))
                    .by(DueDay.LAST_DAY);
            return Page.full(
                    past.from(cursor),
                    query -> owedOn(asOf, query, context.reader()),
                    page -> page.stream()
                            .filter(one -> one.value().wasOwedOn(asOf))
                            .filter(one -> one.value().computed(rule.calendar()).isBefore(asOf))
                            .toList());
        });
    }

    /** Those among them that are owed today, and those that were done later. */
    private static Page<Versioned<DueDay>> owedOn(LocalDate asOf, Query<DueDay> among, StoreReader reader) {
        var open = among.and(List.of(DueDay.SETTLED_ON.missing()));
        var done = among.and(List.of(DueDay.SETTLED_ON.atLeast(ComputedDay.kept(asOf, 0))));
        return Page.union(among, List.of(reader.select(open), reader.select(done)));
    }

    private <R> R read(Actor actor, Function<Context, R> work) {
        return desk.read(LIST_DUE, actor, work);
    }

    @Override
    public Deadline deadline(Id<DueDay> id, Actor actor) {
        return desk.get(DueDay.SHAPE, id, actor).value().deadline(rule.calendar());
    }

    @Override
    public Page<Versioned<DueDay>> waiting(@Nullable String cursor, Actor actor) {
        return read(
                actor,
                context -> context.reader()
                        .select(Query.of(
                                        DueDay.SHAPE,
                                        DueDay.SETTLED_ON.missing(),
                                        DueDay.TASK.in(OWED),
                                        DueDay.CERTAINTY.is(Certainty.PROVISIONAL),
                                        DueDay.LAST_DAY.atMost(context.today().minusDays(1)))
                                .by(DueDay.LAST_DAY)
                                .from(cursor)));
    }

    @Override
    public List<Rejection> warnings(Actor actor) {
        int count = Stream.concat(Stream.of(this), others.stream())
                .mapToInt(room -> count(room, actor))
                .sum();
        return desk.read(
                LIST_DUE, actor, context -> count == 0 ? uncomputed(context) : List.of(warning(count, context)));
    }

    /** Counts due days that wait for no notice but that a corrected notice moves. */
    private List<Rejection> uncomputed(Context context) {
        LocalDate from = ComputedDay.firstToMove(context.today());
        int count = Stream.concat(Stream.of(this), others.stream())
                .mapToInt(room ->
                        room.uncomputed(context, from, ComputedDay.LATEST).size())
                .sum();
        return count == 0 ? List.of() : List.of(new Rejection("calendar.uncomputed", "", Map.of("count", count)));
    }

    /**
     * The waiting days are past. If the calendar has a notice for yesterday, they either need recomputation or lie where the calendar has no data.
     */
    private Rejection warning(int count, Context context) {
        LocalDate yesterday = context.today().minusDays(1);
        if (!rule.calendar().isKnown(yesterday)) {
            return waiting(count, context.today());
        }
        boolean moves = Stream.concat(Stream.of(this), others.stream())
                .anyMatch(room -> !room.uncomputed(context, ComputedDay.EARLIEST, yesterday)
                        .isEmpty());
        return new Rejection(moves ? "calendar.read-in" : "calendar.beyond", "", Map.of("count", count));
    }

    /** Lists all years without a notice, backwards from the current one, and the next year if the last days of this one need both notices. */
    private Rejection waiting(int count, LocalDate today) {
        WorkCalendar calendar = rule.calendar();
        var years = new TreeSet<Integer>(calendar.awaits(today.minusDays(1)));
        for (LocalDate day = today.withDayOfYear(1);
                years.size() < MOST_YEARS && !calendar.isKnown(day);
                day = day.minusYears(1)) {
            years.addAll(calendar.awaits(day));
        }
        List<String> all = years.stream().map(String::valueOf).toList();
        return new Rejection("calendar.waiting", "", Map.of("count", count, "years", all));
    }

    private static int count(DueDays<?> of, Actor actor) {
        int count = 0;
        String cursor = null;
        do {
            Page<? extends Versioned<?>> page = of.waiting(cursor, actor);
            count += page.items().size();
            cursor = page.next();
        } while (cursor != null);
        return count;
    }

    @Override
    public DueDayRun runDue(Actor actor) {
        return ownRunning(actor)
                .plus(sweep(
                                context -> open(
                                        DueDay.REMINDED_ON.missing(),
                                        DueDay.LAST_DAY.atLeast(context.today()),
                                        DueDay.LAST_DAY.atMost(context.today()
                                                .plusDays(rule.book().mostRemindDays()))),
                                this::toRemind,
                                this::remind)
                        .run(actor))
                .plus(sweep(
                                context -> open(
                                        DueDay.ESCALATED_ON.missing(),
                                        DueDay.LAST_DAY.atMost(context.today().minusDays(1))),
                                each((due, context) -> rule.toEscalate(due, context.today())),
                                this::escalate)
                        .run(actor))
                .plus(othersRunning(actor));
    }

    @Override
    public DueDayRun recompute(Actor actor) {
        DueDayRun run = recompute(Query.of(DueDay.SHAPE), actor);
        for (DueDays<?> room : others) {
            run = run.plus(room.recompute(actor));
        }
        return run;
    }

    @Override
    public DueDayRun recomputeRunning(Actor actor) {
        return ownRunning(actor).plus(othersRunning(actor));
    }

    private DueDayRun ownRunning(Actor actor) {
        return recompute(open(), actor)
                .plus(recompute(
                        Query.of(DueDay.SHAPE, DueDay.CERTAINTY.is(Certainty.PROVISIONAL))
                                .by(DueDay.LAST_DAY),
                        actor))
                .plus(sweep(
                                context -> Query.of(
                                                DueDay.SHAPE,
                                                DueDay.LAST_DAY.atLeast(ComputedDay.firstToMove(context.today())))
                                        .by(DueDay.LAST_DAY),
                                each((due, context) -> rule.moved(due)),
                                this::recompute)
                        .run(actor));
    }

    /** Runs last, so that an actor without permission in another room has still sent the reminders of this one. */
    private DueDayRun othersRunning(Actor actor) {
        DueDayRun run = DueDayRun.NONE;
        for (DueDays<?> room : others) {
            run = run.plus(room.recomputeRunning(actor));
        }
        return run;
    }

    private DueDayRun recompute(Query<DueDay> among, Actor actor) {
        return sweep(context -> among, each((due, context) -> rule.moved(due)), this::recompute)
                .run(actor);
    }

    @Override
    public List<LocalDate> uncomputed(Context context, LocalDate from, LocalDate to) {
        Query<DueDay> near = Query.of(
                        DueDay.SHAPE,
                        DueDay.LAST_DAY.atLeast(ComputedDay.kept(from, -ComputedDay.MOST_MOVED)),
                        DueDay.LAST_DAY.atMost(ComputedDay.kept(to, ComputedDay.MOST_MOVED)))
                .by(DueDay.LAST_DAY);
        return context.answer(Question.all(near)).stream()
                .map(Versioned::value)
                .filter(rule::moved)
                .flatMap(due -> ComputedDay.within(due.computed(), due.computed(rule.calendar()), from, to).stream())
                .toList();
    }

    @SafeVarargs
    private static Query<DueDay> open(Criterion<DueDay>... among) {
        return Query.of(DueDay.SHAPE, DueDay.SETTLED_ON.missing()).and(List.of(among));
    }

    private Sweep<DueDay> sweep(
            Function<Context, Query<DueDay>> among,
            BiFunction<List<Versioned<DueDay>>, Context, List<Versioned<DueDay>>> which,
            Sweep.Job<DueDay> job) {
        return new Sweep<>(desk, LIST_DUE, among, which, job);
    }

    private static BiFunction<List<Versioned<DueDay>>, Context, List<Versioned<DueDay>>> each(
            BiPredicate<DueDay, Context> which) {
        return (page, context) ->
                page.stream().filter(one -> which.test(one.value(), context)).toList();
    }

    /** Those among them to remind of; their suggestions are asked for together. */
    private List<Versioned<DueDay>> toRemind(List<Versioned<DueDay>> page, Context context) {
        context.ask(page.stream()
                .map(one -> Question.get(Suggestion.SHAPE, one.value().suggestion()))
                .toList());
        return page.stream()
                .filter(one ->
                        rule.toRemind(one.value(), of(context, one.value()).value(), context.today()))
                .toList();
    }

    Outcome<Versioned<DueDay>> remind(Seen<DueDay> due, Actor actor) {
        return desk.change(
                REMIND,
                new RemindDue(due),
                actor,
                (now, context) -> rule.remind(now, of(context, now).value(), context.today()));
    }

    Outcome<Versioned<DueDay>> escalate(Seen<DueDay> due, Actor actor) {
        return desk.change(
                ESCALATE_DUE,
                new EscalateDue(due),
                actor,
                (now, context) -> rule.escalate(now, SuggestionFacts.goneOn(context, now), context.today()));
    }

    Outcome<Versioned<DueDay>> recompute(Seen<DueDay> due, Actor actor) {
        return desk.change(
                RECOMPUTE,
                new RecomputeDue(due),
                actor,
                (now, context) ->
                        rule.recompute(now, SuggestionFacts.due(context, now).moved(rule.calendar())));
    }

    private static Versioned<Suggestion> of(Context context, DueDay due) {
        return context.get(Suggestion.SHAPE, due.suggestion());
    }
}
