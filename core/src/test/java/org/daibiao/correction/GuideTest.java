package org.daibiao.correction;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.daibiao.Daibiao;
import org.daibiao.GuidePage;
import org.daibiao.access.Roles;
import org.daibiao.deputy.CorrectDeputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.ExternalKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to an import that comes again")
class GuideTest {
    private final GuidePage out = new GuidePage("import-again.md", GuideTest.class);

    @Test
    @DisplayName("shows the code that is compiled here and what it prints")
    void showsItsCode() throws IOException {
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .clock(Clock.fixed(Instant.parse("2025-06-20T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build()) {
            var jiading = daibiao.open("jiading", "嘉定区人大").orThrow();
            var office = Actor.of(jiading.id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

            var deputies = daibiao.deputies();
            var rows = List.of(
                    RegisterDeputy.of("李敏", "嘉定镇").keyed("JD-0017"),
                    RegisterDeputy.of("王芳", "安亭镇").keyed("JD-0018"));
            deputies.importAll(rows, office).orThrow().forEach(row -> out.println(row.effect()));

            var li = deputies.byExternalKey(ExternalKey.of(" ｊｄ-0017 "), office).orElseThrow();
            out.println(li.value().unit());

            deputies.correctDeputy(CorrectDeputy.of(li.seen(), "已调动").ofUnit("马陆镇"), office)
                    .orThrow();
            var next = List.of(
                    RegisterDeputy.of("李敏", "嘉定镇").keyed("JD-0017"),
                    RegisterDeputy.of("王芳", "外冈镇").keyed("JD-0018"),
                    RegisterDeputy.of("张伟", "安亭镇").keyed("JD-0019"));
            var again = deputies.importAll(next, office);
            again.orThrow().forEach(row -> out.println(row.effect() + " " + row.kept()));
            again.warnings().forEach(one -> out.println(one.path() + "：" + one.text(Locale.CHINESE)));

            var right = List.of(RegisterDeputy.of("李敏", "马陆镇").keyed("JD-0017"));
            out.println(deputies.importAll(right, office).warnings().size());
            var later = List.of(RegisterDeputy.of("李敏", "外冈镇").keyed("JD-0017"));
            out.println(deputies.importAll(later, office)
                    .orThrow()
                    .get(0)
                    .record()
                    .value()
                    .unit());
        }
        out.showsWhatWasRun();
    }
}
