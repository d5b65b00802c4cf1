package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.contact.Contact;
import org.daibiao.contact.HoldForum;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.MemberLink;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.UnlinkDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.journal.Window;
import org.daibiao.opinion.OpenRound;
import org.daibiao.opinion.TakePart;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.CongressId;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A second import doubled people (fault L2). */
@DisplayName("A deputy who was registered twice")
class MergedDeputiesTest {
    private final Fixture congress = new Fixture();
    private final Actor office = congress.office();
    private final Id<Deputy> zhao = congress.member("赵一");
    private final Id<Deputy> li = congress.deputy("李明");
    private final Id<Deputy> twin = congress.deputy("李　明");

    private Outcome<Versioned<Deputy>> same(Id<Deputy> one, Id<Deputy> other) {
        return congress.daibiao().deputies().sameDeputy(new SameDeputy(seen(one).seen(), other, "同一人登记了两次"), office);
    }

    private Versioned<Deputy> seen(Id<Deputy> one) {
        return congress.daibiao().get(Deputy.SHAPE, one, office);
    }

    private List<Line> of(Id<Deputy> one) {
        return congress.entries(new EntryFilter(Set.of(), null, one.value(), null, null, null));
    }

    @Test
    @DisplayName("has one seat and all contacts of both, and the other has nothing left")
    void isOne() {
        congress.daibiao()
                .contacts()
                .link(LinkDeputy.of(zhao, twin, "2025-01-10"), office)
                .orThrow();
        congress.daibiao()
                .contacts()
                .record(RecordContact.visit(zhao, twin, "2025-05-20"), office)
                .orThrow();
        congress.daibiao()
                .contacts()
                .recordVoters(RecordVoterContact.of(li, "visit", 3, "2025-05-21"), office)
                .orThrow();

        Outcome<Versioned<Deputy>> merged = same(twin, li);

        assertThat(merged.reasons()).isEmpty();
        assertThat(merged.warnings()).isEmpty();
        assertThat(of(twin)).isEmpty();
        assertThat(of(li)).extracting(Line::kind).contains("deputy.seat");
        assertThat(congress.seats(li)).hasSize(1);
        assertThat(congress.daibiao()
                        .find(Query.of(MemberLink.SHAPE, MemberLink.DEPUTY.is(li)), office)
                        .items())
                .hasSize(1);
        assertThat(congress.daibiao().find(Query.of(Deputy.SHAPE), office).items())
                .extracting(Versioned::id)
                .containsExactlyInAnyOrder(zhao, li);
        assertThat(congress.daibiao()
                        .find(Query.of(Deputy.SHAPE, Deputy.SAME_AS.is(li)), office)
                        .items())
                .extracting(Versioned::id)
                .containsExactly(twin);
    }

    @Test
    @DisplayName("is found by the number of either, by hand and by an import, and the number stays taken")
    void isFoundByEitherNumber() {
        DeputyService deputies = congress.daibiao().deputies();
        deputies.correctDeputy(CorrectDeputy.of(seen(twin).seen(), "补编号").keyed("DB-7"), office)
                .orThrow();
        same(twin, li).orThrow();

        assertThat(deputies.byExternalKey(ExternalKey.of("db-7"), office))
                .map(Versioned::id)
                .contains(li);
        var row = RegisterDeputy.of("李新", "安亭镇").keyed("DB-7");
        var imported =
                congress.another().deputies().importAll(List.of(row), office).orThrow();
        assertThat(imported)
                .singleElement()
                .satisfies(one -> assertThat(one.record().id()).isEqualTo(li));
        assertThat(codes(deputies.register(row, office))).containsExactly("correction.key-taken");
        assertThat(codes(deputies.correctDeputy(
                        CorrectDeputy.of(seen(li).seen(), "补编号").keyed("DB-7"), office)))
                .containsExactly("correction.key-taken");
        assertThat(deputies.likelySameDeputies(null, office).items()).isEmpty();
    }

    private static List<String> warned(Outcome<?> outcome) {
        return outcome.warnings().stream().map(Rejection::code).toList();
    }

