package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.poll.Mode;
import org.daibiao.testkit.Hall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a library can keep out of logs where a driver writes values into the text of statements, and what it cannot. */
@Tag("full")
@DisplayName("Where a driver writes values into the text of statements, what is logged and thrown")
class BallotTalkingDriverTest {
    private static final int VOTERS = 200;
    private static final long SEED = 20250118;

    /** A ballot as text, or as its bytes in hexadecimal digits, as databases and drivers write those. */
    private static final Pattern SAID = Pattern.compile(Hall.CHOICES + "|(?i)53(3[0-9]){5}53");

    private static final Pattern PLANTED = Pattern.compile(BallotLogTest.PLANTED);

    /** Who talks, and which loggers then tell a ballot at their finest level, where no library can keep it out. */
    enum Talker {
        POSTGRESQL(Server.POSTGRESQL, "", false),
        /** The driver makes simple statements: values and all are text. */
        POSTGRESQL_SIMPLE(
                Server.POSTGRESQL, "&preferQueryMode=simple", false, "org.postgresql.core.v3.QueryExecutorImpl"),
        /** An agent that watches spells every statement out. */
        POSTGRESQL_WATCHED(Server.POSTGRESQL, "", true),
        MARIADB(Server.MARIADB, "", false, "org.mariadb.jdbc.client.socket.Writer"),
        /** The driver quotes statements in its exceptions. */
        MARIADB_QUOTING(Server.MARIADB, "&dumpQueriesOnException=true", false, "org.mariadb.jdbc.client.socket.Writer"),
        MARIADB_WATCHED(Server.MARIADB, "", true, "org.mariadb.jdbc.client.socket.Writer"),
        H2_WATCHED(null, "", true);

        private final @Nullable Server server;
        private final String parameters;
        private final boolean watched;
        private final Set<String> tells;

        Talker(@Nullable Server server, String parameters, boolean watched, String... tells) {
            this.server = server;
            this.parameters = parameters;
            this.watched = watched;
            this.tells = Set.of(tells);
        }

        String url() {
            return server == null
                    ? "jdbc:h2:mem:" + UUID.randomUUID() + ";USER=sa;DB_CLOSE_DELAY=-1"
                    : server.database() + parameters;
        }
    }

    @ParameterizedTest
    @EnumSource(Talker.class)
    @DisplayName(
            "holds no ballot: not the library's log, nor jOOQ's, nor the pool's, nor an agent's, nor any exception")
    void holdsNoBallot(Talker talker) throws SQLException {
        String url = talker.url();
        var driver = new TalkingDriver();
        Heard log = Heard.all();
        try (log;
                var pool = new HikariDataSource()) {
            migrate(url);
            if (talker.watched) {
                pool.setDataSource(driver.dataSource(url));
            } else {
                pool.setJdbcUrl(url);
            }
            var ballots = new Ballots(talker.name(), pool, Ballots.boxOf(JooqStores.on(pool)), () -> {});
            BallotLogTest.plant(ballots);
            putIn(ballots);
            driver.broken(true);
            BallotLogTest.failsQuietly(ballots, new Random(SEED));
        }

        Set<String> planted = log.loggers(PLANTED);
        Set<String> said = log.loggers(SAID);
        System.out.printf(
                "%s, seed %d, %,d log records: a statement outside the box stands in %s, a ballot in %s%n",
                talker, SEED, log.logged().size(), planted, said);
        assertThat(planted).as("jOOQ is heard").anyMatch(logger -> logger.startsWith("org.jooq."));
        assertThat(planted).as("who talks is heard").containsAll(talker.tells);
        if (talker.watched) {
            assertThat(planted).as("the agent is heard").contains(TalkingDriver.LOGGER);
            assertThat(log.loggers(Pattern.compile("the connection broke at: insert into ballot")))
                    .as("the pool tells in its warnings why it drops a connection")
                    .contains("com.zaxxer.hikari.pool.ProxyConnection");
        }
        // Above all where a host does not look for ballots: in what a pool says of a broken connection.
        assertThat(said).as("the loggers that tell a ballot").isEqualTo(talker.tells);
    }

    private static void migrate(String url) {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            DaibiaoSchema.migrate(pool);
        }
    }

    private static void putIn(Ballots ballots) {
        var random = new Random(SEED);
        Hall hall = Hall.of(VOTERS, random);
        for (Mode mode : Set.of(Mode.SEALED, Mode.CARD)) {
            hall.vote(ballots.box(), Ballots.CONGRESS, mode, VOTERS / 2, () -> Hall.random(random));
        }
        BallotLogTest.refusesQuietly(ballots, random);
        BallotLogTest.failsQuietly(ballots, random);
    }

    /** The log of a server that writes every statement down: nothing that is sent to it can keep out. */
    enum Statements {
        POSTGRESQL(Server.POSTGRESQL) {
            @Override
            void begin(Ballots ballots) throws SQLException {
                String name = ballots.column("select current_database()").get(0);
                ballots.execute("alter database " + name + " set log_statement = 'all'");
            }

            @Override
            Set<String> told(Ballots ballots) throws SQLException {
                return found(ballots.column("select pg_read_file(pg_current_logfile())")
                        .get(0));
            }
        },
        MARIADB(Server.MARIADB) {
            @Override
            void begin(Ballots ballots) throws SQLException {
                ballots.execute("set global log_output = 'TABLE'", "set global general_log = on");
            }

            @Override
            Set<String> told(Ballots ballots) throws SQLException {
                ballots.execute("set global general_log = off");
                return found(String.join(
                        "\n", ballots.column("select convert(argument using utf8mb4) from mysql.general_log")));
            }
        };

        private final Server server;

        Statements(Server server) {
            this.server = server;
        }

        /** For the sessions that begin from now on. */
        abstract void begin(Ballots ballots) throws SQLException;

        /** Which of the planted, the ballots and the marks the server has written down. */
        abstract Set<String> told(Ballots ballots) throws SQLException;

        private static Set<String> found(String log) {
            var found = new TreeSet<String>();
            if (PLANTED.matcher(log).find()) {
                found.add("planted");
            }
            if (SAID.matcher(log).find()) {
                found.add("ballots");
            }
            if (Pattern.compile(Hall.MARK).matcher(log).find()) {
                found.add("marks");
            }
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource(Statements.class)
    @DisplayName("a server that logs every statement writes ballots down: that is the host's to switch off")
    void aServerThatLogsStatementsTells(Statements statements) throws SQLException {
        String url = statements.server.database();
        migrate(url);
        try (var calm = new HikariDataSource();
                var pool = new HikariDataSource()) {
            calm.setJdbcUrl(url);
            var outside = new Ballots("", calm, Ballots.boxOf(JooqStores.on(calm)), () -> {});
            statements.begin(outside);
            pool.setJdbcUrl(url);
            var ballots = new Ballots("", pool, Ballots.boxOf(JooqStores.on(pool)), () -> {});
            BallotLogTest.plant(ballots);
            putIn(ballots);
            Set<String> told = statements.told(outside);
            System.out.printf("%s that logs every statement tells: %s%n", statements, told);
            assertThat(told).contains("planted", "ballots");
        }
    }
}
