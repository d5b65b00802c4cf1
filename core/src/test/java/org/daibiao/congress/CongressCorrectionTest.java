package org.daibiao.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.record.Id;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is recorded of an organ or a document")
class CongressCorrectionTest {
    private final Fixture congress = new Fixture();
    private final CongressService service = congress.daibiao().congresses();
    private final Actor office = congress.office();
    private final Versioned<Organ> town = organ("安亭镇", Organ.Kind.TOWN);
    private final Versioned<Document> plan = service.register(
                    RegisterDocument.of("work-plan", "工作计划", Document.Source.STANDING_COMMITTEE, "2025-03-01"), office)
            .orThrow();

    private Versioned<Organ> organ(String name, Organ.Kind kind) {
        return service.addOrgan(AddOrgan.of(name, kind, "2025-03-01"), office).orThrow();
    }

    private CorrectOrgan wrong(@Nullable String name, Organ.@Nullable Kind kind, @Nullable String since) {
        return new CorrectOrgan(town.seen(), name, kind, since == null ? null : LocalDate.parse(since), "登记时笔误");
    }

    private CorrectDocument wrong() {
        return CorrectDocument.of(plan.seen(), "登记时笔误");
    }

    private Versioned<Document> circulated(String day) {
        return service.circulate(MarkDocument.of(plan.seen(), day), office).orThrow();
    }

    private String figure(String obligation, int place) {
        var check = congress.daibiao()
                .plan()
                .report(Period.year(2025), office)
                .obligation(obligation)
                .orElseThrow()
                .checks()
                .get(place);
        return check.numerator() + "/" + check.denominator();
    }

