package org.daibiao.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Requirement;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Names in a plan that only the installed rooms can resolve (计划用语): its entry kinds, each with its place in the file, and which of them are not
 * recorded yet. Compared with the rooms when the door is built. Immutable and thread-safe once the plan is read.
 */
public final class PlanWords {
    /**
     * One use of a kind.
     *
     * @param nature the nature that the kind must have; null for any
     * @param role the role in which it is counted; null if it is not counted
     * @param of whose entries are counted; null for nobody's
     */
    private record Use(
            Node at,
            String kind,
            Kind.@Nullable Nature nature,
            @Nullable String role,
            Requirement.@Nullable Who of) {
        /** The key by which a fault is reported only once. */
        String said() {
            return kind + " " + nature + " " + role + " " + of;
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Who is at one end of a link.
     *
     * @param at where they are named
     * @param other whether it is the far end
     */
    private record End(Node link, String kind, Node at, Requirement.Who who, boolean other) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private final List<Use> uses = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();

    /** Where counterparts are counted, and the kinds concerned. */
    private final Map<Node, List<Use>> measured = new LinkedHashMap<>();

    private Map<String, Requirement.Standing> owed = Map.of();
    private final List<Node> notYet = new ArrayList<>();
    private final Map<NamedCheck, Node> named = new LinkedHashMap<>();
    /** Where each role is first written. */
    private final Map<String, Node> roles = new LinkedHashMap<>();

    /** Where each room is first named. */
    private final Map<String, Node> rooms = new LinkedHashMap<>();

    private final Faults faults;

    PlanWords(Faults faults) {
        this.faults = faults;
    }

    /** Removes the use added since then: it is a kind that no room records yet. */
    void notYet(Node pattern, int since) {
        if (uses.size() > since) {
            uses.remove(since);
            notYet.add(pattern);
        }
    }

    /** Notes an application's own check at this place. */
    void names(Node at, NamedCheck check) {
        named.putIfAbsent(check, at);
    }

    void uses(Node at, String kind) {
        uses.add(new Use(at, kind, null, null, null));
    }

    /** Notes a role at this place. */
    void writes(Node at, String role) {
        roles.putIfAbsent(role, at);
    }

    /** Notes a room at this place. */
    void room(Node at, String room) {
        rooms.putIfAbsent(room, at);
    }

    int count() {
        return uses.size();
    }

    /** Sets who can be named as being owed something. */
    void owed(Map<String, Requirement.Standing> all) {
        owed = all;
    }

    /** The uses added since then must have this nature. */
    void are(int since, Kind.Nature nature) {
        uses.subList(since, uses.size()).replaceAll(use -> new Use(use.at, use.kind, nature, use.role, use.of));
    }

    /** The uses added since then are counted in this role. */
    void inRole(int since, String role) {
        uses.subList(since, uses.size()).replaceAll(use -> new Use(use.at, use.kind, use.nature, role, use.of));
    }

    /** The uses added since then are counted for these subjects. */
    void of(int since, Requirement.Who who, @Nullable String role) {
        uses.subList(since, uses.size()).replaceAll(use -> new Use(use.at, use.kind, use.nature, role, who));
    }

    /** The uses added since then count counterparts. */
    void measured(Node at, int since) {
        measured.put(at, List.copyOf(uses.subList(since, uses.size())));
    }

    /** Notes who is at an end of a link. */
    void end(Node link, String kind, Node at, Requirement.Who who, boolean other) {
        ends.add(new End(link, kind, at, who, other));
    }

    /**
     * Returns the application's own checks, by their placeholders in the plan. Throws {@link org.daibiao.json.BadDocumentException} with every name
     * that no room knows or that a room knows otherwise, every room that is not installed, and every check that is not registered or cannot be
     * created, each with its place.
     */
    Map<NamedCheck, Check> check(
            Collection<String> installed,
            Collection<Kind> known,
            Map<Kind, String> unsaid,
            Map<String, CheckMaker> makers) {
        Faults found = faults.later();
        Entered entered = new Entered(known);
        rooms.forEach((room, at) -> {
            boolean toCome = notYet.stream().anyMatch(pattern -> pattern.text().startsWith(room + "."));
            if (!installed.contains(room) && !toCome) {
                Set<String> names = new TreeSet<>(installed);
                Map<String, ?> with = Map.of("room", room, "known", names, "kinds", room + ".*");
                found.add(at, "plan.room-unknown", Nearest.with(room, names, with));
            }
        });
        Set<String> told = new TreeSet<>();
        uses.forEach(use -> {
            if (told.add(use.said())) {
                check(use, entered, unsaid, told, found);
            }
        });
        ends(entered, unsaid, found);
        measured(entered, found);
        toCome(entered, found);
        Map<NamedCheck, Check> made = new LinkedHashMap<>();
        named.forEach((check, at) -> make(check, at, makers, found).ifPresent(one -> {
            made.put(check, one);
            one.kinds().forEach(kind -> check(new Use(at, kind, null, null, null), entered, unsaid, told, found));
        }));
        found.orThrow();
        return made;
    }

    /** A kind that is not recorded yet must not be a known one, nor a misspelling of one. */
    private void toCome(Entered rooms, Faults found) {
        var nearest = Nearest.among(words(rooms));
        notYet.forEach(pattern -> {
            String text = pattern.text();
            Optional<String> near = nearest.apply(text);
            if (!rooms.kinds(text).isEmpty()) {
                found.add(pattern, "plan.kind-recorded", Map.of("kind", text));
            } else if (near.isPresent()) {
                found.add(pattern, "plan.kind-nearly", Nearest.meant(near, Map.of("kind", text)));
            }
        });
    }

    private static Set<String> words(Entered rooms) {
        return rooms.known().stream().flatMap(Kind::words).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Counterparts can be counted only where the entries have any. */
    private void measured(Entered entered, Faults found) {
        measured.forEach((at, counted) -> {
            Set<String> words = counted.stream().map(Use::kind).collect(Collectors.toCollection(TreeSet::new));
            if (counted.stream()
                    .allMatch(use -> entered.counterparts(use.kind, use.role)
                            .filter(Set::isEmpty)
                            .isPresent())) {
                found.add(at, "plan.measure-nothing", Map.of("kinds", words));
            }
        });
    }

    private static Optional<Check> make(NamedCheck check, Node at, Map<String, CheckMaker> makers, Faults found) {
        CheckMaker maker = makers.get(check.name());
        if (maker == null) {
            Map<String, ?> with = Map.of("check", check.name(), "known", new TreeSet<>(makers.keySet()));
            String code = makers.isEmpty() ? "plan.check-none" : "plan.check-unknown";
            found.add(at, code, Nearest.with(check.name(), makers.keySet(), with));
            return Optional.empty();
        }
        Faults own = found.later();
        Optional<Check> made = own.make(at, () -> {
            Check one = maker.make(check.zh(), check.en(), check.numbers());
            if (one == null || one.kinds() == null) {
                throw new IllegalStateException("CheckMaker / Check.kinds(): null");
            }
            return one;
        });
        own.list().forEach(fault -> found.add(at, fault.code(), fault.with()));
        return made;
    }

    private void check(Use use, Entered rooms, Map<Kind, String> unsaid, Set<String> told, Faults found) {
        Optional<String> lacks = lacks(use.kind, unsaid);
        if (lacks.isPresent()) {
            if (told.add(lacks.get())) {
                found.add(use.at, "plan.unsaid", Map.of("kind", use.kind, "value", lacks.get()));
            }
            return;
        }
        List<Kind> kinds = rooms.kinds(use.kind);
        if (kinds.isEmpty()) {
            if (notYet.stream().noneMatch(pattern -> Kind.within(use.kind, pattern.text()))) {
                unknown(use, rooms, found);
            }
        } else if (use.nature != null && kinds.stream().noneMatch(kind -> is(kind, use.nature))) {
            nature(use, rooms, found);
        } else if ((use.of == null || isSound(use.of, rooms))
                && inRole(use, kinds, rooms, told, found)
                && use.of != null) {
            ofOthers(use, use.of, rooms, found);
        }
    }

    /** Whether the subjects are free of faults; if not, what is counted for them cannot be checked. */
    private static boolean isSound(Requirement.Who who, Entered rooms) {
        if (who instanceof Requirement.Each each) {
            Kind.Nature nature = each.byDue() ? Kind.Nature.DUE : Kind.Nature.EVENT;
            return isEntered(rooms.kinds(each.kind()), nature, each.role());
        } else if (who instanceof Requirement.Standing standing) {
            List<Kind> seats = rooms.kinds(standing.kind());
            return seats.isEmpty() || isEntered(seats, Kind.Nature.STANDING, standing.role());
        }
        return !(who instanceof Requirement.Pair pair)
                || (isSound(pair.subject(), rooms)
                        && isSound(pair.counterpart(), rooms)
                        && Entered.meet(rooms.subjects(pair.link(), null), rooms.asked(pair.subject()))
                        && Entered.meet(rooms.counterparts(pair.link(), null), rooms.asked(pair.counterpart())));
    }

    private static boolean isEntered(List<Kind> kinds, Kind.Nature nature, String role) {
        return kinds.stream().anyMatch(kind -> is(kind, nature)) && roles(kinds).contains(role);
    }

    /** Suggests the other members of a family, if it has any; else the nearest known name. */
    private static void unknown(Use use, Entered rooms, Faults found) {
        Optional<Kind> family = rooms.known().stream()
                .filter(kind -> !kind.members().isEmpty() && Kind.within(use.kind, kind.code()))
                .findFirst();
        if (family.isPresent()) {
            Set<String> members = family.get().words().skip(1).collect(Collectors.toCollection(TreeSet::new));
            Map<String, ?> with =
                    Map.of("kind", use.kind, "family", family.get().code(), "known", members);
            found.add(use.at, "plan.kind-member", Nearest.with(use.kind, members, with));
            return;
        }
        Optional<String> near = Optional.of(use.kind + ".*")
                .filter(whole -> rooms.known().stream().anyMatch(kind -> Kind.within(kind.code(), whole)))
                .or(() -> Nearest.of(use.kind, words(rooms)));
        found.add(use.at, "plan.kind-unknown", Nearest.meant(near, Map.of("kind", use.kind)));
    }

    private static Optional<String> lacks(String word, Map<Kind, String> unsaid) {
        return unsaid.entrySet().stream()
                .filter(one -> one.getKey().knows(word))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What falls due is also entered on a day, as an event is. */
    private static boolean is(Kind kind, Kind.Nature nature) {
        return nature == Kind.Nature.EVENT ? kind.nature() != Kind.Nature.STANDING : kind.nature() == nature;
    }

    private static void nature(Use use, Entered rooms, Faults found) {
        if (use.nature != Kind.Nature.DUE) {
            String code = use.nature == Kind.Nature.EVENT ? "plan.kind-lasts" : "plan.kind-nature";
            found.add(use.at, code, Map.of("kind", use.kind));
            return;
        }
        List<Kind> due = rooms.known().stream()
                .filter(kind -> kind.nature() == Kind.Nature.DUE)
                .toList();
        List<Kind> alike = due.stream()
                .filter(kind -> Entered.meet(rooms.subjects(kind.code(), null), rooms.subjects(use.kind, null)))
                .toList();
        Set<String> known =
                (alike.isEmpty() ? due : alike).stream().map(Kind::code).collect(Collectors.toCollection(TreeSet::new));
        found.add(use.at, "plan.kind-undue", Nearest.with(use.kind, known, Map.of("kind", use.kind, "known", known)));
    }

    /** Whether entries of the kind have a subject in the role in which they are counted. */
    private boolean inRole(Use use, List<Kind> kinds, Entered rooms, Set<String> told, Faults found) {
        Set<String> entered = roles(kinds);
        if (use.role == null || entered.contains(use.role)) {
            return true;
        }
        Set<String> free = free(use.of, entered, rooms);
        Set<String> right = free.isEmpty() ? entered : free;
        boolean nobody = roles.containsKey(use.role) && !roles(rooms.known()).contains(use.role);
        if (!nobody || told.add("role " + use.role)) {
            found.add(
                    nobody ? Objects.requireNonNull(roles.get(use.role)) : use.at,
                    free.isEmpty() ? "plan.kind-role-fixed" : "plan.kind-role",
                    Nearest.with(use.role, right, Map.of("kind", use.kind, "role", use.role, "known", right)));
        }
        return false;
    }

    /** The roles that the plan could write instead; none for pairs, for the congress, and for names that every plan has. */
    private static Set<String> free(Requirement.@Nullable Who of, Set<String> entered, Entered rooms) {
        Set<String> free = new TreeSet<>(entered);
        if (of instanceof Requirement.Each each) {
            free.retainAll(roles(rooms.kinds(each.kind())));
        } else if (of instanceof Requirement.Standing standing && !ReadyOwed.ALL.containsValue(standing)) {
            free.retainAll(roles(rooms.kinds(standing.kind())));
        } else if (of != null) {
            free.clear();
        }
        return free;
    }

    private static Set<String> roles(Collection<Kind> kinds) {
        return kinds.stream()
                .flatMap(kind -> kind.parts().stream())
                .map(Kind.Part::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Entries about other records never match those asked about: all of them would fall short. */
    private static void ofOthers(Use use, Requirement.Who who, Entered rooms, Faults found) {
        Optional<Set<String>> asked = who instanceof Requirement.Whole ? Optional.empty() : rooms.asked(who);
        Optional<Set<String>> entered = rooms.subjects(use.kind, use.role);
        Optional<Set<String>> others = rooms.others(who);
        Optional<Set<String>> far = rooms.counterparts(use.kind, use.role);
        boolean near = Entered.meet(entered, asked);
        if (!near || !Entered.meet(far, others)) {
            Map<String, ?> with = Map.of(
                    "kind",
                    use.kind,
                    "entered",
                    (near ? far : entered).orElse(Set.of()),
                    "asked",
                    (near ? others : asked).orElse(Set.of()));
            found.add(use.at, "plan.kind-of-others", with);
        }
    }

    /** Reports an impossible end once for each link: the other end may be wrong by the same slip. */
    private void ends(Entered rooms, Map<Kind, String> unsaid, Faults found) {
        Set<Node> told = new HashSet<>();
        for (End end : ends) {
            boolean link = lacks(end.kind, unsaid).isEmpty()
                    && rooms.kinds(end.kind).stream().anyMatch(kind -> is(kind, Kind.Nature.STANDING));
            Optional<Set<String>> far = rooms.counterparts(end.kind, null);
            Optional<Set<String>> here = end.other ? far : rooms.subjects(end.kind, null);
            if (link && far.filter(Set::isEmpty).isPresent()) {
                if (told.add(end.link)) {
                    Set<String> links = links(rooms);
                    found.add(
                            end.link,
                            "plan.kind-no-link",
                            Nearest.with(end.kind, links, Map.of("kind", end.kind, "known", links)));
                }
            } else if (link && !Entered.meet(here, rooms.asked(end.who)) && told.add(end.link)) {
                Map<String, ?> with = Map.of(
                        "kind",
                        end.kind,
                        "name",
                        end.at.text(),
                        "entered",
                        here.orElse(Set.of()),
                        "known",
                        able(here, end.other, rooms));
                found.add(end.at, "plan.link-end", with);
            }
        }
    }

    private static Set<String> links(Entered rooms) {
        return rooms.known().stream()
                .filter(kind -> is(kind, Kind.Nature.STANDING))
                .map(Kind::code)
                .filter(code -> !rooms.counterparts(code, null).orElse(Set.of()).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who can be at this end. */
    private Set<String> able(Optional<Set<String>> here, boolean other, Entered rooms) {
        Set<String> names = new TreeSet<>();
        owed.forEach((name, standing) -> {
            Optional<Set<String>> holders = rooms.asked(standing);
            if (holders.isPresent() && Entered.meet(here, holders)) {
                names.add(name);
            }
        });
        if (!other && Entered.meet(here, rooms.asked(new Requirement.Whole()))) {
            names.add("congress");
        }
        return names;
    }

    /** Equal names wherever they occur: a plan that is read twice is the same plan. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlanWords words && words.said().equals(said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    private List<String> said() {
        return Stream.concat(
                        uses.stream().map(Use::said),
                        Stream.concat(
                                notYet.stream().map(Node::text),
                                named.keySet().stream().map(NamedCheck::toString)))
                .toList();
    }

    @Override
    public String toString() {
        return "PlanWords[" + uses.size() + "]";
    }
}
