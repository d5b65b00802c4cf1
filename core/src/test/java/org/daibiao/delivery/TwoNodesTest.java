package org.daibiao.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.daibiao.Daibiao;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes deliver what four writers write, with long and short transactions mixed, while leases run out and attempts fail. */
@Timeout(120)
class TwoNodesTest {
    private static final CongressId CONGRESS = Stage.CONGRESS;
    private static final int WRITERS = 4;
    private static final int EACH = 2_500;
    private static final int ACTS = WRITERS * EACH;

    /** Runs a hundred times as fast as the world, so that leases of a second run out while a thread waits for its turn. */
    private static final class Racing extends Clock {
        private static final long BEGUN = System.nanoTime();

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos((System.nanoTime() - BEGUN) * 100);
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

    private final Stores stores = new MemoryStores();
    private final Set<UUID> seen = ConcurrentHashMap.newKeySet();
    private final Map<Long, Integer> effects = new ConcurrentHashMap<>();
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void ofTenThousandActsNoneIsLostAndNoneHandledTwice() throws InterruptedException, ExecutionException {
        run(new Racing(), true);

        DeliveryService last = node("last", new Racing(), false);
        while (effects.size() < ACTS || stores.read(CONGRESS, TwoNodesTest::place) < ACTS) {
            sleep(5);
            last.deliver(CONGRESS);
        }
        assertThat(deliveries.get() - failures.get()).as("leases ran out").isGreaterThan(ACTS);
        report("attempts fail and leases run out");
    }

    @Test
    void whereNothingFailsAndNoLeaseRunsOutEachActComesOnce() throws InterruptedException, ExecutionException {
        run(Clock.systemUTC(), false);

        assertThat(deliveries).hasValue(ACTS);
        report("nothing fails");
    }

    private void run(Clock clock, boolean rough) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            var work = new ArrayList<Callable<Object>>();
            for (int n = 0; n < WRITERS; n++) {
                work.add(this::write);
            }
            work.add(() -> deliver(node("one", clock, rough)));
            work.add(() -> deliver(node("other", clock, rough)));
            for (Future<Object> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void report(String how) {
        List<Long> lost = LongStream.rangeClosed(1, ACTS)
                .boxed()
                .filter(number -> !effects.containsKey(number))
                .toList();
        List<Long> twice = effects.keySet().stream()
                .filter(number -> effects.get(number) > 1)
                .toList();
        System.out.printf(
                "%d acts, 2 nodes, in memory, %s: lost %d, handled twice %d; %d attempts failed, %d acts came again%n",
                ACTS, how, lost.size(), twice.size(), failures.get(), deliveries.get() - failures.get() - ACTS);
        assertThat(lost).isEmpty();
        assertThat(twice).isEmpty();
        assertThat(effects).hasSize(ACTS);
        assertThat(stores.read(CONGRESS, TwoNodesTest::place)).isEqualTo(ACTS);
    }

    private static long place(StoreReader reader) {
        return reader.find(Delivery.SHAPE, Delivery.idOf("effects"))
                .orElseThrow()
                .value()
                .lastNumber();
    }

    private Object write() {
        int left = EACH;
        while (left > 0) {
            int now = Math.min(left, 1 + ThreadLocalRandom.current().nextInt(20));
            Stage.enter(stores, CONGRESS, now);
            left -= now;
            Thread.yield();
        }
        return left;
    }

    private DeliveryService node(String name, Clock clock, boolean rough) {
        Duration lease = rough ? Duration.ofSeconds(1) : Duration.ofHours(1);
        var rules = new DeliveryRules(lease, 50, new RetryRule(1000, Duration.ofMillis(50), 1));
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(clock)
                .node(name)
                .deliveryRules(rules)
                .listener(JournalListener.of("effects", (congress, act) -> handle(act, rough)))
                .build()
                .deliveries();
    }

    /** Idempotent as the interface asks: it keeps the operation ids of what it did. */
    private void handle(NumberedAct act, boolean rough) {
        deliveries.incrementAndGet();
        int fate = rough ? ThreadLocalRandom.current().nextInt(200) : 199;
        if (fate == 0) {
            failures.incrementAndGet();
            throw new IllegalStateException("fails");
        } else if (fate == 1) {
            sleep(20);
        }
        if (seen.add(act.act().operation())) {
            effects.merge(act.number(), 1, Integer::sum);
        }
    }

    private Object deliver(DeliveryService node) {
        while (effects.size() < ACTS) {
            if (!node.deliver(CONGRESS).more()) {
                sleep(1);
            }
        }
        return node;
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
