package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Window;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.UnknownIdException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding comes back from the caller's hands: what it asks of the journal is what the plan asks, and no more. */
@DisplayName("The evidence of a finding")
class EvidenceTest {
    private static final EntryFilter ALL = new EntryFilter(Set.of(), null, null, null, null, null);
    private static final UUID STRANGER = new UUID(7, 7);

    private final List<String> seen = new ArrayList<>();
    private final Daibiao daibiao = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(new MemoryStores())
            .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
            .observer((operation, actor, result, duration) -> seen.add(actor.id() + " " + operation + " " + result))
            .build();
    private final Actor office =
            Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final Actor council = Actor.of(office.congress(), "zhang", Roles.CHAIRPERSONS_MEMBER);
    private final Actor nobody = Actor.of(office.congress(), "nobody");
    private final PlanService plan = daibiao.plan();

    EvidenceTest() {
        for (String name : List.of("李敏", "王芳", "赵六")) {
            Id<Deputy> deputy = daibiao.deputies()
                    .register(RegisterDeputy.of(name, "安亭镇"), office)
                    .orThrow()
                    .id();
            daibiao.contacts()
                    .recordVoters(RecordVoterContact.of(deputy, "visit", 3, "2025-06-12"), office)
                    .orThrow();
        }
        daibiao.opinions()
                .register(RegisterOpinion.byHotline("H1", "安亭镇", "road", "路灯", "2025-06-02"), office)
                .orThrow();
    }

    @AfterEach
    void close() {
        daibiao.close();
    }

    @Test
    @DisplayName("is handed out for every finding that the report or a page of exceptions names")
    void ofEveryFindingOfThePlan() {
        PlanReport report = report();
        long entries = 0;
        for (PlanReport.Line line : report.obligations()) {
            for (int place = 0; place < line.checks().size(); place++) {
                var all = plan.exceptions(report, line.obligation().id(), place, null, Query.MOST, council)
                        .items();
                Stream<Finding> named = Stream.concat(line.checks().get(place).findings().stream(), all.stream());
                for (Finding finding : named.toList()) {
                    entries += plan.evidence(report, finding, null, Query.MOST, council)
                            .items()
                            .size();
                }
            }
        }
        assertThat(entries).isPositive();
    }

    static Stream<Finding> forged() {
        Finding real = new Finding(
                "1.d",
                1,
                STRANGER,
                null,
                "x",
                "x",
                "≥ 2",
                2,
                0,
                List.of(),
                Status.MISSED,
                null,
                null,
                false,
                new Window(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31")),
                ALL);
        return Stream.of(
                real,
                with(real, "77.x", real.window(), ALL),
                with(real, "1.d", new Window(LocalDate.parse("2000-01-01"), LocalDate.parse("2099-12-31")), ALL),
                with(
                        real,
                        "1.d",
                        real.window(),
                        new EntryFilter(Set.of("voter-contact.*"), "deputy", STRANGER, null, null, real.window())));
    }

    @ParameterizedTest
    @MethodSource("forged")
    @DisplayName("that the plan does not find is unknown, whatever filter it brings")
    void ofNoOther(Finding forged) {
        assertThatThrownBy(() -> plan.evidence(report(), forged, null, Query.MOST, council))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    @DisplayName("is asked for by the plan's filter, so that no other kind, subject or day is added to a true finding")
    void noFilterIsAddedToATrueFinding() {
        Finding real =
                plan.exceptions(report(), "1.d", 0, null, 1, council).items().get(0);

        assertThatThrownBy(
                        () -> plan.evidence(report(), with(real, "1.d", real.window(), ALL), null, Query.MOST, council))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    @DisplayName("and the exceptions are denied first to whom the report is, whatever else is wrong with the question")
    void theRightIsAskedFirst() {
        PlanReport report = report();
        Finding none =
                with(forged().findFirst().orElseThrow(), "1.d", report.period().window(), null);

        assertThatThrownBy(() -> plan.evidence(report, none, null, 5, nobody)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> plan.exceptions(report, "77.x", 0, null, 5, nobody))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> plan.exceptions(report, "1.d", 99, null, 0, nobody))
                .isInstanceOf(DeniedException.class);
        assertThat(seen.stream().filter(line -> line.equals("nobody plan.report DENIED")))
                .hasSize(3);
        assertThatThrownBy(() -> plan.exceptions(report, "77.x", 0, null, 5, council))
                .isInstanceOf(BadValueException.class);
        assertThat(seen).contains("zhang plan.report FAILED");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 99})
    @DisplayName("and the exceptions of a check that is not there are refused by the name of the check")
    void noCheck(int place) {
        assertThatThrownBy(() -> plan.exceptions(report(), "1.d", place, null, 5, council))
                .isInstanceOfSatisfying(
                        BadValueException.class,
                        refused ->
                                assertThat(refused.text(Locale.CHINESE)).isEqualTo("计划中没有 1.d 的第 " + place + " 项核查"));
    }

    @Test
    @DisplayName("and a line of the report speaks one language when asked in one")
    void aLineInOneLanguage() {
        PlanReport.Line line = report().obligation("1.d").orElseThrow();

        assertThat(line.text(Locale.CHINESE))
                .startsWith("1.d 每名代表固定联系选民不少于 5 人  ")
                .contains("未完成", "缺 ", "；")
                .doesNotContain("lacks", "MISSED");
        assertThat(line.text(Locale.ENGLISH))
                .startsWith("1.d Each deputy ")
                .contains("missed", "lacks ")
                .doesNotContain("缺", "未完成");
        assertThat(line).hasToString(line.text(Locale.CHINESE) + " / " + line.text(Locale.ENGLISH));
    }

    private PlanReport report() {
        return plan.report(Period.year(2025), LocalDate.parse("2025-12-31"), council);
    }

    private static Finding with(Finding was, String obligation, Window window, @Nullable EntryFilter evidence) {
        return new Finding(
                obligation,
                was.clause(),
                was.subject(),
                was.counterpart(),
                was.name(),
                was.nameEn(),
                was.required(),
                was.least(),
                was.actual(),
                was.lacking(),
                was.standing(),
                was.since(),
                was.until(),
                was.provisional(),
                window,
                evidence);
    }
}
