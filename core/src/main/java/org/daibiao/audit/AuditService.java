package org.daibiao.audit;

import java.util.Map;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;

/**
 * Service of the audit room (审计服务). Thread-safe. Every operation may also throw what {@link Desk} says: denied, operation reused, store
 * failed.
 *
 * <p>The library has no way to delete an act or to change one: acts are kept for as long as the database is, which is longer than the six
 * months that the law demands of logs (网络安全法第二十三条第三项). How to keep the database is the host's business.
 *
 * <p><b>What the chain shows:</b> that every act with its lines, from the first linked one on, stands as it was entered, in its order, none
 * left out; that the lines are counted as the acts say; and that the record that each act is about is there. The library deletes no record, so
 * that one that is missing was deleted past it.
 *
 * <p><b>What it does not show:</b> that nobody with write access to the database computed all links anew, unless a head printed before is
 * compared; acts cut off at the end together with the journal's head, unless a head printed after them is compared; acts that such a person
 * entered behind the last printed head; what stands in a record, of which an act keeps the digest of its command alone, in which version, and
 * records that no act is about; a secret ballot, which leaves no act.
 */
public interface AuditService {
    /** The service at a desk, whose digest and rooms it shares, where every act is linked. */
    static AuditService of(Desk desk) {
        return of(desk, Map.of());
    }

    /**
     * The service at a desk, whose digest and rooms it shares.
     *
     * @param unlinked the number of the last act of before the chain, of each congress that has any; never taken from the database, which whoever
     *     bends it could bend as well
     */
    static AuditService of(Desk desk, Map<CongressId, Long> unlinked) {
        return AuditRoom.served(desk, new DefaultAuditService(desk, unlinked));
    }

    /** Where the journal ends today, to be printed and kept away from the database. Operation {@code audit.head}. */
    Anchor head(Actor actor);

    /**
     * Goes through the whole journal of the actor's congress: computes every link again, compares what is counted with what was entered, then
     * asks for the record that each act is about.
     * Operation {@code audit.verify}. It reads one state of the journal, page after page, and stops at the first broken place; it keeps
     * nothing in memory but the numbers of lines that were taken back. On a host's transaction, that must be of repeatable read or higher.
     */
    Verification verify(Actor actor);

    /**
     * The same, compared with a printed head: the journal must still hold that act with that link. Rejected when the head is another
     * congress's, or not of the form of a head.
     */
    Outcome<Verification> verify(Anchor printed, Actor actor);

    /**
     * Reads acts, take-backs included, in the order of their numbers. That they were read is kept and entered in the journal first; no act
     * is handed out without. A repeat under the same operation id gives the same acts, if it is allowed anew. Operation {@code
     * audit.read}.
     */
    Outcome<Extract> read(ReadJournal command, Actor actor);
}
