package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daibiao.contact.ContactRoom;
import org.daibiao.contact.HoldForum;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.Id;
import org.daibiao.record.Reasons;
import org.daibiao.record.Repeated;
import org.daibiao.record.Searchable;
import org.daibiao.record.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The wrong rooms of an application that the fault pages name, and others of their kind. */
@DisplayName("A room of a host's own is refused when the door is built")
class InstalledRoomsTest {
    private record Letter(Id<Letter> id, String title) {
        static final Shape<Letter> SHAPE = Shape.of("letter", Letter.class);
    }

    private record Write(String title) {}

    private static Daibiao door(Room... rooms) {
        DaibiaoBuilder builder = Daibiao.builder().plan(WorkPlans.JIADING_2025).stores(new MemoryStores());
        for (Room room : rooms) {
            builder.room(room);
        }
        return builder.build();
    }

    private static Room keeping(String name, String table) {
        return Room.named(name).keeps(Shape.of(table, Letter.class));
    }

    private static Room writing(String name, String kind) {
        Room.Of room = Room.named(name);
        room.event(kind);
        return room.keeps();
    }

    private static Room twice(String name, String kind) {
        Room.Of room = Room.named(name);
        room.event(kind);
        room.standing(kind, Kind.in(Line.ITEM, Letter.SHAPE));
        return room.keeps(Letter.SHAPE);
    }

    private static Room saying(String name, String other) {
        Reasons beside = Reasons.of(other);
        beside.reason("late", "day");
        Room.Of room = Room.named(name);
        room.reason("late", "day");
        return room.reasons(beside.all()).keeps(Letter.SHAPE);
    }

    private static Arguments wrong(String what, String said, Supplier<List<Room>> rooms) {
        return Arguments.of(what, said, rooms);
    }

    static Stream<Arguments> wrongRooms() {
        return Stream.of(
                wrong("its name is ours", "the name contact is taken", () -> List.of(keeping("contact", "letter"))),
                wrong(
                        "it is given twice",
                        "the name letters is taken",
                        () -> List.of(keeping("letters", "letter"), keeping("letters", "letter_too"))),
                wrong("its name is none", "a room is called", () -> List.of(keeping("来信", "letter"))),
                wrong("its name has capitals", "a room is called", () -> List.of(keeping("Letters", "letter"))),
                wrong(
                        "its name is that of our texts",
                        "a room is called",
                        () -> List.of(keeping("calendar", "letter"))),
                wrong(
                        "it declares a kind twice, of two natures",
                        "declares the kind letter.came twice",
                        () -> List.of(twice("letters", "letter.came"))),
                wrong(
                        "a reason is declared twice, in two classes",
                        "declares the reason letters.late twice",
                        () -> List.of(saying("letters", "letters"))),
                wrong(
                        "a reason is another room's",
                        "contact.late does not begin with",
                        () -> List.of(saying("letters", "contact"))),
                wrong(
                        "its table is a migration's history",
                        "calls a table flyway_schema_history",
                        () -> List.of(keeping("letters", "flyway_schema_history"))),
                wrong("its table is ours", "the table contact is taken", () -> List.of(keeping("letters", "contact"))),
                wrong(
                        "its table is another host's room's",
                        "the table letter is taken by the room letters",
                        () -> List.of(keeping("letters", "letter"), keeping("post", "letter"))),
                wrong(
                        "its table is there twice",
                        "the table letter is taken",
                        () -> List.of(Room.named("letters").keeps(Letter.SHAPE, Shape.of("letter", Letter.class)))),
                wrong("its table is the journal's", "which the journal", () -> List.of(keeping("letters", "act_line"))),
                wrong("its table is the box's", "ballot box has", () -> List.of(keeping("letters", "poll_box"))),
                wrong(
                        "its table is a word of SQL",
                        "calls a table select",
                        () -> List.of(keeping("letters", "select"))),
                wrong("its table is too long", "30 characters", () -> List.of(keeping("letters", "l".repeat(31)))),
                wrong(
                        "its table is not lower case",
                        "calls a table Letter",
                        () -> List.of(keeping("letters", "Letter"))),
                wrong(
                        "its kind is ours",
                        "the kind forum.held of the room letters is one of the room contact",
                        () -> List.of(writing("letters", "forum.held"))),
                wrong(
                        "its kind is of a family of ours",
                        "the kind voter-contact.letter",
                        () -> List.of(writing("letters", "voter-contact.letter"))),
                wrong(
                        "its family holds kinds of ours",
                        "the kind matter.*",
                        () -> List.of(writing("letters", "matter.*"))),
                wrong(
                        "its kind stands before a family of ours",
                        "the kind voter-contact of the room letters",
                        () -> List.of(writing("letters", "voter-contact"))),
                wrong(
                        "its kind stands before kinds of ours",
                        "the kind suggestion of the room letters",
                        () -> List.of(writing("letters", "suggestion"))),
                wrong("its family has no star", "letter is no family", () -> {
                    Room.Of room = Room.named("letters");
                    room.event("letter", Kind.Nature.class);
                    return List.of(room.keeps(Letter.SHAPE));
                }),
                wrong("it enters a kind of ours", "which its room letters does not declare", () -> {
                    Room.Of room = Room.named("letters");
                    room.creates("write", Write.class, Letter.SHAPE, Operation.enters(ContactRoom.FORUM));
                    return List.of(room.keeps(Letter.SHAPE));
                }),
                wrong("it enters a kind of another host's room", "which its room letters does not declare", () -> {
                    Room.Of post = Room.named("post");
                    Kind came = post.event("letter.came", Kind.in(Line.ITEM, Letter.SHAPE));
                    Room.Of room = Room.named("letters");
                    room.creates("write", Write.class, Letter.SHAPE, Operation.enters(came));
                    return List.of(post.keeps(), room.keeps(Letter.SHAPE));
                }),
                wrong("it keeps what no room keeps", "letters.write keeps records in letter", () -> {
                    Room.Of room = Room.named("letters");
                    room.creates("write", Write.class, Letter.SHAPE);
                    return List.of(room.keeps());
                }),
                wrong("it enters a kind that no room declares", "letters.write enters the kind letter.written", () -> {
                    Kind elsewhere = Room.named("post").event("letter.written", Kind.in(Line.ITEM, Letter.SHAPE));
                    Room.Of room = Room.named("letters");
                    room.creates("write", Write.class, Letter.SHAPE, Operation.enters(elsewhere));
                    return List.of(room.keeps(Letter.SHAPE));
                }));
    }

