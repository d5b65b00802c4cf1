package org.daibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.daibiao.record.Lifecycle.Transition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lifecycle")
class LifecycleTest {
    private enum Door {
        OPEN,
        SHUT,
        WALLED_UP
    }

    private enum Deed {
        PUSH,
        PULL,
        WALL_UP
    }

    private static final Transition<Door, Deed> PUSH = new Transition<>(Door.OPEN, Deed.PUSH, Door.SHUT);
    private static final Transition<Door, Deed> PULL = new Transition<>(Door.SHUT, Deed.PULL, Door.OPEN);
    private static final Transition<Door, Deed> WALL = new Transition<>(Door.SHUT, Deed.WALL_UP, Door.WALLED_UP);

    private final Lifecycle<Door, Deed> doors = of(PUSH, PULL, WALL);

    @Test
    @DisplayName("leads from state to state, and knows what is possible and where it ends")
    void leads() {
        assertThat(doors.start()).isEqualTo(Door.OPEN);
        assertThat(doors.next(Door.SHUT, Deed.PULL, "door").orThrow()).isEqualTo(Door.OPEN);
        assertThat(doors.actions(Door.SHUT)).containsExactlyInAnyOrder(Deed.PULL, Deed.WALL_UP);
        assertThat(doors.actions(Door.WALLED_UP)).isEmpty();
        assertThat(doors.ends()).containsExactly(Door.WALLED_UP);
        assertThat(doors.transitions()).containsExactly(PUSH, PULL, WALL);
    }

    @Test
    @DisplayName("rejects another action with the state, the action and what is possible")
    void rejects() {
        Rejection reason = doors.next(Door.SHUT, Deed.PUSH, "door").reasons().get(0);

        assertThat(reason.code()).isEqualTo("opinion.no-such-step");
        assertThat(reason.path()).isEqualTo("door");
        assertThat(reason.sorted()).hasToString("{action=push, legal=[pull, wall-up], state=shut}");
    }

    @Test
    @DisplayName("prints its diagram")
    void prints() {
        assertThat(doors.diagram()).isEqualTo("""
                        stateDiagram-v2
                            [*] --> open
                            open --> shut: push
                            shut --> open: pull
                            shut --> walled_up: wall-up
                            walled_up --> [*]
                        """);
    }

    @Test
    @DisplayName("is not made with two ways for one action, a state that is never reached, or one that leads to no end")
    void checksItself() {
        var twice = new Transition<>(Door.OPEN, Deed.PUSH, Door.WALLED_UP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(PUSH, PULL, WALL, twice))
                .withMessageContaining("OPEN");
        assertThatIllegalArgumentException().isThrownBy(() -> of(PUSH, PULL)).withMessageContaining("WALLED_UP");
        var round = new Transition<>(Door.WALLED_UP, Deed.PULL, Door.OPEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(PUSH, PULL, WALL, round))
                .withMessageContaining("no end");
        var spin = new Transition<>(Door.SHUT, Deed.PULL, Door.SHUT);
        var brick = new Transition<>(Door.OPEN, Deed.WALL_UP, Door.WALLED_UP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(PUSH, spin, brick))
                .withMessageContaining("SHUT");
    }

    @SafeVarargs
    private static Lifecycle<Door, Deed> of(Transition<Door, Deed>... transitions) {
        return Lifecycle.of(
                Reasons.of("opinion").reason("no-such-step", "state", "action", "legal"),
                Door.OPEN,
                List.of(transitions));
    }
}
