package org.daibiao.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.daibiao.Daibiao;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.memory.MemoryStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A role is written once, under {@code owed}, and asked of the seat and of every check that names who is owed. */
@DisplayName("A misspelt role")
class MisspeltRoleTest {
    private static final String PLAN = """
            format: 2
            title: 广河县人大常委会2025年度代表工作计划
            year: 2025
            adopted: {body: standing-committee, name: 广河县人大常委会, meeting: 25, day: 2025-02-26}
            term: {ordinal: 7, first-day: 2022-01-12}
            profile: national-2025
            sections: {contact: {channels: [visit]}}
            owed:
              town-deputies: {seat: deputy.seat, role: dpeuty}
            clauses: [{number: 1, heading: 联系, text: 联系选民}]
            obligations:
              - {id: 1.a, tag: N, zh: 联系, en: contact, checks: [{who: {owed: town-deputies}, has: {any: [voter-contact.*]}, when: every-year}]}
            """;

    @Test
    @DisplayName("is told where it is written, once, with the nearest role")
    void isToldOnceWhereItIsWritten() {
        List<Fault> faults = catchThrowableOfType(BadDocumentException.class, () -> open(PLAN))
                .faults();

        assertThat(faults)
                .extracting(Fault::line, Fault::column, Fault::code, Fault::path)
                .containsExactly(tuple(9, 44, "plan.kind-role", "owed.town-deputies.role"));
        assertThat(faults.get(0).remedy(Locale.CHINESE)).contains("是否应为 deputy");
    }

    @Test
    @DisplayName("corrected, opens the door")
    void correctedOpensTheDoor() {
        open(PLAN.replace("dpeuty", "deputy"));
    }

    private static void open(String plan) {
        Daibiao.builder()
                .plan(WorkPlan.read(plan.getBytes(UTF_8)))
                .stores(new MemoryStores())
                .build()
                .close();
    }
}
