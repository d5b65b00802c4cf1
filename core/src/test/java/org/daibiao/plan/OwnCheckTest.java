package org.daibiao.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.DaibiaoBuilder;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a plan cannot ask, and a check of the application's own does. */
@DisplayName("A check of the host's own")
class OwnCheckTest {
    private static final String PLAN = """
            format: 2
            title: 计划
            year: 2025
            adopted: {body: standing-committee, name: 常委会, meeting: 25, day: 2025-02-26}
            term: {ordinal: 7, first-day: 2022-01-12}
            profile: jiading-2025
            numbers: {entries: 2}
            clauses: [{number: 1, heading: 履职, text: 代表履职不少于规定次数。}]
            obligations:
              - {id: 1.a, tag: N, zh: '履职 {entries} 次', en: 'on duty {entries} times', checks: [CHECK]}
            """;

    /** Seated deputies with fewer entries than the plan says, by the journal's own questions. */
    private record Busy(String zh, String en, int least) implements Check {
        static Check make(String zh, String en, Map<String, Integer> numbers) {
            if (!numbers.containsKey("least")) {
                throw new IllegalArgumentException("least");
            }
            return new Busy(zh, en, numbers.get("least"));
        }

        private Requirement asked() {
            return new Requirement(
                    new Requirement.Standing("deputy.seat", List.of(), "deputy"),
                    new Requirement.Any(Set.of(DeputyRoom.PARTICIPATED.code()), Requirement.Measure.ENTRIES),
                    least,
                    Integer.MAX_VALUE,
                    0);
        }

        @Override
        public Set<String> kinds() {
            return asked().kinds();
        }

        @Override
        public CheckReport report(CheckContext asking) {
            var all = asking.journal().tally(asked(), asking.period().window(), asking.view());
            return CheckReport.found(Status.OPEN, all.met(asked()), all.owed(), exceptions(asking, null, 2));
        }

        @Override
        public Page<Finding> exceptions(CheckContext asking, @Nullable String after, int limit) {
            Page<Owed> page =
                    asking.journal().shortfalls(asked(), asking.period().window(), asking.view(), after, limit);
            return new Page<>(
                    page.items().stream()
                            .map(owed -> asking.finding(
                                    owed.subject(),
                                    List.of(Deputy.SHAPE),
                                    least,
                                    owed.actual(),
                                    Status.OPEN,
                                    null,
                                    new EntryFilter(Set.of("deputy.seat"), null, owed.subject(), null, null, null)))
                            .toList(),
                    page.next());
        }
    }

    private static DaibiaoBuilder builder(String check) {
        return Daibiao.builder()
                .plan(WorkPlan.read(PLAN.replace("CHECK", check).getBytes(UTF_8)))
                .stores(new MemoryStores());
    }

    private static List<Fault> faults(DaibiaoBuilder builder) {
        return catchThrowableOfType(BadDocumentException.class, builder::build).faults();
    }

