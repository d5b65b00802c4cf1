package org.daibiao.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.desk.Room;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Comparison;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Row;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownContentException;
import org.daibiao.record.UnstorableException;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the record that each act is about exists. The library deletes no records: what is erased, ended or taken back remains as a row. It
 * queries raw rows, so no cipher has to open them, and keeps only one page in memory. Not thread-safe; used once.
 */
final class RecordsCheck {
    private final StoreReader reader;
    private final Map<String, List<Shape<Row>>> shapes = new LinkedHashMap<>();

    RecordsCheck(StoreReader reader, List<Room> rooms) {
        this.reader = reader;
        for (Room room : rooms) {
            shapes.computeIfAbsent(room.name(), name -> new ArrayList<>())
                    .addAll(room.shapes().stream().map(Shape::raw).toList());
        }
    }

    /** The first act whose record is missing; null when there is none. Acts of a room that is not installed cannot be checked. */
    @Nullable
    Broken run() {
        long seen = 0;
        for (var page = acts(seen); !page.isEmpty(); page = acts(seen)) {
            Set<UUID> missing = missing(page);
            for (NumberedAct act : page) {
                seen = act.number();
                UUID about = act.act().about();
                if (missing.contains(about)) {
                    return new Broken(seen, ChainFault.RECORD_MISSING, null, about);
                }
            }
        }
        return null;
    }

    private List<NumberedAct> acts(long after) {
        return reader.journal().acts(after, Query.MOST);
    }

    private Set<UUID> missing(List<NumberedAct> page) {
        Map<String, Set<UUID>> byRoom = page.stream()
                .map(NumberedAct::act)
                .collect(Collectors.groupingBy(
                        act -> room(act.name()), Collectors.mapping(act -> act.about(), Collectors.toSet())));
        var missing = new HashSet<UUID>();
        byRoom.forEach((room, ids) -> {
            if (shapes.containsKey(room)) {
                missing.addAll(missing(room, ids));
            }
        });
        return missing;
    }

    private static String room(String operation) {
        return operation.substring(0, Math.max(0, operation.indexOf('.')));
    }

    /** Looks among the room's own records first; an operation of a host may create a record of another room. */
    private Set<UUID> missing(String room, Set<UUID> ids) {
        var missing = new HashSet<>(ids);
        shapes.getOrDefault(room, List.of()).forEach(shape -> find(shape, missing));
        shapes.values().forEach(all -> all.forEach(shape -> find(shape, missing)));
        return missing;
    }

    /** Removes from the ids those found in a table. If a row cannot be read, each id is looked up separately, so that the others are found. */
    private void find(Shape<Row> shape, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try {
            var among = new Comparison<Row>(shape.field("id"), Comparison.Test.IN, List.copyOf(ids));
            reader.select(Query.of(shape, among))
                    .items()
                    .forEach(found -> ids.remove(found.id().value()));
        } catch (UnstorableException | UnknownContentException | IllegalArgumentException | IllegalStateException e) {
            ids.removeIf(id -> isThere(shape, id));
        }
    }

    private boolean isThere(Shape<Row> shape, UUID id) {
        try {
            return reader.find(shape, Id.<Row>of(id)).isPresent();
        } catch (UnstorableException | UnknownContentException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }
}
