package org.daibiao.delivery;

import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.record.Reason;

/** Delivery room (推送模块): the state of the delivery of acts to listeners, and what operators can do about it. It writes no entries. */
public final class DeliveryRoom {
    private static final Room.Of R = Room.named("delivery");

    /** The act is not set aside (并未搁置). */
    static final Reason NOT_SET_ASIDE = R.reason("not-set-aside", "number");

    /** A lease or pause was recorded by a clock that has since been set back (时钟被拨回). */
    static final Reason CLOCK_SET_BACK = R.reason("clock-set-back", "listener", "until", "now");

    /** {@link DeliveryService#retry}. */
    public static final Operation.Changes<RetryAct, SetAside> RETRY =
            R.changes("retry", RetryAct.class, RetryAct::setAside, SetAside.SHAPE);

    /** The room. */
    public static final Room ROOM = R.keeps(Delivery.SHAPE, SetAside.SHAPE);

    private DeliveryRoom() {}

    /** The service, which handles its commands at the desk from now on. */
    static DeliveryService served(Desk desk, DefaultDeliveryService service) {
        desk.handle(RETRY, service::retry);
        return service;
    }
}
