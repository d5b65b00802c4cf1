package org.daibiao.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daibiao.record.Beta;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.jspecify.annotations.Nullable;

/**
 * Check (检查): one question of an obligation. Those of a plan file are {@link Counted}, {@link Rate}, {@link Attested} and {@link
 * Validated}; an application adds its own by a {@link CheckMaker}, and a plan file names it. All implementations must be immutable and thread-safe.
 */
@Beta
public interface Check {
    /** What it demands, in Chinese, in a few words. */
    String zh();

    /** What it demands, in English, in a few words. */
    String en();

    /** The entry kinds, or families, that it reads. */
    Set<String> kinds();

    /** Answers it by reading the journal; never by a loop over subjects. */
    CheckReport report(CheckContext asking);

    /**
     * Those who do not meet it, a page at a time, in an order that does not change; none unless a check says otherwise. Its report holds the first
     * few, and {@link CheckReport#next} goes on here.
     *
     * @param after cursor of the page before; null for the first
     * @param limit how many at most, 1 to 500
     * @throws org.daibiao.record.BadCursorException for a cursor that is none of its own
     */
    default Page<Finding> exceptions(CheckContext asking, @Nullable String after, int limit) {
        return new Page<>(List.of(), null);
    }

    /** The same finding as the check makes it now, with what it asks of the journal; empty when it does not find it. */
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
