package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a due day that is recomputed: the records and entries that go with it.
 *
 * @param all all due days of its suggestion
 * @param rounds the rounds of the suggestion, the latest last
 * @param entries the net entries about the suggestion and about the piece the due day belongs to
 * @param gone whether the committee has gone on without it
 */
record DueFacts(DueDay due, List<DueDay> all, List<Versioned<HandlingRound>> rounds, List<Entry> entries, GoneOn gone) {
    /** First those still owed, then those done most recently. */
    private static final Comparator<DueDay> LAST_DONE = Comparator.comparing(
                    DueDay::settledOn, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(due -> due.id());

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

    /** Reports that ratings were overdue, if no rating was overdue on the day of the report. */
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
     * The line that it entered. Lines of the same kind from earlier rounds are left alone. Due days that entered equal lines, as for two replies on
     * one day, have one line each, except those that fell away in time, which have none.
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

    /** Whether talks are due by this due day: that of the last reply while it is awaited, then that of its ratings, if any are due. */
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
                        .equals(SuggestionCase.from(
                                rating.base(), replied, () -> SuggestionCase.referral(suggestion, entries)));
        return all.stream().anyMatch(isLast)
                ? isLast.test(due)
                : (due.task() == Task.REPLY || due.task() == Task.REDO)
                        && due.startsOn().equals(last.startedOn());
    }

    /** The round whose reply it is: one that began on the day from which the due day runs. If several did, the one whose last day is the same. */
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
