package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daibiao.Daibiao;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 29 of 40 have voted when the batch of the first hangs. */
@DisplayName("V7: while a commit hangs")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HangingTest {
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration SOON = Duration.ofSeconds(15);

    private final HallFixture hall = new HallFixture(Mode.SEALED, 40, 15L).signedIn();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private Meanwhile meanwhile;
    private Daibiao daibiao;
    private PollService polls;
    private CompletableFuture<Outcome<Receipt>> hung;

    @BeforeEach
    void hang() throws Exception {
        hall.congress.another(stores -> {
            meanwhile = new Meanwhile(stores);
            daibiao = Daibiao.builder()
                    .plan(WorkPlans.JIADING_2025)
                    .stores(meanwhile)
                    .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                    .closeWithin(PATIENCE)
                    .build();
            polls = daibiao.polls();
            hall.poll =
                    polls.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
            meanwhile.at("put", 1, () -> {
                hanging.countDown();
                await(hangs);
            });
            return stores;
        });
        for (int n = 0; n < 29; n++) {
            cast(n).orThrow();
        }
        hung = CompletableFuture.supplyAsync(() -> cast(29));
        assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void goOn() {
        hangs.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome<Receipt> cast(int voter) {
        return polls.cast(
                new CastBallot(hall.poll.id(), hall.voters.get(voter), HallFixture.BALLOT), hall.deputy(voter));
    }

    private Receipt ask(int voter) {
        return polls.ask(new AskBallot(hall.poll.id(), hall.voters.get(voter)), hall.deputy(voter))
                .orThrow();
    }

    private static Duration took(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    @DisplayName("others vote and ask as ever, and nobody changes what is on its way")
    void othersVote() {
        assertThat(took(() -> {
                    assertThat(cast(30).orThrow()).isEqualTo(Receipt.RECEIVED);
                    assertThat(ask(0)).isEqualTo(Receipt.RECEIVED);
                    assertThat(ask(30)).isEqualTo(Receipt.RECEIVED);
                    assertThat(ask(39)).isEqualTo(Receipt.NONE);
                    assertThat(codes(cast(0))).containsExactly("poll.on-its-way");
                    assertThat(cast(20).orThrow()).isEqualTo(Receipt.RECEIVED);
                }))
                .isLessThan(SOON);
        assertThat(hung).isNotDone();
        assertThat(polls.progress(hall.poll.id(), hall.office).orThrow().waiting())
                .isEqualTo(31);
    }

    @Test
    @DisplayName(
            "orders end within their limit and say that it is not known; once it is, the vote ends with every ballot once")
    void ordersEnd() throws Exception {
        assertThat(took(() -> assertThatThrownBy(() -> polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office))
                        .isInstanceOfSatisfying(
                                StoreFailedException.class,
                                e -> assertThat(e.why()).isEqualTo(StoreFailure.OUTCOME_UNKNOWN))
                        .hasNoCause()))
                .isBetween(PATIENCE.dividedBy(2), SOON);
        assertThat(hung).isNotDone();
        hangs.countDown();
        assertThat(hung.get(10, TimeUnit.SECONDS).orThrow()).isEqualTo(Receipt.RECEIVED);

        polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(polls.result(hall.poll.id(), hall.office).orThrow().turnout().collected())
                .isEqualTo(30);
        assertThat(polls.export(hall.poll.id(), hall.office).orThrow().ballots())
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("closing the library ends within its limit, names what is left, and goes on")
    void closingEnds() throws ExecutionException, InterruptedException {
        assertThat(took(() -> assertThatThrownBy(() -> daibiao.close())
                        .isInstanceOfSatisfying(
                                BallotsWaitException.class,
                                left -> assertThat(left.left()).containsEntry(hall.poll.id(), 30))))
                .isBetween(PATIENCE.dividedBy(2), SOON);
        hangs.countDown();
        hung.get().orThrow();
        assertThat(cast(31).orThrow()).isEqualTo(Receipt.RECEIVED);

        daibiao.close();
        assertThat(ask(31)).isEqualTo(Receipt.IN_BOX);
    }

    @Test
    @DisplayName(
            "a stop whose time is over puts in nothing afterwards, so that the last batch has as many as it should")
    void givenUp() throws Exception {
        assertThatThrownBy(() -> polls.stop(Duration.ofMillis(1))).isInstanceOf(BallotsWaitException.class);
        List<Thread> saving = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("daibiao-poll-save"))
                .toList();
        hangs.countDown();
        hung.get().orThrow();
        for (Thread thread : saving) {
            thread.join(SOON.toMillis());
        }
        assertThat(polls.progress(hall.poll.id(), hall.office).orThrow().waiting())
                .isEqualTo(15);
        cast(31).orThrow();
        cast(32).orThrow();

        polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(polls.result(hall.poll.id(), hall.office).orThrow().warnings())
                .extracting(Rejection::code)
                .doesNotContain("poll.small-batch");
    }

    @Test
    @DisplayName(
            "also its own, closing the library ends within its limit, and no thread that is left keeps the process alive")
    void closingEndsWhileItsOwnHangs() throws Exception {
        hangs.countDown();
        hung.get().orThrow();
        var forever = new CountDownLatch(1);
        meanwhile.at("put", 1, () -> await(forever));
        try {
            assertThat(took(() -> assertThatThrownBy(() -> daibiao.close()).isInstanceOf(BallotsWaitException.class)))
                    .isBetween(PATIENCE.dividedBy(2), SOON);
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("daibiao-poll-save"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        } finally {
            forever.countDown();
        }
    }

    @Test
    @DisplayName("closing the library in a thread that is interrupted leaves it interrupted")
    void closingInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> daibiao.close()).isInstanceOf(BallotsWaitException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("an order in a thread that is interrupted ends at once, and does not ask the box again and again")
    void anInterruptedOrder() {
        var spun = new AtomicBoolean();
        meanwhile.at("find", 50, () -> spun.set(true));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> polls.seal(new SealPoll(hall.poll.id()), hall.office))
                .isInstanceOf(StoreFailedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(spun).isFalse();
    }
}
