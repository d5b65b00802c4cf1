package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.daibiao.record.Outcome;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Rating.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A suggestion that many have seen at once")
class SameVersionTest {
    @Test
    @DisplayName("is rated by one of 40, and is stale to 39")
    void ratedOnce() throws Exception {
        Road road = new Road().inProgress().reply(Road.LEAD, "for-reference", "2025-07-15");
        var seen = road.now().seen();

        assertThat(race(n -> road.door
                        .handling()
                        .rate(
                                new RateReply(
                                        seen,
                                        n % 2 == 0 ? road.li : road.wang,
                                        Grade.SATISFIED,
                                        n % 3 == 0 ? Grade.DISSATISFIED : Grade.SATISFIED,
                                        "理由",
                                        Road.day("2025-07-21")),
                                road.office)))
                .isEqualTo(List.of(1, 39));
    }

    @Test
    @DisplayName("is replied to by one of 40, and is stale to 39")
    void repliedOnce() throws Exception {
        Road road = new Road().inProgress();
        var seen = road.now().seen();

        assertThat(race(n -> road.door
                        .handling()
                        .reply(
                                new RecordReply(
                                        seen,
                                        Road.LEAD,
                                        "for-reference",
                                        "答复" + n,
                                        "张主任",
                                        "规划未定",
                                        List.of(),
                                        Road.day("2025-07-15")),
                                road.office)))
                .isEqualTo(List.of(1, 39));
    }

    private interface Racer {
        Outcome<Versioned<Suggestion>> run(int number);
    }

    /** How many won, and to how many the version was stale. */
    private static List<Integer> race(Racer racer) throws Exception {
        List<Callable<Boolean>> all = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    try {
                        racer.run(n).orThrow();
                        return true;
                    } catch (StaleVersionException e) {
                        return false;
                    }
                })
                .toList();
        var threads = Executors.newFixedThreadPool(40);
        try {
            var won = new ArrayList<Boolean>();
            for (Future<Boolean> one : threads.invokeAll(all)) {
                won.add(one.get());
            }
            int first = (int) won.stream().filter(one -> one).count();
            return List.of(first, won.size() - first);
        } finally {
            threads.shutdown();
        }
    }
}
