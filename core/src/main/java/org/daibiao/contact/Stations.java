package org.daibiao.contact;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.desk.Question;

/**
 * Which stations exist (站点查询): what this room must know of stations, told by the door, since the two rooms do not import each other.
 * All implementations must be immutable and thread-safe.
 */
@FunctionalInterface
public interface Stations {
    /** Whether the station exists and is open on the day, and the actor may see it: hidden and missing are one. */
    Question<Boolean> open(UUID station, LocalDate day);
}
