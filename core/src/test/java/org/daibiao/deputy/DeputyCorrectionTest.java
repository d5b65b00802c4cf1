package org.daibiao.deputy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.correction.Correction;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.json.Json;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PublicName;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.Query;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A deputy's record, which an office once could not put right (fault L2). */
@DisplayName("What is recorded of a deputy")
class DeputyCorrectionTest {
    private final Fixture congress = new Fixture();
    private final DeputyService deputies = congress.daibiao().deputies();
    private final Actor office = congress.office();
    private final Versioned<Deputy> li = deputies.register(
                    new RegisterDeputy(
                            PersonName.of("李明"),
                            "安亭镇",
                            "第3选区",
                            "安亭代表团",
                            PhoneNumber.of("13900004711"),
                            List.of("教育", "科技"),
                            null,
                            null),
                    office)
            .orThrow();

    private CorrectDeputy wrong() {
        return CorrectDeputy.of(li.seen(), "登记时笔误");
    }

    private List<Correction> kept() {
        return congress
                .daibiao()
                .find(Query.of(Correction.SHAPE, Correction.CORRECTED.is(li.id().value())), office)
                .items()
                .stream()
                .map(Versioned::value)
                .toList();
    }

    @Test
    @DisplayName("can be corrected, and what it said before is kept with the reason")
    void canBeCorrected() {
        Versioned<Deputy> right = deputies.correctDeputy(wrong().named("黎明").ofUnit("马陆镇"), office)
                .orThrow();

        assertThat(right.version()).isEqualTo(2);
        assertThat(right.value().name()).isEqualTo(PublicName.of("黎明"));
        assertThat(right.value().unit()).isEqualTo("马陆镇");
        assertThat(right.value().sectors()).containsExactly("教育", "科技");
        assertThat(kept())
                .extracting(
                        Correction::component,
                        one -> String.valueOf(
                                one.earlier() == null ? null : one.earlier().value()))
                .containsExactlyInAnyOrder(tuple("name", "李明"), tuple("unit", "安亭镇"));
        assertThat(kept()).allSatisfy(one -> {
            assertThat(one.ofTable()).isEqualTo("deputy");
            assertThat(one.reason()).isEqualTo("登记时笔误");
            assertThat(one.correctedOn()).isEqualTo(congress.today());
            assertThat(one.toString()).doesNotContain("李明");
        });
    }

    @Test
    @DisplayName("keeps its phone number when something else is corrected by somebody who sees only the mask")
    void keepsThePhone() {
        deputies.correctDeputy(wrong().ofUnit("马陆镇"), office).orThrow();

        assertThat(deputies.revealPhone(RevealPhone.of(li.id(), Purpose.CONTACT), office)
                        .orThrow()
                        .phone())
                .isEqualTo(PhoneNumber.of("13900004711"));
    }

    @Test
    @DisplayName("never gives the wrong phone number back, not even in its history")
    void neverGivesTheWrongNumberBack() {
        deputies.correctDeputy(wrong().at("13800138000"), office).orThrow();

        assertThat(kept()).singleElement().satisfies(one -> {
            assertThat(one.component()).isEqualTo("phone");
            assertThat(Json.write(one)).contains("****4711").doesNotContain("13900004711");
        });
        assertThat(congress.rows()).noneMatch(row -> row.contains("13900004711"));
    }

    @Test
    @DisplayName("can be emptied where there may be nothing, and lists are replaced as a whole")
    void canBeEmptied() {
        CorrectDeputy lines = CorrectDeputy.of(li.seen(), "调整").in("卫生").without(CorrectDeputy.Part.DELEGATION);
        Versioned<Deputy> right = deputies.correctDeputy(lines, office).orThrow();

        assertThat(right.value().delegation()).isNull();
        assertThat(right.value().constituency()).isEqualTo("第3选区");
        assertThat(right.value().sectors()).containsExactly("卫生");
        assertThat(kept())
                .extracting(one -> Json.write(one))
                .anySatisfy(text -> assertThat(text).contains("教育、科技"))
                .anySatisfy(text -> assertThat(text).contains("安亭代表团"));

        Deputy none = deputies.correctDeputy(
                        CorrectDeputy.of(right.seen(), "没有").without(CorrectDeputy.Part.SECTORS), office)
                .orThrow()
                .value();
        assertThat(none.sectors()).isEmpty();
    }

