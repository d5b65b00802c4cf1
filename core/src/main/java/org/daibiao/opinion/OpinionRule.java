package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.opinion.Opinion.State;
import org.daibiao.opinion.Opinion.Step;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Lifecycle;
import org.daibiao.record.Lifecycle.Transition;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Decides on the steps of an opinion after intake, and by when it and each of its handlings are due: pure functions. */
record OpinionRule(OpinionRules rules, WorkCalendar calendar) {
    /** Every step, from intake to feedback. An opinion that became a suggestion cannot be taken back here: the suggestion must end first. */
    static final Lifecycle<State, Step> STEPS = Lifecycle.of(
            OpinionReasons.NO_SUCH_STEP,
            State.IN_HANDLING,
            List.of(
                    new Transition<>(State.IN_HANDLING, Step.HAND_OVER, State.IN_HANDLING),
                    new Transition<>(State.IN_HANDLING, Step.PASS_UP, State.PASSED_UP),
                    new Transition<>(State.IN_HANDLING, Step.SUGGEST, State.SUGGESTED),
                    new Transition<>(State.IN_HANDLING, Step.NOT_TAKE, State.NOT_TAKEN),
                    new Transition<>(State.IN_HANDLING, Step.ANSWER_PART, State.IN_HANDLING),
                    new Transition<>(State.IN_HANDLING, Step.ANSWER, State.ANSWERED),
                    new Transition<>(State.IN_HANDLING, Step.TAKE_BACK, State.TAKEN_BACK),
                    new Transition<>(State.PASSED_UP, Step.HAND_OVER, State.IN_HANDLING),
                    new Transition<>(State.PASSED_UP, Step.SUGGEST, State.SUGGESTED),
                    new Transition<>(State.PASSED_UP, Step.ANSWER, State.ANSWERED),
                    new Transition<>(State.PASSED_UP, Step.TAKE_BACK, State.TAKEN_BACK),
                    new Transition<>(State.SUGGESTED, Step.HAND_OVER, State.IN_HANDLING),
                    new Transition<>(State.SUGGESTED, Step.ANSWER, State.ANSWERED),
                    new Transition<>(State.NOT_TAKEN, Step.HAND_OVER, State.IN_HANDLING),
                    new Transition<>(State.NOT_TAKEN, Step.FEED_BACK, State.CLOSED),
                    new Transition<>(State.NOT_TAKEN, Step.TAKE_BACK, State.TAKEN_BACK),
                    new Transition<>(State.ANSWERED, Step.HAND_OVER, State.IN_HANDLING),
                    new Transition<>(State.ANSWERED, Step.FEED_BACK, State.CLOSED),
                    new Transition<>(State.ANSWERED, Step.TAKE_BACK, State.TAKEN_BACK),
                    new Transition<>(State.CLOSED, Step.TAKE_BACK, State.TAKEN_BACK)));

    /**
     * What is known about an opinion before a step.
     *
     * @param latest the day of the latest step so far
     * @param turn its current turn
     * @param all its handlings
     * @param owed the lines that take back its entries for feedback due
     */
    record Known(LocalDate today, LocalDate latest, int turn, List<Versioned<Handling>> all, List<Line> owed) {
        /** Its handlings that have not ended. */
        List<Versioned<Handling>> open() {
            return all.stream().filter(one -> one.value().endedOn() == null).toList();
        }
    }

    Outcome<Change<Opinion>> handOver(Opinion now, HandOver command, Supplier<Id<Handling>> ids, Known known) {
        var more = days(command.day(), known)
                .when(IntakeRule.twice(command.handlers()), OpinionReasons.LEVEL_TWICE, "handlers")
                .when(IntakeRule.onSpot(command.handlers()), OpinionReasons.ON_SPOT, "handlers");
        return step(now, Step.HAND_OVER, more).map(next -> {
            List<Handling> handlings = command.handlers().stream()
                    .map(handler -> handling(now.id(), handler, ids.get(), known.turn() + 1, command.day()))
                    .toList();
            return given(now.at(next, latest(handlings)).done(), Step.HAND_OVER, handlings, command.day(), known);
        });
    }

    Outcome<Change<Opinion>> passUp(Opinion now, PassUp command, Id<Handling> id, Known known) {
        return step(now, Step.PASS_UP, days(command.day(), known)).map(next -> {
            Handling above =
                    handling(now.id(), new Handler(Level.ABOVE, command.unit()), id, known.turn() + 1, command.day());
            return given(now.at(next, above.due()).done(), Step.PASS_UP, List.of(above), command.day(), known);
        });
    }

