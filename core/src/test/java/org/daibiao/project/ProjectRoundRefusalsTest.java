package org.daibiao.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.project.ProjectFixture.DAY;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.congress.HoldSession;
import org.daibiao.congress.Session;
import org.daibiao.poll.CountRule;
import org.daibiao.poll.MajorityRule;
import org.daibiao.poll.PollRules.AtTie;
import org.daibiao.poll.Turnout;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input from the opening of a round to the public notice. */
@DisplayName("On the way to the vote")
class ProjectRoundRefusalsTest {
    private static final List<String> AB = List.of("a", "b");
    private static final String REASON = "不属于民生实事";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"rounds", "votes"})
    @DisplayName("a command is refused, with its code, and changes nothing:")
    void isRefused(Refusal refusal) {
        refusal.check();
    }

    static Stream<Refusal> rounds() {
        return Stream.of(
                refusal(
                        "project.window",
                        "a solicitation that ends before it begins",
                        f -> () ->
                                f.projects.openRound(new OpenProjectRound(2025, 1, DAY, DAY.minusDays(1)), f.office)),
                refusal("project.year-taken", "a second round of a year", f -> {
                    round(f);
                    return () -> f.projects.openRound(new OpenProjectRound(2025, 2, DAY, DAY), f.office);
                }),
                refusal("project.no-candidates", "screening a round without candidates", f -> {
                    var round = round(f);
                    return () -> f.projects.screen(new ScreenRound(round.seen(), DAY), f.office);
                }),
                refusal("project.no-such-round-step", "a review before the screening", f -> {
                    var round = round(f);
                    candidate(f, round, "a");
                    return () -> f.projects.review(new ReviewRound(round.seen(), "会议", List.of(), DAY), f.office);
                }),
                reviewing("project.not-candidate", "leaving a candidate out twice", (f, a) -> List.of(a, a)),
                reviewing("project.not-candidate", "leaving out another round's", (f, a) -> List.of(otherYears(f))),
                reviewing("project.all-left-out", "leaving all candidates out", (f, a) -> List.of(a, b(f))),
                refusal("project.no-session", "a deliberation of the delegations in a session of the committee", f -> {
                    var round = reviewed(f);
                    var meeting = session(f, Session.Body.STANDING_COMMITTEE);
                    return () -> f.projects.deliberate(new DeliberateRound(round.seen(), meeting, DAY), f.office);
                }),
                refusal("project.no-such-round-step", "a notice before the vote", f -> {
                    var round = f.deliberated(1, "a", "b");
                    return () -> f.projects.notice(new NoticeRound(round.seen(), "第1号", DAY), f.office);
                }),
                refusal("project.no-such-round-step", "cancelling a round that was voted on", f -> {
                    var round = f.deliberated(1, "a", "b");
                    var voted = f.record(round, f.poll(1, AtTie.REVOTE, AB, List.of("a")))
                            .orThrow();
                    return () -> f.projects.cancel(new CancelRound(voted.seen(), "取消", DAY), f.office);
                }));
    }

    static Stream<Refusal> votes() {
        return Stream.of(
                refusal("project.no-such-round-step", "leaving seats empty before the vote", f -> {
                    var round = f.deliberated(1, "a", "b");
                    return () -> f.projects.leaveEmpty(new LeaveSeatsEmpty(round.seen(), "不再表决", DAY), f.office);
                }),
                refusal("project.pending", "another vote where the presidium decides the tie", f -> {
                    var tied = tied(f, AtTie.PRESIDIUM);
                    var again = f.poll(1, AtTie.PRESIDIUM, AB, List.of("a"));
                    return () -> f.record(tied, again);
                }),
                refusal("project.pending", "the presidium's word where the tied are voted on again", f -> {
                    var tied = tied(f, AtTie.REVOTE);
                    var chosen = List.of(f.project("a").id());
                    return () -> f.projects.decideTie(new DecideTie(tied.seen(), chosen, "决定", DAY), f.office);
                }),
                refusal("project.seats-left", "a project that the presidium names twice", f -> {
                    var tied = tied(f, AtTie.PRESIDIUM);
                    var a = f.project("a").id();
                    return () -> f.projects.decideTie(new DecideTie(tied.seen(), List.of(a, a), "决定", DAY), f.office);
                }));
    }

    /** The poll room closes no poll whose numbers do not fit; one of the host's own may come to that. */
    @Test
    @DisplayName("a result whose numbers do not fit together is not taken over")
    void isNotTakenOver() {
        var f = new ProjectFixture();
        var round = f.deliberated(1, "a", "b");
        var poll = f.poll(1, AtTie.REVOTE, AB, List.of("a"));
        var paper = f.congress.daibiao().polls().result(poll, f.office).orThrow();
        var moreThanAll = new CountRule(paper.rules(), new MajorityRule())
                .count(paper.candidates(), Turnout.of(3, 4, 4, 0), List.of());
        var projects =
                ProjectService.of(f.congress.daibiao().desk().bare(), (asked, actor) -> Outcome.accepted(moreThanAll));

        var taken = projects.recordVote(new RecordVote(round.seen(), poll, DAY), f.office);

        assertThat(codes(taken)).containsExactly("project.poll-unfit");
    }

    private interface Naming {
        List<Id<Project>> named(ProjectFixture f, Id<Project> a);
    }

    private static Refusal refusal(String code, String tried, Function<ProjectFixture, Supplier<Outcome<?>>> state) {
        return new Refusal(code, tried, state);
    }

    private static Refusal reviewing(String code, String tried, Naming naming) {
        return refusal(code, tried, f -> {
            var round = round(f);
            candidate(f, round, "a");
            candidate(f, round, "b");
            var screened = screened(f, round);
            List<LeftOut> out = naming.named(f, f.project("a").id()).stream()
                    .map(one -> new LeftOut(one, REASON))
                    .toList();
            return () -> f.projects.review(new ReviewRound(screened.seen(), "第20次会议", out, DAY), f.office);
        });
    }

    private static Versioned<ProjectRound> round(ProjectFixture f) {
        return f.projects
                .openRound(new OpenProjectRound(2025, 1, DAY, DAY), f.office)
                .orThrow();
    }

    private static Versioned<ProjectRound> screened(ProjectFixture f, Versioned<ProjectRound> round) {
        return f.projects.screen(new ScreenRound(round.seen(), DAY), f.office).orThrow();
    }

    private static Versioned<ProjectRound> reviewed(ProjectFixture f) {
        var round = round(f);
        candidate(f, round, "a");
        return f.projects
                .review(new ReviewRound(screened(f, round).seen(), "第20次会议", List.of(), DAY), f.office)
                .orThrow();
    }

    private static Id<Session> session(ProjectFixture f, Session.Body body) {
        return f.congress
                .daibiao()
                .congresses()
                .hold(new HoldSession(body, 6, DAY, DAY.plusMonths(3)), f.office)
                .orThrow()
                .id();
    }

    @Test
    @DisplayName("the delegations deliberate in a session of the congress, on its first day too")
    void isDeliberatedInASession() {
        var f = new ProjectFixture();
        var round = reviewed(f);
        var session = session(f, Session.Body.CONGRESS);

        assertThat(f.projects
                        .deliberate(new DeliberateRound(round.seen(), session, DAY), f.office)
                        .orThrow()
                        .value()
                        .session())
                .isEqualTo(session);
    }

    private static Versioned<ProjectRound> tied(ProjectFixture f, AtTie atTie) {
        var poll = f.poll(1, atTie, AB, List.of("a"), List.of("b"));
        return f.record(f.deliberated(1, "a", "b"), poll).orThrow();
    }

    private static Id<Project> b(ProjectFixture f) {
        return f.project("b").id();
    }

    private static Id<Project> otherYears(ProjectFixture f) {
        var next = f.projects
                .openRound(new OpenProjectRound(2026, 1, DAY, DAY), f.office)
                .orThrow();
        return f.projects
                .nominate(ProjectFixture.candidate(next.id(), 2026, "x"), f.office)
                .orThrow()
                .id();
    }

    private static Versioned<Project> candidate(ProjectFixture f, Versioned<ProjectRound> round, String code) {
        return f.projects
                .nominate(ProjectFixture.candidate(round.id(), 2025, code), f.office)
                .orThrow();
    }
}
