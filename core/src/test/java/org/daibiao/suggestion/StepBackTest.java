package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.correction.Correction;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.ReturnRequest.Answer;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A step of handling that was recorded in error")
class StepBackTest {
    private final Road road = new Road();

    @Test
    @DisplayName("as an acceptance is taken back: the gate decides anew, and the number is free")
    void acceptance() {
        road.submitted();
        Object before = Snapshot.of(road);
        road.take(
                road.door.suggestions().accept(AcceptSuggestion.of(road.now().seen(), "7", "2025-04-16"), road.office));
        takeBack(road.now().id().value());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(corrections()).contains("fileNumber 7 误登记");
        assertThat(codes(tried(road.now().id().value()))).containsExactly("suggestion.no-step");
        road.anew().submitted();
        road.take(
                road.door.suggestions().accept(AcceptSuggestion.of(road.now().seen(), "7", "2025-04-17"), road.office));
    }

    @Test
    @DisplayName("as a refusal of the gate is taken back, and the suggestion is accepted")
    void refusedByTheGate() {
        road.submitted();
        Object before = Snapshot.of(road);
        var command = new DeclineSuggestion(
                road.now().seen(), Inadmissible.NO_CONTENT, Disposal.FOR_REFERENCE, "没有内容", Road.day("2025-04-16"));
        road.take(road.door.suggestions().decline(command, road.office));
        takeBack(road.now().id().value());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        road.take(
                road.door.suggestions().accept(AcceptSuggestion.of(road.now().seen(), "8", "2025-04-16"), road.office));
    }

    @Test
    @DisplayName("as a referral by the wrong day is taken back, and the reply is due by the right one")
    void referral() {
        road.accepted();
        Object before = Snapshot.of(road);
        road.refer("2025-04-17");
        UUID wrong = round();
        takeBack(wrong);

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(corrections()).contains("referredOn 2025-04-17 误登记");
        road.refer("2025-04-22")
                .distribute("2025-04-23", HandlerPart.lead(Road.LEAD))
                .receive(Road.LEAD, "2025-04-25")
                .talk(Road.LEAD, "2025-05-12")
                .reply(Road.LEAD, "solved-or-adopted", "2025-07-22");
        assertThat(road.kinds()).contains("suggestion.replied-in-time");
        assertThat(codes(tried(wrong))).containsExactly("suggestion.no-step");
    }

