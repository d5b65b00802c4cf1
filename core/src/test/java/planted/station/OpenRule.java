package planted.station;

import java.time.Clock;
import planted.contact.Opening;

/** A rule that knows a clock, an array in a record, and an arrow from station to contact. */
public record OpenRule(Clock clock, int[] days, Opening opening) {}
