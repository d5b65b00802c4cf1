package org.daibiao.desk;

import java.util.Map;
import java.util.UUID;
import org.daibiao.record.ConflictException;

/**
 * Operation reused (操作号被另作他用): the operation id was used before by another actor, with other roles or ties, or for
 * another operation or content.
 */
public final class OperationReusedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    public OperationReusedException(UUID operation) {
        super("desk.operation-reused", Map.of("operation", operation));
    }
}
