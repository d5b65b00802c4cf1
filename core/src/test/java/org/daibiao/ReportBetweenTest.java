package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.plan.Finding;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.Status;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.DueDay.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L1. A notice was read in, or corrected, and nobody has computed the due days again yet. */
@DisplayName("Between the reading-in of a notice and the computing,")
class ReportBetweenTest {
    private static final LocalDate REFERRED = LocalDate.parse("2026-11-05");

    @TempDir
    Path folder;

    /** Three months from 5 November end on 5 February; by the made-up notice on the 12th. */
    private static NextYear referred(WorkCalendar calendar) {
        var district = new NextYear(calendar);
        district.referred(REFERRED.toString());
        district.today.go("2027-02-08");
        return district;
    }

    private static PlanReport report(NextYear district) {
        return district.door.plan().report(Period.year(2027), district.office);
    }

    private static List<Finding> due(PlanReport report) {
        return report.obligations().stream()
                .flatMap(line -> line.checks().stream())
                .flatMap(check -> check.findings().stream())
                .filter(finding ->
                        finding.evidence() != null && finding.evidence().kinds().contains("communication.due"))
                .toList();
    }

    @ParameterizedTest(name = "corrected: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName(
            "a report says how many due days are still to be computed, and misses nothing by them; computed, it says what is so")
    void aReportIsMarked(boolean corrected) throws IOException {
        WorkCalendar before = corrected ? NextYear.told(folder, "2027-01-01 off") : WorkCalendars.CHINA;
        NextYear district = referred(before);
        assertThat(due(report(district)))
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(finding.standing()).isEqualTo(corrected ? Status.MISSED : Status.OPEN));
        assertThat(report(district).warnings()).isEmpty();

        district.reads(NextYear.told());
        PlanReport between = report(district);

