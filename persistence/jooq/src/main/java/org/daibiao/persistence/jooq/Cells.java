package org.daibiao.persistence.jooq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.daibiao.record.Column;
import org.daibiao.record.UnknownContentException;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * How cells are stored in a database: ids as text, so that they sort alike everywhere; instants as date and time in UTC; names unquoted and
 * without a schema.
 */
final class Cells {
    static final DataType<LocalDateTime> UTC =
            SQLDataType.LOCALDATETIME(6).asConvertedDataType(new Direct<>(LocalDateTime.class, Types.TIMESTAMP));
    static final DataType<LocalDate> DAY =
            SQLDataType.LOCALDATE.asConvertedDataType(new Direct<>(LocalDate.class, Types.DATE));

    private Cells() {}

    static Table<?> table(String name) {
        return DSL.table(DSL.unquotedName(name));
    }

    static <T> Field<T> field(String name, DataType<T> type) {
        return DSL.field(DSL.unquotedName(name), type);
    }

    static <T> Field<T> field(String alias, String name, DataType<T> type) {
        return DSL.field(DSL.unquotedName(alias, name), type);
    }

    static Field<?> field(Column column) {
        return field(column.name(), type(column.type()));
    }

    private static DataType<?> type(Column.Type type) {
        return switch (type) {
            case TEXT -> SQLDataType.VARCHAR;
            case ID -> SQLDataType.CHAR(36);
            case NUMBER -> SQLDataType.BIGINT;
            case DATE -> DAY;
            case INSTANT -> UTC;
        };
    }

    /** The cell as stored in the database. */
    static @Nullable Object kept(@Nullable Object cell) {
        if (cell instanceof UUID id) {
            return id.toString();
        }
        return cell instanceof Instant instant ? utc(instant) : cell;
    }

    /** Reads the cell in a column of the current row of a result. */
    static @Nullable Object read(ResultSet row, int column, Column.Type type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(column);
            case ID -> id(row, column);
            case NUMBER -> Session.number(row, column);
            case DATE -> row.getObject(column, LocalDate.class);
            case INSTANT -> {
                LocalDateTime utc = row.getObject(column, LocalDateTime.class);
                yield utc == null ? null : instant(utc);
            }
        };
    }

    /** Reads an id, or null. */
    static @Nullable UUID id(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            var columns = row.getMetaData();
            throw new UnknownContentException(columns.getTableName(column), columns.getColumnName(column), e);
        }
    }

    /** A placeholder for a cell of this column. */
    static <T> Param<T> any(Field<T> field) {
        return DSL.val((T) null, field.getDataType());
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
