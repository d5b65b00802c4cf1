package org.daibiao.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Reasons of a room while they are declared (拒绝理由清单), by the static initialiser of one class: the room's own, or one beside it that the room takes in
 * ({@code Room.Of.reasons}). Not thread-safe.
 */
public final class Reasons {
    private final String room;
    private final List<Reason> all = new ArrayList<>();

    private Reasons(String room) {
        this.room = room;
    }

    /** Begins to declare those of a room. */
    public static Reasons of(String room) {
        return new Reasons(room);
    }

    /**
     * A reason.
     *
     * @param name its name in the room
     * @param values the names of its values
     * @throws IllegalArgumentException for one that is there already, and as {@link Reason} does
     */
    public Reason reason(String name, String... values) {
        var reason = new Reason(room + "." + name, List.of(values));
        if (all.stream().anyMatch(one -> one.code().equals(reason.code()))) {
            throw new IllegalArgumentException(
                    "the reason " + reason.code() + " is declared twice; give one of them another name");
        }
        all.add(reason);
        return reason;
    }

    /** Those that were declared so far, in their order. */
    public List<Reason> all() {
        return List.copyOf(all);
    }
}
