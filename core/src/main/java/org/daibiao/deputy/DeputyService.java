package org.daibiao.deputy;

import java.util.List;
import java.util.Optional;
import org.daibiao.correction.LikelySame;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Imported;
import org.daibiao.journal.Window;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Service of the deputy room (代表服务). Days are counted in the congress's time zone; none may lie in the future. Thread-safe. Every command may also
 * throw the exceptions of {@link Desk}: denied, unknown id, stale version, operation reused, store failed.
 */
public interface DeputyService {
    /** The service at a desk, with its parameters. */
    static DeputyService of(Desk desk, DeputyRules rules) {
        var firstDays = new FirstDayRule(rules);
        return DeputyRoom.served(
                desk,
                new DefaultDeputyService(
                        desk,
                        new SeatRule(),
                        new GroupActs(new GroupRule(rules), firstDays),
                        firstDays,
                        new SameDeputies(new SameDeputyRule(rules.sameBy())),
                        new MergedDeputies(desk, rules),
                        rules.contactOpen()));
    }

    /**
     * Registers a deputy, seated from the day of election or from the current term's first day. Rejected with {@code correction.key-taken} or {@code
     * correction.key-hidden} if another deputy has the external key. One who is likely registered already, by the plan's {@code same-by}, is reported by
     * the warning {@code deputy.likely-same}, as far as the actor may see the other; two people may have one name.
     */
    Outcome<Versioned<Deputy>> register(RegisterDeputy command, Actor actor);

    /**
     * Registers up to {@value Desk#MOST} deputies, all or none, each as {@link #register} does; only one whose name is typed otherwise than another's of
     * the unit is not reported. A list that has an external key twice is rejected with {@code correction.key-twice}.
     */
    Outcome<List<Versioned<Deputy>>> registerAll(List<RegisterDeputy> commands, Actor actor);

    /**
     * Imports up to {@value Desk#MOST} deputies, all or none, each found by its external key: an unknown one is registered, of a known one only what
     * differs is corrected, and what the row leaves empty stays. What a hand corrected since an import last agreed with it stays too, and the warning
     * {@code correction.hand-corrected} says so. A new one who is likely registered already, by hand and without the number, is reported by the
     * warning {@code deputy.likely-same}. A known deputy's seat stays; if its first day is another, the warning {@code deputy.seat-day} says so. Rejected as {@link #registerAll} is, with {@code correction.key-missing} for a row without a key, and with {@code correction.key-hidden} for one
     * whose deputy the actor may not see. Operations {@code deputy.import}, and {@code deputy.import-known} for deputies that are registered.
     */
    Outcome<List<Imported<Deputy>>> importAll(List<RegisterDeputy> rows, Actor actor);

    /** The deputy with this external key, however it is typed, if the actor may see them; empty if there is none. */
    Optional<Versioned<Deputy>> byExternalKey(ExternalKey key, Actor actor);

    /**
     * Deputies who are likely registered twice, by the plan's {@code same-by}. Operation {@code deputy.likely-same}.
     *
     * @param after where the previous page ended, or null; the pages are of deputies, so one may hold few pairs, and more follow as long as there is
     *     a next
     */
    Page<LikelySame<Deputy>> likelySameDeputies(@Nullable String after, Actor actor);

    /** Seats a deputy in an office, which only a deputy may hold, or seats a person again as a deputy. */
    Outcome<Versioned<Seat>> seat(SeatDeputy command, Actor actor);

    /** Ends an office, or by another day one that ended already. Use {@link #terminate} to end the deputy's own seat. */
    Outcome<Versioned<Seat>> endOffice(EndOffice command, Actor actor);

    /** Suspends a deputy, Deputies Law art. 61. */
    Outcome<Versioned<Suspension>> suspend(SuspendDeputy command, Actor actor);

    /** Restores a suspended deputy. */
    Outcome<Versioned<Suspension>> restore(RestoreDeputy command, Actor actor);

    /**
     * Terminates a deputy's qualification and ends everything the deputy holds, in one transaction; Deputies Law art. 62. When a term has ended, call
     * it for each seat of that term; then seat again those who were re-elected.
     */
    Outcome<Versioned<Seat>> terminate(TerminateDeputy command, Actor actor);

    /** Takes back the end of a seat that was recorded in error, with everything that ended in the same act. */
    Outcome<Versioned<Seat>> revokeTermination(RevokeTermination command, Actor actor);

    /**
     * Corrects the first day of a seat, also of an ended one. What it said before is kept as a {@link org.daibiao.correction.Correction}, and the journal
     * follows. Rejected as {@link #seat} is for the right day, with {@code deputy.after-end} if the seat had ended before it, with {@code
     * deputy.used-before} if something that needs the seat is recorded before it, and with {@code correction.nothing} if it is the day already. To move an
     * office and the deputy's own seat to an earlier day, begin with the seat; to a later one, with the office.
     */
    Outcome<Versioned<Seat>> correctSeat(CorrectSeat command, Actor actor);

    /**
     * Corrects the cause and the first day of a suspension, also of an ended one, as {@link #correctSeat} does. Rejected as {@link #suspend} is for the
     * right day, with {@code deputy.after-end}, and with {@code correction.nothing}.
     */
    Outcome<Versioned<Suspension>> correctSuspension(CorrectSuspension command, Actor actor);

