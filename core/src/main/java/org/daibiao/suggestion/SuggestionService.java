package org.daibiao.suggestion;

import org.daibiao.calendar.WorkCalendar;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Window;
import org.daibiao.opinion.OpinionRules;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Service for raising suggestions (建议提出服务): from draft through the quality gate, and withdrawal. Days are counted in the congress's time zone; none
 * may lie in the future or before the previous step. Thread-safe. Every command may also throw the exceptions of {@link Desk}. A due day in a year
 * whose notice is not known is provisional.
 */
public interface SuggestionService {
    /** The service at a desk, with the profiles' rules, a calendar for due days, and the rules for opinions that become suggestions. */
    static SuggestionService of(Desk desk, RuleBook book, WorkCalendar calendar, OpinionRules opinionRules) {
        DueDayCalculator dues = new DueDayCalculator(calendar);
        return SuggestionRoom.served(
                desk,
                new DefaultSuggestionService(
                        desk,
                        new DraftRule(book),
                        new ProposingRule(book, dues),
                        new GateRule(book, dues),
                        new WithdrawalRule(book),
                        new SameSuggestions(new SameSuggestionRule(
                                new SameDays(book.current().proposing().sameWithinDays()))),
                        opinionRules,
                        calendar));
    }

    /**
     * Drafts a suggestion of one deputy, of several, or of a delegation. An opinion it comes from becomes a suggestion in the same act (4.g, 11.d).
     * One of the same title and text, of the same session or within {@code same-within-days}, is reported by the warning {@code suggestion.likely-same}, as
     * far as the actor may see the other.
     *
     * @throws org.daibiao.record.StaleVersionException also if that opinion has changed since it was seen
     */
    Outcome<Versioned<Suggestion>> draft(DraftSuggestion command, Actor actor);

    /** Changes a draft; its joint deputies must confirm it again (SH 4). */
    Outcome<Versioned<Suggestion>> amend(AmendSuggestion command, Actor actor);

    /** Adds a joint deputy, who must confirm the draft. */
    Outcome<Versioned<Suggestion>> join(JoinSuggestion command, Actor actor);

    /** A joint deputy leaves a draft. */
    Outcome<Versioned<Suggestion>> leave(LeaveSuggestion command, Actor actor);

    /** A proposer confirms the text as their own (SH 4). */
    Outcome<Versioned<Suggestion>> confirm(ConfirmSuggestion command, Actor actor);

    /** Adds evidence, before the quality gate has decided (11.e). */
    Outcome<Versioned<Suggestion>> addEvidence(AddEvidence command, Actor actor);

    /** Records a talk with a unit before the suggestion is made (11.b). */
    Outcome<Versioned<Suggestion>> consult(ConsultUnit command, Actor actor);

    /** Hands in a suggestion that all its proposers have confirmed; the decision of the quality gate becomes due. */
    Outcome<Versioned<Suggestion>> submit(SubmitSuggestion command, Actor actor);

    /** Sends it back for improvement (11.a). */
    Outcome<Versioned<Suggestion>> sendBack(SendBack command, Actor actor);

    /** Passes it and gives it its number; its referral and the publication of its text become due. A rejection names each missing quality (11.a). */
    Outcome<Versioned<Suggestion>> accept(AcceptSuggestion command, Actor actor);

    /** Declines to accept it, which ends it. */
    Outcome<Versioned<Suggestion>> decline(DeclineSuggestion command, Actor actor);

    /** Hands it to a deputy of a higher congress, which ends it here. */
    Outcome<Versioned<Suggestion>> escalate(EscalateSuggestion command, Actor actor);

    /** A proposer agrees to its withdrawal, and stays a proposer until all have agreed and it is withdrawn. */
    Outcome<Versioned<Suggestion>> agreeToWithdraw(AgreeToWithdraw command, Actor actor);

    /** Withdraws it once all its proposers have agreed. What was due falls away, except what is overdue. */
    Outcome<Versioned<Suggestion>> withdraw(WithdrawSuggestion command, Actor actor);

    /**
     * Says that one suggestion was entered twice: the first named counts no longer, all that is entered and owed about it is taken back, and the other
     * is made from its opinion too if it has none. Its evidence and talks stay to be read, and its number stays taken. Rejected with {@code suggestion.same-others} if
     * others lead or join it, or another session had it; with {@code suggestion.same-has-more} if it came further than the other; with {@code
     * suggestion.built-on} if a unit, a proposer or the committee did something for it since its referral; with {@code suggestion.merged-into-it}; and as
     * {@link org.daibiao.correction.SameAs#against} is.
     */
    Outcome<Versioned<Suggestion>> sameSuggestion(SameSuggestion command, Actor actor);

    /**
     * Suggestions drafted on these days that are likely entered twice. Operation {@code suggestion.likely-same}.
     *
     * @param days the days of the later ones, at most a year apart
     * @param after where the previous page ended, or null; the pages are of suggestions, so one may hold few pairs, and more follow as long as there is
     *     a next
     */
    Page<LikelySame<Suggestion>> likelySameSuggestions(Window days, @Nullable String after, Actor actor);

    /**
     * The suggestions that the actor leads or joins as the deputy of {@link org.daibiao.desk.Relation#DEPUTY}, page by page, without those that the
     * deputy left; none if the actor has no such relation. Operation {@code suggestion.joined}.
     *
     * @param cursor the cursor from the previous page; null for the first page
     */
    Page<Versioned<Suggestion>> joined(@Nullable String cursor, Actor actor);
}
