package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.desk.Role;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

/** Clause 4.g: an opinion of one area may be handled by the town of another, or by a department of the district. */
@DisplayName("Whoever handles an opinion of another area")
class HandlerSeesTest {
    private static final LocalDate DAY = LocalDate.parse("2025-06-03");
    private static final String AREA = "安亭镇";
    private static final Handler STREET = new Handler(Level.STREET, "南翔镇");
    private static final Handler DISTRICT = new Handler(Level.DISTRICT, "区水务局");

    private final Fixture congress = new Fixture();
    private final OpinionService opinions = congress.daibiao().opinions();
    private final Actor office = congress.office();
    private final Actor town = actor(Roles.TOWN_OR_SUBDISTRICT_OFFICE, "南翔镇");
    private final Actor department = actor(Roles.HANDLING_UNIT, "区水务局");

    private Actor actor(Role role, String unit) {
        return Actor.of(office.congress(), unit, role).tied(Relation.UNIT, unit);
    }

    private Id<Opinion> given(Handler... handlers) {
        return opinions.register(
                        RegisterOpinion.byHotline("H" + handlers.length, AREA, "road", "路灯", DAY.toString())
                                .to(handlers),
                        office)
                .orThrow()
                .id();
    }

    private Seen<Opinion> seen(Id<Opinion> id) {
        return congress.daibiao().get(Opinion.SHAPE, id, office).seen();
    }

    private RecordResult result(Id<Opinion> id, @Nullable Level level) {
        return new RecordResult(seen(id), level, "已修", DAY);
    }

    private List<Id<Opinion>> shown(Actor actor) {
        return congress.daibiao().find(Query.of(Opinion.SHAPE), actor).items().stream()
                .map(one -> one.value().id())
                .toList();
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = "STREET")
    @DisplayName("reads it and answers as long as it has it, and no longer")
    void readsAndAnswers(@Nullable Level level) {
        Id<Opinion> id = given(STREET);

        assertThat(shown(town)).containsExactly(id);
        assertThat(shown(actor(Roles.TOWN_OR_SUBDISTRICT_OFFICE, "外冈镇"))).isEmpty();
        assertThat(opinions.recordResult(result(id, level), town)
                        .orThrow()
                        .value()
                        .state())
                .isEqualTo(Opinion.State.ANSWERED);

        assertThat(shown(town)).isEmpty();
        assertThatThrownBy(() -> opinions.recordResult(result(id, level), town)).isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("sees it no more once it is in other hands")
    void inOtherHands() {
        Id<Opinion> id = given(STREET);
        opinions.handOver(new HandOver(seen(id), List.of(new Handler(Level.STREET, AREA)), DAY), office)
                .orThrow();

        assertThat(shown(town)).isEmpty();
        assertThatThrownBy(() -> opinions.recordResult(result(id, null), town)).isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("answers for itself, and not for the other of two")
    void forItself() {
        Id<Opinion> id = given(STREET, DISTRICT);

        assertThat(shown(town)).isEqualTo(shown(department)).containsExactly(id);
        assertThatThrownBy(() -> opinions.recordResult(result(id, Level.DISTRICT), town))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> opinions.recordResult(result(id, Level.STREET), department))
                .isInstanceOf(DeniedException.class);
        assertThat(opinions.recordResult(result(id, null), town).reasons())
                .extracting(Rejection::code)
                .containsExactly("opinion.which-level");
        opinions.recordResult(result(id, Level.STREET), town).orThrow();
        assertThat(shown(town)).isEmpty();
        assertThat(opinions.recordResult(result(id, Level.DISTRICT), department)
                        .orThrow()
                        .value()
                        .state())
                .isEqualTo(Opinion.State.ANSWERED);
        assertThat(congress.daibiao().find(Query.of(Handling.SHAPE), department).items())
                .hasSize(1);
    }

    static Stream<Consumer<HandlerSeesTest>> others() {
        return Stream.of(
                test -> test.opinions.handOver(
                        new HandOver(test.seen(test.given(STREET)), List.of(STREET), DAY), test.town),
                test -> test.opinions.passUp(new PassUp(test.seen(test.given(STREET)), "市里", DAY), test.town),
                test -> test.opinions.feedBack(new FeedBack(test.seen(test.given(STREET)), "已告知", DAY), test.town),
                test -> test.opinions.decline(
                        new DeclineOpinion(test.seen(test.given(STREET)), "应当起诉", DAY), test.town),
                test -> test.opinions.takeBack(new TakeBackOpinion(test.seen(test.given(STREET)), "误记"), test.town));
    }

    @ParameterizedTest
    @MethodSource("others")
    @DisplayName("does nothing else with it")
    void nothingElse(Consumer<HandlerSeesTest> other) {
        assertThatThrownBy(() -> other.accept(this)).isInstanceOf(DeniedException.class);
    }
}
