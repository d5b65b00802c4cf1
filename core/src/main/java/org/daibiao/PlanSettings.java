package org.daibiao;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.contact.ContactRoom;
import org.daibiao.contact.ContactRules;
import org.daibiao.deputy.DeputyRules;
import org.daibiao.desk.InstalledRooms;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.plan.CheckMaker;
import org.daibiao.plan.WorkPlan;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.RuleProfiles;
import org.daibiao.station.StationRoom;
import org.daibiao.station.StationRules;

/** The rules that the plan and its profile set for the rooms whose kinds depend on them. */
record PlanSettings(WorkPlan plan, DeputyRules deputies, ContactRules contacts, StationRules stations) {
    /** @param others the host's rooms; an occasion of entering a station is recorded if its room is installed */
    static PlanSettings of(WorkPlan plan, List<Room> others) {
        Set<String> rooms = names(Stream.concat(Daibiao.rooms().stream(), others.stream()));
        RuleProfile profile = plan.profile();
        return new PlanSettings(
                plan, DeputyRules.of(profile), ContactRules.of(profile), StationRules.of(profile, rooms));
    }

    private static Set<String> names(Stream<Room> rooms) {
        return rooms.map(Room::name).collect(Collectors.toSet());
    }

    /**
     * The plan, compared with what is installed: the rooms' kinds, the plan's own channels and aspects, all its occasions (installed or not), and
     * the host's checks.
     */
    WorkPlan resolved(InstalledRooms installed, Map<String, CheckMaker> checks) {
        Map<Kind, String> unsaid = new LinkedHashMap<>();
        Stream<Kind> written = installed.kinds().stream().flatMap(kind -> {
            if (kind.equals(ContactRoom.MEMBER_CONTACT) || kind.equals(ContactRoom.VOTER_CONTACT)) {
                return members(kind, contacts.words(), "contact.channels", unsaid);
            }
            return kind.equals(StationRoom.GUIDED)
                    ? members(kind, stations.aspects(), "station.aspects", unsaid)
                    : Stream.of(kind);
        });
        List<Kind> known = Stream.concat(
                        written, stations.occasions().keySet().stream().map(StationRoom::entered))
                .toList();
        if (stations.occasions().isEmpty()) {
            unsaid.put(StationRoom.ENTERED, "station.occasions");
        }
        return plan.resolved(names(installed.all().stream()), known, unsaid, checks);
    }

    private static Stream<Kind> members(Kind family, Collection<String> words, String value, Map<Kind, String> unsaid) {
        if (words.isEmpty()) {
            unsaid.put(family, value);
        }
        return Stream.of(family.of(words));
    }

    /** The library's profiles and those of the host. */
    static List<RuleProfile> profiles(List<RuleProfile> given) {
        return Stream.concat(RuleProfiles.all().stream(), given.stream()).toList();
    }
}
