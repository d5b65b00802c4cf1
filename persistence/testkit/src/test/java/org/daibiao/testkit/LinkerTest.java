package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.daibiao.poll.Mode;
import org.daibiao.testkit.Linker.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The measure of secrecy on trial. */
@DisplayName("The linker")
class LinkerTest {
    private static final long SEED = 7;
    private static final int VOTERS = 300;

    @Test
    @DisplayName("links every voter of a naive box: one put for each voter, under ids that ascend with time")
    void linksEveryVoterOfANaiveBox() {
        var clock = new AtomicLong(1);
        double naive = best(1, () -> new UUID(clock.getAndIncrement() << 16 | 0x7000L, Long.MIN_VALUE).toString());

        System.out.printf("the naive box: %.0f %% of %d voters linked%n", 100 * naive, VOTERS);
        assertThat(naive).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "links every voter when each is put in alone, whatever the ids, where rows stand in the order of coming")
    void linksEveryVoterPutInAlone() {
        var random = new Random(SEED);

        assertThat(best(1, () -> Hall.random(random))).isEqualTo(1);
    }

    @Test
    @DisplayName("links within a batch under ids that ascend with time, though the batch is sorted")
    void linksWithinABatchUnderAscendingIds() {
        var clock = new AtomicLong(1);

        assertThat(best(50, () -> new UUID(clock.getAndIncrement(), Long.MIN_VALUE).toString()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("links about one of ten in batches of ten, and no more than chance gives")
    void linksOneOfTenInBatchesOfTen() {
        var random = new Random(SEED);

        assertThat(best(10, () -> Hall.random(random))).isBetween(0.05, 0.16);
    }

    @Test
    @DisplayName("links by a value that marks and ballots share, and by one row that holds both")
    void linksByASharedValue() {
        var hall = new Hall(List.of("M00000009M", "M00000001M"));
        var shared = new Linker(new Random(SEED));
        shared.look(
                hall,
                Map.of(
                        "transactions",
                        List.of(
                                new Seen("M00000001M", "12"),
                                new Seen("M00000009M", "11"),
                                new Seen(Hall.choices(0), "11"),
                                new Seen(Hall.choices(1), "12"))));
        var joined = new Linker(new Random(SEED));
        joined.look(hall, Map.of("rows", List.of(new Seen("M00000001M, " + Hall.choices(1), ""))));

        assertThat(shared.fractions()).containsEntry("transactions: the same value", 1.0);
        assertThat(joined.fractions()).containsEntry("rows: in one row", 0.5);
    }

    /** On a box that keeps rows as they come, as most databases do. */
    private static double best(int batch, Supplier<String> ids) {
        var random = new Random(SEED);
        var stores = new BrokenBox();
        Hall hall = Hall.of(VOTERS, random);
        hall.vote(stores.port(org.daibiao.poll.BallotBox.class).orElseThrow(), Suite.HERE, Mode.SEALED, batch, ids);
        var linker = new Linker(random);
        List<Seen> rows = stores.rows(Suite.HERE).get("box").stream()
                .filter(Linker::speaks)
                .map(row -> new Seen(row, ""))
                .toList();
        linker.look(hall, Map.of("rows", rows));
        return linker.best();
    }
}
