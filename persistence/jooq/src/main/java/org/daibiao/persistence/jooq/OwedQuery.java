package org.daibiao.persistence.jooq;

import static org.daibiao.persistence.jooq.NetLines.kinds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.journal.Line;
import org.daibiao.journal.Requirement.Each;
import org.daibiao.journal.Requirement.Links;
import org.daibiao.journal.Requirement.Pair;
import org.daibiao.journal.Requirement.Promptly;
import org.daibiao.journal.Requirement.Standing;
import org.daibiao.journal.Requirement.Who;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Every owed subject of a requirement with its number, as one table: {@code (subject, counterpart, actual, since, due, reached)}. If both who must and
 * who did are lines of the same subject, one grouped scan finds them. Windows match links. Only follow-ups join, along the index of items.
 */
final class OwedQuery extends Scan {
    static final Field<String> SUBJECT = Cells.field("o", "subject", SQLDataType.CHAR(36));
    static final Field<String> COUNTERPART = Cells.field("o", "counterpart", SQLDataType.CHAR(36));
    static final Field<BigDecimal> ACTUAL = Cells.field("o", "actual", SQLDataType.NUMERIC);
    static final Field<LocalDate> SINCE = Cells.field("o", "since", Cells.DAY);
    static final Field<LocalDate> DUE = Cells.field("o", "due", Cells.DAY);
    static final Field<Long> GROUPS = Cells.field("o", "reached", SQLDataType.BIGINT);
    static final List<Field<?>> COLUMNS = List.of(SUBJECT, COUNTERPART, ACTUAL, SINCE, DUE, GROUPS);

    OwedQuery(OwedForm form) {
        super(form);
    }

    Table<?> table() {
        var links = new LinkedQuery(form);
        Who who = requirement.who();
        Select<?> owed;
        if (who instanceof Each each) {
            owed = requirement.has() instanceof Promptly promptly ? prompt(each, promptly) : followedUp(each);
        } else if (who instanceof Pair pair) {
            owed = links.pairs(pair);
        } else if (requirement.has() instanceof Links has) {
            owed = who instanceof Standing standing ? links.linked(standing, has) : links.linkedToCongress(has);
        } else {
            owed = who instanceof Standing standing ? standing(standing) : whole();
        }
        return owed.asTable("o");
    }

    /** Subjects with a standing, with their entries counted in the same scan. */
    private Select<?> standing(Standing standing) {
        return DSL.select(
                        LINE_SUBJECT.as("subject"),
                        NONE.as("counterpart"),
                        number(counted(standing.role())).as("actual"),
                        since(standing.kind()).as("since"),
                        NO_DAY.as("due"),
                        groups(counted(standing.role())).as("reached"))
                .from(of(standings(standing), standing.role(), LINE_SUBJECT))
                .groupBy(LINE_SUBJECT)
                .having(stands(standing), old(since(standing.kind())));
    }

    private Select<?> whole() {
        return DSL.select(
                        congressId().as("subject"),
                        NONE.as("counterpart"),
                        number(counted(Line.ITEM)).as("actual"),
                        NO_DAY.as("since"),
                        NO_DAY.as("due"),
                        groups(counted(Line.ITEM)).as("reached"))
                .from(lines.table())
                .where(lines.netOfMany(), NetLines.among(requirement.counted()), counted(Line.ITEM));
    }

    /** Items, or items and pieces, with the answers on or after their day and, by due, not after their due day. */
    private Select<?> followedUp(Each each) {
        Table<?> causes = causes(each, NO_DAY, false).asTable("p");
        boolean pieces = !each.role().equals(Line.ITEM);
        Condition answers = NetLines.of(JournalTables.ITEM)
                .eq(p("subject"))
                .and(pieces ? LINE_SUBJECT.eq(p("counterpart")) : DSL.noCondition())
                .and(lines.netOfMany())
                .and(kinds(requirement.counted()))
                .and(NetLines.of(JournalTables.PART).eq(DSL.inline(each.role())))
                .and(LINE_DAY.ge(Cells.field("p", "since", Cells.DAY)))
                .and(LINE_DAY.le(Given.AS_OF.day()))
                .and(each.byDue() ? LINE_DAY.le(Cells.field("p", "due", Cells.DAY)) : DSL.noCondition());
        return DSL.select(
                        p("subject"),
                        p("counterpart"),
                        number(LINE_DAY.isNotNull()).as("actual"),
                        Cells.field("p", "since", Cells.DAY),
                        Cells.field("p", "due", Cells.DAY),
                        groups(LINE_DAY.isNotNull()).as("reached"))
                .from(causes)
                .leftJoin(lines.table())
                .on(answers)
                .groupBy(
                        p("subject"),
                        p("counterpart"),
                        Cells.field("p", "since", Cells.DAY),
                        Cells.field("p", "due", Cells.DAY));
    }

    private Select<?> prompt(Each each, Promptly promptly) {
        Field<LocalDate> limit = DSL.localDateAdd(LINE_DAY, DSL.inline(promptly.days()), DatePart.DAY)
                .coerce(Cells.DAY);
        return causes(each, limit, true);
    }

    private Select<?> causes(Each each, Field<LocalDate> limit, boolean prompt) {
        boolean pieces = !each.role().equals(Line.ITEM);
        Field<LocalDate> due = NetLines.of(JournalTables.DUE_ON);
        Field<String> item = NetLines.of(JournalTables.ITEM);
        var groups = new ArrayList<GroupField>(List.of(item));
        if (pieces) {
            groups.add(LINE_SUBJECT);
        }
        var columns =
                new ArrayList<Field<?>>(List.of(item.as("subject"), (pieces ? LINE_SUBJECT : NONE).as("counterpart")));
        if (prompt) {
            columns.add(DSL.max(DSL.when(NetLines.of(JournalTables.RECORDED).le(limit), DSL.inline(BigDecimal.ONE))
                            .otherwise(DSL.inline(BigDecimal.ZERO)))
                    .as("actual"));
        }
        columns.add(DSL.min(LINE_DAY).as("since"));
        columns.add(DSL.max(due).as("due"));
        columns.add(NO_GROUP.as("reached"));
        return DSL.select(columns)
                .from(lines.table())
                .where(
                        lines.netOfMany(),
                        NetLines.among(List.of(each.kind())),
                        further(item),
                        NetLines.of(JournalTables.PART).eq(DSL.inline(each.role())),
                        LINE_DAY.le(Given.AS_OF.day()))
                .and((each.byDue() ? due : LINE_DAY).between(Given.FROM.day(), Given.TO.day()))
                .groupBy(groups);
    }
}
