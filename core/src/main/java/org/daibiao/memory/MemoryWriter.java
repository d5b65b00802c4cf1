package org.daibiao.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.journal.StoreWriter;
import org.daibiao.record.CongressId;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Writes beyond the published state of one congress, under its lock; publishes at commit, or undoes its writes. */
final class MemoryWriter extends MemoryReader implements StoreWriter {
    private final MemoryCongress congress;
    private final List<Runnable> undo = new ArrayList<>();
    private final List<LongConsumer> tidy = new ArrayList<>();
    private MemoryCongress.State state;

    MemoryWriter(CongressId id, MemoryCongress congress) {
        super(id, congress, congress.state());
        this.congress = congress;
        this.state = new MemoryCongress.State(
                congress.state().commit() + 1,
                congress.state().acts(),
                congress.state().entries());
    }

    @Override
    MemoryCongress.State state() {
        return state;
    }

    void commit() {
        congress.publish(state);
        long oldest = congress.oldest();
        tidy.forEach(row -> row.accept(oldest));
    }

    void rollBack() {
        for (int n = undo.size() - 1; n >= 0; n--) {
            undo.get(n).run();
        }
    }

    @Override
    public <T> void insert(Shape<T> shape, List<T> words) {
        Table<Id<?>, MemoryCongress.Row> table = congress.table(shape.table());
        List<List<@Nullable Object>> cells = words.stream().map(shape::cells).toList();
        for (int n = 0; n < words.size(); n++) {
            T word = words.get(n);
            Id<T> id = Id.of(shape.idOf(word));
            if (table.get(id) != null) {
                throw new DuplicateException(shape.table(), id);
            }
            refuseSecond(shape, id, cells.get(n));
            put(shape, new Versioned<>(id, 1, word), cells.get(n), null);
        }
    }

    @Override
    public <T> void update(Shape<T> shape, T word, long expected) {
        List<@Nullable Object> cells = shape.cells(word);
        Id<T> id = Id.of(shape.idOf(word));
        Table<Id<?>, MemoryCongress.Row> table = congress.table(shape.table());
        MemoryCongress.Row now = table.get(id);
        if (now == null || now.value().version() != expected) {
            throw new StaleVersionException(id.value(), expected);
        }
        refuseSecond(shape, id, cells);
        put(shape, new Versioned<>(id, expected + 1, word), cells, now);
    }

    /** Throws if another record has the value of a component that is unique. */
    private <T> void refuseSecond(Shape<T> shape, Id<T> id, List<@Nullable Object> cells) {
        for (Field<T, ?> field : shape.fields()) {
            Object value = cells.get(field.first());
            if (field.isUnique()
                    && value != null
                    && congress.table(shape.table())
                            .holding(
                                    new Table.Columns(field.first(), 1),
                                    new Table.Place(value, null),
                                    value::equals,
                                    row -> row)
                            .anyMatch(row -> !row.value().id().value().equals(id.value()))) {
                throw new DuplicateException(shape.table(), id);
            }
        }
    }

    private void put(
            Shape<?> shape, Versioned<?> value, List<@Nullable Object> cells, MemoryCongress.@Nullable Row before) {
        Table<Id<?>, MemoryCongress.Row> table = congress.table(shape.table());
        Id<?> key = value.id();
        table.set(key, new MemoryCongress.Row(state.commit(), shape, value, cells, before));
        tidy.add(oldest -> table.set(key, Objects.requireNonNull(table.get(key)).since(oldest)));
        undo.add(() -> table.set(key, before));
    }

    @Override
    public void append(List<Act> acts) {
        refuseUnknown(acts);
        for (Act act : acts) {
            if (congress.operations().putIfAbsent(act.operation(), state.acts()) != null) {
                throw new DuplicateException("act", act.operation());
            }
            undo.add(() -> congress.operations().remove(act.operation()));
            congress.acts().set(state.acts(), act);
            state = new MemoryCongress.State(state.commit(), state.acts() + 1, state.entries());
            act.lines().forEach(line -> enter(act, line));
        }
    }

    private void refuseUnknown(List<Act> acts) {
        long entries = state.entries();
        for (Act act : acts) {
            for (Line line : act.lines()) {
                Long back = line.takesBack();
                if (back != null && (back < 1 || back > entries)) {
                    throw new UnknownIdException("line", back);
                }
                entries++;
            }
        }
    }

    private void enter(Act act, Line line) {
        long number = state.entries() + 1L;
        Long back = line.takesBack();
        if (back != null) {
            if (congress.takenBack().putIfAbsent(back, number) != null) {
                throw new DuplicateException("take-back", back);
            }
            undo.add(() -> congress.takenBack().remove(back));
        }
        congress.entries().set(number, new Entry(number, state.acts(), act.operation(), act.recorded(), line));
        undo.add(() -> congress.entries().set(number, null));
        state = new MemoryCongress.State(state.commit(), state.acts(), state.entries() + 1);
    }
}
