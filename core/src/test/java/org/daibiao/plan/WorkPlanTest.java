package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.Fixture;
import org.daibiao.calendar.Period;
import org.daibiao.contact.HoldForum;
import org.daibiao.deputy.Deputy;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Citation;
import org.daibiao.record.Cursor;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkPlanTest {
    private static final WorkPlan JIADING = WorkPlans.JIADING_2025;

    @Test
    void thePlanHoldsItsEighteenClausesUnderFiveHeadings() {
        assertThat(JIADING.clauses())
                .extracting(Clause::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        assertThat(JIADING.parts()).hasSize(5);
        assertThat(JIADING.clause(5).orElseThrow().text()).contains("将每月16日固定为代表联系服务群众日");
        assertThat(JIADING.clause(1).orElseThrow().heading()).isEqualTo("完善“两个联系”工作制度");
        assertThat(JIADING.adopted().day()).isEqualTo("2025-02-26");
    }

    @Test
    void everyObligationBelongsToAClauseAndHasChecks() {
        assertThat(JIADING.obligations()).hasSize(96).allSatisfy(one -> {
            assertThat(one.checks()).isNotEmpty();
            assertThat(one.clause()).isBetween(0, 18);
            assertThat(one.zh()).isNotBlank().doesNotContain("{");
        });
    }

    @Test
    void aLongTitleIsCitedAsFarAsItCanBeKept() throws IOException {
        WorkPlan plan = changed("title: ", "title: " + "关于".repeat(60));

        assertThat(plan.title()).hasSizeGreaterThan(120);
        assertThat(plan.section("contact").source("links-most").orElseThrow().zh())
                .hasSize(Citation.LONGEST_ZH)
                .endsWith("关…");
    }

    @Test
    void aNumberStandsOnceAndIsUsedByLabelCheckAndRule() throws IOException {
        WorkPlan other = changed("links-most: 6 ", "links-most: 4 ");

        assertThat(other.section("contact")
                        .optionalNumber("links-most")
                        .orElseThrow()
                        .value())
                .isEqualTo(4);
        assertThat(other.obligation("1.a").orElseThrow().zh()).contains("3–4");
        assertThat(((CountCheck) other.obligation("1.a").orElseThrow().checks().get(0))
                        .requirement()
                        .most())
                .isEqualTo(4);
    }

    /** What may be wrong with a plan, the code of the fault, and a place that it names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: 2 | format: 7 | plan.format | format",
                "format: 2 | format: 1 | plan.format-old | format",
                "  links-most: 6 |   links-mots: 6 | profile.value-unknown | sections.contact.links-mots",
                "  links-most: 6 |   links-max: 6 | plan.number-unknown | obligations[3].zh",
                "least: links-least | least: links-fewest | plan.number-unknown | obligations[3].checks[0].least",
                "counterpart: grass-roots}, least | counterpart: flowers}, least | plan.owed-unknown | obligations[3].checks[0].has.counterpart",
                "most: contact.links-most, when: on-the-day | most: contact.links-most, when: sometimes | plan.when | obligations[3].checks[0].when",
                "most: contact.links-most, when: on-the-day | most: contact.links-most, when: every-year | plan.links-when | obligations[3].checks[0].when",
                "when: every-year, newcomers: newcomer-days | when: on-the-day, newcomers: newcomer-days | plan.who-when | obligations[4].checks[0].when",
                "has: {any: [forum.held]} | has: {any: [Forum Held]} | plan.code | obligations[8].checks[0].has.any[0]",
                "id: 1.b | id: 1.a | plan.obligation-twice | obligations[4].id",
                "id: 1.b | id: 77.b | plan.obligation-clause | obligations[4].id",
                "  - number: 2 |   - number: 1 | plan.clause-twice | clauses[1].number",
                "who: {owed: members} | who: {everybody: members} | plan.who | obligations[3].checks[0].who",
                "{by: 03-31} | {by: 13-31} | plan.month-day | obligations[0].checks[0].when.by",
                "title: | titel: | json.unknown-key | titel",
                "leader-office: chairpersons-member | leader-office: deputy-chair | profile.code-closed | sections.station.leader-office",
                "profile: jiading-2025 | profile: jiadin-2025 | plan.profile-unknown | profile",
                "    reception-day: 16 |     x: 1 | plan.reception-lacks | obligations[29].checks[0].when.on-days",
                "aspects: [building, operation | aspects: [a-code-that-is-longer-than-any-command-holds, operation | profile.code | sections.station.aspects[0]",
                "channels: [visit, | channels: [Visit, | profile.code | sections.contact.channels[0]",
                "  reception-day: 16 |   reception-day: 45 | profile.range | sections.station.reception-day",
                "has: {any: [forum.held]} | has: {any: []} | plan.no-kinds | obligations[8].checks[0].has.any",
                "has: {any: [forum.held]} | has: {all: []} | plan.no-kinds | obligations[8].checks[0].has.all",
                "has: {any: [forum.held]} | has: {all: [[]]} | plan.no-kinds | obligations[8].checks[0].has.all[0]",
                "has: {any: [forum.held]} | has: {promptly: forums} | plan.who-has | obligations[8].checks[0].has",
                "least: links-least, most: contact.links-most | least: contact.links-most, most: links-least | plan.bounds | obligations[3].checks[0]",
                "{attestation: person} | {attestation: [person]} | json.not-text | obligations[1].checks[0].attestation",
            })
    void everyFaultOfAPlanIsNamedWithItsPlace(String from, String to, String code, String path) throws IOException {
        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> changed(from, to));

        assertThat(bad).isNotNull();
        assertThat(bad.faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.line()).isPositive();
            assertThat(fault.text(java.util.Locale.CHINESE))
                    .isNotEqualTo(code)
                    .isNotEqualTo(fault.text(java.util.Locale.ENGLISH));
        });
    }

    @Test
    void whatTheProfileSaysIsNotSaidASecondTime() {
        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class, () -> changed("sections:\n", "sections:\n  opinion: {rounds: 3}\n"));

        assertThat(bad.faults())
                .extracting(Fault::code, Fault::path)
                .containsExactly(tuple("profile.said", "sections.opinion.rounds"));
    }

    /** Nothing is read over: a text where there should be fields is no plan without occasions. */
    @Test
    void occasionsAreFieldsAndNothingElse() throws IOException {
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)    occasions:.*?\n\n", "    occasions: none\n\n");

            BadDocumentException bad = catchThrowableOfType(
                    BadDocumentException.class, () -> WorkPlan.read(yaml.getBytes(StandardCharsets.UTF_8)));

            assertThat(bad.faults())
                    .extracting(Fault::code, Fault::path)
                    .containsExactly(tuple("profile.type", "sections.station.occasions"));
        }
    }

    /** Every pair of who and when, in the order of the columns named first; x may be asked, - may not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            value = {
                "who | on-the-day | every-year | every-quarter | every-month | every-term | on-days | ever | by | by-due",
                "{owed: members} | x | x | x | x | x | x | x | x | -",
                "{link: link.member-deputy, subject: members, counterpart: deputies} | - | x | x | x | x | - | x | - | -",
                "{each: opinion.due} | - | x | - | - | - | - | x | - | x",
                "congress | x | x | x | x | x | x | x | x | -",
            })
    void onlyThePairsOfTheTableMayBeAsked(ArgumentsAccessor row) throws IOException {
        List<String> whens = List.of(
                "on-the-day",
                "every-year",
                "every-quarter",
                "every-month",
                "every-term",
                "{on-days: reception}",
                "ever",
                "{by: 06-30}",
                "by-due");
        String asked = "who: {owed: chairpersons}, has: {any: [forum.held]}, least: forums, when: every-quarter";
        for (int n = 0; n < whens.size(); n++) {
            String check =
                    "who: " + row.getString(0) + ", has: {any: [forum.held]}, least: forums, when: " + whens.get(n);
            if (row.getString(n + 1).equals("x")) {
                assertThat(changed(asked, check).obligation("1.f")).as(check).isPresent();
            } else {
                assertThatThrownBy(() -> changed(asked, check))
                        .as(check)
                        .isInstanceOfSatisfying(
                                BadDocumentException.class,
                                bad -> assertThat(bad.faults())
                                        .extracting(Fault::code, Fault::path)
                                        .containsExactly(tuple("plan.who-when", "obligations[8].checks[0].when")));
            }
        }
    }

    @Test
    void allFaultsAreNamedTogether() {
        String yaml =
                "format: 2\nnumbers: {links-most: many, reception-day: -1}\nowed: {all: {seat: Seat}}\nobligations: [{id: x, tag: Q}]\nextra: 1\n";

        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class, () -> WorkPlan.read(yaml.getBytes(StandardCharsets.UTF_8)));

        assertThat(bad.faults())
                .extracting(Fault::code)
                .contains("json.not-whole", "plan.number-negative", "plan.code", "plan.obligation-id", "plan.tag");
        assertThat(bad.faults()).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "a: &a [*a]", "a: !!java.lang.Runtime x", "--- 1\n--- 2"})
    void hostileOrEmptyDocumentsAreOneClearError(String yaml) {
        assertThatThrownBy(() -> WorkPlan.read(yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadDocumentException.class);
    }

    @Test
    void aCongressOnItsFirstDayHasMetNothing() {
        var congress = new Fixture();

        PlanReport report = congress.daibiao().plan().report(Period.year(2025), congress.office());

        assertThat(report.histogram().get(Status.MET)).isZero();
        assertThat(report.obligation("0.c").orElseThrow().standing())
                .as("what the file itself shows")
                .isEqualTo(Status.REPORTED);
        assertThat(report.obligation("1.b").orElseThrow().standing()).isEqualTo(Status.NOTHING_OWED);
    }

    @Test
    void aLineOfWhichOneCheckIsNotRecordedIsRecordedPartly() {
        var obligation = WorkPlans.JIADING_2025.obligation("5.b").orElseThrow();
        CheckReport none = CheckReport.of(Status.NOT_RECORDED, 0, 0, null);
        CheckReport met = CheckReport.of(Status.MET, 1, 1, null);

        assertThat(new PlanReport.Line(obligation, 0, List.of(none, met)).standing())
                .isEqualTo(Status.PARTLY_RECORDED);
        assertThat(new PlanReport.Line(obligation, 0, List.of(none, none)).standing())
                .isEqualTo(Status.NOT_RECORDED);
    }

    @Test
    void anAttestationIsKeptAndCountsForItsPeriod() {
        var congress = new Fixture();
        PlanService plan = congress.daibiao().plan();
        Period year = Period.year(2025);
        assertThat(plan.report(year, congress.office())
                        .obligation("18.b")
                        .orElseThrow()
                        .standing())
                .isEqualTo(Status.NOT_ATTESTED);

        plan.attest(Attest.of("18.b", year, Attestation.Judgement.OPEN, "进行中"), congress.office())
                .orThrow();
        plan.attest(Attest.of("18.b", year, Attestation.Judgement.MET, "主任会议已听取汇报"), congress.office())
                .orThrow();

        PlanReport.Line line =
                plan.report(year, congress.office()).obligation("18.b").orElseThrow();
        assertThat(line.standing()).isEqualTo(Status.MET);
        assertThat(line.decisive().note()).isEqualTo("主任会议已听取汇报");
        assertThat(plan.report(Period.quarter(2025, 2), congress.office())
                        .obligation("18.b")
                        .orElseThrow()
                        .standing())
                .as("a judgement of the year also holds for a quarter of it")
                .isEqualTo(Status.MET);
        assertThat(plan.report(Period.year(2024), congress.office())
                        .obligation("18.b")
                        .orElseThrow()
                        .standing())
                .isEqualTo(Status.NOT_ATTESTED);
        assertThat(Fixture.codes(
                        plan.attest(Attest.of("1.a", year, Attestation.Judgement.MET, "x"), congress.office())))
                .containsExactly("plan.not-attested");
        assertThat(Fixture.codes(
                        plan.attest(Attest.of("99.z", year, Attestation.Judgement.MET, "x"), congress.office())))
                .containsExactly("plan.no-check");
    }

    @Test
    void exceptionsComeInPagesAndLeadToTheirEvidence() {
        var congress = new Fixture();
        for (int n = 0; n < 7; n++) {
            congress.deputy("代表" + n);
        }
        PlanService plan = congress.daibiao().plan();
        PlanReport report = plan.report(Period.year(2025), LocalDate.parse("2025-12-31"), congress.office());

        var first = plan.exceptions(report, "1.d", 0, null, 5, congress.office());
        var second = plan.exceptions(report, "1.d", 0, first.next(), 5, congress.office());

        assertThat(first.items()).hasSize(5);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(report.obligation("1.d").orElseThrow().standing()).isEqualTo(Status.MISSED);
        assertThat(plan.evidence(report, first.items().get(0), null, Query.MOST, congress.office())
                        .items())
                .isEmpty();
    }

    /** The last page says that it is the last, also when later windows hold nothing more. */
    @Test
    void theLastPageOfExceptionsHasNoNext() {
        var congress = new Fixture();
        List<Id<Deputy>> guests = List.of(congress.deputy("甲"), congress.deputy("乙"));
        for (int n = 0; n < 5; n++) {
            var forum = HoldForum.of(congress.chairperson("主任" + n), guests, "2025-05-01");
            congress.daibiao().contacts().holdForum(forum, congress.office()).orThrow();
        }
        PlanService plan = congress.daibiao().plan();
        PlanReport report = plan.report(Period.year(2025), LocalDate.parse("2025-06-30"), congress.office());

        CheckReport check = report.obligation("1.f").orElseThrow().decisive();
        assertThat(check.findings()).hasSize(5);
        assertThat(check.next()).isNull();
        var first = plan.exceptions(report, "1.f", 0, null, 3, congress.office());
        var second = plan.exceptions(report, "1.f", 0, first.next(), 3, congress.office());
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
    }

    @Test
    void whatIsNotRecordedHasNoExceptionsAndAForeignCursorIsRefused() {
        var congress = new Fixture();
        congress.deputy("甲");
        PlanService plan = congress.daibiao().plan();
        PlanReport report = plan.report(Period.year(2025), congress.office());

        assertThat(report.obligation("2.b").orElseThrow().standing()).isEqualTo(Status.NOT_RECORDED);
        assertThat(plan.exceptions(report, "2.b", 0, null, 5, congress.office()).items())
                .isEmpty();
        for (String cursor : List.of("!!", Cursor.encode("0"), Cursor.encode("1\n"), Cursor.encode("x\ny"))) {
            assertThatThrownBy(() -> plan.exceptions(report, "1.d", 0, cursor, 5, congress.office()))
                    .isInstanceOf(BadCursorException.class);
        }
        for (int limit : List.of(0, Query.MOST + 1)) {
            assertThatThrownBy(() -> plan.exceptions(report, "1.d", 0, null, limit, congress.office()))
                    .isInstanceOf(BadValueException.class);
        }
    }

    /** A whole plan, an obligation for the plan that comes along, and somebody who is owed something. */
    @Test
    void theBlocksOfTheGuideAreRead() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide", "write-a-plan.md"));
        List<String> blocks = Stream.of(guide.split("```yaml\n"))
                .skip(1)
                .map(block -> block.substring(0, block.indexOf("```")))
                .toList();
        assertThat(blocks).hasSize(3);

        assertThat(WorkPlan.read(blocks.get(0).getBytes(StandardCharsets.UTF_8)).obligations())
                .hasSize(1);
        String added = blocks.get(0) + blocks.get(1).replace("5.own", "1.own");
        assertThat(WorkPlan.read(added.getBytes(StandardCharsets.UTF_8)).obligation("1.own"))
                .as("of one's own, added to the whole plan above")
                .isPresent();
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("owed:\n", blocks.get(2))
                            .replace(
                                    "{who: {owed: deputies}, has: {any: [archive",
                                    "{who: {owed: town-deputies}, has: {any: [archive")
                    + blocks.get(1);

            assertThat(WorkPlan.read(yaml.getBytes(StandardCharsets.UTF_8)).obligation("5.own"))
                    .isPresent();
        }
    }

    private static WorkPlan changed(String from, String to) throws IOException {
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(yaml).contains(from);
            int at = yaml.indexOf(from);
            return WorkPlan.read(
                    (yaml.substring(0, at) + to + yaml.substring(at + from.length())).getBytes(StandardCharsets.UTF_8));
        }
    }
}
