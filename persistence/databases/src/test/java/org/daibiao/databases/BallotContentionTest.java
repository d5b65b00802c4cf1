package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollResult;
import org.daibiao.poll.Receipt;
import org.daibiao.poll.Score;
import org.daibiao.poll.SealPoll;
import org.daibiao.poll.Turnout;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.testkit.Plenary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Voters who try again and again, at once: two clicks, two devices, a host that repeats a request. */
@Tag("full")
@DisplayName("When every voter tries many times at once")
@Timeout(240)
class BallotContentionTest {
    private static final long SEED = 20250110;
    private static final long BATCH = 10;

    /** How many voters try how often, on how many threads. */
    private record Crowd(int voters, int attempts, int threads) {
        static final Crowd SMALL = new Crowd(50, 10, 8);
        /** {@code -Ddaibiao.attempts=40} for 20,000 tries. */
        static final Crowd FULL = new Crowd(500, Integer.getInteger("daibiao.attempts", 8), 24);

        /** Who tries, in the order of trying: each now and then, and each time so often at once. */
        List<Integer> tries(int atOnce) {
            var bursts = new ArrayList<Integer>();
            IntStream.range(0, voters * attempts / atOnce).forEach(n -> bursts.add(n % voters));
            Collections.shuffle(bursts, new Random(SEED));
            return bursts.stream()
                    .flatMap(voter -> Collections.nCopies(atOnce, voter).stream())
                    .toList();
        }
    }

    static Stream<Arguments> placesAndModes() {
        return Stream.of(Ballots.Place.values())
                .flatMap(place -> Stream.of(Mode.values()).map(mode -> Arguments.of(place, mode)));
    }

    @ParameterizedTest
    @MethodSource("placesAndModes")
    @DisplayName(
            "each of 500 is counted once, who tries 8 times or more, 24 at once and 4 of the same voter beside each other")
    void eachIsCountedOnce(Ballots.Place place, Mode mode) throws Exception {
        Ballots ballots = place.shared();
        try (var daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.on(ballots.database()))
                .build()) {
            daibiao.open("jiading", "嘉定区人大").orThrow();
            var office = Actor.of(Ballots.CONGRESS, "office", Roles.DEPUTY_WORK_COMMITTEE);
            Crowd crowd = Crowd.FULL;
            Plenary plenary = Plenary.begun(daibiao, office, mode, crowd.voters(), mode == Mode.NAMED ? null : BATCH);
            List<Callable<Outcome<Receipt>>> tries = crowd.tries(4).stream()
                    .<Callable<Outcome<Receipt>>>map(voter -> () -> plenary.cast(voter, choice(voter)))
                    .toList();
            long begin = System.nanoTime();
            List<Outcome<Receipt>> answers = together(crowd.threads(), tries);
            double seconds = (System.nanoTime() - begin) / 1e9;

            daibiao.polls().seal(new SealPoll(plenary.poll().id()), office).orThrow();
            daibiao.polls()
                    .close(new ClosePoll(plenary.poll().seen(), 0), office)
                    .orThrow();
            List<String> marks = ballots.marks(plenary.poll().id());
            System.out.printf(
                    "%s %s, seed %d: %,d tries of %d voters by %d threads: %d counted twice, %d without a vote, %.1f s%n",
                    place,
                    mode,
                    SEED,
                    answers.size(),
                    crowd.voters(),
                    crowd.threads(),
                    ballots.slips(plenary.poll().id()).size()
                            - Set.copyOf(marks).size(),
                    crowd.voters() - Set.copyOf(marks).size(),
                    seconds);
            answered(answers, crowd);
            counted(daibiao, plenary, marks);
        }
    }

    /** Always the same of one voter, so that the sums are known. */
    private static String choice(int voter) {
        return "c" + (1 + voter % 2);
    }

    /** Refused is who comes when a ballot of the same is in the box, or in the batch that is being put in. */
    private static void answered(List<Outcome<Receipt>> answers, Crowd crowd) {
        List<String> refused = answers.stream()
                .filter(Outcome.Rejected.class::isInstance)
                .flatMap(answer -> ((Outcome.Rejected<Receipt>) answer).reasons().stream())
                .map(Rejection::code)
                .toList();
        assertThat(answers).hasSize(crowd.voters() * crowd.attempts());
        assertThat(refused).contains("poll.already-voted").isSubsetOf("poll.already-voted", "poll.on-its-way");
        assertThat(answers.stream()
                        .filter(Outcome.Accepted.class::isInstance)
                        .map(Outcome::orThrow)
                        .toList())
                .hasSize(answers.size() - refused.size())
                .isSubsetOf(Receipt.RECEIVED, Receipt.IN_BOX);
    }

    private static void counted(Daibiao daibiao, Plenary plenary, List<String> marks) {
        Id<Poll> poll = plenary.poll().id();
        int voters = plenary.voters().size();
        PollResult result = daibiao.polls().result(poll, plenary.office()).orThrow();
        assertThat(result.turnout()).isEqualTo(Turnout.of(voters, voters, voters, voters));
        assertThat(result.tally().order()).extracting(Score::votes).containsExactly(voters / 2L, voters / 2L);
        assertThat(daibiao.polls().export(poll, plenary.office()).orThrow().ballots())
                .hasSize(voters);
        assertThat(marks).hasSize(voters).doesNotHaveDuplicates();
        if (plenary.cards().isEmpty()) {
            assertThat(marks)
                    .containsExactlyInAnyOrderElementsOf(
                            plenary.voters().stream().map(Id::toString).toList());
            assertThat(IntStream.range(0, voters).mapToObj(plenary::ask)).containsOnly(Receipt.IN_BOX);
        }
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
                    Crowd.SMALL.tries(Crowd.SMALL.attempts()).stream()
                            .map(n -> (Callable<Boolean>) () -> looksFirst(pool, "M" + n))
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
