package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.json.BadDocumentException;
import org.daibiao.record.Digest;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Papers, ballots and the chain of evidence as text, and what becomes of a text that is changed. */
class EvidenceTest {
    private static final EvidenceCheck CHECK = new EvidenceCheck(Digest.SHA_256, TallyRules.READY);
    private static final BallotPaper PAPER =
            new BallotPaper(Polls.candidates(3), Polls.rules(2, BallotForm.CHOOSE), Counting.majority());

    /** Numbers and times, which may be any. */
    private static final Pattern VALUE = Pattern.compile("\"\\w+\":(-?\\d+|\"[^\"]*Z\")(?=[,}])");

    @TempDir
    Path folder;

    @Test
    void everyFormOfBallotIsReadAsItWasWritten() {
        Map<String, Ballot> written = Map.of(
                "{\"form\":\"choice\",\"chosen\":[\"c1\",\"c2\"]}", Polls.choice("c2", "c1"),
                "{\"form\":\"marks\",\"marks\":{\"c1\":\"AGAINST\",\"c2\":\"FOR\"}}",
                        new Ballot.Marks(Map.of("c2", Mark.FOR, "c1", Mark.AGAINST)),
                "{\"form\":\"ranking\",\"order\":[\"c2\",\"c1\"]}", new Ballot.Ranking(List.of("c2", "c1")),
                "{\"form\":\"whole-list\",\"mark\":\"FOR\"}", new Ballot.WholeList(Mark.FOR),
                "{\"form\":\"whole-list\"}", new Ballot.WholeList(null),
                "{\"form\":\"illegible\"}", new Ballot.Illegible());

        written.forEach((json, ballot) -> {
            assertThat(ballot.json()).isEqualTo(json);
            assertThat(Ballot.read(json)).isEqualTo(ballot);
        });
        for (String none : List.of("{\"form\":\"other\"}", "{\"form\":\"choice\",\"order\":[\"c1\"]}", "{}", "[]")) {
            assertThatThrownBy(() -> Ballot.read(none)).isInstanceOf(BadDocumentException.class);
        }
    }

