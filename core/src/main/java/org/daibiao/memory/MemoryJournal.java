package org.daibiao.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Count;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Head;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Kind;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Owed;
import org.daibiao.journal.ReferenceJournal;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.memory.Table.Columns;
import org.daibiao.memory.Table.Place;
import org.daibiao.record.CongressId;
import org.daibiao.record.Cursor;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/** The journal of one congress up to a state. */
record MemoryJournal(CongressId id, MemoryCongress congress, MemoryCongress.State state) implements Journal {
    private static final Columns SUBJECT = new Columns(0, 1);
    private static final Columns COUNTERPART = new Columns(1, 1);
    private static final Columns ITEM = new Columns(2, 1);
    private static final Columns KIND = new Columns(3, 1);
    private static final Columns DAY = new Columns(4, 1);

    @Override
    public Head head() {
        int count = state.acts();
        return count == 0
                ? Head.NONE
                : new Head(count, congress.acts().get(count - 1).hash());
    }

    @Override
    public Optional<Act> act(UUID operation) {
        Integer place = congress.operations().get(operation);
        return place == null || place >= state.acts()
                ? Optional.empty()
                : Optional.of(congress.acts().get(place));
    }

    @Override
    public List<NumberedAct> acts(long after, int limit) {
        List<Act> all = congress.acts().first(state.acts());
        long before = Math.min(Math.max(0, after), all.size());
        return LongStream.rangeClosed(before + 1, Math.min(before + limit, all.size()))
                .mapToObj(number -> new NumberedAct(number, all.get((int) number - 1)))
                .toList();
    }

    @Override
    public Page<Entry> entries(EntryFilter filter, View view, @Nullable String after, int limit) {
        long number = after == null ? 0 : Cursor.number(after);
        var ways = new ArrayList<Walk<Entry>>();
        add(ways, SUBJECT, filter.subject(), number);
        add(ways, COUNTERPART, filter.counterpart(), number);
        add(ways, ITEM, filter.item(), number);
        if (!filter.kinds().isEmpty()) {
            ways.add(new Walk<>(false, () -> of(filter.kinds(), number)));
        }
        Window days = filter.days();
        if (days != null) {
            ways.add(new Walk<>(false, () -> on(days)));
        }
        ways.add(new Walk<>(true, () -> congress.entries().after(number, this::seen)));
        List<Entry> read = Walk.shortest(
                ways,
                entry -> entry.number() > number
                        && filter.admits(entry.line())
                        && !entry.line().day().isAfter(view.asOf())
                        && isNet(entry, view),
                Comparator.comparing(Entry::number),
                limit + 1);
        return Page.of(read, limit, last -> Cursor.of(last.number()));
    }

    @Override
    public Histogram tally(Requirement requirement, Window window, View view) {
        return ReferenceJournal.tally(id, requirement, window, view, net(requirement.kinds(), view));
    }

    @Override
    public Page<Owed> shortfalls(Requirement requirement, Window window, View view, @Nullable String after, int limit) {
        return ReferenceJournal.shortfalls(
                requirement,
                ReferenceJournal.owed(id, requirement, window, view, net(requirement.kinds(), view)),
                after,
                limit);
    }

    @Override
    public SortedMap<String, Long> counts(Count count, Window window, View view) {
        return ReferenceJournal.counts(count, window, view, net(count.kinds(), view));
    }

    /** Those about one subject, counterpart or item, in the order of their numbers. */
    private void add(List<Walk<Entry>> ways, Columns columns, @Nullable UUID one, long after) {
        if (one != null) {
            ways.add(new Walk<>(
                    true, () -> congress.entries().holding(columns, new Place(one, after), one::equals, this::seen)));
        }
    }

    /** Those of any of the kinds, kind by kind, each once. */
    private Stream<Entry> of(Set<String> kinds, long after) {
        return kinds.stream()
                .filter(kind -> kinds.stream().noneMatch(other -> !other.equals(kind) && Kind.within(kind, other)))
                .flatMap(kind -> congress.entries()
                        .holding(
                                KIND,
                                new Place(kind.endsWith(".*") ? kind.substring(0, kind.length() - 1) : kind, after),
                                code -> Kind.within((String) code, kind),
                                this::seen));
    }

    private Stream<Entry> on(Window days) {
        return congress.entries()
                .holding(DAY, new Place(days.from(), null), day -> days.holds((LocalDate) day), this::seen);
    }

    private List<Entry> net(Set<String> kinds, View view) {
        return of(kinds, 0)
                .filter(entry -> isNet(entry, view))
                .sorted(Comparator.comparing(Entry::number))
                .toList();
    }

    private boolean isNet(Entry entry, View view) {
        Long by = congress.takenBack().get(entry.number());
        Entry back = by == null ? null : seen(congress.entries().get(by));
        return view.knows(entry.recorded())
                && !entry.line().isTakeBack()
                && (back == null || !view.knows(back.recorded()));
    }

    private @Nullable Entry seen(@Nullable Entry entry) {
        return entry == null || entry.number() > state.entries() ? null : entry;
    }
}
