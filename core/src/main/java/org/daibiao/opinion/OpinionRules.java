package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.calendar.WorkCalendar;

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

    /** The last day for a level, from the day on which its handler got the opinion. */
    LocalDate due(Level level, LocalDate since, WorkCalendar calendar) {
        TimeLimit limit = limits.get(level);
        return limit == null ? since : limit.lastDay(since, roll, calendar);
    }

    /** The last day for a suggestion. */
    LocalDate suggestionDue(LocalDate since, WorkCalendar calendar) {
        return suggestion.lastDay(since, roll, calendar);
    }
}
