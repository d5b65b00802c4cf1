package org.daibiao.delivery;

import static org.daibiao.delivery.DeliveryRoom.RETRY;

import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Rejections;
import org.daibiao.kernel.Versioned;

record DefaultDeliveryService(Desk desk, Dispatcher courier) implements DeliveryService {
    @Override
    public Delivered deliver(CongressId congress) {
        return courier.deliver(congress);
    }

    @Override
    public Outcome<Versioned<SetAside>> retry(RetryAct command, Actor actor) {
        return desk.change(
                RETRY,
                command,
                actor,
                (now, moment) -> new Rejections()
                        .when(
                                now.state() != SetAside.State.SET_ASIDE,
                                DeliveryRoom.NOT_SET_ASIDE,
                                "",
                                "setAside",
                                now.actNumber())
                        .orElse(() -> Change.to(now.asked())));
    }
}
