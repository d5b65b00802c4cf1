package org.daibiao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Weekday calendar (暂按星期): decides the days that another calendar does not know yet by their weekday. */
record WeekdayCalendar(WorkCalendar known) implements WorkCalendar {
    @Override
    public String name() {
        return known.name();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return known.isKnown(day) ? known.isWorkingDay(day) : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    @Override
    public boolean isKnown(LocalDate day) {
        return known.isKnown(day);
    }

    @Override
    public List<Integer> awaits(LocalDate day) {
        return known.awaits(day);
    }

    @Override
    public WorkCalendar provisional() {
        return this;
    }

    @Override
    public Optional<String> notice(LocalDate day) {
        return known.notice(day);
    }
}
