package org.daibiao.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Cursor (翻页标记): the place where a page of records ended: the cell of the ordering field, if any, and the id. Stores make and read
 * cursors with it, so that all stores agree on them.
 *
 * @param cells the ordering cell, if any, then the id
 */
public record Cursor(List<Object> cells) {
    public Cursor {
        cells = List.copyOf(cells);
    }

    /** The place of a record in the order of a query. */
    public static <T> String of(Query<T> query, Versioned<T> last) {
        Field<T, ?> order = query.order();
        String id = "\n" + last.id();
        return encode(list(query)
                + (order == null ? id : "\n" + query.shape().cells(last.value()).get(order.first()) + id));
    }

    /** Reads a cursor for a query; throws {@link DaibiaoException.BadCursor} when it is none or belongs to another list. */
    public static <T> Cursor read(Query<T> query, String text) {
        String[] parts = decode(text).split("\n", -1);
        Field<T, ?> order = query.order();
        try {
            if (!parts[0].equals(list(query)) || parts.length != (order == null ? 2 : 3)) {
                throw new DaibiaoException.BadCursor();
            }
            Object id = UUID.fromString(parts[parts.length - 1]);
            return new Cursor(
                    order == null
                            ? List.of(id)
                            : List.of(cell(order.columns().get(0).type(), parts[1]), id));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new DaibiaoException.BadCursor();
        }
    }

    /** The word and the order; a cursor may be used with other criteria. */
    private static String list(Query<?> query) {
        return query.shape() + "/" + (query.order() == null ? "" : query.order());
    }

    /** Any text as a cursor's text. */
    public static String encode(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The inverse of {@link #encode}; throws {@link DaibiaoException.BadCursor} for other texts. */
    public static String decode(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new DaibiaoException.BadCursor();
        }
    }

    private static Object cell(Column.Type type, String text) {
        return switch (type) {
            case NUMBER -> Long.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
            case TEXT -> text;
            case ID -> UUID.fromString(text);
        };
    }
}
