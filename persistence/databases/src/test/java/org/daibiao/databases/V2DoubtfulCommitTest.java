package org.daibiao.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.daibiao.Daibiao;
import org.daibiao.databases.ShakyDatabase.Trouble;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.poll.EvidenceCheck;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollExport;
import org.daibiao.poll.Score;
import org.daibiao.poll.TallyRules;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.Rejection;
import org.daibiao.testkit.Plenary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** V2: a commit of which nobody knows whether it is done, in the middle of a sealed poll or at its close. No process dies. */
@DisplayName("While nobody knows whether a batch of ballots is committed")
@Timeout(300)
class V2DoubtfulCommitTest {
    private static final long SEED = 20250117;

    /** {@code -Ddaibiao.rounds=10} for more. */
    private static final int ROUNDS = Integer.getInteger("daibiao.rounds", 5);

    private static final int THREADS = 3;
    private static final int CLOSES = 10;

    /** How many batches sixty ballots are when nothing goes wrong; the last is that of the close. */
    private static final int BATCHES = 5;

    private static final Pattern SIZE = Pattern.compile("\"entry\":\"batch\".*\"size\":([0-9]+)");

    /** Who still has to vote when the close is in doubt. */
    private static final int LATE_VOTERS = 5;

    @TempDir
    private Path folder;

    /** The figures of all rounds. */
    private static final class Figures {
        private int acknowledged;
        private int counted;
        private int lost;
        private int twice;
        private int inDoubt;
        private int heldElsewhere;

        void add(DoubtfulRound voters, int ballots, int gone, int doubled) {
            acknowledged += voters.acknowledged().size();
            counted += ballots;
            lost += gone;
            twice += doubled;
            inDoubt += voters.inDoubt();
            heldElsewhere += voters.heldElsewhere();
        }
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, DONE_LATE", "MARIADB, DONE_LATE", "MARIADB, UNDONE"})
    @DisplayName("every acknowledged ballot is counted, none twice, and nobody is told of another process")
    void everyAcknowledgedBallotIsCounted(Frames.Protocol server, Trouble trouble) throws Exception {
        rounds(server, trouble, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, DONE_LATE",
        "POSTGRESQL, UNDONE",
        "MARIADB, DONE_LATE",
        "MARIADB, DONE_UNANSWERED",
        "MARIADB, UNDONE"
    })
    @Tag("full")
    @DisplayName("the same at every batch and at the close, in five rounds or more")
    void theSameAtEveryBatch(Frames.Protocol server, Trouble trouble) throws Exception {
        rounds(server, trouble, ROUNDS);
    }

    private void rounds(Frames.Protocol server, Trouble trouble, int rounds) throws Exception {
        var random = new Random(SEED);
        var all = new Figures();
        var softly = new SoftAssertions();
        ShakyDatabase database = ShakyDatabase.of(server);
        Daibiao calm = Sitting.on(database.calm());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime();
        try {
            for (int n = 0; n < rounds; n++) {
                int batch = rounds == 1 ? 2 : 1 + n % BATCHES;
                round(new Scene(database, calm, threads, random, softly, all), trouble, batch);
            }
        } finally {
            threads.shutdownNow();
            database.end();
        }
        System.out.printf(
                "V2 %s, commit %s, seed %d, %d rounds: %d acknowledged, %d counted, %d acknowledged and lost, %d twice,"
                        + " %d calls in doubt, %d times held elsewhere, %.1f s%n",
                server,
                trouble,
                SEED,
                rounds,
                all.acknowledged,
                all.counted,
                all.lost,
                all.twice,
                all.inDoubt,
                all.heldElsewhere,
                (System.nanoTime() - begin) / 1e9);
        softly.assertAll();
    }

