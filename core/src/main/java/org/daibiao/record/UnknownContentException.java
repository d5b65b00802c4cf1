package org.daibiao.record;

import java.util.Locale;
import java.util.Map;

/**
 * Unknown content (数据无法识别): a row holds what none could have written by this library: somebody changed it in the database, or a newer version wrote it. What
 * stands there is in the cause alone.
 */
public final class UnknownContentException extends FailureException {
    private static final long serialVersionUID = 1L;

    /** Names as the database writes them, in capitals for example. */
    public UnknownContentException(String table, String column, Throwable cause) {
        super(
                "record.unknown-content",
                Map.of("table", table.toLowerCase(Locale.ROOT), "column", column.toLowerCase(Locale.ROOT)),
                cause);
    }
}
