package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is handled together with another (并案): its handlers are those of the other, from step to step. */
@DisplayName("R2: who handles a suggestion that is merged into another")
class MergedSightTest {
    private static final List<Shape<?>> PARTS =
            List.of(HandlingRound.SHAPE, Reply.SHAPE, Promise.SHAPE, Communication.SHAPE, DueDay.SHAPE);
    private static final LocalDate DAY = LocalDate.parse("2025-06-03");

    private final Fixture congress = new Fixture();
    private final Daibiao door = congress.daibiao();
    private final HandlingService handling = door.handling();
    private final Actor office = congress.office();
    private final Id<Deputy> li = congress.deputy("李敏");
    private Versioned<Suggestion> main = received("甲局", "乙局");
    private Versioned<Suggestion> side = handling.merge(
                    new MergeSuggestion(referred().seen(), main.id(), DAY), office)
            .orThrow();

    private Versioned<Suggestion> referred() {
        String day = DAY.toString();
        var now = door.suggestions()
                .draft(DraftSuggestion.of(li, List.of(), "题", "文", day), office)
                .orThrow();
        now = door.suggestions()
                .submit(SubmitSuggestion.of(now.seen(), day), office)
                .orThrow();
        now = door.suggestions()
                .accept(AcceptSuggestion.of(now.seen(), now.id().toString(), day), office)
                .orThrow();
        return handling.refer(new ReferSuggestion(now.seen(), DAY), office).orThrow();
    }

    private Versioned<Suggestion> received(String lead, String other) {
        var parts = List.of(HandlerPart.lead(lead), HandlerPart.co(other));
        return received(distributed(referred(), parts), lead);
    }

    private Versioned<Suggestion> distributed(Versioned<Suggestion> now, List<HandlerPart> parts) {
        return handling.distribute(new DistributeSuggestion(now.seen(), parts, DAY), office)
                .orThrow();
    }

    private Versioned<Suggestion> received(Versioned<Suggestion> now, String unit) {
        return handling.receive(new ReceiveSuggestion(now.seen(), unit, DAY), unit(unit))
                .orThrow();
    }

    private Versioned<Suggestion> talked(String unit) {
        return handling.talk(new RecordTalk(side.seen(), unit, li, Communication.Way.PHONE, "谈话内容", DAY), unit(unit))
                .orThrow();
    }

    private void replied(String unit) {
        side = talked(unit);
        var promise = List.of(NewPromise.of("建站", "2025-12-01"));
        side = handling.reply(
                        new RecordReply(side.seen(), unit, "planned", "答复", "张主任", null, promise, DAY), unit(unit))
                .orThrow();
    }

    private Actor unit(String name) {
        return Actor.of(office.congress(), name, Roles.HANDLING_UNIT).tied(Relation.UNIT, name);
    }

    private long seen(Actor actor) {
        return PARTS.stream().mapToLong(shape -> seen(shape, actor)).sum();
    }

    private <T> long seen(Shape<T> shape, Actor actor) {
        return door.desk()
                .find(Query.of(shape, shape.<Id<Suggestion>>field("suggestion").is(side.id())), actor)
                .items()
                .size();
    }

    @Test
    @DisplayName("reads its parts before the reply and after it, and settles the own promise, not another handler's")
    void readsOnAfterTheReply() {
        assertThat(seen(unit("甲局"))).isPositive();
        replied("甲局");
        for (String one : List.of("甲局", "乙局")) {
            assertThat(seen(unit(one))).as(one).isEqualTo(seen(office));
        }
        side = handling.rate(
                        new RateReply(side.seen(), li, Rating.Grade.SATISFIED, Rating.Grade.SATISFIED, null, DAY),
                        office)
                .orThrow();
        assertThat(side.value().state()).isEqualTo(Suggestion.State.TRACKING);
        assertThat(seen(unit("甲局"))).isEqualTo(seen(office));

        Id<Promise> first = door.find(Query.of(Promise.SHAPE, Promise.SUGGESTION.is(side.id())), office)
                .items()
                .get(0)
                .id();
        assertThatThrownBy(() -> handling.settlePromise(kept(first, "甲局"), unit("乙局")))
                .isInstanceOf(DeniedException.class);
        assertThat(handling.settlePromise(kept(first, "乙局"), unit("乙局")).reasons())
                .extracting(Rejection::code)
                .containsExactly("suggestion.promise-of-another");
        assertThat(handling.settlePromise(kept(first, "甲局"), unit("甲局")).reasons())
                .isEmpty();
    }

    private SettlePromise kept(Id<Promise> promise, String unit) {
        return new SettlePromise(side.seen(), promise, unit, Promise.State.DELIVERED, "已建成", null, DAY);
    }

    @Test
    @DisplayName("sees it as long as the other one is with that unit, the new handler from then on")
    void goesWithTheOther() {
        main = handling.requestReturn(new RequestReturn(main.seen(), "甲局", "不属职权", null, DAY), unit("甲局"))
                .orThrow();
        main = handling.decideReturn(new DecideReturn(main.seen(), ReturnRequest.Answer.GRANTED, null, DAY), office)
                .orThrow();
        assertThat(seen(unit("甲局"))).isZero();
        main = handling.refer(new ReferSuggestion(main.seen(), DAY), office).orThrow();
        main = distributed(main, List.of(HandlerPart.lead("丙局")));
        main = received(main, "丙局");
        side = door.get(Suggestion.SHAPE, side.id(), unit("丙局"));

        side = talked("丙局");

        assertThat(seen(Communication.SHAPE, unit("丙局"))).isEqualTo(1);
        assertThat(seen(unit("甲局"))).isZero();
        assertThatThrownBy(() -> door.get(Suggestion.SHAPE, side.id(), unit("甲局")))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    @DisplayName("sees it no more when it is withdrawn")
    void isWithdrawn() {
        String day = DAY.toString();
        side = door.suggestions()
                .agreeToWithdraw(AgreeToWithdraw.of(side.seen(), li, day), office)
                .orThrow();
        side = door.suggestions()
                .withdraw(WithdrawSuggestion.of(side.seen(), "撤回的理由", day), office)
                .orThrow();

        assertThat(seen(unit("甲局"))).isZero();
        assertThatThrownBy(() -> door.get(Suggestion.SHAPE, side.id(), unit("甲局")))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    @DisplayName(
            "and what others are merged into is not passed on elsewhere before they go by themselves; then no unit here has it")
    void isPassedOn() {
        main = handling.requestReturn(new RequestReturn(main.seen(), "甲局", "不属职权", null, DAY), unit("甲局"))
                .orThrow();
        main = handling.decideReturn(new DecideReturn(main.seen(), ReturnRequest.Answer.GRANTED, null, DAY), office)
                .orThrow();
        String day = DAY.toString();

        assertThat(Fixture.codes(door.suggestions().escalate(EscalateSuggestion.of(main.seen(), "市级事权", day), office)))
                .containsExactly("suggestion.merged-into-it");
        side = door.get(Suggestion.SHAPE, side.id(), office);
        handling.separate(new SeparateSuggestion(side.seen(), "分别办理", DAY), office)
                .orThrow();
        main = door.suggestions()
                .escalate(EscalateSuggestion.of(main.seen(), "市级事权", day), office)
                .orThrow();

        assertThat(main.value().units()).isEmpty();
        for (String unit : List.of("甲局", "乙局")) {
            assertThatThrownBy(() -> door.get(Suggestion.SHAPE, main.id(), unit(unit)))
                    .as(unit)
                    .isInstanceOf(UnknownIdException.class);
        }
    }
}
