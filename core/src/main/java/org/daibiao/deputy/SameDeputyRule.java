package org.daibiao.deputy;

import java.util.Comparator;
import java.util.Set;
import org.daibiao.correction.Duplicates;
import org.daibiao.deputy.DeputyRules.SameBy;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Decides which deputies are likely one person, registered twice: only a warning, since two people may have one name. Pure functions. */
record SameDeputyRule(Set<SameBy> by) {
    boolean isLikely(Deputy one, Deputy other) {
        return one.sameAs() == null
                && other.sameAs() == null
                && !areTold(one.externalKey(), other.externalKey())
                && Duplicates.alike(one.name().value(), other.name().value())
                && (by.contains(SameBy.NAME)
                        || (by.contains(SameBy.UNIT) && Duplicates.alike(one.unit(), other.unit()))
                        || (by.contains(SameBy.PHONE) && Duplicates.agree(one.phone(), other.phone())));
    }

    /** Whether the source tells two people apart: it has a key for each. */
    private static boolean areTold(@Nullable ExternalKey one, @Nullable ExternalKey other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Finds deputies who are likely the same. */
    Duplicates<Deputy> duplicates() {
        // ids are made in the order of time
        Comparator<Versioned<Deputy>> asRegistered = Comparator.comparing(one -> one.id());
        return new Duplicates<>(Deputy.SHAPE, asRegistered, this::isLikely);
    }

    /** The warning that another deputy is likely the same. */
    static Rejection warning(Deputy other) {
        return DeputyReasons.LIKELY_SAME.at("", other.name(), other.unit());
    }
}
