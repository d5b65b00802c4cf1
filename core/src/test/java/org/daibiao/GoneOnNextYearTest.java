package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.CloseSuggestion;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.GoOnUnrated;
import org.daibiao.suggestion.NewPromise;
import org.daibiao.suggestion.Promise;
import org.daibiao.suggestion.RateReply;
import org.daibiao.suggestion.Rating;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Review;
import org.daibiao.suggestion.ReviewObjection;
import org.daibiao.suggestion.SettlePromise;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** L1. The committee goes on by a provisional day; the notice may show that the deputies had more time. */
@DisplayName("When the committee goes on unrated before the notice for the year is out,")
class GoneOnNextYearTest {
    private static final LocalDate REPLIED = LocalDate.parse("2026-12-21");
    private static final LocalDate GONE_ON = LocalDate.parse("2027-01-19");

    @TempDir
    Path folder;

    private NextYear district = new NextYear(WorkCalendars.CHINA);
    private Id<Suggestion> id;

    @BeforeEach
    void goesOn() {
        id = district.repliedTo(REPLIED).id();
        district.today.go(GONE_ON);
        assertThat(ratings()).hasSize(2).allSatisfy(due -> {
            assertThat(due.lastDay()).isEqualTo("2027-01-18");
            assertThat(due.provisional()).isTrue();
        });
        goOn().orThrow();
    }

    /** Days off in January: then twenty working days end on 22 January. */
    private WorkCalendar longer() throws IOException {
        return NextYear.told(folder, "2027-01-01 off", "2027-01-04 off", "2027-01-05 off", "2027-01-06 off");
    }

    /** Only the first of January is off: they end on 19 January. */
    private WorkCalendar shorter() throws IOException {
        return NextYear.told(folder, "2027-01-01 off", "2027-01-02 working", "2027-01-03 working");
    }

    private Outcome<Versioned<Suggestion>> goOn() {
        return district.door
                .handling()
                .goOnUnrated(new GoOnUnrated(seen(), "催告后未反馈", district.today.day()), district.office);
    }

    private Outcome<Versioned<Suggestion>> rate(Id<Deputy> deputy, Grade grade, String day) {
        district.today.go(day);
        return district.door
                .handling()
                .rate(
                        new RateReply(
                                seen(),
                                deputy,
                                grade,
                                grade,
                                grade == Grade.DISSATISFIED ? "未解决" : null,
                                LocalDate.parse(day)),
                        district.office);
    }

    private Seen<Suggestion> seen() {
        return district.door.get(Suggestion.SHAPE, id, district.office).seen();
    }

    private Suggestion now() {
        return district.door.get(Suggestion.SHAPE, id, district.office).value();
    }

    private List<DueDay> ratings() {
        return district.all(DueDay.SHAPE).stream()
                .filter(due -> due.task() == Task.FEEDBACK)
                .toList();
    }

