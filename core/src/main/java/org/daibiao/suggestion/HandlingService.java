package org.daibiao.suggestion;

import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Handling service (办理服务): from the referral of a suggestion to its delivered result. Days are counted in the congress's time zone; none may lie in
 * the future or before the previous step. Each command changes the suggestion as it was seen, so of two concurrent commands one is stale.
 * Thread-safe. Every command may also throw the exceptions of {@link Desk}, and {@link IllegalStateException} if the profile under which a suggestion
 * was referred is no longer known. A due day in a year whose notice is not known is provisional.
 */
public interface HandlingService {
    /** The service at a desk, with the rules of all profiles and a calendar for due days. */
    static HandlingService of(Desk desk, RuleBook book, WorkCalendar calendar) {
        return SuggestionRoom.served(desk, new DefaultHandlingService(desk, book, new DueDayCalculator(calendar)));
    }

    /**
     * Refers a suggestion, for the first time or again (12.b); its reply becomes due. Throws {@link IllegalStateException} if the profile sets no
     * time for it.
     */
    Outcome<Versioned<Suggestion>> refer(ReferSuggestion command, Actor actor);

    /** Assigns it to its handlers, in a form that the profile allows. */
    Outcome<Versioned<Suggestion>> distribute(DistributeSuggestion command, Actor actor);

    /** Signs for it as a handler. */
    Outcome<Versioned<Suggestion>> receive(ReceiveSuggestion command, Actor actor);

    /** Requests its return, within the time allowed. */
    Outcome<Versioned<Suggestion>> requestReturn(RequestReturn command, Actor actor);

    /** Decides the request: takes it away from the unit, or refuses. */
    Outcome<Versioned<Suggestion>> decideReturn(DecideReturn command, Actor actor);

    /** Records a talk with a proposer (12.a). */
    Outcome<Versioned<Suggestion>> talk(RecordTalk command, Actor actor);

    /** Gives a co-handler's opinion to the lead. */
    Outcome<Versioned<Suggestion>> giveCoOpinion(GiveCoOpinion command, Actor actor);

    /** Extends the time for the reply, once; the due day moves. */
    Outcome<Versioned<Suggestion>> extend(ExtendReply command, Actor actor);

    /** Handles it together with another suggestion of the same content. */
    Outcome<Versioned<Suggestion>> merge(MergeSuggestion command, Actor actor);

    /** Handles a merged one separately again. */
    Outcome<Versioned<Suggestion>> separate(SeparateSuggestion command, Actor actor);

    /** Records a reply; with the last reply of a round, the suggestion is replied to (12.c). */
    Outcome<Versioned<Suggestion>> reply(RecordReply command, Actor actor);

    /** Records a proposer's rating; a dissatisfied rating is an objection (12.e). */
    Outcome<Versioned<Suggestion>> rate(RateReply command, Actor actor);

    /** Records that a proposer has not rated in time. */
    Outcome<Versioned<Suggestion>> lapse(LapseFeedback command, Actor actor);

    /** Decides on an objection (12.f). */
    Outcome<Versioned<Suggestion>> review(ReviewObjection command, Actor actor);

    /** Records the outcome of a promise; the last promise decides the outcome of the suggestion (12.g). */
    Outcome<Versioned<Suggestion>> settlePromise(SettlePromise command, Actor actor);

    /** Resumes tracking of a suggestion that was carried over. */
    Outcome<Versioned<Suggestion>> trackAgain(TrackAgain command, Actor actor);

    /** Explains, at the change of term, the promises that are not yet kept. */
    Outcome<Versioned<Suggestion>> explainAtTerm(ExplainAtTerm command, Actor actor);

    /**
     * Goes on without the missing ratings once their last days are past (12.e). If one of those days is provisional, it goes on for now: the promises
     * are tracked, or the suggestion is {@link Suggestion.State#CLOSED_FOR_NOW}. Proposers who have not rated may still do so until the notice shows
     * that the day was past. Rejected with {@code suggestion.not-in-state}, {@code suggestion.feedback-still-open}.
     */
    Outcome<Versioned<Suggestion>> goOnUnrated(GoOnUnrated command, Actor actor);

    /** Closes it when nothing remains to be done (12.g). */
    Outcome<Versioned<Suggestion>> close(CloseSuggestion command, Actor actor);

    /**
     * Takes back a step that was recorded in error, from the gate to the outcome of a promise: what was owed before is owed again, by the day it had, and
     * what followed from it no longer counts. A reply, rating, talk, request to return or referral stays, marked with the day and the reason; where a step
     * only changed a record, what it said stays as {@link org.daibiao.correction.Correction}s. Rejected with {@code suggestion.built-on} once a later
     * step rests on it, {@code suggestion.taken-back} the second time, {@code suggestion.not-traced} if it was recorded before that was kept, and
     * {@code suggestion.no-step} for anything else.
     */
    Outcome<Versioned<Suggestion>> takeBack(TakeBackStep command, Actor actor);
}
