package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.daibiao.record.Digest;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty ballots in two batches, and their chain, linked anew after each change, so that nothing but the change is wrong. */
@DisplayName("What an evidence check finds")
class FaultLinesTest {
    private static final EvidenceChain EVIDENCE = new EvidenceChain(Digest.SHA_256);
    private static final EvidenceCheck CHECK = new EvidenceCheck(Digest.SHA_256, TallyRules.READY);
    private static final BallotPaper PAPER =
            new BallotPaper(Polls.candidates(3), Polls.rules(2, BallotForm.CHOOSE), Counting.majority());

    @TempDir
    private Path folder;

    private final List<StoredBallot> slips = new ArrayList<>();
    private final List<String> voters = new ArrayList<>();
    private List<String> chain;
    private List<String> ballots;

    @BeforeEach
    void vote() {
        for (Ballot ballot : Polls.votes(12, 7, 1)) {
            slips.add(new StoredBallot(UUID.randomUUID().toString(), ballot.json()));
            voters.add(UUID.randomUUID().toString());
        }
        chain = chain(PAPER, Mode.SEALED, opened -> opened);
        ballots = slips.stream().sorted().map(EvidenceChain::line).toList();
    }

    /** With something between the first line and the batches. */
    private List<String> chain(BallotPaper paper, Mode mode, UnaryOperator<String> between) {
        var turnout = Polls.everybody(20);
        var lines = new ArrayList<String>();
        lines.add(EVIDENCE.opened(Polls.CONGRESS, Polls.sealed("民生实事", paper), voters));
        String before = between.apply(lines.get(0));
        if (!before.equals(lines.get(0))) {
            lines.add(before);
        }
        lines.add(EVIDENCE.batch(
                before, 1, EvidenceChain.Source.ELECTRONIC, 15, slips.subList(0, 15), voters.subList(0, 15)));
        lines.add(EVIDENCE.batch(last(lines), 2, EvidenceChain.Source.PAPER, 5, slips.subList(15, 20), List.of()));
        lines.add(EVIDENCE.closed(last(lines), turnout, Polls.GIVEN, slips, voters.subList(0, 15)));
        var result = PAPER.count(
                        TallyRules.READY,
                        turnout,
                        slips.stream().map(one -> Ballot.read(one.choices())).toList())
                .orThrow();
        lines.add(EVIDENCE.counted(last(lines), result));
        return lines;
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    /** The chain with one line changed, linked anew from there on. */
    private List<String> with(int at, UnaryOperator<String> change) {
        return linked(chain.stream()
                .map(line -> line.equals(chain.get(at)) ? change.apply(body(line)) : body(line))
                .toList());
    }

    private static List<String> linked(List<String> bodies) {
        var lines = new ArrayList<String>();
        String before = EvidenceChain.START;
        for (String body : bodies) {
            lines.add(EVIDENCE.linked(before, body));
            before = EvidenceChain.link(last(lines));
        }
        return lines;
    }

    private static String body(String line) {
        return line.substring(0, line.lastIndexOf(EvidenceChain.LINK));
    }

    private List<String> found(List<String> box, List<String> lines) throws IOException {
        return found(box, lines, null);
    }

    private List<String> found(List<String> box, List<String> lines, String head) throws IOException {
        Files.writeString(folder.resolve("b"), String.join("\n", box) + "\n");
        Files.writeString(folder.resolve("c"), String.join("\n", lines) + "\n");
        return said(CHECK.verify(folder.resolve("b"), folder.resolve("c"), head));
    }

    private static List<String> said(List<Rejection> faults) {
        return faults.stream()
                .map(one -> one.code() + " " + one.path()
                        + (one.with().containsKey("line") ? " " + one.with().get("line") : ""))
                .toList();
    }

    @Test
    @DisplayName("is nothing in what nobody changed, also with lines of a take-over and of what was asked for")
    void isNothing() throws IOException {
        assertThat(found(ballots, chain, EvidenceChain.head(chain))).isEmpty();
        var said = new EvidenceChain.Said("office", Instant.parse("2025-01-10T02:00:00Z"));
        assertThat(found(ballots, chain(PAPER, Mode.SEALED, opened -> EVIDENCE.asked(opened, said, 15))))
                .isEmpty();
        var taken = new EvidenceChain.TakenOver("east", said, null, 0, 0);
        assertThat(found(ballots, chain(PAPER, Mode.SEALED, opened -> EVIDENCE.takenOver(opened, taken))))
                .isEmpty();
    }

    @Test
    @DisplayName("names the line whose link is broken, and the two heads that differ")
    void namesTheBrokenLink() throws IOException {
        for (int at = 0; at < chain.size(); at++) {
            var lines = new ArrayList<>(chain);
            lines.set(at, chain.get(at).replace("{\"entry\"", "{ \"entry\""));
            assertThat(found(ballots, lines))
                    .as("and all behind it")
                    .isEqualTo(IntStream.range(at, chain.size())
                            .mapToObj(n -> "poll.evidence-link chain[" + n + "] " + (n + 1))
                            .toList());
        }
        var head = CHECK.find(List.of(), List.of());
        assertThat(head.faults()).extracting(Rejection::code).containsExactly("poll.evidence-incomplete");
        Files.writeString(folder.resolve("b"), String.join("\n", ballots) + "\n");
        Files.writeString(folder.resolve("c"), String.join("\n", chain) + "\n");
        assertThat(CHECK.verify(folder.resolve("b"), folder.resolve("c"), "ab cd"))
                .singleElement()
                .satisfies(one -> assertThat(one.with())
                        .containsEntry("head", "ab cd")
                        .containsEntry("found", EvidenceChain.head(chain)));
        assertThat(found(ballots, List.of(EVIDENCE.linked(EvidenceChain.START, ""))))
                .as("a link of nothing")
                .containsExactly("poll.evidence-link chain[0] 1");
    }

    @Test
    @DisplayName("is the file that does not end with a line, or is no UTF-8")
    void isTheForm() throws IOException {
        Files.writeString(folder.resolve("b"), String.join("\n", ballots) + "\n");
        Files.writeString(folder.resolve("c"), String.join("\n", chain));
        assertThat(said(CHECK.verify(folder.resolve("b"), folder.resolve("c"), null)))
                .first()
                .isEqualTo("poll.evidence-form chain[4] 5");
        Files.write(folder.resolve("c"), new byte[] {(byte) 0xff, '\n'});
        assertThat(said(CHECK.verify(folder.resolve("b"), folder.resolve("c"), null)))
                .first()
                .isEqualTo("poll.evidence-form chain[0] 1");
        Files.writeString(folder.resolve("c"), String.join("\n", chain) + "\n");
        Files.write(folder.resolve("b"), "\ud83d".getBytes(StandardCharsets.UTF_16LE));
        assertThat(said(CHECK.verify(folder.resolve("b"), folder.resolve("c"), null)))
                .contains("poll.evidence-form ballots[0] 1");
    }

    @Test
    @DisplayName("names the line that is not written as the library writes it, or cannot be read")
    void namesTheMalformedLine() throws IOException {
        for (int at : new int[] {0, 1, 2, 3}) {
            assertThat(found(ballots, with(at, body -> body.replaceFirst(",\"", ", \""))))
                    .containsExactly("poll.evidence-form chain[" + at + "] " + (at + 1));
            assertThat(found(ballots, with(at, body -> body.replaceFirst(":[0-9]+", ":\"x\""))))
                    .as(chain.get(at))
                    .containsExactly("poll.evidence-form chain[" + at + "] " + (at + 1));
        }
    }

    @Test
    @DisplayName("names the batch out of order, and the one that is not the one that was asked for")
    void namesTheBatch() throws IOException {
        assertThat(found(ballots, with(2, body -> body.replace("\"number\":2", "\"number\":3"))))
                .contains("poll.evidence-order chain[2] 3");
        var said = new EvidenceChain.Said("office", Instant.parse("2025-01-10T02:00:00Z"));
        for (int asked : new int[] {0, 14, 16}) {
            assertThat(found(ballots, chain(PAPER, Mode.SEALED, opened -> EVIDENCE.asked(opened, said, asked))))
                    .contains("poll.evidence-order chain[2] 3");
        }
        List<String> bodies =
                new ArrayList<>(chain.stream().map(FaultLinesTest::body).toList());
        String asked = body(EVIDENCE.asked(chain.get(0), said, 0));
        bodies.add(1, asked);
        bodies.add(1, asked);
        assertThat(found(ballots, linked(bodies))).as("asked for twice").contains("poll.evidence-order chain[2] 3");
        bodies = new ArrayList<>(chain.stream().map(FaultLinesTest::body).toList());
        bodies.add(3, asked);
        assertThat(found(ballots, linked(bodies))).as("and never done").contains("poll.evidence-batches chain");
    }

    @Test
    @DisplayName("names the ballot that is twice there or out of order, and the roll that differs")
    void namesTheBallot() throws IOException {
        var twice = new ArrayList<>(ballots);
        twice.set(7, twice.get(6));
        assertThat(found(twice, chain)).contains("poll.evidence-form ballots[7] 8");
        var turned = new ArrayList<>(ballots);
        Collections.swap(turned, 2, 3);
        assertThat(found(turned, chain)).contains("poll.evidence-form ballots[3] 4");
        assertThat(found(ballots, with(3, body -> body.replace("\"all\":20", "\"all\":21"))))
                .contains("poll.evidence-roll chain[3]");
    }

    @Test
    @DisplayName("names the rule that this process lacks, with what its text needs")
    void namesTheRule() {
        var other = new BallotPaper(PAPER.candidates(), PAPER.rules(), Counting.by("quota"));
        var found = CHECK.find(
                ballots.stream().map(ExportLine::read).toList(), chain(other, Mode.SEALED, opened -> opened));

        assertThat(found.result()).isNull();
        assertThat(found.faults())
                .filteredOn(one -> one.code().equals("poll.rule-unknown"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path()).isEqualTo("chain[0].paper");
                    assertThat(one.with()).containsValue("quota");
                });
    }

