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
 * Service of the poll room (表决服务): from the roll through the casting to a result that anyone can recount. Clause 6.b. Thread-safe.
 *
 * <p>{@link Mode} describes what each mode protects, and what none does. Casting leaves no act and no operation id. It is safe to repeat: a voter may
 * replace a ballot until it reaches the box, and not after that. Commands may also throw the exceptions listed at {@link Desk}; {@link
 * NoBallotBoxException} on stores without a box; {@link PollHeldElsewhereException} when the ballots of the poll wait in another process; and {@link
 * BoxDiffersException} when someone has changed an open box in the database. If the answer to a change was lost, {@link #ask} shows the outcome.
 */
public interface PollService {
    /**
     * Creates the service at a desk.
     *
     * @param box where ballots are kept; null when the stores have none
     * @param tallies the tally rules that papers may ask for
     * @param node the name under which others see this process hold a poll, at most 60 characters
     * @param patience how long a call waits for the store's answer to a batch that another call has put in; after that the batch is in doubt
     */
    static PollService of(Desk desk, @Nullable BallotBox box, TallyRules tallies, String node, Duration patience) {
        return PollRoom.served(desk, new DefaultPollService(desk, box, tallies, node, patience));
    }

    /** Prepares a poll; rejected when nobody could vote on its paper. */
    Outcome<Versioned<Poll>> prepare(PreparePoll command, Actor actor);

    /** Puts up to {@value Desk#MOST} on the roll, all or none. */
    Outcome<List<Versioned<Enrolment>>> enroll(List<EnrollVoter> commands, Actor actor);

    /**
     * Enrolls everyone who holds the poll's seat on the day of the poll, in one act, however many they are; the suspended as suspended. Existing
     * entries on the roll are left unchanged.
     */
    Outcome<Versioned<Poll>> drawRoll(DrawRoll command, Actor actor);

    /**
     * Where the roll and the journal's data on the poll's seat differ; available also while the roll is drawn up. After the close their numbers are
     * warnings with the result.
     */
    RollDifferences rollDifferences(Id<Poll> id, Actor actor);

    /** Signs in up to {@value Desk#MOST} and issues their ballots, all or none; also while the vote runs. */
    Outcome<List<Versioned<Attendance>>> signIn(List<SignIn> commands, Actor actor);

    /** Takes back a mistaken entry on the roll, before the vote begins; for a person who has signed in, take back the sign-in first. */
    Outcome<Versioned<Enrolment>> undoEnrolment(UndoEnrolment command, Actor actor);

    /**
     * Takes back a mistaken sign-in, while no ballot was received ({@code poll.voted}); the voter can sign in again. In a poll by cards the card is
     * handed back unused, and its number is given ({@code poll.card-handed-back}). While the vote runs, call this on the process that holds the poll.
     */
    Outcome<Versioned<Attendance>> undoSignIn(UndoSignIn command, Actor actor);

    /** Gives a paper in place of a ballot on a device, while none was received; otherwise as {@link #undoSignIn}. */
    Outcome<Versioned<Attendance>> exchangeForPaper(ExchangeForPaper command, Actor actor);

    /**
     * Makes cards for a {@link Mode#CARD} poll, up to {@value Desk#MOST} at a time, using all processors because their secrets are stretched. Their
     * codes are returned once and never again: print them, shuffle them by hand, and let each deputy draw one. A repeat under the same operation id
     * returns when they were issued and their numbers, never a code. If the answer was lost, void them and issue others.
     */
    Outcome<IssuedCards> issueCards(IssueCards command, Actor actor);

    /**
     * Voids cards with which no ballot was cast, all or none; also while the vote runs, then on the process that holds it. No ballot is accepted with
     * them any more. They no longer count as issued, and their number is on the count sheet.
     */
    Outcome<Versioned<CardLot>> voidCards(VoidCards command, Actor actor);

    /** Begins the vote, held by this process. Idempotent. */
    Outcome<Versioned<Poll>> start(StartPoll command, Actor actor);

    /**
     * Casts a ballot in the actor's own name. Over-voted, unknown, repeated or empty choices are refused immediately and change nothing. A ballot
     * that is {@link Receipt#RECEIVED} may be lost when this server stops; one that is {@link Receipt#IN_BOX} is kept. A ballot that ended with
     * {@link org.daibiao.record.StoreFailedException} may still count: let the voter {@link #ask} before voting again.
     */
    Outcome<Receipt> cast(CastBallot command, Actor actor);

    /**
     * Casts a ballot with a card. Nobody knows who casts it, so the actor should be the terminal in the hall. Works as {@link #cast}, but the outcome
     * cannot be asked by name: after {@link org.daibiao.record.StoreFailedException} cast it again with the same card, which counts once.
     */
    Outcome<Receipt> castCard(CastCard command, Actor actor);

    /** What became of a voter's ballot; rejected for a poll by cards, whose ballots cannot be asked for by name. */
    Outcome<Receipt> ask(AskBallot command, Actor actor);

    /**
     * Enters the papers of the paper box; accepted with false when a second person must still enter them. Sending again what both agreed on corrects
     * nothing, and returns true.
     */
    Outcome<Boolean> enterPapers(EnterPapers command, Actor actor);

    /**
     * Puts the waiting ballots into the box and seals it, so that this process may stop and any other may close the poll; returns how many there
     * were. No ballot is accepted after that: a single ballot would go in alone and identify its voter. Idempotent.
     */
    Outcome<Integer> seal(SealPoll command, Actor actor);

    /**
     * Puts all ballots that wait in this process for polls of the actor's congress into their boxes, however few, and leaves the votes open; returns
     * how many there were. Use it just before a process ends. A batch below {@value Poll#LEAST_BATCH} hides its voters only among that few, which is
     * noted in the evidence and on the sheet. Throws {@link org.daibiao.record.StoreFailedException} while the store does not confirm whether they
     * are kept; it may be called again.
     */
    Outcome<Integer> sealAllThatWaits(SealAllThatWaits command, Actor actor);

    /**
     * Hands the ballots that wait here over to another process, sealed. This process accepts no more, and answers {@code poll.handed-over}, until the
     * other process has taken the poll over with them, or an order of the operator here (seal, close, {@link #takeOver}) takes it back. Calling it
     * again makes a new hand-over of the same ballots; the previous one becomes outdated. Papers that two persons have not yet agreed on must be
     * entered again there.
     */
    Outcome<Handover> handOver(HandOverPoll command, Actor actor);

    /** Asks for a take-over when the poll requires two persons for it; another person confirms it by {@link #takeOver}. */
    Outcome<Versioned<Poll>> askTakeOver(AskTakeOver command, Actor actor);

    /**
     * Takes a poll over from a process that is gone, or with what it handed over. A line of the evidence, and a warning with the result, state who
     * did it, when, how many ballots were handed over, and how many who had signed in for a device had no ballot by then: {@link #missing} names
     * them. If this process already holds the poll, nothing is lost or noted. Rejected with {@code poll.handover-outdated} when the box has changed
     * since the hand-over, and with {@code poll.handover-unreadable}.
     */
    Outcome<Versioned<Poll>> takeOver(TakeOverPoll command, Actor actor);

    /** Ends the vote. Idempotent; of two concurrent calls one wins. */
    Outcome<Versioned<Poll>> close(ClosePoll command, Actor actor);

    /** Announces the result; rejected whenever {@link #result} is. */
    Outcome<Versioned<Poll>> announce(AnnouncePoll command, Actor actor);

    /** Calls the vote off; rejected when it has already been counted ({@code poll.counted}). */
    Outcome<Versioned<Poll>> cancel(CancelPoll command, Actor actor);

    /**
     * The result. Each time everything stored is read and compared with its evidence; the ballots are counted again unless all of it is exactly what
     * this process counted before. Rejected until the poll is closed; rejected with {@code poll.evidence-differs} and all differences when the
     * stored data does not agree with its evidence. Its warnings say where numbers alone, or a small batch, reveal votes.
     */
    Outcome<PollResult> result(Id<Poll> poll, Actor actor);

    /** The count sheet for the scrutineers' signatures, as plain text or for printing; rejected whenever {@link #result} is. */
    Outcome<SignedSheet> sheet(Id<Poll> poll, Actor actor);

    /**
     * The ballots and the chain of evidence, for the scrutineers and anyone who recounts; rejected until the poll is closed. They are returned as
     * stored, even when they contradict each other, because an auditor must be able to get them.
     */
    Outcome<PollExport> export(Id<Poll> poll, Actor actor);

    /**
     * The current state of a poll, in numbers: who is present, whether the quorum is reached, how many ballots were received; also before the start.
     * Throws {@link PollHeldElsewhereException} while the vote runs in another process.
     */
    Outcome<PollProgress> progress(Id<Poll> poll, Actor actor);

    /**
     * Who has signed in for a device and has no ballot, either in the box or waiting: those who have not voted yet, and after a take-over must vote
     * again; nobody for a vote that was called off. Rejected for a poll by cards ({@code poll.missing-by-card}), for which {@link #progress} has only
     * numbers. Throws {@link PollHeldElsewhereException} while the vote runs in another process.
     */
    Outcome<List<Id<Elector>>> missing(Id<Poll> poll, Actor actor);

    /**
     * Stops this process's part in all votes: it accepts no more ballots ({@code poll.stopping}). For each poll it puts in all the ballots that wait
     * here, if they are {@value Poll#LEAST_BATCH} or more. If some are left, it throws {@link BallotsWaitException}, which states how many in which
     * poll, and accepts ballots again. May be called again, also concurrently.
     *
     * @param within how long it may take, 0 to 24 hours, otherwise {@link IllegalArgumentException}; a hanging commit does not delay it any longer
     */
    void stop(Duration within);
}
