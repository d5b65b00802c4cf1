package org.daibiao.calendar;

import java.nio.file.Path;

/** Work calendars (工作日历): the bundled ones. */
public final class WorkCalendars {
    /**
     * China's days off and make-up working days 2007–2026 (全国法定节假日和调休), as the State Council announced them year by year.
     *
     * <p>The notice for a year may still change the last days of the preceding December: until the notice for 2027 is published and read
     * with {@link #china}, the last days of 2026 are as the notice for 2026 leaves them.
     */
    public static final WorkCalendar CHINA = NoticeCalendar.bundled();

    private WorkCalendars() {}

    /**
     * The bundled calendar with files of the host: a year is taken from the last file that lists it. The name includes
     * these years.
     *
     * @throws org.daibiao.json.BadDocumentException with all faults of the first faulty file; with {@code calendar.gap} if a year is missing
     *     between the bundled years and those of the files
     */
    public static WorkCalendar china(Path... files) {
        return NoticeCalendar.bundled().with(files);
    }
}