    @Test
    @DisplayName("can be corrected in an organ, and what it said before is kept")
    void anOrganCanBeCorrected() {
        Versioned<Organ> right = service.correctOrgan(wrong("马陆镇", Organ.Kind.SUBDISTRICT, "2025-02-01"), office)
                .orThrow();

        assertThat(right.value())
                .isEqualTo(new Organ(town.id(), "马陆镇", Organ.Kind.SUBDISTRICT, LocalDate.parse("2025-02-01")));
        assertThat(right.version()).isEqualTo(2);
        assertThat(congress.earlier(town.id())).containsExactly("kind: town", "name: 安亭镇", "since: 2025-03-01");
        assertThat(congress.about(town.id(), "organ.unit")).containsExactly("organ 2025-02-01 1");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBDISTRICT, organ 2025-03-01 1, ''",
        "COURT, '', organ 2025-03-01 1",
        "DEPARTMENT, '', ''",
    })
    @DisplayName("follows the right kind of an organ in the journal")
    void anOrganFollowsItsKind(Organ.Kind kind, String unit, String four) {
        service.correctOrgan(wrong(null, kind, null), office).orThrow();

        assertThat(String.join("|", congress.about(town.id(), "organ.unit"))).isEqualTo(unit);
        assertThat(String.join("|", congress.about(town.id(), "organ.one-of-four")))
                .isEqualTo(four);
    }

    @Test
    @DisplayName("makes a department that was recorded wrongly a town that the plan counts")
    void aDepartmentBecomesATown() {
        Versioned<Organ> department = organ("马陆镇", Organ.Kind.DEPARTMENT);
        assertThat(figure("4.g", 1)).isEqualTo("0/1");

        service.correctOrgan(new CorrectOrgan(department.seen(), null, Organ.Kind.TOWN, null, "录错"), office)
                .orThrow();

        assertThat(figure("4.g", 1)).isEqualTo("0/2");
    }

    @Test
    @DisplayName("is refused for an organ with the name of another, in the future, unchanged, blank")
    void anOrganIsRefused() {
        organ("马陆镇", Organ.Kind.TOWN);

        assertThat(codes(service.correctOrgan(wrong("马陆镇", null, "2025-07-02"), office)))
                .containsExactly("congress.organ-known", "congress.future");
        assertThat(codes(service.correctOrgan(wrong(null, null, null), office))).containsExactly("correction.nothing");
        assertThat(codes(service.correctOrgan(wrong("安亭镇", Organ.Kind.TOWN, "2025-03-01"), office)))
                .containsExactly("correction.nothing");
        assertThat(codes(service.correctOrgan(wrong(" ", null, null), office)))
                .containsExactly("record.invalid.Pattern");
        assertThat(codes(service.correctOrgan(wrong(null, null, "2025-07-01"), office)))
                .isEmpty();
    }

    @Test
    @DisplayName("can be corrected in a document, and what it said before is kept")
    void aDocumentCanBeCorrected() {
        Document right = service.correctDocument(
                        new CorrectDocument(
                                plan.seen(),
                                "station-opinion",
                                "实施意见",
                                town.id(),
                                Document.Source.ELSEWHERE,
                                LocalDate.parse("2025-02-01"),
                                List.of(),
                                "录错"),
                        office)
                .orThrow()
                .value();

        assertThat(right)
                .isEqualTo(new Document(
                        plan.id(),
                        "station-opinion",
                        "实施意见",
                        town.id(),
                        Document.Source.ELSEWHERE,
                        LocalDate.parse("2025-02-01"),
                        null,
                        null));
        assertThat(congress.earlier(plan.id()))
                .containsExactly(
                        "organ: –",
                        "since: 2025-03-01",
                        "source: standing-committee",
                        "title: 工作计划",
                        "type: work-plan");
        assertThat(congress.about(plan.id(), "document.adopted.*")).isEmpty();
        assertThat(congress.about(plan.id(), "document.registered.*"))
                .containsExactly("item 2025-02-01 1 station-opinion", "organ 2025-02-01 1 station-opinion");
    }

    @Test
    @DisplayName("follows in the lines of a document's circulation and publication, which name its type and organ")
    void circulationAndPublicationFollow() {
        Versioned<Document> published = service.publish(
                        MarkDocument.of(circulated("2025-03-05").seen(), "2025-03-06"), office)
                .orThrow();
        assertThat(figure("0.a", 0)).isEqualTo("1/1");

        Versioned<Document> other = service.correctDocument(
                        CorrectDocument.of(published.seen(), "录错")
                                .ofType("capacity-opinion")
                                .of(town.id()),
                        office)
                .orThrow();

        assertThat(figure("0.a", 0)).isEqualTo("0/1");
        for (String family : List.of("adopted 2025-03-01", "circulated 2025-03-05", "published 2025-03-06")) {
            String[] words = family.split(" ");
            assertThat(congress.about(plan.id(), "document." + words[0] + ".*"))
                    .containsExactly(
                            "item " + words[1] + " 1 capacity-opinion", "organ " + words[1] + " 1 capacity-opinion");
        }

        service.correctDocument(
                        CorrectDocument.of(other.seen(), "录错")
                                .ofType("work-plan")
                                .without(CorrectDocument.Part.ORGAN),
                        office)
                .orThrow();

        assertThat(figure("0.a", 0)).isEqualTo("1/1");
        assertThat(congress.about(plan.id(), "document.*"))
                .containsExactly(
                        "item 2025-03-01 1 adopted.work-plan",
                        "item 2025-03-05 1 circulated.work-plan",
                        "item 2025-03-06 1 published.work-plan");
    }

    @Test
    @DisplayName("leaves the lines of a document's circulation alone when only its day was wrong")
    void theDayMovesOneLine() {
        Versioned<Document> marked = circulated("2025-03-05");
        service.correctDocument(CorrectDocument.of(marked.seen(), "录错").on("2025-03-05"), office)
                .orThrow();

        assertThat(congress.about(plan.id(), "document.*"))
                .containsExactly("item 2025-03-05 1 circulated.work-plan", "item 2025-03-05 1 adopted.work-plan");
    }

    @Test
    @DisplayName("loses a circulation that did not take place, which can be recorded anew on the right day")
    void aCirculationCanBeRemoved() {
        Versioned<Document> marked = circulated("2025-03-05");
        assertThat(codes(service.circulate(MarkDocument.of(marked.seen(), "2025-03-06"), office)))
                .containsExactly("congress.document-marked");

        Versioned<Document> none = service.correctDocument(
                        CorrectDocument.of(marked.seen(), "尚未印发").without(CorrectDocument.Part.CIRCULATION), office)
                .orThrow();

        assertThat(none.value().circulatedOn()).isNull();
        assertThat(congress.earlier(plan.id())).containsExactly("circulatedOn: 2025-03-05");
        assertThat(congress.about(plan.id(), "document.circulated.*")).isEmpty();
        service.circulate(MarkDocument.of(none.seen(), "2025-03-06"), office).orThrow();
        assertThat(congress.about(plan.id(), "document.circulated.*")).containsExactly("item 2025-03-06 1 work-plan");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-04, 2025-03-06, congress.document-after-mark",
        "2025-03-06, 2025-03-04, congress.document-after-mark",
        "2025-03-05, 2025-03-06, ''",
        "2025-07-01, 2025-07-01, ''"
    })
    @DisplayName("is refused for a document that would be older than its circulation or its publication")
    void aDocumentIsNotAfterItsMark(String circulated, String published, String code) {
        Versioned<Document> marked = service.publish(
                        MarkDocument.of(circulated(circulated).seen(), published), office)
                .orThrow();

        assertThat(String.join(
                        ",",
                        codes(service.correctDocument(
                                CorrectDocument.of(marked.seen(), "录错").on("2025-03-05"), office))))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("is refused for a document in the future, unchanged, with an organ given and removed, blank")
    void aDocumentIsRefused() {
        assertThat(codes(service.correctDocument(wrong().on("2025-07-02"), office)))
                .containsExactly("congress.future");
        assertThat(codes(service.correctDocument(wrong(), office))).containsExactly("correction.nothing");
        assertThat(codes(service.correctDocument(
                        wrong().ofType("work-plan")
                                .on("2025-03-01")
                                .without(CorrectDocument.Part.ORGAN, CorrectDocument.Part.PUBLICATION),
                        office)))
                .containsExactly("correction.nothing");
        assertThat(codes(service.correctDocument(wrong().of(town.id()).without(CorrectDocument.Part.ORGAN), office)))
                .containsExactly("correction.given-and-removed");
        assertThat(codes(service.correctDocument(wrong().ofType("Work plan"), office)))
                .containsExactly("record.invalid.Pattern");
        assertThatThrownBy(() -> service.correctDocument(wrong().of(Id.of(UUID.randomUUID())), office))
                .isInstanceOf(UnknownIdException.class);
        assertThat(congress.earlier(plan.id())).isEmpty();
    }

    @Test
    @DisplayName(
            "is corrected by the office alone, in its congress, on the version that it saw, and a repeat does it once")
    void isCorrectedByTheOfficeAlone() {
        Actor staff = Actor.of(office.congress(), "zhang", Roles.TOWN_OR_SUBDISTRICT_OFFICE)
                .tied(Relation.UNIT, "安亭镇");
        CorrectOrgan organ = wrong("马陆镇", null, "2025-02-01");
        CorrectDocument document = wrong().on("2025-02-01");
        assertThatThrownBy(() -> service.correctOrgan(organ, staff)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> service.correctDocument(document, staff)).isInstanceOf(DeniedException.class);
        Actor stranger = Actor.of(
                congress.daibiao().open("qingpu", "青浦区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        assertThatThrownBy(() -> service.correctOrgan(organ, stranger)).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> service.correctDocument(document, stranger)).isInstanceOf(UnknownIdException.class);

        for (Actor again : List.of(office.as(new UUID(7, 1)), office.as(new UUID(7, 1)))) {
            service.correctOrgan(organ, again).orThrow();
        }
        for (Actor again : List.of(office.as(new UUID(7, 2)), office.as(new UUID(7, 2)))) {
            service.correctDocument(document, again).orThrow();
        }
        assertThat(congress.earlier(town.id())).hasSize(2);
        assertThat(congress.about(town.id(), "organ.unit")).hasSize(1);
        assertThat(congress.earlier(plan.id())).hasSize(1);
        assertThat(congress.about(plan.id(), "document.*")).hasSize(1);
        assertThatThrownBy(() -> service.correctOrgan(organ, office)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> service.correctDocument(document, office)).isInstanceOf(StaleVersionException.class);
    }
}
