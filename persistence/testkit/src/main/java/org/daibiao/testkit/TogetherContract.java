package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.daibiao.testkit.Deputies.deputy;
import static org.daibiao.testkit.Lines.act;
import static org.daibiao.testkit.Lines.day;
import static org.daibiao.testkit.Lines.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.Act;
import org.daibiao.journal.Count;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.Window;
import org.daibiao.journal.Write;
import org.daibiao.record.CongressId;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Guarantees for what is asked or written at once (一并查询和写入的承诺): the same as one by one, also where one of them fails. */
@DisplayName("一并查询和写入 / asked and written together")
abstract class TogetherContract extends Suite {
    private static final Shape<Deputy> DEPUTY = Deputy.SHAPE;
    private static final Line VISIT = Line.event("visit.a", id("v"), day("2025-03-01"));
    private static final UUID KNOWN = new UUID(7, 7);

    @Test
    @DisplayName("一并查询与逐一查询结果相同 / questions asked together are answered as one by one")
    void askedTogetherAsOneByOne() {
        insert(DEPUTY, deputy(1), deputy(2, "马陆"), deputy(3));
        write(ELSEWHERE, writer -> writer.insert(DEPUTY, List.of(deputy(4))));
        enter(act("2025-03-01", VISIT), known(VISIT));

        stores().read(HERE, reader -> {
            assertThat(reader.ask(List.of())).isEmpty();
            return assertAsOneByOne(reader);
        });
        write(writer -> {
            writer.write(List.of(
                    new Write.Insert<>(DEPUTY, List.of(deputy(5, "马陆"))),
                    new Write.Update<>(DEPUTY, deputy(1, "江桥"), 1),
                    new Write.Append(List.of(act("2025-03-02", VISIT)))));
            assertAsOneByOne(writer);
        });
    }

    private static boolean assertAsOneByOne(StoreReader reader) {
        List<Lookup<?>> lookups = lookups();
        List<Object> alone = new ArrayList<>();
        lookups.forEach(lookup -> alone.add(lookup.in(reader)));

        assertThat(alone.get(0)).isEqualTo(reader.find(DEPUTY, deputy(1).id()));
        assertThat((Optional<?>) alone.get(0)).isPresent();
        assertThat(reader.ask(lookups)).isEqualTo(alone);
        for (Lookup<?> lookup : lookups) {
            assertThat(reader.ask(List.of(lookup, lookup)))
                    .describedAs(lookup.getClass().getSimpleName())
                    .isEqualTo(List.of(lookup.in(reader), lookup.in(reader)));
        }
        return true;
    }

    private static List<Lookup<?>> lookups() {
        var lookups = new ArrayList<Lookup<?>>();
        LongStream.rangeClosed(1, 6)
                .forEach(n -> lookups.add(new Lookup.Find<>(DEPUTY, deputy(n).id())));
        var unit = DEPUTY.<String>field("unit");
        lookups.add(new Lookup.Select<>(Query.of(DEPUTY)));
        lookups.add(new Lookup.Select<>(Query.of(DEPUTY, unit.is("马陆"))));
        lookups.add(new Lookup.Select<>(Query.of(DEPUTY, unit.is("'; drop table deputy; --"))));
        lookups.add(new Lookup.Entries(ALL, LATE, null));
        lookups.add(new Lookup.Entries(EntryFilter.about(id("v")), LATE, null));
        lookups.add(new Lookup.Entries(EntryFilter.about(id("nothing")), LATE, null));
        lookups.add(new Lookup.Done(KNOWN));
        lookups.add(new Lookup.Done(new UUID(8, 8)));
        lookups.addAll(questions());
        lookups.add(new Lookup.Find<>(DEPUTY, deputy(2).id()));
        return lookups;
    }

