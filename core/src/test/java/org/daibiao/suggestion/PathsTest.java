package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.Seat;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.deputy.TerminateDeputy;
import org.daibiao.deputy.TerminationCause;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A suggestion on the real door")
class PathsTest {
    private static Stream<Arguments> paths() {
        return Stream.concat(early(), late());
    }

    private static Stream<Arguments> early() {
        return Stream.of(
                path("withdrawn as a draft", State.WITHDRAWN, road -> road.withdraw("2025-04-08")),
                path(
                        "withdrawn in handling",
                        State.WITHDRAWN,
                        road -> road.inProgress().withdraw("2025-05-20")),
                path(
                        "sent back, confirmed anew and handed in",
                        State.SUBMITTED,
                        road -> sentBack(road.submitted()).submittedAgain("2025-04-20")),
                path("declined", State.NOT_ACCEPTED, road -> declined(road.submitted())),
                path("escalated", State.ESCALATED, road -> escalated(road.accepted(), "2025-04-20")),
                path(
                        "escalated after a return",
                        State.ESCALATED,
                        road -> escalated(road.received().returned("2025-05-06"), "2025-05-09")),
                path("merged and separated", State.CLOSED, PathsTest::mergedAndSeparated),
                path("merged to the end", State.CLOSED, PathsTest::merged),
                path(
                        "returned and handled by another",
                        State.CLOSED,
                        road -> road.received()
                                .returned("2025-05-06")
                                .refer("2025-05-12")
                                .distribute("2025-05-13", HandlerPart.lead(Road.OTHER))
                                .receive(Road.OTHER, "2025-05-14")
                                .talk(Road.OTHER, "2025-05-20")
                                .reply(Road.OTHER, "solved-or-adopted", "2025-07-15")
                                .bothSatisfied("2025-07-21")));
    }

    private static Stream<Arguments> late() {
        return Stream.of(
                path(
                        "settled by the last rating",
                        State.CLOSED,
                        road -> road.inProgress()
                                .reply(Road.LEAD, "solved-or-adopted", "2025-07-15")
                                .bothSatisfied("2025-07-21")),
                path(
                        "tracked and delivered",
                        State.CLOSED,
                        road -> road.tracking()
                                .settle(Promise.State.DELIVERED, "", "2025-11-14")
                                .close("2025-11-17")),
                path(
                        "not delivered",
                        State.CLOSED,
                        road -> road.tracking()
                                .settle(Promise.State.EXPLAINED, "", "2025-11-14")
                                .close("2025-11-17")),
                path(
                        "carried over and tracked again",
                        State.CLOSED,
                        road -> trackedAgain(
                                        road.tracking().settle(Promise.State.CARRIED_OVER, "2026-06-30", "2025-11-14"))
                                .settle(Promise.State.DELIVERED, "", "2025-12-10")
                                .close("2025-12-12")),
                path(
                        "objected to, done again",
                        State.CLOSED,
                        road -> road.inProgress()
                                .reply(Road.LEAD, "for-reference", "2025-07-15")
                                .rate(road.li, Grade.DISSATISFIED, "2025-07-21")
                                .review(Review.Answer.REDO, "2025-07-25")
                                .reply(Road.LEAD, "solved-or-adopted", "2025-08-20")
                                .bothSatisfied("2025-08-22")),
                path(
                        "objected to, not done again",
                        State.CLOSED,
                        road -> road.inProgress()
                                .reply(Road.LEAD, "for-reference", "2025-07-15")
                                .rate(road.li, Grade.DISSATISFIED, "2025-07-21")
                                .review(Review.Answer.NO_REDO, "2025-07-25")),
                path(
                        "rated by nobody",
                        State.CLOSED,
                        road -> goneOn(road.inProgress().reply(Road.LEAD, "for-reference", "2025-07-15"))));
    }

