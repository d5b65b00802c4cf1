package org.daibiao.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Line;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.Window;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Cursor;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Counted check (计数核查): who · has · how many · when. Reads the journal once for each window, with one grouped query.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 * @param requirement who · has · how many
 * @param when over which days
 * @param installedOnly whether only those groups of kinds are demanded that an installed room writes
 */
public record CountCheck(String zh, String en, Requirement requirement, When when, boolean installedOnly)
        implements Check {
    private static final int SHOWN = 5;

    @Override
    public Set<String> kinds() {
        return requirement.kinds();
    }

    @Override
    public CheckReport report(CheckContext asking) {
        Requirement demanded = demanded(asking);
        if (!recorded(asking, demanded)) {
            return CheckReport.of(Status.NOT_RECORDED, 0, 0, null);
        }
        var answers = new ArrayList<CheckReport.Answer>();
        var standings = new ArrayList<Status>();
        for (Window window : begun(asking)) {
            Histogram histogram = asking.journal().tally(demanded, window, asking.view());
            long owed = histogram.owed();
            long met = histogram.met(demanded);
            answers.add(new CheckReport.Answer(window, owed, met, histogram, isProvisional(asking, window)));
            standings.add(met == owed ? Status.MET : standing(asking, window));
        }
        Status worst = answers.isEmpty() ? Status.OPEN : Status.worst(standings);
        Page<Finding> first = worst == Status.MET ? new Page<>(List.of(), null) : exceptions(asking, null, SHOWN);
        return new CheckReport(
                worst,
                answers.stream().mapToLong(CheckReport.Answer::met).sum(),
                answers.stream().mapToLong(CheckReport.Answer::owed).sum(),
                answers,
                first.items(),
                first.next(),
                null);
    }

    /** By window, earliest first; so missed findings come first. */
    @Override
    public Page<Finding> exceptions(CheckContext asking, @Nullable String after, int limit) {
        Requirement demanded = demanded(asking);
        List<Window> windows = recorded(asking, demanded) ? begun(asking) : List.of();
        String[] place =
                after == null ? new String[] {"", ""} : Cursor.decode(after).split("\n", 2);
        int at = after == null ? 0 : index(place, windows);
        String inner = place[1].isEmpty() ? null : place[1];
        var findings = new ArrayList<Finding>();
        while (at < windows.size()) {
            Window window = windows.get(at);
            int room = limit - findings.size();
            Page<Owed> page = asking.journal().shortfalls(demanded, window, asking.view(), inner, Math.max(room, 1));
            if (room == 0 && !page.items().isEmpty()) {
                return new Page<>(findings, Cursor.encode(window.from() + "\n"));
            }
            page.items().forEach(owed -> findings.add(finding(asking, demanded, window, owed)));
            inner = page.next();
            if (inner != null) {
                return new Page<>(findings, Cursor.encode(window.from() + "\n" + inner));
            }
            at++;
        }
        return new Page<>(findings, null);
    }

    @Override
    public Optional<Finding> again(CheckContext asking, Finding finding) {
        if (!recorded(asking, demanded(asking)) || !begun(asking).contains(finding.window())) {
            return Optional.empty();
        }
        String before = Owed.before(finding.subject(), finding.counterpart());
        String after = Cursor.encode(finding.window().from() + "\n" + (before == null ? "" : before));
        return exceptions(asking, after, 1).items().stream()
                .filter(finding::isAskedAs)
                .findFirst();
    }

    /** Finds the window by its first day. If the windows have changed meanwhile, a page must not continue in another one. */
    private static int index(String[] place, List<Window> windows) {
        for (int at = 0; place.length == 2 && at < windows.size(); at++) {
            if (windows.get(at).from().toString().equals(place[0])) {
                return at;
            }
        }
        throw new BadCursorException();
    }

    private List<Window> begun(CheckContext asking) {
        return when.windows(asking.period(), asking.term(), asking.lastOver(), asking.calendar()).stream()
                .flatMap(window -> parted(asking, window))
                .filter(window ->
                        when.asksAhead() || !window.from().isAfter(asking.view().asOf()))
                .toList();
    }

    /** Separates the provisional days, so that they do not hide what is definitely missed. */
    private Stream<Window> parted(CheckContext asking, Window window) {
        if (!waits(asking)) {
            return Stream.of(window);
        }
        return window.from()
                .datesUntil(window.to().plusDays(1))
                .filter(day -> !isCertain(asking, day))
                .findFirst()
                .filter(day -> day.isAfter(window.from()))
                .map(day -> Stream.of(new Window(window.from(), day.minusDays(1)), new Window(day, window.to())))
                .orElse(Stream.of(window));
    }

    /** Whether the work calendar determines its days. */
    private boolean waits(CheckContext asking) {
        return when instanceof When.OnDays days
                ? days.rule().roll() != Roll.NONE
                : when instanceof When.ByDue && requirement.kinds().stream().anyMatch(asking::isByCalendar);
    }

    private boolean isProvisional(CheckContext asking, Window window) {
        return waits(asking) && !isCertain(asking, window.to());
    }

    /** The days of a rule are computed for each report; due days when notices are read in. */
    private boolean isCertain(CheckContext asking, LocalDate day) {
        return when instanceof When.OnDays ? asking.calendar().isKnown(day) : asking.isComputed(day);
    }

    private Status standing(CheckContext asking, Window window) {
        boolean over = !when.endless(asking.term()) && asking.over(window.to());
        return over && !isProvisional(asking, window) ? Status.MISSED : Status.OPEN;
    }

    /** The part of the requirement that the installed rooms can answer. */
    private Requirement demanded(CheckContext asking) {
        if (!installedOnly || !(requirement.has() instanceof Requirement.All all)) {
            return requirement;
        }
        List<Set<String>> groups =
                all.groups().stream().filter(asking::recordsAny).toList();
        return new Requirement(
                requirement.who(),
                new Requirement.All(groups, all.per()),
                groups.size(),
                Integer.MAX_VALUE,
                requirement.newcomerDays());
    }

    private static boolean recorded(CheckContext asking, Requirement demanded) {
        boolean counted = true;
        if (demanded.has() instanceof Requirement.Any any) {
            counted = asking.recordsAny(any.kinds());
        } else if (demanded.has() instanceof Requirement.All all) {
            counted = !all.groups().isEmpty() && all.groups().stream().allMatch(asking::recordsAny);
        }
        var others = new TreeSet<>(demanded.kinds());
        others.removeAll(demanded.counted());
        return counted && asking.unrecorded(others).isEmpty();
    }

    private static String name(CheckContext asking, Requirement.Who who, Owed owed, Locale locale) {
        List<Shape<?>> subject = List.of();
        List<Shape<?>> counterpart = List.of();
        if (who instanceof Requirement.Standing standing) {
            subject = asking.shapes(standing.kind(), standing.role());
        } else if (who instanceof Requirement.Pair pair) {
            subject = asking.shapes(pair.link(), Line.PAIR);
            counterpart = asking.others(pair.link(), Line.PAIR);
        } else if (who instanceof Requirement.Each each) {
            subject = asking.shapes(each.kind(), Line.ITEM);
            counterpart = asking.shapes(each.kind(), each.role());
        }
        UUID other = owed.counterpart();
        return asking.records().name(owed.subject(), subject, locale)
                + (other == null ? "" : "–" + asking.records().name(other, counterpart, locale));
    }

    private Finding finding(CheckContext asking, Requirement demanded, Window window, Owed owed) {
        return asking.found(owed.subject())
                .set(Finding.COUNTERPART, owed.counterpart())
                .set(Finding.NAME, name(asking, demanded.who(), owed, Locale.CHINESE))
                .set(Finding.NAME_EN, name(asking, demanded.who(), owed, Locale.ENGLISH))
                .set(Finding.REQUIRED, required(demanded))
                .set(Finding.LEAST, (long) demanded.least())
                .set(Finding.ACTUAL, owed.actual())
                .set(Finding.STANDING, standing(asking, window))
                .set(Finding.SINCE, owed.since())
                .set(Finding.UNTIL, last(asking, window, owed))
                .set(Finding.PROVISIONAL, isProvisional(asking, window))
                .set(Finding.WINDOW, window)
                .set(Finding.EVIDENCE, evidence(demanded, window, owed))
                .done();
    }

    private @Nullable LocalDate last(CheckContext asking, Window window, Owed owed) {
        if (owed.due() != null) {
            return owed.due();
        }
        return when.endless(asking.term()) ? null : window.to();
    }

    private static String required(Requirement demanded) {
        if (demanded.most() == Integer.MAX_VALUE) {
            return "≥ " + demanded.least();
        }
        return demanded.least() == demanded.most() ? "= " + demanded.least() : demanded.least() + "–" + demanded.most();
    }

    private static @Nullable EntryFilter evidence(Requirement demanded, Window window, Owed owed) {
        if (demanded.has() instanceof Requirement.Links links) {
            return new EntryFilter(Set.of(links.kind()), null, owed.subject(), null, null, null);
        }
        if (demanded.who() instanceof Requirement.Each each) {
            var kinds = new TreeSet<>(demanded.counted());
            kinds.add(each.kind());
            return new EntryFilter(kinds, each.role(), null, null, owed.subject(), null);
        }
        if (demanded.who() instanceof Requirement.Pair) {
            return new EntryFilter(demanded.counted(), Line.PAIR, owed.subject(), owed.counterpart(), null, window);
        }
        return demanded.who() instanceof Requirement.Standing standing
                ? new EntryFilter(demanded.counted(), standing.role(), owed.subject(), null, null, window)
                : new EntryFilter(demanded.counted(), Line.ITEM, null, null, null, window);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
