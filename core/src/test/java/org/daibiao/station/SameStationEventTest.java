package org.daibiao.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.Window;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An event at a station that is recorded twice")
class SameStationEventTest {
    private static final Window YEAR = new Window(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));

    private final Fixture congress = new Fixture();
    private final StationService stations = congress.daibiao().stations();
    private final Actor office = congress.office();
    private final Id<Deputy> li = congress.deputy("李明");
    private final Id<Station> anting = station("安亭站");

    private Id<Station> station(String name) {
        return stations.open(OpenStation.of(name, "安亭镇", "某路" + name, "2025-01-01"), office)
                .orThrow()
                .id();
    }

    private RecordOutreach rove(String place) {
        return new RecordOutreach(anting, place, List.of(li), LocalDate.parse("2025-05-16"));
    }

    private Outcome<Versioned<StationEvent>> receive(Id<Station> station, String day, int people) {
        return stations.receive(ReceivePeople.of(station, day, List.of(li), people), office);
    }

    @ParameterizedTest(name = "on {0}, {1} people: {2}")
    @DisplayName("is told by a warning where as many people came on the same day, until one of the two is taken back")
    @CsvSource({"2025-05-16, 9, 1", "2025-05-16, 8, 0", "2025-05-17, 9, 0"})
    void isTold(String day, int people, int warnings) {
        Versioned<StationEvent> first = receive(anting, "2025-05-16", 9).orThrow();

        Outcome<Versioned<StationEvent>> second = receive(anting, day, people);

        assertThat(second.warnings()).hasSize(warnings).allSatisfy(one -> {
            assertThat(one.code()).isEqualTo("station.likely-same");
            assertThat(one.text(Locale.CHINESE))
                    .contains("2025-05-16", "接待")
                    .doesNotContain(first.id().toString());
        });
        assertThat(stations.likelySameEvents(YEAR, null, office).items()).hasSize(warnings);
        stations.takeBack(new TakeBackStationEvent(second.orThrow().seen(), "重复登记"), office)
                .orThrow();
        assertThat(stations.likelySameEvents(YEAR, null, office).items()).isEmpty();
    }

    @Test
    @DisplayName("is not told of another station, another kind or another place")
    void isNotToldOfOthers() {
        receive(anting, "2025-05-16", 1).orThrow();
        stations.rove(rove("某村"), office).orThrow();

        assertThat(receive(station("马陆站"), "2025-05-16", 1).warnings()).isEmpty();
        assertThat(stations.rove(rove("另一村"), office).warnings()).isEmpty();
        assertThat(stations.rove(rove(" 某村"), office).warnings()).hasSize(1);
    }

    @Test
    @DisplayName("is told at its place in a list, also where both are in the list")
    void isToldInAList() {
        var twice = ReceivePeople.of(anting, "2025-05-16", List.of(li), 9);

        var all = stations.receiveAll(
                List.of(twice, ReceivePeople.of(anting, "2025-06-16", List.of(li), 9), twice), office);

        assertThat(all.warnings()).extracting(Rejection::path).containsExactly("[2]");
    }

    @Test
    @DisplayName("is listed for the office alone")
    void isListedForTheOffice() {
        Actor staff = Actor.of(office.congress(), "staff", Roles.STATION_STAFF).tied(Relation.STATION, anting);

        assertThatThrownBy(() -> stations.likelySameEvents(YEAR, null, staff)).isInstanceOf(DeniedException.class);
    }
}
