package org.daibiao.suggestion;

import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.opinion.OpinionRules;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Service for raising suggestions (建议提出服务): from draft through the quality gate, and withdrawal. Days are the congress's; nothing may lie
 * in the future or before the step before. Thread-safe. Every command may also throw what {@link Desk} says. A due day
 * in a year without its notice is provisional.
 */
public interface SuggestionService {
    /** The service at a desk, with the profiles' rules, a calendar for due days, and what holds for opinions that become suggestions. */
    static SuggestionService of(Desk desk, RuleBook book, WorkCalendar calendar, OpinionRules opinionRules) {
        DueDayCalculator dues = new DueDayCalculator(calendar);
        return SuggestionRoom.served(
                desk,
                new DefaultSuggestionService(
                        desk,
                        new DraftRule(book),
                        new ProposingRule(book, dues),
                        new GateRule(book, dues),
                        opinionRules,
                        calendar));
    }

    /**
     * Begins a suggestion of a deputy, of several or of a delegation; the opinion from which it comes becomes a suggestion with it (4.g, 11.d).
     *
     * @throws org.daibiao.record.StaleVersionException also when that opinion has changed since it was seen
     */
    Outcome<Versioned<Suggestion>> draft(DraftSuggestion command, Actor actor);

    /** Changes a draft; its joint deputies are to confirm it anew (SH 4). */
    Outcome<Versioned<Suggestion>> amend(AmendSuggestion command, Actor actor);

    /** Names another joint deputy, who is to confirm the draft. */
    Outcome<Versioned<Suggestion>> join(JoinSuggestion command, Actor actor);

    /** A joint deputy leaves a draft. */
    Outcome<Versioned<Suggestion>> leave(LeaveSuggestion command, Actor actor);

    /** A proposer confirms that the text is the own will (SH 4). */
    Outcome<Versioned<Suggestion>> confirm(ConfirmSuggestion command, Actor actor);

    /** Adds on what a suggestion rests, before the quality gate has decided (11.e). */
    Outcome<Versioned<Suggestion>> addEvidence(AddEvidence command, Actor actor);

    /** Records a talk with a unit before the suggestion is made (11.b). */
    Outcome<Versioned<Suggestion>> consult(ConsultUnit command, Actor actor);

    /** Hands in a suggestion that all its proposers have confirmed; the decision of the quality gate becomes due. */
    Outcome<Versioned<Suggestion>> submit(SubmitSuggestion command, Actor actor);

    /** Sends it back to be improved (11.a). */
    Outcome<Versioned<Suggestion>> sendBack(SendBack command, Actor actor);

    /** Passes it and numbers it; its referral and the publication of its text become due. The rejection names each quality that is lacking (11.a). */
    Outcome<Versioned<Suggestion>> accept(AcceptSuggestion command, Actor actor);

    /** Does not accept it, which is its end. */
    Outcome<Versioned<Suggestion>> decline(DeclineSuggestion command, Actor actor);

    /** Hands it to a deputy of a higher congress, which is its end here. */
    Outcome<Versioned<Suggestion>> escalate(EscalateSuggestion command, Actor actor);

    /** A proposer agrees to its withdrawal, and goes on as a proposer until all have agreed and it is withdrawn. */
    Outcome<Versioned<Suggestion>> agreeToWithdraw(AgreeToWithdraw command, Actor actor);

    /** Withdraws it, when all its proposers have agreed; what was due falls away, but not what is overdue. */
    Outcome<Versioned<Suggestion>> withdraw(WithdrawSuggestion command, Actor actor);

    /**
     * The suggestions that the actor leads or joins as the deputy of {@link org.daibiao.desk.Relation#DEPUTY}, page after page, but for those that the
     * deputy left; none without that tie. Operation {@code suggestion.joined}.
     *
     * @param cursor where the page before ended; null for the first page
     */
    Page<Versioned<Suggestion>> joined(@Nullable String cursor, Actor actor);
}
