package org.daibiao.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
import org.daibiao.memory.MemoryCongress.Row;
import org.daibiao.memory.Table.Columns;
import org.daibiao.memory.Table.Place;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.Cursor;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Reads the state of one congress at the time the reader was created. */
class MemoryReader implements StoreReader {
    private final CongressId id;
    private final MemoryCongress congress;
    private final MemoryCongress.State state;

    MemoryReader(CongressId id, MemoryCongress congress, MemoryCongress.State state) {
        this.id = id;
        this.congress = congress;
        this.state = state;
    }

    /** The visible state: a writer also sees its own writes. */
    MemoryCongress.State state() {
        return state;
    }

    @Override
    public CongressId congress() {
        return id;
    }

    @Override
    public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> wanted) {
        return Optional.ofNullable(seen(congress.table(shape.table()).get(wanted)))
                .map(found -> found.as(shape));
    }

    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        String cursor = query.after();
        Place after = cursor == null ? null : place(Cursor.read(query, cursor));
        List<Comparison<T>> where =
                query.where().stream().map(criterion -> criterion.plain(this)).toList();
        Predicate<List<@Nullable Object>> test =
                where.stream().map(Comparison::asTestOfCells).reduce(cells -> true, Predicate::and);
        var ways = new ArrayList<Walk<Row>>();
        where.forEach(one -> ways.add(by(one, query, after)));
        ways.add(new Walk<>(true, () -> inOrder(query, after)));
        List<Versioned<T>> read = Walk.shortest(
                        ways,
                        row -> test.test(row.cells())
                                && (after == null || place(query, row).compareTo(after) > 0),
                        Comparator.comparing(row -> place(query, row)),
                        query.limit() + 1)
                .stream()
                .map(row -> row.as(query.shape()))
                .toList();
        return Page.of(read, query.limit(), last -> Cursor.of(query, last));
    }

    /** By the index of what is compared; one value's rows come in the order of their ids. */
    private <T> Walk<Row> by(Comparison<T> one, Query<T> query, @Nullable Place after) {
        Table<Id<?>, Row> table = congress.table(query.shape().table());
        Columns columns = columns(one.field());
        boolean byId = query.order() == null;
        Object key = byId && after != null ? after.key() : null;
        return switch (one.test()) {
            case IN ->
                new Walk<>(
                        byId && one.values().size() == 1,
                        () -> one.values().stream()
                                .flatMap(value ->
                                        table.holding(columns, new Place(value, key), value::equals, this::seen)));
            case MISSING ->
                new Walk<>(byId, () -> table.holding(columns, new Place(null, key), value -> true, this::seen));
            case AT_LEAST -> {
                var least = new Place(one.values().get(0), null);
                yield new Walk<>(false, () -> table.holding(columns, least, value -> value != null, this::seen));
            }
            case AT_MOST -> {
                var most = new Place(one.values().get(0), null);
                yield new Walk<>(
                        false,
                        () -> table.holding(
                                columns, null, value -> new Place(value, null).compareTo(most) <= 0, this::seen));
            }
        };
    }

    private Stream<Row> inOrder(Query<?> query, @Nullable Place after) {
        Table<Id<?>, Row> table = congress.table(query.shape().table());
        Field<?, ?> order = query.order();
        return order == null
                ? table.after(after == null ? null : (Id<?>) after.key(), this::seen)
                : table.holding(columns(order), after, value -> true, this::seen);
    }

    private @Nullable Row seen(@Nullable Row newest) {
        return newest == null ? null : newest.at(state().commit());
    }

    @Override
    public Journal journal() {
        return new MemoryJournal(id, congress, state());
    }

    private static Columns columns(Field<?, ?> field) {
        return new Columns(field.first(), field.columns().size());
    }

    private static Place place(Query<?> query, Row row) {
        Field<?, ?> order = query.order();
        return new Place(
                order == null ? null : row.cells().get(order.first()),
                row.value().id());
    }

    private static Place place(Cursor cursor) {
        List<Object> cells = cursor.cells();
        return new Place(cells.size() == 1 ? null : cells.get(0), Id.of((UUID) cells.get(cells.size() - 1)));
    }
}
