package org.daibiao.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.delivery.Stage.CONGRESS;
import static org.daibiao.delivery.Stage.deliverAll;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What holds when several nodes deliver, or one dies. */
class LeaseTest {
    private final Stage stage = new Stage();
    private final Recorder first = new Recorder("mailer");
    private final Recorder second = new Recorder("mailer");
    private final DeliveryService one = stage.node(first);
    private final DeliveryService other = stage.node(second);

    @Test
    void aSecondNodeGetsNothingWhileTheFirstHolds() {
        stage.acts(3);
        first.meanwhile = () -> {
            Delivered elsewhere = other.deliver(CONGRESS);
            assertThat(elsewhere)
                    .isEqualTo(Delivered.waiting(stage.place("mailer").value().heldUntil()));
            assertThat(elsewhere.waitingUntil()).isNotNull();
            assertThat(stage.place("mailer").value().holder()).isNotNull();
        };

        assertThat(deliverAll(one).handled()).isEqualTo(3);
        assertThat(second.handled).isEmpty();
    }

    @Test
    void anActComesAgainOnTheNodeThatTakesOverAndTheSleeperNeitherLosesNorDoublesThePlace() {
        stage.acts(3);
        first.meanwhile = () -> {
            first.meanwhile = () -> {};
            stage.clock.pass(61);
            assertThat(deliverAll(other).handled()).isEqualTo(3);
        };

        assertThat(one.deliver(CONGRESS)).as("the sleeper saves nothing").isEqualTo(Delivered.NOTHING);

        assertThat(second.handled).containsExactly(1L, 2L, 3L);
        assertThat(first.handled).containsExactly(1L);
        assertThat(stage.place("mailer").value()).isEqualTo(Delivery.starting("mailer", 3));
        stage.acts(1);
        deliverAll(one);
        assertThat(first.handled).containsExactly(1L, 4L);
    }

    @Test
    void aSleeperThatFailsSetsNothingAsideAndMovesNoPause() {
        stage.acts(2);
        first.failing.add(1L);
        for (int attempt = 0; attempt < 2; attempt++) {
            one.deliver(CONGRESS);
            stage.clock.pass(20);
        }
        first.meanwhile = () -> {
            stage.clock.pass(61);
            deliverAll(other);
        };

        assertThat(one.deliver(CONGRESS)).isEqualTo(Delivered.NOTHING);

        assertThat(stage.aside()).isEmpty();
        assertThat(second.handled).containsExactly(1L, 2L);
        assertThat(stage.place("mailer").value()).isEqualTo(Delivery.starting("mailer", 2));
    }

    @Test
    void whoFindsThePlaceClaimedSinceItLookedLeavesItAlone() {
        deliverAll(other);
        stage.acts(1);
        var looking = new Stage(new Interrupted(stage.stores, () -> deliverAll(other)));

        assertThat(looking.node(first).deliver(CONGRESS)).isEqualTo(Delivered.NOTHING);
        assertThat(first.handled).isEmpty();
        assertThat(second.handled).containsExactly(1L);
    }

    @Test
    void aListenerThatIsNewOnTwoNodesAtOnceBeginsOnce() {
        stage.acts(1);
        var looking = new Stage(new Interrupted(stage.stores, () -> deliverAll(other)));

        deliverAll(looking.node(first));

        assertThat(first.handled).isEmpty();
        assertThat(second.handled).containsExactly(1L);
    }

    /** R10. */
    @Test
    void anErrorOfAListenerIsAFailureLikeAnyOtherAndIsSetAsideInTheEnd() {
        stage.acts(2);
        var index = new Recorder("search-index");
        DeliveryService node = stage.node(first, index);
        first.meanwhile = () -> {
            if (first.handled.isEmpty()) {
                throw new StackOverflowError();
            }
        };
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(first.handled).isEmpty();
            node.deliver(CONGRESS);
            stage.clock.pass(20);
        }

        assertThat(stage.aside()).hasSize(1);
        assertThat(stage.aside().get(0).value().reason()).contains("StackOverflowError");
        assertThat(index.handled).as("the other listener").containsExactly(1L, 2L);
        first.meanwhile = () -> {};
        deliverAll(node);
        assertThat(first.handled).containsExactly(2L);
    }

    /** R10: what the listener throws may itself be unfit to be looked at. */
    @Test
    void aFailureThatCannotBeLookedAtIsSetAside() {
        stage.acts(2);
        first.meanwhile = () -> {
            if (first.handled.isEmpty()) {
                throw new IllegalStateException() {
                    @Override
                    public StackTraceElement[] getStackTrace() {
                        throw new IllegalStateException("no trace");
                    }
                };
            }
        };
        for (int attempt = 0; attempt < 3; attempt++) {
            one.deliver(CONGRESS);
            stage.clock.pass(20);
        }

        assertThat(stage.aside()).hasSize(1);
        first.meanwhile = () -> {};
        deliverAll(one);
        assertThat(first.handled).containsExactly(2L);
    }

    /** R11. */
    @Test
    void aClockThatWasSetBackHoldsNobodyUp() {
        stage.acts(3);
        first.failing.add(2L);
        one.deliver(CONGRESS);
        assertThat(stage.place("mailer").value().nextTry()).isNotNull();
        first.failing.clear();
        stage.clock.pass(-3600);

        Delivered back = deliverAll(one);
        assertThat(back.handled()).as("a pause").isEqualTo(2);
        assertThat(back.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("delivery.clock-set-back");
            assertThat(warning.text(Locale.CHINESE)).contains("时钟被回拨", "mailer");
        });
        stage.acts(1);
        first.meanwhile = () -> {
            first.meanwhile = () -> {};
            stage.clock.pass(-3600);
            Delivered held = deliverAll(other);
            assertThat(held.handled()).as("a lease").isEqualTo(1);
            assertThat(held.warnings()).hasSize(1);
        };
        one.deliver(CONGRESS);
        assertThat(second.handled).containsExactly(4L);
    }

    /** R11: what the nodes' clocks may differ by is no reason to do it twice. */
    @Test
    void aClockThatIsBehindByLessThanALeaseWaits() {
        stage.acts(1);
        first.meanwhile = () -> {
            stage.clock.pass(-50);
            Delivered behind = other.deliver(CONGRESS);
            assertThat(behind.handled()).isZero();
            assertThat(behind.warnings()).isEmpty();
            stage.clock.pass(50);
        };

        assertThat(one.deliver(CONGRESS).handled()).isEqualTo(1);
        assertThat(second.handled).isEmpty();
    }

    @Test
    void aTurnEndsWhenHalfOfTheLeaseIsOver() {
        stage.acts(5);
        first.meanwhile = () -> stage.clock.pass(12);

        assertThat(one.deliver(CONGRESS)).isEqualTo(new Delivered(3, 0, 0, true, null, List.of()));
        assertThat(deliverAll(other).handled()).isEqualTo(2);
    }

    @Test
    void whatIsNotCommittedIsNotDelivered() {
        stage.acts(1);
        deliverAll(one);

        stage.stores.write(CONGRESS, writer -> {
            writer.append(List.of(Stage.act()));
            return CompletableFuture.supplyAsync(() -> one.deliver(CONGRESS)).join();
        });
        assertThat(first.handled).containsExactly(1L);

        deliverAll(one);
        assertThat(first.handled).containsExactly(1L, 2L);
    }
}
