package org.daibiao.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.Actor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The quick start in an application")
class QuickStartTest {
    private static final Path README = Path.of("..", "..", "..", "README.md");

    @Test
    @DisplayName("says what the README says, and says it again after a restart")
    void saysWhatTheReadmeSays() throws IOException {
        try (var host = Host.start("quick-start")) {
            assertThat(quickStart(host.getBean(Daibiao.class))).isEqualTo(promised());
        }
        try (var host = Host.start("quick-start")) {
            assertThat(promised()).endsWith(report(host.getBean(Daibiao.class)));
        }
    }

    @Test
    @DisplayName("leaves the host's tables and history to the host")
    void leavesTheHostsTablesAndHistory() {
        try (var host = Host.start("beside")) {
            var context = host.getBean(DSLContext.class);

            assertThat(scripts(context, "flyway_schema_history")).containsExactly("V1__customer.sql");
            assertThat(scripts(context, "daibiao_schema_history")).contains("V001__journal.sql");
            assertThat(context.fetch("select * from customer")).isEmpty();
        }
    }

    private static String quickStart(Daibiao daibiao) {
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
        var rejected = daibiao.contacts().record(RecordContact.visit(li.id(), wang.id(), "2025-07-01"), office);
        return rejected + "\n" + report(daibiao);
    }

    private static String report(Daibiao daibiao) {
        return daibiao.plan().report(Period.year(2025), Registry.OFFICE).clause(1).stream()
                .map(line -> line.text(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    private static String promised() throws IOException {
        var fenced = Pattern.compile("```text\\R(.*?)\\R```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(fenced.find()).as("a block of text").isTrue();
        return fenced.group(1);
    }

    private static List<String> scripts(DSLContext context, String history) {
        return context.fetch("select \"script\" from \"" + history + "\" where \"type\" = 'SQL'")
                .getValues(0, String.class);
    }
}
