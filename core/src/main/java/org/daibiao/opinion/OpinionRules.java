package org.daibiao.opinion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the opinion room (意见模块的参数). No known text sets time limits for each level, so all of them are parameters.
 *
 * @param limits the time limit of each level that the profile sets; an answer on the spot is due on the same day and has none (4.g)
 * @param suggestion the time limit once an opinion has become a deputy's suggestion (Deputies Law art. 51); null if the profile does not set it
 * @param roll whether and how a last day that is not a working day is moved
 * @param notTaken the categories that a station declines: what is in, or belongs in, litigation, reconsideration or arbitration
 * @param sameWithinDays within how many days two opinions that say the same are likely to be one, registered twice; 0, if the profile does not set it,
 *     for the same day alone
 */
public record OpinionRules(
        Map<Level, TimeLimit> limits,
        @Nullable TimeLimit suggestion,
        Roll roll,
        Optional<Sourced<List<String>>> notTaken,
        int sameWithinDays) {
    private static final String SUGGESTION = "suggestion-limit";

    private static final Map<Level, String> NAMES =
            Map.of(Level.STREET, "street-limit", Level.DISTRICT, "district-limit", Level.ABOVE, "above-limit");

    public OpinionRules {
        limits = Map.copyOf(limits);
    }

    /**
     * Reads the profile's section {@code opinion}: {@code street-limit}, {@code district-limit}, {@code above-limit}, {@code suggestion-limit},
     * {@code not-taken}, {@code same-within-days}, {@code roll} (to the next working day if not set). A command that needs a limit that is not set is rejected
     * ({@code profile.unsaid}).
     *
     * @throws IllegalArgumentException if a value has the wrong type; the message names it
     */
    public static OpinionRules of(RuleProfile profile) {
        Section said = profile.section("opinion");
        var limits = new EnumMap<Level, TimeLimit>(Level.class);
        NAMES.forEach((level, name) -> said.optionalLimit(name).ifPresent(limit -> limits.put(level, limit.value())));
        Roll roll = said.optionalChoice("roll", Roll.class).map(Sourced::value).orElse(Roll.FORWARD);
        TimeLimit suggestion =
                said.optionalLimit(SUGGESTION).map(Sourced::value).orElse(null);
        return new OpinionRules(
                limits,
                suggestion,
                roll,
                said.optionalCodes("not-taken"),
                said.optionalNumber("same-within-days").map(Sourced::value).orElse(0));
    }

    /** Whether a station declines the category. */
    boolean declines(String category) {
        return notTaken.filter(said -> said.value().contains(category)).isPresent();
    }

    /** The limits that the profile does not set. */
    private Unsaid unsaid() {
        Stream<String> levels = NAMES.entrySet().stream()
                .filter(name -> !limits.containsKey(name.getKey()))
                .map(Map.Entry::getValue);
        return new Unsaid(Stream.concat(levels, suggestion == null ? Stream.of(SUGGESTION) : Stream.empty())
                .map(name -> "opinion." + name)
                .sorted()
                .toList());
    }

    /** Of a level; an answer on the spot has none. */
    @Nullable
    TimeLimit limit(Level level) {
        return level == Level.ON_SPOT ? null : unsaid().unless(limits.get(level));
    }

    /** Of an opinion that became a suggestion. */
    TimeLimit suggestionLimit() {
        return unsaid().unless(suggestion);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
