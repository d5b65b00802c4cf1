package org.daibiao.journal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Owed subject (应办对象): one subject of a requirement and the number found for it.
 *
 * @param subject the subject; for {@link Requirement.Each}, the item; for the congress as a whole, its id
 * @param counterpart the other end of a pair, or the piece of an item, or null
 * @param actual the number found, which may be 0
 * @param since the day from which the standing has held, or on which the entry happened; null for the congress as a whole
 * @param due the due day of an entry, or null
 * @param groups the places, from 0, of those groups of {@link Requirement.All} that were found; empty where no groups are asked for
 */
public record Owed(
        UUID subject,
        @Nullable UUID counterpart,
        long actual,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        Set<Integer> groups) {
    public Owed {
        groups = Set.copyOf(groups);
    }

    /** The order of pages: the text of the subject, then of the counterpart. */
    public static final Comparator<Owed> ORDER = Comparator.comparing(Owed::place);

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern PLACE = Pattern.compile(ID + "/(" + ID + ")?");

    /** The place in the order, from which the cursor is made. */
    public String place() {
        return subject + "/" + (counterpart == null ? "" : counterpart);
    }

    /** The cursor of a page that ends here. */
    public String cursor() {
        return Cursor.encode(place());
    }

    /** The cursor just before this subject and counterpart: if they are in the list, they come next. */
    public static @Nullable String before(UUID subject, @Nullable UUID counterpart) {
        if (counterpart != null) {
            return Cursor.encode(subject + "/" + (counterpart.equals(FIRST) ? "" : before(counterpart)));
        }
        return subject.equals(FIRST) ? null : Cursor.encode(before(subject) + "/" + LAST);
    }

    private static UUID before(UUID id) {
        long low = id.getLeastSignificantBits();
        return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
    }

    /** The place that a cursor names; throws {@link BadCursorException} if it names none. */
    public static String place(String cursor) {
        String place = Cursor.decode(cursor);
        if (!PLACE.matcher(place).matches()) {
            throw new BadCursorException();
        }
        return place;
    }
}
