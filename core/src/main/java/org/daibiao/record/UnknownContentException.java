package org.daibiao.record;

import java.util.Locale;
import java.util.Map;

/**
 * Unknown content (数据无法识别): a row holds data that this version of the library cannot have written: it was changed in the database, or a
 * newer version wrote it. Only the cause shows the data.
 */
public final class UnknownContentException extends FailureException {
    private static final long serialVersionUID = 1L;

    /** Takes the names as the database writes them, for example in capitals. */
    public UnknownContentException(String table, String column, Throwable cause) {
        super(
                "record.unknown-content",
                Map.of("table", table.toLowerCase(Locale.ROOT), "column", column.toLowerCase(Locale.ROOT)),
                cause);
    }
}
