package org.daibiao.delivery;

import java.time.Clock;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/**
 * Service of the delivery room (推送服务): delivers the acts of the journal to the listeners. Thread-safe. Every command may also throw the exceptions
 * listed at {@link Desk}: denied, stale version, operation reused, store failed.
 */
public interface DeliveryService {
    /**
     * Creates the service at a desk.
     *
     * @param stores the desk's stores: places in the journal are saved directly, because an act for each would itself have to be delivered
     */
    static DeliveryService of(Desk desk, Stores stores, Clock clock, DeliverySettings settings) {
        return DeliveryRoom.served(desk, new DefaultDeliveryService(desk, new Dispatcher(stores, clock, settings)));
    }

    /**
     * Gives each listener one turn in a congress: first acts that an operator asked to retry, then the acts after its place in the journal. The
     * host's scheduler may call it as often as it likes, on any number of nodes and threads; when there is nothing to do, it only reads. It runs in
     * the caller's thread and must not be called within a transaction. It is the host's own act, so no access policy is consulted.
     *
     * <p>A listener that throws, even an {@link Error}, stops neither the others nor other congresses: its act is retried, and eventually set aside.
     * Throws {@link org.daibiao.record.StoreFailedException} when the store fails. If the clock was set back, nothing waits for the old time, and
     * {@link Delivered#warnings} reports it.
     */
    Delivered deliver(CongressId congress);

    /**
     * Asks for one more attempt at an act that was set aside. The next delivery on a node that has the listener makes the attempt. The act is then
     * handled, or set aside again with a new reason.
     */
    Outcome<Versioned<SetAside>> retry(RetryAct command, Actor actor);
}
