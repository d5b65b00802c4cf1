package org.daibiao.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.plan.CheckReport;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
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
import org.daibiao.poll.Mode;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollService;
import org.daibiao.poll.PreparePoll;
import org.daibiao.poll.SatisfactionRule;
import org.daibiao.poll.SignIn;
import org.daibiao.poll.StartPoll;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** A congress with projects that its deputies vote on, in polls that are really held. */
final class ProjectFixture {
    static final LocalDate DAY = LocalDate.parse("2025-03-03");

    private static final String DUES = """
            - id: 18.milestones
              tag: E
              zh: "节点按期完成"
              en: "Milestones are reached in time"
              checks:
                - {who: {each: project.milestone-due}, has: {any: [project.milestone-reached]}, when: by-due}
            - id: 18.answers
              tag: E
              zh: "监督意见按期答复"
              en: "Supervision is answered in time"
              checks:
                - {who: {each: project.answer-due}, has: {any: [project.answered]}, when: by-due}
            - id: 18.rectifications
              tag: E
              zh: "整改按期报告"
              en: "What was put right is reported in time"
              checks:
                - {who: {each: project.rectification-due}, has: {any: [project.rectified]}, when: by-due}
            - id: 18.reports
              tag: E
              zh: "按期报告进展"
              en: "Progress is reported in time"
              checks:
                - {who: {each: project.progress-due}, has: {any: [project.progress-reported]}, when: by-due}
            """;

    final Fixture congress;
    final Actor office;
    final ProjectService projects;
    final ProjectWorkService work;
    final ProjectEvaluationService evaluation;
    final Id<Deputy> deputy;
    private int voters;

    ProjectFixture() {
        this(WorkPlans.JIADING_2025);
    }

    ProjectFixture(WorkPlan plan) {
        this(new Fixture(plan));
    }

    ProjectFixture(Fixture fixture) {
        congress = fixture;
        office = congress.office();
        projects = congress.daibiao().projects();
        work = congress.daibiao().projectWork();
        evaluation = congress.daibiao().projectEvaluation();
        deputy = congress.deputy("王芳");
    }

    /** A round on so many seats, deliberated, with a candidate of each code. */
    Versioned<ProjectRound> deliberated(int seats, String... codes) {
        return deliberatedFor(2025, seats, codes);
    }

    /** The same of another year. */
    Versioned<ProjectRound> deliberatedFor(int year, int seats, String... codes) {
        var round = projects.openRound(new OpenProjectRound(year, seats, DAY, DAY), office)
                .orThrow();
        for (String code : codes) {
            projects.nominate(candidate(round.id(), year, code), office).orThrow();
        }
        return deliberated(round);
    }

    /** A candidate of one year, which is called by its code. */
    static NominateProject candidate(Id<ProjectRound> round, int year, String code) {
        return new NominateProject(
                round, code, code, code, "某局", List.of(), List.of(), 100, year, List.of(), List.of(), DAY);
    }

    /** A candidate that takes these proposals up. */
    @SafeVarargs
    final Outcome<Versioned<Project>> nominate(
            Versioned<ProjectRound> round, String code, Id<ProjectProposal>... proposals) {
        return projects.nominate(
                new NominateProject(
                        round.id(),
                        code,
                        code,
                        code,
                        "某局",
                        List.of(),
                        List.of(),
                        100,
                        2025,
                        List.of(),
                        List.of(proposals),
                        DAY),
                office);
    }

    /** That round with the candidates it has, deliberated. */
    Versioned<ProjectRound> deliberated(Versioned<ProjectRound> round) {
        var screened =
                projects.screen(new ScreenRound(round.seen(), DAY), office).orThrow();
        var reviewed = projects.review(new ReviewRound(screened.seen(), "第20次会议", List.of(), DAY), office)
                .orThrow();
        return projects.deliberate(new DeliberateRound(reviewed.seen(), null, DAY), office)
                .orThrow();
    }

    Outcome<Versioned<ProjectRound>> record(Versioned<ProjectRound> round, Id<Poll> poll) {
        return projects.recordVote(new RecordVote(round.seen(), poll, DAY), office);
    }

    /** A poll of twelve, each of whom marks one list after the other. */
    @SafeVarargs
    final Id<Poll> poll(int seats, PollRules.AtTie atTie, List<String> codes, List<String>... marked) {
        var rules = new PollRules(
                seats,
                new BallotRule(BallotForm.CHOOSE, seats, true),
                new Electorate(true, true),
                Fraction.atLeast(2, 3),
                new PassLine(Fraction.atLeast(1, 4), PassLine.Base.ALL),
                atTie,
                PollRules.TooFew.SECOND_VOTE,
                Fraction.atLeast(6, 5),
                true);
        var paper = new BallotPaper(
                codes.stream().map(code -> new Candidate(code, code)).toList(), rules, Counting.majority());
        return held(
                paper,
                IntStream.range(0, 12)
                        .<Ballot>mapToObj(n -> new Ballot.Choice(marked[n % marked.length]))
                        .toList());
    }

