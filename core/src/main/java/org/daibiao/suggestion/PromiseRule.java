package org.daibiao.suggestion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Change;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.jspecify.annotations.Nullable;

/** Decides what happens to the promises in a reply. */
final class PromiseRule {
    private static final Citation PROMISE = Citation.of("答复中的承诺", "the promise in the reply");

    private static final Set<Promise.State> OUTCOMES =
            EnumSet.of(Promise.State.DELIVERED, Promise.State.CARRIED_OVER, Promise.State.EXPLAINED);

    private PromiseRule() {}

    /** A promise is tracked from the day on which it was made. It is due on the day that it names, whether a working day or not. */
    static Change<Suggestion> made(
            SuggestionCase known, Change<Suggestion> change, Id<Reply> reply, NewPromise promise, LocalDate day) {
        Id<Promise> id = known.newId();
        Id<Suggestion> suggestion = known.now().id();
        var made = new Promise(
                id, suggestion, reply, promise.text(), day, promise.dueOn(), Promise.State.OPEN, null, null);
        TimeLimit limit = TimeLimit.days((int) ChronoUnit.DAYS.between(day, promise.dueOn()));
        Deadline deadline = Deadline.of(
                "reply", day, limit, Roll.NONE, PROMISE, known.dues().calendar());
        return DueDayCalculator.open(
                change.insert(Promise.SHAPE, made).line(Line.event(SuggestionKinds.PROMISED.code(), id, day)),
                DueDay.of(known.newId(), suggestion, id.value(), Task.PROMISE, deadline));
    }

    /** Another reply replaces the previous one, and its promises replace the previous promises. */
    static Change<Suggestion> superseded(SuggestionCase known, Change<Suggestion> change, LocalDate day) {
        List<Id<Reply>> replies =
                known.replies(known.round().value()).stream().map(Reply::id).toList();
        Change<Suggestion> all = change;
        for (Versioned<Promise> promise : known.promises(Promise.State.OPEN)) {
            if (!replies.contains(promise.value().reply())) {
                all = all.update(Promise.SHAPE, promise, with(promise.value(), Promise.State.CARRIED_OVER, day, null));
                all = known.ended(all, day, due -> isOf(due, promise.id()));
            }
        }
        return all;
    }

    static Outcome<Change<Suggestion>> settle(SuggestionCase known, SettlePromise command) {
        Optional<Versioned<Promise>> promise = known.promises(Promise.State.OPEN).stream()
                .filter(one -> one.id().equals(command.promise()))
                .findFirst();
        return known.step(Step.KEEP_PART, () -> against(known, command, promise), same -> {
            Versioned<Promise> open = promise.orElseThrow();
            LocalDate day = command.day();
            Step step = step(known, command);
            Change<Suggestion> change = Change.to(
                            known.now().to(known.after(step)).done(), line(known, step, day))
                    .update(Promise.SHAPE, open, with(open.value(), command.outcome(), day, command.explanation()))
                    .line(Line.event(kind(command.outcome()).code(), open.id(), day));
            change = known.settled(change, day, due -> isOf(due, open.id()));
            if (command.outcome() == Promise.State.CARRIED_OVER) {
                var again = new NewPromise(open.value().text(), Objects.requireNonNull(command.dueOn()));
                return made(known, change, open.value().reply(), again, day);
            }
            return step == Step.DELIVER ? toBeRated(known, change, day) : change;
        });
    }

    private static Rejections against(
            SuggestionCase known, SettlePromise command, Optional<Versioned<Promise>> promise) {
        boolean carried = command.outcome() == Promise.State.CARRIED_OVER;
        LocalDate made =
                promise.map(one -> one.value().madeOn()).orElse(known.now().draftedOn());
        LocalDate dueOn = promise.map(one -> one.value().dueOn()).orElse(command.day());
        return StepDays.check(command.day(), made, known.today())
                .when(promise.isEmpty(), SuggestionReasons.NO_OPEN_PROMISE, "promise")
                .when(
                        command.unit() != null && promise.isPresent() && !isOf(command.unit(), promise.get(), known),
                        SuggestionReasons.PROMISE_OF_ANOTHER,
                        "unit")
                .when(!OUTCOMES.contains(command.outcome()), SuggestionReasons.PROMISE_OUTCOME, "outcome")
                .when(
                        (carried || command.outcome() == Promise.State.EXPLAINED) && isBlank(command.explanation()),
                        SuggestionReasons.EXPLANATION_MISSING,
                        "explanation")
                .when(carried == (command.dueOn() == null), SuggestionReasons.NEW_DUE_DAY, "dueOn")
                .when(
                        carried && command.dueOn() != null && !isLater(command, dueOn),
                        SuggestionReasons.PROMISE_DAY,
                        "dueOn",
                        dueOn);
    }

