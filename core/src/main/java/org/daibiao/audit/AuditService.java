package org.daibiao.audit;

import java.util.Map;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;

/**
 * Service of the audit room (审计服务). Thread-safe. Every operation may also throw the exceptions listed at {@link Desk}: denied, operation reused,
 * store failed.
 *
 * <p>The library cannot delete or change an act. Acts are kept as long as the database is, which exceeds the six months that the law requires for
 * logs (网络安全法第二十三条第三项). Preserving the database is the host's responsibility.
 *
 * <p><b>What the chain proves:</b> from the first linked act on, every act with its lines is as it was entered, in order, with none left out; the
 * lines are counted as the acts say; and the record that each act is about exists. The library never deletes a record, so a missing one was deleted
 * outside it.
 *
 * <p><b>What it does not detect:</b> that someone with write access to the database recomputed all links, unless a head printed earlier is compared;
 * acts cut off at the end together with the journal's head, unless a head printed after them is compared; acts that such a person entered after the
 * last printed head; a change to the content or version of a record, since an act keeps only the digest of its command; records that no act is about;
 * a secret ballot, which leaves no act.
 */
public interface AuditService {
    /** Creates the service at a desk that links every act; it shares the desk's digest and rooms. */
    static AuditService of(Desk desk) {
        return of(desk, Map.of());
    }

    /**
     * Creates the service at a desk; it shares the desk's digest and rooms.
     *
     * @param unlinked for each congress that has acts from before the chain, the number of the last such act. Never read it from the database: anyone
     *     who tampers with the database could change it too
     */
    static AuditService of(Desk desk, Map<CongressId, Long> unlinked) {
        return AuditRoom.served(desk, new DefaultAuditService(desk, unlinked));
    }

    /** Where the journal ends today, to be printed and kept away from the database. Operation {@code audit.head}. */
    Anchor head(Actor actor);

    /**
     * Verifies the whole journal of the actor's congress: recomputes every link, compares what is counted with what was entered, then looks up the
     * record that each act is about. Operation {@code audit.verify}. It reads one consistent state of the journal, page by page, and stops at the
     * first broken place. In memory it keeps only the numbers of lines that were taken back. Within a host's transaction, the isolation must be
     * repeatable read or higher.
     */
    Verification verify(Actor actor);

    /**
     * The same, also compared with a printed head: the journal must still hold that act with that link. Rejected when the head belongs to another
     * congress or does not have the form of a head.
     */
    Outcome<Verification> verify(Anchor printed, Actor actor);

    /**
     * Reads acts, including take-backs, in the order of their numbers. The reading is first recorded and entered in the journal; no act is returned
     * without that. A repeat under the same operation id returns the same acts, provided that access is granted again. Operation {@code audit.read}.
     */
    Outcome<Extract> read(ReadJournal command, Actor actor);
}
