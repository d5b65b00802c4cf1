package org.daibiao.congress;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** Zones (时区) of the congresses, each read once: a zone does not change. Thread-safe. */
public final class Zones {
    private final Map<CongressId, ZoneId> known = new ConcurrentHashMap<>();

    /** The zone of the congress; null while it is not open. */
    public @Nullable ZoneId of(StoreReader reader) {
        return known.computeIfAbsent(
                reader.congress(),
                congress -> reader.find(Congress.SHAPE, Id.of(congress.value()))
                        .map(found -> found.value().zone())
                        .orElse(null));
    }
}
