package org.daibiao.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Role;
import org.daibiao.kernel.Tie;
import org.jspecify.annotations.Nullable;

/** Whose record is asked for by whom: the actor's own, another's, or the own of an actor whose ties the host does not know. */
enum Probe {
    OWN,
    OTHERS,
    NONE;

    static final CongressId CONGRESS = CongressId.of("jiading");

    /** The components that tell to whom a record belongs. */
    private static final Map<String, Tie> RELATIONS = Map.of(
            "deputy", Tie.DEPUTY,
            "member", Tie.DEPUTY,
            "chair", Tie.DEPUTY,
            "leader", Tie.DEPUTY,
            "station", Tie.STATION,
            "unit", Tie.UNIT,
            "units", Tie.UNIT,
            "voter", Tie.VOTER);

    static String own(Tie tie) {
        return tie.equals(Tie.UNIT) ? "安亭镇" : new UUID(1, tie.code().length()).toString();
    }

    static String others(Tie tie) {
        return tie.equals(Tie.UNIT) ? "外冈镇" : new UUID(2, tie.code().length()).toString();
    }

    Actor actor(Role... roles) {
        Actor actor = Actor.of(CONGRESS, "somebody", roles);
        if (this == NONE) {
            return actor;
        }
        for (Tie tie : Tie.KNOWN) {
            actor = actor.tied(tie, own(tie));
        }
        return actor;
    }

    /** A record that belongs to the actor, or to another, by every component. */
    Object record(Operation operation) {
        Class<?> type = Objects.requireNonNull(operation.about());
        var values = new HashMap<String, Object>();
        Arrays.stream(type.getRecordComponents())
                .filter(component -> RELATIONS.containsKey(component.getName()))
                .forEach(component -> values.put(component.getName(), bound(RELATIONS.get(component.getName()))));
        return Sample.of(type, values);
    }

    /**
     * A record that belongs to the actor, or to another, by what a cell of the table says and by nothing else.
     *
     * @param cell conditions as the table has them: {@code member: self.deputy, side: forum}
     */
    Object record(Operation operation, String cell) {
        Class<?> type = Objects.requireNonNull(operation.about());
        var values = new HashMap<String, Object>();
        RELATIONS.forEach((component, tie) -> values.put(component, others(tie)));
        for (String condition : cell.split(", ")) {
            if (condition.startsWith(Condition.COMMAND)) {
                continue;
            }
            String[] parts = condition.split(": ");
            boolean self = parts[1].startsWith("self.");
            values.put(parts[0], self ? bound(new Tie(parts[1].substring(5))) : parts[1]);
        }
        return Sample.of(type, values);
    }

    /** The command of a change, in the actor's name or in another's; null where it makes no difference. */
    @Nullable
    Object command(Operation operation, String cell) {
        Class<?> type = operation.command();
        if (type == null) {
            return null;
        }
        var values = new HashMap<String, Object>();
        RELATIONS.forEach((component, tie) -> values.put(component, bound(tie)));
        return Sample.of(type, values);
    }

    private String bound(Tie tie) {
        return this == OTHERS ? others(tie) : own(tie);
    }
}
