package org.daibiao.record;

import java.util.Map;
import java.util.UUID;

/** Stale version (版本已过期): the version that the caller saw is not the current one. */
public final class StaleVersionException extends ConflictException {
    private static final long serialVersionUID = 1L;

    public StaleVersionException(UUID id, long seen) {
        super("record.stale-version", Map.of("id", id, "version", seen));
    }
}
