package org.daibiao.poll;

import java.time.Duration;
import java.util.List;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Service of the poll room (表决服务): from the roll through the casting to a result that anybody can count again. Clause 6.b. Thread-safe.
 *
 * <p>What each {@link Mode} protects, and what none does, stands there. Casting leaves no act and no operation id; it is repeated safely, since
 * the last ballot of a voter counts until it is in the box and none after that. Commands may also throw what {@link Desk} says, {@link
 * NoBallotBoxException} on stores without one, {@link PollHeldElsewhereException} where the ballots of the poll wait in another process, and {@link BoxDiffersException} where
 * somebody has changed an open box in the database. A change whose
 * answer was lost can be told by {@link #ask}.
 */
public interface PollService {
    /**
     * The service at a desk.
     *
     * @param box where ballots are kept; null when the stores have none
     * @param tallies the tally rules that papers may ask for
     * @param node the name under which others see this process hold a poll, at most 60 characters
     * @param patience how long a call waits for the store's answer to a batch that another call has put in; then the batch is in doubt
     */
    static PollService of(Desk desk, @Nullable BallotBox box, TallyRules tallies, String node, Duration patience) {
        return PollRoom.served(desk, new DefaultPollService(desk, box, tallies, node, patience));
    }

    /** Prepares a poll: rejected when nobody could vote on its paper. */
    Outcome<Versioned<Poll>> prepare(PreparePoll command, Actor actor);

    /** Puts up to {@value Desk#MOST} on the roll, all or none. */
    Outcome<List<Versioned<Enrolment>>> enroll(List<EnrollVoter> commands, Actor actor);

    /**
     * Enrolls everybody who stands in the poll's seat on the day of the poll, in one act, however many they are; the suspended as such. Who is
     * on the roll already is left.
     */
    Outcome<Versioned<Poll>> drawRoll(DrawRoll command, Actor actor);

    /**
     * Where the roll and what the journal knows of the poll's seat do not agree; also while the roll is drawn up. After the close their numbers
     * are warnings with the result.
     */
    RollDifferences rollDifferences(Id<Poll> poll, Actor actor);

    /** Signs up to {@value Desk#MOST} in and issues their ballots, all or none; also while the vote runs. */
    Outcome<List<Versioned<Attendance>>> signIn(List<SignIn> commands, Actor actor);

    /** Takes back an entry on the roll that was a mistake, before the vote begins; who has signed in signs out first. */
    Outcome<Versioned<Enrolment>> undoEnrolment(UndoEnrolment command, Actor actor);

    /**
     * Takes back a sign-in that was a mistake, while no ballot came ({@code poll.voted}); the voter can sign in again. Of a poll by cards the card
     * is handed back unused, and its number given ({@code poll.card-handed-back}). While the vote runs this is asked of the process that holds the poll.
     */
    Outcome<Versioned<Attendance>> undoSignIn(UndoSignIn command, Actor actor);

    /** Gives a paper in place of a ballot on a device, while none came; else as {@link #undoSignIn}. */
    Outcome<Versioned<Attendance>> exchangeForPaper(ExchangeForPaper command, Actor actor);

    /**
     * Makes cards for a {@link Mode#CARD} poll, up to {@value Desk#MOST} at a time, on all processors, for their secrets are stretched. Their
     * codes are told here and never again: print them, shuffle them by hand, and let each deputy draw one. A repeat under the same operation
     * id tells when they were issued and under which numbers, never a code: where the answer was lost, void them and issue others.
     */
    Outcome<IssuedCards> issueCards(IssueCards command, Actor actor);

    /**
     * Voids cards under which no ballot came, all or none, also while the vote runs; then by the process that holds it. No ballot gets in under
     * them any more. They count among those issued no longer, and their number stands on the sheet.
     */
    Outcome<Versioned<CardLot>> voidCards(VoidCards command, Actor actor);

    /** Begins the vote, held by this process. Doing it again changes nothing. */
    Outcome<Versioned<Poll>> start(StartPoll command, Actor actor);

    /**
     * Casts a ballot in the own name. Over-voted, unknown, repeated or empty choices are told at once and change nothing. What is {@link
     * Receipt#RECEIVED} may be lost when this server stops, what is {@link Receipt#IN_BOX} is kept. A ballot that ended with {@link
     * org.daibiao.record.StoreFailedException} may count all the same: let the voter {@link #ask} before voting again.
     */
    Outcome<Receipt> cast(CastBallot command, Actor actor);

    /**
     * Casts a ballot under a card; who casts it is known to nobody, so that the actor should be the terminal in the hall. As {@link #cast}, but
     * nobody can ask by name: after {@link org.daibiao.record.StoreFailedException} cast it again under the same card, which counts
     * once.
     */
    Outcome<Receipt> castCard(CastCard command, Actor actor);

    /** What became of a voter's ballot; rejected for a poll by cards, of whose ballots nobody can ask by name. */
    Outcome<Receipt> ask(AskBallot command, Actor actor);

    /**
     * Enters the papers of the paper box; accepted with false when a second person has to enter them still. Who sends again what both agreed on
     * corrects nothing, and is answered with true.
     */
    Outcome<Boolean> enterPapers(EnterPapers command, Actor actor);

    /**
     * Puts the ballots that wait into the box and seals it, so that this process may stop and any other may close the poll; how many there
     * were. No ballot is taken after that: one that came alone would go in alone, and lead to its voter. Doing it again changes nothing.
     */
    Outcome<Integer> seal(SealPoll command, Actor actor);

    /**
     * Puts all ballots that wait in this process for polls of the actor's congress into their boxes, however few they are, and leaves the votes
     * open; how many there were. For the moment before a process ends: a batch below {@value Poll#LEAST_BATCH} hides its voters among so few,
     * which stands in the evidence and on the sheet. Throws {@link org.daibiao.record.StoreFailedException} while the store does not
     * say whether they are kept; it may be called again.
     */
    Outcome<Integer> sealAllThatWaits(SealAllThatWaits command, Actor actor);

    /**
     * Hands the ballots that wait here over to another process, sealed; this one takes no more, and answers {@code poll.handed-over}, until the
     * other one has taken the poll over with them, or an order of the operator's here (seal, close, {@link #takeOver}) takes it back. Called
     * again it hands over the same ballots anew, and the hand-over before is outdated. Papers that two persons have not agreed on yet are entered anew there.
     */
    Outcome<Handover> handOver(HandOverPoll command, Actor actor);

    /** Asks for a take-over where the poll wants two persons for it; another one confirms it by {@link #takeOver}. */
    Outcome<Versioned<Poll>> askTakeOver(AskTakeOver command, Actor actor);

    /**
     * Takes a poll over from a process that is gone, or with what it handed over. A line of the evidence, and a warning with the result, say
     * who did it, when, how many ballots were handed over, and how many who had signed in for a device had no ballot by then: {@link #missing}
     * names them. By the process that has the poll already nothing is lost or told. Rejected with {@code poll.handover-outdated} where the box
     * has changed since the hand-over, and {@code poll.handover-unreadable}.
     */
    Outcome<Versioned<Poll>> takeOver(TakeOverPoll command, Actor actor);

    /** Ends the vote. Doing it again changes nothing; of two at once one is it. */
    Outcome<Versioned<Poll>> close(ClosePoll command, Actor actor);

    /** Announces the result; rejected where {@link #result} is. */
    Outcome<Versioned<Poll>> announce(AnnouncePoll command, Actor actor);

    /** Calls the vote off; rejected when it is counted already ({@code poll.counted}). */
    Outcome<Versioned<Poll>> cancel(CancelPoll command, Actor actor);

    /**
     * The result, counted anew each time; rejected until the poll is closed, and with {@code poll.evidence-differs} and all that differs where
     * what is kept does not agree with its evidence. Its warnings say where numbers alone, or a batch that was small, give votes away.
     */
    Outcome<PollResult> result(Id<Poll> poll, Actor actor);

    /** The count sheet for the scrutineers' signatures, plain or to be printed; rejected where {@link #result} is. */
    Outcome<SignedSheet> sheet(Id<Poll> poll, Actor actor);

    /**
     * The ballots and the chain of evidence, for the scrutineers and whoever counts again; rejected until the poll is closed. It is given as it
     * is kept, also where it differs from itself: an auditor must be able to take it.
     */
    Outcome<PollExport> export(Id<Poll> poll, Actor actor);

    /**
     * How a poll stands, in numbers: who is there, whether the quorum is reached, how many ballots were received; before the start too. Throws
     * {@link PollHeldElsewhereException} while the vote runs in another process.
     */
    Outcome<PollProgress> progress(Id<Poll> poll, Actor actor);

    /**
     * Who has signed in for a device and has no ballot, in the box or waiting: who has not voted yet, and after a take-over who must vote again;
     * nobody of a vote that was called off. Rejected for a poll by cards ({@code poll.missing-by-card}), of which {@link #progress} knows numbers
     * alone. Throws {@link PollHeldElsewhereException} while the vote runs in another process.
     */
    Outcome<List<Id<Elector>>> missing(Id<Poll> poll, Actor actor);

    /**
     * Stops this process's part in all votes: takes no ballot any more ({@code poll.stopping}), and puts in what may be put in of those that wait
     * here, of each poll all, if they are {@value Poll#LEAST_BATCH} or more. When some are left, throws {@link BallotsWaitException}, which names how many
     * of which poll, and takes ballots again. May be called again, also by several at once.
     *
     * @param within how long it may take, 0 to 24 hours, else {@link IllegalArgumentException}; a commit that hangs does not hold it up any longer
     */
    void stop(Duration within);
}
