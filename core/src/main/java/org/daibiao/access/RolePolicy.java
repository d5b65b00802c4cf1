package org.daibiao.access;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.desk.AccessPolicy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Room;
import org.daibiao.desk.Scope;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;
import org.daibiao.json.SourceDocument;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Role policy (角色策略): an access policy read from a document. An actor may do what a right of any of their roles grants, and nothing else.
 * Immutable and thread-safe.
 *
 * <p>How to write such a document: {@code docs/guide/map-your-users.md}; what the bundled one grants: {@code docs/access.md}.
 */
public final class RolePolicy implements AccessPolicy {
    private final List<Right> rights;
    private final Map<Role, Map<String, List<Right>>> byRole;

    /** The deputy work committee may do everything in its own congress, all others nothing; for a first try of your own room. */
    public static AccessPolicy committeeOnly() {
        return new CommitteeOnly();
    }

    /** The policy of these rights. */
    public RolePolicy(List<Right> rights) {
        this.rights = List.copyOf(rights);
        this.byRole = this.rights.stream()
                .collect(groupingBy(
                        Right::role, groupingBy(right -> right.operation().name())));
    }

    /**
     * Reads a document, YAML or JSON by its file extension.
     *
     * @param rooms the rooms that will be installed: {@code Daibiao.rooms()}, and the host's own
     * @throws org.daibiao.json.BadDocumentException with all faults, each with line and path, if it names something that no room has, or is malformed
     */
    public static RolePolicy read(Path file, List<Room> rooms) {
        return new RolePolicy(PolicyReader.read(SourceDocument.read(file, Limits.DEFAULT), rooms));
    }

    /** Reads a YAML document in UTF-8; otherwise as {@link #read(Path, List)}. */
    public static RolePolicy read(byte[] yaml, List<Room> rooms) {
        return new RolePolicy(PolicyReader.read(SourceDocument.parse(yaml, Format.YAML, Limits.DEFAULT), rooms));
    }

    /** The bundled policy: what the plan and the law grant to the roles of {@link Roles#KNOWN}, in the library's own rooms. */
    public static RolePolicy planRoles(List<Room> rooms) {
        try (InputStream in = Objects.requireNonNull(RolePolicy.class.getResourceAsStream("roles.yaml"))) {
            return read(in.readAllBytes(), rooms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rights, in the document's order, one for each role, rule and operation. */
    public List<Right> rights() {
        return rights;
    }

    /** The rights of one role to one operation; any one of them is enough. */
    public List<Right> rights(Role role, String operation) {
        return byRole.getOrDefault(role, Map.of()).getOrDefault(operation, List.of());
    }

    @Override
    public boolean may(Actor actor, String operation) {
        return rights(actor, operation).findAny().isPresent();
    }

    /** Without other records: a right with a condition along a reference does not hold. */
    @Override
    public boolean allows(Actor actor, String operation, @Nullable Object about) {
        return rights(actor, operation).anyMatch(right -> right.covers(actor, about, null, null));
    }

    @Override
    public boolean allows(
            Actor actor, String operation, @Nullable Object about, @Nullable Object command, StoreReader records) {
        if (rights(actor, operation).anyMatch(right -> right.covers(actor, about, command, null))) {
            return true; // without a look at other records
        }
        records.ask(rights(actor, operation)
                .<Lookup<?>>flatMap(right -> right.lookups(actor, about, command).stream())
                .toList());
        return rights(actor, operation).anyMatch(right -> right.covers(actor, about, command, records));
    }

    /** The records that name the one to change, and those along references of the command. */
    @Override
    public List<Lookup<?>> lookups(Actor actor, String operation, @Nullable UUID about, Object command) {
        boolean needless =
                rights(actor, operation).anyMatch(right -> right.where().isEmpty());
        return needless
                ? List.of()
                : rights(actor, operation)
                        .<Lookup<?>>flatMap(right -> right.beforehand(actor, about, command))
                        .toList();
    }

    @Override
    public <T> Scope<T> scope(Actor actor, Shape<T> shape) {
        return rights(actor, Operation.lists(shape).name())
                .map(right -> right.scope(actor, shape))
                .reduce(Scope.none(), Scope::or);
    }

    private Stream<Right> rights(Actor actor, String operation) {
        return actor.roles().stream().flatMap(role -> rights(role, operation).stream());
    }
}
