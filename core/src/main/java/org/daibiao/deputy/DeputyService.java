package org.daibiao.deputy;

import java.util.List;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Window;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;

/**
 * Service of the deputy room (代表服务). Days are the congress's; nothing may lie in the future. Thread-safe. Every command may also throw
 * what {@link Desk} says: denied, unknown id, stale version, operation reused, store failed.
 */
public interface DeputyService {
    /** The service at a desk, with its parameters. */
    static DeputyService of(Desk desk, DeputyRules rules) {
        return DeputyRoom.served(
                desk, new DefaultDeputyService(desk, new SeatRule(), new GroupRule(rules), rules.contactOpen()));
    }

    /** Registers a deputy and seats him from the day of election, or from the current term's first day. */
    Outcome<Versioned<Deputy>> register(RegisterDeputy command, Actor actor);

    /** Registers up to {@value Desk#MOST} deputies, all or none. */
    Outcome<List<Versioned<Deputy>>> registerAll(List<RegisterDeputy> commands, Actor actor);

    /** Seats a deputy in an office, which only a deputy may hold, or again as a deputy. */
    Outcome<Versioned<Seat>> seat(SeatDeputy command, Actor actor);

    /** Ends an office; the deputy's own seat is ended by {@link #terminate}. */
    Outcome<Versioned<Seat>> endOffice(EndOffice command, Actor actor);

    /** Suspends a deputy, Deputies Law art. 61. */
    Outcome<Versioned<Suspension>> suspend(SuspendDeputy command, Actor actor);

    /** Restores a suspended deputy. */
    Outcome<Versioned<Suspension>> restore(RestoreDeputy command, Actor actor);

    /**
     * Terminates a deputy's qualification and ends everything the deputy holds, in one transaction; Deputies Law art. 62. When a term has
     * ended this is done for each of its seats; who was elected again is then seated again.
     */
    Outcome<Versioned<Seat>> terminate(TerminateDeputy command, Actor actor);

    /** Takes back an end of a seat that was entered in error, with all that ended in the same act. */
    Outcome<Versioned<Seat>> revokeTermination(RevokeTermination command, Actor actor);

    /** Forms a group. */
    Outcome<Versioned<Group>> form(FormGroup command, Actor actor);

    /** Lets a deputy join a group. */
    Outcome<Versioned<Membership>> join(JoinGroup command, Actor actor);

    /** Lets up to {@value Desk#MOST} deputies join groups, all or none. */
    Outcome<List<Versioned<Membership>>> joinAll(List<JoinGroup> commands, Actor actor);

    /** Ends a membership. */
    Outcome<Versioned<Membership>> leave(LeaveGroup command, Actor actor);

    /** Registers a voter. */
    Outcome<Versioned<Voter>> registerVoter(RegisterVoter command, Actor actor);

    /** Registers up to {@value Desk#MOST} voters, all or none. */
    Outcome<List<Versioned<Voter>>> registerVoters(List<RegisterVoter> commands, Actor actor);

    /**
     * A voter's data as it is kept, for a purpose; that it was revealed is kept and entered in the journal first. Its {@code toString} and
     * JSON are still masks. Rejected for a purpose that would make a voter known who asked for secrecy, and once the data was erased. A
     * repeat under the same operation id must be allowed anew. Operation {@code deputy.reveal-voter}; Personal Information Protection
     * Law art. 6.
     */
    Outcome<Voter> reveal(RevealVoter command, Actor actor);

    /**
     * All that is kept of a voter in any room, for that voter; entered in the journal as {@link #reveal} is. What a deputy wrote down
     * of a conversation names no voter and is not in it. Operation {@code deputy.export-voter}; Personal Information Protection Law art. 45.
     */
    Outcome<VoterExport> export(ExportVoter command, Actor actor);

    /** Corrects a voter's data; Personal Information Protection Law art. 46. */
    Outcome<Versioned<Voter>> correct(CorrectVoter command, Actor actor);

    /** Keeps a voter's wish for secrecy. */
    Outcome<Versioned<Voter>> wishSecrecy(WishSecrecy command, Actor actor);

    /**
     * Erases a voter's data; Personal Information Protection Law art. 47. Rejected while a link stands: end it first. What the database
     * keeps beside its tables, logs and backups, is the host's to erase.
     */
    Outcome<Versioned<Voter>> erase(EraseVoter command, Actor actor);

    /**
     * What everybody may know of a deputy; Deputies Law art. 58. Throws {@link UnknownIdException} when there is none of this id.
     * Operation {@code deputy.public}.
     *
     * @param days of which the duty information is
     */
    PublicDeputy open(Id<Deputy> id, Window days, Actor actor);
}
