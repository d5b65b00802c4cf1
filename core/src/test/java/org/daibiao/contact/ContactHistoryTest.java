package org.daibiao.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Fixture;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.EndOffice;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.plan.PlanRoom;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.Test;

/** Links and contacts entered late, in the wrong order, or in error. */
class ContactHistoryTest {
    private final Fixture congress = new Fixture();
    private final ContactService contacts = congress.daibiao().contacts();
    private final Actor office = congress.office();

    /** Clause 1.a: the most holds on every day, not only on the day on which the link is entered. */
    @Test
    void aBackDatedLinkIsCountedWithThoseThatStoodThen() {
        Id<Deputy> member = congress.member("张军");
        for (int n = 0; n < 6; n++) {
            var link = contacts.link(LinkDeputy.of(member, congress.deputy("代表" + n), "2025-01-10"), office)
                    .orThrow();
            if (n == 0) {
                contacts.unlink(new UnlinkDeputy(link.seen(), LocalDate.parse("2025-06-01")), office)
                        .orThrow();
            }
        }
        Id<Deputy> late = congress.deputy("后补");

        assertThat(codes(contacts.link(LinkDeputy.of(member, late, "2025-05-31"), office)))
                .containsExactly("contact.too-many-links");
        assertThat(codes(contacts.link(LinkDeputy.of(member, late, "2025-06-01"), office)))
                .isEmpty();
    }

    /** A district that writes 2–4 into its plan file has the rule without a line of Java. */
    @Test
    void theMostLinksAreThePlansNumber() throws Exception {
        String yaml;
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("links-most: 6 ", "links-most: 4 ");
        }
        var other = new Fixture(WorkPlan.read(yaml.getBytes(StandardCharsets.UTF_8)));
        Id<Deputy> member = other.member("李敏");

