package org.daibiao.persistence.jooq;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.journal.Line;
import org.daibiao.journal.Requirement.Links;
import org.daibiao.journal.Requirement.Pair;
import org.daibiao.journal.Requirement.Standing;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Owed subjects of questions about links: a link counts only while its counterpart also holds its standing. */
final class LinkedQuery extends Scan {
    LinkedQuery(OwedForm form) {
        super(form);
    }

    /**
     * Pairs whose two ends hold their standings; links and entries of a pair come from one scan. Windows over one union match the ends, not
     * joins, which databases without statistics run as a loop.
     */
    Select<?> pairs(Pair pair) {
        Field<LocalDate> since = since(pair.link());
        var linked = DSL.select(
                        LINE_SUBJECT.as("subject"),
                        LINE_COUNTERPART.as("counterpart"),
                        number(counted(Line.PAIR)).as("actual"),
                        since.as("since"),
                        NO.as("one_end"),
                        NO.as("other_end"),
                        groups(counted(Line.PAIR)).as("reached"))
                .from(of(List.of(pair.link()), Line.PAIR, LINE_SUBJECT))
                .groupBy(LINE_SUBJECT, LINE_COUNTERPART)
                .having(sum(pair.link()).gt(ZERO), old(since));
        var subjects = DSL.select(LINE_SUBJECT, NONE, ZERO, NO_DAY, YES, NO, NO_GROUP)
                .from(lines.table())
                .where(lines.netOfMany(), holding(standings(pair.subject())), further(LINE_SUBJECT))
                .groupBy(LINE_SUBJECT)
                .having(stands(pair.subject()));
        var counterparts = DSL.select(NONE, LINE_SUBJECT, ZERO, NO_DAY, NO, YES, NO_GROUP)
                .from(lines.table())
                .where(lines.netOfMany(), holding(standings(pair.counterpart())))
                .groupBy(LINE_SUBJECT)
                .having(stands(pair.counterpart()));
        return matched(linked.unionAll(subjects).unionAll(counterparts).asTable("p"));
    }

    private static Select<?> matched(Table<?> ends) {
        Table<?> matched = DSL.select(
                        p("subject"),
                        p("counterpart"),
                        P_ACTUAL,
                        P_SINCE,
                        Cells.field("p", "reached", SQLDataType.BIGINT),
                        DSL.max(flag("p", "one_end"))
                                .over()
                                .partitionBy(p("subject"))
                                .as("one_end"),
                        DSL.max(flag("p", "other_end"))
                                .over()
                                .partitionBy(p("counterpart"))
                                .as("other_end"))
                .from(ends)
                .asTable("m");
        return DSL.select(
                        id("m", "subject"),
                        id("m", "counterpart"),
                        Cells.field("m", "actual", SQLDataType.NUMERIC),
                        Cells.field("m", "since", Cells.DAY),
                        NO_DAY.as("due"),
                        Cells.field("m", "reached", SQLDataType.BIGINT))
                .from(matched)
                .where(id("m", "subject").isNotNull(), id("m", "counterpart").isNotNull())
                .and(flag("m", "one_end").eq(YES))
                .and(flag("m", "other_end").eq(YES));
    }

    /** Subjects with a standing, and their links whose counterparts also have one. */
    Select<?> linked(Standing standing, Links links) {
        var owners = DSL.select(
                        LINE_SUBJECT.as("subject"),
                        ZERO.as("actual"),
                        since(standing.kind()).as("since"),
                        YES.as("one_end"))
                .from(lines.table())
                .where(lines.netOfMany(), holding(standings(standing)), further(LINE_SUBJECT))
                .groupBy(LINE_SUBJECT)
                .having(stands(standing));
        Table<?> both = owners.unionAll(
                        DSL.select(id("k", "subject"), Cells.field("k", "actual", SQLDataType.NUMERIC), NO_DAY, NO)
                                .from(linkCounts(links).asTable("k")))
                .asTable("p");
        return DSL.select(
                        p("subject"),
                        NONE.as("counterpart"),
                        DSL.sum(P_ACTUAL).as("actual"),
                        DSL.max(P_SINCE).as("since"),
                        NO_DAY.as("due"),
                        NO_GROUP.as("reached"))
                .from(both)
                .groupBy(p("subject"))
                .having(DSL.max(flag("p", "one_end")).eq(YES), old(DSL.max(P_SINCE)));
    }

    Select<?> linkedToCongress(Links links) {
        Table<?> counts = linkCounts(links).asTable("k");
        return DSL.select(
                        congressId().as("subject"),
                        NONE.as("counterpart"),
                        DSL.coalesce(DSL.sum(Cells.field("k", "actual", SQLDataType.NUMERIC)), ZERO)
                                .as("actual"),
                        NO_DAY.as("since"),
                        NO_DAY.as("due"),
                        NO_GROUP.as("reached"))
                .from(counts)
                .where(id("k", "subject").eq(Given.CONGRESS.id()));
    }

    /** The number of each subject's links whose counterparts have a standing: links and standings in one union, matched by a window. */
    private Select<?> linkCounts(Links links) {
        var standing = DSL.select(LINE_SUBJECT.as("subject"), LINE_COUNTERPART.as("counterpart"), NO.as("other_end"))
                .from(lines.table())
                .where(lines.netOfMany(), holding(List.of(links.kind())), further(LINE_SUBJECT))
                .groupBy(LINE_SUBJECT, LINE_COUNTERPART)
                .having(DSL.sum(LINE_WEIGHT).gt(ZERO));
        var counterparts = DSL.select(NONE, LINE_SUBJECT, YES)
                .from(lines.table())
                .where(lines.netOfMany(), holding(standings(links.counterpart())))
                .groupBy(LINE_SUBJECT)
                .having(stands(links.counterpart()));
        Table<?> ends = standing.unionAll(counterparts).asTable("n");
        Table<?> matched = DSL.select(
                        id("n", "subject"),
                        DSL.max(flag("n", "other_end"))
                                .over()
                                .partitionBy(id("n", "counterpart"))
                                .as("other_end"))
                .from(ends)
                .asTable("w");
        return DSL.select(
                        id("w", "subject").as("subject"),
                        DSL.count().cast(SQLDataType.NUMERIC).as("actual"))
                .from(matched)
                .where(id("w", "subject").isNotNull(), flag("w", "other_end").eq(YES))
                .groupBy(id("w", "subject"));
    }
}
