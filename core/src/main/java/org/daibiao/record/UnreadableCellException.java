package org.daibiao.record;

import java.util.Map;
import java.util.UUID;

/**
 * Unreadable (无法解密): a cell that cannot be decrypted: its key is unknown, it was changed, it was sealed for another place, or it is not
 * sealed. The text itself is not shown.
 */
public final class UnreadableCellException extends FailureException {
    private static final long serialVersionUID = 1L;

    /** {@code key} is the key's id as the cell names it, or a question mark if it names none. */
    public UnreadableCellException(String table, String column, UUID row, String key) {
        super("record.unreadable", Map.of("table", table, "column", column, "row", row, "key", key));
    }
}
