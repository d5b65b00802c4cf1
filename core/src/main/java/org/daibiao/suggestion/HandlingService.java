package org.daibiao.suggestion;

import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Handling service (办理服务): from the referral of a suggestion to its delivered result. Days are the congress's; none may lie in the future,
 * or before the step before. Each command changes the suggestion as it was seen, so that of two at once one is stale. Thread-safe. Every
 * command may also throw what {@link Desk} says, and {@link IllegalStateException} when the profile under which a suggestion was referred
 * is not known any more. A due day in a year without its notice is provisional.
 */
public interface HandlingService {
    /** The service at a desk, with the rules of all profiles, and a calendar for due days. */
    static HandlingService of(Desk desk, RuleBook book, WorkCalendar calendar) {
        return SuggestionRoom.served(desk, new DefaultHandlingService(desk, book, new DueDayCalculator(calendar)));
    }

    /** Refers a suggestion, first or again (12.b); its reply becomes due. Throws {@link IllegalStateException} when the profile sets no time for it. */
    Outcome<Versioned<Suggestion>> refer(ReferSuggestion command, Actor actor);

    /** Gives it to its handlers, in a form that the profile allows. */
    Outcome<Versioned<Suggestion>> distribute(DistributeSuggestion command, Actor actor);

    /** Signs for it as a handler. */
    Outcome<Versioned<Suggestion>> receive(ReceiveSuggestion command, Actor actor);

    /** Asks to return it, in time. */
    Outcome<Versioned<Suggestion>> requestReturn(RequestReturn command, Actor actor);

    /** Takes it from the unit that asks, or refuses to. */
    Outcome<Versioned<Suggestion>> decideReturn(DecideReturn command, Actor actor);

    /** Records a talk with a proposer (12.a). */
    Outcome<Versioned<Suggestion>> talk(RecordTalk command, Actor actor);

    /** Gives a co-handler's opinion to the lead. */
    Outcome<Versioned<Suggestion>> giveCoOpinion(GiveCoOpinion command, Actor actor);

    /** Gives more time for the reply, once; the due day moves. */
    Outcome<Versioned<Suggestion>> extend(ExtendReply command, Actor actor);

    /** Handles it together with another of the same content. */
    Outcome<Versioned<Suggestion>> merge(MergeSuggestion command, Actor actor);

    /** Handles it by itself again. */
    Outcome<Versioned<Suggestion>> separate(SeparateSuggestion command, Actor actor);

    /** Records a reply; with the last one of a round it is replied to (12.c). */
    Outcome<Versioned<Suggestion>> reply(RecordReply command, Actor actor);

    /** Rates it as a proposer; who is dissatisfied objects (12.e). */
    Outcome<Versioned<Suggestion>> rate(RateReply command, Actor actor);

    /** Tells that a proposer has not rated in time. */
    Outcome<Versioned<Suggestion>> lapse(LapseFeedback command, Actor actor);

    /** Decides on an objection (12.f). */
    Outcome<Versioned<Suggestion>> review(ReviewObjection command, Actor actor);

    /** Tells what became of a promise; the last one decides on the whole (12.g). */
    Outcome<Versioned<Suggestion>> settlePromise(SettlePromise command, Actor actor);

    /** Follows again what was carried over. */
    Outcome<Versioned<Suggestion>> trackAgain(TrackAgain command, Actor actor);

    /** Explains at the change of term what is not kept yet. */
    Outcome<Versioned<Suggestion>> explainAtTerm(ExplainAtTerm command, Actor actor);

    /**
     * Goes on without the ratings that are missing, once their last days are past (12.e). Where one of them is provisional it goes on for now: the
     * promises are followed, or the suggestion is {@link Suggestion.State#CLOSED_FOR_NOW}, and who has not rated may still, until the notice shows that the
     * day was past. Rejected with {@code suggestion.not-in-state}, {@code suggestion.feedback-still-open}.
     */
    Outcome<Versioned<Suggestion>> goOnUnrated(GoOnUnrated command, Actor actor);

    /** Closes it when nothing is left to be done (12.g). */
    Outcome<Versioned<Suggestion>> close(CloseSuggestion command, Actor actor);
}
