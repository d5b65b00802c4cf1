package org.daibiao.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.Fixture;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Only what the first act entered was taken back, so that the rest still counted. */
@DisplayName("A contact that was corrected")
class CorrectedContactBackTest {
    private final Fixture congress = new Fixture();
    private final ContactService contacts = congress.daibiao().contacts();
    private final Actor office = congress.office();
    private final Id<Deputy> li = congress.chairperson("李敏");
    private final Id<Deputy> wang = congress.deputy("王芳");
    private final Id<Deputy> zhao = congress.deputy("赵军");

    CorrectedContactBackTest() {
        contacts.link(LinkDeputy.of(li, wang, "2025-03-01"), office).orThrow();
    }

    private Versioned<Contact> visit() {
        return contacts.record(RecordContact.visit(li, wang, "2025-05-12").raising("road", "路灯不亮"), office)
                .orThrow();
    }

    private Versioned<Contact> voters() {
        return contacts.recordVoters(RecordVoterContact.of(wang, "visit", 3, "2025-05-12"), office)
                .orThrow();
    }

    private Versioned<Contact> forum() {
        var matters = List.of(new NewMatter("road", "路灯不亮"));
        return contacts.holdForum(
                        new HoldForum(li, List.of(wang, zhao), LocalDate.parse("2025-06-10"), null, matters), office)
                .orThrow();
    }

    private static CorrectContact of(Versioned<Contact> contact) {
        return CorrectContact.of(contact.seen(), "录错");
    }

    private Outcome<Versioned<Contact>> correct(CorrectContact command) {
        return contacts.correct(command, office);
    }

    @Test
    @DisplayName("is taken back whole after that, whatever of it was put right")
    void isTakenBackWhole() {
        contacts.link(LinkDeputy.of(li, zhao, "2025-03-01"), office).orThrow();
        for (var corrected : List.of(
                correct(of(visit()).by("reception")),
                correct(of(visit()).ofDeputy(zhao)),
                correct(of(voters()).by("reception")),
                correct(of(forum()).withGuests(List.of(zhao, congress.deputy("周全")))))) {
            var back = contacts.takeBack(new TakeBackContact(corrected.orThrow().seen(), "误登记"), office)
                    .orThrow();

            assertThat(congress.entries(EntryFilter.about(back.id()))).isEmpty();
        }
    }

    @Test
    @DisplayName("is the same as another after that, and counts no longer at all")
    void countsNoLongerAtAll() {
        var there = visit();
        var twice = correct(of(visit()).by("reception")).orThrow();

        contacts.same(new SameContact(twice.seen(), there.id(), "重复登记"), office).orThrow();

        assertThat(congress.entries(EntryFilter.about(twice.id()))).isEmpty();
    }
}
