package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.jspecify.annotations.Nullable;

/** Decides on reminders, overdue reports and recomputation of due days: pure functions. */
record DueDayRule(RuleBook book, WorkCalendar calendar) {
    /** Whether a reminder is due. */
    boolean toRemind(DueDay due, Suggestion suggestion, LocalDate today) {
        int ahead = book.of(suggestion).remindDays();
        return told(due)
                && ahead > 0
                && due.remindedOn() == null
                && !today.isBefore(due.lastDay().minusDays(ahead))
                && !today.isAfter(due.lastDay());
    }

    /** Whether it must be reported overdue. */
    boolean toEscalate(DueDay due, LocalDate today) {
        return told(due) && due.escalatedOn() == null && due.isOverdueOn(today);
    }

    /** Whether the current calendar changes its last day or makes it certain. */
    boolean moved(DueDay due) {
        return !due.isTakenBack() && !due.deadline(calendar).computed().equals(due.computed());
    }

    /** The time within which a unit may return a suggestion is never reported: it is a right. */
    private static boolean told(DueDay due) {
        return due.isOpen() && due.task() != Task.RETURN;
    }

    Outcome<Change<DueDay>> remind(DueDay due, Suggestion suggestion, LocalDate today) {
        return new Rejections()
                .when(!toRemind(due, suggestion, today), SuggestionReasons.NOTHING_DUE, "due", today)
                .orElse(() -> Change.to(
                        Edit.of(due).set(DueDay.REMINDED_ON, today).done(),
                        Line.event(SuggestionKinds.REMINDED.member(due.task()), due.suggestion(), today)));
    }

    /** An overdue rating ends its suggestion's wait. If the committee has gone on without it, the suggestion no longer waits anyway. */
    Outcome<Change<DueDay>> escalate(DueDay due, GoneOn gone, LocalDate today) {
        return new Rejections()
                .when(!toEscalate(due, today), SuggestionReasons.NOTHING_DUE, "due", today)
                .orElse(() -> {
                    DueDay told = Edit.of(due).set(DueDay.ESCALATED_ON, today).done();
                    Line line = Line.event(SuggestionKinds.OVERDUE.member(due.task()), due.suggestion(), today);
                    if (gone.day() != null) {
                        return gone.settled(Change.to(told.settled(today, Ending.FELL_AWAY), line));
                    }
                    Change<DueDay> change = Change.to(told, line);
                    boolean lapses = due.task() == Task.FEEDBACK
                            && gone.suggestion().value().state() == State.REPLIED;
                    return lapses ? lapsed(change, gone.suggestion(), today) : change;
                });
    }

    private static Change<DueDay> lapsed(Change<DueDay> change, Versioned<Suggestion> suggestion, LocalDate today) {
        Suggestion now = suggestion.value();
        State next = SuggestionSteps.ALL.next(now.state(), Step.LAPSE, "due").orThrow();
        return change.update(Suggestion.SHAPE, suggestion, now.to(next).done())
                .line(Line.event(SuggestionKinds.FEEDBACK_OVERDUE.code(), now.id(), today));
    }

    /**
     * What moves with a due day that is recomputed.
     *
     * @param round the round whose reply it is, or null if it is not a reply
     * @param owed its entries of what is owed that still count
     * @param talks the entries that make talks due
     * @param inTime the entries of a reply in time
     * @param told the entries that report it, or the rating whose last day it is, overdue although it is not
     * @param gone whether the committee has gone on without the rating
     */
    record Moved(
            @Nullable Versioned<HandlingRound> round,
            List<Entry> owed,
            List<Entry> talks,
            List<Entry> inTime,
            List<Entry> told,
            GoneOn gone) {}

    /** The due day under the current calendar, whether done or not. */
    Outcome<Change<DueDay>> recompute(DueDay due, Moved with) {
        Deadline to = due.deadline(calendar);
        return new Rejections()
                .when(!moved(due), SuggestionReasons.DUE_UNMOVED, "due", due.lastDay())
                .orElse(() -> {
                    DueDay next = settled(due, due.recomputed(to), with.gone());
                    Change<DueDay> change = moved(Change.to(next).lines(replied(due, to, with)), due, with)
                            .lines(takenBack(with.told()));
                    Versioned<HandlingRound> round = with.round();
                    change = round == null
                            ? change
                            : change.update(
                                    HandlingRound.SHAPE,
                                    round,
                                    round.value().dueOn(to.computed()).done());
                    return followed(change, due, with);
                });
    }

    /**
     * A rating without which the committee went on. If it is certainly late, it is no longer expected; if it is in time after all, it is expected
     * again.
     */
    private static DueDay settled(DueDay was, DueDay now, GoneOn gone) {
        if (gone.wrongly(was, now)) {
            return now.settled(null, null);
        }
        LocalDate day = gone.day();
        return day != null && now.isOpen() && gone.rightly(now) ? now.settled(day, Ending.FELL_AWAY) : now;
    }

    /** What happens to the suggestion: it is closed for good, or waits for its ratings again. */
    private static Change<DueDay> followed(Change<DueDay> change, DueDay was, Moved with) {
        boolean lapsed = with.told().stream()
                .anyMatch(entry -> entry.line().kind().equals(SuggestionKinds.FEEDBACK_OVERDUE.code()));
        Versioned<Suggestion> suggestion = with.gone().suggestion();
        Suggestion now = suggestion.value();
        if (lapsed && now.state() == State.FEEDBACK_OVERDUE) {
            State next = SuggestionSteps.ALL
                    .next(now.state(), Step.AWAIT_RATINGS, "due")
                    .orThrow();
            return change.update(Suggestion.SHAPE, suggestion, now.to(next).done());
        }
        boolean over = was.isOpen() && !change.next().isOpen();
        return over ? with.gone().settled(change) : change;
    }

    /** What fell away in time has no entries. It gets them back if it turns out to have been overdue, and loses them in the opposite case. */
    private static Change<DueDay> moved(Change<DueDay> change, DueDay due, Moved with) {
        DueDay next = change.next();
        LocalDate done = next.settledOn();
        boolean had = !with.owed().isEmpty();
        boolean overdue = done != null && next.isOverdueOn(done);
        boolean owes = next.ending() == DueDay.Ending.FELL_AWAY ? overdue : had || overdue;
        if (next.lastDay().equals(due.lastDay())) {
            return had == owes ? change : change.lines(owes ? next.owed() : takenBack(with.owed()));
        }
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

    /** Only now is it certain whether a first reply was in time. */
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
