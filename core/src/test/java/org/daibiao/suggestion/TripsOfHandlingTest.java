package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.daibiao.suggestion.Rating.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A command of a suggestion's handling")
class TripsOfHandlingTest {
    private final List<Integer> trips = new ArrayList<>();
    private final Road road = Road.counting(trips);

    private int tripsOf(Runnable command) {
        trips.clear();
        command.run();
        return trips.size();
    }

    @Test
    @DisplayName(
            "reads the suggestion with all that belongs to it in one trip; at most one other is for what was entered of the pieces that are owed")
    void takesTwoTrips() {
        road.accepted();

        assertThat(tripsOf(() -> road.refer("2025-04-22"))).isLessThanOrEqualTo(2);
        assertThat(tripsOf(() -> road.distribute("2025-04-23", HandlerPart.lead(Road.LEAD))))
                .isLessThanOrEqualTo(2);
        assertThat(tripsOf(() -> road.receive(Road.LEAD, "2025-04-25"))).isLessThanOrEqualTo(2);
        assertThat(tripsOf(() -> road.talk(Road.LEAD, "2025-05-12"))).isLessThanOrEqualTo(2);
        assertThat(tripsOf(() -> road.reply(Road.LEAD, "planned", "2025-07-15", NewPromise.of("建站", "2025-11-30"))))
                .isLessThanOrEqualTo(2);
        assertThat(tripsOf(() -> road.rate(road.li, Grade.SATISFIED, "2025-07-21")))
                .isLessThanOrEqualTo(2);
    }
}
