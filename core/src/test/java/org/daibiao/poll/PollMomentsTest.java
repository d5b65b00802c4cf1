package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.daibiao.record.Id;
import org.daibiao.record.Rejection;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What others do, or a crash, in the one moment in which it matters. */
@DisplayName("A vote, in the moment in which")
class PollMomentsTest {
    private final AtomicReference<Meanwhile> meanwhile = new AtomicReference<>();

    /** A process, in whose calls of the stores something can happen. */
    private PollService process(HallFixture hall) {
        return hall.congress
                .another(stores -> {
                    meanwhile.set(new Meanwhile(stores));
                    return meanwhile.get();
                })
                .polls();
    }

    @Test
    @DisplayName("it has begun and its box is not there yet, takes no ballot and says so")
    void itsBoxIsNotThereYet() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        PollService holder = process(hall);
        var ballot = new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT);
        meanwhile.get().at("open", 1, () -> {
            assertThat(codes(holder.cast(ballot, hall.deputy(0)))).containsExactly("poll.not-open");
            assertThat(holder.ask(new AskBallot(hall.poll.id(), hall.voters.get(0)), hall.deputy(0))
                            .orThrow())
                    .isEqualTo(Receipt.NONE);
        });
        holder.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();

        assertThat(meanwhile.get().happened()).isTrue();
        assertThat(holder.cast(ballot, hall.deputy(0)).orThrow()).isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("two take it over, goes to the faster one; the other is told so, and writes no act")
    void twoTakeItOver() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        PollService late = process(hall);
        PollService fast = hall.congress.another().polls();
        long acts = hall.congress.acts();
        meanwhile
                .get()
                .at(
                        "hold",
                        1,
                        () -> fast.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                                .orThrow());

        assertThatThrownBy(() -> late.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office))
                .isInstanceOf(PollHeldElsewhereException.class);
        assertThat(hall.congress.acts()).isEqualTo(acts + 1);
        var ballot = new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT);
        assertThatThrownBy(() -> late.cast(ballot, hall.deputy(0))).isInstanceOf(PollHeldElsewhereException.class);
        assertThat(fast.cast(ballot, hall.deputy(0)).orThrow()).isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("it is taken over and a voter asks the process that will have it, loses nothing that was handed over")
    void aVoterAsksTheNextOne() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        Handover handover = hall.polls
                .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                .orThrow();
        PollService next = process(hall);
        var ask = new AskBallot(hall.poll.id(), hall.voters.get(0));
        meanwhile
                .get()
                .at(
                        "hold",
                        1,
                        () -> assertThatThrownBy(() -> next.ask(ask, hall.deputy(0)))
                                .isInstanceOf(PollHeldElsewhereException.class));
        hall.poll = next.takeOver(new TakeOverPoll(hall.poll.seen(), handover), hall.office)
                .orThrow();

        assertThat(meanwhile.get().happened()).isTrue();
        assertThat(next.ask(ask, hall.deputy(0)).orThrow()).isEqualTo(Receipt.RECEIVED);
        next.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(hall.result().turnout().collected()).isEqualTo(1);
        assertThat(hall.result().warnings())
                .filteredOn(one -> one.code().equals("poll.taken-over"))
                .singleElement()
                .satisfies(one -> assertThat(one.with()).containsEntry("handed", 1L));
    }

    @Test
    @DisplayName("a voter asks and the take-over comes before the answer, keeps the ballots that were handed over")
    void theTakeOverComesBeforeTheAnswer() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        Handover handover = hall.polls
                .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                .orThrow();
        PollService next = process(hall);
        var ask = new AskBallot(hall.poll.id(), hall.voters.get(0));
        // Its third look at the box is for who holds it.
        meanwhile
                .get()
                .at(
                        "find",
                        3,
                        () -> meanwhile
                                .get()
                                .after(
                                        "find",
                                        () -> next.takeOver(new TakeOverPoll(hall.poll.seen(), handover), hall.office)
                                                .orThrow()));
        assertThat(next.ask(ask, hall.deputy(0)).orThrow()).isEqualTo(Receipt.RECEIVED);

        assertThat(meanwhile.get().happened()).isTrue();
    }

    @Test
    @DisplayName("it is sealed and handed over, is sealed with all its ballots")
    void itIsSealedAndHandedOver() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        PollService holder = process(hall);
        hall.poll = holder.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        for (int n = 0; n < 12; n++) {
            cast(holder, hall, n);
        }
        // By its fourth look at the box it has taken back what was handed over before, and then lets go what waits.
        meanwhile
                .get()
                .at(
                        "find",
                        4,
                        () -> holder.handOver(new HandOverPoll(hall.poll.id()), hall.office)
                                .orThrow());

        assertThat(holder.seal(new SealPoll(hall.poll.id()), hall.office).orThrow())
                .isEqualTo(12);
        assertThat(meanwhile.get().happened()).isTrue();
        hall.closed();
        assertThat(hall.result().turnout().collected()).isEqualTo(12);
    }

    @Test
    @DisplayName("two take it over for the same process, keeps the ballots that came between them")
    void twoTakeItOverForTheSameProcess() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        PollService next = process(hall);
        meanwhile.get().at("marks", 1, () -> {
            next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
            cast(next, hall, 0);
        });
        assertThatThrownBy(() -> next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office))
                .isInstanceOf(StaleVersionException.class);

        assertThat(meanwhile.get().happened()).isTrue();
        assertThat(next.ask(new AskBallot(hall.poll.id(), hall.voters.get(0)), hall.deputy(0))
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("it is closed and somebody signs in and votes, counts that voter among those present, and is not void")
    void somebodySignsIn() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn(10, 0);
        PollService holder = process(hall);
        hall.poll = holder.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        for (int n = 0; n < 10; n++) {
            cast(holder, hall, n);
        }
        // Its first look at the box is for papers, the second one before it closes it.
        meanwhile.get().at("find", 2, () -> {
            var signIn = new SignIn(hall.poll.id(), hall.voters.get(10), Attendance.Form.ELECTRONIC);
            holder.signIn(List.of(signIn), hall.office).orThrow();
            cast(holder, hall, 10);
        });
        hall.poll =
                holder.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();

        assertThat(hall.result().turnout()).isEqualTo(new Turnout(12, 0, 11, 11, 11, 0));
        assertThat(hall.result().state()).isEqualTo(PollResult.State.COUNTED);
    }

    @Test
    @DisplayName("a batch is put in and the answer is lost, loses no ballot and counts none twice, and goes on")
    void anAnswerIsLost() {
        for (boolean kept : new boolean[] {true, false}) {
            for (boolean silent : new boolean[] {true, false}) {
                var hall = new HallFixture(Mode.SEALED, 24, 10L).signedIn();
                PollService holder = process(hall);
                hall.poll = holder.start(new StartPoll(hall.poll.seen()), hall.office)
                        .orThrow();
                for (int n = 0; n < 19; n++) {
                    cast(holder, hall, n);
                }
                Runnable fails = () -> {
                    if (silent) {
                        // The store does not say either whether it was kept.
                        meanwhile.get().at("find", 1, PollMomentsTest::fail);
                    }
                    fail();
                };
                if (kept) {
                    meanwhile.get().after("put", fails);
                } else {
                    meanwhile.get().at("put", 1, fails);
                }
                for (int n = 19; n < 24; n++) {
                    cast(holder, hall, n);
                }
                hall.poll = holder.close(new ClosePoll(hall.poll.seen(), 0), hall.office)
                        .orThrow();

                assertThat(hall.result().turnout().collected()).isEqualTo(24);
                assertThat(hall.export().ballots()).hasSize(24).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    @DisplayName("its box is closed and the answer is lost, has every ballot")
    void theLastAnswerIsLost() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        PollService holder = process(hall);
        hall.poll = holder.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        for (int n = 0; n < 12; n++) {
            cast(holder, hall, n);
        }
        meanwhile.get().after("put", () -> {
            meanwhile.get().at("find", 1, PollMomentsTest::fail);
            fail();
        });
        hall.poll =
                holder.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();

        assertThat(hall.result().turnout().collected()).isEqualTo(12);
        holder.stop(Duration.ofSeconds(10));
    }

    private static void fail() {
        throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException());
    }

    @Test
    @DisplayName("another process took it over, is told so by the first ballot that comes to the old one")
    void theOldHolderSaysSo() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        PollService next = hall.congress.another().polls();
        hall.poll =
                next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();

        assertThatThrownBy(() -> hall.ask(0)).isInstanceOf(PollHeldElsewhereException.class);
        assertThatThrownBy(() -> hall.cast(1, "c1")).isInstanceOf(PollHeldElsewhereException.class);
        hall.polls.stop(Duration.ofSeconds(10));
        cast(next, hall, 0);
        assertThat(next.close(new ClosePoll(hall.poll.seen(), 0), hall.office)
                        .orThrow()
                        .value()
                        .turnout()
                        .collected())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("it is called off and closed at once, is counted with all its ballots or not at all")
    void itIsCalledOffAndClosed() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        PollService holder = process(hall);
        hall.poll = holder.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        for (int n = 0; n < 12; n++) {
            cast(holder, hall, n);
        }
        var seen = hall.poll.seen();
        meanwhile
                .get()
                .at(
                        "write",
                        1,
                        () -> holder.close(new ClosePoll(seen, 0), hall.office).orThrow());

        assertThatThrownBy(() -> holder.cancel(new CancelPoll(seen, "设备故障"), hall.office))
                .isInstanceOf(StaleVersionException.class);
        assertThat(hall.result().turnout().collected()).isEqualTo(12);
    }

    private static void cast(PollService polls, HallFixture hall, int voter) {
        polls.cast(new CastBallot(hall.poll.id(), hall.voters.get(voter), HallFixture.BALLOT), hall.deputy(voter))
                .orThrow();
    }

    @Test
    @DisplayName(
            "its process ends between chain and record, is not called off, and is closed by another one with the numbers that the chain has")
    void itsProcessEnds() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        PollService holder = process(hall);
        hall.poll = holder.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        for (int n = 0; n < 11; n++) {
            cast(holder, hall, n);
        }
        meanwhile.get().at("write", 1, () -> {
            throw new IllegalStateException("the process ends");
        });
        assertThatThrownBy(() -> holder.close(new ClosePoll(hall.poll.seen(), 1), hall.office))
                .hasStackTraceContaining("the process ends");
        assertThat(hall.congress
                        .daibiao()
                        .get(Poll.SHAPE, hall.poll.id(), hall.office)
                        .value()
                        .state())
                .isEqualTo(Poll.State.OPEN);
        assertThat(holder.cancel(new CancelPoll(hall.poll.seen(), "设备故障"), hall.office)
                        .reasons())
                .extracting(Rejection::code)
                .containsExactly("poll.counted");

        hall.closed(2);
        assertThat(hall.result().turnout()).isEqualTo(new Turnout(12, 0, 12, 12, 11, 1));
        assertThat(EvidenceChain.closed(hall.export().chain()).turnout())
                .isEqualTo(hall.result().turnout());
    }

    @Test
    @DisplayName("two close it, has the numbers of one of them alone, in its chain and in its record")
    void twoCloseIt() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        PollService late = process(hall);
        hall.poll = late.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        meanwhile
                .get()
                .at(
                        "conclude",
                        1,
                        () -> hall.polls
                                .close(new ClosePoll(hall.poll.seen(), 2), hall.office)
                                .orThrow());

        assertThatThrownBy(() -> late.close(new ClosePoll(hall.poll.seen(), 1), hall.office))
                .isInstanceOf(StaleVersionException.class);
        Versioned<Poll> closed =
                late.close(new ClosePoll(hall.poll.seen(), 1), hall.office).orThrow();
        assertThat(closed.value().turnout().terminated()).isEqualTo(2);
        assertThat(EvidenceChain.closed(hall.export().chain()).turnout())
                .isEqualTo(closed.value().turnout());
    }

    @Test
    @DisplayName("an order takes a hand-over back and another process takes it over, is held by that one alone")
    void aHandOverIsTakenBackAndTakenOver() {
        for (int look = 1; look <= 6; look++) {
            var hall = new HallFixture(Mode.SEALED, 24, null).signedIn();
            PollService holder = process(hall);
            PollService other = hall.congress.another().polls();
            hall.poll =
                    holder.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
            for (int n = 0; n < 7; n++) {
                cast(holder, hall, n);
            }
            holder.handOver(new HandOverPoll(hall.poll.id()), hall.office).orThrow();
            var seen = hall.poll.seen();
            meanwhile
                    .get()
                    .at(
                            "find",
                            look,
                            () -> hall.poll = other.takeOver(new TakeOverPoll(seen), hall.office)
                                    .orThrow());
            putAll(holder, hall);
            if (!meanwhile.get().happened()) {
                hall.poll = other.takeOver(new TakeOverPoll(seen), hall.office).orThrow();
            }
            for (Id<Elector> voter : other.missing(hall.poll.id(), hall.office).orThrow()) {
                cast(other, hall, hall.voters.indexOf(voter));
            }
            hall.poll =
                    other.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();

            assertThat(other.result(hall.poll.id(), hall.office)
                            .orThrow()
                            .turnout()
                            .collected())
                    .as("taken over at look %d", look)
                    .isEqualTo(24);
        }
    }

    private static void putAll(PollService polls, HallFixture hall) {
        try {
            polls.sealAllThatWaits(new SealAllThatWaits(), hall.office).orThrow();
        } catch (PollHeldElsewhereException e) {
            assertThat(e).hasMessageContaining(hall.poll.id().toString());
        }
    }
}
