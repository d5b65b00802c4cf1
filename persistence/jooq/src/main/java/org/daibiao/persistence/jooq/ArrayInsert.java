package org.daibiao.persistence.jooq;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in one statement of PostgreSQL, whose values are an array for each column: so its text is the same for any number of rows. Days and instants go as texts,
 * which the database reads in the form of ISO 8601, since its driver has no arrays of them.
 */
final class ArrayInsert {
    /** The values of a column, as a driver binds them. Not shown. */
    static final class Values {
        private final String type;
        private final @Nullable Object[] values;

        private Values(String type, @Nullable Object[] values) {
            this.type = type;
            this.values = values;
        }

        Array array(Connection connection) throws SQLException {
            return connection.createArrayOf(type, values);
        }
    }

    private ArrayInsert() {}

    private static boolean isNumber(Field<?> column) {
        return Number.class.isAssignableFrom(column.getType());
    }

    private static String type(Field<?> column) {
        return isNumber(column) ? "int8" : "text";
    }

    static Query query(String table, List<Field<?>> columns) {
        String arrays = columns.stream()
                .map(column -> "cast(? as " + type(column) + "[])")
                .collect(Collectors.joining(", "));
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
    static List<Object> binds(List<Field<?>> columns, List<List<@Nullable Object>> rows) {
        return IntStream.range(0, columns.size())
                .<Object>mapToObj(n -> values(columns.get(n), n, rows))
                .toList();
    }

    private static Values values(Field<?> column, int place, List<List<@Nullable Object>> rows) {
        boolean number = isNumber(column);
        @Nullable Object[] values = number ? new Long[rows.size()] : new String[rows.size()];
        for (int n = 0; n < values.length; n++) {
            Object cell = rows.get(n).get(place);
            values[n] = cell == null ? null : number ? (Object) ((Number) cell).longValue() : cell.toString();
        }
        return new Values(type(column), values);
    }
}