    @Test
    @DisplayName("keeps the lines of work that a document does not name")
    void keepsWhatADocumentDoesNotName() {
        var typed = Json.read(Json.write(wrong().ofUnit("菊园新区")).getBytes(UTF_8), CorrectDeputy.class);

        assertThat(deputies.correctDeputy(typed, office).orThrow().value().sectors())
                .containsExactly("教育", "科技");
    }

    @Test
    @DisplayName("is not corrected to what it says, nor given and removed at once, nor to a blank")
    void isNotCorrectedToNothing() {
        assertThat(codes(deputies.correctDeputy(wrong(), office))).containsExactly("correction.nothing");
        assertThat(codes(deputies.correctDeputy(wrong().named("李明").ofUnit("安亭镇"), office)))
                .containsExactly("correction.nothing");
        assertThat(codes(deputies.correctDeputy(wrong().at("13800138000").without(CorrectDeputy.Part.PHONE), office)))
                .containsExactly("correction.given-and-removed");
        assertThat(codes(deputies.correctDeputy(wrong().ofUnit("  "), office)))
                .containsExactly("record.invalid.Pattern");
        assertThat(kept()).isEmpty();
    }

    @Test
    @DisplayName("is corrected by the office alone, on the version that it saw, and a repeat does it once")
    void isCorrectedByTheOfficeAlone() {
        Actor self = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li.id());
        assertThatThrownBy(() -> deputies.correctDeputy(wrong().ofUnit("马陆镇"), self))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> congress.daibiao().find(Query.of(Correction.SHAPE), self))
                .isInstanceOf(DeniedException.class);

        Actor once = office.as(UUID.randomUUID());
        deputies.correctDeputy(wrong().ofUnit("马陆镇"), once).orThrow();
        deputies.correctDeputy(wrong().ofUnit("马陆镇"), once).orThrow();
        assertThat(kept()).hasSize(1);
        assertThatThrownBy(() -> deputies.correctDeputy(wrong().ofUnit("江桥镇"), office))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    @DisplayName("shows the phone number to the office for a purpose, which is kept and entered in the journal")
    void showsThePhoneForAPurpose() {
        assertThat(congress.daibiao().get(Deputy.SHAPE, li.id(), office).value().phone())
                .isEqualTo(PhoneNumber.of("****4711"));

        Deputy shown = deputies.revealPhone(new RevealPhone(li.id(), Purpose.LEGAL_DUTY, "2025-7"), office)
                .orThrow();

        assertThat(shown.phone()).isEqualTo(PhoneNumber.of("13900004711"));
        assertThat(shown.toString() + Json.write(shown)).doesNotContain("13900004711");
        assertThat(congress.daibiao()
                        .find(Query.of(Disclosure.SHAPE, Disclosure.DEPUTY.is(li.id())), office)
                        .items())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.value().purpose()).isEqualTo(Purpose.LEGAL_DUTY);
                    assertThat(one.value().voter()).isNull();
                });
        assertThat(congress.entries(new EntryFilter(Set.of("deputy.disclosed"), null, null, null, null, null)))
                .hasSize(1);
    }

    @Test
    @DisplayName("shows no number to others, and none where none is recorded")
    void showsNoNumberToOthers() {
        Versioned<Deputy> none =
                deputies.register(RegisterDeputy.of("王芳", "马陆镇"), office).orThrow();
        assertThat(codes(deputies.revealPhone(RevealPhone.of(none.id(), Purpose.CONTACT), office)))
                .containsExactly("deputy.no-phone");
        Actor member = Actor.of(office.congress(), "m", Roles.COMMITTEE_MEMBER).tied(Relation.DEPUTY, none.id());
        assertThatThrownBy(() -> deputies.revealPhone(RevealPhone.of(li.id(), Purpose.CONTACT), member))
                .isInstanceOf(DeniedException.class);
    }
}
