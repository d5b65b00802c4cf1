package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.journal.Entry;
import org.daibiao.record.Id;
import org.daibiao.journal.Line;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a due day that is computed again: which records and entries go with it.
 *
 * @param all all due days of its suggestion
 * @param rounds the suggestion's, the latest last
 * @param entries the net entries about the suggestion, and about the piece for which it is
 * @param gone whether the committee has gone on without it
 */
record DueFacts(DueDay due, List<DueDay> all, List<Versioned<HandlingRound>> rounds, List<Entry> entries, GoneOn gone) {
    /** Those that are owed first, then those that were done last. */
    private static final Comparator<DueDay> LAST_DONE = Comparator.comparing(
                    DueDay::settledOn, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(due -> due.id().toString());

    /** What moves with it under a calendar. */
    DueDayRule.Moved moved(WorkCalendar calendar) {
        return new DueDayRule.Moved(
                round(),
                due.owed().stream().flatMap(this::own).toList(),
                movesTalks()
                        ? about(due.suggestion(), SuggestionKinds.COMMUNICATION_DUE.code())
                                .toList()
                        : List.of(),
                about(due.suggestion(), SuggestionKinds.REPLIED_IN_TIME.code())
                        .filter(entry -> entry.line().day().equals(due.settledOn()))
                        .toList(),
                Stream.concat(SuggestionCase.toldTooEarly(due, entries, calendar), lapsed(calendar))
                        .toList(),
                gone);
    }

    private Stream<Entry> about(Id<?> item, String kind) {
        return SuggestionCase.about(item, entries, kind);
    }

    /** No rating was overdue on the day on which they were said to be. */
    private Stream<Entry> lapsed(WorkCalendar calendar) {
        if (due.task() != Task.FEEDBACK) {
            return Stream.of();
        }
        return about(due.suggestion(), SuggestionKinds.FEEDBACK_OVERDUE.code())
                .filter(entry -> all.stream()
                        .filter(one -> one.task() == Task.FEEDBACK)
                        .noneMatch(one -> one.wasOwedOn(entry.line().day())
                                && one.computed(calendar).isBefore(entry.line().day())));
    }

    /**
     * The line that it entered; others of its kind are those of earlier rounds, of which none is touched. Due days that entered the same line, as for
     * two replies on one day, have one each, but what fell away in time has none.
     */
    private Stream<Entry> own(Line line) {
        if (due.fellAwayInTime()) {
            return Stream.of();
        }
        long before = all.stream()
                .filter(other -> other.task() == due.task())
                .filter(other -> !other.fellAwayInTime() && other.owed().contains(line))
                .filter(other -> LAST_DONE.compare(other, due) < 0)
                .count();
        return about(due.item(), line.kind())
                .filter(entry -> entry.line().equals(line))
                .skip(before)
                .limit(1);
    }

    /** Whether talks are due by this day: by that of the last reply while it is awaited, then by that of its ratings where any are due. */
    private boolean movesTalks() {
        if (rounds.isEmpty()) {
            return false;
        }
        HandlingRound last = rounds.get(rounds.size() - 1).value();
        LocalDate replied = last.repliedOn();
        Suggestion suggestion = gone.suggestion().value();
        Predicate<DueDay> isLast = rating -> replied != null
                && rating.task() == Task.FEEDBACK
                && rating.startsOn()
                        .equals(SuggestionCase.from(rating.base(), replied, () -> SuggestionCase.referral(suggestion, entries)));
        return all.stream().anyMatch(isLast)
                ? isLast.test(due)
                : (due.task() == Task.REPLY || due.task() == Task.REDO)
                        && due.startsOn().equals(last.startedOn());
    }

    /** The round whose reply it is: it began on the day from which the due day runs. Of several that did, the one whose day it is. */
    private @Nullable Versioned<HandlingRound> round() {
        return due.task() != Task.REPLY && due.task() != Task.REDO
                ? null
                : rounds.stream()
                        .filter(round -> round.value().startedOn().equals(due.startsOn()))
                        .filter(round -> (round.value().ordinal() == 1) == (due.task() == Task.REPLY))
                        .min(Comparator.comparing(round -> !round.value().due().equals(due.computed())))
                        .orElse(null);
    }
}
