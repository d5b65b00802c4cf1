package cn.example.letters;

import static cn.example.letters.Registry.OFFICE;
import static cn.example.letters.Registry.POLICE;
import static cn.example.letters.Registry.STREETS;
import static cn.example.letters.Registry.lamps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.PlanReport;
import org.daibiao.plan.Status;
import org.daibiao.record.CongressId;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The register of letters")
class LettersTest {
    private final LetterHost host = Registry.on(new MemoryStores());
    private final Letters letters = host.letters();

    @AfterEach
    void close() {
        host.close();
    }

    private Versioned<Letter> received(String day) {
        return letters.receive(lamps(day), OFFICE).orThrow();
    }

    private Versioned<Letter> answered(Versioned<Letter> letter, String day) {
        return letters.answer(AnswerLetter.of(letter.seen(), "已修复", day), STREETS)
                .orThrow();
    }

    private Versioned<Letter> takenBack(Versioned<Letter> letter) {
        return letters.takeBack(new TakeBackLetter(letter.seen(), "应由信访办登记"), OFFICE)
                .orThrow();
    }

    private PlanReport.Line report(LocalDate asOf) {
        return host.daibiao()
                .plan()
                .report(Period.year(2025), asOf, OFFICE)
                .obligation("1.a")
                .orElseThrow();
    }

    private PlanReport.Line report() {
        return report(LocalDate.parse("2025-10-16"));
    }

