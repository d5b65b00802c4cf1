package org.daibiao.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.contact.AnswerMatter;
import org.daibiao.contact.Contact;
import org.daibiao.contact.HoldForum;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.LinkVoter;
import org.daibiao.contact.Matter;
import org.daibiao.contact.MemberLink;
import org.daibiao.contact.NewMatter;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.contact.UnlinkDeputy;
import org.daibiao.contact.UnlinkVoter;
import org.daibiao.contact.VoterLink;
import org.daibiao.deputy.EndOffice;
import org.daibiao.deputy.FormGroup;
import org.daibiao.deputy.Group;
import org.daibiao.deputy.JoinGroup;
import org.daibiao.deputy.LeaveGroup;
import org.daibiao.deputy.Membership;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.RestoreDeputy;
import org.daibiao.deputy.Seat;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.deputy.TerminateDeputy;
import org.daibiao.deputy.TerminationCause;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;

/** A random lawful year of a district: each act on its day, in the order of the days, and each accepted in that order. */
public final class Year {
    static final LocalDate FIRST = LocalDate.parse("2025-01-06");
    private static final int MEMBERS = 3;
    private static final int DEPUTIES = 8;
    private static final List<String> CHANNELS = List.of("visit", "reception", "discussion", "appointment");

    private final Random random;
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Integer> made = new HashMap<>();

    private Year(Random random) {
        this.random = random;
    }

    /** The acts in the order of their days; those of one day in the order in which they were thought of. */
    public static List<Act> of(Random random) {
        var year = new Year(random);
        year.people();
        year.links();
        new YearOfStations(year).all();
        IntStream.range(0, 12).forEach(n -> year.contact());
        IntStream.range(0, 6).forEach(n -> year.voterContact());
        IntStream.range(0, 2).forEach(n -> year.forum());
        new YearOfOpinions(year).all();
        new YearOfSuggestions(year).all();
        return year.acts.stream().sorted(Comparator.comparing(Act::day)).toList();
    }

    Random random() {
        return random;
    }

    /** A day from the given one on. */
    LocalDate from(LocalDate day, int within) {
        return day.plusDays(random.nextInt(within));
    }

    LocalDate any() {
        return from(FIRST, 340);
    }

    String member() {
        return "member " + random.nextInt(MEMBERS);
    }

    String deputy() {
        return "deputy " + random.nextInt(DEPUTIES);
    }

    List<String> deputies(int most) {
        return Stream.generate(this::deputy)
                .limit(1 + random.nextInt(most))
                .distinct()
                .toList();
    }

    String station() {
        return "station " + random.nextInt(2);
    }

    /** A new name of this kind. */
    String name(String kind) {
        return kind + " " + (made.merge(kind, 1, Integer::sum) - 1);
    }

    <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    void act(String chain, LocalDate day, String what, Function<World, Outcome<?>> enter) {
        if (!day.isAfter(World.TODAY)) {
            acts.add(new Act(chain, day, chain + ": " + what + " " + acts.size(), enter));
        }
    }

    private void people() {
        LocalDate first = LocalDate.parse("2022-01-12");
        for (int n = 0; n < MEMBERS; n++) {
            String name = "member " + n;
            register(name, FIRST);
            Office office = n == 0 ? Office.CHAIRPERSONS_MEMBER : Office.COMMITTEE_MEMBER;
            act(
                    name,
                    FIRST,
                    "is seated",
                    at -> at.named(
                            "office of " + name,
                            at.door.deputies().seat(new SeatDeputy(at.id(name), office, first), at.office)));
        }
        for (int n = 0; n < DEPUTIES; n++) {
            register("deputy " + n, FIRST);
        }
        for (int n = 0; n < DEPUTIES; n++) {
            fate("deputy " + n);
        }
        if (random.nextInt(3) == 0) {
            LocalDate until = any();
            act(
                    "member 2",
                    until,
                    "leaves office",
                    at -> at.door
                            .deputies()
                            .endOffice(new EndOffice(at.seen(Seat.SHAPE, "office of member 2"), until), at.office));
        }
        delegation(first);
    }

    private void delegation(LocalDate first) {
        act(
                "delegation",
                FIRST,
                "is formed",
                at -> at.named(
                        "delegation",
                        at.door.deputies().form(new FormGroup(Group.Kind.DELEGATION, "一团", "安亭镇", first), at.office)));
        Stream<String> joining = Stream.generate(this::deputy).limit(6);
        for (String deputy : joining.toList()) {
            String chain = name("membership");
            LocalDate joined = any();
            act(
                    chain,
                    joined,
                    "joins",
                    at -> at.named(
                            chain,
                            at.door
                                    .deputies()
                                    .join(new JoinGroup(at.id(deputy), at.id("delegation"), joined), at.office)));
            if (random.nextBoolean()) {
                LocalDate left = from(joined, 60);
                act(
                        chain,
                        left,
                        "leaves",
                        at -> at.door
                                .deputies()
                                .leave(new LeaveGroup(at.seen(Membership.SHAPE, chain), left), at.office));
            }
        }
    }

    private void register(String name, LocalDate day) {
        act(
                name,
                day,
                "is registered",
                at -> at.named(name, at.door.deputies().register(RegisterDeputy.of(name, "安亭镇"), at.office)));
    }

    private void fate(String deputy) {
        switch (random.nextInt(5)) {
            case 0 -> suspended(deputy);
            case 1 -> resigned(deputy, any());
            default -> {} // stays
        }
    }

