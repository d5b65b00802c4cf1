package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.desk.Actor;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** V8, and V10 of the voiding of cards. Secrets are stretched as little as can be. */
@DisplayName("V8: with cards that are voided,")
class VoidedCardsTest {
    private static final List<Integer> NONE = List.of();

    private final HallFixture hall = new HallFixture(Mode.CARD, 20, null).signedIn();

    private IssuedCards issued(int count) {
        return hall.polls
                .issueCards(new IssueCards(hall.poll.id(), count), hall.office)
                .orThrow();
    }

    private Outcome<Receipt> cast(String code) {
        return hall.polls.castCard(new CastCard(hall.poll.id(), code, HallFixture.BALLOT), hall.office);
    }

    private Outcome<Versioned<CardLot>> voided(List<Integer> numbers) {
        return hall.polls.voidCards(new VoidCards(hall.poll.id(), numbers, "无人抽取"), hall.office);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private String sheet() {
        return hall.polls.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.ENGLISH);
    }

    @Test
    @DisplayName(
            "those that nobody drew are voided: issued are the others, the sheet tells how many, and no warning is left of them")
    void unusedCardsAreVoided() {
        List<String> codes = issued(520).codes();
        voided(range(101, 520)).orThrow();
        hall.started();
        codes.subList(0, 19).forEach(code -> cast(code).orThrow());
        Versioned<CardLot> lot = voided(range(21, 100)).orThrow();
        hall.closed();

        assertThat(lot.value().kind()).isEqualTo(CardLot.Kind.VOIDED);
        assertThat(lot.value().cards()).isEqualTo(80);
        assertThat(lot.value().lowest()).isEqualTo(21);
        assertThat(hall.result().turnout()).isEqualTo(new Turnout(20, 0, 20, 20, 19, 0));
        assertThat(hall.result().warnings())
                .extracting("code")
                .contains("poll.cards-voided")
                .doesNotContain("poll.issued-above-present");
        assertThat(sheet()).contains("500 of 520 cards are void");
        assertThat(hall.congress
                        .daibiao()
                        .find(Query.of(CardLot.SHAPE), hall.office)
                        .items())
                .hasSize(3);
    }

    @Test
    @DisplayName(
            "a card under which a ballot waits or lies in the box cannot be voided, nor one twice, nor one that there is not; then none is")
    void aUsedCardCannotBeVoided() {
        var batched = new HallFixture(Mode.CARD, 30, 10L).signedIn();
        List<String> codes = batched.polls
                .issueCards(new IssueCards(batched.poll.id(), 30), batched.office)
                .orThrow()
                .codes();
        batched.started();
        for (String code : codes.subList(0, 21)) {
            batched.polls
                    .castCard(new CastCard(batched.poll.id(), code, HallFixture.BALLOT), batched.office)
                    .orThrow();
        }
        var both = new VoidCards(batched.poll.id(), List.of(30, 21, 1), "遗失");
        Outcome<Versioned<CardLot>> used = batched.polls.voidCards(both, batched.office);
        assertThat(codes(used)).containsExactly("poll.card-used");
        assertThat(used.reasons().get(0).text(Locale.ENGLISH))
                .isEqualTo("the cards 1, 21 have already been used for a ballot");
        assertThat(batched.polls
                        .castCard(new CastCard(batched.poll.id(), codes.get(29), HallFixture.BALLOT), batched.office)
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);

        var lost = new VoidCards(batched.poll.id(), List.of(29, 29), "遗失");
        assertThat(batched.polls
                        .voidCards(lost, batched.office)
                        .orThrow()
                        .value()
                        .cards())
                .isEqualTo(1);
        assertThat(codes(batched.polls.voidCards(
                        new VoidCards(batched.poll.id(), List.of(29, 31), "遗失"), batched.office)))
                .containsExactly("poll.no-such-card", "poll.voided-before");
        assertThat(codes(batched.polls.voidCards(new VoidCards(batched.poll.id(), NONE, "遗失"), batched.office)))
                .containsExactly("record.invalid.NotEmpty");
        assertThat(batched.closed().result().turnout()).isEqualTo(new Turnout(30, 0, 30, 29, 22, 0));
    }

