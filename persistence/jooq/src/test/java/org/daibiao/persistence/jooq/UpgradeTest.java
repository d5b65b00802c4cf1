package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.audit.Broken;
import org.daibiao.audit.ChainFault;
import org.daibiao.audit.Verification;
import org.daibiao.contact.Contact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.NumberedAct;
import org.daibiao.plan.PlanRoom;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Query;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade starts from what an earlier version left in a database, kept as a script. */
@DisplayName("A schema of an earlier version")
class UpgradeTest {
    private static final CongressId JIADING = CongressId.of("jiading");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is upgraded in place: what was kept is there, and work goes on")
    void isUpgradedInPlace() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("earlier") + ";USER=sa";
        try (var connection = DriverManager.getConnection(url);
                var script = new InputStreamReader(
                        Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("schema-006.sql")),
                        StandardCharsets.UTF_8)) {
            RunScript.execute(connection, script);
        }

        Actor office = Actor.of(JIADING, "office", Roles.DEPUTY_WORK_COMMITTEE);
        try (Daibiao daibiao = daibiao(url, 9)) {
            List<NumberedAct> before = acts(daibiao, office);
            daibiao.deputies().register(RegisterDeputy.of("赵军", "南翔镇"), office).orThrow();

            assertThat(daibiao.desk().find(Query.of(Deputy.SHAPE), office).items())
                    .extracting(deputy -> deputy.value().name().value())
                    .containsExactlyInAnyOrder("李敏", "阿卜杜拉·买买提𠮷", "赵军");
            assertThat(daibiao.desk()
                            .find(Query.of(Contact.SHAPE, Contact.TAKEN_BACK_ON.missing()), office)
                            .items())
                    .hasSize(1);
            assertThat(before).hasSize(9);
            assertThat(acts(daibiao, office))
                    .extracting(NumberedAct::number)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 10).boxed().toList());
            assertThat(daibiao.audit().verify(office))
                    .as("the chain begins with the first act after the upgrade")
                    .isEqualTo(new Verification(10, 10, null));
        }
        try (Daibiao daibiao = daibiao(url, 0)) {
            assertThat(daibiao.audit().verify(office).broken())
                    .as("the host must say that its acts are of before the chain")
                    .isEqualTo(new Broken(1, ChainFault.UNLINKED, null));
        }
    }

    @Test
    @DisplayName(
            "learns from the journal by when reports of projects are due; whether that is certain is found out later")
    void learnsWhenReportsAreDue() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                var statement = connection.createStatement()) {
            for (Path file : migrations()) {
                if (file.getFileName().toString().startsWith("V021")) {
                    statement.execute(
                            "insert into project_interval values "
                                    + "('c', 1, 'i1', 'p', 'p', '3 months', 'forward'), ('c', 1, 'i2', 'p', 'r', '3 months', 'forward')");
                    statement.execute(
                            "insert into act_line values "
                                    + "('c', 1, 1, 'p', null, 'p', 'project.progress-due', '2025-03-03', '2025-06-03', 1, 'item', null, '2025-03-03'), "
                                    + "('c', 2, 2, 'p', null, 'p', 'project.progress-due', '2025-03-03', '2025-06-03', -1, 'item', 1, '2025-03-04'), "
                                    + "('c', 3, 2, 'p', null, 'p', 'project.progress-due', '2025-03-03', '2025-06-04', 1, 'item', null, '2025-03-04'), "
                                    + "('d', 1, 1, 'p', null, 'p', 'project.progress-due', '2025-03-09', '2025-09-09', 1, 'item', null, '2025-03-09')");
                }
                statement.execute(Files.readString(file));
            }

            try (var rows = statement.executeQuery(
                    "select starts_on || ' ' || due_on || ' ' || certainty from project_interval order by id")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("2025-03-03 2025-06-04 provisional");
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("1000-01-01 1000-01-01 provisional");
            }
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("src/main/resources", Vendor.H2.place().replace("classpath:", "")))) {
            return files.sorted().toList();
        }
    }

    private static Daibiao daibiao(String url, long unlinked) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.at(url))
                .unlinkedUpTo(JIADING, unlinked)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
    }

    private static List<NumberedAct> acts(Daibiao daibiao, Actor office) {
        return daibiao.desk()
                .read(
                        PlanRoom.REPORT,
                        office,
                        context -> context.reader().journal().acts(0, Query.MOST));
    }
}
