package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.daibiao.journal.EntryFilter;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Steps of a suggestion on ways that are seldom taken, which the room's terms cover too. */
@DisplayName("What the room declares of the steps of a suggestion covers the seldom way")
class HandlingTermsTest {
    private final Road road = new Road();

    @Test
    @DisplayName("of a merger after a co-handler signed: what it owed falls away")
    void mergedWhileACoHandlerOwes() {
        var into = road.inProgress().now().id();
        road.anew()
                .accepted()
                .refer("2025-05-20")
                .distribute("2025-05-20", HandlerPart.lead(Road.LEAD), HandlerPart.co(Road.OTHER))
                .receive(Road.OTHER, "2025-05-20");
        var owed = road.dues(Task.CO_OPINION).get(0);

        road.take(road.door
                .handling()
                .merge(new MergeSuggestion(road.now().seen(), into, Road.day("2025-05-21")), road.office));

        assertThat(road.now().value().state()).isEqualTo(State.MERGED);
        assertThat(road.dues(Task.CO_OPINION).get(0).settledOn()).isEqualTo("2025-05-21");
        assertThat(road.lines(EntryFilter.about(owed.item()))).isEmpty();
    }

    @Test
    @DisplayName("of going on without ratings while something is promised: the promise is followed")
    void goesOnToWhatIsPromised() {
        road.inProgress().reply(Road.LEAD, "planned", "2025-07-15", NewPromise.of("建站", "2025-11-30"));

        road.take(road.door
                .handling()
                .goOnUnrated(new GoOnUnrated(road.now().seen(), "逾期未反馈", Road.day("2025-10-10")), road.office));

        assertThat(road.now().value().state()).isEqualTo(State.TRACKING);
        assertThat(road.kinds()).contains("suggestion.step.track");
    }
}
