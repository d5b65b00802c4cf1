package org.daibiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Json;
import org.daibiao.record.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars that a host brings. */
class CalendarFileTest {
    private static final Pattern CODE = Pattern.compile("\"(calendar\\.[a-z-]+)\"");
    private static final String NEXT_YEAR = """
            format: 1
            name: 2027（试用）
            years:
              - year: 2027
                notices: [https://example.org/2027]
                days:
                  - {day: 2026-12-31, is: off, name: 元旦}
                  - {day: 2027-01-01, is: off, name: 元旦}
                  - {day: 2027-01-02, is: working, name: 元旦}
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a file for the next year is added to the bundled calendar, its December days included")
    void addsAYearToTheBundledCalendar() throws IOException {
        WorkCalendar calendar = WorkCalendars.china(file("2027.yaml", NEXT_YEAR));
        assertThat(WorkCalendars.CHINA.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 11))).isTrue();
        assertThat(calendar.name()).endsWith(" + 2027");
        assertThatExceptionOfType(NoCalendarDataException.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2028, 1, 4)));
    }

    @Test
    @DisplayName("several files are merged, and a year is taken whole from the last that lists it")
    void takesAYearFromTheLastFile() throws IOException {
        Path first = file("a.yaml", NEXT_YEAR);
        Path second = file("b.json", """
                {"format": 1, "name": "corrected", "years": [
                  {"year": 2027, "days": [{"day": "2027-01-04", "is": "off"}]},
                  {"year": 2028, "days": [{"day": "2028-10-02", "is": "off"}]}]}
                """);
        WorkCalendar calendar = WorkCalendar.read(first, second);
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 4))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 1, 1))).isFalse();
        assertThatExceptionOfType(NoCalendarDataException.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2026, 12, 31)));
    }

    @Test
    @DisplayName(
            "is called after its first file and the years of the others, so that due days can keep the name, of however many files")
    void isCalledAfterItsYears() throws IOException {
        List<Path> official = new ArrayList<>();
        for (int year = 2027; year <= 2030; year++) {
            official.add(file(year + ".yaml", notice("国务院办公厅关于" + year + "年部分节假日安排的通知", year)));
        }
        Path corrected = file("corrected.yaml", notice("更正", 2025));
        Path[] often = new Path[50];
        Arrays.fill(often, corrected);

        String bundled = WorkCalendars.CHINA.name();

        assertThat(WorkCalendars.china(official.toArray(Path[]::new)).name()).isEqualTo(bundled + " + 2027–2030");
        assertThat(WorkCalendars.china(often).name()).isEqualTo(bundled + " + 2025");
        assertThat(WorkCalendars.china(official.get(0), corrected).name()).isEqualTo(bundled + " + 2025…2027");
        Path longest = file("longest.yaml", notice("历".repeat(80), 2027));
        assertThat(WorkCalendar.read(longest, official.get(1), official.get(2)).name())
                .hasSizeLessThanOrEqualTo(WorkCalendar.LONGEST_NAME);
    }

    private static String notice(String name, int year) {
        return "format: 1\nname: " + name + "\nyears: [{year: " + year + ", days: [{day: " + year
                + "-01-01, is: off}]}]\n";
    }

    @Test
    @DisplayName(
            "a notice that leaves a month without a working day is refused: nothing could fall due in it, or move out of it")
    void refusesAMonthWithoutAWorkingDay() throws IOException {
        String days = LocalDate.of(2027, 3, 1)
                .datesUntil(LocalDate.of(2027, 4, 1))
                .map(day -> "{day: " + day + ", is: off}")
                .collect(Collectors.joining(", "));
        Path file = file("2027.yaml", "format: 1\nname: x\nyears: [{year: 2027, days: [" + days + "]}]\n");

        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> WorkCalendars.china(file));

        assertThat(bad.faults()).map(fault -> fault.code()).containsExactly("calendar.no-working-day");
        assertThat(bad.text(Locale.CHINESE)).contains("2027-03-01 至 2027-03-31 没有工作日");
    }

    @Test
    @DisplayName("a faulty calendar is refused with every fault and its line")
    void namesEveryFault() throws IOException {
        Path faulty = file("faulty.yaml", """
                format: 2
                name: x
                years:
                  - year: 2027
                    days:
                      - {day: 2027-01-01, is: off}
                      - {day: 2027-01-01, is: working}
                      - {day: 2024-01-01, is: off}
                      - {day: 2027-02-30, is: off}
                      - {day: 2027-03-01, is: holiday}
                      - {is: off, nmae: x}
                  - year: 2027
                    days: []
                  - year: 2147483647
                    days: [{day: 2027-05-01, is: off}]
                  - {}
                """);
        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> WorkCalendar.read(faulty));
        assertThat(bad.faults())
                .map(fault -> fault.line() + " " + fault.code())
                .containsExactly(
                        "1 calendar.unknown-format",
                        "7 calendar.day-twice",
                        "8 calendar.far-day",
                        "9 json.not-day",
                        "10 json.unknown-value",
                        "11 json.missing",
                        "11 json.unknown-key",
                        "12 calendar.year-twice",
                        "14 calendar.far-year",
                        "16 json.missing",
                        "16 json.missing");
        assertThat(bad.text(Locale.CHINESE)).contains("第 7 行第 15 列 years[0].days[1].day：2027-01-01 在同一年中重复");
        assertThat(bad.text(Locale.ENGLISH))
                .contains("line 1, column 9 format: the calendar format 2 is not supported");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "2026-11-30, calendar.far-day", // December alone of the year before
        "2026-01-05, calendar.far-day", // a slip of the year would change a year that is past
        "2028-01-03, calendar.far-day",
        "'', calendar.no-days"
    })
    @DisplayName(
            "a day of another year, and a year without any day, are refused: they would change what is known, or make known what is not")
    void refusesAnotherYear(String day, String code) throws IOException {
        String days = day.isEmpty() ? "[]" : "[{day: 2027-01-01, is: off}, {day: " + day + ", is: off}]";
        Path file = file("2027.yaml", "format: 1\nname: x\nyears: [{year: 2027, days: " + days + "}]\n");

        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> WorkCalendars.china(file));

        assertThat(bad.faults()).map(fault -> fault.code()).containsExactly(code);
        assertThat(bad.text(Locale.CHINESE)).contains("2027 年");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "years: [] | 3:8 calendar.no-years | 至少写入一年 | at least one year",
                "years: | 3:7 json.missing | 请补上 | write",
                "years: [{}] | 3:9 json.missing | 请补上 | write",
                "years: [{year: 2027}] | 3:9 json.missing | 请补上 | write",
                "years: [{year: 2027, days: []}] | 3:16 calendar.no-days | 先不写该年 | until the notice is published",
                "years: [{year: 2027, days: [{day: 2026-12-31, is: off}]}] | 3:16 calendar.no-days | 先不写该年 | until the notice is published",
                "years: [{year: 2028, days: [{day: 2028-01-03, is: off}]}] | 3:8 calendar.gap | 补上该年的通知 | add the notice"
            })
    @DisplayName(
            "a file that is empty, or nearly so, is refused at its place: nothing would be read in, or what is not known would pass for known")
    void refusesNearlyEmptyFiles(String years, String fault, String zh, String en) throws IOException {
        Path file = file("2027.yaml", "format: 1\nname: x\n" + years + "\n");

        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> WorkCalendars.china(file));

        assertThat(bad.faults())
                .map(one -> one.line() + ":" + one.column() + " " + one.code())
                .contains(fault);
        assertThat(bad.text(Locale.CHINESE)).contains(zh);
        assertThat(bad.text(Locale.ENGLISH)).contains(en);
    }

    @Test
    @DisplayName("a year with a single day of its own is taken as the whole notice, as the guide says")
    void takesAYearAsWritten() throws IOException {
        WorkCalendar calendar = WorkCalendars.china(
                file("2027.yaml", "format: 1\nname: x\nyears: [{year: 2027, days: [{day: 2027-01-01, is: off}]}]\n"));

        assertThat(calendar.isKnown(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(Path.of("..", "docs", "guide", "the-work-calendar.md"))
                .content()
                .contains("as the whole notice");
    }

    @Test
    @DisplayName("a day that two years name is as the later one has it")
    void takesTheLaterNotice() throws IOException {
        WorkCalendar calendar = WorkCalendar.read(file(
                "both.yaml",
                "format: 1\nname: x\nyears: [{year: 2027, days: [{day: 2026-12-31, is: off}, {day: 2027-01-01, is: off}]},"
                        + " {year: 2026, days: [{day: 2026-12-31, is: working}]}]\n"));

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    @DisplayName("a year that lacks between those of all files is a fault, in whatever order they come")
    void namesAYearThatLacks() throws IOException {
        String next =
                "{\"format\": 1, \"name\": \"x\", \"years\": [{\"year\": 2028, \"days\": [{\"day\": \"2028-10-02\", \"is\": \"off\"}]}]}";
        Path far = file("2028.json", next);
        Path near = file("2027.yaml", NEXT_YEAR);

        BadDocumentException gap = catchThrowableOfType(BadDocumentException.class, () -> WorkCalendars.china(far));

        assertThat(gap.faults()).map(fault -> fault.code()).containsExactly("calendar.gap");
        assertThat(gap.text(Locale.CHINESE)).contains("日历缺少 2027 年", "补上该年的通知");
        assertThat(WorkCalendars.china(far, near).isKnown(LocalDate.of(2028, 6, 1)))
                .isTrue();
        Path own = file(
                "gap.yaml",
                "format: 1\nname: x\nyears: [{year: 2024, days: [{day: 2024-10-01, is: off}]}, {year: 2026, days: [{day: 2026-10-01, is: off}]}]\n");
        assertThat(catchThrowableOfType(BadDocumentException.class, () -> WorkCalendar.read(own))
                        .text(Locale.ENGLISH))
                .contains("the calendar lacks the year 2025");
    }

    @Test
    @DisplayName("limits, rules and periods are read from a document and written back as they were")
    void valuesGoThroughDocuments() {
        record Section(TimeLimit reply, DayRule reception, Period report, TermInterval term) {}
        var section = new Section(
                TimeLimit.months(3),
                DayRule.postponed(16),
                Period.quarter(2025, 2),
                TermInterval.since(LocalDate.of(2022, 1, 5)));
        String written = Json.write(section);
        assertThat(written).contains("\"3 months\"", "\"2025-Q2\"");
        assertThat(Json.read(written.getBytes(java.nio.charset.StandardCharsets.UTF_8), Section.class))
                .isEqualTo(section);
    }

    @Test
    @DisplayName("every code and constant of the room has a text in Chinese and English, and every code a remedy")
    void everyCodeHasItsTexts() throws IOException {
        var keys = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/daibiao/calendar"))) {
            for (Path file : files.toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(keys::add);
            }
        }
        assertThat(keys).hasSize(15);
        keys.addAll(keys.stream().map(code -> code + ".remedy").toList());
        Stream.of("year", "quarter", "month", "days")
                .map("calendar.period."::concat)
                .forEach(keys::add);
        for (Roll roll : Roll.values()) {
            keys.add("calendar.label.Roll." + Messages.code(roll));
            keys.add("calendar.day-rule." + Messages.code(roll));
        }
        for (TimeLimit.Unit unit : TimeLimit.Unit.values()) {
            keys.add("calendar.label.Unit." + Messages.code(unit));
            keys.add("calendar.limit." + Messages.code(unit));
            keys.add("calendar.limit." + Messages.code(unit) + ".one");
        }
        assertThat(keys).allSatisfy(key -> {
            assertThat(Messages.has(key, Locale.CHINESE)).as(key + " zh").isTrue();
            assertThat(Messages.has(key, Locale.ENGLISH)).as(key + " en").isTrue();
        });
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
