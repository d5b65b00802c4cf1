package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.BallotBox.Put;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.Id;
import org.daibiao.record.StoreFailedException;
import org.daibiao.testkit.Hall;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand ballots that are recognised wherever they turn up, while everything is logged at the finest level. */
@DisplayName("What is logged and thrown while ballots are put in")
class BallotLogTest {
    private static final int VOTERS = 1000;
    private static final Pattern SAID = Pattern.compile(Hall.CHOICES);

    static final String PLANTED = "P00001P";

    /** MariaDB's driver writes down whole packets, as they are sent and received: nothing that is bound or read can keep out of them. */
    private static final Set<String> PACKETS =
            Set.of("org.mariadb.jdbc.client.socket.Writer", "org.mariadb.jdbc.client.socket.Reader");

    @ParameterizedTest
    @EnumSource(Ballots.Place.class)
    @DisplayName("holds no ballot, in no mode, whatever goes wrong, but in the packets that MariaDB's driver dumps")
    void holdsNoBallot(Ballots.Place place) throws SQLException {
        Heard log = Heard.all();
        try (log) {
            Ballots ballots = place.shared();
            plant(ballots);
            putIn(ballots, new Random(1));
        }

        Set<String> heard = log.loggers(Pattern.compile(PLANTED));
        Set<String> said = log.loggers(SAID);
        System.out.printf(
                "%s: %,d log records while %,d ballots went in; a statement outside the box stands in %s, a ballot in %s%n",
                place, log.logged().size(), 3 * VOTERS, heard, said);
        assertThat(heard).as("jOOQ is heard").anyMatch(logger -> logger.startsWith("org.jooq."));
        switch (place) {
            case H2 -> assertThat(said).isEmpty();
            case POSTGRESQL -> {
                assertThat(heard).as("the driver is heard").anyMatch(logger -> logger.startsWith("org.postgresql."));
                assertThat(said).isEmpty();
            }
            case MARIADB -> {
                assertThat(heard).as("the driver is heard").containsAnyElementsOf(PACKETS);
                assertThat(said).isSubsetOf(PACKETS);
            }
        }
        assertThat(log.logged())
                .as("above the finest level")
                .filteredOn(entry -> entry.level() != Level.FINEST)
                .noneMatch(entry -> SAID.matcher(entry.text()).find());
    }

    /** A statement that has nothing to do with the box, as a host's jOOQ runs it. */
    static void plant(Ballots ballots) throws SQLException {
        try (var connection = ballots.database().getConnection()) {
            DSL.using(connection).fetch("select cast(? as char(7))", PLANTED);
        }
    }

    private static void putIn(Ballots ballots, Random random) {
        Hall hall = Hall.of(VOTERS, random);
        for (Mode mode : List.of(Mode.SEALED, Mode.CARD)) {
            Id<Poll> poll = hall.vote(ballots.box(), Ballots.CONGRESS, mode, VOTERS, () -> Hall.random(random));
            assertThat(ballots.slips(poll)).hasSize(VOTERS);
        }
        Id<Poll> named = ballots.opened(Mode.NAMED);
        for (int n = 0; n < VOTERS; n++) {
            var slip = new StoredBallot(hall.marks().get(n), Hall.choices(n));
            assertThat(ballots.box().cast(Ballots.CONGRESS, named, slip)).isEqualTo(Put.DONE);
        }
        assertThat(ballots.slips(named)).hasSize(VOTERS);
        refusesQuietly(ballots, random);
        failsQuietly(ballots, random);
    }

    static Batch batch(Random random, int ballots, String choices) {
        return new Batch(
                List.of("M00000001M"),
                IntStream.range(0, ballots)
                        .mapToObj(n -> new StoredBallot(Hall.random(random), choices))
                        .toList(),
                2,
                List.of("batch"),
                false);
    }

    /** A mark that is there, and a ballot that is too long. */
    static void refusesQuietly(Ballots ballots, Random random) {
        Id<Poll> poll = ballots.opened(Mode.SEALED);
        BallotBox box = ballots.box();
        Box first = box.find(Ballots.CONGRESS, poll).orElseThrow();
        assertThat(box.put(Ballots.CONGRESS, first, batch(random, 2, "S00001S")))
                .isEqualTo(Put.DONE);
        Box seen = box.find(Ballots.CONGRESS, poll).orElseThrow();
        assertThat(box.put(Ballots.CONGRESS, seen, batch(random, 2, "S00001S"))).isEqualTo(Put.MARKED);
        var tooLong = new Batch(
                List.of("M2"), batch(random, 2, "S00001S".repeat(1000)).slips(), 3, List.of(), false);
        quiet(catchThrowable(() -> box.put(Ballots.CONGRESS, seen, tooLong)));
    }

    /** A connection that breaks, at every statement and at the commit, before and after. */
    static void failsQuietly(Ballots ballots, Random random) {
        var faulty = new FaultyDataSource(ballots.database());
        BallotBox box = Ballots.boxOf(JooqStores.on(faulty.dataSource()));
        for (var place : FaultyDataSource.Place.values()) {
            if (place != FaultyDataSource.Place.CONFLICT_AT_COMMIT) {
                Id<Poll> poll = ballots.opened(Mode.SEALED);
                Box seen = ballots.box().find(Ballots.CONGRESS, poll).orElseThrow();
                faulty.plan(List.of(new FaultyDataSource.Fault(place, 3)));
                quiet(catchThrowable(() -> box.put(Ballots.CONGRESS, seen, batch(random, 1, "S00001S"))));
                faulty.plan(List.of());
            }
        }
    }

    static void quiet(Throwable thrown) {
        assertThat(thrown).isInstanceOf(StoreFailedException.class);
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContainPattern(SAID).doesNotContainPattern(Hall.MARK);
    }
}
