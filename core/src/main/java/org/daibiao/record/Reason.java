package org.daibiao.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reason (理由代码): why a rule rejects or warns, as a constant: its code, and the names of the values in its text. Immutable and
 * thread-safe. Declared with {@link Reasons}; a rule uses it in {@link Rejections#when}.
 *
 * @param code the room's name, a dot and the reason's own name, for example {@code contact.future}; its text is in the room's bundle
 * @param values the names of its values, in the order in which they are given
 */
public record Reason(String code, List<String> values) {
    /** Throws {@link IllegalArgumentException} for a malformed code, and if a value is named twice. */
    public Reason {
        values = List.copyOf(values);
        if (!code.matches("[a-z]+(-[a-z]+)*(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("not the form of a reason's code: " + LogSafe.of(code)
                    + "; take the room's name and lower-case words joined by -, with dots between them");
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("the reason " + code + " names a value twice: " + values);
        }
    }

    /** As {@link #at(Citation, String, Object...)}, where no law demands it. */
    public Rejection at(String path, Object... given) {
        return at(null, path, given);
    }

    /**
     * The rejection for this reason.
     *
     * @param source the law or regulation that demands it; null if none does
     * @param path the place in the command; empty for the whole
     * @param given a value for each name, in the same order, as {@link Rejection#with} has them
     * @throws IllegalArgumentException if the number of values differs from the number of names
     */
    public Rejection at(@Nullable Citation source, String path, Object... given) {
        check(given);
        Map<String, Object> with = new HashMap<>();
        for (int n = 0; n < given.length; n++) {
            with.put(values.get(n), given[n]);
        }
        return new Rejection(code, source, path, with);
    }

    void check(Object... given) {
        if (given.length != values.size()) {
            throw new IllegalArgumentException(code + " has the values " + values + ", not " + given.length);
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
