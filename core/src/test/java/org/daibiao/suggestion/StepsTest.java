package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The steps of a suggestion against a table that was written for this test, by hand and by columns: for each step from where, and to where. */
@DisplayName("The steps of a suggestion")
class StepsTest {
    private static final Map<Step, Map<State, State>> BY_HAND = Map.ofEntries(
            Map.entry(Step.AMEND, Map.of(State.DRAFT, State.DRAFT)),
            Map.entry(Step.CONFIRM, Map.of(State.DRAFT, State.DRAFT)),
            Map.entry(Step.SUBMIT, Map.of(State.DRAFT, State.SUBMITTED)),
            Map.entry(Step.SEND_BACK, Map.of(State.SUBMITTED, State.DRAFT)),
            Map.entry(Step.ACCEPT, Map.of(State.SUBMITTED, State.ACCEPTED)),
            Map.entry(Step.DECLINE, Map.of(State.SUBMITTED, State.NOT_ACCEPTED)),
            Map.entry(
                    Step.ESCALATE,
                    Map.of(
                            State.SUBMITTED,
                            State.ESCALATED,
                            State.ACCEPTED,
                            State.ESCALATED,
                            State.RETURNED,
                            State.ESCALATED)),
            Map.entry(Step.REFER, Map.of(State.ACCEPTED, State.REFERRED, State.RETURNED, State.REFERRED)),
            Map.entry(Step.DISTRIBUTE, Map.of(State.REFERRED, State.DISTRIBUTED)),
            Map.entry(
                    Step.RECEIVE,
                    Map.of(
                            State.DISTRIBUTED,
                            State.WITH_HANDLERS,
                            State.WITH_HANDLERS,
                            State.WITH_HANDLERS,
                            State.RETURN_REQUESTED,
                            State.RETURN_REQUESTED,
                            State.IN_PROGRESS,
                            State.IN_PROGRESS)),
            Map.entry(
                    Step.REQUEST_RETURN,
                    Map.of(State.WITH_HANDLERS, State.RETURN_REQUESTED, State.IN_PROGRESS, State.RETURN_REQUESTED)),
            Map.entry(Step.RESUME, Map.of(State.RETURN_REQUESTED, State.IN_PROGRESS)),
            Map.entry(Step.GRANT_RETURN, Map.of(State.RETURN_REQUESTED, State.RETURNED)),
            Map.entry(Step.REFUSE_RETURN, Map.of(State.RETURN_REQUESTED, State.WITH_HANDLERS)),
            Map.entry(
                    Step.TALK,
                    Map.of(
                            State.WITH_HANDLERS,
                            State.IN_PROGRESS,
                            State.IN_PROGRESS,
                            State.IN_PROGRESS,
                            State.MERGED,
                            State.MERGED,
                            State.REHANDLING,
                            State.REHANDLING,
                            State.REPLIED,
                            State.REPLIED,
                            State.FEEDBACK_OVERDUE,
                            State.FEEDBACK_OVERDUE,
                            State.OBJECTION_REVIEW,
                            State.OBJECTION_REVIEW,
                            State.TRACKING,
                            State.TRACKING)),
            Map.entry(
                    Step.CO_OPINION,
                    Map.of(
                            State.WITH_HANDLERS,
                            State.WITH_HANDLERS,
                            State.IN_PROGRESS,
                            State.IN_PROGRESS,
                            State.REHANDLING,
                            State.REHANDLING)),
            Map.entry(
                    Step.EXTEND,
                    Map.of(
                            State.WITH_HANDLERS,
                            State.WITH_HANDLERS,
                            State.IN_PROGRESS,
                            State.IN_PROGRESS,
                            State.MERGED,
                            State.MERGED)),
            Map.entry(
                    Step.MERGE,
                    Map.of(
                            State.REFERRED,
                            State.MERGED,
                            State.DISTRIBUTED,
                            State.MERGED,
                            State.WITH_HANDLERS,
                            State.MERGED,
                            State.IN_PROGRESS,
                            State.MERGED)),
            Map.entry(Step.SEPARATE, Map.of(State.MERGED, State.REFERRED)),
            Map.entry(
                    Step.REPLY_PART,
                    Map.of(
                            State.IN_PROGRESS,
                            State.IN_PROGRESS,
                            State.MERGED,
                            State.MERGED,
                            State.REHANDLING,
                            State.REHANDLING)),
            Map.entry(
                    Step.REPLY,
                    Map.of(
                            State.IN_PROGRESS,
                            State.REPLIED,
                            State.MERGED,
                            State.REPLIED,
                            State.REHANDLING,
                            State.REPLIED)),
            Map.entry(
                    Step.RATE,
                    Map.of(
                            State.REPLIED,
                            State.REPLIED,
                            State.FEEDBACK_OVERDUE,
                            State.FEEDBACK_OVERDUE,
                            State.OBJECTION_REVIEW,
                            State.OBJECTION_REVIEW,
                            State.DELIVERED,
                            State.DELIVERED,
                            State.TRACKING,
                            State.TRACKING,
                            State.CARRIED_OVER,
                            State.CARRIED_OVER,
                            State.NOT_DELIVERED,
                            State.NOT_DELIVERED,
                            State.CLOSED_FOR_NOW,
                            State.CLOSED_FOR_NOW)),
            Map.entry(Step.LAPSE, Map.of(State.REPLIED, State.FEEDBACK_OVERDUE)),
            Map.entry(
                    Step.OBJECT,
                    Map.of(
                            State.REPLIED,
                            State.OBJECTION_REVIEW,
                            State.FEEDBACK_OVERDUE,
                            State.OBJECTION_REVIEW,
                            State.DELIVERED,
                            State.OBJECTION_REVIEW,
                            State.TRACKING,
                            State.OBJECTION_REVIEW,
                            State.CARRIED_OVER,
                            State.OBJECTION_REVIEW,
                            State.NOT_DELIVERED,
                            State.OBJECTION_REVIEW,
                            State.CLOSED_FOR_NOW,
                            State.OBJECTION_REVIEW)),
            Map.entry(Step.REDO, Map.of(State.OBJECTION_REVIEW, State.REHANDLING)),
            Map.entry(
                    Step.TRACK,
                    Map.of(
                            State.REPLIED,
                            State.TRACKING,
                            State.FEEDBACK_OVERDUE,
                            State.TRACKING,
                            State.OBJECTION_REVIEW,
                            State.TRACKING,
                            State.CARRIED_OVER,
                            State.TRACKING)),
            Map.entry(
                    Step.SETTLE,
                    Map.of(
                            State.REPLIED,
                            State.CLOSED,
                            State.FEEDBACK_OVERDUE,
                            State.CLOSED,
                            State.OBJECTION_REVIEW,
                            State.CLOSED,
                            State.DELIVERED,
                            State.CLOSED,
                            State.NOT_DELIVERED,
                            State.CLOSED,
                            State.CLOSED_FOR_NOW,
                            State.CLOSED)),
            Map.entry(
                    Step.SETTLE_FOR_NOW,
                    Map.of(
                            State.REPLIED,
                            State.CLOSED_FOR_NOW,
                            State.FEEDBACK_OVERDUE,
                            State.CLOSED_FOR_NOW,
                            State.DELIVERED,
                            State.CLOSED_FOR_NOW,
                            State.NOT_DELIVERED,
                            State.CLOSED_FOR_NOW)),
            Map.entry(Step.AWAIT_RATINGS, Map.of(State.FEEDBACK_OVERDUE, State.REPLIED)),
            Map.entry(Step.KEEP_PART, Map.of(State.TRACKING, State.TRACKING, State.CARRIED_OVER, State.TRACKING)),
            Map.entry(Step.DELIVER, Map.of(State.TRACKING, State.DELIVERED, State.CARRIED_OVER, State.DELIVERED)),
            Map.entry(
                    Step.NOT_DELIVER,
                    Map.of(State.TRACKING, State.NOT_DELIVERED, State.CARRIED_OVER, State.NOT_DELIVERED)),
            Map.entry(
                    Step.CARRY_OVER,
                    Map.of(State.TRACKING, State.CARRIED_OVER, State.CARRIED_OVER, State.CARRIED_OVER)),
            Map.entry(Step.EXPLAIN, Map.of(State.TRACKING, State.TRACKING, State.CARRIED_OVER, State.CARRIED_OVER)),
            Map.entry(
                    Step.WITHDRAW,
                    Map.of(
                            State.DRAFT,
                            State.WITHDRAWN,
                            State.SUBMITTED,
                            State.WITHDRAWN,
                            State.ACCEPTED,
                            State.WITHDRAWN,
                            State.REFERRED,
                            State.WITHDRAWN,
                            State.DISTRIBUTED,
                            State.WITHDRAWN,
                            State.WITH_HANDLERS,
                            State.WITHDRAWN,
                            State.RETURN_REQUESTED,
                            State.WITHDRAWN,
                            State.RETURNED,
                            State.WITHDRAWN,
                            State.IN_PROGRESS,
                            State.WITHDRAWN,
                            State.MERGED,
                            State.WITHDRAWN)),
            Map.entry(
                    Step.TAKE_BACK,
                    Map.of(
                            State.DRAFT,
                            State.TAKEN_BACK,
                            State.SUBMITTED,
                            State.TAKEN_BACK,
                            State.ACCEPTED,
                            State.TAKEN_BACK,
                            State.REFERRED,
                            State.TAKEN_BACK,
                            State.DISTRIBUTED,
                            State.TAKEN_BACK,
                            State.WITH_HANDLERS,
                            State.TAKEN_BACK)));

