package org.daibiao.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daibiao.journal.Act;
import org.daibiao.journal.Chain;
import org.daibiao.journal.Head;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreWriter;
import org.daibiao.record.Digest;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes of one transaction of the desk. New records and acts wait until they are asked about, or until the end, so that a bulk
 * command reaches the store in a few lists. This, the caching of answers, and linking acts to the {@link Chain} before they are entered are
 * sound because no other writer of the congress runs at the same time.
 */
final class UnitOfWork extends CachingReader {
    private final StoreWriter writer;
    private final Chain chain;
    private final Map<Shape<?>, List<Object>> inserts = new LinkedHashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private @Nullable Head head;

    UnitOfWork(StoreWriter writer, Digest digest) {
        super(writer);
        this.writer = writer;
        this.chain = new Chain(writer.congress(), digest);
    }

    @Override
    public Journal journal() {
        enter();
        return super.journal();
    }

    @Override
    public List<?> ask(List<Lookup<?>> lookups) {
        lookups.forEach(this::handOver);
        return super.ask(lookups);
    }

    /** Writes what waits and may be asked about. */
    private void handOver(Lookup<?> lookup) {
        if (lookup instanceof Lookup.Find<?> find) {
            insert(find.shape());
        } else if (lookup instanceof Lookup.Select<?> select) {
            if (select.query().goesFurther()) {
                insertAll();
            }
            insert(select.query().shape());
        } else {
            enter();
        }
    }

    <W> void save(Change.Save<W> save) {
        forget(save.shape().table());
        if (save.expected() == 0) {
            inserts.computeIfAbsent(save.shape(), shape -> new ArrayList<>()).add(save.word());
        } else {
            insert(save.shape());
            writer.update(save.shape(), save.word(), save.expected());
        }
    }

    void enter(Act act) {
        forget(ANY);
        Head before = head == null ? writer.journal().head() : head;
        long number = before.number() + 1;
        String link = chain.link(before.hash(), number, act);
        head = new Head(number, link);
        acts.add(act.linked(link));
    }

    /** Writes what still waits. */
    void end() {
        insertAll();
        enter();
    }

    private void insertAll() {
        List.copyOf(inserts.keySet()).forEach(this::insert);
    }

    @SuppressWarnings("unchecked")
    private <W> void insert(Shape<W> shape) {
        List<Object> waiting = inserts.remove(shape);
        if (waiting != null) {
            writer.insert(shape, (List<W>) waiting);
        }
    }

    private void enter() {
        if (!acts.isEmpty()) {
            writer.append(List.copyOf(acts));
            acts.clear();
        }
    }
}
