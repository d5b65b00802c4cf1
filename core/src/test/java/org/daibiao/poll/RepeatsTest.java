package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.OperationReusedException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** V10: whatever asks first what will be changed knows repeats. */
@DisplayName("V10: a repeat under the same operation id")
class RepeatsTest {
    private static final UUID ONCE = new UUID(10, 10);

    /** An operation of the poll room that does something outside the desk. */
    private interface Deed extends BiFunction<HallFixture, Actor, Versioned<Poll>> {}

    static Stream<Arguments> deeds() {
        return Stream.of(
                Arguments.of("poll.start", deed(RepeatsTest::start)),
                Arguments.of("poll.take-over", deed(RepeatsTest::takeOver)),
                Arguments.of("poll.close", deed((hall, office) -> close(hall, 0, office))),
                Arguments.of("poll.cancel", deed((hall, office) -> cancel(hall, "设备故障", office))));
    }

    private static Deed deed(Deed deed) {
        return deed;
    }

    private static Versioned<Poll> start(HallFixture hall, Actor office) {
        return hall.polls.start(new StartPoll(hall.poll.seen()), office).orThrow();
    }

    private static Versioned<Poll> takeOver(HallFixture hall, Actor office) {
        return hall.polls.takeOver(new TakeOverPoll(hall.poll.seen()), office).orThrow();
    }

    private static Versioned<Poll> close(HallFixture hall, long terminated, Actor office) {
        return hall.polls
                .close(new ClosePoll(hall.poll.seen(), terminated), office)
                .orThrow();
    }

    private static Versioned<Poll> cancel(HallFixture hall, String reason, Actor office) {
        return hall.polls
                .cancel(new CancelPoll(hall.poll.seen(), reason), office)
                .orThrow();
    }

    private static HallFixture hall(String name) {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        return name.equals("poll.start") ? hall : hall.started();
    }

    @ParameterizedTest(name = "of {0}")
    @MethodSource("deeds")
    @DisplayName("is answered with the record as it is now, also after it moved on, and does nothing again")
    void isAnswered(String name, Deed deed) {
        var hall = hall(name);
        Versioned<Poll> first = deed.apply(hall, hall.office.as(ONCE));
        assertThat(deed.apply(hall, hall.office.as(ONCE))).isEqualTo(first);

        Versioned<Poll> later = movedOn(hall, first);
        long acts = hall.congress.acts();
        assertThat(deed.apply(hall, hall.office.as(ONCE))).isEqualTo(later);
        assertThat(hall.congress.acts()).isEqualTo(acts);
    }

    /** One step further, where there is one. */
    private static Versioned<Poll> movedOn(HallFixture hall, Versioned<Poll> first) {
        return switch (first.value().state()) {
            case OPEN ->
                hall.polls
                        .cancel(new CancelPoll(first.seen(), "另行表决"), hall.office)
                        .orThrow();
            case CLOSED ->
                hall.polls.announce(new AnnouncePoll(first.seen()), hall.office).orThrow();
            default -> first;
        };
    }

    @ParameterizedTest(name = "of {0}")
    @MethodSource("deeds")
    @DisplayName("is answered only to who may do the operation")
    void isAnsweredOnlyToWhoMay(String name, Deed deed) {
        var hall = hall(name);
        deed.apply(hall, hall.office.as(ONCE));
        Actor demoted =
                Actor.of(hall.office.congress(), hall.office.id(), Roles.DEPUTY).as(ONCE);

        assertThatThrownBy(() -> deed.apply(hall, demoted)).isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("is none when the command says something else: nothing is done then, outside neither")
    void isNoneWithOtherContent() {
        var hall = hall("poll.close");
        Actor once = hall.office.as(ONCE);
        takeOver(hall, once);

        assertThatThrownBy(() -> close(hall, 0, once)).isInstanceOf(OperationReusedException.class);
        assertThatThrownBy(() -> cancel(hall, "设备故障", once)).isInstanceOf(OperationReusedException.class);
        assertThat(hall.cast(0, "c1").orThrow()).isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("of a take-over drops no ballot that came after it")
    void dropsNoBallot() {
        var hall = hall("poll.take-over");
        takeOver(hall, hall.office.as(ONCE));
        hall.cast(0, "c1").orThrow();
        hall.poll = takeOver(hall, hall.office.as(ONCE));

        assertThat(hall.ask(0)).isEqualTo(Receipt.RECEIVED);
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(1);
    }

    @Test
    @DisplayName("of a start opens the box that the process did not come to, and none of a vote that was called off")
    void opensTheBox() {
        for (boolean cancelled : new boolean[] {false, true}) {
            var hall = hall("poll.start");
            var meanwhile = new Meanwhile[1];
            PollService ending = hall.congress
                    .another(stores -> meanwhile[0] = new Meanwhile(stores))
                    .polls();
            meanwhile[0].at("open", 1, () -> {
                throw new IllegalStateException("the process ends");
            });
            var start = new StartPoll(hall.poll.seen());
            assertThatThrownBy(() -> ending.start(start, hall.office.as(ONCE)))
                    .hasStackTraceContaining("the process ends");
            Versioned<Poll> open = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
            assertThat(open.value().state()).isEqualTo(Poll.State.OPEN);
            if (cancelled) {
                hall.polls
                        .cancel(new CancelPoll(open.seen(), "设备故障"), hall.office)
                        .orThrow();
            }
            hall.poll = hall.polls.start(start, hall.office.as(ONCE)).orThrow();

            assertThat(hall.congress.rows().stream().anyMatch(row -> row.contains("\"entry\":\"opened\"")))
                    .isEqualTo(!cancelled);
            if (!cancelled) {
                assertThat(hall.cast(0, "c1").orThrow()).isEqualTo(Receipt.RECEIVED);
                assertThat(hall.closed().result().turnout()).isEqualTo(new Turnout(12, 0, 12, 12, 1, 0));
            }
        }
    }

    @Test
    @DisplayName("of a cancellation closes the box that the process did not come to")
    void closesTheBox() {
        var hall = hall("poll.cancel");
        hall.cast(0, "c1").orThrow();
        var meanwhile = new Meanwhile[1];
        PollService ending = hall.congress
                .another(stores -> meanwhile[0] = new Meanwhile(stores))
                .polls();
        hall.poll =
                ending.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        assertThat(hall.congress.rows()).anyMatch(row -> row.contains("closed=false"));
        meanwhile[0].at("put", 1, () -> {
            throw new IllegalStateException("the process ends");
        });
        var cancel = new CancelPoll(hall.poll.seen(), "设备故障");
        assertThatThrownBy(() -> ending.cancel(cancel, hall.office.as(ONCE)))
                .hasStackTraceContaining("the process ends");

        assertThat(ending.cancel(cancel, hall.office.as(ONCE)).orThrow().value().state())
                .isEqualTo(Poll.State.CANCELLED);
        var late = new SignIn(hall.poll.id(), hall.voters.get(0), Attendance.Form.ELECTRONIC);
        assertThat(codes(hall.polls.signIn(List.of(late), hall.office))).contains("poll.state");
        assertThat(hall.congress.rows()).noneMatch(row -> row.contains("closed=false"));
    }
}
