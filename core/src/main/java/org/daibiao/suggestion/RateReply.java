package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Rates a reply, or its delivery, as one of the proposers (评价答复); a seat is not needed any more, since terms end. The reply is rated first, while that
 * rating is owed. After the committee has gone on it is taken while its last day is not past for certain; else {@code suggestion.gone-on}. Clause 12.e.
 *
 * @param suggestion the suggestion as seen
 * @param deputy the proposer
 * @param attitude of the handler's attitude
 * @param result of the result
 * @param reasons why dissatisfied, at most 1000 characters; required when dissatisfied with either
 * @param day the day
 */
public record RateReply(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Id<Deputy> deputy,
        @NotNull Rating.Grade attitude,
        @NotNull Rating.Grade result,
        @Nullable @Size(max = 1000) String reasons,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
