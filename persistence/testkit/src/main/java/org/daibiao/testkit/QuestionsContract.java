package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.testkit.Lines.act;
import static org.daibiao.testkit.Lines.day;
import static org.daibiao.testkit.Lines.id;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daibiao.journal.Count;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.Requirement.All;
import org.daibiao.journal.Requirement.Any;
import org.daibiao.journal.Requirement.Each;
import org.daibiao.journal.Requirement.Has;
import org.daibiao.journal.Requirement.Links;
import org.daibiao.journal.Requirement.Measure;
import org.daibiao.journal.Requirement.Pair;
import org.daibiao.journal.Requirement.Promptly;
import org.daibiao.journal.Requirement.Standing;
import org.daibiao.journal.Requirement.Who;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Cursor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guarantees for the journal's questions (统计口径的承诺): who is owed, and what counts for them. Every expected number is computed by hand. */
@DisplayName("统计口径 / questions")
abstract class QuestionsContract extends Suite {
    private static final Window YEAR = new Window(day("2025-01-01"), day("2025-12-31"));
    private static final View END = View.of(day("2025-12-31"));
    private static final Standing DEPUTIES = new Standing("deputy.seat", List.of("deputy.suspension"), Line.DEPUTY);
    private static final Standing MEMBERS = new Standing("committee.seat", List.of("deputy.suspension"), Line.MEMBER);
    private static final Has VISITS = new Any(Set.of("contact.*"), Measure.ENTRIES);

    @Test
    @DisplayName("一次未做的也计入 / a subject without any entry is counted with nothing")
    void subjectsWithoutEntriesAreCounted() {
        seat("a", "2022-01-12");
        seat("b", "2022-01-12");
        visit("a", "2025-03-01");
        visit("a", "2025-12-31");
        visit("a", "2024-12-31");

        assertThat(tally(DEPUTIES, VISITS, 1)).isEqualTo(Map.of(0L, 1L, 2L, 1L));
        assertThat(missing(DEPUTIES, VISITS, 1)).extracting(Owed::subject).containsExactly(id("b").value());
    }

    @Test
    @DisplayName("应办对象以期末在任者为准，终止当日即不在任 / owed is who stands on the last day; an end is half-open")
    void owedIsWhoStandsOnTheLastDay() {
        Line a = seat("a", "2022-01-12");
        Line b = seat("b", "2022-01-12");
        enter(act("2025-05-10", a.endedOn(day("2025-05-10"))), act("2026-01-05", b.endedOn(day("2026-01-01"))));

        assertThat(missing(DEPUTIES, VISITS, 1)).extracting(Owed::subject).containsExactly(id("b").value());
        assertThat(owed(DEPUTIES, VISITS, View.of(day("2025-05-09")))).isEqualTo(2);
        assertThat(owed(DEPUTIES, VISITS, View.of(day("2025-05-10")))).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "暂停期间不计，恢复后计入；先暂停后终止不致误计 / suspended ones are not owed, restored ones are; suspended then terminated is not")
    void suspensionTakesOut() {
        Line a = seat("a", "2022-01-12");
        seat("b", "2022-01-12");
        seat("c", "2022-01-12");
        suspend("a", "2025-03-01");
        Line b = suspend("b", "2025-03-01");
        suspend("c", "2025-03-01");
        enter(act("2025-08-01", a.endedOn(day("2025-08-01"))), act("2025-08-01", b.endedOn(day("2025-08-01"))));

        assertThat(missing(DEPUTIES, VISITS, 1)).extracting(Owed::subject).containsExactly(id("b").value());
    }

    @Test
    @DisplayName("补选的计入，未满宽限期的新任不计 / who joins by by-election is owed, newcomers are excused")
    void newcomersAreExcused() {
        seat("a", "2025-10-01");
        seat("b", "2025-10-03");
        var newcomers = new Requirement(DEPUTIES, VISITS, 1, Integer.MAX_VALUE, 90);

        assertThat(page(newcomers)).extracting(Owed::subject).containsExactly(id("a").value());
        assertThat(page(new Requirement(DEPUTIES, VISITS, 1, Integer.MAX_VALUE, 0)))
                .hasSize(2);
        assertThat(page(newcomers).get(0).since()).isEqualTo(day("2025-10-01"));
    }

