package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.LogSafe;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;

/**
 * Parameters of the opinion room (意见领域的参数). No text that was found sets time limits for each level: all are parameters.
 *
 * @param limits the time limit of each level; what is answered on the spot is due on the day and has none (4.g)
 * @param suggestion the time limit once an opinion has become a deputy's suggestion (Deputies Law art. 51)
 * @param roll what becomes of a last day that is a day of rest
 * @param notTaken the categories that a station does not take: what is or belongs in litigation, reconsideration, arbitration
 */
public record OpinionRules(Map<Level, TimeLimit> limits, TimeLimit suggestion, Roll roll, Set<String> notTaken) {
    /** Throws {@link IllegalArgumentException} when a level lacks its limit. */
    public OpinionRules {
        limits = Map.copyOf(limits);
        notTaken = Set.copyOf(notTaken);
        for (Level level : Level.values()) {
            if (level != Level.ON_SPOT && !limits.containsKey(level)) {
                throw new IllegalArgumentException("no time limit for " + level);
            }
        }
    }

    /**
     * What a profile says in its section {@code opinion}: {@code street-limit}, {@code district-limit}, {@code above-limit},
     * {@code suggestion-limit}, {@code not-taken}, {@code roll} (to the next working day unless told).
     *
     * @throws IllegalArgumentException when it lacks a limit, or a value is of another type; it is named
     */
    public static OpinionRules of(RuleProfile profile) {
        Section said = profile.section("opinion");
        var limits = Map.of(
                Level.STREET, limit(said, "street-limit"),
                Level.DISTRICT, limit(said, "district-limit"),
                Level.ABOVE, limit(said, "above-limit"));
        Roll roll = said.optionalChoice("roll", Roll.class).map(Sourced::value).orElse(Roll.FORWARD);
        Set<String> notTaken = said.optionalCodes("not-taken")
                .map(codes -> Set.copyOf(codes.value()))
                .orElse(Set.of());
        return new OpinionRules(limits, limit(said, "suggestion-limit"), roll, notTaken);
    }

    private static TimeLimit limit(Section said, String name) {
        return said.optionalLimit(name)
                .map(Sourced::value)
                .orElseThrow(() ->
                        new IllegalArgumentException("the profile " + said.profile() + " does not say opinion." + name
                                + "; a profile that does is named by the plan's settings, or given to the door"));
    }

    /** What a handler is given in a turn, on a day, with the time of its level. */
    Handling handling(
            Id<Opinion> opinion, Handler handler, Id<Handling> id, int turn, LocalDate day, WorkCalendar calendar) {
        return Handling.begun(id, opinion, handler, turn, day, limits.get(handler.level()), roll, calendar);
    }

    /** What a unit is given in a turn, on a day, with the time of a suggestion. */
    Handling suggested(
            Id<Opinion> opinion, String unit, Id<Handling> id, int turn, LocalDate day, WorkCalendar calendar) {
        return Handling.begun(id, opinion, new Handler(Level.DISTRICT, unit), turn, day, suggestion, roll, calendar);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
