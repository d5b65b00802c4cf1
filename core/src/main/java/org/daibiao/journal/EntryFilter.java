package org.daibiao.journal;

import java.util.Set;
import java.util.UUID;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Filter of entries (条目筛选): selects net lines of the journal; a null part admits all.
 *
 * @param kinds codes, or families such as {@code voter-contact.*}; empty for all kinds
 * @param role the role
 * @param subject the subject
 * @param counterpart the counterpart
 * @param item the item
 * @param days the days on which it happened
 */
public record EntryFilter(
        Set<String> kinds,
        @Nullable String role,
        @Nullable UUID subject,
        @Nullable UUID counterpart,
        @Nullable UUID item,
        @Nullable Window days) {
    public EntryFilter {
        kinds = Set.copyOf(kinds);
    }

    /** All net lines about an item, of these kinds, or of all kinds if none is named. */
    public static EntryFilter about(Id<?> item, String... kinds) {
        return new EntryFilter(Set.of(kinds), null, null, null, item.value(), null);
    }

    /** Whether a line passes. */
    public boolean admits(Line line) {
        return (kinds.isEmpty() || kinds.stream().anyMatch(kind -> Kind.within(line.kind(), kind)))
                && (role == null || role.equals(line.role()))
                && (subject == null || subject.equals(line.subject()))
                && (counterpart == null || counterpart.equals(line.counterpart()))
                && (item == null || item.equals(line.item()))
                && (days == null || days.holds(line.day()));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