        for (int n = 0; n < 5; n++) {
            var link = LinkDeputy.of(member, other.deputy("代表" + n), "2025-01-10");
            assertThat(codes(other.daibiao().contacts().link(link, other.office())))
                    .isEqualTo(n < 4 ? List.of() : List.of("contact.too-many-links"));
        }
    }

    @Test
    void aPairIsLinkedOnceOnEveryDay() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        var voter = congress.daibiao()
                .deputies()
                .registerVoter(RegisterVoter.of("赵某", "第一选区", "2025-01-01"), office)
                .orThrow()
                .id();
        var first =
                contacts.link(LinkDeputy.of(member, wang, "2025-01-10"), office).orThrow();
        contacts.unlink(new UnlinkDeputy(first.seen(), LocalDate.parse("2025-06-01")), office)
                .orThrow();
        var second = contacts.linkVoter(LinkVoter.of(wang, voter, "2025-01-10"), office)
                .orThrow();
        contacts.unlinkVoter(new UnlinkVoter(second.seen(), LocalDate.parse("2025-06-01")), office)
                .orThrow();

        for (String since : List.of("2025-01-10", "2025-03-01", "2025-05-31")) {
            assertThat(codes(contacts.link(LinkDeputy.of(member, wang, since), office)))
                    .containsExactly("contact.linked");
            assertThat(codes(contacts.linkVoter(LinkVoter.of(wang, voter, since), office)))
                    .containsExactly("contact.linked");
        }
        assertThat(codes(contacts.link(LinkDeputy.of(member, wang, "2025-06-01"), office)))
                .isEmpty();
        assertThat(codes(contacts.linkVoter(LinkVoter.of(wang, voter, "2025-06-01"), office)))
                .isEmpty();
        assertThat(congress.daibiao()
                        .find(Query.of(VoterLink.SHAPE, VoterLink.VOTER.is(voter)), office)
                        .items())
                .hasSize(2);
    }

    @Test
    void whatIsEnteredLateEndsWhenTheNextBegan() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        contacts.link(LinkDeputy.of(member, wang, "2025-05-01"), office).orThrow();

        var outcome = contacts.link(LinkDeputy.of(member, wang, "2025-01-10"), office);
        var late = outcome.orThrow();
        assertThat(outcome.warnings()).extracting(Rejection::code).containsExactly("contact.linked");
        assertThat(late.value().until()).isEqualTo(LocalDate.parse("2025-05-01"));

        contacts.unlink(new UnlinkDeputy(late.seen(), LocalDate.parse("2025-03-01")), office)
                .orThrow();
        assertThat(congress.about(late.id(), "link.member-deputy"))
                .containsExactly("pair 2025-01-10 1", "pair 2025-03-01 -1");
    }

    /** Deputies Law art. 61: who is suspended does not carry out the duty. */
    @Test
    void whoIsSuspendedIsNeitherLinkedNorInContactNorInTheChair() {
        Id<Deputy> chair = congress.chairperson("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        contacts.link(LinkDeputy.of(chair, wang, "2025-01-10"), office).orThrow();
        suspend(chair, "2025-05-01");
        Id<Deputy> held = congress.deputy("赵军");
        suspend(held, "2025-02-01");

        assertThat(codes(contacts.record(RecordContact.visit(chair, wang, "2025-06-01"), office)))
                .containsExactly("contact.no-member");
        assertThat(codes(contacts.record(RecordContact.visit(chair, wang, "2025-04-30"), office)))
                .isEmpty();
        assertThat(codes(contacts.link(LinkDeputy.of(congress.member("张"), held, "2025-03-01"), office)))
                .containsExactly("contact.no-deputy");
        assertThat(codes(contacts.link(LinkDeputy.of(chair, congress.deputy("钱"), "2025-05-01"), office)))
                .containsExactly("contact.no-member");
        var forum = HoldForum.of(chair, List.of(wang, congress.deputy("孙")), "2025-06-01");
        assertThat(codes(contacts.holdForum(forum, office))).containsExactly("contact.no-chair");
    }

    @Test
    void afterTheSeatInTheCommitteeHasEndedThereIsNoContactAsItsMember() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        contacts.link(LinkDeputy.of(member, wang, "2025-01-10"), office).orThrow();
        var seat = congress.seats(member).stream()
                .filter(one -> one.value().office() == Office.COMMITTEE_MEMBER)
                .findFirst()
                .orElseThrow();
        congress.daibiao()
                .deputies()
                .endOffice(new EndOffice(seat.seen(), LocalDate.parse("2025-05-15")), office)
                .orThrow();

        assertThat(codes(contacts.record(RecordContact.visit(member, wang, "2025-05-15"), office)))
                .containsExactly("contact.no-member");
        assertThat(codes(contacts.record(RecordContact.visit(member, wang, "2025-05-14"), office)))
                .isEmpty();
    }

    @Test
    void aLinkThatEndsBeforeAContactThatCountsIsTold() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        for (String until : List.of("2025-06-01", "2025-06-02")) {
            var link = contacts.link(LinkDeputy.of(member, wang, "2025-01-10"), office)
                    .orThrow();
            var contact = contacts.record(RecordContact.visit(member, wang, "2025-06-01"), office)
                    .orThrow();

            var ended = contacts.unlink(new UnlinkDeputy(link.seen(), LocalDate.parse(until)), office);

            assertThat(ended.warnings())
                    .extracting(Rejection::code)
                    .isEqualTo(until.equals("2025-06-01") ? List.of("contact.later-contact") : List.of());
            contacts.takeBack(new TakeBackContact(contact.seen(), "误登记"), office)
                    .orThrow();
            member = congress.member("张军" + until);
        }
    }

    /** From January to April the first link stood, from May on the second; the contact of June was entered before either was known. */
    @Test
    void whoWasLinkedAgainMayBeEnteredInAnyOrder() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        var first =
                contacts.link(LinkDeputy.of(member, wang, "2025-01-10"), office).orThrow();
        var contact = contacts.record(RecordContact.visit(member, wang, "2025-06-01"), office)
                .orThrow();

        contacts.unlink(new UnlinkDeputy(first.seen(), LocalDate.parse("2025-04-01")), office)
                .orThrow();
        contacts.link(LinkDeputy.of(member, wang, "2025-05-01"), office).orThrow();

        assertThat(codes(
                        contacts.correct(CorrectContact.of(contact.seen(), "录错").heldOn("2025-04-15"), office)))
                .containsExactly("contact.before-link");
        assertThat(contacts.correct(CorrectContact.of(contact.seen(), "录错").heldOn("2025-05-01"), office)
                        .reasons())
                .isEmpty();
    }

    @Test
    void theMattersOfAContactAreTakenBackWithIt() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        contacts.link(LinkDeputy.of(member, wang, "2025-01-10"), office).orThrow();
        var contact = contacts.record(
                        RecordContact.visit(member, wang, "2025-06-01")
                                .raising("road", "路灯不亮")
                                .raising("water", "水压低"),
                        office)
                .orThrow();
        var matters = Query.of(Matter.SHAPE, Matter.CONTACT.is(contact.id()));
        assertThat(congress.daibiao().find(matters, office).items())
                .hasSize(2)
                .allSatisfy(
                        matter -> assertThat(lines(matter.value().id().value())).isEqualTo(3));
        var first = congress.daibiao().find(matters, office).items().get(0);
        contacts.answer(new AnswerMatter(first.seen(), "已修复", LocalDate.parse("2025-06-20")), office)
                .orThrow();

        contacts.takeBack(new TakeBackContact(contact.seen(), "误登记"), office).orThrow();

        assertThat(congress.daibiao().find(matters, office).items()).hasSize(2).allSatisfy(matter -> {
            assertThat(matter.value().takenBackOn()).isEqualTo(congress.today());
            assertThat(lines(matter.value().id().value())).isZero();
        });
    }

    /** Clause 1.g: what a deputy raises is answered within a month. */
    @Test
    void aMatterIsAnsweredOnceOnADayFromItsOwnOn() {
        Id<Deputy> member = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        contacts.link(LinkDeputy.of(member, wang, "2025-01-10"), office).orThrow();
        contacts.record(RecordContact.visit(member, wang, "2025-05-01").raising("road", "路灯不亮"), office)
                .orThrow();
        contacts.record(RecordContact.visit(member, wang, "2025-06-01").raising("road", "路灯不亮"), office)
                .orThrow();
        contacts.recordVoters(
                        new RecordVoterContact(
                                wang,
                                "visit",
                                3,
                                LocalDate.parse("2025-05-01"),
                                null,
                                List.of(new NewMatter("road", "路灯"))),
                        office)
                .orThrow();
        var matter = congress.daibiao()
                .find(Query.of(Matter.SHAPE, Matter.RAISED_ON.is(LocalDate.parse("2025-06-01"))), office)
                .items()
                .get(0);

        assertThat(codes(answer(matter.seen(), "2025-05-31"))).containsExactly("contact.before-begin");
        assertThat(codes(answer(matter.seen(), "2025-07-02"))).containsExactly("contact.future");
        var answered = answer(matter.seen(), "2025-06-30").orThrow();
        assertThat(codes(answer(answered.seen(), "2025-06-30"))).containsExactly("contact.answered");

        var line = congress.daibiao().plan().report(Period.year(2025), office).clause(1).stream()
                .filter(one -> one.obligation().id().equals("1.g"))
                .findFirst()
                .orElseThrow();
        assertThat(line.decisive().numerator() + "/" + line.decisive().denominator() + " " + line.standing())
                .isEqualTo("1/2 MISSED");
    }

    private Outcome<Versioned<Matter>> answer(Seen<Matter> matter, String day) {
        return contacts.answer(new AnswerMatter(matter, "已修复", LocalDate.parse(day)), office);
    }

    /** A meeting of three hundred writes more lines than one page of the journal holds. */
    @Test
    void aLargeForumIsTakenBackWhole() {
        Id<Deputy> chair = congress.chairperson("李敏");
        List<Id<Deputy>> guests =
                IntStream.range(0, 300).mapToObj(n -> congress.deputy("代表" + n)).toList();
        var forum = contacts.holdForum(HoldForum.of(chair, guests, "2025-06-01"), office)
                .orThrow();
        assertThat(lines(forum.id().value())).isEqualTo(1 + 1 + 300 + 1 + 1 + 300);

        contacts.takeBack(new TakeBackContact(forum.seen(), "误登记"), office).orThrow();

        assertThat(lines(forum.id().value())).isZero();
    }

    /** Clause 1.f asks for a meeting with grass-roots deputies. */
    @Test
    void theGuestsOfAForumAreGrassRootsDeputies() {
        Id<Deputy> chair = congress.chairperson("李敏");
        Id<Deputy> wang = congress.deputy("王芳");

        assertThat(codes(contacts.holdForum(
                        HoldForum.of(chair, List.of(wang, congress.member("张军")), "2025-06-01"), office)))
                .containsExactly("contact.not-grass-roots");
        assertThat(codes(contacts.holdForum(HoldForum.of(chair, List.of(wang), "2025-06-01"), office)))
                .containsExactly("record.invalid.Size");
        assertThat(codes(contacts.holdForum(HoldForum.of(chair, List.of(wang, chair), "2025-06-01"), office)))
                .containsExactlyInAnyOrder("contact.twice", "contact.not-grass-roots");
    }

    private void suspend(Id<Deputy> deputy, String since) {
        congress.daibiao()
                .deputies()
                .suspend(SuspendDeputy.of(deputy, Suspension.Cause.IN_CUSTODY, since), office)
                .orThrow();
    }

    private int lines(UUID item) {
        var filter = new EntryFilter(Set.of(), null, null, null, item, null);
        return congress.daibiao()
                .desk()
                .read(
                        PlanRoom.REPORT,
                        office,
                        context -> context.entries(filter).size());
    }
}
