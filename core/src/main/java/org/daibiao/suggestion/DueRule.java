package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.kernel.Change;
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
        return told(due) && due.escalatedOn() == null && today.isAfter(due.lastDay());
    }

    /** Whether its last day is another one under the calendar of now. */
    boolean moved(DueDay due) {
        return due.isOpen() && !due.deadline(calendar).lastDay().equals(due.lastDay());
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
                        Line.event(SuggestionKinds.of(SuggestionKinds.REMINDED, due.task()), due.suggestion(), today)));
    }

    /** A rating that is overdue makes its suggestion wait no longer. */
    Outcome<Change<DueDay>> escalate(DueDay due, Versioned<Suggestion> suggestion, LocalDate today) {
        return new Rejections()
                .when(!toEscalate(due, today), "suggestion.nothing-due", "12", "due", "today", today)
                .orElse(() -> {
                    Change<DueDay> change = Change.to(
                            due.escalated(today),
                            Line.event(
                                    SuggestionKinds.of(SuggestionKinds.OVERDUE, due.task()), due.suggestion(), today));
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
     * The due day under the calendar of now.
     *
     * @param round the round whose reply is due, or null when it is no reply
     * @param owed what takes back its lines
     * @param talks what takes back the lines by which talks are due until the reply
     */
    Outcome<Change<DueDay>> recompute(
            DueDay due, @Nullable Versioned<HandlingRound> round, List<Line> owed, List<Line> talks) {
        if (!moved(due)) {
            return new Rejections()
                    .when(true, "suggestion.due-unmoved", "12", "due", "day", due.lastDay())
                    .orElse(() -> Change.to(due));
        }
        Deadline to = due.deadline(calendar);
        DueDay moved = due.recomputed(to);
        Change<DueDay> change = Change.to(moved).lines(owed).lines(moved.owed());
        if (round == null) {
            return Outcome.accepted(change);
        }
        Change<DueDay> both =
                change.update(HandlingRound.SHAPE, round, round.value().dueOn(to.lastDay()));
        return Outcome.accepted(
                talks.isEmpty()
                        ? both
                        : both.lines(talks)
                                .line(Line.event(
                                                SuggestionKinds.COMMUNICATION_DUE.code(),
                                                due.suggestion(),
                                                due.startsOn())
                                        .dueOn(to.lastDay())));
    }
}
