package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.Seat;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Stores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Query;

/** An office that registers deputies, each under an operation id of its own, and what must be found of its work whatever happened. */
final class Office implements AutoCloseable {
    static final CongressId CONGRESS = CongressId.of("jiading");
    private static final String OPERATION = "deputy.register";

    private final Daibiao daibiao;
    private final Actor actor;

    Office(Stores stores) {
        daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        actor = Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    }

    /** Returns when the act has been acknowledged. */
    void register(UUID operation) {
        daibiao.deputies()
                .register(RegisterDeputy.of("代表" + operation, "安亭镇"), actor.as(operation))
                .orThrow();
    }

    @Override
    public void close() {
        daibiao.close();
    }

    /**
     * Every acknowledged operation is there once; whatever is there is there whole: numbers without a gap, an act with its line, its
     * deputy and its seat.
     *
     * @return how many acts are there that were never acknowledged
     */
    static int check(Stores stores, Collection<UUID> acknowledged) {
        List<NumberedAct> acts = acts(stores);
        assertThat(acts)
                .extracting(NumberedAct::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, acts.size()).boxed().toList());
        List<NumberedAct> registered =
                acts.stream().filter(act -> act.act().name().equals(OPERATION)).toList();
        Map<UUID, Long> times = registered.stream()
                .collect(Collectors.groupingBy(act -> act.act().operation(), Collectors.counting()));
        assertThat(times.keySet()).as("acknowledged and lost").containsAll(acknowledged);
        assertThat(times.values()).as("entered twice").allMatch(count -> count == 1);
        assertThat(registered)
                .allSatisfy(act ->
                        assertThat(act.act().lines()).extracting(Line::kind).containsExactly("deputy.seat"));
        assertThat(count(stores, Query.of(Deputy.SHAPE))).isEqualTo(registered.size());
        assertThat(count(stores, Query.of(Seat.SHAPE))).isEqualTo(registered.size());
        return registered.size() - acknowledged.size();
    }

    static List<NumberedAct> acts(Stores stores) {
        var acts = new ArrayList<NumberedAct>();
        List<NumberedAct> more;
        do {
            long after = acts.size();
            more = stores.read(CONGRESS, reader -> reader.journal().acts(after, Query.MOST));
            acts.addAll(more);
        } while (!more.isEmpty());
        return acts;
    }

    private static <T> int count(Stores stores, Query<T> query) {
        int count = 0;
        String next = null;
        do {
            Query<T> page = query.from(next);
            var found = stores.read(CONGRESS, reader -> reader.select(page));
            count += found.items().size();
            next = found.next();
        } while (next != null);
        return count;
    }
}
