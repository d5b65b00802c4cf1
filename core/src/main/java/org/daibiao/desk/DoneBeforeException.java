package org.daibiao.desk;

import java.util.Map;
import java.util.UUID;
import org.daibiao.record.ConflictException;

/**
 * The repeated command was executed before, and its record has since changed so that the actor may no longer see it (已执行过). Nothing
 * remains to be done.
 */
public final class DoneBeforeException extends ConflictException {
    private static final long serialVersionUID = 1L;

    public DoneBeforeException(UUID operation) {
        super("desk.done-before", Map.of("operation", operation));
    }
}
