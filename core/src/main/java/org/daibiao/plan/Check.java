package org.daibiao.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daibiao.record.Beta;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.jspecify.annotations.Nullable;

/**
 * Check (核查): one question of an obligation. A plan file can contain {@link CountCheck}, {@link RateCheck}, {@link AttestedCheck} and {@link
 * Validated} checks. An application adds its own with a {@link CheckMaker}, and a plan file names it. Implementations must be immutable
 * and thread-safe.
 */
@Beta
public interface Check {
    /** What it demands, in a few words of Chinese. */
    String zh();

    /** What it demands, in a few words of English. */
    String en();

    /** The entry kinds, or families of kinds, that it reads. */
    Set<String> kinds();

    /** Answers the check by reading the journal; must not loop over subjects. */
    CheckReport report(CheckContext asking);

    /**
     * The subjects that do not meet the check, page by page in a stable order. Empty unless a check overrides it. The report holds the first few;
     * {@link CheckReport#next} continues here.
     *
     * @param after cursor of the previous page; null for the first
     * @param limit the page size, 1 to 500
     * @throws org.daibiao.record.BadCursorException for a cursor that this check did not issue
     */
    default Page<Finding> exceptions(CheckContext asking, @Nullable String after, int limit) {
        return new Page<>(List.of(), null);
    }

    /** The same finding as the check computes it now, with the filter of its evidence; empty if the check no longer finds it. */
    default Optional<Finding> again(CheckContext asking, Finding finding) {
        Page<Finding> page = exceptions(asking, null, Query.MOST);
        while (true) {
            Optional<Finding> found =
                    page.items().stream().filter(finding::isAskedAs).findFirst();
            if (found.isPresent() || page.next() == null) {
                return found;
            }
            page = exceptions(asking, page.next(), Query.MOST);
        }
    }
}
