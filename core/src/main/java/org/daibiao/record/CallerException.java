package org.daibiao.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Caller's fault (来件有误): what was sent cannot be done as it is, and sending it again will not help. The caller mends it, or may not do it.
 */
public abstract non-sealed class CallerException extends DaibiaoException {
    private static final long serialVersionUID = 1L;

    /** The code's prefix names the room and its bundle; {@code with} holds the values that the text names. */
    protected CallerException(String code, Map<String, ?> with) {
        super(code, with, null);
    }

    /** The same with the cause that the reader gave. */
    protected CallerException(String code, Map<String, ?> with, @Nullable Throwable cause) {
        super(code, with, cause);
    }
}
