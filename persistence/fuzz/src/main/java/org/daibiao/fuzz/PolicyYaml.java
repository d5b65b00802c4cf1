package org.daibiao.fuzz;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.Daibiao;
import org.daibiao.access.Right;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.RoleTable;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Room;
import org.daibiao.json.BadDocumentException;
import org.daibiao.profile.RuleProfile;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;

/**
 * Policies and profiles (角色策略和规则档案): the other YAML documents that a district writes. The bytes are read as both: each time they are
 * refused with their faults, or are a policy that can be asked and shown, or a profile whose every value has its source.
 */
public final class PolicyYaml {
    private static final List<Room> ROOMS = Daibiao.rooms();
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final long ROWS = lines(new RolePolicy(List.of()));

    private PolicyYaml() {}

    /** Reads the bytes as a policy, and as a profile. */
    public static void fuzzerTestOneInput(byte[] yaml) {
        policy(yaml);
        profile(yaml);
    }

    private static void profile(byte[] yaml) {
        try {
            RuleProfile profile = RuleProfile.read(yaml);
            Said.hold(profile.equals(RuleProfile.read(yaml)), "a profile reads twice the same");
            profile.sections().forEach((name, section) -> {
                Said.hold(section.equals(profile.section(name)), "a section is found by its name");
                section.values()
                        .forEach((value, sourced) ->
                                Said.hold(section.source(value).isPresent(), "a value has its source: " + sourced));
            });
        } catch (BadDocumentException e) {
            Said.check(e);
        }
    }

    private static void policy(byte[] yaml) {
        try {
            RolePolicy policy = RolePolicy.read(yaml, ROOMS);
            Said.hold(policy.rights().equals(RolePolicy.read(yaml, ROOMS).rights()), "a policy reads twice the same");
            Said.hold(lines(policy) == ROWS, "a policy's words do not add rows to its table");
            ask(policy);
        } catch (BadDocumentException e) {
            Said.check(e);
        }
    }

    /** Every role that has rights asks for every list, as nobody in particular and as somebody. */
    private static void ask(RolePolicy policy) {
        Set<Role> roles = policy.rights().stream().map(Right::role).collect(Collectors.toSet());
        for (Role role : roles) {
            Actor anybody = Actor.of(CONGRESS, "anybody", role);
            Actor somebody = anybody.tied(Relation.UNIT, "安亭镇").tied(Relation.DEPUTY, Id.of(new UUID(1, 1)));
            ROOMS.stream().flatMap(room -> room.shapes().stream()).forEach(shape -> {
                policy.scope(anybody, shape);
                policy.scope(somebody, shape);
            });
        }
        Roles.KNOWN.stream()
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
