package org.daibiao.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.Status;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CongressServiceTest {
    private final Fixture congress = new Fixture();
    private final CongressService service = congress.daibiao().congresses();

    @Test
    void openingAgainGivesTheSameCongress() {
        Congress again = congress.daibiao().open("jiading", "嘉定区人大").orThrow();

        assertThat(again).isEqualTo(service.get(congress.office()).value());
        assertThat(service.terms(congress.office())).hasSize(1);
    }

    @Test
    void openingAgainUnderAnotherNameAndInAnotherTimeZoneChangesNothing() {
        var builder = Daibiao.builder().plan(WorkPlans.JIADING_2025).stores(new MemoryStores());
        builder.build().open("jiading", "嘉定区人大").orThrow();
        Daibiao daibiao = builder.clock(Clock.systemUTC()).build();

        Congress again = daibiao.open("jiading", "青浦区人大").orThrow();

        assertThat(again.name()).isEqualTo("嘉定区人大");
        assertThat(again.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void withoutAClockACongressCountsItsDaysInShanghai() {
        Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .build();

        assertThat(daibiao.open("qingpu", "青浦区人大").orThrow().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void anOpenCongressDoesNotAnswerToAnotherCode() {
        var other = new OpenCongress("qingpu", "青浦区人大", ZoneId.of("Asia/Shanghai"), 7, LocalDate.parse("2022-01-12"));

        assertThat(Fixture.codes(service.open(other, congress.office()))).containsExactly("congress.other");
    }

    @Test
    void aCongressThatWasNeverOpenedIsUnknown() {
        var stranger = Actor.of(CongressId.of("qingpu"), "office", Roles.DEPUTY_WORK_COMMITTEE);

        assertThatThrownBy(() -> service.get(stranger)).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> service.beginTerm(new BeginTerm(8, congress.today()), stranger))
                .isInstanceOf(UnknownIdException.class);
    }

    /** Deputies Law art. 2, Organic Law art. 9: from the first session to the first session of the next. */
    @ParameterizedTest
    @CsvSource({
        "8, 2025-06-01, ''",
        "9, 2025-06-01, congress.term-ordinal",
        "8, 2022-01-12, congress.term-order",
        "8, 2027-01-10, congress.future"
    })
    void theNextTermEndsTheOneBefore(int ordinal, LocalDate firstDay, String code) {
        var outcome = service.beginTerm(new BeginTerm(ordinal, firstDay), congress.office());

        assertThat(String.join(",", codes(outcome))).isEqualTo(code);
        Term seventh = service.terms(congress.office()).get(0).value();
        assertThat(seventh.nextFirstDay()).isEqualTo(code.isEmpty() ? firstDay : null);
        assertThat(seventh.holds(LocalDate.parse("2025-05-31"))).isTrue();
        assertThat(seventh.holds(LocalDate.parse("2025-06-01"))).isEqualTo(!code.isEmpty());
    }

    @Test
    void aSessionIsHeldOnceInATermOnDaysThatHaveCome() {
        var day = LocalDate.parse("2025-02-26");
        var meeting = new HoldSession(Session.Body.STANDING_COMMITTEE, 25, day, day);

        assertThat(service.hold(meeting, congress.office()).orThrow().value().termOrdinal())
                .isEqualTo(7);
        assertThat(codes(service.hold(meeting, congress.office()))).containsExactly("congress.session-known");
        assertThat(codes(service.hold(
                        new HoldSession(Session.Body.CONGRESS, 1, day, day.minusDays(1)), congress.office())))
                .containsExactly("congress.session-order");
        assertThat(codes(service.hold(
                        new HoldSession(
                                Session.Body.CONGRESS, 1, LocalDate.parse("2020-01-01"), LocalDate.parse("2020-01-02")),
                        congress.office())))
                .containsExactly("congress.no-term");
    }

    /** It has an id from its first day on: what is done in it names it. */
    @Test
    void aSessionOfSeveralDaysIsRecordedOnItsFirst() {
        LocalDate today = congress.today();
        var session = new HoldSession(Session.Body.CONGRESS, 5, today, today.plusDays(3));

        assertThat(service.hold(session, congress.office()).orThrow().value().lastDay())
                .isEqualTo(today.plusDays(3));
        assertThat(codes(service.hold(
                        new HoldSession(Session.Body.CONGRESS, 6, today.plusDays(1), today.plusDays(3)),
                        congress.office())))
                .containsExactly("congress.future");
    }

    /** The plan of 2025 was passed by the full committee; since 2025-03-11 the council of chairpersons passes it (Deputies Law art. 43). */
    @ParameterizedTest
    @EnumSource(
            value = Document.Source.class,
            names = {"STANDING_COMMITTEE", "COUNCIL_OF_CHAIRPERSONS"})
    void thePlanIsAdoptedByEitherBodyThenCirculatedThenPublished(Document.Source source) {
        assertThat(standing("0.a")).isEqualTo(Status.MISSED);
        Versioned<Document> plan = service.register(
                        RegisterDocument.of("work-plan", "2025年度代表工作计划", source, "2025-02-26"), congress.office())
                .orThrow();
        plan = service.circulate(MarkDocument.of(plan.seen(), "2025-03-03"), congress.office())
                .orThrow();
        assertThat(standing("0.a")).isEqualTo(Status.MISSED);

        Versioned<Document> published = service.publish(MarkDocument.of(plan.seen(), "2025-03-05"), congress.office())
                .orThrow();

        assertThat(standing("0.a")).isEqualTo(Status.MET);
        assertThat(codes(service.publish(MarkDocument.of(published.seen(), "2025-02-01"), congress.office())))
                .containsExactly("congress.document-marked", "congress.document-order");
    }

    @Test
    void aDocumentMadeElsewhereIsRegisteredNotAdopted() {
        service.register(
                        RegisterDocument.of(
                                "capacity-opinion", "能力建设实施意见", Document.Source.STANDING_COMMITTEE, "2025-01-15"),
                        congress.office())
                .orThrow();
        assertThat(standing("14.0")).isEqualTo(Status.OPEN);

        service.register(
                        RegisterDocument.of("capacity-opinion", "能力建设实施意见", Document.Source.ELSEWHERE, "2025-01-15"),
                        congress.office())
                .orThrow();

        assertThat(standing("14.0")).isEqualTo(Status.MET);
    }

    @Test
    void everyUnitOwesItsOwnFlowChart() {
        var anting = service.addOrgan(AddOrgan.of("安亭镇", Organ.Kind.TOWN, "2022-01-12"), congress.office())
                .orThrow();
        service.addOrgan(AddOrgan.of("真新街道", Organ.Kind.SUBDISTRICT, "2022-01-12"), congress.office())
                .orThrow();
        assertThat(codes(service.addOrgan(AddOrgan.of("安亭镇", Organ.Kind.AREA, "2022-01-12"), congress.office())))
                .containsExactly("congress.organ-known");
        service.register(
                        new RegisterDocument(
                                "opinion-flow-chart",
                                "流程图",
                                anting.id(),
                                Document.Source.ORGAN,
                                LocalDate.parse("2025-05-01")),
                        congress.office())
                .orThrow();

        PlanReport.Line line = report().obligation("4.g").orElseThrow();

        assertThat(line.checks().get(1).numerator()).isEqualTo(1);
        assertThat(line.checks().get(1).denominator()).isEqualTo(2);
        assertThat(line.checks().get(1).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.name()).isEqualTo("真新街道"));
    }

    private Status standing(String id) {
        return report().obligation(id).orElseThrow().standing();
    }

    private PlanReport report() {
        return congress.daibiao().plan().report(Period.year(2025), congress.office());
    }
}
