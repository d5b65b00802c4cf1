package org.daibiao.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one transaction of the desk asks and keeps. A question is put to the store once; new records and acts wait until somebody asks
 * about them, or until the end, so that a bulk command reaches the store in a few lists. That is sound because no other writer of the
 * congress runs meanwhile.
 */
final class Draft implements Reader {
    private final Writer writer;
    private final Map<String, Map<Object, Object>> answers = new HashMap<>();
    private final Map<Shape<?>, List<Object>> inserts = new LinkedHashMap<>();
    private final List<Act> acts = new ArrayList<>();

    Draft(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CongressId congress() {
        return writer.congress();
    }

    @Override
    public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
        return answer(shape, id, () -> writer.find(shape, id));
    }

    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        return answer(query.shape(), query, () -> writer.select(query));
    }

    @Override
    public Journal journal() {
        enter();
        return writer.journal();
    }

    @SuppressWarnings("unchecked")
    private <A> A answer(Shape<?> shape, Object question, Supplier<A> ask) {
        insert(shape);
        return (A) answers.computeIfAbsent(shape.table(), table -> new HashMap<>())
                .computeIfAbsent(question, asked -> ask.get());
    }

    <W> void save(Change.Save<W> save) {
        answers.remove(save.shape().table());
        if (save.expected() == 0) {
            inserts.computeIfAbsent(save.shape(), shape -> new ArrayList<>()).add(save.word());
        } else {
            insert(save.shape());
            writer.update(save.shape(), save.word(), save.expected());
        }
    }

    void enter(Act act) {
        acts.add(act);
    }

    /** Hands over what still waits. */
    void end() {
        List.copyOf(inserts.keySet()).forEach(this::insert);
        enter();
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
