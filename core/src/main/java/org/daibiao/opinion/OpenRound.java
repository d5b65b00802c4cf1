package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;

/**
 * Opens a community round (开展集中联系社区活动). Clauses 7.a, 7.b.
 *
 * @param theme the theme set by the municipal congress, at most 200 characters
 * @param focus the district's own focus, at most 500 characters
 * @param since the first day
 * @param lastDay the planned last day
 */
public record OpenRound(
        @NotBlank @Size(max = 200) String theme,
        @NotBlank @Size(max = 500) String focus,
        @NotNull LocalDate since,
        @NotNull LocalDate lastDay) {
    /** On the given days. */
    public static OpenRound of(String theme, String focus, String since, String lastDay) {
        return new OpenRound(theme, focus, Typed.day(since), Typed.day(lastDay));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
