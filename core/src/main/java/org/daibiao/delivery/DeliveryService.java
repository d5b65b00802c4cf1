package org.daibiao.delivery;

import java.time.Clock;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Service of the delivery room (投递服务): hands the acts of the journal to the listeners. Thread-safe. Every command may also throw what
 * {@link Desk} says: denied, stale version, operation reused, store failed.
 */
public interface DeliveryService {
    /**
     * The service at a desk.
     *
     * @param stores the desk's stores: places in the journal are kept directly, since an act for each would have to be delivered again
     */
    static DeliveryService of(Desk desk, Stores stores, Clock clock, DeliverySettings settings) {
        return DeliveryRoom.served(desk, new DefaultDeliveryService(desk, new Dispatcher(stores, clock, settings)));
    }

    /**
     * Gives each listener one turn in a congress: acts that an operator asked for, then the acts after its place in the journal. The host's
     * scheduler calls it as often as it likes, on any number of nodes and threads; where nothing is to be done it only reads. It runs in the
     * caller's thread, must not be called within a transaction, and is the host's own act: no access policy is asked.
     *
     * <p>A listener that throws, be it an {@link Error}, stops neither the others nor other congresses: its act is tried again, and set aside
     * in the end. Throws {@link org.daibiao.record.StoreFailedException} when the store fails. Where the clock was set back, nothing
     * waits for the old time, and {@link Delivered#warnings} says so.
     */
    Delivered deliver(CongressId congress);

    /**
     * Asks for one more attempt at an act that was set aside. The next delivery on a node that has the listener makes it, after which it is
     * handled, or set aside again with its new reason.
     */
    Outcome<Versioned<SetAside>> retry(RetryAct command, Actor actor);
}
