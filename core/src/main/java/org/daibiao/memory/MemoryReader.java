package org.daibiao.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
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
        MemoryCongress.Row row = congress.table(shape.table()).get(wanted.toString());
        MemoryCongress.Row seen = row == null ? null : row.at(state().commit());
        return Optional.ofNullable(seen).map(found -> found.as(shape));
    }

    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        String after = query.after();
        Cursor cursor = after == null ? null : Cursor.read(query, after);
        Predicate<List<@Nullable Object>> where = query.where().stream()
                .map(criterion -> criterion.plain(this).asTestOfCells())
                .reduce(cells -> true, Predicate::and);
        Stream<Versioned<T>> rows = congress.table(query.shape().table()).values().stream()
                .map(row -> row.at(state().commit()))
                .filter(row -> row != null && where.test(row.cells()))
                .map(row -> row.as(query.shape()));
        Field<T, ?> order = query.order();
        if (order != null) {
            rows = rows.sorted(Comparator.comparing((Versioned<T> row) -> key(query, order, row))
                    .thenComparing(row -> row.id().toString()));
        }
        List<Versioned<T>> read = rows.filter(row -> cursor == null || place(query, row, cursor) > 0)
                .limit(query.limit() + 1L)
                .toList();
        return Page.of(read, query.limit(), last -> Cursor.of(query, last));
    }

    @Override
    public Journal journal() {
        return new MemoryJournal(id, congress, state());
    }

    private static <T> int place(Query<T> query, Versioned<T> row, Cursor cursor) {
        Field<T, ?> order = query.order();
        int byField = order == null
                ? 0
                : key(query, order, row).compareTo(cursor.cells().get(0));
        Object id = cursor.cells().get(cursor.cells().size() - 1);
        return byField != 0 ? byField : row.id().toString().compareTo(id.toString());
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparable<Object> key(Query<T> query, Field<T, ?> order, Versioned<T> row) {
        return (Comparable<Object>)
                Objects.requireNonNull(query.shape().cells(row.value()).get(order.first()));
    }
}
