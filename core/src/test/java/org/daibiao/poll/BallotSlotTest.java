package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.util.concurrent.atomic.AtomicReference;
import org.daibiao.record.Outcome;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One answer of the store at a time; random ones are given by {@link PendingBallotsModelTest}. Batches of ten: the first goes with the twentieth ballot. */
@DisplayName("A batch that goes into the box")
class BallotSlotTest {
    private final HallFixture hall = new HallFixture(Mode.SEALED, 60, 10L).signedIn();
    private final AtomicReference<Meanwhile> meanwhile = new AtomicReference<>();
    private final PollService here = process();

    private PollService process() {
        PollService process = hall.congress
                .another(stores -> {
                    meanwhile.set(new Meanwhile(stores));
                    return meanwhile.get();
                })
                .polls();
        hall.poll = process.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        return process;
    }

    private static void fail() {
        throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException("by test"));
    }

    private Outcome<Receipt> cast(int voter) {
        return here.cast(
                new CastBallot(hall.poll.id(), hall.voters.get(voter), HallFixture.BALLOT), hall.deputy(voter));
    }

    private void cast(int from, int until) {
        for (int voter = from; voter < until; voter++) {
            assertThat(cast(voter).orThrow()).isEqualTo(Receipt.RECEIVED);
        }
    }

    private Receipt ask(int voter) {
        return ask(here, voter);
    }

    private Receipt ask(PollService process, int voter) {
        return process.ask(new AskBallot(hall.poll.id(), hall.voters.get(voter)), hall.deputy(voter))
                .orThrow();
    }

    private long counted(PollService process) {
        process.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        return process.result(hall.poll.id(), hall.office).orThrow().turnout().collected();
    }

    @Test
    @DisplayName("and of which no answer came is put in again when ten more wait, and not with every ballot")
    void isPutInAgain() {
        meanwhile.get().at("put", 1, BallotSlotTest::fail);
        cast(0, 20);
        assertThat(meanwhile.get().happened()).isTrue();
        assertThat(codes(cast(0))).containsExactly("poll.on-its-way");
        cast(20, 29);
        assertThat(ask(0)).isEqualTo(Receipt.RECEIVED);
        cast(29, 30);
        assertThat(ask(0)).isEqualTo(Receipt.IN_BOX);
        assertThat(counted(here)).isEqualTo(30);
    }

    @Test
    @DisplayName("and was plainly refused waits again: its voters may vote anew, and each is counted once")
    void waitsAgain() {
        meanwhile.get().answer("put", BallotBox.Put.STALE);
        cast(0, 20);
        assertThat(meanwhile.get().happened()).isTrue();
        assertThat(ask(0)).isEqualTo(Receipt.RECEIVED);
        assertThat(cast(0).orThrow()).as("it goes in with the next batch").isEqualTo(Receipt.IN_BOX);
        assertThat(counted(here)).isEqualTo(20);
    }

    @Test
    @DisplayName(
            "while another process takes the poll over, tells the voter who brought it that it is not here any more")
    void isTakenOverMeanwhile() {
        PollService there = hall.congress.another().polls();
        cast(0, 19);
        meanwhile
                .get()
                .at(
                        "put",
                        1,
                        () -> hall.poll = there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                                .orThrow());

        assertThatThrownBy(() -> cast(19)).isInstanceOf(PollHeldElsewhereException.class);
        assertThat(ask(there, 19)).isEqualTo(Receipt.NONE);
        assertThat(counted(there)).isZero();
    }

    @Test
    @DisplayName("by an order is counted in its answer; one whose answer is lost is not known, and says why")
    void byAnOrder() {
        cast(0, 5);
        var order = new SealAllThatWaits();
        meanwhile.get().at("put", 1, () -> {
            meanwhile.get().at("put", 1, BallotSlotTest::fail);
            fail();
        });
        assertThatThrownBy(() -> here.sealAllThatWaits(order, hall.office))
                .isInstanceOf(StoreFailedException.class)
                .hasRootCauseMessage("by test");
        cast(5, 8);
        assertThat(here.sealAllThatWaits(order, hall.office).orThrow()).isEqualTo(3);
        assertThat(ask(0)).isEqualTo(Receipt.IN_BOX);
        assertThat(counted(here)).isEqualTo(8);
    }

    @Test
    @DisplayName("of a process that was only asked for the poll of another is none")
    void isNoneOfAnother() {
        cast(0, 5);
        var other = hall.congress.another();
        assertThatThrownBy(() -> ask(other.polls(), 0)).isInstanceOf(PollHeldElsewhereException.class);

        assertThat(other.polls()
                        .sealAllThatWaits(new SealAllThatWaits(), hall.office)
                        .orThrow())
                .isZero();
        other.close();
        assertThatThrownBy(() -> other.polls().cancel(new CancelPoll(hall.poll.seen(), "设备故障"), hall.office))
                .isInstanceOf(PollHeldElsewhereException.class);
        assertThat(hall.congress
                        .daibiao()
                        .get(Poll.SHAPE, hall.poll.id(), hall.office)
                        .value()
                        .state())
                .isEqualTo(Poll.State.OPEN);
        assertThat(counted(here)).isEqualTo(5);
    }

    @Test
    @DisplayName("that was handed over goes in by an order, also where the answer to the take-over was lost")
    void goesInAfterALostTakeOver() {
        cast(0, 7);
        Handover handover =
                here.handOver(new HandOverPoll(hall.poll.id()), hall.office).orThrow();
        var taking = new AtomicReference<Meanwhile>();
        var there = hall.congress
                .another(stores -> {
                    taking.set(new Meanwhile(stores));
                    return taking.get();
                })
                .polls();
        taking.get().after("hold", BallotSlotTest::fail);
        assertThatThrownBy(() -> there.takeOver(new TakeOverPoll(hall.poll.seen(), handover), hall.office))
                .isInstanceOf(StoreFailedException.class);

        assertThat(there.sealAllThatWaits(new SealAllThatWaits(), hall.office).orThrow())
                .isEqualTo(7);
        assertThat(ask(there, 6)).isEqualTo(Receipt.IN_BOX);
    }

    @Test
    @DisplayName("after a hand-over that is taken back goes in as ever, also where the answer to that was lost")
    void goesInAfterALostReturn() {
        cast(0, 7);
        here.handOver(new HandOverPoll(hall.poll.id()), hall.office).orThrow();
        meanwhile.get().after("hold", BallotSlotTest::fail);
        var back = new TakeOverPoll(hall.poll.seen());
        assertThatThrownBy(() -> here.takeOver(back, hall.office)).isInstanceOf(StoreFailedException.class);
        assertThat(codes(cast(7))).containsExactly("poll.handed-over");
        hall.poll = here.takeOver(back, hall.office).orThrow();

        cast(7, 25);
        assertThat(ask(0)).isEqualTo(Receipt.IN_BOX);
        assertThat(counted(here)).isEqualTo(25);
    }

    @Test
    @DisplayName(
            "once more before a hand-over, as another process takes the poll over, tells that it is not here any more")
    void isTakenOverBeforeItIsHandedOver() {
        PollService there = hall.congress.another().polls();
        meanwhile.get().at("put", 1, BallotSlotTest::fail);
        cast(0, 20);
        meanwhile
                .get()
                .at(
                        "put",
                        1,
                        () -> hall.poll = there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                                .orThrow());

        assertThatThrownBy(() -> here.handOver(new HandOverPoll(hall.poll.id()), hall.office))
                .isInstanceOf(PollHeldElsewhereException.class);
        assertThat(ask(there, 0)).isEqualTo(Receipt.NONE);
    }
}
