package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.Act;
import org.daibiao.journal.Line;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.StoredBallot;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.CongressId;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.daibiao.record.TableMissingException;
import org.daibiao.record.TableUnfitException;
import org.daibiao.record.Versioned;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Stores on a database")
class JooqStoresTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final UUID OPERATION = new UUID(7, 7);

    @TempDir
    private Path folder;

    private record Letter(Id<Letter> id, String title) {
        static final Shape<Letter> SHAPE = Shape.of("letter", Letter.class);
    }

    @Test
    @DisplayName("say which table a host's room lacks, at its first use, in words of both languages")
    void sayWhichTableIsMissing() {
        try (Stores stores = JooqStores.embedded(folder.resolve("kept"))) {
            var letter = new Letter(Id.of(OPERATION), "来信");
            for (ThrowingCallable use : List.<ThrowingCallable>of(
                    () -> stores.page(CONGRESS, Query.of(Letter.SHAPE)),
                    () -> stores.read(CONGRESS, reader -> reader.find(Letter.SHAPE, letter.id())),
                    () -> stores.write(CONGRESS, writer -> {
                        writer.insert(Letter.SHAPE, List.of(letter));
                        return letter;
                    }))) {
                assertThatThrownBy(use)
                        .isInstanceOfSatisfying(
                                TableMissingException.class,
                                missing ->
                                        assertThat(missing.text(Locale.CHINESE)).isEqualTo("数据库中没有表“letter”"));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            title varchar(200), sent int not null             | letter.sent
            title varchar(200) check (title <> '来信')         | letter.
            title varchar(200) references letter (id)         | letter.
            title varchar(1)                                  | letter.title
            title int                                         | letter
            titel varchar(200)                                | letter.title
            """)
    @DisplayName(
            "say which table of a host's room does not fit its shape, and where, and do not say that the record is there already")
    void sayWhichTableDoesNotFit(String columns, String place) {
        try (Stores stores = JooqStores.embedded(
                folder.resolve("kept"),
                tables -> DSL.using(tables, SQLDialect.H2)
                        .execute(
                                "create table letter (congress varchar(64), version bigint, id varchar(36) primary key, "
                                        + columns + ")"))) {
            assertThatThrownBy(() -> stores.write(CONGRESS, writer -> {
                        writer.insert(Letter.SHAPE, List.of(new Letter(Id.of(OPERATION), "来信")));
                        return true;
                    }))
                    .isInstanceOfSatisfying(
                            TableUnfitException.class,
                            unfit -> assertThat(unfit.text(Locale.CHINESE))
                                    .startsWith("数据库在“" + place)
                                    .doesNotContain("来信"))
                    .hasRootCauseMessage("");
        }
    }

    @Test
    @DisplayName("in a file give back after closing and opening what they were given")
    void inAFileSurviveClosing() {
        try (Stores stores = JooqStores.embedded(folder.resolve("kept"))) {
            stores.write(CONGRESS, writer -> keep(writer, 1));
            stores.write(CONGRESS, writer -> enter(writer, OPERATION, Instant.EPOCH));
        }

        try (Stores stores = JooqStores.embedded(folder.resolve("kept"))) {
            assertThat(count(stores)).isEqualTo(1);
            assertThat(act(stores)).isPresent();
            assertThatThrownBy(() -> stores.write(CONGRESS, writer -> enter(writer, OPERATION, Instant.EPOCH)))
                    .isInstanceOf(DuplicateException.class);
        }
    }

    @Test
    @DisplayName(
            "in a file give back the ballot box as it was when they were closed; on a host's context they have none")
    void keepTheBallotBox() {
        Box box = Box.of(Id.of(OPERATION), Mode.SEALED, "hall");
        var slip = new StoredBallot(OPERATION.toString(), "赞成");
        try (Stores stores = JooqStores.embedded(folder.resolve("box"))) {
            BallotBox opened = stores.port(BallotBox.class).orElseThrow();
            opened.open(CONGRESS, box, List.of("opened"));
            opened.put(CONGRESS, box, new Batch(List.of("m1"), List.of(slip), 2, List.of("closed"), true));
        }

        try (Stores stores = JooqStores.embedded(folder.resolve("box"))) {
            BallotBox kept = stores.port(BallotBox.class).orElseThrow();
            assertThat(kept.find(CONGRESS, box.poll())).contains(box.changed(true));
            assertThat(kept.marks(CONGRESS, box, null, 9)).containsExactly("m1");
            assertThat(kept.slips(CONGRESS, box, null, 9)).containsExactly(slip);
            assertThat(kept.chain(CONGRESS, box.poll())).containsExactly("opened", "closed");
        }
        assertThat(JooqStores.on(DSL.using(SQLDialect.H2)).port(BallotBox.class))
                .isEmpty();
    }

    @Test
    @DisplayName("refuse work once they are closed, and may be closed again")
    void refuseWorkOnceClosed() {
        Stores stores = JooqStores.embedded(folder.resolve("closed"));
        stores.close();
        stores.close();

        assertThatThrownBy(() -> count(stores))
                .isInstanceOfSatisfying(
                        StoreFailedException.class, e -> assertThat(e.why()).isEqualTo(StoreFailure.CLOSED));
    }

    @Test
    @DisplayName(
            "R13: answer a list of 70,000 values, page by page in order, also where each is sought in several columns")
    void answerALongList() {
        try (JooqStores stores = Migrated.stores(Migrated.url())) {
            List<Deputy> deputies = IntStream.range(0, 600)
                    .mapToObj(n -> new Deputy(
                            Id.of(new UUID(7, n)),
                            PublicName.of("李敏"),
                            "u" + n,
                            null,
                            null,
                            null,
                            List.of("s" + n),
                            null,
                            null))
                    .toList();
            stores.write(CONGRESS, writer -> {
                writer.insert(Deputy.SHAPE, deputies);
                return 1;
            });
            List<String> units =
                    IntStream.range(0, 70_000).mapToObj(n -> "u" + n * 2).toList();
            List<String> sectors =
                    IntStream.range(0, 5_000).mapToObj(n -> "s" + n * 3).toList();

            assertThat(found(stores, Query.of(Deputy.SHAPE, Deputy.UNIT.in(units))))
                    .containsExactlyElementsOf(every(2, deputies));
            assertThat(found(stores, Query.of(Deputy.SHAPE, Deputy.SECTORS.in(sectors))))
                    .containsExactlyElementsOf(every(3, deputies));
        }
    }

    @Test
    @DisplayName("R13: keep few texts of statements, whatever the lengths of the lists that are sought")
    void fewTexts() {
        try (JooqStores stores = Migrated.stores(Migrated.url())) {
            found(stores, Query.of(Deputy.SHAPE, Deputy.UNIT.in(List.of("u"))));
            int before = stores.texts.known().size();

            IntStream.concat(IntStream.rangeClosed(1, 600), IntStream.of(1_023, 1_025, 2_500, 4_097, 9_999, 30_000))
                    .mapToObj(length ->
                            IntStream.range(0, length).mapToObj(n -> "u" + n).toList())
                    .forEach(units -> found(stores, Query.of(Deputy.SHAPE, Deputy.UNIT.in(units))));

            assertThat(stores.texts.known().size() - before).isLessThanOrEqualTo(16);
        }
    }

    private static List<Deputy> found(JooqStores stores, Query<Deputy> query) {
        var found = new ArrayList<Deputy>();
        String next = null;
        do {
            Page<Versioned<Deputy>> page =
                    stores.page(CONGRESS, query.from(next).atMost(250));
            page.items().forEach(item -> found.add(item.value()));
            next = page.next();
        } while (next != null);
        return found;
    }

    private static List<Deputy> every(int step, List<Deputy> deputies) {
        return IntStream.range(0, deputies.size())
                .filter(n -> n % step == 0)
                .mapToObj(deputies::get)
                .toList();
    }

    @Test
    @DisplayName("read one state from the first statement to the last, and make no writer wait")
    void readOneState() {
        try (Stores stores = JooqStores.embedded(folder.resolve("state"))) {
            stores.write(CONGRESS, writer -> keep(writer, 1));

            List<Integer> seen = stores.read(CONGRESS, reader -> {
                int before = count(reader);
                CompletableFuture.runAsync(() -> stores.write(CONGRESS, writer -> {
                            keep(writer, 2);
                            return enter(writer, OPERATION, Instant.EPOCH);
                        }))
                        .orTimeout(30, TimeUnit.SECONDS)
                        .join();
                int acts = reader.journal().acts(0, 9).size();
                return List.of(before, count(reader), acts);
            });

            assertThat(seen).containsExactly(1, 1, 0);
            assertThat(count(stores)).isEqualTo(2);
            assertThat(act(stores)).isPresent();
        }
    }

    @Test
    @DisplayName("on a host's context share the fate of the host's transaction")
    void joinTheHostsTransaction() {
        try (var database = new UrlDatabase("jdbc:h2:file:" + folder.resolve("host"))) {
            DaibiaoSchema.migrate(database);
            var host = DSL.using(database, SQLDialect.H2);
            Stores after = JooqStores.on(database);

            assertThatThrownBy(() -> host.transaction(tx -> {
                        JooqStores.on(tx.dsl()).write(CONGRESS, writer -> keep(writer, 1));
                        throw new IllegalStateException("the host's own reason");
                    }))
                    .hasMessage("the host's own reason");
            assertThat(count(after)).isZero();

            host.transaction(tx -> JooqStores.on(tx.dsl()).write(CONGRESS, writer -> keep(writer, 1)));
            assertThat(count(after)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("give the host's connection back as it was, and leave the data source open")
    void giveTheConnectionBackAsItWas() throws SQLException {
        try (var database = new UrlDatabase("jdbc:h2:file:" + folder.resolve("pooled"));
                var connection = database.getConnection()) {
            DaibiaoSchema.migrate(database);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            try (Stores stores = JooqStores.on(new OneConnection(connection))) {
                stores.write(CONGRESS, writer -> keep(writer, 1));
                assertThat(count(stores)).isEqualTo(1);
            }

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    @Test
    @DisplayName("run the work again after a deadlock, three times at most")
    void runTheWorkAgainAfterADeadlock() {
        try (Stores stores = JooqStores.embedded(folder.resolve("again"))) {
            var runs = new AtomicInteger();
            stores.write(CONGRESS, writer -> runs.incrementAndGet() < 3 ? deadlock(writer) : keep(writer, 1));
            assertThat(runs).hasValue(3);
            assertThat(count(stores)).isEqualTo(1);

            runs.set(0);
            assertThatThrownBy(() -> stores.write(CONGRESS, writer -> {
                        runs.incrementAndGet();
                        return deadlock(writer);
                    }))
                    .isInstanceOfSatisfying(
                            StoreFailedException.class, e -> assertThat(e.why()).isEqualTo(StoreFailure.BUSY));
            assertThat(runs).hasValue(3);
            assertThat(count(stores)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("keep an instant that the zone of the JVM leaves out (Europe/Berlin 2026-03-29 02:30)")
    void keepAnInstantThatTheZoneLeavesOut() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try (Stores stores = JooqStores.embedded(folder.resolve("zone"))) {
            Instant left = Instant.parse("2026-03-29T02:30:00.123456Z");
            stores.write(CONGRESS, writer -> enter(writer, OPERATION, left));

            assertThat(act(stores)).get().extracting(Act::at).isEqualTo(left);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static Optional<Act> act(Stores stores) {
        return stores.read(CONGRESS, reader -> reader.journal().act(OPERATION));
    }

    private static Object deadlock(StoreWriter writer) {
        keep(writer, 9);
        throw new DataAccessException("deadlock", new SQLException("deadlock", "40001"));
    }

    private static Object keep(StoreWriter writer, long number) {
        Id<Deputy> id = Id.of(new UUID(number, number));
        writer.insert(
                Deputy.SHAPE,
                List.of(new Deputy(id, PublicName.of("李敏"), "安亭", null, null, null, List.of(), null, null)));
        return id;
    }

    private static Object enter(StoreWriter writer, UUID operation, Instant at) {
        LocalDate day = LocalDate.parse("2025-03-01");
        Line line = Line.event("visit.a", Id.of(new UUID(1, 1)), day);
        writer.append(
                List.of(new Act(operation, "note", "", "somebody", at, day, new UUID(1, 1), List.of(line), null)));
        return operation;
    }

    private static int count(Stores stores) {
        return stores.read(CONGRESS, JooqStoresTest::count);
    }

    private static int count(StoreReader reader) {
        return reader.select(Query.of(Deputy.SHAPE)).items().size();
    }
}
