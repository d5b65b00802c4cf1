package org.daibiao.persistence.jooq;

import java.time.LocalDate;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * On what the text of a question about owed subjects depends: two questions of one form differ only in what is {@link Given}.
 *
 * @param listed whether subjects are listed, rather than counted by their numbers
 * @param begun whether the window has begun on the as-of day
 * @param known whether only entries up to a day are known
 * @param further whether a page continues an earlier one
 */
record OwedForm(Requirement requirement, boolean listed, boolean begun, boolean known, boolean further) {
    static OwedForm of(Requirement requirement, boolean listed, Window window, View view, @Nullable String after) {
        LocalDate last = window.lastBy(view.asOf());
        return new OwedForm(requirement, listed, !last.isBefore(window.from()), view.knownAt() != null, after != null);
    }

    NetLines lines() {
        return new NetLines(Given.CONGRESS.id(), known ? Given.KNOWN_AT.day() : null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
