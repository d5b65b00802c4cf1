package org.daibiao.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daibiao.calendar.Period;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.View;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.PlanRoom;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Cursor;
import org.daibiao.record.Field;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.UnstorableException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Cursors (翻页标记): any text, made up or changed from a real one, for any shape and order, and for the lists of the journal and of the
 * plan. It is refused, or it names a place that this library might have given, and the page begins after it.
 */
public final class Cursors {
    private static final int CHOICES = 3;
    private static final int LIMIT = 2;
    private static final District DISTRICT = District.get();
    private static final PlanReport REPORT = DISTRICT.daibiao().plan().report(Period.year(2025), DISTRICT.office());

    /** The lists whose records are no words: a page after a cursor, or without one the first. */
    private static final List<Function<@Nullable String, Page<?>>> OTHERS = List.of(
            cursor -> DISTRICT.daibiao().plan().exceptions(REPORT, "1.d", 0, cursor, LIMIT, DISTRICT.office()),
            cursor -> DISTRICT.daibiao()
                    .desk()
                    .read(
                            PlanRoom.REPORT,
                            DISTRICT.office(),
                            context -> context.reader()
                                    .journal()
                                    .entries(
                                            new EntryFilter(Set.of(), null, null, null, null, null),
                                            View.of(REPORT.asOf()),
                                            cursor,
                                            LIMIT)));

    private Cursors() {}

    /** Three bytes choose shape, order and form, the rest is a cursor, or the place that a cursor names. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length >= CHOICES) {
            List<Kept<?>> all = Kept.all();
            page(all.get((input[0] & 0xFF) % all.size()), input);
        }
    }

    /** The inputs that are real cursors, for every shape and order. */
    static List<byte[]> real() {
        var inputs = new ArrayList<byte[]>();
        for (Kept<?> kept : Kept.all()) {
            for (int order = 0; order < kept.orders().size(); order++) {
                inputs.add(input(Kept.all().indexOf(kept), order, first(kept, order)));
            }
        }
        OTHERS.forEach(list -> inputs.add(input(0, 0, list.apply(null))));
        return inputs;
    }

    private static <T> Page<?> first(Kept<T> kept, int order) {
        return kept.page(query(kept, order));
    }

    private static byte[] input(int kept, int order, Page<?> first) {
        String cursor = Objects.requireNonNull(first.next(), "there is more than one page");
        byte[] place = Cursor.decode(cursor).getBytes(UTF_8);
        byte[] input = new byte[CHOICES + place.length];
        input[0] = (byte) kept;
        input[1] = (byte) order;
        System.arraycopy(place, 0, input, CHOICES, place.length);
        return input;
    }

    private static <T> Query<T> query(Kept<T> kept, int order) {
        List<@Nullable Field<T, ?>> orders = kept.orders();
        return new Query<>(kept.shape(), List.of(), orders.get(order % orders.size()), null, LIMIT);
    }

    private static <T> void page(Kept<T> kept, byte[] input) {
        String rest = new String(input, CHOICES, input.length - CHOICES, UTF_8);
        String cursor = input[2] % 2 == 0 ? Cursor.encode(rest) : rest;
        try {
            hold(kept, query(kept, input[1] & 0xFF), cursor);
        } catch (BadCursorException e) {
            Said.check(e);
        }
        for (Function<@Nullable String, Page<?>> list : OTHERS) {
            try {
                Said.hold(list.apply(cursor).items().size() <= LIMIT, "a page holds as many as were asked for");
            } catch (BadCursorException e) {
                Said.check(e);
            }
        }
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
        } catch (UnstorableException e) {
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
}
