package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.testkit.Deputies.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.congress.Term;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.Act;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.UnstorableException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Guarantees for values (值的承诺): returned unchanged or refused; never trimmed, rounded, cut or shifted. */
@DisplayName("值 / values")
abstract class ValuesContract extends Suite {
    private static final Shape<Deputy> DEPUTY = Deputy.SHAPE;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            " 前后有空格 ",
            "\t制表\r\n换行\n",
            "阿卜杜拉·买买提",
            "𠮷野家𪚥",
            "e\u0301 \u00e9",
            "👩‍👩‍👧‍👦",
            "שלום\u200f",
            "O'Hara \"x\" `y`",
            "a\\b\\\\n\\u0000",
            "%_?$1:x{}",
            "null",
            "\u0085\u200b\u202e");

    @Test
    @DisplayName("文字逐字存取 / texts come back to the letter: spaces, breaks, quotes, rare and combined characters")
    void textsComeBackToTheLetter() {
        for (String text : TEXTS) {
            Deputy deputy = deputy(Id.of(UUID.randomUUID()), text, text, text, "x" + text, text);
            insert(DEPUTY, deputy);
            assertThat(find(DEPUTY, deputy.id()).map(Versioned::value))
                    .describedAs(text)
                    .contains(deputy);
        }
    }

    @TestFactory
    @DisplayName("最长的文字按字计数，放得下 / the longest texts fit, counted in characters and not in units of UTF-16")
    Stream<DynamicTest> theLongestTextsFit() {
        return shapes().map(shape -> DynamicTest.dynamicTest(shape.table(), () -> fits(shape)));
    }

    private <T> void fits(Shape<T> shape) {
        T word = new Words(new Random(1)).longest(shape);
        insert(shape, word);
        assertThat(find(shape, Id.of(shape.idOf(word))).map(Versioned::value)).contains(word);
    }

    @Test
    @DisplayName("空文字不是空缺 / an empty text is not a missing one")
    void anEmptyTextIsNotAMissingOne() {
        Deputy empty = deputy(Id.of(UUID.randomUUID()), "", "");
        Deputy missing = deputy(Id.of(UUID.randomUUID()), "", null);
        insert(DEPUTY, empty, missing);

        assertThat(all(Query.of(DEPUTY, Deputy.DELEGATION.missing())))
                .extracting(Versioned::value)
                .containsExactly(missing);
        assertThat(all(Query.of(DEPUTY, Deputy.DELEGATION.is(""))))
                .extracting(Versioned::value)
                .containsExactly(empty);
    }

    @Test
    @DisplayName("列表保持顺序、重复与长度 / a list keeps its order, what is in it twice, and its length")
    void listsKeepTheirOrder() {
        var kept = new ArrayList<Deputy>();
        for (String[] sectors : new String[][] {{}, {""}, {"b", "a"}, {"a", "a", ""}, {"d", "c", "b", "a"}}) {
            kept.add(deputy(Id.of(new UUID(0, kept.size())), "安亭", null, sectors));
        }
        insert(DEPUTY, kept.toArray(Deputy[]::new));

        assertThat(all(Query.of(DEPUTY))).extracting(Versioned::value).containsExactlyElementsOf(kept);
    }

    @Test
    @DisplayName("不能原样取回的被拒绝，同批的也不留 / what could not be given back is refused, and nothing that came with it is left")
    void whatCouldNotBeGivenBackIsRefused() {
        insert(DEPUTY, deputy(1));
        Map<String, List<String>> before = rows();
        Id<Deputy> id = deputy(1).id();
        for (Deputy bad : List.of(
                deputy(id, "a\u0000b", null),
                deputy(id, "\ud842", null),
                deputy(id, "\udfb7x", null),
                deputy(id, "\u0001", null),
                deputy(id, "\ufeffx", null),
                deputy(id, "\uffff", null),
                deputy(id, "x".repeat(101), null),
                deputy(id, "𠮷".repeat(101), null),
                deputy(id, "x", null, "1", "2", "3", "4", "5"))) {
            var fresh = deputy(
                    Id.of(UUID.randomUUID()), bad.unit(), null, bad.sectors().toArray(String[]::new));
            assertThatThrownBy(() -> insert(DEPUTY, deputy(2), fresh)).isInstanceOf(UnstorableException.class);
            assertThatThrownBy(() -> update(DEPUTY, bad, 1)).isInstanceOf(UnstorableException.class);
            assertThatThrownBy(() -> insert(DEPUTY, deputy(1), fresh)).isInstanceOf(UnstorableException.class);
        }

        assertThat(rows()).isEqualTo(before);
        assertThat(all(Query.of(DEPUTY))).extracting(Versioned::value).containsExactly(deputy(1));
    }

    @Test
    @DisplayName("日期不因时区与历法而移动 / days are not moved by zones or calendars")
    void daysAreNotMoved() {
        for (String day : List.of(
                "1000-01-01", "1582-10-10", "1900-12-31", "1949-10-01", "1986-05-04", "2024-02-29", "9999-12-31")) {
            var term = new Term(Id.of(UUID.randomUUID()), 1, LocalDate.parse(day), LocalDate.parse(day));
            insert(Term.SHAPE, term);
            assertThat(find(Term.SHAPE, term.id()).map(Versioned::value)).contains(term);
        }
    }

    @Test
    @DisplayName("整数到两端都原样存取 / numbers come back up to both ends")
    void numbersComeBack() {
        for (int number : List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE)) {
            var term = new Term(Id.of(UUID.randomUUID()), number, Lines.day("2025-01-01"), null);
            insert(Term.SHAPE, term);
            assertThat(find(Term.SHAPE, term.id()).map(Versioned::value)).contains(term);
        }
    }

    @Test
    @DisplayName("时刻精确到微秒，任何时区的跳时都不影响 / instants come back to the microsecond, also where a zone's clocks jump")
    void instantsComeBackToTheMicrosecond() {
        for (String text : List.of(
                "2025-01-01T00:00:00.000001Z",
                "2025-12-31T23:59:59.999999Z",
                "2026-03-29T01:30:00.123456Z",
                "2026-03-29T02:30:00.5Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "1986-05-03T16:30:00.000999Z",
                "1969-12-31T23:59:59.999999Z")) {
            Act act = at(Instant.parse(text));
            enter(act);
            assertThat(this.<Object>journal(journal -> journal.act(act.operation())))
                    .isEqualTo(java.util.Optional.of(act));
        }
    }

    private static Act at(Instant instant) {
        LocalDate day = Lines.day("2025-03-01");
        UUID about = UUID.randomUUID();
        Line line = Line.event("visit.a", Id.of(about), day);
        return new Act(UUID.randomUUID(), "note", "", "somebody", instant, day, about, List.of(line), null);
    }
}
