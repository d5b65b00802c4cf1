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
 * Rates a reply, or its delivery, as one of the proposers (评价答复). A seat is no longer needed, since terms end. The reply is rated first, while that
 * rating is owed. After the committee has gone on, a rating is accepted until its last day has certainly passed; then it is rejected with
 * {@code suggestion.gone-on}. Clause 12.e.
 *
 * @param suggestion the suggestion as seen
 * @param deputy the proposer
 * @param attitude the grade for the handler's attitude
 * @param result the grade for the result
 * @param reasons why dissatisfied, at most 1000 characters; required if either grade is dissatisfied
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
