package org.daibiao.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.daibiao.delivery.DeliverySettings.Listening;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.StaleVersionException;

/**
 * Delivers acts to listeners: reads what there is to do, claims the listener's place, runs the listener outside any transaction, then saves its
 * progress. Each save succeeds only if the place is unchanged since it was read.
 */
record Dispatcher(Stores stores, Clock clock, DeliverySettings settings) {
    Delivered deliver(CongressId congress) {
        Delivered all = Delivered.NOTHING;
        for (Listening to : settings.listeners()) {
            all = all.plus(deliver(congress, to));
        }
        return all;
    }

    private Delivered deliver(CongressId congress, Listening to) {
        Instant now = now();
        Backlog errand = look(congress, to, now);
        return take(congress, to, errand, now).warning(errand.place().value().warnings(now, settings.rules()));
    }

    private Delivered take(CongressId congress, Listening to, Backlog errand, Instant now) {
        Delivery place = errand.place().value();
        if (place.isHeld(now, settings.rules())) {
            return Delivered.waiting(place.heldUntil());
        } else if (errand.isEmpty()) {
            return Delivered.waiting(place.nextTry());
        }
        Duration lease = settings.rules().lease();
        Delivery held = place.heldBy(settings.node(), DeliveryRun.later(now, lease));
        long version = errand.place().version();
        if (!save(congress, writer -> writer.update(Delivery.SHAPE, held, version))) {
            return Delivered.NOTHING;
        }
        var turn = new DeliveryRun(congress, to, settings.rules(), this::now, held, now.plus(lease.dividedBy(2)));
        turn.run(errand);
        return save(congress, writer -> turn.save(writer, version + 1)) ? turn.result() : Delivered.NOTHING;
    }

    /** Only reads, unless the listener is new to the congress. */
    private Backlog look(CongressId congress, Listening to, Instant now) {
        DeliveryRules rules = settings.rules();
        return stores.read(congress, reader -> Backlog.of(reader, to.name(), now, rules))
                .orElseGet(() -> stores.write(
                        congress,
                        writer -> Backlog.of(writer, to.name(), now, rules).orElseGet(() -> {
                            long after = to.start() == Start.NOW
                                    ? writer.journal().head().number()
                                    : 0;
                            writer.insert(Delivery.SHAPE, List.of(Delivery.starting(to.name(), after)));
                            return Backlog.of(writer, to.name(), now, rules).orElseThrow();
                        })));
    }

    /** Whether it was saved; false when another node has claimed the place meanwhile, which then does the work itself. */
    private boolean save(CongressId congress, Consumer<StoreWriter> work) {
        try {
            return stores.write(congress, writer -> {
                work.accept(writer);
                return true;
            });
        } catch (StaleVersionException e) {
            return false;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
