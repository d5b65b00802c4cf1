package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;
import static org.daibiao.suggestion.HandlingFixture.CO;
import static org.daibiao.suggestion.HandlingFixture.LEAD;
import static org.daibiao.suggestion.HandlingFixture.day;

import java.util.List;
import java.util.UUID;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are those of 2025 under the bundled calendar; limits those of the Shanghai and Chongqing texts (suggestions.md, C.2). */
@DisplayName("A suggestion")
class ReplyAndRatingTest {
    private final HandlingFixture shanghai = new HandlingFixture("shanghai-2016");
    private final HandlingFixture chongqing = new HandlingFixture("chongqing-2017");
    private final HandlingService handling = shanghai.handling;

    @Nested
    @DisplayName("when it is replied to")
    class Replies {
        @ParameterizedTest
        @CsvSource({
            "grade-a, '', false, suggestion.category-unknown",
            "being-solved, '', false, suggestion.promise-missing",
            "planned, '', true, suggestion.promise-missing",
            "planned, 2025-04-01, false, suggestion.promise-day",
            "for-reference, '', false, suggestion.reason-missing",
        })
        @DisplayName("has the promises or the reason that its category demands")
        void categories(String category, String promise, boolean reason, String expected) {
            List<NewPromise> promises = promise.isEmpty() ? List.of() : List.of(NewPromise.of("增设站点", promise));
            var command = new RecordReply(
                    shanghai.inProgress().seen(),
                    LEAD,
                    category,
                    "答复",
                    "张主任",
                    reason ? "原因" : null,
                    promises,
                    day("2025-04-01"));
            assertThat(codes(handling.reply(command, shanghai.office))).containsExactly(expected.split(" "));
        }

        @Test
        @DisplayName("by several units is replied to when the last has, and says the worst of them")
        void byEach() {
            var given = chongqing.distribute(
                    chongqing.referred(),
                    "2025-02-11",
                    HandlerPart.separate(LEAD, "道路"),
                    HandlerPart.separate(CO, "公交"));
            var now = chongqing.talk(
                    chongqing.receive(chongqing.receive(given, LEAD, "2025-02-12"), CO, "2025-02-12"), "2025-03-03");
            var part = chongqing.replied(now, "in-study", "2025-04-01", NewPromise.of("完成研究", "2025-06-30"));
            assertThat(part.value().state()).isEqualTo(State.IN_PROGRESS);
            assertThat(codes(chongqing.handling.reply(chongqing.reply(part, "done", "2025-04-02"), chongqing.office)))
                    .containsExactly("suggestion.unit-replied");

            var whole = chongqing
                    .handling
                    .reply(
                            new RecordReply(part.seen(), CO, "done", "已办", "李主任", null, List.of(), day("2025-04-02")),
                            chongqing.office)
                    .orThrow();
            assertThat(whole.value().state()).isEqualTo(State.REPLIED);
            assertThat(whole.value().resolution()).isNotEqualTo(Resolution.SOLVED);
            assertThat(chongqing.open(whole)).hasSize(1);
        }

        @Test
        @DisplayName("late, is not in time")
        void late() {
            var replied = shanghai.replied(shanghai.inProgress(), "for-reference", "2025-05-13");
            assertThat(shanghai.lines(replied.id()))
                    .contains("suggestion.replied item 2025-05-13")
                    .doesNotContain("suggestion.replied-in-time item 2025-05-13");
            assertThat(codes(handling.reply(
                            new RecordReply(
                                    shanghai.inProgress().seen(),
                                    CO,
                                    "for-reference",
                                    "答复",
                                    "李主任",
                                    "原因",
                                    List.of(),
                                    day("2025-04-01")),
                            shanghai.office)))
                    .containsExactly("suggestion.not-the-lead");
        }
    }

    @Nested
    @DisplayName("when it is rated")
    class Ratings {
        @Test
        @DisplayName(
                "badly is studied, handled again within the profile's time and replied to again, which counts instead")
        void handledAgain() {
            var replied = shanghai.replied(shanghai.inProgress(), "solved-or-adopted", "2025-04-01");
            var objected = shanghai.rate(replied, shanghai.first, Grade.DISSATISFIED, "2025-04-08");
            assertThat(objected.value().state()).isEqualTo(State.OBJECTION_REVIEW);

            var redone = review(objected, Review.Answer.REDO).orThrow();
            assertThat(redone.value().state()).isEqualTo(State.REHANDLING);
            assertThat(shanghai.owed(redone, Task.REDO)).containsExactly("REDO 2025-05-15");
            var talked = shanghai.talk(shanghai.talk(redone, "2025-04-20"), "2025-04-28");
            var again = shanghai.replied(talked, "planned", "2025-05-10", NewPromise.of("增设站点", "2025-12-31"));

            assertThat(shanghai.lines(again.id()))
                    .contains("suggestion.re-replied item 2025-05-10", "suggestion.resolution.planned item 2025-05-10")
                    .contains("comm.before item 2025-04-20", "comm.during item 2025-04-28")
                    .doesNotContain(
                            "suggestion.solved item 2025-04-01", "suggestion.resolution.solved item 2025-04-01");
            assertThat(shanghai.rated(again, "2025-05-12").value().state()).isEqualTo(State.TRACKING);
            assertThat(shanghai.kept(HandlingRound.SHAPE, HandlingRound.SUGGESTION, again.id()))
                    .extracting(HandlingRound::ordinal)
                    .containsExactlyInAnyOrder(1, 2);
        }

