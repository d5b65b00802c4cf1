package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.daibiao.calendar.Period;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Role;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.WorkPlans;
import org.junit.jupiter.api.Test;

class FrontPageTest {
    @Test
    void twentyLinesGiveDeputiesContactsAndTheReportOnClauseOne() {
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .clock(Clock.fixed(Instant.parse("2025-06-16T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build()) {
            var jiading = daibiao.congresses().open("jiading", "嘉定区人大").orThrow();
            var office = Actor.of(jiading.id(), "office", Role.DEPUTY_WORK_COMMITTEE);
            var li = daibiao.deputies()
                    .register(RegisterDeputy.of("李敏", "嘉定镇"), office)
                    .orThrow();
            daibiao.deputies()
                    .seat(SeatDeputy.of(li.id(), Office.COMMITTEE_MEMBER, "2025-01-10"), office)
                    .orThrow();
            var wang = daibiao.deputies()
                    .register(RegisterDeputy.of("王芳", "安亭"), office)
                    .orThrow();
            daibiao.contacts()
                    .link(LinkDeputy.of(li.id(), wang.id(), "2025-03-01"), office)
                    .orThrow();
            daibiao.contacts()
                    .record(RecordContact.visit(li.id(), wang.id(), "2025-06-12"), office)
                    .orThrow();

            var rejected = daibiao.contacts().record(RecordContact.visit(li.id(), wang.id(), "2025-07-01"), office);
            PlanReport report = daibiao.plan().report(Period.year(2025), office);

            assertThat(rejected.toString())
                    .startsWith("Rejected contact.future (1.b)")
                    .contains("联系日期 2025-07-01 晚于今天 2025-06-16");
            assertThat(report.clause(1))
                    .extracting(PlanReport.Line::toString)
                    .satisfiesExactly(
                            a -> assertThat(a)
                                    .isEqualTo("1.a 每名组成人员固定联系 3–6 名基层代表  0/1  OPEN  李敏: 1, lacks 2, until 2025-12-31"),
                            b -> assertThat(b)
                                    .isEqualTo("1.b 每年至少联系 2 次  0/1  OPEN  李敏–王芳: 1, lacks 1, until 2025-12-31"),
                            c -> assertThat(c).isEqualTo("1.c 其中走访不少于 1 次  1/1  MET"),
                            d -> assertThat(d)
                                    .startsWith("1.d 每名代表固定联系选民不少于 5 人  0/2  OPEN")
                                    .contains("李敏: 0, lacks 5"),
                            e -> assertThat(e).startsWith("1.e").contains("0/2  OPEN"),
                            f -> assertThat(f).startsWith("1.f").contains("0/0  MET"),
                            g -> assertThat(g).startsWith("1.g").contains("NOT_RECORDED"));
            assertThat(report.obligations()).hasSize(96);
        }
    }
}
