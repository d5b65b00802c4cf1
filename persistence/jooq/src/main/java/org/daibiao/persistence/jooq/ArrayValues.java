package org.daibiao.persistence.jooq;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daibiao.record.Column;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Many values of a column, bound as one array of PostgreSQL: so a statement's text is the same for any number of them. Days and instants go as texts,
 * which the database reads in the form of ISO 8601, since its driver has no arrays of them. Not shown.
 */
final class ArrayValues {
    private final String type;
    private final @Nullable Object[] values;

    private ArrayValues(String type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** Values of a column; null values are allowed. */
    static ArrayValues of(Field<?> column, List<? extends @Nullable Object> cells) {
        boolean number = isNumber(column);
        @Nullable Object[] values = number ? new Long[cells.size()] : new String[cells.size()];
        for (int n = 0; n < values.length; n++) {
            Object cell = cells.get(n);
            values[n] = cell == null ? null : number ? (Object) ((Number) cell).longValue() : cell.toString();
        }
        return new ArrayValues(type(column), values);
    }

    private static boolean isNumber(Field<?> column) {
        return Number.class.isAssignableFrom(column.getType());
    }

    private static String type(Field<?> column) {
        return isNumber(column) ? "int8" : "text";
    }

    private static String array(Field<?> column) {
        return "cast(? as " + type(column) + "[])";
    }

    int size() {
        return values.length;
    }

    Array array(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    /**
     * That a column holds one of the values. They are compared as values of the column's own type: as texts, the database would convert the cell of every row
     * instead, and could not look them up in an index.
     */
    static Condition any(Column column) {
        String values = array(Cells.field(column));
        String own = switch (column.type()) {
            case TEXT, NUMBER -> values;
            case ID -> "cast(" + values + " as bpchar[])";
            case DATE -> "cast(" + values + " as date[])";
            case INSTANT -> "cast(" + values + " as timestamp[])";
        };
        return DSL.condition(column.name() + " = any(" + own + ")", new Object[1]);
    }

    /** Adds as many rows as the arrays of its columns have values. */
    static Query insert(String table, List<Field<?>> columns) {
        String arrays = columns.stream().map(ArrayValues::array).collect(Collectors.joining(", "));
        String names = IntStream.range(0, columns.size()).mapToObj(n -> "c" + n).collect(Collectors.joining(", "));
        List<? extends Field<?>> selected = IntStream.range(0, columns.size())
                .mapToObj(n -> given(DSL.field(DSL.unquotedName("c" + n)), columns.get(n)))
                .toList();
        Object[] none = new Object[columns.size()];
        return DSL.insertInto(Cells.table(table), columns)
                .select(DSL.select(selected).from("unnest(" + arrays + ") as given(" + names + ")", none));
    }

    private static Field<?> given(Field<?> value, Field<?> column) {
        return Temporal.class.isAssignableFrom(column.getType()) ? value.cast(column) : value;
    }

    /** The values of these rows, column by column. */
    static List<Object> ofRows(List<Field<?>> columns, List<List<@Nullable Object>> rows) {
        return IntStream.range(0, columns.size())
                .<Object>mapToObj(n ->
                        of(columns.get(n), rows.stream().map(row -> row.get(n)).toList()))
                .toList();
    }
}
