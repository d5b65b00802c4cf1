package org.daibiao.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Comparison (比较): a criterion on one field of the record itself. Created by {@link Field}. A null cell matches only
 * {@link Test#MISSING}. Personal data can be searched only if it is {@link Searchable}, and then only by equality. Immutable and thread-safe.
 *
 * @param field the field
 * @param test the comparison
 * @param values raw values as in cells: any number for {@link Test#IN}, one for the bounds, none for {@link Test#MISSING}
 */
public record Comparison<T>(Field<T, ?> field, Test test, List<Object> values) implements Criterion<T> {
    /** How it compares. */
    public enum Test {
        /** One of the field's columns holds one of the values. */
        IN,
        /** The cell is the value or greater. */
        AT_LEAST,
        /** The cell is the value or smaller. */
        AT_MOST,
        /** All of the field's columns are null. */
        MISSING
    }

    /**
     * Throws {@link BadValueException} for a comparison that could reveal personal data, such as a bound; for a bound on a field without an
     * order; and for values of the wrong type.
     */
    public Comparison {
        values = List.copyOf(values);
        if (test == Test.IN && !field.isSearchable()) {
            throw new BadValueException("record.not-sought", Map.of("field", field.name()));
        }
        boolean bound = test == Test.AT_LEAST || test == Test.AT_MOST;
        if (bound) {
            field.ordered();
        }
        int most = test == Test.MISSING ? 0 : bound ? 1 : values.size();
        Class<?> cell = field.columns().get(0).type().cell();
        if (values.size() != most || !values.stream().allMatch(cell::isInstance)) {
            throw new BadValueException("record.not-compared", Map.of("field", field.name()));
        }
    }

    @Override
    public <R> R either(Function<Comparison<T>, R> comparison, Function<Reference<T, ?>, R> reference) {
        return comparison.apply(this);
    }

    @Override
    public int steps() {
        return 0;
    }

    @Override
    public Comparison<T> plain(RecordReader reader) {
        return this;
    }

    /** Whether the record matches; every store selects exactly the records for which this is true. */
    public boolean matches(T word) {
        return holds(values, field.cells(word), 0);
    }

    /** The same, for many records. */
    public Predicate<T> asTest() {
        Set<Object> among = Set.copyOf(values);
        return word -> holds(among, field.cells(word), 0);
    }

    /** The same, for many records given as the cells of all columns of the shape. */
    public Predicate<List<@Nullable Object>> asTestOfCells() {
        Set<Object> among = Set.copyOf(values);
        return cells -> holds(among, cells, field.first());
    }

    /** @param first the index of the field's first cell */
    private boolean holds(Collection<Object> among, List<@Nullable Object> cells, int first) {
        Object cell = cells.get(first);
        return switch (test) {
            case IN, MISSING ->
                holdsAny(among, cells.subList(first, first + field.columns().size()));
            case AT_LEAST -> cell != null && compare(cell) >= 0;
            case AT_MOST -> cell != null && compare(cell) <= 0;
        };
    }

    /** A loop, since a store in memory runs it for every row. */
    private boolean holdsAny(Collection<Object> among, List<@Nullable Object> cells) {
        for (Object cell : cells) {
            if (cell != null && (test == Test.MISSING || among.contains(cell))) {
                return test == Test.IN;
            }
        }
        return test == Test.MISSING;
    }

    @SuppressWarnings("unchecked")
    private int compare(Object cell) {
        return ((Comparable<Object>) cell).compareTo(values.get(0));
    }

    /** Hides the values of a search by personal data. */
    @Override
    public String toString() {
        return field + " " + test + " " + (field.isSealed() ? "…" : LogSafe.of(values.toString()));
    }
}
