package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.desk.Question;

/**
 * What this room must know of contacts and stations (场所查询), told by the door, since the rooms do not import each other. All
 * implementations must be immutable and thread-safe.
 */
public interface Places {
    /** Whether the contact is recorded and counts, and the actor may see it: hidden and missing are one. */
    Question<Boolean> contact(UUID contact);

    /** Whether the station exists and is open on the day, and the actor may see it: hidden and missing are one. */
    Question<Boolean> station(UUID station, LocalDate day);
}