    @Test
    void aPaperIsReadAsItWasWrittenAndSaysWhatItLacks() {
        var budget = new BallotPaper(
                List.of(new Candidate("c1", "路灯", 30L), new Candidate("c2", "公园")),
                Polls.rules(1, BallotForm.CHOOSE),
                Counting.budget(50, true, BudgetRule.Misfit.SKIP));

        assertThat(BallotPaper.read(budget.json())).isEqualTo(budget);
        assertThat(budget.json()).startsWith("{\"candidates\":[{\"code\":\"c1\",\"name\":\"路灯\",\"cost\":30},");
        assertThat(codes(budget.faults(TallyRules.READY))).containsExactly("poll.no-cost");
        assertThat(codes(by("quota").faults(TallyRules.READY))).containsExactly("poll.rule-unknown");
        assertThatThrownBy(() -> TallyRules.READY.with("majority", paper -> new MajorityRule()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(by("quota").faults(TallyRules.READY.with("quota", paper -> new MajorityRule())))
                .isEmpty();
        assertThat(codes(by("budget").faults(TallyRules.READY)))
                .containsExactly("poll.parameter-missing", "poll.parameter-missing");
    }

    @Test
    @DisplayName("a paper that names no rule, or a rule that it does not tell enough, is told so without a code")
    void withoutACode() {
        assertThat(by("quota").faults(TallyRules.READY).get(0).text(Locale.CHINESE))
                .isEqualTo("没有名为“quota”的计票规则；现有预算内选择、按得票多少、逐项表决、排序计分、满意度测评");
        assertThat(by("quota").faults(TallyRules.READY).get(0).text(Locale.ENGLISH))
                .doesNotContain("rank-sum", "per-item");
        assertThat(by("rank-sum").faults(TallyRules.READY))
                .extracting(fault -> fault.text(Locale.CHINESE))
                .contains("该计票规则缺少参数：未排项目的计分");
    }

    @Test
    void whatWasExportedHoldsWithItsHeadAndWithNoneButNotWithAnother() throws IOException {
        String head = export();
        Path ballots = folder.resolve("ballots.jsonl");
        Path chain = folder.resolve("chain.jsonl");

        assertThat(CHECK.verify(ballots, chain, head)).isEmpty();
        assertThat(CHECK.verify(ballots, chain, null)).isEmpty();
        assertThat(codes(CHECK.verify(ballots, chain, EvidenceChain.START))).containsExactly("poll.evidence-head");
    }

    /** A vote of twenty in two batches; the head of its chain. */
    private String export() throws IOException {
        var evidence = new EvidenceChain(Digest.SHA_256);
        List<StoredBallot> slips = new ArrayList<>();
        List<String> voters = new ArrayList<>();
        for (Ballot ballot : Polls.votes(12, 7, 1)) {
            slips.add(new StoredBallot(UUID.randomUUID().toString(), ballot.json()));
            voters.add(UUID.randomUUID().toString());
        }
        var turnout = Polls.everybody(20);
        String opened = evidence.opened(Polls.CONGRESS, Polls.sealed("民生实事", PAPER), voters);
        String first = evidence.batch(
                opened, 1, EvidenceChain.Source.ELECTRONIC, 15, slips.subList(0, 15), voters.subList(0, 15));
        String second = evidence.batch(first, 2, EvidenceChain.Source.PAPER, 5, slips.subList(15, 20), List.of());
        String closed = evidence.closed(second, turnout, Polls.GIVEN, slips, voters.subList(0, 15));
        List<Ballot> ballots =
                slips.stream().map(one -> Ballot.read(one.choices())).toList();
        var result = (Outcome.Accepted<PollResult>) PAPER.count(TallyRules.READY, turnout, ballots);
        String counted = evidence.counted(closed, result.value());
        write("chain.jsonl", List.of(opened, first, second, closed, counted));
        write("ballots.jsonl", slips.stream().sorted().map(EvidenceChain::line).toList());
        return EvidenceChain.link(counted);
    }

    static Stream<Arguments> closed() {
        var money = Map.of("c1", 30L, "c2", 20L, "c3", 9L);
        BallotPaper budget = Recounts.paper(
                Polls.rules(2, BallotForm.CHOOSE),
                new BudgetRule(money, 50, true, BudgetRule.Misfit.SKIP),
                Polls.candidates(3));
        var grades = new BallotPaper(
                Polls.candidates(2),
                PollRules.evaluation(2, Polls.EVERYBODY, Polls.QUORUM, Polls.OF_ALL, true),
                Counting.satisfaction());
        return Stream.of(
                Arguments.of("by batches, asked for and taken over", closed(() -> askedFor(budget))),
                Arguments.of("by card", closed(ForgedPolls::cards)),
                Arguments.of("by name", closed(ForgedPolls::named)),
                Arguments.of(
                        "an evaluation",
                        closed(() -> new HallFixture(Mode.SEALED, grades, 12, 1, null)
                                .signedIn(11, 0)
                                .started()
                                .voted(Polls.times(11, new Ballot.Grades(Map.of("c1", Grade.BASICALLY))))
                                .closed(1))));
    }

    private static Supplier<HallFixture> closed(Supplier<HallFixture> hall) {
        return hall;
    }

    private static HallFixture askedFor(BallotPaper paper) {
        var hall = new HallFixture(Mode.SEALED, paper, 30, 0, 10L)
                .signedIn(28, 2)
                .started()
                .voted(Polls.times(12, Polls.choice("c1")));
        hall.polls.sealAllThatWaits(new SealAllThatWaits(), hall.office).orThrow();
        PollService there = hall.congress.another().polls();
        hall.poll =
                there.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();
        hall.poll = hall.polls
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();
        return hall.read(Polls.times(2, Polls.choice("c1", "c3"))).closed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    @DisplayName(
            "Evidence with any number or time that somebody has written there, and linked anew, is refused or told")
    void anyNumberIsRefusedOrTold(String what, Supplier<HallFixture> hall) throws IOException {
        ForgedPolls.Read read = ForgedPolls.read(hall.get());
        PollExport export = read.hall().export();
        export.write(folder);
        PollResult sound = read.hall().result();
        int forged = 0;
        for (String value : values(export.chain())) {
            for (String other : others(value.substring(value.indexOf(':') + 1))) {
                String instead = value.substring(0, value.indexOf(':') + 1) + other;
                refused(read, relinked(export.chain(), value, instead), sound, instead + " in place of " + value);
                forged++;
            }
        }
        assertThat(forged).isGreaterThan(50);
    }

    private static List<String> others(String value) {
        List<String> numbers =
                List.of("-9223372036854775808", "-2147483648", "-1", "0", "1", "2147483647", "9223372036854775807");
        List<String> times = List.of(
                "\"+1000000000-12-31T23:59:59.999999999Z\"",
                "\"-1000000000-01-01T00:00:00Z\"",
                "\"1970-01-01T00:00:00Z\"");
        return (value.startsWith("\"") ? times : numbers)
                .stream().filter(one -> !one.equals(value)).toList();
    }

    /** Each with its name; what stands there twice is changed at both places. */
    private static Set<String> values(List<String> chain) {
        return chain.stream()
                .flatMap(line -> VALUE.matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> relinked(List<String> chain, String value, String instead) {
        var evidence = new EvidenceChain(Digest.SHA_256);
        Pattern whole = Pattern.compile(Pattern.quote(value) + "(?=[,}])");
        List<String> all = new ArrayList<>();
        String before = EvidenceChain.START;
        for (String line : chain) {
            String body = line.substring(0, line.lastIndexOf(EvidenceChain.LINK));
            String next = whole.matcher(body + "}").replaceAll(Matcher.quoteReplacement(instead));
            all.add(evidence.linked(before, next.substring(0, next.length() - 1)));
            before = EvidenceChain.link(all.get(all.size() - 1));
        }
        return all;
    }

    private void refused(ForgedPolls.Read read, List<String> chain, PollResult sound, String what) throws IOException {
        write("chain.jsonl", chain);
        read.stores().chain = kept -> chain;
        var office = read.hall().office;
        var id = read.hall().poll.id();

        assertThatCode(() -> CHECK.verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), null))
                .as(what)
                .doesNotThrowAnyException();
        assertThatCode(() -> read.polls().sheet(id, office).map(sheet -> sheet.text(Locale.CHINESE)))
                .as(what)
                .doesNotThrowAnyException();
        if (read.polls().result(id, office) instanceof Outcome.Accepted<PollResult> told) {
            assertThat(told.value().warnings()).as(what).isNotEqualTo(sound.warnings());
        }
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static BallotPaper by(String rule) {
        return new BallotPaper(PAPER.candidates(), PAPER.rules(), Counting.by(rule));
    }

    private static List<String> codes(List<Rejection> said) {
        return said.stream().map(Rejection::code).toList();
    }
}
