package org.daibiao.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * View (视点): from which day, and with whose knowledge, the journal is read.
 *
 * @param asOf nothing that happened after this day is counted
 * @param knownAt nothing that was recorded after this day is counted, take-backs included; null: all that is known
 */
public record View(LocalDate asOf, @Nullable LocalDate knownAt) {
    /** As of a day, with all that is known now. */
    public static View of(LocalDate asOf) {
        return new View(asOf, null);
    }

    /** Whether something recorded on that day is known. */
    public boolean knows(LocalDate recorded) {
        return knownAt == null || !recorded.isAfter(knownAt);
    }
}