    Outcome<Change<Opinion>> suggest(
            Opinion now, UUID suggestion, String unit, LocalDate day, Id<Handling> id, Known known) {
        return step(now, Step.SUGGEST, days(day, known)).map(next -> {
            Handling handling = handling(
                    now.id(), new Handler(Level.DISTRICT, unit), id, known.turn() + 1, day, rules.suggestionLimit());
            Opinion suggested = now.at(next, handling.due())
                    .set(Opinion.SUGGESTION, suggestion)
                    .done();
            return given(suggested, Step.SUGGEST, List.of(handling), day, known);
        });
    }

    Outcome<Change<Opinion>> decline(Opinion now, DeclineOpinion command, Known known) {
        return step(now, Step.NOT_TAKE, days(command.day(), known))
                .map(next -> ended(
                        Change.to(now.at(next, now.due())
                                        .set(Opinion.EXPLANATION, command.explanation())
                                        .done())
                                .line(event(Step.NOT_TAKE, now, command.day())),
                        command.day(),
                        known));
    }

    Outcome<Change<Opinion>> answer(Opinion now, RecordResult command, Known known) {
        Optional<Versioned<Handling>> which = known.open().stream()
                .filter(one -> command.level() == null
                        ? known.open().size() == 1
                        : one.value().onLevel() == command.level())
                .findFirst();
        Step step = known.open().size() > 1 ? Step.ANSWER_PART : Step.ANSWER;
        var more = days(command.day(), known)
                .when(!known.open().isEmpty() && which.isEmpty(), OpinionReasons.WHICH_LEVEL, "level");
        return step(now, step, more).map(next -> {
            Versioned<Handling> handling = which.orElseThrow();
            return Change.to(now.at(next, now.due()).done(), event(step, now, command.day()))
                    .update(Handling.SHAPE, handling, handling.value().ended(command.day(), command.answer()));
        });
    }

    Outcome<Change<Opinion>> feedBack(Opinion now, FeedBack command, Known known) {
        return step(now, Step.FEED_BACK, days(command.day(), known))
                .map(next -> Change.to(Edit.of(now)
                                .set(Opinion.STATE, next)
                                .set(Opinion.FEEDBACK, command.told())
                                .set(Opinion.FED_BACK_ON, command.day())
                                .done())
                        .lines(closing(now.id(), command.day())));
    }

    /** Its entries are taken back, including reports about it in a round. */
    Outcome<Change<Opinion>> takeBack(Opinion now, String reason, List<Line> takeBacks, Known known) {
        return step(now, Step.TAKE_BACK, new Rejections())
                .map(next -> ended(
                        Change.to(Edit.of(now)
                                        .set(Opinion.STATE, next)
                                        .set(Opinion.TAKEN_BACK_ON, known.today())
                                        .set(Opinion.TAKEN_BACK_REASON, reason)
                                        .done())
                                .lines(takeBacks),
                        known.today(),
                        known));
    }

    /** The lines of a feedback. */
    static List<Line> closing(Id<Opinion> id, LocalDate day) {
        return List.of(
                Line.event(OpinionRoom.FED_BACK.code(), id, day), Line.event(OpinionRoom.CLOSED.code(), id, day));
    }

    private static Outcome<State> step(Opinion now, Step step, Rejections more) {
        Outcome<State> next = STEPS.next(now.state(), step, "opinion");
        return more.none()
                ? next
                : Outcome.rejected(Stream.concat(next.reasons().stream(), more.reasons().stream())
                        .toList());
    }

    private static Rejections days(LocalDate day, Known known) {
        return new Rejections()
                .when(day.isAfter(known.today()), OpinionReasons.FUTURE, "day", day, known.today())
                .when(day.isBefore(known.latest()), OpinionReasons.BEFORE, "day", known.latest());
    }

    /** What a handler gets in a turn, on a day; due by the time limit of its level. */
    Handling handling(Id<Opinion> opinion, Handler handler, Id<Handling> id, int turn, LocalDate day) {
        return handling(opinion, handler, id, turn, day, rules.limit(handler.level()));
    }

    private Handling handling(
            Id<Opinion> opinion, Handler handler, Id<Handling> id, int turn, LocalDate day, @Nullable TimeLimit limit) {
        return Handling.begun(id, opinion, handler, turn, day, limit, rules.roll(), calendar);
    }

    /** The latest last day of several handlings. */
    static ComputedDay latest(List<Handling> handlings) {
        return handlings.stream().map(Handling::due).reduce(ComputedDay::later).orElseThrow();
    }

