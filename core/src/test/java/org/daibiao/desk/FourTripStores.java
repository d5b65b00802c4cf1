package org.daibiao.desk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daibiao.congress.Congress;
import org.daibiao.journal.Act;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.journal.Write;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/**
 * Stores that answer and write several things in one trip, as a database a network away would, and that let no single command take more than
 * four trips: the commit is one of them. The zone of a congress, which is asked for once in a process, is not counted, nor are further pages of what
 * is longer than one.
 */
public record FourTripStores(Stores sound) implements Stores {
    private static final int MOST = 4;

    /**
     * What takes more, and why. To stop a project: its milestones and reports are known only from the request, and what is due of them only from
     * those. To compute the reports of a project again that has ended: what fell away then is known only from the acts that entered it. To make two
     * deputies one: what they hold says which lines change, and then each room looks at what has become of its own.
     */
    private static final Map<String, Integer> MORE =
            Map.of("project.decide-adjustment", 5, "project.recompute", 5, "deputy.same", 8);

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        return sound.write(congress, writer -> {
            var counted = new Counted(writer, new ArrayList<>(), new ArrayList<>());
            R answer = work.apply(counted);
            if (counted.acts.size() == 1) { // a bulk command is counted elsewhere
                requireFew(counted.acts.get(0).name(), counted.trips);
            }
            return answer;
        });
    }

    private static void requireFew(String name, List<String> trips) {
        if (trips.size() + 1 > MORE.getOrDefault(name, MOST)) {
            throw new AssertionError(
                    name + " takes " + (trips.size() + 1) + " trips: " + String.join("; ", trips) + "; commit");
        }
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return sound.read(congress, work);
    }

    @Override
    public <P> Optional<P> port(Class<P> port) {
        return sound.port(port);
    }

    @Override
    public void close() {
        sound.close();
    }

    private record Counted(StoreWriter sound, List<String> trips, List<Act> acts) implements StoreWriter {
        @Override
        public CongressId congress() {
            return sound.congress();
        }

        @Override
        public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
            if (!shape.equals(Congress.SHAPE)) {
                trips.add("find " + shape.table());
            }
            return sound.find(shape, id);
        }

        @Override
        public <T> Page<Versioned<T>> select(Query<T> query) {
            trips.add("select " + query.shape().table());
            return sound.select(query);
        }

        /**
         * The head is known from the first trip, which locks it. The last act is read only where another process has written it: without a cipher, it
         * might have one.
         */
        @Override
        public Journal journal() {
            Journal journal = sound.journal();
            return (Journal) Proxy.newProxyInstance(
                    Counted.class.getClassLoader(), new Class<?>[] {Journal.class}, (self, method, arguments) -> {
                        if (!List.of("head", "acts").contains(method.getName())) {
                            trips.add(method.getName());
                        }
                        try {
                            return method.invoke(journal, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public List<?> ask(List<Lookup<?>> lookups) {
            if (!lookups.stream().allMatch(one -> isZone(one) || isFurther(one))) {
                trips.add(
                        lookups.stream().map(Counted::name).distinct().toList().toString());
            }
            return sound.ask(lookups);
        }

        private static boolean isZone(Lookup<?> lookup) {
            return lookup instanceof Lookup.Find<?> find && find.shape().equals(Congress.SHAPE);
        }

        private static boolean isFurther(Lookup<?> lookup) {
            return lookup instanceof Lookup.Entries entries
                    ? entries.after() != null
                    : lookup instanceof Lookup.Select<?> select
                            && select.query().after() != null;
        }

        private static String name(Lookup<?> lookup) {
            if (lookup instanceof Lookup.Find<?> find) {
                return find.shape().table();
            }
            return lookup instanceof Lookup.Select<?> select
                    ? select.query().shape().table()
                    : lookup.getClass().getSimpleName();
        }

        @Override
        public void write(List<Write> writes) {
            trips.add("write");
            writes.forEach(this::note);
            sound.write(writes);
        }

        private void note(Write write) {
            if (write instanceof Write.Append append) {
                acts.addAll(append.acts());
            }
        }

        @Override
        public <T> void insert(Shape<T> shape, List<T> words) {
            write(List.of(new Write.Insert<>(shape, words)));
        }

        @Override
        public <T> void update(Shape<T> shape, T word, long expected) {
            write(List.of(new Write.Update<>(shape, word, expected)));
        }

        @Override
        public void append(List<Act> added) {
            write(List.of(new Write.Append(added)));
        }
    }
}
