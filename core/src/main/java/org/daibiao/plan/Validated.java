package org.daibiao.plan;

import java.util.Set;
import org.daibiao.record.LogSafe;

/**
 * Validated check (载入即验证): what the plan file itself proves once it has been loaded. It can never be missed, and is
 * reported.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 */
public record Validated(String zh, String en) implements Check {
    @Override
    public Set<String> kinds() {
        return Set.of();
    }

    @Override
    public CheckReport report(CheckContext asking) {
        return CheckReport.of(Status.REPORTED, 1, 1, null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
