package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Note;
import org.daibiao.record.Outcome;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Questions")
class QuestionTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private final Actor office = Actor.of(CONGRESS, "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final List<String> calls = new ArrayList<>();
    private final List<Integer> trips = new ArrayList<>();
    private final MemoryStores kept = new MemoryStores();
    private final Desk desk = desk(new CountedStores(kept, calls));
    private final Desk quick = desk(new OneTripStores(kept, trips));
    private final Id<Note> first = Id.of(new UUID(0, 1));
    private final Id<Note> second = Id.of(new UUID(0, 2));

    private static Desk desk(Stores stores) {
        return new Desk(new Desk.Parts(
                stores,
                RolePolicy.committeeOnly(),
                Clock.fixed(Instant.parse("2025-06-16T02:00:00Z"), ZoneId.of("UTC")),
                IdSource.timeOrdered(),
                Observer.NONE,
                reader -> ZoneId.of("Asia/Shanghai"),
                List.of(NoteRoom.ROOM),
                Digest.SHA_256));
    }

    @BeforeEach
    void twoNotes() {
        kept.write(CONGRESS, writer -> {
            writer.insert(
                    Note.SHAPE,
                    List.of(Note.of(first, "one", 1, "2025-01-01"), Note.of(second, "two", 2, "2025-01-02")));
            return true;
        });
    }

    private <R> List<R> decided(Desk by, Function<Context, R> decision) {
        var answer = new ArrayList<R>();
        by.create(NoteRoom.WRITE, new Note.Write("new", 1), office, context -> {
            calls.clear();
            trips.clear();
            answer.add(decision.apply(context));
            calls.add("decided");
            return Outcome.accepted(Change.to(Note.of(context.newId(), "new", 1, "2025-06-16")));
        });
        return answer;
    }

    private List<String> called() {
        return calls.subList(0, calls.indexOf("decided"));
    }

    private static final Question<List<String>> TEXTS = Question.values(Note.SHAPE, Note.PAGES.atLeast(1))
            .map(all -> all.stream().map(Note::text).toList());

    private List<Object> four(Context context) {
        var one = Question.get(Note.SHAPE, first);
        var shown = Question.shown(Note.SHAPE, second);
        var entries = Question.entries(EntryFilter.about(first));
        context.ask(TEXTS, one, shown, entries);
        return List.of(
                context.answer(TEXTS),
                context.answer(one).value().text(),
                context.answer(shown).value().text(),
                context.answer(entries));
    }

    @Test
    @DisplayName("are asked one by one of a store that knows no better, each once")
    void areAskedOneByOne() {
        assertThat(decided(desk, this::four)).containsExactly(List.of(List.of("one", "two"), "one", "two", List.of()));
        assertThat(called())
                .as("the two that name an id go as one")
                .containsExactlyInAnyOrder("select", "select", "journal");
    }

    @Test
    @DisplayName("reach a store that can answer several in one trip together, with the same answers")
    void areAskedTogether() {
        assertThat(decided(quick, this::four)).containsExactly(List.of(List.of("one", "two"), "one", "two", List.of()));
        assertThat(trips).startsWith(3);
    }

    @Test
    @DisplayName("that nobody asked before are asked when the answer is wanted")
    void areAskedLate() {
        assertThat(decided(desk, context -> context.answer(TEXTS))).containsExactly(List.of("one", "two"));
        assertThat(called()).containsExactly("select");
    }

    @Test
    @DisplayName("whose answer is known already cost nothing")
    void areKnown() {
        assertThat(decided(desk, context -> {
                    context.ask(Question.known(7));
                    return context.answer(Question.known(7));
                }))
                .containsExactly(7);
        assertThat(called()).isEmpty();
    }

    @Test
    @DisplayName("are made of others and asked as those are")
    void areMadeOfOthers() {
        var one = Question.get(Note.SHAPE, first);
        var both = Question.of(
                List.of(TEXTS, one),
                context -> context.answer(TEXTS) + context.answer(one).value().text());

        assertThat(decided(quick, context -> {
                    context.ask(both);
                    return context.answer(both);
                }))
                .containsExactly("[one, two]one");
        assertThat(trips).startsWith(2);
    }

    @Test
    @DisplayName("about what is not there are answered by UnknownId when the answer is wanted, not when they are asked")
    void ofNothing() {
        Question<Versioned<Note>> missing = Question.get(Note.SHAPE, Id.of(new UUID(0, 9)));

        assertThat(decided(desk, context -> {
                    context.ask(missing);
                    assertThatThrownBy(() -> context.answer(missing)).isInstanceOf(UnknownIdException.class);
                    return true;
                }))
                .containsExactly(true);
    }

    @Test
    @DisplayName("go on to the last page")
    void goOn() {
        kept.write(CONGRESS, writer -> {
            writer.insert(
                    Note.SHAPE,
                    IntStream.range(0, 600)
                            .mapToObj(n -> Note.of(Id.of(new UUID(1, n)), "many", 9, "2025-01-01"))
                            .toList());
            return true;
        });

        assertThat(decided(desk, context -> {
                    context.ask(TEXTS);
                    return context.answer(TEXTS).size();
                }))
                .containsExactly(602);
    }

    @Test
    @DisplayName("of a command in a list see what the commands before it left, records and entries")
    void seeWhatWasLeft() {
        var written = Question.entries(EntryFilter.about(first, NoteRoom.WRITTEN.code()));
        var seen = new ArrayList<String>();
        List<Note.Write> commands = List.of(new Note.Write("a", 3), new Note.Write("b", 3), new Note.Write("c", 3));

        desk.bulk(NoteRoom.WRITE, commands, office, command -> context -> {
                    context.ask(TEXTS, written);
                    seen.add(context.answer(TEXTS).size() + "/"
                            + context.answer(written).size());
                    return Outcome.accepted(Change.to(
                            Note.of(context.newId(), command.text(), 3, "2025-06-16"),
                            Line.event(NoteRoom.WRITTEN.code(), first, LocalDate.parse("2025-06-16"))));
                })
                .orThrow();

        assertThat(seen).containsExactly("2/0", "3/1", "4/2");
    }
}
