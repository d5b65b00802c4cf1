package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.daibiao.testkit.Deputies.deputy;
import static org.daibiao.testkit.Lines.act;
import static org.daibiao.testkit.Lines.day;
import static org.daibiao.testkit.Lines.id;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.Act;
import org.daibiao.journal.Count;
import org.daibiao.journal.Line;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Window;
import org.daibiao.record.CongressId;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guarantees for transactions (事务的承诺): all or nothing, one state for a reader, no unnecessary waiting. */
@DisplayName("事务 / transactions")
abstract class TransactionsContract extends Suite {
    private static final Shape<Deputy> DEPUTY = Deputy.SHAPE;
    private static final Line VISIT = Line.event("visit.a", id("v"), day("2025-03-01"));

    @Test
    @DisplayName("失败的事务什么也不留，端口之后也不留 / a transaction that fails leaves nothing, nor behind the port")
    void aFailedTransactionLeavesNothing() {
        insert(DEPUTY, deputy(1));
        Act kept = act("2025-03-01", VISIT);
        enter(kept);
        Map<String, List<String>> before = rows();

        assertThatThrownBy(() -> write(writer -> {
                    changeAll(writer);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThatThrownBy(() -> write(writer -> {
                    changeAll(writer);
                    writer.insert(DEPUTY, List.of(deputy(1)));
                }))
                .isInstanceOf(DuplicateException.class);

        assertThat(rows()).isEqualTo(before);
        assertThat(all(Query.of(DEPUTY)))
                .containsExactly(new Versioned<>(deputy(1).id(), 1, deputy(1)));
        assertThat(stores().<List<Integer>>read(HERE, TransactionsContract::sizes))
                .containsExactly(1, 1, 1, 1);
    }

    /** Does once everything that a writer can do. */
    private static void changeAll(StoreWriter writer) {
        writer.insert(DEPUTY, List.of(deputy(2), deputy(3)));
        writer.update(DEPUTY, deputy(1, "马陆"), 1);
        writer.append(List.of(act("2025-03-01", VISIT, VISIT)));
        var line = writer.journal().entries(ALL, LATE, null, 9).items().get(0);
        writer.append(List.of(act("2025-03-02", line.takenBack())));
    }

    @Test
    @DisplayName("失败之后存储照常可用 / after a failure the store works as before")
    void afterAFailureTheStoreWorks() {
        for (int n = 1; n <= 20; n++) {
            assertThatThrownBy(() -> write(writer -> {
                        changeAll(writer);
                        throw new IllegalStateException("on purpose");
                    }))
                    .isNotNull();
            insert(DEPUTY, deputy(n));
        }
        assertThat(all(Query.of(DEPUTY))).hasSize(20);
    }

    @Test
    @DisplayName("工作的异常原样到达调用者，且不再重试 / the work's own exception reaches the caller unchanged, after one run")
    void exceptionsReachTheCaller() {
        insert(DEPUTY, deputy(1));
        for (Throwable own : List.of(
                new IllegalStateException("on purpose"),
                new AssertionError("on purpose"),
                new UnknownIdException("deputy", "x"))) {
            var runs = new AtomicInteger();
            StoreReader[] seen = new StoreReader[1];

            assertThat(catchThrowable(() -> write(writer -> {
                        runs.incrementAndGet();
                        seen[0] = writer;
                        writer.insert(DEPUTY, List.of(deputy(2)));
                        fail(own);
                    })))
                    .isSameAs(own);
            assertThat(runs).hasValue(1);
            assertThat(catchThrowable(() -> stores().read(HERE, reader -> {
                        assertThat(reader.find(DEPUTY, deputy(1).id())).isPresent();
                        assertThat(reader.find(DEPUTY, deputy(2).id())).isEmpty();
                        return fail(own);
                    })))
                    .isSameAs(own);
        }
    }

    private static boolean fail(Throwable own) {
        if (own instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) own;
    }

    @Test
    @DisplayName("工作的答案原样返回，一次事务可写多种内容 / the work's answer is handed on, and all it wrote is there")
    void theAnswerIsHandedOn() {
        insert(DEPUTY, deputy(1));
        enter(act("2025-03-01", VISIT));
        var answer = new Object();
        Object written = stores().write(HERE, writer -> {
            changeAll(writer);
            return answer;
        });
        Object read = stores().read(HERE, reader -> answer);

        assertThat(List.of(written, read)).allMatch(one -> one == answer);
        assertThat(all(Query.of(DEPUTY)))
                .extracting(Versioned::value)
                .containsExactly(deputy(1, "马陆"), deputy(2), deputy(3));
        assertThat(stores().<List<Integer>>read(HERE, TransactionsContract::sizes))
                .containsExactly(3, 3, 2, 2);
    }

    @Test
    @DisplayName("写者立即看到自己所写 / a writer's own reads see what it wrote at once")
    void aWriterSeesWhatItWrote() {
        insert(DEPUTY, deputy(1));
        Act act = act("2025-03-01", VISIT, VISIT);
        write(writer -> {
            writer.update(DEPUTY, deputy(1, "马陆"), 1);
            writer.insert(DEPUTY, List.of(deputy(2)));
            writer.append(List.of(act));

            assertThat(writer.find(DEPUTY, deputy(1).id()))
                    .contains(new Versioned<>(deputy(1).id(), 2, deputy(1, "马陆")));
            assertThat(writer.select(Query.of(DEPUTY, Deputy.UNIT.is("安亭"))).items())
                    .extracting(Versioned::value)
                    .containsExactly(deputy(2));
            assertThat(writer.journal().act(act.operation())).contains(act);
            assertThat(writer.journal().acts(0, 9)).hasSize(1);
            assertThat(writer.journal().entries(ALL, LATE, null, 9).items()).hasSize(2);
            assertThat(visits(writer)).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("他人提交后才看到，也不必等待 / others see it after the commit, and do not wait for it")
    void othersSeeItAfterTheCommit() {
        insert(DEPUTY, deputy(1));
        enter(act("2025-03-01", VISIT));
        var written = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        Future<Boolean> writing = aside(() -> stores().write(HERE, writer -> {
            changeAll(writer);
            written.countDown();
            await(looked);
            return true;
        }));
        await(written);

        List<Integer> before = soon(aside(() -> stores().read(HERE, TransactionsContract::sizes)));
        looked.countDown();

        assertThat(soon(writing)).isTrue();
        assertThat(before).containsExactly(1, 1, 1, 1);
        assertThat(stores().<List<Integer>>read(HERE, TransactionsContract::sizes))
                .containsExactly(3, 3, 2, 2);
    }

    @Test
    @DisplayName("读者自始至终看到同一状态，也不使写者等待 / a reader sees one state from first to last, and makes no writer wait")
    void aReaderSeesOneState() {
        seesOneState(() -> {});
    }

    @Test
    @DisplayName("读者看到同一状态，此前的工作即使什么也没问 / a reader sees one state also after works that asked the store nothing")
    void aReaderSeesOneStateAfterIdleWork() {
        seesOneState(() -> {
            for (int n = 0; n < 20; n++) {
                assertThat(stores().<CongressId>write(HERE, StoreWriter::congress))
                        .isEqualTo(HERE);
                assertThat(stores().<CongressId>read(HERE, StoreReader::congress))
                        .isEqualTo(HERE);
                assertThat(catchThrowable(
                                () -> stores().write(HERE, writer -> fail(new IllegalStateException("on purpose")))))
                        .isNotNull();
            }
        });
    }

    /** @param before what happens right before the read */
    private void seesOneState(Runnable before) {
        insert(DEPUTY, deputy(1));
        enter(act("2025-03-01", VISIT));
        before.run();

        List<List<Integer>> seen = stores().read(HERE, reader -> {
            List<Integer> first = sizes(reader);
            soon(aside(() -> stores().write(HERE, writer -> {
                changeAll(writer);
                return true;
            })));
            assertThat(reader.find(DEPUTY, deputy(1).id()))
                    .contains(new Versioned<>(deputy(1).id(), 1, deputy(1)));
            return List.of(first, sizes(reader));
        });

        assertThat(seen).containsExactly(List.of(1, 1, 1, 1), List.of(1, 1, 1, 1));
        assertThat(stores().<List<Integer>>read(HERE, TransactionsContract::sizes))
                .containsExactly(3, 3, 2, 2);
    }

    @Test
    @DisplayName("不同人大的写者互不等待 / writers of different congresses do not wait for each other")
    void congressesDoNotWait() {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        Future<Boolean> slow = aside(() -> stores().write(HERE, writer -> {
            writer.insert(DEPUTY, List.of(deputy(1)));
            inside.countDown();
            await(done);
            return true;
        }));
        await(inside);

        CongressId quick = soon(aside(() -> stores().write(ELSEWHERE, writer -> {
            writer.insert(DEPUTY, List.of(deputy(1)));
            writer.append(List.of(act("2025-03-01", VISIT)));
            return writer.congress();
        })));
        done.countDown();

        assertThat(quick).isEqualTo(ELSEWHERE);
        assertThat(soon(slow)).isTrue();
        assertThat(find(DEPUTY, deputy(1).id())).isPresent();
    }

    @Test
    @DisplayName("可多次关闭 / a store may be closed again")
    void mayBeClosedAgain() {
        insert(DEPUTY, deputy(1));
        assertThat(find(DEPUTY, deputy(1).id())).isPresent();

        stores().close();
        stores().close();
    }

    /** The numbers of records, acts and entries, and what a question counts. */
    private static List<Integer> sizes(StoreReader reader) {
        return List.of(
                reader.select(Query.of(DEPUTY)).items().size(),
                reader.journal().acts(0, 99).size(),
                reader.journal().entries(ALL, LATE, null, 99).items().size(),
                visits(reader));
    }

    private static int visits(StoreReader reader) {
        var year = new Window(day("2025-01-01"), day("2025-12-31"));
        return reader.journal()
                .counts(new Count(Set.of("visit.*"), Line.ITEM, false), year, LATE)
                .getOrDefault("visit.a", 0L)
                .intValue();
    }
}