        @Test
        @DisplayName("badly without need is closed, as is explained")
        void notAgain() {
            var replied = shanghai.replied(shanghai.inProgress(), "for-reference", "2025-04-01");
            var objected = shanghai.rate(replied, shanghai.first, Grade.DISSATISFIED, "2025-04-08");
            var more = shanghai.rate(objected, shanghai.second, Grade.SATISFIED, "2025-04-09");
            assertThat(more.value().state()).isEqualTo(State.OBJECTION_REVIEW);
            assertThat(review(more, Review.Answer.NO_REDO).orThrow().value().state())
                    .isEqualTo(State.CLOSED);
        }

        private Outcome<Versioned<Suggestion>> review(Versioned<Suggestion> now, Review.Answer answer) {
            return handling.review(new ReviewObjection(now.seen(), answer, "经研究", day("2025-04-15")), shanghai.office);
        }

        @Test
        @DisplayName("is rated once by each proposer, with reasons when dissatisfied")
        void refused() {
            var now = shanghai.rate(
                    shanghai.replied(shanghai.inProgress(), "solved-or-adopted", "2025-04-01"),
                    shanghai.first,
                    Grade.SATISFIED,
                    "2025-04-08");
            assertThat(now.value().state()).isEqualTo(State.REPLIED);
            assertThat(codes(handling.rate(
                            new RateReply(
                                    now.seen(),
                                    shanghai.first,
                                    Grade.DISSATISFIED,
                                    Grade.SATISFIED,
                                    null,
                                    day("2025-04-09")),
                            shanghai.office)))
                    .containsExactly("suggestion.rated-already", "suggestion.reasons-missing");
            assertThat(codes(handling.rate(
                            new RateReply(
                                    now.seen(),
                                    Id.of(new UUID(9, 9)),
                                    Grade.SATISFIED,
                                    Grade.SATISFIED,
                                    null,
                                    day("2025-03-31")),
                            shanghai.office)))
                    .containsExactly("suggestion.before-earlier-step", "suggestion.no-proposer");
        }

        /** Twenty working days from 1 April, over Qingming and May Day with its make-up Sunday. */
        @Test
        @DisplayName("too late by one, goes on without that one, whose rating stays owed")
        void unrated() {
            var replied = chongqing.replied(chongqing.inProgress(), "done", "2025-04-01");
            String last = chongqing.owed(replied, Task.FEEDBACK).get(0).substring("FEEDBACK ".length());
            assertThat(last).isEqualTo("2025-04-29");
            var one = chongqing.rate(replied, chongqing.first, Grade.SATISFIED, "2025-04-08");
            assertThat(codes(lapse(one, last))).containsExactly("suggestion.feedback-still-open");

            var lapsed = lapse(one, "2025-04-30").orThrow();
            assertThat(lapsed.value().state()).isEqualTo(State.FEEDBACK_OVERDUE);
            var closed = chongqing
                    .handling
                    .goOnUnrated(new GoOnUnrated(lapsed.seen(), "催告后未反馈", day("2025-05-06")), chongqing.office)
                    .orThrow();
            assertThat(closed.value().state()).isEqualTo(State.CLOSED);
            assertThat(chongqing.lines(closed.id())).anyMatch(line -> line.startsWith("rating.due "));
            assertThat(chongqing.owed(closed, Task.FEEDBACK)).isEmpty();
        }

        @Test
        @DisplayName("where no rule sets a day for it, goes on when it is so decided, and not from elsewhere")
        void noDaySet() {
            var replied = shanghai.replied(shanghai.inProgress(), "solved-or-adopted", "2025-04-01");
            var closed = handling.goOnUnrated(
                            new GoOnUnrated(replied.seen(), "催告后未反馈", day("2025-06-03")), shanghai.office)
                    .orThrow();
            assertThat(closed.value().state()).isEqualTo(State.CLOSED);
            assertThat(codes(handling.goOnUnrated(
                            new GoOnUnrated(shanghai.inProgress().seen(), "催告后未反馈", day("2025-06-03")),
                            shanghai.office)))
                    .containsExactly("suggestion.not-in-state");
        }

        private Outcome<Versioned<Suggestion>> lapse(Versioned<Suggestion> now, String day) {
            return chongqing.handling.lapse(new LapseFeedback(now.seen(), day(day)), chongqing.office);
        }
    }

    @Nested
    @DisplayName("whose promises are followed")
    class Promises {
        private Versioned<Suggestion> tracked(HandlingFixture fixture, String category) {
            var replied = fixture.replied(
                    fixture.inProgress(),
                    category,
                    "2025-04-01",
                    NewPromise.of("增设站点", "2025-06-28"),
                    NewPromise.of("延长线路", "2025-09-30"));
            return fixture.rated(replied, "2025-04-08");
        }

