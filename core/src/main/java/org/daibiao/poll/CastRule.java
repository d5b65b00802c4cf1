package org.daibiao.poll;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.desk.Context;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Reason;
import org.daibiao.record.Rejections;

/** Cast rule (投票规则): who may cast which ballot. What it says no to is told the voter alone, and never names what is marked. */
final class CastRule {
    /**
     * What the box has to know of a ballot that may be cast.
     *
     * @param issue by what it is cast
     */
    record Allowed(Poll poll, Issue issue, String choices) {
        @Override
        public String toString() {
            return "Allowed";
        }
    }

    private static final Cards.Code NO_CODE = new Cards.Code(0, "");
    private static final PollCard NO_CARD = new PollCard(Id.of(new UUID(0, 0)), Id.of(new UUID(0, 0)), 0, "", null);

    private CastRule() {}

    /** A ballot came when one was in the box; nothing is told of either. */
    static Outcome<Receipt> votedBefore(String path) {
        return no(PollReasons.ALREADY_VOTED, path);
    }

    /** A ballot is not taken in; nothing is told of it. */
    static <T> Outcome<T> no(Reason reason, String path) {
        return Outcome.rejected(reason.at("6.b", path));
    }

    /** The box was closed between the look at the poll and the ballot. */
    static <T> Outcome<T> closed() {
        return notOpen(Poll.State.CLOSED);
    }

    /** The vote has begun, and its box is not there yet. */
    static <T> Outcome<T> notYet() {
        return notOpen(Poll.State.DRAFT);
    }

    private static <T> Outcome<T> notOpen(Poll.State found) {
        String state = Messages.code(found);
        return Outcome.rejected(PollReasons.NOT_OPEN.at("6.b", "poll", state));
    }

    /** A question after a ballot: of one under a card nobody can ask by name. */
    static Outcome<Poll> asked(Poll poll) {
        return new Rejections()
                .when(poll.mode() == Mode.CARD, PollReasons.BY_CARD, "6.b", "voter")
                .orElse(() -> poll);
    }

    /** A ballot in the own name. */
    static Outcome<Allowed> byName(CastBallot command, Participant who) {
        Poll poll = who.poll();
        var reasons = new Rejections().when(poll.mode() == Mode.CARD, PollReasons.BY_CARD, "6.b", "voter");
        voter(reasons, who);
        Issue issue = who.present()
                .map(Issue::of)
                .orElseGet(() -> new Issue(command.voter().toString(), null));
        return allowed(reasons, poll, issue, command.ballot());
    }

    private static void voter(Rejections reasons, Participant who) {
        boolean onRoll = who.entry().isPresent();
        boolean present = who.present().isPresent();
        boolean paper =
                who.present().filter(one -> one.form() == Attendance.Form.PAPER).isPresent();
        reasons.when(!onRoll, PollReasons.NOT_ON_ROLL, "6.b", "voter")
                .when(onRoll && !present, PollReasons.NOT_SIGNED_IN, "6.b", "voter")
                .when(paper, PollReasons.ON_PAPER, "6.b", "voter");
    }

    /** A ballot under a card that there is; its secret is asked last, since that takes its time. */
    record UnderCard(Allowed allowed, PollCard card, Cards.Code code) {
        /** Whether the secret is the card's: to be asked in no transaction. */
        Outcome<Allowed> opened() {
            return Cards.of(allowed.poll()).fits(code, card)
                    ? Outcome.accepted(allowed)
                    : Outcome.rejected(PollReasons.CARD_UNKNOWN.at("6.b", "code"));
        }
    }

    /** The code that a command names, or that of no card. */
    static Cards.Code code(CastCard command) {
        return Cards.Code.read(command.code()).orElse(NO_CODE);
    }

    /** A ballot under a card. A number that no card has costs nothing, and tells only how many cards there are. */
    static Outcome<UnderCard> byCard(Ballot ballot, Cards.Code code, Poll poll, List<PollCard> found) {
        // Of a number that two rows have, which nobody issues, each would be a ballot more.
        PollCard card = found.size() == 1 ? found.get(0) : NO_CARD;
        boolean cards = poll.mode() == Mode.CARD;
        var reasons = new Rejections()
                .when(!cards, PollReasons.NO_CARDS, "6.b", "code")
                .when(cards && card.equals(NO_CARD), PollReasons.CARD_UNKNOWN, "6.b", "code")
                .when(card.voidedOn() != null, PollReasons.CARD_VOIDED, "6.b", "code");
        return allowed(reasons, poll, Issue.of(card), ballot).map(allowed -> new UnderCard(allowed, card, code));
    }

    private static Outcome<Allowed> allowed(Rejections reasons, Poll poll, Issue issue, Ballot ballot) {
        BallotPaper paper = BallotPaper.read(poll.paper());
        Validity found = found(paper, ballot);
        reasons.when(poll.state() != Poll.State.OPEN, PollReasons.NOT_OPEN, "6.b", "poll", Messages.code(poll.state()));
        var ballots = paper.rules().ballots();
        if (!ballots.counts(found)) {
            reasons.and(List.of(PollReasons.ballot(found).at("6.b", "ballot", ballots.most())));
        }
        return reasons.orElse(() -> new Allowed(poll, issue, ballot.json()));
    }

    private static Validity found(BallotPaper paper, Ballot ballot) {
        Set<String> codes = paper.candidates().stream().map(Candidate::code).collect(Collectors.toSet());
        return paper.rules().ballots().validity(ballot, codes);
    }
}