    /** Whether the current calendar moves the day of an opinion or of one of its handlings, or makes it certain. */
    boolean moved(Opinion opinion, List<Handling> handlings) {
        return !recomputed(opinion, handlings).equals(opinion.due())
                || handlings.stream().anyMatch(one -> !one.due(calendar).equals(one.due()));
    }

    /** The handlings of the latest turn set it, whatever their outcome. */
    ComputedDay recomputed(Opinion opinion, List<Handling> handlings) {
        int turn = handlings.stream().mapToInt(Handling::turn).max().orElse(0);
        return handlings.stream()
                .filter(one -> one.turn() == turn)
                .map(one -> one.due(calendar))
                .reduce(ComputedDay::later)
                .orElse(opinion.due());
    }

    /**
     * Its due day under the current calendar.
     *
     * @param all its handlings, ended or not
     */
    Outcome<Change<Opinion>> recompute(Opinion now, List<Versioned<Handling>> all, Known known) {
        List<Handling> handlings = all.stream().map(Versioned::value).toList();
        return new Rejections()
                .when(!moved(now, handlings), OpinionReasons.DUE_UNMOVED, "opinion", now.dueOn())
                .orElse(() -> {
                    Opinion next = now.dueOn(recomputed(now, handlings)).done();
                    Change<Opinion> change = Change.to(next);
                    List<Handling> right = handlings.stream()
                            .map(one -> one.dueOn(one.due(calendar)))
                            .toList();
                    if (now.takenBackOn() == null) {
                        change = owing(change, owed(next, right), known);
                    }
                    for (int n = 0; n < all.size(); n++) {
                        Handling moved = right.get(n);
                        change = moved.equals(handlings.get(n))
                                ? change
                                : change.update(Handling.SHAPE, all.get(n), moved);
                    }
                    return change;
                });
    }

    /**
     * What is owed: feedback by the day of the latest turn, and by that of each earlier turn that was certainly past when others took over. So nothing
     * overdue is in time because it changed hands.
     */
    static List<Line> owed(Opinion opinion, List<Handling> handlings) {
        var turns =
                handlings.stream().collect(Collectors.groupingBy(Handling::turn, TreeMap::new, Collectors.toList()));
        Stream<LocalDate> overdue = turns.entrySet().stream()
                .filter(turn -> turns.higherEntry(turn.getKey()) != null)
                .filter(turn -> latest(turn.getValue())
                        .isBefore(turns.higherEntry(turn.getKey())
                                .getValue()
                                .get(0)
                                .since()))
                .map(turn -> latest(turn.getValue()).day());
        return Stream.concat(overdue, Stream.of(opinion.dueOn()))
                .distinct()
                .flatMap(day -> opinion.owed(day).stream())
                .toList();
    }

    /** What was owed and is not any more is taken back. */
    private static Change<Opinion> owing(Change<Opinion> change, List<Line> right, Known known) {
        List<Line> wrong = known.owed().stream()
                .filter(back -> right.stream().noneMatch(line -> isOf(line, back)))
                .toList();
        List<Line> missing = right.stream()
                .filter(line -> known.owed().stream().noneMatch(back -> isOf(line, back)))
                .toList();
        return change.lines(wrong).lines(missing);
    }

    private static boolean isOf(Line line, Line back) {
        return line.kind().equals(back.kind())
                && line.day().equals(back.day())
                && Objects.equals(line.due(), back.due());
    }

    /** Gives it to other handlers: the previous ones no longer have it, and the due day moves. */
    private static Change<Opinion> given(
            Opinion next, Step step, List<Handling> handlings, LocalDate day, Known known) {
        List<Handling> all = Stream.concat(known.all().stream().map(Versioned::value), handlings.stream())
                .toList();
        Change<Opinion> change = owing(Change.to(next).line(event(step, next, day)), owed(next, all), known);
        for (Handling handling : handlings) {
            change = change.insert(Handling.SHAPE, handling);
        }
        return ended(change, day, known);
    }

    /** Its handlers have it no longer. */
    static Change<Opinion> ended(Change<Opinion> change, LocalDate day, Known known) {
        Change<Opinion> all = change;
        for (Versioned<Handling> handling : known.open()) {
            all = all.update(Handling.SHAPE, handling, handling.value().ended(day, null));
        }
        return all;
    }

    private static Line event(Step step, Opinion opinion, LocalDate day) {
        return Line.event(OpinionRoom.STEP.member(step), opinion.id(), day);
    }
}
