package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.delivery.DeliveryService;
import org.daibiao.delivery.JournalListener;
import org.daibiao.journal.Act;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Stores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Delivery on a database")
class DeliveryTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");

    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void aFileThatIsSafeAtEveryCommit() {
        url = "jdbc:h2:file:" + folder.resolve("delivery") + ";USER=sa;WRITE_DELAY=0;LOCK_TIMEOUT=20000";
    }

    @Test
    @DisplayName("hands over what a host's transaction did once it is committed, and nothing before or without")
    void handsOverWhatIsCommitted() {
        try (var database = new UrlDatabase(url)) {
            DaibiaoSchema.migrate(database);
            var numbers = new ArrayList<Long>();
            DeliveryService node = node(database, (congress, act) -> numbers.add(act.number()));
            var host = DSL.using(database, SQLDialect.H2);
            node.deliver(CONGRESS);

            assertThatThrownBy(() -> host.transaction(tx -> {
                        enter(JooqStores.on(tx.dsl()), 1);
                        throw new IllegalStateException("the host's own reason");
                    }))
                    .hasMessage("the host's own reason");
            host.transaction(tx -> {
                enter(JooqStores.on(tx.dsl()), 2);
                node.deliver(CONGRESS);
                assertThat(numbers).isEmpty();
            });
            node.deliver(CONGRESS);

            assertThat(numbers).containsExactly(1L, 2L);
        }
    }

    @Test
    @DisplayName("goes on in a file that was closed and opened again")
    void goesOnAfterClosing() {
        var numbers = new ArrayList<Long>();
        for (int run = 0; run < 3; run++) {
            try (var database = new UrlDatabase(url)) {
                DaibiaoSchema.migrate(database);
                enter(JooqStores.on(database), 7);
                node(database, (congress, act) -> numbers.add(act.number())).deliver(CONGRESS);
            }
        }

        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 21).boxed().toList());
    }

    private static DeliveryService node(DataSource database, BiConsumer<CongressId, NumberedAct> work) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.on(database))
                .listener(JournalListener.of("effects", work))
                .build()
                .deliveries();
    }

    private static void enter(Stores stores, int count) {
        List<Act> acts = IntStream.range(0, count)
                .mapToObj(n -> new Act(
                        UUID.randomUUID(),
                        "note.write",
                        "",
                        "somebody",
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        new UUID(1, 1),
                        List.of(),
                        null))
                .toList();
        stores.write(CONGRESS, writer -> {
            writer.append(acts);
            return acts;
        });
    }
}
