package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.testkit.Deputies.deputy;
import static org.daibiao.testkit.Lines.act;
import static org.daibiao.testkit.Lines.day;
import static org.daibiao.testkit.Lines.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Guarantees under concurrency (并发的承诺): one writer at a time in a congress, consistent states for readers, consecutive numbers. */
@DisplayName("并发 / races")
abstract class RacesContract extends Suite {
    private static final Shape<Deputy> DEPUTY = Deputy.SHAPE;
    private static final Line VISIT = Line.event("visit.a", id("v"), day("2025-03-01"));
    private static final int WRITERS = 4;

    @Test
    @DisplayName(
            "同一人大的写者依次进行，谁也看不到旧状态 / writers of one congress come one after another: each sees what the one before left")
    void writersComeOneAfterAnother() {
        List<Integer> seen = together(
                WRITERS,
                60,
                n -> stores().write(HERE, writer -> {
                    int before = writer.select(Query.of(DEPUTY)).items().size();
                    pause();
                    writer.insert(DEPUTY, List.of(deputy(n + 1)));
                    return before;
                }));

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 60).boxed().toList());
    }

    @Test
    @DisplayName("没有丢失的修改，工作至多运行三次 / no change is lost, and no work runs more than three times")
    void noChangeIsLost() {
        insert(DEPUTY, deputy(1, "0"));
        Id<Deputy> id = deputy(1).id();

        List<Integer> runs = together(WRITERS, 200, n -> {
            var tries = new AtomicInteger();
            write(writer -> {
                tries.incrementAndGet();
                Versioned<Deputy> now = writer.find(DEPUTY, id).orElseThrow();
                int next = 1 + Integer.parseInt(now.value().unit());
                pause();
                writer.update(DEPUTY, deputy(1, Integer.toString(next)), now.version());
            });
            return tries.get();
        });

        assertThat(find(DEPUTY, id)).contains(new Versioned<>(id, 201, deputy(1, "200")));
        assertThat(runs).allMatch(tries -> tries >= 1 && tries <= 3);
    }

    @Test
    @DisplayName("读者看不到一半的修改 / a reader never sees half a change")
    void aReaderNeverSeesHalfAChange() {
        insert(DEPUTY, deputy(1, "0"), deputy(2, "0"));
        var going = new AtomicBoolean(true);
        Future<Integer> writing = aside(() -> {
            int n = 0;
            while (going.get()) {
                n++;
                int round = n;
                write(writer -> {
                    writer.update(DEPUTY, deputy(1, Integer.toString(round)), round);
                    writer.append(List.of(act("2025-03-01", VISIT)));
                    writer.update(DEPUTY, deputy(2, Integer.toString(round)), round);
                });
            }
            return n;
        });

        try {
            for (int n = 0; n < 100; n++) {
                assertThat(stores().<List<Integer>>read(HERE, RacesContract::state))
                        .containsExactly(0, 0, 0);
            }
        } finally {
            going.set(false);
        }
        int rounds = soon(writing);

        assertThat(rounds).isPositive();
        assertThat(find(DEPUTY, deputy(2).id()).map(Versioned::version)).contains(rounds + 1L);
    }

    /** The differences between values that one transaction changed together; all must be zero. */
    private static List<Integer> state(StoreReader reader) {
        long first = reader.find(DEPUTY, deputy(1).id()).orElseThrow().version();
        pause();
        long second = reader.find(DEPUTY, deputy(2).id()).orElseThrow().version();
        boolean acts = reader.journal().acts(first - 1, 9).isEmpty()
                && (first == 1 || reader.journal().acts(first - 2, 9).size() == 1);
        List<Versioned<Deputy>> listed = reader.select(Query.of(DEPUTY)).items();
        boolean same = listed.size() == 2 && listed.stream().allMatch(one -> one.version() == first);
        return List.of((int) (first - second), acts ? 0 : 1, same ? 0 : 1);
    }

    @Test
    @DisplayName("并发与失败之中，各人大的序号仍连续 / numbers have no gaps in any congress, with many writers and failures among them")
    void numbersHaveNoGaps() {
        together(WRITERS, 120, n -> {
            try {
                return stores().write(n % 3 == 0 ? ELSEWHERE : HERE, writer -> {
                    writer.append(List.of(act("2025-03-01", VISIT, VISIT), act("2025-03-01", VISIT)));
                    if (n % 4 == 1) {
                        throw new IllegalStateException("on purpose");
                    }
                    return true;
                });
            } catch (IllegalStateException e) {
                return false;
            }
        });

        assertThat(numbers(HERE))
                .isEqualTo(LongStream.rangeClosed(1, 120).boxed().toList());
        assertThat(numbers(ELSEWHERE))
                .isEqualTo(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(entries(ALL))
                .extracting(Entry::number)
                .isEqualTo(LongStream.rangeClosed(1, 180).boxed().toList());
    }

    private List<Long> numbers(CongressId congress) {
        return stores()
                .<List<NumberedAct>>read(congress, reader -> reader.journal().acts(0, 500))
                .stream()
                .map(NumberedAct::number)
                .toList();
    }

    @Test
    @DisplayName(
            "边写边续读操作记录，不重不漏，次序不变 / who reads acts on while they are written gets each once, in order, and misses none")
    void actsAreReadOnWhileTheyAreWritten() {
        int most = 200;
        var done = new AtomicBoolean();
        Future<List<NumberedAct>> following = aside(() -> {
            var read = new ArrayList<NumberedAct>();
            boolean last = false;
            while (!last) {
                last = done.get();
                long after = read.isEmpty() ? 0 : read.get(read.size() - 1).number();
                read.addAll(journal(journal -> journal.acts(after, 500)));
            }
            return read;
        });
        List<Act> written;
        try {
            written = together(WRITERS, most, n -> {
                Act act = act("2025-03-01", VISIT, VISIT.as(Line.DEPUTY, id("d" + n)));
                enter(act);
                return act;
            });
        } finally {
            done.set(true);
        }
        List<NumberedAct> read = soon(following);

        assertThat(read).extracting(NumberedAct::act).containsExactlyInAnyOrderElementsOf(written);
        assertThat(read)
                .extracting(NumberedAct::number)
                .isEqualTo(LongStream.rangeClosed(1, most).boxed().toList());
        assertThat(read).isEqualTo(journal(journal -> journal.acts(0, 500)));
    }

    @Test
    @DisplayName("同一日志事项被多人撤销，只有一人成功 / of many who take the same line back one succeeds")
    void ofManyTakeBacksOneSucceeds() {
        enter(act("2025-03-01", VISIT, VISIT));
        Line back = entries(ALL).get(0).takenBack();

        List<Boolean> won = together(WRITERS, 20, n -> {
            try {
                enter(act("2025-03-02", back));
                return true;
            } catch (org.daibiao.record.DuplicateException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(entries(ALL)).extracting(Entry::number).containsExactly(2L);
        assertThat(this.<List<NumberedAct>>journal(journal -> journal.acts(0, 99)))
                .hasSize(2);
    }

    @TestFactory
    @DisplayName("同一唯一内容由多人同时登记，只有一人成功 / of many who give the same unique value at once one succeeds")
    Stream<DynamicTest> ofManyWithOneValueOneSucceeds() {
        return RecordsContract.unique().map(shape -> DynamicTest.dynamicTest(shape.table(), () -> oneSucceeds(shape)));
    }

    private <T> void oneSucceeds(Shape<T> shape) {
        List<Boolean> won = together(WRITERS, 20, n -> {
            try {
                insert(shape, new Words(new Random(n)).keyed(shape, "A1"));
                return true;
            } catch (org.daibiao.record.DuplicateException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(stores().read(HERE, reader -> reader.select(Query.of(shape))).items())
                .hasSize(1);
    }

    /** Long enough for another writer to intervene if the store lets it. */
    private static void pause() {
        LockSupport.parkNanos(500_000);
    }
}
