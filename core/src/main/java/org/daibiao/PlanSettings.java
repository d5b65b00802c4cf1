package org.daibiao;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.contact.ContactRoom;
import org.daibiao.contact.ContactRules;
import org.daibiao.deputy.DeputyRules;
import org.daibiao.deputy.Office;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Room;
import org.daibiao.plan.WorkPlan;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.RuleProfiles;
import org.daibiao.station.StationRoom;
import org.daibiao.station.StationRules;

/** The plan's numbers and settings as the rooms' rules. An occasion of entering a station is known when its room is installed. */
record PlanSettings(WorkPlan plan, List<Room> others) {
    private static final Set<String> OWN =
            Set.of("congress", "deputy", "station", "contact", "opinion", "suggestion", "project");

    DeputyRules deputies() {
        return new DeputyRules(plan.number("deputies-groups-most"), plan.number("deputy-contact-open") > 0);
    }

    ContactRules contacts() {
        return new ContactRules(
                plan.number("links-most"),
                plan.settings().grassRootsOnly(),
                plan.settings().channels(),
                plan.number("voters-kept-months"),
                plan.number("matter-answer-months"));
    }

    StationRules stations() {
        Set<String> rooms =
                Stream.concat(OWN.stream(), others.stream().map(Room::name)).collect(Collectors.toSet());
        Set<String> occasions = plan.settings().occasions().entrySet().stream()
                .filter(occasion -> rooms.contains(occasion.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new StationRules(
                plan.settings().reception(), leaderOffice(), plan.settings().aspects(), occasions);
    }

    /** The kinds that the plan may name: those of the rooms, its own channels and aspects, and every occasion that it has, installed or not. */
    List<Kind> known(List<Kind> kinds) {
        Stream<Kind> written = kinds.stream().map(kind -> {
            if (kind.equals(ContactRoom.MEMBER_CONTACT) || kind.equals(ContactRoom.VOTER_CONTACT)) {
                return kind.of(plan.settings().channels());
            }
            return kind.equals(StationRoom.GUIDED) ? kind.of(plan.settings().aspects()) : kind;
        });
        return Stream.concat(
                        written, plan.settings().occasions().keySet().stream().map(StationRoom::entered))
                .toList();
    }

    /** The profile that the plan names, among those that come along and those that were given; of the same id the last one. */
    RuleProfile profile(List<RuleProfile> given) {
        String id = plan.settings().profile();
        return profiles(given).stream()
                .filter(one -> one.id().equals(id))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the plan's profile is not known: " + id + "; give it: Daibiao.builder().profile(…)"));
    }

    /** Those that come along and those that were given. */
    List<RuleProfile> profiles(List<RuleProfile> given) {
        return Stream.concat(RuleProfiles.all().stream(), given.stream()).toList();
    }

    private Office leaderOffice() {
        String seat = plan.settings().leaderOffice();
        return Arrays.stream(Office.values())
                .filter(office -> office.kind().code().equals(seat))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan's leader-office is no seat: " + seat));
    }
}
