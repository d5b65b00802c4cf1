package org.daibiao.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.daibiao.memory.MemoryStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Days decide figures and due days, not the order of entry. */
@DisplayName("A lawful year that is entered on its last day")
class OrderOfEntryTest {
    @Test
    @DisplayName("gives one report in whatever order it is entered, as long as the steps of one record keep theirs")
    void givesOneReport() {
        play(Integer.getInteger("daibiao.plays", 20));
    }

    @Test
    @Tag("full")
    @DisplayName("gives one report in a thousand years of a thousand")
    void givesOneReportAlways() {
        play(1_000);
    }

    private static void play(int years) {
        long first = Long.getLong("daibiao.seed", System.nanoTime());
        System.out.println("OrderOfEntryTest: -Ddaibiao.seed=" + first);
        int entered = 0;
        for (int n = 0; n < years; n++) {
            long seed = first + n;
            var random = new Random(seed);
            var inOrder = new World(new MemoryStores(), "a");
            List<Act> acts = Year.of(random).stream().filter(inOrder::enter).toList();
            entered += acts.size();
            String said = inOrder.says();
            for (int order = 0; order < 2; order++) {
                var world = new World(new MemoryStores(), "b");
                enter(acts, world, random, seed);
                assertThat(world.says())
                        .as(() -> "seed " + seed + "\n" + difference(said, world.says()))
                        .isEqualTo(said);
            }
        }
        assertThat(entered / years).as("acts of a year").isGreaterThan(100);
        System.out.println("OrderOfEntryTest: " + years + " years, " + entered / years + " acts each");
    }

    /** In a random order; what is refused is tried again when something else was entered. */
    static void enter(List<Act> acts, World world, Random random, long seed) {
        Map<String, Deque<Act>> chains = new LinkedHashMap<>();
        acts.forEach(act ->
                chains.computeIfAbsent(act.chain(), chain -> new ArrayDeque<>()).add(act));
        List<String> tried = new ArrayList<>();
        while (!chains.isEmpty()) {
            List<String> left = new ArrayList<>(chains.keySet());
            left.removeAll(tried);
            assertThat(left)
                    .as(
                            "seed %d: refused in this order alone: %s",
                            seed,
                            chains.values().stream()
                                    .map(one -> world.whyNot(one.peek()))
                                    .toList())
                    .isNotEmpty();
            String chain = left.get(random.nextInt(left.size()));
            if (world.enter(chains.get(chain).peek())) {
                tried.clear();
                chains.get(chain).poll();
            } else {
                tried.add(chain);
            }
            chains.values().removeIf(Deque::isEmpty);
        }
    }

    /** Which lines only one of them says. */
    static String difference(String one, String other) {
        return only("-", one, other) + only("+", other, one);
    }

    private static String only(String mark, String one, String other) {
        List<String> left = new ArrayList<>(one.lines().toList());
        other.lines().forEach(left::remove);
        return left.stream().map(line -> mark + line + "\n").limit(30).collect(Collectors.joining());
    }
}
