package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.contact.HoldForum;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.LinkVoter;
import org.daibiao.contact.MemberLink;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.UnlinkDeputy;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.FormGroup;
import org.daibiao.deputy.Group;
import org.daibiao.deputy.JoinGroup;
import org.daibiao.deputy.LeaveGroup;
import org.daibiao.deputy.Membership;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.RestoreDeputy;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.CommunityRound;
import org.daibiao.opinion.OpenRound;
import org.daibiao.opinion.TakePart;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.WorkPlans;
import org.daibiao.project.ProjectProposal;
import org.daibiao.project.ProposeProject;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.daibiao.station.OpenStation;
import org.daibiao.station.ReceivePeople;
import org.daibiao.station.RecordOutreach;
import org.daibiao.station.Station;
import org.daibiao.suggestion.ConfirmSuggestion;
import org.daibiao.suggestion.DraftSuggestion;
import org.daibiao.suggestion.SubmitSuggestion;
import org.daibiao.suggestion.Suggestion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random lawful histories of a few deputies, in two congresses: in one of them the first deputy is registered twice, and what that person does is spread
 * over both.
 */
@DisplayName("A random history in which a deputy is registered twice and then merged")
class MergedHistoryTest {
    private static final int PEOPLE = 5;
    private static final LocalDate FIRST = LocalDate.parse("2025-01-05");

    /** What the congress with one registration refuses because it is so already: nothing is lost by that. */
    private static final Set<String> SO_ALREADY =
            Set.of("contact.linked", "deputy.in-group", "deputy.suspended", "opinion.took-part");

    /** A congress; who is whom. */
    private static final class World {
        final MemoryStores stores = new MemoryStores();
        final Daibiao door = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-12-30T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        final Actor office =
                Actor.of(door.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        final List<List<Id<Deputy>>> people = new ArrayList<>();
        final Map<UUID, String> names = new HashMap<>();
        int pick;

        void register(int who, LocalDate... seated) {
            List<Id<Deputy>> ids = new ArrayList<>();
            for (LocalDate day : seated) {
                ids.add(door.deputies()
                        .register(
                                new RegisterDeputy(
                                        RegisterDeputy.of("代表" + who, "安亭镇").name(),
                                        "安亭镇",
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        day,
                                        null),
                                office)
                        .orThrow()
                        .id());
            }
            ids.forEach(id -> names.put(id.value(), "person " + who));
            people.add(ids);
        }

        Id<Deputy> who(int n) {
            return people.get(n).get(pick % people.get(n).size());
        }

        /** The people, each under one id, or under both. */
        List<Id<Deputy>> whole(List<Integer> ns) {
            return ns.stream().flatMap(n -> people.get(n).stream()).toList();
        }

        List<String> net() {
            return stores
                    .read(office.congress(), reader -> {
                        List<Entry> all = new ArrayList<>();
                        String next = null;
                        do {
                            Page<Entry> page = reader.journal()
                                    .entries(
                                            new EntryFilter(Set.of(), null, null, null, null, null),
                                            View.of(LocalDate.of(9999, 1, 1)),
                                            next,
                                            Query.MOST);
                            all.addAll(page.items());
                            next = page.next();
                        } while (next != null);
                        return all;
                    })
                    .stream()
                    .map(Entry::line)
                    .map(this::said)
                    .sorted()
                    .toList();
        }

        private String said(Line line) {
            return String.join(
                    " ",
                    line.kind(),
                    line.role(),
                    line.day().toString(),
                    String.valueOf(line.due()),
                    String.valueOf(line.weight()),
                    name(line.subject()),
                    name(line.counterpart()),
                    isStanding(line) ? "" : name(line.item()));
        }

        private String name(UUID id) {
            return id == null ? "-" : names.getOrDefault(id, "?");
        }

        private static boolean isStanding(Line line) {
            return Daibiao.rooms().stream()
                    .flatMap(room -> room.kinds().stream())
                    .anyMatch(kind -> kind.nature() == Kind.Nature.STANDING && Kind.within(line.kind(), kind.code()));
        }

        List<String> report() {
            PlanReport report = door.plan().report(Period.year(2025), office);
            return report.obligations().stream()
                    .flatMap(line -> line.checks().stream()
                            .flatMap(check -> Stream.concat(
                                    Stream.of(line.obligation().id() + " " + check.standing() + " " + check.numerator()
                                            + "/" + check.denominator() + " " + check.answers()),
                                    check.findings().stream()
                                            .map(one -> String.join(
                                                    " ",
                                                    one.obligation(),
                                                    name(one.subject()),
                                                    name(one.counterpart()),
                                                    one.name(),
                                                    one.required(),
                                                    String.valueOf(one.actual()),
                                                    String.valueOf(one.standing()),
                                                    String.valueOf(one.since()),
                                                    String.valueOf(one.until())))
                                            .sorted())))
                    .toList();
        }
    }