    /** The journal's own questions. */
    private static List<Lookup<?>> questions() {
        var days = new Window(day("2025-01-01"), day("2025-12-31"));
        var visits = Set.of("visit.*");
        var each = new Requirement(
                new Requirement.Each("visit.a", Line.ITEM, false),
                new Requirement.Any(visits, Requirement.Measure.ENTRIES),
                9,
                9,
                0);
        var all = new Requirement(new Requirement.Whole(), each.has(), 0, 0, 0);
        return List.of(
                new Lookup.LastContent(),
                new Lookup.Tally(each, days, LATE),
                new Lookup.Tally(all, days, LATE),
                new Lookup.Shortfalls(each, days, LATE, null, 5),
                new Lookup.Shortfalls(each, days, LATE, Owed.before(id("v").value(), null), 1),
                new Lookup.Shortfalls(all, days, LATE, null, 1),
                new Lookup.Counts(new Count(visits, Line.ITEM, false), days, LATE),
                new Lookup.Counts(new Count(Set.of("nothing"), Line.ITEM, false), days, LATE));
    }

    @Test
    @DisplayName("一并查询多少都可以 / as much may be asked together as one by one")
    void muchIsAskedTogether() {
        List<Deputy> many =
                LongStream.rangeClosed(1, 300).mapToObj(Deputies::deputy).toList();
        write(writer -> writer.insert(DEPUTY, many));
        var ids = many.stream().map(Deputy::id).toList();
        List<Lookup<?>> lookups = new ArrayList<>();
        for (Deputy one : many) {
            lookups.add(new Lookup.Find<>(DEPUTY, one.id()));
            lookups.add(new Lookup.Select<>(
                    Query.of(DEPUTY, DEPUTY.<Id<Deputy>>field("id").in(ids))));
        }

        List<?> answers = stores().<List<?>>read(HERE, reader -> reader.ask(lookups));

        assertThat(answers).hasSize(600);
        for (int n = 0; n < 600; n += 2) {
            assertThat(answers.get(n))
                    .isEqualTo(Optional.of(new Versioned<>(many.get(n / 2).id(), 1, many.get(n / 2))));
            assertThat(((Page<?>) answers.get(n + 1)).items()).hasSize(300);
        }
    }

    @Test
    @DisplayName("一并写入与逐一写入结果相同 / what is written together is kept as if it were written one by one")
    void writtenTogetherAsOneByOne() {
        Act first = known(VISIT, VISIT);
        insertedBefore();
        write(writer -> writes(first).forEach(one -> one.in(writer)));
        Map<String, List<String>> alone = rowsInAnyOrder();
        renew();
        insertedBefore();

        write(writer -> writer.write(writes(first)));

        assertThat(rowsInAnyOrder()).isEqualTo(alone);
        assertThat(find(DEPUTY, deputy(3).id()).orElseThrow().version()).isEqualTo(2);
        write(writer -> writer.write(List.of()));
        assertThat(rowsInAnyOrder()).isEqualTo(alone);
    }

    private void insertedBefore() {
        insert(DEPUTY, deputy(1), deputy(2));
    }

    private static List<Write> writes(Act act) {
        return List.of(
                new Write.Insert<>(DEPUTY, List.of(deputy(3), deputy(4))),
                new Write.Update<>(DEPUTY, deputy(1, "'; drop table deputy; --"), 1),
                new Write.Update<>(DEPUTY, deputy(3, "? $1 \\ ; {0}"), 1),
                new Write.Append(List.of(act)),
                new Write.Insert<>(DEPUTY, List.of()),
                new Write.Update<>(DEPUTY, deputy(2, "江桥"), 1),
                new Write.Insert<>(DEPUTY, List.of(deputy(5))));
    }

    @Test
    @DisplayName("一并写入多少都可以 / as much may be written together as one by one")
    void muchIsWrittenTogether() {
        List<Deputy> many =
                LongStream.rangeClosed(1, 1000).mapToObj(Deputies::deputy).toList();
        write(writer -> writer.write(List.of(
                new Write.Insert<>(DEPUTY, many),
                new Write.Append(IntStream.range(0, 300)
                        .mapToObj(n -> act("2025-03-01", VISIT, VISIT))
                        .toList()))));
        write(writer -> writer.write(many.stream()
                .<Write>map(one -> new Write.Update<>(DEPUTY, deputy(one.id(), "马陆", null), 1))
                .toList()));

        assertThat(all(Query.of(DEPUTY)))
                .hasSize(1000)
                .allMatch(one -> one.version() == 2 && one.value().unit().equals("马陆"));
        assertThat(entries(ALL)).hasSize(600);
    }

