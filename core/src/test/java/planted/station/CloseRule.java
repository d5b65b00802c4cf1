package planted.station;

import planted.desk.Context;

/** A rule that reads for itself. */
record CloseRule(Context context) {}
