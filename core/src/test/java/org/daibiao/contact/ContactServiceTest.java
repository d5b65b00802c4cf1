package org.daibiao.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.Fixture;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.deputy.TerminateDeputy;
import org.daibiao.deputy.TerminationCause;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.View;
import org.daibiao.plan.PlanRoom;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.station.OpenStation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactServiceTest {
    private final Fixture congress = new Fixture();
    private final ContactService contacts = congress.daibiao().contacts();

    /** Clause 1.a: three to six deputies for each member; the seventh is refused. */
    @Test
    void aMemberIsLinkedWithAtMostSixDeputies() {
        Id<Deputy> member = congress.member("李敏");
        for (int n = 0; n < 6; n++) {
            contacts.link(LinkDeputy.of(member, congress.deputy("代表" + n), "2025-03-01"), congress.office())
                    .orThrow();
        }

        var seventh = contacts.link(LinkDeputy.of(member, congress.deputy("第七"), "2025-03-01"), congress.office());

        assertThat(codes(seventh)).containsExactly("contact.too-many-links");
        assertThat(seventh.reasons().get(0).text(java.util.Locale.CHINESE)).contains("6");
    }

    /** As 1.a counts them: a link whose other end is no longer a deputy, or is a member by now, takes nobody's place. */
    @Test
    void inThePlaceOfADeputyWhoDiedASeventhIsLinked() {
        Id<Deputy> member = congress.member("李敏");
        List<Id<Deputy>> linked = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            linked.add(congress.deputy("代表" + n));
            contacts.link(LinkDeputy.of(member, linked.get(n), "2025-03-01"), congress.office())
                    .orThrow();
        }
        congress.daibiao()
                .deputies()
                .terminate(
                        TerminateDeputy.of(
                                congress.seats(linked.get(0)).get(0).seen(), TerminationCause.DIED, "2025-05-05"),
                        congress.office())
                .orThrow();

        assertThat(codes(contacts.link(LinkDeputy.of(member, congress.deputy("第七"), "2025-05-04"), congress.office())))
                .containsExactly("contact.too-many-links");
        assertThat(contacts.link(LinkDeputy.of(member, congress.deputy("第八"), "2025-05-05"), congress.office())
                        .warnings())
                .isEmpty();
        assertThat(codes(contacts.link(LinkDeputy.of(member, congress.deputy("第九"), "2025-06-05"), congress.office())))
                .containsExactly("contact.too-many-links");
    }

    @Test
    void moreVotersThanThereCanBeAreASlipOfTheKeyboard() {
        Id<Deputy> wang = congress.deputy("王芳");

        assertThat(codes(contacts.recordVoters(
                        RecordVoterContact.of(wang, "visit", Integer.MAX_VALUE, "2025-03-01"), congress.office())))
                .containsExactly("record.invalid.Max");
    }

    @Test
    void onlyAMemberIsLinkedAndOnlyWithAGrassRootsDeputyAndOnce() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> other = congress.member("张军");
        Id<Deputy> wang = congress.deputy("王芳");
        contacts.link(LinkDeputy.of(member, wang, "2025-03-01"), congress.office())
                .orThrow();

        assertThat(codes(contacts.link(LinkDeputy.of(wang, member, "2025-03-01"), congress.office())))
                .containsExactly("contact.no-member", "contact.not-grass-roots");
        assertThat(codes(contacts.link(LinkDeputy.of(member, other, "2025-03-01"), congress.office())))
                .containsExactly("contact.not-grass-roots");
        assertThat(codes(contacts.link(LinkDeputy.of(member, wang, "2025-03-01"), congress.office())))
                .containsExactly("contact.linked");
        assertThat(codes(contacts.link(LinkDeputy.of(member, congress.deputy("赵"), "2025-07-02"), congress.office())))
                .containsExactly("contact.link-future");
        assertThat(contacts.link(LinkDeputy.of(other, wang, "2025-03-01"), congress.office())
                        .reasons())
                .isEmpty();
    }

    /** Clauses 1.b, 1.c and 1.e. */
    @ParameterizedTest
    @CsvSource({
        "visit, 2025-06-12, ''",
        "appointment, 2025-03-01, ''",
        "visit, 2025-07-02, contact.future",
        "visit, 2025-02-28, contact.before-link",
        "pigeon, 2025-06-12, contact.channel"
    })
    void aContactCountsInAStandingLinkByAKnownChannelOnADayThatHasCome(String channel, String day, String code) {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        contacts.link(LinkDeputy.of(member, wang, "2025-03-01"), congress.office())
                .orThrow();

        assertThat(String.join(
                        ",", codes(contacts.record(RecordContact.of(member, wang, channel, day), congress.office()))))
                .isEqualTo(code);
    }

    @Test
    void withoutALinkOrASeatThereIsNoContact() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        congress.daibiao()
                .deputies()
                .suspend(SuspendDeputy.of(wang, Suspension.Cause.IN_CUSTODY, "2025-05-01"), congress.office())
                .orThrow();

        assertThat(codes(contacts.record(RecordContact.visit(member, wang, "2025-06-01"), congress.office())))
                .containsExactlyInAnyOrder("contact.not-linked", "contact.no-deputy");
    }

    @Test
    void aContactAtAStationCountsForItemMemberDeputyPairAndStation() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        contacts.link(LinkDeputy.of(member, wang, "2025-03-01"), congress.office())
                .orThrow();
        var station = congress.daibiao()
                .stations()
                .open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();

        var contact = contacts.record(
                        RecordContact.visit(member, wang, "2025-06-12")
                                .at(station.id())
                                .raising("road", "路灯不亮"),
                        congress.office())
                .orThrow();

        assertThat(roles(contact.id(), "member-contact.*"))
                .containsExactlyInAnyOrder("item", "member", "deputy", "pair", "station");
        assertThat(congress.daibiao()
                        .find(Query.of(Matter.SHAPE, Matter.CONTACT.is(contact.id())), congress.office())
                        .items())
                .singleElement()
                .satisfies(matter -> assertThat(matter.value().text()).isEqualTo("路灯不亮"));
        contacts.takeBack(new TakeBackContact(contact.seen(), "误登记"), congress.office())
                .orThrow();
        assertThat(roles(contact.id(), "member-contact.*")).isEmpty();
        assertThat(codes(contacts.takeBack(
                        new TakeBackContact(
                                congress.daibiao()
                                        .get(Contact.SHAPE, contact.id(), congress.office())
                                        .seen(),
                                "再撤"),
                        congress.office())))
                .containsExactly("contact.taken-back");
    }

    @Test
    void aVisitWithVotersAtAStationIsAlsoTheStationsVisit() {
        Id<Deputy> wang = congress.deputy("王芳");
        var station = congress.daibiao()
                .stations()
                .open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-01"), congress.office())
                .orThrow();

        var visit = contacts.recordVoters(
                        RecordVoterContact.of(wang, "visit", 3, "2025-06-12").at(station.id()), congress.office())
                .orThrow();
        var elsewhere = contacts.recordVoters(RecordVoterContact.of(wang, "visit", 3, "2025-06-12"), congress.office())
                .orThrow();

        assertThat(roles(visit.id(), "visit.walk-in")).containsExactlyInAnyOrder("item", "deputy", "station");
        assertThat(roles(elsewhere.id(), "visit.walk-in")).isEmpty();
        assertThat(codes(contacts.recordVoters(
                        RecordVoterContact.of(wang, "visit", 3, "2024-06-12").at(station.id()), congress.office())))
                .containsExactly("contact.no-station");
    }

    /** Clause 1.d. */
    @Test
    void aVoterMayBeLinkedWithSeveralDeputiesButWithEachOnce() {
        Id<Deputy> wang = congress.deputy("王芳");
        Id<Deputy> li = congress.deputy("李敏");
        var voter = congress.daibiao()
                .deputies()
                .registerVoter(RegisterVoter.of("赵某", "第一选区", "2025-01-01"), congress.office())
                .orThrow()
                .id();

        var link = contacts.linkVoter(LinkVoter.of(wang, voter, "2025-02-01"), congress.office())
                .orThrow();
        assertThat(contacts.linkVoter(LinkVoter.of(li, voter, "2025-02-01"), congress.office())
                        .reasons())
                .isEmpty();
        assertThat(codes(contacts.linkVoter(LinkVoter.of(wang, voter, "2025-02-01"), congress.office())))
                .containsExactly("contact.linked");
        assertThat(codes(
                        contacts.linkVoter(LinkVoter.of(congress.deputy("钱"), voter, "2024-02-01"), congress.office())))
                .containsExactly("contact.before-begin");
        contacts.unlinkVoter(new UnlinkVoter(link.seen(), LocalDate.parse("2025-05-01")), congress.office())
                .orThrow();
        assertThat(contacts.linkVoter(LinkVoter.of(wang, voter, "2025-05-01"), congress.office())
                        .reasons())
                .isEmpty();
    }

    /** Clause 1.f. */
    @Test
    void aForumIsHeldByAMemberOfTheCouncilOfChairpersons() {
        Id<Deputy> chair = congress.chairperson("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        Id<Deputy> zhao = congress.deputy("赵军");

        var forum = contacts.holdForum(HoldForum.of(chair, List.of(wang, zhao), "2025-06-01"), congress.office())
                .orThrow();

        assertThat(roles(forum.id(), "forum.held")).containsExactlyInAnyOrder("item", "member", "deputy", "deputy");
        assertThat(roles(forum.id(), "duty.participated"))
                .containsExactlyInAnyOrder("item", "deputy", "deputy", "deputy");
        assertThat(codes(contacts.holdForum(HoldForum.of(wang, List.of(wang, wang), "2025-06-01"), congress.office())))
                .containsExactly("contact.no-chair", "contact.twice");
    }

    /** Open question 1: contacts twice a year for each pair, or for each member; the plan file decides. */
    @Test
    void contactsAreCountedForEachPairOrForEachMember() throws Exception {
        String pair =
                "who: {link: link.member-deputy, subject: members, counterpart: grass-roots}, has: {any: [member-contact.*]}";
        String yaml;
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            yaml = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        assertThat(yaml).contains(pair);
        String member = yaml.replace(pair, "who: {owed: members}, has: {any: [member-contact.*]}");
        for (String text : List.of(yaml, member)) {
            var other = new Fixture(WorkPlan.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            Id<Deputy> li = other.member("李敏");
            for (String name : List.of("王芳", "赵军")) {
                Id<Deputy> deputy = other.deputy(name);
                other.daibiao()
                        .contacts()
                        .link(LinkDeputy.of(li, deputy, "2025-01-15"), other.office())
                        .orThrow();
                other.daibiao()
                        .contacts()
                        .record(RecordContact.visit(li, deputy, "2025-03-01"), other.office())
                        .orThrow();
            }
            var check = other.daibiao()
                    .plan()
                    .report(Period.year(2025), other.office())
                    .obligation("1.b")
                    .orElseThrow()
                    .decisive();
            assertThat(check.numerator() + "/" + check.denominator()).isEqualTo(text.equals(yaml) ? "0/2" : "1/1");
        }
    }

    private List<String> roles(Id<Contact> contact, String kind) {
        var filter = new EntryFilter(Set.of(kind), null, null, null, contact.value(), null);
        return congress.daibiao()
                .desk()
                .read(
                        PlanRoom.REPORT,
                        congress.office(),
                        context ->
                                context
                                        .reader()
                                        .journal()
                                        .entries(filter, View.of(congress.today()), null, 99)
                                        .items()
                                        .stream()
                                        .map(entry -> entry.line().role())
                                        .collect(Collectors.toList()));
    }
}
