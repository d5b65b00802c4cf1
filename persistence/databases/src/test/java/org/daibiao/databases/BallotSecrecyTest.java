package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.poll.Mode;
import org.daibiao.testkit.Hall;
import org.daibiao.testkit.JdbcTraces;
import org.daibiao.testkit.Linker;
import org.daibiao.testkit.Linker.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database keeps of a ballot besides its row. MariaDB's transaction number of a row cannot be read by SQL. */
@DisplayName("From all that a database keeps")
class BallotSecrecyTest {
    private static final long SEED = 20250108;
    private static final int VOTERS = 300;
    private static final int ROUNDS = 2;
    private static final Pattern BLOCK = Pattern.compile("rel [0-9]+/[0-9]+/([0-9]+) fork main blk ([0-9]+)");
    private static final Pattern OFFSET = Pattern.compile("off:? ([0-9]+)");

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, VOTERS})
    @DisplayName("the log of PostgreSQL links no better than one in the batch, and all when each is put in alone")
    void theLogLinksNoBetterThanTheBatch(int batch) throws SQLException {
        var random = new Random(SEED + batch);
        var linker = new Linker(random);
        Ballots ballots = Ballots.Place.POSTGRESQL.shared();
        ballots.execute("create extension if not exists pg_walinspect");
        for (int round = 0; round < (batch == 1 ? 1 : ROUNDS); round++) {
            Hall hall = Hall.of(VOTERS, random);
            String begin = ballots.column("select pg_current_wal_lsn()").get(0);
            hall.vote(ballots.box(), Ballots.CONGRESS, Mode.SEALED, batch, () -> Hall.random(random));
            String end = ballots.column("select pg_current_wal_lsn()").get(0);
            List<Seen> written = written(ballots, begin, end);
            assertThat(written).as("marks and ballots in the log").hasSize(2 * VOTERS);
            linker.look(hall, Map.of("log", written));
        }
        System.out.printf(
                "log of PostgreSQL, batches of %d: %.2f %% linked, chance %.2f %%%n",
                batch, 100 * linker.best(), 100.0 / batch);
        if (batch == 1) {
            assertThat(linker.best()).isEqualTo(1);
        } else {
            assertThat(linker.best()).isLessThanOrEqualTo(linker.chance(batch));
        }
    }

    /** Rows in the order in which the log has them, each with its transaction. */
    private static List<Seen> written(Ballots ballots, String begin, String end) throws SQLException {
        Map<String, String> rows = new HashMap<>();
        for (String table : List.of("poll_voted", "ballot")) {
            ballots.column("select pg_relation_filenode('" + table + "') || ' ' || ctid || ' ' || t::text from " + table
                            + " t")
                    .forEach(row -> rows.put(row.replaceFirst("^(\\d+ \\(\\d+,\\d+\\)).*", "$1"), row));
        }
        var written = new ArrayList<Seen>();
        for (String record : ballots.column("select xid || ' ' || description || ' ' || block_ref from"
                + " pg_get_wal_records_info('" + begin + "', '" + end + "')"
                + " where resource_manager = 'Heap' order by start_lsn")) {
            Matcher block = BLOCK.matcher(record);
            Matcher offset = OFFSET.matcher(record);
            if (block.find() && offset.find()) {
                String row = rows.get(block.group(1) + " (" + block.group(2) + "," + offset.group(1) + ")");
                if (row != null) {
                    written.add(new Seen(row, record.substring(0, record.indexOf(' '))));
                }
            }
        }
        return written;
    }

    @ParameterizedTest
    @EnumSource(
            value = Ballots.Place.class,
            names = {"H2", "POSTGRESQL"})
    @DisplayName("rows link all when each is put in alone: the order of rows and hidden columns are looked at")
    void rowsLinkAllPutInAlone(Ballots.Place place) throws SQLException {
        var random = new Random(SEED);
        var linker = new Linker(random);
        try (Ballots ballots = place.open();
                Connection connection = ballots.database().getConnection()) {
            Hall hall = Hall.of(VOTERS, random);
            hall.vote(ballots.box(), Ballots.CONGRESS, Mode.SEALED, 1, () -> Hall.random(random));
            linker.look(hall, JdbcTraces.of(connection, Linker::speaks));
        }
        List<String> means = linker.fractions().entrySet().stream()
                .filter(one -> one.getValue() == 1)
                .map(Map.Entry::getKey)
                .toList();
        System.out.printf("%s, each put in alone: 100 %% linked by %s%n", place, means);
        assertThat(means)
                .contains(
                        place == Ballots.Place.H2
                                ? new String[] {"_rowid_: the k-th of both", "_rowid_: the same value"}
                                : new String[] {"ctid: the k-th of both", "xmin: the same value"});
    }

    @Test
    @DisplayName("a table of ballots with a time, a number, a reference, a default or a trigger is found")
    void aTableThatKeepsMoreIsFound() throws SQLException {
        try (Ballots ballots = Ballots.Place.POSTGRESQL.open();
                Connection connection = ballots.database().getConnection()) {
            assertThat(JdbcTraces.lint(connection, "ballot")).isEmpty();
            ballots.execute(
                    "create table timed (poll char(36), id char(36), choices text, at timestamp)",
                    "create table counted (poll char(36), choices text, n bigint generated always as identity)",
                    "create table tracked (congress char(36), poll char(36), id char(36), choices text,"
                            + " agent text default current_user)",
                    "create table referring (congress char(36), poll char(36) , id char(36), choices text,"
                            + " foreign key (congress, poll) references poll_box)",
                    "create table watched (poll char(36), id char(36), choices text)",
                    "create function watch() returns trigger language plpgsql as 'begin return new; end'",
                    "create trigger watching after insert on watched for each row execute function watch()");

            for (String table : List.of("timed", "counted", "tracked", "referring", "watched", "absent")) {
                List<String> findings = JdbcTraces.lint(connection, table);
                System.out.println(table + ": " + findings);
                assertThat(findings).as(table).isNotEmpty();
            }
        }
    }
}
