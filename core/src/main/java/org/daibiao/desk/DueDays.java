package org.daibiao.desk;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Page;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The due days that a room keeps (期限): recomputed when the work calendar learns of days off, and listed while they wait for that. A due
 * day in a year without its notice is provisional (暂定): computed by weekends only, and never overdue. Implementations are thread-safe.
 *
 * @param <T> the record that holds the due day
 */
public interface DueDays<T> {
    /**
     * Recomputes all due days of the room with the current calendar, done or not: a notice may also move the last days of the preceding December.
     * If a day moved, the obligation is taken back and entered again. For a job of the host: called as often as it likes, on any number of
     * nodes, by an actor with the same id, it executes each step once.
     *
     * @throws DeniedException if the actor may not
     */
    DueDayRun recompute(Actor actor);

    /**
     * The same, but only for due days that run, are provisional, or lie in this year or the preceding December, where a corrected notice may have
     * moved them: enough for an hourly job.
     */
    DueDayRun recomputeRunning(Actor actor);

    /**
     * The due days of the room that differ from the current calendar (尚待重新计算), done or not, in any order: a notice was loaded or corrected, and
     * they were not recomputed yet. Of the stored and the computed day, each is given by the earlier one that lies in the period. A report may
     * still change from the earliest of them on.
     *
     * @param context the context of the reading
     * @param from the first day of the period
     * @param to its last day
     */
    List<LocalDate> uncomputed(Context context, LocalDate from, LocalDate to);

    /**
     * What is still owed after its provisional last day (暂定日已过): not overdue, since the notice for that year is missing.
     *
     * @param cursor where the previous page ended; null for the first page
     * @throws DeniedException if the actor may not
     */
    Page<Versioned<T>> waiting(@Nullable String cursor, Actor actor);
}
