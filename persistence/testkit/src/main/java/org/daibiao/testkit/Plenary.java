package org.daibiao.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.daibiao.poll.CastCard;
import org.daibiao.poll.Counting;
import org.daibiao.poll.Elector;
import org.daibiao.poll.Electorate;
import org.daibiao.poll.EnrollVoter;
import org.daibiao.poll.Enrolment;
import org.daibiao.poll.Fraction;
import org.daibiao.poll.IssueCards;
import org.daibiao.poll.Mode;
import org.daibiao.poll.PassLine;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollRules;
import org.daibiao.poll.PollService;
import org.daibiao.poll.PreparePoll;
import org.daibiao.poll.Receipt;
import org.daibiao.poll.SignIn;
import org.daibiao.poll.StartPoll;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Plenary (全体会议): deputies who vote through the whole library. All are enrolled and signed in, and the poll is running: one of the
 * candidates {@code c1} and {@code c2} is to be elected. Immutable and thread-safe.
 *
 * @param office who runs the poll
 * @param cards the code of the n-th voter's card; empty unless the poll uses cards
 */
public record Plenary(
        PollService polls, Actor office, Versioned<Poll> poll, List<Id<Elector>> voters, List<String> cards) {
    private static final BallotPaper PAPER = new BallotPaper(
            List.of(new Candidate("c1", "社区食堂"), new Candidate("c2", "口袋公园")),
            new PollRules(
                    1,
                    new BallotRule(BallotForm.CHOOSE, 1, true),
                    new Electorate(true, true),
                    Fraction.atLeast(2, 3),
                    new PassLine(Fraction.moreThan(1, 2), PassLine.Base.ALL),
                    PollRules.AtTie.REVOTE,
                    PollRules.TooFew.LEAVE_EMPTY,
                    Fraction.atLeast(6, 5),
                    true),
            Counting.majority());

    /**
     * Prepares a poll, enrolls this number of voters, at most 1,000, signs them in and starts the poll.
     *
     * @param batch the minimum number of ballots in a batch; null if all wait for the close
     */
    public static Plenary begun(Daibiao daibiao, Actor office, Mode mode, int voters, @Nullable Long batch) {
        PollService polls = daibiao.polls();
        var prepare = new PreparePoll("民生实事项目票决", LocalDate.parse("2025-06-30"), mode, PAPER, batch).withSeat("none");
        // Card secrets are stretched as little as possible, because something else is measured here.
        boolean cards = mode == Mode.CARD;
        Versioned<Poll> poll = polls.prepare(
                        cards ? prepare.withIterations(PreparePoll.LEAST_ITERATIONS) : prepare, office)
                .orThrow();
        List<Id<Elector>> all = IntStream.range(0, voters)
                .mapToObj(n -> Id.<Elector>of(new UUID(7, n)))
                .toList();
        polls.enroll(
                        all.stream()
                                .map(one -> new EnrollVoter(poll.id(), one, Enrolment.Standing.ENTITLED))
                                .toList(),
                        office)
                .orThrow();
        polls.signIn(
                        all.stream()
                                .map(one -> new SignIn(poll.id(), one, Attendance.Form.ELECTRONIC))
                                .toList(),
                        office)
                .orThrow();
        List<String> codes = cards
                ? polls.issueCards(new IssueCards(poll.id(), voters), office)
                        .orThrow()
                        .codes()
                : List.of();
        return new Plenary(
                polls, office, polls.start(new StartPoll(poll.seen()), office).orThrow(), all, codes);
    }

    /** The n-th voter, from 0, casts a ballot: in their own name, or with the card. */
    public Outcome<Receipt> cast(int voter, String chosen) {
        var ballot = new Ballot.Choice(List.of(chosen));
        return cards.isEmpty()
                ? polls.cast(new CastBallot(poll.id(), voters.get(voter), ballot), deputy(voter))
                : polls.castCard(new CastCard(poll.id(), cards.get(voter), ballot), office);
    }

    /** The status of the n-th voter's ballot. */
    public Receipt ask(int voter) {
        return polls.ask(new AskBallot(poll.id(), voters.get(voter)), deputy(voter))
                .orThrow();
    }

    private Actor deputy(int voter) {
        return Actor.of(office.congress(), "deputy-" + voter, Roles.DEPUTY).tied(Relation.DEPUTY, voters.get(voter));
    }
}
