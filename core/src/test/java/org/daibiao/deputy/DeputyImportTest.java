package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.correction.Correction;
import org.daibiao.correction.HandCorrected;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.DoneBeforeException;
import org.daibiao.desk.Imported;
import org.daibiao.desk.OperationReusedException;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.Purpose;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Deputies from another system, again and again (fault L2: a second import doubled people). */
@DisplayName("An import of deputies")
class DeputyImportTest {
    private final Fixture congress = new Fixture();
    private final DeputyService deputies = congress.daibiao().deputies();
    private final Actor office = congress.office();

    private static RegisterDeputy row(String key, String name, String unit) {
        return RegisterDeputy.of(name, unit).keyed(key);
    }

    private static RegisterDeputy full(String key, String phone, String... sectors) {
        return new RegisterDeputy(
                PersonName.of("李敏"),
                "安亭镇",
                "第3选区",
                "安亭代表团",
                PhoneNumber.of(phone),
                List.of(sectors),
                null,
                ExternalKey.of(key));
    }

    private Outcome<List<Imported<Deputy>>> importing(RegisterDeputy... rows) {
        return deputies.importAll(List.of(rows), office);
    }

    private Versioned<Deputy> of(String key) {
        return deputies.byExternalKey(ExternalKey.of(key), office).orElseThrow();
    }

    private static List<Imported.Effect> effects(Outcome<List<Imported<Deputy>>> outcome) {
        return outcome.orThrow().stream().map(Imported::effect).toList();
    }

    private List<Correction> corrections(String key) {
        return congress
                .daibiao()
                .find(
                        Query.of(
                                Correction.SHAPE,
                                Correction.CORRECTED.is(of(key).id().value())),
                        office)
                .items()
                .stream()
                .map(Versioned::value)
                .toList();
    }

    private List<String> hand(String key) {
        return congress.daibiao().find(Query.of(HandCorrected.SHAPE), office).items().stream()
                .filter(one -> one.id().value().equals(of(key).id().value()))
                .flatMap(one -> one.value().components().stream())
                .toList();
    }

    @Test
    @DisplayName(
            "warns of a row that is likely somebody whom a hand registered without a number, but not of other rows")
    void warnsOfWhoIsRegisteredByHand() {
        deputies.register(RegisterDeputy.of("李敏", "安亭镇"), office).orThrow();

        var imported = importing(row("D-1", "王芳", "安亭镇"), row("D-2", "李敏", "安亭镇"), row("D-3", "王芳", "安亭镇"));

        assertThat(effects(imported)).containsOnly(Imported.Effect.REGISTERED);
        assertThat(imported.warnings())
                .extracting(Rejection::code, Rejection::path)
                .containsExactly(tuple("deputy.likely-same", "[1]"));
        assertThat(importing(row("D-2", "李敏", "安亭镇")).warnings()).isEmpty();
    }

    @Test
    @DisplayName("registers whoever is unknown, seated as by registration")
    void registersTheUnknown() {
        var outcome = importing(row("D-1", "李敏", "安亭镇"), row("D-2", "王芳", "马陆镇").seatedOn("2025-03-01"));

        assertThat(effects(outcome)).containsExactly(Imported.Effect.REGISTERED, Imported.Effect.REGISTERED);
        assertThat(outcome.warnings()).isEmpty();
        assertThat(congress.daibiao()
                        .find(Query.of(Seat.SHAPE, Seat.DEPUTY.is(of("D-2").id())), office)
                        .items())
                .extracting(seat -> seat.value().since())
                .containsExactly(LocalDate.parse("2025-03-01"));
    }

