package org.daibiao.persistence.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daibiao.kernel.Act;
import org.daibiao.kernel.Column;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Shape;
import org.daibiao.kernel.Writer;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Writes the records and acts of one congress within one transaction that holds the congress's head row. */
final class JooqWriter extends JooqReader implements Writer {
    static final Field<Long> ACTS = Cells.field("act_count", SQLDataType.BIGINT);
    static final Field<Long> LINES = Cells.field("line_count", SQLDataType.BIGINT);

    private long acts;
    private long lines;

    private JooqWriter(DSLContext db, CongressId congress) {
        super(db, congress);
    }

    /** Takes the head row of the congress, so that no other writer of it runs until this transaction ends. */
    static JooqWriter begin(DSLContext db, CongressId congress) {
        var writer = new JooqWriter(db, congress);
        int taken = db.update(Cells.table("head"))
                .set(ACTS, ACTS)
                .where(CONGRESS.eq(writer.tenant()))
                .execute();
        if (taken == 0) {
            db.insertInto(Cells.table("head"), CONGRESS, ACTS, LINES)
                    .values(writer.tenant(), 0L, 0L)
                    .execute();
        }
        Record2<Long, Long> head = db.select(ACTS, LINES)
                .from(Cells.table("head"))
                .where(CONGRESS.eq(writer.tenant()))
                .fetchSingle();
        writer.acts = head.value1();
        writer.lines = head.value2();
        return writer;
    }

    @Override
    public <T> void insert(Shape<T> shape, List<T> words) {
        var rows = new ArrayList<Object[]>();
        for (T word : words) {
            var row = new ArrayList<@Nullable Object>(List.of(tenant(), 1L));
            shape.cells(word).forEach(cell -> row.add(Cells.kept(cell)));
            rows.add(row.toArray());
        }
        var columns = new ArrayList<Field<?>>(List.of(CONGRESS, VERSION));
        shape.columns().forEach(column -> columns.add(Cells.field(column)));
        try {
            enter(shape.table(), columns, rows);
        } catch (IntegrityConstraintViolationException e) {
            throw new DaibiaoException.Duplicate(shape.table(), words.isEmpty() ? "" : shape.idOf(words.get(0)));
        }
    }

    @Override
    public <T> void update(Shape<T> shape, T word, long expected) {
        List<@Nullable Object> cells = shape.cells(word);
        UUID id = shape.idOf(word);
        var set = db().update(Cells.table(shape.table())).set(VERSION, VERSION.plus(1));
        for (int n = 0; n < cells.size(); n++) {
            set = set.set(column(shape.columns().get(n)), Cells.kept(cells.get(n)));
        }
        int changed = set.where(CONGRESS.eq(tenant()), ID.eq(id.toString()), VERSION.eq(expected))
                .execute();
        if (changed != 1) {
            throw new DaibiaoException.StaleVersion(id, expected);
        }
    }

    @Override
    public void append(List<Act> added) {
        var actRows = new ArrayList<Object[]>();
        var lineRows = new ArrayList<Object[]>();
        var backRows = new ArrayList<Object[]>();
        for (Act act : added) {
            actRows.add(JournalTables.row(tenant(), ++acts, act));
            for (Line line : act.lines()) {
                Long back = line.takesBack();
                if (back != null) {
                    if (back < 1 || back > lines) {
                        throw new DaibiaoException.UnknownId("line", back);
                    }
                    backRows.add(new Object[] {tenant(), back, lines + 1, act.recorded()});
                }
                lineRows.add(JournalTables.row(tenant(), ++lines, acts, act, line));
            }
        }
        String what = "act";
        try {
            enter("act", JournalTables.ACT, actRows);
            enter("act_line", JournalTables.LINE, lineRows);
            what = "take-back of a line";
            enter("taken_back", JournalTables.TAKEN_BACK, backRows);
        } catch (IntegrityConstraintViolationException e) {
            throw new DaibiaoException.Duplicate(
                    what, added.isEmpty() ? "" : added.get(0).operation());
        }
        db().update(Cells.table("head"))
                .set(ACTS, acts)
                .set(LINES, lines)
                .where(CONGRESS.eq(tenant()))
                .execute();
    }

    /** One statement for a single row, a batch of the driver's for more. */
    private void enter(String table, List<? extends Field<?>> columns, List<Object[]> rows) {
        if (rows.size() == 1) {
            db().insertInto(Cells.table(table), columns).values(rows.get(0)).execute();
        } else if (!rows.isEmpty()) {
            BatchBindStep batch =
                    db().batch(db().insertInto(Cells.table(table), columns).values(new Object[columns.size()]));
            batch.bind(rows.toArray(Object[][]::new)).execute();
        }
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> column(Column column) {
        return (Field<Object>) DSL.field(DSL.unquotedName(column.name()), Cells.type(column.type()));
    }
}