    /** Each fault stands at every place of a list of writes that would do without it. */
    @TestFactory
    @DisplayName(
            "一并写入时任何一处失败，如同逐一写入，且什么也不留 / where one of several writes fails, its own exception comes, and nothing is left")
    Stream<DynamicTest> aFaultAmongSeveralIsNamed() {
        return Stream.of(
                        fault("a key that exists", new Write.Insert<>(DEPUTY, List.of(deputy(1)))),
                        fault(
                                "a key that exists, behind others",
                                new Write.Insert<>(DEPUTY, List.of(deputy(8), deputy(1)))),
                        fault("a version that differs", new Write.Update<>(DEPUTY, deputy(2, "马陆"), 9)),
                        fault("a record that is missing", new Write.Update<>(DEPUTY, deputy(9), 1)),
                        fault("an operation that exists", new Write.Append(List.of(known(VISIT)))),
                        fault("a line that does not exist", new Write.Append(List.of(act("2025-03-02", back(99))))),
                        fault("a line taken back twice", new Write.Append(List.of(act("2025-03-02", back(1))))))
                .flatMap(tests -> tests);
    }

    private static Line back(long line) {
        return new Line(
                VISIT.subject(),
                VISIT.counterpart(),
                VISIT.item(),
                VISIT.kind(),
                VISIT.day(),
                VISIT.due(),
                -VISIT.weight(),
                VISIT.role(),
                line);
    }

    private Stream<DynamicTest> fault(String what, Write faulty) {
        List<Write> sound = List.of(
                new Write.Insert<>(DEPUTY, List.of(deputy(3))),
                new Write.Update<>(DEPUTY, deputy(1, "马陆"), 1),
                new Write.Append(List.of(act("2025-03-01", VISIT))));
        return IntStream.rangeClosed(0, sound.size()).mapToObj(n -> {
            var writes = new ArrayList<>(sound);
            writes.add(n, faulty);
            return DynamicTest.dynamicTest(what + ", place " + (n + 1), () -> failsAsAlone(writes));
        });
    }

    private void failsAsAlone(List<Write> writes) {
        renew();
        insertedBefore();
        enter(known(VISIT));
        enter(act("2025-03-01", back(1)));
        Map<String, List<String>> before = rows();
        Throwable alone = catchThrowable(() -> write(writer -> writes.forEach(one -> one.in(writer))));

        Throwable together = catchThrowable(() -> write(writer -> writer.write(writes)));

        assertThat(together)
                .isInstanceOfAny(DuplicateException.class, StaleVersionException.class, UnknownIdException.class)
                .hasSameClassAs(alone)
                .hasMessage(alone.getMessage());
        assertThat(rows()).isEqualTo(before);
    }

    /** The act of an operation that is known. */
    private static Act known(Line... lines) {
        Act made = act("2025-03-01", lines);
        return new Act(
                KNOWN,
                made.name(),
                made.content(),
                made.actor(),
                made.at(),
                made.recorded(),
                made.about(),
                made.lines(),
                made.hash());
    }

    @Test
    @DisplayName("新人大首次写入前的查询 / what is asked before the first write of a congress is answered too")
    void theFirstWriteOfACongress() {
        var congress = CongressId.of("first");
        List<?> answers = stores().write(congress, writer -> {
            List<?> asked = writer.ask(List.of(
                    new Lookup.Find<>(DEPUTY, deputy(1).id()),
                    new Lookup.Done(KNOWN),
                    new Lookup.Entries(ALL, LATE, null)));
            writer.write(
                    List.of(new Write.Insert<>(DEPUTY, List.of(deputy(1))), new Write.Append(List.of(known(VISIT)))));
            return asked;
        });

        assertThat(answers).hasSize(3);
        assertThat(stores().<Long>read(
                                congress, reader -> reader.journal().head().number()))
                .isEqualTo(1);
        assertThat(stores().<Boolean>read(
                                congress,
                                reader -> reader.find(DEPUTY, deputy(1).id()).isPresent()))
                .isTrue();
    }
}
