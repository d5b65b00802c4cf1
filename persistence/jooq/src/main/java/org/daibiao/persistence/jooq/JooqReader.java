package org.daibiao.persistence.jooq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daibiao.journal.Head;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.Owed;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Column;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.Cursor;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads the records of one congress within one transaction. */
class JooqReader implements StoreReader {
    static final Field<String> CONGRESS = Cells.field("congress", SQLDataType.CHAR(36));
    static final Field<String> ID = Cells.field("id", SQLDataType.CHAR(36));
    static final Field<Long> VERSION = Cells.field("version", SQLDataType.BIGINT);
    static final Field<Long> ACTS = Cells.field("act_count", SQLDataType.BIGINT);

    private final Session session;
    private final CongressId congress;

    JooqReader(Session session, CongressId congress) {
        this.session = session;
        this.congress = congress;
    }

    Session session() {
        return session;
    }

    String tenant() {
        return congress.toString();
    }

    @Override
    public CongressId congress() {
        return congress;
    }

    /**
     * A lookup that one statement answers.
     *
     * @param made makes the answer of the rows
     */
    private record Asked<R, A>(Step.Rows<R> step, Function<List<R>, A> made) {
        @SuppressWarnings("unchecked")
        A of(Object rows) {
            return made.apply((List<R>) rows);
        }
    }

    /** Runs these statements in one trip where that is possible. */
    List<Object> run(List<? extends Step<?>> steps) {
        return session.run(steps);
    }

    private <A> A one(Asked<?, A> asked) {
        return asked.of(run(List.of(asked.step())).get(0));
    }

    /** Everything that one statement answers goes in one trip; a query in parts, which is rare, follows alone. */
    @Override
    public List<?> ask(List<Lookup<?>> lookups) {
        List<Optional<Asked<?, ?>>> asked =
                lookups.stream().<Optional<Asked<?, ?>>>map(this::asked).toList();
        Iterator<Object> rows = run(asked.stream()
                        .flatMap(Optional::stream)
                        .map(one -> one.step())
                        .toList())
                .iterator();
        var answers = new ArrayList<Object>();
        for (int n = 0; n < lookups.size(); n++) {
            Optional<Asked<?, ?>> one = asked.get(n);
            answers.add(
                    one.isPresent() ? one.get().of(rows.next()) : lookups.get(n).in(this));
        }
        return answers;
    }

    /** Empty for a query that is asked in parts. */
    private Optional<Asked<?, ?>> asked(Lookup<?> lookup) {
        if (lookup instanceof Lookup.Find<?> find) {
            return Optional.of(found(find));
        } else if (lookup instanceof Lookup.Select<?> select) {
            return isInParts(select.query()) ? Optional.empty() : Optional.of(selected(select.query()));
        } else if (lookup instanceof Lookup.Entries entries) {
            return Optional.of(asked(entries));
        } else if (lookup instanceof Lookup.Done done) {
            return Optional.of(asked(done));
        }
        return Optional.of(
                lookup instanceof Lookup.LastContent
                        ? new Asked<>(
                                records().lastContentAsked(),
                                found -> found.stream().findFirst())
                        : grouped(lookup));
    }

    /** The journal's questions about owed subjects and kinds. */
    private Asked<?, ?> grouped(Lookup<?> lookup) {
        if (lookup instanceof Lookup.Tally tally) {
            return new Asked<>(
                    records().tallyAsked(tally.requirement(), tally.window(), tally.view()), JooqJournal::histogram);
        } else if (lookup instanceof Lookup.Counts counts) {
            return new Asked<>(
                    records().countsAsked(counts.count(), counts.window(), counts.view()), JooqJournal::counts);
        }
        var owed = (Lookup.Shortfalls) lookup;
        return new Asked<>(
                records().shortfallsAsked(owed.requirement(), owed.window(), owed.view(), owed.after(), owed.limit()),
                found -> Page.of(found, owed.limit(), Owed::cursor));
    }

