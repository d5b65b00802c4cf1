package org.daibiao.privacy;

import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Progress of resealing (重新加密进度).
 *
 * @param seen how many records were examined
 * @param resealed how many of them were resealed
 * @param next where to continue; null when the end was reached
 */
public record Resealed(int seen, int resealed, @Nullable String next) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
