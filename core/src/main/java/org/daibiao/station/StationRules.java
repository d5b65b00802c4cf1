package org.daibiao.station;

import java.util.List;
import java.util.Set;
import org.daibiao.calendar.DayRule;
import org.daibiao.deputy.Office;
import org.daibiao.kernel.LogSafe;

/**
 * Parameters of the station room (站点领域的参数); the numbers come from the plan.
 *
 * @param receptionDay the fixed day of month and its day rule (5.b)
 * @param leaderOffice which office a linked leader must hold (4.e)
 * @param aspects the aspects of guidance that are known (4.f)
 * @param occasions the occasions of entering that can be recorded, {@code actor.occasion}: those of the installed rooms (5.f)
 */
public record StationRules(DayRule receptionDay, Office leaderOffice, List<String> aspects, Set<String> occasions) {
    public StationRules {
        aspects = List.copyOf(aspects);
        occasions = Set.copyOf(occasions);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
