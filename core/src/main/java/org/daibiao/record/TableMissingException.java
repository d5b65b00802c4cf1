package org.daibiao.record;

import java.util.Map;

/** Table missing (缺少数据表): the database has no such table, as a room of the host's own needs it; to be created by the host. */
public final class TableMissingException extends FailureException {
    private static final long serialVersionUID = 1L;

    /** The table's name is empty where the database does not say it. */
    public TableMissingException(String table, Throwable cause) {
        super("record.table-missing", Map.of("table", table), cause);
    }
}
