package org.daibiao.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Relation;
import org.daibiao.desk.Role;
import org.daibiao.record.CongressId;
import org.jspecify.annotations.Nullable;

/** Whose record is asked for by whom: the actor's own, another's, or the own of an actor whose ties the host does not know. */
enum Probe {
    OWN,
    OTHERS,
    NONE;

    static final CongressId CONGRESS = CongressId.of("jiading");

    /** The components that tell to whom a record belongs. */
    static final Map<String, Relation> RELATIONS = Map.of(
            "deputy", Relation.DEPUTY,
            "member", Relation.DEPUTY,
            "chair", Relation.DEPUTY,
            "leader", Relation.DEPUTY,
            "station", Relation.STATION,
            "unit", Relation.UNIT,
            "units", Relation.UNIT,
            "voter", Relation.VOTER);

    static String own(Relation tie) {
        return tie.equals(Relation.UNIT) ? "安亭镇" : new UUID(1, tie.code().length()).toString();
    }

    static String others(Relation tie) {
        return tie.equals(Relation.UNIT) ? "外冈镇" : new UUID(2, tie.code().length()).toString();
    }

    Actor actor(Role... roles) {
        Actor actor = Actor.of(CONGRESS, "somebody", roles);
        if (this == NONE) {
            return actor;
        }
        for (Relation tie : Relation.KNOWN) {
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
     * A record that belongs to the actor, or to another, by what conditions of the table say and by nothing else; where they name no tie, the other
     * one is of another value.
     */
    World world(Operation operation, String conditions) {
        if (this == OTHERS && !isBound(conditions)) {
            return new World(record(operation), Map.of());
        }
        return World.of(Objects.requireNonNull(operation.about()), conditions, this::bound);
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
        World.parts(cell).stream()
                .filter(condition -> condition.startsWith(Condition.COMMAND) && !isBound(condition))
                .map(condition ->
                        condition.substring(Condition.COMMAND.length()).split(": "))
                .filter(condition -> !condition[1].equals("null"))
                .forEach(condition -> values.put(condition[0], condition[1]));
        return Sample.of(type, values);
    }

    /** Whether what it holds for depends on who the actor is. */
    static boolean isBound(String conditions) {
        return conditions.contains("self.");
    }

    private String bound(Relation tie) {
        return this == OTHERS ? others(tie) : own(tie);
    }
}
