package org.daibiao.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Kind;
import org.daibiao.journal.View;
import org.daibiao.record.Page;
import org.daibiao.record.Query;

/**
 * Lint of standings (状态核对): at any time a standing is held once or not at all. A running sum other than 0 and 1 shows a room that begins a
 * standing twice, or ends one that never began.
 */
public final class JournalLint {
    private JournalLint() {}

    /** The faults in the standings of these kinds, ordered by day; empty if there are none. */
    public static List<String> faults(Journal journal, Collection<Kind> kinds, View view) {
        Set<String> standings = kinds.stream()
                .filter(kind -> kind.nature() == Kind.Nature.STANDING)
                .map(Kind::code)
                .collect(Collectors.toSet());
        var sums = new HashMap<String, Integer>();
        var faults = new ArrayList<String>();
        entries(journal, new EntryFilter(standings, null, null, null, null, null), view).stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.line().day())
                        .thenComparing(Entry::number))
                .forEach(entry -> {
                    var line = entry.line();
                    String key = line.kind() + " " + line.subject() + " " + line.counterpart();
                    int sum = sums.merge(key, line.weight(), Integer::sum);
                    if (sum < 0 || sum > 1) {
                        faults.add(key + " adds up to " + sum + " on " + line.day());
                    }
                });
        return faults;
    }

    private static List<Entry> entries(Journal journal, EntryFilter filter, View view) {
        var all = new ArrayList<Entry>();
        String next = null;
        do {
            Page<Entry> page = journal.entries(filter, view, next, Query.MOST);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }
}
