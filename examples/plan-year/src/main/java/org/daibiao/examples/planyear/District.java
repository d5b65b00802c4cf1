package org.daibiao.examples.planyear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.congress.AddOrgan;
import org.daibiao.congress.Congress;
import org.daibiao.congress.Organ;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.LinkVoter;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.FormGroup;
import org.daibiao.deputy.Group;
import org.daibiao.deputy.JoinGroup;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.plan.WorkPlan;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;

/** The district when the year begins: organs, deputies, members, groups, voters, links. */
final class District {
    private static final List<String> SECTORS = List.of("教育", "卫生", "制造", "农业", "法律", "社区工作", "科技", "商贸");

    private final Daibiao daibiao;
    private final Play play;
    private final WorkPlan plan;
    private final Actor office;
    private final String since;
    private final Map<String, Id<Organ>> units = new LinkedHashMap<>();
    private final List<Id<Deputy>> deputies = new ArrayList<>();
    private final List<Id<Deputy>> members = new ArrayList<>();
    private final Map<Id<Deputy>, String> homes = new LinkedHashMap<>();
    private final Map<String, Id<Group>> delegations = new LinkedHashMap<>();
    private final List<LinkDeputy> pairs = new ArrayList<>();

    District(Daibiao daibiao, Play play, WorkPlan plan) {
        this.daibiao = daibiao;
        this.play = play;
        this.plan = plan;
        Congress congress = daibiao.open("jiading", "嘉定区人大").orThrow();
        this.office = Actor.of(congress.id(), "deputy-work-office", Roles.DEPUTY_WORK_COMMITTEE);
        this.since = plan.term().firstDay().toString();
    }

    Actor office() {
        return office;
    }

    Map<String, Id<Organ>> units() {
        return units;
    }

    List<Id<Deputy>> deputies() {
        return deputies;
    }

    List<Id<Deputy>> members() {
        return members;
    }

    /** The members of the council of chairpersons. */
    List<Id<Deputy>> chairpersons() {
        return members.subList(0, Math.max(1, members.size() / 5));
    }

    List<Id<Deputy>> grassRoots() {
        return deputies.subList(members.size(), deputies.size());
    }

    /** The delegation of each unit. */
    Map<String, Id<Group>> delegations() {
        return delegations;
    }

    /** The deputy's delegation on the first day of the year; for reserve deputies, the first delegation. */
    Id<Group> delegation(Id<Deputy> deputy) {
        String home = Objects.requireNonNull(homes.get(deputy));
        return Objects.requireNonNullElseGet(
                delegations.get(home), () -> delegations.values().iterator().next());
    }

    List<LinkDeputy> pairs() {
        return pairs;
    }

    void organs() {
        var service = daibiao.congresses();
        for (var organ : List.of(
                AddOrgan.of("区人民政府", Organ.Kind.GOVERNMENT, since),
                AddOrgan.of("区监察委员会", Organ.Kind.SUPERVISORY_COMMISSION, since),
                AddOrgan.of("区人民法院", Organ.Kind.COURT, since),
                AddOrgan.of("区人民检察院", Organ.Kind.PROCURATORATE, since),
                AddOrgan.of("代表工作委员会", Organ.Kind.WORKING_COMMITTEE, since))) {
            service.addOrgan(organ, office).orThrow();
        }
        for (List<String> row : Rows.of("units.csv")) {
            String name = row.get(1);
            Organ.Kind kind = name.endsWith("镇")
                    ? Organ.Kind.TOWN
                    : name.endsWith("街道") ? Organ.Kind.SUBDISTRICT : Organ.Kind.AREA;
            units.put(
                    name,
                    service.addOrgan(AddOrgan.of(name, kind, since), office)
                            .orThrow()
                            .id());
        }
    }

    void deputies(int total) {
        List<List<String>> names = Rows.of("names.csv");
        List<List<String>> places = Rows.of("committees.csv");
        var commands = new ArrayList<RegisterDeputy>();
        Quota.scaledTo(total).forEach((unit, seats) -> {
            for (int n = 0; n < seats; n++) {
                String name = names.get(commands.size() % names.size()).get(0);
                String place = play.one(places).get(1);
                commands.add(
                        RegisterDeputy.of(name, unit).from(place, unit + "代表团").in(play.one(SECTORS)));
            }
        });
        java.util.Collections.shuffle(commands, new java.util.Random(play.between(0, 1_000_000)));
        batches(commands)
                .forEach(batch -> daibiao.deputies().registerAll(batch, office).orThrow().stream()
                        .map(Versioned::id)
                        .forEach(deputies::add));
        for (int n = 0; n < commands.size(); n++) {
            homes.put(deputies.get(n), commands.get(n).unit());
        }
        int size = Math.max(2, Math.round(total * 35f / 273));
        members.addAll(deputies.subList(0, size));
        members.forEach(member -> daibiao.deputies()
                .seat(SeatDeputy.of(member, Office.COMMITTEE_MEMBER, since), office)
                .orThrow());
        chairpersons()
                .forEach(one -> daibiao.deputies()
                        .seat(SeatDeputy.of(one, Office.CHAIRPERSONS_MEMBER, since), office)
                        .orThrow());
    }

