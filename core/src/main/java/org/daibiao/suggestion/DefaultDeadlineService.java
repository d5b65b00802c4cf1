package org.daibiao.suggestion;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.daibiao.calendar.Deadline;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Criterion;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Entry;
import org.daibiao.kernel.EntryFilter;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Seen;
import org.daibiao.kernel.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.jspecify.annotations.Nullable;

record DefaultDeadlineService(Desk desk, DueRule rule) implements DeadlineService {
    static final List<Operation> OPERATIONS = List.of(
            Operation.changes("suggestion.remind", DueDay.SHAPE),
            Operation.changes("suggestion.escalate-due", DueDay.SHAPE),
            Operation.changes("suggestion.recompute", DueDay.SHAPE),
            Operation.reports("suggestion.due"));

    private static final List<Task> OWED =
            Arrays.stream(Task.values()).filter(task -> task != Task.RETURN).toList();

    @Override
    public Page<Versioned<DueDay>> dueDays(Query<DueDay> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<DueDay>> dueWithin(int days, @Nullable String cursor, Actor actor) {
        return read(
                actor,
                moment -> moment.reader()
                        .select(Query.of(
                                        DueDay.SHAPE,
                                        DueDay.SETTLED_ON.missing(),
                                        DueDay.TASK.in(OWED),
                                        DueDay.LAST_DAY.atLeast(moment.today()),
                                        DueDay.LAST_DAY.atMost(moment.today().plusDays(days)))
                                .by(DueDay.LAST_DAY)
                                .from(cursor)));
    }

    @Override
    public Page<Versioned<DueDay>> overdue(LocalDate asOf, @Nullable String cursor, Actor actor) {
        return read(actor, moment -> {
            Page<Versioned<DueDay>> page = moment.reader()
                    .select(Query.of(DueDay.SHAPE, DueDay.TASK.in(OWED), DueDay.LAST_DAY.atMost(asOf.minusDays(1)))
                            .by(DueDay.LAST_DAY)
                            .from(cursor));
            return new Page<>(
                    page.items().stream()
                            .filter(one -> owedOn(one.value(), asOf))
                            .toList(),
                    page.next());
        });
    }

    private <R> R read(Actor actor, Function<Moment, R> work) {
        return desk.read("suggestion.due", actor, work);
    }

    private static boolean owedOn(DueDay due, LocalDate day) {
        return due.startsOn().isBefore(day)
                && (due.settledOn() == null || !due.settledOn().isBefore(day));
    }

    @Override
    public Deadline deadline(Id<DueDay> due, Actor actor) {
        return desk.get(DueDay.SHAPE, due, actor).value().deadline(rule.calendar());
    }

    @Override
    public DueRun runDue(Actor actor) {
        DueRun reminded = each(
                actor,
                today -> List.of(
                        DueDay.REMINDED_ON.missing(),
                        DueDay.LAST_DAY.atLeast(today),
                        DueDay.LAST_DAY.atMost(today.plusDays(rule.book().mostRemindDays()))),
                (due, moment) -> rule.toRemind(due, of(moment, due).value(), moment.today()),
                this::remind);
        return reminded.plus(each(
                actor,
                today -> List.of(DueDay.ESCALATED_ON.missing(), DueDay.LAST_DAY.atMost(today.minusDays(1))),
                (due, moment) -> rule.toEscalate(due, moment.today()),
                this::escalate));
    }

    @Override
    public DueRun recompute(Actor actor) {
        return each(actor, today -> List.of(), (due, moment) -> rule.moved(due), this::recompute);
    }

    /** One step, carried out by an actor for a due day as seen. */
    private interface Job {
        Outcome<Versioned<DueDay>> run(Seen<DueDay> due, Actor actor);
    }

    /** The operation is derived from the due day as seen and the step, so that two nodes give the same command. */
    private DueRun each(
            Actor actor,
            Function<LocalDate, List<Criterion<DueDay>>> among,
            BiPredicate<DueDay, Moment> which,
            Job job) {
        var run = new DueRun(0, 0);
        String cursor = null;
        do {
            Page<Seen<DueDay>> page = candidates(actor, among, which, cursor);
            for (Seen<DueDay> due : page.items()) {
                run = run.plus(one(due, actor, job));
            }
            cursor = page.next();
        } while (cursor != null);
        return run;
    }

    private Page<Seen<DueDay>> candidates(
            Actor actor,
            Function<LocalDate, List<Criterion<DueDay>>> among,
            BiPredicate<DueDay, Moment> which,
            @Nullable String cursor) {
        Function<Moment, Page<Seen<DueDay>>> read = moment -> {
            Page<Versioned<DueDay>> page = moment.reader()
                    .select(Query.of(DueDay.SHAPE, DueDay.SETTLED_ON.missing())
                            .and(among.apply(moment.today()))
                            .from(cursor));
            return new Page<>(
                    page.items().stream()
                            .filter(one -> which.test(one.value(), moment))
                            .map(Versioned::seen)
                            .toList(),
                    page.next());
        };
        return read(actor, read);
    }

    private static DueRun one(Seen<DueDay> due, Actor actor, Job job) {
        try {
            return job.run(due, actor) instanceof Outcome.Accepted ? new DueRun(1, 0) : new DueRun(0, 1);
        } catch (DaibiaoException.StaleVersion | DaibiaoException.OperationReused e) {
            return new DueRun(0, 1);
        }
    }

    private static Actor as(Actor actor, Seen<DueDay> due, String step) {
        return actor.as(UUID.nameUUIDFromBytes((due + "/" + step).getBytes(StandardCharsets.UTF_8)));
    }

    private Outcome<Versioned<DueDay>> remind(Seen<DueDay> due, Actor actor) {
        return desk.change(
                "suggestion.remind",
                DueDay.SHAPE,
                due,
                new RemindDue(due),
                as(actor, due, "remind"),
                (now, moment) -> rule.remind(now, of(moment, now).value(), moment.today()));
    }

    private Outcome<Versioned<DueDay>> escalate(Seen<DueDay> due, Actor actor) {
        return desk.change(
                "suggestion.escalate-due",
                DueDay.SHAPE,
                due,
                new EscalateDue(due),
                as(actor, due, "escalate"),
                (now, moment) -> rule.escalate(now, of(moment, now), moment.today()));
    }

    private Outcome<Versioned<DueDay>> recompute(Seen<DueDay> due, Actor actor) {
        return desk.change(
                "suggestion.recompute",
                DueDay.SHAPE,
                due,
                new RecomputeDue(due),
                as(actor, due, "recompute/" + rule.calendar().name()),
                (now, moment) -> rule.recompute(
                        now,
                        round(moment, now),
                        owed(moment, now),
                        takenBack(moment, now.suggestion(), SuggestionKinds.COMMUNICATION_DUE.code())));
    }

    private static List<Line> owed(Moment moment, DueDay due) {
        return due.owed().isEmpty()
                ? List.of()
                : takenBack(moment, due.item(), SuggestionKinds.due(due.task())).stream()
                        .filter(due::entered)
                        .toList();
    }

    private static List<Line> takenBack(Moment moment, Id<?> item, String kind) {
        return moment.entries(EntryFilter.about(item, kind)).stream()
                .map(Entry::takenBack)
                .toList();
    }

    private static Versioned<Suggestion> of(Moment moment, DueDay due) {
        return moment.get(Suggestion.SHAPE, due.suggestion());
    }

    private static @Nullable Versioned<HandlingRound> round(Moment moment, DueDay due) {
        return due.task() != Task.REPLY && due.task() != Task.REDO
                ? null
                : moment.all(HandlingRound.SHAPE, HandlingRound.SUGGESTION.is(due.suggestion())).stream()
                        .filter(round -> round.value().repliedOn() == null)
                        .findFirst()
                        .orElse(null);
    }
}
