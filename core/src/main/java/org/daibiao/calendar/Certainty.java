package org.daibiao.calendar;

/** Certainty (确定性) of a day that follows from the work calendar. */
public enum Certainty {
    /** The calendar knew all that the day rests on (确定). */
    CERTAIN,
    /** The notice for that year was not there (暂定): weekends alone were days of rest, and nothing is overdue by it. */
    PROVISIONAL
}
