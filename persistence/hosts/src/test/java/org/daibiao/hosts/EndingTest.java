package org.daibiao.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.poll.AskBallot;
import org.daibiao.poll.Attendance;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.BallotForm;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.BallotRule;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.CastBallot;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.Counting;
import org.daibiao.poll.Elector;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.EnrollVoter;
import org.daibiao.poll.Enrolment;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Handover;
import org.daibiao.poll.Mode;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PreparePoll;
import org.daibiao.poll.Receipt;
import org.daibiao.poll.SignIn;
import org.daibiao.poll.StartPoll;
import org.daibiao.poll.TakeOverPoll;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("V5, V16: a process that is told to end in the middle of a vote")
class EndingTest {
    private static final Path GUIDE = Path.of("..", "..", "..", "docs", "guide", "end-a-process.md");
    private static final Path SOURCES = Path.of("..", "src", "test", "java", "org", "daibiao", "hosts");
    private static final int VOTERS = 30;

    @ParameterizedTest(name = "{0} ballots were received, {1} are handed over")
    @CsvSource({"25,0", "7,7"})
    @DisplayName("loses no ballot that was received, and the next process counts them all")
    void losesNoBallot(int received, int handed, @TempDir Path folder) throws Exception {
        String told = ended(folder, received);

        assertThat(told).isEqualTo("ready " + received);
        try (var host = Host.at(url(folder), folder, folder)) {
            Daibiao daibiao = host.getBean(Daibiao.class);
            var polls = daibiao.polls();
            Id<Poll> id = Id.of(UUID.fromString(Files.readString(folder.resolve("poll"))));
            Handover handover = handover(folder, id);
            assertThat(handover == null ? 0 : handover.ballots()).isEqualTo(handed);
            Versioned<Poll> poll = polls.takeOver(
                            new TakeOverPoll(
                                    daibiao.get(Poll.SHAPE, id, Registry.OFFICE).seen(), handover),
                            Registry.OFFICE)
                    .orThrow();

            for (int n = 0; n < received; n++) {
                assertThat(polls.ask(new AskBallot(id, voter(n)), deputy(n)).orThrow())
                        .isNotEqualTo(Receipt.NONE);
            }
            polls.close(new ClosePoll(poll.seen(), 0), Registry.OFFICE).orThrow();
            assertThat(polls.result(id, Registry.OFFICE).orThrow().turnout().collected())
                    .isEqualTo(received);
        }
    }

    @Test
    @DisplayName("does what its guide shows")
    void doesWhatItsGuideShows() throws IOException {
        String code = dense(Files.readString(SOURCES.resolve("OpenVotes.java"))
                + Files.readString(SOURCES.resolve("EndingTest.java")));
        var blocks = Pattern.compile("```java\\R(.*?)\\R```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .toList();

        assertThat(blocks).hasSize(4).allSatisfy(block -> assertThat(code).contains(dense(block.group(1))));
    }

    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }

    private static Handover handover(Path folder, Id<Poll> poll) throws IOException {
        Path sealed = folder.resolve(poll + ".sealed");
        if (!Files.exists(sealed)) {
            return null;
        }
        List<String> lines = Files.readAllLines(sealed);
        return new Handover(
                poll,
                lines.get(0),
                Long.parseLong(lines.get(1)),
                Long.parseLong(lines.get(2)),
                lines.get(3),
                Files.readAllLines(folder.resolve(poll + ".key")).get(0));
    }

    /** What a child said before it was told to end. */
    private static String ended(Path folder, int ballots) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString(),
                        String.valueOf(ballots))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String told = lines.readLine();
            while (told != null && !told.startsWith("ready")) {
                told = lines.readLine();
            }
            child.toHandle().destroy(); // SIGTERM
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return told;
        } finally {
            child.destroyForcibly();
        }
    }

    /** H2 would close itself when the process ends, before anything could be saved. */
    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("vote").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private static Id<Elector> voter(int n) {
        return Id.of(new UUID(7, n));
    }

    private static Actor deputy(int n) {
        return Actor.of(Registry.OFFICE.congress(), "deputy-" + n, Roles.DEPUTY).tied(Relation.DEPUTY, voter(n));
    }

    /** Holds a vote until it is told to end. */
    static final class Child {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            var host = Host.at(url(folder), folder, folder);
            var daibiao = host.getBean(Daibiao.class);
            daibiao.open("jiading", "嘉定区人大").orThrow();
            Versioned<Poll> poll = begun(daibiao);
            Files.writeString(folder.resolve("poll"), poll.id().toString());
            int ballots = Integer.parseInt(arguments[1]);
            for (int n = 0; n < ballots; n++) {
                var ballot = new Ballot.Choice(List.of("P1"));
                daibiao.polls()
                        .cast(new CastBallot(poll.id(), voter(n), ballot), deputy(n))
                        .orThrow();
            }
            System.out.println("ready " + ballots);
            Thread.sleep(TimeUnit.MINUTES.toMillis(2));
        }

        private static Versioned<Poll> begun(Daibiao daibiao) {
            var rules = new PollRules(
                    1,
                    new BallotRule(BallotForm.CHOOSE, 1, true),
                    new Electorate(true, true),
                    Fraction.atLeast(2, 3),
                    new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL),
                    PollRules.AtTie.REVOTE,
                    PollRules.TooFew.LEAVE_EMPTY,
                    Fraction.atLeast(6, 5),
                    false);
            var paper = new BallotPaper(
                    List.of(new Candidate("P1", "社区食堂"), new Candidate("P2", "口袋公园")), rules, Counting.majority());
            var polls = daibiao.polls();
            var poll = polls.prepare(
                            new PreparePoll("民生实事项目票决", LocalDate.parse("2025-06-16"), Mode.SEALED, paper, null)
                                    .withSeat("none"),
                            Registry.OFFICE)
                    .orThrow();
            polls.enroll(
                            IntStream.range(0, VOTERS)
                                    .mapToObj(n -> new EnrollVoter(poll.id(), voter(n), Enrolment.Standing.ENTITLED))
                                    .toList(),
                            Registry.OFFICE)
                    .orThrow();
            polls.signIn(
                            IntStream.range(0, VOTERS)
                                    .mapToObj(n -> new SignIn(poll.id(), voter(n), Attendance.Form.ELECTRONIC))
                                    .toList(),
                            Registry.OFFICE)
                    .orThrow();
            return polls.start(new StartPoll(poll.seen()), Registry.OFFICE).orThrow();
        }
    }
}
