package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.Resealed;
import org.daibiao.privacy.SealedStores.Reading;
import org.daibiao.record.CongressId;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Row;
import org.daibiao.record.UnreadableCellException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 1,200 voters are sealed anew in batches, and somebody pulls the plug. */
@DisplayName("Sealing anew")
class RotationTest {
    @Nested
    @DisplayName("in memory")
    class InMemory extends Promises {
        InMemory() {
            super(new MemoryStores());
        }
    }

    @Nested
    @DisplayName("on H2")
    class OnH2 extends Promises {
        OnH2() {
            super(Migrated.stores(Migrated.url()));
        }
    }

    abstract static class Promises {
        private static final int VOTERS = 1200;
        private static final int BATCH = 100;
        private static final CongressId JIADING = CongressId.of("jiading");
        private static final Actor OFFICE = Actor.of(JIADING, "office", Roles.DEPUTY_WORK_COMMITTEE);
        private static final Actor OPERATOR = Actor.of(JIADING, "operator", Roles.SYSTEM_ADMINISTRATOR);
        private static final List<Integer> SOME = List.of(0, 1, 599, 600, 601, 1198, 1199);

        private final Stores kept;

        Promises(Stores kept) {
            this.kept = kept;
        }

        @AfterEach
        void close() {
            kept.close();
        }

        private Daibiao door(FieldCipher cipher, Reading reading) {
            return Daibiao.builder()
                    .plan(WorkPlans.JIADING_2025)
                    .stores(kept)
                    .cipher(cipher, reading)
                    .build();
        }

        private Daibiao door(FieldCipher cipher) {
            return door(cipher, Reading.SEALED_ONLY);
        }

        private static void register(Daibiao door) {
            door.open("jiading", "嘉定区人大").orThrow();
            for (int first : new int[] {0, VOTERS / 2}) {
                door.deputies()
                        .registerVoters(
                                IntStream.range(first, first + VOTERS / 2)
                                        .mapToObj(n -> new RegisterVoter(
                                                PersonName.of("选民" + n),
                                                "安亭",
                                                phone(n),
                                                null,
                                                null,
                                                LocalDate.parse("2025-01-01")))
                                        .toList(),
                                OFFICE)
                        .orThrow();
            }
        }

        @Test
        void brokenOffInTheMiddleAndTakenUpAgainNothingIsLostAndEverybodyIsFoundMeanwhile() {
            FieldCipher old = Keys.cipher("k1", "k2");
            FieldCipher current = Keys.cipher("k2", "k1");
            register(door(old));
            var left = new AtomicInteger(Integer.MAX_VALUE);
            Daibiao operator = door(new Failing(current, left));

            @Nullable String next = batches(operator, null, 5);
            left.set(BATCH);
            @Nullable String here = next;
            assertThatThrownBy(() -> operator.sealing().reseal(here, BATCH, OPERATOR))
                    .hasMessageContaining("plug");
            left.set(Integer.MAX_VALUE);

            assertThat(keys()).containsExactlyElementsOf(keys(500, VOTERS - 500));
            assertFound(door(old), door(current));

            next = batches(operator, next, 2);
            assertThat(keys()).containsExactlyElementsOf(keys(700, VOTERS - 700));
            assertFound(door(old), door(current));

            // The operator lost the place and begins again.
            assertThat(round(operator)).isEqualTo(VOTERS - 700);
            assertThat(round(operator)).isZero();
            assertThat(keys()).containsExactlyElementsOf(keys(VOTERS, 0));
            assertFound(door(old), door(current), door(Keys.cipher("k2")));
            assertThat(versions()).containsOnly(2L);
        }

        @Test
        void plainTextsOfADatabaseFromBeforeAreSealedInTheSameWay() {
            register(Daibiao.builder().plan(WorkPlans.JIADING_2025).stores(kept).build());
            Daibiao transition = door(Keys.cipher("k1"), Reading.PLAIN_TOO);
            assertFound(transition);

            batches(transition, null, 4);
            assertFound(transition);
            assertThatThrownBy(() -> all(door(Keys.cipher("k1")))).isInstanceOf(UnreadableCellException.class);

            assertThat(round(transition)).isEqualTo(VOTERS - 4 * BATCH);
            assertFound(transition, door(Keys.cipher("k1")));
            assertThat(texts()).noneMatch(text -> text.contains("选民") || text.startsWith("139"));
        }

