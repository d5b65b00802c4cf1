package org.daibiao.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.journal.Requirement.All;
import org.daibiao.journal.Requirement.Any;
import org.daibiao.journal.Requirement.Each;
import org.daibiao.journal.Requirement.Links;
import org.daibiao.journal.Requirement.Pair;
import org.daibiao.journal.Requirement.Promptly;
import org.daibiao.journal.Requirement.Standing;
import org.daibiao.journal.Requirement.Who;
import org.daibiao.record.CongressId;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reference journal (答案): the answers to the journal's three questions, computed from net entries. It is the definition for every store, and
 * the implementation for stores without a query language. Stateless and thread-safe.
 *
 * <p>All methods take the net entries known to the view; entries of irrelevant kinds do no harm.
 */
public final class ReferenceJournal {
    private record Key(UUID subject, @Nullable UUID counterpart) {}

    private record Claim(
            @Nullable LocalDate since, @Nullable LocalDate due) {}

    private final CongressId congress;
    private final Requirement requirement;
    private final Window window;
    private final LocalDate last;
    private final List<Entry> net;

    private ReferenceJournal(
            CongressId congress, Requirement requirement, Window window, View view, Collection<Entry> net) {
        this.congress = congress;
        this.requirement = requirement;
        this.window = window;
        this.last = window.lastBy(view.asOf());
        this.net = net.stream()
                .filter(entry -> !entry.line().day().isAfter(view.asOf()))
                .toList();
    }

    /** Every owed subject with its number, in the order of {@link Owed#ORDER}. */
    public static List<Owed> owed(
            CongressId congress, Requirement requirement, Window window, View view, Collection<Entry> net) {
        return new ReferenceJournal(congress, requirement, window, view, net).owed();
    }

    /** The answer to {@link Journal#tally}. */
    public static Histogram tally(
            CongressId congress, Requirement requirement, Window window, View view, Collection<Entry> net) {
        return new Histogram(owed(congress, requirement, window, view, net).stream()
                .collect(Collectors.groupingBy(Owed::actual, TreeMap::new, Collectors.counting())));
    }

