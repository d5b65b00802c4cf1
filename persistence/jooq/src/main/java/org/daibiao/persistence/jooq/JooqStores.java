package org.daibiao.persistence.jooq;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.daibiao.record.BadValueException;
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
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Stores on a relational database (关系数据库存储). Thread-safe. The schema must exist: {@link DaibiaoSchema#migrate}. Only {@link #embedded} and
 * {@link #at(String)} migrate it themselves.
 */
public final class JooqStores implements Stores {
    private static final System.Logger LOG = System.getLogger(JooqStores.class.getName());
    private static final int TRIES = 3;

    /** The states of H2 and MariaDB, of H2 if there are similar names, and of PostgreSQL for a missing table. */
    private static final Set<String> NO_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");

    /** The name in a database's message: {@code Table "LETTER" not found}, {@code Table 'daibiao.letter' doesn't exist}. */
    private static final Pattern NAMED = Pattern.compile("[\"'](?:[\\w$]+\\.)?([\\w$]+)[\"']");

    private final DSLContext db;
    final Texts texts;
    private final @Nullable Transactions own;
    private final WriterQueue queue = new WriterQueue();
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
     * Opens stores on the host's data source; every write and read is its own transaction. Writers of one congress wait for each other before they take a
     * connection. Closing leaves the data source open. Throws {@link
     * StoreFailedException} if the database cannot be reached. The {@link #warnings} are also logged, once, here.
     */
    public static JooqStores on(DataSource dataSource) {
        return on(dataSource, () -> {});
    }

    static JooqStores on(DataSource dataSource, Runnable close) {
        Objects.requireNonNull(dataSource, "dataSource");
        try (var connection = Failure.connection(dataSource)) {
            Vendor vendor = Vendor.of(connection);
            List<String> warnings = Durability.warnings(vendor, connection);
            warnings.forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
            return new JooqStores(
                    DSL.using(dataSource, vendor.dialect(), settings()),
                    new Transactions(vendor, connection.getTransactionIsolation(), Forcing.of(vendor, connection)),
                    warnings,
                    close);
        } catch (SQLException e) {
            throw Failure.connecting(e);
        }
    }

    /**
     * Opens stores on the host's jOOQ context, within the host's transaction. Nothing is committed, rolled back or run again here. The host
     * commits; until then the congress's head row is locked. The host also sets the isolation: a read sees one state only if the host's
     * transaction does (repeatable read or higher).
     */
    public static JooqStores on(DSLContext context) {
        return new JooqStores(Objects.requireNonNull(context, "context"), null, List.of(), () -> {});
    }

    /**
     * Opens stores on an H2 database in this file, which is created and migrated if necessary. Every commit is forced to the disk before it
     * returns, so what was acknowledged survives a power cut. After a failed force all work is refused, and this process cannot open the file
     * again. One process at a time. Closing closes the file. Throws {@link BadValueException} if the path is that of a folder ({@code
     * jooq.file-is-folder}) or contains a semicolon, which H2 would take as its end ({@code jooq.file-name}); {@link StoreFailedException} if the
     * file cannot be opened; {@link WrongLogException} if the log beside it is another's.
     */
    public static JooqStores embedded(Path file) {
        return embedded(file, database -> {});
    }

    /**
     * The same, with tables of the host's own rooms in the file.
     *
     * @param tables creates or migrates them each time the file is opened, after the library's tables; a migration history of theirs must be
     *     separate. It must not keep the data source. If it throws, the file is closed and the exception rethrown
     */
    public static JooqStores embedded(Path file, Consumer<DataSource> tables) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(tables, "tables");
        String path = file.toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new BadValueException("jooq.file-name", Map.of("path", path));
        } else if (Files.isDirectory(file)) {
            throw new BadValueException("jooq.file-is-folder", Map.of("path", path));
        }
        return at(LoggedFiles.address("async:" + path), tables); // so that no interrupted thread closes it
    }

    /**
     * Opens stores on the database at this JDBC address, which must contain user and password if they are needed; it is migrated if necessary. On a
     * server up to ten connections are used again and again. Closing closes the connections. For small programs; an application passes its own data
     * source to {@link #on(DataSource)}. Throws {@link StoreFailedException} if the database cannot be reached.
     */
    public static JooqStores at(String jdbcUrl) {
        return at(jdbcUrl, database -> {});
    }

    private static JooqStores at(String jdbcUrl, Consumer<DataSource> tables) {
        var database = new UrlDatabase(Objects.requireNonNull(jdbcUrl, "jdbcUrl"));
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
     * Settings of the database, found when these stores were opened, that may lose an acknowledged commit in a crash; in Chinese and English,
     * with the remedy. Empty if there are none, and for stores on a host's context, which do not check.
     */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return own == null ? written(congress, work) : queue.inTurn(congress, () -> written(congress, work));
    }

    private <R> R written(CongressId congress, Function<StoreWriter, R> work) {
        Session.Trips trips = trips();
        for (int attempt = 1; ; attempt++) {
            try {
                boolean repeated = own != null && attempt < TRIES;
                return session(Transactions.Use.WRITE, trips, repeated, session -> {
                    var writer = new JooqWriter(session, congress);
                    R answer = work.apply(writer);
                    writer.take();
                    return answer;
                });
            } catch (DataAccessException e) {
                boolean again = Conflict.isOne(e) || (trips.areShared() && Unfit.isRefusal(e));
                if (own == null || attempt == TRIES || !again) {
                    throw failed(e);
                }
                trips = Session.isTaken(e.getCause(SQLException.class)) ? Session.Trips.ROWS : Session.Trips.APART;
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

    /** The ballot box; absent on a host's context, because the host's transaction would link voters to ballots. */
    @Override
    public <P> Optional<P> port(Class<P> port) {
        return port == BallotBox.class && own != null
                ? Optional.of(port.cast(new JooqBox(db, texts, own)))
                : Optional.empty();
    }

    private <R> R reading(Transactions.Use use, CongressId congress, Function<StoreReader, R> work) {
        Session.Trips trips = trips();
        while (true) {
            try {
                return session(use, trips, false, session -> work.apply(new JooqReader(session, congress)));
            } catch (DataAccessException e) {
                if (own == null || !trips.areShared() || !Unfit.isRefusal(e)) {
                    throw failed(e);
                }
                trips = Session.Trips.APART;
            }
        }
    }

    private <R> R session(Transactions.Use use, Session.Trips trips, boolean repeated, Function<Session, R> work) {
        return db.connectionResult(connection -> {
            var session = new Session(connection, texts, trips, repeated);
            return own == null ? work.apply(session) : own.run(session, use, work);
        });
    }

    /** At first. After a failure each statement runs alone, so that the answer is exact; only in a transaction of its own can the work run again. */
    private Session.Trips trips() {
        if (!texts.takesArrays()) {
            return Session.Trips.APART;
        }
        return own == null ? Session.Trips.QUESTIONS : Session.Trips.ALL;
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
        return new StoreFailedException(Failure.of(e), e);
    }

    private static Settings settings() {
        return new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false);
    }
}