    @Test
    @DisplayName("对方在任时固定联系才算数 / a link counts only while its counterpart stands too")
    void linksNeedStandingCounterparts() {
        member("m", "2022-01-12");
        Line a = seat("a", "2022-01-12");
        seat("b", "2022-01-12");
        seat("c", "2022-01-12");
        link("m", "a");
        link("m", "b");
        Line gone = link("m", "c");
        enter(act("2025-05-10", a.endedOn(day("2025-05-10"))), act("2025-06-01", gone.endedOn(day("2025-06-01"))));
        Has links = new Links("link", DEPUTIES);

        assertThat(tally(MEMBERS, links, 1)).isEqualTo(Map.of(1L, 1L));
        assertThat(journal(journal -> journal.tally(requirement(MEMBERS, links, 1), YEAR, View.of(day("2025-05-09"))))
                        .subjects())
                .isEqualTo(Map.of(3L, 1L));
        assertThat(tally(new Requirement.Whole(), links, 1)).isEqualTo(Map.of(0L, 1L));
    }

    @Test
    @DisplayName("结对按对计次，一端离任即不再应办 / pairs are counted as pairs, and are owed while both ends stand")
    void pairsAreCountedAsPairs() {
        member("m", "2022-01-12");
        Line a = seat("a", "2022-01-12");
        seat("b", "2022-01-12");
        link("m", "a");
        link("m", "b");
        pairVisit("m", "b", "2025-03-01");
        pairVisit("m", "a", "2025-03-01");
        pairVisit("m", "a", "2025-04-01");
        var pairs = new Pair("link", MEMBERS, DEPUTIES);

        assertThat(tally(pairs, VISITS, 2)).isEqualTo(Map.of(1L, 1L, 2L, 1L));
        enter(act("2025-05-10", a.endedOn(day("2025-05-10"))));
        assertThat(tally(pairs, VISITS, 2)).isEqualTo(Map.of(1L, 1L));
        assertThat(missing(pairs, VISITS, 2)).extracting(Owed::counterpart).containsExactly(id("b").value());
    }

    @Test
    @DisplayName("按角色计次 / entries count in the role that is asked for")
    void rolesAreKeptApart() {
        seat("a", "2022-01-12");
        member("a", "2022-01-12");
        Line item = Line.event("contact.visit", id("v"), day("2025-03-01"));
        enter(act("2025-03-01", item, item.as(Line.MEMBER, id("a")), item.as(Line.MEMBER, id("a"))));

        assertThat(tally(DEPUTIES, VISITS, 1)).isEqualTo(Map.of(0L, 1L));
        assertThat(tally(MEMBERS, VISITS, 1)).isEqualTo(Map.of(2L, 1L));
        assertThat(tally(new Requirement.Whole(), VISITS, 1)).isEqualTo(Map.of(1L, 1L));
    }

    @Test
    @DisplayName("可按天数、对象数计，也可要求各类都有 / days, counterparts and groups can be counted")
    void otherMeasures() {
        seat("a", "2022-01-12");
        for (String day : List.of("2025-03-01", "2025-03-01", "2025-03-02")) {
            Line item = Line.event("contact.visit", id("v" + day), day(day));
            enter(act(day, item, item.as(Line.DEPUTY, id("a")).with(id("same"))));
        }

        assertThat(tally(DEPUTIES, new Any(Set.of("contact.visit"), Measure.DAYS), 1))
                .isEqualTo(Map.of(2L, 1L));
        assertThat(tally(DEPUTIES, new Any(Set.of("contact.visit"), Measure.COUNTERPARTS), 1))
                .isEqualTo(Map.of(1L, 1L));
        assertThat(tally(DEPUTIES, new All(List.of(Set.of("contact.visit"), Set.of("contact.other")), 1), 2))
                .isEqualTo(Map.of(1L, 1L));
        assertThat(tally(DEPUTIES, new All(List.of(Set.of("contact.visit"), Set.of("contact.other")), 4), 2))
                .isEqualTo(Map.of(0L, 1L));
    }

    @Test
    @DisplayName("要求各类都有的，说明缺哪几类 / where each of several is wanted, those that were found are told")
    void groupsThatWereFoundAreTold() {
        member("m", "2022-01-12");
        seat("a", "2022-01-12");
        seat("b", "2022-01-12");
        link("m", "a");
        visit("a", "2025-03-01");
        visit("a", "2025-04-01");
        pairVisit("m", "a", "2025-04-01");
        var several = new All(List.of(Set.of("contact.other"), Set.of("contact.visit"), Set.of("contact.call")), 1);

        assertThat(missing(DEPUTIES, several, 3)).extracting(Owed::groups).containsExactly(Set.of(1), Set.of());
        assertThat(missing(new Pair("link", MEMBERS, DEPUTIES), several, 3))
                .extracting(Owed::groups)
                .containsExactly(Set.of(1));
        assertThat(missing(DEPUTIES, VISITS, 9)).extracting(Owed::groups).containsOnly(Set.of());
    }

