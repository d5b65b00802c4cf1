package org.daibiao.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Act;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** A congress in memory whose journal grows as a test wants, a clock that is set by hand, and nodes. */
final class Stage {
    static final CongressId CONGRESS = CongressId.of("jiading");
    static final Actor OFFICE = Actor.of(CONGRESS, "office", Roles.DEPUTY_WORK_COMMITTEE);

    /** Short and round, so that tests can be read: a minute's lease, ten acts a turn, three attempts after 10 s and 20 s. */
    static final DeliveryRules RULES =
            new DeliveryRules(Duration.ofSeconds(60), 10, new RetryRule(3, Duration.ofSeconds(10), 2));

    /** A clock set by hand. */
    static final class Hand extends Clock {
        private volatile Instant instant = Instant.parse("2025-07-01T02:00:00.123456789Z");

        @Override
        public Instant instant() {
            return instant;
        }

        void pass(int seconds) {
            instant = instant.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    final Stores stores;
    final Hand clock = new Hand();

    Stage() {
        this(new MemoryStores());
    }

    Stage(Stores stores) {
        this.stores = stores;
    }

    /** A node with these listeners, from the first act on. */
    DeliveryService node(JournalListener... listeners) {
        return node(Start.FIRST_ACT, listeners);
    }

    DeliveryService node(Start start, JournalListener... listeners) {
        return door(start, listeners).deliveries();
    }

    Daibiao door(Start start, JournalListener... listeners) {
        var builder = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(clock)
                .deliveryRules(RULES);
        for (JournalListener listener : listeners) {
            builder.listener(listener, start);
        }
        return builder.build();
    }

    void acts(int count) {
        acts(CONGRESS, count);
    }

    void acts(CongressId congress, int count) {
        enter(stores, congress, count);
    }

    /** Enters acts in one transaction. */
    static void enter(Stores stores, CongressId congress, int count) {
        List<Act> acts = LongStream.range(0, count).mapToObj(n -> act()).toList();
        stores.write(congress, writer -> {
            writer.append(acts);
            return acts;
        });
    }

    static Act act() {
        return new Act(
                UUID.randomUUID(),
                "note.write",
                "",
                "somebody",
                Instant.EPOCH,
                LocalDate.EPOCH,
                new UUID(1, 1),
                List.of(),
                null);
    }

    /** Delivers until nothing is left to do at once. */
    static Delivered deliverAll(DeliveryService node) {
        Delivered all = Delivered.NOTHING;
        Delivered last;
        do {
            last = node.deliver(CONGRESS);
            all = all.plus(last);
        } while (last.more());
        return new Delivered(all.handled(), all.failed(), all.setAside(), false, last.waitingUntil(), all.warnings());
    }

    Versioned<Delivery> place(String listener) {
        return stores.read(
                CONGRESS,
                reader -> reader.find(Delivery.SHAPE, Delivery.idOf(listener)).orElseThrow());
    }

    List<Versioned<SetAside>> aside() {
        return stores.read(
                CONGRESS,
                reader -> reader.select(Query.of(SetAside.SHAPE).by(SetAside.ACT_NUMBER))
                        .items());
    }
}
