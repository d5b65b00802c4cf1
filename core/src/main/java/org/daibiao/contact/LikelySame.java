package org.daibiao.contact;

import org.daibiao.record.LogSafe;
import org.daibiao.record.Versioned;

/**
 * Likely the same (疑似重复的联系): two contacts of the same people within the plan's days.
 *
 * @param earlier the one of the earlier day; of one day the one that was recorded first
 * @param later the other
 */
public record LikelySame(Versioned<Contact> earlier, Versioned<Contact> later) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
