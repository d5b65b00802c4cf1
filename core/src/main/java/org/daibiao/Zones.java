package org.daibiao;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daibiao.congress.Congress;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Reader;
import org.jspecify.annotations.Nullable;

/** The zone of each congress, read once: it does not change. */
final class Zones {
    private final Map<CongressId, ZoneId> known = new ConcurrentHashMap<>();

    @Nullable
    ZoneId of(Reader reader) {
        return known.computeIfAbsent(
                reader.congress(),
                congress -> reader.find(Congress.SHAPE, Id.of(congress.value()))
                        .map(found -> found.value().zone())
                        .orElse(null));
    }
}
