package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.daibiao.Fixture;
import org.daibiao.Today;
import org.daibiao.calendar.Period;
import org.daibiao.opinion.RegisterOpinion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A last day ends at midnight: on the day itself what is due by it can still be done. */
@DisplayName("On the last day")
class LastDayTest {
    private final Today today = new Today("2025-03-03");
    private final Fixture congress = new Fixture(WorkPlans.JIADING_2025, today);

    /** Raised on 3 March, due by 17 March 2025, a Monday; in the last row the period ends with that day. */
    @ParameterizedTest(name = "{0}, period {1} to {2}: {3}")
    @CsvSource({
        "2025-03-16, 2025-01-01, 2025-12-31, OPEN",
        "2025-03-17, 2025-01-01, 2025-12-31, OPEN",
        "2025-03-18, 2025-01-01, 2025-12-31, MISSED",
        "2025-03-17, 2025-03-17, 2025-12-31, OPEN",
        "2025-03-17, 2025-01-01, 2025-03-17, OPEN",
        "2025-03-18, 2025-01-01, 2025-03-17, MISSED"
    })
    @DisplayName("an opinion is not missed, but open")
    void anOpinionIsOpen(String day, LocalDate from, LocalDate to, Status standing) {
        var opinion = congress.daibiao()
                .opinions()
                .register(RegisterOpinion.byHotline("1", "安亭镇", "road", "路灯", "2025-03-03"), congress.office())
                .orThrow()
                .value();
        assertThat(opinion.dueOn()).isEqualTo("2025-03-17");
        today.go(day);

        CheckReport check = report(new Period(from, to), "4.h");

        assertThat(check.standing()).isEqualTo(standing);
        assertThat(check.findings()).extracting(Finding::standing).containsExactly(standing);
    }

    @Test
    @DisplayName("what was due before is missed, and what is due today is not")
    void whatWasDueBeforeIsMissed() {
        for (String day : new String[] {"2025-03-01", "2025-03-03"}) {
            congress.daibiao()
                    .opinions()
                    .register(RegisterOpinion.byHotline(day, "安亭镇", "road", "路灯", day), congress.office())
                    .orThrow();
        }
        today.go("2025-03-17");

        assertThat(report(Period.year(2025), "4.h").findings())
                .extracting(Finding::until, Finding::standing)
                .containsExactlyInAnyOrder(
                        tuple(LocalDate.parse("2025-03-14"), Status.MISSED),
                        tuple(LocalDate.parse("2025-03-17"), Status.OPEN));
    }

    /** What a plan asks for in each year, in each month, by a day of the year, on a day of each month. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "2025-12-31, 1.d, OPEN",
        "2026-01-01, 1.d, MISSED",
        "2025-03-31, 1.f, OPEN",
        "2025-04-01, 1.f, MISSED",
        "2025-03-31, 0.a, OPEN",
        "2025-04-01, 0.a, MISSED"
    })
    @DisplayName("of a year, a quarter, or by a day of the year nothing is missed yet")
    void nothingIsMissed(String day, String obligation, Status standing) {
        congress.chairperson("李敏");
        today.go(day);

        assertThat(report(Period.year(2025), obligation).standing()).isEqualTo(standing);
    }

    @Test
    @DisplayName("of a day that is past, a report as of it says that it is over")
    void aPastDayIsOver() {
        congress.chairperson("李敏");
        today.go("2026-02-02");
        PlanReport report =
                congress.daibiao().plan().report(Period.year(2025), LocalDate.parse("2025-12-31"), congress.office());

        assertThat(report.obligation("1.d").orElseThrow().standing()).isEqualTo(Status.MISSED);
    }

    private CheckReport report(Period period, String obligation) {
        return congress.daibiao()
                .plan()
                .report(period, congress.office())
                .obligation(obligation)
                .orElseThrow()
                .decisive();
    }
}
