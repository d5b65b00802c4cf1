package org.daibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.GuidePage;
import org.daibiao.contact.Contact;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seat;
import org.daibiao.desk.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to finding records")
class GuideTest {
    private final Fixture congress = new Fixture();
    private final Daibiao daibiao = congress.daibiao();
    private final Actor office = congress.office();
    private final GuidePage out = new GuidePage("find-records.md", GuideTest.class);

    @Test
    @DisplayName("shows the code that is compiled here and what it prints")
    void showsItsCode() throws IOException {
        Id<Deputy> li = congress.member("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        daibiao.contacts().link(LinkDeputy.of(li, wang, "2025-03-01"), office).orThrow();
        record(li, wang, "visit", "2025-06-12");
        record(li, wang, "visit", "2025-03-03");
        record(li, wang, "visit", "2025-04-08");
        record(li, wang, "reception", "2025-05-20");

        var query = Query.of(Contact.SHAPE, Contact.DEPUTY.is(wang), Contact.HELD_ON.atLeast(Typed.day("2025-04-01")))
                .by(Contact.HELD_ON)
                .atMost(2);
        String next = null;
        do {
            Page<Versioned<Contact>> page = daibiao.find(query.from(next), office);
            page.items()
                    .forEach(item -> out.println(
                            item.value().heldOn() + " " + item.value().channel()));
            out.println("that was a page of " + page.items().size());
            next = page.next();
        } while (next != null);

        var ofAnting = Reference.to(Contact.DEPUTY, Deputy.SHAPE, Deputy.UNIT.is("安亭镇"));
        out.println(
                daibiao.find(Query.of(Contact.SHAPE, ofAnting), office).items().size());
        var inOffice = Reference.from(
                Deputy.SHAPE, Seat.SHAPE, Seat.DEPUTY, Seat.OFFICE.is(Office.COMMITTEE_MEMBER), Seat.UNTIL.missing());
        daibiao.find(Query.of(Deputy.SHAPE, inOffice), office)
                .items()
                .forEach(member -> out.println(member.id().equals(li)));
        out.println(daibiao.get(Deputy.SHAPE, wang, office).value().unit());

        out.showsWhatWasRun();
    }

    @Test
    @DisplayName("says rightly what orders, how long a page is, and what a cursor belongs to")
    void saysWhatOrders() {
        congress.member("李敏");
        congress.deputy("王芳");
        var one = Query.of(Deputy.SHAPE).atMost(1);
        String next = daibiao.find(one, office).next();

        assertThatThrownBy(() -> one.by(Deputy.UNIT))
                .isInstanceOfSatisfying(
                        BadValueException.class, e -> assertThat(e.code()).isEqualTo("record.no-order"));
        assertThatThrownBy(() -> Query.of(Seat.SHAPE).by(Seat.UNTIL)).isInstanceOf(BadValueException.class);
        assertThat(Query.of(Deputy.SHAPE).limit()).isEqualTo(Query.MOST).isEqualTo(500);
        assertThat(daibiao.find(one.from(next).where(List.of(Deputy.UNIT.is("安亭镇"))), office)
                        .items())
                .hasSize(1);
        assertThatThrownBy(() -> daibiao.find(Query.of(Seat.SHAPE).from(next), office))
                .isInstanceOf(BadCursorException.class);
    }

    private void record(Id<Deputy> li, Id<Deputy> wang, String channel, String day) {
        daibiao.contacts()
                .record(RecordContact.of(li, wang, channel, day), office)
                .orThrow();
    }
}
