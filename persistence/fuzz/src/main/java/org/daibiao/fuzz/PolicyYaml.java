package org.daibiao.fuzz;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.Daibiao;
import org.daibiao.access.Right;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.RoleTable;
import org.daibiao.json.BadDocument;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Role;
import org.daibiao.kernel.Room;
import org.daibiao.kernel.Tie;

/**
 * Policy document (角色策略文档): the second YAML document that a district writes, until there are profiles for rules. It is refused with its
 * faults, or it is a policy that can be asked and shown.
 */
public final class PolicyYaml {
    private static final List<Room> ROOMS = Daibiao.rooms();
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final long ROWS = lines(new RolePolicy(List.of()));

    private PolicyYaml() {}

    /** Reads the bytes as a policy. */
    public static void fuzzerTestOneInput(byte[] yaml) {
        try {
            RolePolicy policy = RolePolicy.read(yaml, ROOMS);
            Said.hold(policy.rights().equals(RolePolicy.read(yaml, ROOMS).rights()), "a policy reads twice the same");
            Said.hold(lines(policy) == ROWS, "a policy's words do not add rows to its table");
            ask(policy);
        } catch (BadDocument e) {
            Said.check(e);
        }
    }

    /** Every role that has rights asks for every list, as nobody in particular and as somebody. */
    private static void ask(RolePolicy policy) {
        Set<Role> roles = policy.rights().stream().map(Right::role).collect(Collectors.toSet());
        for (Role role : roles) {
            Actor anybody = Actor.of(CONGRESS, "anybody", role);
            Actor somebody = anybody.tied(Tie.UNIT, "安亭镇").tied(Tie.DEPUTY, Id.of(new UUID(1, 1)));
            ROOMS.stream().flatMap(room -> room.shapes().stream()).forEach(shape -> {
                policy.scope(anybody, shape);
                policy.scope(somebody, shape);
            });
        }
        Role.KNOWN.stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> Said.hold(
                        ROOMS.stream()
                                .flatMap(room -> room.everyOperation().stream())
                                .noneMatch(one -> policy.allows(Actor.of(CONGRESS, "nobody", role), one.name(), null)),
                        "who is not named may do nothing"));
    }

    private static long lines(RolePolicy policy) {
        return new RoleTable(ROOMS, policy).markdown().lines().count();
    }
}
