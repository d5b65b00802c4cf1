package org.daibiao.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Query;
import org.jspecify.annotations.Nullable;

/**
 * Merged lookups (合并的查找项): lookups that differ only in the ids that they name are asked as one, and the records found are dealt out to
 * them. So a list of a thousand commands asks about as often as one command. Not thread-safe.
 */
final class MergedLookups {
    private final List<Lookup<?>> lookups;
    private final List<@Nullable Object> answers;

    private MergedLookups(List<Lookup<?>> lookups) {
        this.lookups = lookups;
        this.answers = new ArrayList<>();
        lookups.forEach(lookup -> answers.add(null));
    }

    /** The answers to these lookups, in order, as {@link StoreReader#ask} gives them. */
    static List<?> ask(StoreReader reader, List<Lookup<?>> lookups) {
        return lookups.size() == 1 ? reader.ask(lookups) : new MergedLookups(lookups).asked(reader);
    }

    private List<?> asked(StoreReader reader) {
        List<LookupGroup<?>> groups = groups();
        List<Integer> alone = IntStream.range(0, lookups.size())
                .filter(n -> groups.stream().noneMatch(group -> group.holds(n)))
                .boxed()
                .toList();
        var asked = new ArrayList<Lookup<?>>();
        alone.forEach(n -> asked.add(lookups.get(n)));
        groups.forEach(group -> asked.add(group.merged()));
        List<?> found = reader.ask(asked);
        int next = 0;
        for (int n : alone) {
            answers.set(n, found.get(next++));
        }
        for (LookupGroup<?> group : groups) {
            group.answer(found.get(next++), reader, answers);
        }
        return answers;
    }

    /** Those of two and more. */
    private List<LookupGroup<?>> groups() {
        Map<Query<?>, LookupGroup<?>> byForm = new LinkedHashMap<>();
        for (int n = 0; n < lookups.size(); n++) {
            LookupGroup.add(byForm, lookups.get(n), n);
        }
        return byForm.values().stream().filter(group -> group.size() > 1).toList();
    }
}