        assertThat(between.uncomputed()).isPositive();
        assertThat(between.warnings()).singleElement().satisfies(one -> {
            assertThat(one.text(Locale.CHINESE)).contains("应改期");
            assertThat(one.text(Locale.ENGLISH)).contains("due days move");
        });
        assertThat(due(between)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.standing()).isEqualTo(Status.OPEN);
            assertThat(finding.provisional()).isTrue();
            assertThat(finding.text(Locale.CHINESE)).contains("重新计算");
        });
        Finding asked = due(between).get(0);
        assertThat(district.door
                        .plan()
                        .evidence(between, asked, null, 10, district.office)
                        .items())
                .isNotEmpty();

        district.door.deadlines().recompute(district.office);
        PlanReport after = report(district);
        assertThat(after.uncomputed()).isZero();
        assertThat(after.warnings()).isEmpty();
        assertThat(due(after)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.until()).isEqualTo("2027-02-12");
            assertThat(finding.provisional()).isFalse();
        });
        district.today.go("2027-02-13");
        assertThat(due(report(district))).anyMatch(finding -> finding.standing() == Status.MISSED);
    }

    @Test
    @DisplayName("what lies before the first day that moves is missed all the same")
    void whatIsCertainStands() throws IOException {
        var district = new NextYear(NextYear.told(folder, "2027-01-01 off"));
        district.referred("2026-10-08");
        district.referred(REFERRED.toString());
        district.today.go("2027-02-08");

        district.reads(NextYear.told());

        assertThat(due(report(district)))
                .anyMatch(finding -> finding.standing() == Status.MISSED && !finding.provisional())
                .anyMatch(finding -> finding.standing() == Status.OPEN && finding.provisional());
    }

    @Test
    @DisplayName("nothing is listed as overdue that is not by the corrected notice, and a warning tells to compute")
    void listsAreTrue() throws IOException {
        NextYear district = referred(NextYear.told(folder, "2027-01-01 off"));
        assertThat(overdue(district)).contains(Task.REPLY);
        assertThat(district.door.deadlines().warnings(district.office)).isEmpty();

        district.reads(NextYear.told());

        assertThat(overdue(district)).doesNotContain(Task.REPLY);
        assertThat(district.door.deadlines().warnings(district.office))
                .extracting(Rejection::code)
                .containsExactly("calendar.uncomputed");
        district.door.deadlines().runDue(district.office);
        assertThat(district.door.deadlines().warnings(district.office)).isEmpty();
    }

    private static List<Task> overdue(NextYear district) {
        return district.door.deadlines().overdue(district.today.day(), null, district.office).items().stream()
                .map(Versioned::value)
                .map(DueDay::task)
                .toList();
    }

    @Test
    @DisplayName("what moves into the period, or out of it, counts in its report")
    void whatMovesIntoThePeriodCounts() throws IOException {
        var district = new NextYear(WorkCalendars.CHINA);
        for (LocalDate day = LocalDate.parse("2026-12-01"); day.getYear() == 2026; day = day.plusDays(1)) {
            district.today.go(day.toString());
            district.raised(day, Level.DISTRICT);
        }
        district.today.go("2027-03-01");
        List<Opinion> before = district.all(Opinion.SHAPE);
        district.reads(NextYear.told(folder, "2026-12-30 off", "2026-12-31 off", "2027-01-01 off"));
        PlanReport in2026 = district.door.plan().report(Period.year(2026), district.office);
        PlanReport in2027 = report(district);

        district.door.deadlines().recompute(district.office);

        List<Opinion> after = district.all(Opinion.SHAPE);
        assertThat(in2026.uncomputed()).isEqualTo(moved(before, after, 2026));
        assertThat(in2027.uncomputed()).isEqualTo(moved(before, after, 2027));
        assertThat(IntStream.range(0, before.size()))
                .as("one moves from one year to the other")
                .anyMatch(n -> year(before.get(n)) != year(after.get(n)));
    }

    private static long moved(List<Opinion> before, List<Opinion> after, int year) {
        return IntStream.range(0, before.size())
                .filter(n -> !before.get(n).dueOn().equals(after.get(n).dueOn())
                        || before.get(n).certainty() != after.get(n).certainty())
                .filter(n -> year(before.get(n)) == year || year(after.get(n)) == year)
                .count();
    }

    private static int year(Opinion opinion) {
        return opinion.dueOn().getYear();
    }

    @ParameterizedTest(name = "the job computes: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "pages and evidence are those of the report, also when the job has computed since, and on the next day")
    void pagesAreThoseOfTheReport(boolean job) throws IOException {
        var district = new NextYear(NextYear.told(folder, "2027-01-01 off"));
        district.today.go("2027-01-04");
        for (int n = 0; n < 9; n++) {
            district.raised(district.today.day(), Level.DISTRICT);
        }
        district.raised(LocalDate.parse("2026-12-31"), Level.DISTRICT);
        district.today.go("2027-06-01");
        district.reads(NextYear.told(folder, "2027-01-01 off", "2027-01-21 off"));
        PlanReport report = report(district);
        assertThat(report.uncomputed()).isPositive();
        var first = district.door.plan().exceptions(report, "4.h", 0, null, 4, district.office);
        assertThat(first.items()).hasSize(4);

        if (job) {
            district.door.deadlines().runDue(district.office);
        }
        district.today.go("2027-06-02");

        var all = new ArrayList<>(first.items());
        for (String next = first.next(); next != null; ) {
            var page = district.door.plan().exceptions(report, "4.h", 0, next, 4, district.office);
            all.addAll(page.items());
            next = page.next();
        }
        assertThat(all).extracting(Finding::subject).hasSize(10).doesNotHaveDuplicates();
        for (Finding finding : all) {
            assertThat(district.door
                            .plan()
                            .evidence(report, finding, null, 10, district.office)
                            .items())
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("opinions count among what is to be computed")
    void opinionsCount() throws IOException {
        var district = new NextYear(NextYear.told(folder, "2027-01-01 off"));
        district.today.go("2027-02-01");
        for (Level level : Level.values()) {
            if (level != Level.ON_SPOT) {
                district.raised(district.today.day(), level);
            }
        }
        district.reads(NextYear.told());

        long before = report(district).uncomputed();
        long done = district.door.opinions().recompute(district.office).done();

        assertThat(done).isPositive();
        assertThat(before).isEqualTo(done);
        assertThat(report(district).uncomputed()).isZero();
    }

    @Test
    @DisplayName("the statistics say how many replies may be counted otherwise")
    void theStatisticsAreMarked() throws IOException {
        var district = new NextYear(NextYear.told(folder, "2027-01-01 off"));
        district.repliedTo(REFERRED, LocalDate.parse("2027-02-08"));
        var year = Period.year(2027);
        var before = district.door.supervision().statistics(year, district.office);
        assertThat(before.provisional()).isZero();
        assertThat(before.figure("in-time").numerator()).isZero();

        district.reads(NextYear.told());

        var between = district.door.supervision().statistics(year, district.office);
        assertThat(between.provisional()).isEqualTo(1);
        assertThat(between.text(Locale.CHINESE)).contains("1 件答复的期限为暂定", "重新计算");
        district.door.deadlines().runDue(district.office);
        var after = district.door.supervision().statistics(year, district.office);
        assertThat(after.provisional()).isZero();
        assertThat(after.figure("in-time").numerator()).isEqualTo(1);
    }
}
