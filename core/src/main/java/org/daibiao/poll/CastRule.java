package org.daibiao.poll;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Reason;
import org.daibiao.record.Rejections;

/** Cast rule (投票规则): who may cast which ballot. Refusals go to the voter only and never reveal the choices. */
final class CastRule {
    /**
     * What the box must know of a ballot that may be cast.
     *
     * @param issue the issue with which it is cast
     */
    record Allowed(Poll poll, Issue issue, String choices) {
        @Override
        public String toString() {
            return "Allowed";
        }
    }

    private static final CardSecrets.Code NO_CODE = new CardSecrets.Code(0, "");
    private static final PollCard NO_CARD = new PollCard(Id.of(new UUID(0, 0)), Id.of(new UUID(0, 0)), 0, "", null);

    private CastRule() {}

    /** A ballot arrived when one was already in the box; nothing about either is revealed. */
    static Outcome<Receipt> votedBefore(String path) {
        return no(PollReasons.ALREADY_VOTED, path);
    }

    /** A ballot is not accepted; nothing about it is revealed. */
    static <T> Outcome<T> no(Reason reason, String path) {
        return Outcome.rejected(reason.at(path));
    }

    /** The box was closed between reading the poll and receiving the ballot. */
    static <T> Outcome<T> closed(String path) {
        return notOpen(Poll.State.CLOSED, path);
    }

    /** The vote has begun, but its box does not exist yet. */
    static <T> Outcome<T> notYet(String path) {
        return notOpen(Poll.State.DRAFT, path);
    }

    private static <T> Outcome<T> notOpen(Poll.State found, String path) {
        String state = Messages.code(found);
        return Outcome.rejected(PollReasons.NOT_OPEN.at(path, state));
    }

    /** Asks what became of a ballot; a ballot cast with a card cannot be asked for by name. */
    static Outcome<Poll> asked(Poll poll) {
        return new Rejections()
                .when(poll.mode() == Mode.CARD, PollReasons.BY_CARD, "voter")
                .orElse(() -> poll);
    }

    /** A ballot in the voter's own name. */
    static Outcome<Allowed> byName(CastBallot command, Participant who) {
        Poll poll = who.poll();
        var reasons = new Rejections().when(poll.mode() == Mode.CARD, PollReasons.BY_CARD, "voter");
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
        reasons.when(!onRoll, PollReasons.NOT_ON_ROLL, "voter")
                .when(onRoll && !present, PollReasons.NOT_SIGNED_IN, "voter")
                .when(paper, PollReasons.ON_PAPER, "voter");
    }

    /** A ballot with an existing card; its secret is checked last, because that is slow. */
    record UnderCard(Allowed allowed, PollCard card, CardSecrets.Code code) {
        /** Whether the secret is the card's; call it outside any transaction. */
        Outcome<Allowed> opened() {
            return CardSecrets.of(allowed.poll()).fits(code, card)
                    ? Outcome.accepted(allowed)
                    : Outcome.rejected(PollReasons.CARD_UNKNOWN.at("code"));
        }
    }

    /** The code that a command names, or a code that no card has. */
    static CardSecrets.Code code(CastCard command) {
        return CardSecrets.Code.read(command.code()).orElse(NO_CODE);
    }

    /** A ballot with a card. A number that no card has is refused without stretching; that reveals only how many cards there are. */
    static Outcome<UnderCard> byCard(Ballot ballot, CardSecrets.Code code, Poll poll, List<PollCard> found) {
        // The library never issues one number twice; if two rows had the same number, each would allow an extra ballot.
        PollCard card = found.size() == 1 ? found.get(0) : NO_CARD;
        boolean cards = poll.mode() == Mode.CARD;
        var reasons = new Rejections()
                .when(!cards, PollReasons.NO_CARDS, "code")
                .when(cards && card.equals(NO_CARD), PollReasons.CARD_UNKNOWN, "code")
                .when(card.voidedOn() != null, PollReasons.CARD_VOIDED, "code");
        return allowed(reasons, poll, Issue.of(card), ballot).map(allowed -> new UnderCard(allowed, card, code));
    }

    private static Outcome<Allowed> allowed(Rejections reasons, Poll poll, Issue issue, Ballot ballot) {
        BallotPaper paper = BallotPaper.read(poll.paper());
        Validity found = found(paper, ballot);
        reasons.when(poll.state() != Poll.State.OPEN, PollReasons.NOT_OPEN, "poll", Messages.code(poll.state()));
        var ballots = paper.rules().ballots();
        if (!ballots.counts(found)) {
            reasons.and(List.of(PollReasons.ballot(found).at("ballot", ballots.most())));
        }
        return reasons.orElse(() -> new Allowed(poll, issue, ballot.json()));
    }

    private static Validity found(BallotPaper paper, Ballot ballot) {
        Set<String> codes = paper.candidates().stream().map(Candidate::code).collect(Collectors.toSet());
        return paper.rules().ballots().validity(ballot, codes);
    }
}
