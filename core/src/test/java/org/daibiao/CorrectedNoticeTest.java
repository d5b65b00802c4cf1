package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.DueDayRun;
import org.daibiao.opinion.Handling;
import org.daibiao.opinion.Opinion;
import org.daibiao.record.Id;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.GoOnUnrated;
import org.daibiao.suggestion.HandlingRound;
import org.daibiao.suggestion.NewPromise;
import org.daibiao.suggestion.RateReply;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Review;
import org.daibiao.suggestion.ReviewObjection;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L1. A file of a year that was read in wrong is corrected and read in again. */
@DisplayName("When a corrected notice is read in,")
class CorrectedNoticeTest {
    private static final LocalDate REPLIED = LocalDate.parse("2026-12-21");

    @TempDir
    Path folder;

    /** Twenty working days from 21 December end on 17 January. */
    private WorkCalendar first() throws IOException {
        return NextYear.told(folder, "2027-01-03 working");
    }

    /** They end on 22 January. */
    private WorkCalendar corrected() throws IOException {
        return NextYear.told(folder, "2027-01-01 off", "2027-01-04 off", "2027-01-05 off", "2027-01-06 off");
    }

    private static Suggestion now(NextYear district) {
        return district.all(Suggestion.SHAPE).get(0);
    }

    private static Seen<Suggestion> seen(NextYear district) {
        return district.door
                .get(Suggestion.SHAPE, now(district).id(), district.office)
                .seen();
    }

    private static List<DueDay> ratings(NextYear district) {
        return district.all(DueDay.SHAPE).stream()
                .filter(due -> due.task() == Task.FEEDBACK)
                .toList();
    }

    private static List<String> rate(NextYear district, Id<Deputy> deputy, Grade grade) {
        String why = grade == Grade.DISSATISFIED ? "未解决" : null;
        var command = new RateReply(seen(district), deputy, grade, grade, why, district.today.day());
        return district.door.handling().rate(command, district.office).reasons().stream()
                .map(Rejection::code)
                .toList();
    }

    private static long count(NextYear district, String kind) {
        return district.lines().stream().filter(line -> line.startsWith(kind)).count();
    }

