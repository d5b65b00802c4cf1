package org.daibiao.station;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Imported;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.Edit;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stations with the number of another system, and the import that comes again (issue 22). */
@DisplayName("An import of stations")
class StationImportTest {
    private final Fixture congress = new Fixture();
    private final StationService stations = congress.daibiao().stations();
    private final Actor office = congress.office();

    private static OpenStation row(String key, String name, Station.Kind kind, int batch, String since) {
        return new OpenStation(name, kind, "安亭镇", "某路", batch, LocalDate.parse(since), ExternalKey.of(key));
    }

    private static OpenStation row(String key, String name) {
        return row(key, name, Station.Kind.PRACTICE_STATION, 1, "2025-03-01");
    }

    private Outcome<List<Imported<Station>>> importing(OpenStation... rows) {
        return stations.importAll(List.of(rows), office);
    }

    private Versioned<Station> of(String key) {
        return stations.byExternalKey(ExternalKey.of(key), office).orElseThrow();
    }

    private static List<Imported.Effect> effects(Outcome<List<Imported<Station>>> outcome) {
        return outcome.orThrow().stream().map(Imported::effect).toList();
    }

    private static List<String> places(Outcome<?> refused) {
        return refused.reasons().stream().map(no -> no.path() + " " + no.code()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-1", " s-1", "Ｓ－１"})
    @DisplayName("opens what is unknown, and its number finds it however it is typed")
    void opensTheUnknown(String typed) {
        assertThat(effects(importing(row("S-1", "第一站"), row("S-2", "第二站"))))
                .containsExactly(Imported.Effect.REGISTERED, Imported.Effect.REGISTERED);
        assertThat(of(typed).value().name()).isEqualTo("第一站");
        assertThat(stations.byExternalKey(ExternalKey.of("S-3"), office)).isEmpty();
    }

    @Test
    @DisplayName("that comes again unchanged writes nothing")
    void againWritesNothing() {
        importing(row("S-1", "第一站")).orThrow();
        var rows = congress.rows();
        long acts = congress.acts();

        assertThat(effects(importing(row("s-1 ", "第一站")))).containsExactly(Imported.Effect.UNCHANGED);
        assertThat(congress.rows()).isEqualTo(rows);
        assertThat(congress.acts()).isEqualTo(acts);
    }

    @Test
    @DisplayName("changes of a known station what differs, and every figure follows the right day and batch")
    void changesWhatDiffers() {
        importing(row("S-1", "第一站")).orThrow();

        var outcome = importing(row("S-1", "新站", Station.Kind.HOME, 2, "2025-02-01"));

        assertThat(effects(outcome)).containsExactly(Imported.Effect.CHANGED);
        assertThat(congress.earlier(of("S-1").id()))
                .containsExactly("batch: 1", "kind: practice-station", "name: 第一站", "since: 2025-03-01");
        assertThat(congress.entries(EntryFilter.about(of("S-1").id())))
                .extracting(Line::kind, Line::day)
                .containsExactly(tuple(StationRoom.OPEN.code(), LocalDate.parse("2025-02-01")));
    }

    @Test
    @DisplayName("keeps what a hand corrected and names kinds by their labels")
    void keepsWhatAHandCorrected() {
        importing(row("S-1", "第一站")).orThrow();
        var corrected = new CorrectStation(
                of("S-1").seen(), "老站", Station.Kind.HOME, null, null, null, null, null, List.of(), "核实");
        stations.correct(corrected, office).orThrow();

        var outcome = importing(row("S-1", "第一站", Station.Kind.PRACTICE_POINT, 2, "2025-03-01"));

        assertThat(effects(outcome)).containsExactly(Imported.Effect.CHANGED);
        assertThat(outcome.orThrow().get(0).kept()).containsExactly("name", "kind");
        assertThat(of("S-1").value().batch()).isEqualTo(2);
        assertThat(of("S-1").value().name()).isEqualTo("老站");
        assertThat(outcome.warnings())
                .extracting(Rejection::path, one -> one.text(Locale.CHINESE))
                .containsExactly(
                        tuple("[0].name", "该项在上次导入之后已有人工更正，本次导入未覆盖：导入内容为“第一站”，现登记为“老站”"),
                        tuple("[0].kind", "站点类别在上次导入之后已有人工更正，本次导入未覆盖：导入内容为实践点，现登记为代表之家"));
    }

    @Test
    @DisplayName(
            "is refused where a station would take another's name, also that of another row, and not where two swap theirs")
    void takesNoName() {
        importing(row("S-1", "第一站"), row("S-2", "第二站")).orThrow();
        stations.open(OpenStation.of("第三站", "安亭镇", "某路", "2025-03-01"), office).orThrow();

        assertThat(places(importing(row("S-1", "第三站")))).containsExactly("[0].name station.known");
        assertThat(places(importing(row("S-4", "第三站")))).containsExactly("[0].name station.known");
        assertThat(places(importing(row("S-4", "新站"), row("S-5", "新站"))))
                .containsExactly("[0].name station.known", "[1].name station.known");
        assertThat(effects(importing(row("S-1", "第二站"), row("S-2", "第一站"))))
                .containsExactly(Imported.Effect.CHANGED, Imported.Effect.CHANGED);
    }

    @Test
    @DisplayName(
            "is refused as a correction is where something is recorded before the right first day, and changes nothing then")
    void movesNoUsedDay() {
        importing(row("S-1", "第一站"), row("S-2", "第二站")).orThrow();
        stations.appoint(
                        new AppointStaff(
                                of("S-1").id(),
                                Post.Duty.HEAD,
                                PersonName.of("钱红"),
                                null,
                                LocalDate.parse("2025-03-02")),
                        office)
                .orThrow();
        long acts = congress.acts();

        assertThat(places(
                        importing(row("S-2", "改名"), row("S-1", "第一站", Station.Kind.PRACTICE_STATION, 1, "2025-04-01"))))
                .containsExactly("[1].since station.used-before");
        assertThat(congress.acts()).isEqualTo(acts);
    }

    @Test
    @DisplayName("with a key twice, with none, or with one of 65 characters is refused at its places")
    void badKeys() {
        assertThat(places(importing(row("S-1", "第一站"), row(" ｓ-1", "第二站"))))
                .containsExactly("[0].externalKey correction.key-twice", "[1].externalKey correction.key-twice");
        assertThat(places(importing(OpenStation.of("第一站", "安亭镇", "某路", "2025-03-01"))))
                .containsExactly("[0].externalKey correction.key-missing");
        assertThat(places(importing(row("X".repeat(65), "第一站"))))
                .containsExactly("[0].externalKey record.invalid.Size");
        assertThat(importing().orThrow()).isEmpty();
    }

    @Test
    @DisplayName("by who may not is denied, and of a hidden station it is refused without a word about that one")
    void byWhoMayNot() {
        importing(row("S-1", "第一站")).orThrow();
        assertThatThrownBy(() -> stations.importAll(
                        List.of(row("S-1", "第一站")), Actor.of(office.congress(), "staff", Roles.STATION_STAFF)))
                .isInstanceOf(DeniedException.class);
        var clerks = congress.another(RolePolicy.read("""
                        format: 1
                        roles:
                          town-or-subdistrict-office:
                            - do: [station.open, station.import, station.import-known]
                            - see: station
                              where: {unit: 马陆镇}
                            - see: [station_post, term]
                        """.getBytes(UTF_8), Daibiao.rooms()))
                .stations();
        Actor clerk = Actor.of(office.congress(), "clerk", Roles.TOWN_OR_SUBDISTRICT_OFFICE);

        for (Outcome<?> refused :
                List.of(clerks.importAll(List.of(row("S-1", "新站")), clerk), clerks.open(row("S-1", "新站"), clerk))) {
            assertThat(refused.reasons()).singleElement().satisfies(no -> {
                assertThat(no.code()).isEqualTo("correction.key-hidden");
                assertThat(no.path()).endsWith("externalKey");
                assertThat(no.toString()).doesNotContain("第一站").doesNotContain("安亭");
            });
        }
    }

    @Test
    @DisplayName(
            "leaves numbers unique: another station's is no correction and no opening, a free one is, and it can be removed")
    void uniqueNumbers() {
        importing(row("S-1", "第一站"), row("S-2", "第二站")).orThrow();
        assertThat(places(stations.open(row("Ｓ-1", "第三站"), office)))
                .containsExactly("externalKey correction.key-taken");
        assertThat(stations.open(row("S-1", "第三站"), office).reasons().get(0).text(Locale.CHINESE))
                .isEqualTo("该外部编号已由第一站（安亭镇）使用");
        CorrectStation wrong = CorrectStation.of(of("S-1").seen(), "编号有误");
        assertThat(codes(stations.correct(wrong.keyed("S-2"), office))).containsExactly("correction.key-taken");
        assertThat(codes(stations.correct(wrong.keyed("S-3").without(CorrectStation.Part.EXTERNAL_KEY), office)))
                .containsExactly("correction.given-and-removed");
        assertThat(codes(stations.correct(wrong.without(CorrectStation.Part.EXTERNAL_KEY), office)))
                .isEmpty();
        assertThat(codes(stations.correct(
                        CorrectStation.of(of("S-2").seen(), "编号有误").keyed("S-1"), office)))
                .isEmpty();
        Station second = Edit.blank(Station.SHAPE, Id.<Station>of(new UUID(1, 1)))
                .set(Station.NAME, "第三站")
                .set(Station.KIND, Station.Kind.HOME)
                .set(Station.UNIT, "安亭镇")
                .set(Station.PLACE, "某路")
                .set(Station.BATCH, 0)
                .set(Station.SINCE, LocalDate.parse("2025-03-01"))
                .set(Station.EXTERNAL_KEY, ExternalKey.of("S-1"))
                .done();
        assertThatThrownBy(() -> congress.keep(Station.SHAPE, second)).isInstanceOf(DuplicateException.class);
    }
}
