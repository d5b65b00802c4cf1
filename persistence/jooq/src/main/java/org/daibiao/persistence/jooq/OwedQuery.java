package org.daibiao.persistence.jooq;

import static org.daibiao.persistence.jooq.NetLines.kinds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Requirement;
import org.daibiao.kernel.Requirement.All;
import org.daibiao.kernel.Requirement.Any;
import org.daibiao.kernel.Requirement.Each;
import org.daibiao.kernel.Requirement.Links;
import org.daibiao.kernel.Requirement.Pair;
import org.daibiao.kernel.Requirement.Promptly;
import org.daibiao.kernel.Requirement.Standing;
import org.daibiao.kernel.Requirement.Who;
import org.daibiao.kernel.View;
import org.daibiao.kernel.Window;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Every owed subject of a requirement with its number, as one table: {@code (subject, counterpart, actual, since, due)}. Who must and who
 * did come from one grouped scan of the lines where both are lines of the same subject; only links and follow-ups join a second one.
 */
final class OwedQuery {
    static final Field<String> SUBJECT = Cells.field("o", "subject", SQLDataType.CHAR(36));
    static final Field<String> COUNTERPART = Cells.field("o", "counterpart", SQLDataType.CHAR(36));
    static final Field<BigDecimal> ACTUAL = Cells.field("o", "actual", SQLDataType.NUMERIC);
    static final Field<LocalDate> SINCE = Cells.field("o", "since", Cells.DAY);
    static final Field<LocalDate> DUE = Cells.field("o", "due", Cells.DAY);
    static final List<Field<?>> COLUMNS = List.of(SUBJECT, COUNTERPART, ACTUAL, SINCE, DUE);

    private static final Field<String> LINE_SUBJECT = NetLines.of(JournalTables.SUBJECT);
    private static final Field<String> LINE_COUNTERPART = NetLines.of(JournalTables.COUNTERPART);
    private static final Field<LocalDate> LINE_DAY = NetLines.of(JournalTables.ON_DAY);
    private static final Field<Integer> LINE_WEIGHT = NetLines.of(JournalTables.WEIGHT);
    private static final Field<String> NONE = DSL.castNull(SQLDataType.VARCHAR(36));
    private static final Field<LocalDate> NO_DAY =
            DSL.castNull(SQLDataType.LOCALDATE).coerce(Cells.DAY);

    private final CongressId congress;
    private final Requirement requirement;
    private final Window window;
    private final View view;
    private final LocalDate last;
    private final NetLines lines;

    OwedQuery(CongressId congress, Requirement requirement, Window window, View view) {
        this.congress = congress;
        this.requirement = requirement;
        this.window = window;
        this.view = view;
        this.last = window.lastBy(view.asOf());
        this.lines = new NetLines(congress, view);
    }

    Table<?> table(DSLContext db) {
        Who who = requirement.who();
        Select<?> owed;
        if (who instanceof Each each) {
            owed = requirement.has() instanceof Promptly promptly ? prompt(each, promptly) : followedUp(each);
        } else if (who instanceof Pair pair) {
            owed = pairs(pair);
        } else if (requirement.has() instanceof Links links) {
            owed = who instanceof Standing standing ? linked(standing, links) : linkedToCongress(links);
        } else {
            owed = who instanceof Standing standing ? standing(standing) : whole();
        }
        return db.selectQuery(DSL.table(owed).as("q")).asTable("o");
    }

    /** Who stands, with the entries counted in the same scan. */
    private Select<?> standing(Standing standing) {
        return DSL.select(
                        LINE_SUBJECT.as("subject"),
                        NONE.as("counterpart"),
                        number(counted(standing.role())).as("actual"),
                        since(standing.kind()).as("since"),
                        NO_DAY.as("due"))
                .from(lines.table())
                .where(lines.net(), kinds(all(standing)), LINE_DAY.le(last))
                .groupBy(LINE_SUBJECT)
                .having(stands(standing), old(since(standing.kind())));
    }

    private Select<?> whole() {
        return DSL.select(
                        congressId().as("subject"),
                        NONE.as("counterpart"),
                        number(counted(Line.ITEM)).as("actual"),
                        NO_DAY.as("since"),
                        NO_DAY.as("due"))
                .from(lines.table())
                .where(
                        lines.net(),
                        kinds(requirement.counted()),
                        LINE_DAY.between(window.from(), latest(window.from(), last)))
                .and(last.isBefore(window.from()) ? DSL.falseCondition() : DSL.noCondition());
    }

