package org.daibiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.daibiao.record.BadValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of every month on which something is to happen, such as the 16th of clause 5. */
class DayRuleTest {
    private static final WorkCalendar CHINA = WorkCalendars.CHINA;

    @ParameterizedTest(name = "{0} in {1}: fixed {2}, postponed {3}")
    @CsvSource({
        "16, 2025-01, 2025-01-16, 2025-01-16",
        "16, 2025-02, 2025-02-16, 2025-02-17",
        "16, 2025-03, 2025-03-16, 2025-03-17",
        "16, 2025-08, 2025-08-16, 2025-08-18",
        "16, 2025-11, 2025-11-16, 2025-11-17",
        "16, 2026-02, 2026-02-16, 2026-02-24",
        "16, 2026-05, 2026-05-16, 2026-05-18",
        "31, 2025-02, 2025-02-28, 2025-02-28",
        "31, 2024-02, 2024-02-29, 2024-02-29",
        "31, 2025-11, 2025-11-30, 2025-12-01",
        "5,  2025-10, 2025-10-05, 2025-10-09",
    })
    @DisplayName("a day is fixed or moves to the next working day; a 31st in a short month is its last day")
    void findsTheDayOfAMonth(int day, YearMonth month, LocalDate fixed, LocalDate postponed) {
        assertThat(DayRule.fixed(day).in(month, CHINA)).isEqualTo(fixed);
        assertThat(DayRule.postponed(day).in(month, CHINA)).isEqualTo(postponed);
    }

    @Test
    @DisplayName("a year has twelve sixteenths; four of those of 2025 fall on a weekend")
    void findsTheDaysOfAYear() {
        var fixed = DayRule.fixed(16).in(Period.year(2025), CHINA);
        var postponed = DayRule.postponed(16).in(Period.year(2025), CHINA);
        assertThat(fixed).hasSize(12).allMatch(day -> day.getDayOfMonth() == 16);
        assertThat(postponed).hasSize(12).allMatch(CHINA::isWorkingDay);
        assertThat(postponed).filteredOn(day -> !fixed.contains(day)).hasSize(4);
    }

    @Test
    @DisplayName("a month belongs to the period in which its day lies before it moves")
    void takesTheMonthsWhoseDayLiesInThePeriod() {
        Period spring = Period.parse("2025-01-17/2025-03-16");
        assertThat(DayRule.postponed(16).in(spring, CHINA))
                .containsExactly(LocalDate.of(2025, 2, 17), LocalDate.of(2025, 3, 17));
        assertThat(DayRule.fixed(31).in(Period.parse("2025-02-28/2025-02-28"), CHINA))
                .hasSize(1);
        assertThat(DayRule.fixed(15).in(Period.parse("2025-02-16/2025-03-14"), CHINA))
                .isEmpty();
    }

    @Test
    @DisplayName("a fixed day needs no calendar, a moving one is not guessed")
    void doesNotGuess() {
        YearMonth far = YearMonth.of(2030, 6);
        assertThat(DayRule.fixed(16).in(far, CHINA)).isEqualTo(LocalDate.of(2030, 6, 16));
        assertThatExceptionOfType(NoCalendarDataException.class)
                .isThrownBy(() -> DayRule.postponed(16).in(far, CHINA));
    }

    @Test
    @DisplayName("a calendar without any working day is told, not searched for ever")
    void givesUpOnACalendarWithoutWorkingDays() {
        var never = new WorkCalendar() {
            @Override
            public String name() {
                return "never";
            }

            @Override
            public boolean isWorkingDay(LocalDate day) {
                return false;
            }
        };
        assertThatIllegalStateException().isThrownBy(() -> Roll.FORWARD.apply(LocalDate.of(2025, 1, 1), never));
        assertThatIllegalStateException().isThrownBy(() -> never.plusWorkingDays(LocalDate.of(2025, 1, 1), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, -1})
    @DisplayName("a day that no month has is refused")
    void refusesADayThatNoMonthHas(int day) {
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> DayRule.fixed(day));
    }

    @Test
    @DisplayName("a rule has words in Chinese and English")
    void hasWords() {
        assertThat(DayRule.fixed(16).text(Locale.CHINESE)).isEqualTo("每月 16 日");
        assertThat(DayRule.postponed(16).text(Locale.CHINESE)).isEqualTo("每月 16 日，遇休息日顺延");
        assertThat(DayRule.postponed(16).text(Locale.ENGLISH))
                .isEqualTo("day 16 of each month, or the next working day");
    }
}
