package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.contact.LinkVoter;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Id;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sight of the voter and of the contact that an opinion names (4.h, 1.d). */
@DisplayName("Who registers an opinion")
class WhoIsNamedTest {
    private static final String TOWN = "安亭镇";

    private final Fixture congress = new Fixture();
    private final Id<Deputy> wang = congress.deputy("王芳");
    private final Id<Deputy> zhang = congress.deputy("张伟");
    private final Actor deputy =
            Actor.of(congress.office().congress(), "wang", Roles.DEPUTY).tied(Relation.DEPUTY, wang);
    private final Actor town = Actor.of(congress.office().congress(), "town", Roles.TOWN_OR_SUBDISTRICT_OFFICE)
            .tied(Relation.UNIT, TOWN);

    private Id<Voter> voter(String name, Id<Deputy> linkedWith) {
        Id<Voter> voter = congress.daibiao()
                .deputies()
                .registerVoter(RegisterVoter.of(name, TOWN, "2025-01-01"), congress.office())
                .orThrow()
                .id();
        congress.daibiao()
                .contacts()
                .linkVoter(LinkVoter.of(linkedWith, voter, "2025-01-02"), congress.office())
                .orThrow();
        return voter;
    }

    private RegisterOpinion at(Id<?> contact) {
        return RegisterOpinion.at(Origin.CONTACT, contact, TOWN, "road", "路灯", "2025-06-01");
    }

    private RegisterOpinion heard() {
        return RegisterOpinion.byHotline("SH-" + UUID.randomUUID(), TOWN, "road", "路灯", "2025-06-03");
    }

    private Id<?> contact(Id<Deputy> with) {
        return congress.daibiao()
                .contacts()
                .recordVoters(RecordVoterContact.of(with, "visit", 3, "2025-06-01"), congress.office())
                .orThrow()
                .id();
    }

    @Test
    @DisplayName(
            "as a deputy names a voter of the own, or nobody; another's voter, and one that there is not, are denied alike")
    void voters() {
        Id<Voter> own = voter("李敏", wang);
        Id<Voter> others = voter("陈静", zhang);

        assertThat(congress.daibiao()
                        .opinions()
                        .register(heard().from(own, wang), deputy)
                        .orThrow()
                        .value()
                        .secrecy())
                .isEqualTo(Secrecy.NOT_ASKED);
        congress.daibiao().opinions().register(heard().from(null, wang), deputy).orThrow();
        for (Id<Voter> hidden : List.of(others, Id.<Voter>of(new UUID(9, 9)))) {
            assertThatThrownBy(() -> congress.daibiao().opinions().register(heard().from(hidden, wang), deputy))
                    .isInstanceOf(DeniedException.class);
        }
    }

    @Test
    @DisplayName("names a contact that may be seen; another's, and one that there is not, are refused alike")
    void contacts() {
        Id<?> own = contact(wang);
        Id<?> others = contact(zhang);

        congress.daibiao().opinions().register(at(own).from(null, wang), deputy).orThrow();
        congress.daibiao().opinions().register(at(others), town).orThrow();
        for (Id<?> hidden : List.of(others, Id.of(new UUID(9, 9)))) {
            assertThat(codes(congress.daibiao().opinions().register(at(hidden).from(null, wang), deputy)))
                    .containsExactly("opinion.no-source");
        }
    }
}
