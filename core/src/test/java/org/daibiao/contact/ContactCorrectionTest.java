package org.daibiao.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Li, in the chair, is linked with Wang from 1 March to 1 June, and with Zhao since 1 April. Today is 1 July. */
@DisplayName("A contact that was recorded wrongly")
class ContactCorrectionTest extends ContactFixture {
    private final Id<Deputy> late = congress.daibiao()
            .deputies()
            .register(RegisterDeputy.of("钱进", "安亭镇").seatedOn("2025-06-20"), office)
            .orThrow()
            .id();
    private final Id<Station> station = station("安亭站", "2025-05-01");

    ContactCorrectionTest() {
        var link = contacts.link(LinkDeputy.of(li, wang, "2025-03-01"), office).orThrow();
        contacts.unlink(new UnlinkDeputy(link.seen(), LocalDate.parse("2025-06-01")), office)
                .orThrow();
        contacts.link(LinkDeputy.of(li, zhao, "2025-04-01"), office).orThrow();
    }

    private Id<Station> station(String name, String since) {
        return congress.daibiao()
                .stations()
                .open(OpenStation.of(name, "安亭镇", "某路" + name, since), office)
                .orThrow()
                .id();
    }

    private String said(CorrectContact command) {
        return String.join(",", codes(correct(command)));
    }

    private Versioned<Matter> matter(Id<Contact> contact) {
        return congress.daibiao()
                .find(Query.of(Matter.SHAPE, Matter.CONTACT.is(contact)), office)
                .items()
                .get(0);
    }

    private Versioned<Matter> answered(Id<Contact> contact, String day) {
        return contacts.answer(new AnswerMatter(matter(contact).seen(), "已修复", LocalDate.parse(day)), office)
                .orThrow();
    }

    private String standing(String obligation, Period period) {
        var check = congress.daibiao()
                .plan()
                .report(period, office)
                .obligation(obligation)
                .orElseThrow()
                .decisive();
        return check.numerator() + "/" + check.denominator();
    }

    private List<UUID> subjects(Id<Contact> contact, String kind, String role) {
        return congress.entries(EntryFilter.about(contact, kind)).stream()
                .filter(line -> line.role().equals(role))
                .map(Line::subject)
                .toList();
    }

    @Test
    @DisplayName("has its right day, all that it entered follows, and what it said before is kept")
    void hasItsRightDay() {
        Versioned<Contact> visit = visit();

        Versioned<Contact> right = correct(of(visit).heldOn("2025-05-20")).orThrow();

        assertThat(right.value().heldOn()).isEqualTo("2025-05-20");
        assertThat(congress.earlier(visit.id())).containsExactly("heldOn: 2025-05-12");
        assertThat(congress.about(visit.id(), "member-contact.*"))
                .containsExactlyInAnyOrder(
                        "item 2025-05-20 1 visit",
                        "member 2025-05-20 1 visit",
                        "deputy 2025-05-20 1 visit",
                        "pair 2025-05-20 1 visit");
        assertThat(congress.about(visit.id(), "duty.participated"))
                .containsExactlyInAnyOrder("item 2025-05-20 1", "deputy 2025-05-20 1", "deputy 2025-05-20 1");
    }

    /** The plan of Jiading: a deputy's matter is answered within a month. */
    @Test
    @DisplayName("keeps what was raised at it, which is due by the right day, and so does its answer")
    void keepsWhatWasRaised() {
        Versioned<Contact> visit = visit();
        Versioned<Matter> matter = answered(visit.id(), "2025-06-18");
        assertThat(standing("1.g", Period.year(2025))).isEqualTo("0/1");

        correct(of(visit).heldOn("2025-05-20")).orThrow();

        assertThat(matter(visit.id()).value().raisedOn()).isEqualTo("2025-05-20");
        assertThat(congress.earlier(matter.id())).containsExactly("raisedOn: 2025-05-12");
        assertThat(congress.entries(EntryFilter.about(matter.id(), "matter.answer-due")))
                .extracting(Line::day, Line::due)
                .containsExactly(tuple(LocalDate.parse("2025-05-20"), LocalDate.parse("2025-06-20")));
        assertThat(congress.about(matter.id(), "matter.raised"))
                .containsExactlyInAnyOrder("item 2025-05-20 1", "deputy 2025-05-20 1");
        assertThat(congress.about(matter.id(), "matter.answered"))
                .containsExactlyInAnyOrder("item 2025-06-18 1", "deputy 2025-06-18 1");
        assertThat(standing("1.g", Period.year(2025))).isEqualTo("1/1");
    }

