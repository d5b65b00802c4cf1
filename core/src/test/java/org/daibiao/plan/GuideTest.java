package org.daibiao.plan;

import java.io.IOException;
import java.util.Locale;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.GuidePage;
import org.daibiao.calendar.Period;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Entry;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the guide to a plan says of its file is asked by {@link WorkPlanTest}. */
@DisplayName("The guide to a plan")
class GuideTest {
    private final Fixture congress = new Fixture();
    private final Daibiao daibiao = congress.daibiao();
    private final Actor office = congress.office();
    private final GuidePage out = new GuidePage("write-a-plan.md", GuideTest.class);

    @Test
    @DisplayName("shows the code that reads a report, and what it prints")
    void showsHowToReadAReport() throws IOException {
        Id<Deputy> li = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        Id<Deputy> sun = congress.deputy("孙强");
        daibiao.contacts().link(LinkDeputy.of(li, wang, "2025-03-01"), office).orThrow();
        daibiao.contacts().link(LinkDeputy.of(li, sun, "2025-03-01"), office).orThrow();
        daibiao.contacts()
                .record(RecordContact.visit(li, wang, "2025-06-12"), office)
                .orThrow();

        PlanReport report = daibiao.plan().report(Period.year(2025), office);
        out.println(report.histogram().get(Status.NOT_RECORDED) > 0);
        PlanReport.Line line = report.obligation("1.b").orElseThrow();
        CheckReport check = line.decisive();
        out.println(line.standing() + " " + check.numerator() + "/" + check.denominator());

        String next = null;
        do {
            Page<Finding> page = daibiao.plan().exceptions(report, "1.b", line.worst(), next, 100, office);
            for (Finding finding : page.items()) {
                out.println(finding.text(Locale.ENGLISH));
                for (Entry entry : daibiao.plan()
                        .evidence(report, finding, null, 100, office)
                        .items()) {
                    out.println("  " + entry.line().day() + " " + entry.line().kind());
                }
            }
            next = page.next();
        } while (next != null);

        daibiao.plan()
                .attest(Attest.of("0.b", Period.year(2025), Attestation.Judgement.MET, "全年工作体现了四个更加注重"), office)
                .orThrow();
        out.println(daibiao.plan()
                .report(Period.year(2025), office)
                .obligation("0.b")
                .orElseThrow()
                .standing());

        out.showsWhatWasRun();
    }
}
