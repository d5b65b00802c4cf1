package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("V11: what was entered by mistake around a vote")
class AmendedTest {
    private static Seen<Attendance> signIn(HallFixture hall, int voter) {
        return hall.congress
                .daibiao()
                .find(
                        Query.of(
                                Attendance.SHAPE,
                                Attendance.VOTER.is(hall.voters.get(voter)),
                                Attendance.TAKEN_BACK_ON.missing()),
                        hall.office)
                .items()
                .get(0)
                .seen();
    }

    @Test
    @DisplayName("is a sign-in that is taken back before a ballot came, leaves no attendance, and can be made again")
    void isASignIn() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        var undo = new UndoSignIn(signIn(hall, 3));
        hall.polls.undoSignIn(undo, hall.office).orThrow();

        assertThat(codes(hall.cast(3, "c1"))).containsExactly("poll.not-signed-in");
        assertThat(hall.polls.progress(hall.poll.id(), hall.office).orThrow().present())
                .isEqualTo(11);
        assertThat(hall.congress.entries(EntryFilter.about(hall.poll.id(), PollRoom.ATTENDED.code())))
                .hasSize(22);
        hall.signedIn(Map.of(3, Attendance.Form.ELECTRONIC));
        assertThat(hall.cast(3, "c1").orThrow()).isEqualTo(Receipt.RECEIVED);
        assertThat(hall.closed().result().turnout()).isEqualTo(new Turnout(12, 0, 12, 12, 1, 0));
    }

    @Test
    @DisplayName("is no sign-in under which a ballot came, waiting or in the box, and stays as it was")
    void isNoSignInWithABallot() {
        var hall = new HallFixture(Mode.SEALED, 30, 10L).signedIn().started();
        for (int n = 0; n < 20; n++) {
            hall.cast(n, "c1").orThrow();
        }
        assertThat(codes(hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 0)), hall.office)))
                .containsExactly("poll.voted");
        assertThat(codes(hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 19)), hall.office)))
                .containsExactly("poll.voted");
        assertThat(hall.cast(19, "c2").orThrow()).isEqualTo(Receipt.RECEIVED);
        var seen = signIn(hall, 25);
        hall.polls.undoSignIn(new UndoSignIn(seen), hall.office).orThrow();
        assertThatThrownBy(() -> hall.polls.undoSignIn(new UndoSignIn(seen), hall.office))
                .isInstanceOf(org.daibiao.record.StaleVersionException.class);
    }

    @Test
    @DisplayName("is a named ballot's sign-in only before it came")
    void isNamed() {
        var hall = new HallFixture(Mode.NAMED, 12, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        assertThat(codes(hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 0)), hall.office)))
                .containsExactly("poll.voted");
        hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 1)), hall.office).orThrow();
        assertThat(codes(hall.cast(1, "c1"))).containsExactly("poll.not-signed-in");
    }

    @Test
    @DisplayName("is a device that does not work, for which a paper is given, as long as no ballot came from it")
    void isADevice() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        for (int n = 0; n < 11; n++) {
            hall.cast(n, "c1").orThrow();
        }
        assertThat(codes(hall.polls.exchangeForPaper(new ExchangeForPaper(signIn(hall, 0)), hall.office)))
                .containsExactly("poll.voted");
        hall.polls
                .exchangeForPaper(new ExchangeForPaper(signIn(hall, 11)), hall.office)
                .orThrow();
        assertThat(codes(hall.cast(11, "c1"))).containsExactly("poll.on-paper");
        assertThat(hall.polls.progress(hall.poll.id(), hall.office).orThrow().papers())
                .isEqualTo(1);
        hall.read(List.of(HallFixture.BALLOT)).closed();

        assertThat(hall.result().turnout()).isEqualTo(new Turnout(12, 0, 12, 12, 12, 0));
        assertThat(hall.polls.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.CHINESE))
                .contains("收回 12 张，其中电子票 11 张、纸质票 1 张");
    }

    @Test
    @DisplayName(
            "is a sign-in for a paper after the papers were entered, which then are entered anew: nobody counts twice")
    void isASignInForAPaper() {
        var hall = new HallFixture(Mode.SEALED, 13, null).signedIn(12, 1).started();
        for (int n = 0; n < 11; n++) {
            hall.cast(n, "c1").orThrow();
        }
        hall.read(List.of(HallFixture.BALLOT));
        hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 12)), hall.office).orThrow();
        hall.signedIn(Map.of(12, Attendance.Form.ELECTRONIC));
        hall.cast(12, "c1").orThrow();

        assertThat(hall.polls.progress(hall.poll.id(), hall.office).orThrow().papersDone())
                .isFalse();
        assertThat(codes(hall.polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .containsExactly("poll.papers-missing");
        assertThat(codes(hall.polls.seal(new SealPoll(hall.poll.id()), hall.office)))
                .containsExactly("poll.papers-missing");
        hall.read(List.of()).closed();
        assertThat(hall.result().turnout()).isEqualTo(new Turnout(13, 0, 13, 13, 12, 0));
    }

    @Test
    @DisplayName("is a device exchanged for a paper after the papers were entered, and the new paper is asked for")
    void isOneMorePaper() {
        var hall = new HallFixture(Mode.SEALED, 13, null).signedIn(12, 1).started();
        hall.read(List.of(HallFixture.BALLOT));
        hall.polls
                .exchangeForPaper(new ExchangeForPaper(signIn(hall, 0)), hall.office)
                .orThrow();

        assertThat(codes(hall.polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .containsExactly("poll.papers-missing");
        hall.read(List.of(HallFixture.BALLOT, HallFixture.BALLOT));
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        assertThat(codes(hall.polls.exchangeForPaper(new ExchangeForPaper(signIn(hall, 1)), hall.office)))
                .containsExactly("poll.not-open");
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(2);
    }

    @Test
    @DisplayName("is an entry on the roll, before the vote begins and nobody signed in under it")
    void isAnEntry() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn(11, 0);
        var entries = hall.congress
                .daibiao()
                .find(Query.of(Enrolment.SHAPE), hall.office)
                .items();
        Versioned<Enrolment> wrong = entries.stream()
                .filter(one -> one.value().voter().equals(hall.voters.get(11)))
                .findFirst()
                .orElseThrow();
        Versioned<Enrolment> here = entries.stream()
                .filter(one -> one.value().voter().equals(hall.voters.get(0)))
                .findFirst()
                .orElseThrow();
        hall.polls.undoEnrolment(new UndoEnrolment(wrong.seen()), hall.office).orThrow();
        assertThat(codes(hall.polls.undoEnrolment(new UndoEnrolment(here.seen()), hall.office)))
                .containsExactly("poll.signed-in");
        hall.started();
        assertThat(codes(hall.polls.undoEnrolment(new UndoEnrolment(here.seen()), hall.office)))
                .contains("poll.state");
        for (int n = 0; n < 11; n++) {
            hall.cast(n, "c1").orThrow();
        }
        assertThat(hall.closed().result().turnout()).isEqualTo(new Turnout(11, 0, 11, 11, 11, 0));
    }

    @Test
    @DisplayName("is a sign-in with a card, which is handed back unused and is good for somebody else")
    void isASignInWithACard() {
        var hall = new HallFixture(Mode.CARD, 12, null).signedIn();
        IssuedCards cards = hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 12), hall.office)
                .orThrow();
        hall.started();
        hall.polls
                .castCard(new CastCard(hall.poll.id(), cards.codes().get(0), HallFixture.BALLOT), hall.office)
                .orThrow();
        assertThat(codes(hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 5)), hall.office)))
                .containsExactly("poll.card-handed-back");
        assertThat(codes(hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 5), 1), hall.office)))
                .containsExactly("poll.voted");
        hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 5), 2), hall.office).orThrow();

        assertThat(hall.polls.progress(hall.poll.id(), hall.office).orThrow().present())
                .isEqualTo(11);
        assertThat(hall.polls
                        .castCard(new CastCard(hall.poll.id(), cards.codes().get(1), HallFixture.BALLOT), hall.office)
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName(
            "is a sign-in with a card, which is not handed back a second time before anybody can have drawn it again")
    void aCardIsHandedBackOnce() {
        for (boolean running : new boolean[] {false, true}) {
            var hall = new HallFixture(Mode.CARD, 24, null).signedIn(22, 0);
            hall.polls
                    .issueCards(new IssueCards(hall.poll.id(), 24), hall.office)
                    .orThrow();
            if (running) {
                hall.started();
            }
            hall.polls
                    .undoSignIn(new UndoSignIn(signIn(hall, 21), 22), hall.office)
                    .orThrow();

            assertThat(codes(hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 20), 22), hall.office)))
                    .containsExactly("poll.card-back-before");
            assertThat(codes(hall.polls.exchangeForPaper(new ExchangeForPaper(signIn(hall, 20), 22), hall.office)))
                    .containsExactly("poll.card-back-before");
            hall.polls
                    .exchangeForPaper(new ExchangeForPaper(signIn(hall, 19), 20), hall.office)
                    .orThrow();
            assertThat(codes(hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 18), 20), hall.office)))
                    .containsExactly("poll.card-back-before");
            hall.signedIn(Map.of(22, Attendance.Form.ELECTRONIC));
            hall.polls
                    .undoSignIn(new UndoSignIn(signIn(hall, 22), 22), hall.office)
                    .orThrow();
            assertThat(codes(hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 20), 22), hall.office)))
                    .containsExactly("poll.card-back-before");
            hall.polls
                    .undoSignIn(new UndoSignIn(signIn(hall, 20), 21), hall.office)
                    .orThrow();
        }
    }

    @Test
    @DisplayName("is no card that two hand back in the same moment: one of them has another one")
    void twoAtOnce() {
        var hall = new HallFixture(Mode.CARD, 12, null).signedIn();
        hall.polls.issueCards(new IssueCards(hall.poll.id(), 12), hall.office).orThrow();
        hall.started();
        var meanwhile = new Meanwhile[1];
        PollService polls = hall.congress
                .another(sound -> meanwhile[0] = new Meanwhile(sound))
                .polls();
        hall.poll =
                polls.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        var other = new UndoSignIn(signIn(hall, 3), 4);
        meanwhile[0].at("write", 1, () -> polls.undoSignIn(other, hall.office).orThrow());

        assertThat(codes(polls.undoSignIn(new UndoSignIn(signIn(hall, 5), 4), hall.office)))
                .containsExactly("poll.card-back-before");
    }

    @Test
    @DisplayName("is no card that another one handed back a moment before, which stays good for whoever draws it next")
    void handedBackAMomentBefore() {
        var hall = new HallFixture(Mode.CARD, 12, null).signedIn();
        PollService polls = process(hall);
        List<String> codes = polls.issueCards(new IssueCards(hall.poll.id(), 12), hall.office)
                .orThrow()
                .codes();
        hall.poll = polls.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        var other = new UndoSignIn(signIn(hall, 3), 4);
        polls.progress(hall.poll.id(), hall.office).orThrow();
        meanwhile.at("find", 1, () -> polls.undoSignIn(other, hall.office).orThrow());

        assertThat(codes(polls.undoSignIn(new UndoSignIn(signIn(hall, 5), 4), hall.office)))
                .containsExactly("poll.card-back-before");
        assertThat(polls.castCard(new CastCard(hall.poll.id(), codes.get(3), HallFixture.BALLOT), hall.office)
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("is a sign-in that stands, and votes, where the store refuses to take it back")
    void standsWhereItFailed() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
        PollService polls = process(hall);
        hall.poll = polls.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        var undo = new UndoSignIn(signIn(hall, 3));
        polls.progress(hall.poll.id(), hall.office).orThrow();
        meanwhile.at("write", 1, () -> {
            throw new IllegalStateException("by test");
        });

        assertThatThrownBy(() -> polls.undoSignIn(undo, hall.office)).isInstanceOf(IllegalStateException.class);
        assertThat(polls.cast(new CastBallot(hall.poll.id(), hall.voters.get(3), HallFixture.BALLOT), hall.deputy(3))
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
    }

    private Meanwhile meanwhile;

    private PollService process(HallFixture hall) {
        return hall.congress.another(sound -> meanwhile = new Meanwhile(sound)).polls();
    }

    @Test
    @DisplayName(
            "V4: a take-over by two persons wants one who asks and another one who confirms, and both stand in the evidence")
    void aTakeOverByTwo() {
        var hall = new HallFixture(
                        Mode.SEALED,
                        HallFixture.paper(BallotForm.CHOOSE),
                        12,
                        0,
                        null,
                        prepare -> prepare.withTakeOverBy(2))
                .signedIn()
                .started();
        PollService next = hall.congress.another().polls();
        Actor second = Actor.of(hall.office.congress(), "second", Roles.DEPUTY_WORK_COMMITTEE);
        assertThat(codes(next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                .containsExactly("poll.take-over-not-asked");
        hall.poll =
                next.askTakeOver(new AskTakeOver(hall.poll.seen()), hall.office).orThrow();
        assertThat(codes(next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                .containsExactly("poll.take-over-same-person");
        // What else is entered of the vote meanwhile takes nothing from who asked.
        hall.polls.undoSignIn(new UndoSignIn(signIn(hall, 3)), hall.office).orThrow();
        hall.poll = next.takeOver(new TakeOverPoll(hall.poll.seen()), second).orThrow();
        assertThat(hall.poll.value().takeOverAskedBy()).isNull();
        next.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();

        assertThat(next.export(hall.poll.id(), hall.office).orThrow().chain().get(1))
                .contains("\"by\":\"second\"")
                .contains("\"asked\":\"office\"");
        String sheet = next.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.CHINESE);
        assertThat(sheet).contains("office 申请，second 于 2025-07-01 10:00:00 确认接管表决");
    }
}
