package org.daibiao.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Sweep (逐条处理): one step for each record that needs it, page by page. Each step names the version that was seen, so that of two nodes only one
 * succeeds. Its operation id is random, since anyone who could guess it could use it first. Immutable.
 *
 * @param desk the desk
 * @param report the operation that reads the records, declared as a report
 * @param among the query for the records to look at
 * @param which selects the records of a page that need the step; pure
 * @param job executes the step
 */
public record Sweep<T>(
        Desk desk,
        Operation.Reports report,
        Function<Context, Query<T>> among,
        BiFunction<List<Versioned<T>>, Context, List<Versioned<T>>> which,
        Job<T> job) {
    /** One step, executed by an actor for the version of a record that was seen. */
    @FunctionalInterface
    public interface Job<T> {
        /** Runs it as a separate command. */
        Outcome<Versioned<T>> run(Seen<T> record, Actor actor);
    }

    /** Runs over all records. */
    public DueDayRun run(Actor actor) {
        DueDayRun run = DueDayRun.NONE;
        String cursor = null;
        do {
            Page<Seen<T>> page = candidates(cursor, actor);
            for (Seen<T> record : page.items()) {
                run = run.plus(one(record, actor));
            }
            cursor = page.next();
        } while (cursor != null);
        return run;
    }

    private Page<Seen<T>> candidates(@Nullable String cursor, Actor actor) {
        return desk.read(report, actor, context -> {
            Page<Versioned<T>> page =
                    context.reader().select(among.apply(context).from(cursor));
            return new Page<>(
                    which.apply(page.items(), context).stream()
                            .map(Versioned::seen)
                            .toList(),
                    page.next());
        });
    }

    private DueDayRun one(Seen<T> record, Actor actor) {
        try {
            return job.run(record, actor.as(UUID.randomUUID())) instanceof Outcome.Accepted
                    ? new DueDayRun(1, 0)
                    : new DueDayRun(0, 1);
        } catch (StaleVersionException e) { // another node was faster
            return new DueDayRun(0, 1);
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
