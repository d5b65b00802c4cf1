package org.daibiao.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.daibiao.history.Mistakes.Remedy;
import org.daibiao.memory.MemoryStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Errors can be put right. */
@DisplayName("A year with mistakes that were put right")
class MistakesTest {
    @Test
    @DisplayName("gives the report of the year without them")
    void givesTheSameReport() {
        play(Integer.getInteger("daibiao.plays", 15));
    }

    @Test
    @Tag("full")
    @DisplayName("gives the report of the year without them in a thousand years of a thousand")
    void givesTheSameReportAlways() {
        play(1_000);
    }

    private static void play(int years) {
        long first = Long.getLong("daibiao.seed", System.nanoTime());
        System.out.println("MistakesTest: -Ddaibiao.seed=" + first);
        Map<Integer, Integer> made = new TreeMap<>();
        for (int n = 0; n < years; n++) {
            long seed = first + n;
            var random = new Random(seed);
            var without = new World(new MemoryStores(), "a");
            List<Act> acts = Year.of(random).stream().filter(without::enter).toList();
            var with = new World(new MemoryStores(), "b");
            enter(acts, with, random, seed, made);

            String said = without.says();
            assertThat(with.says())
                    .as(() -> "seed " + seed + "\n" + OrderOfEntryTest.difference(said, with.says()))
                    .isEqualTo(said);
        }
        assertThat(made).as("mistakes of each kind").hasSize(Mistakes.KINDS);
        System.out.println("MistakesTest: " + years + " years, mistakes of each kind: " + made);
    }

    /** One act after the other, with a mistake now and then; it is put right before anybody builds on it, or when it is in the way. */
    private static void enter(List<Act> acts, World at, Random random, long seed, Map<Integer, Integer> made) {
        var mistakes = new Mistakes(at, random);
        Deque<Remedy> open = new ArrayDeque<>();
        for (Act act : acts) {
            if (open.stream().anyMatch(one -> at.isCalled(one.about(), act.chain()))) {
                putRight(open, seed, act.what());
            }
            if (!at.enter(act)) {
                putRight(open, seed, act.what());
                assertThat(at.enter(act)).as("seed %d: %s", seed, at.whyNot(act)).isTrue();
            }
            if (random.nextInt(8) == 0) {
                int kind = random.nextInt(Mistakes.KINDS);
                at.begin("mistake after " + act.what());
                mistakes.make(kind).ifPresent(remedy -> {
                    open.push(remedy);
                    made.merge(kind, 1, Integer::sum);
                });
            }
            if (random.nextInt(8) == 0) {
                putRight(open, seed, act.what());
            }
        }
        putRight(open, seed, "the end");
    }

    /** The latest first, since a later one may stand on an earlier one. */
    private static void putRight(Deque<Remedy> open, long seed, String before) {
        while (!open.isEmpty()) {
            assertThat(open.pop().enter().get().reasons())
                    .as("seed %d: a mistake put right before %s", seed, before)
                    .isEmpty();
        }
    }
}
