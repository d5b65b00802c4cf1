package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.desk.DueDayRun;
import org.daibiao.opinion.Handling;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.plan.Finding;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.Status;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.GoOnUnrated;
import org.daibiao.suggestion.HandlingRound;
import org.daibiao.suggestion.LapseFeedback;
import org.daibiao.suggestion.Suggestion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** L1: the State Council's notice for a year comes in November of the year before; nobody waits for it. */
@DisplayName("Before the notice for a year is out,")
class NextYearTest {
    private static final LocalDate ACCEPTED = LocalDate.parse("2026-11-28");

    /** Ten days are a district of their own: what is begun in them goes on until all is done. */
    @ParameterizedTest(name = "from {0}")
    @MethodSource("tenDays")
    @Tag("full")
    @DisplayName(
            "every step of suggestions and opinions is taken on every day; read in later, all is as if it had been known from the start")
    void everyDayIsAsIfItHadBeenKnown(LocalDate first) {
        var unknown = new NextYear(WorkCalendars.CHINA);
        var known = new NextYear(NextYear.told());
        unknown.live(first, first.plusDays(9));
        known.live(first, first.plusDays(9));
        assertThat(unknown.all(DueDay.SHAPE).stream().anyMatch(DueDay::provisional))
                .isEqualTo(!first.isBefore(LocalDate.parse("2026-06-10")));
        assertThat(known.all(DueDay.SHAPE)).noneMatch(DueDay::provisional);

        unknown.reads(NextYear.told());
        DueDayRun run = unknown.door.deadlines().recompute(unknown.office);

        assertThat(run.elsewhere()).isZero();
        same(
                unknown,
                known,
                DueDay.SHAPE,
                due -> due.id() + " " + due.task() + " " + due.startsOn() + " " + due.lastDay() + " " + due.certainty()
                        + " " + due.settledOn());
        same(unknown, known, HandlingRound.SHAPE, Object::toString);
        same(unknown, known, Opinion.SHAPE, one -> one.id() + " " + one.dueOn() + " " + one.certainty());
        same(unknown, known, Handling.SHAPE, Object::toString);
        assertThat(unknown.lines()).isEqualTo(known.lines());
        assertThat(unknown.door.deadlines().recompute(unknown.office)).isEqualTo(DueDayRun.NONE);
    }

    @Test
    @DisplayName("so it is at the end of the last year that is known")
    void theEndOfTheYearIsAsIfTheNextHadBeenKnown() {
        everyDayIsAsIfItHadBeenKnown(LocalDate.parse("2026-12-22"));
    }

    static Stream<LocalDate> tenDays() {
        return Stream.iterate(LocalDate.parse("2026-01-01"), first -> first.plusDays(10))
                .limit(73);
    }

    private static <T> void same(NextYear one, NextYear other, Shape<T> shape, Function<T, String> text) {
        assertThat(one.all(shape).stream().map(text).toList())
                .isEqualTo(other.all(shape).stream().map(text).toList());
    }

