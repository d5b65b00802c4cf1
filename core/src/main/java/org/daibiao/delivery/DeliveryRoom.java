package org.daibiao.delivery;

import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Room;

/** Delivery room (投递领域): what is kept of the delivery of acts to listeners, and what operators do about it. It writes no entries. */
public final class DeliveryRoom {
    private static final Room.Of R = Room.named("delivery");

    /** {@link DeliveryService#retry}. */
    public static final Operation.Changes<RetryAct, SetAside> RETRY =
            R.changes("retry", RetryAct.class, RetryAct::setAside, SetAside.SHAPE);

    /** The room. */
    public static final Room ROOM = R.keeps(Delivery.SHAPE, SetAside.SHAPE);

    private DeliveryRoom() {}

    /** The service, which carries out its commands at the desk from now on. */
    static DeliveryService served(Desk desk, DefaultDeliveryService service) {
        desk.handle(RETRY, service::retry);
        return service;
    }
}