    @Test
    @DisplayName("逐件跟踪：答复须在起因之后、到期之前 / a follow-up lies on or after its cause and, by due, not after its due day")
    void followUpsKeepTheirDueDays() {
        for (String item : List.of("a", "b", "c", "d")) {
            enter(act(
                    "2025-03-01",
                    Line.event("reply.due", id(item), day("2025-03-01")).dueOn(day("2025-06-01"))));
        }
        answer("a", "2025-06-01");
        answer("b", "2025-06-02");
        answer("c", "2025-02-28");
        var each = new Each("reply.due", Line.ITEM, true);
        Has reply = new Any(Set.of("reply.given"), Measure.ENTRIES);

        assertThat(tally(each, reply, 1)).isEqualTo(Map.of(0L, 3L, 1L, 1L));
        assertThat(missing(each, reply, 1)).extracting(Owed::due).containsOnly(day("2025-06-01"));
    }

    @Test
    @DisplayName("到期日改动后按新的计 / a moved due day counts, the old one does not")
    void aMovedDueDayCounts() {
        Line due = Line.event("reply.due", id("a"), day("2025-03-01")).dueOn(day("2025-06-01"));
        enter(act("2025-03-01", due));
        Entry old = journal(journal -> journal.entries(EntryFilter.about(id("a"), "reply.due"), END, null, 9))
                .items()
                .get(0);
        enter(act("2025-05-20", old.takenBack(), due.dueOn(day("2025-09-01"))));
        answer("a", "2025-08-31");
        var each = new Each("reply.due", Line.ITEM, true);

        assertThat(tally(each, new Any(Set.of("reply.given"), Measure.ENTRIES), 1))
                .isEqualTo(Map.of(1L, 1L));
        assertThat(missing(each, new Any(Set.of("never"), Measure.ENTRIES), 1))
                .extracting(Owed::due)
                .containsExactly(day("2025-09-01"));
    }

    @Test
    @DisplayName("撤销的活动不计，撤销前的视点仍计 / what was taken back does not count, but did for who did not know")
    void takenBackEntriesDoNotCount() {
        seat("a", "2022-01-12");
        visit("a", "2025-03-01");
        List<Entry> wrong = journal(
                        journal -> journal.entries(EntryFilter.about(id("va2025-03-01"), "contact.*"), END, null, 9))
                .items();
        enter(act("2025-04-01", wrong.stream().map(Entry::takenBack).toArray(Line[]::new)));

        assertThat(tally(DEPUTIES, VISITS, 1)).isEqualTo(Map.of(0L, 1L));
        var before = new View(day("2025-12-31"), day("2025-03-31"));
        assertThat(journal(journal -> journal.tally(requirement(DEPUTIES, VISITS, 1), YEAR, before))
                        .subjects())
                .isEqualTo(Map.of(1L, 1L));
    }

    @Test
    @DisplayName("登记是否及时按自然日计 / promptness is counted in calendar days, piece by piece")
    void promptnessIsCounted() {
        duty("v", "a", "2025-03-01", "2025-03-11");
        duty("w", "a", "2025-03-01", "2025-03-12");
        var each = new Each("duty.participated", Line.DEPUTY, false);

        assertThat(tally(each, new Promptly(10), 1)).isEqualTo(Map.of(0L, 1L, 1L, 1L));
        assertThat(missing(each, new Promptly(10), 1)).extracting(Owed::subject).containsExactly(id("w").value());
    }

    @Test
    @DisplayName("按种类计数 / kinds are counted, events within the days, standings on the last")
    void kindsAreCounted() {
        Line a = seat("a", "2022-01-12");
        seat("b", "2025-02-01");
        visit("a", "2025-03-01");
        visit("b", "2024-03-01");
        enter(act("2025-05-10", a.endedOn(day("2025-05-10"))));

        assertThat(counts(new Count(Set.of("contact.*"), Line.ITEM, false))).isEqualTo(Map.of("contact.visit", 1L));
        assertThat(counts(new Count(Set.of("deputy.seat"), Line.DEPUTY, true))).isEqualTo(Map.of("deputy.seat", 1L));
    }

    @Test
    @DisplayName("分页列出不足者，不重不漏 / shortfalls page by page leave nobody out")
    void shortfallsPageByPage() {
        for (int n = 0; n < 11; n++) {
            seat("d" + n, "2022-01-12");
        }
        var requirement = requirement(DEPUTIES, VISITS, 1);
        var subjects = new java.util.ArrayList<String>();
        String next = null;
        do {
            String from = next;
            var page = journal(journal -> journal.shortfalls(requirement, YEAR, END, from, 4));
            page.items().forEach(one -> subjects.add(one.subject().toString()));
            next = page.next();
        } while (next != null);

        assertThat(subjects).hasSize(11).doesNotHaveDuplicates().isSorted();
    }

