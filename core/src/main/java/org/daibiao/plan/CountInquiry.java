package org.daibiao.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Line;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.Window;
import org.daibiao.record.BadCursorException;
import org.daibiao.record.Cursor;
import org.daibiao.record.Page;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/** A {@link CountCheck} while it answers: what it demands of whom, in which windows, and what has been found. */
final class CountInquiry implements Inquiry {
    /** How many findings a report holds. */
    private static final int SHOWN = 5;

    private final When when;
    private final CheckContext asking;
    private final Requirement demanded;
    private final boolean wholePeriods;
    private final boolean waits;
    private final boolean recorded;
    private final boolean partly;
    private final List<Window> windows;

    CountInquiry(CountCheck check, CheckContext asking) {
        this.when = check.when();
        this.asking = asking;
        this.demanded = demanded(check, asking);
        this.wholePeriods = check.wholePeriods();
        this.waits = waits(check, asking);
        this.recorded = recorded(check.requirement());
        this.partly = !check.installedOnly()
                && !asking.unrecorded(check.requirement().counted()).isEmpty();
        this.windows = recorded ? begun() : List.of();
    }

    @Override
    public List<Lookup<?>> first() {
        return windows.stream()
                .<Lookup<?>>map(window -> new Lookup.Tally(asked(window), window, asking.view()))
                .toList();
    }

    /** The first findings: how many each window has is known from the tallies. */
    @Override
    public List<Lookup<?>> then() {
        var lookups = new ArrayList<Lookup<?>>();
        long room = SHOWN;
        for (Window window : unmet()) {
            if (room > 0) {
                lookups.add(new Lookup.Shortfalls(asked(window), window, asking.view(), null, (int) room));
                room -= missing(window);
            }
        }
        return lookups;
    }

    @Override
    public List<SubjectNames.Subject> subjects() {
        return shown().items().stream().flatMap(found -> subjects(found.owed())).toList();
    }

    @Override
    public CheckReport report() {
        if (!recorded) {
            return CheckReport.of(Status.NOT_RECORDED, 0, 0, null);
        }
        var answers = new ArrayList<CheckReport.Answer>();
        var standings = new ArrayList<Status>();
        for (Window window : windows) {
            Histogram histogram = tally(window);
            long owed = histogram.owed();
            long met = histogram.met(demanded);
            answers.add(new CheckReport.Answer(window, owed, met, histogram, isProvisional(window)));
            standings.add(standing(window, owed, met));
        }
        Page<Finding> first = shown().map(this::finding);
        return new CheckReport(
                answers.isEmpty() ? Status.OPEN : Status.worst(standings),
                answers.stream().mapToLong(CheckReport.Answer::met).sum(),
                answers.stream().mapToLong(CheckReport.Answer::owed).sum(),
                answers,
                first.items(),
                first.next(),
                null);
    }

    /** What is asked in a window: for whole periods, of nobody whose standing began within it. */
    private Requirement asked(Window window) {
        long days = ChronoUnit.DAYS.between(
                window.from(), window.lastBy(asking.view().asOf()));
        return wholePeriods ? demanded.excusing((int) Math.max(0, days)) : demanded;
    }

    private Histogram tally(Window window) {
        return asking.journal().tally(asked(window), window, asking.view());
    }

    private Status standing(Window window, long owed, long met) {
        if (owed == 0) {
            return Status.NOTHING_OWED;
        } else if (met == owed) {
            return partly && demanded.has() instanceof Requirement.All ? Status.PARTLY_RECORDED : Status.MET;
        }
        return mayBeMetUnseen() ? Status.PARTLY_RECORDED : standing(window);
    }

    /** Whether what no room records could meet it as well: then nobody can be said to lack it. */
    private boolean mayBeMetUnseen() {
        return partly && demanded.has() instanceof Requirement.Any;
    }

    private long missing(Window window) {
        Histogram histogram = tally(window);
        return mayBeMetUnseen() ? 0 : histogram.owed() - histogram.met(demanded);
    }

