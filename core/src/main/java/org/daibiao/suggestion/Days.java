package org.daibiao.suggestion;

import java.time.LocalDate;
import org.daibiao.kernel.Rejections;

/** Which days a step may name: none in the future, none before the step before. */
final class Days {
    private Days() {}

    static Rejections check(LocalDate day, LocalDate earliest, LocalDate today) {
        return new Rejections()
                .when(day.isAfter(today), "suggestion.future", "12", "day", "day", day, "today", today)
                .when(
                        day.isBefore(earliest),
                        "suggestion.before-earlier-step",
                        "12",
                        "day",
                        "day",
                        day,
                        "earlier",
                        earliest);
    }
}
