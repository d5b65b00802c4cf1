package org.daibiao.persistence.jooq;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.poll.BallotBox;
import org.daibiao.record.CongressId;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.TableMissingException;
import org.daibiao.record.Versioned;
import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Stores on a relational database (关系数据库存储). Thread-safe. The schema must be there: {@link DaibiaoSchema#migrate}; only {@link
 * #embedded} sees to it by itself.
 */
public final class JooqStores implements Stores {
    private static final System.Logger LOG = System.getLogger(JooqStores.class.getName());
    private static final int TRIES = 3;

    /** What H2 and MariaDB, H2 where there are names alike, and PostgreSQL say of a table that is not there. */
    private static final Set<String> NO_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");

    /** The name in a database's words: {@code Table "LETTER" not found}, {@code Table 'daibiao.letter' doesn't exist}. */
    private static final Pattern NAMED = Pattern.compile("[\"'](?:[\\w$]+\\.)?([\\w$]+)[\"']");

    private final DSLContext db;
    final Texts texts;
    private final @Nullable Transactions own;
    private final List<String> warnings;
    private final Runnable close;

    private JooqStores(DSLContext db, @Nullable Transactions own, List<String> warnings, Runnable close) {
        this.db = db;
        this.texts = new Texts(db.dialect(), settings());
        this.own = own;
        this.warnings = warnings;
        this.close = close;
    }

    /**
     * On the host's data source; every write and read is a transaction of its own. Closing leaves the data source open. Throws {@link
     * StoreFailedException} when the database cannot be reached. What {@link #warnings} says is also logged, once, here.
     */
    public static JooqStores on(DataSource dataSource) {
        return on(dataSource, () -> {});
    }

    static JooqStores on(DataSource dataSource, Runnable close) {
        try (var connection = dataSource.getConnection()) {
            Vendor vendor = Vendor.of(connection);
            List<String> warnings = vendor.warnings(connection);
            warnings.forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
            return new JooqStores(
                    DSL.using(dataSource, vendor.dialect(), settings()),
                    new Transactions(vendor, connection.getTransactionIsolation(), vendor.forcing(connection)),
                    warnings,
                    close);
        } catch (SQLException e) {
            throw new StoreFailedException("no connection", e);
        }
    }

    /**
     * On the host's jOOQ context, within the host's transaction: nothing is committed or rolled back here, and nothing is run again.
     * The host commits; until then the congress's head row is held. Isolation is the host's too: a read is of one state only where the
     * host's transaction is (repeatable read or higher).
     */
    public static JooqStores on(DSLContext context) {
        return new JooqStores(context, null, List.of(), () -> {});
    }

    /**
     * On an H2 database in the file of this name, which is created and migrated if need be; every commit has been forced to the disk when it
     * returns, and what was acknowledged survives a power cut. After a force that failed all work is refused, and the file cannot be opened
     * again by this process. One process at a time. Closing closes it. Throws {@link IllegalArgumentException} where the path has a semicolon, which
     * H2 would take for the end of it.
     */
    public static JooqStores embedded(Path file) {
        return embedded(file, database -> {});
    }

    /**
     * The same, with tables of the host's own rooms in the file.
     *
     * @param tables makes or migrates them, each time the file is opened, after the library's; with a history of its own where it keeps one. The
     *     data source is not to be kept. What it throws closes the file and is thrown
     */
    public static JooqStores embedded(Path file, Consumer<DataSource> tables) {
        String path = file.toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new IllegalArgumentException(Advice.of("jooq.file-name", Map.of("path", path)));
        }
        return at(LoggedFiles.address("async:" + path), tables); // which no interrupted thread closes
    }

    /**
     * On the database at this JDBC address, which must name user and password itself where it needs them; it is migrated if need be.
     * Closing closes the connections. For small programs: an application gives its pooled data source to {@link #on(DataSource)}. Throws
     * {@link StoreFailedException} when it cannot be reached.
     */
    public static JooqStores at(String jdbcUrl) {
        return at(jdbcUrl, database -> {});
    }

    private static JooqStores at(String jdbcUrl, Consumer<DataSource> tables) {
        var database = new UrlDatabase(jdbcUrl);
        try {
            DaibiaoSchema.migrate(database);
            tables.accept(database);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
        return on(database, database::close);
    }

    /**
     * What the database was found to be set to, when these stores were made, that may lose an acknowledged commit at a crash; in Chinese
     * and English, with the remedy. Empty when nothing was found, and for stores on a host's context, which asks nothing.
     */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return session(Transactions.Use.WRITE, session -> work.apply(JooqWriter.begin(session, congress)));
            } catch (DataAccessException e) {
                if (own == null || attempt == TRIES || !Conflict.isOne(e)) {
                    throw failed(e);
                }
            }
        }
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return reading(Transactions.Use.READ, congress, work);
    }

    @Override
    public <T> Page<Versioned<T>> page(CongressId congress, Query<T> query) {
        return reading(Transactions.Use.STATEMENT, congress, reader -> reader.select(query));
    }

    /** The ballot box; none on a host's context, whose transaction would be a leak between voters and ballots. */
    @Override
    public <P> Optional<P> port(Class<P> port) {
        return port == BallotBox.class && own != null
                ? Optional.of(port.cast(new JooqBox(db, texts, own)))
                : Optional.empty();
    }

    private <R> R reading(Transactions.Use use, CongressId congress, Function<StoreReader, R> work) {
        try {
            return session(use, session -> work.apply(new JooqReader(session, congress)));
        } catch (DataAccessException e) {
            throw failed(e);
        }
    }

    private <R> R session(Transactions.Use use, Function<Session, R> work) {
        return db.connectionResult(connection -> {
            var session = new Session(connection, texts);
            return own == null ? work.apply(session) : own.run(session, use, work);
        });
    }

    @Override
    public void close() {
        close.run();
    }

    private static RuntimeException failed(DataAccessException e) {
        if (e.getCause() instanceof DaibiaoException own) {
            return own;
        }
        if (NO_TABLE.contains(e.sqlState())) {
            String said =
                    String.valueOf(e.getCause() == null ? null : e.getCause().getMessage());
            Matcher name = NAMED.matcher(said);
            return new TableMissingException(name.find() ? name.group(1).toLowerCase(Locale.ROOT) : "", e);
        }
        Optional<DaibiaoException> unfit = Unfit.of(e);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        String what = e instanceof IntegrityConstraintViolationException
                ? "a constraint was broken"
                : "SQL state " + e.sqlState();
        return new StoreFailedException(what, e);
    }

    private static Settings settings() {
        return new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false);
    }
}
