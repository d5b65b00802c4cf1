package org.daibiao.examples.ownstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.UnknownContentException;
import org.jspecify.annotations.Nullable;

/** The ballot box. SQLite admits one writer at a time, so what a transaction has read stays true until it ends. */
record SqliteBox(Function<CongressId, Session> writers) implements BallotBox {
    private static final String KEY = " (poll text, id text, primary key (poll, id)) strict, without rowid";
    private static final String BALLOT = KEY.replace(", primary", ", choices text, primary");

    /** Ordered only by their keys; a ballot is poll, id and choices and nothing else. */
    static final List<String> TABLES = List.of(
            "poll_box (poll text primary key, mode text, holder text, closed integer, version integer) strict",
            "poll_chain (poll text, number integer, entry text, primary key (poll, number)) strict",
            "poll_voted" + KEY,
            "poll_card_used" + KEY,
            "ballot" + BALLOT,
            "ballot_named" + BALLOT);

    @Override
    public boolean open(CongressId congress, Box box, List<String> chain) {
        return in(congress, session -> {
            boolean none = find(session, box.poll()).isEmpty();
            if (none) {
                var row = new Sql("insert into poll_box (poll, mode, holder, closed, version) values (");
                session.run(
                        row.marks(List.of(box.poll().value(), box.mode().name(), box.holder(), false, box.version()))
                                .add(")"));
                enter(session, box.poll(), 1, chain);
            }
            return none;
        });
    }

    @Override
    public Optional<Box> find(CongressId congress, Id<Poll> poll) {
        return in(congress, session -> find(session, poll));
    }

    @Override
    public Put hold(CongressId congress, Box seen, String holder) {
        return in(congress, session -> isStale(session, seen) ? Put.STALE : change(session, seen.heldBy(holder)));
    }

    @Override
    public Put put(CongressId congress, Box seen, Batch batch) {
        return in(congress, session -> {
            if (isStale(session, seen)) {
                return Put.STALE;
            }
            if (Set.copyOf(batch.marks()).size() < batch.marks().size()
                    || batch.marks().stream().anyMatch(mark -> isMarked(session, seen, mark))) {
                return Put.MARKED;
            }
            for (String mark : batch.marks()) {
                session.run(new Sql(
                        "insert into " + marks(seen) + " values (?, ?)",
                        seen.poll().value(),
                        mark));
            }
            batch.slips().forEach(slip -> enter(session, seen.mode(), seen.poll(), slip));
            enter(session, seen.poll(), batch.first(), batch.chain());
            return change(session, seen.changed(batch.close()));
        });
    }

    @Override
    public Put cast(CongressId congress, Id<Poll> poll, StoredBallot slip) {
        return in(congress, session -> {
            Box box = find(session, poll).orElse(Box.of(poll, Mode.SEALED, ""));
            if (box.closed() || box.mode() != Mode.NAMED) {
                return Put.STALE;
            }
            if (isMarked(session, box, slip.id())) {
                return Put.MARKED;
            }
            enter(session, Mode.NAMED, poll, slip);
            return change(session, box.changed(false));
        });
    }

    @Override
    public boolean conclude(CongressId congress, Id<Poll> poll, long first, List<String> lines) {
        var there = new Sql("select 1 from poll_chain where poll = ? and number >= ?", poll.value(), first);
        return in(congress, session -> {
            boolean next = find(session, poll).filter(Box::closed).isPresent()
                    && session.list(there, row -> true).isEmpty();
            if (next) {
                enter(session, poll, first, lines);
            }
            return next;
        });
    }

    @Override
    public boolean isMarked(CongressId congress, Box box, String mark) {
        return in(congress, session -> isMarked(session, box, mark));
    }

    @Override
    public List<String> marks(CongressId congress, Box box, @Nullable String after, int limit) {
        Sql page = page("select id from " + marks(box), box, after, limit);
        return in(congress, session -> session.list(page, row -> row.getString(1)));
    }

    @Override
    public List<StoredBallot> slips(CongressId congress, Box box, @Nullable String after, int limit) {
        Sql page = page("select id, choices from " + slips(box.mode()), box, after, limit);
        return in(
                congress,
                session -> find(session, box.poll()).filter(Box::closed).isEmpty()
                        ? List.of()
                        : session.list(page, row -> new StoredBallot(row.getString(1), row.getString(2))));
    }

    @Override
    public List<String> chain(CongressId congress, Id<Poll> poll) {
        var lines = new Sql("select entry from poll_chain where poll = ? order by number", poll.value());
        return in(congress, session -> session.list(lines, row -> row.getString(1)));
    }

    private <R> R in(CongressId congress, Function<Session, R> work) {
        Session writer = writers.apply(congress);
        return writer.transaction("begin immediate", () -> work.apply(writer));
    }

    private static Optional<Box> find(Session session, Id<Poll> poll) {
        var row = new Sql("select mode, holder, closed, version from poll_box where poll = ?", poll.value());
        return session.list(row, of -> box(poll, of)).stream().findFirst();
    }

    private static Box box(Id<Poll> poll, ResultSet of) throws SQLException {
        try {
            return new Box(poll, Mode.valueOf(of.getString(1)), of.getString(2), of.getBoolean(3), of.getLong(4));
        } catch (IllegalArgumentException e) {
            throw new UnknownContentException("poll_box", "mode", e);
        }
    }

    private static boolean isStale(Session session, Box seen) {
        return seen.closed() || !find(session, seen.poll()).equals(Optional.of(seen));
    }

    private static Put change(Session session, Box box) {
        var row = new Sql(
                "update poll_box set (holder, closed, version) = (?, ?, ?)", box.holder(), box.closed(), box.version());
        session.run(row.add(" where poll = ?", box.poll().value()));
        return Put.DONE;
    }

    private static boolean isMarked(Session session, Box box, String mark) {
        var row = new Sql(
                "select 1 from " + marks(box) + " where poll = ? and id = ?",
                box.poll().value(),
                mark);
        return !session.list(row, found -> true).isEmpty();
    }

    private static Sql page(String select, Box box, @Nullable String after, int limit) {
        var page = new Sql(select + " where poll = ? and id > ?", box.poll().value(), after == null ? "" : after);
        return page.add(" order by id limit ?", limit);
    }

    private static void enter(Session session, Mode mode, Id<Poll> poll, StoredBallot slip) {
        session.run(
                new Sql("insert into " + slips(mode) + " values (?, ?, ?)", poll.value(), slip.id(), slip.choices()));
    }

    private static void enter(Session session, Id<Poll> poll, long first, List<String> chain) {
        for (int n = 0; n < chain.size(); n++) {
            session.run(new Sql("insert into poll_chain values (?, ?, ?)", poll.value(), first + n, chain.get(n)));
        }
    }

    private static String marks(Box box) {
        return switch (box.mode()) {
            case NAMED -> "ballot_named";
            case SEALED -> "poll_voted";
            case CARD -> "poll_card_used";
        };
    }

    private static String slips(Mode mode) {
        return mode == Mode.NAMED ? "ballot_named" : "ballot";
    }
}
