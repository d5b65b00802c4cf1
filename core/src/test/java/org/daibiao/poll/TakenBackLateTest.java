package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A vote, in the moment in which")
class TakenBackLateTest {
    private final AtomicReference<Meanwhile> meanwhile = new AtomicReference<>();

    /** A process, in whose calls of the stores something can happen. */
    private static PollService process(HallFixture hall, AtomicReference<Meanwhile> meanwhile) {
        return hall.congress
                .another(stores -> {
                    meanwhile.set(new Meanwhile(stores));
                    return meanwhile.get();
                })
                .polls();
    }

    private Seen<Attendance> signIn(HallFixture hall, int voter) {
        return hall.congress
                .daibiao()
                .find(Query.of(Attendance.SHAPE, Attendance.VOTER.is(hall.voters.get(voter))), hall.office)
                .items()
                .get(0)
                .seen();
    }

    private static void late(HallFixture hall, Turnout turnout) {
        assertThat(hall.result().turnout()).isEqualTo(turnout);
        assertThat(hall.result().warnings())
                .filteredOn(one -> one.code().equals("poll.taken-back-late"))
                .singleElement()
                .satisfies(one -> assertThat(one.with()).containsEntry("late", 1L));
    }

    @Test
    @DisplayName("a sign-in is taken back and its named ballot comes, counts the voter as present, and says so")
    void aNamedBallotComes() {
        var hall = new HallFixture(Mode.NAMED, 12, null).signedIn().started();
        PollService office = process(hall, meanwhile);
        meanwhile.get().at("write", 1, () -> hall.cast(1, "c1").orThrow());
        office.undoSignIn(new UndoSignIn(signIn(hall, 1)), hall.office).orThrow();

        assertThat(meanwhile.get().happened()).isTrue();
        for (int voter = 2; voter < 12; voter++) {
            hall.cast(voter, "c1").orThrow();
        }
        hall.closed();
        late(hall, new Turnout(12, 0, 12, 12, 11, 0));
    }

    @Test
    @DisplayName(
            "a sign-in is taken back and another process takes the poll over with its ballot, counts the voter as present")
    void aBallotComesElsewhere() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        PollService office = process(hall, meanwhile);
        hall.poll =
                office.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        PollService next = hall.congress.another().polls();
        meanwhile.get().at("write", 1, () -> {
            hall.poll = next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                    .orThrow();
            for (int voter = 0; voter < 12; voter++) {
                var ballot = new CastBallot(hall.poll.id(), hall.voters.get(voter), HallFixture.BALLOT);
                next.cast(ballot, hall.deputy(voter)).orThrow();
            }
        });
        office.undoSignIn(new UndoSignIn(signIn(hall, 1)), hall.office).orThrow();

        assertThat(meanwhile.get().happened()).isTrue();
        hall.poll = next.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        late(hall, new Turnout(12, 0, 12, 12, 12, 0));
    }

    @Test
    @DisplayName(
            "a device is exchanged for a paper and another process takes the poll over with its ballot, is counted, and says so")
    void aDeviceIsExchanged() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        PollService office = process(hall, meanwhile);
        hall.poll =
                office.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        PollService next = hall.congress.another().polls();
        meanwhile.get().at("write", 1, () -> {
            hall.poll = next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                    .orThrow();
            for (int voter = 1; voter < 12; voter++) {
                var ballot = new CastBallot(hall.poll.id(), hall.voters.get(voter), HallFixture.BALLOT);
                next.cast(ballot, hall.deputy(voter)).orThrow();
            }
        });
        office.exchangeForPaper(new ExchangeForPaper(signIn(hall, 1), null), hall.office)
                .orThrow();
        for (String person : List.of("first", "second")) {
            next.enterPapers(
                            new EnterPapers(hall.poll.id(), List.of(HallFixture.BALLOT)),
                            Actor.of(hall.office.congress(), person, Roles.DEPUTY_WORK_COMMITTEE))
                    .orThrow();
        }

        hall.poll = next.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(hall.result().turnout()).isEqualTo(new Turnout(12, 0, 12, 12, 12, 0));
        assertThat(hall.result().warnings())
                .filteredOn(one -> one.code().equals("poll.device-and-paper"))
                .singleElement()
                .satisfies(one -> assertThat(one.with()).containsEntry("count", 1L));
    }

    @Test
    @DisplayName("a card is voided and another process takes the poll over with its ballot, counts the card as issued")
    void aCardIsUsedElsewhere() {
        var hall = new HallFixture(Mode.CARD, 12, null).signedIn();
        List<String> codes = hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 12), hall.office)
                .orThrow()
                .codes();
        hall.started();
        PollService office = process(hall, meanwhile);
        hall.poll =
                office.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        var nextMeanwhile = new AtomicReference<Meanwhile>();
        PollService next = process(hall, nextMeanwhile);
        meanwhile.get().at("write", 1, () -> {
            nextMeanwhile.get().at("write", 1, () -> {
                throw new IllegalStateException("the process stops before its record");
            });
            assertThatThrownBy(() -> next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office))
                    .isInstanceOf(IllegalStateException.class);
            codes.forEach(code -> next.castCard(new CastCard(hall.poll.id(), code, HallFixture.BALLOT), hall.office)
                    .orThrow());
        });
        office.voidCards(new VoidCards(hall.poll.id(), List.of(3), "遗失"), hall.office)
                .orThrow();

        assertThat(meanwhile.get().happened()).isTrue();
        hall.poll = next.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        late(hall, new Turnout(12, 0, 12, 12, 12, 0));
    }
}
