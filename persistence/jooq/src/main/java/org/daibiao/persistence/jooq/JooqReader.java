package org.daibiao.persistence.jooq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daibiao.journal.Head;
import org.daibiao.journal.Journal;
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

    @Override
    public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
        return session
                .fetch(
                        "find " + shape.table(),
                        () -> DSL.select(columns(shape))
                                .from(Cells.table(shape.table()))
                                .where(CONGRESS.eq(Cells.any(CONGRESS)), ID.eq(Cells.any(ID))),
                        List.of(tenant(), id.toString()),
                        row -> versioned(shape, row))
                .stream()
                .findFirst();
    }

    /** A list with more values than a database accepts at once is queried in parts. */
    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        return query.where().stream()
                .filter(Parts::isTooLong)
                .findFirst()
                .map(one -> Page.union(query, inParts(query, one)))
                .orElseGet(() -> selected(query));
    }

    private <T> List<Page<Versioned<T>>> inParts(Query<T> query, Criterion<T> tooLong) {
        return Parts.of(tooLong).stream()
                .map(part -> query.where().stream()
                        .map(one -> one.equals(tooLong) ? part : one)
                        .toList())
                .map(where -> select(new Query<>(query.shape(), where, query.order(), query.after(), query.limit())))
                .toList();
    }

    private <T> Page<Versioned<T>> selected(Query<T> query) {
        Selection selection = new Selection(query.shape().table(), tenant());
        query.where().forEach(selection::where);
        org.daibiao.record.Field<T, ?> by = query.order();
        Column order = by == null ? null : by.columns().get(0);
        String after = query.after();
        if (after != null) {
            selection.beyond(order, Cursor.read(query, after));
        }
        List<Versioned<T>> read = session.fetch(
                selection.key(order),
                () -> selection.query(columns(query.shape()), order),
                selection.binds(query.limit() + 1),
                row -> versioned(query.shape(), row));
        return Page.of(read, query.limit(), last -> Cursor.of(query, last));
    }

    @Override
    public Journal journal() {
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
