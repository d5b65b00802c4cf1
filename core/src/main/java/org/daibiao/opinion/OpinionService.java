package org.daibiao.opinion;

import java.util.List;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDays;
import org.daibiao.journal.Window;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Service of the opinion room (意见服务). Days are counted in the congress's time zone; none may lie in the future. Thread-safe. Every command may also
 * throw the exceptions of {@link Desk}. A due day in a year whose notice is not known is provisional.
 */
public interface OpinionService extends DueDays<Opinion> {
    /** The service at a desk, with its parameters and a calendar for due days. */
    static OpinionService of(Desk desk, OpinionRules rules, WorkCalendar calendar) {
        return OpinionRoom.served(
                desk,
                new DefaultOpinionService(
                        desk,
                        new IntakeRule(rules, calendar),
                        new OpinionRule(rules, calendar),
                        new SameOpinions(new SameOpinionRule(new SameDays(rules.sameWithinDays())))));
    }

    /**
     * Registers an opinion. One that is answered on the spot is closed at once (4.g, 4.h). One that says what another one does within the plan's {@code
     * same-within-days}, of the same voter, at the same station or in the same unit, is reported by the warning {@code opinion.likely-same}, as far as the
     * actor may see the other. A work order of the hotline that is there already is refused.
     */
    Outcome<Versioned<Opinion>> register(RegisterOpinion command, Actor actor);

    /** Registers up to {@value Desk#MOST} such opinions, all or none. */
    Outcome<List<Versioned<Opinion>>> registerAll(List<RegisterOpinion> commands, Actor actor);

    /** Decides again on levels and handlers; the due day moves. */
    Outcome<Versioned<Opinion>> handOver(HandOver command, Actor actor);

    /** Passes an opinion up; the due day moves. */
    Outcome<Versioned<Opinion>> passUp(PassUp command, Actor actor);

    /** Records that an opinion has become a suggestion; the due day moves. */
    Outcome<Versioned<Opinion>> turnIntoSuggestion(TurnIntoSuggestion command, Actor actor);

    /** Declines an opinion; the voter must still get feedback. */
    Outcome<Versioned<Opinion>> decline(DeclineOpinion command, Actor actor);

    /** Records a handler's result. */
    Outcome<Versioned<Opinion>> recordResult(RecordResult command, Actor actor);

    /** Gives the voter feedback, which closes the opinion (4.h, 7.c). */
    Outcome<Versioned<Opinion>> feedBack(FeedBack command, Actor actor);

    /** Takes back an opinion that was recorded in error. */
    Outcome<Versioned<Opinion>> takeBack(TakeBackOpinion command, Actor actor);

    /**
     * Corrects what was registered, but for its handlers, also after it was answered. What it said before is kept as {@code Correction}s, and the journal
     * follows. Its first handlers received it on the right day, and are due by it; an answer on the spot was given on that day. Who named the wrong handlers
     * hands it over. Rejected as {@link #register} is for what is right, with {@code opinion.taken-back}, with {@code opinion.done-before} if something was
     * done for it before the right day, with {@code opinion.round-reported} if another round is named after it was reported on, with {@code
     * correction.given-and-removed}, and with {@code correction.nothing} if it says all of that already. A source, a work order and a voter that stay are not
     * checked again.
     */
    Outcome<Versioned<Opinion>> correctOpinion(CorrectOpinion command, Actor actor);

    /**
     * Says that an opinion was registered twice: the first named counts no longer, all that is entered about it is taken back, and its handlers have it no
     * longer; what was answered stays to be read. Rejected with {@code opinion.same-others} if another voter or another round raised the other, with
     * {@code opinion.same-has-more} if the first named has feedback, a result, a report, a round or a suggestion that the other lacks, and as {@link
     * org.daibiao.correction.SameAs#against} is.
     */
    Outcome<Versioned<Opinion>> sameOpinion(SameOpinion command, Actor actor);

    /**
     * Opinions raised on these days that are likely registered twice. Operation {@code opinion.likely-same}.
     *
     * @param days the days of the later ones, at most a year apart
     * @param after where the previous page ended, or null; the pages are of opinions, so one may hold few pairs, and more follow as long as there is
     *     a next
     */
    Page<LikelySame<Opinion>> likelySameOpinions(Window days, @Nullable String after, Actor actor);

    /**
     * Takes back a handler's result that was recorded in error, so that it is awaited again by the day it was (4.h); what it said stays as a {@code
     * Correction}. Rejected with {@code opinion.fed-back} or {@code opinion.result-reported} once somebody was told, and with {@code
     * opinion.no-result-yet} if there is none.
     */
    Outcome<Versioned<Opinion>> takeBackResult(TakeBackResult command, Actor actor);

    /**
     * Takes back the feedback to the voter that was recorded in error, so that it is owed again by the day it was (4.h); what it said stays as a
     * {@code Correction}. Rejected with {@code opinion.not-fed-back} if there is none, and with {@code opinion.spot-answer} for an answer on the spot.
     */
    Outcome<Versioned<Opinion>> takeBackFeedback(TakeBackFeedback command, Actor actor);

    /** Opens a community round; the report-back on the previous round becomes due by its last day (7.a, 7.d). */
    Outcome<Versioned<CommunityRound>> openRound(OpenRound command, Actor actor);

    /** Records that a deputy took part in a round (7.b). */
    Outcome<Versioned<Participation>> takePart(TakePart command, Actor actor);

    /** Records up to {@value Desk#MOST} such participations, all or none. */
    Outcome<List<Versioned<Participation>>> takePartAll(List<TakePart> commands, Actor actor);

    /** Reports in a round the outcome of an opinion from an earlier round (7.d). */
    Outcome<Versioned<ReportBack>> reportBack(ReportOpinion command, Actor actor);

    /** Records up to {@value Desk#MOST} such reports, all or none. */
    Outcome<List<Versioned<ReportBack>>> reportBackAll(List<ReportOpinion> commands, Actor actor);

    /** Closes a round. A rejection names each opinion of the previous round that was not reported on, and the audience concerned (7.d). */
    Outcome<Versioned<CommunityRound>> closeRound(CloseRound command, Actor actor);
}
