package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.kernel.Act;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Count;
import org.daibiao.kernel.Entry;
import org.daibiao.kernel.EntryFilter;
import org.daibiao.kernel.Histogram;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Journal;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.NumberedAct;
import org.daibiao.kernel.Owed;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Reader;
import org.daibiao.kernel.Requirement;
import org.daibiao.kernel.Shape;
import org.daibiao.kernel.Stores;
import org.daibiao.kernel.Versioned;
import org.daibiao.kernel.View;
import org.daibiao.kernel.Window;
import org.daibiao.kernel.Writer;
import org.daibiao.memory.MemoryStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

@DisplayName("The kit catches a store that")
class BrokenStoresTest {
    private static Broken bug = new Broken();

    /** A store with one fault: each method is right here, and wrong in a subclass. */
    static class Broken implements Stores {
        private final MemoryStores sound = new MemoryStores();

        @Override
        public <R> R write(CongressId congress, Function<Writer, R> work) {
            return sound.write(tenant(congress), writer -> work.apply(new Faulty(this, writer)));
        }

        @Override
        public <R> R read(CongressId congress, Function<Reader, R> work) {
            return sound.read(tenant(congress), reader -> work.apply(new Faulty(this, reader)));
        }

        @Override
        public void close() {
            sound.close();
        }

        CongressId tenant(CongressId congress) {
            return congress;
        }

        <T> void update(Writer writer, Shape<T> shape, T word, long expected) {
            writer.update(shape, word, expected);
        }

        <T> void insert(Writer writer, Shape<T> shape, List<T> words) {
            writer.insert(shape, words);
        }

        void append(Writer writer, List<Act> acts) {
            writer.append(acts);
        }

        <T> Page<Versioned<T>> select(Reader reader, Query<T> query) {
            return reader.select(query);
        }

        Requirement asked(Requirement requirement) {
            return requirement;
        }

        View seen(View view) {
            return view;
        }

        Window asked(Window window) {
            return window;
        }
    }

    private record Faulty(Broken faults, Reader sound) implements Writer, Journal {
        @Override
        public CongressId congress() {
            return sound.congress();
        }

        @Override
        public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
            return sound.find(shape, id);
        }

        @Override
        public <T> Page<Versioned<T>> select(Query<T> query) {
            return faults.select(sound, query);
        }

        @Override
        public Journal journal() {
            return this;
        }

        @Override
        public <T> void insert(Shape<T> shape, List<T> words) {
            faults.insert((Writer) sound, shape, words);
        }

        @Override
        public <T> void update(Shape<T> shape, T word, long expected) {
            faults.update((Writer) sound, shape, word, expected);
        }

        @Override
        public void append(List<Act> acts) {
            faults.append((Writer) sound, acts);
        }

        @Override
        public Optional<Act> act(UUID operation) {
            return sound.journal().act(operation);
        }

        @Override
        public List<NumberedAct> acts(long after, int limit) {
            return sound.journal().acts(after, limit);
        }

        @Override
        public Page<Entry> entries(EntryFilter filter, View view, String after, int limit) {
            return sound.journal().entries(filter, faults.seen(view), after, limit);
        }

        @Override
        public Histogram tally(Requirement requirement, Window window, View view) {
            return sound.journal().tally(faults.asked(requirement), faults.asked(window), faults.seen(view));
        }

        @Override
        public Page<Owed> shortfalls(Requirement requirement, Window window, View view, String after, int limit) {
            return sound.journal()
                    .shortfalls(faults.asked(requirement), faults.asked(window), faults.seen(view), after, limit);
        }

