package org.daibiao.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.daibiao.journal.Act;
import org.daibiao.journal.Count;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Head;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/**
 * The journal as a report sees it: what was asked before, perhaps together with other questions, is not asked again. Not thread-safe.
 *
 * @param wide the counts of several kinds that were asked as one
 */
record AskedJournal(StoreReader reader, List<Lookup.Counts> wide) implements Journal {
    AskedJournal(StoreReader reader) {
        this(reader, new ArrayList<>());
    }

    /** Asks all this together. Counts of the same days in the same role become one. */
    void expect(List<Lookup<?>> lookups) {
        var kinds = new LinkedHashMap<Lookup.Counts, Set<String>>();
        var rest = new ArrayList<Lookup<?>>();
        for (Lookup<?> lookup : lookups) {
            if (lookup instanceof Lookup.Counts counts) {
                kinds.computeIfAbsent(of(counts, Set.of()), same -> new TreeSet<>())
                        .addAll(counts.count().kinds());
            } else if (!isKnown(lookup)) {
                rest.add(lookup);
            }
        }
        kinds.forEach((same, all) -> wide.add(of(same, all)));
        rest.addAll(wide);
        reader.ask(rest);
    }

    private static Lookup.Counts of(Lookup.Counts same, Set<String> kinds) {
        Count count = same.count();
        return new Lookup.Counts(new Count(kinds, count.role(), count.standing()), same.window(), same.view());
    }

    /** The congress as a whole is missing where its own number does not meet the requirement; which groups it lacks, the number does not say. */
    private static boolean isKnown(Lookup<?> lookup) {
        return lookup instanceof Lookup.Shortfalls owed
                && owed.after() == null
                && owed.requirement().who() instanceof Requirement.Whole
                && !(owed.requirement().has() instanceof Requirement.All);
    }

    @Override
    public Histogram tally(Requirement requirement, Window window, View view) {
        return look(new Lookup.Tally(requirement, window, view));
    }

    @Override
    public Page<Owed> shortfalls(Requirement requirement, Window window, View view, @Nullable String after, int limit) {
        var lookup = new Lookup.Shortfalls(requirement, window, view, after, limit);
        if (!isKnown(lookup)) {
            return look(lookup);
        }
        return new Page<>(
                tally(requirement, window, view).subjects().keySet().stream()
                        .filter(actual -> !requirement.met(actual))
                        .map(actual -> new Owed(reader.congress().value(), null, actual, null, null, Set.of()))
                        .toList(),
                null);
    }

    @Override
    public SortedMap<String, Long> counts(Count count, Window window, View view) {
        var lookup = new Lookup.Counts(count, window, view);
        var found = new TreeMap<>(look(wide.stream()
                .filter(one -> of(one, count.kinds()).equals(lookup)
                        && one.count().kinds().containsAll(count.kinds()))
                .findFirst()
                .orElse(lookup)));
        found.keySet().removeIf(code -> count.kinds().stream().noneMatch(kind -> Kind.within(code, kind)));
        return found;
    }

    @SuppressWarnings("unchecked")
    private <A> A look(Lookup<A> lookup) {
        return (A) reader.ask(List.of(lookup)).get(0);
    }

    @Override
    public Head head() {
        return reader.journal().head();
    }

    @Override
    public Optional<Act> act(UUID operation) {
        return reader.journal().act(operation);
    }

    @Override
    public List<NumberedAct> acts(long after, int limit) {
        return reader.journal().acts(after, limit);
    }

    @Override
    public Page<Entry> entries(EntryFilter filter, View view, @Nullable String after, int limit) {
        return reader.journal().entries(filter, view, after, limit);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
