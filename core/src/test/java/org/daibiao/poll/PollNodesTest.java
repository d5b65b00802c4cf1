package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.daibiao.record.Outcome;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A vote on several nodes and threads")
class PollNodesTest {
    private static final long SEED = 20250110;

    @Test
    @DisplayName("is held by one process, and another says who holds it")
    void isHeldByOne() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        PollService elsewhere = hall.congress.another().polls();
        var ballot = new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT);

        assertThatThrownBy(() -> elsewhere.cast(ballot, hall.deputy(0)))
                .isInstanceOf(PollHeldElsewhereException.class)
                .hasMessageContaining(hall.poll.id().toString());
        assertThatThrownBy(() -> elsewhere.seal(new SealPoll(hall.poll.id()), hall.office))
                .isInstanceOf(PollHeldElsewhereException.class);
        assertThatThrownBy(() -> elsewhere.close(new ClosePoll(hall.poll.seen(), 0), hall.office))
                .isInstanceOf(PollHeldElsewhereException.class);
        hall.cast(0, "c1").orThrow();
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "is taken over from a process that is gone: what is in the box stays, what waited is asked for again, nobody votes twice")
    void isTakenOver() {
        var hall = new HallFixture(Mode.SEALED, 30, 10L).signedIn().started();
        for (int n = 0; n < 25; n++) {
            hall.cast(n, "c1", "c2").orThrow();
        }
        List<Integer> lost = IntStream.range(0, 25)
                .filter(n -> hall.ask(n) == Receipt.RECEIVED)
                .boxed()
                .toList();
        PollService second = hall.congress.another().polls();
        Versioned<Poll> taken =
                second.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();

        assertThatThrownBy(() -> {
                    for (int n = 25; n < 30; n++) {
                        hall.cast(n, "c3").orThrow();
                    }
                    hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
                })
                .isInstanceOf(PollHeldElsewhereException.class);
        hall.congress.daibiao().close();
        assertThat(lost).hasSize(15);
        for (int n = 0; n < 30; n++) {
            Outcome<Receipt> again =
                    second.cast(new CastBallot(hall.poll.id(), hall.voters.get(n), HallFixture.BALLOT), hall.deputy(n));
            boolean kept = n < 25 && !lost.contains(n);
            assertThat(codes(again)).isEqualTo(kept ? List.of("poll.already-voted") : List.of());
        }
        second.close(new ClosePoll(taken.seen(), 0), hall.office).orThrow();
        PollResult result = second.result(hall.poll.id(), hall.office).orThrow();
        assertThat(result.turnout().collected()).isEqualTo(30);
        assertThat(result.tally().order())
                .filteredOn(score -> score.candidate().equals("c1"))
                .extracting(Score::votes)
                .containsExactly(30L);
    }

    @ParameterizedTest(name = "{0} vote after it, and the warnings are {1} beside that of the take-over")
    @CsvSource({"9,poll.small-batch", "10,"})
    @DisplayName("warns of a last batch that is small, since as many go in as voted after a take-over")
    void warnsOfASmallBatch(int after, String code) {
        var hall = new HallFixture(Mode.SEALED, 40, 10L).signedIn().started();
        for (int n = 0; n < 20; n++) {
            hall.cast(n, "c" + (1 + n % 2)).orThrow();
        }
        PollService second = hall.congress.another().polls();
        Versioned<Poll> taken =
                second.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        for (int n = 20; n < 20 + after; n++) {
            second.cast(new CastBallot(hall.poll.id(), hall.voters.get(n), HallFixture.BALLOT), hall.deputy(n))
                    .orThrow();
        }
        second.close(new ClosePoll(taken.seen(), 0), hall.office).orThrow();
        PollResult result = second.result(hall.poll.id(), hall.office).orThrow();

        assertThat(result.turnout().collected()).isEqualTo(after + 10);
        assertThat(result.warnings())
                .extracting("code")
                .isEqualTo(code == null ? List.of("poll.taken-over") : List.of(code, "poll.taken-over"));
        assertThat(result.warnings())
                .filteredOn(one -> one.code().equals("poll.small-batch"))
                .allSatisfy(one -> assertThat(one.text(Locale.ENGLISH))
                        .isEqualTo(
                                "batch 2 has only 9 ballots, fewer than 10: how its voters voted is easier to guess"));
    }

    @Test
    @DisplayName("is not lost in part when its holder takes it over again")
    void isTakenOverAgain() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        hall.poll = hall.polls
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();

        assertThat(hall.ask(0)).isEqualTo(Receipt.RECEIVED);
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(1);
    }

    @Test
    @DisplayName("is not taken over when its box is sealed, and no act is written")
    void isNotTakenOverTooLate() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        long acts = hall.congress.acts();
        PollService second = hall.congress.another().polls();

        assertThat(codes(second.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                .containsExactly("poll.sealed");
        assertThat(hall.congress.acts()).isEqualTo(acts);
        assertThat(second.close(new ClosePoll(hall.poll.seen(), 0), hall.office)
                        .orThrow()
                        .value()
                        .turnout()
                        .collected())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"NAMED", "SEALED"})
    @DisplayName("counts every voter once, however many attempts there are at once, closing among them")
    void countsEveryVoterOnce(Mode mode) throws Exception {
        int voters = 60;
        var hall = new HallFixture(mode, voters, mode == Mode.SEALED ? 10L : null)
                .signedIn()
                .started();
        List<Integer> attempts = new ArrayList<>();
        IntStream.range(0, voters * 20).forEach(n -> attempts.add(n % voters));
        Collections.shuffle(attempts, new Random(SEED));
        var threads = Executors.newFixedThreadPool(24);
        threads.invokeAll(attempts.stream()
                .<Callable<Outcome<Receipt>>>map(voter -> () -> hall.cast(voter, "c" + (1 + voter % 4)))
                .toList());
        Callable<Versioned<Poll>> close = () -> {
            try {
                return hall.polls
                        .close(new ClosePoll(hall.poll.seen(), 0), hall.office)
                        .orThrow();
            } catch (StaleVersionException e) {
                return hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
            }
        };
        var closings = threads.invokeAll(Collections.nCopies(8, close));
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        for (var closing : closings) {
            assertThat(closing.get().value().state()).isEqualTo(Poll.State.CLOSED);
        }
        PollResult result = hall.result();
        assertThat(result.turnout().collected()).isEqualTo(voters);
        assertThat(result.tally().order()).extracting(Score::votes).containsOnly(voters / 4L);
        List<String> chain =
                hall.polls.export(hall.poll.id(), hall.office).orThrow().chain();
        assertThat(chain)
                .filteredOn(line -> line.contains("\"entry\":\"counted\""))
                .hasSize(1);
    }
}
