package org.daibiao.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Failure (系统故障): a store, a key or a calendar does not work as it should. The caller cannot fix it; the operator of the system can, as the
 * remedy says.
 */
public abstract non-sealed class FailureException extends DaibiaoException {
    private static final long serialVersionUID = 1L;

    /** The code's prefix names the room and its bundle; {@code with} holds the values for the text. */
    protected FailureException(String code, Map<String, ?> with) {
        super(code, with, null);
    }

    /** The same, with its cause. */
    protected FailureException(String code, Map<String, ?> with, @Nullable Throwable cause) {
        super(code, with, cause);
    }
}
