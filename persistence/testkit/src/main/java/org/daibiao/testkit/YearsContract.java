package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daibiao.memory.MemoryStores;
import org.daibiao.testkit.year.Act;
import org.daibiao.testkit.year.Orders;
import org.daibiao.testkit.year.World;
import org.daibiao.testkit.year.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Guarantees for whole years (整年工作的承诺): days decide what a report says, and not the order in which acts are entered; and errors that were put
 * right leave nothing in it. Each year is random and lawful, and is played through the whole library. The name of the test and every failure give the
 * seed.
 */
@Tag("random")
@DisplayName("整年工作 / whole years")
abstract class YearsContract extends Suite {
    /** Mistakes are the library's matter more than a store's: one year in so many has them. */
    private static final int FEW = 6;

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName("无论按何种次序补登，报告相同 / in whatever order a year is entered, its report is the same")
    Stream<DynamicTest> theOrderOfEntryDecidesNothing() {
        return each(contract().years(), seed -> {
            var random = new Random(seed);
            var memory = new World(new MemoryStores(), "year");
            List<Act> acts = Year.of(random).stream().filter(memory::enter).toList();
            var world = new World(stores(), "ordered-" + seed);
            Orders.shuffled(acts, world, random);
            assertThat(world.says()).isEqualTo(memory.says());
        });
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName("改正差错之后，报告如同从未有过差错 / after mistakes were put right, the report is as if there had been none")
    Stream<DynamicTest> mistakesThatWerePutRightLeaveNothing() {
        return each((contract().years() + FEW - 1) / FEW, seed -> {
            var random = new Random(seed);
            var memory = new World(new MemoryStores(), "year");
            List<Act> acts = Year.of(random).stream().filter(memory::enter).toList();
            var world = new World(stores(), "mistaken-" + seed);
            Orders.withMistakes(acts, world, random, new TreeMap<>());
            assertThat(world.says()).isEqualTo(memory.says());
        });
    }

    private interface SeededTest {
        void play(long seed);
    }

    private Stream<DynamicTest> each(int years, SeededTest test) {
        return LongStream.rangeClosed(1, years)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> test.play(seed)));
    }
}