    private void suspended(String deputy) {
        String chain = name("suspension");
        LocalDate since = any();
        LocalDate until = from(since, 90);
        act(
                chain,
                since,
                "begins",
                at -> at.named(
                        chain,
                        at.door
                                .deputies()
                                .suspend(
                                        new SuspendDeputy(at.id(deputy), Suspension.Cause.IN_CUSTODY, since),
                                        at.office)));
        if (random.nextBoolean()) {
            act(
                    chain,
                    until,
                    "ends",
                    at -> at.door
                            .deputies()
                            .restore(new RestoreDeputy(at.seen(Suspension.SHAPE, chain), until), at.office));
        }
        if (random.nextInt(3) == 0) {
            LocalDate left = any(); // what begins on the day on which the seat ends never held, and is refused after it
            resigned(deputy, left.equals(since) ? left.plusDays(1) : left);
        }
    }

    private void resigned(String deputy, LocalDate until) {
        act(deputy, until, "resigns", at -> {
            var seat =
                    at.all(Query.of(Seat.SHAPE, Seat.DEPUTY.is(at.id(deputy)))).get(0);
            return at.door
                    .deputies()
                    .terminate(new TerminateDeputy(seat.seen(), TerminationCause.RESIGNED, until), at.office);
        });
    }

    private void links() {
        for (int n = 0; n < DEPUTIES + 6; n++) { // the last six between people who may be linked already
            String chain = "link " + n;
            String member = member();
            String deputy = "deputy " + n % DEPUTIES;
            LocalDate since = n < DEPUTIES ? from(FIRST, 60) : any();
            act(
                    chain,
                    since,
                    "begins",
                    at -> at.named(
                            chain,
                            at.door.contacts().link(new LinkDeputy(at.id(member), at.id(deputy), since), at.office)));
            if (random.nextBoolean()) {
                LocalDate until = from(since, 200);
                act(
                        chain,
                        until,
                        "ends",
                        at -> at.door
                                .contacts()
                                .unlink(new UnlinkDeputy(at.seen(MemberLink.SHAPE, chain), until), at.office));
            }
        }
        for (int n = 0; n < DEPUTIES; n++) {
            voter("deputy " + n);
        }
    }

    private void voter(String deputy) {
        String voter = name("voter");
        LocalDate since = any();
        act(
                voter,
                since,
                "is registered",
                at -> at.named(
                        voter,
                        at.door
                                .deputies()
                                .registerVoter(RegisterVoter.of(voter, "第1选区", since.toString()), at.office)));
        linked(voter, deputy, from(since, 30));
        if (random.nextBoolean()) {
            linked(voter, deputy, from(since, 200));
        }
    }

    private void linked(String voter, String deputy, LocalDate linked) {
        String chain = name("link of " + voter);
        act(
                chain,
                linked,
                "begins",
                at -> at.named(
                        chain,
                        at.door.contacts().linkVoter(new LinkVoter(at.id(deputy), at.id(voter), linked), at.office)));
        if (random.nextBoolean()) {
            LocalDate until = from(linked, 100);
            act(
                    chain,
                    until,
                    "ends",
                    at -> at.door
                            .contacts()
                            .unlinkVoter(new UnlinkVoter(at.seen(VoterLink.SHAPE, chain), until), at.office));
        }
    }

    private void contact() {
        String chain = name("contact");
        String member = member();
        String deputy = "deputy " + (2 + random.nextInt(DEPUTIES - 2));
        LocalDate day = any();
        String channel = one(CHANNELS);
        boolean raised = random.nextBoolean();
        act(
                chain,
                day,
                "is held",
                at -> at.named(
                        chain,
                        at.door
                                .contacts()
                                .record(
                                        new RecordContact(
                                                at.id(member),
                                                at.id(deputy),
                                                channel,
                                                day,
                                                null,
                                                raised ? List.of(new NewMatter("roads", chain)) : List.of()),
                                        at.office)));
        follow(chain, raised, day);
    }

    /** What may become of a contact. */
    private void follow(String chain, boolean raised, LocalDate day) {
        if (raised && random.nextBoolean()) {
            LocalDate answered = from(day, 50);
            act(
                    chain,
                    answered,
                    "is answered",
                    at -> at.door.contacts().answer(new AnswerMatter(matter(at, chain), "已修", answered), at.office));
        }
        if (random.nextInt(8) == 0) {
            act(
                    chain,
                    from(day, 20),
                    "is taken back",
                    at -> at.door
                            .contacts()
                            .takeBack(new TakeBackContact(at.seen(Contact.SHAPE, chain), "误登记"), at.office));
        }
    }

    private static Seen<Matter> matter(World at, String contact) {
        return at.all(Query.of(Matter.SHAPE, Matter.CONTACT.is(at.id(contact))))
                .get(0)
                .seen();
    }

    private void voterContact() {
        String chain = name("voter contact");
        String deputy = deputy();
        LocalDate day = any();
        String channel = one(CHANNELS);
        int people = 1 + random.nextInt(9);
        act(
                chain,
                day,
                "is held",
                at -> at.named(
                        chain,
                        at.door
                                .contacts()
                                .recordVoters(
                                        new RecordVoterContact(at.id(deputy), channel, people, day, null, List.of()),
                                        at.office)));
    }

    private void forum() {
        String chain = name("forum");
        List<String> deputies = deputies(4);
        LocalDate day = any();
        act(
                chain,
                day,
                "is held",
                at -> at.named(
                        chain,
                        at.door
                                .contacts()
                                .holdForum(
                                        new HoldForum(at.id("member 0"), at.ids(deputies), day, null, List.of()),
                                        at.office)));
    }
}
