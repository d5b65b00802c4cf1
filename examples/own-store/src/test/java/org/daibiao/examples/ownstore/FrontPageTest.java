package org.daibiao.examples.ownstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The front page on a store of one's own")
class FrontPageTest {
    private static final Actor OFFICE = Actor.of(CongressId.of("jiading"), "office", Roles.DEPUTY_WORK_COMMITTEE);

    @TempDir
    Path directory;

    @Test
    @DisplayName("prints what the README says, each step after closing and opening again")
    void printsWhatTheReadmeSays() throws IOException {
        at(daibiao -> daibiao.open("jiading", "嘉定区人大").orThrow());
        Id<Deputy> li = at(daibiao -> register(daibiao, "李敏", "嘉定镇"));
        at(daibiao -> daibiao.deputies()
                .seat(SeatDeputy.of(li, Office.COMMITTEE_MEMBER, "2025-01-10"), OFFICE)
                .orThrow());
        Id<Deputy> wang = at(daibiao -> register(daibiao, "王芳", "安亭"));
        at(daibiao -> daibiao.contacts()
                .link(LinkDeputy.of(li, wang, "2025-03-01"), OFFICE)
                .orThrow());
        at(daibiao -> daibiao.contacts()
                .record(RecordContact.visit(li, wang, "2025-06-12"), OFFICE)
                .orThrow());
        Object rejected = at(daibiao -> daibiao.contacts().record(RecordContact.visit(li, wang, "2025-07-01"), OFFICE));
        List<PlanReport.Line> clause =
                at(daibiao -> daibiao.plan().report(Period.year(2025), OFFICE).clause(1));

        List<String> printed = Stream.concat(
                        Stream.of(rejected.toString()), clause.stream().map(line -> line.text(Locale.ENGLISH)))
                .toList();
        assertThat(Files.readString(Path.of("..", "..", "README.md"))).contains(String.join("\n", printed));
    }

    private static Id<Deputy> register(Daibiao daibiao, String name, String unit) {
        return daibiao.deputies()
                .register(RegisterDeputy.of(name, unit), OFFICE)
                .orThrow()
                .id();
    }

    private <R> R at(Function<Daibiao, R> step) {
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new SqliteStores(directory))
                .clock(Clock.fixed(Instant.parse("2025-06-16T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build()) {
            return step.apply(daibiao);
        }
    }
}