    /** What all rounds share. */
    private record Scene(
            ShakyDatabase database,
            Daibiao calm,
            ExecutorService threads,
            Random random,
            SoftAssertions softly,
            Figures all) {
        Ballots ballots() {
            return new Ballots("", database.calm(), Ballots.boxOf(JooqStores.on(database.calm())), () -> {});
        }

        void together(IntStream voters, IntConsumer work) throws Exception {
            List<Integer> shuffled = voters.boxed().collect(Collectors.toList());
            java.util.Collections.shuffle(shuffled, random);
            var running = new ArrayList<Future<?>>();
            shuffled.forEach(voter -> running.add(threads.submit(() -> work.accept(voter))));
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    /**
     * Votes until a batch is about to go, or but for a few voters when it is the closing one that is in doubt; then goes on in the trouble, and
     * to the end without it.
     *
     * @param batch from 1; the last is that of the close
     */
    private void round(Scene scene, Trouble trouble, int batch) throws Exception {
        Daibiao holder = Sitting.on(scene.database.shaky());
        Plenary plenary = Sitting.begun(scene.calm, holder);
        var voters = new DoubtfulRound(plenary);
        boolean closing = batch == BATCHES;
        int from = closing ? Sitting.VOTERS - LATE_VOTERS : (batch + 1) * Sitting.BATCH - 1;
        int in = closing ? Sitting.VOTERS : from + 10;
        voters.vote(0, from);

        scene.database.begin(trouble);
        if (closing) {
            voters.close();
        }
        int first = from - 15; // one of those who are in the batch that is about to go
        voters.vote(from, from + 3);
        voters.vote(first, Sitting.SPARE);
        voters.ask(first);
        scene.together(IntStream.range(from + 3, in), voters::vote);
        assertThat(scene.database.struck()).as("commits that were in trouble").isPositive();
        scene.database.end();

        scene.together(IntStream.range(0, in), voters::askAndVoteAgain);
        scene.together(IntStream.range(in, Sitting.VOTERS), voters::askAndVoteAgain);
        scene.together(IntStream.range(0, Sitting.VOTERS), voters::ask);
        boolean closed = false;
        for (int n = 0; n < CLOSES && !closed; n++) {
            closed = voters.close();
        }
        scene.softly.assertThat(closed).as("closed at last").isTrue();
        if (closed) {
            scene.together(IntStream.range(0, Sitting.VOTERS), voters::ask);
            check(scene, plenary, voters, trouble + " at batch " + batch);
        }
        scene.softly.assertThatCode(holder::close).as("the process ends").doesNotThrowAnyException();
    }

    private void check(Scene scene, Plenary plenary, DoubtfulRound voters, String where) throws IOException {
        Id<Poll> poll = plenary.poll().id();
        PollExport export = Sitting.again(() -> scene.calm.polls().export(poll, plenary.office()))
                .orThrow();
        Map<String, Long> votes = scene.calm.polls().result(poll, plenary.office()).orThrow().tally().order().stream()
                .collect(Collectors.toMap(Score::candidate, Score::votes));
        List<String> marks = scene.ballots().marks(poll);
        List<Integer> lost = new ArrayList<>();
        List<Integer> twice = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int voter = 0; voter < Sitting.VOTERS; voter++) {
            String name = plenary.voters().get(voter).toString();
            long own = voters.candidates(voter).stream().mapToLong(votes::get).sum();
            boolean counted =
                    voters.cast().getOrDefault(voter, List.of()).stream().anyMatch(one -> votes.get(one) > 0);
            boolean told = voters.acknowledged().contains(voter);
            lost.addAll(told && !(counted && marks.contains(name)) ? List.of(voter) : List.of());
            twice.addAll(own > 1 ? List.of(voter) : List.of());
            unknown.addAll(!told && own > 0 ? List.of(voter) : List.of());
        }
        scene.all.add(voters, export.ballots().size(), lost.size(), twice.size());
        SoftAssertions softly = scene.softly;
        softly.assertThat(lost)
                .as("acknowledged and not counted, commit %s", where)
                .isEmpty();
        softly.assertThat(twice).as("counted twice, commit %s", where).isEmpty();
        softly.assertThat(unknown)
                .as("counted, and told that there is none, commit %s", where)
                .isEmpty();
        softly.assertThat(voters.forgotten())
                .as("acknowledged and forgotten, commit %s", where)
                .isEmpty();
        softly.assertThat(voters.heldElsewhere())
                .as("times held elsewhere, commit %s", where)
                .isZero();
        softly.assertThat(marks)
                .as("marks, commit %s", where)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(export.ballots());
        softly.assertThat(SIZE.matcher(String.join("\n", export.chain()))
                        .results()
                        .map(line -> Integer.valueOf(line.group(1))))
                .as("sizes of batches, commit %s", where)
                .isNotEmpty()
                .allMatch(size -> size >= Sitting.BATCH);
        softly.assertThat(faults(export)).as("evidence, commit %s", where).isEmpty();
    }

    private List<Rejection> faults(PollExport export) throws IOException {
        Path written = Files.createTempDirectory(folder, "export");
        export.write(written);
        return new EvidenceCheck(Digest.SHA_256, TallyRules.READY)
                .verify(written.resolve("ballots.jsonl"), written.resolve("chain.jsonl"), export.head());
    }
}
