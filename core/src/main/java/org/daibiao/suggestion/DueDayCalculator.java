package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.SuggestionRules.Term;
import org.jspecify.annotations.Nullable;

/** Computes what becomes due by a step and what happens to it: pure functions. */
record DueDayCalculator(WorkCalendar calendar) {
    /**
     * The due day of a task under a profile; empty if the profile sets no limit.
     *
     * @param piece the assignment, promise or proposer (a deputy) it belongs to, or null
     * @param days gives the day of the event that the profile names as base
     */
    Optional<DueDay> of(
            Id<DueDay> id,
            Suggestion suggestion,
            @Nullable UUID piece,
            Task task,
            SuggestionRules rules,
            Function<String, LocalDate> days) {
        return rules.term(task).map(term -> DueDay.of(id, suggestion.id(), piece, task, deadline(term, rules, days)));
    }

    /** The computation behind a due day. */
    Deadline deadline(Term term, SuggestionRules rules, Function<String, LocalDate> days) {
        LocalDate from = Objects.requireNonNull(days.apply(term.base()), term.base());
        return Deadline.of(
                term.base(),
                from,
                term.limit().value(),
                rules.roll(),
                term.limit().source(),
                calendar);
    }

    /** Stores it and enters in the journal what is owed. */
    static <T> Change<T> open(Change<T> change, DueDay due) {
        return change.insert(DueDay.SHAPE, due).lines(due.owed());
    }

    /** The lines that take back what these entered as owed. Several proposers owe the same by the same day, so each entry is used once. */
    static List<Line> takeBacks(List<DueDay> due, List<Entry> entries) {
        var lines = new ArrayList<Line>();
        var left = new ArrayList<>(entries);
        due.stream()
                .flatMap(one -> one.owed().stream())
                .forEach(owed -> left.stream()
                        .filter(entry -> entry.line().equals(owed))
                        .findFirst()
                        .ifPresent(entry -> {
                            left.remove(entry);
                            lines.add(entry.takenBack());
                        }));
        return lines;
    }

    /** It was done on that day. The entries of what was owed stay, because it was owed. */
    static <T> Change<T> settle(Change<T> change, Versioned<DueDay> due, LocalDate day) {
        return change.update(DueDay.SHAPE, due, due.value().settled(day, Ending.DONE));
    }

    /** It fell away on that day. The given lines take back what was entered as owed. */
    static <T> Change<T> drop(Change<T> change, Versioned<DueDay> due, LocalDate day, List<Line> takeBacks) {
        return change.update(DueDay.SHAPE, due, due.value().settled(day, Ending.FELL_AWAY))
                .lines(takeBacks);
    }

    /** It moved. The given lines take back what was entered as owed, and it is entered again. */
    static <T> Change<T> move(Change<T> change, Versioned<DueDay> due, Deadline to, List<Line> takeBacks) {
        DueDay moved = due.value().recomputed(to);
        return change.update(DueDay.SHAPE, due, moved).lines(takeBacks).lines(moved.owed());
    }
}
