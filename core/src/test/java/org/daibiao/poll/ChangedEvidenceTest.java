package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daibiao.record.Digest;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An export that somebody changed, compared with the head that was signed")
class ChangedEvidenceTest {
    private static final EvidenceCheck CHECK = new EvidenceCheck(Digest.SHA_256, TallyRules.READY);
    /** Of so many changes one is shown to the Python program, a process each time. */
    private static final int BY_PYTHON = 100;

    @TempDir
    private Path parent;

    private final List<Exported> exported = new ArrayList<>();
    private CompiledRecount recount;

    /** An export in its folder. */
    private record Exported(Path folder, String head) {
        Path ballots() {
            return folder.resolve("ballots.jsonl");
        }

        Path chain() {
            return folder.resolve("chain.jsonl");
        }

        List<Rejection> checked(String head) throws IOException {
            return CHECK.verify(ballots(), chain(), head);
        }

        List<?> recounted(CompiledRecount recount, String head) throws Exception {
            return recount.faults(Files.readAllBytes(ballots()), Files.readAllBytes(chain()), head);
        }
    }

    @BeforeEach
    void export() throws Exception {
        var recounts = new Recounts(parent);
        for (HallFixture hall : halls()) {
            PollExport export = hall.closed().export();
            exported.add(new Exported(recounts.write(export), export.head()));
        }
        recount = new CompiledRecount(exported.get(0).folder(), parent.resolve("classes"));
        for (Exported one : exported) {
            assertThat(one.checked(one.head())).isEmpty();
            assertThat(one.recounted(recount, one.head())).isEmpty();
        }
    }

    @AfterEach
    void close() throws IOException {
        recount.close();
    }

    /** Each mode, one batch and several, papers, and each tally rule. */
    private static List<HallFixture> halls() {
        BallotPaper items =
                new BallotPaper(Polls.candidates(2), Polls.rules(2, BallotForm.PER_ITEM), Counting.perItem());
        BallotPaper list =
                new BallotPaper(Polls.candidates(3), Polls.rules(3, BallotForm.WHOLE_LIST), Counting.perItem());
        BallotPaper places = new BallotPaper(
                Polls.candidates(4),
                Polls.rules(3, BallotForm.RANK),
                Counting.rankSum(RankSumRule.Unplaced.NEXT_PLACE, false));
        var money = new BudgetRule(Map.of("c1", 30L, "c2", 20L, "c3", 9L), 50, true, BudgetRule.Misfit.SKIP);
        BallotPaper budget = Recounts.paper(Polls.rules(2, BallotForm.CHOOSE), money, Polls.candidates(3));
        List<Ballot> numbered = Polls.box(
                Polls.times(9, new Ballot.Ranking(List.of("c2", "c1"))),
                Polls.times(5, new Ballot.Ranking(List.of("c3", "c1", "c4"))));
        List<Ballot> listed =
                Polls.box(Polls.times(9, new Ballot.WholeList(Mark.FOR)), Polls.times(2, new Ballot.WholeList(null)));
        return List.of(
                open(Mode.NAMED, HallFixture.paper(BallotForm.CHOOSE), 24, null).voted(Polls.votes(14, 7, 1)),
                open(Mode.SEALED, HallFixture.paper(BallotForm.CHOOSE), 24, null)
                        .voted(Polls.votes(14, 7, 1)),
                open(Mode.SEALED, HallFixture.paper(BallotForm.CHOOSE), 45, 10L).voted(Polls.votes(24, 12, 8)),
                open(Mode.CARD, HallFixture.paper(BallotForm.CHOOSE), 24, 10L).voted(Polls.votes(13, 10)),
                new HallFixture(Mode.SEALED, 16, null)
                        .signedIn(11, 4)
                        .started()
                        .voted(Polls.votes(9, 2))
                        .read(List.of(new Ballot.Illegible(), Polls.choice("c1", "c2", "c3"), Polls.choice("c2"))),
                open(Mode.SEALED, items, 20, null)
                        .voted(Polls.marks(List.of(new int[] {11, 4, 3, 2}, new int[] {10, 5, 5, 0}), 20)),
                open(Mode.SEALED, list, 12, null).voted(listed),
                open(Mode.SEALED, places, 14, null).voted(numbered),
                open(Mode.SEALED, budget, 20, null).voted(Polls.times(13, Polls.choice("c1", "c3"))));
    }