    void groups() {
        var day = plan.term().firstDay();
        var groups = new LinkedHashMap<String, Id<Group>>();
        for (String unit : units.keySet()) {
            var formed = daibiao.deputies()
                    .form(new FormGroup(Group.Kind.DEPUTIES_GROUP, unit + "代表小组", unit, day), office)
                    .orThrow();
            groups.put(unit, formed.id());
            var delegation = daibiao.deputies()
                    .form(new FormGroup(Group.Kind.DELEGATION, unit + "代表团", unit, day), office)
                    .orThrow();
            delegations.put(unit, delegation.id());
        }
        List<Id<Group>> all = List.copyOf(groups.values());
        List<JoinGroup> joins = IntStream.range(0, deputies.size())
                .boxed()
                .flatMap(n -> Stream.of(
                        new JoinGroup(deputies.get(n), all.get(n % all.size()), day),
                        new JoinGroup(deputies.get(n), delegation(deputies.get(n)), day)))
                .toList();
        batches(joins)
                .forEach(batch -> daibiao.deputies().joinAll(batch, office).orThrow());
        daibiao.deputies()
                .form(new FormGroup(Group.Kind.PROFESSIONAL_GROUP, "财政经济专业组", "财政经济", day), office)
                .orThrow();
        daibiao.deputies()
                .form(new FormGroup(Group.Kind.WORKING_GROUP, "第一代表工作小组", "嘉定代表小组", day), office)
                .orThrow();
    }

    /** Gives each deputy the plan's number of voters; one deputy in forty has one too few. */
    void voters() {
        List<List<String>> names = Rows.of("names.csv");
        int wanted = plan.number("voters");
        var links = new ArrayList<LinkVoter>();
        var commands = new ArrayList<RegisterVoter>();
        var owners = new ArrayList<Id<Deputy>>();
        for (int n = 0; n < deputies.size(); n++) {
            int has = n % 40 == 13 ? Math.max(0, wanted - 1) : wanted;
            for (int k = 0; k < has; k++) {
                String name = names.get((n * 7 + k * 31) % names.size()).get(0);
                commands.add(RegisterVoter.of(name, "第" + (n + 1) + "选区", since));
                owners.add(deputies.get(n));
            }
        }
        var voters = new ArrayList<Id<Voter>>();
        batches(commands)
                .forEach(batch -> daibiao.deputies()
                        .registerVoters(batch, office)
                        .orThrow()
                        .forEach(voter -> voters.add(voter.id())));
        for (int n = 0; n < voters.size(); n++) {
            links.add(LinkVoter.of(owners.get(n), voters.get(n), since));
        }
        batches(links)
                .forEach(batch -> daibiao.contacts().linkVoters(batch, office).orThrow());
    }

    /** Gives each member as many deputies as the plan allows, or fewer; the third member has one too few. */
    void links() {
        int least = plan.number("links-least");
        int most = plan.number("contact.links-most");
        int next = 0;
        for (int m = 0; m < members.size(); m++) {
            int wanted = m == 2 ? Math.max(0, least - 1) : least + m % (most - least + 1);
            for (int k = 0; k < wanted; k++) {
                pairs.add(LinkDeputy.of(
                        members.get(m), grassRoots().get(next++ % grassRoots().size()), since));
            }
        }
        batches(pairs)
                .forEach(batch -> daibiao.contacts().linkAll(batch, office).orThrow());
    }

    /** Splits a list into parts that each fit into one bulk command. */
    static <T> List<List<T>> batches(List<T> all) {
        return IntStream.range(0, (all.size() + Desk.MOST - 1) / Desk.MOST)
                .mapToObj(n -> all.subList(n * Desk.MOST, Math.min(all.size(), (n + 1) * Desk.MOST)))
                .toList();
    }
}
