package org.daibiao.persistence.jooq;

import static org.daibiao.persistence.jooq.JournalTables.ACT_NUMBER;
import static org.daibiao.persistence.jooq.JournalTables.CONGRESS;
import static org.daibiao.persistence.jooq.JournalTables.COUNTERPART;
import static org.daibiao.persistence.jooq.JournalTables.ITEM;
import static org.daibiao.persistence.jooq.JournalTables.KIND;
import static org.daibiao.persistence.jooq.JournalTables.LINE_NUMBER;
import static org.daibiao.persistence.jooq.JournalTables.ON_DAY;
import static org.daibiao.persistence.jooq.JournalTables.OPERATION;
import static org.daibiao.persistence.jooq.JournalTables.PART;
import static org.daibiao.persistence.jooq.JournalTables.SUBJECT;
import static org.daibiao.persistence.jooq.JournalTables.WEIGHT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.daibiao.journal.Act;
import org.daibiao.journal.Count;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Head;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.CongressId;
import org.daibiao.record.Cursor;
import org.daibiao.record.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal of one congress. Each question is one grouped statement, which {@link OwedQuery} builds.
 *
 * @param end the end of the journal: a writer knows it, a reader queries it
 */
record JooqJournal(Session session, CongressId congress, Supplier<Head> end) implements Journal {
    @Override
    public Head head() {
        return end.get();
    }

    @Override
    public Optional<Act> act(UUID operation) {
        Step.Rows<NumberedAct> asked = actAsked(operation);
        return whole(session.fetch(asked));
    }

    /** The statement for the act of an operation, without its lines. */
    Step.Rows<NumberedAct> actAsked(UUID operation) {
        Texts.Text text = session.texts()
                .of(
                        "act of operation",
                        () -> DSL.select(JournalTables.ACT)
                                .from(Cells.table("act"))
                                .where(CONGRESS.eq(Cells.any(CONGRESS)), OPERATION.eq(Cells.any(OPERATION))));
        return new Step.Rows<>(text, List.of(congress.toString(), operation.toString()), JournalTables::act);
    }

    /** The act, if there is one, with its lines, which are then read. */
    Optional<Act> whole(List<NumberedAct> found) {
        return found.stream()
                .map(one -> JournalTables.with(
                                one, lines(one.number(), one.number()).getOrDefault(one.number(), List.of()))
                        .act())
                .findFirst();
    }

    @Override
    public List<NumberedAct> acts(long after, int limit) {
        long first = after < 0 ? Long.MIN_VALUE : after + 1;
        long last = Math.max(0, after) + limit;
        Map<Long, List<Line>> lines = lines(first, last);
        return session
                .fetch(
                        "acts",
                        () -> DSL.select(JournalTables.ACT)
                                .from(Cells.table("act"))
                                .where(CONGRESS.eq(Cells.any(CONGRESS)), among())
                                .orderBy(ACT_NUMBER),
                        List.of(congress.toString(), first, last),
                        JournalTables::act)
                .stream()
                .limit(limit)
                .map(found -> JournalTables.with(found, lines.getOrDefault(found.number(), List.of())))
                .toList();
    }

    private Map<Long, List<Line>> lines(long from, long to) {
        var lines = new HashMap<Long, List<Line>>();
        session.fetch(
                "lines of acts",
                () -> DSL.select(JournalTables.LINE)
                        .from(Cells.table("act_line"))
                        .where(CONGRESS.eq(Cells.any(CONGRESS)), among())
                        .orderBy(LINE_NUMBER),
                List.of(congress.toString(), from, to),
                row -> lines.computeIfAbsent(row.getLong(3), act -> new ArrayList<>())
                        .add(JournalTables.line(row, 1)));
        return lines;
    }

    private static Condition among() {
        return ACT_NUMBER.between(Cells.any(ACT_NUMBER), Cells.any(ACT_NUMBER));
    }

    @Override
    public Page<Entry> entries(EntryFilter filter, View view, @Nullable String after, int limit) {
        return page(session.fetch(entriesAsked(filter, view, after, limit)), limit);
    }

    static Page<Entry> page(List<Entry> read, int limit) {
        return Page.of(read, limit, last -> Cursor.of(last.number()));
    }

