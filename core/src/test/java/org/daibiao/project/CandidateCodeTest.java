package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.desk.Actor;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.Counting;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.EvidenceCheck;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Grade;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.poll.TallyRules;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("V12: the code of a project")
class CandidateCodeTest {
    private final ProjectFixture congress = new ProjectFixture();
    private final Actor office = congress.office;

    @TempDir
    private Path folder;

    /** 𠮷 is one character of two UTF-16 units. */
    @ParameterizedTest
    @ValueSource(strings = {"民生01", "2025/02", "二〇二五-甲", "𠮷𠮷", "P1"})
    @DisplayName("that is nominated is voted on, counted, rated and counted again by the check of the evidence")
    void isTakenByEveryRoom(String code) throws Exception {
        var round = congress.deliberated(1, code, "𡈽/别");
        Id<Poll> poll = congress.poll(1, AtTie.REVOTE, List.of(code, "𡈽/别"), List.of(code));

        assertThat(congress.record(round, poll).orThrow().value().state()).isEqualTo(ProjectRound.State.VOTED);
        assertThat(congress.project(code).value().state()).isEqualTo(Project.State.CHOSEN);
        var export = congress.congress.daibiao().polls().export(poll, office).orThrow();
        export.write(folder);
        assertThat(new EvidenceCheck(congress.congress.daibiao().desk().digest(), TallyRules.READY)
                        .verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), export.head()))
                .isEmpty();
        assertThat(rated(code)).isEqualTo(Grade.SATISFIED);
    }

    private Grade rated(String code) {
        var started = congress.work
                .start(new StartProject(congress.project(code).seen(), DAY), office)
                .orThrow();
        congress.work.complete(new CompleteProject(started.seen(), DAY), office).orThrow();
        var line = new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL);
        var rules = PollRules.evaluation(1, new Electorate(true, true), Fraction.atLeast(2, 3), line, true);
        var paper = new BallotPaper(List.of(new Candidate(code, "项目")), rules, Counting.satisfaction());
        Id<Poll> poll = congress.held(paper, Collections.nCopies(12, new Ballot.Grades(Map.of(code, Grade.SATISFIED))));
        var items = List.of(new RateByPoll.Item(code, started.id(), null));
        return congress.evaluation
                .rateByPoll(new RateByPoll("满意度测评", null, poll, items, DAY), office)
                .orThrow()
                .grades()
                .graded()
                .get(0)
                .grade();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a_b",
                "a.b",
                "民生，01",
                "\u3000",
                "a\u1160",
                "a\u200b",
                "12345678901234567890123456789012345678901"
            })
    @DisplayName("that no ballot takes is not nominated either, and the reason says what is")
    void isRefusedAtTheNomination(String code) {
        Versioned<ProjectRound> round = open(1);

        Outcome<Versioned<Project>> no = congress.nominate(round, code);

        assertThat(codes(no)).isNotEmpty().allMatch(one -> one.startsWith("record.invalid."));
        assertThat(no.reasons()).extracting(one -> one.path()).contains("code");
    }

    @Test
    @DisplayName("is said in both languages, without the pattern")
    void isSaidInBothLanguages() {
        var reason = congress.nominate(open(1), "a b").reasons().get(0);

        assertThat(reason.code()).isEqualTo("record.invalid.CandidateCode");
        assertThat(reason.text(Locale.CHINESE)).isEqualTo("编号应为 1 至 40 个文字、数字、连字符或斜线");
        assertThat(reason.text(Locale.ENGLISH)).doesNotContain("\\p");
        assertThat(reason.remedy(Locale.CHINESE)).contains("2025/02");
    }

    @Test
    @DisplayName("is the same in full width and in half width: taken once, found on a ballot, named twice on one")
    void isTheSameInFullWidth() {
        Versioned<ProjectRound> round = open(1);

        assertThat(congress.nominate(round, "民生１").orThrow().value().code()).isEqualTo("民生1");
        assertThat(codes(congress.nominate(round, "民生1"))).containsExactly("project.code-taken");
        assertThat(new Candidate("民生１", "某").code()).isEqualTo("民生1");
        assertThat(new Ballot.Choice(List.of("民生１"))).isEqualTo(new Ballot.Choice(List.of("民生1")));
        var repeated = new BallotPaper(
                List.of(new Candidate("１", "某"), new Candidate("1", "某")),
                paperOf("a", "b").rules(),
                Counting.majority());
        assertThat(repeated.faults(TallyRules.READY))
                .extracting(one -> one.code())
                .contains("poll.candidate-repeated");
    }

    @Test
    @DisplayName("is at the most forty characters long, whatever they take in memory")
    void isFortyCharactersLong() {
        Versioned<ProjectRound> round = open(1);

        assertThat(codes(congress.nominate(round, "𠮷".repeat(40)))).isEmpty();
        assertThat(codes(congress.nominate(round, "民".repeat(40)))).isEmpty();
        assertThat(codes(congress.nominate(round, "𠮷".repeat(41)))).contains("record.invalid.CandidateCode");
    }

    @Test
    @DisplayName("is asked at the review together with all others, for no paper could be made of them afterwards")
    void areAskedTogether() {
        Versioned<ProjectRound> round = open(1);
        IntStream.range(0, 70)
                .forEach(
                        n -> congress.nominate(round, "民".repeat(38) + (10 + n)).orThrow());

        assertThat(codes(reviewed(round))).containsExactly("poll.codes-too-long");
    }

    @Test
    @DisplayName("is asked at the review: no more than a paper holds, and no fewer than there are seats")
    void areAsManyAsAPaperHolds() {
        Versioned<ProjectRound> many = open(1);
        IntStream.range(0, 101).forEach(n -> congress.nominate(many, "p" + n).orThrow());
        assertThat(codes(reviewed(many))).containsExactly("poll.too-many");

        ProjectFixture other = new ProjectFixture();
        var few = other.projects
                .openRound(new OpenProjectRound(2025, 3, DAY, DAY), other.office)
                .orThrow();
        other.nominate(few, "a").orThrow();
        other.nominate(few, "b").orThrow();
        var screened = other.projects
                .screen(new ScreenRound(few.seen(), DAY), other.office)
                .orThrow();
        assertThat(codes(other.projects.review(
                        new ReviewRound(screened.seen(), "第20次会议", List.of(), DAY), other.office)))
                .containsExactly("project.below-seats");
    }

    private Outcome<Versioned<ProjectRound>> reviewed(Versioned<ProjectRound> round) {
        var screened = congress.projects
                .screen(new ScreenRound(round.seen(), DAY), office)
                .orThrow();
        return congress.projects.review(new ReviewRound(screened.seen(), "第20次会议", List.of(), DAY), office);
    }

    private Versioned<ProjectRound> open(int seats) {
        return congress.projects
                .openRound(new OpenProjectRound(2025, seats, DAY, DAY), office)
                .orThrow();
    }

    private static BallotPaper paperOf(String... codes) {
        var line = new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL);
        var rules = PollRules.evaluation(1, new Electorate(true, true), Fraction.atLeast(2, 3), line, true);
        return new BallotPaper(
                Stream.of(codes).map(code -> new Candidate(code, code)).toList(), rules, Counting.satisfaction());
    }
}
