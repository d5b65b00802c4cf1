package org.daibiao.station;

import java.util.List;
import java.util.Optional;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.correction.LikelySame;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Imported;
import org.daibiao.journal.Window;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Service of the station room (站点服务). Days are counted in the congress's time zone; none may lie in the future. Thread-safe. Every command may also
 * throw the exceptions of {@link Desk}: denied, unknown id, stale version, operation reused, store failed.
 */
public interface StationService {
    /** The service at a desk, with its parameters and the calendar of working days. */
    static StationService of(Desk desk, StationRules rules, WorkCalendar calendar) {
        return StationRoom.served(
                desk,
                new DefaultStationService(desk, rules, calendar, new StationRule(rules), new StationEventRule(rules)));
    }

    /**
     * Opens a station. Rejected with {@code station.known}, {@code station.future}, and with {@code correction.key-taken} or {@code correction.key-hidden}
     * if another station has the external key.
     */
    Outcome<Versioned<Station>> open(OpenStation command, Actor actor);

    /**
     * Imports up to {@value Desk#MOST} stations, all or none, each found by its external key: an unknown one is opened, of a known one, also of a closed
     * one, only what differs is corrected. What a hand corrected since an import last agreed with it stays, and the warning {@code
     * correction.hand-corrected} or {@code station.kind-kept} says so. Rejected as {@link #open} and {@link #correct} are, with {@code
     * correction.key-twice} and {@code correction.key-missing} for rows with one key or none, and with {@code correction.key-hidden} for one whose station
     * the actor may not see. Operations {@code station.import}, and {@code station.import-known} for stations that are there.
     */
    Outcome<List<Imported<Station>>> importAll(List<OpenStation> rows, Actor actor);

    /** The station with this external key, however it is typed, if the actor may see it; empty if there is none. */
    Optional<Versioned<Station>> byExternalKey(ExternalKey key, Actor actor);

    /**
     * Closes a station and ends its posts, in one transaction. One that was opened in error is closed on its first day, and is in no figure then.
     */
    Outcome<Versioned<Station>> close(CloseStation command, Actor actor);

    /**
     * Corrects what the opening of a station recorded, also of a closed one. What it said before is kept as {@link
     * org.daibiao.correction.Correction}s, and every figure follows the right day and batch. Rejected with {@code station.known} if another station has
     * the name at the same time, with {@code station.future}, {@code station.after-end} and {@code station.used-before} for a first day after
     * today, after its end, or after something that is recorded there, with {@code correction.given-and-removed}, with {@code correction.key-taken} or
     * {@code correction.key-hidden} if another station has the external key, and with {@code correction.nothing} if it says all of that already.
     */
    Outcome<Versioned<Station>> correct(CorrectStation command, Actor actor);

    /** Sets target tasks, building requirements or functional positioning (4.c). */
    Outcome<Versioned<Station>> describe(DescribeStation command, Actor actor);

    /** Links a leader, who must hold the office that the rules name (4.e). */
    Outcome<Versioned<Post>> linkLeader(LinkLeader command, Actor actor);

    /** Appoints a staff member. */
    Outcome<Versioned<Post>> appoint(AppointStaff command, Actor actor);

    /** Ends a post. */
    Outcome<Versioned<Post>> endPost(EndPost command, Actor actor);

    /**
     * Corrects what is recorded of a post, also of an ended one; of a linked leader only the day. What it said before is kept as {@link
     * org.daibiao.correction.Correction}s, and the journal follows the right day. Rejected as {@link #linkLeader} and {@link #appoint} are for the right
     * day, with {@code station.after-end} if it had ended before that, and with {@code correction.nothing} if it says all of that already.
     */
    Outcome<Versioned<Post>> correctPost(CorrectPost command, Actor actor);

    /**
     * The days of the period on which every station receives people: the plan's day of the month under its day rule (5.b). A day that moves to a
     * working day is provisional in a year whose notice is not yet known.
     */
    List<ComputedDay> receptionDays(Period period);

    /** Records a reception (5.b). */
    Outcome<Versioned<StationEvent>> receive(ReceivePeople command, Actor actor);

    /** Records up to {@value Desk#MOST} receptions, all or none. */
    Outcome<List<Versioned<StationEvent>>> receiveAll(List<ReceivePeople> commands, Actor actor);

    /** Records that somebody entered on an occasion, and what they brought (5.f). */
    Outcome<Versioned<StationEvent>> enter(EnterStation command, Actor actor);

    /** Records guidance (4.f). */
    Outcome<Versioned<StationEvent>> guide(GuideStation command, Actor actor);

    /** Records that a station went out (5.e). */
    Outcome<Versioned<StationEvent>> rove(RecordOutreach command, Actor actor);

    /**
     * Events of these days that are likely recorded twice: of one kind at one station on one day, with as many people; one of them is taken back. Who
     * records such an event also learns of it by the warning {@code station.likely-same}, as far as they may see the other. Operation {@code
     * station.likely-same}.
     *
     * @param days the days, at most a year apart
     * @param after where the previous page ended, or null; the pages are of events, so one may hold few pairs, and more follow as long as there is a
     *     next
     */
    Page<LikelySame<StationEvent>> likelySameEvents(Window days, @Nullable String after, Actor actor);

    /** Takes back an event that was recorded in error. */
    Outcome<Versioned<StationEvent>> takeBack(TakeBackStationEvent command, Actor actor);
}
