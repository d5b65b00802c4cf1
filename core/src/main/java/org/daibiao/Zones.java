package org.daibiao;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daibiao.congress.Congress;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** The zone of each congress, read once: it does not change. */
final class Zones {
    private final Map<CongressId, ZoneId> known = new ConcurrentHashMap<>();

    @Nullable
    ZoneId of(StoreReader reader) {
        return known.computeIfAbsent(
                reader.congress(),
                congress -> reader.find(Congress.SHAPE, Id.of(congress.value()))
                        .map(found -> found.value().zone())
                        .orElse(null));
    }
}
