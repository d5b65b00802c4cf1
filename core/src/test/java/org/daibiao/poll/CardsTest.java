package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.OperationReusedException;
import org.daibiao.record.Digest;
import org.daibiao.record.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** V8, and V10 of the issue of cards. Secrets are stretched as little as can be. */
@DisplayName("V8: with cards")
class CardsTest {

    private final HallFixture hall = new HallFixture(Mode.CARD, 20, null).signedIn();

    private IssuedCards issued(int count) {
        return hall.polls
                .issueCards(new IssueCards(hall.poll.id(), count), hall.office)
                .orThrow();
    }

    private Outcome<Receipt> cast(String code) {
        return hall.polls.castCard(new CastCard(hall.poll.id(), code, HallFixture.BALLOT), hall.office);
    }

    private String sheet() {
        return hall.polls.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.ENGLISH);
    }

    @Test
    @DisplayName(
            "520 issued for 20 attendees, 5 cast by the operator: issued are 520, and the sheet warns with both numbers")
    void issuedIsWhatWasIssued() {
        List<String> codes = issued(520).codes();
        hall.started();
        codes.subList(0, 15).forEach(code -> cast(code).orThrow());
        codes.subList(400, 405).forEach(code -> cast(code).orThrow());
        hall.closed();

        assertThat(hall.result().turnout()).isEqualTo(new Turnout(20, 0, 20, 520, 20, 0));
        assertThat(hall.result().state()).isEqualTo(PollResult.State.COUNTED);
        assertThat(hall.result().warnings()).extracting("code").contains("poll.issued-above-present");
        assertThat(sheet()).contains("520 ballots were issued to only 20 deputies present");
        assertThat(hall.poll.value().issued()).isEqualTo(520);
    }

    @Test
    @DisplayName("papers count among the issued beside the cards")
    void papersCountToo() {
        var mixed = new HallFixture(Mode.CARD, 14, null)
                .signedIn(11, 3)
                .started()
                .voted(Polls.times(10, HallFixture.BALLOT))
                .read(Polls.times(2, HallFixture.BALLOT))
                .closed();

        assertThat(mixed.result().turnout()).isEqualTo(new Turnout(14, 0, 14, 13, 12, 0));
    }

    @Test
    @DisplayName("more ballots than deputies are present make the vote void, however many cards were issued")
    void moreThanPresentIsVoid() {
        List<String> codes = issued(40).codes();
        hall.started();
        codes.subList(0, 21).forEach(code -> cast(code).orThrow());
        hall.closed();

        assertThat(hall.result().state()).isEqualTo(PollResult.State.VOID);
        assertThat(hall.result().reasons()).extracting("code").containsExactly("poll.void-above-present");
        assertThat(hall.result().warnings())
                .extracting("code")
                .contains("poll.issued-above-present", "poll.cards-above-issued");
    }

    @Test
    @DisplayName("of a code the number and a digest are kept that is stretched over poll, number and secret")
    void theSecretIsStretched() throws GeneralSecurityException {
        String code = issued(3).codes().get(1);
        assertThat(code).matches("0002(-[A-HJKMNP-Z2-9]{4}){3}");
        String secret = code.substring(5).replace("-", "");
        byte[] salt = (hall.poll.id() + ":2").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var key = new PBEKeySpec(secret.toCharArray(), salt, PreparePoll.LEAST_ITERATIONS, 256);
        String digest = HexFormat.of()
                .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(key)
                        .getEncoded());

        assertThat(hall.congress.rows()).anyMatch(row -> row.contains(digest));
        String plain = hall.poll.id() + ":" + secret;
        assertThat(hall.congress.rows())
                .noneMatch(row -> row.contains(secret)
                        || row.contains(Digest.SHA_256.of(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(issued(3).toString()).isEqualTo("IssuedCards of 3 from 4 at 2025-07-01T02:00:00Z");
    }

    @Test
    @DisplayName("a code is read however it was typed: without hyphens, in small letters, in full width")
    void aCodeIsReadHoweverItWasTyped() {
        List<String> codes = issued(4).codes();
        hall.started();
        String wide = codes.get(3)
                .codePoints()
                .map(sign -> sign - '!' + '\uFF01')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(Normalizer.normalize(wide, Normalizer.Form.NFKC)).isEqualTo(codes.get(3));

        assertThat(cast(codes.get(0).replace("-", "")).orThrow()).isEqualTo(Receipt.RECEIVED);
        assertThat(cast(codes.get(1).toLowerCase(Locale.ROOT)).orThrow()).isEqualTo(Receipt.RECEIVED);
        assertThat(cast(" " + codes.get(2).replaceFirst("^0+", "").replace('-', ' '))
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
        assertThat(cast(wide).orThrow()).isEqualTo(Receipt.RECEIVED);
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "0001-AAAA-BBBB-CCCC",
        "0099-AAAA-BBBB-CCCC",
        "AAAA-BBBB-CCCC",
        "0000-AAAA-BBBB-CCCC",
        "1",
        "-",
        "4294967297-AAAA-BBBB-CCCC",
        "ABCD-EFGH-JKMN-PQRS",
        "选票"
    })
    @DisplayName("a code that no card has is refused in one way, whatever is wrong with it")
    void aWrongCodeIsRefused(String wrong) {
        issued(3);
        hall.started();

        assertThat(codes(cast(wrong))).containsExactly("poll.card-unknown");
    }

    @Test
    @DisplayName("a code is good in its own poll alone")
    void aCodeIsGoodInItsOwnPollAlone() {
        List<String> codes = issued(1).codes();
        var other = hall.polls
                .prepare(
                        new PreparePoll(
                                        "另一表决",
                                        hall.congress.today(),
                                        Mode.CARD,
                                        HallFixture.paper(BallotForm.CHOOSE),
                                        null)
                                .withIterations(PreparePoll.LEAST_ITERATIONS),
                        hall.office)
                .orThrow();
        var voter = new EnrollVoter(other.id(), hall.voters.get(0), Enrolment.Standing.ENTITLED);
        hall.polls.enroll(List.of(voter), hall.office).orThrow();
        hall.polls.issueCards(new IssueCards(other.id(), 1), hall.office).orThrow();
        hall.polls.start(new StartPoll(other.seen()), hall.office).orThrow();
        hall.started();

        var elsewhere = new CastCard(other.id(), codes.get(0), HallFixture.BALLOT);
        assertThat(codes(hall.polls.castCard(elsewhere, hall.office))).containsExactly("poll.card-unknown");
        assertThat(cast(codes.get(0)).orThrow()).isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("V10: a repeat of the issue tells when and how many were issued, never the codes, and issues none")
    void aRepeatTellsNoCodes() {
        Actor once = hall.office.as(new UUID(8, 10));
        var command = new IssueCards(hall.poll.id(), 12);
        IssuedCards first = hall.polls.issueCards(command, once).orThrow();
        hall.started();
        long acts = hall.congress.acts();
        IssuedCards again = hall.polls.issueCards(command, once).orThrow();

        assertThat(first.codes()).hasSize(12).doesNotHaveDuplicates();
        assertThat(again).isEqualTo(new IssuedCards(List.of(), 1, 12, first.issuedAt()));
        assertThat(hall.congress.acts()).isEqualTo(acts);
        assertThatThrownBy(() -> hall.polls.issueCards(new IssueCards(hall.poll.id(), 13), once))
                .isInstanceOf(OperationReusedException.class);
        Actor demoted = Actor.of(once.congress(), once.id(), Roles.DEPUTY).as(once.operation());
        assertThatThrownBy(() -> hall.polls.issueCards(command, demoted)).isInstanceOf(DeniedException.class);
        assertThat(hall.closed().result().turnout().issued()).isEqualTo(12);
        assertThat(hall.polls.issueCards(command, once).orThrow()).isEqualTo(again);
    }

    @Test
    @DisplayName(
            "V10: where the same issue is sent twice at once, only the one that was kept tells codes, and they are good")
    void ofTwoAtOnceOneTellsCodes() {
        var meanwhile = new Meanwhile[1];
        PollService polls = hall.congress
                .another(stores -> meanwhile[0] = new Meanwhile(stores))
                .polls();
        Actor once = hall.office.as(new UUID(8, 11));
        var command = new IssueCards(hall.poll.id(), 2);
        var fast = new IssuedCards[1];
        meanwhile[0].at(
                "write", 1, () -> fast[0] = hall.polls.issueCards(command, once).orThrow());
        IssuedCards late = polls.issueCards(command, once).orThrow();

        assertThat(late).isEqualTo(new IssuedCards(List.of(), 1, 2, fast[0].issuedAt()));
        hall.started();
        assertThat(cast(fast[0].codes().get(1)).orThrow()).isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("of two who issue at once one is told to do it again, so that no number is given twice")
    void noNumberIsGivenTwice() {
        var meanwhile = new Meanwhile[1];
        PollService polls = hall.congress
                .another(stores -> meanwhile[0] = new Meanwhile(stores))
                .polls();
        meanwhile[0].at("write", 1, () -> issued(2));

        assertThat(codes(polls.issueCards(new IssueCards(hall.poll.id(), 2), hall.office)))
                .containsExactly("poll.cards-meanwhile");
        assertThat(issued(2).lowest()).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "how often secrets are stretched is kept with the poll; as a rule 20,000 times, and not where there are no cards")
    void theIterationsAreKept() {
        var usual = new PreparePoll("表决", hall.congress.today(), Mode.CARD, HallFixture.paper(BallotForm.CHOOSE), null);
        var sealed =
                new PreparePoll("表决", hall.congress.today(), Mode.SEALED, HallFixture.paper(BallotForm.CHOOSE), null);

        assertThat(hall.poll.value().iterations()).isEqualTo(PreparePoll.LEAST_ITERATIONS);
        assertThat(hall.polls.prepare(usual, hall.office).orThrow().value().iterations())
                .isEqualTo(20_000);
        assertThat(hall.polls.prepare(sealed, hall.office).orThrow().value().iterations())
                .isNull();
        assertThat(codes(hall.polls.prepare(sealed.withIterations(1000), hall.office)))
                .containsExactly("poll.no-cards");
        assertThat(codes(hall.polls.prepare(usual.withIterations(99), hall.office)))
                .containsExactly("record.invalid.Min");
        assertThat(codes(hall.polls.issueCards(
                        new IssueCards(
                                hall.polls
                                        .prepare(sealed, hall.office)
                                        .orThrow()
                                        .id(),
                                1),
                        hall.office)))
                .containsExactly("poll.no-cards");
    }
}
