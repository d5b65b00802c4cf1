package org.daibiao.desk;

import java.util.List;
import java.util.function.Supplier;
import org.daibiao.record.Outcome;

/** Creation (新增的决定): decides on a new record. */
@FunctionalInterface
public interface Creation<T> {
    /** Pure; uses only its arguments. */
    Outcome<Change<T>> decide(Context context);

    /** What it is known to ask, whatever the answers are: asked before it decides, together with what the desk asks. */
    default List<? extends Question<?>> questions() {
        return List.of();
    }

    /** The same decision, with these questions, made once the command has no formal fault, asked before. */
    static <T> Creation<T> asking(Supplier<List<? extends Question<?>>> questions, Creation<T> decision) {
        return new Creation<>() {
            @Override
            public Outcome<Change<T>> decide(Context context) {
                return decision.decide(context);
            }

            @Override
            public List<? extends Question<?>> questions() {
                return questions.get();
            }
        };
    }
}
