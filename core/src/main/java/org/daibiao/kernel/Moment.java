package org.daibiao.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Moment (此刻): what a decision may look at: the state of its congress, the day, and new ids. Not for use outside the decision.
 *
 * @param reader records and journal of the congress
 * @param today the day in the congress's zone
 * @param at the instant, to the microsecond
 * @param ids source of new ids
 */
public record Moment(Reader reader, LocalDate today, Instant at, IdSource ids) {
    /** A new id. */
    public <T> Id<T> newId() {
        return Id.of(ids.next());
    }

    /** The record with this id; throws {@link DaibiaoException.UnknownId} when there is none. */
    public <T> Versioned<T> get(Shape<T> shape, Id<T> id) {
        return reader.find(shape, id).orElseThrow(() -> new DaibiaoException.UnknownId(shape.table(), id));
    }

    /** The records that fulfil all criteria, at most {@value Query#MOST}. */
    @SafeVarargs
    public final <T> List<Versioned<T>> all(Shape<T> shape, Criterion<T>... where) {
        return reader.select(Query.of(shape, where)).items();
    }
}
