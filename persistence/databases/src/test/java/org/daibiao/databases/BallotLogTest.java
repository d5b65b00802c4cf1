package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Id;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.BallotBox.Put;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.Slip;
import org.daibiao.testkit.Hall;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand ballots that are recognised wherever they turn up, while everything is logged at the finest level. */
@DisplayName("What is logged and thrown while ballots are put in")
class BallotLogTest {
    private static final int VOTERS = 1000;
    private static final Pattern SAID = Pattern.compile(Hall.CHOICES);

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @EnumSource(Ballots.Place.class)
    @DisplayName("holds no ballot, in no mode, whatever goes wrong")
    void holdsNoBallot(Ballots.Place place) throws SQLException {
        var random = new Random(1);
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        var noting = new Noting();
        root.setLevel(Level.ALL);
        root.addHandler(noting);
        try {
            Ballots ballots = place.shared();
            Hall hall = Hall.of(VOTERS, random);
            for (Mode mode : List.of(Mode.SEALED, Mode.CARD)) {
                Id<Poll> poll = hall.vote(ballots.box(), Ballots.CONGRESS, mode, VOTERS, () -> Hall.random(random));
                assertThat(ballots.slips(poll)).hasSize(VOTERS);
            }
            refusesQuietly(ballots, random);
            failsQuietly(ballots, random);
        } finally {
            root.removeHandler(noting);
            root.setLevel(before);
        }

        long said = logged.stream().filter(entry -> SAID.matcher(entry).find()).count();
        System.out.printf(
                "%s: %,d log records while %,d ballots went in, %d with a ballot%n",
                place, logged.size(), 2 * VOTERS, said);
        assertThat(said).isZero();
    }

    private static Batch batch(Random random, int ballots, String choices) {
        return new Batch(
                List.of("M00000001M"),
                IntStream.range(0, ballots)
                        .mapToObj(n -> new Slip(Hall.random(random), choices))
                        .toList(),
                2,
                List.of("batch"),
                false);
    }

    /** A mark that is there, and a ballot that is too long. */
    private static void refusesQuietly(Ballots ballots, Random random) {
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
    private static void failsQuietly(Ballots ballots, Random random) {
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

    private static void quiet(Throwable thrown) {
        assertThat(thrown).isInstanceOf(DaibiaoException.StoreFailed.class);
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContainPattern(SAID).doesNotContainPattern(Hall.MARK);
    }

    private final class Noting extends Handler {
        private final SimpleFormatter words = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            logged.add(words.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
