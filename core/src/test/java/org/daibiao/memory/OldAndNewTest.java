package org.daibiao.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Count;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.ReferenceJournal;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Note;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In memory, readers of old states, writers and new readers get the answers of the definition")
class OldAndNewTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final Field<Note, Id<Note>> ID = Note.SHAPE.field("id");
    private static final List<String> KINDS = List.of("visit.a", "visit.b", "visit", "duty");

    /** What a state holds: every record, and every entry. */
    private record State(TreeMap<String, Versioned<Note>> notes, List<Entry> entries) {
        State copy() {
            return new State(new TreeMap<>(notes), new ArrayList<>(entries));
        }
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final MemoryStores stores = new MemoryStores();
    private State now = new State(new TreeMap<>(), new ArrayList<>());
    private Random random = new Random();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("after random inserts, updates, acts and rollbacks, inside and after older readers")
    void theAnswersAreThoseOfTheDefinition(long seed) {
        random = new Random(seed);
        play(3);
    }

    /** Writes and asks; and does so while a reader of the present state stays. */
    private void play(int deep) {
        for (int n = 0; n < 8; n++) {
            write();
            stores.read(CONGRESS, reader -> ask(reader, now));
            if (deep > 0 && n % 4 == 0) {
                State then = now;
                stores.read(CONGRESS, reader -> {
                    play(deep - 1);
                    return ask(reader, then);
                });
            }
        }
    }

    private void write() {
        State next = now.copy();
        try {
            stores.write(CONGRESS, writer -> {
                for (int n = random.nextInt(4); n >= 0; n--) {
                    change(writer, next);
                    ask(writer, next);
                }
                if (random.nextInt(3) == 0) {
                    throw new RolledBack();
                }
                return 0;
            });
            now = next;
        } catch (RolledBack back) {
            // nothing of it stays
        }
    }

    private void change(StoreWriter writer, State state) {
        Note note = note(Id.of(new UUID(0, random.nextInt(30))));
        Versioned<Note> known = state.notes.get(note.id().toString());
        if (known == null) {
            writer.insert(Note.SHAPE, List.of(note));
        } else {
            writer.update(Note.SHAPE, note, known.version());
        }
        state.notes.put(
                note.id().toString(), new Versioned<>(note.id(), known == null ? 1 : known.version() + 1, note));
        List<Entry> net = state.entries.stream()
                .filter(one -> !one.line().isTakeBack() && back(state, one) == null)
                .toList();
        Line line = net.isEmpty() || random.nextInt(3) > 0 ? line() : one(net).takenBack();
        var act = new Act(
                new UUID(random.nextLong(), random.nextLong()),
                "letter.write",
                "",
                "office",
                Instant.EPOCH,
                DAY.plusDays(random.nextInt(9)),
                line.item(),
                List.of(line),
                null);
        writer.append(List.of(act));
        long number = state.entries.size() + 1L;
        state.entries.add(new Entry(number, number, act.operation(), act.recorded(), line));
    }

    private int ask(StoreReader reader, State state) {
        for (int n = 0; n < 4; n++) {
            Query<Note> query = query();
            assertThat(pages(reader, query)).describedAs("%s", query).isEqualTo(found(state, query));
        }
        var view = new View(day(), random.nextBoolean() ? null : day());
        EntryFilter filter = filter();
        assertThat(pages(reader, filter, view))
                .describedAs("%s %s", filter, view)
                .isEqualTo(net(state, view).stream()
                        .filter(one ->
                                filter.admits(one.line()) && !one.line().day().isAfter(view.asOf()))
                        .toList());
        var count = new Count(kinds(), Line.ITEM, random.nextBoolean());
        var window = new Window(DAY.plusDays(1), DAY.plusDays(6));
        assertThat(reader.journal().counts(count, window, view))
                .isEqualTo(ReferenceJournal.counts(count, window, view, net(state, view)));
        return 0;
    }

    private static List<Versioned<Note>> found(State state, Query<Note> query) {
        Field<Note, ?> order = query.order();
        var all = new ArrayList<>(state.notes.values());
        all.removeIf(one -> !query.where().stream().allMatch(test -> ((Comparison<Note>) test).matches(one.value())));
        if (order != null) {
            all.sort(Comparator.comparing((Versioned<Note> one) -> order.equals(Note.PAGES)
                            ? one.value().pages()
                            : one.value().writtenOn().toEpochDay())
                    .thenComparing(one -> one.id().toString()));
        }
        return all;
    }

    private static List<Entry> net(State state, View view) {
        return state.entries.stream()
                .filter(one -> view.knows(one.recorded()) && !one.line().isTakeBack())
                .filter(one -> {
                    Entry back = back(state, one);
                    return back == null || !view.knows(back.recorded());
                })
                .toList();
    }

    private static @Nullable Entry back(State state, Entry entry) {
        return state.entries.stream()
                .filter(one -> Long.valueOf(entry.number()).equals(one.line().takesBack()))
                .findFirst()
                .orElse(null);
    }

    private Query<Note> query() {
        var where = new ArrayList<Comparison<Note>>();
        for (int n = random.nextInt(3); n > 0; n--) {
            where.add(
                    switch (random.nextInt(8)) {
                        case 0 -> Note.TEXT.is(text());
                        case 1 -> Note.TEXT.in(List.of(text(), text(), text()));
                        case 2 -> Note.TAGS.in(List.of(text(), text()));
                        case 3 -> Note.TAGS.missing();
                        case 4 -> Note.WEIGHT.missing();
                        case 5 -> ID.in(List.of(Id.of(new UUID(0, 3)), Id.of(new UUID(0, random.nextInt(30)))));
                        case 6 -> Note.WRITTEN_ON.atLeast(day());
                        default -> Note.PAGES.atMost(random.nextInt(5));
                    });
        }
        Query<Note> query =
                Query.of(Note.SHAPE, where.toArray(Comparison[]::new)).atMost(1 + random.nextInt(9));
        return switch (random.nextInt(3)) {
            case 0 -> query.by(Note.PAGES);
            case 1 -> query.by(Note.WRITTEN_ON);
            default -> query;
        };
    }

    private static List<Versioned<Note>> pages(StoreReader reader, Query<Note> query) {
        var all = new ArrayList<Versioned<Note>>();
        String cursor = null;
        do {
            Page<Versioned<Note>> page = reader.select(query.from(cursor));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private List<Entry> pages(StoreReader reader, EntryFilter filter, View view) {
        var all = new ArrayList<Entry>();
        String cursor = null;
        do {
            Page<Entry> page = reader.journal().entries(filter, view, cursor, 1 + random.nextInt(9));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private Note note(Id<Note> id) {
        return new Note(
                id,
                text(),
                Note.Colour.RED,
                random.nextInt(5),
                random.nextBoolean() ? null : random.nextLong(3),
                day(),
                null,
                ZoneId.of("Asia/Shanghai"),
                Stream.generate(this::text).limit(random.nextInt(4)).toList(),
                null);
    }

    private Line line() {
        Line line = Line.event(one(KINDS), Id.of(someone()), day());
        return random.nextBoolean()
                ? line
                : line.as(Line.DEPUTY, Id.of(someone())).with(Id.of(someone()));
    }

    private EntryFilter filter() {
        return new EntryFilter(
                random.nextBoolean() ? Set.of() : kinds(),
                null,
                random.nextInt(3) > 0 ? null : someone(),
                random.nextInt(5) > 0 ? null : someone(),
                random.nextInt(3) > 0 ? null : someone(),
                random.nextBoolean() ? null : new Window(DAY.plusDays(2), DAY.plusDays(7)));
    }

    private Set<String> kinds() {
        return one(List.of(Set.of("visit.*"), Set.of("visit"), Set.of("visit.a", "visit.*", "duty"), Set.of("duty")));
    }

    private UUID someone() {
        return new UUID(1, random.nextInt(6));
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(9));
    }

    private String text() {
        return "t" + random.nextInt(5);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
