package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.audit.Anchor;
import org.daibiao.audit.Verification;
import org.daibiao.contact.Contact;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Stores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Verifying a journal in a database")
class TamperingTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final Actor OFFICE = Actor.of(CONGRESS, "办公室", Roles.DEPUTY_WORK_COMMITTEE);

    private final UrlDatabase database = Migrated.database(Migrated.url());
    private Connection connection;
    private Daibiao daibiao;
    private long acts;

    /** Everything happens in one transaction more, which is rolled back after each case. */
    @BeforeEach
    void aYearOfWork() throws SQLException {
        try (Daibiao host = daibiao(JooqStores.on(database))) {
            work(host);
        }
        connection = database.getConnection();
        connection.setAutoCommit(false);
        daibiao = daibiao(JooqStores.on(DSL.using(connection, SQLDialect.H2)));
        acts = daibiao.audit().head(OFFICE).number();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    @DisplayName("finds nothing in one that was not touched")
    void findsNothingInAnUntouchedOne() {
        Anchor printed = daibiao.audit().head(OFFICE);

        assertThat(acts).isBetween(180L, 220L);
        assertThat(daibiao.audit().verify(OFFICE)).isEqualTo(new Verification(acts, 1, null));
        assertThat(daibiao.audit().verify(printed, OFFICE).orThrow()).isEqualTo(new Verification(acts, 1, null));
    }

    @Test
    @DisplayName("notices each of 60 acts of tampering, and where it began")
    void noticesTampering() throws SQLException {
        noticesEach(60);
    }

    @Test
    @Tag("full")
    @DisplayName("notices each of 2,000 acts of tampering, or of -Ddaibiao.tampering, and where it began")
    void noticesMuchTampering() throws SQLException {
        noticesEach(Integer.getInteger("daibiao.tampering", 2_000));
    }

    @Test
    @DisplayName(
            "R7: notices each of 13 ways to switch the chain off or to take a record away, five times, and names the first broken act")
    void theChainCannotBeSwitchedOff() throws SQLException {
        noticesEach(65, (raw, random) -> new SwitchingOff(raw, random, () -> deputy(daibiao, "后来")).ways());
    }

    @Test
    @DisplayName("R7: behind a head that was dropped no act is entered, and the journal is broken from the first on")
    void behindADroppedHeadNothingIsEntered() {
        new RawJournal(connection, CONGRESS, new Random(1)).run("delete from head where congress = $congress");

        assertThatThrownBy(() -> deputy(daibiao, "后来")).isInstanceOf(DuplicateException.class);
    }

    private void noticesEach(int cases) throws SQLException {
        noticesEach(cases, (raw, random) -> new Tampering(raw, random).ways());
    }

    private void noticesEach(int cases, BiFunction<RawJournal, Random, List<Tampering.Way>> all) throws SQLException {
        long seed = System.nanoTime();
        Anchor printed = daibiao.audit().head(OFFICE);
        var noticed = new TreeMap<String, Integer>();
        for (int n = 0; n < cases; n++) {
            var random = new Random(seed + n);
            List<Tampering.Way> ways = all.apply(new RawJournal(connection, CONGRESS, random), random);
            Tampering.Way way = ways.get(n % ways.size());
            long at = way.bend().at();

            Verification alone = daibiao.audit().verify(OFFICE);
            Verification compared =
                    way.printed() ? daibiao.audit().verify(printed, OFFICE).orThrow() : alone;
            connection.rollback();

            assertThat(compared.broken())
                    .as("%s, at act %d of %d (seed %d)", way.what(), at, acts, seed + n)
                    .isNotNull()
                    .satisfies(broken -> assertThat(broken.fault()).isEqualTo(way.fault()))
                    .satisfies(broken ->
                            assertThat(at == 0 || broken.number() == at).isTrue());
            assertThat(way.printed() && alone.broken() != null).as(way.what()).isFalse();
            noticed.merge(way.fault() + ": " + way.what(), 1, Integer::sum);
        }
        report(cases, seed, noticed);
        assertThat(daibiao.audit().verify(OFFICE).broken()).isNull();
    }

    private void report(int cases, long seed, TreeMap<String, Integer> noticed) {
        System.out.printf(
                "%d acts; noticed %d of %d in %d ways (seed %d)%n",
                acts, noticed.values().stream().mapToInt(one -> one).sum(), cases, noticed.size(), seed);
        noticed.forEach((what, times) -> System.out.printf("  %4d  %s%n", times, what));
    }

    /** Members, deputies, links, visits, and visits taken back days later: acts with and without lines that hold every column. */
    private static void work(Daibiao daibiao) {
        daibiao.open("jiading", "嘉定区人大").orThrow();
        for (int m = 0; m < 6; m++) {
            Id<Deputy> member = deputy(daibiao, "委员" + m);
            daibiao.deputies()
                    .seat(SeatDeputy.of(member, Office.COMMITTEE_MEMBER, "2022-01-12"), OFFICE)
                    .orThrow();
            for (int d = 0; d < 3; d++) {
                visited(daibiao, member, deputy(daibiao, "代表" + m + "·" + d));
            }
        }
    }

    private static void visited(Daibiao daibiao, Id<Deputy> member, Id<Deputy> deputy) {
        daibiao.contacts()
                .link(LinkDeputy.of(member, deputy, "2025-01-02"), OFFICE)
                .orThrow();
        var visits = new ArrayList<Versioned<Contact>>();
        for (int day = 3; day <= 9; day++) {
            visits.add(daibiao.contacts()
                    .record(RecordContact.visit(member, deputy, "2025-01-0" + day), OFFICE)
                    .orThrow());
        }
        daibiao.contacts()
                .takeBack(new TakeBackContact(visits.get(2).seen(), "误登"), OFFICE)
                .orThrow();
    }

    private static Id<Deputy> deputy(Daibiao daibiao, String name) {
        return daibiao.deputies()
                .register(RegisterDeputy.of(name, "安亭"), OFFICE)
                .orThrow()
                .id();
    }

    private static Daibiao daibiao(Stores stores) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(new Passing())
                .build();
    }

    /** Half a day later whenever it is looked at, so that things are recorded on many days. */
    private static final class Passing extends Clock {
        private Instant now = Instant.parse("2025-02-01T02:00:00.000001Z");

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofHours(12));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
