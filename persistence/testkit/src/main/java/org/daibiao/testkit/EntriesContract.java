package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.testkit.Lines.act;
import static org.daibiao.testkit.Lines.day;
import static org.daibiao.testkit.Lines.id;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guarantees for entries (条目的承诺): net lines, exactly those that match filter and view, ordered by number. */
@DisplayName("条目 / entries")
abstract class EntriesContract extends Suite {
    private static final Line VISIT = Line.event("visit.a", id("v"), day("2025-03-01"));

    @Test
    @DisplayName("条目带有序号、操作记录、操作号与登记日 / an entry tells its number, its act, its operation and when it was recorded")
    void anEntryTellsWhereItStands() {
        Line full = VISIT.as(Line.PAIR, id("p")).with(id("q")).dueOn(day("2025-04-01"));
        Act first = act("2025-03-05", VISIT, full);
        Act second = act("2025-03-06", VISIT.as(Line.STATION, id("s")));
        enter(first, second);

        assertThat(entries(ALL))
                .containsExactly(
                        new Entry(1, 1, first.operation(), day("2025-03-05"), VISIT),
                        new Entry(2, 1, first.operation(), day("2025-03-05"), full),
                        new Entry(3, 2, second.operation(), day("2025-03-06"), VISIT.as(Line.STATION, id("s"))));
    }

    @Test
    @DisplayName(
            "条目按序号分页，不重不漏 / entries come in the order of their numbers, page by page, none twice and none left out")
    void entriesComeInOrder() {
        for (int n = 0; n < 7; n++) {
            enter(act("2025-03-01", Line.event("visit.a", id("v" + n), day("2025-03-0" + (7 - n)))));
        }

        Page<Entry> first = page(ALL, null);
        Page<Entry> second = page(ALL, first.next());
        Page<Entry> third = page(ALL, second.next());

        assertThat(first.items()).extracting(Entry::number).containsExactly(1L, 2L, 3L);
        assertThat(second.items()).extracting(Entry::number).containsExactly(4L, 5L, 6L);
        assertThat(third.items()).extracting(Entry::number).containsExactly(7L);
        assertThat(third.next()).isNull();
        Page<Entry> full = journal(journal -> journal.entries(ALL, LATE, second.next(), 1));
        assertThat(full.items()).hasSize(1);
        assertThat(full.next()).isNull();
    }

    @Test
    @DisplayName("整页五百条 / a page holds five hundred")
    void aPageHoldsFiveHundred() {
        Line[] lines = IntStream.range(0, 501).mapToObj(n -> VISIT).toArray(Line[]::new);
        enter(act("2025-03-01", lines));

        Page<Entry> first = journal(journal -> journal.entries(ALL, LATE, null, 500));
        Page<Entry> last = journal(journal -> journal.entries(ALL, LATE, first.next(), 500));
        assertThat(first.items()).hasSize(500);
        assertThat(last.items()).extracting(Entry::number).containsExactly(501L);
        assertThat(last.next()).isNull();
    }

    @Test
    @DisplayName("别处的翻页标记被拒绝 / a cursor from elsewhere is refused")
    void foreignCursorsAreRefused() {
        enter(act("2025-03-01", VISIT, VISIT, VISIT, VISIT));
        assertThat(page(ALL, page(ALL, null).next()).items()).hasSize(1);

        for (String bad : List.of("?", "", "x", UUID.randomUUID().toString())) {
            assertThatThrownBy(() -> page(ALL, bad)).isInstanceOf(BadCursorException.class);
        }
    }

