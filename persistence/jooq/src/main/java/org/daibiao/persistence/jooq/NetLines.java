package org.daibiao.persistence.jooq;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.journal.View;
import org.daibiao.record.CongressId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The lines of one congress that count in a view: known, not taken back, and taking nothing back. The table's alias is {@code l}. */
record NetLines(CongressId congress, View view) {
    /** Sorts after every character that a kind may contain. */
    private static final String AFTER = "~";

    Table<?> table() {
        return Cells.table("act_line").as("l");
    }

    /** A column of these lines. */
    static <T> Field<T> of(Field<T> column) {
        return Cells.field("l", column.getName(), column.getDataType());
    }

    Condition net() {
        LocalDate knownAt = view.knownAt();
        Field<LocalDate> back = Cells.field("t", "recorded", Cells.DAY);
        Condition takenBack = Cells.field("t", "congress", JournalTables.CONGRESS.getDataType())
                .eq(congress.toString())
                .and(Cells.field("t", "line", JournalTables.LINE_NUMBER.getDataType())
                        .eq(of(JournalTables.LINE_NUMBER)))
                .and(knownAt == null ? DSL.noCondition() : back.le(knownAt));
        return of(JournalTables.CONGRESS)
                .eq(congress.toString())
                .and(of(JournalTables.TAKES_BACK).isNull())
                .and(
                        knownAt == null
                                ? DSL.noCondition()
                                : of(JournalTables.RECORDED).le(knownAt))
                .and(notExists(
                        DSL.selectOne().from(Cells.table("taken_back").as("t")).where(takenBack)));
    }

    /** Written out: the signature of jOOQ's own method changed between 3.19 and 3.21, so code compiled with one fails on the other. */
    private static Condition notExists(Select<?> select) {
        return DSL.condition("not exists ({0})", select);
    }

    /**
     * Like {@link #kinds}, plus their range, for the where clause: H2 searches an index by a range of kinds, but not by a list or a bound
     * pattern. Requires kinds that sort by their characters' codes.
     */
    static Condition among(Collection<String> kinds) {
        if (kinds.isEmpty()) {
            return DSL.falseCondition();
        }
        List<String> from = kinds.stream().map(NetLines::stem).sorted().toList();
        List<String> to = kinds.stream()
                .map(kind -> kind.endsWith(".*") ? stem(kind) + AFTER : kind)
                .sorted()
                .toList();
        return of(JournalTables.KIND)
                .between(from.get(0), to.get(to.size() - 1))
                .and(kinds(kinds));
    }

    private static String stem(String kind) {
        return kind.endsWith(".*") ? kind.substring(0, kind.length() - 1) : kind;
    }

    /** The kind is one of these codes, or a member of one of these families. */
    static Condition kinds(Collection<String> kinds) {
        List<String> codes =
                kinds.stream().filter(kind -> !kind.endsWith(".*")).sorted().toList();
        Stream<Condition> families = kinds.stream()
                .filter(kind -> kind.endsWith(".*"))
                .sorted()
                .map(kind -> of(JournalTables.KIND).startsWith(kind.substring(0, kind.length() - 1)));
        Condition exact =
                codes.isEmpty() ? DSL.falseCondition() : of(JournalTables.KIND).in(codes);
        return families.reduce(exact, Condition::or);
    }
}
