package org.daibiao.persistence.jooq;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.daibiao.kernel.Column;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * How cells stand in a database: ids as their text, so that they sort alike everywhere; instants as date and time in UTC; names
 * unquoted and without a schema.
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

    static DataType<?> type(Column.Type type) {
        return switch (type) {
            case TEXT -> SQLDataType.VARCHAR;
            case ID -> SQLDataType.CHAR(36);
            case NUMBER -> SQLDataType.BIGINT;
            case DATE -> DAY;
            case INSTANT -> UTC;
        };
    }

    /** A cell as the database keeps it. */
    static @Nullable Object kept(@Nullable Object cell) {
        if (cell instanceof UUID id) {
            return id.toString();
        }
        return cell instanceof Instant instant ? utc(instant) : cell;
    }

    /** A cell as a shape wants it. */
    static @Nullable Object cell(@Nullable Object kept, Column.Type type) {
        if (kept == null) {
            return null;
        }
        return switch (type) {
            case ID -> UUID.fromString((String) kept);
            case INSTANT -> instant((LocalDateTime) kept);
            case TEXT, NUMBER, DATE -> kept;
        };
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
