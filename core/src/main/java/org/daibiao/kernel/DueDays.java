package org.daibiao.kernel;

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
     * @throws DaibiaoException.Denied when the actor may not
     */
    DueRun recompute(Actor actor);

    /**
     * The same of those alone that run, are provisional, or lie in this year or the December before, where a corrected notice may have moved them: what a
     * job that comes every hour has to look at.
     */
    DueRun recomputeRunning(Actor actor);

    /**
     * What is still owed and past by a provisional last day (暂定日已过): not overdue, since the notice for that year is not there.
     *
     * @param cursor where the page before ended; null for the first page. A page may hold fewer than its most
     * @throws DaibiaoException.Denied when the actor may not
     */
    Page<Versioned<T>> waiting(@Nullable String cursor, Actor actor);
}
