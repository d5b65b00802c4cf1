package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.desk.Actor;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What mutation found that no test asked for. */
@DisplayName("At the edges of a vote:")
class EdgesTest {
    private static HallFixture cards(int electronic, int paper, int issued) {
        var hall = new HallFixture(Mode.CARD, electronic + paper, null)
                .signedIn(electronic, paper)
                .started();
        return issued == 0 ? hall : hall.voted(Polls.times(issued, HallFixture.BALLOT));
    }

    private static Versioned<Attendance> attendance(HallFixture hall, int voter) {
        return hall.congress
                .daibiao()
                .find(
                        Query.of(
                                Attendance.SHAPE,
                                Attendance.POLL.is(hall.poll.id()),
                                Attendance.VOTER.is(hall.voters.get(voter))),
                        hall.office)
                .items()
                .get(0);
    }

    @Test
    @DisplayName("more cards used than signed in for one are told, as many are not; papers do not make room for them")
    void cardsAboveDevices() {
        assertThat(cards(12, 3, 13).read(List.of()).closed().result().warnings())
                .extracting(Rejection::code)
                .contains("poll.cards-above-issued");
        assertThat(cards(12, 3, 12).read(List.of()).closed().result().warnings())
                .extracting(Rejection::code)
                .doesNotContain("poll.cards-above-issued");
    }

    @Test
    @DisplayName("a vote of more than a page of voters is counted whole, and its box is read whole by another process")
    void moreThanAPage() {
        var hall = new HallFixture(Mode.SEALED, 1_203, 400L).signedIn().started();
        IntStream.range(0, 1_203).forEach(n -> hall.cast(n, "c1").orThrow());
        hall.closed();

        assertThat(hall.result().turnout().collected()).isEqualTo(1_203);
        assertThat(hall.congress
                        .another()
                        .polls()
                        .result(hall.poll.id(), hall.office)
                        .orThrow()
                        .tally()
                        .order()
                        .get(0)
                        .votes())
                .isEqualTo(1_203);
        assertThat(hall.export().ballots()).hasSize(1_203);
    }

    @Test
    @DisplayName("a card is good for polls by cards alone")
    void noCards() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();