    @Test
    @DisplayName("counts in the period of its right day, and no longer in the other")
    void countsInItsPeriod() {
        Versioned<Contact> forum = forum();
        assertThat(standing("1.f", Period.quarter(2025, 1))).isEqualTo("0/1");
        assertThat(standing("1.f", Period.quarter(2025, 2))).isEqualTo("1/1");

        correct(of(forum).heldOn("2025-03-10")).orThrow();

        assertThat(standing("1.f", Period.quarter(2025, 1))).isEqualTo("1/1");
        assertThat(standing("1.f", Period.quarter(2025, 2))).isEqualTo("0/1");
        assertThat(matter(forum.id()).value().raisedOn()).isEqualTo("2025-03-10");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, ''",
        "2025-02-28, contact.before-link",
        "2025-05-31, ''",
        "2025-06-01, contact.not-linked",
        "2025-07-02, 'contact.future,contact.not-linked'",
        "2025-05-12, correction.nothing"
    })
    @DisplayName("is not put on a day on which it could not be recorded")
    void onADayOfTheLink(String day, String code) {
        assertThat(said(of(visit()).heldOn(day))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-12, ''", "2022-01-11, contact.no-deputy", "2025-07-02, contact.future"})
    @DisplayName("with voters is of a day of the seat, and not of the future")
    void withVotersOnADayOfTheSeat(String day, String code) {
        assertThat(said(of(voters()).heldOn(day))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-12, ''", "2022-01-11, 'contact.no-deputy,contact.no-chair'", "2025-07-02, contact.future"})
    @DisplayName("as a discussion meeting is of a day of the seats, and not of the future")
    void asAForumOnADayOfTheSeats(String day, String code) {
        assertThat(said(of(forum()).heldOn(day))).isEqualTo(code);
    }

    @Test
    @DisplayName("counts for the right member and deputy, who are linked on its day, and so does what was raised at it")
    void countsForTheRightPeople() {
        Versioned<Contact> visit = visit();
        answered(visit.id(), "2025-06-01");
        Id<Deputy> zhang = congress.member("张伟");
        assertThat(said(of(visit).ofMember(zhang))).isEqualTo("contact.not-linked");
        assertThat(said(of(visit).ofMember(wang))).isEqualTo("contact.no-member,contact.not-linked");
        assertThat(said(of(visit).ofDeputy(late))).isEqualTo("contact.no-deputy,contact.not-linked");

        correct(of(visit).ofDeputy(zhao)).orThrow();

        assertThat(congress.earlier(visit.id())).containsExactly("deputy: " + wang);
        assertThat(subjects(visit.id(), "member-contact.visit", Line.DEPUTY)).containsExactly(zhao.value());
        assertThat(subjects(visit.id(), "member-contact.visit", Line.MEMBER)).containsExactly(li.value());
        Id<Matter> matter = matter(visit.id()).id();
        assertThat(matter(visit.id()).value().deputy()).isEqualTo(zhao);
        assertThat(congress.entries(new EntryFilter(Set.of(), "deputy", null, null, matter.value(), null)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.subject()).isEqualTo(zhao.value()));
    }

    @Test
    @DisplayName("counts by its right channel, one of the plan, and with the right number of voters")
    void countsByItsChannel() {
        Versioned<Contact> voters = voters();
        assertThat(said(of(voters).by("pigeon"))).isEqualTo("contact.channel");

        Versioned<Contact> right =
                correct(of(voters).by("reception").withVoters(30)).orThrow();

        assertThat(right.value().people()).isEqualTo(30);
        assertThat(congress.earlier(voters.id())).containsExactly("channel: visit", "people: 3");
        assertThat(congress.about(voters.id(), "voter-contact.*"))
                .containsExactlyInAnyOrder("item 2025-05-12 1 reception", "deputy 2025-05-12 1 reception");
        assertThat(said(of(right).withVoters(0))).isEqualTo("record.invalid.Positive");
    }

    @Test
    @DisplayName("took place at the right station, if that was open, or at none")
    void tookPlaceAtTheRightStation() {
        Versioned<Contact> voters = voters();
        assertThat(said(of(voters).at(station("新站", "2025-05-13")))).isEqualTo("contact.no-station");
        assertThat(said(of(voters).at(station).without(CorrectContact.Part.STATION)))
                .isEqualTo("correction.given-and-removed");

        Versioned<Contact> there = correct(of(voters).at(station)).orThrow();
        assertThat(subjects(voters.id(), "visit.walk-in", Line.STATION)).containsExactly(station.value());
        assertThat(said(of(there).heldOn("2025-04-30"))).isEqualTo("contact.no-station");

        Versioned<Contact> none =
                correct(of(there).without(CorrectContact.Part.STATION)).orThrow();
        assertThat(none.value().station()).isNull();
        assertThat(congress.about(voters.id(), "visit.*")).isEmpty();
        assertThat(said(of(none).without(CorrectContact.Part.STATION))).isEqualTo("correction.nothing");
    }

    @Test
    @DisplayName("as a discussion meeting was held with those who really came, and who was named before is kept")
    void wasHeldWithThoseWhoCame() {
        Versioned<Contact> forum = forum();
        Id<Deputy> sun = congress.deputy("孙悦");

        Versioned<Contact> swapped =
                correct(of(forum).withGuests(List.of(zhao, sun))).orThrow();

        assertThat(subjects(forum.id(), "forum.held", Line.DEPUTY))
                .containsExactlyInAnyOrder(zhao.value(), sun.value());
        assertThat(subjects(forum.id(), "duty.participated", Line.DEPUTY))
                .containsExactlyInAnyOrder(li.value(), zhao.value(), sun.value());
        assertThat(congress.earlier(forum.id())).containsExactlyInAnyOrder("deputies: " + wang, "deputies: –");
        assertThat(said(of(swapped).withGuests(List.of(sun, zhao)))).isEqualTo("correction.nothing");

        Versioned<Contact> more =
                correct(of(swapped).withGuests(List.of(wang, zhao, sun))).orThrow();
        assertThat(more.value().people()).isEqualTo(3);
        assertThat(congress.earlier(forum.id())).hasSize(4).contains("people: 2");
    }

    @Test
    @DisplayName(
            "as a discussion meeting is held by the council of chairpersons with two or more others of the grass roots")
    void isHeldByWhoMay() {
        Versioned<Contact> forum = forum();
        Id<Deputy> zhang = congress.member("张伟");

        assertThat(said(of(forum).withGuests(List.of(wang)))).isEqualTo("contact.one-guest");
        assertThat(said(of(forum).withGuests(List.of(wang, wang)))).isEqualTo("contact.twice");
        assertThat(said(of(forum).withGuests(List.of(wang, zhang)))).isEqualTo("contact.not-grass-roots");
        assertThat(said(of(forum).withGuests(List.of(wang, late)))).isEqualTo("contact.no-deputy");
        assertThat(said(of(forum).ofMember(zhang))).isEqualTo("contact.no-chair");
        Id<Deputy> other = congress.chairperson("周强");
        correct(of(forum).ofMember(other)).orThrow();
        assertThat(subjects(forum.id(), "forum.held", Line.MEMBER)).containsExactly(other.value());
    }

    /** Two deputies who were registered twice are one: who came is read from the journal, which follows. */
    @Test
    @DisplayName("as a discussion meeting keeps its guests when one of them was merged with another deputy")
    void keepsMergedGuests() {
        Versioned<Contact> forum = forum();
        var twin = congress.daibiao().get(Deputy.SHAPE, wang, office);
        Id<Deputy> kept = congress.deputy("王 芳");
        congress.daibiao()
                .deputies()
                .sameDeputy(new SameDeputy(twin.seen(), kept, "同一人"), office)
                .orThrow();

        correct(of(congress.daibiao().get(Contact.SHAPE, forum.id(), office)).heldOn("2025-06-12"))
                .orThrow();

        assertThat(subjects(forum.id(), "forum.held", Line.DEPUTY))
                .containsExactlyInAnyOrder(zhao.value(), kept.value());
        assertThat(congress.about(forum.id(), "forum.held"))
                .allSatisfy(line -> assertThat(line).contains("2025-06-12"));
    }

    @Test
    @DisplayName("has nothing that a contact of its kind does not record")
    void hasNothingForeign() {
        assertThat(said(of(visit()).withVoters(5).withGuests(List.of(wang, zhao))))
                .isEqualTo("contact.not-of-side,contact.not-of-side");
        assertThat(correct(of(voters()).ofMember(li)).reasons())
                .extracting(Rejection::code, Rejection::path)
                .containsExactly(tuple("contact.not-of-side", "member"));
        assertThat(said(of(forum()).ofDeputy(wang).by("visit").withVoters(5)))
                .isEqualTo("contact.not-of-side,contact.not-of-side,contact.not-of-side");
    }

    @Test
    @DisplayName("is not put on a day after the answer to what was raised at it, until that is put right")
    void notAfterAnAnswer() {
        Versioned<Contact> visit = visit();
        Versioned<Matter> matter = answered(visit.id(), "2025-05-14");

        assertThat(said(of(visit).heldOn("2025-05-15"))).isEqualTo("contact.answered-earlier");
        contacts.correctMatter(CorrectMatter.of(matter.seen(), "录错").answeredOn("2025-05-15"), office)
                .orThrow();
        assertThat(said(of(visit).heldOn("2025-05-15"))).isEmpty();
    }

    @Test
    @DisplayName("is not corrected after it was taken back, or marked as the same as another")
    void notAfterItWasTakenBack() {
        Versioned<Contact> gone = contacts.takeBack(new TakeBackContact(visit().seen(), "误登记"), office)
                .orThrow();
        assertThat(said(of(gone).heldOn("2025-05-13"))).isEqualTo("contact.taken-back");

        Versioned<Contact> visit = visit();
        Versioned<Contact> same = contacts.same(new SameContact(visit().seen(), visit.id(), "重复登记"), office)
                .orThrow();
        assertThat(said(of(same).heldOn("2025-05-13"))).isEqualTo("contact.taken-back");
        assertThat(said(of(visit).heldOn("2025-05-13"))).isEmpty();
    }

    @Test
    @DisplayName("is told where it is likely the same as another one then")
    void isLikelyTheSameThen() {
        voters();
        Versioned<Contact> other = contacts.recordVoters(RecordVoterContact.of(wang, "visit", 3, "2025-05-20"), office)
                .orThrow();

        assertThat(correct(of(other).heldOn("2025-05-12")).warnings())
                .extracting(Rejection::code)
                .containsExactly("contact.likely-same");
    }

    /** The plan's channels may change; what was lawfully recorded by one that is gone can be put right. */
    @Test
    @DisplayName("keeps a channel that the plan has no longer")
    void keepsAChannelThatIsGone() {
        Versioned<Contact> visit = visit();
        congress.keep(Contact.SHAPE, old(visit.value()));
        var there = congress.daibiao()
                .find(Query.of(Contact.SHAPE, Contact.CHANNEL.is("letter")), office)
                .items()
                .get(0);

        assertThat(said(of(there).heldOn("2025-05-13"))).isEmpty();
    }

    private static Contact old(Contact like) {
        return new Contact(
                Id.of(new UUID(7, 7)),
                like.side(),
                "letter",
                like.member(),
                like.deputy(),
                1,
                like.heldOn(),
                null,
                null,
                null,
                null);
    }

    @Test
    @DisplayName("goes by the seat that the member had on the right day")
    void theSeatOfTheRightDay() {
        Id<Deputy> sun = congress.deputy("孙悦");
        congress.daibiao()
                .deputies()
                .seat(SeatDeputy.of(sun, Office.COMMITTEE_MEMBER, "2025-05-10"), office)
                .orThrow();
        Id<Deputy> wu = congress.deputy("吴刚");
        contacts.link(LinkDeputy.of(sun, wu, "2025-05-10"), office).orThrow();
        Versioned<Contact> visit = contacts.record(RecordContact.visit(sun, wu, "2025-05-12"), office)
                .orThrow();

        assertThat(said(of(visit).heldOn("2025-05-09"))).isEqualTo("contact.no-member,contact.before-link");
        assertThat(said(of(visit).heldOn("2025-05-10"))).isEmpty();
    }

    @Test
    @DisplayName("can have its matter's category and text put right, and what they said before is kept")
    void itsMatterSaysWhatIsRight() {
        Versioned<Matter> matter = matter(visit().id());

        Versioned<Matter> right = contacts.correctMatter(
                        CorrectMatter.of(matter.seen(), "笔误").under("lamps").saying("墨玉路路灯不亮"), office)
                .orThrow();

        assertThat(right.value().text()).isEqualTo("墨玉路路灯不亮");
        assertThat(congress.earlier(matter.id())).containsExactly("category: road", "text: 路灯不亮");
        assertThat(congress.about(matter.id(), "matter.*"))
                .containsExactlyInAnyOrder(
                        "item 2025-05-12 1 raised", "deputy 2025-05-12 1 raised", "item 2025-05-12 1 answer-due");
        assertThat(matterSays(CorrectMatter.of(right.seen(), "笔误").under("lamps")))
                .isEqualTo("correction.nothing");
        assertThat(matterSays(CorrectMatter.of(right.seen(), "笔误").answered("已修复")))
                .isEqualTo("contact.not-answered");
    }

    private String matterSays(CorrectMatter command) {
        return String.join(",", codes(contacts.correctMatter(command, office)));
    }

    @Test
    @DisplayName("can have the answer to its matter put right, or removed, and what is due follows")
    void itsAnswerIsPutRight() {
        Versioned<Contact> visit = visit();
        Versioned<Matter> matter = answered(visit.id(), "2025-06-18");
        var correction = CorrectMatter.of(matter.seen(), "录错");
        assertThat(matterSays(correction.answeredOn("2025-07-02"))).isEqualTo("contact.future");
        assertThat(matterSays(correction.answeredOn("2025-05-11"))).isEqualTo("contact.before-begin");
        assertThat(matterSays(correction.answered("另").without(CorrectMatter.Part.ANSWER)))
                .isEqualTo("correction.given-and-removed");

        Versioned<Matter> right = contacts.correctMatter(
                        correction.answered("已更换").answeredOn("2025-06-12"), office)
                .orThrow();
        assertThat(congress.earlier(matter.id())).containsExactly("answer: 已修复", "answeredOn: 2025-06-18");
        assertThat(congress.about(matter.id(), "matter.answered"))
                .containsExactlyInAnyOrder("item 2025-06-12 1", "deputy 2025-06-12 1");
        assertThat(standing("1.g", Period.year(2025))).isEqualTo("1/1");

        Versioned<Matter> none = contacts.correctMatter(
                        CorrectMatter.of(right.seen(), "答的是另一件").without(CorrectMatter.Part.ANSWER), office)
                .orThrow();
        assertThat(none.value().answer()).isNull();
        assertThat(congress.about(matter.id(), "matter.answered")).isEmpty();
        assertThat(standing("1.g", Period.year(2025))).isEqualTo("0/1");

        contacts.takeBack(new TakeBackContact(visit.seen(), "误登记"), office).orThrow();
        assertThat(matterSays(CorrectMatter.of(matter(visit.id()).seen(), "录错").saying("另")))
                .isEqualTo("contact.taken-back");
    }

    @Test
    @DisplayName(
            "is corrected by the office alone, in its congress, on the version that it saw, with a reason, and a repeat does it once")
    void byTheOfficeAlone() {
        Versioned<Contact> visit = visit();
        var contact = of(visit).heldOn("2025-05-20");
        var matter = CorrectMatter.of(matter(visit.id()).seen(), "录错").saying("另一件事");

        isOnceByTheOffice(matter.matter().id(), actor -> contacts.correctMatter(matter, actor));
        isOnceByTheOffice(visit.id(), actor -> contacts.correct(contact, actor));
        assertThat(said(CorrectContact.of(visit.seen(), " ").heldOn("2025-05-20")))
                .isEqualTo("record.invalid.NotBlank");
        assertThat(matterSays(CorrectMatter.of(matter.matter(), " ").saying("另")))
                .isEqualTo("record.invalid.NotBlank");
    }

    private void isOnceByTheOffice(Id<?> record, Function<Actor, Outcome<?>> correction) {
        Actor self = Actor.of(office.congress(), "li", Roles.COMMITTEE_MEMBER).tied(Relation.DEPUTY, li);
        assertThatThrownBy(() -> correction.apply(self)).isInstanceOf(DeniedException.class);
        Actor stranger = Actor.of(
                congress.daibiao().open("qingpu", "青浦区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        assertThatThrownBy(() -> correction.apply(stranger)).isInstanceOf(UnknownIdException.class);

        Actor once = office.as(UUID.randomUUID());
        assertThat(codes(correction.apply(once))).isEmpty();
        assertThat(codes(correction.apply(once))).isEmpty();
        assertThat(congress.earlier(record)).hasSize(1);
        assertThatThrownBy(() -> correction.apply(office)).isInstanceOf(StaleVersionException.class);
    }
}