    /** The notices of the State Council for 2025: 28 September and 11 October are working days, 1 to 8 October are none. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-09-19, 2025-09-26", // a week without days off
        "2025-09-26, 2025-10-10", // a make-up Sunday, then the holiday
        "2025-09-29, 2025-10-13", // the holiday, then a make-up Saturday
        "2025-10-04, 2025-10-14" // came on a day off
    })
    @DisplayName("sets the day by which an answer is due, five working days after the letter came")
    void setsTheDueDay(String day, LocalDate due) {
        assertThat(received(day).value().dueOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "answered on {0}: {1} of 1, {2}")
    @CsvSource({"2025-10-09, 1, MET", "2025-10-13, 1, MET", "2025-10-14, 0, MISSED", ", 0, MISSED"})
    @DisplayName("has an obligation of its own that is met in time and missed late")
    void isReportedOn(String day, long met, Status standing) {
        var letter = received("2025-09-29");
        if (day != null) {
            answered(letter, day);
        }

        assertThat(report().standing()).isEqualTo(standing);
        assertThat(report().decisive().numerator()).isEqualTo(met);
        assertThat(report().decisive().denominator()).isEqualTo(1);
        assertThat(report().obligation().zh()).isEqualTo("来信5个工作日内答复");
    }

    @Test
    @DisplayName("has its obligation open while the time still runs")
    void isOpenWhileTheTimeRuns() {
        received("2025-10-15");

        assertThat(report().standing()).isEqualTo(Status.OPEN);
    }

    @Test
    @DisplayName("has nothing missed in a year whose days off are not announced yet")
    void isProvisional() {
        try (LetterHost later = Registry.on(new MemoryStores(), "2027-02-01")) {
            var letter = later.letters().receive(lamps("2026-12-29"), OFFICE).orThrow();
            var line = later.daibiao()
                    .plan()
                    .report(Period.year(2027), OFFICE)
                    .obligation("1.a")
                    .orElseThrow();

            assertThat(letter.value().dueOn()).isEqualTo("2027-01-05");
            assertThat(line.standing()).isEqualTo(Status.OPEN);
            assertThat(line.decisive().findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.provisional()).isTrue());
        }
    }

    @ParameterizedTest(name = "answered before: {0}")
    @CsvSource({"true", "false"})
    @DisplayName("takes back a letter with all that was entered about it")
    void takesBack(boolean answered) {
        var letter = received("2025-09-29");
        var back = takenBack(answered ? answered(letter, "2025-10-14") : letter);

        assertThat(back.value().state()).isEqualTo(Letter.State.TAKEN_BACK);
        assertThat(back.value().reason()).isEqualTo("应由信访办登记");
        assertThat(report().standing()).isEqualTo(Status.NOTHING_OWED);
        assertThat(report().decisive().denominator()).isZero();
        assertThat(host.daibiao().audit().verify(OFFICE).broken()).isNull();
    }

    @Test
    @DisplayName("refuses what its rule forbids, with all reasons, in both languages")
    void refuses() {
        var letter = answered(received("2025-09-29"), "2025-10-10");
        Outcome<?> again = letters.answer(AnswerLetter.of(letter.seen(), "再次答复", "2025-10-20"), STREETS);
        Outcome<?> early = letters.answer(AnswerLetter.of(received("2025-10-15").seen(), "已修复", "2025-10-14"), STREETS);
        Outcome<?> future = letters.receive(lamps("2025-10-17"), OFFICE);

        assertThat(texts(again, Locale.CHINESE))
                .containsExactly("来信已答复，不能再答复：现在可以：撤销", "日期 2025-10-20 晚于今天 2025-10-16：请在当天登记，或更正日期");
        assertThat(texts(again, Locale.ENGLISH).get(0))
                .isEqualTo("the letter is answered: nobody can answer it now：possible now: take it back");
        assertThat(texts(early, Locale.CHINESE)).containsExactly("答复日期 2025-10-14 早于收信日期 2025-10-15：请更正答复日期");
        assertThat(texts(future, Locale.CHINESE)).containsExactly("日期 2025-10-17 晚于今天 2025-10-16：请在当天登记，或更正日期");
    }

    private static List<String> texts(Outcome<?> outcome, Locale locale) {
        return outcome.reasons().stream()
                .map(reason -> reason.text(locale) + "：" + reason.remedy(locale))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Letter.Action.class)
    @DisplayName("lets nothing more be done with a letter that was taken back")
    void endsWithTheTakeBack(Letter.Action action) {
        var letter = takenBack(received("2025-09-29"));

        Outcome<?> outcome = action == Letter.Action.ANSWER
                ? letters.answer(AnswerLetter.of(letter.seen(), "已修复", "2025-10-10"), OFFICE)
                : letters.takeBack(new TakeBackLetter(letter.seen(), "再次撤销"), OFFICE);

        assertThat(outcome.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("letters.state");
            assertThat(reason.text(Locale.CHINESE)).startsWith("来信已撤销");
            assertThat(reason.remedy(Locale.CHINESE)).isEqualTo("现在可以：无");
        });
    }

    @Test
    @DisplayName("refuses a letter without a writer, a matter, a unit or a day, by its form")
    void refusesWhatLacks() {
        Outcome<?> outcome = letters.receive(ReceiveLetter.of(" ", "", "甲".repeat(101), "2025-09-29"), OFFICE);

        assertThat(outcome.reasons()).extracting("path").containsExactlyInAnyOrder("writer", "matter", "unit");
    }

    @Test
    @DisplayName("shows of a writer the mask alone, in what it hands out and in what is logged")
    void masksTheWriter() {
        var letter = received("2025-09-29");

        assertThat(letter.value().writer().value()).isEqualTo("陈*");
        assertThat(letter.toString()).doesNotContain("陈静");
        assertThat(lamps("2025-09-29").toString()).doesNotContain("陈静");
    }

    @Test
    @DisplayName("lets a unit answer and see its own letters, and no other's")
    void knowsTheUnits() {
        var letter = received("2025-09-29");
        var mine = Query.of(Letter.SHAPE);

        assertThat(host.daibiao().find(mine, STREETS).items()).containsExactly(letter);
        assertThat(host.daibiao().find(mine, POLICE).items()).isEmpty();
        assertThatThrownBy(() -> letters.answer(AnswerLetter.of(letter.seen(), "已修复", "2025-10-10"), POLICE))
                .isInstanceOf(DaibiaoException.class);
        assertThatThrownBy(() -> letters.receive(lamps("2025-09-29"), STREETS)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> letters.takeBack(new TakeBackLetter(letter.seen(), "误登记"), STREETS))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> host.daibiao().find(mine, Actor.of(Registry.CONGRESS, "u-9", Roles.VOTER)))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("carries out a command once, however often it is sent, and by its name too")
    void isSafeToRepeat() {
        Actor once = OFFICE.as(new UUID(0, 7));

        var first = letters.receive(lamps("2025-09-29"), once).orThrow();
        var again = host.daibiao()
                .desk()
                .dispatch("letters.receive", lamps("2025-09-29"), once)
                .orThrow();

        assertThat(again).isEqualTo(first);
        assertThat(host.daibiao().find(Query.of(Letter.SHAPE), OFFICE).items()).hasSize(1);
    }

    @Test
    @DisplayName("keeps the letters of two congresses apart")
    void keepsCongressesApart() {
        received("2025-09-29");
        var minhang = host.daibiao().open("minhang", "闵行区人大").orThrow();
        Actor other = Actor.of(CongressId.of("minhang"), "u-1", Roles.DEPUTY_WORK_COMMITTEE);

        assertThat(minhang.id()).isEqualTo(other.congress());
        assertThat(host.daibiao().find(Query.of(Letter.SHAPE), other).items()).isEmpty();
    }
}