        @Test
        void aCellThatWasMovedStopsTheRoundAndIsNamed() {
            register(door(Keys.cipher("k1")));
            List<Versioned<Row>> rows = rows();
            int name = Voter.SHAPE.field("name").first();
            Versioned<Row> to = rows.get(250);
            var cells = new ArrayList<>(to.value().cells());
            cells.set(name, rows.get(251).value().cells().get(name));
            kept.write(JIADING, writer -> {
                writer.update(Voter.SHAPE.raw(), new Row(cells), to.version());
                return writer;
            });

            assertThatThrownBy(() -> round(door(Keys.cipher("k2", "k1"))))
                    .isInstanceOf(UnreadableCellException.class)
                    .hasMessageContaining("\"name\"")
                    .hasMessageContaining(to.id().toString());
            assertThat(keys()).containsExactlyElementsOf(keys(200, VOTERS - 200));
        }

        /** The cursor after so many batches. */
        private static @Nullable String batches(Daibiao door, @Nullable String from, int batches) {
            String next = from;
            for (int n = 0; n < batches; ) {
                Resealed batch = door.sealing().reseal(next, BATCH, OPERATOR);
                assertThat(batch.resealed()).isEqualTo(batch.seen());
                n += batch.seen() == 0 ? 0 : 1;
                next = batch.next();
            }
            return next;
        }

        private static int round(Daibiao door) {
            int resealed = 0;
            String next = null;
            do {
                Resealed batch = door.sealing().reseal(next, BATCH, OPERATOR);
                resealed += batch.resealed();
                next = batch.next();
            } while (next != null);
            return resealed;
        }

        private static void assertFound(Daibiao... doors) {
            for (Daibiao door : doors) {
                assertThat(all(door)).hasSize(VOTERS);
                for (int n : SOME) {
                    assertThat(door.find(Query.of(Voter.SHAPE, Voter.PHONE.is(phone(n))), OFFICE)
                                    .items())
                            .describedAs("voter %d", n)
                            .hasSize(1);
                }
            }
        }

        private static List<Versioned<Voter>> all(Daibiao door) {
            var all = new ArrayList<Versioned<Voter>>();
            Query<Voter> query = Query.of(Voter.SHAPE);
            Page<Versioned<Voter>> page;
            do {
                page = door.find(query, OFFICE);
                all.addAll(page.items());
                query = query.from(page.next());
            } while (page.next() != null);
            return all;
        }

        private static PhoneNumber phone(int n) {
            return PhoneNumber.of("139" + (10_000_000 + n));
        }

        private List<Versioned<Row>> rows() {
            var rows = new ArrayList<Versioned<Row>>();
            Query<Row> query = Query.of(Voter.SHAPE.raw());
            Page<Versioned<Row>> page;
            do {
                page = kept.page(JIADING, query);
                rows.addAll(page.items());
                query = query.from(page.next());
            } while (page.next() != null);
            return rows;
        }

        private List<Long> versions() {
            return rows().stream().map(Versioned::version).toList();
        }

        private List<String> texts() {
            return rows().stream()
                    .flatMap(row -> row.value().cells().stream())
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }

        /** The key of each cell that has one: name, phone and token of each voter, in the order of their ids. */
        private List<String> keys() {
            return texts().stream()
                    .filter(text -> text.contains(":"))
                    .map(text -> text.substring(0, text.indexOf(':')))
                    .toList();
        }

        private static List<String> keys(int current, int older) {
            return IntStream.range(0, 3 * (current + older))
                    .mapToObj(n -> n < 3 * current ? "k2" : "k1")
                    .toList();
        }
    }

    /** Stops sealing after so many cells. */
    private record Failing(FieldCipher inner, AtomicInteger left) implements FieldCipher {
        @Override
        public String seal(String text, Place place) {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("somebody pulled the plug");
            }
            return inner.seal(text, place);
        }

        @Override
        public String open(String sealed, Place place) {
            return inner.open(sealed, place);
        }

        @Override
        public List<String> tokens(String text, String table, String column, CongressId congress) {
            return inner.tokens(text, table, column, congress);
        }

        @Override
        public boolean isCurrent(String sealedOrToken) {
            return inner.isCurrent(sealedOrToken);
        }
    }
}
