package org.daibiao.project;

import static org.daibiao.project.ProjectFixture.DAY;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.project.ProjectProposal.Source;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input before the list of candidates is closed. */
@DisplayName("Where projects are proposed and nominated")
class ProjectProposalRefusalsTest {
    private static final String REASON = "不属于民生实事";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"proposals", "nominations"})
    @DisplayName("a command is refused, with its code, and changes nothing:")
    void isRefused(Refusal refusal) {
        refusal.check();
    }

    static Stream<Refusal> proposals() {
        return Stream.of(
                proposing("project.who-proposes", "a deputy's proposal of nobody", Source.DEPUTY, false, null, null),
                proposing("project.who-proposes", "a deputy's and a unit's", Source.DEPUTY, true, "某局", null),
                proposing("project.who-proposes", "a unit's proposal of no unit", Source.UNIT, false, null, null),
                proposing("project.who-proposes", "a unit's that names a deputy", Source.UNIT, true, "某局", null),
                proposing("project.who-proposes", "the public's that names a unit", Source.PUBLIC, false, "某局", null),
                proposing("project.year-past", "a proposal for last year", Source.PUBLIC, false, null, 2024),
                refusal("project.no-deputy", "a suspended deputy's proposal", f -> {
                    f.congress
                            .daibiao()
                            .deputies()
                            .suspend(SuspendDeputy.of(f.deputy, Suspension.Cause.IN_CUSTODY, "2025-02-01"), f.office)
                            .orThrow();
                    return () -> propose(f, Source.DEPUTY, f.deputy, null, null);
                }),
                refusal("project.proposal-settled", "leaving a proposal out twice", f -> {
                    var out = leftOut(f);
                    return () -> f.projects.leaveOut(new LeaveOutProposal(out.seen(), REASON, DAY), f.office);
                }),
                refusal("project.before", "leaving a proposal out before it came", f -> {
                    var proposal = proposal(f);
                    return () -> f.projects.leaveOut(
                            new LeaveOutProposal(proposal.seen(), REASON, DAY.minusDays(1)), f.office);
                }),
                refusal("project.not-passed-over", "putting a candidate back into the pool", f -> {
                    var candidate = candidate(f, round(f), "a");
                    return () -> f.projects.pool(new PoolProject(candidate.id(), DAY), f.office);
                }));
    }

    static Stream<Refusal> nominations() {
        var part = new NewPart("甲镇", "甲镇部分");
        return Stream.of(
                nominating("project.part-twice", "the same part twice", 100, 2025, List.of(part, part)),
                nominating("project.years", "a project that ends before it begins", 100, 2024, List.of()),
                nominating("project.no-target", "no target for a year between", 100, 2027, List.of(), 2025, 2027),
                nominating("project.target-outside", "a target after the end", 100, 2026, List.of(), 2025, 2026, 2027),
                nominating("project.target-outside", "two targets for a year", 100, 2025, List.of(), 2025, 2025),
                nominating("record.invalid.Min", "a budget below zero", -1, 2025, List.of()),
                refusal("project.code-taken", "a code that another candidate has", f -> {
                    var round = round(f);
                    candidate(f, round, "a");
                    return () -> f.nominate(round, "a");
                }),
                refusal("project.not-soliciting", "a candidate after the screening", f -> {
                    var round = round(f);
                    candidate(f, round, "a");
                    screened(f, round);
                    return () -> f.nominate(round, "b");
                }),
                refusal("project.proposal-twice", "the same proposal twice", f -> {
                    var round = round(f);
                    var proposal = proposal(f).id();
                    return () -> f.nominate(round, "a", proposal, proposal);
                }),
                refusal("project.proposal-settled", "a proposal that was left out", f -> {
                    var round = round(f);
                    var out = leftOut(f).id();
                    return () -> f.nominate(round, "a", out);
                }),
                refusal("project.proposal-settled", "a proposal that another candidate took up", f -> {
                    var round = round(f);
                    var taken = proposal(f).id();
                    f.nominate(round, "a", taken).orThrow();
                    return () -> f.nominate(round, "b", taken);
                }));
    }

    private static Refusal refusal(String code, String tried, Function<ProjectFixture, Supplier<Outcome<?>>> state) {
        return new Refusal(code, tried, state);
    }

    private static Refusal proposing(
            String code, String tried, Source source, boolean deputy, @Nullable String unit, @Nullable Integer year) {
        return refusal(code, tried, f -> () -> propose(f, source, deputy ? f.deputy : null, unit, year));
    }

    private static Refusal nominating(
            String code, String tried, long budget, int lastYear, List<NewPart> parts, int... targets) {
        return refusal(code, tried, f -> {
            var round = round(f);
            List<NewTarget> told = java.util.Arrays.stream(targets)
                    .mapToObj(year -> new NewTarget(year, "开工"))
                    .toList();
            return () -> f.projects.nominate(
                    new NominateProject(
                            round.id(),
                            "a",
                            "某项目",
                            "某事",
                            "某局",
                            List.of(),
                            parts,
                            budget,
                            lastYear,
                            told,
                            List.of(),
                            DAY),
                    f.office);
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

    private static Outcome<Versioned<ProjectProposal>> propose(
            ProjectFixture f,
            Source source,
            @Nullable Id<Deputy> deputy,
            @Nullable String unit,
            @Nullable Integer year) {
        return f.projects.propose(new ProposeProject(source, deputy, unit, "加装电梯", "加装电梯", year, DAY), f.office);
    }

    private static Versioned<ProjectProposal> proposal(ProjectFixture f) {
        return propose(f, Source.PUBLIC, null, null, null).orThrow();
    }

    private static Versioned<ProjectProposal> leftOut(ProjectFixture f) {
        return f.projects
                .leaveOut(new LeaveOutProposal(proposal(f).seen(), REASON, DAY), f.office)
                .orThrow();
    }

    private static Versioned<Project> candidate(ProjectFixture f, Versioned<ProjectRound> round, String code) {
        return f.nominate(round, code).orThrow();
    }
}
