package org.daibiao.record;

import java.util.Map;

/** Store failed (存储不可用): the database cannot be reached, or refused for an internal reason. */
public final class StoreFailedException extends FailureException {
    private static final long serialVersionUID = 1L;

    public StoreFailedException(String what, Throwable cause) {
        super("record.store-failed", Map.of("what", what), cause);
    }
}
