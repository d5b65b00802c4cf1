package org.daibiao.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.json.SourceDocument;

/** Reads a calendar's document; reports every fault with its place. */
final class NoticeReader {
    private static final int FORMAT = 1;
    private static final int FIRST = 1949;
    private static final int LAST = 9998;

    /** Leaves room for the years of further files. */
    private static final int LONGEST_NAME = WorkCalendar.LONGEST_NAME - 20;

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+(/\\S*)?");

    /** The start of an address without a scheme. */
    private static final Pattern HOST = Pattern.compile("(?i)www\\.|[a-z0-9-]+(\\.[a-z0-9-]+)+/");

    private static final Period EVER = Period.days(LocalDate.of(1000, 1, 1), LocalDate.of(9999, 12, 31));

    private final Faults faults;
    private final Map<Integer, Map<LocalDate, NoticeCalendar.Named>> notices = new HashMap<>();

    private NoticeReader(Faults faults) {
        this.faults = faults;
    }

    /** How a named day differs from its weekday. */
    private enum Is {
        OFF,
        WORKING
    }

    static NoticeCalendar read(SourceDocument document) {
        Faults faults = document.faults();
        Node root = document.root().onlyKeys(faults, "format", "name", "origin", "licence", "years");
        Node format = root.required("format", faults);
        int before = faults.count();
        int version = format.asInt(faults);
        if (format.kind() == Node.Kind.NUMBER && faults.count() == before && version != FORMAT) {
            faults.add(format, "calendar.unknown-format", Map.of("format", format.text(), "known", FORMAT));
        }
        String name = name(root.required("name", faults), faults);
        var reader = new NoticeReader(faults);
        Node years = root.required("years", faults);
        List<Node> listed = years.asList(faults);
        if (listed.isEmpty() && years.kind() == Node.Kind.LIST) {
            faults.add(years, "calendar.no-years", Map.of());
        }
        listed.forEach(reader::year);
        List.of("origin", "licence").forEach(key -> root.field(key).ifPresent(text -> text.asText(faults)));
        faults.orThrow();
        return NoticeCalendar.of(name, reader.notices);
    }

    private static String name(Node node, Faults faults) {
        String name = node.asProse(faults);
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            faults.add(node, "calendar.name-long", Map.of("most", LONGEST_NAME));
        }
        return name;
    }

    private void year(Node node) {
        int sound = faults.count();
        node.onlyKeys(faults, "year", "notices", "days");
        Node number = node.required("year", faults);
        int before = faults.count();
        int year = number.asInt(faults);
        if (number.kind() == Node.Kind.NUMBER && faults.count() == before && (year < FIRST || year > LAST)) {
            Optional<String> near = Optional.of(String.valueOf(2000 + year)).filter(any -> year > 0 && year < 100);
            Map<String, ?> with =
                    Map.of("year", number.text(), "from", String.valueOf(FIRST), "to", String.valueOf(LAST));
            faults.add(number, "calendar.far-year", Nearest.meant(near, with));
        }
        boolean known = faults.count() == before && number.kind() == Node.Kind.NUMBER;
        List<String> addresses = node.field("notices").map(this::notices).orElse(List.of());
        Map<LocalDate, NoticeCalendar.Named> days = new HashMap<>();
        List<Node> written = node.required("days", faults).asList(faults);
        Period near = known ? Period.days(LocalDate.of(year - 1, 12, 1), LocalDate.of(year, 12, 31)) : EVER;
        Optional<Integer> other = known ? yearOf(written, near) : Optional.empty();
        other.ifPresent(meant -> faults.add(
                number,
                "calendar.other-year",
                Nearest.meant(Optional.of(String.valueOf(meant)), Map.of("year", number.text()))));
        written.forEach(day -> day(day, addresses, days, other.isPresent() ? EVER : near));
        if (known && notices.putIfAbsent(year, days) != null) {
            faults.add(number, "calendar.year-twice", Map.of("year", number.text()));
        } else if (known && faults.count() == sound && days.keySet().stream().noneMatch(day -> day.getYear() == year)) {
            // With an unfinished file the whole year would count as known, and every provisional day as certain.
            faults.add(number, "calendar.no-days", Map.of("year", number.text()));
        } else if (known && faults.count() == sound) {
            idle(year, days)
                    .ifPresent(month -> faults.add(
                            number,
                            "calendar.no-working-day",
                            Map.of("year", number.text(), "from", month.atDay(1), "to", month.atEndOfMonth())));
        }
    }

    /** A month without a working day: a search for the next one would not end. */
    private static Optional<YearMonth> idle(int year, Map<LocalDate, NoticeCalendar.Named> days) {
        WorkCalendar alone = NoticeCalendar.of("", Map.of(year, days));
        return Stream.of(Month.values())
                .map(month -> YearMonth.of(year, month))
                .filter(month ->
                        month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).noneMatch(alone::isWorkingDay))
                .findFirst();
    }

    /** The addresses or names of notices. */
    private List<String> notices(Node all) {
        all.items().stream()
                .filter(one -> (SCHEME.matcher(one.text()).lookingAt()
                                && !ADDRESS.matcher(one.text()).matches())
                        || HOST.matcher(one.text()).lookingAt())
                .forEach(one -> faults.add(one, "calendar.address", Map.of("address", one.text())));
        return all.asTexts(faults);
    }

    /** The year of the days, if none of several can belong to the notice's year: then the notice's year is the mistake. */
    private static Optional<Integer> yearOf(List<Node> days, Period near) {
        List<LocalDate> written = days.stream()
                .flatMap(node -> node.field("day").stream())
                .filter(day -> day.text().matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])"))
                .map(day -> LocalDate.parse(day.text()))
                .toList();
        return written.size() < 2 || written.stream().anyMatch(near::holds)
                ? Optional.empty()
                : Optional.of(written.get(written.size() - 1).getYear());
    }

    private void day(Node node, List<String> addresses, Map<LocalDate, NoticeCalendar.Named> days, Period near) {
        node.onlyKeys(faults, "day", "is", "name");
        Stream<String> name = node.field("name").map(text -> text.asText(faults)).stream();
        String notice = Stream.concat(name, addresses.stream()).collect(Collectors.joining(" "));
        int before = faults.count();
        Node date = node.required("day", faults);
        LocalDate day = date.asDate(faults);
        boolean working = node.required("is", faults).asEnum(Is.class, faults) == Is.WORKING;
        if (faults.count() > before || date.kind() == Node.Kind.BROKEN) {
            return;
        }
        if (!near.holds(day)) {
            faults.add(
                    date,
                    "calendar.far-day",
                    Map.of("day", day, "year", String.valueOf(near.to().getYear())));
        }
        if (days.putIfAbsent(day, new NoticeCalendar.Named(working, notice)) != null) {
            faults.add(date, "calendar.day-twice", Map.of("day", day));
        }
    }
}
