package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store that can answer several questions in one trip")
class TripsTest {
    private final List<Integer> trips = new ArrayList<>();
    private final MemoryStores stores = new MemoryStores();
    private final Daibiao daibiao = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(new OneTripStores(stores, trips))
            .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
            .build();
    private final Actor office =
            Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

    private Id<Deputy> deputy(String name) {
        return daibiao.deputies()
                .register(RegisterDeputy.of(name, "安亭镇"), office)
                .orThrow()
                .id();
    }

    @Test
    @DisplayName("is asked once for all that a contact between two deputies at a station has to know")
    void ofAContact() {
        Id<Deputy> member = deputy("李");
        Id<Deputy> deputy = deputy("王");
        daibiao.deputies()
                .seat(SeatDeputy.of(member, Office.COMMITTEE_MEMBER, "2022-01-12"), office)
                .orThrow();
        daibiao.contacts()
                .link(LinkDeputy.of(member, deputy, "2022-02-01"), office)
                .orThrow();
        var contact = RecordContact.visit(member, deputy, "2025-06-01").at(station());
        trips.clear();

        daibiao.contacts().record(contact, office).orThrow();

        assertThat(trips).containsExactly(6);
    }

    @Test
    @DisplayName("is asked once for all that an opinion has to know")
    void ofAnOpinion() {
        Id<Deputy> deputy = deputy("王");
        var opinion = RegisterOpinion.atStation(station(), "安亭镇", "road", "路灯", "2025-06-03")
                .from(null, deputy);
        trips.clear();

        daibiao.opinions().register(opinion, office).orThrow();

        assertThat(trips).containsExactly(5);
    }

    @Test
    @DisplayName("is asked in the same trip what another process entered, where several write in a congress")
    void besideAnotherProcess() {
        var other = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        for (int n = 0; n < 3; n++) {
            other.deputies().register(RegisterDeputy.of("赵" + n, "安亭镇"), office).orThrow();
            trips.clear();
            deputy("钱" + n);
        }

        assertThat(trips).as("the deputy's questions and the last act").containsExactly(4);
    }

    private Id<Station> station() {
        return daibiao.stations()
                .open(OpenStation.of("安亭站", "安亭镇", "某路", "2025-01-01"), office)
                .orThrow()
                .id();
    }
}