        @Override
        public SortedMap<String, Long> counts(Count count, Window window, View view) {
            return sound.journal().counts(count, faults.asked(window), faults.seen(view));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPlantedFault() {
        return faults();
    }

    @Test
    @DisplayName("has no fault: nothing is found")
    void nothingIsFoundInASoundStore() {
        bug = new Broken();

        assertThat(broken(BrokenRecords.class, BrokenJournal.class, BrokenQuestions.class))
                .isEmpty();
    }

    private static Stream<DynamicTest> faults() {
        return Stream.of(
                fault("ignores versions", new Broken() {
                    @Override
                    <T> void update(Writer writer, Shape<T> shape, T word, long expected) {
                        writer.find(shape, Id.of(shape.idOf(word)))
                                .ifPresent(now -> writer.update(shape, word, now.version()));
                    }
                }),
                fault("shows one congress another's records", new Broken() {
                    @Override
                    CongressId tenant(CongressId congress) {
                        return CongressId.of("all");
                    }
                }),
                fault("keeps the first of a list only", new Broken() {
                    @Override
                    <T> void insert(Writer writer, Shape<T> shape, List<T> words) {
                        writer.insert(shape, words.subList(0, 1));
                    }
                }),
                fault("forgets the criteria", new Broken() {
                    @Override
                    <T> Page<Versioned<T>> select(Reader reader, Query<T> query) {
                        return reader.select(
                                new Query<>(query.shape(), List.of(), query.order(), query.after(), query.limit()));
                    }
                }),
                fault("forgets the order", new Broken() {
                    @Override
                    <T> Page<Versioned<T>> select(Reader reader, Query<T> query) {
                        return reader.select(
                                new Query<>(query.shape(), query.where(), null, query.after(), query.limit()));
                    }
                }),
                fault("has no further pages", new Broken() {
                    @Override
                    <T> Page<Versioned<T>> select(Reader reader, Query<T> query) {
                        return new Page<>(reader.select(query).items(), null);
                    }
                }),
                fault("drops an act's last line", new Broken() {
                    @Override
                    void append(Writer writer, List<Act> acts) {
                        writer.append(acts.stream()
                                .map(act -> with(
                                        act,
                                        act.lines()
                                                .subList(
                                                        0,
                                                        Math.max(0, act.lines().size() - 1))))
                                .toList());
                    }
                }),
                fault("loses a take-back", new Broken() {
                    @Override
                    void append(Writer writer, List<Act> acts) {
                        writer.append(acts.stream()
                                .map(act -> with(
                                        act,
                                        act.lines().stream()
                                                .filter(line -> !line.isTakeBack())
                                                .toList()))
                                .toList());
                    }
                }),
                fault("forgets due days", new Broken() {
                    @Override
                    void append(Writer writer, List<Act> acts) {
                        writer.append(acts.stream()
                                .map(act -> with(
                                        act,
                                        act.lines().stream()
                                                .map(BrokenStoresTest::withoutDue)
                                                .toList()))
                                .toList());
                    }
                }),
                fault("forgets acts", new Broken() {
                    @Override
                    void append(Writer writer, List<Act> acts) {}
                }),
                fault("excuses nobody", new Broken() {
                    @Override
                    Requirement asked(Requirement requirement) {
                        return new Requirement(
                                requirement.who(), requirement.has(), requirement.least(), requirement.most(), 0);
                    }
                }),
                fault("knows today what it did not know then", new Broken() {
                    @Override
                    View seen(View view) {
                        return View.of(view.asOf());
                    }
                }),
                fault("counts beyond the window", new Broken() {
                    @Override
                    Window asked(Window window) {
                        return new Window(window.from().minusYears(1), window.to());
                    }
                }));
    }

    private static Act with(Act act, List<Line> lines) {
        return new Act(
                act.operation(),
                act.name(),
                act.content(),
                act.actor(),
                act.at(),
                act.recorded(),
                act.about(),
                lines,
                act.hash());
    }

    private static Line withoutDue(Line line) {
        return new Line(
                line.subject(),
                line.counterpart(),
                line.item(),
                line.kind(),
                line.day(),
                null,
                line.weight(),
                line.role(),
                line.takesBack());
    }

    private static DynamicTest fault(String what, Broken broken) {
        return DynamicTest.dynamicTest(what, () -> {
            bug = broken;
            assertThat(broken(BrokenRecords.class, BrokenJournal.class, BrokenQuestions.class))
                    .describedAs("failing promises")
                    .isNotEmpty();
        });
    }

    private static List<String> broken(Class<?>... suites) {
        var listener = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(suites).map(suite -> selectClass(suite)).toList())
                .build();
        LauncherFactory.create().execute(request, listener);
        var failed = new ArrayList<String>();
        listener.getSummary()
                .getFailures()
                .forEach(failure -> failed.add(failure.getTestIdentifier().getDisplayName()));
        assertThat(listener.getSummary().getTestsFoundCount()).isGreaterThan(20);
        assertThat(listener.getSummary().getTestsSkippedCount()).isZero();
        return failed;
    }

    /** A fresh store with the planted fault; its class has a constructor without arguments, or none is needed. */
    private static Stores fresh() {
        try {
            var constructor = bug.getClass().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Stores) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static class BrokenRecords extends RecordsContract {
        @Override
        public Stores fresh() {
            return BrokenStoresTest.fresh();
        }

        @Override
        public Map<String, List<String>> rows(Stores stores, CongressId congress) {
            return BrokenStoresTest.rows(stores, congress);
        }
    }

    static class BrokenJournal extends JournalContract {
        @Override
        public Stores fresh() {
            return BrokenStoresTest.fresh();
        }

        @Override
        public Map<String, List<String>> rows(Stores stores, CongressId congress) {
            return BrokenStoresTest.rows(stores, congress);
        }
    }

    static class BrokenQuestions extends QuestionsContract {
        @Override
        public Stores fresh() {
            return BrokenStoresTest.fresh();
        }

        @Override
        public Map<String, List<String>> rows(Stores stores, CongressId congress) {
            return BrokenStoresTest.rows(stores, congress);
        }
    }

    private static Map<String, List<String>> rows(Stores stores, CongressId congress) {
        return ((Broken) stores).sound.rows(((Broken) stores).tenant(congress));
    }
}
