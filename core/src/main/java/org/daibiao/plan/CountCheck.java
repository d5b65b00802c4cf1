package org.daibiao.plan;

import java.util.Optional;
import java.util.Set;
import org.daibiao.journal.Requirement;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/**
 * Counted check (计数核查): who · has · how many · when. Reads the journal once for each window, with one grouped query.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 * @param requirement who · has · how many
 * @param when over which days
 * @param wholePeriods whether only those are asked whose standing holds from the first day of the period on
 * @param installedOnly whether only those groups of kinds are demanded that an installed room writes
 */
public record CountCheck(
        String zh, String en, Requirement requirement, When when, boolean wholePeriods, boolean installedOnly)
        implements Check {
    @Override
    public Set<String> kinds() {
        return requirement.kinds();
    }

    @Override
    public CheckReport report(CheckContext asking) {
        return new CountInquiry(this, asking).report();
    }

    /** By window, earliest first; so missed findings come first. */
    @Override
    public Page<Finding> exceptions(CheckContext asking, @Nullable String after, int limit) {
        return new CountInquiry(this, asking).exceptions(after, limit);
    }

    @Override
    public Optional<Finding> again(CheckContext asking, Finding finding) {
        return new CountInquiry(this, asking).again(finding);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