    @Test
    @DisplayName("that comes again unchanged writes nothing: no version, no line, no act")
    void againWritesNothing() {
        importing(full("D-1", "13900004711", "教育")).orThrow();
        long acts = congress.acts();
        var rows = congress.rows();

        var again = importing(full(" ｄ-1", "13900004711", "教育"));

        assertThat(effects(again)).containsExactly(Imported.Effect.UNCHANGED);
        assertThat(again.orThrow().get(0).record()).isEqualTo(of("D-1"));
        assertThat(congress.acts()).isEqualTo(acts);
        assertThat(congress.rows()).isEqualTo(rows);
    }

    @Test
    @DisplayName(
            "changes of a known deputy what differs and nothing else, with what it said before and a reason that says import")
    void changesWhatDiffers() {
        importing(full("D-1", "13900004711", "教育"), row("D-2", "王芳", "马陆镇")).orThrow();

        var outcome = importing(row("D-1", "李明", "安亭镇"), row("D-2", "王芳", "马陆镇"), row("D-3", "赵强", "外冈镇"));

        assertThat(effects(outcome))
                .containsExactly(Imported.Effect.CHANGED, Imported.Effect.UNCHANGED, Imported.Effect.REGISTERED);
        assertThat(of("D-1").version()).isEqualTo(2);
        assertThat(of("D-1").value().name().value()).isEqualTo("李明");
        assertThat(of("D-1").value().delegation()).isEqualTo("安亭代表团");
        assertThat(of("D-1").value().sectors()).containsExactly("教育");
        assertThat(corrections("D-1"))
                .extracting(
                        Correction::component,
                        one -> Objects.requireNonNull(one.earlier()).value(),
                        Correction::reason)
                .containsExactly(tuple("name", "李敏", "导入：按来源数据更正"));
        assertThat(hand("D-1")).isEmpty();
    }

    @Test
    @DisplayName("leaves what its row leaves empty as it is, the phone number too")
    void leavesWhatIsEmpty() {
        importing(full("D-1", "13900004711", "教育")).orThrow();

        assertThat(effects(importing(row("D-1", "李敏", "安亭镇")))).containsExactly(Imported.Effect.UNCHANGED);
        assertThat(deputies.revealPhone(RevealPhone.of(of("D-1").id(), Purpose.CONTACT), office)
                        .orThrow()
                        .phone())
                .isEqualTo(PhoneNumber.of("13900004711"));
    }

    @Test
    @DisplayName("changes a deputy who was registered by hand with a key and never corrected")
    void changesTheRegisteredByHand() {
        deputies.register(row("D-1", "李敏", "安亭镇"), office).orThrow();

        assertThat(effects(importing(row("D-1", "李敏", "马陆镇")))).containsExactly(Imported.Effect.CHANGED);
        assertThat(of("D-1").value().unit()).isEqualTo("马陆镇");
    }

