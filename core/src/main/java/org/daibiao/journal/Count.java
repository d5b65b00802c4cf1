package org.daibiao.journal;

import java.util.Set;
import org.daibiao.record.LogSafe;

/**
 * Count (计数): the number of entries of some kinds, by kind.
 *
 * @param kinds codes or families
 * @param role the role in which they are counted; {@link Line#ITEM} counts each event once
 * @param standing true: standings that hold on the window's last day; false: entries within the window
 */
public record Count(Set<String> kinds, String role, boolean standing) {
    public Count {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