    /** The page of {@link Journal#shortfalls}, computed from all owed subjects. */
    public static Page<Owed> shortfalls(Requirement requirement, List<Owed> owed, @Nullable String after, int limit) {
        String place = after == null ? "" : Owed.place(after);
        List<Owed> missing = owed.stream()
                .filter(one -> !requirement.met(one.actual()) && one.place().compareTo(place) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(missing, limit, Owed::cursor);
    }

    /** The answer to {@link Journal#counts}. */
    public static SortedMap<String, Long> counts(Count count, Window window, View view, Collection<Entry> net) {
        LocalDate last = window.lastBy(view.asOf());
        var counts = new TreeMap<String, Long>();
        net.stream()
                .map(Entry::line)
                .filter(line -> line.role().equals(count.role()) && within(line.kind(), count.kinds()))
                .filter(line -> !line.day().isAfter(last)
                        && (count.standing() || !line.day().isBefore(window.from())))
                .forEach(line -> counts.merge(line.kind(), (long) line.weight(), Long::sum));
        counts.values().removeIf(number -> number == 0);
        return counts;
    }

    private List<Owed> owed() {
        Map<Key, Claim> claims = claims(requirement.who());
        Map<Key, Set<Integer>> groups = groups(claims);
        Map<Key, Long> actual = actual(claims);
        return claims.entrySet().stream()
                .map(claim -> new Owed(
                        claim.getKey().subject(),
                        claim.getKey().counterpart(),
                        actual.getOrDefault(claim.getKey(), 0L),
                        claim.getValue().since(),
                        claim.getValue().due(),
                        groups.getOrDefault(claim.getKey(), Set.of())))
                .sorted(Owed.ORDER)
                .toList();
    }

    private Map<Key, Claim> claims(Who who) {
        if (who instanceof Standing standing) {
            var claims = new HashMap<Key, Claim>();
            standing(standing).forEach((subject, since) -> claims.put(new Key(subject, null), new Claim(since, null)));
            claims.values().removeIf(this::isNew);
            return claims;
        } else if (who instanceof Pair pair) {
            Map<UUID, LocalDate> subjects = standing(pair.subject());
            Map<UUID, LocalDate> counterparts = standing(pair.counterpart());
            var claims = new HashMap<Key, Claim>();
            links(pair.link()).forEach((key, since) -> claims.put(key, new Claim(since, null)));
            claims.keySet()
                    .removeIf(key ->
                            !subjects.containsKey(key.subject()) || !counterparts.containsKey(key.counterpart()));
            claims.values().removeIf(this::isNew);
            return claims;
        } else if (who instanceof Each each) {
            return causes(each);
        }
        return Map.of(new Key(congress.value(), null), new Claim(null, null));
    }

    private boolean isNew(Claim claim) {
        return Objects.requireNonNull(claim.since()).isAfter(last.minusDays(requirement.newcomerDays()));
    }

    private boolean caused(Each each, Line line) {
        LocalDate day = each.byDue() ? line.due() : line.day();
        return day != null && window.holds(day);
    }

    private Map<Key, Claim> causes(Each each) {
        var claims = new HashMap<Key, Claim>();
        lines(Set.of(each.kind()), each.role())
                .filter(line ->
                        each.byDue() ? line.due() != null && window.holds(line.due()) : window.holds(line.day()))
                .forEach(line -> claims.merge(
                        piece(each, line),
                        new Claim(line.day(), line.due()),
                        (one, other) -> new Claim(earlier(one.since(), other.since()), later(one.due(), other.due()))));
        return claims;
    }

    private Map<Key, Long> actual(Map<Key, Claim> claims) {
        if (requirement.has() instanceof Links links) {
            Set<UUID> standing = standing(links.counterpart()).keySet();
            return links(links.kind()).keySet().stream()
                    .filter(key -> standing.contains(key.counterpart()))
                    .collect(Collectors.groupingBy(key -> new Key(key.subject(), null), Collectors.counting()));
        }
        if (requirement.has() instanceof Promptly promptly) {
            Each each = (Each) requirement.who();
            return net.stream()
                    .filter(entry -> Kind.within(entry.line().kind(), each.kind())
                            && entry.line().role().equals(each.role())
                            && caused(each, entry.line()))
                    .filter(entry ->
                            !entry.recorded().isAfter(entry.line().day().plusDays(promptly.days())))
                    .collect(Collectors.toMap(entry -> piece(each, entry.line()), entry -> 1L, (one, other) -> one));
        }
        Map<Key, List<Line>> answers = counted(claims).collect(Collectors.groupingBy(this::key));
        return answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> number(answer.getValue())));
    }

    private Map<Key, Set<Integer>> groups(Map<Key, Claim> claims) {
        return requirement.has() instanceof All all
                ? counted(claims)
                        .collect(Collectors.groupingBy(
                                this::key, Collectors.collectingAndThen(Collectors.toList(), of -> groups(all, of))))
                : Map.of();
    }

    private static Set<Integer> groups(All all, List<Line> lines) {
        return IntStream.range(0, all.groups().size())
                .filter(place -> lines.stream()
                                .filter(line -> within(line.kind(), all.groups().get(place)))
                                .count()
                        >= all.per())
                .boxed()
                .collect(Collectors.toSet());
    }

    private Stream<Line> counted(Map<Key, Claim> claims) {
        Who who = requirement.who();
        String role = who instanceof Standing standing
                ? standing.role()
                : who instanceof Each each ? each.role() : who instanceof Pair ? Line.PAIR : Line.ITEM;
        Stream<Line> lines = lines(requirement.counted(), role);
        if (!(who instanceof Each each)) {
            return lines.filter(line -> window.holds(line.day()));
        }
        return lines.filter(line -> {
            Claim claim = claims.get(piece(each, line));
            return claim != null
                    && !line.day().isBefore(Objects.requireNonNull(claim.since()))
                    && (!each.byDue() || !line.day().isAfter(Objects.requireNonNull(claim.due())));
        });
    }

    private Key key(Line line) {
        Who who = requirement.who();
        if (who instanceof Each each) {
            return piece(each, line);
        }
        return who instanceof Pair
                ? new Key(line.subject(), line.counterpart())
                : new Key(who instanceof Standing ? line.subject() : congress.value(), null);
    }

    private static Key piece(Each each, Line line) {
        return new Key(line.item(), each.role().equals(Line.ITEM) ? null : line.subject());
    }

    private long number(List<Line> lines) {
        if (requirement.has() instanceof All all) {
            return groups(all, lines).size();
        }
        return switch (((Any) requirement.has()).measure()) {
            case ENTRIES -> lines.size();
            case COUNTERPARTS ->
                lines.stream()
                        .map(Line::counterpart)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
            case DAYS -> lines.stream().map(Line::day).distinct().count();
        };
    }

    /** The subjects whose standing holds on the last day, and since when: the sum of their lines is above zero, whatever the counterparts. */
    private Map<UUID, LocalDate> standing(Standing standing) {
        Map<UUID, LocalDate> since = new HashMap<>();
        summed(standing.kind(), line -> new Key(line.subject(), null))
                .forEach((key, from) -> since.put(key.subject(), from));
        for (String kind : standing.except()) {
            summed(kind, line -> new Key(line.subject(), null)).keySet().forEach(key -> since.remove(key.subject()));
        }
        return since;
    }

    /** The links that hold on the last day, and since when. */
    private Map<Key, LocalDate> links(String kind) {
        return summed(kind, line -> new Key(line.subject(), line.counterpart()));
    }

    /** The keys whose sum is above zero on the last day, each with its latest beginning. */
    private Map<Key, LocalDate> summed(String kind, Function<Line, Key> by) {
        var sums = new HashMap<Key, Integer>();
        var since = new HashMap<Key, LocalDate>();
        net.stream()
                .map(Entry::line)
                .filter(line -> Kind.within(line.kind(), kind) && !line.day().isAfter(last))
                .forEach(line -> {
                    sums.merge(by.apply(line), line.weight(), Integer::sum);
                    if (line.weight() > 0) {
                        since.merge(by.apply(line), line.day(), ReferenceJournal::laterDay);
                    }
                });
        since.keySet().removeIf(key -> sums.getOrDefault(key, 0) <= 0);
        return since;
    }

    private Stream<Line> lines(Set<String> kinds, String role) {
        return net.stream().map(Entry::line).filter(line -> line.role().equals(role) && within(line.kind(), kinds));
    }

    private static boolean within(String kind, Set<String> kinds) {
        return kinds.stream().anyMatch(pattern -> Kind.within(kind, pattern));
    }

    private static LocalDate laterDay(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null ? one : laterDay(one, other);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }
}
