package org.daibiao.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL of this machine with durable settings. The program that compares starts it; the forks of JMH, which measure, are told its
 * address by a system property.
 */
final class Server implements AutoCloseable {
    /** The system property that holds the address, in which {@code %s} stands for a database. */
    static final String ADDRESS = "daibiao.benchmarks.address";

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Path.of("target", "server").toAbsolutePath().toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        System.setProperty(
                ADDRESS,
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/%s?user=postgres&reWriteBatchedInserts=true");
        return new Server(postgres);
    }

    static String address(String database) {
        return String.format(System.getProperty(ADDRESS), database);
    }

    static HikariDataSource pool(String database) {
        return pool(database, 2);
    }

    /** With so many connections at most. */
    static HikariDataSource pool(String database, int most) {
        return poolAt(address(database), most);
    }

    /** The same through a wire. */
    static HikariDataSource pool(String database, Far far) {
        return poolAt(address(database).replaceFirst("localhost:[0-9]+", "localhost:" + far.port()), 2);
    }

    /** The port of the server. */
    static int port() {
        return URI.create(address("postgres").substring("jdbc:".length())).getPort();
    }

    private static HikariDataSource poolAt(String address, int most) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(address);
        configuration.setMaximumPoolSize(most);
        return new HikariDataSource(configuration);
    }

    /** Makes a database, a copy of another one to which nobody is connected; one of this name that is there goes. */
    static void copy(String template, String database) {
        drop(database);
        run("create database " + database + " template " + template);
    }

    static void drop(String database) {
        run("drop database if exists " + database + " with (force)");
    }

    /** Whether later connections to the database wait until what they commit is on disk. */
    static void waits(String database, boolean wait) {
        run("alter database " + database + " set synchronous_commit = " + (wait ? "on" : "off"));
    }

    private static void run(String statement) {
        try (var connection = DriverManager.getConnection(address("postgres"));
                var plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
