package org.daibiao.kernel;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Actor (操作人): who acts, in which congress, in which roles, and under which operation id.
 *
 * <p>The library has no login: the host says who acts. There are no anonymous calls.
 *
 * @param congress the congress in which everything this actor does takes place
 * @param id the host's own id of the user, 1 to 64 characters; it is entered in the journal, so it should be no person's name
 * @param roles the roles held
 * @param operation the id that makes the next command safe to repeat, or null for a new one; see {@link #as}
 */
public record Actor(
        CongressId congress,
        String id,
        Set<Role> roles,
        @Nullable UUID operation) {
    public Actor {
        Objects.requireNonNull(congress, "congress");
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("an actor's id has 1 to 64 characters");
        }
        roles = Set.copyOf(roles);
    }

    /** An actor whose commands get operation ids of their own. */
    public static Actor of(CongressId congress, String id, Role... roles) {
        return new Actor(congress, id, Set.of(roles), null);
    }

    /**
     * The same actor under an operation id chosen by the caller: a command that is sent again under it, after a lost answer for example,
     * is carried out once. Use one id for one command.
     */
    public Actor as(UUID operation) {
        return new Actor(congress, id, roles, Objects.requireNonNull(operation, "operation"));
    }

    /** Whether the actor holds the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return id + roles.stream().map(Role::code).sorted().toList();
    }
}
