package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random commands to all services that change a suggestion, against the table of steps and the rules of the journal. */
@DisplayName("Random steps of suggestions")
class ModelTest {
    private static final int STEPS = 2_000;
    private static final int SUGGESTIONS = 12;
    private static final LocalDate LAST = LocalDate.parse("2025-12-30");

    private final Road road = new Road();
    private final List<Id<Suggestion>> all = new ArrayList<>();
    private final Map<Id<Suggestion>, LocalDate> days = new HashMap<>();
    private final Map<State, Integer> reached = new EnumMap<>(State.class);

    @Test
    @DisplayName("change the state as the table allows, or are rejected, and leave a journal that nets")
    void changeTheStateAsTheTableAllows() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var commands = new RandomCommands(road, random);
        int carriedOut = 0;
        for (int n = 0; n < STEPS; n++) {
            Versioned<Suggestion> before = some(random);
            carriedOut += step(seed, commands, before, day(random, before.id())) ? 1 : 0;
        }
        road.door.deadlines().runDue(road.office);

        assertThat(carriedOut).as("seed %d", seed).isGreaterThan(STEPS / 20);
        assertThat(reached).as("seed %d", seed).containsKeys(State.REFERRED, State.REPLIED, State.CLOSED);
        assertNets(seed);
    }

    /** One of those under way; a new one takes the place of one at its end. */
    private Versioned<Suggestion> some(Random random) {
        if (all.size() < SUGGESTIONS) {
            all.add(road.anew().now().id());
        }
        int at = random.nextInt(all.size());
        Versioned<Suggestion> one = now(all.get(at));
        if (!SuggestionSteps.ALL.ends().contains(one.value().state())) {
            return one;
        }
        all.set(at, road.anew().now().id());
        return road.now();
    }

    /** Mostly the day of the latest step or a few later, at times any. */
    private LocalDate day(Random random, Id<Suggestion> id) {
        LocalDate earliest = LocalDate.parse("2025-04-07");
        LocalDate day = random.nextInt(20) == 0
                ? earliest.plusDays(random.nextInt(300))
                : days.getOrDefault(id, earliest).plusDays(random.nextInt(4));
        return day.isAfter(LAST) && random.nextInt(5) > 0 ? LAST : day;
    }

    private boolean step(long seed, RandomCommands commands, Versioned<Suggestion> before, LocalDate day) {
        Outcome<?> outcome;
        try {
            outcome = commands.some(before, day, all);
        } catch (DaibiaoException known) {
            return false;
        }
        State was = before.value().state();
        State is = now(before.id()).value().state();
        boolean accepted = outcome instanceof Outcome.Accepted;
        boolean allowed = Stream.of(Step.values())
                .map(step -> SuggestionSteps.ALL.next(was, step, "suggestion"))
                .anyMatch(next -> next.reasons().isEmpty() && next.orThrow() == is);
        assertThat(was == is || (accepted && (allowed || commands.tookBack())))
                .as("seed %d: %s to %s by %s", seed, was, is, outcome)
                .isTrue();
        if (accepted) {
            days.merge(before.id(), day, (one, other) -> one.isAfter(other) ? one : other);
            reached.merge(is, 1, Integer::sum);
        }
        return accepted;
    }

    private Versioned<Suggestion> now(Id<Suggestion> id) {
        return road.door.get(Suggestion.SHAPE, id, road.office);
    }

    /** Each line that was entered still stands once, or was taken back once. */
    private void assertNets(long seed) {
        var net = new HashMap<Long, Integer>();
        var taken = new HashMap<Long, String>();
        long number = 0;
        long act = 0;
        List<NumberedAct> page;
        do {
            long after = act;
            page = road.stores.read(
                    road.office.congress(), reader -> reader.journal().acts(after, Query.MOST));
            for (NumberedAct one : page) {
                act = one.number();
                for (Line line : one.act().lines()) {
                    number++;
                    long about = line.takesBack() == null ? number : line.takesBack();
                    net.merge(about, line.weight(), Integer::sum);
                    taken.putIfAbsent(about, line.kind());
                }
            }
        } while (!page.isEmpty());
        assertThat(number).as("seed %d", seed).isGreaterThan(STEPS / 20);
        net.forEach((about, weight) -> assertThat(weight)
                .as("seed %d: line %d %s", seed, about, taken.get(about))
                .isBetween(0, 1));
    }
}
