package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Collectors;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.calendar.WorkCalendars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
    /** What is owed by a day of the year was done before or after the period of a quarter's report, too. */
    @ParameterizedTest
    @CsvSource({
        "2025, 03-31, 2025-01-01 2025-03-31",
        "2025-Q1, 03-31, 2025-01-01 2025-03-31",
        "2025-Q2, 03-31, 2025-01-01 2025-03-31",
        "2025-06, 03-31, 2025-01-01 2025-03-31",
        "2025-02, 12-31, 2025-01-01 2025-12-31",
        "2024-12-01/2025-02-28, 03-31, 2025-01-01 2025-03-31",
    })
    void whatIsOwedByADayIsAskedFromTheFirstDayOfItsYear(String period, String day, String window) {
        assertThat(windows(new When.By(MonthDay.parse("--" + day)), period)).isEqualTo(window);
    }

    /** Twice a year is twice in each of two years; a shorter period is asked as a whole. */
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01 2025-12-31",
        "2024-01-01/2025-12-31, 2024-01-01 2024-12-31; 2025-01-01 2025-12-31",
        "2024-12-01/2025-02-28, 2024-12-01 2024-12-31; 2025-01-01 2025-02-28",
        "2025-Q2, 2025-04-01 2025-06-30",
    })
    void everyYearIsAskedForItself(String period, String windows) {
        assertThat(windows(new When.Every(When.Unit.YEAR), period)).isEqualTo(windows);
    }

    private static String windows(When when, String period) {
        var term = TermInterval.since(LocalDate.parse("2022-01-12"));
        return when.windows(Period.parse(period), term, LocalDate.parse("2025-07-01"), WorkCalendars.CHINA).stream()
                .map(window -> window.from() + " " + window.to())
                .collect(Collectors.joining("; "));
    }
}
