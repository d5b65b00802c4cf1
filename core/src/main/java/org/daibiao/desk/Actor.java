package org.daibiao.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.TextCheck;
import org.jspecify.annotations.Nullable;

/**
 * Actor (操作人): who acts, in which congress, with which roles and ties to its records, and under which operation id. Immutable.
 *
 * <p>The library has no login: the host states who acts. There are no anonymous calls.
 *
 * @param congress the congress in which this actor acts
 * @param id the host's own user id, 1 to 64 characters; it is entered in the journal, so it should not be a person's name
 * @param roles the roles held
 * @param ties who the actor is in the congress's records: at most one value of 1 to 100 characters for each tie; see {@link #tied}
 * @param operation the operation id that makes the next command safe to repeat, or null for a new id; see {@link #as}
 */
public record Actor(
        CongressId congress,
        String id,
        Set<Role> roles,
        Map<Relation, String> ties,
        @Nullable UUID operation) {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TIE = 100;

    /** Throws {@link BadValueException} {@code desk.bad-actor} or {@code desk.bad-tie} for a blank, long or unstorable id or tie. */
    public Actor {
        Objects.requireNonNull(congress, "congress");
        if (!isFit(id, LONGEST_ID)) {
            throw new BadValueException("desk.bad-actor", Map.of("most", LONGEST_ID));
        }
        roles = Set.copyOf(roles);
        ties = Map.copyOf(ties);
        ties.forEach((tie, value) -> {
            if (!isFit(value, LONGEST_TIE)) {
                throw new BadValueException("desk.bad-tie", Map.of("tie", tie.code(), "most", LONGEST_TIE));
            }
        });
    }

    private static boolean isFit(String text, int most) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= most && TextCheck.bad(text) == null;
    }

    /** An actor without ties. */
    public Actor(CongressId congress, String id, Set<Role> roles, @Nullable UUID operation) {
        this(congress, id, roles, Map.of(), operation);
    }

    /** An actor whose commands each get a new operation id. */
    public static Actor of(CongressId congress, String id, Role... roles) {
        return new Actor(congress, id, Set.of(roles), null);
    }

    /**
     * The same actor under an operation id chosen by the caller: a command sent again under it, for example after a lost response,
     * is executed only once. Use one id for one command.
     */
    public Actor as(UUID operation) {
        return new Actor(congress, id, roles, ties, Objects.requireNonNull(operation, "operation"));
    }

    /** The same actor, who is this record: {@code actor.tied(Relation.DEPUTY, wang.id())}. Replaces any other value of the tie. */
    public Actor tied(Relation tie, Id<?> record) {
        return tied(tie, record.toString());
    }

    /**
     * The same actor, tied to a body by its name in the records: {@code actor.tied(Relation.UNIT, "安亭镇")}. Replaces any other value of
     * the tie. Throws {@link BadValueException} if the text is blank, too long or cannot be stored.
     */
    public Actor tied(Relation tie, String value) {
        var more = new HashMap<>(ties);
        more.put(tie, value);
        return new Actor(congress, id, roles, more, operation);
    }

    /** The value of this tie; empty if the host gave none. */
    public Optional<String> tie(Relation tie) {
        return Optional.ofNullable(ties.get(tie));
    }

    /** The record that this tie names; empty if the host gave none, or a text that is not an id. */
    public <T> Optional<Id<T>> record(Relation tie) {
        return tie(tie).flatMap(Id::read);
    }

    /** Whether the actor holds the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Id and roles; not the ties, which may identify a person. */
    @Override
    public String toString() {
        return LogSafe.of(id) + roles.stream().map(Role::code).sorted().toList();
    }
}
