package planted.plan;

import planted.deputy.CountHelper;

/** A report that looks into a room instead of the journal. */
public interface Report {
    CountHelper offence();
}
