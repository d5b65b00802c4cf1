package org.daibiao.plan;

import java.util.Set;

/**
 * Check (检查): one question of an obligation. Those of a plan file are {@link Counted}, {@link Rate}, {@link Attested} and {@link
 * Validated}; an application may add its own. All implementations must be immutable and thread-safe.
 */
public interface Check {
    /** What it demands, in Chinese, in a few words. */
    String zh();

    /** What it demands, in English, in a few words. */
    String en();

    /** The entry kinds, or families, that it reads. */
    Set<String> kinds();

    /** Answers it by reading the journal; never by a loop over subjects. */
    CheckReport report(Asking asking);
}
