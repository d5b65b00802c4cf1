package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daibiao.kernel.Act;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Count;
import org.daibiao.kernel.EntryFilter;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Journal;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Owed;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Requirement;
import org.daibiao.kernel.Requirement.All;
import org.daibiao.kernel.Requirement.Any;
import org.daibiao.kernel.Requirement.Each;
import org.daibiao.kernel.Requirement.Has;
import org.daibiao.kernel.Requirement.Links;
import org.daibiao.kernel.Requirement.Measure;
import org.daibiao.kernel.Requirement.Pair;
import org.daibiao.kernel.Requirement.Promptly;
import org.daibiao.kernel.Requirement.Standing;
import org.daibiao.kernel.Requirement.Who;
import org.daibiao.kernel.Requirement.Whole;
import org.daibiao.kernel.Stores;
import org.daibiao.kernel.View;
import org.daibiao.kernel.Window;
import org.daibiao.memory.MemoryStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Promise about random journals (随机日志的承诺): whatever happened, every question is answered as {@link
 * org.daibiao.kernel.Answers} defines it. The seed stands in the test's name and in every failure.
 */
@DisplayName("随机历史 / random histories")
public abstract class HistoriesContract implements StoresFixture {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final int SEEDS = 8;
    private static final LocalDate START = LocalDate.parse("2025-01-01");
    private static final List<String> EVENTS = List.of("visit.a", "visit.b", "duty.done", "cause.open");
    private static final Standing SEATED = new Standing("seat", List.of("suspended", "office"), Line.DEPUTY);
    private static final Standing OFFICE = new Standing("office", List.of("suspended"), Line.MEMBER);

    private final List<Id<Object>> people = new ArrayList<>();
    private final List<Id<Object>> items = new ArrayList<>();
    private Random random = new Random(0);
    private long written;

