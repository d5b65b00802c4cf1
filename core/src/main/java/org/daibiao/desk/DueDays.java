package org.daibiao.desk;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Page;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The due days that a room keeps (期限): computed again when the work calendar learns of days off, and listed while they wait for that. A due
 * day in a year without its notice is provisional (暂定): by weekends alone, and never overdue. Implementations are thread-safe.
 *
 * @param <T> the record that holds the due day
 */
public interface DueDays<T> {
    /**
     * Computes all due days of the room again under the calendar of now, done or not: a notice may also move the last days of the December before
     * it. Where the day moved, what was entered as owed is taken back and entered anew. A job of the host's: called as often as it likes, on
     * any number of nodes, by an actor of the same id, each step is carried out once.
     *
     * @throws DeniedException when the actor may not
     */
    DueDayRun recompute(Actor actor);

    /**
     * The same of those alone that run, are provisional, or lie in this year or the December before, where a corrected notice may have moved them: what a
     * job that comes every hour has to look at.
     */
    DueDayRun recomputeRunning(Actor actor);

    /**
     * The due days of the room that the calendar of now has otherwise than they are kept (尚待重新计算), done or not, each by the earlier of both days
     * that lies in the time asked for, in any order: a notice was read in, or corrected, and nobody has computed again yet. What a report says of days from
     * the first of them on may be moved by that.
     *
     * @param moment of the reading
     * @param from the first day that is asked for
     * @param to the last one
     */
    List<LocalDate> uncomputed(Context moment, LocalDate from, LocalDate to);

    /**
     * What is still owed and past by a provisional last day (暂定日已过): not overdue, since the notice for that year is not there.
     *
     * @param cursor where the page before ended; null for the first page. A page may hold fewer than its most
     * @throws DeniedException when the actor may not
     */
    Page<Versioned<T>> waiting(@Nullable String cursor, Actor actor);
}
