package org.daibiao.profile;

import java.util.Optional;
import java.util.function.Function;
import org.daibiao.record.Citation;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Sourced value (有出处的值): a value and its source. Immutable and thread-safe if its value is.
 *
 * @param value a number, a time limit, a flag, a code or a list of codes
 * @param source the law or regulation, with the article if known
 */
public record Sourced<T>(T value, Citation source) {
    /** The source of a value that may be absent; null if it is. */
    public static @Nullable Citation sourceOf(Optional<? extends Sourced<?>> said) {
        return said.map(Sourced::source).orElse(null);
    }

    /** The converted value, with the same source. */
    public <R> Sourced<R> map(Function<? super T, ? extends R> function) {
        return new Sourced<>(function.apply(value), source);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
