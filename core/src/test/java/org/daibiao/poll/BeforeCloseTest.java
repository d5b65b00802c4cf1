package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** V3 before the count: rows of the box that somebody changes while the vote runs, or after the seal. */
@DisplayName("A box that somebody has changed in the database")
class BeforeCloseTest {
    private static final Ballot OTHER = new Ballot.Choice(List.of("c3"));

    private final AtomicReference<ForgedStores> stores = new AtomicReference<>();

    private PollService process(HallFixture hall) {
        return hall.congress
                .another(sound -> {
                    stores.set(new ForgedStores(sound, hall.office.congress()));
                    return stores.get();
                })
                .polls();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("ballots turned into others", change(forged -> forged.everyBallot(OTHER))),
                Arguments.of(
                        "a ballot that is none",
                        change(forged -> forged.slips = kept ->
                                replaced(kept, new StoredBallot(kept.get(0).id(), "rubbish")))),
                Arguments.of(
                        "a ballot taken out", change(forged -> forged.slips = kept -> kept.subList(1, kept.size()))),
                Arguments.of(
                        "a mark taken out",
                        change(forged -> forged.marks = kept -> kept.isEmpty() ? kept : kept.subList(1, kept.size()))),
                Arguments.of(
                        "a mark of somebody else",
                        change(forged -> forged.marks = kept -> replaced(kept, new UUID(9, 9).toString()))),
                Arguments.of("no evidence at all", change(forged -> forged.chain = kept -> List.of())),
                Arguments.of(
                        "evidence that cannot be read",
                        change(forged -> forged.chain = kept -> replaced(kept, "rubbish"))),
                Arguments.of(
                        "a link that is none of its line",
                        change(forged -> forged.chain = kept -> kept.isEmpty() ? kept : unlinked(kept))),
                Arguments.of(
                        "a batch of more ballots than there are numbers",
                        change(forged -> forged.chain = BeforeCloseTest::immense)));
    }

    private static List<String> unlinked(List<String> chain) {
        int last = chain.size() - 1;
        List<String> all = new ArrayList<>(chain);
        all.set(last, chain.get(last).replaceAll("[0-9a-f]{18}\"}$", "a".repeat(18) + "\"}"));
        return all;
    }

    private static List<String> immense(List<String> chain) {
        return chain.stream()
                .map(line -> line.replaceAll("\"size\":\\d+", "\"size\":" + Long.MAX_VALUE))
                .toList();
    }

    private static Consumer<ForgedStores> change(Consumer<ForgedStores> change) {
        return change;
    }

    private static <T> List<T> replaced(List<T> kept, T by) {
        List<T> all = new ArrayList<>(kept);
        if (!all.isEmpty()) {
            all.set(0, by);
        }
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("after the seal is not counted by the process that held the vote, and is once the rows are put back")
    void isNotCounted(String what, Consumer<ForgedStores> change) {
        for (Long batch : new Long[] {null, 10L}) {
            var hall = new HallFixture(Mode.SEALED, 30, batch).signedIn();
            PollService here = process(hall);
            hall.poll = here.start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
            cast(here, hall, 0, 30);
            here.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
            change.accept(stores.get());

            assertThat(codes(here.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                    .as(what)
                    .containsExactly("poll.evidence-differs");
            stores.get().slips = kept -> kept;
            stores.get().marks = kept -> kept;
            stores.get().chain = kept -> kept;
            here.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
            assertThat(here.result(hall.poll.id(), hall.office)
                            .orThrow()
                            .turnout()
                            .collected())
                    .isEqualTo(30);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("in a single batch is not counted by another process either")
    void isNotCountedElsewhere(String what, Consumer<ForgedStores> change) {
        var hall = new HallFixture(Mode.SEALED, 30, null).signedIn().started();
        cast(hall.polls, hall, 0, 30);
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        PollService there = process(hall);
        change.accept(stores.get());

        assertThat(codes(there.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .as(what)
                .containsExactly("poll.evidence-differs");
    }

    @Test
    @DisplayName("and that holds papers is not opened again: nobody can take it over")
    void isNotOpenedAgain() {
        var hall = new HallFixture(Mode.SEALED, 30, 10L).signedIn(28, 2).started();
        cast(hall.polls, hall, 0, 28);
        hall.polls.sealAllThatWaits(new SealAllThatWaits(), hall.office).orThrow();
        hall.read(Collections.nCopies(2, OTHER));
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        PollService there = process(hall);
        stores.get().row = kept -> new Box(kept.poll(), kept.mode(), kept.holder(), false, kept.version());

        assertThatThrownBy(() -> there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office))
                .isInstanceOf(BoxDiffersException.class);
    }

    @ParameterizedTest(name = "{0} on devices, {1} on paper, {2} marks")
    @CsvSource({"30,0,29", "30,0,31", "28,2,30", "28,2,31"})
    @DisplayName("of several batches has as many marks as ballots on devices, and fewer where there are papers")
    void hasAsManyMarks(int devices, int papers, int marks) {
        HallFixture hall = sealedInBatches(devices, papers);
        PollService there = process(hall);
        stores.get().marks = kept -> marked(kept, marks);

        assertThat(codes(there.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .containsExactly("poll.evidence-differs");
        stores.get().marks = kept -> kept;
        there.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
    }

    @Test
    @DisplayName(
            "whose evidence tells no more of a take-over, and is linked anew, is not counted by the process that took it over")
    void theTakeOverTakenOut() {
        var hall = new HallFixture(Mode.SEALED, 20, null).signedIn().started();
        cast(hall.polls, hall, 0, 8);
        PollService there = process(hall);
        hall.poll =
                there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        cast(there, hall, 8, 20);
        there.sealAllThatWaits(new SealAllThatWaits(), hall.office).orThrow();
        stores.get().chain = kept -> EvidenceChange.linked(kept.stream()
                .filter(line -> !line.contains("\"taken-over\"") && !line.contains("\"asked\""))
                .toList());

        assertThat(codes(there.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .containsExactly("poll.evidence-differs");
        stores.get().chain = kept -> kept;
        there.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(there.result(hall.poll.id(), hall.office).orThrow().warnings())
                .extracting(Rejection::code)
                .contains("poll.taken-over");
    }

    private static List<String> marked(List<String> kept, int marks) {
        List<String> all = new ArrayList<>(kept.subList(0, Math.min(kept.size(), marks)));
        while (all.size() < marks) {
            all.add(new UUID(9, all.size()).toString());
        }
        return all;
    }

    private static HallFixture sealedInBatches(int devices, int papers) {
        var hall =
                new HallFixture(Mode.SEALED, 30, 10L).signedIn(devices, papers).started();
        cast(hall.polls, hall, 0, devices);
        hall.read(Collections.nCopies(papers, OTHER));
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        return hall;
    }

    @Test
    @DisplayName("so that marks lack is taken over by nobody: their voters could vote twice; and it can be called off")
    void marksThatLack() {
        var hall = new HallFixture(Mode.SEALED, 40, 10L).signedIn().started();
        cast(hall.polls, hall, 0, 30);
        hall.cast(30, "c1").orThrow();
        PollService there = process(hall);
        var off = new CancelPoll(
                hall.congress
                        .daibiao()
                        .get(Poll.SHAPE, hall.poll.id(), hall.office)
                        .seen(),
                "数据被改动");
        assertThatThrownBy(() -> there.cancel(off, hall.office))
                .as("before it was changed who has it alone calls it off")
                .isInstanceOf(PollHeldElsewhereException.class);
        stores.get().marks = kept -> kept.isEmpty() ? kept : kept.subList(1, kept.size());

        assertThatThrownBy(() -> there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office))
                .isInstanceOf(BoxDiffersException.class);
        assertThat(hall.ask(30)).as("who has it keeps it, with what waits").isEqualTo(Receipt.RECEIVED);
        there.cancel(off, hall.office).orThrow();
        hall.congress.daibiao().close(); // and who had it can end, for it learns that another has it
    }

    @Test
    @DisplayName(
            "of named ballots is not counted while a voter stands there without the ballot, or it without the voter")
    void namedBallots() {
        var hall = new HallFixture(Mode.NAMED, 12, null).signedIn().started();
        cast(hall.polls, hall, 0, 12);
        PollService there = process(hall);
        stores.get().marks = kept -> kept.isEmpty() ? kept : kept.subList(1, kept.size());

        assertThat(codes(there.close(new ClosePoll(hall.poll.seen(), 0), hall.office)))
                .containsExactly("poll.evidence-differs");
        stores.get().marks = kept -> kept;
        there.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
    }

    @Test
    @DisplayName("so that a line of its evidence cannot be read is taken over by nobody; and it can be called off")
    void unreadableBatch() {
        var hall = new HallFixture(Mode.SEALED, 40, 10L).signedIn().started();
        cast(hall.polls, hall, 0, 30);
        PollService there = process(hall);
        stores.get().chain = BeforeCloseTest::immense;

        assertThatThrownBy(() -> there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office))
                .isInstanceOf(BoxDiffersException.class);
        there.cancel(new CancelPoll(hall.poll.seen(), "数据被改动"), hall.office).orThrow();
    }

    @Test
    @DisplayName("so that the end which a close wrote before it stopped cannot be read is not closed with any numbers")
    void unreadableEnd() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        cast(hall.polls, hall, 0, 12);
        hall.polls.seal(new SealPoll(hall.poll.id()), hall.office).orThrow();
        var meanwhile = new Meanwhile[1];
        PollService ending = hall.congress
                .another(sound -> meanwhile[0] = new Meanwhile(sound))
                .polls();
        meanwhile[0].after("conclude", () -> {
            throw new IllegalStateException("the process ends");
        });
        var close = new ClosePoll(hall.poll.seen(), 0);
        assertThatThrownBy(() -> ending.close(close, hall.office)).hasStackTraceContaining("the process ends");
        PollService there = process(hall);
        stores.get().chain = kept -> kept.stream()
                .map(line -> line.replace("\"present\":12", "\"present\":-12"))
                .toList();

        assertThat(codes(there.close(close, hall.office))).containsExactly("poll.evidence-differs");
        stores.get().chain = kept -> kept;
        there.close(close, hall.office).orThrow();
    }

    private static void cast(PollService polls, HallFixture hall, int from, int until) {
        for (int n = from; n < until; n++) {
            polls.cast(new CastBallot(hall.poll.id(), hall.voters.get(n), HallFixture.BALLOT), hall.deputy(n))
                    .orThrow();
        }
    }

    @Test
    @DisplayName("so that its evidence is gone is taken over by nobody, until it is put back")
    void withoutItsEvidence() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        var gone = new Meanwhile[1];
        PollService there =
                hall.congress.another(sound -> gone[0] = new Meanwhile(sound)).polls();
        gone[0].answer("chain", List.of());

        assertThat(codes(there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                .containsExactly("poll.evidence-differs");
        there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
    }
}
