package org.daibiao.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.plan.PlanReport;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the opening of a station recorded")
class StationCorrectionTest {
    private final Fixture congress = new Fixture();
    private final StationService stations = congress.daibiao().stations();
    private final Actor office = congress.office();
    private final Versioned<Station> first = open("第一站", "2025-03-01");

    private Versioned<Station> open(String name, String since) {
        return stations.open(OpenStation.of(name, "安亭镇", "某路", since), office).orThrow();
    }

    private CorrectStation wrong() {
        return CorrectStation.of(first.seen(), "登记时笔误");
    }

    private Versioned<Station> correct(CorrectStation command) {
        return stations.correct(command, office).orThrow();
    }

    private Versioned<Station> close(Versioned<Station> station, String until) {
        return stations.close(CloseStation.of(station.seen(), until), office).orThrow();
    }

    /** How many stations of the first batch there are at the end of a month, and how many stations owe receptions then. */
    private List<Long> figures(int month) {
        PlanReport report = congress.daibiao().plan().report(Period.month(2025, month), office);
        return List.of(
                report.obligation("4.b")
                        .orElseThrow()
                        .decisive()
                        .answers()
                        .get(0)
                        .histogram()
                        .subjects()
                        .firstKey(),
                report.obligation("5.b").orElseThrow().decisive().denominator());
    }

    @Test
    @DisplayName("can be corrected, and what it said before is kept with the reason")
    void canBeCorrected() {
        Station right = correct(new CorrectStation(
                        first.seen(),
                        "第二站",
                        Station.Kind.HOME,
                        "马陆镇",
                        "某街",
                        2,
                        LocalDate.parse("2025-02-01"),
                        null,
                        List.of(),
                        "录错"))
                .value();

        assertThat(right)
                .isEqualTo(new Station(
                        first.id(),
                        "第二站",
                        Station.Kind.HOME,
                        "马陆镇",
                        "某街",
                        2,
                        null,
                        null,
                        null,
                        LocalDate.parse("2025-02-01"),
                        null,
                        null));
        assertThat(congress.earlier(first.id()))
                .containsExactly(
                        "batch: 1",
                        "kind: practice-station",
                        "name: 第一站",
                        "place: 某路",
                        "since: 2025-03-01",
                        "unit: 安亭镇");
        assertThat(congress.about(first.id(), "station.open")).containsExactly("station 2025-02-01 1");
        assertThat(congress.about(first.id(), "link.station-batch")).isEmpty();
    }

    @Test
    @DisplayName("keeps what it does not correct, and enters no line for a name")
    void keepsTheRest() {
        stations.describe(new DescribeStation(first.seen(), "听取民意", null, null, congress.today()), office)
                .orThrow();
        long acts = congress.acts();

        Station right = correct(
                        CorrectStation.of(new Seen<>(first.id(), 2), "录错").named("安亭站"))
                .value();

        assertThat(right.tasks()).isEqualTo("听取民意");
        assertThat(right.since()).isEqualTo("2025-03-01");
        assertThat(congress.earlier(first.id())).containsExactly("name: 第一站");
        assertThat(congress.about(first.id(), "station.open")).containsExactly("station 2025-03-01 1");
        assertThat(congress.acts()).isEqualTo(acts + 1);
    }

    @Test
    @DisplayName(
            "can be corrected in what it is for: what was set in error never was, and is set anew by the right day")
    void describedInError() {
        LocalDate day = congress.today();
        var none = congress.about(first.id(), "station.set.*");
        stations.describe(new DescribeStation(first.seen(), "听取民意", "两室", null, day.minusDays(1)), office)
                .orThrow();
        Station right = correct(CorrectStation.of(new Seen<>(first.id(), 2), "说的是另一站")
                        .without(CorrectStation.Part.TASKS, CorrectStation.Part.REQUIREMENTS))
                .value();

        assertThat(right.tasks()).isNull();
        assertThat(right.requirements()).isNull();
        assertThat(congress.earlier(first.id())).containsExactly("requirements: 两室", "tasks: 听取民意");
        assertThat(congress.about(first.id(), "station.set.*")).isEqualTo(none);
        stations.describe(new DescribeStation(new Seen<>(first.id(), 3), "收集意见", null, null, day), office)
                .orThrow();
        assertThat(congress.about(first.id(), "station.set.*")).hasSize(2);
    }

