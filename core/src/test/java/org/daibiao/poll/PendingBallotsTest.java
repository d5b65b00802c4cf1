package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.daibiao.Fixture;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each step by itself; whole votes are held by {@link PendingBallotsModelTest}. */
@DisplayName("Pending ballots")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PendingBallotsTest {
    private static final EvidenceChain EVIDENCE = new EvidenceChain(Digest.SHA_256);
    private static final String BALLOT = "{\"form\":\"choice\",\"chosen\":[\"c1\"]}";
    private static final EvidenceChain.Said SAID = EvidenceChain.Said.NOBODY;

    private final Poll poll = new HallFixture(Mode.SEALED, 2, null).poll.value();
    private final List<String> chain = new ArrayList<>(List.of(EVIDENCE.opened(Polls.CONGRESS, poll, List.of())));
    private final Box box = Box.of(poll.id(), Mode.SEALED, "here");

    /** How many stops are under way. */
    private static final AtomicInteger STOPS = new AtomicInteger();

    private PendingBallots waiting(Long batch, String... inBox) {
        var place = new BallotSlot.Place(
                new MemoryStores().port(BallotBox.class).orElseThrow(),
                CongressId.of("jiading"),
                poll.id(),
                batch,
                "here",
                STOPS);
        return new PendingBallots(place, box, new KnownBox(EVIDENCE, box, chain, Set.of(inBox)), true);
    }

    private static PendingBallots filled(PendingBallots here, int ballots) {
        for (int n = 0; n < ballots; n++) {
            assertThat(here.take(new Issue("v" + n, null), BALLOT, "voter").orThrow())
                    .isEqualTo(Receipt.RECEIVED);
        }
        return here;
    }

    private PendingBallots filled(int ballots) {
        return filled(waiting(null), ballots);
    }

    /** A chain that goes on with another process's take-over. */
    private static List<String> taken(List<String> chain) {
        var told = new EvidenceChain.TakenOver("there", SAID, null, 0, 0);
        List<String> all = new ArrayList<>(chain);
        all.add(EVIDENCE.takenOver(chain.get(chain.size() - 1), told));
        return all;
    }

    private static Batch lifted(PendingBallots here, BatchCause cause) {
        Set<String> of = here.papers().agreedOf();
        STOPS.set(cause == BatchCause.STOP ? 1 : 0);
        try {
            return here.lift(cause, SAID, of == null ? Set.of() : of).orThrow().orElseThrow();
        } finally {
            STOPS.set(0);
        }
    }

    private static void agreed(PendingBallots here) {
        here.papers().enter("a", List.of(BALLOT), Set.of("p1"));
        assertThat(here.papers().enter("b", List.of(BALLOT), Set.of("p1"))).isEqualTo(Papers.Entry.AGREED);
    }

    @Test
    @DisplayName(
            "numbers the first line of a batch after those that are there, and takes it with its ballots out of what waits")
    void numbersALine() {
        PendingBallots here = filled(12);
        Batch batch = lifted(here, BatchCause.STOP);

        assertThat(batch.first()).isEqualTo(2);
        assertThat(batch.slips()).hasSize(12);
        assertThat(here.waits()).as("waiting and on its way").isEqualTo(12);
        here.take(new Issue("late", null), BALLOT, "voter");
        assertThat(here.waits()).isEqualTo(13);
        assertThat(here.marks()).hasSize(13);
        here.kept(batch);
        assertThat(here.inBox()).isEqualTo(12);
        assertThat(here.waits()).isEqualTo(1);
        assertThat(here.tell(before -> EVIDENCE.calledOff(before)).orElseThrow().first())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("is kept when its last line is in the chain, of a close when the box is closed, and not before")
    void isKept() {
        PendingBallots here = filled(12);
        Batch batch = lifted(here, BatchCause.STOP);
        assertThat(here.isKept(batch)).isFalse();
        here.kept(batch);
        assertThat(here.isKept(batch)).isTrue();

        here.take(new Issue("late", null), BALLOT, "voter");
        Batch last = lifted(here, BatchCause.LAST);
        assertThat(here.isKept(last)).isFalse();
        here.kept(last);
        assertThat(here.isKept(last)).isTrue();
        assertThat(here.state()).isEqualTo(Passage.CLOSED);
    }

    @Test
    @DisplayName("differs from what the box is by now when it is in doubt, or when the box is another one")
    void differs() {
        PendingBallots here = filled(12);
        assertThat(here.differs(box)).isFalse();
        assertThat(here.differs(box.heldBy("there"))).isTrue();
        Batch batch = lifted(here, BatchCause.STOP);
        assertThat(here.differs(box)).isFalse();
        here.notKept(batch, false);
        assertThat(here.state()).isEqualTo(Passage.DOUBT);
        assertThat(here.differs(box)).isTrue();
    }

    @Test
    @DisplayName("puts the same batch in again from doubt alone")
    void putsItInAgain() {
        PendingBallots here = filled(12);
        assertThat(here.again()).isEmpty();
        Batch batch = lifted(here, BatchCause.STOP);
        assertThat(here.again()).isEmpty();
        here.notKept(batch, false);
        assertThat(here.again()).contains(batch);
        assertThat(here.state()).isEqualTo(Passage.PUTTING);
        assertThat(here.onItsWay()).contains(batch);
        assertThat(here.again()).isEmpty();
    }

    @Test
    @DisplayName(
            "lets the ballots of a refused batch wait again, before the later ones, only after plain noes for each time that it was put")
    void letsThemWaitAgain() {
        PendingBallots here = filled(12);
        Batch batch = lifted(here, BatchCause.STOP);
        here.take(new Issue("later", null), BALLOT, "voter");
        here.notKept(batch, false); // no answer: a commit may still come
        here.refused(batch);
        assertThat(here.state()).isEqualTo(Passage.DOUBT);
        Batch again = here.again().orElseThrow();
        here.notKept(again, true);
        here.refused(again);
        assertThat(here.state()).as("one of the two had no answer").isEqualTo(Passage.DOUBT);

        PendingBallots twice = filled(12);
        Batch first = lifted(twice, BatchCause.STOP);
        twice.notKept(first, true);
        twice.notKept(twice.again().orElseThrow(), true);
        twice.refused(first);
        assertThat(twice.state()).as("two plain noes").isEqualTo(Passage.QUIET);

        PendingBallots plain = filled(waiting(10L), 12);
        Batch once = lifted(plain, BatchCause.STOP);
        plain.take(new Issue("later", null), "{\"form\":\"choice\",\"chosen\":[\"c2\"]}", "voter");
        plain.refused(once);
        assertThat(plain.state()).as("no answer came").isEqualTo(Passage.PUTTING);
        plain.notKept(once, true);
        plain.refused(new Batch(List.of(), List.of(), 9, List.of(), false));
        assertThat(plain.state()).as("of another batch").isEqualTo(Passage.DOUBT);
        plain.refused(once);
        assertThat(plain.state()).isEqualTo(Passage.QUIET);
        assertThat(plain.waits()).isEqualTo(13);
        assertThat(plain.onItsWay()).isEmpty();
        assertThat(plain.take(new Issue("v0", null), BALLOT, "voter").orThrow()).isEqualTo(Receipt.RECEIVED);
        filled(plain, 20);
        assertThat(lifted(plain, BatchCause.FULL).marks())
                .as("the older ones go first")
                .containsExactlyInAnyOrder("v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10");
    }

    @Test
    @DisplayName("is pressed when, beside a batch in doubt, another one is full, and then at every further one")
    void isPressed() {
        PendingBallots here = filled(waiting(10L), 20);
        assertThat(here.isPressed()).isFalse();
        Batch batch = lifted(here, BatchCause.FULL);
        assertThat(batch.slips()).hasSize(10);
        assertThat(here.isPressed()).as("it is on its way").isFalse();
        here.notKept(batch, false);
        var pressedAt = new ArrayList<Integer>();
        for (int more = 10; more <= 40; more++) {
            if (here.isPressed()) {
                pressedAt.add(more);
            }
            here.take(new Issue("m" + more, null), BALLOT, "voter");
        }
        assertThat(pressedAt).containsExactly(10, 20, 30, 40);
        assertThat(filled(waiting(10L), 12).isPressed()).isFalse();
    }

    @Test
    @DisplayName(
            "finds its own line in the chain first, whoever has the box by then; what waited is dropped, counted, and refused from then on")
    void findsItsOwnLineFirst() {
        PendingBallots here = filled(12);
        Batch batch = lifted(here, BatchCause.STOP);
        here.take(new Issue("later", null), BALLOT, "voter");
        agreed(here);
        here.notKept(batch, false);
        var longer = new ArrayList<>(chain);
        longer.addAll(batch.chain());
        here.look(box.changed(false).heldBy("there"), taken(longer));

        assertThat(here.inBox()).isEqualTo(12);
        assertThat(here.state()).isEqualTo(Passage.LOST);
        assertThat(here.dropped()).isEqualTo(1);
        assertThat(here.waits()).isZero();
        assertThat(here.papers().agreed()).isEmpty();
        assertThat(here.papers().read(Set.of("p1"))).isEmpty();
        assertThatThrownBy(() -> here.take(new Issue("x", null), BALLOT, "voter"))
                .isInstanceOf(PollHeldElsewhereException.class);
        assertThatThrownBy(here::requireHere).hasMessageContaining("there");
    }

    @Test
    @DisplayName("counts among the dropped what waited and what was on its way")
    void countsTheDropped() {
        PendingBallots here = filled(12);
        lifted(here, BatchCause.STOP);
        here.take(new Issue("later", null), BALLOT, "voter");
        here.look(box.heldBy("there"), chain);
        assertThat(here.waits()).as("of a name alone nothing is dropped").isEqualTo(13);
        here.look(box.heldBy("there"), taken(chain));

        assertThat(here.dropped()).isEqualTo(13);
        assertThat(here.waits()).isZero();
    }

    @Test
    @DisplayName("knows a close without a ballot by the box alone")
    void knowsAnEmptyClose() {
        for (boolean closed : new boolean[] {true, false}) {
            PendingBallots here = waiting(null);
            Batch last = lifted(here, BatchCause.LAST);
            assertThat(last.chain()).isEmpty();
            here.notKept(last, false);
            here.look(new Box(box.poll(), box.mode(), "here", closed, 2), chain);
            assertThat(here.state()).isEqualTo(closed ? Passage.CLOSED : Passage.DOUBT);
        }
        PendingBallots elsewhere = waiting(null);
        elsewhere.notKept(lifted(elsewhere, BatchCause.LAST), false);
        elsewhere.look(new Box(box.poll(), box.mode(), "there", true, 3), taken(chain));
        assertThat(elsewhere.state()).isEqualTo(Passage.LOST);
    }

    @Test
    @DisplayName("lets no last batch go while one of two persons corrects the papers, and loses none of them")
    void asksForThePapers() {
        PendingBallots here = filled(12);
        agreed(here);
        here.papers().enter("a", List.of("other"), Set.of("p1"));

        assertThat(Fixture.codes(here.lift(BatchCause.LAST, SAID, Set.of("p1"))))
                .containsExactly("poll.papers-missing");
        assertThat(here.state()).isEqualTo(Passage.QUIET);
        here.papers().enter("a", List.of(BALLOT), Set.of("p1"));
        here.papers().enter("b", List.of(BALLOT), Set.of("p1"));
        assertThat(lifted(here, BatchCause.LAST).slips()).hasSize(13);
    }

    @Test
    @DisplayName("goes on with the box as it is where an order of its own was kept late")
    void goesOnWithALateOrder() {
        PendingBallots here = filled(12);
        Box late = box.heldBy(box.holder());
        here.look(late, chain);

        assertThat(here.box()).isEqualTo(late);
        assertThat(here.differs(late)).isFalse();
    }

    @Test
    @DisplayName("forgets the papers when the box is closed, and when what waits is dropped")
    void forgetsThePapers() {
        PendingBallots here = waiting(null);
        agreed(here);
        Batch last = lifted(here, BatchCause.LAST);
        assertThat(last.slips()).hasSize(1);
        here.kept(last);
        assertThat(here.papers().agreed()).isEmpty();

        PendingBallots off = filled(3);
        agreed(off);
        off.drop();
        assertThat(off.papers().agreed()).isEmpty();
        assertThat(off.waits()).isZero();
    }

    @Test
    @DisplayName("waits for an answer as long as it may, no longer, and not at all where none is awaited")
    void waitsForAnAnswer() throws Exception {
        PendingBallots quiet = filled(12);
        assertThat(quiet.awaitAnswer(Duration.ZERO)).isTrue();

        for (long millis : new long[] {0, 60}) {
            PendingBallots here = filled(12);
            lifted(here, BatchCause.STOP);
            long begin = System.nanoTime();
            assertThat(here.awaitAnswer(Duration.ofMillis(millis))).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(millis - millis / 10), Duration.ofSeconds(20));
            assertThat(here.state()).isEqualTo(Passage.DOUBT);
        }

        PendingBallots answered = filled(12);
        Batch batch = lifted(answered, BatchCause.STOP);
        var waiting = CompletableFuture.supplyAsync(() -> answered.awaitAnswer(Duration.ofHours(1)));
        TimeUnit.MILLISECONDS.sleep(50);
        answered.kept(batch);
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("does not wait in a thread that is interrupted, and leaves it interrupted")
    void doesNotWaitInterrupted() {
        PendingBallots here = filled(12);
        lifted(here, BatchCause.STOP);
        Thread.currentThread().interrupt();

        assertThat(here.awaitAnswer(Duration.ofHours(1))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(here.state()).isEqualTo(Passage.PUTTING);
    }

    @Test
    @DisplayName("no text of what waits, goes or is handed over shows a ballot or a voter")
    void noTextShowsABallot() {
        PendingBallots here = filled(12);
        Batch batch = lifted(here, BatchCause.STOP);
        here.kept(batch);
        here.take(new Issue("later", null), BALLOT, "voter");
        Handover.Made made = here.hand().orElseThrow();

        assertThat(batch).hasToString("Batch of 12");
        var issue = new Issue("v1", null);
        assertThat(issue).hasToString("Issue");
        assertThat(new CastRule.Allowed(poll, issue, BALLOT)).hasToString("Allowed");
        assertThat(made.handover().open().orElseThrow()).hasToString("Content of 1");
        assertThat(made).asString().contains("Handover of 1").doesNotContain(BALLOT, "later");
    }

    @Test
    @DisplayName("what is handed over is bound to the box as it was then: not to one that has taken in more since")
    void isHandedOverWithTheBoxOfThatMoment() {
        PendingBallots here = filled(12);
        Handover.Made first = here.hand().orElseThrow();
        here.resume(box.heldBy(box.holder()));
        here.take(new Issue("later", null), BALLOT, "voter");
        Handover.Made second = here.hand().orElseThrow();

        assertThat(first.before()).isEqualTo(box);
        assertThat(first.handover().ballots()).isEqualTo(12);
        assertThat(second.before()).isEqualTo(box.heldBy(box.holder()));
        assertThat(second.handover().ballots()).isEqualTo(13);
        assertThat(first.handover().version()).isLessThan(second.handover().version());
        here.resume(box.heldBy(box.holder()));
        assertThat(here.state()).as("an order of before the second hand-over").isEqualTo(Passage.HANDED);
        here.resume(box.heldBy(box.holder()).heldBy(box.holder()));
        assertThat(here.state()).isEqualTo(Passage.QUIET);
    }

    @Test
    @DisplayName("a hand-over is sealed by a key and a nonce of its own, and bound to poll, holder, version and number")
    void aHandOverIsSealed() {
        var content = new Handover.Content(Map.of("v1", BALLOT), List.of(BALLOT), Set.of("p1"));
        var keys = new HashSet<String>();
        var starts = new HashSet<String>();
        for (int n = 0; n < 20; n++) {
            Handover one = Handover.of(box, box.holder(), content);
            keys.add(one.key());
            starts.add(one.sealed().substring(0, 16));
            assertThat(one.open().map(Handover.Opened::content)).contains(content);
        }
        assertThat(keys).hasSize(20);
        assertThat(starts).hasSize(20);

        Handover one = Handover.of(box, box.holder(), content);
        var other = new HallFixture(Mode.SEALED, 2, null).poll.value().id();
        assertThat(List.of(
                        new Handover(other, "here", 1, 1, one.sealed(), one.key()),
                        new Handover(poll.id(), "there", 1, 1, one.sealed(), one.key()),
                        new Handover(poll.id(), "here", 2, 1, one.sealed(), one.key()),
                        new Handover(poll.id(), "here", 1, 2, one.sealed(), one.key()),
                        new Handover(
                                poll.id(),
                                "here",
                                1,
                                1,
                                one.sealed(),
                                Handover.of(box, box.holder(), content).key()),
                        new Handover(poll.id(), "here", 1, 1, "", one.key()),
                        new Handover(poll.id(), "here", 1, 1, "AAAA", one.key()),
                        new Handover(poll.id(), "here", 1, 1, one.sealed(), "!")))
                .allSatisfy(changed -> assertThat(changed.open()).isEmpty());
    }

    @Test
    @DisplayName("a hand-over is not taken where a ballot or a paper in it cannot be read as one")
    void aHandOverHoldsBallots() {
        Set<String> of = Set.of("p1");
        assertThat(List.of(
                        new Handover.Content(Map.of("v1", "rubbish"), List.of(BALLOT), of),
                        new Handover.Content(Map.of("v1", BALLOT), List.of("rubbish"), of)))
                .allSatisfy(content -> assertThat(
                                Handover.of(box, box.holder(), content).open())
                        .isEmpty());
    }

    @Test
    @DisplayName("takes no papers in while the process stops, nor where another process has the box")
    void takesNoPapersIn() {
        PendingBallots here = filled(12);
        STOPS.set(1);
        try {
            assertThat(Fixture.codes(here.enter("a", List.of(BALLOT), Set.of("p1"))))
                    .containsExactly("poll.stopping");
        } finally {
            STOPS.set(0);
        }
        assertThat(here.enter("b", List.of(BALLOT), Set.of("p1")).orThrow()).isEqualTo(Papers.Entry.FIRST);

        here.look(box.heldBy("there"), chain);
        assertThatThrownBy(() -> here.enter("a", List.of(BALLOT), Set.of("p1")))
                .isInstanceOf(PollHeldElsewhereException.class);
    }

    @Test
    @DisplayName(
            "notices who changed the box in the database, its version left alone or not, and goes on once it is put back")
    void noticesWhoChangedTheBox() {
        for (long version : new long[] {1, 2}) {
            PendingBallots here = filled(12);
            here.look(new Box(box.poll(), box.mode(), "here", true, version), chain);
            assertThatThrownBy(here::requireHere).isInstanceOf(BoxDiffersException.class);
            assertThat(here.waits()).isEqualTo(12);
            here.look(box, chain);
            here.requireHere();
            assertThat(here.differs(box)).isFalse();

            here.look(new Box(box.poll(), box.mode(), "there", false, version), chain);
            assertThatThrownBy(here::requireHere).isInstanceOf(PollHeldElsewhereException.class);
            assertThat(here.waits()).isEqualTo(12);
            here.look(new Box(box.poll(), box.mode(), "there", false, version), taken(chain));
            assertThat(here.state()).isEqualTo(Passage.LOST);
        }
    }

    @Test
    @DisplayName(
            "knows its own box better than one that was read before its last batch, and lets nothing go where nothing waits")
    void knowsItsOwnBoxBetter() {
        PendingBallots here = filled(12);
        here.kept(lifted(here, BatchCause.ASKED));
        assertThat(here.box()).isEqualTo(new Box(box.poll(), box.mode(), "here", false, 2));

        here.look(new Box(box.poll(), box.mode(), "there", false, 1), chain);
        assertThat(here.state()).isEqualTo(Passage.QUIET);
        assertThat(here.lift(BatchCause.ASKED, SAID, Set.of()).orThrow()).isEmpty();
    }

    @Test
    @DisplayName(
            "knows that a box was changed where it closed while its ballots are handed over, and drops none of them")
    void noticesWhoClosedItMeanwhile() {
        PendingBallots here = filled(12);
        Box named = box.heldBy(here.hand().orElseThrow().handover().name());
        here.given(named);
        here.look(new Box(box.poll(), box.mode(), "here", true, 3), chain);

        assertThatThrownBy(here::requireHere).isInstanceOf(BoxDiffersException.class);
        here.look(named, chain);
        here.requireHere();
        assertThat(here.state()).isEqualTo(Passage.HANDED);
        here.resume(named.heldBy("here"));
        assertThat(here.waits()).isEqualTo(12);
    }
}
