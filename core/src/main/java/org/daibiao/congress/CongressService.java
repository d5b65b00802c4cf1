package org.daibiao.congress;

import java.util.List;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Service of the congress room (人大服务): congresses, terms, sessions, organs and documents. Thread-safe. Every command may also throw the exceptions of
 * {@link Desk}: denied, stale version, operation reused, store failed.
 */
public interface CongressService {
    /** The service at a desk. */
    static CongressService of(Desk desk) {
        return CongressRoom.served(desk, new DefaultCongressService(desk, new CongressRule()));
    }

    /**
     * Opens the actor's congress, or returns it if it is already open. The code must be the one from which the actor's congress id is derived.
     */
    Outcome<Versioned<Congress>> open(OpenCongress command, Actor actor);

    /** The actor's congress. Throws {@link org.daibiao.record.UnknownIdException} if it was never opened. */
    Versioned<Congress> get(Actor actor);

    /** Begins the next term and ends the current one, in one transaction. */
    Outcome<Versioned<Term>> beginTerm(BeginTerm command, Actor actor);

    /** All terms of the congress, ordered by first day. */
    List<Versioned<Term>> terms(Actor actor);

    /** Records a session of the congress, the standing committee or the council of chairpersons, on or after its first day. */
    Outcome<Versioned<Session>> hold(HoldSession command, Actor actor);

    /**
     * Corrects what is recorded of a term, and with it the end of the term before and the term of its sessions. What it said before is kept as
     * {@link org.daibiao.correction.Correction}s. Figures that count from its first day follow. Rejected with {@code congress.term-used} if a seat
     * would then begin before the term, or a session before all terms: correct those first, {@code congress.session-known}, {@code congress.term-ordinal}, {@code congress.term-order},
     * {@code congress.term-after-next}, {@code congress.future}, and {@code correction.nothing} if it says all of that already.
     */
    Outcome<Versioned<Term>> correctTerm(CorrectTerm command, Actor actor);

    /**
     * Corrects what is recorded of a session; its term follows from its first day, and so does the journal. What it said before is kept as
     * {@link org.daibiao.correction.Correction}s. Rejected with the codes of {@link #hold}, and {@code correction.nothing} if it says all of that
     * already.
     */
    Outcome<Versioned<Session>> correctSession(CorrectSession command, Actor actor);

    /**
     * Adds an organ. From its day on, the journal has a town, subdistrict or area as a unit, and a government, supervisory commission, court or
     * procuratorate as one of the four organs.
     */
    Outcome<Versioned<Organ>> addOrgan(AddOrgan command, Actor actor);

    /**
     * Corrects what is recorded of an organ. What it said before is kept as {@link org.daibiao.correction.Correction}s, and the journal follows the right
     * kind and day. Rejected with {@code congress.organ-known} if another organ has the name, with {@code congress.future} for a day after today, and
     * with {@code correction.nothing} if it says all of that already.
     */
    Outcome<Versioned<Organ>> correctOrgan(CorrectOrgan command, Actor actor);

    /** Enters a document in the register. */
    Outcome<Versioned<Document>> register(RegisterDocument command, Actor actor);

    /**
     * Corrects what the register says of a document, and removes a circulation or publication that did not take place. What it said before is kept as
     * {@link org.daibiao.correction.Correction}s, and the journal follows. Rejected with {@code congress.document-after-mark} if it is then older than its
     * circulation or publication, with {@code congress.future}, {@code correction.given-and-removed}, and {@code correction.nothing}.
     */
    Outcome<Versioned<Document>> correctDocument(CorrectDocument command, Actor actor);

    /** Records when a document was circulated to the deputies; only once for each document. */
    Outcome<Versioned<Document>> circulate(MarkDocument command, Actor actor);

    /** Records when a document was published; only once for each document. */
    Outcome<Versioned<Document>> publish(MarkDocument command, Actor actor);
}
