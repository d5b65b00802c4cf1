package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.project.ProjectFixture.DAY;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.calendar.Period;
import org.daibiao.plan.CheckReport;
import org.daibiao.plan.Finding;
import org.daibiao.plan.PlanReport;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Obligations 6.b, 6.d and 6.e of the plan, while the year runs and when it is over. */
@DisplayName("Clause 6")
class ProjectDutiesTest {
    private static final String NOW = "2025-07-01";
    private static final String YEAR_END = "2025-12-31";

    private final ProjectFixture congress = new ProjectFixture();

    @ParameterizedTest(name = "proposed by {0}, chosen {1}, supervised {2}: {3}, then {4}")
    @CsvSource({
        "       , false, false, OPEN, MISSED",
        "DEPUTY , false, false, OPEN, MISSED",
        "DEPUTY , true , false, OPEN, MISSED",
        "       , true , true , OPEN, MISSED",
        "PUBLIC , true , true , OPEN, MISSED",
        "DEPUTY , true , true , MET , MET"
    })
    @DisplayName("asks that deputies take part in all three links: 6.b")
    void asksForAllThreeLinks(
            ProjectProposal.Source source, boolean chosen, boolean supervised, String now, String then) {
        if (source != null) {
            var deputy = source == ProjectProposal.Source.DEPUTY ? congress.deputy : null;
            congress.projects
                    .propose(new ProposeProject(source, deputy, null, "加装电梯", "老旧小区加装电梯", 2025, DAY), congress.office)
                    .orThrow();
        }
        if (chosen) {
            chosen("a");
        }
        if (supervised) {
            supervise("a", DAY);
        }

        assertThat(standing("6.b", NOW)).isEqualTo(now);
        assertThat(standing("6.b", YEAR_END)).isEqualTo(then);
    }

    @Test
    @DisplayName("asks that each chosen project has a supervision group for as long as it stands: 6.d")
    void asksForAGroupEach() {
        var round = chosen("a", "b");
        assertThat(figure("6.d", YEAR_END)).isEqualTo("0/2 MISSED");
        var group = congress.work
                .formGroup(
                        new FormSupervisionGroup(round.id(), "第一组", congress.deputy, List.of(), DAY), congress.office)
                .orThrow();
        var first = assign("a", group.id());
        assertThat(figure("6.d", NOW)).isEqualTo("1/2 OPEN");
        assertThat(figure("6.d", YEAR_END)).isEqualTo("1/2 MISSED");
        assertThat(missed("6.d")).containsExactly(congress.project("b").id());

        assign("b", group.id());
        assertThat(figure("6.d", YEAR_END)).isEqualTo("2/2 MET");

        congress.work
                .endAssignment(new EndAssignment(first.seen(), LocalDate.parse("2025-06-01")), congress.office)
                .orThrow();
        assertThat(figure("6.d", "2025-05-31")).isEqualTo("2/2 MET");
        assertThat(figure("6.d", YEAR_END)).isEqualTo("1/2 MISSED");
        stop("a");
        assertThat(figure("6.d", YEAR_END)).isEqualTo("1/1 MET");
    }

    @Test
    @DisplayName("asks that each chosen project is supervised in every year in which it stands: 6.e")
    void asksForSupervisionEach() {
        chosen("a", "b");
        supervise("a", DAY);
        supervise("a", DAY.plusDays(1));
        assertThat(figure("6.e", NOW)).isEqualTo("1/2 OPEN");
        assertThat(figure("6.e", YEAR_END)).isEqualTo("1/2 MISSED");
        assertThat(missed("6.e")).containsExactly(congress.project("b").id());

        supervise("b", LocalDate.parse(NOW));
        assertThat(figure("6.e", YEAR_END)).isEqualTo("2/2 MET");
        assertThat(figure("6.e", Period.year(2026), "2026-12-31")).isEqualTo("0/2 MISSED");
        stop("b");
        assertThat(figure("6.e", Period.year(2026), "2026-12-31")).isEqualTo("0/1 MISSED");
    }

    /** A round in which all candidates of these codes but one more are chosen. */
    private Versioned<ProjectRound> chosen(String... codes) {
        List<String> all = new java.util.ArrayList<>(List.of(codes));
        all.add("left");
        var round = congress.deliberated(codes.length, all.toArray(String[]::new));
        return congress.record(round, congress.poll(codes.length, AtTie.REVOTE, all, List.of(codes)))
                .orThrow();
    }

    private Versioned<ProjectAssignment> assign(String code, Id<SupervisionGroup> group) {
        return congress.work
                .assign(new AssignProject(congress.project(code).id(), group, "进度", DAY), congress.office)
                .orThrow();
    }

    private void supervise(String code, LocalDate day) {
        congress.work
                .supervise(
                        new SuperviseProject(
                                congress.project(code).id(),
                                null,
                                List.of(congress.deputy),
                                ProjectSupervision.Way.SPECIAL,
                                "进展正常",
                                null,
                                null,
                                day),
                        congress.office)
                .orThrow();
    }

    private void stop(String code) {
        congress.stop(congress.project(code).id(), LocalDate.parse(NOW));
    }

    private String standing(String id, String asOf) {
        return line(id, Period.year(2025), asOf).standing().toString();
    }

    private String figure(String id, String asOf) {
        return figure(id, Period.year(2025), asOf);
    }

    private String figure(String id, Period period, String asOf) {
        CheckReport check = line(id, period, asOf).decisive();
        return check.numerator() + "/" + check.denominator() + " " + check.standing();
    }

    private List<Id<?>> missed(String id) {
        return line(id, Period.year(2025), YEAR_END).decisive().findings().stream()
                .map(Finding::subject)
                .<Id<?>>map(Id::of)
                .toList();
    }

    private PlanReport.Line line(String id, Period period, String asOf) {
        return congress.congress
                .daibiao()
                .plan()
                .report(period, LocalDate.parse(asOf), congress.office)
                .obligation(id)
                .orElseThrow();
    }
}
