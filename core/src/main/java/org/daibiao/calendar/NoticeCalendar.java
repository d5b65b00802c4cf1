package org.daibiao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;
import org.daibiao.json.Node;
import org.daibiao.json.SourceDocument;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * A calendar built from yearly notices.
 *
 * @param name its name
 * @param notices the days that each year's notice names; a notice may also name days of the neighbouring years
 * @param named the same days without the notices' years: if two notices name a day, the later year's notice wins
 * @param eve the earliest December day that a notice for the following year has ever named; empty if none has
 */
record NoticeCalendar(
        String name,
        NavigableMap<Integer, Map<LocalDate, Named>> notices,
        Map<LocalDate, Named> named,
        Optional<MonthDay> eve)
        implements WorkCalendar {
    private static final String BUNDLED = "china-days.json";

    /**
     * A day that a notice names.
     *
     * @param working whether it is a working day
     * @param notice the occasion and the notices of the year, separated by blanks; empty if the document names neither
     */
    record Named(boolean working, String notice) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    static NoticeCalendar of(String name, Map<Integer, Map<LocalDate, Named>> notices) {
        Map<LocalDate, Named> named = new HashMap<>();
        var byYear = new TreeMap<>(notices);
        byYear.values().forEach(named::putAll);
        Optional<MonthDay> eve = byYear.entrySet().stream()
                .flatMap(year -> year.getValue().keySet().stream().filter(day -> day.getYear() < year.getKey()))
                .map(MonthDay::from)
                .min(Comparator.naturalOrder());
        return new NoticeCalendar(name, byYear, Map.copyOf(named), eve);
    }

    static NoticeCalendar bundled() {
        try (InputStream in = NoticeCalendar.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is not beside its class");
            }
            return NoticeReader.read(SourceDocument.read(in, BUNDLED, Format.JSON, Limits.DEFAULT));
        } catch (IOException e) {
            throw new UncheckedIOException(BUNDLED, e);
        }
    }

    static NoticeCalendar read(Path file, Path... more) {
        SourceDocument document = SourceDocument.read(file, Limits.DEFAULT);
        return NoticeReader.read(document).with(document, more);
    }

    NoticeCalendar with(Path... files) {
        return with(null, files);
    }

    /**
     * Files may come in any order: missing years are checked after all are read, and reported for the last file. The name lists their
     * years instead of their names, so that it does not grow without limit.
     */
    private NoticeCalendar with(@Nullable SourceDocument first, Path... files) {
        var more = new TreeMap<Integer, Map<LocalDate, Named>>();
        SourceDocument last = first;
        for (Path file : files) {
            last = SourceDocument.read(file, Limits.DEFAULT);
            more.putAll(NoticeReader.read(last).notices);
        }
        var both = new TreeMap<>(notices);
        both.putAll(more);
        NoticeCalendar all = of(more.isEmpty() ? name : name + " + " + years(more), both);
        if (last != null) {
            all.gap(last);
        }
        return all;
    }

    /** The first and the last year, and whether years between them are missing. */
    private static String years(NavigableMap<Integer, ?> more) {
        int first = more.firstKey();
        int last = more.lastKey();
        String between = more.size() == last - first + 1 ? "–" : "…";
        return first == last ? String.valueOf(first) : first + between + last;
    }

    private void gap(SourceDocument document) {
        Integer before = null;
        for (int year : notices.keySet()) {
            if (before != null && year != before + 1) {
                Node years = document.root().field("years").orElse(document.root());
                document.faults().add(years, "calendar.gap", Map.of("year", String.valueOf(before + 1)));
            }
            before = year;
        }
        document.faults().orThrow();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        Named told = named.get(day);
        if (told != null) {
            return told.working();
        } else if (!notices.containsKey(day.getYear())) {
            throw new NoCalendarDataException(name, day);
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    @Override
    public boolean isKnown(LocalDate day) {
        return awaits(day).isEmpty();
    }

    /** The last days of a year are known only with the next year's notice, which may name them. */
    @Override
    public List<Integer> awaits(LocalDate day) {
        if (named.containsKey(day)) {
            return List.of();
        }
        boolean late = eve.filter(first -> !MonthDay.from(day).isBefore(first)).isPresent();
        return Stream.of(day.getYear(), day.getYear() + 1)
                .filter(year -> year == day.getYear() || late)
                .filter(year -> !notices.containsKey(year))
                .toList();
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
