package org.daibiao.privacy;

import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Progress of sealing anew (重新加密进度).
 *
 * @param seen how many records were looked at
 * @param resealed how many of them were sealed anew
 * @param next where to go on; null when the end was reached
 */
public record Resealed(int seen, int resealed, @Nullable String next) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
