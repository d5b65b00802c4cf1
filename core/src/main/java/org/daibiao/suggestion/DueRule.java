package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.Entry;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Rejections;
import org.daibiao.kernel.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.jspecify.annotations.Nullable;

/** What is told of due days, and when they are computed again: pure decisions. */
record DueRule(RuleBook book, WorkCalendar calendar) {
    /** Whether it is to be told that this will be due. */
    boolean toRemind(DueDay due, Suggestion suggestion, LocalDate today) {
        int ahead = book.of(suggestion).remindDays();
        return told(due)
                && ahead > 0
                && due.remindedOn() == null
                && !today.isBefore(due.lastDay().minusDays(ahead))
                && !today.isAfter(due.lastDay());
    }

    /** Whether it is to be told that this is overdue. */
    boolean toEscalate(DueDay due, LocalDate today) {
        return told(due) && due.escalatedOn() == null && due.isOverdueOn(today);
    }

    /** Whether its last day is another one under the calendar of now, or stands now. */
    boolean moved(DueDay due) {
        return !due.deadline(calendar).computed().equals(due.computed());
    }

    /** Nobody is told of the time within which a unit may return a suggestion: that is a right. */
    private static boolean told(DueDay due) {
        return due.isOpen() && due.task() != Task.RETURN;
    }

    Outcome<Change<DueDay>> remind(DueDay due, Suggestion suggestion, LocalDate today) {
        return new Rejections()
                .when(!toRemind(due, suggestion, today), "suggestion.nothing-due", "12", "due", "today", today)
                .orElse(() -> Change.to(
                        due.reminded(today),
                        Line.event(SuggestionKinds.REMINDED.member(due.task()), due.suggestion(), today)));
    }

    /** A rating that is overdue makes its suggestion wait no longer. */
    Outcome<Change<DueDay>> escalate(DueDay due, Versioned<Suggestion> suggestion, LocalDate today) {
        return new Rejections()
                .when(!toEscalate(due, today), "suggestion.nothing-due", "12", "due", "today", today)
                .orElse(() -> {
                    Change<DueDay> change = Change.to(
                            due.escalated(today),
                            Line.event(SuggestionKinds.OVERDUE.member(due.task()), due.suggestion(), today));
                    return due.task() == Task.FEEDBACK && suggestion.value().state() == State.REPLIED
                            ? lapsed(change, suggestion, today)
                            : change;
                });
    }

    private static Change<DueDay> lapsed(Change<DueDay> change, Versioned<Suggestion> suggestion, LocalDate today) {
        Suggestion now = suggestion.value();
        State next = Steps.ALL.next(now.state(), Step.LAPSE, "12.e", "due").orThrow();
        return change.update(Suggestion.SHAPE, suggestion, now.to(next).done())
                .line(Line.event(SuggestionKinds.FEEDBACK_OVERDUE.code(), now.id(), today));
    }

    /**
     * What a due day that is computed again moves with it.
     *
     * @param round the round whose reply it is, or null when it is no reply
     * @param owed its entries as owed that still count
     * @param talks the entries by which talks are due
     * @param inTime the entries that tell of a reply in time
     */
    record Moved(@Nullable Versioned<HandlingRound> round, List<Entry> owed, List<Entry> talks, List<Entry> inTime) {}

    /** The due day under the calendar of now, whether it is done or not. */
    Outcome<Change<DueDay>> recompute(DueDay due, Moved with) {
        Deadline to = due.deadline(calendar);
        DueDay next = due.recomputed(to);
        return new Rejections()
                .when(!moved(due), "suggestion.due-unmoved", "12", "due", "day", due.lastDay())
                .orElse(() -> {
                    Change<DueDay> change = moved(Change.to(next).lines(replied(due, to, with)), due, with);
                    Versioned<HandlingRound> round = with.round();
                    return round == null
                            ? change
                            : change.update(
                                    HandlingRound.SHAPE, round, round.value().dueOn(to.computed()));
                });
    }

    /** What fell away while it could still be in time has no entries; it has them again when it turns out that it was overdue. */
    private static Change<DueDay> moved(Change<DueDay> change, DueDay due, Moved with) {
        DueDay next = change.next();
        LocalDate done = next.settledOn();
        boolean wasOverdue = with.owed().isEmpty() && done != null && next.isOverdueOn(done);
        if (next.lastDay().equals(due.lastDay())) {
            return wasOverdue ? change.lines(next.owed()) : change;
        }
        boolean owes = !with.owed().isEmpty() || wasOverdue;
        Change<DueDay> all = change.lines(takenBack(with.owed())).lines(owes ? next.owed() : List.of());
        List<Entry> talks = with.talks().stream()
                .filter(talk -> due.lastDay().equals(talk.line().due()))
                .toList();
        if (talks.isEmpty()) {
            return all;
        }
        Line talk = talks.get(0).line();
        return all.lines(takenBack(talks))
                .line(Line.event(talk.kind(), due.suggestion(), talk.day()).dueOn(next.lastDay()));
    }

    /** Whether a first reply was in time is certain only now. */
    private static List<Line> replied(DueDay due, Deadline to, Moved with) {
        LocalDate day = due.settledOn();
        Versioned<HandlingRound> round = with.round();
        if (due.task() != Task.REPLY
                || day == null
                || round == null
                || round.value().repliedOn() == null) {
            return List.of();
        }
        List<Entry> inTime = with.inTime();
        if (to.computed().isBefore(day)) {
            return takenBack(inTime);
        }
        return inTime.isEmpty()
                ? List.of(Line.event(SuggestionKinds.REPLIED_IN_TIME.code(), due.suggestion(), day))
                : List.of();
    }

    private static List<Line> takenBack(List<Entry> entries) {
        return entries.stream().map(Entry::takenBack).toList();
    }
}
