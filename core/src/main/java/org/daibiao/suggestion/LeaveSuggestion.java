package org.daibiao.suggestion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;

/**
 * A joint deputy leaves a draft (退出联名). Shanghai art. 4.
 *
 * @param suggestion the suggestion as seen
 * @param deputy the deputy
 * @param day the day
 */
public record LeaveSuggestion(
        @NotNull Seen<Suggestion> suggestion,
        @NotNull Id<Deputy> deputy,
        @NotNull LocalDate day) {
    /** On the given day. */
    public static LeaveSuggestion of(Seen<Suggestion> suggestion, Id<Deputy> deputy, String day) {
        return new LeaveSuggestion(suggestion, deputy, Typed.day(day));
    }
}
