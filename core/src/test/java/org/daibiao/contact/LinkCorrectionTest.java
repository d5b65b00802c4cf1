package org.daibiao.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Li is on the standing committee since 1 February 2025; the voter is known since 10 January. Today is 1 July. */
@DisplayName("The first day of a link")
class LinkCorrectionTest {
    private final Fixture congress = new Fixture();
    private final ContactService contacts = congress.daibiao().contacts();
    private final Actor office = congress.office();
    private final Id<Deputy> li = congress.deputy("李敏");
    private final Id<Deputy> wang = congress.deputy("王芳");
    private final Id<Voter> voter = congress.daibiao()
            .deputies()
            .registerVoter(RegisterVoter.of("赵敏", "第1选区", "2025-01-10"), office)
            .orThrow()
            .id();

    LinkCorrectionTest() {
        seat(li, "2025-02-01");
    }

    private void seat(Id<Deputy> deputy, String since) {
        congress.daibiao()
                .deputies()
                .seat(SeatDeputy.of(deputy, Office.COMMITTEE_MEMBER, since), office)
                .orThrow();
    }

    private Versioned<MemberLink> linked(Id<Deputy> deputy, String since) {
        return contacts.link(LinkDeputy.of(li, deputy, since), office).orThrow();
    }

    private Versioned<MemberLink> unlinked(Versioned<MemberLink> link, String until) {
        return contacts.unlink(new UnlinkDeputy(link.seen(), LocalDate.parse(until)), office)
                .orThrow();
    }

    private Versioned<VoterLink> linkedVoter(String since) {
        return contacts.linkVoter(new LinkVoter(wang, voter, LocalDate.parse(since)), office)
                .orThrow();
    }

    private Versioned<VoterLink> unlinkedVoter(Versioned<VoterLink> link, String until) {
        return contacts.unlinkVoter(new UnlinkVoter(link.seen(), LocalDate.parse(until)), office)
                .orThrow();
    }

    private String correct(Versioned<MemberLink> link, String since) {
        return said(contacts.correctLink(CorrectLink.of(link.seen(), since, "录错"), office));
    }

    private String correctVoter(Versioned<VoterLink> link, String since) {
        return said(contacts.correctVoterLink(CorrectVoterLink.of(link.seen(), since, "录错"), office));
    }

    private static String said(Outcome<?> outcome) {
        return String.join(",", codes(outcome));
    }

    /** With how many deputies the member is linked at the end of a month. */
    private long links(int month) {
        return congress.daibiao()
                .plan()
                .report(Period.month(2025, month), office)
                .obligation("1.a")
                .orElseThrow()
                .decisive()
                .answers()
                .get(0)
                .histogram()
                .subjects()
                .firstKey();
    }

    @Test
    @DisplayName("can be corrected, moves with the figures of the plan, and what it said before is kept")
    void canBeCorrected() {
        Versioned<MemberLink> link = linked(wang, "2025-03-01");
        assertThat(links(2)).isZero();

        assertThat(correct(link, "2025-02-01")).isEmpty();

        assertThat(links(2)).isEqualTo(1);
        assertThat(congress.earlier(link.id())).containsExactly("since: 2025-03-01");
        assertThat(congress.about(link.id(), "link.member-deputy")).containsExactly("pair 2025-02-01 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-01, ''",
        "2025-01-31, contact.no-member",
        "2025-05-01, ''",
        "2025-05-02, contact.after-end",
        "2025-07-02, 'contact.link-future,contact.after-end'",
        "2025-03-01, correction.nothing"
    })
    @DisplayName("is, of a link that has ended, a day of the seats and of the link, and its end stays")
    void ofAnEndedLink(String since, String code) {
        Versioned<MemberLink> ended = unlinked(linked(wang, "2025-03-01"), "2025-05-01");

        assertThat(correct(ended, since)).isEqualTo(code);
        if (code.isEmpty()) {
            assertThat(congress.about(ended.id(), "link.member-deputy"))
                    .containsExactlyInAnyOrder("pair " + since + " 1", "pair 2025-05-01 -1");
        }
    }

    @Test
    @DisplayName("is not after a contact under the link, until that is taken back")
    void isNotAfterAContact() {
        Versioned<MemberLink> link = linked(wang, "2025-03-01");
        var visit = contacts.record(RecordContact.visit(li, wang, "2025-03-12"), office)
                .orThrow();
        assertThat(correct(link, "2025-03-13")).isEqualTo("contact.earlier-contact");
        assertThat(correct(link, "2025-03-12")).isEmpty();

        contacts.takeBack(new TakeBackContact(visit.seen(), "误登记"), office).orThrow();
        assertThat(correct(congress.daibiao().get(MemberLink.SHAPE, link.id(), office), "2025-03-13"))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "is not a day on which the two were linked, or the deputy was on the standing committee, or not yet a deputy")
    void isNotADayOfAnotherLink() {
        unlinked(linked(wang, "2025-02-01"), "2025-03-01");
        Versioned<MemberLink> again = linked(wang, "2025-05-01");
        assertThat(correct(again, "2025-02-28")).isEqualTo("contact.linked");
        assertThat(correct(again, "2025-03-01")).isEmpty();

        Id<Deputy> late = congress.daibiao()
                .deputies()
                .register(
                        new RegisterDeputy(
                                PersonName.of("陈静"),
                                "安亭镇",
                                null,
                                null,
                                null,
                                List.of(),
                                LocalDate.parse("2025-04-01"),
                                null),
                        office)
                .orThrow()
                .id();
        Versioned<MemberLink> link = linked(late, "2025-05-01");
        assertThat(correct(link, "2025-03-31")).isEqualTo("contact.no-deputy");
        seat(late, "2025-06-01");
        assertThat(correct(link, "2025-06-01")).isEqualTo("contact.not-grass-roots");
    }

