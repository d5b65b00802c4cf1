package org.daibiao.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** Asks the store each question once and caches the answer, which stays true within one state. Not thread-safe. */
class CachingReader implements StoreReader {
    /** Key for answers that any change may invalidate: of the journal, and of records along references. */
    static final String ANY = "";

    private final StoreReader reader;
    private final Map<String, Map<Lookup<?>, Object>> answers = new HashMap<>();

    CachingReader(StoreReader reader) {
        this.reader = reader;
    }

    @Override
    public CongressId congress() {
        return reader.congress();
    }

    @Override
    public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
        return one(new Lookup.Find<>(shape, id));
    }

    @Override
    public <T> Page<Versioned<T>> select(Query<T> query) {
        return one(new Lookup.Select<>(query));
    }

    @Override
    public Journal journal() {
        return reader.journal();
    }

    @SuppressWarnings("unchecked")
    private <A> A one(Lookup<A> lookup) {
        return (A) ask(List.of(lookup)).get(0);
    }

    @Override
    public List<?> ask(List<Lookup<?>> lookups) {
        List<Lookup<?>> unknown = lookups.stream()
                .filter(lookup -> !under(lookup).containsKey(lookup))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            List<?> found = reader.ask(unknown);
            for (int n = 0; n < found.size(); n++) {
                under(unknown.get(n)).put(unknown.get(n), found.get(n));
            }
        }
        return lookups.stream().map(lookup -> under(lookup).get(lookup)).toList();
    }

    private Map<Lookup<?>, Object> under(Lookup<?> lookup) {
        return answers.computeIfAbsent(table(lookup), table -> new HashMap<>());
    }

    /** The only table whose changes affect the answer, or {@link #ANY}. */
    private static String table(Lookup<?> lookup) {
        if (lookup instanceof Lookup.Find<?> find) {
            return find.shape().table();
        }
        return lookup instanceof Lookup.Select<?> select && !select.query().goesFurther()
                ? select.query().shape().table()
                : ANY;
    }

    /** Forgets the answers that a saved record of this table, or a new act, may change. */
    void forget(String table) {
        answers.remove(table);
        answers.remove(ANY);
    }
}