    @Test
    @DisplayName("moves the figures of the plan with its first day and its batch")
    void movesTheFigures() {
        assertThat(figures(2)).containsExactly(0L, 0L);

        Versioned<Station> earlier = correct(wrong().openFrom("2025-02-01"));

        assertThat(figures(2)).containsExactly(1L, 1L);

        correct(CorrectStation.of(earlier.seen(), "第二批").inBatch(2));

        assertThat(figures(2)).containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 2025-03-01, station 2025-03-01 1|station 2025-06-01 -1, ''",
        "2, 1, 2025-03-01, station 2025-03-01 1|station 2025-06-01 -1, congress 2025-03-01 1|congress 2025-06-01 -1",
        "1, 1, 2025-02-01, station 2025-06-01 -1|station 2025-02-01 1, congress 2025-06-01 -1|congress 2025-02-01 1",
        "1, 1, 2025-06-01, station 2025-06-01 -1|station 2025-06-01 1, congress 2025-06-01 -1|congress 2025-06-01 1",
        "2, 0, 2025-02-01, station 2025-06-01 -1|station 2025-02-01 1, ''"
    })
    @DisplayName("follows in the journal of a station that is closed already, its end in the first batch too")
    void followsAfterTheClose(int wrong, int right, String since, String open, String batch) {
        Versioned<Station> other = stations.open(
                        new OpenStation(
                                "第二站", Station.Kind.HOME, "安亭镇", "某路", wrong, LocalDate.parse("2025-03-01"), null),
                        office)
                .orThrow();
        Versioned<Station> closed = close(other, "2025-06-01");

        correct(CorrectStation.of(closed.seen(), "录错").inBatch(right).openFrom(since));

        assertThat(String.join("|", congress.about(other.id(), "station.open"))).isEqualTo(open);
        assertThat(String.join("|", congress.about(other.id(), "link.station-batch")))
                .isEqualTo(batch);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, ''",
        "2025-07-02, station.future",
    })
    @DisplayName("has a first day that has come")
    void hasAFirstDayThatHasCome(String since, String code) {
        assertThat(String.join(",", codes(stations.correct(wrong().openFrom(since), office))))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("has a first day that is not after the end")
    void isNotAfterTheEnd() {
        Versioned<Station> closed = close(first, "2025-06-01");

        assertThat(stations.correct(CorrectStation.of(closed.seen(), "录错").openFrom("2025-06-02"), office)
                        .reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("station.after-end");
                    assertThat(reason.with()).containsEntry("day", LocalDate.parse("2025-06-01"));
                });
        assertThat(codes(stations.correct(CorrectStation.of(closed.seen(), "录错").openFrom("2025-06-01"), office)))
                .isEmpty();
    }

    @Test
    @DisplayName("has a first day that is not after what any room recorded there, until that is taken back")
    void isNotAfterWhatIsRecorded() {
        Id<Deputy> li = congress.deputy("李敏");
        var visit = congress.daibiao()
                .contacts()
                .recordVoters(
                        RecordVoterContact.of(li, "visit", 3, "2025-03-12").at(first.id()), office)
                .orThrow();
        assertThat(codes(stations.correct(wrong().openFrom("2025-03-13"), office)))
                .containsExactly("station.used-before");
        assertThat(codes(stations.correct(wrong().openFrom("2025-03-12"), office)))
                .isEmpty();

        congress.daibiao()
                .contacts()
                .takeBack(new TakeBackContact(visit.seen(), "误登记"), office)
                .orThrow();
        assertThat(codes(stations.correct(
                        CorrectStation.of(new Seen<>(first.id(), 2), "录错").openFrom("2025-03-13"), office)))
                .isEmpty();
    }

    @Test
    @DisplayName("has a first day that is not after the appointment of staff, which is in no journal")
    void isNotAfterAnAppointment() {
        stations.appoint(
                        new AppointStaff(
                                first.id(), Post.Duty.HEAD, PersonName.of("钱红"), null, LocalDate.parse("2025-03-05")),
                        office)
                .orThrow();

        assertThat(codes(stations.correct(wrong().openFrom("2025-03-06"), office)))
                .containsExactly("station.used-before");
        assertThat(codes(stations.correct(wrong().openFrom("2025-03-05"), office)))
                .isEmpty();
    }

    /** Second station: closed on 1 May; third: opened and closed on 10 May, an error. */
    @ParameterizedTest
    @CsvSource({
        "第四站, 2025-03-01, station.known",
        "第二站, 2025-04-30, station.known",
        "第二站, 2025-05-01, ''",
        "第三站, 2025-03-01, ''",
        "第一站, 2025-03-02, ''"
    })
    @DisplayName("does not give a station the name that another has on one of its days")
    void doesNotTakeAName(String name, String since, String code) {
        close(open("第二站", "2025-04-01"), "2025-05-01");
        close(open("第三站", "2025-05-10"), "2025-05-10");
        open("第四站", "2025-06-01");

        assertThat(String.join(",", codes(stations.correct(wrong().named(name).openFrom(since), office))))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("may give a closed station the name of one that was opened after its end")
    void aLaterStationMayHaveTheName() {
        Versioned<Station> closed = close(first, "2025-04-01");
        open("第二站", "2025-04-01");

        assertThat(codes(stations.correct(CorrectStation.of(closed.seen(), "录错").named("第二站"), office)))
                .isEmpty();
    }

    @Test
    @DisplayName("is not corrected to what it says, nor to a blank, nor without a reason")
    void isNotCorrectedToNothing() {
        assertThat(codes(stations.correct(wrong(), office))).containsExactly("correction.nothing");
        assertThat(codes(stations.correct(wrong().named("第一站").inBatch(1).openFrom("2025-03-01"), office)))
                .containsExactly("correction.nothing");
        assertThat(codes(stations.correct(wrong().named(" "), office))).containsExactly("record.invalid.Pattern");
        assertThat(codes(stations.correct(wrong().inBatch(-1), office))).containsExactly("record.invalid.Min");
        assertThat(codes(stations.correct(CorrectStation.of(first.seen(), " ").named("第二站"), office)))
                .containsExactly("record.invalid.NotBlank");
        assertThat(congress.earlier(first.id())).isEmpty();
    }

    @Test
    @DisplayName("is corrected by the office alone, on the version that it saw, and a repeat does it once")
    void isCorrectedByTheOfficeAlone() {
        Actor staff = Actor.of(office.congress(), "qian", Roles.STATION_STAFF).tied(Relation.STATION, first.id());
        assertThatThrownBy(() -> stations.correct(wrong().named("第二站"), staff)).isInstanceOf(DeniedException.class);

        Actor once = office.as(UUID.randomUUID());
        stations.correct(wrong().openFrom("2025-02-01"), once).orThrow();
        stations.correct(wrong().openFrom("2025-02-01"), once).orThrow();
        assertThat(congress.earlier(first.id())).hasSize(1);
        assertThat(congress.about(first.id(), "station.open")).hasSize(1);
        assertThatThrownBy(() -> stations.correct(wrong().openFrom("2025-01-01"), office))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    @DisplayName("is not found by another congress")
    void isNotFoundByAnotherCongress() {
        Actor stranger = Actor.of(
                congress.daibiao().open("qingpu", "青浦区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

        assertThatThrownBy(() -> stations.correct(wrong().named("第二站"), stranger))
                .isInstanceOf(UnknownIdException.class);
    }

    /** Why there is no command that takes an opening back. */
    @Test
    @DisplayName("is in no figure of the plan once the station is closed on its first day, and its name is free")
    void anErrorIsInNoFigure() {
        var before = congress.daibiao().plan().report(Period.year(2025), office);
        var may = congress.daibiao().plan().report(Period.month(2025, 5), office);
        Versioned<Station> error = open("第二站", "2025-05-10");
        assertThat(congress.daibiao().plan().report(Period.month(2025, 5), office))
                .isNotEqualTo(may);

        close(error, "2025-05-10");

        assertThat(congress.daibiao().plan().report(Period.month(2025, 5), office))
                .isEqualTo(may);
        assertThat(congress.daibiao().plan().report(Period.year(2025), office)).isEqualTo(before);
        assertThat(codes(stations.open(OpenStation.of("第二站", "安亭镇", "某路", "2025-05-01"), office)))
                .isEmpty();
    }
}
