package org.daibiao.suggestion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Promise (建议答复承诺) in a reply, tracked until it is kept. Clauses 12.d, 12.g.
 *
 * @param id the id
 * @param suggestion the suggestion
 * @param reply the reply
 * @param text the promise, at most 500 characters
 * @param madeOn the day on which it was made
 * @param dueOn the last day on which it is kept in time
 * @param state its state
 * @param settledOn the day on which it was settled, or null
 * @param explanation how it was kept, or why not, at most 1000 characters, or null
 */
public record Promise(
        Id<Promise> id,
        Id<Suggestion> suggestion,
        Id<Reply> reply,
        @Size(max = 500) String text,
        LocalDate madeOn,
        LocalDate dueOn,
        State state,
        @Nullable LocalDate settledOn,
        @Nullable @Size(max = 1000) String explanation) {
    /** State of a promise (承诺状态). */
    public enum State {
        /** It is being tracked (跟踪中). */
        OPEN,
        /** It is kept (已落实). */
        DELIVERED,
        /** It was replaced by another promise that is due later (结转). */
        CARRIED_OVER,
        /** It cannot be kept, as explained (已说明). */
        EXPLAINED,
        /** The reply that made it was taken back (已撤销). */
        TAKEN_BACK
    }

    /** How it is stored. */
    public static final Shape<Promise> SHAPE =
            Shape.of("suggestion_promise", Promise.class).titled((promise, locale) -> promise.text());

    /** The suggestion. */
    public static final Field<Promise, Id<Suggestion>> SUGGESTION = SHAPE.field("suggestion");

    /** The last day. */
    public static final Field<Promise, LocalDate> DUE_ON = SHAPE.field("dueOn");

    /** Its state. */
    public static final Field<Promise, State> STATE = SHAPE.field("state");

    static final Field<Promise, LocalDate> SETTLED_ON = SHAPE.field("settledOn");
    static final Field<Promise, String> EXPLANATION = SHAPE.field("explanation");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
