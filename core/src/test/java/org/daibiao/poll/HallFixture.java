package org.daibiao.poll;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Fixture;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Role;
import org.daibiao.kernel.Tie;
import org.daibiao.kernel.Versioned;

/** A hall in which so many deputies have signed in for a vote of 4 candidates on 2 seats. */
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
    HallFixture(Mode mode, int voters, Long batch, Paper paper) {
        this.voters = IntStream.range(0, voters)
                .mapToObj(n -> Id.<Elector>of(new UUID(7, n)))
                .toList();
        this.poll = polls.prepare(new PreparePoll("民生实事项目表决", congress.today(), mode, paper, batch), office)
                .orThrow();
        polls.enroll(
                        this.voters.stream()
                                .map(one -> new EnrollVoter(poll.id(), one, RollEntry.Standing.ENTITLED))
                                .toList(),
                        office)
                .orThrow();
    }

    static Paper paper(BallotForm form) {
        return new Paper(Polls.candidates(4), Polls.rules(2, form), Counting.majority());
    }

    /** All signed in, with a ballot on a device. */
    HallFixture signedIn() {
        return signedIn(voters.size(), 0);
    }

    /** The first of them with a ballot on a device, the next on paper. */
    HallFixture signedIn(int electronic, int paper) {
        polls.signIn(
                        IntStream.range(0, electronic + paper)
                                .mapToObj(n -> new SignIn(
                                        poll.id(),
                                        voters.get(n),
                                        n < electronic ? Attendance.Form.ELECTRONIC : Attendance.Form.PAPER))
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

    Receipt ask(int voter) {
        return polls.ask(new AskBallot(poll.id(), voters.get(voter)), deputy(voter))
                .orThrow();
    }

    Actor deputy(int voter) {
        return Actor.of(office.congress(), "deputy-" + voter, Role.DEPUTY).tied(Tie.DEPUTY, voters.get(voter));
    }

    HallFixture closed() {
        poll = polls.close(new ClosePoll(poll.seen(), 0), office).orThrow();
        return this;
    }

    PollResult result() {
        return polls.result(poll.id(), office).orThrow();
    }
}
