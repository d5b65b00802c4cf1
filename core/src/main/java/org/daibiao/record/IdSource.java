package org.daibiao.record;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Source of ids (标识来源): gives each record and each operation its id. All implementations must be thread-safe. */
@FunctionalInterface
public interface IdSource {
    /** An id that was never given before. */
    UUID next();

    /** UUIDs of version 7, which databases insert cheaply. Never for ballots: the id tells the time. */
    static IdSource timeOrdered() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
