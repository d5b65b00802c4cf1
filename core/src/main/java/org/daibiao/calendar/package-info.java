/**
 * The calendar (日历): days as the law and the plan use them. {@link org.daibiao.calendar.WorkCalendar} knows the working days, from the State
 * Council's notices or a file of the host; {@link org.daibiao.calendar.TimeLimit} counts from a day to the last day allowed, and {@link
 * org.daibiao.calendar.Deadline} explains how; {@link org.daibiao.calendar.DayRule} finds the 16th of a month; {@link org.daibiao.calendar.Roll}
 * decides what happens to a day that falls on a day of rest; {@link org.daibiao.calendar.Period} is the year, quarter or month of a report and
 * {@link org.daibiao.calendar.TermInterval} the time of a term. All are values; a day is a date in the congress's zone.
 */
@NullMarked
package org.daibiao.calendar;

import org.jspecify.annotations.NullMarked;