    /** One history in both congresses. */
    private static final class History {
        final long seed;
        final Random random;
        final World one = new World();
        final World two = new World();
        final Map<String, Integer> done = new TreeMap<>();
        final boolean member;
        LocalDate day = FIRST;
        boolean suspended;
        Map<World, Id<Station>> station = new HashMap<>();
        Map<World, Id<CommunityRound>> round = new HashMap<>();
        Map<World, List<Id<Group>>> groups = new HashMap<>();
        Map<World, List<Id<Voter>>> voters = new HashMap<>();

        History(long seed) {
            this.seed = seed;
            random = new Random(seed);
            LocalDate seated = LocalDate.parse("2022-01-12");
            LocalDate again = random.nextBoolean() ? seated : LocalDate.parse("2024-06-01");
            one.register(0, seated);
            two.register(0, random.nextBoolean() ? new LocalDate[] {seated, again} : new LocalDate[] {again, seated});
            for (int n = 1; n < PEOPLE; n++) {
                one.register(n, seated);
                two.register(n, seated);
            }
            member = random.nextBoolean();
            for (World world : List.of(one, two)) {
                seat(world, 1, Office.COMMITTEE_MEMBER);
                seat(world, 2, Office.COMMITTEE_MEMBER);
                seat(world, 2, Office.CHAIRPERSONS_MEMBER);
                if (member) {
                    seat(world, 0, Office.COMMITTEE_MEMBER);
                }
            }
            found();
        }

        private static void seat(World world, int who, Office office) {
            world.people
                    .get(who)
                    .forEach(id -> world.door
                            .deputies()
                            .seat(SeatDeputy.of(id, office, "2024-06-01"), world.office)
                            .orThrow());
        }

        private void found() {
            for (World world : List.of(one, two)) {
                station.put(
                        world,
                        kept(
                                world,
                                "station",
                                w -> w.door.stations()
                                        .open(OpenStation.of("安亭站", "安亭镇", "安亭路1号", "2024-01-01"), w.office)));
                round.put(
                        world,
                        kept(
                                world,
                                "round",
                                w -> w.door.opinions()
                                        .openRound(OpenRound.of("春季", "民生", "2025-01-01", "2025-12-30"), w.office)));
                List<Id<Group>> formed = new ArrayList<>();
                List<Id<Voter>> known = new ArrayList<>();
                for (Group.Kind kind : List.of(Group.Kind.DEPUTIES_GROUP, Group.Kind.PROFESSIONAL_GROUP)) {
                    formed.add(kept(
                            world,
                            "group " + kind,
                            w -> w.door.deputies().form(new FormGroup(kind, "组" + kind, "安亭镇", FIRST), w.office)));
                    known.add(kept(
                            world,
                            "voter " + kind,
                            w -> w.door.deputies()
                                    .registerVoter(RegisterVoter.of("选民", "第1选区", "2025-01-01"), w.office)));
                }
                groups.put(world, formed);
                voters.put(world, known);
            }
        }

        private static <T> Id<T> kept(World world, String name, Function<World, Outcome<Versioned<T>>> what) {
            Id<T> id = what.apply(world).orThrow().id();
            world.names.put(id.value(), name);
            return id;
        }

        /** Carries it out in both, under one id of the person or the other; whether it was done. */
        private boolean both(String name, Function<World, ? extends Outcome<? extends Versioned<?>>> what) {
            two.pick = random.nextInt(2);
            Outcome<? extends Versioned<?>> spread = what.apply(two);
            if (!spread.reasons().isEmpty()) {
                two.pick++;
                spread = what.apply(two);
            }
            if (!spread.reasons().isEmpty()) {
                return false;
            }
            Outcome<? extends Versioned<?>> alone = what.apply(one);
            List<String> codes = alone.reasons().stream().map(Rejection::code).toList();
            assertThat(SO_ALREADY).as("seed %d, %s", seed, name).containsAll(codes);
            done.merge(codes.isEmpty() ? name : name + ", so already", 1, Integer::sum);
            String called = name.startsWith("take part") ? name : name + " " + one.names.size();
            two.names.put(spread.orThrow().id().value(), called);
            if (codes.isEmpty()) {
                one.names.put(alone.orThrow().id().value(), called);
            }
            return true;
        }

        private int other(int than) {
            int n = random.nextInt(PEOPLE);
            return n == than ? (n + 1) % PEOPLE : n;
        }

        private List<Integer> some() {
            List<Integer> all = new ArrayList<>();
            for (int n = 0; n < PEOPLE; n++) {
                if (!(suspended && n == 0) && random.nextBoolean()) {
                    all.add(n);
                }
            }
            return all;
        }

