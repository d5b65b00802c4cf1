package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.daibiao.opinion.Opinion.State;
import org.daibiao.opinion.Opinion.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The steps of an opinion against a table that was written for this test, by hand and by columns. */
@DisplayName("The steps of an opinion")
class StepsTest {
    /** For each step: from where, and to where. */
    private static final Map<Step, Map<State, State>> BY_HAND = Map.of(
            Step.HAND_OVER,
            Map.of(
                    State.IN_HANDLING, State.IN_HANDLING,
                    State.PASSED_UP, State.IN_HANDLING,
                    State.SUGGESTED, State.IN_HANDLING,
                    State.NOT_TAKEN, State.IN_HANDLING,
                    State.ANSWERED, State.IN_HANDLING),
            Step.PASS_UP,
            Map.of(State.IN_HANDLING, State.PASSED_UP),
            Step.SUGGEST,
            Map.of(State.IN_HANDLING, State.SUGGESTED, State.PASSED_UP, State.SUGGESTED),
            Step.NOT_TAKE,
            Map.of(State.IN_HANDLING, State.NOT_TAKEN),
            Step.ANSWER_PART,
            Map.of(State.IN_HANDLING, State.IN_HANDLING),
            Step.ANSWER,
            Map.of(
                    State.IN_HANDLING, State.ANSWERED,
                    State.PASSED_UP, State.ANSWERED,
                    State.SUGGESTED, State.ANSWERED),
            Step.FEED_BACK,
            Map.of(State.ANSWERED, State.CLOSED, State.NOT_TAKEN, State.CLOSED),
            Step.TAKE_BACK,
            Map.of(
                    State.IN_HANDLING, State.TAKEN_BACK,
                    State.PASSED_UP, State.TAKEN_BACK,
                    State.NOT_TAKEN, State.TAKEN_BACK,
                    State.ANSWERED, State.TAKEN_BACK,
                    State.CLOSED, State.TAKEN_BACK));

    @Test
    @DisplayName("reach no illegal state in 100,000 random ones")
    void reachNoIllegalState() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        State state = State.IN_HANDLING;
        int carriedOut = 0;
        for (int n = 0; n < 100_000; n++) {
            Step step = Step.values()[random.nextInt(Step.values().length)];
            State expected = BY_HAND.get(step).get(state);
            var next = OpinionRule.STEPS.next(state, step, "opinion");
            if (expected == null) {
                assertThat(next.reasons()).describedAs("%s, %s", state, step).hasSize(1);
            } else {
                state = next.orThrow();
                carriedOut++;
                assertThat(state).describedAs("by %s", step).isEqualTo(expected);
            }
            state = OpinionRule.STEPS.ends().contains(state) ? State.IN_HANDLING : state;
        }
        assertThat(carriedOut).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("stand in docs/opinion.md as the table draws them")
    void standOnTheirPage() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "opinion.md")))
                .contains("```mermaid\n" + OpinionRule.STEPS.diagram() + "```");
    }
}
