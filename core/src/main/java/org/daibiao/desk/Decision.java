package org.daibiao.desk;

import java.util.List;
import java.util.function.Supplier;
import org.daibiao.record.Outcome;

/** Decision (变更的决定): decides on the next state of a record. */
@FunctionalInterface
public interface Decision<T> {
    /** Pure; uses only its arguments. */
    Outcome<Change<T>> decide(T now, Context context);

    /** What it is known to ask, whatever the record says: asked together with the record. */
    default List<? extends Question<?>> questions() {
        return List.of();
    }

    /** The same decision, with these questions, made once the command has no formal fault, asked together with the record. */
    static <T> Decision<T> asking(Supplier<List<? extends Question<?>>> questions, Decision<T> decision) {
        return new Decision<>() {
            @Override
            public Outcome<Change<T>> decide(T now, Context context) {
                return decision.decide(now, context);
            }

            @Override
            public List<? extends Question<?>> questions() {
                return questions.get();
            }
        };
    }
}