    @Test
    @DisplayName("筛选的每一部分都起作用，合起来也是 / every part of a filter counts, alone and together")
    void everyPartOfAFilterCounts() {
        Line pair = VISIT.as(Line.PAIR, id("p")).with(id("q"));
        Line later = Line.event("visit.b", id("w"), day("2025-04-01"));
        enter(act("2025-03-01", VISIT, pair, later, Line.event("visitor", id("w"), day("2025-05-01"))));
        UUID p = id("p").value();
        UUID q = id("q").value();
        UUID w = id("w").value();

        assertThat(found(Set.of("visit.b"), null, null, null, null, null)).containsExactly(3L);
        assertThat(found(Set.of("visit.*"), null, null, null, null, null)).containsExactly(1L, 2L, 3L);
        assertThat(found(Set.of("visit"), null, null, null, null, null)).isEmpty();
        assertThat(found(Set.of("visitor", "visit.a"), null, null, null, null, null))
                .containsExactly(1L, 2L, 4L);
        assertThat(found(Set.of(), Line.PAIR, null, null, null, null)).containsExactly(2L);
        assertThat(found(Set.of(), null, p, null, null, null)).containsExactly(2L);
        assertThat(found(Set.of(), null, null, q, null, null)).containsExactly(2L);
        assertThat(found(Set.of(), null, null, null, w, null)).containsExactly(3L, 4L);
        var days = new Window(day("2025-03-01"), day("2025-04-01"));
        assertThat(found(Set.of(), null, null, null, null, days)).containsExactly(1L, 2L, 3L);
        assertThat(found(Set.of("visit.*"), Line.PAIR, p, q, id("v").value(), days))
                .containsExactly(2L);
        assertThat(found(Set.of("visit.*"), Line.PAIR, p, p, id("v").value(), days))
                .isEmpty();
        assertThat(entries(EntryFilter.about(id("v"))))
                .extracting(Entry::number)
                .containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("视点之后发生的不在其中 / what happened after the view's day is not there")
    void whatHappenedLaterIsNotThere() {
        enter(act("2025-03-01", VISIT, Line.event("visit.b", id("w"), day("2025-03-02"))));

        assertThat(seen(View.of(day("2025-02-28")))).isEmpty();
        assertThat(seen(View.of(day("2025-03-01")))).containsExactly(1L);
        assertThat(seen(View.of(day("2025-03-02")))).containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("视点之后登记的尚不知道，撤销也一样 / what was recorded after the day of knowledge is not known, a take-back neither")
    void whatWasRecordedLaterIsNotKnown() {
        enter(act("2025-03-05", VISIT), act("2025-03-07", VISIT.as(Line.DEPUTY, id("d"))));
        enter(act("2025-03-10", entries(ALL).get(0).takenBack()));

        assertThat(seen(new View(day("2026-01-01"), day("2025-03-04")))).isEmpty();
        assertThat(seen(new View(day("2026-01-01"), day("2025-03-05")))).containsExactly(1L);
        assertThat(seen(new View(day("2026-01-01"), day("2025-03-09")))).containsExactly(1L, 2L);
        assertThat(seen(new View(day("2026-01-01"), day("2025-03-10")))).containsExactly(2L);
        assertThat(seen(LATE)).containsExactly(2L);
    }

    @Test
    @DisplayName(
            "撤销的与撤销者都不在其中，撤销撤销者也不使其复活 / neither what is taken back nor what took it back is there, nor does it rise again")
    void whatIsTakenBackIsNotThere() {
        enter(act("2025-03-01", VISIT, VISIT.as(Line.DEPUTY, id("d"))));
        Entry wrong = entries(ALL).get(0);
        enter(act("2025-03-10", wrong.takenBack()));
        assertThat(entries(ALL)).extracting(Entry::number).containsExactly(2L);

        enter(act("2025-03-11", new Entry(3, 2, UUID.randomUUID(), day("2025-03-10"), wrong.takenBack()).takenBack()));
        assertThat(entries(ALL)).extracting(Entry::number).containsExactly(2L);
    }

    @Test
    @DisplayName("各人大的条目互不可见 / congresses never see each other's entries, and take back only their own")
    void congressesNeverMeet() {
        enter(act("2025-03-01", VISIT, VISIT));
        Lines.write(stores(), ELSEWHERE, act("2025-03-01", VISIT));
        enter(act("2025-03-10", entries(ALL).get(0).takenBack()));

        assertThat(seen(LATE)).containsExactly(2L);
        assertThat(stores().read(ELSEWHERE, reader -> reader.journal().entries(ALL, LATE, null, 9))
                        .items())
                .extracting(Entry::number)
                .containsExactly(1L);
    }

    private Page<Entry> page(EntryFilter filter, @Nullable String after) {
        return journal(journal -> journal.entries(filter, LATE, after, 3));
    }

    private List<Long> seen(View view) {
        return journal(journal -> journal.entries(ALL, view, null, 99)).items().stream()
                .map(Entry::number)
                .toList();
    }

    private List<Long> found(
            Set<String> kinds,
            @Nullable String role,
            @Nullable UUID subject,
            @Nullable UUID counterpart,
            @Nullable UUID item,
            @Nullable Window days) {
        return entries(new EntryFilter(kinds, role, subject, counterpart, item, days)).stream()
                .map(Entry::number)
                .toList();
    }
}