    @Test
    @DisplayName("reach no illegal state in 100,000 random ones")
    void reachNoIllegalState() {
        walk(100_000);
    }

    @Test
    @Tag("full")
    @DisplayName("reach no illegal state in 10 million random ones")
    void reachNoIllegalStateEver() {
        walk(10_000_000);
    }

    @Test
    @DisplayName("are as many as in the table written by hand, and every one of them stands in it")
    void areThoseByHand() {
        assertThat(BY_HAND.keySet()).containsExactlyInAnyOrder(Step.values());
        assertThat(SuggestionSteps.ALL.transitions())
                .hasSize(BY_HAND.values().stream().mapToInt(Map::size).sum())
                .allSatisfy(row -> assertThat(BY_HAND.get(row.action()).get(row.from()))
                        .describedAs("%s, %s", row.from(), row.action())
                        .isEqualTo(row.to()));
    }

    @Test
    @DisplayName("end when it is not accepted, handed on, withdrawn, taken back or closed")
    void endThere() {
        assertThat(SuggestionSteps.ALL.ends())
                .containsExactlyInAnyOrder(
                        State.NOT_ACCEPTED, State.ESCALATED, State.WITHDRAWN, State.TAKEN_BACK, State.CLOSED);
    }

    private static void walk(int steps) {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        State state = State.DRAFT;
        int carriedOut = 0;
        for (int n = 0; n < steps; n++) {
            Step step = Step.values()[random.nextInt(Step.values().length)];
            State expected = BY_HAND.get(step).get(state);
            var next = SuggestionSteps.ALL.next(state, step, "suggestion");
            boolean right = expected == null
                    ? next.reasons().size() == 1
                    : next.reasons().isEmpty() && next.orThrow() == expected;
            if (!right) {
                assertThat(next)
                        .describedAs("%s, %s, seed %s", state, step, seed)
                        .isEqualTo(expected);
            }
            if (expected != null) {
                state = expected;
                carriedOut++;
            }
            state = SuggestionSteps.ALL.ends().contains(state) ? State.DRAFT : state;
        }
        assertThat(carriedOut).isGreaterThan(steps / 20);
    }
}
