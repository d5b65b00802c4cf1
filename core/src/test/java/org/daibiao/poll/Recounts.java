package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daibiao.record.Digest;

/** Polls written into folders below one, as they are exported, and the two programs that count them again. */
final class Recounts {
    private static final EvidenceChain EVIDENCE = new EvidenceChain(Digest.SHA_256);

    private final Path parent;
    private int written;

    Recounts(Path parent) {
        this.parent = parent;
    }

    /** The rule of a paper as its document names it, with the candidates that it needs. */
    static BallotPaper paper(PollRules rules, TallyRule rule, List<Candidate> candidates) {
        if (rule instanceof BudgetRule budget) {
            Map<String, Long> costs = budget.costs();
            List<Candidate> costly = candidates.stream()
                    .map(one -> new Candidate(one.code(), one.name(), costs.get(one.code())))
                    .toList();
            return new BallotPaper(costly, rules, Counting.budget(budget.budget(), budget.passLine(), budget.misfit()));
        } else if (rule instanceof RankSumRule ranks) {
            return new BallotPaper(candidates, rules, Counting.rankSum(ranks.unplaced(), ranks.majority()));
        }
        if (rule instanceof GradeRule) {
            return new BallotPaper(candidates, rules, Counting.satisfaction());
        }
        return new BallotPaper(candidates, rules, rule instanceof ItemRule ? Counting.perItem() : Counting.majority());
    }

    /** Writes one poll, with the result that the library told. */
    Path write(BallotPaper paper, Turnout turnout, List<Ballot> ballots, PollResult result) {
        return write(turnout.all(), paper, turnout, ballots, result);
    }

    /** With so many on the roll. */
    Path write(long roll, BallotPaper paper, Turnout turnout, List<Ballot> ballots, PollResult result) {
        List<StoredBallot> slips = ballots.stream()
                .map(ballot -> new StoredBallot(UUID.randomUUID().toString(), ballot.json()))
                .sorted()
                .toList();
        List<String> voters =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(roll).toList();
        List<String> chain = new ArrayList<>();
        chain.add(EVIDENCE.opened(Polls.CONGRESS, Polls.sealed("表决", paper), voters));
        chain.add(EVIDENCE.batch(chain.get(0), 1, EvidenceChain.Source.ELECTRONIC, slips.size(), slips, voters));
        chain.add(EVIDENCE.closed(chain.get(1), turnout, Polls.GIVEN, slips, voters));
        chain.add(EVIDENCE.counted(chain.get(2), result));
        return write(new PollExport(slips.stream().map(EvidenceChain::line).toList(), chain));
    }

    /** Writes a poll as it was exported. */
    Path write(PollExport export) {
        Path folder = parent.resolve(String.format("poll-%05d", ++written));
        try {
            export.write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    int written() {
        return written;
    }

    /** What the Java program says of all of them, in a JVM that knows nothing of the library. */
    String byJava() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path source = parent.resolve("poll-00001").resolve("Recount.java");
        return run(List.of(java.toString(), source.toString(), "--all", parent.toString()))
                .orElseThrow();
    }

    /** What the Java program says of one of them, compared with a head. */
    String byJava(Path folder, String... head) {
        return java(folder, with(folder, head));
    }

    /** What the Python program says of one of them, compared with a head; empty where there is no Python. */
    Optional<String> byPython(Path folder, String... head) {
        return python(folder, with(folder, head));
    }

    private static List<String> with(Path folder, String... head) {
        return Stream.concat(Stream.of(folder.toString()), Stream.of(head)).toList();
    }

    /** What the Java program of a folder says to these arguments. */
    String java(Path folder, List<String> arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return run(command(java.toString(), folder.resolve("Recount.java"), arguments))
                .orElseThrow();
    }

    /** So with the Python program; empty where there is no Python. */
    Optional<String> python(Path folder, List<String> arguments) {
        return run(command("python3", folder.resolve("recount.py"), arguments));
    }

    private static List<String> command(String program, Path source, List<String> arguments) {
        return Stream.concat(Stream.of(program, source.toString()), arguments.stream())
                .toList();
    }

    /** What the Python program says; empty where there is no Python. */
    Optional<String> byPython() {
        Path source = parent.resolve("poll-00001").resolve("recount.py");
        return run(List.of("python3", source.toString(), "--all", parent.toString()));
    }

    /** What the Python program says of one folder and the head that was signed; empty where there is no Python. */
    static Optional<String> byPython(Path folder, String head) {
        return run(List.of("python3", folder.resolve("recount.py").toString(), folder.toString(), head));
    }

    private static Optional<String> run(List<String> command) {
        try {
            Path out = Files.createTempFile("said", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            String said = Files.readString(out, StandardCharsets.UTF_8);
            Files.delete(out);
            return Optional.of(said.strip());
        } catch (IOException e) {
            System.out.println("not here: " + command.get(0));
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
