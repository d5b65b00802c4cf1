package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.contact.HoldForum;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.Test;

class SeatsAskedOnceTest {
    private final List<String> calls = new ArrayList<>();
    private final Daibiao daibiao = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(new CountedStores(new MemoryStores(), calls))
            .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
            .build();
    private final Actor office =
            Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

    @Test
    void aForumOfManyAsksTheStoreForSeatsAsOftenAsOneOfFew() {
        Id<Deputy> chair = deputies(1).get(0);
        for (Office one : List.of(Office.COMMITTEE_MEMBER, Office.CHAIRPERSONS_MEMBER)) {
            daibiao.deputies()
                    .seat(SeatDeputy.of(chair, one, "2022-01-12"), office)
                    .orThrow();
        }

        assertThat(selects(chair, deputies(200))).isPositive().isEqualTo(selects(chair, deputies(2)));
    }

    private int selects(Id<Deputy> chair, List<Id<Deputy>> guests) {
        calls.clear();
        daibiao.contacts()
                .holdForum(HoldForum.of(chair, guests, "2025-06-01"), office)
                .orThrow();
        return Collections.frequency(calls, "select");
    }

    private List<Id<Deputy>> deputies(int count) {
        List<RegisterDeputy> commands = IntStream.range(0, count)
                .mapToObj(n -> RegisterDeputy.of("代表" + n, "安亭镇"))
                .toList();
        return daibiao.deputies().registerAll(commands, office).orThrow().stream()
                .map(Versioned::id)
                .toList();
    }
}