    @Test
    @DisplayName("a link is the last 64 digits of a line, of the shortest one too")
    void aLinkIsTheEnd() {
        String bare = EVIDENCE.linked(null, "");
        assertThat(EvidenceChain.link(bare)).hasSize(64).isEqualTo(bare.substring(9, 73));
        String line = chain.get(2);
        assertThat(EvidenceChain.link(line)).isEqualTo(line.substring(line.length() - 66, line.length() - 2));
    }

    @Test
    @DisplayName("ten ballots in a batch, also one that was asked for, are no matter of secrecy; nine are")
    void tenAreEnough() {
        for (int size : new int[] {10, 9}) {
            var poll = Polls.sealed("民生实事", PAPER);
            var said = new EvidenceChain.Said("office", Instant.parse("2025-01-10T02:00:00Z"));
            var lines = new ArrayList<>(List.of(EVIDENCE.opened(Polls.CONGRESS, poll, voters)));
            lines.add(EVIDENCE.asked(last(lines), said, size));
            lines.add(EVIDENCE.batch(
                    last(lines), 1, EvidenceChain.Source.ELECTRONIC, size, slips.subList(0, size), voters));
            lines.add(EVIDENCE.batch(
                    last(lines), 2, EvidenceChain.Source.ELECTRONIC, 20 - size, slips.subList(size, 20), voters));
            var result = PAPER.count(TallyRules.READY, Polls.everybody(20), Polls.votes(12, 7, 1))
                    .orThrow();
            assertThat(SecrecyNotes.on(poll, result, slips, lines, java.time.ZoneOffset.UTC)
                            .warnings())
                    .extracting(Rejection::code)
                    .containsExactlyElementsOf(
                            size == 10
                                    ? List.of("poll.batches", "poll.batch-asked-early")
                                    : List.of("poll.batches", "poll.batch-asked"));
        }
    }

