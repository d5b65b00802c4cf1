package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daibiao.kernel.Id;
import org.daibiao.poll.BallotBox.Put;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.Slip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Voters who try again and again, at once: two clicks, two devices, a host that repeats a request. */
@Tag("full")
@DisplayName("When every voter tries many times at once")
@Timeout(240)
class BallotContentionTest {
    private static final int BATCH = 10;

    /** How many voters try how often, on how many threads. */
    private record Crowd(int voters, int attempts, int threads) {
        static final Crowd SMALL = new Crowd(50, 10, 8);
        static final Crowd FULL = new Crowd(500, 40, 24);

        /** All tries, those of the same voter beside each other. */
        IntStream tries() {
            return IntStream.range(0, voters * attempts).map(n -> n / attempts);
        }
    }

    @ParameterizedTest
    @EnumSource(Ballots.Place.class)
    @DisplayName("each is counted once, named, sealed and with cards")
    void eachIsCountedOnce(Ballots.Place place) throws Exception {
        everyModeCountsOnce(place, Crowd.SMALL);
    }

    @ParameterizedTest
    @EnumSource(Ballots.Place.class)
    @Tag("full")
    @DisplayName("each is counted once: 500 voters, 40 times each, 24 threads")
    void eachOfManyIsCountedOnce(Ballots.Place place) throws Exception {
        everyModeCountsOnce(place, Crowd.FULL);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("who looks first and writes then, without a unique key, accepts some twice: the test can tell")
    void whoLooksFirstAcceptsTwice(Server server) throws Exception {
        try (var pool = server.pool()) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table looked (voter varchar(64) not null)");
            }
            List<Boolean> accepted = together(
                    Crowd.SMALL.threads(),
                    Crowd.SMALL
                            .tries()
                            .mapToObj(n -> (Callable<Boolean>) () -> looksFirst(pool, "M" + n))
                            .toList());

            long twice = accepted.stream().filter(one -> one).count() - Crowd.SMALL.voters();
            System.out.printf("%s, check then insert: %d accepted twice%n", server, twice);
            assertThat(twice).isPositive();
        }
    }

    private static boolean looksFirst(DataSource database, String voter) throws SQLException {
        try (Connection connection = database.getConnection();
                var look = connection.prepareStatement("select 1 from looked where voter = ?");
                var write = connection.prepareStatement("insert into looked values (?)")) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            look.setString(1, voter);
            try (var row = look.executeQuery()) {
                if (row.next()) {
                    return false;
                }
            }
            write.setString(1, voter);
            write.executeUpdate();
            connection.commit();
            return true;
        }
    }

    private static void everyModeCountsOnce(Ballots.Place place, Crowd crowd) throws Exception {
        Ballots ballots = place.shared();
        Id<Poll> named = ballots.opened(Mode.NAMED);
        countsOnce(
                ballots,
                named,
                Mode.NAMED,
                crowd,
                crowd.tries()
                        .mapToObj(n -> () -> ballots.box().cast(Ballots.CONGRESS, named, new Slip("M" + n, "yes"))));
        for (Mode mode : List.of(Mode.SEALED, Mode.CARD)) {
            Id<Poll> poll = ballots.opened(mode);
            countsOnce(
                    ballots,
                    poll,
                    mode,
                    crowd,
                    IntStream.range(0, crowd.voters() / BATCH * crowd.attempts())
                            .map(n -> n / crowd.attempts())
                            .mapToObj(n -> () -> Ballots.put(ballots.box(), poll, batch(n))));
        }
    }

    private static List<String> batch(int number) {
        return IntStream.range(number * BATCH, (number + 1) * BATCH)
                .mapToObj(n -> "M" + n)
                .toList();
    }

    private static void countsOnce(Ballots ballots, Id<Poll> poll, Mode mode, Crowd crowd, Stream<Callable<Put>> tries)
            throws Exception {
        long begin = System.nanoTime();
        List<Put> puts = together(crowd.threads(), tries.toList());
        double seconds = (System.nanoTime() - begin) / 1e9;

        List<String> expected = IntStream.range(0, crowd.voters())
                .mapToObj(n -> "M" + n)
                .sorted()
                .toList();
        long done = puts.stream().filter(Put.DONE::equals).count();
        assertThat(puts).doesNotContain(Put.STALE);
        assertThat(done).isEqualTo(mode == Mode.NAMED ? crowd.voters() : crowd.voters() / BATCH);
        assertThat(ballots.marks(poll)).isEqualTo(expected);
        assertThat(ballots.slips(poll)).hasSize(crowd.voters());
        System.out.printf(
                "%s %s: %,d tries of %d voters by %d threads: 0 counted twice, 0 without a vote, %.1f s%n",
                ballots.name(), mode, crowd.voters() * crowd.attempts(), crowd.voters(), crowd.threads(), seconds);
    }

    private static <R> List<R> together(int threads, List<? extends Callable<R>> tries) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var answers = new ArrayList<R>();
            for (Future<R> one : pool.invokeAll(tries)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
