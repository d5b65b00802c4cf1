package org.daibiao.delivery;

import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Delivery (日志推送): how far a listener has come in a congress's journal, and which node is delivering. Kept also for a listener that is no longer
 * installed. Its version is the fence: a node that lost the lease can no longer save. All instants have microsecond precision and come from the
 * nodes' clocks.
 *
 * @param id derived from the listener's name
 * @param listener the listener's name, at most 60 characters
 * @param lastNumber the number of the last act that was handled or set aside; 0 before the first
 * @param holder the node that is delivering, at most 64 characters; null when none is
 * @param heldUntil when its lease runs out; null when none is delivering
 * @param failures how often the act after {@code lastNumber} has failed so far
 * @param nextTry when it will be tried again; null when nothing waits
 * @param reason why the last attempt failed, at most 500 characters; null when none failed
 */
public record Delivery(
        Id<Delivery> id,
        @Size(max = 60) String listener,
        long lastNumber,
        @Size(max = 64) @Nullable String holder,
        @Nullable Instant heldUntil,
        int failures,
        @Nullable Instant nextTry,
        @Size(max = Failure.LONGEST) @Nullable String reason) {
    /** How it is kept. */
    public static final Shape<Delivery> SHAPE = Shape.of("delivery", Delivery.class);

    /** The listener's name. */
    public static final Field<Delivery, String> LISTENER = SHAPE.field("listener");

    static final Field<Delivery, Long> LAST_NUMBER = SHAPE.field("lastNumber");
    static final Field<Delivery, String> HOLDER = SHAPE.field("holder");
    static final Field<Delivery, Instant> HELD_UNTIL = SHAPE.field("heldUntil");
    static final Field<Delivery, Integer> FAILURES = SHAPE.field("failures");
    static final Field<Delivery, Instant> NEXT_TRY = SHAPE.field("nextTry");
    static final Field<Delivery, String> REASON = SHAPE.field("reason");

    static Id<Delivery> idOf(String listener) {
        return Id.of(UUID.nameUUIDFromBytes(("daibiao:delivery:" + listener).getBytes(StandardCharsets.UTF_8)));
    }

    static Delivery starting(String listener, long after) {
        return new Delivery(idOf(listener), listener, after, null, null, 0, null, null);
    }

    /** A lease longer than the maximum comes from a clock that has since been set back, and blocks nobody. */
    boolean isHeld(Instant now, DeliveryRules rules) {
        return isAhead(heldUntil, now, rules.lease(), rules);
    }

    /** The same applies to a pause. */
    boolean waits(Instant now, DeliveryRules rules) {
        Duration pause = rules.retry().pauseAfter(failures).orElse(Duration.ZERO);
        return isAhead(nextTry, now, pause, rules);
    }

    private static boolean isAhead(@Nullable Instant until, Instant now, Duration longest, DeliveryRules rules) {
        return until != null && now.isBefore(until) && !isTooFar(until, now, longest, rules);
    }

    /** The clocks of nodes may differ by at most one lease. */
    private static boolean isTooFar(@Nullable Instant until, Instant now, Duration longest, DeliveryRules rules) {
        return until != null && now.plus(longest).plus(rules.lease()).isBefore(until);
    }

    /** Warnings about the clock: a lease or pause further ahead than the maximum was recorded by a clock that has since been set back. */
    List<Rejection> warnings(Instant now, DeliveryRules rules) {
        Duration pause = rules.retry().pauseAfter(failures).orElse(Duration.ZERO);
        Instant ahead = isTooFar(heldUntil, now, rules.lease(), rules)
                ? heldUntil
                : isTooFar(nextTry, now, pause, rules) ? nextTry : null;
        return ahead == null ? List.of() : List.of(DeliveryRoom.CLOCK_SET_BACK.at("", listener, ahead, now));
    }

    Delivery heldBy(String node, Instant until) {
        return Edit.of(this).set(HOLDER, node).set(HELD_UNTIL, until).done();
    }

    Delivery released() {
        return Edit.of(this).set(HOLDER, null).set(HELD_UNTIL, null).done();
    }

    Delivery upTo(long number) {
        return Edit.of(this)
                .set(LAST_NUMBER, number)
                .set(FAILURES, 0)
                .set(NEXT_TRY, null)
                .set(REASON, null)
                .done();
    }

    Delivery failed(Instant again, String why) {
        return Edit.of(this)
                .set(FAILURES, failures + 1)
                .set(NEXT_TRY, again)
                .set(REASON, why)
                .done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