    /**
     * Corrects or completes what is recorded of a deputy. What it said before is kept as {@link org.daibiao.correction.Correction}s; of the phone
     * number only the mask. Rejected with {@code correction.nothing} if it says all of that already, with {@code correction.given-and-removed}, and as {@link
     * #register} is for an external key that another deputy has.
     */
    Outcome<Versioned<Deputy>> correctDeputy(CorrectDeputy command, Actor actor);

    /**
     * Says that one person was registered twice: the deputy becomes the other one, with all that hangs on it in every room, in one transaction. Records
     * that name it name the other, and its journal lines are entered anew for the other with the same days; what both held on the same days, or took part
     * in, is there once. What it said before is kept as {@link org.daibiao.correction.Correction}s. What is recorded of the other, as the name and the
     * phone number, stays as it is: {@link #correctDeputy} completes it. The rolls, sign-ins and ballots of votes that were held stay as they are.
     *
     * <p>Afterwards no list has the merged deputy, unless it asks for {@link Deputy#SAME_AS}, and each command that names it is rejected with {@code
     * desk.merged-away}. Warnings tell what was between the two, what both had entered, and which limit the merged deputy now passes.
     *
     * <p>Rejected with {@code correction.same-itself}, with {@code deputy.merged-lines} if it has more journal lines than the profile's {@code
     * merged-lines-most}, with {@code poll.merged-on-roll} while it is on the roll of a vote that is prepared or open, and with {@code
     * suggestion.merged-rating} while both owe a rating of one suggestion that only one of them has given.
     */
    Outcome<Versioned<Deputy>> sameDeputy(SameDeputy command, Actor actor);

    /**
     * Reveals a deputy's phone number for a purpose, as {@link #reveal} does a voter's data. Rejected with {@code deputy.no-phone}
     * if none is recorded. Operation {@code deputy.reveal-phone}; Personal Information Protection Law art. 6.
     */
    Outcome<Deputy> revealPhone(RevealPhone command, Actor actor);

    /** Forms a group. */
    Outcome<Versioned<Group>> form(FormGroup command, Actor actor);

    /**
     * Corrects what is recorded of a group. What it said before is kept as {@link org.daibiao.correction.Correction}s, and the journal follows. Rejected
     * with {@code deputy.group-known} if another group has the kind and the name, with {@code deputy.group-held} if the kind is to change although
     * somebody joined it or something was recorded for it, with {@code deputy.group-joined} if somebody joined before the right day, with {@code
     * deputy.future}, and with {@code correction.nothing} if it says all of that already.
     */
    Outcome<Versioned<Group>> correctGroup(CorrectGroup command, Actor actor);

    /** Adds a deputy to a group. */
    Outcome<Versioned<Membership>> join(JoinGroup command, Actor actor);

    /** Adds up to {@value Desk#MOST} deputies to groups, all or none. */
    Outcome<List<Versioned<Membership>>> joinAll(List<JoinGroup> commands, Actor actor);

    /** Ends a membership, or by another day one that ended already. */
    Outcome<Versioned<Membership>> leave(LeaveGroup command, Actor actor);

    /**
     * Corrects the first day of a membership, also of an ended one, as {@link #correctSeat} does. Rejected as {@link #join} is for the right day, with
     * {@code deputy.after-end}, and with {@code correction.nothing}.
     */
    Outcome<Versioned<Membership>> correctMembership(CorrectMembership command, Actor actor);

    /** Registers a voter. */
    Outcome<Versioned<Voter>> registerVoter(RegisterVoter command, Actor actor);

    /** Registers up to {@value Desk#MOST} voters, all or none. */
    Outcome<List<Versioned<Voter>>> registerVoters(List<RegisterVoter> commands, Actor actor);

    /**
     * Reveals a voter's stored data for a purpose. The disclosure is stored and journaled first. The result's {@code toString} and JSON are still
     * masked. Rejected if the purpose would identify a voter who asked for secrecy, and after the data was erased. A repeat under the same operation
     * id is authorised anew. Operation {@code deputy.reveal-voter}; Personal Information Protection Law art. 6.
     */
    Outcome<Voter> reveal(RevealVoter command, Actor actor);

    /**
     * Exports everything that any room stores about a voter, for that voter; journaled as {@link #reveal} is. Deputies' notes of conversations name
     * no voter and are not included. Operation {@code deputy.export-voter}; Personal Information Protection Law art. 45.
     */
    Outcome<VoterExport> export(ExportVoter command, Actor actor);

    /** Corrects a voter's data; Personal Information Protection Law art. 46. */
    Outcome<Versioned<Voter>> correct(CorrectVoter command, Actor actor);

    /** Records a voter's wish for secrecy. */
    Outcome<Versioned<Voter>> wishSecrecy(WishSecrecy command, Actor actor);

    /**
     * Erases a voter's data; Personal Information Protection Law art. 47. Rejected while a link is in force: end it first. The host must erase what
     * the database keeps outside its tables, in logs and backups.
     */
    Outcome<Versioned<Voter>> erase(EraseVoter command, Actor actor);

    /**
     * The public information about a deputy; Deputies Law art. 58. Throws {@link UnknownIdException} if no deputy has this id. Operation
     * {@code deputy.public}.
     *
     * @param days the period of the duty information
     */
    PublicDeputy open(Id<Deputy> id, Window days, Actor actor);
}
