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
 * Service of due days (期限服务): what is owed for suggestions, by when, and why by then. Days are counted in the congress's time zone. Thread-safe.
 *
 * <p>{@link #runDue} and {@link #recompute} are jobs for the host. It may call them as often as it likes, on any number of nodes, with an actor of
 * the same id: each step is carried out once.
 */
public interface DeadlineService extends DueDays<DueDay> {
    /**
     * The service at a desk, with the rules of all profiles and the current calendar.
     *
     * @param others the due days of other rooms, which are recomputed and counted together with these
     */
    static DeadlineService of(Desk desk, RuleBook book, WorkCalendar calendar, List<DueDays<?>> others) {
        return SuggestionRoom.served(
                desk, new DefaultDeadlineService(desk, new DueDayRule(book, calendar), List.copyOf(others)));
    }

    /**
     * What is owed and not done, with a last day from today up to the given number of days ahead, ordered by last day.
     *
     * @param days calendar days, not negative
     * @param cursor the cursor from the previous page; null for the first page
     */
    Page<Versioned<DueDay>> dueWithin(int days, @Nullable String cursor, Actor actor);

    /**
     * What was owed by a day before the given one and was not done before it, ordered by last day. A
     * provisional last day is never overdue; {@link #waiting} lists those that are past.
     *
     * @param asOf the day, not in the future; anything done on or after it counts as not done
     * @param cursor the cursor from the previous page; null for the first page
     */
    Page<Versioned<DueDay>> overdue(LocalDate asOf, @Nullable String cursor, Actor actor);

    /** How a last day was computed. {@link Deadline#explain} prints it day by day, with its law and article. */
    Deadline deadline(Id<DueDay> id, Actor actor);

    /**
     * Recomputes the due days as {@link #recomputeRunning} does. Then it reminds once of everything that will be due within the profile's
     * {@code reminder-days}, and reports once everything that is overdue. If a rating is overdue, its suggestion becomes
     * {@link Suggestion.State#FEEDBACK_OVERDUE}. A listener to the journal passes this on to the people concerned: {@code due.reminded.*},
     * {@code due.escalated.*}. A provisional day is reminded of, but never overdue.
     */
    DueDayRun runDue(Actor actor);

    /**
     * Recomputes every due day of suggestions, opinions and projects under the current calendar, for example after the notice for a year was read in
     * or a day off was decreed. This includes those already done, so a reply may change between in time and late.
     */
    @Override
    DueDayRun recompute(Actor actor);

    /**
     * Counts the due days of suggestions, opinions and projects whose provisional last day is past: they wait for a notice ({@code calendar.waiting})
     * or, once it is read in, for recomputation ({@code calendar.read-in}). If none waits, counts the days of this year and later, or of the
     * preceding December, that a corrected notice moves ({@code calendar.uncomputed}). Empty if there are none.
     */
    List<Rejection> warnings(Actor actor);
}
