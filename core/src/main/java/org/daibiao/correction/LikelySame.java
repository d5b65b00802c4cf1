package org.daibiao.correction;

import org.daibiao.record.LogSafe;
import org.daibiao.record.Versioned;

/**
 * Likely the same (疑似重复登记): two records that both count and that are likely one, entered twice. Somebody looks at them and says so, or leaves
 * them. Immutable.
 *
 * @param earlier the one of the earlier day; of one day the one that was recorded first
 * @param later the other
 */
public record LikelySame<T>(Versioned<T> earlier, Versioned<T> later) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
