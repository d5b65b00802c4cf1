package org.daibiao.persistence.jooq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Head;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Line;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Write;
import org.daibiao.record.CongressId;
import org.daibiao.record.DaibiaoException;
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

    /** The most rows whose number is part of a statement's text. */
    private static final int ROWS = 64;

    private long acts;
    private long lines;
    private @Nullable String hash;

    private boolean taken;

    /** The congress's head row is locked before the first statement, or with it, so that no other writer of the congress runs until this transaction ends. */
    JooqWriter(Session session, CongressId congress) {
        super(session, congress);
    }

    /** Locks the head row in the trip of the first statements where that is possible. */
    @Override
    List<Object> run(List<? extends Step<?>> steps) {
        if (taken || !session().trips().areShared()) {
            take();
            return super.run(steps);
        }
        var all = new ArrayList<Step<?>>(List.of(taking()));
        all.addAll(steps);
        List<Object> answers = super.run(all);
        if (taken) {
            return answers.subList(1, answers.size());
        }
        take();
        return super.run(steps); // what was read before belongs to a congress that nobody had locked
    }

    /** Locks the head row unless that was done. */
    void take() {
        if (taken) {
            return;
        }
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
        session().run(List.of(taking()));
        if (!taken) {
            session()
                    .execute(
                            "insert head",
                            () -> DSL.insertInto(Cells.table("head"), CONGRESS, ACTS, LINES)
                                    .values(Cells.any(CONGRESS), Cells.any(ACTS), Cells.any(LINES)),
                            List.of(tenant(), 0L, 0L));
            session().run(List.of(taking()));
        }
    }

    private Step.Rows<Boolean> taking() {
        Texts.Text text = session()
                .texts()
                .of(
                        "take head",
                        () -> DSL.select(ACTS, LINES, JournalTables.HASH)
                                .from(Cells.table("head"))
                                .where(CONGRESS.eq(Cells.any(CONGRESS)))
                                .forUpdate());
        return new Step.Rows<>(text, List.of(tenant()), row -> {
            acts = row.getLong(1);
            lines = row.getLong(2);
            hash = row.getString(3);
            taken = true;
            return true;
        });
    }

    @Override
    Head head() {
        take();
        return new Head(acts, hash);
    }

    @Override
    public Journal journal() {
        take();
        return super.journal();
    }

    @Override
    public <T> void insert(Shape<T> shape, List<T> words) {
        write(List.of(new Write.Insert<>(shape, words)));
    }

    @Override
    public <T> void update(Shape<T> shape, T word, long expected) {
        write(List.of(new Write.Update<>(shape, word, expected)));
    }

    @Override
    public void append(List<Act> added) {
        write(List.of(new Write.Append(added)));
    }

    /**
     * The keys of rows.
     *
     * @param word what has such a key
     * @param of the key of each row
     */
    private record Keys(String word, IntFunction<Object> of) {
        /** MariaDB names no more of a key: all that follows the congress within 64 characters, and three dots. */
        private static final int NAMED = 24;

        DuplicateException refused(Object key) {
            return new DuplicateException(word, key);
        }

        /** The one that the database names; where it names none for certain, the first and the last. */
        DuplicateException refused(int rows, String said) {
            List<Object> named = IntStream.range(0, rows)
                    .mapToObj(of)
                    .filter(key -> key instanceof UUID id
                            && said.contains(id.toString().substring(0, NAMED)))
                    .distinct()
                    .toList();
            return refused(named.size() == 1 ? named.get(0) : of.apply(0) + " … " + of.apply(rows - 1));
        }
    }

    /**
     * A statement of a write.
     *
     * @param table the table
     * @param query the statement for so many rows
     * @param columns the columns of rows that are added
     * @param rows the values of each row
     * @param keys what each row is called if it is there already
     * @param missed the exception for a row that is not there; null when rows are added
     */
    private record Made(
            String table,
            String key,
            IntFunction<Query> query,
            Supplier<List<Field<?>>> columns,
            List<List<@Nullable Object>> rows,
            Keys keys,
            @Nullable Supplier<DaibiaoException> missed) {
        /** One statement for all rows. */
        Step.Changes step(Texts texts) {
            int many = rows.size();
            if (many > ROWS) {
                Texts.Text text = texts.of(key + " of arrays", () -> ArrayValues.insert(table, columns.get()));
                return new Step.Changes(text, ArrayValues.ofRows(columns.get(), rows));
            }
            Texts.Text text = texts.of(many == 1 ? key : key + " x " + many, () -> query.apply(many));
            return new Step.Changes(text, rows.stream().flatMap(List::stream).toList());
        }

        void check(int changed) {
            if (missed != null && changed != 1) {
                throw missed.get();
            }
        }
    }

    @Override
    public void write(List<Write> writes) {
        take();
        List<Made> made = writes.stream().flatMap(this::made).toList();
        if (session().trips() == Session.Trips.ALL) {
            together(made);
        } else {
            made.forEach(this::alone);
        }
    }

    private void together(List<Made> made) {
        List<Object> changed =
                run(made.stream().map(one -> one.step(session().texts())).toList());
        for (int n = 0; n < made.size(); n++) {
            made.get(n).check((Integer) changed.get(n));
        }
    }

    private void alone(Made made) {
        int many = made.rows().size();
        if (many > 1 && session().trips() != Session.Trips.ROWS) {
            batched(made);
            return;
        }
        for (int n = 0; n < many; n++) {
            try {
                made.check(session()
                        .execute(
                                made.key(),
                                () -> made.query().apply(1),
                                made.rows().get(n)));
            } catch (IntegrityConstraintViolationException e) {
                throw made.keys().refused(made.keys().of().apply(n));
            }
        }
    }

    private void batched(Made made) {
        try {
            session().executeAll(made.key(), () -> made.query().apply(1), made.rows());
        } catch (IntegrityConstraintViolationException e) {
            throw session().repeated() ? e : made.keys().refused(made.rows().size(), Failure.message(e));
        }
    }

    private Stream<Made> made(Write write) {
        if (write instanceof Write.Insert<?> insert) {
            return inserting(insert);
        }
        return write instanceof Write.Update<?> update ? updating(update) : appending(((Write.Append) write).acts());
    }

    private <T> Stream<Made> inserting(Write.Insert<T> insert) {
        Shape<T> shape = insert.shape();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (T word : insert.words()) {
            var row = new ArrayList<@Nullable Object>(List.of(tenant(), 1L));
            shape.cells(word).forEach(cell -> row.add(Cells.kept(cell)));
            rows.add(row);
        }
        return inserting(
                shape.table(),
                () -> columns(shape),
                rows,
                new Keys(shape.table(), n -> shape.idOf(insert.words().get(n))));
    }

    private static List<Field<?>> columns(Shape<?> shape) {
        var columns = new ArrayList<Field<?>>(List.of(CONGRESS, VERSION));
        shape.columns().forEach(column -> columns.add(Cells.field(column)));
        return columns;
    }

    private <T> Stream<Made> updating(Write.Update<T> update) {
        Shape<T> shape = update.shape();
        UUID id = shape.idOf(update.word());
        var binds = new ArrayList<@Nullable Object>();
        shape.cells(update.word()).forEach(cell -> binds.add(Cells.kept(cell)));
        binds.addAll(List.of(tenant(), id.toString(), update.expected()));
        return Stream.of(new Made(
                shape.table(),
                "update " + shape.table(),
                one -> updating(shape),
                List::of,
                List.of(binds),
                new Keys(shape.table(), one -> id),
                () -> new StaleVersionException(id, update.expected())));
    }

    private static Query updating(Shape<?> shape) {
        var set = new LinkedHashMap<Field<?>, Field<?>>();
        shape.columns().forEach(column -> set.put(Cells.field(column), Cells.any(Cells.field(column))));
        set.put(VERSION, VERSION.plus(DSL.inline(1)));
        return DSL.update(Cells.table(shape.table()))
                .set(set)
                .where(CONGRESS.eq(Cells.any(CONGRESS)), ID.eq(Cells.any(ID)), VERSION.eq(Cells.any(VERSION)));
    }

    private Stream<Made> appending(List<Act> added) {
        if (added.isEmpty()) {
            return Stream.of();
        }
        var actRows = new ArrayList<List<@Nullable Object>>();
        var lineRows = new ArrayList<List<@Nullable Object>>();
        var operations = new ArrayList<UUID>();
        var backRows = new ArrayList<List<@Nullable Object>>();
        var backs = new ArrayList<Long>();
        for (Act act : added) {
            actRows.add(JournalTables.row(tenant(), ++acts, act));
            hash = act.hash();
            for (Line line : act.lines()) {
                Long back = line.takesBack();
                if (back != null) {
                    requireLine(back);
                    backs.add(back);
                    backRows.add(List.of(tenant(), back, lines + 1, act.recorded()));
                }
                operations.add(act.operation());
                lineRows.add(JournalTables.row(tenant(), ++lines, acts, act, line));
            }
        }
        var acted = new Keys("act", n -> added.get(n).operation());
        var lined = new Keys("act", operations::get);
        var backed = new Keys("take-back", backs::get);
        return Stream.of(
                        inserting("act", () -> JournalTables.ACT, actRows, acted),
                        inserting("act_line", () -> JournalTables.LINE, lineRows, lined),
                        inserting("taken_back", () -> JournalTables.TAKEN_BACK, backRows, backed),
                        counting())
                .flatMap(made -> made);
    }

    private void requireLine(long number) {
        if (number < 1 || number > lines) {
            throw new UnknownIdException("line", number);
        }
    }

    private Stream<Made> counting() {
        return Stream.of(new Made(
                "head",
                "update head",
                one -> DSL.update(Cells.table("head"))
                        .set(ACTS, Cells.any(ACTS))
                        .set(LINES, Cells.any(LINES))
                        .set(JournalTables.HASH, Cells.any(JournalTables.HASH))
                        .where(CONGRESS.eq(Cells.any(CONGRESS))),
                List::of,
                List.of(Arrays.asList(acts, lines, hash, tenant())),
                new Keys("head", one -> tenant()),
                null));
    }

    private static Stream<Made> inserting(
            String table, Supplier<List<Field<?>>> columns, List<List<@Nullable Object>> rows, Keys keys) {
        return rows.isEmpty()
                ? Stream.of()
                : Stream.of(new Made(
                        table,
                        "insert " + table,
                        many -> inserting(table, columns.get(), many),
                        columns,
                        rows,
                        keys,
                        null));
    }

    private static Query inserting(String table, List<Field<?>> columns, int many) {
        List<? extends Field<?>> row = columns.stream().map(Cells::any).toList();
        var insert = DSL.insertInto(Cells.table(table), columns).values(row);
        for (int n = 1; n < many; n++) {
            insert = insert.values(columns.stream().map(Cells::any).toList());
        }
        return insert;
    }
}
