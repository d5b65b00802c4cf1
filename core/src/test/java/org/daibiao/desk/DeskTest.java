package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.journal.Act;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Note;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.RejectedException;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final Kind WRITTEN = Kind.event("note.written");
    private final List<String> seen = new ArrayList<>();
    private final MemoryStores stores = new MemoryStores();
    private final Clock clock = Clock.fixed(Instant.parse("2025-06-15T17:00:00.123456789Z"), ZoneId.of("UTC"));
    private final Desk desk = new Desk(new Desk.Parts(
            stores,
            RolePolicy.committeeOnly(),
            clock,
            IdSource.timeOrdered(),
            (operation, actor, result, duration) -> note(operation, result, duration),
            reader -> ZoneId.of("Asia/Shanghai"),
            List.of(NoteRoom.ROOM),
            Digest.SHA_256));
    private final CongressId congress = CongressId.of("jiading");
    private final Actor office = Actor.of(congress, "office", Roles.DEPUTY_WORK_COMMITTEE);

    @Test
    void anAcceptedCommandLeavesItsRecordAndItsAct() {
        UUID operation = UUID.randomUUID();

        Versioned<Note> note = write("hello", office.as(operation)).orThrow();

        assertThat(desk.get(Note.SHAPE, note.id(), office).value().text()).isEqualTo("hello");
        Act act =
                stores.read(congress, reader -> reader.journal().act(operation)).orElseThrow();
        assertThat(act.recorded()).isEqualTo(LocalDate.parse("2025-06-16"));
        assertThat(act.at()).isEqualTo(Instant.parse("2025-06-15T17:00:00.123456Z"));
        assertThat(act.about()).isEqualTo(note.id().value());
        assertThat(act.hash()).hasSize(64);
        assertThat(act.lines()).extracting(Line::kind).containsExactly(WRITTEN.code());
        assertThat(seen).contains("note.write ACCEPTED");
    }

    @Test
    void aRepeatIsAnsweredWithTheRecordAsItIsNowAndDoesNothing() {
        UUID operation = UUID.randomUUID();
        Versioned<Note> first = write("hello", office.as(operation)).orThrow();
        rewrite(first.seen(), "changed").orThrow();

        Versioned<Note> again = write("hello", office.as(operation)).orThrow();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.value().text()).isEqualTo("changed");
        assertThat(desk.find(Query.of(Note.SHAPE), office).items()).hasSize(1);
    }

    @Test
    void anOperationIdIsNotReusedForOtherContentActorOrName() {
        UUID operation = UUID.randomUUID();
        Versioned<Note> note = write("hello", office.as(operation)).orThrow();
        Actor other = Actor.of(congress, "other", Roles.DEPUTY_WORK_COMMITTEE).as(operation);

        assertThatThrownBy(() -> write("other", office.as(operation))).isInstanceOf(OperationReusedException.class);
        assertThatThrownBy(() -> write("hello", other)).isInstanceOf(OperationReusedException.class);
        assertThatThrownBy(() -> desk.change(
                        NoteRoom.REWRITE,
                        new Note.Rewrite(note.seen(), "hello"),
                        office.as(operation),
                        (now, context) -> Outcome.accepted(Change.to(now))))
                .isInstanceOf(OperationReusedException.class);
    }

    /** V10: nobody can foresee a change without knowing repeats. */
    @Test
    void aChangeByADetourKnowsRepeatsBeforeAnythingIsDoneOutside() {
        Versioned<Note> note = write("hello", office).orThrow();
        Actor once = office.as(UUID.randomUUID());
        Actor stranger = Actor.of(congress, office.id(), Roles.DEPUTY).as(once.operation());

        Versioned<Note> first = detoured(note.seen(), "first", once).orThrow();
        assertThat(detours).containsExactly("foresee hello", "work", "enter hello", "left first");
        rewrite(first.seen(), "later").orThrow();
        detours.clear();
        Versioned<Note> again = detoured(note.seen(), "first", once).orThrow();

        assertThat(again.version()).isEqualTo(3);
        assertThat(again.value().text()).isEqualTo("later");
        assertThat(detours).containsExactly("left later");
        detours.clear();
        assertThatThrownBy(() -> detoured(note.seen(), "first", stranger)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> detoured(note.seen(), "other", once)).isInstanceOf(OperationReusedException.class);
        assertThatThrownBy(() -> detoured(note.seen(), "other", office)).isInstanceOf(StaleVersionException.class);
        assertThat(detoured(note.seen(), "much too long for it", once).reasons())
                .extracting(Rejection::code)
                .containsExactly("record.invalid.Size");
        assertThat(detours).isEmpty();
    }

    @Test
    void aChangeByADetourIsEnteredOnceWhenTwoComeAtOnceAndLooksAgainWhereItIsAsked() {
        Versioned<Note> note = write("hello", office).orThrow();
        Actor once = office.as(UUID.randomUUID());
        meanwhile = () -> detoured(note.seen(), "first", once).orThrow();

        assertThat(detoured(note.seen(), "first", once).orThrow().version()).isEqualTo(2);
        meanwhile = () -> rewrite(new Seen<>(note.id(), 2), "between").orThrow();
        assertThatThrownBy(() -> detoured(new Seen<>(note.id(), 2), "next", office))
                .isInstanceOf(StaleVersionException.class);
        assertThat(detours).endsWith("work").doesNotContain("enter between");
    }

    private final List<String> detours = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    private Outcome<Versioned<Note>> detoured(Seen<Note> seen, String text, Actor actor) {
        var detour = new Detour<Note, Note, String>() {
            @Override
            public Outcome<Note> foresee(Note now, Context context) {
                detours.add("foresee " + now.text());
                return Outcome.accepted(now);
            }

            @Override
            public Outcome<String> work(Note foreseen, java.util.function.Supplier<Outcome<Note>> again) {
                detours.add("work");
                Runnable others = meanwhile;
                meanwhile = () -> {};
                others.run();
                return text.equals("next") ? again.get().map(Note::text) : Outcome.accepted(text);
            }

            @Override
            public Outcome<Change<Note>> enter(Note now, String done, Context context) {
                detours.add("enter " + now.text());
                return Outcome.accepted(Change.to(now.with(done)));
            }

            @Override
            public Runnable left(Note now, Context context) {
                return () -> detours.add("left " + now.text());
            }
        };
        return desk.changeByDetour(NoteRoom.REWRITE, new Note.Rewrite(seen, text), actor, detour);
    }

    @Test
    void everyFaultOfFormIsNamedInBothLanguages() {
        Outcome<Versioned<Note>> outcome = desk.create(
                NoteRoom.WRITE,
                new Note.Write("   ", 10),
                office,
                context -> Outcome.accepted(Change.to(Note.of(context.newId(), "", 1, "2025-01-01"))));

        assertThat(outcome.reasons())
                .extracting(Rejection::code, Rejection::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("record.invalid.Max", "pages"),
                        org.assertj.core.groups.Tuple.tuple("record.invalid.NotBlank", "text"));
        assertThat(outcome.reasons().get(0).text(Locale.CHINESE)).isEqualTo("数字大于 9");
        assertThat(outcome.reasons().get(0).remedy(Locale.ENGLISH)).isEqualTo("enter a number of at most 9");
        assertThat(write("a\0", office).reasons()).extracting(Rejection::code).containsExactly("record.invalid.text");
    }

    @Test
    void aRejectionLeavesNothing() {
        UUID operation = UUID.randomUUID();

        Outcome<Versioned<Note>> outcome = desk.create(
                NoteRoom.WRITE,
                new Note.Write("x", 1),
                office.as(operation),
                context -> new Rejections()
                        .when(true, NoteRoom.NO, "text", context.today())
                        .orElse(() -> Change.to(Note.of(context.newId(), "x", 1, "2025-01-01"))));

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.find(Query.of(Note.SHAPE), office).items()).isEmpty();
        assertThat(write("y", office.as(operation))).isInstanceOf(Outcome.Accepted.class);
        assertThatThrownBy(outcome::orThrow)
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("note.no");
    }

    @Test
    @DisplayName(
            "what is thrown for a rejection says each reason once in each language, of a list at its place, and is not serialized")
    void aRejectionThrown() {
        var day = new Rejection("contact.before-begin", "day", Map.of("since", "2025-01-01"));
        var no = new RejectedException(List.of(day));

        assertThat(no.getMessage())
                .startsWith("record.rejected: contact.before-begin [day]")
                .containsOnlyOnce(day.text(Locale.CHINESE))
                .containsOnlyOnce(day.text(Locale.ENGLISH));
        assertThat(no.with()).hasToString("{reasons=[contact.before-begin]}");
        assertThat(no.text(Locale.CHINESE)).endsWith(day.text(Locale.CHINESE)).doesNotContain("[");
        assertThat(new RejectedException(List.of(day, day.within("[3]"))).text(Locale.ENGLISH))
                .isEqualTo("rejected: " + day.text(Locale.ENGLISH) + "; [3].day " + day.text(Locale.ENGLISH));
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(no))
                .isInstanceOf(NotSerializableException.class);
    }

    @Test
    void whatThePolicyDoesNotAllowIsDeniedAndObserved() {
        Actor stranger = Actor.of(congress, "stranger", Roles.DEPUTY);
        Versioned<Note> note = write("hello", office).orThrow();

        assertThatThrownBy(() -> write("x", stranger)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> desk.get(Note.SHAPE, note.id(), stranger)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> desk.read(NoteRoom.REPORT, stranger, context -> 1))
                .isInstanceOf(DeniedException.class);
        assertThat(seen).contains("note.write DENIED", "read note DENIED", "note.report DENIED");
    }

    @Test
    void anotherCongressSeesNothing() {
        Versioned<Note> note = write("hello", office).orThrow();
        Actor elsewhere = Actor.of(CongressId.of("qingpu"), "office", Roles.DEPUTY_WORK_COMMITTEE);

        assertThatThrownBy(() -> desk.get(Note.SHAPE, note.id(), elsewhere)).isInstanceOf(UnknownIdException.class);
        assertThat(desk.find(Query.of(Note.SHAPE), elsewhere).items()).isEmpty();
    }

    @Test
    void ofFortyCommandsWithOneSeenVersionOneWins() throws Exception {
        Versioned<Note> note = write("hello", office).orThrow();
        var pool = Executors.newFixedThreadPool(8);
        var calls = IntStream.range(0, 40)
                .<Callable<String>>mapToObj(n -> () -> {
                    try {
                        return "won " + rewrite(note.seen(), "t" + n).orThrow().version();
                    } catch (StaleVersionException e) {
                        return "stale";
                    }
                })
                .toList();

        var answers = new ArrayList<String>();
        for (var answer : pool.invokeAll(calls)) {
            answers.add(answer.get());
        }
        pool.shutdown();

        assertThat(answers)
                .containsOnlyOnce("won 2")
                .filteredOn("stale"::equals)
                .hasSize(39);
    }

    @Test
    void aBulkCommandIsAllOrNothingAndNamesThePlaces() {
        var rejected = desk.bulk(
                NoteRoom.WRITE, List.of(new Note.Write("a", 1), new Note.Write("b", 99)), office, this::creation);

        assertThat(rejected.reasons()).extracting(Rejection::path).containsExactly("[1].pages");
        assertThat(desk.find(Query.of(Note.SHAPE), office).items()).isEmpty();
    }

    @Test
    void aBulkCommandIsSafeToRepeat() {
        UUID operation = UUID.randomUUID();
        var commands = List.of(new Note.Write("a", 1), new Note.Write("b", 2));

        var first = desk.bulk(NoteRoom.WRITE, commands, office.as(operation), this::creation)
                .orThrow();
        var again = desk.bulk(NoteRoom.WRITE, commands, office.as(operation), this::creation)
                .orThrow();

        assertThat(again).isEqualTo(first);
        assertThat(desk.find(Query.of(Note.SHAPE), office).items()).hasSize(2);
        assertThat(desk.bulk(
                                NoteRoom.WRITE,
                                java.util.Collections.nCopies(Desk.MOST + 1, commands.get(0)),
                                office,
                                this::creation)
                        .reasons())
                .extracting(Rejection::code)
                .containsExactly("record.invalid.bulk");
    }

    @Test
    void aBulkCommandOfOneNamesItsPlaceToo() {
        var rejected = desk.bulk(NoteRoom.WRITE, List.of(new Note.Write("b", 99)), office, this::creation);

        assertThat(rejected.reasons()).extracting(Rejection::path).containsExactly("[0].pages");
    }

    @Test
    void anEmptyBulkCommandDoesNothing() {
        List<Note.Write> none = List.of();

        assertThat(desk.bulk(NoteRoom.WRITE, none, office, this::creation).orThrow())
                .isEmpty();
        assertThat(desk.find(Query.of(Note.SHAPE), office).items()).isEmpty();
        assertThat(seen).contains("note.write ACCEPTED");
    }

    @Test
    void anotherListIsNoRepeatOfABulkCommand() {
        Actor once = office.as(UUID.randomUUID());
        var a = new Note.Write("a", 1);
        var b = new Note.Write("b", 2);
        desk.bulk(NoteRoom.WRITE, List.of(a, b), once, this::creation).orThrow();

        for (List<Note.Write> other : List.of(List.of(a, b, a), List.of(a), List.of(b, a))) {
            assertThatThrownBy(() -> desk.bulk(NoteRoom.WRITE, other, once, this::creation))
                    .isInstanceOf(OperationReusedException.class);
        }
        assertThat(desk.find(Query.of(Note.SHAPE), office).items()).hasSize(2);
    }

    @Test
    void aLaterItemOfABulkCommandSeesWhatTheEarlierOnesKept() {
        var commands = List.of(new Note.Write("a", 1), new Note.Write("b", 1), new Note.Write("c", 1));

        var notes = desk.bulk(NoteRoom.WRITE, commands, office, command -> context -> {
                    int before = context.all(Note.SHAPE).size();
                    int entries = context.entries(EntryFilter.about(Id.of(new UUID(1, 1))))
                            .size();
                    Note note = Note.of(context.newId(), command.text(), before + entries, "2025-01-01");
                    return Outcome.accepted(
                            Change.to(note, Line.event(WRITTEN.code(), Id.of(new UUID(1, 1)), context.today())));
                })
                .orThrow();

        assertThat(notes).extracting(note -> note.value().pages()).containsExactly(0, 2, 4);
    }

    /**
     * One list for the records and one for the acts, and each question put once, that for the head of the journal included; only a chosen
     * operation can have been carried out before.
     */
    @Test
    void aBulkCommandReachesTheStoreInFewCalls() {
        assertThat(calls(office)).containsExactly("find", "journal", "insert 100", "append 100");
        assertThat(calls(office.as(new UUID(7, 7))))
                .containsExactly("journal", "find", "journal", "insert 100", "append 100");
    }

    private List<String> calls(Actor actor) {
        var calls = new ArrayList<String>();
        Desk counted = new Desk(new Desk.Parts(
                new CountedStores(stores, calls),
                RolePolicy.committeeOnly(),
                clock,
                IdSource.timeOrdered(),
                Observer.NONE,
                reader -> null,
                List.of(NoteRoom.ROOM),
                Digest.SHA_256));
        var commands = IntStream.range(0, 100)
                .mapToObj(n -> new Note.Write("n" + n, 1))
                .toList();
        counted.bulk(NoteRoom.WRITE, commands, actor, command -> context -> {
                    context.reader().find(Other.SHAPE, Id.of(new UUID(1, 1)));
                    return creation(command).decide(context);
                })
                .orThrow();
        return calls;
    }

    @Test
    void whatNoInstalledRoomDeclaresIsRefused() {
        var command = new Note.Write("hello", 1);
        Versioned<Note> note = write("hello", office).orThrow();

        assertThatThrownBy(() -> desk.create(
                        Room.named("note").creates("copy", Note.Write.class, Note.SHAPE),
                        command,
                        office,
                        creation(command)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no installed room declares note.copy");
        assertThatThrownBy(() -> desk.bulk(
                        Room.named("note").creates("copy", Note.Write.class, Note.SHAPE),
                        List.of(command),
                        office,
                        this::creation))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.change(
                        Room.named("note").changes("write", Note.Write.class, write -> note.seen(), Note.SHAPE),
                        command,
                        office,
                        (now, context) -> Outcome.accepted(Change.to(now))))
                .describedAs("declared, but as a command that makes a new record")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.read(Room.named("note").reports("figures"), office, context -> 1))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.find(Query.of(Other.SHAPE), office)).isInstanceOf(IllegalStateException.class);
        assertThat(desk.find(Query.of(Note.SHAPE), office).items()).containsExactly(note);
    }

    @Test
    void aRoomDeclaresOperationsUnderItsOwnName() {
        List<Operation> foreign = List.of(new Operation.Reports("letter.report"));
        List<Operation> twice = List.of(new Operation.Reports("note.write"), NoteRoom.WRITE);

        for (List<Operation> operations : List.of(foreign, twice)) {
            assertThatThrownBy(() -> new Room("note", List.of(), List.of(), operations, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String name : List.of("", "note", "note.", "Note.write", "note write", "read ")) {
            assertThatThrownBy(() ->
                            new Room("note", List.of(), List.of(), List.of(new Operation.Reports(name)), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(NoteRoom.ROOM.everyOperation())
                .extracting(Operation::name)
                .containsExactly("note.write", "note.rewrite", "note.report", "read note");
    }

    private record Other(Id<Other> id) {
        static final Shape<Other> SHAPE = Shape.of("other", Other.class);
    }

    private Creation<Note> creation(Note.Write command) {
        return context -> {
            Note note = Note.of(context.newId(), command.text(), command.pages(), "2025-01-01");
            return Outcome.accepted(Change.to(note, Line.event(WRITTEN.code(), note.id(), context.today())));
        };
    }

    private Outcome<Versioned<Note>> write(String text, Actor actor) {
        var command = new Note.Write(text, 1);
        return desk.create(NoteRoom.WRITE, command, actor, creation(command));
    }

    private Outcome<Versioned<Note>> rewrite(Seen<Note> note, String text) {
        return desk.change(
                NoteRoom.REWRITE,
                new Note.Rewrite(note, text),
                office,
                (now, context) -> Outcome.accepted(Change.to(now.with(text))));
    }

    private synchronized void note(String operation, Observer.Result result, Duration duration) {
        assertThat(duration).isPositive();
        seen.add(operation + " " + result);
    }
}