    /** A poll on a paper, with one voter for each ballot. */
    Id<Poll> held(BallotPaper paper, List<Ballot> ballots) {
        return held(paper, ballots, 0);
    }

    /** The same, with so many more on the roll who do not come. */
    Id<Poll> held(BallotPaper paper, List<Ballot> ballots, int absent) {
        PollService polls = congress.daibiao().polls();
        var poll = polls.prepare(new PreparePoll("票决", DAY, Mode.SEALED, paper, null).withSeat("none"), office)
                .orThrow();
        List<Id<Elector>> roll = new ArrayList<>();
        IntStream.range(0, ballots.size() + absent).forEach(n -> roll.add(Id.of(new UUID(9, voters++))));
        polls.enroll(
                        roll.stream()
                                .map(one -> new EnrollVoter(poll.id(), one, Enrolment.Standing.ENTITLED))
                                .toList(),
                        office)
                .orThrow();
        polls.signIn(
                        roll.subList(0, ballots.size()).stream()
                                .map(one -> new SignIn(poll.id(), one, Attendance.Form.ELECTRONIC))
                                .toList(),
                        office)
                .orThrow();
        var open = polls.start(new StartPoll(poll.seen()), office).orThrow();
        for (int n = 0; n < ballots.size(); n++) {
            var voter = Actor.of(office.congress(), "deputy-" + n, Roles.DEPUTY).tied(Relation.DEPUTY, roll.get(n));
            polls.cast(new CastBallot(poll.id(), roll.get(n), ballots.get(n)), voter)
                    .orThrow();
        }
        return polls.close(new ClosePoll(open.seen(), 0), office).orThrow().id();
    }

    Versioned<Project> project(String code) {
        return congress.daibiao()
                .find(Query.of(Project.SHAPE, Project.CODE.is(code)), office)
                .items()
                .get(0);
    }

    /** A chosen project that is under way. */
    Versioned<Project> underWay(String code, String other) {
        var round = deliberated(1, code, other);
        record(round, poll(1, PollRules.AtTie.REVOTE, List.of(code, other), List.of(code)))
                .orThrow();
        return work.start(new StartProject(project(code).seen(), DAY), office).orThrow();
    }

    /** The standing committee lets a project stop. */
    void stop(Id<Project> project, LocalDate day) {
        var asked = work.askAdjustment(
                        new AskAdjustment(project, Adjustment.Matter.STOP, null, null, "无法实施", day), office)
                .orThrow();
        work.decideAdjustment(new DecideAdjustment(asked.seen(), Adjustment.Answer.APPROVED, "常委会决定", day), office)
                .orThrow();
    }

    /** The service where a report of progress is due within another time. */
    ProjectWorkService reporting(TimeLimit within) {
        return reporting(within, WorkCalendars.CHINA);
    }

    /** The same under another calendar. */
    ProjectWorkService reporting(TimeLimit within, WorkCalendar calendar) {
        return ProjectWorkService.of(congress.daibiao().desk().bare(), rules(TimeLimit.months(3), within), calendar);
    }

    /** The service where what is bad is put right within another time. */
    ProjectEvaluationService rectifying(TimeLimit within) {
        return rectifying(within, WorkCalendars.CHINA);
    }

    /** The same under another calendar. */
    ProjectEvaluationService rectifying(TimeLimit within, WorkCalendar calendar) {
        return ProjectEvaluationService.of(
                congress.daibiao().desk().bare(),
                rules(within, null),
                calendar,
                congress.daibiao().polls()::result);
    }

    private static ProjectRules rules(TimeLimit rectifyWithin, TimeLimit reportWithin) {
        var line = new SatisfactionRule(Fraction.moreThan(1, 2), SatisfactionRule.Base.ALL_MEMBERS);
        return new ProjectRules(line, rectifyWithin, reportWithin, Roll.FORWARD);
    }

    /** The plan, with an obligation of its own for whatever becomes due of a project. */
    static WorkPlan dues() {
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8) + DUES.indent(2);
            return WorkPlan.read(yaml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many kept what was due, of how many, and the standing of that obligation, as of today. */
    String figure(String id) {
        CheckReport check = congress.daibiao()
                .plan()
                .report(Period.year(2025), office)
                .obligation(id)
                .orElseThrow()
                .decisive();
        return check.numerator() + "/" + check.denominator() + " " + check.standing();
    }
}
