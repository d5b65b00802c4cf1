package org.daibiao.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** Puts a question about records of one shape to the store once, and then knows the answer: within one state nothing changes it. Not thread-safe. */
class CachingReader implements StoreReader {
    private final StoreReader reader;
    private final Map<String, Map<Object, Object>> answers = new HashMap<>();

    CachingReader(StoreReader reader) {
        this.reader = reader;
    }

    @Override
    public CongressId congress() {
        return reader.congress();
    }

    @Override
    public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
        return answer(shape, id, () -> reader.find(shape, id));
    }

    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        return query.goesFurther() ? reader.select(query) : answer(query.shape(), query, () -> reader.select(query));
    }

    @Override
    public Journal journal() {
        return reader.journal();
    }

    @SuppressWarnings("unchecked")
    <A> A answer(Shape<?> shape, Object question, Supplier<A> ask) {
        return (A) answers.computeIfAbsent(shape.table(), table -> new HashMap<>())
                .computeIfAbsent(question, asked -> ask.get());
    }

    void forget(Shape<?> shape) {
        answers.remove(shape.table());
    }
}
