package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A merge enters anew what was entered for a proposer. Nothing rested on that any more, or everything did. */
@DisplayName("A step of a suggestion whose proposers were merged since")
class MergedProposerTest {
    private final Road road = new Road();

    private static Arguments step(String name, UnaryOperator<Road> until, UnaryOperator<Road> step, Shape<?> shape) {
        return Arguments.of(name, until, step, shape);
    }

    private static Stream<Arguments> steps() {
        return Stream.of(
                step("the acceptance", Road::submitted, MergedProposerTest::accept, Suggestion.SHAPE),
                step("the referral", Road::accepted, road -> road.refer("2025-04-22"), HandlingRound.SHAPE),
                step(
                        "the distribution",
                        road -> road.accepted().refer("2025-04-22"),
                        road -> road.distribute("2025-04-23", HandlerPart.lead(Road.LEAD)),
                        Assignment.SHAPE),
                step(
                        "the receipt",
                        road -> road.accepted()
                                .refer("2025-04-22")
                                .distribute("2025-04-23", HandlerPart.lead(Road.LEAD)),
                        road -> road.receive(Road.LEAD, "2025-04-25"),
                        Assignment.SHAPE),
                step("the talk", Road::received, road -> road.talk(Road.LEAD, "2025-05-12"), Communication.SHAPE),
                step("the reply", Road::inProgress, MergedProposerTest::reply, Reply.SHAPE),
                step(
                        "a rating",
                        road -> reply(road.inProgress()),
                        road -> road.rate(road.li, Grade.SATISFIED, "2025-07-21"),
                        Rating.SHAPE),
                step(
                        "an objection",
                        road -> reply(road.inProgress()),
                        road -> road.rate(road.li, Grade.DISSATISFIED, "2025-07-21"),
                        Rating.SHAPE),
                step(
                        "the last rating",
                        road -> reply(road.inProgress()).rate(road.li, Grade.SATISFIED, "2025-07-21"),
                        road -> road.rate(road.wang, Grade.SATISFIED, "2025-07-21"),
                        Rating.SHAPE));
    }

    private static Road accept(Road road) {
        return road.take(
                road.door.suggestions().accept(AcceptSuggestion.of(road.now().seen(), "9", "2025-04-16"), road.office));
    }

    private static Road reply(Road road) {
        return road.reply(Road.LEAD, "solved-or-adopted", "2025-07-15");
    }

    @ParameterizedTest(name = "is taken back: {0}")
    @MethodSource("steps")
    void isTakenBack(String name, UnaryOperator<Road> until, UnaryOperator<Road> step, Shape<?> shape) {
        until.apply(road);
        List<String> kinds = road.kinds().stream().sorted().toList();
        State state = road.now().value().state();
        step.apply(road);
        merge(road.li);
        merge(road.wang);

        road.take(takeBack(latest(shape)));

        assertThat(road.now().value().state()).isEqualTo(state);
        assertThat(road.kinds().stream().sorted().toList()).isEqualTo(kinds);
    }

    @Test
    @DisplayName("is not taken back once something rests on it")
    void restsStill() {
        reply(road.inProgress());
        UUID talk = latest(Communication.SHAPE);
        UUID reply = latest(Reply.SHAPE);
        road.rate(road.li, Grade.SATISFIED, "2025-07-21");
        merge(road.li);

        for (UUID step : List.of(talk, reply)) {
            assertThat(takeBack(step).reasons()).extracting(Rejection::code).containsExactly("suggestion.built-on");
        }
    }

    private void merge(Id<Deputy> deputy) {
        Versioned<Deputy> gone = road.door.get(Deputy.SHAPE, deputy, road.office);
        var twin = road.door
                .deputies()
                .register(RegisterDeputy.of(gone.value().name().value(), "安亭镇"), road.office)
                .orThrow();
        road.door
                .deputies()
                .sameDeputy(new SameDeputy(gone.seen(), twin.id(), "同一人登记了两次"), road.office)
                .orThrow();
        road.take(Outcome.accepted(road.door.get(Suggestion.SHAPE, road.now().id(), road.office)));
    }

    private <T> UUID latest(Shape<T> shape) {
        var all = road.door.find(Query.of(shape), road.office).items();
        return all.get(all.size() - 1).id().value();
    }

    private Outcome<Versioned<Suggestion>> takeBack(UUID step) {
        return road.door.handling().takeBack(new TakeBackStep(road.now().seen(), step, "误登记"), road.office);
    }
}
