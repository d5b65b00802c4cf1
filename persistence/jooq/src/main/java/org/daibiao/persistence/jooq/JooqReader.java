package org.daibiao.persistence.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daibiao.kernel.Column;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Criterion;
import org.daibiao.kernel.Cursor;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Journal;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Reader;
import org.daibiao.kernel.Shape;
import org.daibiao.kernel.Versioned;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads the records of one congress within one transaction. */
class JooqReader implements Reader {
    static final Field<String> CONGRESS = Cells.field("congress", SQLDataType.CHAR(36));
    static final Field<String> ID = Cells.field("id", SQLDataType.CHAR(36));
    static final Field<Long> VERSION = Cells.field("version", SQLDataType.BIGINT);

    private final DSLContext db;
    private final CongressId congress;

    JooqReader(DSLContext db, CongressId congress) {
        this.db = db;
        this.congress = congress;
    }

    DSLContext db() {
        return db;
    }

    String tenant() {
        return congress.toString();
    }

    @Override
    public CongressId congress() {
        return congress;
    }

    @Override
    public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
        return db.select(columns(shape))
                .from(Cells.table(shape.table()))
                .where(CONGRESS.eq(tenant()), ID.eq(id.toString()))
                .fetchOptional(row -> versioned(shape, row));
    }

    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        var where = new ArrayList<Condition>(List.of(CONGRESS.eq(tenant())));
        query.where().forEach(criterion -> where.add(condition(criterion)));
        var order = new ArrayList<SortField<?>>();
        org.daibiao.kernel.Field<T, ?> by = query.order();
        if (by != null) {
            order.add(Cells.field(by.columns().get(0)).asc());
        }
        order.add(ID.asc());
        String after = query.after();
        if (after != null) {
            where.add(beyond(query, Cursor.read(query, after)));
        }
        List<Versioned<T>> read = db.select(columns(query.shape()))
                .from(Cells.table(query.shape().table()))
                .where(where)
                .orderBy(order)
                .limit(query.limit() + 1)
                .fetch(row -> versioned(query.shape(), row));
        return Page.of(read, query.limit(), last -> Cursor.of(query, last));
    }

    @Override
    public Journal journal() {
        return new JooqJournal(db, congress);
    }

    private static List<Field<?>> columns(Shape<?> shape) {
        var columns = new ArrayList<Field<?>>(List.of(VERSION));
        shape.columns().forEach(column -> columns.add(Cells.field(column)));
        return columns;
    }

    private static <T> Versioned<T> versioned(Shape<T> shape, Record row) {
        var cells = new ArrayList<@Nullable Object>();
        for (int n = 0; n < shape.columns().size(); n++) {
            cells.add(Cells.cell(row.get(n + 1), shape.columns().get(n).type()));
        }
        T word = shape.word(cells);
        return new Versioned<>(Id.of(shape.idOf(word)), Objects.requireNonNull(row.get(VERSION)), word);
    }

    private static <T> Condition beyond(Query<T> query, Cursor cursor) {
        Condition byId = ID.gt(cursor.cells().get(cursor.cells().size() - 1).toString());
        org.daibiao.kernel.Field<T, ?> by = query.order();
        if (by == null) {
            return byId;
        }
        Field<Object> field = column(by.columns().get(0));
        Object at = Objects.requireNonNull(Cells.kept(cursor.cells().get(0)));
        return field.gt(at).or(field.eq(at).and(byId));
    }

    private static Condition condition(Criterion<?> criterion) {
        List<Column> columns = criterion.field().columns();
        List<Object> values = criterion.values().stream()
                .map(value -> Objects.requireNonNull(Cells.kept(value)))
                .toList();
        return switch (criterion.test()) {
            case IN ->
                values.isEmpty()
                        ? DSL.falseCondition()
                        : DSL.or(columns.stream()
                                .map(column -> column(column).in(values))
                                .toList());
            case MISSING ->
                DSL.and(columns.stream().map(column -> column(column).isNull()).toList());
            case AT_LEAST -> column(columns.get(0)).ge(values.get(0));
            case AT_MOST -> column(columns.get(0)).le(values.get(0));
        };
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> column(Column column) {
        return (Field<Object>) Cells.field(column);
    }
}