    @TestFactory
    @DisplayName("答案与定义一致 / the answers are those of the definition")
    Stream<DynamicTest> theAnswersAreThoseOfTheDefinition() {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> giveTheSameAnswers(seed)));
    }

    private void giveTheSameAnswers(long seed) {
        random = new Random(seed);
        written = 0;
        back = 0;
        people.clear();
        items.clear();
        for (int n = 0; n < 8; n++) {
            people.add(Id.of(new UUID(seed, random.nextLong())));
            items.add(Id.of(new UUID(seed, random.nextLong())));
        }
        List<List<Act>> history = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            history.add(List.of(act()));
        }
        try (Stores memory = new MemoryStores();
                Stores sql = fresh()) {
            for (List<Act> acts : history) {
                memory.write(CONGRESS, writer -> append(writer::append, acts));
                sql.write(CONGRESS, writer -> append(writer::append, acts));
            }
            questions(seed, memory, sql);
            others(seed, memory, sql);
        }
    }

    private static void questions(long seed, Stores memory, Stores sql) {
        int asked = 0;
        for (Requirement requirement : requirements()) {
            for (View view : views()) {
                for (Window window : windows()) {
                    compare(
                            seed,
                            memory,
                            sql,
                            journal -> journal.tally(requirement, window, view),
                            requirement + " " + window + " " + view);
                    compare(
                            seed,
                            memory,
                            sql,
                            journal -> pages(journal, requirement, window, view),
                            requirement + " " + window + " " + view);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
    }

    private void others(long seed, Stores memory, Stores sql) {
        for (View view : views()) {
            for (Window window : windows()) {
                for (boolean standing : List.of(true, false)) {
                    var count =
                            new Count(Set.of("seat", "visit.*", "link"), standing ? Line.DEPUTY : Line.ITEM, standing);
                    compare(
                            seed,
                            memory,
                            sql,
                            journal -> journal.counts(count, window, view),
                            count + " " + window + " " + view);
                }
                var filter = new EntryFilter(
                        Set.of("visit.*", "seat"), null, people.get(0).value(), null, null, window);
                compare(seed, memory, sql, journal -> journal.entries(filter, view, null, 7), filter + " " + view);
            }
        }
    }

    private static Object pages(Journal journal, Requirement requirement, Window window, View view) {
        var all = new ArrayList<Owed>();
        String next = null;
        do {
            Page<Owed> page = journal.shortfalls(requirement, window, view, next, 3);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private static int append(Consumer<List<Act>> journal, List<Act> acts) {
        journal.accept(acts);
        return acts.size();
    }

    private static void compare(long seed, Stores memory, Stores sql, Function<Journal, Object> question, String what) {
        Object expected = memory.read(CONGRESS, reader -> question.apply(reader.journal()));
        Object actual = sql.read(CONGRESS, reader -> question.apply(reader.journal()));
        assertThat(actual).describedAs("seed %d, %s", seed, what).isEqualTo(expected);
    }

    private Act act() {
        LocalDate day = START.plusDays(random.nextInt(120));
        LocalDate recorded = day.plusDays(random.nextInt(20));
        Id<Object> item = one(items);
        var lines = new ArrayList<Line>(
                switch (random.nextInt(6)) {
                    case 0 -> List.of(Line.begin("seat", Line.DEPUTY, one(people), item, day));
                    case 1 ->
                        List.of(Line.begin(
                                random.nextBoolean() ? "suspended" : "office", Line.MEMBER, one(people), item, day));
                    case 2 ->
                        List.of(Line.begin("link", Line.PAIR, one(people), item, day)
                                .with(one(people)));
                    case 3 -> List.of(Line.event("owed.due", item, day).dueOn(day.plusDays(random.nextInt(40))));
                    default -> event(item, day);
                });
        if (random.nextInt(4) == 0) {
            lines.replaceAll(line -> line.due() == null ? line.endedOn(day.plusDays(random.nextInt(10))) : line);
        }
        if (written > 0 && random.nextInt(3) == 0 && back < written) {
            back += 1 + random.nextInt(3);
            if (back <= written) {
                lines.add(new Line(one(people).value(), null, item.value(), "taken", day, null, -1, Line.ITEM, back));
            }
        }
        written += lines.size();
        return new Act(
                new UUID(random.nextLong(), random.nextLong()),
                "note",
                "",
                "somebody",
                Instant.EPOCH,
                recorded,
                item.value(),
                lines,
                null);
    }

    private long back;

    private List<Line> event(Id<Object> item, LocalDate day) {
        Line line = Line.event(one(EVENTS), item, day);
        return List.of(
                line,
                line.as(Line.DEPUTY, one(people)).with(one(people)),
                line.as(Line.MEMBER, one(people)),
                line.as(Line.PAIR, one(people)).with(one(people)));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Requirement> requirements() {
        var requirements = new ArrayList<Requirement>();
        List<Has> counted = List.of(
                new Any(Set.of("visit.*"), Measure.ENTRIES),
                new Any(Set.of("visit.a", "duty.done"), Measure.COUNTERPARTS),
                new Any(Set.of("visit.b"), Measure.DAYS),
                new All(List.of(Set.of("visit.a"), Set.of("visit.b", "duty.done")), 1));
        List<Who> whos = List.of(
                SEATED,
                OFFICE,
                new Pair("link", OFFICE, SEATED),
                new Whole(),
                new Each("cause.open", Line.ITEM, false),
                new Each("cause.open", Line.DEPUTY, false),
                new Each("owed.due", Line.ITEM, true));
        for (Who who : whos) {
            for (Has has : counted) {
                requirements.add(new Requirement(who, has, 1, 2, who instanceof Whole || who instanceof Each ? 0 : 20));
            }
        }
        requirements.add(new Requirement(SEATED, new Links("link", OFFICE), 1, 2, 0));
        requirements.add(new Requirement(OFFICE, new Links("link", SEATED), 1, 1, 10));
        requirements.add(new Requirement(new Whole(), new Links("link", SEATED), 1, 1, 0));
        requirements.add(
                new Requirement(new Each("duty.done", Line.DEPUTY, false), new Promptly(10), 1, Integer.MAX_VALUE, 0));
        requirements.add(
                new Requirement(new Each("visit.a", Line.ITEM, false), new Promptly(3), 1, Integer.MAX_VALUE, 0));
        return requirements;
    }

    private static List<View> views() {
        return List.of(
                View.of(START.plusDays(200)),
                View.of(START.plusDays(60)),
                new View(START.plusDays(90), START.plusDays(70)));
    }

    private static List<Window> windows() {
        return List.of(
                new Window(START, START.plusDays(150)),
                new Window(START.plusDays(30), START.plusDays(45)),
                new Window(START.plusDays(100), START.plusDays(130)));
    }
}
