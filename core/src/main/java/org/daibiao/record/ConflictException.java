package org.daibiao.record;

import java.util.Map;

/**
 * Conflict (冲突): somebody or something else came first, and the request no longer fits. The caller reads again and retries if
 * anything is left to do.
 */
public abstract non-sealed class ConflictException extends DaibiaoException {
    private static final long serialVersionUID = 1L;

    /** The code's prefix names the room and its bundle; {@code with} holds the values for the text. */
    protected ConflictException(String code, Map<String, ?> with) {
        super(code, with, null);
    }
}
