package org.daibiao.persistence.jooq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.UnknownContentException;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The columns of the journal's tables, and the mapping between acts and lines and their rows. */
final class JournalTables {
    static final Field<String> CONGRESS = Cells.field("congress", SQLDataType.CHAR(36));
    static final Field<Long> ACT_NUMBER = Cells.field("act", SQLDataType.BIGINT);
    static final Field<String> OPERATION = Cells.field("operation", SQLDataType.CHAR(36));
    static final Field<String> NAME = Cells.field("name", SQLDataType.VARCHAR);
    static final Field<String> CONTENT = Cells.field("content", SQLDataType.VARCHAR);
    static final Field<String> ACTOR = Cells.field("actor", SQLDataType.VARCHAR);
    static final Field<LocalDateTime> DONE_AT = Cells.field("done_at", Cells.UTC);
    static final Field<LocalDate> RECORDED = Cells.field("recorded", Cells.DAY);
    static final Field<String> ABOUT = Cells.field("about", SQLDataType.CHAR(36));
    static final Field<String> HASH = Cells.field("hash", SQLDataType.VARCHAR);
    static final Field<Long> LINE_NUMBER = Cells.field("line", SQLDataType.BIGINT);
    static final Field<String> SUBJECT = Cells.field("subject", SQLDataType.CHAR(36));
    static final Field<String> COUNTERPART = Cells.field("counterpart", SQLDataType.CHAR(36));
    static final Field<String> ITEM = Cells.field("item", SQLDataType.CHAR(36));
    static final Field<String> KIND = Cells.field("kind", SQLDataType.VARCHAR);
    static final Field<LocalDate> ON_DAY = Cells.field("on_day", Cells.DAY);
    static final Field<LocalDate> DUE_ON = Cells.field("due_on", Cells.DAY);
    static final Field<Integer> WEIGHT = Cells.field("weight", SQLDataType.INTEGER);
    static final Field<String> PART = Cells.field("part", SQLDataType.VARCHAR);
    static final Field<Long> TAKES_BACK = Cells.field("takes_back", SQLDataType.BIGINT);
    static final Field<Long> BY_LINE = Cells.field("by_line", SQLDataType.BIGINT);

    static final List<Field<?>> ACT =
            List.of(CONGRESS, ACT_NUMBER, OPERATION, NAME, CONTENT, ACTOR, DONE_AT, RECORDED, ABOUT, HASH);
    static final List<Field<?>> LINE = List.of(
            CONGRESS,
            LINE_NUMBER,
            ACT_NUMBER,
            SUBJECT,
            COUNTERPART,
            ITEM,
            KIND,
            ON_DAY,
            DUE_ON,
            WEIGHT,
            PART,
            TAKES_BACK,
            RECORDED);
    static final List<Field<?>> TAKEN_BACK = List.of(CONGRESS, LINE_NUMBER, BY_LINE, RECORDED);

    private JournalTables() {}

    static List<@Nullable Object> row(String congress, long number, Act act) {
        return Arrays.asList(
                congress,
                number,
                act.operation().toString(),
                act.name(),
                act.content(),
                act.actor(),
                Cells.utc(act.at()),
                act.recorded(),
                act.about().toString(),
                act.hash());
    }

    static List<@Nullable Object> row(String congress, long number, long actNumber, Act act, Line line) {
        UUID counterpart = line.counterpart();
        return Arrays.asList(
                congress,
                number,
                actNumber,
                line.subject().toString(),
                counterpart == null ? null : counterpart.toString(),
                line.item().toString(),
                line.kind(),
                line.day(),
                line.due(),
                line.weight(),
                line.role(),
                line.takesBack(),
                act.recorded());
    }

    /** A line whose columns begin at this position of the row. */
    static Line line(ResultSet row, int first) throws SQLException {
        int column = first + LINE.indexOf(SUBJECT);
        return new Line(
                UUID.fromString(row.getString(column++)),
                Cells.id(row, column++),
                UUID.fromString(row.getString(column++)),
                row.getString(column++),
                row.getObject(column++, LocalDate.class),
                row.getObject(column++, LocalDate.class),
                row.getInt(column++),
                row.getString(column++),
                Session.number(row, column));
    }

    /** A line of the columns of {@link #LINE}, then its operation. Throws {@link UnknownContentException} for a line whose act does not exist. */
    static Entry entry(ResultSet row) throws SQLException {
        long act = row.getLong(LINE.indexOf(ACT_NUMBER) + 1);
        String operation = row.getString(LINE.size() + 1);
        if (operation == null) {
            throw new UnknownContentException("act_line", "act", new IllegalStateException("no act " + act));
        }
        return new Entry(
                row.getLong(LINE.indexOf(LINE_NUMBER) + 1),
                act,
                UUID.fromString(operation),
                row.getObject(LINE.indexOf(RECORDED) + 1, LocalDate.class),
                line(row, 1));
    }

    /** An act without its lines, from the columns of {@link #ACT}. */
    static NumberedAct act(ResultSet row) throws SQLException {
        return new NumberedAct(
                row.getLong(2),
                new Act(
                        UUID.fromString(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Cells.instant(row.getObject(7, LocalDateTime.class)),
                        row.getObject(8, LocalDate.class),
                        UUID.fromString(row.getString(9)),
                        List.of(),
                        row.getString(10)));
    }

    static NumberedAct with(NumberedAct numbered, List<Line> lines) {
        Act act = numbered.act();
        return new NumberedAct(
                numbered.number(),
                new Act(
                        act.operation(),
                        act.name(),
                        act.content(),
                        act.actor(),
                        act.at(),
                        act.recorded(),
                        act.about(),
                        lines,
                        act.hash()));
    }
}
