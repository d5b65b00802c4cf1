package org.daibiao.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lifecycle (生命周期): a table of the actions that take a record from one state to another. It checks itself when created, answers
 * with the next state or a rejection, and prints its own diagram. Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <A> the actions
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {
    /**
     * Transition (流转): one row of the table.
     *
     * @param from the state before
     * @param action the action
     * @param to the state after; it may be the same
     */
    public record Transition<S extends Enum<S>, A extends Enum<A>>(S from, A action, S to) {}

    private final Reason reason;
    private final S start;
    private final List<Transition<S, A>> transitions;
    private final Map<S, Map<A, S>> table;

    private Lifecycle(Reason reason, S start, List<Transition<S, A>> transitions) {
        this.reason = reason;
        this.start = start;
        this.transitions = List.copyOf(transitions);
        this.table = new EnumMap<>(start.getDeclaringClass());
        for (S state : start.getDeclaringClass().getEnumConstants()) {
            table.put(state, Map.of());
        }
        for (Transition<S, A> one : transitions) {
            Map<A, S> row = new EnumMap<>(one.action().getDeclaringClass());
            row.putAll(table.getOrDefault(one.from(), Map.of()));
            require(row.put(one.action(), one.to()) == null, "two transitions for " + one.from() + ", " + one.action());
            table.put(one.from(), row);
        }
    }

    /**
     * A lifecycle of these transitions. Throws {@link IllegalArgumentException} if a state has two transitions for one action, a state cannot be
     * reached from the start, or no end can be reached from a state. An end is a state without outgoing transitions.
     *
     * @param reason why a step is rejected; its values are {@code state}, {@code action} and {@code legal}, the possible actions
     * @param start the state of a new record
     */
    public static <S extends Enum<S>, A extends Enum<A>> Lifecycle<S, A> of(
            Reason reason, S start, List<Transition<S, A>> transitions) {
        var lifecycle = new Lifecycle<>(reason, start, transitions);
        Set<S> all = EnumSet.allOf(start.getDeclaringClass());
        Set<S> reached = lifecycle.reach(EnumSet.of(start), Transition::from, Transition::to);
        require(reached.containsAll(all), "cannot be reached: " + without(all, reached));
        Set<S> ending = lifecycle.reach(lifecycle.ends(), Transition::to, Transition::from);
        require(ending.containsAll(all), "lead to no end: " + without(all, ending));
        return lifecycle;
    }

    /** The state of a new record. */
    public S start() {
        return start;
    }

    /** The rows of the table. */
    public List<Transition<S, A>> transitions() {
        return transitions;
    }

    /** The states without outgoing transitions. */
    public Set<S> ends() {
        return table.keySet().stream()
                .filter(state -> table.getOrDefault(state, Map.of()).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(start.getDeclaringClass())));
    }

    /** The possible actions in a state. */
    public Set<A> actions(S state) {
        return Set.copyOf(table.getOrDefault(state, Map.of()).keySet());
    }

    /**
     * The state that an action leads to, or a rejection that names the state, the action and the possible actions.
     *
     * @param path the place in the command
     */
    public Outcome<S> next(S state, A action, String path) {
        S to = table.getOrDefault(state, Map.of()).get(action);
        return to != null ? Outcome.accepted(to) : Outcome.rejected(List.of(rejection(state, action, path)));
    }

    private Rejection rejection(S state, A action, String path) {
        var legal = actions(state).stream().map(Messages::code).collect(Collectors.toCollection(TreeSet::new));
        return reason.at(path, Messages.code(state), Messages.code(action), legal);
    }

    /** The table as a Mermaid state diagram. */
    public String diagram() {
        Stream<String> rows = transitions.stream()
                .map(one -> "    " + name(one.from()) + " --> " + name(one.to()) + ": " + Messages.code(one.action()));
        Stream<String> ends = ends().stream().map(end -> "    " + name(end) + " --> [*]");
        var lines = new ArrayList<String>(List.of("stateDiagram-v2", "    [*] --> " + name(start)));
        lines.addAll(Stream.concat(rows, ends).toList());
        return String.join("\n", lines) + "\n";
    }

    /** A name that Mermaid accepts, without hyphens. */
    private static String name(Enum<?> state) {
        return Messages.code(state).replace('-', '_');
    }

    private Set<S> reach(Set<S> from, Function<Transition<S, A>, S> tail, Function<Transition<S, A>, S> head) {
        Set<S> reached = EnumSet.copyOf(from.isEmpty() ? EnumSet.noneOf(start.getDeclaringClass()) : from);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            S state = open.remove();
            transitions.stream()
                    .filter(one -> tail.apply(one) == state)
                    .map(head)
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    private static <S extends Enum<S>> Set<S> without(Set<S> all, Set<S> some) {
        return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw new IllegalArgumentException(fault);
        }
    }
}
