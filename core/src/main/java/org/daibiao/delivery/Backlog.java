package org.daibiao.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.StoreReader;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/**
 * What a listener can receive now.
 *
 * @param place its place in the journal
 * @param asked acts set aside that an operator asked to retry
 * @param acts the acts after its place; none while it waits
 * @param batch the maximum number of each
 */
record Backlog(Versioned<Delivery> place, List<Asked> asked, List<NumberedAct> acts, int batch) {
    record Asked(Versioned<SetAside> setAside, NumberedAct act) {}

    /** Empty when the listener is new to the congress. */
    static Optional<Backlog> of(StoreReader reader, String listener, Instant now, DeliveryRules rules) {
        int batch = rules.batch();
        return reader.find(Delivery.SHAPE, Delivery.idOf(listener)).map(place -> {
            Delivery at = place.value();
            boolean held = at.isHeld(now, rules);
            return new Backlog(
                    place,
                    held ? List.of() : asked(reader, listener, batch),
                    held || at.waits(now, rules) ? List.of() : reader.journal().acts(at.lastNumber(), batch),
                    batch);
        });
    }

    private static List<Asked> asked(StoreReader reader, String listener, int batch) {
        var query = Query.of(SetAside.SHAPE, SetAside.LISTENER.is(listener), SetAside.STATE.is(SetAside.State.ASKED));
        return reader.select(query.by(SetAside.ACT_NUMBER).atMost(batch)).items().stream()
                .map(found -> new Asked(
                        found,
                        reader.journal().acts(found.value().actNumber() - 1, 1).get(0)))
                .toList();
    }

    boolean isEmpty() {
        return asked.isEmpty() && acts.isEmpty();
    }

    /** Whether there may be more than was read. */
    boolean isFull() {
        return asked.size() == batch || acts.size() == batch;
    }
}
