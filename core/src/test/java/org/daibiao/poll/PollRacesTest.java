package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Digest;
import org.daibiao.record.Outcome;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** What several do to one poll at the same moment, again and again, since a race is seldom lost at the first time. */
@DisplayName("A vote to which several do something at once")
class PollRacesTest {
    private static final int PROCESSES = 6;
    private static final int VOTERS = 24;

    private final ExecutorService threads = Executors.newFixedThreadPool(VOTERS + 8);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** How one attempt ended: accepted, rejected, or with what was thrown. */
    private <T> List<Object> atOnce(List<Callable<Outcome<T>>> attempts) throws Exception {
        var together = new CyclicBarrier(attempts.size());
        List<Future<Object>> ends = new ArrayList<>();
        for (Callable<Outcome<T>> attempt : attempts) {
            ends.add(threads.submit(() -> {
                together.await();
                try {
                    return attempt.call();
                } catch (DaibiaoException thrown) {
                    return thrown;
                }
            }));
        }
        List<Object> all = new ArrayList<>();
        for (Future<Object> end : ends) {
            all.add(end.get());
        }
        return all;
    }

    private static List<PollService> processes(HallFixture hall) {
        return IntStream.range(0, PROCESSES)
                .mapToObj(n -> hall.congress.another().polls())
                .toList();
    }

    @RepeatedTest(5)
    @DisplayName("is taken over by one of several processes, and by one act; the others are told that they were late")
    void isTakenOverByOne() throws Exception {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        long acts = hall.congress.acts();
        List<PollService> processes = processes(hall);
        List<Object> ends = this.<Versioned<Poll>>atOnce(processes.stream()
                .<Callable<Outcome<Versioned<Poll>>>>map(
                        one -> () -> one.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office))
                .toList());

        assertThat(ends).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> !(end instanceof Outcome.Accepted))
                .hasOnlyElementsOfTypes(PollHeldElsewhereException.class, StaleVersionException.class);
        assertThat(hall.congress.acts()).isEqualTo(acts + 1);
        var ballot = new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT);
        List<Object> casts = new ArrayList<>();
        for (PollService one : processes) {
            casts.addAll(this.<Receipt>atOnce(List.of(() -> one.cast(ballot, hall.deputy(0)))));
        }
        assertThat(casts).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
    }

    @RepeatedTest(5)
    @DisplayName("is started once, and held by one process")
    void isStartedOnce() throws Exception {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        List<PollService> processes = processes(hall);
        List<Object> ends = this.<Versioned<Poll>>atOnce(processes.stream()
                .<Callable<Outcome<Versioned<Poll>>>>map(
                        one -> () -> one.start(new StartPoll(hall.poll.seen()), hall.office))
                .toList());
        assertThat(ends).hasAtLeastOneElementOfType(Outcome.Accepted.class);
        assertThat(ends).allMatch(end -> end instanceof Outcome.Accepted || end instanceof StaleVersionException);

        hall.poll = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
        var ballot = new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT);
        List<Object> casts = new ArrayList<>();
        for (PollService one : processes) {
            casts.addAll(this.<Receipt>atOnce(List.of(() -> one.cast(ballot, hall.deputy(0)))));
        }
        assertThat(casts).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(casts)
                .filteredOn(end -> !(end instanceof Outcome.Accepted))
                .hasOnlyElementsOfType(PollHeldElsewhereException.class);
        int holder = IntStream.range(0, PROCESSES)
                .filter(n -> casts.get(n) instanceof Outcome.Accepted)
                .findFirst()
                .orElseThrow();
        processes
                .get(holder)
                .close(new ClosePoll(hall.poll.seen(), 0), hall.office)
                .orThrow();
        assertThat(hall.export().chain())
                .filteredOn(line -> line.startsWith("{\"entry\":\"opened\""))
                .hasSize(1);
    }

    @RepeatedTest(5)
    @DisplayName("counts every ballot that was taken and none that was refused, when it is sealed and closed meanwhile")
    void countsWhatWasTaken(@TempDir Path folder) throws Exception {
        var hall = new HallFixture(Mode.SEALED, VOTERS, 10L).signedIn().started();
        List<Callable<Outcome<Receipt>>> attempts = new ArrayList<>();
        for (int n = 0; n < VOTERS; n++) {
            int voter = n;
            attempts.add(() -> hall.cast(voter, "c1"));
        }
        for (int n = 0; n < 3; n++) {
            int terminated = n;
            attempts.add(() ->
                    hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).map(done -> Receipt.NONE));
            attempts.add(() -> hall.polls
                    .close(new ClosePoll(hall.poll.seen(), terminated), hall.office)
                    .map(done -> Receipt.NONE));
        }
        List<Object> ends = atOnce(attempts);
        hall.poll = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
        if (hall.poll.value().state() == Poll.State.OPEN) {
            hall.closed();
        }

        long taken = ends.subList(0, VOTERS).stream()
                .filter(Outcome.Accepted.class::isInstance)
                .count();
        assertThat(ends.subList(0, VOTERS))
                .allMatch(end -> end instanceof Outcome<?> outcome
                        && List.of(List.of(), List.of("poll.not-open")).contains(codes(outcome)));
        assertThat(hall.result().turnout().collected()).isEqualTo(taken);
        holds(hall, folder);
    }

    /** The chain holds, and its numbers are those that the poll keeps. */
    private static void holds(HallFixture hall, Path folder) throws IOException {
        PollExport export = hall.export();
        export.write(folder);
        assertThat(new EvidenceCheck(Digest.SHA_256, TallyRules.READY)
                        .verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), export.head()))
                .isEmpty();
        assertThat(EvidenceChain.closed(export.chain()).turnout())
                .isEqualTo(hall.poll.value().turnout());
    }
}
