package org.daibiao.record;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Source of ids (编号来源): creates the ids of records and operations. All implementations must be thread-safe. */
@FunctionalInterface
public interface IdSource {
    /** An id that was never returned before. */
    UUID next();

    /** UUIDs of version 7, which databases insert cheaply. Never for ballots: the id reveals the time. */
    static IdSource timeOrdered() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
