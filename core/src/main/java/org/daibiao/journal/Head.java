package org.daibiao.journal;

import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Head (链尾): where the journal of a congress ends.
 *
 * @param number the number of its last act; 0 if there is none
 * @param hash that act's link in the {@link Chain}; null if it has none, or if there is no act
 */
public record Head(long number, @Nullable String hash) {
    /** Before the first act. */
    public static final Head NONE = new Head(0, null);

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
