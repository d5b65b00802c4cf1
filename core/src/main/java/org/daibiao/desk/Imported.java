package org.daibiao.desk;

import java.util.List;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Versioned;

/**
 * Imported (导入一行的结果): what became of one row of an import. Immutable.
 *
 * @param record the record, as it is now
 * @param effect what the row did
 * @param kept the components that stay as a hand corrected them although the row says otherwise; a warning tells of each. Empty for a repeat
 */
public record Imported<T>(Versioned<T> record, Effect effect, List<String> kept) {
    /** Effect (导入结果): what a row of an import did. */
    public enum Effect {
        /** It registered a new record (新登记). */
        REGISTERED,
        /** It changed what the record says (已更新). */
        CHANGED,
        /** The record says it already, or keeps what a hand corrected (无变化). */
        UNCHANGED
    }

    public Imported {
        kept = List.copyOf(kept);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
