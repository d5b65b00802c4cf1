package org.daibiao.suggestion;

import java.time.LocalDate;
import org.daibiao.record.Rejections;

/** Days that a step may name: not in the future, and not before the previous step. */
final class StepDays {
    private StepDays() {}

    static Rejections check(LocalDate day, LocalDate earliest, LocalDate today) {
        return new Rejections()
                .when(day.isAfter(today), SuggestionReasons.FUTURE, "day", day, today)
                .when(day.isBefore(earliest), SuggestionReasons.BEFORE_EARLIER_STEP, "day", day, earliest);
    }
}
