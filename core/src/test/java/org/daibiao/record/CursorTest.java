package org.daibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.journal.Owed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final LocalDate DAY = LocalDate.parse("2025-03-01");
    private static final Id<Note> ITEM = Id.of(new UUID(1, 1));

    @Test
    void aCursorBelongsToOneList() {
        var note = new Versioned<>(ITEM, 1, Note.of(ITEM, "a", 4, "2025-03-01"));
        Query<Note> byId = Query.of(Note.SHAPE);
        Query<Note> byDay = byId.by(Note.WRITTEN_ON);
        String cursor = Cursor.of(byDay, note);

        assertThat(Cursor.read(byDay, cursor).cells()).containsExactly(DAY, ITEM.value());
        assertThatThrownBy(() -> Cursor.read(byId, cursor)).isInstanceOf(BadCursorException.class);
        assertThatThrownBy(() -> Cursor.read(byId.by(Note.PAGES), cursor)).isInstanceOf(BadCursorException.class);
        assertThatThrownBy(() -> Cursor.read(byDay, Cursor.of(byId, note))).isInstanceOf(BadCursorException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-01\n1-1-1-1-1",
                "2025-03-01\n00000000-0000-0001-0000-00000000000A",
                "+999999999-12-31\n00000000-0000-0001-0000-000000000001",
                "0999-12-31\n00000000-0000-0001-0000-000000000001"
            })
    void onlyWhatThisLibraryMightHaveGivenIsACursor(String place) {
        Query<Note> byDay = Query.of(Note.SHAPE).by(Note.WRITTEN_ON);
        String forged = Cursor.encode(Note.SHAPE + "/" + Note.WRITTEN_ON + "\n" + place);

        assertThatThrownBy(() -> Cursor.read(byDay, forged)).isInstanceOf(BadCursorException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "５", "", "05", "0", "5 ", "99999999999999999999"})
    void onlyANumberThatWasGivenIsThePlaceOfAnEntry(String place) {
        assertThat(Cursor.number(Cursor.of(5))).isEqualTo(5);
        assertThatThrownBy(() -> Cursor.number(Cursor.encode(place))).isInstanceOf(BadCursorException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YR", "YQ==", "_w", "Y"})
    void onePlaceHasOneText(String text) {
        assertThat(Cursor.decode("YQ")).isEqualTo("a");
        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(BadCursorException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "00000000-0000-0001-0000-000000000001",
                "x/",
                "%%",
                "------------------------------------/"
            })
    void aPlaceOfOwedSubjectsIsRecognised(String place) {
        String other = "00000000-0000-0001-0000-000000000001/";
        assertThat(Owed.place(Cursor.encode(other))).isEqualTo(other);
        assertThatThrownBy(() -> Owed.place(Cursor.encode(place))).isInstanceOf(BadCursorException.class);
    }
}
