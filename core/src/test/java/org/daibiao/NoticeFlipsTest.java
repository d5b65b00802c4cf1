package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.opinion.Level;
import org.daibiao.record.Id;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.suggestion.CloseSuggestion;
import org.daibiao.suggestion.GoOnUnrated;
import org.daibiao.suggestion.NewPromise;
import org.daibiao.suggestion.RateReply;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L1. A notice is corrected and corrected back, or one process has it and another has not. */
@DisplayName("When notices come and go,")
class NoticeFlipsTest {
    private static final LocalDate REPLIED = LocalDate.parse("2026-12-21");

    @TempDir
    Path folder;

    private static Seen<Suggestion> seen(NextYear district) {
        return district.door
                .get(Suggestion.SHAPE, district.all(Suggestion.SHAPE).get(0).id(), district.office)
                .seen();
    }

    private static State state(NextYear district) {
        return district.all(Suggestion.SHAPE).get(0).state();
    }

    private static long count(NextYear district, String kind) {
        return district.lines().stream().filter(line -> line.startsWith(kind)).count();
    }

    private static void run(NextYear district) {
        district.door.deadlines().runDue(district.office);
    }

    @Test
    @DisplayName("what a process without the notice took back is told again by the next one that has it")
    void isToldAgain() throws IOException {
        WorkCalendar notice = NextYear.told(folder, "2027-06-01 off");
        var district = new NextYear(notice);
        district.repliedTo(REPLIED);
        district.today.go("2027-01-25");
        run(district);
        assertThat(state(district)).isEqualTo(State.FEEDBACK_OVERDUE);

        district.reads(WorkCalendars.CHINA);
        district.door.deadlines().recompute(district.office);
        assertThat(state(district)).isEqualTo(State.REPLIED);
        assertThat(count(district, "due.escalated.feedback")).isZero();

        district.reads(notice);
        district.today.go("2027-01-26");
        run(district);
        run(district);
        assertThat(state(district)).isEqualTo(State.FEEDBACK_OVERDUE);
        assertThat(count(district, "due.escalated.feedback")).isEqualTo(2);
        assertThat(count(district, "feedback.overdue")).isEqualTo(1);
    }

    @Test
    @DisplayName("what is overdue by each of them is told once")
    void isToldOnce() throws IOException {
        WorkCalendar first = NextYear.told(folder, "2027-01-03 working");
        WorkCalendar second = NextYear.told(folder, "2027-01-01 off", "2027-01-04 off");
        var district = new NextYear(first);
        district.repliedTo(REPLIED);
        district.today.go("2027-01-25");
        run(district);
        List<String> told = escalated(district);
        assertThat(told).isNotEmpty();

        for (WorkCalendar notice : List.of(second, first, second)) {
            district.reads(notice);
            district.door.deadlines().recompute(district.office);
            run(district);
            assertThat(escalated(district)).isEqualTo(told);
        }
        assertThat(state(district)).isEqualTo(State.FEEDBACK_OVERDUE);
    }

    private static List<String> escalated(NextYear district) {
        return district.lines().stream()
                .filter(line -> line.startsWith("due.escalated."))
                .toList();
    }

    @Test
    @DisplayName("a rating that the job let fall as late is owed again when the correction says that it was not")
    void isOwedAgain() throws IOException {
        var district = new NextYear(WorkCalendars.CHINA);
        district.repliedTo(REPLIED, "planned", List.of(new NewPromise("增设", LocalDate.parse("2027-06-30"))));
        district.today.go("2027-01-19");
        district.door
                .handling()
                .goOnUnrated(new GoOnUnrated(seen(district), "未反馈", district.today.day()), district.office)
                .orThrow();
        district.reads(NextYear.told(folder, "2027-01-01 off"));
        district.today.go("2027-01-20");
        run(district);
        assertThat(count(district, "due.escalated.feedback")).isEqualTo(2);

        district.reads(NextYear.told(folder, "2027-01-01 off", "2027-01-04 off", "2027-01-05 off", "2027-01-06 off"));
        district.today.go("2027-01-21");
        run(district);

        assertThat(count(district, "due.escalated.feedback")).isZero();
        assertThat(count(district, "rating.due")).isEqualTo(2);
        district.today.go("2027-01-22");
        var rating = new RateReply(
                seen(district), district.wang, Grade.SATISFIED, Grade.DISSATISFIED, "未解决", district.today.day());
        assertThat(district.door
                        .handling()
                        .rate(rating, district.office)
                        .orThrow()
                        .value()
                        .state())
                .isEqualTo(State.OBJECTION_REVIEW);
    }

    @Test
    @DisplayName("an extension takes back what was told of a day that had not passed by the corrected notice")
    void anExtensionTakesBack() throws IOException {
        var district = new NextYear(NextYear.told(folder, "2027-01-01 off"));
        Id<Suggestion> id = district.referred("2026-10-15").id();
        district.distributed(id, district.today.day());
        district.talked(id);
        district.today.go("2027-01-16");
        run(district);
        assertThat(count(district, "due.escalated.reply")).isEqualTo(1);

        district.reads(NextYear.told(folder, "2027-01-01 off", "2027-01-15 off"));
        district.extended(id);
        run(district);

        assertThat(count(district, "due.escalated.reply")).isZero();
        assertThat(count(district, "reply.due")).isEqualTo(1);
    }

    @Test
    @DisplayName("who would close what is closed for now is told to read the notice in, and not to go on once more")
    void isToldWhatToDo() {
        var district = new NextYear(WorkCalendars.CHINA);
        district.repliedTo(REPLIED);
        district.today.go("2027-01-19");
        district.door
                .handling()
                .goOnUnrated(new GoOnUnrated(seen(district), "未反馈", district.today.day()), district.office)
                .orThrow();
        assertThat(state(district)).isEqualTo(State.CLOSED_FOR_NOW);

        assertThat(district.door
                        .handling()
                        .close(new CloseSuggestion(seen(district), "办结", district.today.day()), district.office)
                        .reasons())
                .extracting(Rejection::code)
                .containsExactly("suggestion.closed-provisionally");
    }

    @Test
    @DisplayName(
            "what lies in years before the calendar's first waits for those years, and nobody is told to compute again")
    void liesBeforeTheCalendar() {
        var district = new NextYear(WorkCalendars.CHINA);
        district.raised(LocalDate.parse("2005-11-03"), Level.DISTRICT);

        run(district);

        assertThat(district.door.deadlines().warnings(district.office))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo("calendar.beyond");
                    assertThat(one.text(Locale.CHINESE)).contains("不在日历之内");
                });
    }
}
