package org.daibiao.persistence.jooq;

import static org.daibiao.persistence.jooq.NetLines.kinds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.Requirement.All;
import org.daibiao.journal.Requirement.Any;
import org.daibiao.journal.Requirement.Standing;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.CongressId;
import org.jooq.Condition;
import org.jooq.Field;
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
    static final Field<BigDecimal> P_ACTUAL = Cells.field("p", "actual", SQLDataType.NUMERIC);
    static final Field<LocalDate> P_SINCE = Cells.field("p", "since", Cells.DAY);

    final CongressId congress;
    final Requirement requirement;
    final Window window;
    final View view;
    final LocalDate last;
    final NetLines lines;

    Scan(CongressId congress, Requirement requirement, Window window, View view) {
        this.congress = congress;
        this.requirement = requirement;
        this.window = window;
        this.view = view;
        this.last = window.lastBy(view.asOf());
        this.lines = new NetLines(congress, view);
    }

    Condition stands(Standing standing) {
        return standing.except().stream()
                .map(kind -> sum(kind).le(BigDecimal.ZERO))
                .reduce(sum(standing.kind()).gt(BigDecimal.ZERO), Condition::and);
    }

    Condition old(Field<LocalDate> since) {
        return requirement.newcomerDays() == 0
                ? DSL.noCondition()
                : since.le(last.minusDays(requirement.newcomerDays()));
    }

    static Field<BigDecimal> sum(String kind) {
        return DSL.sum(DSL.when(kinds(List.of(kind)), LINE_WEIGHT).otherwise(DSL.inline(0)));
    }

    static Field<LocalDate> since(String kind) {
        return DSL.max(DSL.when(kinds(List.of(kind)).and(LINE_WEIGHT.gt(0)), LINE_DAY));
    }

    /** Whether a line of the scan counts. */
    Condition counted(String role) {
        return kinds(requirement.counted())
                .and(NetLines.of(JournalTables.PART).eq(role))
                .and(last.isBefore(window.from()) ? DSL.falseCondition() : LINE_DAY.between(window.from(), last));
    }

    Field<BigDecimal> number(Condition counts) {
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

    static Field<Integer> count(Condition counts) {
        return DSL.count(DSL.when(counts, DSL.inline(1)));
    }

    List<String> all(Standing standing) {
        var kinds = new ArrayList<>(standings(standing));
        kinds.addAll(requirement.counted());
        return kinds;
    }

    static List<String> standings(Standing standing) {
        var kinds = new ArrayList<>(standing.except());
        kinds.add(standing.kind());
        return kinds;
    }

    Field<String> congressId() {
        return DSL.inline(congress.toString(), SQLDataType.VARCHAR(36));
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
