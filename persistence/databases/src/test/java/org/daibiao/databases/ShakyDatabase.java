package org.daibiao.databases;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daibiao.persistence.jooq.DaibiaoSchema;

/**
 * A database whose commits can become ambiguous or hang, for whoever comes by the shaky pools; by the calm one it is as ever. One for each kind
 * of server, and a server of its own where the trouble would be that of all databases.
 */
final class ShakyDatabase {
    /** What becomes of commits of ballots while there is trouble; the driver hears of none. */
    enum Trouble {
        /** They are done, after the driver has given them up. */
        DONE_LATE,
        /** They are done at once; the answer is lost, and the box cannot be read until the trouble is over. */
        DONE_UNANSWERED,
        /** They are undone: the connection breaks before the server knows of them. */
        UNDONE
    }

    private static final String WAITING = "from pg_stat_activity where wait_event = 'SyncRep'";
    private static final long PATIENCE_SECONDS = 60;
    private static final Map<Frames.Protocol, ShakyDatabase> OPEN = new EnumMap<>(Frames.Protocol.class);

    private final HikariDataSource calm;
    private final HikariDataSource shaky;
    private final HikariDataSource patient;
    private final boolean standby;
    private final Wire wire;

    private ShakyDatabase(String url, Frames.Protocol protocol, String plain, String timeout) throws IOException {
        this.standby = protocol == Frames.Protocol.POSTGRESQL;
        this.wire = new Wire(URI.create(url.substring("jdbc:".length())).getPort(), protocol);
        this.calm = pool(url);
        this.shaky = pool(wire.through(url) + plain + timeout);
        this.patient = pool(wire.through(url) + plain);
        DaibiaoSchema.migrate(calm);
        Sitting.on(calm).open("jiading", "嘉定区人大").orThrow();
    }

    /** The one of a kind of server. */
    static synchronized ShakyDatabase of(Frames.Protocol protocol) throws IOException {
        ShakyDatabase found = OPEN.get(protocol);
        if (found == null) {
            found = protocol == Frames.Protocol.POSTGRESQL ? postgreSql() : mariaDb();
            OPEN.put(protocol, found);
        }
        return found;
    }

    private static ShakyDatabase postgreSql() throws IOException {
        EmbeddedPostgres server = Server.durable(EmbeddedPostgres.builder())
                .setOverrideWorkingDirectory(
                        Path.of("target", "servers", "shaky").toAbsolutePath().toFile())
                .start();
        return new ShakyDatabase(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres",
                Frames.Protocol.POSTGRESQL,
                "&sslmode=disable&gssEncMode=disable",
                "&socketTimeout=1");
    }

    /** On the server of all tests, since the trouble is in the wire alone. */
    private static ShakyDatabase mariaDb() throws IOException {
        return new ShakyDatabase(
                Server.MARIADB.database(), Frames.Protocol.MARIADB, "&sslMode=disable", "&socketTimeout=1000");
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMinimumIdle(0);
        return pool;
    }

    /** Past all trouble. */
    HikariDataSource calm() {
        return calm;
    }

    /** Through the trouble, by a driver that gives up what is not answered within a second. */
    HikariDataSource shaky() {
        return shaky;
    }

    /** Through the trouble, by a driver that waits for ever. */
    HikariDataSource patient() {
        return patient;
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
}
