package org.daibiao.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.delivery.Stage.CONGRESS;
import static org.daibiao.delivery.Stage.OFFICE;
import static org.daibiao.delivery.Stage.deliverAll;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.CongressId;
import org.daibiao.record.Query;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryServiceTest {
    private final Stage stage = new Stage();
    private final Recorder mailer = new Recorder("mailer");

    @Test
    void everyActIsHandedOverInTheOrderOfItsNumber() {
        DeliveryService node = stage.node(mailer);
        stage.acts(25);

        assertThat(node.deliver(CONGRESS)).isEqualTo(new Delivered(10, 0, 0, true, null, List.of()));
        assertThat(node.deliver(CONGRESS)).isEqualTo(new Delivered(10, 0, 0, true, null, List.of()));
        assertThat(node.deliver(CONGRESS)).isEqualTo(new Delivered(5, 0, 0, false, null, List.of()));
        stage.acts(1);
        node.deliver(CONGRESS);

        assertThat(mailer.handled).isEqualTo(numbers(1, 26));
    }

    @Test
    void nothingIsWrittenWhereNothingIsToBeDone() {
        DeliveryService node = stage.node(mailer);
        stage.acts(3);
        node.deliver(CONGRESS);
        Versioned<Delivery> before = stage.place("mailer");

        assertThat(node.deliver(CONGRESS)).isEqualTo(Delivered.NOTHING);
        assertThat(stage.place("mailer")).isEqualTo(before);
        assertThat(before.value()).isEqualTo(Delivery.starting("mailer", 3));
    }

    @Test
    void itGoesOnWhereItStoppedAfterARestart() {
        stage.acts(25);
        stage.node(mailer).deliver(CONGRESS);

        var again = new Recorder("mailer");
        deliverAll(stage.node(again));

        assertThat(mailer.handled).isEqualTo(numbers(1, 10));
        assertThat(again.handled).isEqualTo(numbers(11, 25));
    }

    @Test
    void aListenerThatFailsStopsNeitherOthersNorOtherCongresses() {
        CongressId other = CongressId.of("minhang");
        var index = new Recorder("search-index");
        mailer.failing.add(2L);
        DeliveryService node = stage.node(mailer, index);
        stage.acts(3);
        stage.acts(other, 1);

        assertThat(node.deliver(CONGRESS))
                .isEqualTo(new Delivered(
                        4, 1, 0, false, stage.place("mailer").value().nextTry(), List.of()));
        assertThat(node.deliver(other).handled()).isEqualTo(2);

        assertThat(index.handled).containsExactly(1L, 2L, 3L, 1L);
        assertThat(mailer.handled).containsExactly(1L, 1L);
    }

    @Test
    void aFailedActIsTriedAgainAfterGrowingPausesThenSetAsideAndDeliveryGoesOn() {
        mailer.failing.add(2L);
        DeliveryService node = stage.node(mailer);
        stage.acts(3);

        assertThat(node.deliver(CONGRESS).failed()).isEqualTo(1);
        assertThat(stage.place("mailer").value().failures()).isEqualTo(1);
        assertThat(stage.place("mailer").value().reason()).startsWith("java.lang.IllegalStateException at ");
        assertThat(stage.place("mailer").value().holder()).isNull();
        stage.clock.pass(9);
        assertThat(node.deliver(CONGRESS).failed()).isZero();
        stage.clock.pass(1);
        assertThat(node.deliver(CONGRESS).failed()).isEqualTo(1);
        stage.clock.pass(19);
        assertThat(node.deliver(CONGRESS).failed()).isZero();
        assertThat(stage.aside()).isEmpty();
        stage.clock.pass(1);

        assertThat(node.deliver(CONGRESS)).isEqualTo(new Delivered(0, 1, 1, true, null, List.of()));
        assertThat(node.deliver(CONGRESS).handled()).isEqualTo(1);

        assertThat(mailer.handled).containsExactly(1L, 3L);
        assertThat(stage.place("mailer").value()).isEqualTo(Delivery.starting("mailer", 3));
        SetAside aside = stage.aside().get(0).value();
        assertThat(aside.listener()).isEqualTo("mailer");
        assertThat(aside.actNumber()).isEqualTo(2);
        assertThat(aside.attempts()).isEqualTo(3);
        assertThat(aside.state()).isEqualTo(SetAside.State.SET_ASIDE);
        NumberedAct second = stage.stores
                .read(CONGRESS, reader -> reader.journal().acts(1, 1))
                .get(0);
        assertThat(aside.operation()).isEqualTo(second.act().operation());
    }

    @Test
    void aFailureThatPassesLeavesNoTrace() {
        mailer.failing.add(1L);
        DeliveryService node = stage.node(mailer);
        stage.acts(1);
        node.deliver(CONGRESS);
        mailer.failing.clear();
        stage.clock.pass(10);

        assertThat(node.deliver(CONGRESS).handled()).isEqualTo(1);
        assertThat(stage.place("mailer").value()).isEqualTo(Delivery.starting("mailer", 1));
        assertThat(stage.aside()).isEmpty();
    }

    @Test
    void whatWasSetAsideIsTriedOnceMoreWhenAnOperatorAsksForIt() {
        DeliveryService node = withActTwoSetAside();
        var seen = stage.aside().get(0).seen();

        assertThat(node.retry(new RetryAct(seen), OFFICE).orThrow().value().state())
                .isEqualTo(SetAside.State.ASKED);
        assertThat(node.deliver(CONGRESS).failed()).isEqualTo(1);
        assertThat(stage.aside().get(0).value().attempts()).isEqualTo(4);
        assertThat(stage.aside().get(0).value().state()).isEqualTo(SetAside.State.SET_ASIDE);

        mailer.failing.clear();
        node.retry(new RetryAct(stage.aside().get(0).seen()), OFFICE).orThrow();
        node.deliver(CONGRESS);
        node.deliver(CONGRESS);

        assertThat(mailer.handled).as("acts 4 and 5 are those of the operator").containsExactly(1L, 3L, 4L, 2L, 5L);
        assertThat(stage.aside().get(0).value().state()).isEqualTo(SetAside.State.HANDLED);
    }

    @Test
    void whatAnOperatorAskedForDoesNotWaitForTheActThatPauses() {
        DeliveryService node = withActTwoSetAside();
        mailer.failing.remove(2L);
        mailer.failing.add(4L);
        node.retry(new RetryAct(stage.aside().get(0).seen()), OFFICE).orThrow();
        mailer.failing.add(2L);
        node.deliver(CONGRESS);
        mailer.failing.remove(2L);
        node.retry(new RetryAct(stage.aside().get(0).seen()), OFFICE).orThrow();

        Delivered delivered = node.deliver(CONGRESS);

        assertThat(delivered.handled()).isEqualTo(1);
        assertThat(delivered.waitingUntil())
                .isEqualTo(stage.place("mailer").value().nextTry())
                .isNotNull();
        assertThat(mailer.handled).containsExactly(1L, 3L, 2L);
    }

    @Test
    void aPlaceThatWasMovedBackByHandIsGoneThroughAgain() {
        DeliveryService node = withActTwoSetAside();
        Versioned<Delivery> place = stage.place("mailer");
        stage.stores.write(CONGRESS, writer -> {
            writer.update(Delivery.SHAPE, Delivery.starting("mailer", 1), place.version());
            return place;
        });
        for (int attempt = 0; attempt < 3; attempt++) {
            deliverAll(node);
            stage.clock.pass(60);
        }

        assertThat(stage.aside())
                .singleElement()
                .satisfies(aside -> assertThat(aside.version()).isEqualTo(2));
        assertThat(mailer.handled).containsExactly(1L, 3L, 3L);
    }

    @Test
    void onlyWhatIsSetAsideCanBeAskedFor() {
        DeliveryService node = withActTwoSetAside();
        var seen = stage.aside().get(0).seen();
        var deputy = Actor.of(CONGRESS, "somebody", Roles.DEPUTY);
        var asked = node.retry(new RetryAct(seen), OFFICE).orThrow();

        assertThat(Fixture.codes(node.retry(new RetryAct(asked.seen()), OFFICE)))
                .containsExactly("delivery.not-set-aside");
        assertThatThrownBy(() -> node.retry(new RetryAct(seen), OFFICE)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> node.retry(new RetryAct(asked.seen()), deputy)).isInstanceOf(DeniedException.class);
    }

    @Test
    void operatorsReadPlacesAndWhatWasSetAsideAsTheAccessPolicyAllows() {
        withActTwoSetAside();
        Daibiao door = stage.door(Start.FIRST_ACT, mailer);
        var deputy = Actor.of(CONGRESS, "somebody", Roles.DEPUTY);
        var open = Query.of(SetAside.SHAPE, SetAside.STATE.is(SetAside.State.SET_ASIDE));

        assertThat(door.find(Query.of(Delivery.SHAPE, Delivery.LISTENER.is("mailer")), OFFICE)
                        .items())
                .containsExactly(stage.place("mailer"));
        assertThat(door.find(open.by(SetAside.SET_ASIDE_AT), OFFICE).items()).isEqualTo(stage.aside());
        assertThatThrownBy(() -> door.find(Query.of(Delivery.SHAPE), deputy)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> door.find(open, deputy)).isInstanceOf(DeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, 9, 100, 1023, 1024})
    void aNewListenerMayBeginNow(int before) {
        if (before > 0) {
            stage.acts(before);
        }
        DeliveryService node = stage.node(Start.NOW, mailer);

        assertThat(node.deliver(CONGRESS)).isEqualTo(Delivered.NOTHING);
        stage.acts(2);
        deliverAll(node);

        assertThat(mailer.handled).containsExactly(before + 1L, before + 2L);
    }

    @Test
    void whereAListenerBeginsIsOfNoEffectOnceItHasAPlace() {
        stage.acts(3);
        stage.node(Start.NOW, mailer).deliver(CONGRESS);
        stage.acts(1);

        deliverAll(stage.node(Start.FIRST_ACT, mailer));

        assertThat(mailer.handled).containsExactly(4L);
    }

    @Test
    void aRenamedListenerStartsAnewAndTheOldPlaceStaysInTheList() {
        stage.acts(2);
        deliverAll(stage.node(mailer));
        var renamed = new Recorder("mailer.v2");

        Daibiao door = stage.door(Start.FIRST_ACT, renamed);
        deliverAll(door.deliveries());

        assertThat(renamed.handled).containsExactly(1L, 2L);
        assertThat(door.find(Query.of(Delivery.SHAPE), OFFICE).items())
                .extracting(place -> place.value().listener())
                .containsExactlyInAnyOrder("mailer", "mailer.v2");
    }

    @Test
    void whatAnUnknownListenerLeftIsTriedAgainWhereItIsInstalled() {
        withActTwoSetAside();
        var index = new Recorder("search-index");
        DeliveryService without = stage.node(index);
        without.retry(new RetryAct(stage.aside().get(0).seen()), OFFICE).orThrow();
        deliverAll(without);
        assertThat(stage.aside().get(0).value().state()).isEqualTo(SetAside.State.ASKED);

        mailer.failing.clear();
        deliverAll(stage.node(mailer));

        assertThat(stage.aside().get(0).value().state()).isEqualTo(SetAside.State.HANDLED);
        assertThat(index.handled).containsExactly(1L, 2L, 3L, 4L);
    }

    /** Under an operation id derived from the act's, what a listener does through the library is done once however often the act comes. */
    @Test
    void aListenerMayCallTheLibraryAndBeIdempotentByItsOperationId() {
        var door = stage.door(Start.FIRST_ACT);
        var registrar = JournalListener.of("registrar", (congress, act) -> {
            if (act.number() == 1) {
                UUID derived = new UUID(act.act().operation().getMostSignificantBits(), 1);
                door.deputies()
                        .register(RegisterDeputy.of("王芳", "安亭"), OFFICE.as(derived))
                        .orThrow();
                throw new IllegalStateException("the answer is lost");
            }
        });
        door.open("jiading", "嘉定区人大").orThrow();
        DeliveryService node = stage.node(registrar);
        for (int attempt = 0; attempt < 3; attempt++) {
            deliverAll(node);
            stage.clock.pass(60);
        }

        assertThat(stage.aside()).hasSize(1);
        assertThat(door.find(Query.of(Deputy.SHAPE), OFFICE).items()).hasSize(1);
    }

    /** Act 2 failed three times; acts 1 and 3 are handled. */
    private DeliveryService withActTwoSetAside() {
        mailer.failing.add(2L);
        DeliveryService node = stage.node(mailer);
        stage.acts(3);
        for (int attempt = 0; attempt < 3; attempt++) {
            deliverAll(node);
            stage.clock.pass(60);
        }
        assertThat(stage.aside()).hasSize(1);
        return node;
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
