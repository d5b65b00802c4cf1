package org.daibiao.persistence.jooq;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Reader;
import org.daibiao.kernel.Stores;
import org.daibiao.kernel.Writer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;

/**
 * Stores on a relational database (关系数据库存储). Thread-safe. The schema must be there: {@link DaibiaoSchema#migrate}; only {@link
 * #embedded} sees to it by itself.
 */
public final class JooqStores implements Stores {
    /** What a database says when transactions got in each other's way, and trying again is right. */
    private static final java.util.Set<String> AGAIN = java.util.Set.of("40001", "40P01", "HYT00", "23505", "23000");

    private static final int TRIES = 3;

    private final DSLContext db;
    private final boolean joins;
    private final Runnable close;

    private JooqStores(DSLContext db, boolean joins, Runnable close) {
        this.db = db;
        this.joins = joins;
        this.close = close;
    }

    /** On the host's data source; every write and read is a transaction of its own. Closing leaves the data source open. */
    public static JooqStores on(DataSource dataSource) {
        return new JooqStores(DSL.using(dataSource, dialect(dataSource), settings()), false, () -> {});
    }

    /**
     * On the host's jOOQ context, within the host's transaction: nothing is committed or rolled back here, and nothing is run again.
     * The host commits; until then the congress's head row is held. Isolation is the host's too: a read is of one state only where the
     * host's transaction is (repeatable read or higher).
     */
    public static JooqStores on(DSLContext context) {
        return new JooqStores(DSL.using(context.configuration().derive(settings())), true, () -> {});
    }

    /**
     * On an H2 database in the file of this name, which is created and migrated if need be; every commit is on the disk when it returns.
     * One process at a time. Closing closes it.
     */
    public static JooqStores embedded(Path file) {
        return at("jdbc:h2:file:" + file.toAbsolutePath()
                + ";USER=sa;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
    }

    /**
     * On the database at this JDBC address, which must name user and password itself where it needs them; it is migrated if need be.
     * Closing closes the connections. For small programs: an application gives its pooled data source to {@link #on(DataSource)}. Throws
     * {@link DaibiaoException.StoreFailed} when it cannot be reached.
     */
    public static JooqStores at(String jdbcUrl) {
        var database = new UrlDatabase(jdbcUrl);
        try {
            DaibiaoSchema.migrate(database);
        } catch (DaibiaoException e) {
            database.close();
            throw e;
        }
        return new JooqStores(DSL.using(database, dialect(database), settings()), false, database::close);
    }

    @Override
    public <R> R write(CongressId congress, Function<Writer, R> work) {
        if (joins) {
            return failing(() -> work.apply(JooqWriter.begin(db, congress)));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(
                        Connection.TRANSACTION_READ_COMMITTED, tx -> work.apply(JooqWriter.begin(tx, congress)));
            } catch (DataAccessException e) {
                if (attempt == TRIES || !AGAIN.contains(e.sqlState())) {
                    throw failed(e);
                }
            }
        }
    }

    @Override
    public <R> R read(CongressId congress, Function<Reader, R> work) {
        return joins
                ? failing(() -> work.apply(new JooqReader(db, congress)))
                : failing(() -> transaction(oneState(), tx -> work.apply(new JooqReader(tx, congress))));
    }

    /** H2's repeatable read takes the state of each table when that table is first read; its serializable takes one state of all. */
    private int oneState() {
        return db.family() == SQLDialect.H2
                ? Connection.TRANSACTION_SERIALIZABLE
                : Connection.TRANSACTION_REPEATABLE_READ;
    }

    /**
     * One transaction of its own. A writer sees what was committed before it got the head row; a reader sees one state from its first
     * statement to its last. The host's connection goes back with the isolation it came with.
     */
    private <R> R transaction(int isolation, Function<DSLContext, R> work) {
        return db.connectionResult(connection -> {
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            try {
                return DSL.using(connection, db.dialect(), db.settings()).transactionResult(tx -> work.apply(tx.dsl()));
            } finally {
                connection.setTransactionIsolation(before);
            }
        });
    }

    @Override
    public void close() {
        close.run();
    }

    private static <R> R failing(java.util.function.Supplier<R> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(DataAccessException e) {
        if (e.getCause() instanceof DaibiaoException own) {
            return own;
        }
        String what = e instanceof IntegrityConstraintViolationException
                ? "a constraint was broken"
                : "SQL state " + e.sqlState();
        return new DaibiaoException.StoreFailed(what, e);
    }

    private static SQLDialect dialect(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return JDBCUtils.dialect(connection);
        } catch (java.sql.SQLException e) {
            throw new DaibiaoException.StoreFailed("no connection", e);
        }
    }

    private static Settings settings() {
        return new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false);
    }
}
