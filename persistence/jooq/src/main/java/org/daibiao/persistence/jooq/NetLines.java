package org.daibiao.persistence.jooq;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one congress that count in a view: known, not taken back, and taking nothing back. The table's alias is {@code l}.
 *
 * @param congress the congress, or its place
 * @param knownAt the day up to which entries are known, or its place; null for everything known now
 */
record NetLines(Field<String> congress, @Nullable Field<LocalDate> knownAt) {
    /** Sorts after every character that a kind may contain. */
    private static final String AFTER = "~";

    Table<?> table() {
        return Cells.table("act_line").as("l");
    }

    /** The net lines that match any of these conditions, of which no line may match two: each is a scan of its own, along its own index. */
    Table<?> where(List<Condition> scans) {
        return scans.stream()
                .<Select<?>>map(scan -> DSL.select(
                                of(JournalTables.SUBJECT),
                                of(JournalTables.COUNTERPART),
                                of(JournalTables.ITEM),
                                of(JournalTables.KIND),
                                of(JournalTables.ON_DAY),
                                of(JournalTables.WEIGHT),
                                of(JournalTables.PART))
                        .from(table())
                        .where(netOfMany(), scan))
                .reduce(NetLines::both)
                .orElseThrow()
                .asTable("l");
    }

    @SuppressWarnings("unchecked")
    private static Select<?> both(Select<?> one, Select<?> other) {
        return ((Select<org.jooq.Record>) one).unionAll((Select<org.jooq.Record>) other);
    }

    /** A column of these lines. */
    static <T> Field<T> of(Field<T> column) {
        return Cells.field("l", column.getName(), column.getDataType());
    }

    /** That a line counts, for a question about few lines. */
    Condition net() {
        Condition same = Cells.field("t", "line", JournalTables.LINE_NUMBER.getDataType())
                .eq(of(JournalTables.LINE_NUMBER));
        return known().and(DSL.condition("not exists ({0})", back(DSL.inline(1)).and(same)));
    }

    /**
     * The same for a question about many: the lines taken back are read once, however many lines a database that knows no values expects, and each line is
     * looked up among them.
     */
    Condition netOfMany() {
        return known().and(DSL.condition(
                "{0} not in ({1})",
                of(JournalTables.LINE_NUMBER),
                back(Cells.field("t", "line", JournalTables.LINE_NUMBER.getDataType()))));
    }

    private Condition known() {
        return of(JournalTables.CONGRESS)
                .eq(congress)
                .and(of(JournalTables.TAKES_BACK).isNull())
                .and(
                        knownAt == null
                                ? DSL.noCondition()
                                : of(JournalTables.RECORDED).le(knownAt));
    }

    private SelectConditionStep<?> back(Field<?> what) {
        return DSL.select(what)
                .from(Cells.table("taken_back").as("t"))
                .where(
                        Cells.field("t", "congress", JournalTables.CONGRESS.getDataType())
                                .eq(congress),
                        knownAt == null
                                ? DSL.noCondition()
                                : Cells.field("t", "recorded", Cells.DAY).le(knownAt));
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
        return range(from.get(0), to.get(to.size() - 1)).and(kinds(kinds));
    }

    private static Condition range(String from, String to) {
        return of(JournalTables.KIND).between(DSL.inline(from), DSL.inline(to));
    }

    private static String stem(String kind) {
        return kind.endsWith(".*") ? kind.substring(0, kind.length() - 1) : kind;
    }

    /** The kind is one of these codes, or a member of one of these families. */
    static Condition kinds(Collection<String> kinds) {
        List<Field<String>> codes = kinds.stream()
                .filter(kind -> !kind.endsWith(".*"))
                .sorted()
                .<Field<String>>map(DSL::inline)
                .toList();
        Stream<Condition> families = kinds.stream()
                .filter(kind -> kind.endsWith(".*"))
                .sorted()
                .map(kind -> range(stem(kind), stem(kind) + AFTER));
        return Stream.concat(
                        codes.isEmpty()
                                ? Stream.of()
                                : Stream.of(of(JournalTables.KIND).in(codes)),
                        families)
                .reduce(Condition::or)
                .orElseGet(DSL::falseCondition);
    }
}