        @Test
        @DisplayName("is delivered with the last of them, and its delivery is rated where the profile says so")
        void delivered() {
            var tracked = tracked(chongqing, "in-study");
            assertThat(tracked.value().state()).isEqualTo(State.TRACKING);
            assertThat(chongqing.owed(tracked, Task.PROMISE, Task.FEEDBACK))
                    .containsExactlyInAnyOrder("PROMISE 2025-06-28", "PROMISE 2025-09-30");
            var promises = chongqing.open(tracked);
            var part = chongqing.settle(tracked, promises.get(0), Promise.State.DELIVERED, null, "2025-06-20");
            assertThat(part.value().state()).isEqualTo(State.TRACKING);
            var delivered = chongqing.settle(part, promises.get(1), Promise.State.DELIVERED, null, "2025-09-20");

            assertThat(delivered.value().state()).isEqualTo(State.DELIVERED);
            assertThat(chongqing.lines(promises.get(0).id()))
                    .containsExactlyInAnyOrder(
                            "promise.made item 2025-04-01",
                            "promise.due item 2025-04-01 by " + promises.get(0).dueOn(),
                            "promise.delivered item 2025-06-20");
            assertThat(chongqing.owed(delivered, Task.DELIVERY_RATING)).hasSize(2);
            assertThat(codes(chongqing.handling.close(
                            new CloseSuggestion(delivered.seen(), "已落实", day("2025-09-22")), chongqing.office)))
                    .containsExactly("suggestion.feedback-still-open");
            assertThat(chongqing.rated(delivered, "2025-09-25").value().state()).isEqualTo(State.CLOSED);
        }

        @Test
        @DisplayName("is carried over to another year, followed again, and explained when it cannot be done")
        void carriedOver() {
            var tracked = tracked(shanghai, "planned");
            var promises = shanghai.open(tracked);
            var part = shanghai.settle(tracked, promises.get(0), Promise.State.DELIVERED, null, "2025-06-20");
            assertThat(codes(handling.settlePromise(
                            new SettlePromise(
                                    part.seen(),
                                    promises.get(1).id(),
                                    null,
                                    Promise.State.CARRIED_OVER,
                                    null,
                                    null,
                                    day("2025-09-29")),
                            shanghai.office)))
                    .containsExactly("suggestion.explanation-missing", "suggestion.new-due-day");
            var carried =
                    shanghai.settle(part, promises.get(1), Promise.State.CARRIED_OVER, "2026-12-31", "2025-09-29");
            assertThat(carried.value().state()).isEqualTo(State.CARRIED_OVER);
            var explained = handling.explainAtTerm(
                            new ExplainAtTerm(carried.seen(), "下届继续办理", day("2025-10-09")), shanghai.office)
                    .orThrow();
            var again = handling.trackAgain(new TrackAgain(explained.seen(), day("2025-10-10")), shanghai.office)
                    .orThrow();
            assertThat(shanghai.owed(again, Task.PROMISE)).containsExactly("PROMISE 2026-12-31");
            var open = shanghai.open(again).get(0);
            assertThat(open.explanation()).isEqualTo("下届继续办理");

            var undone = shanghai.settle(again, open, Promise.State.EXPLAINED, null, "2025-11-03");
            assertThat(undone.value().state()).isEqualTo(State.NOT_DELIVERED);
            var closed = handling.close(new CloseSuggestion(undone.seen(), "条件不具备", day("2025-11-04")), shanghai.office)
                    .orThrow();
            assertThat(closed.value().state()).isEqualTo(State.CLOSED);
            assertThat(closed.value().reason()).isEqualTo("条件不具备");
        }

        @Test
        @DisplayName("is kept although nobody said that it is followed again after it was carried over")
        void keptOnceCarriedOver() {
            var tracked = tracked(shanghai, "planned");
            var promises = shanghai.open(tracked);
            var part = shanghai.settle(tracked, promises.get(0), Promise.State.DELIVERED, null, "2025-06-20");
            var carried =
                    shanghai.settle(part, promises.get(1), Promise.State.CARRIED_OVER, "2026-06-30", "2025-09-29");
            var again = shanghai.settle(
                    carried, shanghai.open(carried).get(0), Promise.State.CARRIED_OVER, "2026-12-31", "2025-10-09");
            assertThat(again.value().state()).isEqualTo(State.CARRIED_OVER);

            var kept = shanghai.settle(again, shanghai.open(again).get(0), Promise.State.DELIVERED, null, "2025-11-03");
            assertThat(kept.value().state()).isEqualTo(State.DELIVERED);
        }

        @Test
        @DisplayName("is followed again only after it was carried over")
        void onlyThen() {
            var tracked = tracked(shanghai, "planned");
            assertThat(codes(handling.trackAgain(new TrackAgain(tracked.seen(), day("2025-04-10")), shanghai.office)))
                    .containsExactly("suggestion.not-in-state");
        }
    }
}
