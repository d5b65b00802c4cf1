package org.daibiao.examples.ownstore;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.journal.Act;
import org.daibiao.journal.Line;
import org.daibiao.journal.StoreWriter;
import org.daibiao.json.Json;
import org.daibiao.record.Column;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.Cursor;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;

/** Reads and writes the records of one congress within one transaction. Read-only callers get it as a reader. */
record SqliteRecords(CongressId congress, Session session) implements StoreWriter {
    @Override
    public SqliteJournal journal() {
        return new SqliteJournal(congress, session);
    }

    @Override
    public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
        var sql = new Sql("select * from " + shape.table() + " where id = ?", id.value());
        return list(shape, sql).stream().findFirst();
    }

    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        var sql = new Sql("select * from " + query.shape().table() + " where true");
        query.where().forEach(criterion -> add(sql, criterion));
        Field<T, ?> order = query.order();
        String key = order == null ? "id" : order.columns().get(0).name() + ", id";
        if (query.after() != null) {
            List<Object> place = Cursor.read(query, query.after()).cells();
            sql.add(" and (" + key + ") > (").marks(place).add(")");
        }
        sql.add(" order by " + key + " limit ?", query.limit() + 1);
        return Page.of(list(query.shape(), sql), query.limit(), last -> Cursor.of(query, last));
    }

    private static Sql add(Sql sql, Criterion<?> criterion) {
        return criterion.either(comparison -> compared(sql, comparison), reference -> referred(sql, reference));
    }

    private static Sql compared(Sql sql, Comparison<?> criterion) {
        List<Column> columns = criterion.field().columns();
        List<Object> values = criterion.values();
        String first = columns.get(0).name();
        switch (criterion.test()) {
            case IN -> {
                // One value, however many there are: SQLite limits the number of values.
                String among = Json.line(values.stream().map(Schema::kept).toList());
                sql.add(" and (false");
                columns.forEach(
                        column -> sql.add(" or " + column.name() + " in (select value from json_each(?))", among));
                sql.add(")");
            }
            case AT_LEAST -> sql.add(" and " + first + " >= ?", values.get(0));
            case AT_MOST -> sql.add(" and " + first + " <= ?", values.get(0));
            case MISSING -> columns.forEach(column -> sql.add(" and " + column.name() + " is null"));
        }
        return sql;
    }

    /** One of our columns equals one of theirs, in a row of the other table that meets all its criteria. */
    private static Sql referred(Sql sql, Reference<?, ?> reference) {
        sql.add(" and (false");
        for (Column ours : reference.field().columns()) {
            for (Column theirs : reference.its().columns()) {
                sql.add(" or " + ours.name() + " in (select " + theirs.name() + " from " + reference.shape()
                        + " where true");
                reference.criteria().forEach(criterion -> add(sql, criterion));
                sql.add(")");
            }
        }
        return sql.add(")");
    }

    private <T> List<Versioned<T>> list(Shape<T> shape, Sql sql) {
        return session.list(sql, row -> {
            T word = Schema.word(shape, row);
            return new Versioned<>(Id.of(shape.idOf(word)), row.getLong("version"), word);
        });
    }

    @Override
    public <T> void insert(Shape<T> shape, List<T> words) {
        words.forEach(shape::cells);
        words.forEach(word -> enter(shape, word, shape.idOf(word), "version", List.of(1)));
    }

    @Override
    public <T> void update(Shape<T> shape, T word, long expected) {
        UUID id = shape.idOf(word);
        refuseSecond(shape, word, id);
        var sql = new Sql("update " + shape.table() + " set (version, " + names(shape) + ") = (version + 1, ");
        sql.marks(shape.cells(word)).add(") where id = ? and version = ?", id, expected);
        if (session.run(sql) != 1) {
            throw new StaleVersionException(id, expected);
        }
    }

    /** Throws if another row has a value that is unique. */
    private <T> void refuseSecond(Shape<T> shape, T word, UUID id) {
        for (Field<T, ?> field : shape.fields()) {
            Object cell = shape.cells(word).get(field.first());
            if (field.isUnique() && cell != null) {
                String column = field.columns().get(0).name();
                var sql = new Sql("select 1 from " + shape.table() + " where " + column + " = ? and id <> ?", cell, id);
                if (!session.list(sql, row -> 1).isEmpty()) {
                    throw new DuplicateException(shape.table(), id);
                }
            }
        }
    }

    /** No other writer is active: the numbers continue from the last ones, and a failed transaction uses none up. */
    @Override
    public void append(List<Act> acts) {
        long number = journal().head().number();
        long line = lastLine();
        refuseUnknown(acts, line);
        for (Act act : acts) {
            enter(Schema.ACT, Schema.Head.of(act), act.operation(), "act", List.of(++number));
            for (Line one : act.lines()) {
                enter(Schema.LINE, one, ++line, "line, act", List.of(line, number));
                takeBack(one, act);
            }
        }
    }

    private long lastLine() {
        return session.list(new Sql("select max(line) from act_line"), row -> row.getLong(1))
                .get(0);
    }

    /** A line that does not exist is reported before a duplicate. */
    private static void refuseUnknown(List<Act> acts, long last) {
        long number = last;
        for (Line line : acts.stream().flatMap(act -> act.lines().stream()).toList()) {
            Long back = line.takesBack();
            if (back != null && (back < 1 || back > number)) {
                throw new UnknownIdException("line", back);
            }
            number++;
        }
    }

    private void takeBack(Line line, Act act) {
        Long back = line.takesBack();
        if (back != null) {
            var row = new Sql("insert into taken_back (line, recorded) values (?, ?)", back, act.recorded());
            enter(row, "take-back", back);
        }
    }

    private <T> void enter(Shape<T> shape, T word, Object key, String more, List<Object> values) {
        var sql = new Sql("insert into " + shape.table() + " (" + more + ", " + names(shape) + ") values (");
        enter(sql.marks(values).add(", ").marks(shape.cells(word)).add(")"), shape.table(), key);
    }

    private static String names(Shape<?> shape) {
        return shape.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Enters a row. A row whose key exists is not entered, and is reported as a duplicate. */
    private void enter(Sql row, String what, Object key) {
        if (session.run(row.add(" on conflict do nothing")) == 0) {
            throw new DuplicateException(what, key);
        }
    }
}