    private List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Rejection::code).toList();
    }

    @Test
    @DisplayName(
            "the suggestion is closed for now, its ratings are owed and wait for the notice, and all of that is said")
    void isMarked() {
        assertThat(now().state()).isEqualTo(State.CLOSED_FOR_NOW);
        assertThat(now().endedOn()).isEqualTo(GONE_ON);
        assertThat(ratings()).allSatisfy(due -> {
            assertThat(due.settledOn()).isNull();
            assertThat(due.certainty()).isEqualTo(Certainty.PROVISIONAL);
        });
        assertThat(district.lines()).noneMatch(line -> line.startsWith("suggestion.closed"));
        assertThat(district.lines()).anyMatch(line -> line.startsWith("suggestion.step.settle-for-now"));
        assertThat(district.door.deadlines().waiting(null, district.office).items())
                .extracting(one -> one.value().task())
                .contains(Task.FEEDBACK);
        assertThat(codes(district.door.handling().close(new CloseSuggestion(seen(), "办结", GONE_ON), district.office)))
                .containsExactly("suggestion.closed-provisionally");
        assertThat(codes(goOn())).containsExactly("suggestion.not-in-state");
    }

    @Test
    @DisplayName("a deputy rates all the same, before the notice and after, as long as the day is not past for certain")
    void isRated() throws IOException {
        rate(district.li, Grade.SATISFIED, "2027-01-20").orThrow();
        district.reads(longer());
        rate(district.wang, Grade.SATISFIED, "2027-01-22").orThrow();
        district.door.deadlines().recompute(district.office);

        assertThat(now().state()).isEqualTo(State.CLOSED);
        assertThat(now().endedOn()).isEqualTo(GONE_ON);
        assertThat(ratings()).allSatisfy(due -> {
            assertThat(due.lastDay()).isEqualTo("2027-01-22");
            assertThat(due.ending()).isEqualTo(Ending.DONE);
        });
        assertThat(district.lines())
                .filteredOn(line -> line.startsWith("suggestion.closed"))
                .hasSize(1);
    }

    @Test
    @DisplayName("a deputy who is dissatisfied objects, and it is studied")
    void isObjectedTo() {
        rate(district.li, Grade.DISSATISFIED, "2027-01-20").orThrow();
        assertThat(now().state()).isEqualTo(State.OBJECTION_REVIEW);
        assertThat(now().endedOn()).isNull();
        rate(district.wang, Grade.SATISFIED, "2027-01-21").orThrow();

        var day = LocalDate.parse("2027-01-25");
        district.today.go(day);
        district.door
                .handling()
                .review(new ReviewObjection(seen(), Review.Answer.NO_REDO, "已解释", day), district.office)
                .orThrow();

        assertThat(now().state()).isEqualTo(State.CLOSED);
        assertThat(now().endedOn()).isEqualTo(day);
    }

    @Test
    @DisplayName(
            "and the notice shows that the ratings were late, it is closed as of that day, and a rating comes too late")
    void wasRight() throws IOException {
        var told = NextYear.told(folder, "2027-01-03 working");
        district.today.go("2027-01-20");
        district.reads(told);
        assertThat(codes(rate(district.li, Grade.SATISFIED, "2027-01-20"))).containsExactly("suggestion.gone-on");
        district.door.deadlines().recompute(district.office);

        assertThat(now().state()).isEqualTo(State.CLOSED);
        assertThat(now().endedOn()).isEqualTo(GONE_ON);
        assertThat(ratings()).allSatisfy(due -> {
            assertThat(due.ending()).isEqualTo(Ending.FELL_AWAY);
            assertThat(due.settledOn()).isEqualTo(GONE_ON);
        });
        assertThat(district.lines())
                .filteredOn(line -> line.startsWith("rating.due"))
                .hasSize(2);
        assertThat(district.lines())
                .anyMatch(line -> line.startsWith("suggestion.closed") && line.contains("2027-01-19"));
        assertThat(codes(rate(district.li, Grade.SATISFIED, "2027-01-20"))).containsExactly("suggestion.no-such-step");
    }

    @Test
    @DisplayName("and the notice gives more time, the job closes it once that time is over")
    void isClosedByTheJob() throws IOException {
        district.reads(longer());
        district.today.go("2027-01-22");
        district.door.deadlines().runDue(district.office);
        assertThat(now().state()).isEqualTo(State.CLOSED_FOR_NOW);
        assertThat(ratings())
                .allMatch(due -> due.lastDay().equals(LocalDate.parse("2027-01-22")) && due.settledOn() == null);

        district.today.go("2027-01-25");
        district.door.deadlines().runDue(district.office);

        assertThat(now().state()).isEqualTo(State.CLOSED);
        assertThat(ratings()).allMatch(due -> due.ending() == Ending.FELL_AWAY);
        assertThat(district.lines())
                .filteredOn(line -> line.startsWith("due.escalated.feedback"))
                .hasSize(2);
        assertThat(district.lines())
                .filteredOn(line -> line.startsWith("suggestion.closed"))
                .hasSize(1);
    }

    @Test
    @DisplayName("or the committee closes it by hand then")
    void isClosedByHand() throws IOException {
        district.reads(longer());
        district.today.go("2027-01-25");
        var close = new CloseSuggestion(seen(), "办结", district.today.day());
        district.door.handling().close(close, district.office).orThrow();

        assertThat(now().state()).isEqualTo(State.CLOSED);
        assertThat(now().endedOn()).isEqualTo(district.today.day());
    }

    /** Another one, with a promise that is followed from the day on which the committee went on. */
    private void promised() {
        var promise = new NewPromise("增设", LocalDate.parse("2027-06-30"));
        id = district.repliedTo(REPLIED, "planned", List.of(promise)).id();
        district.today.go(GONE_ON);
        goOn().orThrow();
        assertThat(now().state()).isEqualTo(State.TRACKING);
    }

    private void settle(Promise.State outcome) {
        Promise promise = district.all(Promise.SHAPE).stream()
                .filter(one -> one.suggestion().equals(id))
                .findFirst()
                .orElseThrow();
        LocalDate again = outcome == Promise.State.CARRIED_OVER ? LocalDate.parse("2027-12-31") : null;
        district.door
                .handling()
                .settlePromise(
                        new SettlePromise(seen(), promise.id(), null, outcome, "说明", again, GONE_ON), district.office)
                .orThrow();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = Promise.State.class, mode = EnumSource.Mode.EXCLUDE, names = "TAKEN_BACK")
    @DisplayName(
            "what was promised is followed meanwhile, whatever becomes of it, and a deputy rates or objects all the same")
    void isRatedWhileFollowed(Promise.State outcome) {
        promised();
        if (outcome != Promise.State.OPEN) {
            settle(outcome);
        }
        State state = now().state();

        rate(district.li, Grade.SATISFIED, "2027-01-20").orThrow();
        assertThat(now().state()).isEqualTo(state);
        rate(district.wang, Grade.DISSATISFIED, "2027-01-21").orThrow();

        assertThat(now().state()).isEqualTo(State.OBJECTION_REVIEW);
        var day = LocalDate.parse("2027-01-21");
        district.door
                .handling()
                .review(new ReviewObjection(seen(), Review.Answer.NO_REDO, "已解释", day), district.office)
                .orThrow();
        boolean open = outcome == Promise.State.OPEN || outcome == Promise.State.CARRIED_OVER;
        assertThat(now().state()).isEqualTo(open ? State.TRACKING : State.CLOSED);
    }

    @Test
    @DisplayName("and all was delivered since, the reply is rated first and then the delivery")
    void ratesBoth() throws IOException {
        district = NextYear.under(
                WorkCalendars.CHINA, "suggestion", "feedback-on: {value: [reply, delivery], source: OWN}");
        promised();
        settle(Promise.State.DELIVERED);

        rate(district.li, Grade.SATISFIED, "2027-01-20").orThrow();
        rate(district.wang, Grade.SATISFIED, "2027-01-20").orThrow();
        assertThat(now().state()).isEqualTo(State.DELIVERED);
        rate(district.li, Grade.SATISFIED, "2027-01-20").orThrow();
        assertThat(codes(rate(district.li, Grade.SATISFIED, "2027-01-20"))).containsExactly("suggestion.rated-already");
        rate(district.wang, Grade.SATISFIED, "2027-01-20").orThrow();

        assertThat(now().state()).isEqualTo(State.CLOSED);
        assertThat(district.all(Rating.SHAPE))
                .extracting(Rating::subject)
                .containsExactly(
                        Rating.Subject.REPLY, Rating.Subject.REPLY, Rating.Subject.DELIVERY, Rating.Subject.DELIVERY);
    }
}
