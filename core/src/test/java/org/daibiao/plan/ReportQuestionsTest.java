package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.calendar.Period;
import org.daibiao.congress.Congress;
import org.daibiao.contact.HoldForum;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.station.OpenStation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often a report asks its store, and how much. */
@DisplayName("A report")
class ReportQuestionsTest {
    /** What one trip asks, each question by its kind. */
    private record Counting(Stores sound, List<List<String>> trips) implements Stores {
        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            return sound.write(congress, work);
        }

        @Override
        public <R> R read(CongressId congress, Function<StoreReader, R> work) {
            return sound.read(congress, reader -> work.apply(new Reader(reader, trips)));
        }

        @Override
        public <P> Optional<P> port(Class<P> port) {
            return sound.port(port);
        }

        @Override
        public void close() {
            sound.close();
        }
    }

    private record Reader(StoreReader sound, List<List<String>> trips) implements StoreReader {
        @Override
        public CongressId congress() {
            return sound.congress();
        }

        @Override
        public <T> Optional<Versioned<T>> find(Shape<T> shape, Id<T> id) {
            return new Lookup.Find<>(shape, id).in(noted(name(new Lookup.Find<>(shape, id))));
        }

        @Override
        public <T> Page<Versioned<T>> select(Query<T> query) {
            return new Lookup.Select<>(query).in(noted(name(new Lookup.Select<>(query))));
        }

        @Override
        public List<?> ask(List<Lookup<?>> lookups) {
            return lookups.isEmpty()
                    ? List.of()
                    : noted(lookups.stream().map(Reader::name).toArray(String[]::new))
                            .ask(lookups);
        }

        private StoreReader noted(String... questions) {
            trips.add(List.of(questions));
            return sound;
        }

        private static String name(Lookup<?> lookup) {
            if (lookup instanceof Lookup.Find<?> find) {
                return "find " + find.shape().table();
            }
            return lookup instanceof Lookup.Select<?> select
                    ? "select " + select.query().shape().table()
                    : lookup.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Journal journal() {
            Journal journal = sound.journal();
            return (Journal) Proxy.newProxyInstance(
                    Reader.class.getClassLoader(), new Class<?>[] {Journal.class}, (self, method, arguments) -> {
                        noted(method.getName());
                        try {
                            return method.invoke(journal, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private final List<List<String>> trips = new ArrayList<>();
    private final Fixture district = new Fixture();
    private final Daibiao door = district.another(stores -> new Counting(stores, trips));

    private List<String> asked() {
        return trips.stream().flatMap(List::stream).toList();
    }

    private PlanReport report() {
        trips.clear();
        return door.plan().report(Period.year(2025), LocalDate.parse("2025-12-31"), district.office());
    }

    private long findings(PlanReport report) {
        return report.obligations().stream()
                .flatMap(line -> line.checks().stream())
                .mapToLong(check -> check.findings().size())
                .sum();
    }

    /** Everybody misses most of what the plan demands. */
    private void played(int first, int last) {
        var guests = new ArrayList<Id<Deputy>>();
        for (int n = first; n <= last; n++) {
            Id<Deputy> member = district.chairperson("主任" + n);
            Id<Deputy> deputy = district.deputy("代表" + n);
            guests.add(deputy);
            Daibiao daibiao = district.daibiao();
            daibiao.contacts()
                    .link(LinkDeputy.of(member, deputy, "2022-02-01"), district.office())
                    .orThrow();
            daibiao.stations()
                    .open(OpenStation.of("站" + n, "安亭镇", "某路", "2025-01-01"), district.office())
                    .orThrow();
            daibiao.contacts()
                    .record(RecordContact.visit(member, deputy, "2025-06-01"), district.office())
                    .orThrow();
            if (guests.size() > 1) {
                daibiao.contacts()
                        .holdForum(HoldForum.of(member, guests.subList(0, 2), "2025-05-01"), district.office())
                        .orThrow();
            }
        }
    }

    @Test
    @DisplayName("asks at most 110 questions in a few trips, however many findings there are, and each question once")
    void asksFewQuestions() {
        played(1, 4);
        long few = findings(report());
        List<String> before = named();

        played(5, 12);
        long many = findings(report());

        assertThat(many).isGreaterThan(few).isGreaterThan(40);
        assertThat(asked().size()).as(asked().toString()).isLessThanOrEqualTo(110);
        assertThat(asked().stream().filter(one -> one.equals("find congress"))).hasSizeLessThanOrEqualTo(1);
        assertThat(named()).containsExactlyElementsOf(before);
        assertThat(trips.size()).as(trips.toString()).isLessThanOrEqualTo(20);
    }

    /** What is asked for names. */
    private List<String> named() {
        return asked().stream()
                .filter(one -> Stream.of("deputy", "station", Congress.SHAPE.table())
                        .anyMatch(table -> one.endsWith(" " + table)))
                .toList();
    }

    @Test
    @DisplayName("asks for a page of exceptions, and for all their names together")
    void asksForAPageAtOnce() {
        played(1, 20);
        PlanReport report = report();
        trips.clear();

        Page<Finding> page = door.plan().exceptions(report, "1.d", 0, null, 15, district.office());

        assertThat(page.items())
                .hasSize(15)
                .allSatisfy(one -> assertThat(one.name()).contains("（安亭镇）"));
        assertThat(asked().stream().filter(one -> one.equals("shortfalls"))).hasSize(1);
        assertThat(named()).hasSizeLessThanOrEqualTo(2);
        assertThat(asked()).doesNotContain("tally", "counts");
    }
}
