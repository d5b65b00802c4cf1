package org.daibiao.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.audit.Verification;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Act;
import org.daibiao.journal.Count;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Note;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("In memory, a question costs what it finds: rows looked at are counted, never time")
class CostTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final View VIEW = View.of(DAY);
    private static final Window WEEK = new Window(DAY.minusDays(6), DAY);
    private static final Field<Note, Id<Note>> ANSWERS = Note.SHAPE.field("answers");
    private static final Field<Note, Id<Note>> ID = Note.SHAPE.field("id");
    private static final int FEW = 200;
    private static final int MANY = 4 * FEW;

    private final MemoryStores stores = new MemoryStores();

    /** About note 7, whose text, day and tag no other note has; so has its answer, note 8. */
    static Stream<Criterion<Note>> selective() {
        return Stream.of(
                ID.is(id(7)),
                ID.in(List.of(id(7), id(8), Id.of(UUID.randomUUID()))),
                Note.TEXT.is("t7"),
                Note.TAGS.is("g7"),
                Note.WRITTEN_ON.atMost(DAY.minusYears(1)),
                Note.WEIGHT.missing(),
                ANSWERS.is(id(7)),
                Reference.to(ANSWERS, Note.SHAPE, Note.TEXT.is("t7")),
                Reference.from(Note.SHAPE, Note.SHAPE, ANSWERS, Note.TEXT.is("t8")));
    }

    @ParameterizedTest
    @MethodSource("selective")
    @DisplayName("a question by what few rows hold looks at no more rows among many than among few")
    void aSelectiveQuestionLooksAtFew(Criterion<Note> criterion) {
        long few = after(FEW, reader -> ask(reader, criterion));
        long many = after(MANY, reader -> ask(reader, criterion));

        assertThat(many).isEqualTo(few).isBetween(1L, 50L);
    }

    @ParameterizedTest
    @MethodSource("selective")
    @DisplayName(
            "by walking over everything, the same question looks at four times as many rows among four times as many")
    void byWalkingOverEverythingItLooksAtAll(Criterion<Note> criterion) {
        long few = after(FEW, reader -> walk(reader, criterion));
        long many = after(MANY, reader -> walk(reader, criterion));

        assertThat(many).isGreaterThan(3 * few);
    }

    @Test
    @DisplayName("the most selective of several criteria counts, wherever it stands")
    void theMostSelectiveCriterionCounts() {
        long first = after(MANY, reader -> ask(reader, Note.TEXT.is("t7"), Note.PAGES.is(1)));
        long last = after(MANY, reader -> ask(reader, Note.PAGES.is(1), Note.TEXT.is("t7")));

        assertThat(first).isLessThan(20);
        assertThat(last).isLessThan(20);
    }

    @Test
    @DisplayName("all pages of a list together look at each row a few times, in either order")
    void allPagesTogetherLookAtEachRowAFewTimes() {
        assertThat(after(MANY, reader -> pages(reader, Query.of(Note.SHAPE).atMost(10))))
                .isLessThan(5 * MANY);
        assertThat(after(
                        MANY,
                        reader -> pages(
                                reader, Query.of(Note.SHAPE, Note.PAGES.is(1)).atMost(10))))
                .isLessThan(10 * MANY);
        assertThat(after(
                        MANY,
                        reader -> pages(
                                reader, Query.of(Note.SHAPE).by(Note.WRITTEN_ON).atMost(10))))
                .isLessThan(5 * MANY);
    }

    @Test
    @DisplayName("all pages of the journal, of a subject's or of an item's entries together look at each a few times")
    void allPagesOfEntriesTogetherLookAtEachAFewTimes() {
        var all = new EntryFilter(Set.of(), null, null, null, null, null);
        stores.write(CONGRESS, writer -> {
            writer.append(IntStream.range(0, MANY)
                    .mapToObj(n -> act(Line.event("many", id(0), DAY)))
                    .toList());
            return 0;
        });

        for (EntryFilter filter :
                List.of(all, EntryFilter.about(id(0)), new EntryFilter(Set.of("many"), null, null, null, null, null))) {
            assertThat(after(0, reader -> pages(reader, filter)))
                    .describedAs("%s", filter)
                    .isLessThan(10 * MANY);
        }
    }

    @Test
    @DisplayName("what was changed, or rolled back, is in no index once no reader sees it")
    void whatIsGoneIsInNoIndex() {
        after(FEW, reader -> ask(reader, Note.TEXT.is("t7")));
        Note seven = note(7);

        stores.read(CONGRESS, old -> {
            change(seven.with("new"));
            assertThat(looked(() -> ask(old, Note.TEXT.is("t7")))).isEqualTo(1);
            return 0;
        });
        change(seven.with("newer"));

        for (String gone : List.of("t7", "new")) {
            assertThat(looked(() -> stores.read(CONGRESS, reader -> ask(reader, Note.TEXT.is(gone)))))
                    .describedAs(gone)
                    .isZero();
        }
        assertThatThrownBy(() -> stores.write(CONGRESS, writer -> {
                    writer.insert(Note.SHAPE, List.of(note(MANY + 1)));
                    writer.update(Note.SHAPE, seven.with("never"), 3);
                    writer.append(List.of(act(Line.event("never", id(MANY + 1), DAY))));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(looked(() ->
                        stores.read(CONGRESS, reader -> ask(reader, Note.TEXT.in(List.of("never", "t" + (MANY + 1)))))))
                .isZero();
        assertThat(looked(() -> stores.read(
                        CONGRESS, reader -> reader.journal().entries(EntryFilter.about(id(MANY + 1)), VIEW, null, 1))))
                .isZero();
    }

    static Stream<Consumer<StoreReader>> aboutEntries() {
        UUID seven = id(7).value();
        Set<String> rare = Set.of("rare.*");
        return Stream.of(
                reader -> reader.journal().entries(EntryFilter.about(id(7)), VIEW, null, 500),
                reader -> reader.journal().entries(EntryFilter.about(id(7), "common"), VIEW, null, 500),
                reader -> reader.journal()
                        .entries(new EntryFilter(Set.of(), null, seven, null, null, WEEK), VIEW, null, 500),
                reader -> reader.journal()
                        .entries(new EntryFilter(Set.of("common"), null, null, seven, null, null), VIEW, null, 500),
                reader ->
                        reader.journal().entries(new EntryFilter(rare, null, null, null, null, null), VIEW, null, 500),
                reader -> reader.journal().counts(new Count(rare, Line.ITEM, false), WEEK, VIEW));
    }

    @ParameterizedTest
    @MethodSource("aboutEntries")
    @DisplayName("a question about one subject, counterpart, item or kind looks at the entries of that one")
    void aQuestionAboutOneLooksAtItsEntries(Consumer<StoreReader> question) {
        long few = after(FEW, question);
        long many = after(MANY, question);

        assertThat(many).isEqualTo(few).isBetween(1L, 50L);
    }

    @Test
    @DisplayName("to verify twice as long a journal, with twice as many take-backs, costs twice as much")
    void verifyingCostsWhatTheJournalIsLong() {
        long once = verifying(400);
        long twice = verifying(800);

        assertThat(once).isGreaterThan(400);
        assertThat(twice).isLessThan(5 * once / 2);
    }

    /** Looks at the acts of before the chain, each fifth taken back, and behind them at as many deputies. */
    private static long verifying(int acts) {
        var stores = new MemoryStores();
        stores.write(CONGRESS, writer -> {
            for (int n = 1; n <= acts; n++) {
                Line line = Line.event("common", id(n), DAY);
                writer.append(List.of(act(line)));
                if (n % 5 == 0) {
                    writer.append(List.of(act(new Line(
                            line.subject(),
                            null,
                            line.item(),
                            line.kind(),
                            DAY,
                            null,
                            -1,
                            line.role(),
                            n * 6L / 5 - 1))));
                }
            }
            return 0;
        });
        Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .unlinkedUpTo(CONGRESS, acts * 6L / 5)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        Actor office = Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        daibiao.deputies()
                .registerAll(Collections.nCopies(acts, RegisterDeputy.of("代表", "安亭镇")), office)
                .orThrow();
        long before = stores.looked(CONGRESS);
        Verification found = daibiao.audit().verify(office);
        assertThat(found).isEqualTo(new Verification(found.acts(), acts * 6L / 5 + 1, null));
        assertThat(found.acts()).isGreaterThan(2L * acts);
        return stores.looked(CONGRESS) - before;
    }

    /** What a question looks at in stores with so many notes, each with an entry of its own. */
    private long after(int notes, Consumer<StoreReader> question) {
        int kept = stores.read(CONGRESS, reader -> (int) reader.journal().head().number());
        stores.write(CONGRESS, writer -> {
            for (int n = kept + 1; n <= notes; n++) {
                writer.insert(Note.SHAPE, List.of(note(n)));
                Line line = Line.event(n == 7 ? "rare.one" : "common", id(n), DAY);
                writer.append(List.of(act(line, line.as(Line.DEPUTY, id(n)).with(id(n)))));
            }
            return 0;
        });
        return looked(() -> stores.read(CONGRESS, reader -> {
            question.accept(reader);
            return 0;
        }));
    }

    private long looked(Runnable question) {
        long before = stores.looked(CONGRESS);
        question.run();
        return stores.looked(CONGRESS) - before;
    }

    @SafeVarargs
    private static Page<Versioned<Note>> ask(StoreReader reader, Criterion<Note>... where) {
        return reader.select(Query.of(Note.SHAPE, where));
    }

    /** The definition: all records, and of these the ones that match. */
    private static List<Note> walk(StoreReader reader, Criterion<Note> where) {
        Comparison<Note> plain = where.plain(reader);
        return pages(reader, Query.of(Note.SHAPE)).stream()
                .filter(plain::matches)
                .toList();
    }

    private static List<Note> pages(StoreReader reader, Query<Note> query) {
        var notes = new ArrayList<Note>();
        String cursor = null;
        do {
            Page<Versioned<Note>> page = reader.select(query.from(cursor));
            page.items().forEach(one -> notes.add(one.value()));
            cursor = page.next();
        } while (cursor != null);
        return notes;
    }

    private static void pages(StoreReader reader, EntryFilter filter) {
        String cursor = null;
        do {
            cursor = reader.journal().entries(filter, VIEW, cursor, 10).next();
        } while (cursor != null);
    }

    private void change(Note note) {
        stores.write(CONGRESS, writer -> {
            writer.update(
                    Note.SHAPE,
                    note,
                    writer.find(Note.SHAPE, note.id()).orElseThrow().version());
            return 0;
        });
    }

    private static Act act(Line... lines) {
        return new Act(
                UUID.randomUUID(),
                "letter.write",
                "",
                "office",
                Instant.EPOCH,
                DAY,
                lines[0].item(),
                List.of(lines),
                null);
    }

    private static Id<Note> id(int n) {
        return Id.of(new UUID(n, n));
    }

    private static Note note(int n) {
        return new Note(
                id(n),
                "t" + n,
                Note.Colour.RED,
                n % 2,
                n == 7 ? null : (long) n,
                n == 7 ? DAY.minusYears(2) : DAY.plusDays(n % 9),
                null,
                ZoneId.of("Asia/Shanghai"),
                List.of("g" + n),
                n == 8 ? id(7) : null);
    }
}
