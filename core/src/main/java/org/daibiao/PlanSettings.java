package org.daibiao;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.contact.ContactRules;
import org.daibiao.deputy.DeputyRules;
import org.daibiao.deputy.Office;
import org.daibiao.kernel.Room;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.OpinionRules;
import org.daibiao.plan.WorkPlan;
import org.daibiao.station.StationRules;

/** The plan's numbers and settings as the rooms' rules. An occasion of entering a station is known when its room is installed. */
record PlanSettings(WorkPlan plan, List<Room> others) {
    private static final Set<String> OWN = Set.of("congress", "deputy", "station", "contact", "opinion");

    /** What a station explains and refers: what is, or belongs, in court, in reconsideration or in arbitration (4.g). */
    private static final Set<String> NOT_TAKEN = Set.of("litigation", "reconsideration", "arbitration");

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

    /** Time limits of opinions: parameters of the plan (4.g, 4.h). */
    OpinionRules opinions() {
        var limits = Map.of(
                Level.STREET, TimeLimit.workingDays(plan.number("opinion-street-days")),
                Level.DISTRICT, TimeLimit.workingDays(plan.number("opinion-district-days")),
                Level.ABOVE, TimeLimit.days(plan.number("opinion-above-days")));
        var suggestion = TimeLimit.months(plan.number("opinion-suggestion-months"));
        return new OpinionRules(limits, suggestion, Roll.FORWARD, NOT_TAKEN);
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

    private Office leaderOffice() {
        String seat = plan.settings().leaderOffice();
        return Arrays.stream(Office.values())
                .filter(office -> office.kind().code().equals(seat))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan's leader-office is no seat: " + seat));
    }
}
