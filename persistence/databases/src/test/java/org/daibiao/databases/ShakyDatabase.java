package org.daibiao.databases;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daibiao.persistence.jooq.DaibiaoSchema;

/**
 * A database whose commits can become ambiguous or hang, for whoever comes by the shaky pool; by the calm one it is as ever. A server of its
 * own, where the trouble would be that of all databases of the server.
 */
final class ShakyDatabase implements AutoCloseable {
    /** What becomes of commits of ballots while there is trouble; the driver hears of none. */
    enum Trouble {
        /** They are done, after the driver has given them up. */
        DONE_LATE,
        /** They are done at once, and the answer is lost. */
        DONE_UNANSWERED,
        /** They are undone: the connection breaks before the server knows of them. */
        UNDONE
    }

    private static final String WAITING = "from pg_stat_activity where wait_event = 'SyncRep'";
    private static final long PATIENCE_SECONDS = 60;

    private final HikariDataSource calm = new HikariDataSource();
    private final HikariDataSource shaky = new HikariDataSource();
    private final boolean standby;
    private final Wire wire;
    private final AutoCloseable server;

    private ShakyDatabase(String url, Frames.Protocol protocol, String timeout, AutoCloseable server)
            throws IOException {
        this.standby = protocol == Frames.Protocol.POSTGRESQL;
        this.server = server;
        this.wire = new Wire(URI.create(url.substring("jdbc:".length())).getPort(), protocol);
        calm.setJdbcUrl(url);
        shaky.setJdbcUrl(wire.through(url) + timeout);
        shaky.setMinimumIdle(0);
        DaibiaoSchema.migrate(calm);
    }

    /**
     * A PostgreSQL.
     *
     * @param patience whether the driver gives up what is not answered within a second; else it waits for ever
     */
    static ShakyDatabase postgreSql(Path folder, boolean patience) throws IOException {
        EmbeddedPostgres server = Server.durable(EmbeddedPostgres.builder())
                .setOverrideWorkingDirectory(folder.toFile())
                .start();
        return new ShakyDatabase(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres",
                Frames.Protocol.POSTGRESQL,
                "&sslmode=disable&gssEncMode=disable" + (patience ? "" : "&socketTimeout=1"),
                server);
    }

    /** A MariaDB: a database on the server of all tests, since the trouble is in the wire alone. */
    static ShakyDatabase mariaDb(boolean patience) throws IOException {
        return new ShakyDatabase(
                Server.MARIADB.database(), Frames.Protocol.MARIADB, patience ? "" : "&socketTimeout=1000", () -> {});
    }

    HikariDataSource calm() {
        return calm;
    }

    HikariDataSource shaky() {
        return shaky;
    }

    /** Begins; in force when it returns. */
    void begin(Trouble trouble) throws InterruptedException {
        if (trouble == Trouble.DONE_LATE && standby) {
            loseStandby();
        } else {
            wire.arm(
                    switch (trouble) {
                        case DONE_LATE -> Wire.Fate.HELD;
                        case DONE_UNANSWERED -> Wire.Fate.UNANSWERED;
                        case UNDONE -> Wire.Fate.SWALLOWED;
                    });
        }
    }

    /** How many commits are, or were, in trouble. */
    int struck() {
        return wire.struck() + waiting();
    }

    /** Ends the trouble; when it returns, whatever was late is done. */
    void end() throws InterruptedException {
        if (standby) {
            execute("alter system reset synchronous_standby_names");
            execute("select pg_reload_conf()");
            await(false);
        }
        wire.release();
    }

    /** A commit that waits for a standby that is away is on the disk, keeps its locks, and is seen by nobody. */
    private void loseStandby() throws InterruptedException {
        execute("create table if not exists probe (n int)");
        execute("alter system set synchronous_standby_names = 'nobody'");
        execute("select pg_reload_conf()");
        // The server takes its time to hear of it: it has when a commit waits, which is called off then.
        var heard = new AtomicBoolean();
        var probe = CompletableFuture.runAsync(() -> {
            while (!heard.get()) {
                execute("insert into probe values (1)");
            }
        });
        await(true);
        heard.set(true);
        execute("select pg_cancel_backend(pid) " + WAITING);
        probe.join();
        await(false);
    }

    private int waiting() {
        return standby ? count("select count(*) " + WAITING) : 0;
    }

    private void await(boolean some) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (waiting() > 0 != some) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(some ? "no commit waits" : "commits wait still");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private int count(String sql) {
        try (var connection = calm.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = calm.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        end();
        shaky.close();
        wire.close();
        calm.close();
        server.close();
    }
}