    @Test
    @DisplayName("as a referral after a return is taken back: another handler is due by the day it was")
    void referralAgain() {
        road.received().returned("2025-04-28");
        Object before = Snapshot.of(road);
        road.refer("2025-04-29");
        takeBack(round());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.now().value().reason()).isEqualTo("不属职权");
    }

    @Test
    @DisplayName("as a distribution to the wrong units is taken back until one of them has signed")
    void distribution() {
        road.accepted().refer("2025-04-22");
        Object before = Snapshot.of(road);
        road.distribute("2025-04-23", HandlerPart.lead(Road.OTHER), HandlerPart.co(Road.LEAD));
        takeBack(assignment(Road.OTHER));

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(codes(tried(assignment(Road.OTHER)))).containsExactly("suggestion.no-step");
        road.distribute("2025-04-23", HandlerPart.lead(Road.LEAD), HandlerPart.co("区水务局"))
                .receive(Road.LEAD, "2025-04-25");
        assertThat(codes(tried(assignment("区水务局")))).containsExactly("suggestion.built-on");
    }

    @Test
    @DisplayName("as a receipt is taken back: the unit has not signed, and what ran from that day never ran")
    void receipt() {
        road.accepted().refer("2025-04-22").distribute("2025-04-23", HandlerPart.lead(Road.LEAD));
        Object before = Snapshot.of(road);
        road.receive(Road.LEAD, "2025-04-24");
        takeBack(assignment(Road.LEAD));

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.now().value().state()).isEqualTo(State.DISTRIBUTED);
        assertThat(corrections()).containsExactly("receivedOn 2025-04-24 误登记");
        road.receive(Road.LEAD, "2025-04-25");
        assertThat(road.dues(Task.RETURN))
                .filteredOn(DueDay::isOpen)
                .singleElement()
                .satisfies(due -> assertThat(due.startsOn()).isEqualTo("2025-04-25"));
    }

    @Test
    @DisplayName("as a co-handler's receipt is taken back while the lead handles it")
    void receiptOfOneOfTwo() {
        shared().receive(Road.LEAD, "2025-04-25").talk(Road.LEAD, "2025-05-12");
        Object before = Snapshot.of(road);
        road.receive(Road.OTHER, "2025-05-13");
        takeBack(assignment(Road.OTHER));

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.now().value().state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    @DisplayName("as a co-handler's opinion is taken back and owed again, and then its receipt")
    void opinion() {
        shared().receive(Road.LEAD, "2025-04-25");
        Object first = Snapshot.of(road);
        road.receive(Road.OTHER, "2025-04-25");
        Object second = Snapshot.of(road);
        opinion("同意", "2025-05-06");
        takeBack(assignment(Road.OTHER));

        assertThat(Snapshot.of(road)).isEqualTo(second);
        takeBack(assignment(Road.OTHER));
        assertThat(Snapshot.of(road)).isEqualTo(first);
    }

    @Test
    @DisplayName("as an extension is taken back: the reply is due by the day it was, and can be extended once")
    void extension() {
        road.inProgress();
        Object before = Snapshot.of(road);
        extend("2025-05-20");
        assertThat(Snapshot.of(road)).isNotEqualTo(before);
        takeBack(round());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(corrections()).contains("extensionReason 情况复杂 误登记", "extendedOn 2025-05-20 误登记");
        extend("2025-05-21");
    }

    @Test
    @DisplayName("as a request to return is taken back: the unit handles it, and may still ask in time")
    void requestToReturn() {
        road.received();
        Object before = Snapshot.of(road);
        ask("2025-04-28");
        takeBack(request());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.door.find(Query.of(ReturnRequest.SHAPE), road.office).items())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.value().takenBackOn()).isEqualTo("2025-12-30");
                    assertThat(kept.value().takenBackReason()).isEqualTo("误登记");
                });
        assertThat(codes(tried(request()))).containsExactly("suggestion.taken-back");
        ask("2025-04-29");
        decide(Answer.GRANTED, "2025-04-30");
        assertThat(road.now().value().state()).isEqualTo(State.RETURNED);
    }

    @Test
    @DisplayName("as a refusal of a return is taken back, and it is decided anew")
    void refusal() {
        road.received();
        ask("2025-04-28");
        Object before = Snapshot.of(road);
        decide(Answer.REFUSED, "2025-04-29");
        takeBack(request());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(corrections()).contains("answer refused 误登记", "explanation 说明 误登记", "decidedOn 2025-04-29 误登记");
        decide(Answer.GRANTED, "2025-04-29");
    }

    @Test
    @DisplayName("as a granted return is taken back: the unit has it again with all that it owes, and then the request")
    void grant() {
        shared().receive(Road.OTHER, "2025-04-25");
        Object first = Snapshot.of(road);
        ask(Road.OTHER, "2025-04-28");
        Object before = Snapshot.of(road);
        decide(Answer.GRANTED, "2025-04-29");
        takeBack(request());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.now().value().units()).containsExactly(Road.LEAD, Road.OTHER);
        takeBack(request());
        assertThat(Snapshot.of(road)).isEqualTo(first);
    }

    @Test
    @DisplayName("as a promise said to be kept is taken back: it is tracked, and its delivery is not to be rated")
    void kept() {
        road.tracking();
        Object before = Snapshot.of(road);
        road.settle(Promise.State.DELIVERED, "", "2025-09-01");
        assertThat(road.now().value().state()).isEqualTo(State.DELIVERED);
        takeBack(promise());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(corrections()).contains("state delivered 误登记", "settledOn 2025-09-01 误登记");
        road.settle(Promise.State.EXPLAINED, "", "2025-09-01");
    }

    @Test
    @DisplayName("as a promise carried over is taken back with the one that replaced it")
    void carriedOver() {
        road.tracking();
        Object before = Snapshot.of(road);
        road.settle(Promise.State.CARRIED_OVER, "2026-03-01", "2025-11-28");
        takeBack(promise());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(codes(tried(promise()))).containsExactly("suggestion.no-step");
    }

    @Test
    @DisplayName("as a return that was refused after a talk is asked for again")
    void refusedAfterATalk() {
        road.received().talk(Road.LEAD, "2025-04-28");
        ask("2025-04-29");
        Object before = Snapshot.of(road);
        decide(Answer.REFUSED, "2025-05-06");
        assertThat(road.now().value().state()).isEqualTo(State.IN_PROGRESS);
        takeBack(request());

        assertThat(Snapshot.of(road)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "as the outcome of a promise that was carried over before is taken back, and it is carried over as before")
    void keptOnceCarriedOver() {
        road.tracking();
        road.settle(Promise.State.CARRIED_OVER, "2026-03-01", "2025-08-28");
        Object before = Snapshot.of(road);
        road.settle(Promise.State.DELIVERED, "", "2025-09-01");
        takeBack(first(Promise.SHAPE, Query.of(Promise.SHAPE, Promise.STATE.is(Promise.State.DELIVERED))));

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.now().value().state()).isEqualTo(State.CARRIED_OVER);
    }

    private static Stream<Arguments> built() {
        return Stream.of(
                Arguments.of(
                        "the receipt, after the first talk",
                        back(test -> test.road.inProgress(), test -> test.assignment(Road.LEAD))),
                Arguments.of(
                        "the receipt, once a return is asked for",
                        back(
                                test -> {
                                    test.road.received();
                                    test.ask("2025-04-28");
                                },
                                test -> test.assignment(Road.LEAD))),
                Arguments.of(
                        "the extension, after the reply",
                        back(
                                test -> {
                                    test.road.inProgress();
                                    test.extend("2025-05-20");
                                    test.road.reply(Road.LEAD, "solved-or-adopted", "2025-07-15");
                                },
                                StepBackTest::round)),
                Arguments.of(
                        "the granted return, once it is referred again",
                        back(
                                test -> {
                                    test.road.received();
                                    test.ask("2025-04-28");
                                    test.decide(Answer.GRANTED, "2025-04-29");
                                    test.road.refer("2025-04-30");
                                },
                                StepBackTest::request)),
                Arguments.of(
                        "the refusal, after a talk",
                        back(
                                test -> {
                                    test.road.received();
                                    test.ask("2025-04-28");
                                    test.decide(Answer.REFUSED, "2025-04-29");
                                    test.road.talk(Road.LEAD, "2025-05-06");
                                },
                                StepBackTest::request)),
                Arguments.of(
                        "the opinion, after the reply",
                        back(
                                test -> {
                                    test.shared()
                                            .receive(Road.LEAD, "2025-04-25")
                                            .receive(Road.OTHER, "2025-04-25");
                                    test.opinion("同意", "2025-05-06");
                                    test.road
                                            .talk(Road.LEAD, "2025-05-12")
                                            .reply(Road.LEAD, "solved-or-adopted", "2025-07-15");
                                },
                                test -> test.assignment(Road.OTHER))));
    }

    /** What was recorded, and the step that is taken back after it. */
    private record Built(Consumer<StepBackTest> history, Function<StepBackTest, UUID> step) {}

    private static Built back(Consumer<StepBackTest> history, Function<StepBackTest, UUID> step) {
        return new Built(history, step);
    }

    @ParameterizedTest(name = "is not taken back: {0}")
    @MethodSource("built")
    void builtOn(String what, Built built) {
        built.history().accept(this);
        Object before = Snapshot.of(road);

        assertThat(codes(tried(built.step().apply(this)))).containsExactly("suggestion.built-on");
        assertThat(Snapshot.of(road)).isEqualTo(before);
    }

    @Test
    @DisplayName("is not taken back: the distribution, while another is handled with it, which would have no handler")
    void leavesNoneWithoutHandler() {
        Id<Suggestion> into = road.accepted()
                .refer("2025-04-22")
                .distribute("2025-04-23", HandlerPart.lead(Road.LEAD))
                .now()
                .id();
        road.anew().accepted().refer("2025-04-22");
        road.take(road.door
                .handling()
                .merge(new MergeSuggestion(road.now().seen(), into, Road.day("2025-04-24")), road.office));
        Versioned<Suggestion> merged = road.now();
        road.take(Outcome.accepted(road.door.get(Suggestion.SHAPE, into, road.office)));

        assertThat(codes(tried(assignment(Road.LEAD)))).containsExactly("suggestion.merged-into-it");
        road.door
                .handling()
                .separate(new SeparateSuggestion(merged.seen(), "内容不同", Road.day("2025-04-25")), road.office)
                .orThrow();
        takeBack(assignment(Road.LEAD));
    }

    @Test
    @DisplayName("is taken back to the beginning, one after the other, and not twice")
    void allOfThem() {
        Object submitted = Snapshot.of(road.submitted());
        road.take(
                road.door.suggestions().accept(AcceptSuggestion.of(road.now().seen(), "9", "2025-04-16"), road.office));
        road.refer("2025-04-22")
                .distribute("2025-04-23", HandlerPart.lead(Road.LEAD), HandlerPart.co(Road.OTHER))
                .receive(Road.LEAD, "2025-04-25");
        UUID lead = assignment(Road.LEAD);
        takeBack(lead);
        takeBack(lead);
        assertThat(codes(tried(lead))).containsExactly("suggestion.no-step");
        UUID round = round();
        takeBack(round);
        assertThat(codes(tried(round))).containsExactly("suggestion.no-step");
        takeBack(road.now().id().value());
        assertThat(codes(tried(road.now().id().value()))).containsExactly("suggestion.no-step");

        assertThat(Snapshot.of(road)).isEqualTo(submitted);
    }

    @Test
    @DisplayName("is taken back by the office alone, not by the unit itself")
    void byWhom() {
        road.received();
        Actor unit =
                Actor.of(road.office.congress(), "unit", Roles.HANDLING_UNIT).tied(Relation.UNIT, Road.LEAD);
        var command = new TakeBackStep(road.now().seen(), assignment(Road.LEAD), "误登记");

        assertThatThrownBy(() -> road.door.handling().takeBack(command, unit)).isInstanceOf(DeniedException.class);
    }

    private Road shared() {
        return road.accepted()
                .refer("2025-04-22")
                .distribute("2025-04-23", HandlerPart.lead(Road.LEAD), HandlerPart.co(Road.OTHER));
    }

    private void opinion(String text, String day) {
        road.take(road.door
                .handling()
                .giveCoOpinion(new GiveCoOpinion(road.now().seen(), Road.OTHER, text, Road.day(day)), road.office));
    }

    private void extend(String day) {
        var command = new ExtendReply(road.now().seen(), "情况复杂", "区政府", Road.day(day), Road.day(day));
        road.take(road.door.handling().extend(command, road.office));
    }

    private void ask(String day) {
        ask(Road.LEAD, day);
    }

    private void ask(String unit, String day) {
        var command = new RequestReturn(road.now().seen(), unit, "不属职权", null, Road.day(day));
        road.take(road.door.handling().requestReturn(command, road.office));
    }

    private void decide(Answer answer, String day) {
        var command = new DecideReturn(road.now().seen(), answer, "说明", Road.day(day));
        road.take(road.door.handling().decideReturn(command, road.office));
    }

    private Outcome<Versioned<Suggestion>> tried(UUID step) {
        return road.door.handling().takeBack(new TakeBackStep(road.now().seen(), step, "误登记"), road.office);
    }

    private void takeBack(UUID step) {
        road.take(tried(step));
    }

    private UUID assignment(String unit) {
        return first(Assignment.SHAPE, Query.of(Assignment.SHAPE, Assignment.UNIT.is(unit)));
    }

    private UUID promise() {
        return first(Promise.SHAPE, Query.of(Promise.SHAPE));
    }

    private UUID round() {
        return first(HandlingRound.SHAPE, Query.of(HandlingRound.SHAPE));
    }

    private UUID request() {
        return first(ReturnRequest.SHAPE, Query.of(ReturnRequest.SHAPE));
    }

    private <T> UUID first(Shape<T> shape, Query<T> query) {
        return road.door.find(query, road.office).items().get(0).id().value();
    }

    private List<String> corrections() {
        return road.door.find(Query.of(Correction.SHAPE), road.office).items().stream()
                .map(Versioned::value)
                .map(one -> one.component() + " "
                        + (one.earlier() == null ? null : one.earlier().value()) + " " + one.reason())
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Rejection::code).toList();
    }
}
