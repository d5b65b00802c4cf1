package org.daibiao.examples.ownstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
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
import org.daibiao.journal.ReferenceJournal;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Cursor;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/** Reads the journal of one congress within one transaction. {@link ReferenceJournal} answers its questions. */
record SqliteJournal(CongressId congress, Session session) implements Journal {
    private static final String NET = """
            select l.*, a.*
            from act_line l
            join act a on a.act = l.act
            where l.takes_back is null
            and l.day <= ?
            and a.recorded <= ?
            and not exists (select 1 from taken_back t where t.line = l.line and t.recorded <= ?)
            """;

    @Override
    public Head head() {
        var last = new Sql("select act, hash from act order by act desc limit 1");
        return session.list(last, row -> new Head(row.getLong("act"), row.getString("hash"))).stream()
                .findFirst()
                .orElse(Head.NONE);
    }

    @Override
    public Optional<Act> act(UUID operation) {
        return acts("operation = ?", operation).stream().map(NumberedAct::act).findFirst();
    }

    @Override
    public List<NumberedAct> acts(long after, int limit) {
        return acts("act > ? order by act limit ?", after, limit);
    }

    private List<NumberedAct> acts(String which, Object... values) {
        return session.list(new Sql("select * from act where " + which, values), row -> {
            long act = row.getLong("act");
            var lines = new Sql("select * from act_line where act = ? order by line", act);
            return new NumberedAct(
                    act,
                    Schema.word(Schema.ACT, row).with(session.list(lines, line -> Schema.word(Schema.LINE, line))));
        });
    }

    @Override
    public Page<Entry> entries(EntryFilter filter, View view, @Nullable String after, int limit) {
        Sql sql = net(filter.kinds().isEmpty() ? Set.of("*") : filter.kinds(), view);
        equal(sql, "role", filter.role());
        equal(sql, "subject", filter.subject());
        equal(sql, "counterpart", filter.counterpart());
        equal(sql, "item", filter.item());
        if (filter.days() != null) {
            sql.add(
                    " and l.day between ? and ?",
                    filter.days().from(),
                    filter.days().to());
        }
        sql.add(" and l.line > ? order by l.line limit ?", after == null ? 0 : number(after), limit + 1);
        List<Entry> read = session.list(sql, SqliteJournal::entry);
        return Page.of(read, limit, last -> Cursor.encode(Long.toString(last.number())));
    }

    @Override
    public Histogram tally(Requirement requirement, Window window, View view) {
        return ReferenceJournal.tally(congress, requirement, window, view, all(requirement.kinds(), view));
    }

    @Override
    public Page<Owed> shortfalls(Requirement requirement, Window window, View view, @Nullable String after, int limit) {
        List<Owed> owed = ReferenceJournal.owed(congress, requirement, window, view, all(requirement.kinds(), view));
        return ReferenceJournal.shortfalls(requirement, owed, after, limit);
    }

    @Override
    public SortedMap<String, Long> counts(Count count, Window window, View view) {
        return ReferenceJournal.counts(count, window, view, all(count.kinds(), view));
    }

    private List<Entry> all(Set<String> kinds, View view) {
        return session.list(net(kinds, view), SqliteJournal::entry);
    }

    /** Without kinds there is no result. A family becomes a glob of SQLite; {@code like} would ignore case. */
    private static Sql net(Set<String> kinds, View view) {
        LocalDate known = view.knownAt() == null ? LocalDate.MAX : view.knownAt();
        var sql = new Sql(NET, view.asOf(), known, known).add("and (false");
        kinds.forEach(kind -> sql.add(" or l.kind glob ?", kind));
        return sql.add(")");
    }

    private static void equal(Sql sql, String column, @Nullable Object value) {
        if (value != null) {
            sql.add(" and l." + column + " = ?", value);
        }
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor));
        } catch (NumberFormatException e) {
            throw new BadCursorException();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Schema.Head act = Schema.word(Schema.ACT, row);
        Line line = Schema.word(Schema.LINE, row);
        return new Entry(row.getLong("line"), row.getLong("act"), act.operation(), act.recorded(), line);
    }
}
