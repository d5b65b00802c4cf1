package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.Id;
import org.daibiao.testkit.Linker.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Guarantees for the secrecy of ballots (选票保密的承诺): nothing that is stored leads from a voter to a ballot. */
@DisplayName("保密 / secrecy")
abstract class SecrecyContract extends Suite {
    private static final long SEED = 20250108;
    private static final int VOTERS = 300;
    private static final Pattern CHOICES = Pattern.compile(Hall.CHOICES);
    private static final Pattern MARK = Pattern.compile(Hall.MARK);

    @Test
    @DisplayName(
            "选票一行只有人大、表决、编号与选择 / a ballot's row holds congress, poll, id and choices, and nothing else; no other row holds choices, nor a mark beside a poll")
    void aRowHoldsABallotAlone() {
        var random = new Random(SEED);
        for (Mode mode : List.of(Mode.SEALED, Mode.CARD)) {
            renew();
            Hall hall = Hall.of(20, random);
            Id<Poll> poll = hall.vote(box(), HERE, mode, 10, () -> Hall.random(random));
            List<StoredBallot> slips = box().slips(HERE, Box.of(poll, mode, "any"), null, 100);
            assertThat(slips).hasSameSizeAs(hall.marks());
            for (StoredBallot slip : slips) {
                List<String> kept = all(rows(), slip.choices());
                assertThat(kept).hasSize(1);
                assertThat(less(kept.get(0), HERE.toString(), poll.toString(), slip.id(), slip.choices()))
                        .describedAs("what else a ballot's row holds")
                        .doesNotContainPattern("[\\p{L}\\p{N}]");
            }
            for (String mark : hall.marks()) {
                assertThat(all(rows(), mark))
                        .singleElement()
                        .satisfies(row -> assertThat(less(row, HERE.toString(), poll.toString(), mark))
                                .describedAs("what else a mark's row holds")
                                .doesNotContainPattern("[\\p{L}\\p{N}]"));
            }
            assertThat(findings())
                    .describedAs("what the table of ballots has that it must not have")
                    .isEmpty();
        }
    }

    private List<String> findings() {
        return this.<List<String>>looked(connection ->
                        JdbcTraces.tables(
                                        connection,
                                        text -> CHOICES.matcher(text).find())
                                .stream()
                                .flatMap(table -> lint(connection, table))
                                .toList())
                .orElse(List.of());
    }

    @TestFactory
    @DisplayName(
            "从所存的一切，最多只能缩小到同一批选票，无法对应到个人 / from all that is kept nobody is linked to a ballot better than one in the batch")
    Stream<DynamicTest> nobodyIsLinked() {
        return Stream.of(10, 50, VOTERS)
                .map(batch ->
                        DynamicTest.dynamicTest(batch + " in a batch, seed " + SEED, () -> nobodyIsLinked(batch)));
    }

    /** A result by chance does not occur twice; so a failure is tried again with another seed. */
    private void nobodyIsLinked(int batch) {
        Map<String, Double> better = betterThanChance(batch, SEED);
        if (!better.isEmpty()) {
            better.keySet().retainAll(betterThanChance(batch, SEED + 1).keySet());
        }
        assertThat(better).describedAs("means that link better than chance").isEmpty();
    }

    private Map<String, Double> betterThanChance(int batch, long seed) {
        var random = new Random(seed + batch);
        var linker = new Linker(random);
        for (Mode mode : List.of(Mode.SEALED, Mode.CARD)) {
            renew();
            Hall hall = Hall.of(VOTERS, random);
            hall.vote(box(), HERE, mode, batch, () -> Hall.random(random));
            Map<String, List<Seen>> ways = ways();
            assertThat(ways)
                    .allSatisfy((way, rows) -> assertThat(rows)
                            .describedAs(way)
                            .filteredOn(row -> CHOICES.matcher(row.text()).find())
                            .hasSize(VOTERS));
            linker.look(hall, ways);
        }
        System.out.printf(
                "batches of %d: the best of %d means links %.2f %%, chance %.2f %%%n",
                batch, linker.fractions().size(), 100 * linker.best(), 100.0 / batch);
        Map<String, Double> better = new TreeMap<>(linker.fractions());
        better.values().removeIf(part -> part <= linker.chance(batch));
        return better;
    }

    @Test
    @DisplayName("异常不含选票与投票人 / an exception says nothing of a ballot or a voter")
    void anExceptionSaysNothing() {
        Box open = Box.of(Id.of(java.util.UUID.randomUUID()), Mode.SEALED, "hall");
        box().open(HERE, open, List.of());
        var tooLong = new StoredBallot(Hall.random(new Random(SEED)), "S00001S".repeat(5000));
        var batch = new Batch(List.of("M00000001M"), List.of(tooLong, tooLong), 1, List.of(), false);

        Throwable thrown = catchThrowable(() -> box().put(HERE, open, batch));

        var text = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text));
        }
        assertThat(text.toString()).doesNotContainPattern(CHOICES).doesNotContainPattern(MARK);
        assertThat(box().find(HERE, open.poll())).describedAs("the box").isPresent();
    }

    /** All available ways to read the rows. */
    private Map<String, List<Seen>> ways() {
        var ways = new TreeMap<String, List<Seen>>();
        ways.put(
                "rows",
                rows().values().stream()
                        .flatMap(List::stream)
                        .filter(Linker::speaks)
                        .map(row -> new Seen(row, ""))
                        .toList());
        looked(connection -> JdbcTraces.of(connection, Linker::speaks)).ifPresent(ways::putAll);
        return ways;
    }

    private interface Look<R> {
        R at(java.sql.Connection connection) throws SQLException;
    }

    private <R> Optional<R> looked(Look<R> look) {
        return contract().look(stores(), HERE).map(connection -> {
            try (connection) {
                return look.at(connection);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static Stream<String> lint(java.sql.Connection connection, String table) {
        try {
            return JdbcTraces.lint(connection, table).stream().map(finding -> table + ": " + finding);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** All rows that contain this text. */
    private static List<String> all(Map<String, List<String>> rows, String said) {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.contains(said))
                .collect(Collectors.toList());
    }

    private static String less(String row, String... parts) {
        Function<String, String> all = text -> text;
        for (String part : parts) {
            all = all.andThen(text -> text.replaceFirst(Pattern.quote(part), ""));
        }
        return all.apply(row);
    }
}
