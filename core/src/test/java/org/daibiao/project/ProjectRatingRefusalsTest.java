package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.poll.Ballot;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.Candidate;
import org.daibiao.poll.Counting;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.Grade;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input at the evaluation, of one project in two parts. */
@DisplayName("When deputies rate projects")
class ProjectRatingRefusalsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("ratings")
    @DisplayName("a command is refused, with its code, and changes nothing:")
    void isRefused(Refusal refusal) {
        refusal.check();
    }

    static Stream<Refusal> ratings() {
        return Stream.of(
                new Refusal("project.not-ratable", "a project that is still under way", f -> {
                    var project = f.underWay("a", "b").id();
                    return () -> rate(f, item(project, null));
                }),
                new Refusal("project.not-ratable", "a project that was rated and passed", f -> {
                    var project = completed(f);
                    var items = parts(f).map(part -> item(project, part)).toArray(ItemRating[]::new);
                    rate(f, items).orThrow();
                    return () -> rate(f, items);
                }),
                new Refusal("project.no-part", "a part of no project beside its own", f -> {
                    var project = completed(f);
                    var items = Stream.concat(parts(f), Stream.of(Id.<ProjectPart>of(new UUID(1, 1))))
                            .map(part -> item(project, part))
                            .toArray(ItemRating[]::new);
                    return () -> rate(f, items);
                }),
                new Refusal("project.parts-lack", "one part of two", f -> {
                    var project = completed(f);
                    var first = parts(f).findFirst().orElseThrow();
                    return () -> rate(f, item(project, first));
                }),
                new Refusal("project.before", "a rating before the project was completed", f -> {
                    var project = completed(f);
                    var items = parts(f).map(part -> item(project, part)).toList();
                    return () -> f.evaluation.rate(
                            new RateProjects("满意度测评", null, 12, null, items, DAY.minusDays(1)), f.office);
                }),
                new Refusal("record.invalid.Min", "votes below zero", f -> {
                    var project = completed(f);
                    return () -> rate(f, new ItemRating(project, null, 12, -1, 0, 0));
                }),
                new Refusal("project.poll-not-counted", "a ballot to which too few came", f -> {
                    var started = f.underWay("a", "b");
                    f.work.complete(new CompleteProject(started.seen(), DAY), f.office)
                            .orThrow();
                    var poll = withoutQuorum(f);
                    var items = List.of(new RateByPoll.Item("p1", started.id(), null));
                    return () -> f.evaluation.rateByPoll(new RateByPoll("满意度测评", null, poll, items, DAY), f.office);
                }));
    }

    @Test
    @DisplayName("a project is not rated as a whole and by parts at once, since its parts are asked for")
    void isNotRatedTwoWays() {
        var f = new ProjectFixture();
        var project = completed(f);
        var items = Stream.concat(Stream.of(item(project, null)), parts(f).map(part -> item(project, part)))
                .toArray(ItemRating[]::new);

        assertThat(codes(rate(f, items))).containsExactly("project.whole-and-parts", "project.parts-lack");
    }

    private static Outcome<RatedProjects> rate(ProjectFixture f, ItemRating... items) {
        return f.evaluation.rate(new RateProjects("满意度测评", null, 12, null, List.of(items), DAY), f.office);
    }

    private static ItemRating item(Id<Project> project, @Nullable Id<ProjectPart> part) {
        return new ItemRating(project, part, 12, 0, 0, 0);
    }

    private static Stream<Id<ProjectPart>> parts(ProjectFixture f) {
        return f.congress.daibiao().find(Query.of(ProjectPart.SHAPE), f.office).items().stream()
                .map(Versioned::id);
    }

    /** A project of two bodies, each with its part. */
    private static Id<Project> completed(ProjectFixture f) {
        var round = f.projects
                .openRound(new OpenProjectRound(2025, 1, DAY, DAY), f.office)
                .orThrow();
        var parts = List.of(new NewPart("甲镇", "甲镇部分"), new NewPart("乙镇", "乙镇部分"));
        f.projects
                .nominate(
                        new NominateProject(
                                round.id(),
                                "a",
                                "某项目",
                                "某事",
                                "某局",
                                List.of(),
                                parts,
                                100,
                                2025,
                                List.of(),
                                List.of(),
                                DAY),
                        f.office)
                .orThrow();
        f.record(f.deliberated(round), f.poll(1, AtTie.REVOTE, List.of("a"), List.of("a")))
                .orThrow();
        var started = f.work.start(new StartProject(f.project("a").seen(), DAY), f.office)
                .orThrow();
        return f.work.complete(new CompleteProject(started.seen(), DAY), f.office)
                .orThrow()
                .id();
    }

    /** Seven of twelve came, of whom two thirds should have. */
    private static Id<Poll> withoutQuorum(ProjectFixture f) {
        var half = new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL);
        var rules = PollRules.evaluation(1, new Electorate(true, true), Fraction.atLeast(2, 3), half, true);
        Ballot satisfied = new Ballot.Grades(Map.of("p1", Grade.SATISFIED));
        var paper = new BallotPaper(List.of(new Candidate("p1", "项目")), rules, Counting.satisfaction());
        return f.held(paper, Collections.nCopies(7, satisfied), 5);
    }
}
