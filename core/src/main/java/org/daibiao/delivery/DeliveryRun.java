package org.daibiao.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daibiao.delivery.DeliverySettings.Listening;
import org.daibiao.delivery.SetAside.State;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.StoreWriter;
import org.daibiao.record.CongressId;
import org.daibiao.record.Versioned;

/**
 * One turn of a listener in a congress: passes it acts and collects what must be saved. It takes no further act once half of the lease is over, so
 * that its work is saved before the lease runs out. Not thread-safe; discarded after the turn.
 */
final class DeliveryRun {
    private final CongressId congress;
    private final Listening to;
    private final DeliveryRules rules;
    private final Supplier<Instant> clock;
    private final Instant end;
    private final List<Consumer<StoreWriter>> saves = new ArrayList<>();
    private Delivery place;
    private int handled;
    private int failed;
    private int setAside;
    private boolean more;

    DeliveryRun(
            CongressId congress,
            Listening to,
            DeliveryRules rules,
            Supplier<Instant> clock,
            Delivery held,
            Instant end) {
        this.congress = congress;
        this.to = to;
        this.rules = rules;
        this.clock = clock;
        this.place = held;
        this.end = end;
    }

    void run(Backlog errand) {
        more = errand.isFull();
        for (Backlog.Asked asked : errand.asked()) {
            if (isOver()) {
                return;
            }
            again(asked.setAside(), asked.act());
        }
        for (NumberedAct act : errand.acts()) {
            if (isOver() || !next(act)) {
                return;
            }
        }
    }

    /** Throws {@link org.daibiao.record.StaleVersionException} when another node has claimed the place; then nothing is saved. */
    void save(StoreWriter writer, long version) {
        writer.update(Delivery.SHAPE, place.released(), version);
        saves.forEach(save -> save.accept(writer));
    }

    Delivered result() {
        return new Delivered(handled, failed, setAside, more, place.nextTry(), List.of());
    }

    static Instant later(Instant now, Duration pause) {
        return now.plus(pause).truncatedTo(ChronoUnit.MICROS);
    }

    private boolean isOver() {
        boolean over = !clock.get().isBefore(end);
        more |= over;
        return over;
    }

    private void again(Versioned<SetAside> before, NumberedAct act) {
        SetAside next = attempt(act)
                .map(reason -> before.value()
                        .attempted(State.SET_ASIDE)
                        .set(SetAside.REASON, reason)
                        .set(SetAside.SET_ASIDE_AT, clock.get()))
                .orElseGet(() -> before.value().attempted(State.HANDLED))
                .done();
        saves.add(writer -> writer.update(SetAside.SHAPE, next, before.version()));
    }

    /** Whether the next act may follow: not while this one waits, and not right after it was set aside. */
    private boolean next(NumberedAct act) {
        Optional<String> reason = attempt(act);
        reason.ifPresentOrElse(why -> failed(act, why), () -> place = place.upTo(act.number()));
        return reason.isEmpty();
    }

    private void failed(NumberedAct act, String reason) {
        int failures = place.failures() + 1;
        Instant now = clock.get();
        Optional<Duration> pause = rules.retry().pauseAfter(failures);
        more = pause.isEmpty();
        if (pause.isPresent()) {
            place = place.failed(later(now, pause.get()), reason);
            return;
        }
        place = place.upTo(act.number());
        setAside++;
        SetAside aside = SetAside.of(to.name(), act, failures, reason, now);
        saves.add(writer -> put(writer, aside));
    }

    /** The record already exists when someone moved the place back by hand. */
    private static void put(StoreWriter writer, SetAside aside) {
        writer.find(SetAside.SHAPE, aside.id())
                .ifPresentOrElse(
                        before -> writer.update(SetAside.SHAPE, aside, before.version()),
                        () -> writer.insert(SetAside.SHAPE, List.of(aside)));
    }

    /** Empty when it was handled, otherwise the reason for the failure. */
    private Optional<String> attempt(NumberedAct act) {
        try {
            to.listener().handle(congress, act);
            handled++;
            return Optional.empty();
        } catch (Throwable e) { // errors too: an act that is never set aside would come back forever
            failed++;
            return Optional.of(Failure.reason(to.listener(), e));
        }
    }
}