        void step() {
            day = day.plusDays(random.nextInt(4));
            int who = random.nextInt(PEOPLE);
            int with = other(who % 3);
            if (suspended && (who % 3 == 0 || with == 0)) {
                restore();
                return;
            }
            switch (random.nextInt(16)) {
                case 0, 14, 15 ->
                    both(
                            "visit",
                            w -> w.door.contacts()
                                    .record(
                                            RecordContact.visit(w.who(who % 3), w.who(with), day.toString()),
                                            w.office));
                case 1, 12, 13 -> link(who % 3, with);
                case 2 -> unlink(who % 3, with);
                case 3 ->
                    both(
                            "voters",
                            w -> w.door.contacts()
                                    .recordVoters(
                                            RecordVoterContact.of(w.who(who), "visit", 3, day.toString()), w.office));
                case 4 -> {
                    int voter = random.nextInt(2);
                    both(
                            "voter link",
                            w -> w.door.contacts()
                                    .linkVoter(
                                            LinkVoter.of(
                                                    w.who(who), voters.get(w).get(voter), day.toString()),
                                            w.office));
                }
                case 5 -> {
                    int group = random.nextInt(2);
                    both(
                            "join",
                            w -> w.door.deputies()
                                    .join(
                                            new JoinGroup(
                                                    w.who(who), groups.get(w).get(group), day),
                                            w.office));
                }
                case 6 -> leave(who);
                case 7 -> suspend();
                case 8 -> meet();
                case 9 ->
                    both(
                            "take part " + who,
                            w -> w.door.opinions().takePart(new TakePart(round.get(w), w.who(who), day), w.office));
                case 10 -> suggest(who);
                default ->
                    both(
                            "propose",
                            w -> w.door.projects()
                                    .propose(
                                            new ProposeProject(
                                                    ProjectProposal.Source.DEPUTY,
                                                    w.who(who),
                                                    null,
                                                    "电梯",
                                                    "加装",
                                                    null,
                                                    day),
                                            w.office));
            }
        }

        private void link(int who, int with) {
            long links = one.door
                    .find(Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(one.who(who))), one.office)
                    .items()
                    .size();
            if (links < 4) {
                both(
                        "link",
                        w -> w.door.contacts().link(LinkDeputy.of(w.who(who), w.who(with), day.toString()), w.office));
            }
        }

        private void unlink(int who, int with) {
            day = day.plusDays(1);
            everywhere(
                    "unlink",
                    w -> w.whole(List.of(who)).stream()
                            .flatMap(member -> w.whole(List.of(with)).stream()
                                    .flatMap(deputy -> w
                                            .door
                                            .find(
                                                    Query.of(
                                                            MemberLink.SHAPE,
                                                            MemberLink.MEMBER.is(member),
                                                            MemberLink.DEPUTY.is(deputy),
                                                            MemberLink.UNTIL.missing()),
                                                    w.office)
                                            .items()
                                            .stream()))
                            .map(link -> w.door.contacts().unlink(new UnlinkDeputy(link.seen(), day), w.office)));
        }

        private void leave(int who) {
            day = day.plusDays(1);
            everywhere(
                    "leave",
                    w -> w.whole(List.of(who)).stream()
                            .flatMap(deputy -> w
                                    .door
                                    .find(Query.of(Membership.SHAPE, Membership.DEPUTY.is(deputy)), w.office)
                                    .items()
                                    .stream())
                            .filter(one -> one.value().until() == null)
                            .map(one -> w.door.deputies().leave(new LeaveGroup(one.seen(), day), w.office)));
        }

        private void suspend() {
            suspended |= both(
                    "suspend",
                    w -> w.door.deputies()
                            .suspend(
                                    SuspendDeputy.of(w.who(0), Suspension.Cause.values()[0], day.toString()),
                                    w.office));
        }

        private void restore() {
            day = day.plusDays(1);
            everywhere(
                    "restore",
                    w -> w.whole(List.of(0)).stream()
                            .flatMap(deputy -> w
                                    .door
                                    .find(Query.of(Suspension.SHAPE, Suspension.DEPUTY.is(deputy)), w.office)
                                    .items()
                                    .stream())
                            .filter(one -> one.value().until() == null)
                            .map(one ->
                                    w.door.deputies().restore(RestoreDeputy.of(one.seen(), day.toString()), w.office)));
            suspended = false;
        }

        private void everywhere(String name, Function<World, Stream<? extends Outcome<?>>> what) {
            for (World world : List.of(one, two)) {
                what.apply(world).toList().forEach(one -> {
                    assertThat(one.reasons()).as("seed %d, %s", seed, name).isEmpty();
                    done.merge(name, 1, Integer::sum);
                });
            }
        }

