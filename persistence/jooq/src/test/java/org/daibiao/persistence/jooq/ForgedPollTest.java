package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.plan.WorkPlans;
import org.daibiao.poll.AnnouncePoll;
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
import org.daibiao.poll.PollResult;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollService;
import org.daibiao.poll.PreparePoll;
import org.daibiao.poll.SignIn;
import org.daibiao.poll.StartPoll;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("V3: a closed poll that was changed by SQL")
class ForgedPollTest {
    private static final LocalDate DAY = LocalDate.parse("2025-01-10");
    private static final String OTHER = "{\"form\":\"choice\",\"chosen\":[\"b\"]}";

    private final UrlDatabase database = Migrated.database(Migrated.url());
    private Daibiao daibiao;
    private PollService polls;
    private Actor office;

    @BeforeEach
    void open() {
        daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(JooqStores.on(database))
                .clock(Clock.fixed(Instant.parse("2025-01-10T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        polls = daibiao.polls();
        office = Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    }

    @AfterEach
    void close() {
        daibiao.close();
        database.close();
    }

    private static Stream<Arguments> statements() {
        String first = "(select min(id) from ballot where poll = $poll)";
        return Stream.of(
                Arguments.of(Mode.SEALED, "update ballot set choices = '" + OTHER + "' where poll = $poll"),
                Arguments.of(Mode.SEALED, "update ballot set choices = '" + OTHER + "' where id = " + first),
                Arguments.of(Mode.SEALED, "update ballot set choices = '{}' where id = " + first),
                Arguments.of(Mode.SEALED, "delete from ballot where id = " + first),
                Arguments.of(
                        Mode.SEALED,
                        "insert into ballot select congress, poll, '" + new UUID(0, 1)
                                + "', choices from ballot where id = " + first),
                Arguments.of(Mode.SEALED, "update ballot set poll = '" + new UUID(0, 1) + "' where id = " + first),
                Arguments.of(
                        Mode.NAMED,
                        "update ballot_named set choices = '" + OTHER
                                + "' where voter = (select min(voter) from ballot_named where poll = $poll)"),
                Arguments.of(Mode.NAMED, "delete from ballot_named where poll = $poll"),
                Arguments.of(
                        Mode.SEALED,
                        "update poll_chain set entry = replace(entry, '\"elected\":[\"a\"]', '\"elected\":[\"b\"]')"
                                + " where poll = $poll and number = 4"),
                Arguments.of(Mode.SEALED, "delete from poll_chain where poll = $poll and number = 4"),
                Arguments.of(
                        Mode.SEALED,
                        "insert into poll_chain select congress, poll, 5, entry from poll_chain where poll = $poll and number = 4"),
                Arguments.of(Mode.SEALED, "delete from poll_box where poll = $poll"),
                Arguments.of(Mode.SEALED, "update poll_box set mode = 'NAMED' where poll = $poll"),
                Arguments.of(Mode.SEALED, "update poll_box set state = 'OPEN' where poll = $poll"),
                Arguments.of(
                        Mode.SEALED,
                        "update poll set paper = replace(paper, '\"seats\":1', '\"seats\":2') where id = $poll"),
                Arguments.of(Mode.SEALED, "update poll set title = '别的表决' where id = $poll"),
                Arguments.of(Mode.SEALED, "update poll set held_on = date '2025-01-02' where id = $poll"),
                Arguments.of(Mode.SEALED, "update poll set batch = 12 where id = $poll"),
                Arguments.of(Mode.SEALED, "update poll set seat = 'other.seat' where id = $poll"),
                Arguments.of(Mode.SEALED, "update poll set mode = 'named' where id = $poll"),
                Arguments.of(Mode.SEALED, "update poll set issued = 30 where id = $poll"),
                Arguments.of(Mode.SEALED, "update poll set ceased = null where id = $poll"),
                Arguments.of(
                        Mode.SEALED,
                        "delete from poll_roll where id = (select min(id) from poll_roll where poll = $poll)"),
                Arguments.of(
                        Mode.SEALED,
                        "update poll_roll set standing = 'suspended' where id = (select min(id) from poll_roll where poll = $poll)"),
                Arguments.of(
                        Mode.SEALED,
                        "delete from poll_voted where voter = (select min(voter) from poll_voted where poll = $poll)"),
                Arguments.of(
                        Mode.SEALED,
                        "insert into poll_voted select congress, poll, 'x' from poll_box where poll = $poll"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("statements")
    @DisplayName("gives no result, no sheet and no announcement; the export stays")
    void isRefused(Mode mode, String statement) throws SQLException {
        Versioned<Poll> poll = held(mode);

        assertThat(run(statement, poll.id())).isPositive();

        Versioned<Poll> before = daibiao.get(Poll.SHAPE, poll.id(), office);
        assertThat(codes(polls.result(poll.id(), office))).startsWith("poll.evidence-differs");
        assertThat(codes(polls.sheet(poll.id(), office))).startsWith("poll.evidence-differs");
        assertThat(codes(polls.announce(new AnnouncePoll(poll.seen()), office))).startsWith("poll.evidence-differs");
        assertThat(daibiao.get(Poll.SHAPE, poll.id(), office)).isEqualTo(before);
        assertThat(codes(polls.export(poll.id(), office))).isEmpty();
    }

    private static Stream<Arguments> tellingStatements() {
        String first = "(select min(id) from poll_attendance where poll = $poll)";
        return Stream.of(
                Arguments.of("delete from poll_attendance where id = " + first, "poll.people-differ"),
                Arguments.of(
                        "insert into poll_attendance (congress, version, id, poll, voter, form) select congress, 1, '"
                                + new UUID(0, 1) + "', poll, voter, form from poll_attendance where id = " + first,
                        "poll.people-differ"),
                Arguments.of(
                        "update ballot set choices = ' ' || choices where poll = $poll", "poll.secrecy-unanimous"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tellingStatements")
    @DisplayName("around its ballots gives the result of its ballots, and tells what it must")
    void isTold(String statement, String told) throws SQLException {
        Versioned<Poll> poll = held(Mode.SEALED);

        assertThat(run(statement, poll.id())).isPositive();

        PollResult result = polls.result(poll.id(), office).orThrow();
        assertThat(result.elected()).containsExactly("a");
        assertThat(result.warnings()).extracting(Rejection::code).contains(told);
    }

    @Test
    @DisplayName("is not one that nobody changed")
    void isNoneThatNobodyChanged() {
        for (Mode mode : List.of(Mode.SEALED, Mode.NAMED)) {
            Versioned<Poll> poll = held(mode);

            assertThat(polls.result(poll.id(), office).orThrow().elected()).containsExactly("a");
            assertThat(codes(polls.announce(new AnnouncePoll(poll.seen()), office)))
                    .isEmpty();
        }
    }

    /** A poll in which twelve of twelve chose the first of two. */
    private Versioned<Poll> held(Mode mode) {
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
        var paper =
                new BallotPaper(List.of(new Candidate("a", "甲"), new Candidate("b", "乙")), rules, Counting.majority());
        var poll = polls.prepare(new PreparePoll("表决", DAY, mode, paper, null).withSeat("none"), office)
                .orThrow();
        List<Id<Elector>> voters = Stream.generate(() -> Id.<Elector>of(UUID.randomUUID()))
                .limit(12)
                .toList();
        polls.enroll(
                        voters.stream()
                                .map(one -> new EnrollVoter(poll.id(), one, Enrolment.Standing.ENTITLED))
                                .toList(),
                        office)
                .orThrow();
        polls.signIn(
                        voters.stream()
                                .map(one -> new SignIn(poll.id(), one, Attendance.Form.ELECTRONIC))
                                .toList(),
                        office)
                .orThrow();
        var open = polls.start(new StartPoll(poll.seen()), office).orThrow();
        for (Id<Elector> voter : voters) {
            var deputy = Actor.of(office.congress(), "deputy", Roles.DEPUTY).tied(Relation.DEPUTY, voter);
            polls.cast(new CastBallot(poll.id(), voter, new Ballot.Choice(List.of("a"))), deputy)
                    .orThrow();
        }
        return polls.close(new ClosePoll(open.seen(), 0), office).orThrow();
    }

    private int run(String sql, Id<Poll> poll) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.replace("$poll", "'" + poll + "'"))) {
            return statement.executeUpdate();
        }
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Rejection::code).toList();
    }
}