    @Test
    @DisplayName("超过上限的同样列为不足 / who did more than the most allowed falls short too")
    void tooManyFallShortToo() {
        seat("a", "2022-01-12");
        seat("b", "2022-01-12");
        seat("c", "2022-01-12");
        visit("a", "2025-03-01");
        visit("a", "2025-03-02");
        visit("b", "2025-03-01");
        var exactlyOne = new Requirement(DEPUTIES, VISITS, 1, 1, 0);

        assertThat(page(exactlyOne))
                .extracting(Owed::subject)
                .containsExactlyInAnyOrder(id("a").value(), id("c").value());
    }

    @Test
    @DisplayName("各人大分别统计 / congresses are counted apart")
    void congressesAreCountedApart() {
        seat("a", "2022-01-12");
        visit("a", "2025-03-01");
        Line other = Line.begin("deputy.seat", Line.DEPUTY, id("b"), id("seat-b"), day("2022-01-12"));
        Lines.write(
                stores(), ELSEWHERE, act("2022-01-12", other, Line.event("contact.visit", id("w"), day("2025-03-01"))));

        assertThat(tally(DEPUTIES, VISITS, 1)).isEqualTo(Map.of(1L, 1L));
        assertThat(missing(DEPUTIES, VISITS, 2)).extracting(Owed::subject).containsExactly(id("a").value());
        assertThat(missing(new Requirement.Whole(), VISITS, 2))
                .extracting(Owed::subject)
                .containsExactly(HERE.value());
        assertThat(counts(new Count(Set.of("contact.*"), Line.ITEM, false))).isEqualTo(Map.of("contact.visit", 1L));
    }

    @Test
    @DisplayName("别处的翻页标记被拒绝 / a cursor from elsewhere is refused")
    void foreignCursorsAreRefused() {
        seat("a", "2022-01-12");
        seat("b", "2022-01-12");
        var requirement = requirement(DEPUTIES, VISITS, 1);
        var first = journal(journal -> journal.shortfalls(requirement, YEAR, END, null, 1));
        var rest = journal(journal -> journal.shortfalls(requirement, YEAR, END, first.next(), 1));

        assertThat(rest.items()).hasSize(1);
        for (String bad : List.of("?", "", Cursor.encode("5"), Cursor.encode(id("a").toString()))) {
            assertThatThrownBy(() -> journal(journal -> journal.shortfalls(requirement, YEAR, END, bad, 1)))
                    .isInstanceOf(BadCursorException.class);
        }
    }

    private Line seat(String who, String since) {
        return begin(Line.begin("deputy.seat", Line.DEPUTY, id(who), id("seat-" + who), day(since)), since);
    }

    private void member(String who, String since) {
        begin(Line.begin("committee.seat", Line.MEMBER, id(who), id("office-" + who), day(since)), since);
    }

    private Line suspend(String who, String since) {
        return begin(Line.begin("deputy.suspension", Line.DEPUTY, id(who), id("suspension-" + who), day(since)), since);
    }

    private Line link(String member, String deputy) {
        return begin(
                Line.begin("link", Line.PAIR, id(member), id("link-" + member + deputy), day("2022-03-01"))
                        .with(id(deputy)),
                "2022-03-01");
    }

    private Line begin(Line line, String recorded) {
        enter(act(recorded, line));
        return line;
    }

    private void visit(String deputy, String day) {
        Line item = Line.event("contact.visit", id("v" + deputy + day), day(day));
        enter(act(day, item, item.as(Line.DEPUTY, id(deputy))));
    }

    private void pairVisit(String member, String deputy, String day) {
        Line item = Line.event("contact.visit", id("p" + member + deputy + day), day(day));
        enter(act(day, item, item.as(Line.PAIR, id(member)).with(id(deputy))));
    }

    private void answer(String item, String day) {
        enter(act(day, Line.event("reply.given", id(item), day(day))));
    }

    private void duty(String item, String deputy, String day, String recorded) {
        Line line = Line.event("duty.participated", id(item), day(day));
        enter(act(recorded, line, line.as(Line.DEPUTY, id(deputy))));
    }

    private static Requirement requirement(Who who, Has has, int least) {
        return new Requirement(who, has, least, Integer.MAX_VALUE, 0);
    }

    private Map<Long, Long> tally(Who who, Has has, int least) {
        return journal(journal -> journal.tally(requirement(who, has, least), YEAR, END))
                .subjects();
    }

    private long owed(Who who, Has has, View view) {
        return journal(journal -> journal.tally(requirement(who, has, 1), YEAR, view))
                .owed();
    }

    private List<Owed> missing(Who who, Has has, int least) {
        return page(requirement(who, has, least));
    }

    private List<Owed> page(Requirement requirement) {
        return journal(journal -> journal.shortfalls(requirement, YEAR, END, null, 99))
                .items();
    }

    private Map<String, Long> counts(Count count) {
        return journal(journal -> journal.counts(count, YEAR, END));
    }
}
