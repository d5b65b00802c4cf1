package org.daibiao.examples.frontpage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;

/** The front page (首页示例): exactly the code that the README shows. */
public final class FrontPage {
    private FrontPage() {}

    /** Prints what the README shows. */
    public static void main(String... args) {
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.at("jdbc:h2:mem:jiading"))
                .clock(Clock.fixed(Instant.parse("2025-06-16T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build()) {
            var jiading = daibiao.open("jiading", "嘉定区人大").orThrow();
            var office = Actor.of(jiading.id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
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
            System.out.println(
                    daibiao.contacts().record(RecordContact.visit(li.id(), wang.id(), "2025-07-01"), office));
            daibiao.plan()
                    .report(Period.year(2025), office)
                    .clause(1)
                    .forEach(line -> System.out.println(line.text(Locale.ENGLISH)));
        }
    }
}
