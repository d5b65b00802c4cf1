package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
@DisplayName("While it is open, the embedded file")
class FileSizeTest {
    private static final int ACTS = 2000;
    private static final Actor OFFICE = Actor.of(CongressId.of("jiading"), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private static final String SINCE = WorkPlans.JIADING_2025.term().firstDay().toString();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("and its log take 30 MB at most for 2,000 contacts, recorded one at a time")
    void staysSmall() {
        long most = 0;
        try (JooqStores stores = JooqStores.embedded(folder.resolve("town"));
                Daibiao daibiao = Daibiao.builder()
                        .plan(WorkPlans.JIADING_2025)
                        .stores(stores)
                        .clock(Clock.fixed(Instant.parse("2025-12-20T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                        .build()) {
            List<LinkDeputy> links = links(daibiao);
            for (int n = 0; n < ACTS; n++) {
                LinkDeputy link = links.get(n % links.size());
                daibiao.contacts()
                        .record(RecordContact.visit(link.member(), link.deputy(), "2025-12-19"), OFFICE)
                        .orThrow();
                most = n % 50 == 0 ? Math.max(most, bytes()) : most;
            }
            most = Math.max(most, bytes());
        }
        System.out.printf("embedded file, %d acts one at a time: %.1f MB at most while open%n", ACTS, most / 1e6);
        assertThat(most).isLessThanOrEqualTo(30_000_000L);
    }

    private long bytes() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LinkDeputy> links(Daibiao daibiao) {
        daibiao.open("jiading", "嘉定区人大").orThrow();
        List<Id<Deputy>> deputies = daibiao
                .deputies()
                .registerAll(
                        IntStream.range(0, 300)
                                .mapToObj(n -> RegisterDeputy.of("代表" + n, "安亭镇"))
                                .toList(),
                        OFFICE)
                .orThrow()
                .stream()
                .map(Versioned::id)
                .toList();
        var links = new ArrayList<LinkDeputy>();
        for (int member = 0; member < 35; member++) {
            daibiao.deputies()
                    .seat(SeatDeputy.of(deputies.get(member), Office.COMMITTEE_MEMBER, SINCE), OFFICE)
                    .orThrow();
            for (int n = 0; n < 4; n++) {
                links.add(LinkDeputy.of(deputies.get(member), deputies.get(35 + member * 4 + n), SINCE));
            }
        }
        daibiao.contacts().linkAll(links, OFFICE).orThrow();
        return links;
    }
}
