package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.daibiao.Daibiao;
import org.daibiao.record.Outcome;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** V16: the key lies with the hand-over, so that whoever has it can write another one; only the box tells which was given. */
@DisplayName("What is handed over")
class HandedTest {
    private final HallFixture hall =
            new HallFixture(Mode.SEALED, 25, null).signedIn().started();

    private Handover handed(int ballots) {
        for (int n = 0; n < ballots; n++) {
            hall.cast(n, "c1").orThrow();
        }
        return hall.polls
                .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                .orThrow();
    }

    /** The same ballots for another candidate, sealed with the key that lies with it. */
    private static Handover forged(Handover given) throws Exception {
        byte[] whole = Base64.getDecoder().decode(given.sealed());
        byte[] key = Base64.getDecoder().decode(given.key());
        String content = new String(
                cipher(Cipher.DECRYPT_MODE, key, whole, given).doFinal(whole, 12, whole.length - 12),
                StandardCharsets.UTF_8);
        assertThat(content).contains("c1");
        byte[] body = cipher(Cipher.ENCRYPT_MODE, key, whole, given)
                .doFinal(content.replace("c1", "c4").getBytes(StandardCharsets.UTF_8));
        System.arraycopy(body, 0, whole, 12, body.length);
        return new Handover(
                given.poll(),
                given.holder(),
                given.version(),
                given.ballots(),
                Base64.getEncoder().encodeToString(whole),
                given.key());
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, Handover of) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce, 0, 12));
        cipher.updateAAD((of.poll() + "/" + of.holder() + "/" + of.version()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Test
    @DisplayName("cannot be written anew by who has it with its key: the box names the one that was given")
    void cannotBeForged() throws Exception {
        Handover given = handed(20);
        Handover forged = forged(given);
        assertThat(forged.open()).as("it is sound in itself").isPresent();
        PollService there = hall.congress.another().polls();

        assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen(), forged), hall.office)))
                .containsExactly("poll.handover-unreadable");
        hall.poll = there.takeOver(new TakeOverPoll(hall.poll.seen(), given), hall.office)
                .orThrow();
        hall.poll = there.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(there.result(hall.poll.id(), hall.office)
                        .orThrow()
                        .tally()
                        .order()
                        .get(0)
                        .candidate())
                .isEqualTo("c1");
    }

    @Test
    @DisplayName("and cut off anywhere, as its key may be, is unreadable, and no other failure")
    void cutOff() {
        Handover given = handed(7);

        for (int length = 0; length < bare(given.sealed()); length++) {
            assertThat(with(given, given.sealed().substring(0, length), given.key())
                            .open())
                    .as("%d of what is sealed", length)
                    .isEmpty();
        }
        for (int length = 0; length < bare(given.key()); length++) {
            assertThat(with(given, given.sealed(), given.key().substring(0, length))
                            .open())
                    .as("%d of the key", length)
                    .isEmpty();
        }
        var cut = with(given, given.sealed().substring(0, 20), given.key());
        PollService there = hall.congress.another().polls();
        assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen(), cut), hall.office)))
                .containsExactly("poll.handover-unreadable");
    }

    /** Its length without the signs at its end that say nothing. */
    private static int bare(String base64) {
        return base64.replace("=", "").length();
    }

    private static Handover with(Handover given, String sealed, String key) {
        return new Handover(given.poll(), given.holder(), given.version(), given.ballots(), sealed, key);
    }

    @Test
    @DisplayName("a second time is the one that counts, and the first one is outdated")
    void aSecondTime() {
        Handover first = handed(7);
        Handover second = hall.polls
                .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                .orThrow();
        PollService there = hall.congress.another().polls();

        assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen(), first), hall.office)))
                .containsExactly("poll.handover-outdated");
        there.takeOver(new TakeOverPoll(hall.poll.seen(), second), hall.office).orThrow();
        assertThat(there.ask(new AskBallot(hall.poll.id(), hall.voters.get(6)), hall.deputy(6))
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("and not taken is nobody's: who asks another process is told so, and the first one may go on")
    void isNobodys() {
        handed(7);
        PollService there = hall.congress.another().polls();

        assertThatThrownBy(() -> there.cast(
                        new CastBallot(hall.poll.id(), hall.voters.get(8), HallFixture.BALLOT), hall.deputy(8)))
                .isInstanceOf(PollHeldElsewhereException.class)
                .hasMessageContaining("已移交，尚无服务器接收")
                .hasMessageContaining("no server has taken it yet");
        hall.polls.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        assertThat(hall.cast(8, "c1").orThrow()).isEqualTo(Receipt.RECEIVED);
        assertThat(hall.ask(6)).isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName(
            "given to who has the poll already is refused where it was not taken: else its ballots would be dropped unsaid")
    void givenToTheHolder() {
        Handover lost = handed(7);
        PollService there = hall.congress.another().polls();
        hall.poll =
                there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        var junk = new Handover(hall.poll.id(), "x", 77, 5, "AAAA", "BBBB");
        Handover foreign = new HandedTest().handed(3);

        assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen(), lost), hall.office)))
                .containsExactly("poll.handover-outdated");
        for (Handover unfit : new Handover[] {junk, foreign}) {
            assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen(), unfit), hall.office)))
                    .containsExactly("poll.handover-unreadable");
        }
        assertThat(there.ask(new AskBallot(hall.poll.id(), hall.voters.get(6)), hall.deputy(6))
                        .orThrow())
                .isEqualTo(Receipt.NONE);
    }

    @Test
    @DisplayName("and taken may be given again to who took it, for the answer may have been lost; so may one's own")
    void givenAgain() {
        Handover given = handed(7);
        hall.poll = hall.polls
                .takeOver(new TakeOverPoll(hall.poll.seen(), given), hall.office)
                .orThrow();
        hall.poll = hall.polls
                .takeOver(new TakeOverPoll(hall.poll.seen(), given), hall.office)
                .orThrow();
        assertThat(hall.ask(6)).isEqualTo(Receipt.RECEIVED);

        Handover next = handed(8);
        PollService there = hall.congress
                .another(stores -> meanwhile = new Meanwhile(stores))
                .polls();
        var order = new TakeOverPoll(hall.poll.seen(), next);
        meanwhile.after("hold", HandedTest::lost);
        assertThatThrownBy(() -> there.takeOver(order, hall.office)).isInstanceOf(StoreFailedException.class);
        hall.poll = there.takeOver(order, hall.office).orThrow();
        there.takeOver(new TakeOverPoll(hall.poll.seen(), next), hall.office).orThrow();
        assertThat(there.ask(new AskBallot(hall.poll.id(), hall.voters.get(7)), hall.deputy(7))
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
        hall.poll = hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
        assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen(), given), hall.office)))
                .containsExactly("poll.handover-outdated");
    }

    @Test
    @DisplayName("of two that come at once, one with it and one without, is taken or refused, never dropped unsaid")
    void withAndWithout() {
        Handover given = handed(7);
        PollService there = hall.congress
                .another(stores -> meanwhile = new Meanwhile(stores))
                .polls();
        var without = new TakeOverPoll(hall.poll.seen());
        meanwhile.at("hold", 1, () -> there.takeOver(without, hall.office).orThrow());

        assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen(), given), hall.office)))
                .containsExactly("poll.handover-outdated");
    }

    private final HallFixture held = new HallFixture(Mode.SEALED, 25, null).signedIn();
    private Meanwhile meanwhile;

    /** One in which five ballots wait, and whose box can be troubled. */
    private Daibiao process() {
        Daibiao process = held.congress.another(stores -> meanwhile = new Meanwhile(stores));
        held.poll = process.polls()
                .start(new StartPoll(held.poll.seen()), held.office)
                .orThrow();
        for (int n = 0; n < 5; n++) {
            cast(process, n).orThrow();
        }
        return process;
    }

    private Outcome<Receipt> cast(Daibiao process, int voter) {
        return process.polls()
                .cast(new CastBallot(held.poll.id(), held.voters.get(voter), HallFixture.BALLOT), held.deputy(voter));
    }

    private void takeOver(Daibiao process, Handover handover) {
        process.polls()
                .takeOver(
                        new TakeOverPoll(
                                process.get(Poll.SHAPE, held.poll.id(), held.office)
                                        .seen(),
                                handover),
                        held.office)
                .orThrow();
    }

    private static void lost() {
        throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException("by test"));
    }

    @Test
    @DisplayName("is nothing where another process took the poll over in that moment: the one before learns so")
    void takenOverMeanwhile() {
        Daibiao process = process();
        Daibiao other = held.congress.another();
        meanwhile.at("hold", 1, () -> takeOver(other, null));

        assertThatThrownBy(() -> process.polls().handOver(new HandOverPoll(held.poll.id()), held.office))
                .isInstanceOf(PollHeldElsewhereException.class)
                .hasMessageContaining("ballots dropped here: 5");
        assertThat(cast(other, 3).orThrow()).isEqualTo(Receipt.RECEIVED);
    }

    @Test
    @DisplayName("while the answer is lost can be handed over again, or the one before goes on, with every ballot")
    void answerLost() {
        for (boolean again : new boolean[] {true, false}) {
            var test = new HandedTest();
            Daibiao process = test.process();
            test.meanwhile.after("hold", HandedTest::lost);
            var order = new HandOverPoll(test.held.poll.id());
            assertThatThrownBy(() -> process.polls().handOver(order, test.held.office))
                    .isInstanceOf(StoreFailedException.class);

            if (again) {
                Handover handed =
                        process.polls().handOver(order, test.held.office).orThrow();
                assertThat(handed.ballots()).isEqualTo(5);
                Daibiao other = test.held.congress.another();
                test.takeOver(other, handed);
                assertThat(test.cast(other, 6).orThrow()).isEqualTo(Receipt.RECEIVED);
            } else {
                test.takeOver(process, null);
                assertThat(test.cast(process, 6).orThrow()).isEqualTo(Receipt.RECEIVED);
            }
        }
    }

    @Test
    @DisplayName(
            "and taken in the moment in which the one before would go on is with the other; a lost answer to that is asked again")
    void goesOn() {
        Daibiao process = process();
        var order = new HandOverPoll(held.poll.id());
        process.polls().handOver(order, held.office).orThrow();
        meanwhile.after("hold", HandedTest::lost);
        assertThatThrownBy(() -> takeOver(process, null)).isInstanceOf(StoreFailedException.class);
        takeOver(process, null);
        assertThat(cast(process, 6).orThrow()).isEqualTo(Receipt.RECEIVED);

        Handover handed = process.polls().handOver(order, held.office).orThrow();
        assertThat(handed.ballots()).isEqualTo(6);
        Daibiao other = held.congress.another();
        meanwhile.at("hold", 1, () -> takeOver(other, handed));
        assertThatThrownBy(() -> takeOver(process, null))
                .isInstanceOfAny(PollHeldElsewhereException.class, StaleVersionException.class);
        assertThat(cast(other, 7).orThrow()).isEqualTo(Receipt.RECEIVED);
        assertThatThrownBy(() -> cast(process, 8)).isInstanceOf(PollHeldElsewhereException.class);
    }

    @Test
    @DisplayName(
            "while the store gives no answer is still here: closing tells how many wait, and handing over again gives them")
    void noAnswer() {
        Daibiao process = process();
        meanwhile.at("hold", 1, () -> {
            throw new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException("by test"));
        });

        assertThatThrownBy(() -> process.polls().handOver(new HandOverPoll(held.poll.id()), held.office))
                .isInstanceOf(StoreFailedException.class);
        assertThatThrownBy(process::close)
                .isInstanceOfSatisfying(
                        BallotsWaitException.class,
                        wait -> assertThat(wait.left()).containsValue(5));
        Handover again = process.polls()
                .handOver(new HandOverPoll(held.poll.id()), held.office)
                .orThrow();
        assertThat(again.ballots()).isEqualTo(5);
        process.close();
    }
}
