package org.daibiao.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Reasons of a room while they are being declared (理由代码清单), in the static initialiser of one class: the room's own class, or one whose reasons
 * the room adds ({@code Room.Of.reasons}). Not thread-safe.
 */
public final class Reasons {
    private final String room;
    private final List<Reason> all = new ArrayList<>();

    private Reasons(String room) {
        this.room = room;
    }

    /** Starts the declaration of a room's reasons. */
    public static Reasons of(String room) {
        return new Reasons(room);
    }

    /**
     * Declares a reason.
     *
     * @param name its name in the room
     * @param values the names of its values
     * @throws IllegalArgumentException if it is already declared, and as {@link Reason} does
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

    /** The reasons declared so far, in order. */
    public List<Reason> all() {
        return List.copyOf(all);
    }
}
