package org.daibiao.memory;

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
import org.daibiao.record.CongressId;
import org.daibiao.record.Cursor;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/** The journal of one congress up to a state. */
record MemoryJournal(CongressId id, MemoryCongress congress, MemoryCongress.State state) implements Journal {
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
        List<Entry> read = net(view)
                .filter(entry -> entry.number() > number && filter.admits(entry.line()))
                .filter(entry -> !entry.line().day().isAfter(view.asOf()))
                .limit(limit + 1L)
                .toList();
        return Page.of(read, limit, last -> Cursor.of(last.number()));
    }

    @Override
    public Histogram tally(Requirement requirement, Window window, View view) {
        return ReferenceJournal.tally(
                id, requirement, window, view, net(requirement.kinds(), view).toList());
    }

    @Override
    public Page<Owed> shortfalls(Requirement requirement, Window window, View view, @Nullable String after, int limit) {
        List<Entry> net = net(requirement.kinds(), view).toList();
        return ReferenceJournal.shortfalls(
                requirement, ReferenceJournal.owed(id, requirement, window, view, net), after, limit);
    }

    @Override
    public SortedMap<String, Long> counts(Count count, Window window, View view) {
        return ReferenceJournal.counts(
                count, window, view, net(count.kinds(), view).toList());
    }

    private Stream<Entry> net(Set<String> kinds, View view) {
        return net(view)
                .filter(entry ->
                        kinds.stream().anyMatch(kind -> Kind.within(entry.line().kind(), kind)));
    }

    private Stream<Entry> net(View view) {
        return congress.entries().first(state.entries()).stream()
                .filter(entry -> view.knows(entry.recorded()) && !entry.line().isTakeBack() && !takenBack(entry, view));
    }

    private boolean takenBack(Entry entry, View view) {
        Integer by = congress.takenBack().get(entry.number());
        return by != null
                && by < state.entries()
                && view.knows(congress.entries().get(by).recorded());
    }
}
