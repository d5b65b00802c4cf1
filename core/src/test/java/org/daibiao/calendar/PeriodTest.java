package org.daibiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daibiao.record.BadValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods of reports and intervals of terms. */
class PeriodTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2025,                   2025-01-01, 2025-12-31, 2025年,                    2025,         2024",
        "2024,                   2024-01-01, 2024-12-31, 2024年,                    2024,         2023",
        "2025-Q1,                2025-01-01, 2025-03-31, 2025年第1季度,             Q1 2025,      2024-Q4",
        "2025-Q4,                2025-10-01, 2025-12-31, 2025年第4季度,             Q4 2025,      2025-Q3",
        "2025-06,                2025-06-01, 2025-06-30, 2025年6月,                 June 2025,    2025-05",
        "2024-03,                2024-03-01, 2024-03-31, 2024年3月,                 March 2024,   2024-02",
        "2025-01-10/2025-03-15,  2025-01-10, 2025-03-15, 2025-01-10 至 2025-03-15,  2025-01-10 to 2025-03-15, 2024-11-06/2025-01-09",
        "2025-02-01/2025-04-30,  2025-02-01, 2025-04-30, 2025-02-01 至 2025-04-30,  2025-02-01 to 2025-04-30, 2024-11-01/2025-01-31",
        "2025-06-16/2025-06-16,  2025-06-16, 2025-06-16, 2025-06-16 至 2025-06-16,  2025-06-16 to 2025-06-16, 2025-06-15/2025-06-15",
    })
    @DisplayName("a period is written, named and preceded as its days demand")
    void isWrittenAndNamed(String text, LocalDate from, LocalDate to, String chinese, String english, String previous) {
        Period period = Period.parse(text);
        assertThat(period).isEqualTo(Period.days(from, to)).hasToString(text);
        assertThat(period.text(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(period.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(period.previous())
                .hasValueSatisfying(before -> assertThat(before).hasToString(previous));
        assertThat(period.window().from()).isEqualTo(from);
        assertThat(period.window().to()).isEqualTo(to);
    }

    @Test
    @DisplayName("is written with the same digits wherever the program runs")
    void isWrittenWithTheSameDigits() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Period.year(2025)).hasToString("2025");
            assertThat(Period.quarter(2025, 1)).hasToString("2025-Q1");
            assertThat(Period.month(2025, 1)).hasToString("2025-01");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @DisplayName("there is none before the first that can be written")
    @ValueSource(strings = {"1000", "1000-Q1", "1000-01-01/9999-12-31", "1000-06-01/1001-12-31"})
    void noneBeforeTheFirst(String first) {
        assertThat(Period.parse(first).previous()).isEmpty();
    }

    @Test
    @DisplayName("the parts of a year are its twelve months and four quarters")
    void dividesAYear() {
        Period year = Period.year(2025);
        assertThat(year.months()).hasSize(12).startsWith(Period.month(2025, 1)).endsWith(Period.month(2025, 12));
        assertThat(year.quarters()).map(Period::toString).containsExactly("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
        assertThat(Period.quarter(2025, 2).months())
                .map(Period::toString)
                .containsExactly("2025-04", "2025-05", "2025-06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025",
                "2025-Q3",
                "2024-02",
                "2024-12-31/2025-01-01",
                "2025-01-10/2026-03-15",
                "2025-06-16/2025-06-16"
            })
    @DisplayName("parts are together the days of the period, each once")
    void losesNoDay(String text) {
        Period period = Period.parse(text);
        for (List<Period> parts : List.of(period.months(), period.quarters())) {
            assertThat(parts.get(0).from()).isEqualTo(period.from());
            assertThat(parts.get(parts.size() - 1).to()).isEqualTo(period.to());
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to().plusDays(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "2025-Q5", "2025-Q0", "2025-1", "2025/2026", "2025-03-15/2025-01-10", "2025-Q1 "})
    @DisplayName("a period in any other form is refused")
    void refusesOtherForms(String text) {
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> Period.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "2025-00", "2025-02-30/2025-03-01"})
    @DisplayName("days that no calendar has are refused")
    void refusesDaysThatDoNotExist(String text) {
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> Period.parse(text));
    }

    @Test
    @DisplayName("a term holds its first day and not the day of the next congress's first session")
    void aTermIsHalfOpen() {
        TermInterval open = TermInterval.since(LocalDate.of(2022, 1, 5));
        assertThat(open.open()).isTrue();
        assertThat(open.holds(LocalDate.of(2040, 1, 1))).isTrue();
        TermInterval ended = open.endedOn(LocalDate.of(2027, 1, 8));
        assertThat(ended.holds(LocalDate.of(2022, 1, 4))).isFalse();
        assertThat(ended.holds(LocalDate.of(2022, 1, 5))).isTrue();
        assertThat(ended.holds(LocalDate.of(2027, 1, 7))).isTrue();
        assertThat(ended.holds(LocalDate.of(2027, 1, 8))).isFalse();
        assertThat(ended.upTo(LocalDate.of(2030, 1, 1)).to()).isEqualTo(LocalDate.of(2027, 1, 7));
        assertThat(ended.upTo(LocalDate.of(2025, 6, 16)).to()).isEqualTo(LocalDate.of(2025, 6, 16));
    }

    @Test
    @DisplayName("the next term begins where the last one ends, without overlap")
    void termsFollowOneAnother() {
        TermInterval first = TermInterval.since(LocalDate.of(2017, 1, 10)).endedOn(LocalDate.of(2022, 1, 5));
        TermInterval second = TermInterval.since(LocalDate.of(2022, 1, 5));
        assertThat(first.overlaps(second)).isFalse();
        assertThat(second.overlaps(first)).isFalse();
        assertThat(TermInterval.since(LocalDate.of(2022, 1, 4)).overlaps(first)).isTrue();
        assertThat(first.overlaps(TermInterval.since(LocalDate.of(2016, 1, 1)))).isTrue();
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> second.endedOn(LocalDate.of(2022, 1, 5)));
    }
}