    private List<Window> unmet() {
        return windows.stream().filter(window -> missing(window) > 0).toList();
    }

    /** The first findings; none are sought in windows in which everybody meets it. */
    private Page<Found> shown() {
        return found(unmet(), null, SHOWN, window -> true);
    }

    /** A page of findings; a cursor names the window by its first day, and the place in it. */
    Page<Finding> exceptions(@Nullable String after, int limit) {
        Page<Found> page = page(after, limit);
        asking.records()
                .expect(page.items().stream()
                        .flatMap(found -> subjects(found.owed()))
                        .toList());
        return page.map(this::finding);
    }

    private Page<Found> page(@Nullable String after, int limit) {
        if (mayBeMetUnseen()) {
            return new Page<>(List.of(), null);
        } else if (after == null) {
            return found(windows, null, limit, this::hasAny);
        }
        String[] place = Cursor.decode(after).split("\n", 2);
        List<Window> rest = windows.subList(index(place, windows), windows.size());
        return found(rest, place[1].isEmpty() ? null : place[1], limit, this::hasAny);
    }

    private boolean hasAny(Window window) {
        return !owed(window, null, 1).items().isEmpty();
    }

    private Page<Owed> owed(Window window, @Nullable String after, int limit) {
        return asking.journal().shortfalls(asked(window), window, asking.view(), after, limit);
    }

    /**
     * A page of what these windows have.
     *
     * @param after where to continue in the first window; null for its beginning
     * @param any whether a window has any, asked when the page is full
     */
    private Page<Found> found(List<Window> among, @Nullable String after, int limit, Predicate<Window> any) {
        var all = new ArrayList<Found>();
        String inner = after;
        for (Window window : among) {
            int room = limit - all.size();
            if (room == 0 && any.test(window)) {
                return new Page<>(all, Cursor.encode(window.from() + "\n"));
            }
            Page<Owed> page = room == 0 ? new Page<>(List.of(), null) : owed(window, inner, room);
            page.items().forEach(owed -> all.add(new Found(window, owed)));
            inner = page.next();
            if (inner != null) {
                return new Page<>(all, Cursor.encode(window.from() + "\n" + inner));
            }
        }
        return new Page<>(all, null);
    }

