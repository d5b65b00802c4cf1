package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.OneTripStores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A long roll")
class LongRollTest {
    private final List<Integer> trips = new ArrayList<>();
    private final Daibiao daibiao = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(new OneTripStores(new MemoryStores(), trips))
            .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
            .build();
    private final Actor office =
            Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final PollService polls = daibiao.polls();
    private final Id<Poll> poll = polls.prepare(
                    new PreparePoll(
                                    "表决",
                                    LocalDate.parse("2025-07-01"),
                                    Mode.SEALED,
                                    new BallotPaper(
                                            Polls.candidates(4),
                                            Polls.rules(2, BallotForm.CHOOSE),
                                            Counting.majority()),
                                    null)
                            .withSeat("none"),
                    office)
            .orThrow()
            .id();

    private static Id<Elector> voter(int n) {
        return Id.of(new UUID(1, n));
    }

    private int trips(Outcome<?> outcome) {
        outcome.orThrow();
        int count = trips.size();
        trips.clear();
        return count;
    }

    private int enrolled(int from, int to) {
        trips.clear();
        return trips(polls.enroll(
                IntStream.range(from, to)
                        .mapToObj(n -> new EnrollVoter(poll, voter(n), Enrolment.Standing.ENTITLED))
                        .toList(),
                office));
    }

    private int signedIn(int from, int to) {
        trips.clear();
        return trips(polls.signIn(
                IntStream.range(from, to)
                        .mapToObj(n -> new SignIn(poll, voter(n), Attendance.Form.ELECTRONIC))
                        .toList(),
                office));
    }

    @Test
    @DisplayName("takes as many trips as a short one, and so does signing in")
    void takesAsManyTrips() {
        int few = enrolled(0, 3);
        assertThat(enrolled(3, 203)).isEqualTo(few);

        int fewSigned = signedIn(0, 3);
        assertThat(signedIn(3, 203)).isEqualTo(fewSigned);
    }
}
