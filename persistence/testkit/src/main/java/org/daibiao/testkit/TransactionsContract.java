package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.testkit.Lines.act;
import static org.daibiao.testkit.Lines.day;
import static org.daibiao.testkit.Lines.id;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.contact.ContactService;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.MemberLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.EntryFilter;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Role;
import org.daibiao.kernel.Stores;
import org.daibiao.kernel.Versioned;
import org.daibiao.kernel.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.PersonName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promises about transactions (事务的承诺): all or nothing, one writer at a time in a congress, no waiting between congresses. */
@DisplayName("事务 / transactions")
public abstract class TransactionsContract implements StoresFixture {
    private static final CongressId HERE = CongressId.of("jiading");
    private static final CongressId ELSEWHERE = CongressId.of("qingpu");
    private static final int ROUNDS = 500;

    private Stores stores = new MemoryStores();

    @BeforeEach
    void open() {
        stores = fresh();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    @DisplayName("失败的事务既不留状态也不留行为 / a transaction that fails leaves neither state nor act")
    void aFailedTransactionLeavesNothing() {
        Deputy kept = deputy(1);
        stores.write(HERE, writer -> {
            writer.insert(Deputy.SHAPE, List.of(kept));
            return null;
        });

        assertThatThrownBy(() -> stores.write(HERE, writer -> {
                    writer.insert(Deputy.SHAPE, List.of(deputy(2)));
                    writer.update(Deputy.SHAPE, kept, 1);
                    writer.append(List.of(act("2025-03-01", Line.event("visit.a", id("v"), day("2025-03-01")))));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(all()).extracting(Versioned::version).containsExactly(1L);
        var all = new EntryFilter(Set.of("visit.*"), null, null, null, null, null);
        assertThat(stores.read(HERE, reader -> reader.journal().entries(all, View.of(day("2026-01-01")), null, 9))
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("写者立即看到自己所写，他人提交后才看到 / a writer sees what it wrote at once, others after the commit")
    void othersSeeItAfterTheCommit() throws Exception {
        var written = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        var writing = pool.submit(() -> stores.write(HERE, writer -> {
            writer.insert(Deputy.SHAPE, List.of(deputy(1)));
            writer.append(List.of(act("2025-03-01", Line.event("visit.a", id("v"), day("2025-03-01")))));
            int own = writer.select(Query.of(Deputy.SHAPE)).items().size()
                    + writer.journal()
                            .entries(EntryFilter.about(id("v"), "visit.a"), View.of(day("2026-01-01")), null, 9)
                            .items()
                            .size();
            written.countDown();
            await(looked);
            return own;
        }));
        await(written);

        int before = stores.read(
                HERE, reader -> reader.select(Query.of(Deputy.SHAPE)).items().size());
        looked.countDown();

        assertThat(before).isZero();
        assertThat(writing.get(1, TimeUnit.MINUTES)).isEqualTo(2);
        pool.shutdown();
        assertThat(all()).hasSize(1);
    }

    @Test
    @DisplayName("同一人大的写者依次进行，没有丢失的修改 / writers of one congress come one after another: no change is lost")
    void writersComeOneAfterAnother() throws Exception {
        stores.write(HERE, writer -> {
            writer.insert(Deputy.SHAPE, List.of(deputy(1)));
            return null;
        });
        Id<Deputy> wanted = deputy(1).id();

        together(
                8,
                200,
                n -> stores.write(HERE, writer -> {
                    Versioned<Deputy> now = writer.find(Deputy.SHAPE, wanted).orElseThrow();
                    writer.update(Deputy.SHAPE, now.value(), now.version());
                    return null;
                }));

        assertThat(stores.read(HERE, reader -> reader.find(Deputy.SHAPE, wanted))
                        .orElseThrow()
                        .version())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("不同人大互不等待 / congresses do not wait for each other")
    void congressesDoNotWait() throws Exception {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        var slow = pool.submit(() -> stores.write(HERE, writer -> {
            inside.countDown();
            await(done);
            return "slow";
        }));
        await(inside);

        String quick = stores.write(ELSEWHERE, writer -> {
            writer.insert(Deputy.SHAPE, List.of(deputy(1)));
            return "quick";
        });
        done.countDown();

        assertThat(quick).isEqualTo("quick");
        assertThat(slow.get(1, TimeUnit.MINUTES)).isEqualTo("slow");
        pool.shutdown();
    }

    @Test
    @DisplayName("四十条命令基于同一版本：一条成功，三十九条版本过期 / of forty commands with one seen version one wins, thirty-nine are stale")
    void ofFortyOneWins() throws Exception {
        try (Daibiao daibiao = daibiao()) {
            Actor office = office(daibiao);
            var links = linked(daibiao, office, 1);
            Versioned<MemberLink> link = links.get(0);

            List<String> answers = together(8, 40, n -> {
                try {
                    return daibiao.contacts()
                            .unlink(
                                    new org.daibiao.contact.UnlinkDeputy(link.seen(), day("2025-06-0" + (1 + n % 9))),
                                    office)
                            .map(one -> "won")
                            .orThrow();
                } catch (DaibiaoException.StaleVersion e) {
                    return "stale";
                }
            });

            assertThat(answers)
                    .containsOnlyOnce("won")
                    .filteredOn("stale"::equals)
                    .hasSize(39);
        }
    }

    @Test
    @DisplayName("已联系五名时两条同时新增，五百轮中无人有七名 / two links at once with five of six held, 500 rounds: no member has seven")
    void noMemberHasSeven() throws Exception {
        try (Daibiao daibiao = daibiao()) {
            Actor office = office(daibiao);
            List<Versioned<MemberLink>> held = linked(daibiao, office, 5);
            Id<Deputy> member = held.get(0).value().member();
            Id<Deputy> sixth = register(daibiao, office, "甲");
            Id<Deputy> seventh = register(daibiao, office, "乙");
            ContactService contacts = daibiao.contacts();
            for (int round = 0; round < ROUNDS; round++) {
                List<Outcome<Versioned<MemberLink>>> both = together(
                        2,
                        2,
                        n -> contacts.link(LinkDeputy.of(member, n == 0 ? sixth : seventh, "2025-03-01"), office));

                assertThat(both)
                        .filteredOn(one -> one instanceof Outcome.Accepted)
                        .describedAs("round %d", round)
                        .hasSize(1);
                var open = contacts.links(
                                Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(member), MemberLink.UNTIL.missing()),
                                office)
                        .items();
                assertThat(open).hasSize(6);
                Versioned<MemberLink> added = open.stream()
                        .filter(one -> one.value().deputy().equals(sixth)
                                || one.value().deputy().equals(seventh))
                        .findFirst()
                        .orElseThrow();
                contacts.unlink(new org.daibiao.contact.UnlinkDeputy(added.seen(), day("2025-03-01")), office)
                        .orThrow();
            }
        }
    }

    private List<Versioned<Deputy>> all() {
        return stores.read(HERE, reader -> reader.select(Query.of(Deputy.SHAPE)))
                .items();
    }

    private Daibiao daibiao() {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
    }

    private static Actor office(Daibiao daibiao) {
        return Actor.of(
                daibiao.congresses().open("jiading", "嘉定区人大").orThrow().id(), "office", Role.DEPUTY_WORK_COMMITTEE);
    }

    private static Id<Deputy> register(Daibiao daibiao, Actor office, String name) {
        return daibiao.deputies()
                .register(RegisterDeputy.of(name, "安亭"), office)
                .orThrow()
                .id();
    }

    private static List<Versioned<MemberLink>> linked(Daibiao daibiao, Actor office, int count) {
        Id<Deputy> member = register(daibiao, office, "李敏");
        daibiao.deputies()
                .seat(SeatDeputy.of(member, Office.COMMITTEE_MEMBER, "2025-01-10"), office)
                .orThrow();
        var links = new ArrayList<Versioned<MemberLink>>();
        for (int n = 0; n < count; n++) {
            links.add(daibiao.contacts()
                    .link(LinkDeputy.of(member, register(daibiao, office, "代表" + n), "2025-03-01"), office)
                    .orThrow());
        }
        return links;
    }

    private interface Work<R> {
        R run(int n);
    }

    private static <R> List<R> together(int threads, int times, Work<R> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        List<Callable<R>> calls = IntStream.range(0, times)
                .<Callable<R>>mapToObj(n -> () -> work.run(n))
                .toList();
        var answers = new ArrayList<R>();
        for (var answer : pool.invokeAll(calls)) {
            answers.add(answer.get(1, TimeUnit.MINUTES));
        }
        pool.shutdown();
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Deputy deputy(long n) {
        return new Deputy(Id.of(new UUID(n, n)), PersonName.of("李敏"), "安亭", null, null, null, List.of());
    }
}
