package org.daibiao.record;

import java.util.Map;
import java.util.UUID;

/**
 * Unreadable (无法解密): a cell that cannot be opened: its key is unknown, it was changed, it was sealed for another place, or it is no
 * sealed text. The text itself is not said.
 */
public final class UnreadableCellException extends FailureException {
    private static final long serialVersionUID = 1L;

    /** {@code key} is the key's id as the cell names it, a question mark where it names none. */
    public UnreadableCellException(String table, String column, UUID row, String key) {
        super("record.unreadable", Map.of("table", table, "column", column, "row", row, "key", key));
    }
}
