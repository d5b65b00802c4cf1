package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.testkit.BrokenKit.Ended;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Faults of transactions, heads, answers and boxes. */
@DisplayName("The kit")
class BrokenStoresTest extends BrokenStores {
    @Override
    Stream<Fault> faults() {
        return Stream.of(HeadFaults.all(), AnswerFaults.all(), TransactionFaults.all(), BoxFaults.all())
                .flatMap(all -> all);
    }

    private Stream<Fault> all() {
        return Stream.concat(new BrokenRecordsTest().faults(), faults());
    }

    @Test
    @DisplayName("is tried on at least twenty-two faults, each of its suites on some")
    void isTriedOnManyFaults() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(all().map(Fault::what)).doesNotHaveDuplicates();
        assertThat(all().map(fault -> fault.promise().replaceAll("\\..*", "")).distinct())
                .contains(
                        "Records",
                        "Values",
                        "Queries",
                        "Acts",
                        "Entries",
                        "Questions",
                        "Transactions",
                        "Together",
                        "Races",
                        "Door",
                        "Histories",
                        "Boxes",
                        "Secrecy");
    }

    @Test
    @DisplayName("fails with every single test on a store that honours nothing")
    void everyTestFailsOnAStoreThatHonoursNothing() {
        List<Ended> ended = BrokenKit.run(Nothing::new, BrokenKit.SHORT, promise -> true);

        assertThat(ended).hasSizeGreaterThan(100);
        assertThat(ended).filteredOn(one -> !one.failed()).isEmpty();
    }
}