    @ParameterizedTest(name = "by the job: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "ratings that were told overdue are awaited again, and told again when they are; what was told before is taken back")
    void isAwaitedAgain(boolean job) throws IOException {
        var district = new NextYear(first());
        district.repliedTo(REPLIED);
        district.today.go("2027-01-19");
        district.door.deadlines().runDue(district.office);
        assertThat(now(district).state()).isEqualTo(State.FEEDBACK_OVERDUE);
        assertThat(count(district, "due.escalated.feedback")).isEqualTo(2);

        district.reads(corrected());
        run(district, job);

        assertThat(now(district).state()).isEqualTo(State.REPLIED);
        assertThat(count(district, "due.escalated.feedback")).isZero();
        assertThat(count(district, "feedback.overdue")).isZero();
        assertThat(rate(district, district.li, Grade.SATISFIED)).isEmpty();
        district.today.go("2027-01-25");
        district.door.deadlines().runDue(district.office);
        assertThat(now(district).state()).isEqualTo(State.FEEDBACK_OVERDUE);
        assertThat(count(district, "due.escalated.feedback")).isEqualTo(1);
        assertThat(count(district, "feedback.overdue")).isEqualTo(1);
    }

    private static void run(NextYear district, boolean job) {
        if (job) {
            district.door.deadlines().runDue(district.office);
        } else {
            district.door.deadlines().recompute(district.office);
        }
        assertThat(district.door.deadlines().recompute(district.office)).isEqualTo(DueDayRun.NONE);
    }

    @Test
    @DisplayName(
            "a rating without which the committee went on is taken while the promise is followed, when it is in time by it")
    void isRatedAfterAll() throws IOException {
        var district = new NextYear(first());
        var promise = new NewPromise("增设", LocalDate.parse("2027-06-30"));
        district.repliedTo(REPLIED, "planned", List.of(promise));
        district.today.go("2027-01-19");
        district.door
                .handling()
                .goOnUnrated(new GoOnUnrated(seen(district), "未反馈", district.today.day()), district.office)
                .orThrow();
        assertThat(now(district).state()).isEqualTo(State.TRACKING);
        assertThat(rate(district, district.li, Grade.SATISFIED)).containsExactly("suggestion.gone-on");

        district.reads(corrected());
        run(district, true);

        assertThat(ratings(district)).allMatch(due -> due.settledOn() == null && due.ending() == null);
        assertThat(count(district, "rating.due")).isEqualTo(2);
        assertThat(rate(district, district.li, Grade.SATISFIED)).isEmpty();
        assertThat(now(district).state()).isEqualTo(State.TRACKING);
        assertThat(rate(district, district.wang, Grade.DISSATISFIED)).isEmpty();
        assertThat(now(district).state()).isEqualTo(State.OBJECTION_REVIEW);
    }

    @Test
    @DisplayName("a rating that nobody waited for, since the objection of another was answered, is not owed again")
    void isNotReopenedAfterAReview() throws IOException {
        var lines = new ArrayList<List<String>>();
        for (WorkCalendar calendar : List.of(first(), corrected())) {
            var district = new NextYear(calendar);
            district.repliedTo(REPLIED, "planned", List.of(new NewPromise("增设", LocalDate.parse("2027-06-30"))));
            district.today.go("2027-01-15");
            assertThat(rate(district, district.li, Grade.DISSATISFIED)).isEmpty();
            district.today.go("2027-01-19");
            var review = new ReviewObjection(seen(district), Review.Answer.NO_REDO, "已解释", district.today.day());
            district.door.handling().review(review, district.office).orThrow();

            district.reads(corrected());
            district.door.deadlines().recompute(district.office);

            assertThat(now(district).state()).isEqualTo(State.TRACKING);
            assertThat(ratings(district)).noneMatch(due -> due.settledOn() == null);
            lines.add(district.lines());
        }
        assertThat(lines.get(0)).isEqualTo(lines.get(1));
    }

    @Test
    @DisplayName(
            "what fell away as overdue is owed no more when it was in time by it, and again when another correction says so")
    void fellAway() throws IOException {
        var district = new NextYear(first());
        district.referred("2026-10-15");
        district.withdrawn(LocalDate.parse("2027-01-16"));
        var reply = Predicate.<DueDay>not(due -> due.task() != Task.REPLY);
        assertThat(district.all(DueDay.SHAPE))
                .filteredOn(reply)
                .extracting(DueDay::lastDay)
                .containsExactly(LocalDate.parse("2027-01-15"));
        assertThat(count(district, "reply.due")).isEqualTo(1);

        WorkCalendar later = NextYear.told(folder, "2027-01-15 off");
        district.reads(later);
        run(district, true);
        assertThat(count(district, "reply.due")).isZero();
        assertThat(district.all(DueDay.SHAPE))
                .filteredOn(reply)
                .extracting(DueDay::ending)
                .containsExactly(Ending.FELL_AWAY);

        district.reads(first());
        run(district, true);
        assertThat(count(district, "reply.due")).isEqualTo(1);
    }

    @Test
    @DisplayName("a reply that was late is in time when it says so")
    void isInTimeAfterAll() throws IOException {
        var district = new NextYear(first());
        district.repliedTo(LocalDate.parse("2026-10-15"), LocalDate.parse("2027-01-18"));
        assertThat(count(district, "suggestion.replied-in-time")).isZero();

        district.reads(NextYear.told(folder, "2027-01-15 off"));
        run(district, true);

        assertThat(count(district, "suggestion.replied-in-time")).isEqualTo(1);
    }

    @ParameterizedTest(name = "read first: {0}, job: {1}")
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    @DisplayName("all days and all that followed from them are as if it had been known from the start")
    void isAsFromTheStart(boolean meanwhile, boolean job) throws IOException {
        var wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, WRONG);
        var district = new NextYear(meanwhile ? WorkCalendars.china(wrong) : WorkCalendars.CHINA);
        var known = new NextYear(NextYear.told());
        district.live(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-29"));
        known.live(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-29"));
        district.reads(WorkCalendars.china(wrong));
        district.door.deadlines().recompute(district.office);

        district.reads(NextYear.told());
        run(district, job);

        for (Shape<?> shape : List.<Shape<?>>of(HandlingRound.SHAPE, Opinion.SHAPE, Handling.SHAPE)) {
            assertThat(text(district, shape)).isEqualTo(text(known, shape));
        }
        assertThat(district.all(DueDay.SHAPE).stream()
                        .map(CorrectedNoticeTest::text)
                        .toList())
                .isEqualTo(known.all(DueDay.SHAPE).stream()
                        .map(CorrectedNoticeTest::text)
                        .toList());
        assertThat(district.lines())
                .filteredOn(line -> !line.startsWith("due."))
                .isEqualTo(known.lines());
    }

    private static String text(DueDay due) {
        return due.id() + " " + due.task() + " " + due.lastDay() + " " + due.certainty() + " " + due.settledOn() + " "
                + due.ending();
    }

    private static List<String> text(NextYear district, Shape<?> shape) {
        return district.all(shape).stream().map(Object::toString).toList();
    }

    private static final String WRONG = """
            format: 1
            name: 2027 (wrong)
            years:
              - year: 2027
                days:
                  - {day: 2027-01-01, is: off}
                  - {day: 2027-02-13, is: working}
                  - {day: 2027-02-14, is: working}
                  - {day: 2027-02-22, is: off}
                  - {day: 2027-03-01, is: off}
                  - {day: 2027-03-02, is: off}
            """;
}
