package org.daibiao.persistence.jooq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.daibiao.journal.Act;
import org.daibiao.journal.Head;
import org.daibiao.journal.Line;
import org.daibiao.journal.StoreWriter;
import org.daibiao.record.CongressId;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Writes the records and acts of one congress within one transaction that locks the congress's head row. */
final class JooqWriter extends JooqReader implements StoreWriter {
    static final Field<Long> LINES = Cells.field("line_count", SQLDataType.BIGINT);

    private long acts;
    private long lines;
    private @Nullable String hash;

    private JooqWriter(Session session, CongressId congress) {
        super(session, congress);
    }

    /** Locks the congress's head row, so that no other writer of the congress runs until this transaction ends. */
    static JooqWriter begin(Session session, CongressId congress) {
        var writer = new JooqWriter(session, congress);
        if (!writer.taken()) {
            session.execute(
                    "insert head",
                    () -> DSL.insertInto(Cells.table("head"), CONGRESS, ACTS, LINES)
                            .values(Cells.any(CONGRESS), Cells.any(ACTS), Cells.any(LINES)),
                    List.of(writer.tenant(), 0L, 0L));
            writer.taken();
        }
        return writer;
    }

    private boolean taken() {
        if (session().texts().dialect() == SQLDialect.H2) {
            // On H2, select for update may report that another transaction has changed the row; an update waits
            // instead.
            session()
                    .execute(
                            "lock head",
                            () -> DSL.update(Cells.table("head"))
                                    .set(ACTS, ACTS)
                                    .where(CONGRESS.eq(Cells.any(CONGRESS))),
                            List.of(tenant()));
        }
        List<Boolean> found = session()
                .fetch(
                        "take head",
                        () -> DSL.select(ACTS, LINES, JournalTables.HASH)
                                .from(Cells.table("head"))
                                .where(CONGRESS.eq(Cells.any(CONGRESS)))
                                .forUpdate(),
                        List.of(tenant()),
                        row -> {
                            acts = row.getLong(1);
                            lines = row.getLong(2);
                            hash = row.getString(3);
                            return true;
                        });
        return !found.isEmpty();
    }

    @Override
    Head head() {
        return new Head(acts, hash);
    }

    @Override
    public <T> void insert(Shape<T> shape, List<T> words) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (T word : words) {
            var row = new ArrayList<@Nullable Object>(List.of(tenant(), 1L));
            shape.cells(word).forEach(cell -> row.add(Cells.kept(cell)));
            rows.add(row);
        }
        try {
            enter(shape.table(), () -> columns(shape), rows);
        } catch (IntegrityConstraintViolationException e) {
            throw new DuplicateException(shape.table(), words.isEmpty() ? "" : shape.idOf(words.get(0)));
        }
    }

    private static List<Field<?>> columns(Shape<?> shape) {
        var columns = new ArrayList<Field<?>>(List.of(CONGRESS, VERSION));
        shape.columns().forEach(column -> columns.add(Cells.field(column)));
        return columns;
    }

    @Override
    public <T> void update(Shape<T> shape, T word, long expected) {
        UUID id = shape.idOf(word);
        var binds = new ArrayList<@Nullable Object>();
        shape.cells(word).forEach(cell -> binds.add(Cells.kept(cell)));
        binds.addAll(List.of(tenant(), id.toString(), expected));
        int changed = session().execute("update " + shape.table(), () -> updating(shape), binds);
        if (changed != 1) {
            throw new StaleVersionException(id, expected);
        }
    }

    private static Query updating(Shape<?> shape) {
        var set = new LinkedHashMap<Field<?>, Field<?>>();
        shape.columns().forEach(column -> set.put(Cells.field(column), Cells.any(Cells.field(column))));
        set.put(VERSION, VERSION.plus(DSL.inline(1)));
        return DSL.update(Cells.table(shape.table()))
                .set(set)
                .where(CONGRESS.eq(Cells.any(CONGRESS)), ID.eq(Cells.any(ID)), VERSION.eq(Cells.any(VERSION)));
    }

    @Override
    public void append(List<Act> added) {
        var actRows = new ArrayList<List<@Nullable Object>>();
        var lineRows = new ArrayList<List<@Nullable Object>>();
        var backRows = new ArrayList<List<@Nullable Object>>();
        for (Act act : added) {
            actRows.add(JournalTables.row(tenant(), ++acts, act));
            hash = act.hash();
            for (Line line : act.lines()) {
                Long back = line.takesBack();
                if (back != null) {
                    if (back < 1 || back > lines) {
                        throw new UnknownIdException("line", back);
                    }
                    backRows.add(List.of(tenant(), back, lines + 1, act.recorded()));
                }
                lineRows.add(JournalTables.row(tenant(), ++lines, acts, act, line));
            }
        }
        String what = "act";
        try {
            enter("act", () -> JournalTables.ACT, actRows);
            enter("act_line", () -> JournalTables.LINE, lineRows);
            what = "take-back";
            enter("taken_back", () -> JournalTables.TAKEN_BACK, backRows);
        } catch (IntegrityConstraintViolationException e) {
            throw new DuplicateException(
                    what, added.isEmpty() ? "" : added.get(0).operation());
        }
        session()
                .execute(
                        "update head",
                        () -> DSL.update(Cells.table("head"))
                                .set(ACTS, Cells.any(ACTS))
                                .set(LINES, Cells.any(LINES))
                                .set(JournalTables.HASH, Cells.any(JournalTables.HASH))
                                .where(CONGRESS.eq(Cells.any(CONGRESS))),
                        Arrays.asList(acts, lines, hash, tenant()));
    }

    private void enter(String table, Supplier<List<Field<?>>> columns, List<List<@Nullable Object>> rows) {
        session().executeAll("insert " + table, () -> inserting(table, columns.get()), rows);
    }

    private static Query inserting(String table, List<Field<?>> columns) {
        return DSL.insertInto(Cells.table(table), columns)
                .values(columns.stream().map(Cells::any).toList());
    }
}
