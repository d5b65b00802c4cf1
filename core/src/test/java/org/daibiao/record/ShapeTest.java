package org.daibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    private static final Id<Note> ID = Id.of(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));

    @Test
    void derivesColumnsFromTheRecord() {
        assertThat(Note.SHAPE.columns())
                .extracting(Column::name, Column::type, Column::length, Column::required)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("id", Column.Type.ID, 0, true),
                        org.assertj.core.groups.Tuple.tuple("text", Column.Type.TEXT, 10, true),
                        org.assertj.core.groups.Tuple.tuple("colour", Column.Type.TEXT, 40, true),
                        org.assertj.core.groups.Tuple.tuple("pages", Column.Type.NUMBER, 0, true),
                        org.assertj.core.groups.Tuple.tuple("weight_grams", Column.Type.NUMBER, 0, false),
                        org.assertj.core.groups.Tuple.tuple("written_on", Column.Type.DATE, 0, true),
                        org.assertj.core.groups.Tuple.tuple("sent_at", Column.Type.INSTANT, 0, false),
                        org.assertj.core.groups.Tuple.tuple("zone", Column.Type.TEXT, 60, true),
                        org.assertj.core.groups.Tuple.tuple("tags_1", Column.Type.TEXT, 4, false),
                        org.assertj.core.groups.Tuple.tuple("tags_2", Column.Type.TEXT, 4, false),
                        org.assertj.core.groups.Tuple.tuple("tags_3", Column.Type.TEXT, 4, false),
                        org.assertj.core.groups.Tuple.tuple("answers", Column.Type.ID, 0, false));
    }

    @Test
    void makesTheSameWordFromItsCells() {
        var note = new Note(
                ID,
                "𠮷·a",
                Note.Colour.LIGHT_BLUE,
                3,
                -5L,
                LocalDate.parse("2025-02-28"),
                Instant.parse("2025-02-28T01:02:03.000004Z"),
                ZoneId.of("Asia/Shanghai"),
                List.of("x", ""),
                ID);

        assertThat(Note.SHAPE.word(Note.SHAPE.cells(note))).isEqualTo(note);
        assertThat(Note.SHAPE.cells(note)).contains("light-blue", "Asia/Shanghai", 3L);
        assertThat(Note.SHAPE.idOf(note)).isEqualTo(ID.value());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u3000"})
    @DisplayName("A record whose title is nothing that can be read has none, with a place or without")
    void aTitleThatSaysNothingIsNone(@Nullable String title) {
        var note = Note.of(ID, "a", 1, "2025-01-01");

        assertThat(Note.SHAPE.titled((one, locale) -> title).at(one -> "A").called(note, Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abcdefghijk, too long", "a\0b, cannot be stored", "a\uD800, cannot be stored"})
    void refusesTextsThatNoStoreCouldGiveBack(String text, String why) {
        assertThatThrownBy(() -> Note.SHAPE.cells(Note.of(ID, text, 1, "2025-01-01")))
                .isInstanceOf(UnstorableException.class)
                .hasMessageContaining(why);
    }

    /** A store may keep what is no word, a line of the journal for example, by a shape too. */
    @Test
    void keepsARecordThatHasNoId() {
        record Plain(String text) {}
        var shape = Shape.of("plain", Plain.class);

        assertThat(shape.word(shape.cells(new Plain("a")))).isEqualTo(new Plain("a"));
        assertThatThrownBy(() -> shape.idOf(new Plain("a"))).hasMessageContaining("Plain has no id");
    }

    @Test
    void countsLengthInCodePoints() {
        assertThat(Note.SHAPE.cells(Note.of(ID, "𠮷".repeat(10), 1, "2025-01-01")))
                .contains("𠮷".repeat(10));
    }

    @Test
    void refusesNanosecondsAndLongLists() {
        var fine = new Note(
                ID,
                "",
                Note.Colour.RED,
                1,
                null,
                LocalDate.EPOCH,
                Instant.parse("2025-01-01T00:00:00.000000001Z"),
                ZoneId.of("UTC"),
                List.of(),
                null);

        assertThatThrownBy(() -> Note.SHAPE.cells(fine)).isInstanceOf(UnstorableException.class);
        assertThatThrownBy(() -> Note.SHAPE.cells(Note.of(ID, "", 1, "2025-01-01", "a", "b", "c", "d")))
                .isInstanceOf(UnstorableException.class)
                .hasMessageContainingAll("项数过多", "too many items");
    }

    @Test
    void criteriaMatchWhatTheySay() {
        Note note = Note.of(ID, "a", 4, "2025-03-01", "x", "y");

        assertThat(Note.TEXT.is("a").matches(note)).isTrue();
        assertThat(Note.TEXT.in(List.of()).matches(note)).isFalse();
        assertThat(Note.TAGS.is("y").matches(note)).isTrue();
        assertThat(Note.TAGS.is("z").matches(note)).isFalse();
        assertThat(Note.TAGS.missing().matches(note)).isFalse();
        assertThat(Note.WEIGHT.missing().matches(note)).isTrue();
        assertThat(Note.WEIGHT.atLeast(0L).matches(note)).isFalse();
        assertThat(Note.PAGES.atLeast(4).matches(note)).isTrue();
        assertThat(Note.PAGES.atMost(3).matches(note)).isFalse();
        assertThat(Note.WRITTEN_ON.atMost(LocalDate.parse("2025-03-01")).matches(note))
                .isTrue();
    }

    /** Else a part of it would be kept as it is, behind a cipher too. */
    @Test
    void refusesPersonalDataThatCannotBeSealedWhole() {
        record Secret(String value) implements Personal {
            @Override
            public String masked() {
                return "*";
            }
        }
        record Birthday(LocalDate value) implements Personal {
            @Override
            public String masked() {
                return "*";
            }
        }
        record Many(Id<Many> id, @Repeated(2) @Searchable List<Secret> secrets) {}
        record Born(Id<Born> id, Birthday born) {}

        assertThatThrownBy(() -> Shape.of("many", Many.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shape.of("born", Born.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsHaveNoOrderThatAllStoresAgreeOn() {
        assertThatThrownBy(() -> Note.TEXT.atLeast("a")).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> Query.of(Note.SHAPE).by(Note.TEXT)).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> Query.of(Note.SHAPE).by(Note.WEIGHT)).isInstanceOf(BadValueException.class);
    }

    @Test
    void aCriterionIsMadeOfAValueOfTheFieldsTypeOnly() {
        for (String field : List.of("pages", "weightGrams", "writtenOn", "text", "colour", "id")) {
            Field<Note, Object> any = Note.SHAPE.field(field);
            assertThatThrownBy(() -> any.is(1.5)).as(field).isInstanceOf(BadValueException.class);
            assertThatThrownBy(() -> any.in(List.of(Set.of()))).as(field).isInstanceOf(BadValueException.class);
        }
    }
}
