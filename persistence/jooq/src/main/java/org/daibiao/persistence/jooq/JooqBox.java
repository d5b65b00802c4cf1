package org.daibiao.persistence.jooq;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Id;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.UnknownContentException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The ballot box on a relational database, in its own transactions. jOOQ renders the statements with placeholders, and JDBC runs them, bypassing
 * every jOOQ listener. An exception of the driver may name a row, so it is not passed on.
 */
record JooqBox(DSLContext db, Texts texts, Transactions transactions) implements BallotBox {
    private static final Field<String> CONGRESS = JooqReader.CONGRESS;
    private static final Field<String> POLL = Cells.field("poll", SQLDataType.CHAR(36));
    private static final Field<String> MODE = Cells.field("mode", SQLDataType.VARCHAR);
    private static final Field<String> HOLDER = Cells.field("holder", SQLDataType.VARCHAR);
    private static final Field<String> STATE = Cells.field("state", SQLDataType.VARCHAR);
    private static final Field<Long> VERSION = JooqReader.VERSION;
    private static final Field<Long> NUMBER = Cells.field("number", SQLDataType.BIGINT);
    private static final Field<String> ENTRY = Cells.field("entry", SQLDataType.VARCHAR);
    private static final Field<String> CHOICES = Cells.field("choices", SQLDataType.VARCHAR);
    private static final Field<byte[]> STREAM = DSL.val((byte[]) null, SQLDataType.VARBINARY);
    private static final String OPEN = "OPEN";
    private static final String CLOSED = "CLOSED";
    private static final int TRIES = 3;

    /** A table of the box, and the column that follows congress and poll in its key. */
    private enum Kept {
        VOTED("poll_voted", "voter"),
        CARD_USED("poll_card_used", "card"),
        NAMED("ballot_named", "voter"),
        BALLOT("ballot", "id");

        private final String table;
        private final Field<String> key;

        Kept(String table, String key) {
            this.table = table;
            this.key = Cells.field(key, SQLDataType.VARCHAR);
        }

        static Kept marks(Mode mode) {
            return switch (mode) {
                case NAMED -> NAMED;
                case SEALED -> VOTED;
                case CARD -> CARD_USED;
            };
        }

        static Kept slips(Mode mode) {
            return mode == Mode.NAMED ? NAMED : BALLOT;
        }
    }

    /** Leaves the transaction and rolls it back. */
    private static final class BackException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Put put;