        /** Several together, the person perhaps named twice. */
        private void meet() {
            List<Integer> some = some();
            boolean twice = random.nextBoolean();
            BiFunction<World, List<Integer>, List<Id<Deputy>>> named =
                    (w, all) -> twice ? w.whole(all) : all.stream().map(w::who).toList();
            if (some.isEmpty()) {
                return;
            }
            switch (random.nextInt(3)) {
                case 0 ->
                    both(
                            "receive",
                            w -> w.door.stations()
                                    .receive(
                                            ReceivePeople.of(station.get(w), day.toString(), named.apply(w, some), 9),
                                            w.office));
                case 1 ->
                    both(
                            "rove",
                            w -> w.door.stations()
                                    .rove(
                                            new RecordOutreach(station.get(w), "广场", named.apply(w, some), day),
                                            w.office));
                default -> {
                    if (some.contains(3) || some.contains(4)) {
                        both(
                                "forum",
                                w -> w.door.contacts()
                                        .holdForum(
                                                HoldForum.of(
                                                        w.who(2),
                                                        named.apply(
                                                                w,
                                                                some.stream()
                                                                        .filter(n -> n > 2 || (n == 0 && !member))
                                                                        .toList()),
                                                        day.toString()),
                                                w.office));
                    }
                }
            }
        }

        /** Drafted, confirmed and handed in; the person perhaps named twice. */
        private void suggest(int leader) {
            boolean twice = random.nextBoolean();
            List<Integer> joint = some().stream().filter(n -> n != leader).toList();
            Map<World, Versioned<Suggestion>> drafted = new HashMap<>();
            Map<World, List<Id<Deputy>>> named = new HashMap<>();
            boolean done = both("draft", w -> {
                List<Id<Deputy>> joining = new ArrayList<>(
                        twice ? w.whole(joint) : joint.stream().map(w::who).toList());
                if (twice) {
                    w.people.get(leader).stream()
                            .filter(id -> !id.equals(w.who(leader)))
                            .forEach(joining::add);
                }
                named.put(w, joining);
                var outcome = w.door.suggestions()
                        .draft(DraftSuggestion.of(w.who(leader), joining, "加装电梯", "请加装电梯", day.toString()), w.office);
                if (outcome.reasons().isEmpty()) {
                    drafted.put(w, outcome.orThrow());
                }
                return outcome;
            });
            if (!done) {
                return;
            }
            for (World world : List.of(one, two)) {
                Versioned<Suggestion> now = drafted.get(world);
                for (Id<Deputy> who : named.get(world)) {
                    now = world.door
                            .suggestions()
                            .confirm(ConfirmSuggestion.of(now.seen(), who, day.toString()), world.office)
                            .orThrow();
                }
                drafted.put(world, now);
            }
            if (random.nextBoolean()) {
                both(
                        "submit",
                        w -> w.door.suggestions()
                                .submit(SubmitSuggestion.of(drafted.get(w).seen(), day.toString()), w.office));
            }
        }

        void merge() {
            List<Id<Deputy>> both = new ArrayList<>(two.people.get(0));
            if (random.nextBoolean()) {
                both.add(both.remove(0));
            }
            var gone = two.door.get(Deputy.SHAPE, both.get(0), two.office).seen();
            two.door
                    .deputies()
                    .sameDeputy(new SameDeputy(gone, both.get(1), "同一人登记了两次"), two.office)
                    .orThrow();
        }
    }

    @Test
    @DisplayName("has the lines and the report of the history with one registration")
    void hasTheSameReport() {
        play(60);
    }

    @Test
    @Tag("full")
    @DisplayName("has them in a thousand histories")
    void hasTheSameReports() {
        play(1000);
    }

    /** What one has and the other has not: with a plus what is there too much, with a minus what is missing. */
    private static List<String> beyond(List<String> found, List<String> right) {
        List<String> more = new ArrayList<>(found);
        right.forEach(more::remove);
        List<String> less = new ArrayList<>(right);
        found.forEach(less::remove);
        return Stream.concat(more.stream().map(one -> "+ " + one), less.stream().map(one -> "- " + one))
                .toList();
    }

    private static void play(int histories) {
        long first = Long.getLong("daibiao.seed", System.nanoTime());
        System.out.println("MergedHistoryTest: -Ddaibiao.seed=" + first);
        Map<String, Integer> done = new TreeMap<>();
        for (int n = 0; n < histories; n++) {
            var history = new History(first + n);
            for (int step = 0; step < 60; step++) {
                history.step();
            }
            history.merge();
            assertThat(beyond(history.two.net(), history.one.net()))
                    .as("lines of seed %d", first + n)
                    .isEmpty();
            assertThat(beyond(history.two.report(), history.one.report()))
                    .as("report of seed %d", first + n)
                    .isEmpty();
            history.done.forEach((name, count) -> done.merge(name, count, Integer::sum));
        }
        System.out.println("done: " + done);
        assertThat(done)
                .containsKeys("visit", "link, so already", "join, so already", "forum", "submit", "suspend", "unlink");
    }
}