    @Test
    @DisplayName("a due day is provisional, by weekends alone, and says so where it is explained")
    void aDueDayIsProvisional() {
        var district = new NextYear(WorkCalendars.CHINA);
        DueDay reply = reply(district, ACCEPTED);

        assertThat(reply.lastDay()).isEqualTo("2027-03-01");
        assertThat(reply.provisional()).isTrue();
        var deadline = district.door.deadlines().deadline(reply.id(), district.office);
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.explain(Locale.CHINESE)).contains("放假通知未发布，暂按周末计算", "暂定：", "尚无 2027 年放假通知");
        assertThat(deadline.explain(Locale.ENGLISH)).contains("no notice for 2027 yet", "provisional: ");
        assertThat(district.all(HandlingRound.SHAPE)).allMatch(HandlingRound::provisional);
    }

    @Test
    @DisplayName(
            "one that is past waits for the notice: it is listed as that, counted as a warning, told nobody as overdue, and missed in no report")
    void onePastWaits() {
        var district = new NextYear(WorkCalendars.CHINA);
        DueDay reply = reply(district, ACCEPTED);
        district.raised(ACCEPTED, Level.DISTRICT);
        district.raised(LocalDate.parse("2026-11-28"), Level.ABOVE);
        district.today.go("2027-06-30");
        var deadlines = district.door.deadlines();

        deadlines.runDue(district.office);

        assertThat(deadlines
                        .overdue(district.today.day(), null, district.office)
                        .items())
                .extracting(one -> one.value().task())
                .doesNotContain(Task.REPLY);
        assertThat(deadlines.waiting(null, district.office).items())
                .extracting(one -> one.value().id())
                .contains(reply.id());
        assertThat(district.door.opinions().waiting(null, district.office).items())
                .hasSize(1);
        List<Rejection> warnings = deadlines.warnings(district.office);
        assertThat(warnings).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("calendar.waiting");
            assertThat(one.text(Locale.CHINESE)).contains("项期限的暂定日期已过，尚待 2027 年放假通知");
            assertThat(one.text(Locale.ENGLISH)).contains("wait for the notice for 2027");
        });
        assertThat(district.lines()).noneMatch(line -> line.startsWith("due.escalated.reply"));
        PlanReport report = district.door.plan().report(Period.year(2027), district.office);
        assertThat(findings(report)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.provisional()).isTrue();
            assertThat(finding.standing()).isEqualTo(Status.OPEN);
            assertThat(finding.text(Locale.CHINESE)).contains("暂定，等待放假通知");
        });
    }

    @ParameterizedTest(name = "on {0}")
    @CsvSource({
        "2027-02-01, 2027, 2027",
        "2027-12-31, '2027、2028', '2027, 2028'",
        "2028-02-01, '2027、2028', '2027, 2028'"
    })
    @DisplayName("all years whose notices lack are named")
    void namesAllYears(String day, String zh, String en) {
        var district = new NextYear(WorkCalendars.CHINA);
        reply(district, LocalDate.parse("2026-10-13"));
        district.today.go(day);

        Rejection warning = district.door.deadlines().warnings(district.office).get(0);

        assertThat(warning.text(Locale.CHINESE)).contains("尚待 " + zh + " 年放假通知");
        assertThat(warning.text(Locale.ENGLISH)).contains("wait for the notice for " + en);
    }

    @Test
    @DisplayName("what is past and waits is told to be computed again once the notice is there, and to wait no more")
    void isToldToComputeAgain() {
        var district = new NextYear(WorkCalendars.CHINA);
        reply(district, LocalDate.parse("2026-09-29"));
        reply(district, LocalDate.parse("2026-10-13"));
        district.today.go(ACCEPTED);
        district.raised(ACCEPTED, Level.DISTRICT);
        for (String day : List.of("2026-12-31", "2027-06-30", "2028-02-01")) {
            district.today.go(day);
            assertThat(district.door.deadlines().warnings(district.office))
                    .extracting(Rejection::code)
                    .containsExactly("calendar.waiting");
        }

        district.reads(NextYear.told());
        List<Rejection> warnings = district.door.deadlines().warnings(district.office);

        assertThat(warnings).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("calendar.read-in");
            assertThat(one.text(Locale.CHINESE)).contains("放假通知已读入").doesNotContain("等待");
            assertThat(one.text(Locale.ENGLISH))
                    .contains("the notice has been read in")
                    .doesNotContain("wait");
        });
        district.door.deadlines().recompute(district.office);
        assertThat(district.door.deadlines().warnings(district.office)).isEmpty();
    }

    @Test
    @DisplayName("the due-day job settles it by itself once the notice is read in: overdue then, by its true day")
    void theJobSettles() {
        var district = new NextYear(WorkCalendars.CHINA);
        DueDay reply = reply(district, LocalDate.parse("2026-11-05"));
        assertThat(reply.lastDay()).isEqualTo("2027-02-05");
        Opinion opinion = opinion(district, LocalDate.parse("2026-12-20"));
        district.today.go("2027-06-30");
        district.door.deadlines().runDue(district.office);

        district.reads(NextYear.told());
        district.door.deadlines().runDue(district.office);

        DueDay settled = district.all(DueDay.SHAPE).stream()
                .filter(due -> due.id().equals(reply.id()))
                .findFirst()
                .orElseThrow();
        assertThat(settled.lastDay()).isEqualTo("2027-02-12");
        assertThat(settled.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(settled.escalatedOn()).isEqualTo(district.today.day());
        assertThat(district.all(Opinion.SHAPE).get(0).provisional()).isFalse();
        assertThat(district.all(Opinion.SHAPE).get(0).dueOn()).isAfter(opinion.dueOn());
        assertThat(district.door.deadlines().warnings(district.office)).isEmpty();
        assertThat(district.lines()).anyMatch(line -> line.startsWith("reply.due") && line.endsWith("2027-02-12"));
        assertThat(district.lines()).noneMatch(line -> line.startsWith("reply.due") && line.endsWith("2027-02-05"));
    }

    @Test
    @DisplayName(
            "the statistics say how many replies they count as in time by a day that is provisional, until it is settled")
    void theStatisticsSayWhatIsProvisional() {
        var district = new NextYear(WorkCalendars.CHINA);
        var year = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-12-31"));
        district.live(LocalDate.parse("2026-12-22"), LocalDate.parse("2026-12-31"));
        long replies = district.all(HandlingRound.SHAPE).stream()
                .filter(round -> round.ordinal() == 1 && round.repliedOn() != null)
                .count();
        assertThat(replies).isPositive();

        var before = district.door.supervision().statistics(year, district.office);
        district.reads(NextYear.told());
        district.door.deadlines().recompute(district.office);
        var after = district.door.supervision().statistics(year, district.office);

        assertThat(before.provisional()).isEqualTo(replies);
        assertThat(before.figure("in-time").denominator()).isEqualTo(replies);
        assertThat(before.text(Locale.CHINESE)).contains(replies + " 件答复的期限为暂定");
        assertThat(before.text(Locale.ENGLISH)).contains(replies + " have a provisional last day");
        assertThat(after.provisional()).isZero();
        assertThat(after.text(Locale.CHINESE)).doesNotContain("暂定");
    }

    @Test
    @DisplayName(
            "what fell away by a provisional day stays owed when it was overdue by then, though the day itself stands")
    void whatFellAwayWasOverdue() {
        var known = new NextYear(NextYear.told());
        var unknown = new NextYear(WorkCalendars.CHINA);
        for (NextYear district : List.of(known, unknown)) {
            reply(district, LocalDate.parse("2026-11-28"));
            district.withdrawn(LocalDate.parse("2027-03-30"));
        }

        unknown.reads(NextYear.told());
        unknown.door.deadlines().recompute(unknown.office);

        assertThat(known.lines()).anyMatch(line -> line.startsWith("reply.due"));
        assertThat(unknown.lines()).isEqualTo(known.lines());
    }

    @Test
    @DisplayName(
            "the committee need not wait for the notice when a provisional day for a rating is past; that it is overdue is not said")
    void goesOnUnrated() {
        var district = new NextYear(WorkCalendars.CHINA);
        Seen<Suggestion> replied = district.repliedTo(LocalDate.parse("2026-12-21"));
        var day = LocalDate.parse("2027-03-31");
        district.today.go(day);
        var handling = district.door.handling();

        assertThat(handling.lapse(new LapseFeedback(replied, day), district.office)
                        .reasons())
                .extracting(Rejection::code)
                .containsExactly("suggestion.feedback-provisional");
        assertThat(handling.goOnUnrated(new GoOnUnrated(replied, "未反馈", day), district.office)
                        .reasons())
                .isEmpty();
    }

    private static DueDay reply(NextYear district, LocalDate day) {
        district.today.go(day);
        Versioned<Suggestion> referred = district.referred(day);
        Page<Versioned<DueDay>> due = district.door.find(
                Query.of(DueDay.SHAPE, DueDay.SUGGESTION.is(referred.id()), DueDay.TASK.is(Task.REPLY)),
                district.office);
        return due.items().get(0).value();
    }

    private static Opinion opinion(NextYear district, LocalDate day) {
        district.today.go(day);
        return district.door
                .get(Opinion.SHAPE, district.raised(day, Level.STREET), district.office)
                .value();
    }

    private static List<Finding> findings(PlanReport report) {
        return report.obligations().stream()
                .flatMap(line -> line.checks().stream())
                .flatMap(check -> check.findings().stream())
                .filter(finding -> finding.evidence() != null
                        && finding.evidence().kinds().stream().anyMatch(kind -> kind.endsWith(".due")))
                .toList();
    }
}
