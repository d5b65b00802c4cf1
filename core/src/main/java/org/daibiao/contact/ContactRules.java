package org.daibiao.contact;

import java.util.Set;
import org.daibiao.kernel.LogSafe;

/**
 * Parameters of the contact room (联系领域的参数); the numbers come from the plan.
 *
 * @param linksMost the most deputies that a committee member may be linked with (1.a)
 * @param grassRootsOnly whether only deputies who are no committee members may be linked with one (基层代表)
 * @param channels the channels of contact that are known, for example {@code visit}; each names an entry kind (1.e, an open list)
 * @param votersKeptMonths for how many months after the last link a voter's data is kept; Personal Information Protection Law art. 19 asks
 *     for no more than is needed
 * @param answerMonths within how many months a matter that a deputy raised is answered (1.g)
 */
public record ContactRules(
        int linksMost, boolean grassRootsOnly, Set<String> channels, int votersKeptMonths, int answerMonths) {
    public ContactRules {
        channels = Set.copyOf(channels);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
