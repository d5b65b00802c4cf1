package org.daibiao.persistence.jooq;

import static org.daibiao.persistence.jooq.JooqReader.CONGRESS;
import static org.daibiao.persistence.jooq.JooqReader.ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.daibiao.record.Column;
import org.daibiao.record.Comparison;
import org.daibiao.record.Criterion;
import org.daibiao.record.Cursor;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A select under construction: its conditions, its values, and a key shared by all selects with the same text. The conditions are built only for a
 * text that is not known yet.
 */
final class Selection {
    private final String table;
    private final int rows;
    private final boolean arrays;
    private final String tenant;
    private final StringBuilder key;
    private final List<Supplier<Condition>> where = new ArrayList<>(List.of(() -> CONGRESS.eq(Cells.any(CONGRESS))));
    private final List<Object> binds;

    /** @param arrays whether the database takes the values of a list as one array */
    Selection(Query<?> query, String tenant, boolean arrays) {
        this.table = query.shape().table();
        this.rows = rows(query.limit());
        this.arrays = arrays;
        this.tenant = tenant;
        this.key = new StringBuilder("select ").append(table);
        this.binds = new ArrayList<>(List.of(tenant));
    }

    /**
     * How many rows are read: at least one more than asked for, which shows whether there are further ones. The number stands in the text: for a number not yet
     * known, PostgreSQL plans as for a tenth of the rows, and rather reads a whole table in its order than sorts the few that match. Rounded up to a power of
     * two, so that pages of different sizes share few texts.
     */
    private static int rows(int limit) {
        return Math.min(2 * Integer.highestOneBit(limit), Query.MOST + 1);
    }

    void where(Criterion<?> criterion) {
        where.add(condition(criterion, binds));
    }

    /** The condition, built on demand; key and values are complete at once. */
    private Supplier<Condition> condition(Criterion<?> criterion, List<Object> into) {
        return criterion.either(comparison -> compared(comparison, into), reference -> referred(reference, into));
    }

    private Supplier<Condition> compared(Comparison<?> criterion, List<Object> into) {
        List<Column> columns = criterion.field().columns();
        List<Object> values = listed(
                columns.get(0),
                criterion.values().stream()
                        .map(value -> Objects.requireNonNull(Cells.kept(value)))
                        .toList());
        int size = values.size();
        boolean array = size == 1 && values.get(0) instanceof ArrayValues;
        key.append(' ')
                .append(criterion.field().name())
                .append(' ')
                .append(criterion.test())
                .append(array ? "array" : size);
        int times = size == 0 || criterion.test() != Comparison.Test.IN ? 1 : columns.size();
        IntStream.range(0, times).forEach(n -> into.addAll(values));
        return () -> array
                ? DSL.or(columns.stream().map(ArrayValues::any).toList())
                : condition(criterion.test(), columns, size);
    }

    /** Several values as one, where the database takes it. */
    private List<Object> listed(Column column, List<Object> values) {
        return arrays && values.size() > 1 ? List.of(ArrayValues.of(Cells.field(column), values)) : padded(values);
    }

    /** A semi-join: the database decides best which of the two tables to start with. */
    private Supplier<Condition> referred(Reference<?, ?> reference, List<Object> into) {
        String other = reference.shape().table();
        List<Column> ours = reference.field().columns();
        List<Column> theirs = reference.its().columns();
        var asked = new ArrayList<Object>(List.of(tenant));
        key.append(' ')
                .append(reference.field())
                .append(" in ")
                .append(other)
                .append('.')
                .append(reference.its())
                .append(" (");
        List<Supplier<Condition>> there = reference.criteria().stream()
                .map(criterion -> condition(criterion, asked))
                .toList();
        key.append(')');
        IntStream.range(0, ours.size() * theirs.size()).forEach(n -> into.addAll(asked));
        return () -> DSL.or(ours.stream()
                .flatMap(column -> theirs.stream().map(its -> field(column).in(named(other, its, there))))
                .toList());
    }

    private static Select<Record1<Object>> named(String table, Column its, List<Supplier<Condition>> where) {
        return DSL.select(field(its))
                .from(Cells.table(table))
                .where(CONGRESS.eq(Cells.any(CONGRESS)))
                .and(DSL.and(where.stream().map(Supplier::get).toList()));
    }

    /** Repeats the last value up to a power of two, so that lists of different lengths share few texts. */
    private static List<Object> padded(List<Object> values) {
        var padded = new ArrayList<Object>(values);
        while (padded.size() > 2 && Integer.bitCount(padded.size()) > 1) {
            padded.add(values.get(values.size() - 1));
        }
        return padded;
    }

    private static Condition condition(Comparison.Test test, List<Column> columns, int size) {
        Field<Object> first = field(columns.get(0));
        return switch (test) {
            case IN ->
                size == 0
                        ? DSL.falseCondition()
                        : DSL.or(columns.stream()
                                .map(column -> in(field(column), size))
                                .toList());
            case MISSING ->
                DSL.and(columns.stream().map(column -> field(column).isNull()).toList());
            case AT_LEAST -> first.ge(Cells.any(first));
            case AT_MOST -> first.le(Cells.any(first));
        };
    }

    private static Condition in(Field<Object> field, int size) {
        return field.in(IntStream.range(0, size).mapToObj(n -> Cells.any(field)).toList());
    }

    void beyond(@Nullable Column order, Cursor cursor) {
        key.append(" beyond");
        String id = cursor.cells().get(cursor.cells().size() - 1).toString();
        if (order == null) {
            where.add(() -> ID.gt(Cells.any(ID)));
            binds.add(id);
        } else {
            Object at = Objects.requireNonNull(Cells.kept(cursor.cells().get(0)));
            where.add(() -> after(field(order)));
            binds.addAll(List.of(at, at, id));
        }
    }

    private static Condition after(Field<Object> field) {
        return field.gt(Cells.any(field)).or(field.eq(Cells.any(field)).and(ID.gt(Cells.any(ID))));
    }

    String key(@Nullable Column order) {
        return key + (order == null ? "" : " by " + order.name()) + " to " + rows;
    }

    org.jooq.Query query(List<Field<?>> columns, @Nullable Column order) {
        var by = new ArrayList<SortField<?>>();
        if (order != null) {
            by.add(field(order).asc());
        }
        by.add(ID.asc());
        return DSL.select(columns)
                .from(Cells.table(table))
                .where(where.stream().map(Supplier::get).toList())
                .orderBy(by)
                .limit(DSL.inline(rows));
    }

    List<Object> binds() {
        return binds;
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> field(Column column) {
        return (Field<Object>) Cells.field(column);
    }
}
