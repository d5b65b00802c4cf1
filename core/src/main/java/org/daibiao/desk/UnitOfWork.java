package org.daibiao.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Chain;
import org.daibiao.journal.Head;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Write;
import org.daibiao.record.Digest;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes of one transaction of the desk. What is written waits until it is asked about, or until the end, so that a command
 * reaches the store with all its writes at once, and a bulk command in a few lists. This, the caching of answers, and linking acts to the
 * {@link Chain} before they are entered are sound because no other writer of the congress runs at the same time.
 */
final class UnitOfWork extends CachingReader {
    private final StoreWriter writer;
    private final Chain chain;
    private final Map<Shape<?>, Saves> saves = new LinkedHashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private @Nullable Head head;

    /** What waits for one table: new records come before changed ones, which may be among them. */
    private record Saves(List<Object> inserts, List<Write> updates) {
        Saves() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        @SuppressWarnings("unchecked")
        <W> Stream<Write> writes(Shape<W> shape) {
            Stream<Write> inserted =
                    inserts.isEmpty() ? Stream.of() : Stream.of(new Write.Insert<>(shape, (List<W>) inserts));
            return Stream.concat(inserted, updates.stream());
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    UnitOfWork(StoreWriter writer, Digest digest) {
        super(writer);
        this.writer = writer;
        this.chain = new Chain(writer.congress(), digest);
    }

    @Override
    public Journal journal() {
        write(List.of(), !acts.isEmpty());
        return super.journal();
    }

    @Override
    void asking(List<Lookup<?>> unknown) {
        List<Shape<?>> asked = saves.keySet().stream()
                .filter(shape -> unknown.stream().anyMatch(lookup -> isAbout(lookup, shape)))
                .toList();
        write(asked, !acts.isEmpty() && unknown.stream().anyMatch(UnitOfWork::isOfJournal));
    }

    /** Whether records of the shape may be in the answer. */
    private static boolean isAbout(Lookup<?> lookup, Shape<?> shape) {
        if (lookup instanceof Lookup.Find<?> find) {
            return find.shape().equals(shape);
        }
        return lookup instanceof Lookup.Select<?> select
                && (select.query().goesFurther() || select.query().shape().equals(shape));
    }

    private static boolean isOfJournal(Lookup<?> lookup) {
        return !(lookup instanceof Lookup.Find<?> || lookup instanceof Lookup.Select<?>);
    }

    <W> void save(Change.Save<W> save) {
        answers().save(save);
        Saves waiting = saves.computeIfAbsent(save.shape(), shape -> new Saves());
        if (save.expected() == 0) {
            waiting.inserts().add(save.word());
        } else {
            waiting.updates().add(new Write.Update<>(save.shape(), save.word(), save.expected()));
        }
    }

    void enter(Act act) {
        Head before = head == null ? writer.journal().head() : head;
        long number = before.number() + 1;
        String link = chain.link(before.hash(), number, act);
        head = new Head(number, link);
        acts.add(act.linked(link));
        answers().enter(act);
    }

    /** Writes what still waits. */
    void end() {
        write(List.copyOf(saves.keySet()), !acts.isEmpty());
    }

    /** Writes what waits for these tables, and the acts, together. */
    private void write(List<Shape<?>> shapes, boolean entering) {
        var writes = new ArrayList<Write>();
        shapes.forEach(shape ->
                Objects.requireNonNull(saves.remove(shape)).writes(shape).forEach(writes::add));
        if (entering) {
            writes.add(new Write.Append(acts));
            acts.clear();
        }
        if (!writes.isEmpty()) {
            writer.write(writes);
        }
    }
}
