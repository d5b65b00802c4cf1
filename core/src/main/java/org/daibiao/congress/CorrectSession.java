package org.daibiao.congress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what is recorded of a session (更正会议信息). What is null stays as it is; its term follows from its first day.
 *
 * @param session the session as seen
 * @param ordinal its right ordinal, at most 999, or null
 * @param firstDay its right first day, or null
 * @param lastDay its right last day, inclusive, or null
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectSession(
        @NotNull Seen<Session> session,
        @Nullable @Positive @Max(Term.MOST_ORDINAL) Integer ordinal,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @NotBlank @Size(max = 500) String reason) {
    /** The session as it should have been recorded, in the term of its first day; in the one that it had if none has that day. */
    Session right(Session now, int term) {
        return new Session(
                now.id(),
                now.body(),
                term,
                Objects.requireNonNullElse(ordinal, now.ordinal()),
                firstDay(now),
                Objects.requireNonNullElse(lastDay, now.lastDay()));
    }

    LocalDate firstDay(Session now) {
        return Objects.requireNonNullElse(firstDay, now.firstDay());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
