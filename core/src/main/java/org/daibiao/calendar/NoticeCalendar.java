package org.daibiao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.daibiao.json.Document;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;

/**
 * A calendar made of yearly notices.
 *
 * @param name what it is called
 * @param notices the days that each year's notice names; a notice names days of the neighbouring years too
 * @param named the same without the notices' years: where two notices name a day, the later year's holds
 */
record NoticeCalendar(String name, NavigableMap<Integer, Map<LocalDate, Named>> notices, Map<LocalDate, Named> named)
        implements WorkCalendar {
    private static final String BUNDLED = "china-days.json";

    /**
     * A day that a notice names.
     *
     * @param working whether it is a working day
     * @param notice the occasion and the notices of the year, parted by blanks; empty when the document names neither
     */
    record Named(boolean working, String notice) {}

    static NoticeCalendar of(String name, Map<Integer, Map<LocalDate, Named>> notices) {
        Map<LocalDate, Named> named = new HashMap<>();
        var byYear = new TreeMap<>(notices);
        byYear.values().forEach(named::putAll);
        return new NoticeCalendar(name, byYear, Map.copyOf(named));
    }

    static NoticeCalendar bundled() {
        try (InputStream in = NoticeCalendar.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is not beside its class");
            }
            return NoticeReader.read(Document.read(in, BUNDLED, Format.JSON, Limits.DEFAULT));
        } catch (IOException e) {
            throw new UncheckedIOException(BUNDLED, e);
        }
    }

    static NoticeCalendar read(Path file) {
        return NoticeReader.read(Document.read(file, Limits.DEFAULT));
    }

    NoticeCalendar with(Path... files) {
        NoticeCalendar all = this;
        for (Path file : files) {
            NoticeCalendar more = read(file);
            var both = new TreeMap<>(all.notices);
            both.putAll(more.notices);
            all = of(all.name + " + " + more.name, both);
        }
        return all;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        Named told = named.get(day);
        if (told != null) {
            return told.working();
        } else if (!notices.containsKey(day.getYear())) {
            throw new NoCalendarData(name, day);
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    @Override
    public Optional<String> notice(LocalDate day) {
        return Optional.ofNullable(named.get(day)).map(Named::notice).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return name + " " + notices.keySet();
    }
}
