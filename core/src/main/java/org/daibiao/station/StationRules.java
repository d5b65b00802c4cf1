package org.daibiao.station;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.DayRule;
import org.daibiao.deputy.Office;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the station room (站点模块的参数), read from the plan.
 *
 * @param receptionDay the fixed day of the month and its day rule (5.b); null if there is none
 * @param leaderOffice the office that a linked leader must hold (4.e); null if the plan does not set it
 * @param aspects the aspects of guidance (4.f); empty if the plan does not set them
 * @param occasions the occasions of entering, {@code actor.occasion}, each with the room that defines it (5.f); empty if the plan does not set them
 * @param rooms the installed rooms; an occasion of any other room is not recorded
 */
public record StationRules(
        @Nullable DayRule receptionDay,
        @Nullable Office leaderOffice,
        List<String> aspects,
        Map<String, String> occasions,
        Set<String> rooms) {
    private static final String LEADER_OFFICE = "leader-office";
    private static final String ASPECTS = "aspects";
    private static final String OCCASIONS = "occasions";

    public StationRules {
        aspects = List.copyOf(aspects);
        occasions = Map.copyOf(occasions);
        rooms = Set.copyOf(rooms);
    }

    /**
     * Reads the plan's section {@code station}: {@code reception-day} with {@code reception-roll}, {@code leader-office}, {@code aspects},
     * {@code occasions}. A command that needs one of the last three is rejected if it is not set ({@code profile.unsaid}).
     *
     * @param rooms the names of the installed rooms
     * @throws IllegalArgumentException if a value has the wrong type or the office does not exist; the message names it
     */
    public static StationRules of(RuleProfile profile, Set<String> rooms) {
        Section said = profile.section("station");
        return new StationRules(
                said.optionalDay("reception").orElse(null),
                said.optionalChoice(LEADER_OFFICE, Office.class)
                        .map(Sourced::value)
                        .orElse(null),
                said.optionalCodes(ASPECTS).map(Sourced::value).orElse(List.of()),
                said.optionalTable(OCCASIONS).map(Sourced::value).orElse(Map.of()),
                rooms);
    }

    /** The occasions that can be recorded: those of the installed rooms. */
    public Set<String> recorded() {
        return occasions.entrySet().stream()
                .filter(occasion -> rooms.contains(occasion.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same, but the plan must set the occasions. */
    Set<String> entering() {
        unsaid().unless(occasions.isEmpty() ? null : occasions);
        return recorded();
    }

    /** The aspects, which the plan must set. */
    List<String> guidance() {
        return unsaid().unless(aspects.isEmpty() ? null : aspects);
    }

    /** The leader's office, which the plan must set. */
    Office leader() {
        return unsaid().unless(leaderOffice);
    }

    private Unsaid unsaid() {
        return new Unsaid(Stream.of(
                        aspects.isEmpty() ? ASPECTS : "",
                        leaderOffice == null ? LEADER_OFFICE : "",
                        occasions.isEmpty() ? OCCASIONS : "")
                .filter(name -> !name.isEmpty())
                .map(name -> "station." + name)
                .toList());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