    private static Arguments path(String name, State end, UnaryOperator<Road> steps) {
        return Arguments.of(name, end, steps);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("paths")
    @DisplayName("comes to the end of each path")
    void comesToItsEnd(String name, State end, UnaryOperator<Road> steps) {
        Road road = steps.apply(new Road());

        assertThat(road.now().value().state()).as(name).isEqualTo(end);
        boolean over = SuggestionSteps.ALL.ends().contains(end);
        assertThat(road.now().value().endedOn() != null).isEqualTo(over);
        assertThat(road.door.deadlines().runDue(road.office).done()).isNotNegative();
    }

    @Test
    @DisplayName("that is withdrawn stays owed what was overdue by then, and nothing else")
    void withdrawnOverdue() {
        Road late = new Road().inProgress().withdraw("2025-08-01");
        Road early = new Road().inProgress().withdraw("2025-06-03");

        assertThat(late.kinds()).contains("reply.due");
        assertThat(early.kinds()).doesNotContain("reply.due", "publish.text.due");
        assertThat(late.dues(Task.REPLY)).extracting(DueDay::settledOn).containsExactly(Road.day("2025-08-01"));
    }

    @Test
    @DisplayName("asks no rating of a proposer who died, and comes to its end by that of the other")
    void diedBeforeTheReply() {
        Road road = new Road().inProgress();
        ended(road, road.wang, "2025-06-10");
        road.reply(Road.LEAD, "for-reference", "2025-07-15");
        assertThat(road.dues(Task.FEEDBACK)).extracting(DueDay::piece).containsExactly(road.li.value());

        road.rate(road.li, Rating.Grade.SATISFIED, "2025-07-21");
        assertThat(road.now().value().state()).isEqualTo(State.CLOSED);
    }

    @Test
    @DisplayName("does not wait for the rating of a proposer who died after the reply")
    void diedAfterTheReply() {
        Road road = new Road().inProgress().reply(Road.LEAD, "for-reference", "2025-07-15");
        ended(road, road.wang, "2025-07-18");

        road.rate(road.li, Rating.Grade.SATISFIED, "2025-07-21");
        assertThat(road.now().value().state()).isEqualTo(State.CLOSED);
    }

    @Test
    @DisplayName(
            "takes what a proposer did before the death, though it is entered after it, and nothing of a later day")
    void enteredAfterTheDeath() {
        Road road = new Road().inProgress();
        ended(road, road.wang, "2025-07-18");
        var talk = new RecordTalk(
                road.now().seen(), Road.LEAD, road.wang, Communication.Way.PHONE, null, Road.day("2025-06-10"));
        road.take(road.door.handling().talk(talk, road.office)).reply(Road.LEAD, "for-reference", "2025-07-15");

        assertThat(codes(rated(road, road.wang, "2025-07-18"))).containsExactly("suggestion.no-proposer");
        assertThat(codes(rated(road, road.wang, "2025-07-17"))).isEmpty();
    }

    @Test
    @DisplayName("waits for the living proposer, however many rated and died since")
    void ratedAndDied() {
        Road road = new Road();
        Id<Deputy> zhao = road.door
                .deputies()
                .register(RegisterDeputy.of("赵强", "安亭镇"), road.office)
                .orThrow()
                .id();
        road.take(road.door.suggestions().join(JoinSuggestion.of(road.now().seen(), zhao, "2025-04-08"), road.office));
        road.take(road.door
                .suggestions()
                .confirm(ConfirmSuggestion.of(road.now().seen(), zhao, "2025-04-09"), road.office));
        road.inProgress().reply(Road.LEAD, "for-reference", "2025-07-15").rate(zhao, Grade.SATISFIED, "2025-07-16");
        ended(road, zhao, "2025-07-17");

        road.rate(road.li, Grade.SATISFIED, "2025-07-18");
        assertThat(road.now().value().state()).isEqualTo(State.REPLIED);

        road.rate(road.wang, Grade.SATISFIED, "2025-07-19");
        assertThat(road.now().value().state()).isEqualTo(State.CLOSED);
    }

    private static Outcome<Versioned<Suggestion>> rated(Road road, Id<Deputy> deputy, String day) {
        var rating = new RateReply(road.now().seen(), deputy, Grade.SATISFIED, Grade.SATISFIED, null, Road.day(day));
        return road.door.handling().rate(rating, road.office);
    }

    private static void ended(Road road, Id<Deputy> deputy, String day) {
        Versioned<Seat> seat = road.door
                .find(Query.of(Seat.SHAPE, Seat.DEPUTY.is(deputy)), road.office)
                .items()
                .get(0);
        road.door
                .deputies()
                .terminate(TerminateDeputy.of(seat.seen(), TerminationCause.DIED, day), road.office)
                .orThrow();
    }

    @Test
    @DisplayName("is not rated by a proposer who is suspended on the day")
    void suspended() {
        Road road = new Road().inProgress().reply(Road.LEAD, "for-reference", "2025-07-15");
        road.door
                .deputies()
                .suspend(SuspendDeputy.of(road.li, Suspension.Cause.values()[0], "2025-07-18"), road.office)
                .orThrow();
        assertThat(codes(rated(road, road.li, "2025-07-21"))).containsExactly("suggestion.no-seat");
    }

    @Test
    @DisplayName("has three months anew after a return, where the profile starts the clock again")
    void restarts() {
        assertThat(againUnder(Road.under("re-referral-restarts: {value: true, source: OWN}")))
                .extracting(due -> due.lastDay() + " " + due.settledOn())
                .containsExactly("2025-08-12 null");
    }

    @Test
    @DisplayName("keeps its last day after a return, where the profile does not start the clock again")
    void goesOn() {
        assertThat(againUnder(Road.under("re-referral-restarts: {value: false, source: OWN}")))
                .extracting(due -> due.lastDay() + " " + due.settledOn())
                .containsExactly("2025-07-22 null");
    }

    private static List<DueDay> againUnder(Road road) {
        return road.received().returned("2025-05-06").refer("2025-05-12").dues(Task.REPLY);
    }

    private static Road sentBack(Road road) {
        return road.take(
                road.door.suggestions().sendBack(SendBack.of(road.now().seen(), "不够具体", "2025-04-14"), road.office));
    }

    private static Road declined(Road road) {
        var command = new DeclineSuggestion(
                road.now().seen(), Inadmissible.OWN_MATTER, Disposal.EXPLAIN_RETURN, "本人问题", Road.day("2025-04-14"));
        return road.take(road.door.suggestions().decline(command, road.office));
    }

    private static Road escalated(Road road, String day) {
        return road.take(road.door
                .suggestions()
                .escalate(EscalateSuggestion.of(road.now().seen(), "市级事权", day), road.office));
    }

    private static Road merge(Road road) {
        var into = road.inProgress().now().id();
        road.anew().accepted().refer("2025-05-20");
        return road.take(road.door
                .handling()
                .merge(new MergeSuggestion(road.now().seen(), into, Road.day("2025-05-21")), road.office));
    }

    private static Road merged(Road road) {
        return merge(road)
                .talk(Road.LEAD, "2025-06-10")
                .reply(Road.LEAD, "solved-or-adopted", "2025-07-15")
                .bothSatisfied("2025-07-21");
    }

    private static Road mergedAndSeparated(Road road) {
        merge(road);
        road.take(road.door
                .handling()
                .separate(new SeparateSuggestion(road.now().seen(), "内容不同", Road.day("2025-06-03")), road.office));
        return road.distribute("2025-06-04", HandlerPart.lead(Road.OTHER))
                .receive(Road.OTHER, "2025-06-05")
                .talk(Road.OTHER, "2025-06-10")
                .reply(Road.OTHER, "solved-or-adopted", "2025-07-15")
                .bothSatisfied("2025-07-21");
    }

    private static Road trackedAgain(Road road) {
        return road.take(road.door
                .handling()
                .trackAgain(new TrackAgain(road.now().seen(), Road.day("2025-12-01")), road.office));
    }

    private static Road goneOn(Road road) {
        road.door.deadlines().runDue(road.office);
        var overdue = road.door.get(Suggestion.SHAPE, road.now().id(), road.office);
        assertThat(overdue.value().state()).isEqualTo(State.FEEDBACK_OVERDUE);
        return road.take(road.door
                .handling()
                .goOnUnrated(new GoOnUnrated(overdue.seen(), "逾期未反馈", Road.day("2025-12-30")), road.office));
    }

    @Test
    @DisplayName("talks are due by the last day of the ratings, from whatever event a profile counts that")
    void talksAreDueWithTheRatings() {
        for (String from : List.of("reply", "referral")) {
            Road on = Road.under(
                            "feedback-from: {value: " + from + ", source: OWN}",
                            "feedback-limit: {value: 90 working days, source: OWN}")
                    .inProgress()
                    .reply(Road.LEAD, "solved-or-adopted", "2025-07-15");

            assertThat(on.lines(EntryFilter.about(on.now().id(), SuggestionKinds.COMMUNICATION_DUE.code())))
                    .as(from)
                    .extracting(Line::due)
                    .containsExactly(on.dues(Task.FEEDBACK).get(0).lastDay());
        }
    }
}
