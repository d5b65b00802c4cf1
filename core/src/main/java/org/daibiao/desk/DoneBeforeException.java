package org.daibiao.desk;

import java.util.Map;
import java.util.UUID;
import org.daibiao.record.ConflictException;

/**
 * A command was sent again that was carried out before, and its record has changed since so that the actor may not see it any more (已执行过): nothing
 * is left to do.
 */
public final class DoneBeforeException extends ConflictException {
    private static final long serialVersionUID = 1L;

    public DoneBeforeException(UUID operation) {
        super("desk.done-before", Map.of("operation", operation));
    }
}
