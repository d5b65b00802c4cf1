package org.daibiao.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.memory.MemoryStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules as other places have them (联系选民、接待日、走访): what a district writes beside them, and what it is told. */
@DisplayName("P1: a plan of nine rules")
class NineRulesTest {
    /** Facts of public rule sets: Lanshan 1.a, 1.g, 1.i; Thrd county 4.a; Linying 1.a, 1.d; Shenzhen's stations 1.a, 2.b, 2.e. */
    private static final String PLAN = """
            format: 2
            title: 某县人大常委会2025年度代表工作计划
            year: 2025
            adopted: {body: standing-committee, name: 某县人大常委会, meeting: 25, day: 2025-02-26}
            term: {ordinal: 7, first-day: 2022-01-12}
            profile: PROFILE
            sections: {contact: {channels: [visit, forum, phone]}, station: {reception-day: 20, reception-roll: forward}}
            numbers: {people: 10, links: 10, receptions: 2, contacts: 4}
            clauses:
              - {number: 1, heading: 联系选民, text: 代表固定联系选民，全年联系不少于规定次数。}
              - {number: 2, heading: 接待选民, text: 每月20日为代表接待日，每位代表每年参加两次以上。}
              - {number: 3, heading: 联系代表, text: 常委会组成人员与代表保持联系。}
            obligations:
              - {id: 1.a, tag: N, zh: '全年不少于 {people} 次', en: 'at least {people} times', checks: [{who: {owed: deputies}, has: {any: [voter-contact.*]}, least: people, when: every-year}]}
              - {id: 1.b, tag: N, zh: '联系 {links} 名选民', en: 'linked with {links} voters', checks: [{who: {owed: deputies}, has: {links: link.deputy-voter, counterpart: voters}, least: links, when: on-the-day}]}
              - {id: 1.c, tag: E, zh: 走访, en: visits, checks: [{who: {owed: deputies}, has: {any: [voter-contact.visit]}, when: every-year}]}
              - {id: 1.d, tag: E, zh: 座谈和电话, en: talks and calls, checks: [{who: {owed: deputies}, has: {all: [voter-contact.forum, voter-contact.phone]}, when: every-year}]}
              - {id: 2.a, tag: N, zh: '每月 {station.reception-day} 日接待', en: 'on day {station.reception-day}', checks: [{who: {owed: stations}, has: {any: [station.reception]}, when: {on-days: reception}}]}
              - {id: 2.b, tag: N, zh: '每年接待 {receptions} 次', en: '{receptions} times', checks: [{who: {owed: deputies}, has: {any: [station.reception]}, least: receptions, when: every-year}]}
              - {id: 2.c, tag: N, zh: '接访、走访 {contacts} 次', en: '{contacts} contacts', checks: [{who: {owed: deputies}, has: {any: [station.reception, voter-contact.visit]}, least: contacts, when: every-year}]}
              - {id: 2.d, tag: E, zh: 办理并反馈, en: told the result, checks: [{who: {each: opinion.due}, has: {any: [opinion.fed-back]}, when: by-due}]}
              - {id: 3.a, tag: E, zh: 与代表保持联系, en: in contact, checks: [{who: {owed: members}, has: {any: [member-contact.*]}, when: every-year}]}
            """;

    private static Daibiao door(String plan) {
        return Daibiao.builder()
                .plan(WorkPlan.read(plan.getBytes(UTF_8)))
                .stores(new MemoryStores())
                .build();
    }

    @Test
    @DisplayName("needs at most ten further lines")
    void tenFurtherLines() {
        long further = PLAN.lines().filter(line -> !line.startsWith("  - ")).count();

        assertThat(PLAN.lines().filter(line -> line.startsWith("  - {id: "))).hasSize(9);
        assertThat(further).isLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("opens the door under every profile that comes along, and is reported on")
    void isReportedOn() {
        for (String profile : List.of("national-2025", "shanghai-2016", "henan-2017", "jiading-2025")) {
            Daibiao door = door(PLAN.replace("PROFILE", profile));
            Actor office = Actor.of(door.open("xian", "某县人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

            PlanReport report = door.plan().report(Period.year(2025), office);
            assertThat(report.obligations())
                    .as(profile)
                    .hasSize(9)
                    .allSatisfy(line -> assertThat(line.checks()).isNotEmpty());
        }
    }

    @Test
    @DisplayName("is told all that its rules need and it does not say, each at its place, before anything is recorded")
    void isToldWhatItsRulesNeed() {
        String plan = PLAN.replace("PROFILE", "national-2025")
                .replace("sections: {contact: {channels: [visit, forum, phone]}, station: {", "sections: {station: {")
                .replace("has: {any: [station.reception]}, least", "has: {any: [guided.building]}, least");

        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> door(plan));

        assertThat(bad.faults())
                .extracting(Fault::line, Fault::code, fault -> fault.with().get("value"))
                .containsExactly(
                        tuple(14, "plan.unsaid", "contact.channels"), tuple(19, "plan.unsaid", "station.aspects"));
        assertThat(bad.faults())
                .allSatisfy(fault -> assertThat(fault.remedy(Locale.CHINESE)).contains("“sections”"));
    }
}
