package org.daibiao.station;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.correction.ExternalKeys;
import org.daibiao.correction.Imports;
import org.daibiao.record.Edit;

/** What an import says of stations, and the numbers by which they are found: pure functions. */
final class StationImport {
    static final ExternalKeys<Station> KEYS =
            new ExternalKeys<>(Station.SHAPE, Station.EXTERNAL_KEY, Station::name, Station::unit);

    static final Imports<OpenStation, Station> ROWS = new Imports<>(
            KEYS,
            OpenStation::externalKey,
            StationImport::said,
            row -> Set.of(),
            Map.of(Station.KIND.name(), StationReasons.KIND_KEPT));

    private StationImport() {}

    /** The station as the row says it should be. */
    static Station said(OpenStation row, Station now) {
        return Edit.of(now)
                .set(Station.NAME, row.name())
                .set(Station.KIND, row.kind())
                .set(Station.UNIT, row.unit())
                .set(Station.PLACE, row.place())
                .set(Station.BATCH, row.batch())
                .set(Station.SINCE, row.since())
                .done();
    }

    /**
     * The stations that will stand beside those of the list: the others that are there, then those of the list as they will be.
     *
     * @param there those that are there, of the names of the list
     */
    static List<Station> after(Stream<Station> there, List<Station> imported) {
        Stream<Station> others = there.distinct()
                .filter(one -> imported.stream().noneMatch(row -> row.id().equals(one.id())));
        return Stream.concat(others, imported.stream()).toList();
    }
}
