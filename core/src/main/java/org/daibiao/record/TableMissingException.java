package org.daibiao.record;

import java.util.Map;

/** Table missing (缺少数据表): the database has no such table, which a room of the host needs; the host must create it. */
public final class TableMissingException extends FailureException {
    private static final long serialVersionUID = 1L;

    /** The table's name is empty if the database does not report it. */
    public TableMissingException(String table, Throwable cause) {
        super("record.table-missing", Map.of("table", table), cause);
    }
}