    /** Pairs whose ends both stand; links and entries of a pair come from one scan. */
    private Select<?> pairs(Pair pair) {
        var kinds = new ArrayList<>(requirement.counted());
        kinds.add(pair.link());
        Field<LocalDate> since = since(pair.link());
        Table<?> linked = DSL.select(
                        LINE_SUBJECT.as("subject"),
                        LINE_COUNTERPART.as("counterpart"),
                        number(counted(Line.PAIR)).as("actual"),
                        since.as("since"))
                .from(lines.table())
                .where(
                        lines.net(),
                        kinds(kinds),
                        LINE_DAY.le(last),
                        NetLines.of(JournalTables.PART).eq(Line.PAIR).or(kinds(List.of(pair.link()))))
                .groupBy(LINE_SUBJECT, LINE_COUNTERPART)
                .having(sum(pair.link()).gt(BigDecimal.ZERO), old(since))
                .asTable("p");
        Table<?> subjects = who(pair.subject()).asTable("s");
        Table<?> counterparts = who(pair.counterpart()).asTable("c");
        return DSL.select(
                        p("subject"),
                        p("counterpart"),
                        Cells.field("p", "actual", SQLDataType.NUMERIC),
                        Cells.field("p", "since", Cells.DAY),
                        NO_DAY.as("due"))
                .from(linked)
                .join(subjects)
                .on(id("s", "subject").eq(p("subject")))
                .join(counterparts)
                .on(id("c", "subject").eq(p("counterpart")));
    }

    /** Who stands, with the links whose counterparts stand too. */
    private Select<?> linked(Standing standing, Links links) {
        Table<?> owners = who(standing).asTable("p");
        Table<?> counts = linkCounts(links).asTable("k");
        return DSL.select(
                        p("subject"),
                        NONE.as("counterpart"),
                        DSL.coalesce(Cells.field("k", "actual", SQLDataType.NUMERIC), DSL.inline(BigDecimal.ZERO))
                                .as("actual"),
                        Cells.field("p", "since", Cells.DAY),
                        NO_DAY.as("due"))
                .from(owners)
                .leftJoin(counts)
                .on(id("k", "subject").eq(p("subject")))
                .where(old(Cells.field("p", "since", Cells.DAY)));
    }

    private Select<?> linkedToCongress(Links links) {
        Table<?> counts = linkCounts(links).asTable("k");
        return DSL.select(
                        congressId().as("subject"),
                        NONE.as("counterpart"),
                        DSL.coalesce(
                                        DSL.sum(Cells.field("k", "actual", SQLDataType.NUMERIC)),
                                        DSL.inline(BigDecimal.ZERO))
                                .as("actual"),
                        NO_DAY.as("since"),
                        NO_DAY.as("due"))
                .from(counts)
                .where(id("k", "subject").eq(congress.toString()));
    }

    private Select<?> linkCounts(Links links) {
        Table<?> standing = DSL.select(LINE_SUBJECT.as("subject"), LINE_COUNTERPART.as("counterpart"))
                .from(lines.table())
                .where(lines.net(), kinds(List.of(links.kind())), LINE_DAY.le(last))
                .groupBy(LINE_SUBJECT, LINE_COUNTERPART)
                .having(DSL.sum(LINE_WEIGHT).gt(BigDecimal.ZERO))
                .asTable("n");
        return DSL.select(
                        id("n", "subject").as("subject"),
                        DSL.count().cast(SQLDataType.NUMERIC).as("actual"))
                .from(standing)
                .join(who(links.counterpart()).asTable("c"))
                .on(id("c", "subject").eq(id("n", "counterpart")))
                .groupBy(id("n", "subject"));
    }

