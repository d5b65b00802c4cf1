package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.daibiao.access.Roles;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.IdSource;
import org.daibiao.record.Note;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Notes that belong to the unit that their text names, and are passed on by naming another one. */
@DisplayName("R5: a repeat of what passed a record on")
class MovedOnTest {
    /** Whose unit the note names may pass it on. */
    private record OfTheUnit() implements AccessPolicy {
        @Override
        public boolean may(Actor actor, String operation) {
            return actor.has(Roles.TOWN_OR_SUBDISTRICT_OFFICE);
        }

        @Override
        public boolean allows(Actor actor, String operation, @Nullable Object about) {
            return operation.equals("note.report")
                    || about instanceof Note.Write
                    || (about instanceof Note note
                            && actor.tie(Relation.UNIT)
                                    .filter(note.text()::equals)
                                    .isPresent());
        }

        @Override
        public <T> Scope<T> scope(Actor actor, Shape<T> shape) {
            return Scope.none();
        }
    }

    private final Desk desk = new Desk(new Desk.Parts(
            new MemoryStores(),
            new OfTheUnit(),
            Clock.fixed(Instant.parse("2025-06-15T17:00:00Z"), ZoneId.of("UTC")),
            IdSource.timeOrdered(),
            Observer.NONE,
            reader -> ZoneId.of("Asia/Shanghai"),
            List.of(NoteRoom.ROOM),
            Digest.SHA_256));
    private final Actor anting = town("clerk", "安亭镇");
    private final Versioned<Note> note = desk.create(
                    NoteRoom.WRITE,
                    new Note.Write("安亭镇", 1),
                    anting,
                    context -> Outcome.accepted(Change.to(Note.of(context.newId(), "安亭镇", 1, "2025-06-15"))))
            .orThrow();

    private static Actor town(String id, String unit) {
        return Actor.of(CongressId.of("jiading"), id, Roles.TOWN_OR_SUBDISTRICT_OFFICE)
                .tied(Relation.UNIT, unit);
    }

    private Outcome<Versioned<Note>> passOn(Actor actor, String unit) {
        return desk.change(
                NoteRoom.REWRITE,
                new Note.Rewrite(note.seen(), unit),
                actor,
                (now, context) -> Outcome.accepted(Change.to(now.with(unit))));
    }

    @Test
    @DisplayName("is answered like the first time, though the unit may not pass it on any more")
    void isAnsweredLikeTheFirstTime() {
        Actor once = anting.as(UUID.randomUUID());
        Versioned<Note> first = passOn(once, "外冈镇").orThrow();

        assertThat(passOn(once, "外冈镇").orThrow()).isEqualTo(first);
        assertThatThrownBy(() -> passOn(anting, "嘉定镇")).isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("shows nothing that came later to whom may not see the record any more: it is told that it was done")
    void showsNothingThatCameLater() {
        Actor once = anting.as(UUID.randomUUID());
        Versioned<Note> first = passOn(once, "外冈镇").orThrow();
        desk.change(
                        NoteRoom.REWRITE,
                        new Note.Rewrite(first.seen(), "嘉定镇"),
                        town("other", "外冈镇"),
                        (now, context) -> Outcome.accepted(Change.to(now.with("嘉定镇"))))
                .orThrow();

        assertThatThrownBy(() -> passOn(once, "外冈镇")).isInstanceOfSatisfying(DoneBeforeException.class, done -> {
            assertThat(done.text(Locale.CHINESE)).contains("此前已经执行");
            assertThat(done.toString()).doesNotContain("嘉定镇");
        });
    }

    @Test
    @DisplayName("a job takes each step under an id that nobody can guess, and so use up before")
    void idsOfAJob() {
        var ids = new HashSet<UUID>();
        var over = new Sweep<Note>(
                desk, NoteRoom.REPORT, context -> Query.of(Note.SHAPE), (page, context) -> page, (seen, actor) -> {
                    ids.add(actor.operation());
                    return Outcome.rejected(new Rejection("record.invalid.other", "", Map.of()));
                });

        over.run(anting.as(new UUID(5, 5)));
        over.run(anting.as(new UUID(5, 5)));

        assertThat(ids).hasSize(2).allMatch(id -> id.version() == 4);
    }

    @Test
    @DisplayName("is denied to the same user in another unit, and tells the one who may that the id was used")
    void isDeniedInAnotherUnit() {
        UUID operation = UUID.randomUUID();
        passOn(anting.as(operation), "外冈镇").orThrow();

        assertThatThrownBy(() -> passOn(town("clerk", "嘉定镇").as(operation), "外冈镇"))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> passOn(town("clerk", "外冈镇").as(operation), "外冈镇"))
                .isInstanceOf(OperationReusedException.class);
        assertThatThrownBy(() -> passOn(Actor.of(anting.congress(), "clerk").as(operation), "外冈镇"))
                .isInstanceOf(DeniedException.class);
    }
}