    @Test
    @DisplayName("a voided card takes no ballot, and another is issued under a number of its own")
    void aVoidedCardTakesNoBallot() {
        List<String> codes = issued(20).codes();
        hall.started();
        voided(List.of(7)).orThrow();
        assertThat(codes(cast(codes.get(6)))).containsExactly("poll.card-voided");
        IssuedCards another = issued(1);

        assertThat(another.lowest()).isEqualTo(21);
        assertThat(cast(another.codes().get(0)).orThrow()).isEqualTo(Receipt.RECEIVED);
        assertThat(hall.closed().result().turnout().issued()).isEqualTo(20);
    }

    @Test
    @DisplayName("no ballot of a voided card gets in, also none that was on its way when the card was voided")
    void noBallotOfAVoidedCardGetsIn() {
        for (boolean castFirst : new boolean[] {true, false}) {
            var racing = new HallFixture(Mode.CARD, 12, null).signedIn();
            var meanwhile = new Meanwhile[1];
            PollService polls = racing.congress
                    .another(stores -> meanwhile[0] = new Meanwhile(stores))
                    .polls();
            List<String> codes = polls.issueCards(new IssueCards(racing.poll.id(), 3), racing.office)
                    .orThrow()
                    .codes();
            racing.poll = polls.start(new StartPoll(racing.poll.seen()), racing.office)
                    .orThrow();
            polls.castCard(new CastCard(racing.poll.id(), codes.get(1), HallFixture.BALLOT), racing.office)
                    .orThrow();
            var cast = new CastCard(racing.poll.id(), codes.get(0), HallFixture.BALLOT);
            var lost = new VoidCards(racing.poll.id(), List.of(1), "遗失");
            if (castFirst) {
                // The card was looked at and found good; then it is voided, before the ballot comes to the slot.
                meanwhile[0].at(
                        "find", 1, () -> polls.voidCards(lost, racing.office).orThrow());
                assertThat(codes(polls.castCard(cast, racing.office))).containsExactly("poll.barred");
            } else {
                // The mark is barred; then the ballot comes, before the record is changed.
                meanwhile[0].at(
                        "write",
                        1,
                        () -> assertThat(codes(polls.castCard(cast, racing.office)))
                                .containsExactly("poll.barred"));
                polls.voidCards(lost, racing.office).orThrow();
            }
            assertThat(meanwhile[0].happened()).isTrue();
            assertThat(polls.close(new ClosePoll(racing.poll.seen(), 0), racing.office)
                            .orThrow()
                            .value()
                            .turnout())
                    .isEqualTo(new Turnout(12, 0, 12, 2, 1, 0));
        }
    }

    @Test
    @DisplayName("a card whose voiding failed takes a ballot again")
    void aCardWhoseVoidingFailed() {
        var meanwhile = new Meanwhile[1];
        PollService polls = hall.congress
                .another(stores -> meanwhile[0] = new Meanwhile(stores))
                .polls();
        String code = issued(1).codes().get(0);
        Versioned<Poll> open =
                polls.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        var lost = new VoidCards(hall.poll.id(), List.of(1), "遗失");
        meanwhile[0].at(
                "write",
                1,
                () -> polls.takeOver(new TakeOverPoll(open.seen()), hall.office).orThrow());

        assertThatThrownBy(() -> polls.voidCards(lost, hall.office)).isInstanceOf(StaleVersionException.class);
        assertThat(polls.castCard(new CastCard(hall.poll.id(), code, HallFixture.BALLOT), hall.office)
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("V10: a repeat of a voiding is answered with its lot, also after the close")
    void aRepeatOfAVoiding() {
        issued(20);
        hall.started();
        Actor once = hall.office.as(new UUID(8, 12));
        var command = new VoidCards(hall.poll.id(), List.of(3, 4), "遗失");
        Versioned<CardLot> lot = hall.polls.voidCards(command, once).orThrow();
        hall.closed();

        assertThat(hall.polls.voidCards(command, once).orThrow()).isEqualTo(lot);
        assertThat(codes(voided(List.of(5)))).containsExactly("poll.state");
    }
}
