package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daibiao.Daibiao;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("V5: a library that was closed, on stores that go on")
class StoppedTest {
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"SEALED", "CARD"})
    @DisplayName("acknowledges no ballot that nobody will put in, and takes no poll over")
    void acknowledgesNothing(Mode mode) {
        var hall = new HallFixture(mode, 20, null).signedIn().started();
        List<String> cards = mode == Mode.CARD
                ? hall.polls
                        .issueCards(new IssueCards(hall.poll.id(), 20), hall.office)
                        .orThrow()
                        .codes()
                : List.of();
        for (int n = 0; n < 12; n++) {
            cast(hall, cards, n).orThrow();
        }
        hall.congress.daibiao().close();

        assertThat(codes(cast(hall, cards, 12))).containsExactly("poll.stopping");
        assertThat(codes(cast(hall, cards, 3))).containsExactly("poll.already-voted");
        assertThat(codes(hall.polls.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                .containsExactly("poll.stopping");
    }

    @Test
    @DisplayName("but for fewer than may be put in, which keep it from closing: then it goes on, and takes others")
    void goesOn() {
        var hall = new HallFixture(Mode.SEALED, 20, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        assertThatThrownBy(() -> hall.congress.daibiao().close()).isInstanceOf(BallotsWaitException.class);

        for (int n = 1; n < 12; n++) {
            assertThat(hall.cast(n, "c1").orThrow()).isEqualTo(Receipt.RECEIVED);
        }
        hall.congress.daibiao().close();
        assertThat(hall.ask(11)).isEqualTo(Receipt.IN_BOX);
    }

    /** Ten are in before, so that whatever comes meanwhile may be put in with them. */
    @RepeatedTest(10)
    @DisplayName("while ballots come at this very moment, keeps each that it acknowledged")
    void keepsWhatCameMeanwhile() throws Exception {
        var hall = new HallFixture(Mode.SEALED, 80, null).signedIn().started();
        for (int n = 0; n < 10; n++) {
            hall.cast(n, "c1").orThrow();
        }
        var voters = Executors.newFixedThreadPool(4);
        try {
            List<Future<Outcome<Receipt>>> coming = new ArrayList<>();
            for (int n = 10; n < 80; n++) {
                int voter = n;
                coming.add(voters.submit((Callable<Outcome<Receipt>>) () -> hall.cast(voter, "c1")));
            }
            coming.get(20).get();
            hall.congress.daibiao().close();
            var received = new ArrayList<Id<Elector>>();
            for (int n = 0; n < 70; n++) {
                if (coming.get(n).get() instanceof Outcome.Accepted<Receipt>) {
                    received.add(hall.voters.get(10 + n));
                }
            }
            PollService next = hall.congress.another().polls();
            hall.poll = next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                    .orThrow();
            assertThat(received)
                    .isNotEmpty()
                    .allSatisfy(voter -> assertThat(next.ask(new AskBallot(hall.poll.id(), voter), hall.deputy(voter))
                                    .orThrow())
                            .isEqualTo(Receipt.IN_BOX));
        } finally {
            voters.shutdownNow();
        }
    }

    @Test
    @DisplayName("asked the box of no poll that another process has: who has nothing of it waits for no answer")
    void asksNothingOfOthersPolls() {
        var hall = new HallFixture(Mode.SEALED, 20, null).signedIn().started();
        var watched = new Meanwhile[1];
        Daibiao other = hall.congress.another(stores -> watched[0] = new Meanwhile(stores));
        assertThatThrownBy(() -> other.polls()
                        .cast(new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT), hall.deputy(0)))
                .isInstanceOf(PollHeldElsewhereException.class);
        watched[0].at("find", 1, () -> {});

        other.close();

        assertThat(watched[0].happened()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("asked the box of no poll that it had counted or called off: what is done is forgotten")
    void asksNothingOfWhatIsDone(boolean counted) {
        var hall = new HallFixture(Mode.SEALED, 20, null).signedIn();
        var watched = new Meanwhile[1];
        Daibiao here = hall.congress.another(stores -> watched[0] = new Meanwhile(stores));
        PollService polls = here.polls();
        hall.poll = polls.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        polls.cast(new CastBallot(hall.poll.id(), hall.voters.get(0), HallFixture.BALLOT), hall.deputy(0))
                .orThrow();
        if (counted) {
            polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        } else {
            polls.cancel(new CancelPoll(hall.poll.seen(), "设备故障"), hall.office).orThrow();
        }
        watched[0].at("find", 1, () -> {});

        here.close();

        assertThat(watched[0].happened()).isFalse();
    }

    private static Outcome<Receipt> cast(HallFixture hall, List<String> cards, int voter) {
        return cards.isEmpty()
                ? hall.cast(voter, "c1")
                : hall.polls.castCard(new CastCard(hall.poll.id(), cards.get(voter), HallFixture.BALLOT), hall.office);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?> no
                ? no.reasons().stream().map(Rejection::code).toList()
                : List.of();
    }
}