    private Outcome<Versioned<MemberLink>> link(Id<Deputy> member, Id<Deputy> deputy, String since) {
        return congress.daibiao().contacts().link(LinkDeputy.of(member, deputy, since), office);
    }

    private List<MemberLink> links(Id<Deputy> deputy) {
        return congress
                .daibiao()
                .find(Query.of(MemberLink.SHAPE, MemberLink.DEPUTY.is(deputy)), office)
                .items()
                .stream()
                .map(Versioned::value)
                .toList();
    }

    @Test
    @DisplayName("keeps what it said before, with the reason, and is shown to the office")
    void keepsWhatItSaid() {
        var held = congress.seats(twin).get(0).value();
        same(twin, li).orThrow();

        assertThat(congress.earlier(twin)).containsExactly("sameAs: –");
        assertThat(congress.earlier(held.id())).containsExactly("until: –");
        assertThat(seen(twin).value().sameAs()).isEqualTo(li);
        Actor deputy = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li);
        assertThat(congress.daibiao().find(Query.of(Deputy.SHAPE), deputy).items())
                .extracting(Versioned::id)
                .doesNotContain(twin);
    }

    @Test
    @DisplayName("is one on the days on which both held something, and the later end counts")
    void holdsOnTheDaysOfBoth() {
        var early = link(zhao, twin, "2025-01-10").orThrow();
        link(zhao, li, "2025-02-10").orThrow();
        congress.daibiao()
                .contacts()
                .unlink(new UnlinkDeputy(early.seen(), LocalDate.parse("2025-03-01")), office)
                .orThrow();

        same(twin, li).orThrow();

        assertThat(links(li)).singleElement().satisfies(one -> {
            assertThat(one.since()).isEqualTo("2025-01-10");
            assertThat(one.until()).isNull();
        });
        assertThat(links(twin))
                .singleElement()
                .satisfies(one -> assertThat(one.standsFrom(one.since())).isFalse());
        assertThat(congress.entries(new EntryFilter(Set.of("link.member-deputy"), null, null, null, null, null)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.counterpart()).isEqualTo(li.value());
                    assertThat(line.day()).isEqualTo("2025-01-10");
                });
    }

    @Test
    @DisplayName("keeps apart what was held at different times")
    void keepsApart() {
        var early = link(zhao, twin, "2025-01-10").orThrow();
        congress.daibiao()
                .contacts()
                .unlink(new UnlinkDeputy(early.seen(), LocalDate.parse("2025-02-10")), office)
                .orThrow();
        link(zhao, li, "2025-02-10").orThrow();

        same(twin, li).orThrow();

        assertThat(links(li))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.standsFrom(one.since())).isTrue());
    }

    @Test
    @DisplayName("is told where the two were linked with each other, or met: that never was")
    void wasLinkedWithItself() {
        link(zhao, li, "2025-01-10").orThrow();
        congress.daibiao()
                .contacts()
                .record(RecordContact.visit(zhao, li, "2025-05-20"), office)
                .orThrow();

        var merged = same(zhao, li);

        assertThat(warned(merged)).containsExactlyInAnyOrder("deputy.merged-self", "deputy.merged-self");
        assertThat(merged.warnings())
                .anySatisfy(one -> assertThat(one.text(Locale.CHINESE)).contains("联系"));
        assertThat(congress.entries(new EntryFilter(
                        Set.of("link.member-deputy", "member-contact.*", "duty.participated"),
                        null,
                        null,
                        null,
                        null,
                        null)))
                .isEmpty();
        assertThat(congress.daibiao().find(Query.of(Contact.SHAPE), office).items())
                .singleElement()
                .satisfies(one -> assertThat(one.value().takenBackOn()).isEqualTo(congress.today()));
    }

    @Test
    @DisplayName("is told where a limit is passed by it, which refuses nothing")
    void passesLimits() {
        Id<Deputy> other = congress.member("赵一");
        for (int n = 0; n < 4; n++) {
            link(zhao, congress.deputy("甲" + n), "2025-01-10").orThrow();
            link(other, congress.deputy("乙" + n), "2025-01-10").orThrow();
        }
        for (Id<Deputy> who : List.of(zhao, other)) {
            var group = congress.daibiao()
                    .deputies()
                    .form(
                            new FormGroup(Group.Kind.DEPUTIES_GROUP, "组" + who, "安亭镇", LocalDate.parse("2025-01-01")),
                            office)
                    .orThrow();
            congress.daibiao()
                    .deputies()
                    .join(new JoinGroup(who, group.id(), LocalDate.parse("2025-01-10")), office)
                    .orThrow();
        }

        assertThat(warned(same(other, zhao))).containsExactlyInAnyOrder("contact.too-many-links", "deputy.groups-full");
    }

    @Test
    @DisplayName("took part once where both are named")
    void tookPartOnce() {
        var round = congress.daibiao()
                .opinions()
                .openRound(OpenRound.of("春季", "民生", "2025-01-01", "2025-06-30"), office)
                .orThrow();
        for (Id<Deputy> who : List.of(twin, li)) {
            congress.daibiao()
                    .opinions()
                    .takePart(new TakePart(round.id(), who, LocalDate.parse("2025-03-01")), office)
                    .orThrow();
        }

        same(twin, li).orThrow();

        assertThat(congress.entries(new EntryFilter(Set.of("round.took-part"), null, null, null, null, null)))
                .extracting(Line::role)
                .containsExactlyInAnyOrder("item", "deputy");
    }

    @Test
    @DisplayName("is read as the other one where anybody may know of deputies")
    void isReadAsTheOther() {
        same(twin, li).orThrow();

        var open = congress.daibiao()
                .deputies()
                .open(twin, new Window(LocalDate.parse("2025-01-01"), congress.today()), office);

        assertThat(open.id()).isEqualTo(li);
        assertThat(open.posts()).containsExactly(Office.DEPUTY);
    }

    @Test
    @DisplayName("is refused by every command, with a text that names the other")
    void isRefused() {
        same(twin, li).orThrow();
        var deputies = congress.daibiao().deputies();

        for (Outcome<?> refused : List.of(
                deputies.correctDeputy(CorrectDeputy.of(seen(twin).seen(), "误").named("李敏"), office),
                deputies.revealPhone(RevealPhone.of(twin, Purpose.values()[0]), office),
                deputies.seat(SeatDeputy.of(twin, Office.DEPUTY, "2025-03-01"), office),
                link(zhao, twin, "2025-03-01"),
                congress.daibiao().contacts().holdForum(HoldForum.of(zhao, List.of(li, twin), "2025-03-01"), office))) {
            assertThat(codes(refused)).containsExactly("desk.merged-away");
            assertThat(refused.reasons().get(0).text(Locale.CHINESE)).contains("代表", "已并入另一条记录");
            assertThat(refused.reasons().get(0).with()).containsEntry("record", li.value());
            assertThat(refused.reasons().get(0).remedy(Locale.ENGLISH)).contains("other");
        }
        assertThat(congress.daibiao()
                        .contacts()
                        .holdForum(HoldForum.of(zhao, List.of(li, twin), "2025-03-01"), office)
                        .reasons()
                        .get(0)
                        .path())
                .isEqualTo("deputies[1]");
    }

    @Test
    @DisplayName("has no seat any more that could be corrected, revived or ended")
    void hasNoSeatAnyMore() {
        same(twin, li).orThrow();
        var deputies = congress.daibiao().deputies();
        var seat = congress.seats(twin).get(0).seen();

        assertThat(codes(deputies.correctSeat(new CorrectSeat(seat, LocalDate.parse("2022-01-11"), "误"), office)))
                .contains("deputy.ended");
        assertThat(codes(deputies.revokeTermination(new RevokeTermination(seat, "误"), office)))
                .contains("deputy.not-ended");
        assertThat(codes(deputies.terminate(TerminateDeputy.of(seat, TerminationCause.RESIGNED, "2025-06-01"), office)))
                .contains("deputy.ended");
    }

    @Test
    @DisplayName("cannot be merged by who may not")
    void isMergedByTheOfficeAlone() {
        Actor deputy = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li);
        var command = new SameDeputy(seen(twin).seen(), li, "同一人登记了两次");

        assertThatThrownBy(() -> congress.daibiao().deputies().sameDeputy(command, deputy))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("cannot be merged again, after it was merged away")
    void isMergedOnce() {
        same(twin, li).orThrow();

        assertThat(codes(same(twin, li))).containsExactly("desk.merged-away");
        assertThat(codes(same(twin, zhao))).containsExactly("desk.merged-away");
    }

    @Test
    @DisplayName("cannot be merged with itself")
    void isNotMergedWithItself() {
        assertThat(codes(same(li, li))).containsExactly("correction.same-itself");
    }

    @Test
    @DisplayName("cannot be merged in a circle")
    void isNotMergedInACircle() {
        same(twin, li).orThrow();

        assertThat(codes(same(li, twin))).containsExactly("desk.merged-away");
    }

    @Test
    @DisplayName("ends with the last where the other one is merged too")
    void endsWithTheLast() {
        Id<Deputy> third = congress.deputy("李明");
        link(zhao, twin, "2025-01-10").orThrow();
        same(twin, li).orThrow();
        same(li, third).orThrow();

        assertThat(seen(twin).value().sameAs()).isEqualTo(third);
        assertThat(links(third)).hasSize(1);
        assertThat(of(third)).extracting(Line::kind).contains("deputy.seat");
        assertThat(of(li)).isEmpty();
    }

    @Test
    @DisplayName("cannot be merged across congresses")
    void isNotMergedAcrossCongresses() {
        Actor elsewhere = Actor.of(
                congress.daibiao().open("putuo", "普陀区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        Id<Deputy> there = congress.daibiao()
                .deputies()
                .register(RegisterDeputy.of("李明", "长风"), elsewhere)
                .orThrow()
                .id();

        assertThatThrownBy(() -> same(li, there)).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> congress.daibiao()
                        .deputies()
                        .sameDeputy(new SameDeputy(seen(twin).seen(), li, "同一人"), elsewhere))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    @DisplayName("cannot be merged with more lines than the profile says")
    void isNotMergedWithTooManyLines() {
        congress.daibiao()
                .contacts()
                .recordVoters(RecordVoterContact.of(twin, "visit", 3, "2025-05-21"), office)
                .orThrow();
        DeputyService few = DeputyService.of(
                congress.daibiao().desk().bare(), new DeputyRules(Optional.empty(), false, Set.of(), 2));

        var refused = few.sameDeputy(new SameDeputy(seen(twin).seen(), li, "同一人"), office);

        assertThat(codes(refused)).containsExactly("deputy.merged-lines");
        assertThat(refused.reasons().get(0).text(Locale.CHINESE)).contains("2");
        assertThat(few.sameDeputy(new SameDeputy(seen(li).seen(), twin, "同一人"), office)
                        .reasons())
                .isEmpty();
    }

    @Test
    @DisplayName("leaves nothing where the store fails in the middle")
    void leavesNothing() {
        congress.daibiao()
                .contacts()
                .recordVoters(RecordVoterContact.of(twin, "visit", 3, "2025-05-21"), office)
                .orThrow();
        List<String> before = congress.rows();
        var failing = congress.another(FailingStores::new);
        var command = new SameDeputy(seen(twin).seen(), li, "同一人登记了两次");

        assertThatThrownBy(() -> failing.deputies().sameDeputy(command, office)).hasMessage("the line is cut");

        assertThat(congress.rows()).isEqualTo(before);
        assertThat(congress.daibiao().deputies().sameDeputy(command, office).reasons())
                .isEmpty();
    }

    /** Stores that fail once everything is written. */
    private record FailingStores(Stores sound) implements Stores {
        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            return sound.write(congress, writer -> {
                work.apply(writer);
                throw new IllegalStateException("the line is cut");
            });
        }

        @Override
        public <R> R read(CongressId congress, Function<StoreReader, R> work) {
            return sound.read(congress, work);
        }

        @Override
        public <P> Optional<P> port(Class<P> port) {
            return sound.port(port);
        }

        @Override
        public void close() {
            sound.close();
        }
    }
}