    @Test
    @DisplayName("is named in a plan file, reports, and its exceptions come a page at a time, with their evidence")
    void itsExceptionsArePaged() {
        Daibiao door = builder("{check: busy, with: {least: entries}}")
                .check("busy", Busy::make)
                .build();
        Actor office = Actor.of(door.open("qu", "某区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        IntStream.range(0, 7).forEach(n -> {
            door.deputies().register(RegisterDeputy.of("代表" + n, "安亭镇"), office).orThrow();
        });

        PlanReport report = door.plan().report(Period.year(2025), office);
        CheckReport check = report.obligations().get(0).checks().get(0);
        assertThat(check.numerator() + "/" + check.denominator()).isEqualTo("0/7");
        assertThat(check.findings()).hasSize(2);

        var names = new ArrayList<String>();
        String after = null;
        do {
            Page<Finding> page = door.plan().exceptions(report, "1.a", 0, after, 3, office);
            page.items().forEach(finding -> {
                names.add(finding.name());
                assertThat(door.plan()
                                .evidence(report, finding, null, 10, office)
                                .items())
                        .hasSize(1);
            });
            after = page.next();
        } while (after != null);
        assertThat(names)
                .hasSize(7)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).startsWith("代表").contains("安亭镇"));
        assertThatThrownBy(() -> door.plan().exceptions(report, "1.a", 0, "nonsense", 3, office))
                .isInstanceOf(BadCursorException.class);
    }

    @Test
    @DisplayName(
            "is a fault of the file at its place when nobody gives it, when it lacks a number, and when it reads what no room records")
    void isAFaultOfTheFile() {
        String named = "{check: buzy, with: {least: entries}}";
        assertThat(faults(builder(named).check("busy", Busy::make)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("plan.check-unknown");
                    assertThat(fault.line()).isEqualTo(10);
                    assertThat(fault.remedy(Locale.CHINESE)).contains("busy");
                });
        assertThat(faults(builder(named))).extracting(Fault::code).containsExactly("plan.check-none");
        assertThat(faults(builder("{check: busy}").check("busy", Busy::make)))
                .extracting(Fault::code, Fault::line)
                .containsExactly(tuple("json.refused", 10));
        assertThat(faults(
                        builder(named.replace("buzy", "busy")).check("busy", (zh, en, numbers) -> new Reading(zh, en))))
                .extracting(Fault::code, Fault::line)
                .containsExactly(tuple("plan.kind-unknown", 10));
        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class, () -> builder("{check: busy, with: {least: entires}}"));
        assertThat(bad.faults()).extracting(Fault::code).containsExactly("plan.number-unknown");
    }

    private record Reading(String zh, String en) implements Check {
        @Override
        public Set<String> kinds() {
            return Set.of("nobody.writes");
        }

        @Override
        public CheckReport report(CheckContext asking) {
            return CheckReport.found(Status.MET, 0, 0, new Page<>(List.of(), null));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "Busy", "繁忙", "busy"})
    @DisplayName("is refused under a name that is none, or that another one has")
    void isRefusedUnderAWrongName(String name) {
        var builder = Daibiao.builder().check("busy", Busy::make);

        assertThatThrownBy(() -> builder.check(name, Busy::make))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check");
    }

    @Test
    @DisplayName("whose maker answers nothing is a fault of the file, at the place of the check, told in words")
    @SuppressWarnings("NullAway")
    void aMakerThatAnswersNothing() {
        List<Fault> faults = faults(builder("{check: busy}").check("busy", (zh, en, numbers) -> null));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("obligations[0].checks[0].check");
            assertThat(fault.text(Locale.ENGLISH)).contains("CheckMaker").doesNotContain("Exception");
        });
    }

    /** It fails, or answers nothing, wherever it is asked. */
    private record Broken(String zh, String en, boolean throwing) implements Check {
        @Override
        public Set<String> kinds() {
            return Set.of();
        }

        @Override
        @SuppressWarnings("NullAway")
        public CheckReport report(CheckContext asking) {
            return answer();
        }

        @Override
        public Page<Finding> exceptions(CheckContext asking, @Nullable String after, int limit) {
            return answer();
        }

        @SuppressWarnings("NullAway")
        private <R> R answer() {
            if (throwing) {
                throw new UnsupportedOperationException("not yet");
            }
            return null;
        }
    }

    @ParameterizedTest(name = "throws: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("that fails, or answers nothing, is named with its obligation")
    void isNamedWhenItFails(boolean throwing) {
        Daibiao daibiao = builder("{check: broken}")
                .check("broken", (zh, en, numbers) -> new Broken(zh, en, throwing))
                .build();
        var office = Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        var day = LocalDate.parse("2025-06-01");
        var report = new PlanReport(daibiao.plan().plan(), Period.year(2025), day, day, List.of(), 0, null);

        assertThatThrownBy(() -> daibiao.plan().report(Period.year(2025), office))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1.a check 0 (on duty 2 times) did not answer")
                .hasCauseInstanceOf(throwing ? UnsupportedOperationException.class : NullPointerException.class);
        assertThatThrownBy(() -> daibiao.plan().exceptions(report, "1.a", 0, null, 5, office))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1.a check 0");
    }
}
