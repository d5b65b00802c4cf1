package org.daibiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled calendar, day by day against tables of other origin. */
class ChinaCalendarTest {
    private static final WorkCalendar CHINA = WorkCalendars.CHINA;

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    @DisplayName("every day of the year is what four sources agree on")
    void agreesWithFourSourcesOnEveryDay(int year) throws IOException {
        var expected = new TreeMap<LocalDate, Boolean>();
        var ours = new TreeMap<LocalDate, Boolean>();
        for (String[] row : rows("cn_days_" + year + ".csv")) {
            LocalDate day = LocalDate.parse(row[0]);
            expected.put(day, row[2].equals("1"));
            ours.put(day, CHINA.isWorkingDay(day));
        }
        assertThat(expected).hasSize(year == 2024 ? 366 : 365);
        assertThat(ours).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    @DisplayName("working days are counted as the tables number them")
    void countsWorkingDaysAsTheTablesNumberThem(int year) throws IOException {
        List<String[]> rows = rows("cn_days_" + year + ".csv");
        LocalDate first = LocalDate.parse(rows.get(0)[0]);
        int zero = Integer.parseInt(rows.get(0)[9]);
        assertThat(rows)
                .allSatisfy(row -> assertThat(CHINA.workingDays(first, LocalDate.parse(row[0])))
                        .isEqualTo(Integer.parseInt(row[9]) - zero));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "2006-12-30, true,  a Saturday that the notice for 2007 makes a working day",
        "2007-12-31, false, a Monday that the notice for 2008 makes a day off",
        "2011-12-31, true,  a Saturday that the notice for 2012 makes a working day",
        "2012-12-31, true,  a Monday",
        "2013-01-05, true,  a Saturday made up for New Year",
        "2015-09-03, false, added in the year by a second notice (70th anniversary)",
        "2015-09-06, true,  a Sunday that makes up for it",
        "2018-12-31, false, a Monday that the notice for 2019 makes a day off",
        "2019-05-02, false, added in the year by a second notice",
        "2020-01-31, false, added by the notice of 2020-01-27",
        "2022-12-31, false, a Saturday that the notice for 2023 names",
        "2025-01-26, true,  a Sunday made up for Spring Festival",
        "2025-10-11, true,  a Saturday made up for National Day",
        "2026-01-04, true,  a Sunday made up for New Year",
    })
    @DisplayName("the notices are followed, across the turn of the year too")
    void followsTheNotices(LocalDate day, boolean working, String why) {
        assertThat(CHINA.isWorkingDay(day)).as(why).isEqualTo(working);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2006-12-29", "1999-10-01", "2027-01-04", "2030-06-03"})
    @DisplayName("a year without data is an error with both languages, never a guess")
    void refusesToGuess(LocalDate day) {
        assertThatExceptionOfType(NoCalendarDataException.class)
                .isThrownBy(() -> CHINA.isWorkingDay(day))
                .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.no-data"))
                .satisfies(e -> assertThat(e.day()).isEqualTo(day))
                .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("has no data for " + day.getYear()))
                .satisfies(e -> assertThat(e.text(Locale.CHINESE)).contains("没有 " + day.getYear() + " 年的数据"));
    }

    @Test
    @DisplayName("counting stops with an error where the data ends, and goes no further")
    void stopsCountingWhereTheDataEnds() {
        LocalDate late = LocalDate.of(2026, 12, 30);
        assertThat(CHINA.plusWorkingDays(late, 1)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThatExceptionOfType(NoCalendarDataException.class).isThrownBy(() -> CHINA.plusWorkingDays(late, 2));
        assertThatExceptionOfType(NoCalendarDataException.class)
                .isThrownBy(() -> CHINA.workingDays(late, LocalDate.of(2027, 1, 1)));
    }

    @Test
    @DisplayName("counting back is counting forth from the other end")
    void countsBack() {
        for (LocalDate day = LocalDate.of(2025, 3, 3); day.getYear() == 2025; day = day.plusDays(1)) {
            LocalDate working = Roll.FORWARD.apply(day, CHINA);
            assertThat(CHINA.plusWorkingDays(CHINA.plusWorkingDays(working, -10), 10))
                    .isEqualTo(working);
            assertThat(CHINA.workingDays(CHINA.plusWorkingDays(working, -10), working))
                    .isEqualTo(10);
        }
        assertThat(CHINA.workingDays(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 3)))
                .isZero();
        assertThat(CHINA.workingDays(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 2, 3)))
                .isZero();
    }

    static List<String[]> rows(String name) throws IOException {
        var in = Objects.requireNonNull(ChinaCalendarTest.class.getResourceAsStream(name));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
