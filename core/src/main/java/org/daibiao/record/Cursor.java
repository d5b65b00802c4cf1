package org.daibiao.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cursor (翻页标记): the place where a page of records ended: the cell of the ordering field, if any, and the id. Stores write and read
 * cursors with it, so that all stores agree on them.
 *
 * @param cells the ordering cell, if any, then the id
 */
public record Cursor(List<Object> cells) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]*");

    public Cursor {
        cells = List.copyOf(cells);
    }

    /** The place of a record in the order of a query. */
    public static <T> String of(Query<T> query, Versioned<T> last) {
        Field<T, ?> order = query.order();
        UUID id = last.id().value();
        return new Cursor(
                        order == null
                                ? List.of(id)
                                : List.of(
                                        Objects.requireNonNull(query.shape()
                                                .cells(last.value())
                                                .get(order.first())),
                                        id))
                .text(query);
    }

    /** Reads a cursor for a query; throws {@link BadCursorException} if it is not a cursor or belongs to another list. */
    public static <T> Cursor read(Query<T> query, String text) {
        String[] parts = decode(text).split("\n", -1);
        Field<T, ?> order = query.order();
        try {
            if (parts.length != (order == null ? 2 : 3)) {
                throw new BadCursorException();
            }
            Object id = UUID.fromString(parts[parts.length - 1]);
            var cursor = new Cursor(
                    order == null ? List.of(id) : List.of(cell(order.columns().get(0), parts[1]), id));
            if (!cursor.text(query)
                    .equals(text)) { // for another list, or its id or cell is not in the form written here
                throw new BadCursorException();
            }
            return cursor;
        } catch (IllegalArgumentException | DateTimeParseException | UnstorableException e) {
            throw new BadCursorException();
        }
    }

    /** The table and the order, then the place; a cursor may be used with other criteria. */
    private String text(Query<?> query) {
        String list = query.shape() + "/" + (query.order() == null ? "" : query.order());
        return encode(cells.stream().map(cell -> "\n" + cell).collect(Collectors.joining("", list, "")));
    }

    /** The place of an entry of the journal, by its number from 1. */
    public static String of(long number) {
        return encode(Long.toString(number));
    }

    /** The inverse of {@link #of(long)}; throws {@link BadCursorException} for other texts. */
    public static long number(String text) {
        String place = decode(text);
        try {
            if (NUMBER.matcher(place).matches()) {
                return Long.parseLong(place);
            }
        } catch (NumberFormatException e) {
            // larger than any number of an entry
        }
        throw new BadCursorException();
    }

    /** Encodes any text as a cursor. */
    public static String encode(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The inverse of {@link #encode}; throws {@link BadCursorException} for other texts. */
    public static String decode(String text) {
        try {
            var place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (!encode(place).equals(text)) { // several texts decode to the same place, but only one was issued
                throw new BadCursorException();
            }
            return place;
        } catch (IllegalArgumentException e) {
            throw new BadCursorException();
        }
    }

    /** A value that the column can hold; any other value is refused, since a store need not compare with it. */
    private static Object cell(Column column, String text) {
        Object value = switch (column.type()) {
            case NUMBER -> Long.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
            case TEXT -> text;
            case ID -> UUID.fromString(text);
        };
        column.check(value);
        return value;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
