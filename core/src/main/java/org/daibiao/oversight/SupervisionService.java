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
 * Service for the supervision of suggestions (建议督办服务): key suggestions, supervision, look-backs, publication, guidance and statistics. Days are
 * counted in the congress's time zone; none may lie in the future. Nothing here changes a suggestion itself. Thread-safe. Every command may also
 * throw the exceptions of {@link Desk}.
 */
public interface SupervisionService {
    /** The service at a desk, under the rules of its profiles. */
    static SupervisionService of(Desk desk, RuleBook book, WorkCalendar calendar) {
        return OversightRoom.served(desk, new DefaultSupervisionService(desk, book, calendar));
    }

    /** Records that the handling of a suggestion was supervised (13.a, 13.b; Deputies Law art. 52). */
    Outcome<Versioned<Supervision>> supervise(Supervise command, Actor actor);

    /** Designates a key suggestion, once a year for each suggestion (13.a; Deputies Law art. 52). */
    Outcome<Versioned<KeySuggestion>> chooseKey(ChooseKey command, Actor actor);

    /** Records a look-back (13.d). */
    Outcome<Versioned<FollowUpReview>> holdLookBack(HoldFollowUpReview command, Actor actor);

    /** Records the finding on one suggestion in a look-back. A suggestion counts as looked back on once, however many look-backs cover it (13.d). */
    Outcome<Versioned<ReviewedSuggestion>> lookAt(ReviewSuggestion command, Actor actor);

    /** Records up to {@value Desk#MOST} such findings, all or none. */
    Outcome<List<Versioned<ReviewedSuggestion>>> lookAtAll(List<ReviewSuggestion> commands, Actor actor);

    /**
     * Publishes the text or the result, or withholds it with the reason (13.f). What was withheld may be published later. If the proposers asked for
     * secrecy, nothing is published in full, and nothing that names a proposer.
     */
    Outcome<Versioned<Publication>> publish(PublishPart command, Actor actor);

    /** Records that a delegation was guided (11.d). */
    Outcome<Versioned<Guidance>> guide(GuideDelegation command, Actor actor);

    /** The rates for a period by which the work on suggestions is judged, from the journal alone, as of today. */
    SuggestionStatistics statistics(Period period, Actor actor);
}