    private Asked<?, ?> asked(Lookup.Entries entries) {
        return new Asked<>(
                records().entriesAsked(entries.filter(), entries.view(), entries.after(), Query.MOST),
                found -> JooqJournal.page(found, Query.MOST));
    }

    private Asked<?, ?> asked(Lookup.Done done) {
        return new Asked<>(
                records().actAsked(done.operation()), found -> records().whole(found));
    }

    @Override
    public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
        return one(found(new Lookup.Find<>(shape, id)));
    }

    private <T> Asked<Versioned<T>, Optional<Versioned<T>>> found(Lookup.Find<T> find) {
        Shape<T> shape = find.shape();
        Texts.Text text = session.texts()
                .of(
                        "find " + shape.table(),
                        () -> DSL.select(columns(shape))
                                .from(Cells.table(shape.table()))
                                .where(CONGRESS.eq(Cells.any(CONGRESS)), ID.eq(Cells.any(ID))));
        return new Asked<>(
                new Step.Rows<>(text, List.of(tenant(), find.id().toString()), row -> versioned(shape, row)),
                rows -> rows.stream().findFirst());
    }

    private static boolean isInParts(Query<?> query) {
        return query.where().stream().anyMatch(Parts::isTooLong);
    }

    /** A list with more values than a database accepts at once is queried in parts. */
    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        return query.where().stream()
                .filter(Parts::isTooLong)
                .findFirst()
                .map(one -> Page.union(query, inParts(query, one)))
                .orElseGet(() -> one(selected(query)));
    }

    private <T> List<Page<Versioned<T>>> inParts(Query<T> query, Criterion<T> tooLong) {
        return Parts.of(tooLong).stream()
                .map(part -> query.where().stream()
                        .map(one -> one.equals(tooLong) ? part : one)
                        .toList())
                .map(where -> select(new Query<>(query.shape(), where, query.order(), query.after(), query.limit())))
                .toList();
    }

    private <T> Asked<Versioned<T>, Page<Versioned<T>>> selected(Query<T> query) {
        Selection selection = new Selection(query, tenant(), session.texts().takesArrays());
        query.where().forEach(selection::where);
        org.daibiao.record.Field<T, ?> by = query.order();
        Column order = by == null ? null : by.columns().get(0);
        String after = query.after();
        if (after != null) {
            selection.beyond(order, Cursor.read(query, after));
        }
        Texts.Text text =
                session.texts().of(selection.key(order), () -> selection.query(columns(query.shape()), order));
        return new Asked<>(
                new Step.Rows<>(text, selection.binds(), row -> versioned(query.shape(), row)),
                rows -> Page.of(rows, query.limit(), last -> Cursor.of(query, last)));
    }

    @Override
    public Journal journal() {
        return records();
    }

    private JooqJournal records() {
        return new JooqJournal(session, congress, this::head);
    }

    /** The end of the journal; a congress that was never written to has no row. */
    Head head() {
        return session
                .fetch(
                        "head",
                        () -> DSL.select(ACTS, JournalTables.HASH)
                                .from(Cells.table("head"))
                                .where(CONGRESS.eq(Cells.any(CONGRESS))),
                        List.of(tenant()),
                        row -> new Head(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(Head.NONE);
    }

    private static List<Field<?>> columns(Shape<?> shape) {
        var columns = new ArrayList<Field<?>>(List.of(VERSION));
        shape.columns().forEach(column -> columns.add(Cells.field(column)));
        return columns;
    }

    private static <T> Versioned<T> versioned(Shape<T> shape, ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        for (int n = 0; n < shape.columns().size(); n++) {
            cells.add(Cells.read(row, n + 2, shape.columns().get(n).type()));
        }
        T word = shape.word(cells);
        return new Versioned<>(Id.of(shape.idOf(word)), row.getLong(1), word);
    }
}
