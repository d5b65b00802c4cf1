package org.daibiao.databases;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.BallotBox.Put;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** A ballot box on a database, and what tests do with it. */
record Ballots(String name, DataSource database, BallotBox box, Runnable closing) implements AutoCloseable {
    static final CongressId CONGRESS = CongressId.of("jiading");

    /** Where a box may stand. */
    enum Place {
        H2 {
            @Override
            Ballots open() {
                String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa;LOCK_TIMEOUT=10000";
                var pool = new HikariDataSource();
                pool.setJdbcUrl(url);
                return on(this, pool);
            }
        },
        POSTGRESQL {
            @Override
            Ballots open() {
                return on(this, Server.POSTGRESQL.pool());
            }
        },
        MARIADB {
            @Override
            Ballots open() {
                return on(this, Server.MARIADB.pool());
            }
        };

        private @Nullable Ballots shared;

        /** On a database of its own. */
        abstract Ballots open();

        /** On one for all tests that look at their own polls alone: creating tables is slow on a server. Not to be closed. */
        synchronized Ballots shared() {
            shared = shared == null ? open() : shared;
            return shared;
        }
    }

    private static Ballots on(Place place, HikariDataSource pool) {
        DaibiaoSchema.migrate(pool);
        return new Ballots(place.name(), pool, boxOf(JooqStores.on(pool)), pool::close);
    }

    static BallotBox boxOf(JooqStores stores) {
        return stores.port(BallotBox.class).orElseThrow();
    }

    Id<Poll> opened(Mode mode) {
        Id<Poll> poll = Id.of(UUID.randomUUID());
        box.open(CONGRESS, Box.of(poll, mode, "hall"), List.of("opened"));
        return poll;
    }

    /** Puts marks in with a ballot each, looking again as often as somebody else was quicker. */
    static Put put(BallotBox box, Id<Poll> poll, List<String> marks) {
        List<StoredBallot> slips = IntStream.range(0, marks.size())
                .mapToObj(n -> new StoredBallot(UUID.randomUUID().toString(), "yes"))
                .toList();
        Put put;
        do {
            Box seen = box.find(CONGRESS, poll).orElseThrow();
            var batch = new Batch(marks, slips, seen.version() + 1, List.of("batch"), false);
            put = box.put(CONGRESS, seen, batch);
        } while (put == Put.STALE);
        return put;
    }

    List<String> marks(Id<Poll> poll) {
        return box.marks(CONGRESS, box.find(CONGRESS, poll).orElseThrow(), null, 1_000_000);
    }

    /** All ballots of a poll, which is closed now. */
    List<StoredBallot> slips(Id<Poll> poll) {
        Box seen = box.find(CONGRESS, poll).orElseThrow();
        if (!seen.closed()) {
            box.put(CONGRESS, seen, new Batch(List.of(), List.of(), 1, List.of(), true));
        }
        return box.slips(CONGRESS, seen, null, 1_000_000);
    }

    List<String> column(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
