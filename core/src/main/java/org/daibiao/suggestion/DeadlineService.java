package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDayRun;
import org.daibiao.desk.DueDays;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Service of due days (期限服务): what is owed for suggestions, when, and why then. Days are the congress's. Thread-safe.
 *
 * <p>{@link #runDue} and {@link #recompute} are jobs of the host: called as often as it likes, on any number of nodes, by an actor of the
 * same id, each step is carried out once.
 */
public interface DeadlineService extends DueDays<DueDay> {
    /**
     * The service at a desk, with the rules of all profiles and the calendar that counts now.
     *
     * @param others the due days of other rooms, which are computed again and counted with these
     */
    static DeadlineService of(Desk desk, RuleBook book, WorkCalendar calendar, List<DueDays<?>> others) {
        return SuggestionRoom.served(
                desk, new DefaultDeadlineService(desk, new DueDayRule(book, calendar), List.copyOf(others)));
    }

    /**
     * What is owed and not done, with its last day from today until so many days later, in the order of the last days.
     *
     * @param days calendar days, not negative
     * @param cursor where the page before ended; null for the first page
     */
    Page<Versioned<DueDay>> dueWithin(int days, @Nullable String cursor, Actor actor);

    /**
     * What was owed by a day before this one and was not done before it, in the order of the last days. A page may hold fewer than its most. A
     * provisional last day is never overdue; those that are past are in {@link #waiting}.
     *
     * @param asOf the day, not in the future: what was done on it or later counts as not done
     * @param cursor where the page before ended; null for the first page
     */
    Page<Versioned<DueDay>> overdue(LocalDate asOf, @Nullable String cursor, Actor actor);

    /** How a last day was computed; {@link Deadline#explain} prints it day by day, with its law and article. */
    Deadline deadline(Id<DueDay> due, Actor actor);

    /**
     * Computes the due days again, as {@link #recomputeRunning} does; then tells once of each thing that will be due within the profile's {@code reminder-days},
     * and once of each that is overdue; when it is a rating that nobody gave in time, its suggestion is {@link
     * Suggestion.State#FEEDBACK_OVERDUE} from then on. Whoever is to be told hears it from a listener to the journal: {@code due.reminded.*},
     * {@code due.escalated.*}. A provisional day is reminded of and never overdue.
     */
    DueDayRun runDue(Actor actor);

    /**
     * Computes every due day of suggestions, opinions and projects again under the calendar of now, for example after the notice for a year was
     * read in or a day off was decreed; of one that is done too: a reply then counts as in time or not.
     */
    @Override
    DueDayRun recompute(Actor actor);

    /**
     * How many due days of suggestions, opinions and projects are past provisionally and wait for a notice ({@code calendar.waiting}), or, once that is
     * read in, to be computed again ({@code calendar.read-in}). Where none waits, how many of this year's days and later ones, or of the December before, a
     * corrected notice moves ({@code calendar.uncomputed}); empty when there are none.
     */
    List<Rejection> warnings(Actor actor);
}
