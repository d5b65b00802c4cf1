package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daibiao.Fixture;
import org.daibiao.contact.Contact;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.MemberLink;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Imported;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.station.EnterStation;
import org.daibiao.station.OpenStation;
import org.daibiao.station.ReceivePeople;
import org.daibiao.station.StationEvent;
import org.daibiao.station.TakeBackStationEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was moved by a merge is put right like anything else. */
@DisplayName("A deputy who was registered twice and merged")
class AfterMergeTest {
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

    private Outcome<Versioned<MemberLink>> link(Id<Deputy> member, Id<Deputy> deputy, String since) {
        return congress.daibiao().contacts().link(LinkDeputy.of(member, deputy, since), office);
    }

    private <T> Seen<T> seen(Shape<T> shape, Id<T> id) {
        return congress.daibiao().get(shape, id, office).seen();
    }

    @Test
    @DisplayName("had contacts and receptions that are taken back whole afterwards")
    void hadWhatIsTakenBack() {
        var contacts = congress.daibiao().contacts();
        var stations = congress.daibiao().stations();
        link(zhao, twin, "2025-01-10").orThrow();
        var visit = contacts.record(RecordContact.visit(zhao, twin, "2025-05-20"), office)
                .orThrow();
        var station = stations.open(OpenStation.of("安亭站", "安亭镇", "安亭路1号", "2024-01-01"), office)
                .orThrow();
        var reception = stations.receive(ReceivePeople.of(station.id(), "2025-05-16", List.of(twin, zhao), 5), office)
                .orThrow();
        var entering = stations.enter(
                        EnterStation.of(station.id(), "deputies.monthly", "听取意见", "2025-05-16")
                                .at(reception.id()),
                        office)
                .orThrow();
        same(twin, li).orThrow();

        contacts.takeBack(new TakeBackContact(seen(Contact.SHAPE, visit.id()), "误登记"), office)
                .orThrow();
        stations.takeBack(new TakeBackStationEvent(seen(StationEvent.SHAPE, reception.id()), "误登记"), office)
                .orThrow();

        assertThat(of(li)).extracting(Line::kind).containsExactly("deputy.seat");
        assertThat(congress.entries(EntryFilter.about(visit.id()))).isEmpty();
        assertThat(congress.entries(EntryFilter.about(reception.id())))
                .extracting(Line::kind)
                .containsOnly("station.entered.deputies.monthly");
        stations.takeBack(new TakeBackStationEvent(entering.seen(), "误登记"), office)
                .orThrow();
        assertThat(congress.entries(EntryFilter.about(reception.id()))).isEmpty();
    }

    @Test
    @DisplayName("left a group before, and is not in it again when the termination is taken back")
    void leftBefore() {
        DeputyService deputies = congress.daibiao().deputies();
        var late = deputies.register(RegisterDeputy.of("李明", "安亭镇").seatedOn("2024-01-10"), office)
                .orThrow()
                .id();
        var group = deputies.form(
                        new FormGroup(Group.Kind.DEPUTIES_GROUP, "一组", "安亭镇", LocalDate.parse("2025-01-01")), office)
                .orThrow();
        var membership = deputies.join(new JoinGroup(twin, group.id(), LocalDate.parse("2025-01-10")), office)
                .orThrow();
        deputies.leave(new LeaveGroup(membership.seen(), LocalDate.parse("2025-03-10")), office)
                .orThrow();
        var end = congress.seats(twin).get(0);
        deputies.terminate(TerminateDeputy.of(end.seen(), TerminationCause.RESIGNED, "2025-06-01"), office)
                .orThrow();
        deputies.terminate(
                        TerminateDeputy.of(congress.seats(late).get(0).seen(), TerminationCause.RESIGNED, "2025-05-01"),
                        office)
                .orThrow();
        same(twin, late).orThrow();

        deputies.revokeTermination(
                        new RevokeTermination(congress.seats(late).get(0).seen(), "误登记"), office)
                .orThrow();

        assertThat(congress.daibiao()
                        .get(Membership.SHAPE, membership.id(), office)
                        .value()
                        .until())
                .isEqualTo("2025-03-10");
    }

    @Test
    @DisplayName(
            "is imported by both numbers as long as the source has both: the own number counts, the other row is told")
    void isImportedByBothNumbers() {
        DeputyService deputies = congress.another().deputies();
        deputies.correctDeputy(CorrectDeputy.of(seen(twin).seen(), "补编号").keyed("DB-7"), office)
                .orThrow();
        deputies.correctDeputy(CorrectDeputy.of(seen(li).seen(), "补编号").keyed("DB-8"), office)
                .orThrow();
        same(twin, li).orThrow();
        var rows = List.of(
                RegisterDeputy.of("李明", "马陆镇").keyed("DB-7"),
                RegisterDeputy.of("李明", "外冈镇").keyed("DB-8"));

        var imported = deputies.importAll(rows, office);

        assertThat(imported.orThrow())
                .extracting(row -> row.effect(), row -> row.kept())
                .containsExactly(
                        tuple(Imported.Effect.UNCHANGED, List.of("unit")), tuple(Imported.Effect.CHANGED, List.of()));
        assertThat(imported.warnings())
                .extracting(Rejection::code, Rejection::path)
                .containsExactly(tuple("correction.row-merged", "[0].externalKey"));
        assertThat(seen(li).value().unit()).isEqualTo("外冈镇");
        assertThat(deputies.importAll(rows, office).orThrow())
                .extracting(row -> row.effect())
                .containsOnly(Imported.Effect.UNCHANGED);
    }

    @Test
    @DisplayName("without a number of its own is imported by the first of the others")
    void isImportedByTheFirst() {
        DeputyService deputies = congress.another().deputies();
        Id<Deputy> third = congress.deputy("李明");
        deputies.correctDeputy(CorrectDeputy.of(seen(twin).seen(), "补编号").keyed("DB-7"), office)
                .orThrow();
        deputies.correctDeputy(CorrectDeputy.of(seen(third).seen(), "补编号").keyed("DB-8"), office)
                .orThrow();
        same(twin, li).orThrow();
        same(third, li).orThrow();

        var imported = deputies.importAll(
                List.of(
                        RegisterDeputy.of("李明", "马陆镇").keyed("DB-8"),
                        RegisterDeputy.of("李明", "马陆镇").keyed("DB-7")),
                office);

        assertThat(imported.orThrow())
                .extracting(row -> row.effect())
                .containsExactly(Imported.Effect.CHANGED, Imported.Effect.UNCHANGED);
        assertThat(seen(li).value().unit()).isEqualTo("马陆镇");
    }
}
