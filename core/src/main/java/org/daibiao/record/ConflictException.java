package org.daibiao.record;

import java.util.Map;

/**
 * Conflict (冲突): somebody or something was there before, and what was sent no longer fits. The caller looks again, and tries anew if
 * there is something left to do.
 */
public abstract non-sealed class ConflictException extends DaibiaoException {
    private static final long serialVersionUID = 1L;

    /** The code's prefix names the room and its bundle; {@code with} holds the values that the text names. */
    protected ConflictException(String code, Map<String, ?> with) {
        super(code, with, null);
    }
}
