package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A host counts acts by a trigger, in a row of its own. One of its transactions takes that row and then the congress's head row, the
 * library the other way round: each waits for the other until the database ends one of them.
 */
@DisplayName("In a deadlock with a host's transaction")
@Timeout(120)
class DeadlockTest {
    private static final String HEAD =
            "select act_count from head where congress = '" + Office.CONGRESS + "' for update";
    private static final List<String> COUNTING = List.of(
            "create table tally (id int primary key, n int)",
            "insert into tally values (1, 0)",
            "create sequence tries");
    private static final String COUNT = "update tally set n = n + 1 where id = 1;";

    /** The number of a sequence stays taken when the transaction is rolled back: it tells how often the library tried. */
    private static List<String> trigger(Server server) {
        return switch (server) {
            case POSTGRESQL ->
                List.of(
                        "create function tallied() returns trigger language plpgsql as $$ begin perform nextval('tries'); "
                                + COUNT + " return new; end $$",
                        "create trigger tallied before insert on act for each row execute function tallied()");
            case MARIADB ->
                List.of("create trigger tallied before insert on act for each row begin"
                        + " declare number bigint; set number = nextval(tries); " + COUNT + " end");
        };
    }

    /** Makes the database choose the library: PostgreSQL ends who looks first, MariaDB who has changed less. */
    private static List<String> favour(Server server) {
        return switch (server) {
            case POSTGRESQL -> List.of("set local deadlock_timeout = '1min'");
            case MARIADB ->
                List.of(
                        "create temporary table heavy (id int primary key) engine = innodb",
                        "insert into heavy select seq from seq_1_to_1000");
        };
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    @DisplayName("the library's transaction is ended, run again, and its act is there once")
    void theActIsThereOnce(Server server) throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        try (var pool = server.pool()) {
            DaibiaoSchema.migrate(pool);
            var office = new Office(JooqStores.on(pool));
            execute(pool, COUNTING);
            execute(pool, trigger(server));
            UUID operation = new UUID(0, 1);
            try (Connection host = pool.getConnection()) {
                host.setAutoCommit(false);
                execute(host, favour(server));
                execute(host, List.of("update tally set n = n + 100 where id = 1"));
                Future<?> library = threads.submit(() -> office.register(operation));
                while (free(pool)) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                execute(host, List.of(HEAD));
                host.commit();
                library.get();
            }

            assertThat(number(pool, "select nextval(" + (server == Server.MARIADB ? "tries" : "'tries'") + ")"))
                    .as(
                            "a try that was ended, or two, since who waits is not always the next; one that went through; and this question")
                    .isBetween(3L, 4L);
            assertThat(number(pool, "select n from tally")).isEqualTo(101);
            assertThat(Office.check(JooqStores.on(pool), List.of(operation))).isZero();
            System.out.printf("a deadlock on %s: ended, run again, one act%n", server);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whether nobody holds the congress's head row. */
    private static boolean free(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(HEAD + " skip locked")) {
            return row.next();
        }
    }

    private static long number(DataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(DataSource pool, List<String> statements) throws SQLException {
        try (var connection = pool.getConnection()) {
            execute(connection, statements);
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
