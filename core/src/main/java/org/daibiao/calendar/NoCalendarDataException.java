package org.daibiao.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.daibiao.record.FailureException;

/** No calendar data (日历缺少该年数据): this calendar does not have that year's days off, and it does not guess. */
public final class NoCalendarDataException extends FailureException {
    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    public NoCalendarDataException(String calendar, LocalDate day) {
        super("calendar.no-data", Map.of("calendar", calendar, "day", day, "year", day.getYear()));
        this.day = day;
    }

    /** The requested day. */
    public LocalDate day() {
        return day;
    }
}
