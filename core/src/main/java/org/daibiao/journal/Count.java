package org.daibiao.journal;

import java.util.Set;
import org.daibiao.record.LogSafe;

/**
 * Count (计数): how many entries of some kinds there are, by kind.
 *
 * @param kinds codes or families
 * @param role the role in which they are counted; {@link Line#ITEM} counts each event once
 * @param standing true: what stands on the window's last day; false: what happened within the window
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
