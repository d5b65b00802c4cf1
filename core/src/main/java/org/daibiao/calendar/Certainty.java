package org.daibiao.calendar;

/** Certainty (确定性) of a day that follows from the work calendar. */
public enum Certainty {
    /** The calendar knew every day that it depends on (确定). */
    CERTAIN,
    /** The notice for that year was missing (暂定): only weekends counted as days of rest, and nothing is overdue by it. */
    PROVISIONAL
}
