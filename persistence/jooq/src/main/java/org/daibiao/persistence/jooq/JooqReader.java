package org.daibiao.persistence.jooq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.daibiao.kernel.Column;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Criterion;
import org.daibiao.kernel.Cursor;
import org.daibiao.kernel.Head;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Journal;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Reader;
import org.daibiao.kernel.Shape;
import org.daibiao.kernel.Versioned;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads the records of one congress within one transaction. */
class JooqReader implements Reader {
    static final Field<String> CONGRESS = Cells.field("congress", SQLDataType.CHAR(36));
    static final Field<String> ID = Cells.field("id", SQLDataType.CHAR(36));
    static final Field<Long> VERSION = Cells.field("version", SQLDataType.BIGINT);
    static final Field<Long> ACTS = Cells.field("act_count", SQLDataType.BIGINT);

    private final Session session;
    private final CongressId congress;

    JooqReader(Session session, CongressId congress) {
        this.session = session;
        this.congress = congress;
    }

    Session session() {
        return session;
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
        return session
                .fetch(
                        "find " + shape.table(),
                        () -> DSL.select(columns(shape))
                                .from(Cells.table(shape.table()))
                                .where(CONGRESS.eq(Cells.any(CONGRESS)), ID.eq(Cells.any(ID))),
                        List.of(tenant(), id.toString()),
                        row -> versioned(shape, row))
                .stream()
                .findFirst();
    }

    /** A list of more values than a database takes at once is asked for in parts. */
    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        return query.where().stream()
                .filter(Selection::isTooLong)
                .findFirst()
                .map(one -> Page.union(query, inParts(query, one)))
                .orElseGet(() -> selected(query));
    }

    private <T> List<Page<Versioned<T>>> inParts(Query<T> query, Criterion<T> list) {
        int most = Selection.most(list);
        List<Object> values = list.values().stream().distinct().toList();
        return IntStream.range(0, (values.size() + most - 1) / most)
                .mapToObj(n -> values.subList(n * most, Math.min(values.size(), (n + 1) * most)))
                .map(part -> query.where().stream()
                        .map(one -> one.equals(list) ? new Criterion<>(list.field(), list.test(), part) : one)
                        .toList())
                .map(where -> select(new Query<>(query.shape(), where, query.order(), query.after(), query.limit())))
                .toList();
    }

    private <T> Page<Versioned<T>> selected(Query<T> query) {
        Selection selection = new Selection(query.shape().table(), tenant());
        query.where().forEach(selection::where);
        org.daibiao.kernel.Field<T, ?> by = query.order();
        Column order = by == null ? null : by.columns().get(0);
        String after = query.after();
        if (after != null) {
            selection.beyond(order, Cursor.read(query, after));
        }
        List<Versioned<T>> read = session.fetch(
                selection.key(order),
                () -> selection.query(columns(query.shape()), order),
                selection.binds(query.limit() + 1),
                row -> versioned(query.shape(), row));
        return Page.of(read, query.limit(), last -> Cursor.of(query, last));
    }

    @Override
    public Journal journal() {
        return new JooqJournal(session, congress, this::head);
    }

    /** Where the journal ends; a congress that was never written to has no row. */
    Head head() {
        return session
                .fetch(
                        "head",
                        () -> DSL.select(ACTS, JournalTables.HASH)
                                .from(Cells.table("head"))
                                .where(CONGRESS.eq(Cells.any(CONGRESS))),
                        List.of(tenant()),
                        row -> new Head(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(Head.NONE);
    }

    private static List<Field<?>> columns(Shape<?> shape) {
        var columns = new ArrayList<Field<?>>(List.of(VERSION));
        shape.columns().forEach(column -> columns.add(Cells.field(column)));
        return columns;
    }

    private static <T> Versioned<T> versioned(Shape<T> shape, ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        for (int n = 0; n < shape.columns().size(); n++) {
            cells.add(Cells.read(row, n + 2, shape.columns().get(n).type()));
        }
        T word = shape.word(cells);
        return new Versioned<>(Id.of(shape.idOf(word)), row.getLong(1), word);
    }

    /**
     * A select being put together: what it asks, the values it asks with, and a key that all selects of the same text share. Its
     * conditions are made only for a text that is not known yet.
     */
    private static final class Selection {
        /** A database takes twice as many values in one statement, and a few more. */
        private static final int MOST = 1 << 14;

        private final String table;
        private final StringBuilder key;
        private final List<Supplier<Condition>> where =
                new ArrayList<>(List.of(() -> CONGRESS.eq(Cells.any(CONGRESS))));
        private final List<Object> binds;

        Selection(String table, String tenant) {
            this.table = table;
            this.key = new StringBuilder("select ").append(table);
            this.binds = new ArrayList<>(List.of(tenant));
        }

        void where(Criterion<?> criterion) {
            List<Column> columns = criterion.field().columns();
            List<Object> values = padded(criterion.values().stream()
                    .map(value -> Objects.requireNonNull(Cells.kept(value)))
                    .toList());
            int size = values.size();
            key.append(' ')
                    .append(criterion.field().name())
                    .append(' ')
                    .append(criterion.test())
                    .append(size);
            int times = size == 0 || criterion.test() != Criterion.Test.IN ? 1 : columns.size();
            IntStream.range(0, times).forEach(n -> binds.addAll(values));
            where.add(() -> condition(criterion.test(), columns, size));
        }

        /** How many values of one list are asked for at once: a power of two, whatever the number of columns. */
        static int most(Criterion<?> criterion) {
            return Integer.highestOneBit(MOST / criterion.field().columns().size());
        }

        static boolean isTooLong(Criterion<?> criterion) {
            return criterion.values().size() > most(criterion);
        }

        /** The last value repeated up to a power of two, so that lists of all lengths share few texts. */
        private static List<Object> padded(List<Object> values) {
            var padded = new ArrayList<Object>(values);
            while (padded.size() > 2 && Integer.bitCount(padded.size()) > 1) {
                padded.add(values.get(values.size() - 1));
            }
            return padded;
        }

        private static Condition condition(Criterion.Test test, List<Column> columns, int size) {
            Field<Object> first = field(columns.get(0));
            return switch (test) {
                case IN ->
                    size == 0
                            ? DSL.falseCondition()
                            : DSL.or(columns.stream()
                                    .map(column -> in(field(column), size))
                                    .toList());
                case MISSING ->
                    DSL.and(columns.stream()
                            .map(column -> field(column).isNull())
                            .toList());
                case AT_LEAST -> first.ge(Cells.any(first));
                case AT_MOST -> first.le(Cells.any(first));
            };
        }

        private static Condition in(Field<Object> field, int size) {
            return field.in(
                    IntStream.range(0, size).mapToObj(n -> Cells.any(field)).toList());
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
            return order == null ? key.toString() : key + " by " + order.name();
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
                    .limit(DSL.val((Long) null, SQLDataType.BIGINT));
        }

        List<Object> binds(long limit) {
            binds.add(limit);
            return binds;
        }

        @SuppressWarnings("unchecked")
        private static Field<Object> field(Column column) {
            return (Field<Object>) Cells.field(column);
        }
    }
}
