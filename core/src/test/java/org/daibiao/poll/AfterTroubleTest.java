package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.daibiao.Daibiao;
import org.daibiao.kernel.DaibiaoException.StoreFailed;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Rejection;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** V1, V5, V6, V7, V10, V11: what happens around a vote that does not go as it should. */
@DisplayName("Around a vote:")
class AfterTroubleTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"PT-1S", "P1DT1S", "PT2562047788015H"})
    @DisplayName("a time to wait that is none is refused when it is given, not when the process must end")
    void aTimeThatIsNone(Duration within) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Daibiao.builder()
                        .plan(WorkPlans.JIADING_2025)
                        .stores(new MemoryStores())
                        .closeWithin(within)
                        .build());
        var hall = new HallFixture(Mode.SEALED, 5, null);
        assertThatIllegalArgumentException().isThrownBy(() -> hall.polls.stop(within));
        assertThatIllegalArgumentException().isThrownBy(() -> hall.polls.stop(ChronoUnit.FOREVER.getDuration()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"NAMED", "SEALED"})
    @DisplayName("V7: a box that takes no change as it is, for somebody has changed its row, is not asked for ever")
    void stuck(Mode mode) {
        var hall = new HallFixture(mode, 12, null).signedIn();
        var stores = new AtomicReference<ForgedStores>();
        PollService polls = hall.congress
                .another(sound -> {
                    stores.set(new ForgedStores(sound, hall.office.congress()));
                    return stores.get();
                })
                .polls();
        hall.poll = polls.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        stores.get().stuck = true;
        var again = hall.office.as(new UUID(5, 5));

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThatThrownBy(() -> polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office))
                    .isInstanceOf(StoreFailed.class);
            assertThatThrownBy(() -> polls.cancel(new CancelPoll(hall.poll.seen(), "停电"), again))
                    .isInstanceOf(StoreFailed.class);
        });
        stores.get().stuck = false;
        assertThat(polls.cancel(new CancelPoll(hall.poll.seen(), "停电"), again)
                        .orThrow()
                        .value()
                        .state())
                .isEqualTo(Poll.State.CANCELLED);
    }

    /** As a copy from before would have it, and a row that takes no change at all. */
    @ParameterizedTest(name = "older: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "V7: a box whose ballots were handed over, and that does not let this process go on, is not asked for ever")
    void handedAndStuck(boolean older) {
        var hall = new HallFixture(Mode.SEALED, 25, null).signedIn();
        var stores = new AtomicReference<ForgedStores>();
        PollService polls = hall.congress
                .another(sound -> {
                    stores.set(new ForgedStores(sound, hall.office.congress()));
                    return stores.get();
                })
                .polls();
        hall.poll = polls.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        for (int n = 0; n < 5; n++) {
            polls.cast(new CastBallot(hall.poll.id(), hall.voters.get(n), HallFixture.BALLOT), hall.deputy(n))
                    .orThrow();
        }
        polls.handOver(new HandOverPoll(hall.poll.id()), hall.office).orThrow();
        stores.get().stuck = true;
        if (older) {
            stores.get().row = kept -> new Box(kept.poll(), kept.mode(), kept.holder(), false, kept.version() - 1);
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatThrownBy(() -> polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office))
                        .isInstanceOf(older ? BoxDiffers.class : StoreFailed.class));
        stores.get().stuck = false;
        stores.get().row = kept -> kept;
        polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(polls.result(hall.poll.id(), hall.office).orThrow().turnout().collected())
                .isEqualTo(5);
    }

    @Test
    @DisplayName("V11: who is signed out at the node that has the vote, and signed in at another, votes")
    void signedInElsewhere() {
        var hall = new HallFixture(Mode.SEALED, 25, null).signedIn().started();
        var attendance = hall.polls
                .attendances(
                        Query.of(
                                Attendance.SHAPE,
                                Attendance.VOTER.is(hall.voters.get(3)),
                                Attendance.POLL.is(hall.poll.id())),
                        hall.office)
                .items()
                .get(0);
        hall.polls
                .undoSignIn(new UndoSignIn(attendance.seen(), null), hall.office)
                .orThrow();
        assertThat(codes(hall.cast(3, "c1"))).containsExactly("poll.not-signed-in");
        hall.congress
                .another()
                .polls()
                .signIn(
                        List.of(new SignIn(hall.poll.id(), hall.voters.get(3), Attendance.Form.ELECTRONIC)),
                        hall.office)
                .orThrow();

        assertThat(hall.cast(3, "c1").orThrow()).isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("V10: a cancellation whose process ended after its record is finished by another one, sent again")
    void calledOffElsewhere() {
        var hall = new HallFixture(Mode.SEALED, 25, null).signedIn();
        var meanwhile = new AtomicReference<Meanwhile>();
        var process = hall.congress.another(stores -> {
            meanwhile.set(new Meanwhile(stores));
            return meanwhile.get();
        });
        hall.poll = process.polls()
                .start(new StartPoll(hall.poll.seen()), hall.office)
                .orThrow();
        for (int n = 0; n < 5; n++) {
            process.polls()
                    .cast(new CastBallot(hall.poll.id(), hall.voters.get(n), HallFixture.BALLOT), hall.deputy(n))
                    .orThrow();
        }
        var command = new CancelPoll(hall.poll.seen(), "停电");
        var actor = hall.office.as(new UUID(5, 5));
        meanwhile.get().at("put", 1, () -> {
            throw new StoreFailed("the connection was lost", new IllegalStateException("by test"));
        });
        assertThatThrownBy(() -> process.polls().cancel(command, actor)).isInstanceOf(StoreFailed.class);

        assertThat(process.polls()
                        .sealAllThatWaits(new SealAllThatWaits(), hall.office)
                        .orThrow())
                .isZero();
        process.close(); // what waited is dropped with the record, and holds nobody up
        var box = new AtomicReference<BallotBox>();
        PollService there = hall.congress
                .another(stores -> {
                    box.set(stores.port(BallotBox.class).orElseThrow());
                    return stores;
                })
                .polls();
        assertThat(there.cancel(command, actor).orThrow().value().state()).isEqualTo(Poll.State.CANCELLED);
        assertThat(box.get()
                        .find(actor.congress(), hall.poll.id())
                        .orElseThrow()
                        .closed())
                .isTrue();
        var chain = box.get().chain(actor.congress(), hall.poll.id());
        assertThat(chain.get(chain.size() - 1)).startsWith("{\"entry\":\"called-off\"");
    }

    @Test
    @DisplayName(
            "V1, V5: that ballots went in apart, and who asked for it, stands on the sheet, also where they were enough")
    void apart() {
        var hall = new HallFixture(Mode.SEALED, 25, null).signedIn().started();
        for (int n = 0; n < 12; n++) {
            hall.cast(n, "c1").orThrow();
        }
        assertThat(hall.polls
                        .sealAllThatWaits(new SealAllThatWaits(), hall.office)
                        .orThrow())
                .isEqualTo(12);
        for (int n = 12; n < 25; n++) {
            hall.cast(n, "c2").orThrow();
        }
        hall.closed();

        assertThat(hall.result().warnings())
                .extracting(Rejection::code)
                .contains("poll.batches", "poll.batch-asked-early");
        assertThat(hall.polls.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.CHINESE))
                .contains("实际分 2 批入箱，各批张数为 12 + 13", "office 于 2025-07-01 10:00:00 要求将待入箱的 12 张选票提前入箱");
    }
}
