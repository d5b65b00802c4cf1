package org.daibiao.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daibiao.kernel.Cursor;
import org.daibiao.kernel.DaibiaoException.BadCursor;
import org.daibiao.kernel.DaibiaoException.Unstorable;
import org.daibiao.kernel.Field;
import org.daibiao.kernel.Owed;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Cursors (翻页标记): any text, made up or changed from a real one, for any shape and order. It is refused, or it names a place that this
 * library might have given, and the page begins after it.
 */
public final class Cursors {
    private Cursors() {}

    /** Takes shape, order and cursor from the data. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        page(Kept.all().get(data.consumeInt(0, Kept.all().size() - 1)), data);
    }

    private static <T> void page(Kept<T> kept, FuzzedDataProvider data) {
        List<@Nullable Field<T, ?>> orders = kept.orders();
        Field<T, ?> order = orders.get(data.consumeInt(0, orders.size() - 1));
        Query<T> query = new Query<>(kept.shape(), List.of(), order, null, data.consumeInt(1, 5));
        String real = Objects.requireNonNull(kept.page(query).next(), "there is more than one page");
        hold(kept, query, real);
        String cursor = cursor(query, real, data);
        try {
            hold(kept, query, cursor);
        } catch (BadCursor e) {
            Said.check(e);
            Said.hold(!cursor.equals(real), "a real cursor is no bad one");
        }
        owed(cursor);
    }

    /** The page after it, if it is a cursor. */
    private static <T> void hold(Kept<T> kept, Query<T> query, String cursor) {
        Page<Versioned<T>> page = kept.page(query.from(cursor));
        Cursor place = Cursor.read(query, cursor);
        Said.hold(Cursor.encode(place(query, place)).equals(cursor), "one place has one cursor");
        Said.hold(kept(query, place), "a cursor holds what a column holds");
        for (Versioned<T> item : page.items()) {
            Cursor at = Cursor.read(query, Cursor.of(query, item));
            Said.hold(compare(at, place) > 0, "a page begins after its cursor");
        }
    }

    private static String cursor(Query<?> query, String real, FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 3)) {
            case 0 -> real;
            case 1 -> {
                int at = data.consumeInt(0, real.length());
                yield real.substring(0, at)
                        + data.consumeString(3)
                        + real.substring(Math.min(real.length(), at + data.consumeInt(0, 3)));
            }
            case 2 -> {
                String order = query.order() == null ? "" : query.order().name();
                yield Cursor.encode(query.shape().table() + "/" + order + "\n" + data.consumeRemainingAsString());
            }
            default -> data.consumeRemainingAsString();
        };
    }

    private static String place(Query<?> query, Cursor cursor) {
        String list = query.shape() + "/" + (query.order() == null ? "" : query.order());
        return list + cursor.cells().stream().map(cell -> "\n" + cell).collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked")
    private static <T> boolean kept(Query<T> query, Cursor place) {
        var order = (Field<T, Object>) query.order();
        try {
            return order == null
                    || order.atLeast(place.cells().get(0))
                            .values()
                            .equals(place.cells().subList(0, 1));
        } catch (Unstorable e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static int compare(Cursor one, Cursor other) {
        int last = one.cells().size() - 1;
        int byField = last == 0
                ? 0
                : ((Comparable<Object>) one.cells().get(0))
                        .compareTo(other.cells().get(0));
        return byField != 0
                ? byField
                : one.cells()
                        .get(last)
                        .toString()
                        .compareTo(other.cells().get(last).toString());
    }

    /** The same text as the cursor of another kind of list. */
    private static void owed(String cursor) {
        try {
            Said.hold(Cursor.encode(Owed.place(cursor)).equals(cursor), "one owed subject has one cursor");
        } catch (BadCursor e) {
            Said.check(e);
        }
    }
}
