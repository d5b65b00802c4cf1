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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.jooq.Field;
import org.jooq.Query;
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

    Step.Rows<String> lastContentAsked() {
        return new Step.Rows<>(
                session.texts()
                        .of(
                                "last content",
                                () -> DSL.select(JournalTables.CONTENT)
                                        .from(Cells.table("act"))
                                        .where(CONGRESS.eq(Cells.any(CONGRESS)))
                                        .orderBy(ACT_NUMBER.desc())
                                        .limit(DSL.inline(1))),
                List.of(congress.toString()),
                row -> row.getString(1));
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
        var lines = new NetLines(
                DSL.val(congress.toString()), view.knownAt() == null ? null : DSL.val(view.knownAt(), Cells.DAY));
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
        return histogram(session.fetch(tallyAsked(requirement, window, view)));
    }

    static Histogram histogram(List<Map.Entry<Long, Long>> subjects) {
        var numbers = new TreeMap<Long, Long>();
        subjects.forEach(one -> numbers.put(one.getKey(), one.getValue()));
        return new Histogram(numbers);
    }

    /** The statement for a histogram. */
    Step.Rows<Map.Entry<Long, Long>> tallyAsked(Requirement requirement, Window window, View view) {
        OwedForm form = OwedForm.of(requirement, false, window, view, null);
        return session.texts()
                .form(
                        form,
                        () -> DSL.select(OwedQuery.ACTUAL, DSL.count())
                                .from(new OwedQuery(form).table())
                                .groupBy(OwedQuery.ACTUAL))
                .with(
                        given(window, view, requirement.newcomerDays()),
                        row -> Map.entry(row.getLong(1), row.getLong(2)));
    }

    @Override
    public Page<Owed> shortfalls(Requirement requirement, Window window, View view, @Nullable String after, int limit) {
        return Page.of(session.fetch(shortfallsAsked(requirement, window, view, after, limit)), limit, Owed::cursor);
    }

    /** The statement for a page of shortfalls, with one more to show whether there are further ones. */
    Step.Rows<Owed> shortfallsAsked(
            Requirement requirement, Window window, View view, @Nullable String after, int limit) {
        OwedForm form = OwedForm.of(requirement, true, window, view, after);
        Map<Given, Object> given = given(window, view, requirement.newcomerDays());
        given.put(Given.ROWS, limit + 1L);
        if (after != null) {
            String[] place = Owed.place(after).split("/", -1);
            given.put(Given.SUBJECT, place[0]);
            given.put(Given.COUNTERPART, place[1]);
        }
        return session.texts().form(form, () -> listed(form)).with(given, JooqJournal::owed);
    }

    private static Query listed(OwedForm form) {
        Requirement requirement = form.requirement();
        Condition missing = OwedQuery.ACTUAL
                .lt(DSL.inline(BigDecimal.valueOf(requirement.least())))
                .or(OwedQuery.ACTUAL.gt(DSL.inline(BigDecimal.valueOf(requirement.most()))));
        return DSL.select(OwedQuery.COLUMNS)
                .from(new OwedQuery(form).table())
                .where(missing, form.further() ? beyond() : DSL.noCondition())
                .orderBy(OwedQuery.SUBJECT, OwedQuery.COUNTERPART)
                .limit(Given.ROWS.number());
    }

    private Map<Given, Object> given(Window window, View view, int newcomerDays) {
        LocalDate last = window.lastBy(view.asOf());
        Map<Given, Object> given = Given.none();
        given.put(Given.CONGRESS, congress.toString());
        given.put(Given.FROM, window.from());
        given.put(Given.TO, window.to());
        given.put(Given.LAST, last);
        given.put(Given.AS_OF, view.asOf());
        given.put(Given.SETTLED, last.minusDays(newcomerDays));
        if (view.knownAt() != null) {
            given.put(Given.KNOWN_AT, view.knownAt());
        }
        return given;
    }

    @Override
    public SortedMap<String, Long> counts(Count count, Window window, View view) {
        return counts(session.fetch(countsAsked(count, window, view)));
    }

    static SortedMap<String, Long> counts(List<Map.Entry<String, Long>> kinds) {
        var counts = new TreeMap<String, Long>();
        kinds.forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /** The statement for the number of entries of each kind. */
    Step.Rows<Map.Entry<String, Long>> countsAsked(Count count, Window window, View view) {
        boolean known = view.knownAt() != null;
        return session.texts()
                .form(
                        List.of(count, known),
                        () -> counted(count, new NetLines(Given.CONGRESS.id(), known ? Given.KNOWN_AT.day() : null)))
                .with(given(window, view, 0), row -> Map.entry(row.getString(1), row.getLong(2)));
    }

    private static Query counted(Count count, NetLines lines) {
        Field<BigDecimal> sum = DSL.sum(NetLines.of(WEIGHT));
        Field<LocalDate> day = NetLines.of(ON_DAY);
        return DSL.select(NetLines.of(KIND), sum)
                .from(lines.table())
                .where(
                        lines.netOfMany(),
                        NetLines.among(count.kinds()),
                        NetLines.of(PART).eq(DSL.inline(count.role())),
                        day.le(Given.LAST.day()),
                        count.standing() ? DSL.noCondition() : day.ge(Given.FROM.day()))
                .groupBy(NetLines.of(KIND))
                .having(sum.ne(DSL.inline(BigDecimal.ZERO)));
    }

    private static Condition beyond() {
        Field<String> other = DSL.coalesce(OwedQuery.COUNTERPART, DSL.inline(""));
        return OwedQuery.SUBJECT
                .gt(Given.SUBJECT.id())
                .or(OwedQuery.SUBJECT.eq(Given.SUBJECT.id()).and(other.gt(Given.COUNTERPART.id())));
    }

    private static Owed owed(ResultSet row) throws SQLException {
        String counterpart = row.getString(2);
        return new Owed(
                UUID.fromString(row.getString(1)),
                counterpart == null ? null : UUID.fromString(counterpart),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                BitSet.valueOf(new long[] {row.getLong(6)}).stream().boxed().collect(Collectors.toSet()));
    }
}
