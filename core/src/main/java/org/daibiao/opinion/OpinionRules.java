package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the opinion room (意见领域的参数). No text that was found sets time limits for each level: all are parameters.
 *
 * @param limits the time limit of each level, as far as the profile says it; what is answered on the spot is due on the day and has none (4.g)
 * @param suggestion the time limit once an opinion has become a deputy's suggestion (Deputies Law art. 51); null where the profile does not say
 * @param roll what becomes of a last day that is a day of rest
 * @param notTaken the categories that a station does not take: what is or belongs in litigation, reconsideration, arbitration
 */
public record OpinionRules(
        Map<Level, TimeLimit> limits, @Nullable TimeLimit suggestion, Roll roll, Set<String> notTaken) {
    private static final String SUGGESTION = "suggestion-limit";

    private static final Map<Level, String> NAMES =
            Map.of(Level.STREET, "street-limit", Level.DISTRICT, "district-limit", Level.ABOVE, "above-limit");

    public OpinionRules {
        limits = Map.copyOf(limits);
        notTaken = Set.copyOf(notTaken);
    }

    /**
     * What a profile says in its section {@code opinion}: {@code street-limit}, {@code district-limit}, {@code above-limit},
     * {@code suggestion-limit}, {@code not-taken}, {@code roll} (to the next working day unless told). A command that needs a limit which it
     * does not say is rejected ({@code profile.unsaid}).
     *
     * @throws IllegalArgumentException when a value is of another type; it is named
     */
    public static OpinionRules of(RuleProfile profile) {
        Section said = profile.section("opinion");
        var limits = new EnumMap<Level, TimeLimit>(Level.class);
        NAMES.forEach((level, name) -> said.optionalLimit(name).ifPresent(limit -> limits.put(level, limit.value())));
        Roll roll = said.optionalChoice("roll", Roll.class).map(Sourced::value).orElse(Roll.FORWARD);
        Set<String> notTaken = said.optionalCodes("not-taken")
                .map(codes -> Set.copyOf(codes.value()))
                .orElse(Set.of());
        TimeLimit suggestion =
                said.optionalLimit(SUGGESTION).map(Sourced::value).orElse(null);
        return new OpinionRules(limits, suggestion, roll, notTaken);
    }

    /** What the profile does not say. */
    private Unsaid unsaid() {
        Stream<String> levels = NAMES.entrySet().stream()
                .filter(name -> !limits.containsKey(name.getKey()))
                .map(Map.Entry::getValue);
        return new Unsaid(Stream.concat(levels, suggestion == null ? Stream.of(SUGGESTION) : Stream.empty())
                .map(name -> "opinion." + name)
                .sorted()
                .toList());
    }

    /** What is answered on the spot has none. */
    private @Nullable TimeLimit limit(Level level) {
        return level == Level.ON_SPOT ? null : unsaid().unless(limits.get(level));
    }

    /** What a handler is given in a turn, on a day, with the time of its level. */
    Handling handling(
            Id<Opinion> opinion, Handler handler, Id<Handling> id, int turn, LocalDate day, WorkCalendar calendar) {
        return Handling.begun(id, opinion, handler, turn, day, limit(handler.level()), roll, calendar);
    }

    /** What a unit is given in a turn, on a day, with the time of a suggestion. */
    Handling suggested(
            Id<Opinion> opinion, String unit, Id<Handling> id, int turn, LocalDate day, WorkCalendar calendar) {
        return Handling.begun(
                id, opinion, new Handler(Level.DISTRICT, unit), turn, day, unsaid().unless(suggestion), roll, calendar);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