    /** The plan of Jiading: six deputies for each member. */
    @Test
    @DisplayName("is not a day on which the member had as many links as may be")
    void isNotADayOfTooManyLinks() {
        for (String name : List.of("赵一", "钱二", "孙三", "李四", "周五")) {
            linked(congress.deputy(name), "2025-02-01");
        }
        unlinked(linked(congress.deputy("吴六"), "2025-02-01"), "2025-03-01");
        Versioned<MemberLink> sixth = linked(wang, "2025-05-01");

        assertThat(correct(sixth, "2025-02-28")).isEqualTo("contact.too-many-links");
        assertThat(correct(sixth, "2025-03-01")).isEmpty();
    }

    @Test
    @DisplayName("can be corrected of a link with a voter, and what it said before is kept")
    void ofAVoter() {
        Versioned<VoterLink> ended = unlinkedVoter(linkedVoter("2025-03-01"), "2025-05-01");

        assertThat(correctVoter(ended, "2025-01-10")).isEmpty();

        assertThat(congress.earlier(ended.id())).containsExactly("since: 2025-03-01");
        assertThat(congress.about(ended.id(), "link.deputy-voter"))
                .containsExactlyInAnyOrder("pair 2025-01-10 1", "pair 2025-05-01 -1");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-09, contact.before-begin",
        "2022-01-11, 'contact.no-deputy,contact.before-begin'",
        "2025-05-01, ''",
        "2025-05-02, contact.after-end",
        "2025-07-02, 'contact.link-future,contact.after-end'",
        "2025-03-01, correction.nothing"
    })
    @DisplayName("of a link with a voter is a day of the seat, of the voter and of the link")
    void ofALinkWithAVoter(String since, String code) {
        assertThat(correctVoter(unlinkedVoter(linkedVoter("2025-03-01"), "2025-05-01"), since))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("of a link with a voter is not a day of another link between the two")
    void ofAnotherLinkWithTheVoter() {
        unlinkedVoter(linkedVoter("2025-02-01"), "2025-03-01");
        Versioned<VoterLink> again = linkedVoter("2025-05-01");

        assertThat(correctVoter(again, "2025-02-28")).isEqualTo("contact.linked");
        assertThat(correctVoter(again, "2025-03-01")).isEmpty();
    }

    @Test
    @DisplayName(
            "is corrected by the office alone, in its congress, on the version that it saw, with a reason, and a repeat does it once")
    void isCorrectedByTheOfficeAlone() {
        var link = CorrectLink.of(linked(wang, "2025-03-01").seen(), "2025-02-01", "录错");
        var voters = CorrectVoterLink.of(linkedVoter("2025-03-01").seen(), "2025-02-01", "录错");

        isOnceByTheOffice(link.link().id(), "link.member-deputy", actor -> contacts.correctLink(link, actor));
        isOnceByTheOffice(voters.link().id(), "link.deputy-voter", actor -> contacts.correctVoterLink(voters, actor));
        assertThat(said(contacts.correctLink(CorrectLink.of(link.link(), "2025-02-01", " "), office)))
                .isEqualTo("record.invalid.NotBlank");
    }

    private void isOnceByTheOffice(Id<?> record, String kind, Function<Actor, Outcome<?>> correction) {
        Actor self = Actor.of(office.congress(), "li", Roles.COMMITTEE_MEMBER).tied(Relation.DEPUTY, li);
        assertThatThrownBy(() -> correction.apply(self)).isInstanceOf(DeniedException.class);
        Actor stranger = Actor.of(
                congress.daibiao().open("qingpu", "青浦区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        assertThatThrownBy(() -> correction.apply(stranger)).isInstanceOf(UnknownIdException.class);

        Actor once = office.as(UUID.randomUUID());
        assertThat(said(correction.apply(once))).isEmpty();
        assertThat(said(correction.apply(once))).isEmpty();

        assertThat(congress.earlier(record)).hasSize(1);
        assertThat(congress.about(record, kind)).hasSize(1);
        assertThatThrownBy(() -> correction.apply(office)).isInstanceOf(StaleVersionException.class);
    }
}
