package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.daibiao.record.UnknownContentException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
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
                    .isInstanceOf(StoreFailedException.class);
            assertThatThrownBy(() -> polls.cancel(new CancelPoll(hall.poll.seen(), "停电"), again))
                    .isInstanceOf(StoreFailedException.class);
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
                        .isInstanceOf(older ? BoxDiffersException.class : StoreFailedException.class));
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
        hall.polls
                .undoSignIn(new UndoSignIn(attendance(hall, 3).seen(), null), hall.office)
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
    @DisplayName(
            "a box that was closed at one process takes nothing at another, asks for no take-over, and is counted there")
    void closedElsewhere() {
        var hall = new HallFixture(Mode.SEALED, 25, null).signedIn(16, 2).started();
        hall.voted(Collections.nCopies(12, HallFixture.BALLOT)).read(List.of(HallFixture.BALLOT));
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        PollService there = hall.congress.another().polls();
        var take = there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office);

        assertThat(codes(take)).containsExactly("poll.sealed");
        assertThat(take.reasons().get(0).remedy(Locale.CHINESE)).isEqualTo("请在任一服务器上结束表决");
        assertThat(codes(there.enterPapers(new EnterPapers(hall.poll.id(), List.of()), hall.office)))
                .containsExactly("poll.not-open");
        assertThat(codes(there.handOver(new HandOverPoll(hall.poll.id()), hall.office)))
                .containsExactly("poll.not-open");
        assertThat(codes(there.cast(
                        new CastBallot(hall.poll.id(), hall.voters.get(14), HallFixture.BALLOT), hall.deputy(14))))
                .containsExactly("poll.not-open");
        assertThat(codes(there.undoSignIn(new UndoSignIn(attendance(hall, 3).seen(), null), hall.office)))
                .containsExactly("poll.voted");
        assertThat(codes(there.undoSignIn(new UndoSignIn(attendance(hall, 14).seen(), null), hall.office)))
                .isEmpty();
        there.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(hall.result().turnout().collected()).isEqualTo(13);
    }

    private static Versioned<Attendance> attendance(HallFixture hall, int voter) {
        return hall.congress
                .daibiao()
                .find(
                        Query.of(
                                Attendance.SHAPE,
                                Attendance.VOTER.is(hall.voters.get(voter)),
                                Attendance.POLL.is(hall.poll.id())),
                        hall.office)
                .items()
                .get(0);
    }

    @Test
    @DisplayName("a box whose row is gone from the database is told as that, not as stores that have no box")
    void goneRow() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        var stores = new AtomicReference<ForgedStores>();
        PollService polls = hall.congress
                .another(sound -> {
                    stores.set(new ForgedStores(sound, hall.office.congress()));
                    return stores.get();
                })
                .polls();
        hall.poll = polls.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        polls.cast(new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT), hall.deputy(0))
                .orThrow();
        stores.get().gone = true;

        assertThatThrownBy(() -> polls.ask(new AskBallot(hall.poll.id(), hall.voters.get(0)), hall.deputy(0)))
                .isInstanceOf(BoxDiffersException.class);
        assertThatThrownBy(() -> polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office))
                .isInstanceOf(BoxDiffersException.class);
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
            throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException("by test"));
        });
        assertThatThrownBy(() -> process.polls().cancel(command, actor)).isInstanceOf(StoreFailedException.class);

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

    static Stream<RuntimeException> unreadable() {
        var cause = new IllegalArgumentException("by test");
        return Stream.of(
                new StoreFailedException(StoreFailure.OTHER, cause),
                new UnknownContentException("poll_box", "mode", cause),
                new IllegalStateException("by test"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    @DisplayName(
            "a box that cannot be read, for whatever cause, keeps no other poll's ballots out, and no process silent")
    void oneUnreadableBox(RuntimeException unreadable) {
        List<String> died = Collections.synchronizedList(new ArrayList<>());
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> died.add(thread.getName()));
        try {
            keepsNoOtherOut(true, unreadable);
            keepsNoOtherOut(false, unreadable);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
        assertThat(died).doesNotContain("daibiao-poll-save");
    }

    private static void keepsNoOtherOut(boolean asked, RuntimeException unreadable) {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        var stores = new AtomicReference<ForgedStores>();
        Daibiao here = hall.congress.another(sound -> {
            stores.set(new ForgedStores(sound, hall.office.congress()));
            return stores.get();
        });
        List<Id<Poll>> polls = List.of(waiting(hall, here.polls()), waiting(hall, here.polls()));
        var first = new AtomicReference<Id<Poll>>();
        stores.get().row = box -> {
            first.compareAndSet(null, box.poll());
            if (box.poll().equals(first.get())) {
                throw unreadable;
            }
            return box;
        };

        if (asked) {
            assertThatThrownBy(() -> here.polls().sealAllThatWaits(new SealAllThatWaits(), hall.office))
                    .isSameAs(unreadable);
        } else {
            assertThatThrownBy(here::close)
                    .isInstanceOfSatisfying(
                            BallotsWaitException.class,
                            wait -> assertThat(wait.left()).isEqualTo(Map.of(first.get(), 12)));
        }
        stores.get().row = box -> box;
        assertThat(polls)
                .allSatisfy(poll -> assertThat(here.polls()
                                .progress(poll, hall.office)
                                .orThrow()
                                .inBox())
                        .isEqualTo(poll.equals(first.get()) ? 0 : 12));
        here.close();
    }

    /** Another poll of the same people, in which twelve ballots wait. */
    private static Id<Poll> waiting(HallFixture hall, PollService polls) {
        var prepare = new PreparePoll(
                        "表决", hall.congress.today(), Mode.SEALED, HallFixture.paper(BallotForm.CHOOSE), null)
                .withSeat("none");
        Versioned<Poll> poll = polls.prepare(prepare, hall.office).orThrow();
        polls.enroll(
                        hall.voters.stream()
                                .map(one -> new EnrollVoter(poll.id(), one, Enrolment.Standing.ENTITLED))
                                .toList(),
                        hall.office)
                .orThrow();
        polls.signIn(
                        hall.voters.stream()
                                .map(one -> new SignIn(poll.id(), one, Attendance.Form.ELECTRONIC))
                                .toList(),
                        hall.office)
                .orThrow();
        polls.start(new StartPoll(poll.seen()), hall.office).orThrow();
        for (Id<Elector> voter : hall.voters) {
            polls.cast(new CastBallot(poll.id(), voter, HallFixture.BALLOT), hall.deputy(voter))
                    .orThrow();
        }
        return poll.id();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName(
            "whose box could not be opened says so wherever it is asked for, begins when it is started again, and tells that with the result")
    void notOpened(Mode mode) {
        var hall = new HallFixture(mode, 12, null).signedIn();
        var meanwhile = new Meanwhile[1];
        PollService polls = hall.congress
                .another(sound -> meanwhile[0] = new Meanwhile(sound))
                .polls();
        var start = new StartPoll(hall.poll.seen());
        meanwhile[0].at("open", 1, () -> {
            throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException("by test"));
        });
        assertThatThrownBy(() -> polls.start(start, hall.office)).isInstanceOf(StoreFailedException.class);
        hall.poll = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);

        assertThat(codes(polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .containsExactly("poll.box-missing");
        assertThat(codes(polls.seal(new SealPoll(hall.poll.id()), hall.office))).containsExactly("poll.box-missing");
        if (mode != Mode.NAMED) {
            assertThat(codes(polls.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                    .containsExactly("poll.box-missing");
        }
        hall.poll = polls.start(start, hall.office).orThrow();
        polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(polls.result(hall.poll.id(), hall.office).orThrow().warnings())
                .extracting(Rejection::code)
                .contains("poll.box-opened-again");
    }

    @Test
    @DisplayName("that was called off, but whose box was not, is called off again by whoever asks for it")
    void calledOffAgain() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        var meanwhile = new Meanwhile[1];
        PollService polls = hall.congress
                .another(sound -> meanwhile[0] = new Meanwhile(sound))
                .polls();
        hall.poll =
                polls.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        meanwhile[0].at("put", 1, () -> {
            throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException("by test"));
        });
        var off = new CancelPoll(hall.poll.seen(), "会议改期");
        assertThatThrownBy(() -> polls.cancel(off, hall.office)).isInstanceOf(StoreFailedException.class);

        polls.cancel(off, hall.office).orThrow();
        assertThat(meanwhile[0].port(BallotBox.class).orElseThrow().chain(hall.office.congress(), hall.poll.id()))
                .last()
                .asString()
                .contains("\"called-off\"");
    }
}