    private record Nameless(String title) {}

    private record Versioned(Id<Versioned> id, int version) {}

    private record Chinese(Id<Chinese> id, String 标题) {}

    private enum Long {
        A_CONSTANT_THAT_IS_LONGER_THAN_ANY_COLUMN_FOR_IT
    }

    private record Wordy(Id<Wordy> id, Long state) {}

    private record Sorted(Id<Sorted> id, String order) {}

    private record Ended(Id<Ended> id, String to) {}

    private record Guessed(Id<Guessed> id, String unknown) {}

    private record Hidden(Id<Hidden> id, String xmin) {}

    private record Alike(Id<Alike> id, String aB, String a_b) {}

    private record Linked(Id<Linked> id, String uRL, String u_r_l) {}

    private record Sought(Id<Sought> id, @Searchable PersonName writer, String writerIndex) {}

    private record Listed(Id<Listed> id, @Repeated(2) List<String> copy, String copy_2) {}

    private record Bordered(Id<Letter> id, String title) {}

    private record Silent(Id<Silent> id, @Size(max = 0) String title) {}

    private record Unsized(Id<Unsized> id, @Repeated(0) List<String> copies) {}

    private enum Nothing {}

    private record Choiceless(Id<Choiceless> id, Nothing state) {}

    private static Room kept(Shape<?>... shapes) {
        return Room.named("letters").keeps(shapes);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> wrongRecords() {
        return Stream.of(
                wrong(
                        "its record has no id",
                        "Nameless has no component id",
                        () -> List.of(kept(Shape.of("letter", Nameless.class)))),
                wrong(
                        "its record has a column of ours",
                        "a component version",
                        () -> List.of(kept(Shape.of("letter", Versioned.class)))),
                wrong(
                        "its record has a Chinese component",
                        "makes the column",
                        () -> List.of(kept(Shape.of("letter", Chinese.class)))),
                wrong(
                        "its record has the id of another one",
                        "Bordered has no component id; its first one is Id<Bordered> id",
                        () -> List.of(kept(Shape.of("letter", Bordered.class)))),
                wrong(
                        "its record has a text of no length",
                        "the record Silent has a text title of no length",
                        () -> List.of(kept(Shape.of("letter", Silent.class)))),
                wrong(
                        "its record has a list of none",
                        "the record Unsized has a list copies of none",
                        () -> List.of(kept(Shape.of("letter", Unsized.class)))),
                wrong(
                        "its record has an enum without constants",
                        "the record Choiceless has a component state of Nothing, which has no constants",
                        () -> List.of(kept(Shape.of("letter", Choiceless.class)))),
                wrong("its family has no members", "has no constants", () -> {
                    Room.Of room = Room.named("letters");
                    room.event("letter.*", Nothing.class);
                    return List.of(room.keeps(Letter.SHAPE));
                }),
                wrong("its kind has no form", "take lower-case words joined by hyphens and dots", () -> {
                    Room.Of room = Room.named("letters");
                    room.event("hh.X");
                    return List.of(room.keeps(Letter.SHAPE));
                }),
                wrong("its reason has no form", "take the room's name and lower-case words", () -> {
                    Room.Of room = Room.named("letters");
                    room.reason("A", "day");
                    return List.of(room.keeps(Letter.SHAPE));
                }),
                wrong("its reason names a value twice", "names a value twice", () -> {
                    Room.Of room = Room.named("letters");
                    room.reason("late", "day", "day");
                    return List.of(room.keeps(Letter.SHAPE));
                }),
                wrong(
                        "its record has a column that is a word of SQL",
                        "a component that makes the column order",
                        () -> List.of(kept(Shape.of("letter", Sorted.class)))),
                wrong(
                        "its record has a column that is a short word of SQL",
                        "a component that makes the column to",
                        () -> List.of(kept(Shape.of("letter", Ended.class)))),
                wrong(
                        "its record has a column that H2 takes for a truth value",
                        "a component that makes the column unknown",
                        () -> List.of(kept(Shape.of("letter", Guessed.class)))),
                wrong(
                        "its record has a column that PostgreSQL has in every table",
                        "a component that makes the column xmin",
                        () -> List.of(kept(Shape.of("letter", Hidden.class)))),
                wrong(
                        "its record has two components of one column",
                        "the components aB and a_b, which both make the column a_b",
                        () -> List.of(kept(Shape.of("letter", Alike.class)))),
                wrong(
                        "its record has an abbreviation twice",
                        "the components uRL and u_r_l, which both make the column u_r_l",
                        () -> List.of(kept(Shape.of("letter", Linked.class)))),
                wrong(
                        "its record has a component where another one is sought by",
                        "the components writer and writerIndex, which both make the column writer_index",
                        () -> List.of(kept(Shape.of("letter", Sought.class)))),
                wrong(
                        "its record has a component where another one has its second",
                        "the components copy and copy_2, which both make the column copy_2",
                        () -> List.of(kept(Shape.of("letter", Listed.class)))),
                wrong(
                        "its table is a catalogue's",
                        "calls a table pg_class",
                        () -> List.of(keeping("letters", "pg_class"))),
                wrong(
                        "its table is a schema of every database",
                        "calls a table information_schema",
                        () -> List.of(keeping("letters", "information_schema"))),
                wrong(
                        "its record has a constant that is too long",
                        "longer than 40",
                        () -> List.of(kept(Shape.of("letter", Wordy.class)))),
                wrong(
                        "its record has two tables",
                        "Letter has a shape in the room letters",
                        () -> List.of(kept(Letter.SHAPE, Shape.of("letter_too", Letter.class)))),
                wrong(
                        "its record is ours",
                        "Deputy has a shape in the room deputy",
                        () -> List.of(kept(Shape.of("letter", Deputy.class)))),
                wrong(
                        "its table is a word of MariaDB's",
                        "calls a table option",
                        () -> List.of(keeping("letters", "option"))),
                wrong("its kind has a role that is none", "has the role", () -> {
                    Room.Of room = Room.named("letters");
                    room.event("letter.came", Kind.in(""));
                    return List.of(room.keeps(Letter.SHAPE));
                }),
                wrong("its operation has no command", "letters.write does not say by which record", () -> {
                    Room.Of room = Room.named("letters");
                    room.creates("write", null, Letter.SHAPE);
                    return List.of(room.keeps(Letter.SHAPE));
                }),
                wrong("its change does not say what was seen", "has the record that was seen", () -> {
                    Room.Of room = Room.named("letters");
                    room.changes("write", Write.class, null, Letter.SHAPE);
                    return List.of(room.keeps(Letter.SHAPE));
                }),
                wrong("its command is ours", "is a command of the room contact", () -> {
                    Room.Of room = Room.named("letters");
                    room.creates("hold", HoldForum.class, Letter.SHAPE);
                    return List.of(room.keeps(Letter.SHAPE));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"wrongRooms", "wrongRecords"})
    @DisplayName("because")
    void isRefused(String what, String said, Supplier<List<Room>> rooms) {
        assertThatThrownBy(() -> door(rooms.get().toArray(Room[]::new)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    /** A null against the marks is told where it is given, by its name. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    @DisplayName("because it is null:")
    void isNull(String named, ThrowingCallable given) {
        assertThatThrownBy(given).isInstanceOf(NullPointerException.class).hasMessage(named);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> nulls() {
        Room room = keeping("letters", "letter");
        DaibiaoBuilder builder = Daibiao.builder();
        return Stream.of(
                nothing("room", () -> builder.room(null)),
                nothing("room", () -> builder.room(null, desk -> {})),
                nothing("service", () -> builder.room(room, null)),
                nothing("name", () -> builder.check(null, (zh, en, numbers) -> null)),
                nothing("check", () -> builder.check("letters", null)),
                nothing("shapes", () -> Room.named("letters").keeps((Shape<?>[]) null)),
                nothing("shape", () -> Room.named("letters").keeps((Shape<?>) null)),
                nothing("name", () -> Room.named(null)),
                nothing("title", () -> Letter.SHAPE.titled(null)),
                nothing("place", () -> Letter.SHAPE.at(null)),
                nothing("plan", () -> builder.plan(null)),
                nothing("stores", () -> builder.stores(null)),
                nothing("clock", () -> builder.clock(null)),
                nothing("ids", () -> builder.ids(null)),
                nothing("observer", () -> builder.observer(null)),
                nothing("access", () -> builder.access(null)),
                nothing("calendar", () -> builder.calendar(null)),
                nothing("profile", () -> builder.profile(null)),
                nothing("digest", () -> builder.digest(null)),
                nothing("congress", () -> builder.unlinkedUpTo(null, 1)),
                nothing("cipher", () -> builder.cipher(null)),
                nothing("plainTexts", () -> builder.cipher(null, null)),
                nothing("listener", () -> builder.listener(null)),
                nothing("deliveryRules", () -> builder.deliveryRules(null)),
                nothing("name", () -> builder.tallyRule(null, paper -> null)),
                nothing("factory", () -> builder.tallyRule("letters", null)),
                nothing("node", () -> builder.node(null)),
                nothing("closeWithin", () -> builder.closeWithin(null)));
    }

    private static Arguments nothing(String named, ThrowingCallable given) {
        return Arguments.of(named, given);
    }

    @Test
    @DisplayName("and all that is wrong is told at once")
    void allAtOnce() {
        assertThatThrownBy(() -> door(keeping("contact", "select"), writing("letters", "forum.held")))
                .hasMessageContaining("the name contact")
                .hasMessageContaining("a table select")
                .hasMessageContaining("the kind forum.held");
    }

    @Test
    @DisplayName("because nobody carries out one of its commands")
    void withoutHandler() {
        Room.Of room = Room.named("letters");
        Kind written = room.event("letter.written", Kind.in(Line.ITEM, Letter.SHAPE));
        room.creates("write", Write.class, Letter.SHAPE, Operation.enters(written));
        assertThatThrownBy(() -> door(room.keeps(Letter.SHAPE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no service carries out letters.write");
    }

    @Test
    @DisplayName("because one of its reasons has no text")
    void withoutText() {
        Room.Of room = Room.named("letters");
        room.reason("late", "day");
        assertThatThrownBy(() -> door(room.keeps(Letter.SHAPE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "no text says letters.late in messages.properties",
                        "letters.late in messages_zh.properties",
                        "letters.late.remedy in messages_zh.properties");
    }

    @Test
    @DisplayName("but a sound one is installed")
    void aSoundOne() {
        assertThat(door(keeping("letters", "letter")).installed())
                .extracting(Room::name)
                .contains("letters", "contact");
    }
}
