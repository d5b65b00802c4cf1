package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.databases.ShakyDatabase.Trouble;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.poll.BallotsWaitException;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.Poll;
import org.daibiao.poll.Receipt;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.testkit.Plenary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** V7: a commit that hangs as long as the database likes. Its own voter may have to wait; nobody else does. */
@DisplayName("While one commit of ballots hangs, and no timeout ends it")
@Timeout(240)
class V7HangingCommitTest {
    /** A bound by which one tells waiting from hanging; no measure of speed. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    /** The voter whose ballot lets the first batch go. */
    private static final int LETS_GO = 2 * Sitting.BATCH - 1;

    @ParameterizedTest
    @EnumSource(Frames.Protocol.class)
    @DisplayName("others cast and ask, and afterwards all are counted")
    void othersCastAndAsk(Frames.Protocol server) throws Exception {
        ShakyDatabase database = ShakyDatabase.of(server);
        Daibiao calm = Sitting.on(database.calm());
        Plenary plenary = Sitting.begun(calm, Sitting.on(database.patient(), CLOSE_WITHIN));
        try {
            CompletableFuture<Outcome<Receipt>> hanging = hangs(database, plenary);

            for (int n = LETS_GO + 1; n < LETS_GO + 5; n++) {
                int voter = n;
                assertThat(apart(() -> plenary.cast(voter, Sitting.candidate(voter))))
                        .as("voter %d casts", voter)
                        .succeedsWithin(LIMIT)
                        .isEqualTo(Outcome.accepted(Receipt.RECEIVED));
            }
            assertThat(apart(() -> plenary.ask(LETS_GO + 1)))
                    .as("who has just cast asks")
                    .succeedsWithin(LIMIT)
                    .isEqualTo(Receipt.RECEIVED);
            assertThat(apart(() -> plenary.ask(0)))
                    .as("whose ballot hangs asks")
                    .succeedsWithin(LIMIT)
                    .isEqualTo(Receipt.RECEIVED);
            assertThat(apart(() -> plenary.ask(Sitting.VOTERS - 1)))
                    .as("who has not voted asks")
                    .succeedsWithin(LIMIT)
                    .isEqualTo(Receipt.NONE);
            int meanwhile = database.struck();

            database.end();
            assertThat(hanging).as("the voter whose commit hung").succeedsWithin(LIMIT);
            allAreCounted(calm, plenary);
            System.out.printf(
                    "V7 %s: %d commit(s) hung while others cast and asked; %d counted%n",
                    server, meanwhile, Sitting.VOTERS);
        } finally {
            database.end();
        }
    }

    @ParameterizedTest
    @EnumSource(Frames.Protocol.class)
    @DisplayName("the library's close ends and says what waits; when the hanging is over it saves all and closes")
    void theLibraryCanBeClosed(Frames.Protocol server) throws Exception {
        ShakyDatabase database = ShakyDatabase.of(server);
        Daibiao holder = Sitting.on(database.patient(), CLOSE_WITHIN);
        Plenary plenary = Sitting.begun(Sitting.on(database.calm()), holder);
        try {
            var hanging = hangs(database, plenary);

            assertThat(apart(() -> Optional.ofNullable(catchThrowable(holder::close))))
                    .as("close while a commit hangs")
                    .succeedsWithin(LIMIT)
                    .satisfies(thrown -> assertThat(thrown).containsInstanceOf(BallotsWaitException.class));

            database.end();
            assertThat(hanging).as("the voter whose commit hung").succeedsWithin(LIMIT);
            closedAtLast(holder);
            Ballots ballots = new Ballots("", database.calm(), Ballots.boxOf(JooqStores.on(database.calm())), () -> {});
            assertThat(ballots.marks(plenary.poll().id()))
                    .as("all who had voted")
                    .hasSize(LETS_GO + 1);
            System.out.printf("V7 %s: closed at last; %d ballots saved%n", server, LETS_GO + 1);
        } finally {
            database.end();
        }
    }

    /** The first close may still be at work, and have the ballots in its hands that the second one then finds waiting: close again. */
    private static void closedAtLast(Daibiao holder) {
        long end = System.nanoTime() + LIMIT.toNanos();
        Throwable thrown = catchThrowable(holder::close);
        while (thrown instanceof BallotsWaitException && System.nanoTime() < end) {
            thrown = catchThrowable(holder::close);
        }
        assertThat(thrown).as("close when nothing hangs any more").isNull();
    }

    /** The call of the voter who let a batch go, whose commit hangs when this returns. */
    private static CompletableFuture<Outcome<Receipt>> hangs(ShakyDatabase database, Plenary plenary)
            throws InterruptedException {
        IntStream.range(0, LETS_GO)
                .forEach(voter -> plenary.cast(voter, Sitting.candidate(voter)).orThrow());
        database.begin(Trouble.DONE_LATE);
        var call = apart(() -> plenary.cast(LETS_GO, Sitting.candidate(LETS_GO)));
        long end = System.nanoTime() + LIMIT.toNanos();
        while (database.struck() == 0) {
            assertThat(System.nanoTime()).as("until a commit hangs").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return call;
    }

    private static void allAreCounted(Daibiao calm, Plenary plenary) {
        IntStream.range(0, Sitting.VOTERS)
                .filter(voter -> plenary.ask(voter) == Receipt.NONE)
                .forEach(voter -> plenary.cast(voter, Sitting.candidate(voter)).orThrow());
        plenary.polls()
                .close(new ClosePoll(plenary.poll().seen(), 0), plenary.office())
                .orThrow();
        Id<Poll> poll = plenary.poll().id();
        var result = calm.polls().result(poll, plenary.office()).orThrow();
        assertThat(result.tally().order())
                .filteredOn(one -> !one.candidate().equals(Sitting.SPARE))
                .hasSize(Sitting.VOTERS)
                .allMatch(one -> one.votes() == 1);
    }

    /** On a thread of its own, which a call that hangs for ever keeps, and no more. */
    private static <R> CompletableFuture<R> apart(Supplier<R> call) {
        return CompletableFuture.supplyAsync(call, run -> {
            var thread = new Thread(run, "apart");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