        assertThat(codes(hall.polls.castCard(
                        new CastCard(hall.poll.id(), "1-ABCD-EFGH", HallFixture.BALLOT), hall.office)))
                .containsExactly("poll.no-cards");
    }

    @Test
    @DisplayName("who lost a poll is told so once by the call that puts in all that wait, and then no more")
    void toldOnce() {
        var hall = new HallFixture(Mode.SEALED, 25, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        hall.congress
                .another()
                .polls()
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();

        assertThatThrownBy(() -> hall.polls.sealAllThatWaits(new SealAllThatWaits(), hall.office))
                .isInstanceOf(PollHeldElsewhereException.class)
                .hasMessageContaining("ballots dropped here: 1");
        assertThat(hall.polls
                        .sealAllThatWaits(new SealAllThatWaits(), hall.office)
                        .orThrow())
                .isZero();
    }

    @Test
    @DisplayName("a sign-in is taken back while the vote runs alone")
    void takenBackWhileItRuns() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        var late = attendance(hall, 3);
        hall.voted(Polls.times(2, HallFixture.BALLOT)).closed();

        assertThat(codes(hall.polls.undoSignIn(new UndoSignIn(late.seen()), hall.office)))
                .containsExactly("poll.state");
    }

    @Test
    @DisplayName("where no card was issued yet none need be handed back, and a voided one is none")
    void handedBack() {
        HallFixture none = cards(12, 0, 0);
        none.polls
                .undoSignIn(new UndoSignIn(attendance(none, 3).seen()), none.office)
                .orThrow();

        HallFixture some = cards(12, 0, 0);
        some.polls.issueCards(new IssueCards(some.poll.id(), 5), some.office).orThrow();
        some.polls
                .voidCards(new VoidCards(some.poll.id(), List.of(2), "遗失"), some.office)
                .orThrow();
        var signedIn = attendance(some, 3);
        assertThat(codes(some.polls.undoSignIn(new UndoSignIn(signedIn.seen(), 2), some.office)))
                .containsExactly("poll.card-handed-back");
        some.polls.undoSignIn(new UndoSignIn(signedIn.seen(), 3), some.office).orThrow();
    }

    @Test
    @DisplayName(
            "a card that was handed back is good for somebody else, and one of cards is still good when another of the same order was voided")
    void goodAgain() {
        HallFixture hall = cards(12, 0, 0);
        List<String> codes = hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 5), hall.office)
                .orThrow()
                .codes();
        hall.polls
                .undoSignIn(new UndoSignIn(attendance(hall, 3).seen(), 3), hall.office)
                .orThrow();
        assertThat(hall.polls
                        .castCard(new CastCard(hall.poll.id(), codes.get(2), HallFixture.BALLOT), hall.office)
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName(
            "where one of the cards of an order was voided meanwhile, none is voided by it, and the others take a ballot")
    void voidedMeanwhile() {
        var hall = new HallFixture(Mode.CARD, 12, null).signedIn();
        var meanwhile = new Meanwhile[1];
        PollService polls = hall.congress
                .another(stores -> meanwhile[0] = new Meanwhile(stores))
                .polls();
        List<String> codes = polls.issueCards(new IssueCards(hall.poll.id(), 3), hall.office)
                .orThrow()
                .codes();
        polls.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        var one = new VoidCards(hall.poll.id(), List.of(2), "遗失");
        meanwhile[0].at("write", 1, () -> polls.voidCards(one, hall.office).orThrow());

        assertThat(codes(polls.voidCards(new VoidCards(hall.poll.id(), List.of(1, 2), "遗失"), hall.office)))
                .containsExactly("poll.voided-before");
        assertThat(polls.castCard(new CastCard(hall.poll.id(), codes.get(0), HallFixture.BALLOT), hall.office)
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("no line of a log shows the secret of a card")
    void noSecretIsPrinted() {
        var code = new CardSecrets.Code(12, "ABCDEFGHJKMN");

        assertThat(code).hasToString("Code 12");
        assertThat(new CardSecrets.Fresh(code, "5f")).hasToString("Fresh 12");
    }

    @Test
    @DisplayName("a code may begin with noughts, up to the most digits that a number has")
    void noughts() {
        String secret = "ABCDEFGHJKMN";
        assertThat(CardSecrets.Code.read("000000012" + secret)).contains(new CardSecrets.Code(12, secret));
        assertThat(CardSecrets.Code.read("0000000012" + secret)).isEmpty();
    }

    @Test
    @DisplayName(
            "one batch alone is no small one, neither are two of the least size, and nothing is said of how many there are")
    void noSmallBatch() {
        for (Long batch : new Long[] {null, 10L}) {
            for (int voted : new int[] {3, 10, 20}) {
                var hall = new HallFixture(Mode.SEALED, 24, batch).signedIn().started();
                hall.voted(Polls.times(voted, HallFixture.BALLOT)).closed();

                assertThat(hall.result().warnings())
                        .describedAs("%s, %d voted", batch, voted)
                        .extracting(Rejection::code)
                        .doesNotContain("poll.batches", "poll.small-batch");
            }
        }
    }

    @Test
    @DisplayName("who takes a poll over as another one has just done takes nothing from that one")
    void takenOverMeanwhile() {
        for (String moment : List.of("find", "marks", "chain", "hold")) {
            var hall = new HallFixture(Mode.SEALED, 14, null).signedIn().started();
            hall.voted(Polls.times(12, HallFixture.BALLOT));
            Handover handed = hall.polls
                    .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                    .orThrow();
            var meanwhile = new Meanwhile[1];
            PollService late = hall.congress
                    .another(stores -> meanwhile[0] = new Meanwhile(stores))
                    .polls();
            PollService first = hall.congress.another().polls();
            meanwhile[0].at(moment, 1, () -> {
                first.takeOver(new TakeOverPoll(hall.poll.seen(), handed), hall.office)
                        .orThrow();
                first.cast(new CastBallot(hall.poll.id(), hall.voters.get(12), HallFixture.BALLOT), hall.deputy(12))
                        .orThrow();
            });

            assertThatThrownBy(() -> late.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office))
                    .as(moment)
                    .isInstanceOfAny(StaleVersionException.class, PollHeldElsewhereException.class);

            assertThat(meanwhile[0].happened()).as(moment).isTrue();
            assertThat(first.progress(hall.poll.id(), hall.office).orThrow().waiting())
                    .as(moment)
                    .isEqualTo(13);
        }
    }

    @Test
    @DisplayName(
            "a card that was handed back is good again also where the answer was lost and the command came a second time")
    void goodAgainAfterALostAnswer() {
        HallFixture hall = cards(12, 0, 0);
        List<String> codes = hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 5), hall.office)
                .orThrow()
                .codes();
        var lost = new Meanwhile[1];
        PollService polls =
                hall.congress.another(stores -> lost[0] = new Meanwhile(stores)).polls();
        polls.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        var undo = new UndoSignIn(attendance(hall, 3).seen(), 3);
        Actor once = hall.office.as(new UUID(8, 8));
        lost[0].afterWrite(() -> {
            throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException("lost"));
        });

        assertThatThrownBy(() -> polls.undoSignIn(undo, once)).isInstanceOf(StoreFailedException.class);
        polls.undoSignIn(undo, once).orThrow();

        assertThat(polls.castCard(new CastCard(hall.poll.id(), codes.get(2), HallFixture.BALLOT), hall.office)
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("a take-over is not accepted before its line stands in the evidence")
    void toldFirst() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        var lost = new Meanwhile[1];
        PollService polls =
                hall.congress.another(stores -> lost[0] = new Meanwhile(stores)).polls();
        lost[0].at("put", 1, () -> {
            throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException("lost"));
        });
        var command = new TakeOverPoll(hall.poll.seen());

        try {
            polls.takeOver(command, hall.office).orThrow();
        } catch (StoreFailedException e) {
            polls.takeOver(command, hall.office).orThrow();
        }

        assertThat(lost[0].happened()).isTrue();
        assertThat(lost[0].port(BallotBox.class).orElseThrow().chain(hall.office.congress(), hall.poll.id()))
                .anyMatch(line -> line.contains("taken-over"));
    }

    @Test
    @DisplayName("nor is it when it comes once more, as long as the store gives no answer to the line")
    void toldFirstAlsoWhenItComesAgain() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        var lost = new Meanwhile[1];
        PollService polls =
                hall.congress.another(stores -> lost[0] = new Meanwhile(stores)).polls();
        silent(lost[0]);
        var command = new TakeOverPoll(hall.poll.seen());

        for (int n = 0; n < 3; n++) {
            assertThatThrownBy(() -> polls.takeOver(command, hall.office)).isInstanceOf(StoreFailedException.class);
        }
        lost[0].at("", 1, () -> {});
        polls.takeOver(command, hall.office).orThrow();
    }

    /** To every batch. */
    private static void silent(Meanwhile stores) {
        stores.at("put", 1, () -> {
            silent(stores);
            throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException("lost"));
        });
    }

    @Test
    @DisplayName(
            "how many must be present is told while the vote runs, of all or of those who are not suspended, as the rules have it")
    void quorumWhileItRuns() {
        for (boolean counted : new boolean[] {true, false}) {
            PollRules rules = Polls.with(
                    Polls.rules(2, BallotForm.CHOOSE), new Electorate(counted, false), Polls.QUORUM, Polls.OF_ALL);
            var paper = new BallotPaper(Polls.candidates(4), rules, Counting.majority());
            var hall = new HallFixture(Mode.SEALED, paper, 12, 3, null)
                    .signedIn(9, 0)
                    .started();

            assertThat(hall.polls
                            .progress(hall.poll.id(), hall.office)
                            .orThrow()
                            .quorum())
                    .isEqualTo(Polls.QUORUM.needed(counted ? 12 : 9));
        }
    }

    @Test
    @DisplayName("an export whose evidence is gone or damaged has no head, and can be read all the same")
    void noHead() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        PollExport whole =
                hall.voted(Polls.times(12, HallFixture.BALLOT)).closed().export();
        List<String> chain = whole.chain();
        String last = chain.get(chain.size() - 1);

        assertThat(whole.head()).hasSize(64);
        for (List<String> damaged : List.of(List.<String>of(), List.of(last.substring(1) + " "), List.of("x"))) {
            assertThat(new PollExport(whole.ballots(), damaged).head()).isEmpty();
        }
    }
}
