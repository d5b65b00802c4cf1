package org.daibiao.contact;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.Fixture;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;

/** Three people of whom contacts are recorded and put right; who is linked is said by each test. */
abstract class ContactFixture {
    final Fixture congress = new Fixture();
    final ContactService contacts = congress.daibiao().contacts();
    final Actor office = congress.office();
    final Id<Deputy> li = congress.chairperson("李敏");
    final Id<Deputy> wang = congress.deputy("王芳");
    final Id<Deputy> zhao = congress.deputy("赵军");

    final Versioned<Contact> visit() {
        return contacts.record(RecordContact.visit(li, wang, "2025-05-12").raising("road", "路灯不亮"), office)
                .orThrow();
    }

    final Versioned<Contact> voters() {
        return contacts.recordVoters(RecordVoterContact.of(wang, "visit", 3, "2025-05-12"), office)
                .orThrow();
    }

    final Versioned<Contact> forum() {
        var matters = List.of(new NewMatter("road", "路灯不亮"));
        return contacts.holdForum(
                        new HoldForum(li, List.of(wang, zhao), LocalDate.parse("2025-06-10"), null, matters), office)
                .orThrow();
    }

    static CorrectContact of(Versioned<Contact> contact) {
        return CorrectContact.of(contact.seen(), "录错");
    }

    final Outcome<Versioned<Contact>> correct(CorrectContact command) {
        return contacts.correct(command, office);
    }
}
