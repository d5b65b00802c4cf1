package org.daibiao.delivery;

import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/**
 * Set aside (搁置的推送): an act that a listener could not handle, so that delivery continued without it.
 *
 * @param id derived from the listener's name and the number, so that an act is set aside only once for a listener
 * @param listener the listener's name, at most 60 characters
 * @param actNumber the act's number in the congress's journal
 * @param operation the act's operation id
 * @param attempts how often it was tried, including attempts that an operator asked for
 * @param reason why the last attempt failed, as returned by {@link JournalListener#reason}; log-safe, at most 500 characters
 * @param setAsideAt when it was last set aside, with microsecond precision
 * @param state what should happen to it
 */
public record SetAside(
        Id<SetAside> id,
        @Size(max = 60) String listener,
        long actNumber,
        UUID operation,
        int attempts,
        @Size(max = Failure.LONGEST) String reason,
        Instant setAsideAt,
        State state) {
    /** State of an act set aside (搁置状态): what should happen to it. */
    public enum State {
        /** An operator must look at it (待处理). */
        SET_ASIDE,
        /** An operator asked for one more attempt; the next delivery makes it (待重试). */
        ASKED,
        /** It was handled after all (已处理). */
        HANDLED
    }

    /** How it is kept. */
    public static final Shape<SetAside> SHAPE = Shape.of("delivery_set_aside", SetAside.class);

    /** The listener's name. */
    public static final Field<SetAside, String> LISTENER = SHAPE.field("listener");

    /** The act's number. */
    public static final Field<SetAside, Long> ACT_NUMBER = SHAPE.field("actNumber");

    /** When it was last set aside. */
    public static final Field<SetAside, Instant> SET_ASIDE_AT = SHAPE.field("setAsideAt");

    /** What should happen to it. */
    public static final Field<SetAside, State> STATE = SHAPE.field("state");

    static final Field<SetAside, Integer> ATTEMPTS = SHAPE.field("attempts");
    static final Field<SetAside, String> REASON = SHAPE.field("reason");

    static SetAside of(String listener, NumberedAct act, int attempts, String reason, Instant at) {
        String key = "daibiao:set-aside:" + listener + "/" + act.number();
        Id<SetAside> id = Id.of(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
        return new SetAside(id, listener, act.number(), act.act().operation(), attempts, reason, at, State.SET_ASIDE);
    }

    /** After one more attempt. */
    Edit<SetAside> attempted(State next) {
        return Edit.of(this).set(ATTEMPTS, attempts + 1).set(STATE, next);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
