package org.daibiao.audit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is counted with the acts. Their numbers, the day of recording and what was taken back are also stored beside the acts, where no link
 * covers them. Not thread-safe; used once.
 */
final class CountsCheck {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final EntryFilter ALL = new EntryFilter(Set.of(), null, null, null, null, null);

    private final Journal journal;
    private final Set<Long> takenBack;
    private final Map<Long, Entry> backLater = new HashMap<>();
    private final Deque<Entry> counted = new ArrayDeque<>();
    private @Nullable String next;
    private boolean ended;
    private long line;

    /** Takes the numbers of all lines that are taken back. */
    CountsCheck(Journal journal, Set<Long> takenBack) {
        this.journal = journal;
        this.takenBack = takenBack;
    }

    @Nullable
    Broken run() {
        long seen = 0;
        for (var page = journal.acts(seen, Query.MOST); !page.isEmpty(); page = journal.acts(seen, Query.MOST)) {
            for (NumberedAct act : page) {
                seen = act.number();
                if (!isCountedAsEntered(act)) {
                    return Broken.of(seen, ChainFault.MISCOUNTED);
                }
            }
        }
        return counted() == null ? null : Broken.of(Math.max(1, seen), ChainFault.MISCOUNTED);
    }

    private boolean isCountedAsEntered(NumberedAct act) {
        LocalDate recorded = act.act().recorded();
        for (Line one : act.act().lines()) {
            var entry = new Entry(++line, act.number(), act.act().operation(), recorded, one);
            Long back = one.takesBack();
            if (takenBack.contains(line)) {
                backLater.put(line, entry);
            }
            boolean right = back != null
                    ? isKnownUntil(backLater.remove(back), recorded)
                    : takenBack.contains(line) || entry.equals(counted());
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line that was taken back is known up to the day before, if recorded by then, and not known from that day on. */
    private boolean isKnownUntil(@Nullable Entry entry, LocalDate takenBackOn) {
        if (entry == null || entry.line().isTakeBack()) {
            return entry != null;
        }
        LocalDate before = takenBackOn.minusDays(1);
        Entry known = entry.recorded().isAfter(before) ? null : entry;
        return known(entry, takenBackOn) == null && Objects.equals(known(entry, before), known);
    }

    /** The line with this entry's number, as known on a day. */
    private @Nullable Entry known(Entry entry, LocalDate on) {
        Line one = entry.line();
        var filter = new EntryFilter(
                Set.of(one.kind()),
                one.role(),
                one.subject(),
                one.counterpart(),
                one.item(),
                new Window(one.day(), one.day()));
        String cursor = null;
        do {
            Page<Entry> page = journal.entries(filter, new View(LAST, on), cursor, Query.MOST);
            for (Entry found : page.items()) {
                if (found.number() == entry.number()) {
                    return found;
                }
            }
            cursor = page.next();
        } while (cursor != null);
        return null;
    }

    /** The next counted line; null after the last one. */
    private @Nullable Entry counted() {
        if (counted.isEmpty() && !ended) {
            Page<Entry> page = journal.entries(ALL, View.of(LAST), next, Query.MOST);
            counted.addAll(page.items());
            next = page.next();
            ended = next == null;
        }
        return counted.poll();
    }
}
