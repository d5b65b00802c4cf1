package org.daibiao.poll;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Relation;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * A hall in which so many deputies vote, as a rule of 4 candidates on 2 seats. They are nobody's ids, and no seat is compared; secrets of cards are
 * stretched as little as can be.
 */
final class HallFixture {
    static final Ballot BALLOT = new Ballot.Choice(List.of("c1", "c2"));

    final Fixture congress = new Fixture();
    final PollService polls = congress.daibiao().polls();
    final Actor office = congress.office();
    final List<Id<Elector>> voters;
    Versioned<Poll> poll;

    HallFixture(Mode mode, int voters, Long batch) {
        this(mode, voters, batch, paper(BallotForm.CHOOSE));
    }

    /** With a paper of one's own. */
    HallFixture(Mode mode, int voters, Long batch, BallotPaper paper) {
        this(mode, paper, voters, 0, batch);
    }

    /** The last on the roll are suspended, so many of them. */
    HallFixture(Mode mode, BallotPaper paper, int voters, int suspended, Long batch) {
        this(mode, paper, voters, suspended, batch, prepare -> prepare);
    }

    /** A poll that is prepared in another way. */
    HallFixture(
            Mode mode, BallotPaper paper, int voters, int suspended, Long batch, UnaryOperator<PreparePoll> otherwise) {
        this.voters = IntStream.range(0, voters)
                .mapToObj(n -> Id.<Elector>of(new UUID(7, n)))
                .toList();
        var prepare = new PreparePoll("民生实事项目表决", congress.today(), mode, paper, batch).withSeat("none");
        this.poll = polls.prepare(
                        otherwise.apply(
                                mode == Mode.CARD ? prepare.withIterations(PreparePoll.LEAST_ITERATIONS) : prepare),
                        office)
                .orThrow();
        inParts(voters, n -> {
                    var standing = n < voters - suspended ? Enrolment.Standing.ENTITLED : Enrolment.Standing.SUSPENDED;
                    return new EnrollVoter(poll.id(), this.voters.get(n), standing);
                })
                .forEach(part -> polls.enroll(part, office).orThrow());
    }

    private static <T> List<List<T>> inParts(int count, IntFunction<T> each) {
        return IntStream.range(0, (count + Desk.MOST - 1) / Desk.MOST)
                .mapToObj(part -> IntStream.range(part * Desk.MOST, Math.min(count, (part + 1) * Desk.MOST))
                        .mapToObj(each)
                        .toList())
                .toList();
    }

    static BallotPaper paper(BallotForm form) {
        return new BallotPaper(Polls.candidates(4), Polls.rules(2, form), Counting.majority());
    }

    /** All signed in, with a ballot on a device. */
    HallFixture signedIn() {
        return signedIn(voters.size(), 0);
    }

    /** The first of them with a ballot on a device, the next on paper. */
    HallFixture signedIn(int electronic, int paper) {
        inParts(electronic + paper, n -> {
                    var form = n < electronic ? Attendance.Form.ELECTRONIC : Attendance.Form.PAPER;
                    return new SignIn(poll.id(), voters.get(n), form);
                })
                .forEach(part -> polls.signIn(part, office).orThrow());
        return this;
    }

    /** Those with these places on the roll. */
    HallFixture signedIn(Map<Integer, Attendance.Form> forms) {
        polls.signIn(
                        forms.entrySet().stream()
                                .map(one -> new SignIn(poll.id(), voters.get(one.getKey()), one.getValue()))
                                .toList(),
                        office)
                .orThrow();
        return this;
    }

    HallFixture started() {
        poll = polls.start(new StartPoll(poll.seen()), office).orThrow();
        return this;
    }

    Outcome<Receipt> cast(int voter, String... chosen) {
        return cast(voter, new Ballot.Choice(List.of(chosen)));
    }

    Outcome<Receipt> cast(int voter, Ballot ballot) {
        return polls.cast(new CastBallot(poll.id(), voters.get(voter), ballot), deputy(voter));
    }

    /** The first of them cast these, one each; of a poll by cards nobody knows who. */
    HallFixture voted(List<Ballot> ballots) {
        List<String> codes = poll.value().mode() == Mode.CARD && !ballots.isEmpty()
                ? polls.issueCards(new IssueCards(poll.id(), ballots.size()), office)
                        .orThrow()
                        .codes()
                : List.of();
        for (int n = 0; n < ballots.size(); n++) {
            Ballot ballot = ballots.get(n);
            Outcome<Receipt> cast = codes.isEmpty()
                    ? polls.cast(new CastBallot(poll.id(), voters.get(n), ballot), deputy(n))
                    : polls.castCard(new CastCard(poll.id(), codes.get(n), ballot), office);
            cast.orThrow();
        }
        return this;
    }

    /** Two persons enter these papers. */
    HallFixture read(List<Ballot> papers) {
        for (Actor person : List.of(office, Actor.of(office.congress(), "second", Roles.DEPUTY_WORK_COMMITTEE))) {
            polls.enterPapers(new EnterPapers(poll.id(), papers), person).orThrow();
        }
        return this;
    }

    Receipt ask(int voter) {
        return polls.ask(new AskBallot(poll.id(), voters.get(voter)), deputy(voter))
                .orThrow();
    }

    Actor deputy(int voter) {
        return deputy(voters.get(voter));
    }

    Actor deputy(Id<Elector> voter) {
        return Actor.of(office.congress(), "deputy-" + voter, Roles.DEPUTY).tied(Relation.DEPUTY, voter);
    }

    HallFixture closed() {
        return closed(0);
    }

    HallFixture closed(long terminated) {
        poll = polls.close(new ClosePoll(poll.seen(), terminated), office).orThrow();
        return this;
    }

    PollExport export() {
        return polls.export(poll.id(), office).orThrow();
    }

    PollResult result() {
        return polls.result(poll.id(), office).orThrow();
    }
}
