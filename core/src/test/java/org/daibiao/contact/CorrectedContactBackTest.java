package org.daibiao.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daibiao.journal.EntryFilter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Only what the first act entered was taken back, so that the rest still counted. */
@DisplayName("A contact that was corrected")
class CorrectedContactBackTest extends ContactFixture {
    CorrectedContactBackTest() {
        contacts.link(LinkDeputy.of(li, wang, "2025-03-01"), office).orThrow();
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
