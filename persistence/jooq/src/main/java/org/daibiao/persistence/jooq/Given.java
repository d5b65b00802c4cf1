package org.daibiao.persistence.jooq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What is given with each of the journal's questions, and may stand in its text several times. All else, such as kinds and bounds, comes from the plan
 * and stands in the text itself: so the database can plan for these kinds even where it plans a statement only once.
 */
enum Given {
    /** The congress. */
    CONGRESS,
    /** The first day of the window. */
    FROM,
    /** The last day of the window. */
    TO,
    /** The day whose state counts. */
    LAST,
    /** The as-of day. */
    AS_OF,
    /** The day up to which entries are known. */
    KNOWN_AT,
    /** The last day on which a standing may begin that is no newcomer's. */
    SETTLED,
    /** The subject from which a page continues. */
    SUBJECT,
    /** Its counterpart. */
    COUNTERPART,
    /** How many rows. */
    ROWS;

    /** No text may contain this character. */
    private static final String MARK = "\u0001";

    private static final Pattern PLACE = Pattern.compile(MARK + "([A-Z_]+)" + MARK);

    private <T> Field<T> mark(DataType<T> type) {
        return DSL.field(DSL.raw(MARK + name() + MARK), type);
    }

    /** The place of a day. */
    Field<LocalDate> day() {
        return mark(Cells.DAY);
    }

    /** The place of an id. */
    Field<String> id() {
        return mark(SQLDataType.CHAR(36));
    }

    /** The place of a number. */
    Field<Long> number() {
        return mark(SQLDataType.BIGINT);
    }

    /**
     * A statement's text and what belongs in its places.
     *
     * @param text the text, with placeholders
     * @param places what is given in each of them
     */
    record Form(Texts.Text text, List<Given> places) {
        static Form of(String marked) {
            var places = new ArrayList<Given>();
            String sql = PLACE.matcher(marked).replaceAll(found -> {
                places.add(valueOf(found.group(1)));
                return "?";
            });
            return new Form(new Texts.Text(sql, List.of()), places);
        }

        /** The statement with these values. */
        <R> Step.Rows<R> with(Map<Given, Object> values, Session.Row<R> row) {
            List<Object> binds = places.stream()
                    .<Object>map(place -> Objects.requireNonNull(values.get(place), place.name()))
                    .toList();
            return new Step.Rows<>(text, binds, row);
        }
    }

    /** Nothing given yet. */
    static Map<Given, Object> none() {
        return new EnumMap<>(Given.class);
    }
}
