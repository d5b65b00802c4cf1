package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Counts by trying: who is chosen is asked of the number of those that are better, and of every order of equal candidates. */
final class BruteForce {
    private BruteForce() {}

    /** Chosen is who passed and has at most so many not worse, himself among them, as there are seats; tied who might find a seat. */
    static int compare(
            int poll, PollResult result, int candidates, int seats, IntUnaryOperator worse, IntPredicate passes) {
        Set<String> chosen = new TreeSet<>();
        Set<String> tied = new TreeSet<>();
        for (int c = 0; c < candidates; c++) {
            int better = 0;
            int notWorse = 0;
            for (int other = 0; other < candidates; other++) {
                if (passes.test(other)) {
                    better += worse.applyAsInt(other) < worse.applyAsInt(c) ? 1 : 0;
                    notWorse += worse.applyAsInt(other) <= worse.applyAsInt(c) ? 1 : 0;
                }
            }
            if (passes.test(c) && notWorse <= seats) {
                chosen.add("c" + (c + 1));
            } else if (passes.test(c) && better < seats) {
                tied.add("c" + (c + 1));
            }
        }
        assertThat(result.elected()).describedAs("poll " + poll).containsExactlyInAnyOrderElementsOf(chosen);
        TiedVote tie = result.tie();
        assertThat(tie == null ? List.<String>of() : tie.candidates())
                .describedAs("poll " + poll)
                .containsExactlyElementsOf(tied);
        assertThat(tie == null ? 0 : tie.seatsLeft()).isEqualTo(tied.isEmpty() ? 0 : seats - chosen.size());
        return tied.isEmpty() ? 0 : 1;
    }

    static Set<String> take(
            List<Integer> order, int[] votes, int[] costs, int needed, int budget, int seats, boolean skip) {
        Set<String> taken = new TreeSet<>();
        int left = budget;
        for (int c : order) {
            if (votes[c] < needed || taken.size() == seats) {
                break;
            }
            if (costs[c] <= left) {
                taken.add("c" + (c + 1));
                left -= costs[c];
            } else if (!skip) {
                break;
            }
        }
        return taken;
    }

    static boolean byVotes(List<Integer> order, int[] votes) {
        for (int i = 1; i < order.size(); i++) {
            if (votes[order.get(i - 1)] < votes[order.get(i)]) {
                return false;
            }
        }
        return true;
    }

    static List<List<Integer>> orders(int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> shorter : orders(count - 1)) {
            for (int at = 0; at <= shorter.size(); at++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(at, count - 1);
                orders.add(longer);
            }
        }
        return orders;
    }

    static int number(String code) {
        return Integer.parseInt(code.substring(1)) - 1;
    }
}
