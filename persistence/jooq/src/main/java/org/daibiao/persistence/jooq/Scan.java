package org.daibiao.persistence.jooq;

import static org.daibiao.persistence.jooq.NetLines.kinds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.Requirement.All;
import org.daibiao.journal.Requirement.Any;
import org.daibiao.journal.Requirement.Standing;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What all questions share: the days, the lines, and how a grouped scan counts them. */
class Scan {
    static final Field<String> LINE_SUBJECT = NetLines.of(JournalTables.SUBJECT);
    static final Field<String> LINE_COUNTERPART = NetLines.of(JournalTables.COUNTERPART);
    static final Field<LocalDate> LINE_DAY = NetLines.of(JournalTables.ON_DAY);
    static final Field<Integer> LINE_WEIGHT = NetLines.of(JournalTables.WEIGHT);
    static final Field<String> NONE = DSL.castNull(SQLDataType.VARCHAR(36));
    static final Field<LocalDate> NO_DAY = DSL.castNull(SQLDataType.LOCALDATE).coerce(Cells.DAY);

    static final Field<BigDecimal> ZERO = DSL.inline(BigDecimal.ZERO, SQLDataType.NUMERIC);
    static final Field<Integer> YES = DSL.inline(1);
    static final Field<Integer> NO = DSL.inline(0);
    static final Field<Long> NO_GROUP = DSL.inline(0L);
    static final Field<BigDecimal> P_ACTUAL = Cells.field("p", "actual", SQLDataType.NUMERIC);
    static final Field<LocalDate> P_SINCE = Cells.field("p", "since", Cells.DAY);

    final OwedForm form;
    final Requirement requirement;
    final Field<LocalDate> last = Given.LAST.day();
    final NetLines lines;

    Scan(OwedForm form) {
        this.form = form;
        this.requirement = form.requirement();
        this.lines = form.lines();
    }

    /** The subjects of this page and of later ones. */
    Condition further(Field<String> subject) {
        return form.further() ? subject.ge(Given.SUBJECT.id()) : DSL.noCondition();
    }

    /** The lines of these standings up to the last day, and what is counted beside them in the window. */
    Table<?> of(List<String> standings, String role, Field<String> subject) {
        var scans = new ArrayList<Condition>(List.of(holding(standings).and(further(subject))));
        if (form.begun() && !requirement.counted().isEmpty()) {
            scans.add(NetLines.among(requirement.counted())
                    .andNot(kinds(standings))
                    .and(happening(role))
                    .and(further(subject)));
        }
        return lines.where(scans);
    }

    Condition holding(List<String> standings) {
        return NetLines.among(standings).and(LINE_DAY.le(last));
    }

    private Condition happening(String role) {
        return NetLines.of(JournalTables.PART)
                .eq(DSL.inline(role))
                .and(form.begun() ? LINE_DAY.between(Given.FROM.day(), last) : DSL.falseCondition());
    }

    Condition stands(Standing standing) {
        return standing.except().stream()
                .map(kind -> sum(kind).le(ZERO))
                .reduce(sum(standing.kind()).gt(ZERO), Condition::and);
    }

    Condition old(Field<LocalDate> since) {
        return requirement.newcomerDays() == 0 ? DSL.noCondition() : since.le(Given.SETTLED.day());
    }

    static Field<BigDecimal> sum(String kind) {
        return DSL.sum(DSL.when(kinds(List.of(kind)), LINE_WEIGHT).otherwise(DSL.inline(0)));
    }

    static Field<LocalDate> since(String kind) {
        return DSL.max(DSL.when(kinds(List.of(kind)).and(LINE_WEIGHT.gt(NO)), LINE_DAY));
    }

    /** Whether a line of the scan counts. */
    Condition counted(String role) {
        return kinds(requirement.counted()).and(happening(role));
    }

    Field<BigDecimal> number(Condition counts) {
        if (requirement.has() instanceof All all) {
            return found(all, counts, place -> 1L).cast(SQLDataType.NUMERIC);
        }
        Field<Integer> number = switch (((Any) requirement.has()).measure()) {
            case ENTRIES -> count(counts);
            case COUNTERPARTS -> DSL.countDistinct(DSL.when(counts, LINE_COUNTERPART));
            case DAYS -> DSL.countDistinct(DSL.when(counts, LINE_DAY));
        };
        return number.cast(SQLDataType.NUMERIC);
    }

    /** Which groups were found, a bit each, where subjects are listed. */
    Field<Long> groups(Condition counts) {
        return form.listed() && requirement.has() instanceof All all
                ? found(all, counts, place -> 1L << place)
                : NO_GROUP;
    }

    private static Field<Long> found(All all, Condition counts, IntToLongFunction worth) {
        return IntStream.range(0, all.groups().size())
                .mapToObj(place -> DSL.when(
                                count(counts.and(kinds(all.groups().get(place))))
                                        .ge(DSL.inline(all.per())),
                                DSL.inline(worth.applyAsLong(place)))
                        .otherwise(NO_GROUP))
                .<Field<Long>>map(one -> one)
                .reduce(Field::plus)
                .orElse(NO_GROUP);
    }

    static Field<Integer> count(Condition counts) {
        return DSL.count(DSL.when(counts, DSL.inline(1)));
    }

    static List<String> standings(Standing standing) {
        var kinds = new ArrayList<>(standing.except());
        kinds.add(standing.kind());
        return kinds;
    }

    Field<String> congressId() {
        return Given.CONGRESS.id().cast(SQLDataType.VARCHAR(36));
    }

    static Field<String> p(String name) {
        return id("p", name);
    }

    static Field<Integer> flag(String alias, String name) {
        return Cells.field(alias, name, SQLDataType.INTEGER);
    }

    static Field<String> id(String alias, String name) {
        return Cells.field(alias, name, SQLDataType.CHAR(36));
    }
}
