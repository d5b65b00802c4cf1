package org.daibiao.plan;

import java.util.List;
import org.daibiao.journal.Lookup;

/**
 * A check while it answers one report (核查中). It says beforehand what it will ask, in three rounds, so that each round of all checks is asked
 * together. What it has not said it asks when it reports.
 */
interface Inquiry {
    /** The inquiry of a check; one of an application says nothing beforehand. */
    static Inquiry of(Check check, CheckContext asking) {
        if (check instanceof CountCheck count) {
            return new CountInquiry(count, asking);
        }
        return check instanceof RateCheck rate ? new RateInquiry(rate, asking) : () -> check.report(asking);
    }

    /** What it asks of the journal whatever the answers. */
    default List<Lookup<?>> first() {
        return List.of();
    }

    /** What it asks of the journal when that is known. */
    default List<Lookup<?>> then() {
        return List.of();
    }

    /** Whom its findings name, when both are known. */
    default List<SubjectNames.Subject> subjects() {
        return List.of();
    }

    /** The answer. */
    CheckReport report();
}
