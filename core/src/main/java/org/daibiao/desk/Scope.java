package org.daibiao.desk;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.record.Criterion;
import org.daibiao.record.LogSafe;

/**
 * Scope (范围): which records of a list an actor may see: those that match all criteria of at least one alternative. It is added to the query
 * before paging, so that hidden records leave no gaps in a page. Immutable and thread-safe.
 *
 * <p>An actor often sees records for two reasons: a committee member, for example, sees those of a member and those of a deputy. Criteria are
 * combined with "and", so each reason is an alternative.
 *
 * @param anyOf the alternatives; if there are none, no record may be seen and the list is denied
 */
public record Scope<T>(List<List<Criterion<T>>> anyOf) {
    public Scope {
        anyOf = anyOf.stream().map(List::copyOf).distinct().toList();
    }

    /** All records of the congress. */
    public static <T> Scope<T> all() {
        return where(List.of());
    }

    /** No record: the list is denied. */
    public static <T> Scope<T> none() {
        return new Scope<>(List.of());
    }

    /** The records that match all these criteria. */
    public static <T> Scope<T> where(List<Criterion<T>> criteria) {
        return new Scope<>(List.of(criteria));
    }

    /** The records that this scope or the other one contains. */
    public Scope<T> or(Scope<T> other) {
        List<List<Criterion<T>>> both =
                Stream.concat(anyOf.stream(), other.anyOf.stream()).toList();
        return both.contains(List.of()) ? all() : new Scope<>(both);
    }

    /** Whether no record may be seen. */
    public boolean isNone() {
        return anyOf.isEmpty();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