    private static HallFixture open(Mode mode, BallotPaper paper, int voters, Long batch) {
        return new HallFixture(mode, paper, voters, 0, batch).signedIn().started();
    }

    @Test
    @DisplayName("is noticed by the check and by the Java program, five hundred times")
    void isNoticed() throws Exception {
        changes(500);
    }

    @Test
    @Tag("full")
    @DisplayName("is noticed by the check and by the Java program, five thousand times")
    void isNoticedAlways() throws Exception {
        changes(5000);
    }

    private void changes(int count) throws Exception {
        long seed = Long.getLong("daibiao.seed", new Random().nextLong());
        System.out.println("ChangedEvidenceTest: -Ddaibiao.seed=" + seed);
        var random = new Random(seed);
        List<String> unseenByCheck = new ArrayList<>();
        List<String> unseenByJava = new ArrayList<>();
        List<String> saidByPython = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Exported one = exported.get(random.nextInt(exported.size()));
            EvidenceChange kind = EvidenceChange.values()[n % EvidenceChange.values().length];
            Path file = kind == EvidenceChange.REWRITTEN || random.nextBoolean() ? one.chain() : one.ballots();
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, changed(kind, sound, random));
            String what = "change " + n + ", " + kind + " of " + file;
            if (one.checked(one.head()).isEmpty()) {
                unseenByCheck.add(what);
            }
            if (one.recounted(recount, one.head()).isEmpty()) {
                unseenByJava.add(what);
            }
            if (n < count / BY_PYTHON) {
                Recounts.byPython(one.folder(), one.head()).ifPresent(said -> saidByPython.add(what + ": " + said));
            }
            Files.write(file, sound);
        }
        List<String> unseenByPython = saidByPython.stream()
                .filter(said -> said.contains("SAME 一致") || said.contains("Traceback"))
                .toList();
        System.out.printf(
                "ChangedEvidenceTest: %d changes of %d polls; noticed by EvidenceCheck %d, by Recount.java %d, by recount.py %d of %d%n",
                count,
                exported.size(),
                count - unseenByCheck.size(),
                count - unseenByJava.size(),
                saidByPython.size() - unseenByPython.size(),
                saidByPython.size());
        assertThat(unseenByCheck).isEmpty();
        assertThat(unseenByJava).isEmpty();
        assertThat(unseenByPython).isEmpty();
    }

    /** Another file: where equal bytes or lines are swapped nothing has changed, and nothing can be noticed. */
    private static byte[] changed(EvidenceChange kind, byte[] sound, Random random) {
        byte[] changed = kind.of(sound, random);
        while (Arrays.equals(sound, changed)) {
            changed = kind.of(sound, random);
        }
        return changed;
    }

    @Test
    @DisplayName("is, where somebody wrote other ballots and made the whole chain anew, noticed by the head alone")
    void isNoticedByTheHeadAlone() throws Exception {
        Exported one = exported.get(1);
        List<String> chain = Files.readAllLines(one.chain());
        var evidence = new EvidenceChain(Digest.SHA_256);
        List<StoredBallot> slips = new ArrayList<>();
        for (String line : Files.readAllLines(one.ballots())) {
            slips.add(new StoredBallot(line.substring(7, 43), Polls.choice("c3").json()));
        }
        Turnout turnout = Polls.everybody(24).collected(slips.size());
        BallotPaper paper = HallFixture.paper(BallotForm.CHOOSE);
        List<Ballot> ballots = Polls.times(slips.size(), Polls.choice("c3"));
        String batch = evidence.batch(chain.get(0), 1, EvidenceChain.Source.ELECTRONIC, slips.size(), slips, List.of());
        String closed = evidence.closed(batch, turnout, Polls.GIVEN, slips, List.of());
        PollResult result = paper.count(TallyRules.READY, turnout, ballots).orThrow();
        new PollExport(
                        slips.stream().map(EvidenceChain::line).toList(),
                        List.of(chain.get(0), batch, closed, evidence.counted(closed, result)))
                .write(one.folder());

        assertThat(one.checked(one.head())).extracting("code").containsExactly("poll.evidence-head");
        assertThat(one.recounted(recount, one.head()))
                .singleElement()
                .asString()
                .startsWith("head");
        Recounts.byPython(one.folder(), one.head())
                .ifPresent(said -> assertThat(said).startsWith(one.folder() + ": head"));
        assertThat(one.checked(null)).isEmpty();
        assertThat(one.recounted(recount, null)).isEmpty();
    }
}
