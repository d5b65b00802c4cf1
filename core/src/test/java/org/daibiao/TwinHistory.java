package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.RestoreDeputy;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.deputy.Voter;
import org.daibiao.opinion.CommunityRound;
import org.daibiao.opinion.OpenRound;
import org.daibiao.opinion.TakePart;
import org.daibiao.project.ProjectProposal;
import org.daibiao.project.ProposeProject;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
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

/** One history in both congresses. */
final class TwinHistory {
    private static final int PEOPLE = 5;
    private static final LocalDate FIRST = LocalDate.parse("2025-01-05");

    /** What the congress with one registration refuses because it is so already: nothing is lost by that. */
    private static final Set<String> SO_ALREADY =
            Set.of("contact.linked", "deputy.in-group", "deputy.suspended", "opinion.took-part");

    final long seed;
    final Random random;
    final TwinWorld one = new TwinWorld();
    final TwinWorld two = new TwinWorld();
    final Map<String, Integer> done = new TreeMap<>();
    final boolean member;
    LocalDate day = FIRST;
    boolean suspended;
    Map<TwinWorld, Id<Station>> station = new HashMap<>();
    Map<TwinWorld, Id<CommunityRound>> round = new HashMap<>();
    Map<TwinWorld, List<Id<Group>>> groups = new HashMap<>();
    Map<TwinWorld, List<Id<Voter>>> voters = new HashMap<>();

    TwinHistory(long seed) {
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
        for (TwinWorld world : List.of(one, two)) {
            seat(world, 1, Office.COMMITTEE_MEMBER);
            seat(world, 2, Office.COMMITTEE_MEMBER);
            seat(world, 2, Office.CHAIRPERSONS_MEMBER);
            if (member) {
                seat(world, 0, Office.COMMITTEE_MEMBER);
            }
        }
        found();
    }

    private static void seat(TwinWorld world, int who, Office office) {
        world.people
                .get(who)
                .forEach(id -> world.door
                        .deputies()
                        .seat(SeatDeputy.of(id, office, "2024-06-01"), world.office)
                        .orThrow());
    }

    private void found() {
        for (TwinWorld world : List.of(one, two)) {
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
                        w -> w.door.deputies().registerVoter(RegisterVoter.of("选民", "第1选区", "2025-01-01"), w.office)));
            }
            groups.put(world, formed);
            voters.put(world, known);
        }
    }

    private static <T> Id<T> kept(TwinWorld world, String name, Function<TwinWorld, Outcome<Versioned<T>>> what) {
        Id<T> id = what.apply(world).orThrow().id();
        world.names.put(id.value(), name);
        return id;
    }

    /** Carries it out in both, under one id of the person or the other; whether it was done. */
    private boolean both(String name, Function<TwinWorld, ? extends Outcome<? extends Versioned<?>>> what) {
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
                                .record(RecordContact.visit(w.who(who % 3), w.who(with), day.toString()), w.office));
            case 1, 12, 13 -> link(who % 3, with);
            case 2 -> unlink(who % 3, with);
            case 3 ->
                both(
                        "voters",
                        w -> w.door.contacts()
                                .recordVoters(RecordVoterContact.of(w.who(who), "visit", 3, day.toString()), w.office));
            case 4 -> {
                int voter = random.nextInt(2);
                both(
                        "voter link",
                        w -> w.door.contacts()
                                .linkVoter(
                                        LinkVoter.of(w.who(who), voters.get(w).get(voter), day.toString()), w.office));
            }
            case 5 -> {
                int group = random.nextInt(2);
                both(
                        "join",
                        w -> w.door.deputies()
                                .join(new JoinGroup(w.who(who), groups.get(w).get(group), day), w.office));
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
                                                ProjectProposal.Source.DEPUTY, w.who(who), null, "电梯", "加装", null, day),
                                        w.office));
        }
    }

    private void link(int who, int with) {
        long links = one.door
                .find(Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(one.who(who))), one.office)
                .items()
                .size();
        if (links < 4) {
            both("link", w -> w.door.contacts().link(LinkDeputy.of(w.who(who), w.who(with), day.toString()), w.office));
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
                        .flatMap(deputy ->
                                w
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
                        .suspend(SuspendDeputy.of(w.who(0), Suspension.Cause.values()[0], day.toString()), w.office));
    }

    private void restore() {
        day = day.plusDays(1);
        everywhere(
                "restore",
                w -> w.whole(List.of(0)).stream()
                        .flatMap(deputy ->
                                w
                                        .door
                                        .find(Query.of(Suspension.SHAPE, Suspension.DEPUTY.is(deputy)), w.office)
                                        .items()
                                        .stream())
                        .filter(one -> one.value().until() == null)
                        .map(one -> w.door.deputies().restore(RestoreDeputy.of(one.seen(), day.toString()), w.office)));
        suspended = false;
    }

    private void everywhere(String name, Function<TwinWorld, Stream<? extends Outcome<?>>> what) {
        for (TwinWorld world : List.of(one, two)) {
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
        BiFunction<TwinWorld, List<Integer>, List<Id<Deputy>>> named =
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
                                .rove(new RecordOutreach(station.get(w), "广场", named.apply(w, some), day), w.office));
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
        Map<TwinWorld, Versioned<Suggestion>> drafted = new HashMap<>();
        Map<TwinWorld, List<Id<Deputy>>> named = new HashMap<>();
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
        for (TwinWorld world : List.of(one, two)) {
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
