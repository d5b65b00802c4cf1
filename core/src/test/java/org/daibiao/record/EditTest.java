package org.daibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final Id<Note> ID = Id.of(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));
    private static final Note NOTE = Note.of(ID, "a", 3, "2025-02-28", "x");

    /** A record that is not kept, with a check of its own. */
    private record Span(@Nullable String name, int from, int to, List<String> days) {
        static final Property<Span, String> NAME = Property.of(Span.class, "name");
        static final Property<Span, Integer> FROM = Property.of(Span.class, "from");
        static final Property<Span, Integer> TO = Property.of(Span.class, "to");
        static final Property<Span, String> DAYS = Property.of(Span.class, "days");

        private Span {
            if (to < from) {
                throw new IllegalArgumentException("ends before it begins");
            }
            days = List.copyOf(days);
        }
    }

    @Test
    void copiesWhatIsNotSet() {
        Note edited = Edit.of(NOTE).set(Note.TEXT, "b").set(Note.WEIGHT, 7L).done();

        assertThat(edited)
                .isEqualTo(new Note(
                        ID,
                        "b",
                        Note.Colour.RED,
                        3,
                        7L,
                        LocalDate.parse("2025-02-28"),
                        null,
                        ZoneId.of("Asia/Shanghai"),
                        List.of("x"),
                        null));
        assertThat(Edit.of(NOTE).done()).isEqualTo(NOTE);
        assertThat(NOTE.text()).isEqualTo("a");
    }

    @Test
    void setsNullWhereAComponentMayBeNull() {
        Note weighed = Edit.of(NOTE).set(Note.WEIGHT, 7L).done();

        assertThat(Edit.of(weighed).set(Note.WEIGHT, null).done()).isEqualTo(NOTE);
    }

    @Test
    void setsListsAsAWhole() {
        assertThat(Edit.of(NOTE).setAll(Note.TAGS, List.of("y", "z")).done().tags())
                .containsExactly("y", "z");
        assertThatThrownBy(() -> Edit.of(NOTE).set(Note.TAGS, "y")).hasMessage("tags is a list");
        assertThatThrownBy(() -> Edit.of(NOTE).setAll(Note.TEXT, List.of("y"))).hasMessage("text is no list");
    }

    @Test
    void makesANewRecordInWhichAllElseIsNullOrEmpty() {
        assertThat(Edit.blank(Span.class).set(Span.FROM, 1).set(Span.TO, 2).done())
                .isEqualTo(new Span(null, 1, 2, List.of()));
    }

    @Test
    void saysWhatANewRecordLacks() {
        var begun = Edit.blank(Note.SHAPE, ID).set(Note.TEXT, "a").set(Note.PAGES, 1);

        assertThatThrownBy(begun::done)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not set, and required: colour, writtenOn, zone");
    }

    @Test
    void letsTheRecordCheckItself() {
        var span = Edit.blank(Span.class).set(Span.FROM, 2).set(Span.TO, 1);

        assertThatThrownBy(span::done)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ends before it begins");
        var days = new java.util.ArrayList<>(List.of("a"));
        Span copied =
                span.set(Span.TO, 3).set(Span.NAME, "n").setAll(Span.DAYS, days).done();
        days.clear();
        assertThat(copied.days()).containsExactly("a");
    }

    @Test
    void refusesANullThatCannotBe() {
        assertThatThrownBy(() -> Edit.of(NOTE).set(Note.PAGES, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pages is required");
        assertThatThrownBy(() -> Edit.blank(Note.SHAPE, ID).set(Note.TEXT, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text is required");
        assertThatThrownBy(() -> Edit.of(NOTE).setAll(Note.TAGS, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tags is required");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void setsNoComponentOfAnotherRecord() {
        Property foreign = Span.NAME;

        assertThatThrownBy(() -> Edit.of(NOTE).set(foreign, "n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name is of Span, not of Note");
    }

    @Test
    void knowsNoComponentThatIsNot() {
        assertThatThrownBy(() -> Property.of(Span.class, "until"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Span has no until");
    }

    @Test
    void isUsedAgainWithoutChangingWhatItMade() {
        Edit<Note> edit = Edit.of(NOTE).set(Note.TEXT, "b");
        Note first = edit.done();

        assertThat(edit.set(Note.TEXT, "c").done().text()).isEqualTo("c");
        assertThat(first.text()).isEqualTo("b");
    }
}
