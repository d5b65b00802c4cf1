package org.daibiao.oversight;

import java.util.List;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.RuleBook;

/**
 * Service of the supervision of suggestions (建议督办服务): key suggestions, supervision, look-backs, publication, guidance, and statistics.
 * Days are the congress's; nothing may lie in the future. None of it changes a suggestion itself. Thread-safe. Every command may also throw what
 * {@link Desk} says.
 */
public interface SupervisionService {
    /** The service at a desk, under the rules of its profiles. */
    static SupervisionService of(Desk desk, RuleBook book, WorkCalendar calendar) {
        return OversightRoom.served(desk, new DefaultSupervisionService(desk, book, calendar));
    }

    /** Records that the handling of a suggestion was supervised (13.a, 13.b; Deputies Law art. 52). */
    Outcome<Versioned<Supervision>> supervise(Supervise command, Actor actor);

    /** Fixes a key suggestion, once in a year (13.a; Deputies Law art. 52). */
    Outcome<Versioned<KeySuggestion>> chooseKey(ChooseKey command, Actor actor);

    /** Records a look-back (13.d). */
    Outcome<Versioned<FollowUpReview>> holdLookBack(HoldFollowUpReview command, Actor actor);

    /** Records what was found of one suggestion in a look-back; it counts as looked back on once, in however many (13.d). */
    Outcome<Versioned<ReviewedSuggestion>> lookAt(ReviewSuggestion command, Actor actor);

    /** Up to {@value Desk#MOST} such findings, all or none. */
    Outcome<List<Versioned<ReviewedSuggestion>>> lookAtAll(List<ReviewSuggestion> commands, Actor actor);

    /**
     * Publishes the text or the result, or withholds it with the reason (13.f). What was withheld may be published later. Where secrecy of who
     * raised it was asked for, nothing is published whole, and nothing that names a proposer.
     */
    Outcome<Versioned<Publication>> publish(PublishPart command, Actor actor);

    /** Records that a delegation was guided (11.d). */
    Outcome<Versioned<Guidance>> guide(GuideDelegation command, Actor actor);

    /** The rates by which the work with suggestions is judged, of a period, from the journal alone, as of today. */
    SuggestionStatistics statistics(Period period, Actor actor);
}
