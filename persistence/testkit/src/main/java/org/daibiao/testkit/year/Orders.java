package org.daibiao.testkit.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daibiao.testkit.year.Mistakes.Remedy;

/** Enters the acts of a year otherwise than they happened. */
public final class Orders {
    private Orders() {}

    /** In a random order that keeps the acts of one record in theirs; what is refused is tried again when something else was entered. */
    public static void shuffled(List<Act> acts, World world, Random random) {
        Map<String, Deque<Act>> chains = new LinkedHashMap<>();
        acts.forEach(act ->
                chains.computeIfAbsent(act.chain(), chain -> new ArrayDeque<>()).add(act));
        List<String> tried = new ArrayList<>();
        while (!chains.isEmpty()) {
            List<String> left = new ArrayList<>(chains.keySet());
            left.removeAll(tried);
            assertThat(left)
                    .as(() -> "refused in this order alone: "
                            + chains.values().stream()
                                    .map(one -> world.whyNot(one.element()))
                                    .toList())
                    .isNotEmpty();
            String chain = left.get(random.nextInt(left.size()));
            Deque<Act> steps = chains.getOrDefault(chain, new ArrayDeque<>());
            if (world.enter(steps.element())) {
                tried.clear();
                steps.remove();
            } else {
                tried.add(chain);
            }
            chains.values().removeIf(Deque::isEmpty);
        }
    }

    /**
     * In the order of their days, with a mistake now and then, which is put right before anybody builds on it, or when it is in the way.
     *
     * @param made counts the mistakes of each kind
     */
    public static void withMistakes(List<Act> acts, World world, Random random, Map<Integer, Integer> made) {
        var mistakes = new Mistakes(world, random);
        Deque<Remedy> open = new ArrayDeque<>();
        for (Act act : acts) {
            if (open.stream().anyMatch(one -> world.isCalled(one.about(), act.chain()))) {
                putRight(open, act.what());
            }
            if (!world.enter(act)) {
                putRight(open, act.what());
                assertThat(world.enter(act)).as(() -> world.whyNot(act)).isTrue();
            }
            if (random.nextInt(6) == 0) {
                int kind = random.nextInt(Mistakes.KINDS);
                world.begin("mistake after " + act.what());
                mistakes.make(kind).ifPresent(remedy -> {
                    open.push(remedy);
                    made.merge(kind, 1, Integer::sum);
                });
            }
            if (random.nextInt(8) == 0) {
                putRight(open, act.what());
            }
        }
        putRight(open, "the end");
    }

    /** The latest first, since a later one may stand on an earlier one. */
    private static void putRight(Deque<Remedy> open, String before) {
        while (!open.isEmpty()) {
            assertThat(open.pop().enter().get().reasons())
                    .as("a mistake put right before %s", before)
                    .isEmpty();
        }
    }
}
