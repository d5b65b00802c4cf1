package org.daibiao.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts a question about records of one shape to the store once, and then knows the answer: within one state nothing changes it. Not thread-safe. */
class Remembering implements Reader {
    private final Reader reader;
    private final Map<String, Map<Object, Object>> answers = new HashMap<>();

    Remembering(Reader reader) {
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
