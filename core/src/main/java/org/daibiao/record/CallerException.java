package org.daibiao.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Caller's fault (来件有误): the request cannot be executed as sent, and sending it again will not help. The caller corrects it, or lacks the right.
 */
public abstract non-sealed class CallerException extends DaibiaoException {
    private static final long serialVersionUID = 1L;

    /** The code's prefix names the room and its bundle; {@code with} holds the values for the text. */
    protected CallerException(String code, Map<String, ?> with) {
        super(code, with, null);
    }

    /** The same, with the cause from the parser. */
    protected CallerException(String code, Map<String, ?> with, @Nullable Throwable cause) {
        super(code, with, cause);
    }
}
