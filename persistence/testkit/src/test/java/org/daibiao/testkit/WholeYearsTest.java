package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.daibiao.memory.MemoryStores;
import org.daibiao.testkit.year.Act;
import org.daibiao.testkit.year.Orders;
import org.daibiao.testkit.year.World;
import org.daibiao.testkit.year.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The years of the kit by themselves, in memory: another seed each time, a hundred in the longer runs, and as many as you like with {@code
 * -Ddaibiao.plays}.
 */
@DisplayName("A random year that is entered on its last day")
class WholeYearsTest {
    @Test
    @DisplayName("has one report in two orders, and with mistakes that were put right")
    void hasOneReport() {
        play(Integer.getInteger("daibiao.plays", 6));
    }

    @Test
    @Tag("full")
    @DisplayName("has one report a hundred times of a hundred")
    void hasOneReportAlways() {
        Map<Integer, Integer> made = play(100);
        assertThat(made).as("mistakes of each kind").hasSize(16);
    }

    private static Map<Integer, Integer> play(int years) {
        long first = Long.getLong("daibiao.seed", System.nanoTime());
        System.out.println("WholeYearsTest: -Ddaibiao.seed=" + first);
        Map<Integer, Integer> made = new TreeMap<>();
        int entered = 0;
        for (long seed = first; seed < first + years; seed++) {
            var random = new Random(seed);
            var inOrder = new World(new MemoryStores(), "a");
            List<Act> acts = Year.of(random).stream().filter(inOrder::enter).toList();
            entered += acts.size();
            List<String> said = inOrder.says();
            for (int order = 0; order < 2; order++) {
                var shuffled = new World(new MemoryStores(), "b");
                Orders.shuffled(acts, shuffled, random);
                assertThat(shuffled.says()).as("seed %d, shuffled", seed).isEqualTo(said);
            }
            var mistaken = new World(new MemoryStores(), "c");
            Orders.withMistakes(acts, mistaken, random, made);
            assertThat(mistaken.says()).as("seed %d, with mistakes", seed).isEqualTo(said);
        }
        assertThat(entered / years).as("acts of a year").isGreaterThan(100);
        assertThat(made).as("mistakes of each kind").hasSizeGreaterThan(4);
        System.out.println(
                "WholeYearsTest: " + years + " years of " + entered / years + " acts; mistakes by kind " + made);
        return made;
    }
}
