package org.daibiao.opinion;

import java.util.List;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDays;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Service of the opinion room (意见服务). Days are the congress's; nothing may lie in the future. Thread-safe. Every command may also throw
 * what {@link Desk} says. A due day in a year without its notice is provisional.
 */
public interface OpinionService extends DueDays<Opinion> {
    /** The service at a desk, with its parameters and a calendar for due days. */
    static OpinionService of(Desk desk, OpinionRules rules, WorkCalendar calendar) {
        return OpinionRoom.served(
                desk,
                new DefaultOpinionService(
                        desk, new IntakeRule(rules, calendar), new OpinionRule(rules, calendar)));
    }

    /** Takes in an opinion; one that was answered on the spot is closed at once (4.g, 4.h). */
    Outcome<Versioned<Opinion>> register(RegisterOpinion command, Actor actor);

    /** Up to {@value Desk#MOST} such opinions, all or none. */
    Outcome<List<Versioned<Opinion>>> registerAll(List<RegisterOpinion> commands, Actor actor);

    /** Decides anew on levels and handlers; the due day moves. */
    Outcome<Versioned<Opinion>> handOver(HandOver command, Actor actor);

    /** Passes an opinion up; the due day moves. */
    Outcome<Versioned<Opinion>> passUp(PassUp command, Actor actor);

    /** Tells that an opinion has become a suggestion; the due day moves. */
    Outcome<Versioned<Opinion>> turnIntoSuggestion(TurnIntoSuggestion command, Actor actor);

    /** Does not take an opinion; the voter is still to be told. */
    Outcome<Versioned<Opinion>> decline(DeclineOpinion command, Actor actor);

    /** Records what a handler answers. */
    Outcome<Versioned<Opinion>> recordResult(RecordResult command, Actor actor);

    /** Tells the voter, which closes the opinion (4.h, 7.c). */
    Outcome<Versioned<Opinion>> feedBack(FeedBack command, Actor actor);

    /** Takes back an opinion that was entered in error. */
    Outcome<Versioned<Opinion>> takeBack(TakeBackOpinion command, Actor actor);

    /** Opens a community round; what is to be reported of the round before becomes due by its last day (7.a, 7.d). */
    Outcome<Versioned<CommunityRound>> openRound(OpenRound command, Actor actor);

    /** Records that a deputy took part in a round (7.b). */
    Outcome<Versioned<Participation>> takePart(TakePart command, Actor actor);

    /** Up to {@value Desk#MOST} such records, all or none. */
    Outcome<List<Versioned<Participation>>> takePartAll(List<TakePart> commands, Actor actor);

    /** Reports in a round what became of an opinion from a round before (7.d). */
    Outcome<Versioned<ReportBack>> reportBack(ReportOpinion command, Actor actor);

    /** Up to {@value Desk#MOST} such reports, all or none. */
    Outcome<List<Versioned<ReportBack>>> reportBackAll(List<ReportOpinion> commands, Actor actor);

    /** Closes a round; the rejection names each opinion of the round before of which nothing was said, and to whom (7.d). */
    Outcome<Versioned<CommunityRound>> closeRound(CloseRound command, Actor actor);
}
