package org.daibiao.desk;

import java.util.List;
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
    private final StoreReader reader;
    private final Answers answers = new Answers();

    CachingReader(StoreReader reader) {
        this.reader = reader;
    }

    Answers answers() {
        return answers;
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
                .filter(lookup -> !answers.holds(lookup))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            asking(unknown);
            List<?> found = MergedLookups.ask(reader, unknown);
            for (int n = 0; n < found.size(); n++) {
                answers.keep(unknown.get(n), found.get(n));
            }
        }
        return lookups.stream().map(answers::to).toList();
    }

    /** Called before the store is asked. */
    void asking(List<Lookup<?>> unknown) {}
}
