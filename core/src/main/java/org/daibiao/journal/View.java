package org.daibiao.journal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * View (视点): the day as of which the journal is read, and the day up to which its entries are known.
 *
 * @param asOf nothing that happened after this day is counted
 * @param knownAt nothing that was recorded after this day is counted, including take-backs; null: everything known now
 */
public record View(LocalDate asOf, @Nullable LocalDate knownAt) {
    public View {
        Objects.requireNonNull(asOf, "asOf");
    }

    /** As of a day, with everything known now. */
    public static View of(LocalDate asOf) {
        return new View(asOf, null);
    }

    /** Whether something recorded on that day is known. */
    public boolean knows(LocalDate recorded) {
        return knownAt == null || !recorded.isAfter(knownAt);
    }
}
