package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.oversight.Publication;
import org.daibiao.oversight.PublishPart;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What was recorded in error about a suggestion")
class TakeBackTest {
    private final Road road = new Road();

    @Test
    @DisplayName("as a reply in the wrong category is taken back, and the right one on the same day is in time")
    void wrongCategory() {
        road.inProgress();
        Object before = Snapshot.of(road);
        road.reply(Road.LEAD, "solved-or-adopted", "2025-07-15");
        takeBack(reply());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.dues(Task.REPLY))
                .singleElement()
                .satisfies(due -> assertThat(due.isOpen()).isTrue());
        road.reply(Road.LEAD, "planned", "2025-07-15", NewPromise.of("建站", "2025-11-30"));
        assertThat(road.kinds())
                .contains("suggestion.resolution.planned", "suggestion.replied-in-time")
                .doesNotContain("suggestion.solved", "suggestion.resolution.solved")
                .containsOnlyOnce("suggestion.replied");
        assertThat(road.dues(Task.RESULT_PUBLICATION))
                .filteredOn(DueDay::isOpen)
                .hasSize(1);
    }

    @Test
    @DisplayName("as a reply on the wrong suggestion is taken back with its promises, and stays with day and reason")
    void wrongSuggestion() {
        road.inProgress();
        Object before = Snapshot.of(road);
        road.reply(Road.LEAD, "planned", "2025-07-15", NewPromise.of("建站", "2025-11-30"));
        takeBack(reply());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.door.find(Query.of(Reply.SHAPE), road.office).items())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.value().takenBackOn()).isEqualTo("2025-12-30");
                    assertThat(kept.value().takenBackReason()).isEqualTo("误登记");
                });
        assertThat(road.door.find(Query.of(Promise.SHAPE), road.office).items())
                .singleElement()
                .satisfies(kept -> assertThat(kept.value().state()).isEqualTo(Promise.State.TAKEN_BACK));
    }

    @Test
    @DisplayName("as talks entered before a reply are taken back, so that a reply in time is no longer late for ever")
    void lateEntryInAnotherOrder() {
        road.inProgress().talk(Road.LEAD, "2025-08-20");
        assertThat(codes(road.door
                        .handling()
                        .reply(
                                new RecordReply(
                                        road.now().seen(),
                                        Road.LEAD,
                                        "solved-or-adopted",
                                        "已办",
                                        "张主任",
                                        null,
                                        List.of(),
                                        Road.day("2025-07-15")),
                                road.office)))
                .containsExactly("suggestion.before-earlier-step");
        takeBack(talk("2025-08-20"));
        road.reply(Road.LEAD, "solved-or-adopted", "2025-07-15").talk(Road.LEAD, "2025-08-20");

        assertThat(road.kinds()).contains("suggestion.replied-in-time", "comm.after");
        assertThat(road.door
                        .supervision()
                        .statistics(Period.year(2025), road.office)
                        .figure("in-time")
                        .numerator())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("as a rating that was an objection is taken back, and the rating is owed by the day it was")
    void wrongRating() {
        road.inProgress().reply(Road.LEAD, "solved-or-adopted", "2025-07-15");
        Object before = Snapshot.of(road);
        road.rate(road.li, Grade.DISSATISFIED, "2025-07-21");
        assertThat(road.now().value().state()).isEqualTo(State.OBJECTION_REVIEW);
        takeBack(rating(road.li));

        assertThat(Snapshot.of(road)).isEqualTo(before);
        road.bothSatisfied("2025-07-21");
        assertThat(road.now().value().state()).isEqualTo(State.CLOSED);
    }

    @Test
    @DisplayName("as the last rating is taken back, and what had ended with it is open again")
    void lastRating() {
        road.inProgress()
                .reply(Road.LEAD, "solved-or-adopted", "2025-07-15")
                .rate(road.li, Grade.SATISFIED, "2025-07-21");
        Object before = Snapshot.of(road);
        road.rate(road.wang, Grade.SATISFIED, "2025-07-22");
        assertThat(road.now().value().state()).isEqualTo(State.CLOSED);
        takeBack(rating(road.wang));

        assertThat(Snapshot.of(road)).isEqualTo(before);
    }

    @Test
    @DisplayName("as the last rating is taken back, and the suggestion gives the reason that it gave before")
    void reasonBefore() {
        Id<Suggestion> into = road.received().now().id();
        road.anew().accepted().refer("2025-04-22");
        road.take(road.door
                .handling()
                .merge(new MergeSuggestion(road.now().seen(), into, Road.day("2025-04-23")), road.office));
        road.take(road.door
                .handling()
                .separate(new SeparateSuggestion(road.now().seen(), "内容不同", Road.day("2025-04-23")), road.office));
        road.distribute("2025-04-23", HandlerPart.lead(Road.LEAD))
                .receive(Road.LEAD, "2025-04-25")
                .talk(Road.LEAD, "2025-05-12")
                .reply(Road.LEAD, "solved-or-adopted", "2025-07-15")
                .rate(road.li, Grade.SATISFIED, "2025-07-21");
        Object before = Snapshot.of(road);
        assertThat(road.now().value().reason()).isEqualTo("内容不同");
        road.rate(road.wang, Grade.SATISFIED, "2025-07-22");
        assertThat(road.now().value().reason()).isNull();
        takeBack(rating(road.wang));

        assertThat(Snapshot.of(road)).isEqualTo(before);
    }

    @Test
    @DisplayName("as the talk with which handling began is taken back, and the first talk is owed by the day it was")
    void firstTalk() {
        road.received();
        Object before = Snapshot.of(road);
        road.talk(Road.LEAD, "2025-05-12");
        takeBack(talk("2025-05-12"));

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.now().value().state()).isEqualTo(State.WITH_HANDLERS);
    }

    @Test
    @DisplayName("as a talk during handling is taken back even when it is closed, and alone")
    void laterTalk() {
        road.inProgress().talk(Road.LEAD, "2025-06-02");
        road.reply(Road.LEAD, "solved-or-adopted", "2025-07-15").bothSatisfied("2025-07-21");
        takeBack(talk("2025-06-02"));

        assertThat(road.now().value().state()).isEqualTo(State.CLOSED);
        assertThat(road.kinds()).contains("comm.before").doesNotContain("comm.during");
    }

    @Test
    @DisplayName("as a second reply is taken back, and what the first promised is tracked again and says what it said")
    void secondReply() {
        road.inProgress()
                .reply(Road.LEAD, "planned", "2025-07-15", NewPromise.of("建站", "2025-11-30"))
                .rate(road.li, Grade.DISSATISFIED, "2025-07-21")
                .review(Review.Answer.REDO, "2025-07-25");
        Object before = Snapshot.of(road);
        road.reply(Road.LEAD, "solved-or-adopted", "2025-08-01");
        assertThat(road.kinds()).contains("suggestion.solved");
        takeBack(Id.of(replies().get(1).id().value()).value());

        assertThat(Snapshot.of(road)).isEqualTo(before);
        assertThat(road.now().value().resolution()).isEqualTo(Resolution.PLANNED);
        assertThat(road.kinds()).contains("suggestion.resolution.planned");
    }

    @Test
    @DisplayName("as one of several replies is taken back, and the others stay")
    void oneOfSeveral() {
        road.accepted()
                .refer("2025-04-22")
                .distribute(
                        "2025-04-23",
                        new HandlerPart(Road.LEAD, Assignment.Part.LEAD, "站点"),
                        new HandlerPart(Road.OTHER, Assignment.Part.LEAD, "道路"))
                .receive(Road.LEAD, "2025-04-25")
                .receive(Road.OTHER, "2025-04-25")
                .talk(Road.LEAD, "2025-05-12");
        Object before = Snapshot.of(road);
        road.reply(Road.OTHER, "planned", "2025-07-01", NewPromise.of("拓宽", "2025-11-30"));
        UUID first = reply();
        road.reply(Road.LEAD, "solved-or-adopted", "2025-07-15");
        UUID last = replies().stream()
                .map(one -> one.id().value())
                .filter(id -> !id.equals(first))
                .findFirst()
                .orElseThrow();

        assertThat(codes(tried(first))).containsExactly("suggestion.built-on");
        takeBack(last);
        takeBack(first);
        assertThat(Snapshot.of(road)).isEqualTo(before);
    }

    @Test
    @DisplayName("as a reply is taken back after its ratings were reported overdue, and the reports with it")
    void reportedOverdue() {
        road.inProgress();
        road.door.deadlines().runDue(road.office);
        again();
        Object before = Snapshot.of(road);
        road.reply(Road.LEAD, "planned", "2025-07-15", NewPromise.of("建站", "2025-11-30"));
        road.door.deadlines().runDue(road.office);
        again();
        assertThat(road.now().value().state()).isEqualTo(State.FEEDBACK_OVERDUE);
        takeBack(reply());

        assertThat(Snapshot.of(road)).isEqualTo(before);
    }

    @Test
    @DisplayName("as a reply is taken back after people were reminded of what it promised, and the reminder with it")
    void reminded() {
        road.inProgress();
        road.door.deadlines().runDue(road.office);
        again();
        Object before = Snapshot.of(road);
        road.reply(Road.LEAD, "planned", "2025-12-29", NewPromise.of("建站", "2025-12-31"));
        road.door.deadlines().runDue(road.office);
        again();
        assertThat(road.door
                        .find(Query.of(DueDay.SHAPE, DueDay.TASK.is(DueDay.Task.PROMISE)), road.office)
                        .items())
                .singleElement()
                .satisfies(due -> assertThat(due.value().remindedOn()).isEqualTo("2025-12-30"));
        takeBack(reply());

        assertThat(Snapshot.of(road)).isEqualTo(before);
    }

    private static Stream<Arguments> built() {
        return Stream.of(
                built(
                        "the reply, once it is rated",
                        road -> road.rate(road.li, Grade.SATISFIED, "2025-07-21"),
                        "reply"),
                built("the reply, after a talk about it", road -> road.talk(Road.LEAD, "2025-07-21"), "reply"),
                built("the reply, once its result is published", TakeBackTest::published, "reply"),
                built(
                        "the reply, once a promise is settled",
                        road -> road.bothSatisfied("2025-07-21").settle(Promise.State.DELIVERED, "", "2025-09-01"),
                        "reply"),
                built(
                        "a rating, once the objection is reviewed",
                        road -> road.rate(road.li, Grade.DISSATISFIED, "2025-07-21")
                                .review(Review.Answer.REDO, "2025-07-25"),
                        "rating"),
                built("a rating, once a later one led on", road -> road.bothSatisfied("2025-07-21"), "rating"),
                built("the talk with which handling began, once it is replied", road -> road, "talk"));
    }

    private static Arguments built(String what, UnaryOperator<Road> then, String which) {
        return Arguments.of(what, then, which);
    }

    private static Road published(Road road) {
        var text = PublishPart.whole(road.now().id(), Publication.Part.TEXT, "公开", "2025-07-16");
        road.door.supervision().publish(text, road.office).orThrow();
        var result = PublishPart.whole(road.now().id(), Publication.Part.RESULT, "公开", "2025-07-16");
        road.door.supervision().publish(result, road.office).orThrow();
        return road;
    }

    @ParameterizedTest(name = "is not taken back: {0}")
    @MethodSource("built")
    void builtOn(String what, UnaryOperator<Road> then, String which) {
        road.inProgress().reply(Road.LEAD, "planned", "2025-07-15", NewPromise.of("建站", "2025-11-30"));
        then.apply(road);
        UUID step = which.equals("reply") ? reply() : which.equals("rating") ? rating(road.li) : talk("2025-05-12");
        Object before = Snapshot.of(road);

        assertThat(codes(tried(step))).containsExactly("suggestion.built-on");
        assertThat(Snapshot.of(road)).isEqualTo(before);
    }

    @Test
    @DisplayName("is not taken back twice, and nothing else than a step")
    void twice() {
        road.inProgress().reply(Road.LEAD, "solved-or-adopted", "2025-07-15");
        takeBack(reply());

        assertThat(codes(tried(reply()))).containsExactly("suggestion.taken-back");
        assertThat(codes(tried(road.now().id().value()))).containsExactly("suggestion.no-step");
    }

    @Test
    @DisplayName("is taken back by the office alone, and only as it was seen")
    void byWhom() {
        road.inProgress().reply(Road.LEAD, "solved-or-adopted", "2025-07-15");
        var congress = road.office.congress();
        List<Actor> others = List.of(
                Actor.of(congress, "unit", Roles.HANDLING_UNIT).tied(Relation.UNIT, Road.LEAD),
                Actor.of(congress, "deputy", Roles.DEPUTY).tied(Relation.DEPUTY, road.li),
                Actor.of(congress, "council", Roles.CHAIRPERSONS_MEMBER));
        var command = new TakeBackStep(road.now().seen(), reply(), "误登记");

        assertThat(others)
                .allSatisfy(
                        other -> assertThatThrownBy(() -> road.door.handling().takeBack(command, other))
                                .isInstanceOf(DeniedException.class));
        var stale = new Seen<>(road.now().id(), road.now().version() - 1);
        assertThatThrownBy(() -> road.door.handling().takeBack(new TakeBackStep(stale, reply(), "误登记"), road.office))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    @DisplayName("is not taken back if it was recorded before the state before it was kept")
    void recordedBefore() {
        road.inProgress().reply(Road.LEAD, "solved-or-adopted", "2025-07-15");
        Versioned<Reply> reply =
                road.door.find(Query.of(Reply.SHAPE), road.office).items().get(0);
        road.stores.write(road.office.congress(), writer -> {
            var old = Edit.of(reply.value()).set(Reply.FROM_STATE, null).done();
            writer.update(Reply.SHAPE, old, reply.version());
            return old;
        });

        assertThat(codes(tried(reply.id().value()))).containsExactly("suggestion.not-traced");
    }

    private Outcome<Versioned<Suggestion>> tried(UUID step) {
        return road.door.handling().takeBack(new TakeBackStep(road.now().seen(), step, "误登记"), road.office);
    }

    private void takeBack(UUID step) {
        road.take(tried(step));
    }

    /** The suggestion as the jobs left it. */
    private void again() {
        road.take(Outcome.accepted(road.door.get(Suggestion.SHAPE, road.now().id(), road.office)));
    }

    private UUID reply() {
        return replies().get(0).id().value();
    }

    private List<Reply> replies() {
        return road.door.find(Query.of(Reply.SHAPE), road.office).items().stream()
                .map(Versioned::value)
                .sorted(Comparator.comparing(Reply::repliedOn))
                .toList();
    }

    private UUID rating(Id<?> deputy) {
        return road.door.find(Query.of(Rating.SHAPE), road.office).items().stream()
                .filter(one -> one.value().deputy().equals(deputy))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private UUID talk(String day) {
        return road.door.find(Query.of(Communication.SHAPE), road.office).items().stream()
                .filter(one -> one.value().heldOn().equals(Road.day(day)))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Rejection::code).toList();
    }
}