        BackException(Put put) {
            super(null, null, false, false);
            this.put = put;
        }
    }

    @Override
    public boolean open(CongressId congress, Box box, List<String> chain) {
        return changed(session -> {
                    try {
                        insert(
                                session,
                                "poll_box",
                                List.of(CONGRESS, POLL, MODE, HOLDER, STATE, VERSION),
                                List.of(List.of(
                                        congress.toString(),
                                        box.poll().toString(),
                                        box.mode().name(),
                                        box.holder(),
                                        OPEN,
                                        box.version())));
                    } catch (IntegrityConstraintViolationException e) {
                        throw new BackException(Put.STALE);
                    }
                    lines(session, congress, box.poll(), 1, chain);
                })
                == Put.DONE;
    }

    @Override
    public Optional<Box> find(CongressId congress, Id<Poll> poll) {
        return read(session -> find(session, congress, poll)).stream().findFirst();
    }

    private static List<Box> find(Session session, CongressId congress, Id<Poll> poll) {
        return session.fetch(
                "find poll_box",
                () -> DSL.select(MODE, HOLDER, STATE, VERSION)
                        .from(Cells.table("poll_box"))
                        .where(ofPoll()),
                List.of(congress.toString(), poll.toString()),
                row -> new Box(
                        poll, mode(row.getString(1)), row.getString(2), isClosed(row.getString(3)), row.getLong(4)));
    }

    private static Mode mode(String kept) {
        try {
            return Mode.valueOf(kept);
        } catch (IllegalArgumentException e) {
            throw new UnknownContentException("poll_box", "mode", e);
        }
    }

    /** Refuses any other value: no change would apply to such a box, and callers would retry forever. */
    private static boolean isClosed(String kept) {
        if (!kept.equals(OPEN) && !kept.equals(CLOSED)) {
            throw new UnknownContentException("poll_box", "state", new IllegalArgumentException(kept));
        }
        return kept.equals(CLOSED);
    }

    @Override
    public Put hold(CongressId congress, Box seen, String holder) {
        return changed(session -> step(session, congress, seen, holder, false));
    }

    @Override
    public Put put(CongressId congress, Box seen, Batch batch) {
        Kept marks = Kept.marks(seen.mode());
        return changed(session -> {
            step(session, congress, seen, seen.holder(), batch.close());
            mark(() -> insert(
                    session,
                    marks.table,
                    List.of(CONGRESS, POLL, marks.key),
                    batch.marks().stream()
                            .map(mark ->
                                    List.of(congress.toString(), seen.poll().toString(), mark))
                            .toList()));
            mark(() -> slips(session, congress, seen.poll(), Kept.slips(seen.mode()), batch.slips()));
            lines(session, congress, seen.poll(), batch.first(), batch.chain());
        });
    }

    @Override
    public Put cast(CongressId congress, Id<Poll> poll, StoredBallot slip) {
        return changed(session -> {
            int found = session.execute(
                    "count on poll_box",
                    () -> DSL.update(Cells.table("poll_box"))
                            .set(VERSION, VERSION.plus(DSL.inline(1)))
                            .where(ofPoll())
                            .and(STATE.eq(DSL.inline(OPEN)))
                            .and(MODE.eq(DSL.inline(Mode.NAMED.name()))),
                    List.of(congress.toString(), poll.toString()));
            if (found != 1) {
                throw new BackException(Put.STALE);
            }
            mark(() -> slips(session, congress, poll, Kept.NAMED, List.of(slip)));
        });
    }

    @Override
    public boolean conclude(CongressId congress, Id<Poll> poll, long first, List<String> lines) {
        return changed(session -> {
                    boolean closed = find(session, congress, poll).stream().anyMatch(Box::closed);
                    if (!closed) {
                        throw new BackException(Put.STALE);
                    }
                    mark(() -> lines(session, congress, poll, first, lines));
                })
                == Put.DONE;
    }

    @Override
    public boolean isMarked(CongressId congress, Box box, String mark) {
        Kept kept = Kept.marks(box.mode());
        return !read(session -> session.fetch(
                        "find " + kept.table,
                        () -> DSL.select(kept.key)
                                .from(Cells.table(kept.table))
                                .where(ofPoll())
                                .and(kept.key.eq(Cells.any(kept.key))),
                        List.of(congress.toString(), box.poll().toString(), mark),
                        row -> true))
                .isEmpty();
    }

    @Override
    public List<String> marks(CongressId congress, Box box, @Nullable String after, int limit) {
        return page(congress, box, Kept.marks(box.mode()), false, after, limit, row -> row.getString(1));
    }

    @Override
    public List<StoredBallot> slips(CongressId congress, Box box, @Nullable String after, int limit) {
        return page(
                congress,
                box,
                Kept.slips(box.mode()),
                true,
                after,
                limit,
                row -> new StoredBallot(row.getString(1), row.getString(2)));
    }

    @Override
    public List<String> chain(CongressId congress, Id<Poll> poll) {
        return read(session -> session.fetch(
                "poll_chain",
                () -> DSL.select(ENTRY)
                        .from(Cells.table("poll_chain"))
                        .where(ofPoll())
                        .orderBy(NUMBER),
                List.of(congress.toString(), poll.toString()),
                row -> row.getString(1)));
    }

    private <R> List<R> page(
            CongressId congress,
            Box box,
            Kept kept,
            boolean choices,
            @Nullable String after,
            int limit,
            Session.Row<R> row) {
        var binds =
                new ArrayList<Object>(List.of(congress.toString(), box.poll().toString()));
        if (choices) {
            binds.addAll(List.of(congress.toString(), box.poll().toString()));
        }
        if (after != null) {
            binds.add(after);
        }
        binds.add((long) limit);
        return read(session -> session.fetch(
                "page " + kept.table + choices + (after == null),
                () -> DSL.select(choices ? List.of(kept.key, CHOICES) : List.of(kept.key))
                        .from(Cells.table(kept.table))
                        .where(ofPoll())
                        .and(choices ? closed() : DSL.noCondition())
                        .and(after == null ? DSL.noCondition() : kept.key.gt(Cells.any(kept.key)))
                        .orderBy(kept.key)
                        .limit(DSL.val((Long) null, SQLDataType.BIGINT)),
                binds,
                row));
    }

    /** Part of the statement that reads the ballots, so that no read can come in between. */
    private static Condition closed() {
        return DSL.exists(DSL.select(DSL.inline(1))
                .from(Cells.table("poll_box"))
                .where(ofPoll())
                .and(STATE.eq(DSL.inline(CLOSED))));
    }

    private static Condition ofPoll() {
        return CONGRESS.eq(Cells.any(CONGRESS)).and(POLL.eq(Cells.any(POLL)));
    }

    private static void step(Session session, CongressId congress, Box seen, String holder, boolean close) {
        int found = session.execute(
                "step poll_box",
                () -> DSL.update(Cells.table("poll_box"))
                        .set(HOLDER, Cells.any(HOLDER))
                        .set(STATE, Cells.any(STATE))
                        .set(VERSION, VERSION.plus(DSL.inline(1)))
                        .where(ofPoll())
                        .and(STATE.eq(DSL.inline(OPEN)))
                        .and(MODE.eq(Cells.any(MODE)))
                        .and(HOLDER.eq(Cells.any(HOLDER)))
                        .and(VERSION.eq(Cells.any(VERSION))),
                List.of(
                        holder,
                        close ? CLOSED : OPEN,
                        congress.toString(),
                        seen.poll().toString(),
                        seen.mode().name(),
                        seen.holder(),
                        seen.version()));
        if (found != 1) {
            throw new BackException(Put.STALE);
        }
    }

    private static void slips(
            Session session, CongressId congress, Id<Poll> poll, Kept kept, List<StoredBallot> slips) {
        insert(
                session,
                kept.table,
                List.of(CONGRESS, POLL, kept.key, CHOICES),
                slips.stream()
                        .map(slip -> List.of(
                                congress.toString(), poll.toString(), slip.id(), new Session.Quiet(slip.choices())))
                        .toList());
    }

    /** The text of a value bound as a stream: drivers, and agents that watch them, log the values of statements, but not streams. */
    private static Field<String> text(Session session) {
        String text = switch (session.texts().dialect().family()) {
            case POSTGRES -> "convert_from({0}, 'UTF8')";
            case MARIADB -> "convert({0} using utf8mb4)";
            default -> "utf8tostring({0})";
        };
        return DSL.field(text, String.class, STREAM);
    }

    private static void lines(Session session, CongressId congress, Id<Poll> poll, long first, List<String> chain) {
        insert(
                session,
                "poll_chain",
                List.of(CONGRESS, POLL, NUMBER, ENTRY),
                IntStream.range(0, chain.size())
                        .mapToObj(n -> List.<Object>of(congress.toString(), poll.toString(), first + n, chain.get(n)))
                        .toList());
    }

    private static void insert(Session session, String table, List<Field<?>> columns, List<? extends List<?>> rows) {
        session.executeAll(
                "insert " + table,
                () -> DSL.insertInto(Cells.table(table), columns)
                        .values(columns.stream()
                                .map(column -> column == CHOICES ? text(session) : Cells.any(column))
                                .toList()),
                rows);
    }

    private static void mark(Runnable insert) {
        try {
            insert.run();
        } catch (IntegrityConstraintViolationException e) {
            throw new BackException(Put.MARKED);
        }
    }

    private Put changed(Consumer<Session> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return run(Transactions.Use.WRITE, session -> {
                    work.accept(session);
                    return Put.DONE;
                });
            } catch (BackException e) {
                return e.put;
            } catch (DataAccessException e) {
                if (attempt == TRIES || !Conflict.isOne(e)) {
                    throw failed(e);
                }
            }
        }
    }

    private <R> R read(Function<Session, R> work) {
        try {
            return run(Transactions.Use.STATEMENT, work);
        } catch (DataAccessException e) {
            throw failed(e);
        }
    }

    private <R> R run(Transactions.Use use, Function<Session, R> work) {
        return db.connectionResult(
                connection -> transactions.run(new Session(connection, texts, Session.Trips.APART, false), use, work));
    }

    /** Reports only the SQL state: the driver's message may name a row. */
    private static DaibiaoException failed(DataAccessException e) {
        return new StoreFailedException(Failure.of(e), new SQLException("", e.sqlState()));
    }
}