    /** The same finding as it is now. */
    Optional<Finding> again(Finding finding) {
        if (!windows.contains(finding.window())) {
            return Optional.empty();
        }
        String before = Owed.before(finding.subject(), finding.counterpart());
        String after = Cursor.encode(finding.window().from() + "\n" + (before == null ? "" : before));
        return exceptions(after, 1).items().stream().filter(finding::isAskedAs).findFirst();
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

    private record Found(Window window, Owed owed) {}

    private List<Window> begun() {
        return when.windows(asking.period(), asking.term(), asking.lastOver(), asking.calendar()).stream()
                .flatMap(this::parted)
                .filter(window ->
                        when.asksAhead() || !window.from().isAfter(asking.view().asOf()))
                .toList();
    }

    /** Separates the provisional days, so that they do not hide what is definitely missed. */
    private Stream<Window> parted(Window window) {
        if (!waits) {
            return Stream.of(window);
        }
        return window.from()
                .datesUntil(window.to().plusDays(1))
                .filter(day -> !isCertain(day))
                .findFirst()
                .filter(day -> day.isAfter(window.from()))
                .map(day -> Stream.of(new Window(window.from(), day.minusDays(1)), new Window(day, window.to())))
                .orElse(Stream.of(window));
    }

    /** Whether the work calendar determines its days. */
    private static boolean waits(CountCheck check, CheckContext asking) {
        return check.when() instanceof When.OnDays days
                ? days.rule().roll() != Roll.NONE
                : check.when() instanceof When.ByDue
                        && check.requirement().kinds().stream().anyMatch(asking::isByCalendar);
    }

    private boolean isProvisional(Window window) {
        return waits && !isCertain(window.to());
    }

    /** The days of a rule are computed for each report; due days when notices are read in. */
    private boolean isCertain(LocalDate day) {
        return when instanceof When.OnDays ? asking.calendar().isKnown(day) : asking.isComputed(day);
    }

    private Status standing(Window window) {
        boolean over = !when.endless(asking.term()) && asking.over(window.to());
        return over && !isProvisional(window) ? Status.MISSED : Status.OPEN;
    }

    /** The part of the requirement that the installed rooms can answer: a group that they do not record whole may be met unseen. */
    private static Requirement demanded(CountCheck check, CheckContext asking) {
        Requirement requirement = check.requirement();
        if (!(requirement.has() instanceof Requirement.All all)) {
            return requirement;
        }
        List<Set<String>> groups = all.groups().stream()
                .filter(group -> check.installedOnly()
                        ? asking.recordsAny(group)
                        : asking.unrecorded(group).isEmpty())
                .toList();
        int unseen = all.groups().size() - groups.size();
        return new Requirement(
                requirement.who(),
                new Requirement.All(groups, all.per()),
                Math.max(0, requirement.least() - unseen),
                Integer.MAX_VALUE,
                requirement.newcomerDays());
    }

    private boolean recorded(Requirement requirement) {
        Set<String> counted = requirement.counted();
        var others = new TreeSet<>(requirement.kinds());
        others.removeAll(counted);
        return (counted.isEmpty() || asking.recordsAny(counted))
                && asking.unrecorded(others).isEmpty();
    }

    /** Whom a finding names: the subject, and its counterpart if it has one. */
    private Stream<SubjectNames.Subject> subjects(Owed owed) {
        Requirement.Who who = demanded.who();
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
        var first = new SubjectNames.Subject(owed.subject(), subject);
        return owed.counterpart() == null
                ? Stream.of(first)
                : Stream.of(first, new SubjectNames.Subject(owed.counterpart(), counterpart));
    }

    private String name(Owed owed, Locale locale) {
        return subjects(owed)
                .map(one -> asking.records().name(one.id(), one.shapes(), locale))
                .collect(Collectors.joining("–"));
    }

    private Finding finding(Found found) {
        Window window = found.window();
        Owed owed = found.owed();
        return asking.found(owed.subject())
                .set(Finding.COUNTERPART, owed.counterpart())
                .set(Finding.NAME, name(owed, Locale.CHINESE))
                .set(Finding.NAME_EN, name(owed, Locale.ENGLISH))
                .set(Finding.REQUIRED, required())
                .set(Finding.LEAST, (long) demanded.least())
                .set(Finding.ACTUAL, owed.actual())
                .setAll(Finding.LACKING, lacking(owed))
                .set(Finding.STANDING, standing(window))
                .set(Finding.SINCE, owed.since())
                .set(Finding.UNTIL, last(window, owed))
                .set(Finding.PROVISIONAL, isProvisional(window))
                .set(Finding.WINDOW, window)
                .set(Finding.EVIDENCE, evidence(window, owed))
                .done();
    }

    private List<Set<String>> lacking(Owed owed) {
        return demanded.has() instanceof Requirement.All all
                ? IntStream.range(0, all.groups().size())
                        .filter(place -> !owed.groups().contains(place))
                        .mapToObj(all.groups()::get)
                        .toList()
                : List.of();
    }

    private @Nullable LocalDate last(Window window, Owed owed) {
        if (owed.due() != null) {
            return owed.due();
        }
        return when.endless(asking.term()) ? null : window.to();
    }

    private String required() {
        if (demanded.most() == Integer.MAX_VALUE) {
            return "≥ " + demanded.least();
        }
        return demanded.least() == demanded.most() ? "= " + demanded.least() : demanded.least() + "–" + demanded.most();
    }

    private @Nullable EntryFilter evidence(Window window, Owed owed) {
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
}