    /** Items, or items and pieces, with the answers that lie on or after them and, by due, not after their due day. */
    private Select<?> followedUp(Each each) {
        Table<?> causes = causes(each, NO_DAY, false).asTable("p");
        boolean pieces = !each.role().equals(Line.ITEM);
        Condition answers = NetLines.of(JournalTables.ITEM)
                .eq(p("subject"))
                .and(pieces ? LINE_SUBJECT.eq(p("counterpart")) : DSL.noCondition())
                .and(lines.net())
                .and(kinds(requirement.counted()))
                .and(NetLines.of(JournalTables.PART).eq(each.role()))
                .and(LINE_DAY.ge(Cells.field("p", "since", Cells.DAY)))
                .and(LINE_DAY.le(view.asOf()))
                .and(each.byDue() ? LINE_DAY.le(Cells.field("p", "due", Cells.DAY)) : DSL.noCondition());
        return DSL.select(
                        p("subject"),
                        p("counterpart"),
                        number(LINE_DAY.isNotNull()).as("actual"),
                        Cells.field("p", "since", Cells.DAY),
                        Cells.field("p", "due", Cells.DAY))
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
        Field<LocalDate> limit =
                DSL.localDateAdd(LINE_DAY, promptly.days(), DatePart.DAY).coerce(Cells.DAY);
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
        return DSL.select(columns)
                .from(lines.table())
                .where(
                        lines.net(),
                        kinds(List.of(each.kind())),
                        NetLines.of(JournalTables.PART).eq(each.role()),
                        LINE_DAY.le(view.asOf()))
                .and((each.byDue() ? due : LINE_DAY).between(window.from(), window.to()))
                .groupBy(groups);
    }

    /** Those who stand, and since when. */
    private Select<Record> who(Standing standing) {
        return DSL.select(List.<Field<?>>of(
                        LINE_SUBJECT.as("subject"), since(standing.kind()).as("since")))
                .from(lines.table())
                .where(lines.net(), kinds(standings(standing)), LINE_DAY.le(last))
                .groupBy(LINE_SUBJECT)
                .having(stands(standing));
    }

    private Condition stands(Standing standing) {
        return standing.except().stream()
                .map(kind -> sum(kind).le(BigDecimal.ZERO))
                .reduce(sum(standing.kind()).gt(BigDecimal.ZERO), Condition::and);
    }

    private Condition old(Field<LocalDate> since) {
        return requirement.newcomerDays() == 0
                ? DSL.noCondition()
                : since.le(last.minusDays(requirement.newcomerDays()));
    }

    private static Field<BigDecimal> sum(String kind) {
        return DSL.sum(DSL.when(kinds(List.of(kind)), LINE_WEIGHT).otherwise(DSL.inline(0)));
    }

    private static Field<LocalDate> since(String kind) {
        return DSL.max(DSL.when(kinds(List.of(kind)).and(LINE_WEIGHT.gt(0)), LINE_DAY));
    }

    /** Whether a line of the scan is one that counts. */
    private Condition counted(String role) {
        return kinds(requirement.counted())
                .and(NetLines.of(JournalTables.PART).eq(role))
                .and(last.isBefore(window.from()) ? DSL.falseCondition() : LINE_DAY.between(window.from(), last));
    }

    private Field<BigDecimal> number(Condition counts) {
        if (requirement.has() instanceof All all) {
            return all.groups().stream()
                    .map(group -> DSL.when(count(counts.and(kinds(group))).ge(all.per()), DSL.inline(1))
                            .otherwise(DSL.inline(0)))
                    .<Field<Integer>>map(one -> one)
                    .reduce(Field::plus)
                    .orElse(DSL.inline(0))
                    .cast(SQLDataType.NUMERIC);
        }
        Field<Integer> number = switch (((Any) requirement.has()).measure()) {
            case ENTRIES -> count(counts);
            case COUNTERPARTS -> DSL.countDistinct(DSL.when(counts, LINE_COUNTERPART));
            case DAYS -> DSL.countDistinct(DSL.when(counts, LINE_DAY));
        };
        return number.cast(SQLDataType.NUMERIC);
    }

    private static Field<Integer> count(Condition counts) {
        return DSL.count(DSL.when(counts, DSL.inline(1)));
    }

    private List<String> all(Standing standing) {
        var kinds = new ArrayList<>(standings(standing));
        kinds.addAll(requirement.counted());
        return kinds;
    }

    private static List<String> standings(Standing standing) {
        var kinds = new ArrayList<>(standing.except());
        kinds.add(standing.kind());
        return kinds;
    }

    private Field<String> congressId() {
        return DSL.inline(congress.toString(), SQLDataType.VARCHAR(36));
    }

    private static Field<String> p(String name) {
        return id("p", name);
    }

    private static Field<String> id(String alias, String name) {
        return Cells.field(alias, name, SQLDataType.CHAR(36));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
