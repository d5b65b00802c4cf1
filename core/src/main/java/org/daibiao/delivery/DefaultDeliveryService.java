package org.daibiao.delivery;

import static org.daibiao.delivery.DeliveryRoom.RETRY;

import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Desk;
import org.daibiao.record.CongressId;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;

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
                (now, context) -> new Rejections()
                        .when(
                                now.state() != SetAside.State.SET_ASIDE,
                                DeliveryRoom.NOT_SET_ASIDE,
                                "setAside",
                                now.actNumber())
                        .orElse(() -> Change.to(Edit.of(now)
                                .set(SetAside.STATE, SetAside.State.ASKED)
                                .done())));
    }
}