    /** Whether the unit made it in its reply. */
    private static boolean isOf(String unit, Versioned<Promise> promise, SuggestionCase known) {
        return known.kept().replies().stream()
                .anyMatch(reply -> reply.id().equals(promise.value().reply())
                        && reply.unit().equals(unit));
    }

    private static boolean isLater(SettlePromise command, LocalDate before) {
        LocalDate dueOn = Objects.requireNonNull(command.dueOn());
        return dueOn.isAfter(before) && ReplyRule.isLater(dueOn, command.day());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The last open promise decides. If one promise of the reply that counts could not be kept, the suggestion counts as not delivered. */
    private static Step step(SuggestionCase known, SettlePromise command) {
        if (known.promises(Promise.State.OPEN).size() > 1) {
            return Step.KEEP_PART;
        } else if (command.outcome() == Promise.State.CARRIED_OVER) {
            return Step.CARRY_OVER;
        }
        List<Id<Reply>> replies =
                known.replies(known.round().value()).stream().map(Reply::id).toList();
        boolean undone = command.outcome() == Promise.State.EXPLAINED
                || known.promises(Promise.State.EXPLAINED).stream()
                        .anyMatch(one -> replies.contains(one.value().reply()));
        return undone ? Step.NOT_DELIVER : Step.DELIVER;
    }

    private static Line line(SuggestionCase known, Step step, LocalDate day) {
        return step == Step.DELIVER ? known.event(SuggestionKinds.DELIVERED, day) : known.event(step, day);
    }

    private static Kind kind(Promise.State outcome) {
        return switch (outcome) {
            case DELIVERED -> SuggestionKinds.KEPT;
            case CARRIED_OVER -> SuggestionKinds.CARRIED_OVER;
            case EXPLAINED -> SuggestionKinds.EXPLAINED;
            case OPEN, TAKEN_BACK -> throw new IllegalArgumentException(outcome + " settles no promise");
        };
    }

    private static Change<Suggestion> toBeRated(SuggestionCase known, Change<Suggestion> change, LocalDate day) {
        Change<Suggestion> all = change;
        if (known.rules().feedback().ofDelivery()) {
            for (Id<Deputy> deputy : known.proposers(known.today())) {
                all = known.opened(all, Task.DELIVERY_RATING, deputy.value(), day);
            }
        }
        return all;
    }

    static Outcome<Change<Suggestion>> trackAgain(SuggestionCase known, TrackAgain command) {
        return known.only(known.days(command.day()), State.CARRIED_OVER)
                .orElse(() -> Change.to(
                        known.now().to(known.after(Step.TRACK)).done(), known.event(Step.TRACK, command.day())));
    }

    static Outcome<Change<Suggestion>> explain(SuggestionCase known, ExplainAtTerm command) {
        return known.step(Step.EXPLAIN, () -> known.days(command.day()), next -> {
            Change<Suggestion> change =
                    Change.to(known.now().to(next).done(), known.event(Step.EXPLAIN, command.day()));
            for (Versioned<Promise> open : known.promises(Promise.State.OPEN)) {
                change = change.update(
                        Promise.SHAPE, open, with(open.value(), Promise.State.OPEN, null, command.explanation()));
            }
            return change;
        });
    }

    private static boolean isOf(DueDay due, Id<Promise> promise) {
        return promise.value().equals(due.piece());
    }

    static Promise with(Promise was, Promise.State state, @Nullable LocalDate settledOn, @Nullable String explanation) {
        return Edit.of(was)
                .set(Promise.STATE, state)
                .set(Promise.SETTLED_ON, settledOn)
                .set(Promise.EXPLANATION, explanation == null ? was.explanation() : explanation)
                .done();
    }
}