    @Test
    @DisplayName(
            "of a vote with papers, with suspended deputies and by name: the papers told apart, and the roll as it is")
    void papersAndSuspended() {
        var sealed = new HallFixture(Mode.SEALED, PAPER, 30, 2, null)
                .signedIn(20, 3)
                .started()
                .read(Polls.times(3, HallFixture.BALLOT))
                .voted(Polls.times(15, HallFixture.BALLOT))
                .closed();
        assertThat(sealed.result().papers()).isEqualTo(3);
        assertThat(sealed.result().turnout().suspended()).isEqualTo(2);
        var named = new HallFixture(Mode.NAMED, PAPER, 12, 0, null)
                .signedIn()
                .started()
                .voted(Polls.times(12, HallFixture.BALLOT))
                .closed();
        assertThat(named.result().papers()).isNull();
    }

    @Test
    @DisplayName("a poll whose box is sealed and that nobody counted may still be called off")
    void aSealedPollIsCalledOff() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        hall.polls.seal(new SealPoll(hall.poll.value().id()), hall.office).orThrow();

        assertThat(hall.polls
                        .cancel(new CancelPoll(hall.poll.seen(), "设备故障"), hall.office)
                        .orThrow()
                        .value()
                        .state())
                .isEqualTo(Poll.State.CANCELLED);
    }
}
