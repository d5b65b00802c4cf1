package org.daibiao.record;

import java.util.Map;

/** Unstorable (无法存储): a value that a store could not return unchanged. */
public final class UnstorableException extends CallerException {
    private static final long serialVersionUID = 1L;

    /**
     * {@code why} is a code: {@code missing}, {@code too-many}, {@code too-long}, {@code no-code}, {@code far-year}, {@code too-fine},
     * {@code character}.
     */
    public UnstorableException(String column, String why) {
        super("record.unstorable", Map.of("column", column, "why", why));
    }
}
