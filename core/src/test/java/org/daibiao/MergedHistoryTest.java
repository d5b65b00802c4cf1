package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random lawful histories of a few deputies, in two congresses: in one of them the first deputy is registered twice, and what that person does is spread
 * over both.
 */
@DisplayName("A random history in which a deputy is registered twice and then merged")
class MergedHistoryTest {
    @Test
    @DisplayName("has the lines and the report of the history with one registration")
    void hasTheSameReport() {
        play(60);
    }

    @Test
    @Tag("full")
    @DisplayName("has them in a thousand histories")
    void hasTheSameReports() {
        play(1000);
    }

    /** What one has and the other has not: with a plus what is there too much, with a minus what is missing. */
    private static List<String> beyond(List<String> found, List<String> right) {
        List<String> more = new ArrayList<>(found);
        right.forEach(more::remove);
        List<String> less = new ArrayList<>(right);
        found.forEach(less::remove);
        return Stream.concat(more.stream().map(one -> "+ " + one), less.stream().map(one -> "- " + one))
                .toList();
    }

    private static void play(int histories) {
        long first = Long.getLong("daibiao.seed", System.nanoTime());
        System.out.println("MergedHistoryTest: -Ddaibiao.seed=" + first);
        Map<String, Integer> done = new TreeMap<>();
        for (int n = 0; n < histories; n++) {
            var history = new TwinHistory(first + n);
            for (int step = 0; step < 60; step++) {
                history.step();
            }
            history.merge();
            assertThat(beyond(history.two.net(), history.one.net()))
                    .as("lines of seed %d", first + n)
                    .isEmpty();
            assertThat(beyond(history.two.report(), history.one.report()))
                    .as("report of seed %d", first + n)
                    .isEmpty();
            history.done.forEach((name, count) -> done.merge(name, count, Integer::sum));
        }
        System.out.println("done: " + done);
        assertThat(done)
                .containsKeys("visit", "link, so already", "join, so already", "forum", "submit", "suspend", "unlink");
    }
}