    /** The statement for a page of entries, with one more to show whether there are further ones. */
    Step.Rows<Entry> entriesAsked(EntryFilter filter, View view, @Nullable String after, int limit) {
        var lines = new NetLines(congress, view);
        var where = new ArrayList<Condition>(List.of(
                lines.net(),
                filter.kinds().isEmpty() ? DSL.noCondition() : NetLines.among(filter.kinds()),
                NetLines.of(ON_DAY).le(view.asOf())));
        UUID subject = filter.subject();
        UUID counterpart = filter.counterpart();
        UUID item = filter.item();
        Window days = filter.days();
        where.add(filter.role() == null ? DSL.noCondition() : NetLines.of(PART).eq(filter.role()));
        where.add(subject == null ? DSL.noCondition() : NetLines.of(SUBJECT).eq(subject.toString()));
        where.add(
                counterpart == null
                        ? DSL.noCondition()
                        : NetLines.of(COUNTERPART).eq(counterpart.toString()));
        where.add(item == null ? DSL.noCondition() : NetLines.of(ITEM).eq(item.toString()));
        where.add(days == null ? DSL.noCondition() : NetLines.of(ON_DAY).between(days.from(), days.to()));
        where.add(after == null ? DSL.noCondition() : NetLines.of(LINE_NUMBER).gt(Cursor.number(after)));
        var columns = new ArrayList<Field<?>>(
                JournalTables.LINE.stream().map(NetLines::of).toList());
        columns.add(Cells.field("a", OPERATION.getName(), OPERATION.getDataType()));
        // The questions below also count a line without an act, so it must not be skipped here.
        var query = DSL.select(columns)
                .from(lines.table())
                .leftJoin(Cells.table("act").as("a"))
                .on(Cells.field("a", "congress", CONGRESS.getDataType()).eq(congress.toString()))
                .and(Cells.field("a", "act", ACT_NUMBER.getDataType()).eq(NetLines.of(ACT_NUMBER)))
                .where(where)
                .orderBy(NetLines.of(LINE_NUMBER))
                .limit(limit + 1);
        return new Step.Rows<>(session.texts().rendered(query), query.getBindValues(), JournalTables::entry);
    }

    @Override
    public Histogram tally(Requirement requirement, Window window, View view) {
        DSLContext db = session.db();
        var owed = new OwedQuery(congress, requirement, window, view).table(db);
        Field<BigDecimal> actual = OwedQuery.ACTUAL;
        var subjects = new TreeMap<Long, Long>();
        db.select(actual, DSL.count())
                .from(owed)
                .groupBy(actual)
                .forEach(row ->
                        subjects.put(row.value1().longValue(), row.value2().longValue()));
        return new Histogram(subjects);
    }

    @Override
    public Page<Owed> shortfalls(Requirement requirement, Window window, View view, @Nullable String after, int limit) {
        DSLContext db = session.db();
        var owed = new OwedQuery(congress, requirement, window, view).table(db);
        Field<String> subject = OwedQuery.SUBJECT;
        Field<String> counterpart = OwedQuery.COUNTERPART;
        Condition missing = OwedQuery.ACTUAL
                .lt(BigDecimal.valueOf(requirement.least()))
                .or(OwedQuery.ACTUAL.gt(BigDecimal.valueOf(requirement.most())));
        List<Owed> read = db.select(OwedQuery.COLUMNS)
                .from(owed)
                .where(missing.and(after == null ? DSL.noCondition() : beyond(Owed.place(after), subject, counterpart)))
                .orderBy(subject, counterpart)
                .limit(limit + 1)
                .fetch(JooqJournal::owed);
        return Page.of(read, limit, Owed::cursor);
    }

    @Override
    public SortedMap<String, Long> counts(Count count, Window window, View view) {
        var lines = new NetLines(congress, view);
        LocalDate last = window.lastBy(view.asOf());
        Field<BigDecimal> sum = DSL.sum(NetLines.of(WEIGHT));
        var counts = new TreeMap<String, Long>();
        session.db()
                .select(NetLines.of(KIND), sum)
                .from(lines.table())
                .where(
                        lines.net(),
                        NetLines.among(count.kinds()),
                        NetLines.of(PART).eq(count.role()))
                .and(NetLines.of(ON_DAY).le(last))
                .and(count.standing() ? DSL.noCondition() : NetLines.of(ON_DAY).ge(window.from()))
                .groupBy(NetLines.of(KIND))
                .having(sum.ne(BigDecimal.ZERO))
                .forEach(row -> counts.put(row.value1(), row.value2().longValue()));
        return counts;
    }

    private static Condition beyond(String place, Field<String> subject, Field<String> counterpart) {
        int slash = place.indexOf('/');
        String at = place.substring(0, slash);
        String other = place.substring(slash + 1);
        return subject.gt(at)
                .or(subject.eq(at).and(DSL.coalesce(counterpart, DSL.inline("")).gt(other)));
    }

    private static Owed owed(Record row) {
        String counterpart = row.get(OwedQuery.COUNTERPART);
        return new Owed(
                UUID.fromString(row.get(OwedQuery.SUBJECT)),
                counterpart == null ? null : UUID.fromString(counterpart),
                row.get(OwedQuery.ACTUAL).longValue(),
                row.get(OwedQuery.SINCE),
                row.get(OwedQuery.DUE));
    }
}
