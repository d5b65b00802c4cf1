package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.journal.Line;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Note;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a room declares of its commands")
class DeclaredTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private final Desk desk = new Desk(new Desk.Parts(
            new MemoryStores(),
            RolePolicy.committeeOnly(),
            Clock.systemUTC(),
            IdSource.timeOrdered(),
            Observer.NONE,
            reader -> null,
            List.of(NoteRoom.ROOM),
            Digest.SHA_256));
    private final Actor office = Actor.of(CongressId.of("jiading"), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final Note.Write command = new Note.Write("hello", 1);

    private Note note() {
        return Note.of(Id.of(UUID.randomUUID()), "hello", 1, "2025-03-01");
    }

    private Outcome<Versioned<Note>> write(Note.Write given, Actor actor) {
        return desk.create(NoteRoom.WRITE, given, actor, context -> Outcome.accepted(Change.to(note())));
    }

    private Outcome<Versioned<Note>> rewrite(Note.Rewrite given, Actor actor) {
        return desk.change(
                NoteRoom.REWRITE, given, actor, (now, context) -> Outcome.accepted(Change.to(now.with(given.text()))));
    }

    private void refuses(Creation<Note> creation, String said) {
        assertThatThrownBy(() -> desk.create(NoteRoom.WRITE, command, office, creation))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said);
        assertThat(desk.find(Query.of(Note.SHAPE), office).items())
                .as("nothing is kept")
                .isEmpty();
    }

    @Test
    @DisplayName("is all that they do: another record, kind, role or a line taken back is refused, and nothing is kept")
    void isAllThatTheyDo() {
        refuses(context -> Outcome.accepted(Change.to(note()).insert(Note.SHAPE, note())), "note.write saves note");
        Note note = note();
        refuses(
                context -> Outcome.accepted(Change.to(note, Line.event("note.read", note.id(), DAY))),
                "note.write enters note.read in the role item");
        Line written = Line.event(NoteRoom.WRITTEN.code(), note.id(), DAY);
        refuses(
                context -> Outcome.accepted(Change.to(note, written.as(Line.DEPUTY, note.id()))),
                "note.write enters note.written in the role deputy");
        refuses(
                context -> Outcome.accepted(Change.to(note, written.with(note.id()))),
                "note.write enters note.written in the role item");
        for (int weight : new int[] {5, 0, -1}) {
            var heavy = new Line(
                    note.id().value(), null, note.id().value(), "note.written", DAY, null, weight, Line.ITEM, null);
            refuses(context -> Outcome.accepted(Change.to(note, heavy)), "with the weight " + weight);
        }
        var takeBack =
                new Line(note.id().value(), null, note.id().value(), "note.written", DAY, null, -1, Line.ITEM, 1L);
        refuses(context -> Outcome.accepted(Change.to(note, takeBack)), "note.write takes lines back");

        assertThat(desk.create(NoteRoom.WRITE, command, office, context -> Outcome.accepted(Change.to(note, written)))
                        .orThrow()
                        .value())
                .isEqualTo(note);
    }

    @Test
    @DisplayName("must be carried out by somebody, and by one only; by its name a host gets what the service does")
    void mustBeCarriedOut() {
        assertThatThrownBy(desk::requireWhole)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("note.rewrite, note.write");
        desk.handle(NoteRoom.WRITE, this::write);
        desk.handle(NoteRoom.REWRITE, this::rewrite);
        assertThatThrownBy(desk::requireWhole)
                .as("carried out, and with a reason that nobody could read")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no text says note.no in messages.properties");

        assertThatThrownBy(() -> desk.handle(NoteRoom.WRITE, null)).hasMessage("no method for note.write");
        assertThatThrownBy(() -> desk.handle(NoteRoom.WRITE, this::write))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("note.write has a handler already");
        assertThatThrownBy(() ->
                        desk.handle(Room.named("note").creates("copy", Note.Write.class, Note.SHAPE), this::write))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no installed room declares note.copy");
        assertThatThrownBy(() -> desk.dispatch("note.copy", command, office))
                .isInstanceOf(BadValueException.class)
                .hasMessageStartingWith("desk.no-command: ");
        assertThatThrownBy(() -> desk.dispatch("note.write", "no command", office))
                .isInstanceOf(BadValueException.class)
                .hasMessageContaining("\"note.write\" is given by \"Write\", not by \"String\"");
        assertThat(desk.dispatch("note.write", command, office)).isInstanceOf(Outcome.Accepted.class);
        assertThatThrownBy(() -> desk.bare().requireWhole()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("is said before the room is whole")
    void isSaidBefore() {
        Room.Of late = Room.named("late");
        late.event("late.come");
        late.keeps();

        assertThatThrownBy(() -> late.event("late.gone"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the room late has been declared already");
    }
}
