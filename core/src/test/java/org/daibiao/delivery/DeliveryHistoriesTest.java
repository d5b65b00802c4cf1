package org.daibiao.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.delivery.Stage.CONGRESS;
import static org.daibiao.delivery.Stage.OFFICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.Test;

/** Random histories of three nodes that fail, die and sleep. A failure names its seed. */
class DeliveryHistoriesTest {
    private static final int HISTORIES = 100;
    private static final int STEPS = 60;

    @Test
    void inEveryHistoryNoActIsLostAndThePlaceNeverMovesBack() {
        long first = Long.getLong("seed", 20250616);
        System.out.println("DeliveryHistoriesTest: first seed " + first);
        for (long seed = first; seed < first + HISTORIES; seed++) {
            new History(seed).play();
        }
    }

    /** One node dies: what it had begun is not saved. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class History implements JournalListener {
        private final long seed;
        private final Random random;
        private final Stage stage = new Stage(dying(new MemoryStores()));
        private final List<DeliveryService> nodes;
        private final List<Long> effects = new ArrayList<>();
        private int deliveries;
        private boolean calm;
        private boolean dies;
        private int depth;
        private long place;

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.nodes = List.of(stage.node(this), stage.node(this), stage.node(this));
        }

        /** A process that dies saves nothing more. */
        private Stores dying(Stores stores) {
            return new Stores() {
                @Override
                public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
                    if (dies) {
                        dies = false;
                        throw new Death();
                    }
                    return stores.write(congress, work);
                }

                @Override
                public <R> R read(CongressId congress, Function<StoreReader, R> work) {
                    return stores.read(congress, work);
                }

                @Override
                public void close() {
                    stores.close();
                }
            };
        }

        @Override
        public String name() {
            return "effects";
        }

        /** Idempotent: an effect happens once for each number, however often the act comes. */
        @Override
        public void handle(CongressId congress, NumberedAct act) {
            deliveries++;
            int fate = calm ? 99 : random.nextInt(100);
            if (fate < 10) {
                throw new IllegalStateException("fails before");
            }
            if (!effects.contains(act.number())) {
                effects.add(act.number());
            }
            if (fate < 15) {
                throw new IllegalStateException("fails after");
            } else if (fate < 18) {
                dies = true; // before it saves
            } else if (fate < 25 && depth < 3) {
                stage.clock.pass(random.nextInt(90));
                deliver();
            }
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> stage.acts(1 + random.nextInt(12));
                    case 2 -> stage.clock.pass(random.nextInt(30));
                    case 3 -> ask();
                    default -> deliver();
                }
            }
            calm = true;
            stage.clock.pass(3600);
            for (int round = 0; round < 2; round++) {
                while (!stage.aside().stream().allMatch(aside -> aside.value().state() == SetAside.State.HANDLED)) {
                    ask();
                    deliver();
                }
                Stage.deliverAll(nodes.get(0));
            }
            everythingHappened();
        }

        private void deliver() {
            depth++;
            try {
                nodes.get(random.nextInt(nodes.size())).deliver(CONGRESS);
            } catch (Death e) {
                assertThat(calm).isFalse();
            } finally {
                depth--;
            }
            look();
        }

        private void ask() {
            for (Versioned<SetAside> aside : stage.aside()) {
                if (aside.value().state() == SetAside.State.SET_ASIDE && (calm || random.nextBoolean())) {
                    nodes.get(0).retry(new RetryAct(aside.seen()), OFFICE).orThrow();
                }
            }
        }

        private void look() {
            stage.stores.read(CONGRESS, reader -> {
                long now = reader.find(Delivery.SHAPE, Delivery.idOf(name()))
                        .map(found -> found.value().lastNumber())
                        .orElse(0L);
                assertThat(now).as("place, seed " + seed).isGreaterThanOrEqualTo(place);
                place = now;
                return now;
            });
        }

        private void everythingHappened() {
            long acts = LongStream.iterate(1, n -> n + 1)
                            .filter(n -> stage.stores
                                    .read(CONGRESS, reader -> reader.journal().acts(n - 1, 1))
                                    .isEmpty())
                            .findFirst()
                            .orElseThrow()
                    - 1;
            look();
            assertThat(place).as("place, seed " + seed).isEqualTo(acts);
            assertThat(effects).as("effects, seed " + seed).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(effects))
                    .as("effects, seed " + seed)
                    .isEqualTo(new TreeSet<>(
                            LongStream.rangeClosed(1, acts).boxed().toList()));
            assertThat(deliveries).isGreaterThanOrEqualTo(effects.size());
        }
    }
}
