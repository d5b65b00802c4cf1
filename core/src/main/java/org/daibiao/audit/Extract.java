package org.daibiao.audit;

import java.util.List;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.Versioned;

/**
 * Extract of the journal (日志摘录): acts that an auditor reads, and the record of that reading.
 *
 * @param reading what was read; the next page begins at its {@code lastNumber}
 * @param acts the acts in the order of their numbers; none when there are no more
 */
public record Extract(Versioned<Reading> reading, List<NumberedAct> acts) {
    public Extract {
        acts = List.copyOf(acts);
    }
}
