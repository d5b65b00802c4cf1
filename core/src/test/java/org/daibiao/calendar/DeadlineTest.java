package org.daibiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.daibiao.record.Citation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines that say how they were computed. */
class DeadlineTest {
    private static final WorkCalendar CHINA = WorkCalendars.CHINA;
    private static final Citation SOURCE = Citation.of("本市办法", "Our measures").article("9");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "from {0}")
    @CsvFileSource(resources = "deadline_vectors.csv", numLinesToSkip = 1)
    void everyLastDayIsThatOfTheIndependentTableAndIsExplained(ArgumentsAccessor row) {
        LocalDate from = row.get(0, LocalDate.class);
        Deadline[] all = {
            deadline(from, "3 months", Roll.NONE),
            deadline(from, "3 months", Roll.FORWARD),
            deadline(from, "6 months", Roll.NONE),
            deadline(from, "6 months", Roll.FORWARD),
            deadline(from, "5 working days", Roll.NONE),
            deadline(from, "10 working days", Roll.FORWARD),
            deadline(from, "15 working days", Roll.BACKWARD),
            deadline(from, "30 working days", Roll.NONE),
            deadline(from, "60 working days", Roll.FORWARD)
        };
        for (int column = 0; column < all.length; column++) {
            Deadline deadline = all[column];
            assertThat(deadline.lastDay()).isEqualTo(row.get(column + 1, LocalDate.class));
            assertThat(deadline.explain(Locale.ENGLISH)).contains("\nlast day: " + deadline.lastDay());
            assertThat(deadline.explain(Locale.CHINESE)).contains("期限最后一日：" + deadline.lastDay());
            long working =
                    deadline.days().stream().filter(Deadline.Day::working).count();
            boolean counted = deadline.limit().unit() == TimeLimit.Unit.WORKING_DAYS;
            assertThat(working)
                    .isEqualTo(
                            counted
                                    ? deadline.limit().amount()
                                    : deadline.days().isEmpty() ? 0 : 1);
        }
    }

    @Test
    void aLimitInWorkingDaysIsExplainedDayByDayWithTheNoticesThatNameThem() {
        Deadline deadline =
                Deadline.of("receipt", LocalDate.of(2025, 9, 30), TimeLimit.workingDays(3), Roll.NONE, SOURCE, CHINA);

        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2025, 10, 11));
        assertThat(deadline.explain(Locale.ENGLISH).replaceAll("https?://[^ )]*", "…"))
                .isEqualTo("""
                        3 working days from receipt on 2025-09-30, that day not counted; Our measures, art. 9; calendar 全国法定节假日和调休 2007–2026
                        2025-10-01 Wednesday: day off (国庆节、中秋节 …)
                        2025-10-02 Thursday: day off (国庆节、中秋节 …)
                        2025-10-03 Friday: day off (国庆节、中秋节 …)
                        2025-10-04 Saturday: day off (国庆节、中秋节 …)
                        2025-10-05 Sunday: day off (国庆节、中秋节 …)
                        2025-10-06 Monday: day off (国庆节、中秋节 …)
                        2025-10-07 Tuesday: day off (国庆节、中秋节 …)
                        2025-10-08 Wednesday: day off (国庆节、中秋节 …)
                        2025-10-09 Thursday: working day no. 1
                        2025-10-10 Friday: working day no. 2
                        2025-10-11 Saturday: make-up working day no. 3 (国庆节、中秋节 …)
                        last day: 2025-10-11 Saturday""");
        assertThat(deadline.explain(Locale.CHINESE))
                .startsWith("自 2025-09-30 收到起 3 个工作日，当日不计入；依据：《本市办法》第九条；日历：全国法定节假日和调休 2007–2026\n")
                .contains("\n2025-10-11 星期六：调休上班，第 3 个工作日（国庆节、中秋节 https://www.gov.cn/")
                .endsWith("\n期限最后一日：2025-10-11 星期六");
    }

    @Test
    void aLimitInMonthsIsExplainedByTheCorrespondingDayAndTheDaysOverWhichItMoves() {
        Deadline rolled = deadline(LocalDate.of(2025, 7, 4), "3 months", Roll.FORWARD);
        Deadline clamped = deadline(LocalDate.of(2025, 1, 31), "1 month", Roll.NONE);

        assertThat(rolled.explain(Locale.CHINESE).replaceAll("https?://[^ ）]*", "…"))
                .isEqualTo("""
                        自 2025-07-04 交办起 3 个月，当日不计入；依据：《本市办法》第九条；日历：全国法定节假日和调休 2007–2026
                        2025-10-04 星期六：3 个月之后的对应日；遇休息日顺延
                        2025-10-04 星期六：休息日（国庆节、中秋节 …）
                        2025-10-05 星期日：休息日（国庆节、中秋节 …）
                        2025-10-06 星期一：休息日（国庆节、中秋节 …）
                        2025-10-07 星期二：休息日（国庆节、中秋节 …）
                        2025-10-08 星期三：休息日（国庆节、中秋节 …）
                        2025-10-09 星期四：工作日
                        期限最后一日：2025-10-09 星期四""");
        assertThat(clamped.explain(Locale.ENGLISH)).isEqualTo("""
                        1 month from referral on 2025-01-31, that day not counted; Our measures, art. 9; calendar 全国法定节假日和调休 2007–2026
                        2025-02-28 Friday: the last day of the month 1 month later, which has no day 31; on a day of rest it stays
                        last day: 2025-02-28 Friday""");
    }

    @ParameterizedTest(name = "{1} from {0}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        2025-09-21 | 10 days       | BACKWARD | 2025-10-01 Wednesday: 10 days later; on a day of rest it moves to the working day before
        2025-09-21 | 10 days       | BACKWARD | last day: 2025-09-30 Tuesday
        2025-11-30 | 3 months      | FORWARD  | 2026-02-28 Saturday: make-up working day (
        2023-11-30 | 3 months      | NONE     | 2024-02-29 Thursday: the last day of the month 3 months later, which has no day 30
        2024-02-29 | 12 months     | NONE     | 2025-02-28 Friday: the last day of the month 12 months later, which has no day 29
        2025-02-28 | 1 month       | NONE     | 2025-03-28 Friday: the corresponding day 1 month later
        2025-06-13 | 1 working day | NONE     | 2025-06-14 Saturday: day off\s
        2025-04-25 | 1 working day | NONE     | 2025-04-27 Sunday: make-up working day no. 1 (
        2024-12-31 | 1 working day | NONE     | 2025-01-01 Wednesday: day off (
        """)
    void eachLineSaysWhyADayCountsOrDoesNot(LocalDate from, String limit, Roll roll, String line) {
        assertThat(deadline(from, limit, roll).explain(Locale.ENGLISH)).contains("\n" + line.strip());
    }

    @Test
    void anEventWithoutATextIsNamedByItsCode() {
        Deadline deadline =
                Deadline.of("own-event", LocalDate.of(2025, 6, 16), TimeLimit.days(1), Roll.NONE, SOURCE, CHINA);

        assertThat(deadline.explain(Locale.ENGLISH)).startsWith("1 day from own-event on 2025-06-16");
    }

    @Test
    void aDeadlineInAYearWithoutDataIsProvisionalAndSaysSo() {
        LocalDate lateInTheLastYear = LocalDate.of(2026, 12, 28);

        Deadline working = deadline(lateInTheLastYear, "7 working days", Roll.NONE);
        assertThat(working.computed()).isEqualTo(new ComputedDay(LocalDate.of(2027, 1, 6), true));
        assertThat(working.explain(Locale.ENGLISH))
                .contains("2026-12-29 Tuesday: no notice for 2027 yet, taken by its weekday no. 1")
                .contains("2027-01-01 Friday: no notice for 2027 yet, taken by its weekday no. 4")
                .endsWith("nothing is overdue before then");
        Deadline months = deadline(lateInTheLastYear, "3 months", Roll.FORWARD);
        assertThat(months.computed()).isEqualTo(new ComputedDay(LocalDate.of(2027, 3, 29), true));
        assertThat(months.computed().isBefore(LocalDate.of(2027, 12, 1))).isFalse();
        assertThat(deadline(lateInTheLastYear, "3 months", Roll.NONE).computed())
                .isEqualTo(ComputedDay.fixed(LocalDate.of(2027, 3, 28)));
        assertThatExceptionOfType(NoCalendarDataException.class)
                .isThrownBy(() -> TimeLimit.months(3).lastDay(lateInTheLastYear, Roll.FORWARD, CHINA))
                .satisfies(no -> assertThat(no.day()).isEqualTo(LocalDate.of(2027, 3, 28)));
    }

    /** As that of 2019 named 29 to 31 December 2018, and none so far a day before. */
    @Test
    void theLastDaysOfAYearAwaitTheNextYearsNotice() {
        assertThat(CHINA.isKnown(LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(CHINA.isKnown(LocalDate.of(2026, 12, 29))).isFalse();
        assertThat(CHINA.isKnown(LocalDate.of(2025, 12, 31))).isTrue();

        Deadline last = deadline(LocalDate.of(2026, 12, 1), "30 days", Roll.FORWARD);
        assertThat(last.computed()).isEqualTo(new ComputedDay(LocalDate.of(2026, 12, 31), true));
        assertThat(last.explain(Locale.CHINESE)).contains("2027 年放假通知未发布", "尚无 2027 年放假通知");
        assertThat(deadline(LocalDate.of(2026, 12, 1), "27 days", Roll.FORWARD).computed())
                .isEqualTo(new ComputedDay(LocalDate.of(2026, 12, 28), false));
    }

    /** 2 and 3 January 2027 are a weekend; before the first, a Friday, lies a year that is known. */
    @Test
    void aProvisionalDayDoesNotMoveBackIntoAYearThatIsKnown() {
        Deadline back = deadline(LocalDate.of(2026, 12, 2), "1 month", Roll.BACKWARD);

        assertThat(back.computed()).isEqualTo(new ComputedDay(LocalDate.of(2027, 1, 1), true));
        assertThat(deadline(LocalDate.of(2026, 12, 3), "1 month", Roll.BACKWARD).computed())
                .isEqualTo(new ComputedDay(LocalDate.of(2027, 1, 1), true));
    }

    @Test
    void aNewlyDecreedHolidayMovesARunningDeadline() throws IOException {
        WorkCalendar before = calendar("before", "{day: 2027-01-01, is: off, name: 元旦}");
        WorkCalendar decreed =
                calendar("decreed", "{day: 2027-09-03, is: off, name: 纪念日}, {day: 2027-09-04, is: working, name: 纪念日}");
        Deadline working =
                Deadline.of("receipt", LocalDate.of(2027, 9, 1), TimeLimit.workingDays(3), Roll.NONE, SOURCE, before);
        Deadline months =
                Deadline.of("referral", LocalDate.of(2027, 6, 3), TimeLimit.months(3), Roll.FORWARD, SOURCE, before);
        Deadline earlier =
                Deadline.of("receipt", LocalDate.of(2027, 8, 2), TimeLimit.workingDays(3), Roll.NONE, SOURCE, before);

        assertThat(working.lastDay()).isEqualTo(LocalDate.of(2027, 9, 6));
        assertThat(working.recomputed(decreed).lastDay())
                .as("a day off and a make-up working day")
                .isEqualTo(LocalDate.of(2027, 9, 6));
        assertThat(working.recomputed(decreed).explain(Locale.CHINESE))
                .contains("2027-09-03 星期五：休息日（纪念日 示例通知）", "2027-09-04 星期六：调休上班，第 2 个工作日（纪念日 示例通知）");
        assertThat(months.lastDay()).isEqualTo(LocalDate.of(2027, 9, 3));
        assertThat(months.recomputed(decreed).lastDay()).isEqualTo(LocalDate.of(2027, 9, 4));
        assertThat(earlier.recomputed(decreed).lastDay()).isEqualTo(earlier.lastDay());
        assertThat(earlier.recomputed(before)).isEqualTo(earlier);
    }

    private WorkCalendar calendar(String name, String days) throws IOException {
        return WorkCalendar.read(Files.writeString(folder.resolve(name + ".yaml"), """
                format: 1
                name: %s
                years: [{year: 2027, notices: [示例通知], days: [%s]}]
                """.formatted(name, days)));
    }

    private static Deadline deadline(LocalDate from, String limit, Roll roll) {
        return Deadline.of("referral", from, TimeLimit.parse(limit), roll, SOURCE, CHINA);
    }

    @Test
    @DisplayName("a limit that lies over two years without a notice awaits both, and says so")
    void awaitsBothYears() {
        Deadline deadline = deadline(LocalDate.parse("2027-12-20"), "20 working days", Roll.NONE);

        assertThat(deadline.explain(Locale.ENGLISH)).contains("has no notice for 2027, 2028 yet");
        assertThat(deadline.explain(Locale.CHINESE)).contains("尚无 2027、2028 年放假通知");
        assertThat(CHINA.awaits(LocalDate.parse("2027-12-30"))).containsExactly(2027, 2028);
        assertThat(CHINA.awaits(LocalDate.parse("2026-12-30"))).containsExactly(2027);
        assertThat(CHINA.awaits(LocalDate.parse("2026-12-28"))).isEmpty();
    }
}
