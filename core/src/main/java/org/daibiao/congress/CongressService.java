package org.daibiao.congress;

import java.util.List;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Service of the congress room (人大服务): congresses, terms, sessions, organs and documents. Thread-safe. Every command may also throw what
 * {@link Desk} says: denied, stale version, operation reused, store failed.
 */
public interface CongressService {
    /** The service at a desk. */
    static CongressService of(Desk desk) {
        return CongressRoom.served(desk, new DefaultCongressService(desk, new CongressRule()));
    }

    /**
     * Opens the congress of the actor, or answers with it when it is open already. The code must be the one from which the actor's
     * congress id is derived.
     */
    Outcome<Versioned<Congress>> open(OpenCongress command, Actor actor);

    /** The actor's congress; throws {@link org.daibiao.record.UnknownIdException} when it was never opened. */
    Versioned<Congress> get(Actor actor);

    /** Begins the next term and ends the current one, in one transaction. */
    Outcome<Versioned<Term>> beginTerm(BeginTerm command, Actor actor);

    /** All terms of the congress, in the order of their first days. */
    List<Versioned<Term>> terms(Actor actor);

    /** Records a session of the congress, the standing committee or the council of chairpersons, from its first day on. */
    Outcome<Versioned<Session>> hold(HoldSession command, Actor actor);

    /** Enters an organ; a town, subdistrict or area stands as a unit, a government as one of the four organs, from its day on. */
    Outcome<Versioned<Organ>> addOrgan(AddOrgan command, Actor actor);

    /** Enters a document in the register. */
    Outcome<Versioned<Document>> register(RegisterDocument command, Actor actor);

    /** Says when a document was circulated to the deputies; once. */
    Outcome<Versioned<Document>> circulate(MarkDocument command, Actor actor);

    /** Says when a document was published; once. */
    Outcome<Versioned<Document>> publish(MarkDocument command, Actor actor);
}