    @Test
    @DisplayName("reports what a hand corrected since and does not overwrite it, at each import anew")
    void keepsWhatAHandCorrected() {
        importing(row("D-0", "王芳", "外冈镇"), row("D-1", "李敏", "安亭镇")).orThrow();
        deputies.correctDeputy(CorrectDeputy.of(of("D-1").seen(), "已调动").ofUnit("马陆镇"), office)
                .orThrow();
        long acts = congress.acts();

        for (int n = 0; n < 2; n++) {
            var outcome = importing(row("D-0", "王芳", "外冈镇"), row("D-1", "李敏", "安亭镇"));

            assertThat(effects(outcome)).containsExactly(Imported.Effect.UNCHANGED, Imported.Effect.UNCHANGED);
            assertThat(outcome.orThrow().get(1).kept()).containsExactly("unit");
            assertThat(outcome.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.path()).isEqualTo("[1].unit");
                assertThat(warning.code()).isEqualTo("correction.hand-corrected");
                assertThat(warning.text(Locale.CHINESE)).contains("导入内容为“安亭镇”，现登记为“马陆镇”");
                assertThat(warning.remedy(Locale.CHINESE)).contains("更正来源数据");
            });
        }
        assertThat(of("D-1").value().unit()).isEqualTo("马陆镇");
        assertThat(congress.acts()).isEqualTo(acts);
    }

    @Test
    @DisplayName("changes the components that no hand corrected beside those that it keeps")
    void changesTheOthers() {
        importing(full("D-1", "13900004711", "教育")).orThrow();
        deputies.correctDeputy(CorrectDeputy.of(of("D-1").seen(), "已调动").ofUnit("马陆镇"), office)
                .orThrow();

        var outcome = importing(full("D-1", "13900004711", "卫生"));

        assertThat(effects(outcome)).containsExactly(Imported.Effect.CHANGED);
        assertThat(of("D-1").value().sectors()).containsExactly("卫生");
        assertThat(of("D-1").value().unit()).isEqualTo("马陆镇");
        assertThat(outcome.orThrow().get(0).kept()).containsExactly("unit");
        assertThat(hand("D-1")).containsExactly("unit");
    }

    @Test
    @DisplayName("settles what a hand corrected once the source says the same, and then follows the source")
    void settlesWhatAgrees() {
        importing(row("D-1", "李敏", "安亭镇")).orThrow();
        deputies.correctDeputy(CorrectDeputy.of(of("D-1").seen(), "已调动").ofUnit("马陆镇"), office)
                .orThrow();
        long version = of("D-1").version();

        var agreeing = importing(row("D-1", "李敏", "马陆镇"));

        assertThat(effects(agreeing)).containsExactly(Imported.Effect.UNCHANGED);
        assertThat(agreeing.warnings()).isEmpty();
        assertThat(of("D-1").version()).isEqualTo(version);
        assertThat(hand("D-1")).isEmpty();
        assertThat(effects(importing(row("D-1", "李敏", "外冈镇")))).containsExactly(Imported.Effect.CHANGED);
        assertThat(of("D-1").value().unit()).isEqualTo("外冈镇");
    }

    @Test
    @DisplayName("does not take silence for agreement: what its row leaves empty stays corrected by hand")
    void silenceSettlesNothing() {
        importing(full("D-1", "13900004711", "教育")).orThrow();
        deputies.correctDeputy(CorrectDeputy.of(of("D-1").seen(), "没有").without(CorrectDeputy.Part.DELEGATION), office)
                .orThrow();

        importing(row("D-1", "李敏", "安亭镇")).orThrow();

        assertThat(hand("D-1")).containsExactly("delegation");
        var outcome = importing(full("D-1", "13900004711", "教育"));
        assertThat(outcome.orThrow().get(0).kept()).containsExactly("delegation");
        assertThat(outcome.warnings().get(0).text(Locale.CHINESE)).contains("现登记为无");
        assertThat(of("D-1").value().delegation()).isNull();
    }

    @Test
    @DisplayName("keeps two corrections by hand, and settles the one that the source follows")
    void settlesOneOfTwo() {
        importing(row("D-1", "李敏", "安亭镇")).orThrow();
        deputies.correctDeputy(CorrectDeputy.of(of("D-1").seen(), "已调动").ofUnit("马陆镇"), office)
                .orThrow();
        deputies.correctDeputy(CorrectDeputy.of(of("D-1").seen(), "改名").named("李明"), office)
                .orThrow();
        assertThat(hand("D-1")).containsExactly("unit", "name");

        var outcome = importing(row("D-1", "李敏", "马陆镇"));

        assertThat(outcome.orThrow().get(0).kept()).containsExactly("name");
        assertThat(hand("D-1")).containsExactly("name");
    }

    @Test
    @DisplayName("names no phone number in a warning, and no person's name")
    void namesNoPhone() {
        importing(full("D-1", "13900004711")).orThrow();
        deputies.correctDeputy(
                        CorrectDeputy.of(of("D-1").seen(), "换号")
                                .at("13800138000")
                                .named("黎明"),
                        office)
                .orThrow();

        List<Rejection> warnings = importing(full("D-1", "13900004711")).warnings();

        assertThat(warnings).extracting(Rejection::path).containsExactly("[0].name", "[0].phone");
        assertThat(warnings.toString())
                .contains("****4711", "****8000")
                .doesNotContain("13900004711")
                .doesNotContain("13800138000")
                .doesNotContain("黎明");
        assertThat(congress.rows()).noneMatch(row -> row.contains("13900004711"));
    }

    @Test
    @DisplayName("moves no seat of a known deputy, and says so where the day is another")
    void movesNoSeat() {
        importing(row("D-1", "李敏", "安亭镇").seatedOn("2025-03-01")).orThrow();

        var outcome = importing(row("D-1", "李敏", "安亭镇").seatedOn("2025-04-01"));

        assertThat(effects(outcome)).containsExactly(Imported.Effect.UNCHANGED);
        assertThat(outcome.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.path()).isEqualTo("[0].seatedOn");
            assertThat(warning.code()).isEqualTo("deputy.seat-day");
            assertThat(warning.text(Locale.CHINESE)).contains("2025-03-01", "2025-04-01");
            assertThat(warning.remedy(Locale.CHINESE)).contains("更正任职开始日期");
        });
        assertThat(importing(row("D-1", "李敏", "安亭镇").seatedOn("2025-03-01")).warnings())
                .isEmpty();
    }

    @Test
    @DisplayName("is done whole or not at all")
    void isDoneWhole() {
        importing(row("D-1", "李敏", "安亭镇")).orThrow();
        long acts = congress.acts();

        var refused = importing(
                row("D-1", "李明", "安亭镇"),
                row("D-2", "王芳", "马陆镇"),
                row("D-3", "赵强", "外冈镇").seatedOn("2026-01-01"));

        assertThat(refused.reasons())
                .extracting(no -> no.path() + " " + no.code())
                .containsExactly("[2].seatedOn deputy.future");
        assertThat(congress.acts()).isEqualTo(acts);
        assertThat(of("D-1").value().name().value()).isEqualTo("李敏");
    }

    @Test
    @DisplayName("with a key twice is refused with both places")
    void aKeyTwice() {
        assertThat(importing(row("D-1", "李敏", "安亭镇"), row("ｄ-1 ", "李敏", "马陆镇")).reasons())
                .extracting(no -> no.path() + " " + no.code() + " " + no.with().get("rows"))
                .containsExactly(
                        "[0].externalKey correction.key-twice [1, 2]", "[1].externalKey correction.key-twice [1, 2]");
    }

    @Test
    @DisplayName("without a key in a row is refused at its place")
    void withoutAKey() {
        assertThat(importing(row("D-1", "李敏", "安亭镇"), RegisterDeputy.of("王芳", "安亭镇"))
                        .reasons())
                .extracting(no -> no.path() + " " + no.code())
                .containsExactly("[1].externalKey correction.key-missing");
    }

    @Test
    @DisplayName("with a blank key or one of 65 characters is refused at its place")
    void withABadKey() {
        assertThat(importing(row(" ", "李敏", "安亭镇"), row("X".repeat(65), "王芳", "安亭镇"))
                        .reasons())
                .extracting(no -> no.path() + " " + no.code())
                .containsExactly("[0].externalKey record.invalid.NotBlank", "[1].externalKey record.invalid.Size");
    }

    @Test
    @DisplayName("of an empty list does nothing, and one of 1001 rows is refused")
    void ofAnEmptyList() {
        assertThat(importing().orThrow()).isEmpty();
        var rows = IntStream.rangeClosed(0, 1000)
                .mapToObj(n -> row("D-" + n, "李敏", "安亭镇"))
                .toList();
        assertThat(codes(deputies.importAll(rows, office))).containsExactly("record.invalid.bulk");
    }

    @Test
    @DisplayName("with nothing in a place is refused there")
    void withNothingInAPlace() {
        var rows = new ArrayList<RegisterDeputy>(List.of(row("D-1", "李敏", "安亭镇")));
        rows.add(null);

        assertThat(deputies.importAll(rows, office).reasons())
                .extracting(no -> no.path() + " " + no.code())
                .containsExactly("[1] record.invalid.NotNull");
    }

    @Test
    @DisplayName("by who may not is denied, whatever its rows say")
    void byWhoMayNot() {
        Actor leader = Actor.of(office.congress(), "leader", Roles.DEPUTY);
        for (List<RegisterDeputy> rows : List.of(List.<RegisterDeputy>of(), List.of(row("D-1", "李敏", "安亭镇")))) {
            assertThatThrownBy(() -> deputies.importAll(rows, leader)).isInstanceOf(DeniedException.class);
        }
    }

    @Test
    @DisplayName("of a key whose deputy the actor may not see is refused without a word about that one")
    void ofAHiddenDeputy() {
        importing(row("D-1", "李敏", "安亭镇")).orThrow();
        var clerks = DeputyKeyTest.ofOneTown(congress).deputies();
        Actor clerk = DeputyKeyTest.clerk(congress);

        var refused = clerks.importAll(List.of(row("D-2", "王芳", "马陆镇"), row("D-1", "李敏", "马陆镇")), clerk);

        assertThat(refused.reasons()).singleElement().satisfies(no -> {
            assertThat(no.path()).isEqualTo("[1].externalKey");
            assertThat(no.code()).isEqualTo("correction.key-hidden");
            assertThat(no.toString()).doesNotContain("安亭");
        });
        assertThat(deputies.byExternalKey(ExternalKey.of("D-2"), office)).isEmpty();
        assertThatThrownBy(() -> clerks.importAll(List.of(row("D-3", "王芳", "外冈镇")), clerk))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("sent again under its operation id is answered and not executed, and another list is refused")
    void sentAgain() {
        importing(row("D-1", "李敏", "安亭镇"), row("D-2", "王芳", "安亭镇")).orThrow();
        Actor once = office.as(UUID.randomUUID());
        var rows = List.of(row("D-1", "李敏", "安亭镇"), row("D-2", "王芳", "马陆镇"), row("D-3", "赵强", "外冈镇"));
        var first = deputies.importAll(rows, once);
        deputies.correctDeputy(CorrectDeputy.of(of("D-2").seen(), "调回").ofUnit("安亭镇"), office)
                .orThrow();
        long acts = congress.acts();

        var again = deputies.importAll(rows, once);

        assertThat(effects(again))
                .isEqualTo(effects(first))
                .containsExactly(Imported.Effect.UNCHANGED, Imported.Effect.CHANGED, Imported.Effect.REGISTERED);
        assertThat(again.orThrow().get(1).record()).isEqualTo(of("D-2"));
        assertThat(again.warnings()).isEmpty();
        assertThat(congress.acts()).isEqualTo(acts);
        assertThat(of("D-2").value().unit()).isEqualTo("安亭镇");
        assertThatThrownBy(() -> deputies.importAll(rows.subList(1, 3), once))
                .isInstanceOf(OperationReusedException.class);
        assertThatThrownBy(() -> deputies.registerAll(rows, once)).isInstanceOf(OperationReusedException.class);
        deputies.correctDeputy(CorrectDeputy.of(of("D-3").seen(), "证号有误").keyed("D-4"), office)
                .orThrow();
        assertThatThrownBy(() -> deputies.importAll(rows, once)).isInstanceOf(DoneBeforeException.class);
    }

    @Test
    @DisplayName("of one row can be given to the desk by name")
    void ofOneRowByName() {
        Outcome<?> outcome = congress.daibiao().desk().dispatch("deputy.import", row("D-1", "李敏", "安亭镇"), office);

        assertThat(outcome.reasons()).isEmpty();
        assertThat(of("D-1").version()).isEqualTo(1);
    }
}
