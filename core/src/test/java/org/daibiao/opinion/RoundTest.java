package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.opinion.ReportBack.Audience;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.station.EnterStation;
import org.daibiao.station.OpenStation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A community round")
class RoundTest {
    private static final String TOWN = "安亭镇";

    private final Fixture congress = new Fixture();
    private final Actor office = congress.office();
    private final OpinionService opinions = congress.daibiao().opinions();

    @Test
    @DisplayName(
            "makes the report-back of the round before due by its last day, and closes when both were told of each opinion")
    void reportsBack() {
        var first = open("2025-03-03", "2025-03-14");
        var done = closed(raised(first, "2025-03-04"));
        var slow = raised(first, "2025-03-05");
        var error = raised(first, "2025-03-05");
        opinions.takeBack(new TakeBackOpinion(error.seen(), "误登"), office).orThrow();
        close(first, "2025-03-14");

        var second = open("2025-06-02", "2025-06-20");
        assertThat(congress.entries(EntryFilter.about(done.id(), "report-back.due")))
                .singleElement()
                .satisfies(line -> assertThat(line.due()).isEqualTo("2025-06-20"));
        assertThat(congress.entries(EntryFilter.about(error.id()))).isEmpty();

        var early = opinions.closeRound(new CloseRound(second.seen(), day("2025-06-20")), office);
        assertThat(codes(early)).hasSize(4).containsOnly("opinion.not-reported");
        assertThat(early.reasons())
                .extracting(
                        reason -> reason.with().get("day") + " " + reason.with().get("audience"))
                .contains("2025-03-04 deputies", "2025-03-05 voters");

        for (Audience audience : Audience.values()) {
            report(ReportOpinion.result(second.id(), done.id(), audience, "2025-06-10"));
            report(ReportOpinion.result(second.id(), slow.id(), audience, "2025-06-10")
                    .until("2025-08-31", "管线须迁改"));
        }
        close(second, "2025-06-20");

        assertThat(congress.entries(EntryFilter.about(slow.id(), "reported-back.*")))
                .isEmpty();
        assertThat(congress.daibiao().find(Query.of(ReportBack.SHAPE), office).items())
                .hasSize(4);
    }

    @Test
    @DisplayName(
            "takes in what was raised in it however late that is entered, and the next one owes its report as well")
    void takesInWhatIsEnteredLate() {
        var first = open("2025-03-03", "2025-03-14");
        close(first, "2025-03-14");
        open("2025-06-02", "2025-06-20");

        var late = raised(first, "2025-03-14");
        assertThat(congress.entries(EntryFilter.about(late.id(), "report-back.due")))
                .singleElement()
                .satisfies(line -> assertThat(line.due()).isEqualTo("2025-06-20"));
        var after = RegisterOpinion.inRound(first.id(), "安亭镇", "roads", "路灯", "2025-03-15");
        assertThat(codes(opinions.register(after, office))).containsExactly("opinion.round-not-running");
    }

    @Test
    @DisplayName("makes clause 7 and 4.h computed: met where it was done, missed where it was late or not")
    void isComputed() {
        var wang = congress.deputy("王芳");
        var first = open("2025-03-03", "2025-03-14");
        part(first, wang, "2025-03-04");
        var done = closed(raised(first, "2025-03-04"));
        var slow = raised(first, "2025-03-05");
        close(first, "2025-03-14");
        var second = open("2025-06-02", "2025-06-20");
        part(second, wang, "2025-06-03");
        for (Audience audience : Audience.values()) {
            report(ReportOpinion.result(second.id(), done.id(), audience, "2025-06-10"));
            report(ReportOpinion.result(second.id(), slow.id(), audience, "2025-06-10")
                    .until("2025-08-31", "管线须迁改"));
        }

        var report = congress.daibiao().plan().report(Period.year(2025), office);
        Map<String, String> figures = report.obligations().stream()
                .collect(java.util.stream.Collectors.toMap(
                        line -> line.obligation().id(),
                        line -> line.decisive().numerator() + "/"
                                + line.decisive().denominator() + " " + line.standing()));

        assertThat(figures)
                .containsEntry("4.h", "1/2 MISSED")
                .containsEntry("7.a", "2/2 MET")
                .containsEntry("7.b", "1/1 MET")
                .containsEntry("7.c", "1/2 MISSED")
                .containsEntry("7.d", "1/2 MISSED");
        assertThat(figures.get("1.g")).isEqualTo("0/0 NOTHING_OWED");
    }

    @Test
    @DisplayName("is opened when the one before is closed, with days in their order")
    void opensInOrder() {
        assertThat(codes(opinions.openRound(OpenRound.of("主题", "重点", "2025-07-02", "2025-07-01"), office)))
                .containsExactly("opinion.future", "opinion.last-day");
        var first = open("2025-03-03", "2025-03-14");
        assertThat(codes(opinions.openRound(OpenRound.of("主题", "重点", "2025-06-02", "2025-06-20"), office)))
                .containsExactly("opinion.round-open");
        close(first, "2025-03-14");
        assertThat(codes(opinions.openRound(OpenRound.of("主题", "重点", "2025-03-13", "2025-06-20"), office)))
                .containsExactly("opinion.before");
    }

    @Test
    @DisplayName("is closed once, not in the future and not before what was recorded in it")
    void closesOnce() {
        var first = open("2025-03-03", "2025-03-14");
        part(first, congress.deputy("王芳"), "2025-03-10");
        assertThat(codes(opinions.closeRound(new CloseRound(first.seen(), day("2025-03-09")), office)))
                .containsExactly("opinion.before");
        assertThat(codes(opinions.closeRound(new CloseRound(first.seen(), day("2025-07-02")), office)))
                .containsExactly("opinion.future");
        var closed = close(first, "2025-03-14");
        assertThat(codes(opinions.closeRound(new CloseRound(closed.seen(), day("2025-03-14")), office)))
                .containsExactly("opinion.round-closed");
        assertThat(codes(opinions.register(
                        RegisterOpinion.inRound(first.id(), TOWN, "road", "路灯", "2025-03-15"), office)))
                .containsExactly("opinion.round-not-running");
    }

    @Test
    @DisplayName("owes the feedback to its opinions by their new day when they change hands")
    void changesHands() {
        var first = open("2025-03-03", "2025-03-14");
        var handed = raised(first, "2025-03-04");
        var passed = raised(first, "2025-03-04");
        var suggested = raised(first, "2025-03-04");
        var department = List.of(new Handler(Level.DISTRICT, "区水务局"));

        opinions.handOver(new HandOver(handed.seen(), department, day("2025-03-05")), office)
                .orThrow();
        opinions.passUp(new PassUp(passed.seen(), "市里", day("2025-03-05")), office)
                .orThrow();
        opinions.turnIntoSuggestion(
                        new TurnIntoSuggestion(suggested.seen(), new UUID(5, 5), "区建管委", day("2025-03-05")), office)
                .orThrow();

        for (var one : List.of(handed, passed, suggested)) {
            assertThat(congress.entries(EntryFilter.about(one.id(), "round-opinion.due")))
                    .extracting(Line::due)
                    .containsExactly(congress.daibiao()
                            .get(Opinion.SHAPE, one.id(), office)
                            .value()
                            .dueOn())
                    .doesNotContain(one.value().dueOn());
        }
    }

    @Test
    @DisplayName("is taken part in by a deputy, once, while it runs, which counts as duty")
    void isTakenPartIn() {
        var wang = congress.deputy("王芳");
        var first = open("2025-03-03", "2025-03-14");
        var part = part(first, wang, "2025-03-04");

        assertThat(congress.entries(EntryFilter.about(part.id())))
                .extracting(line -> line.kind() + " " + line.role())
                .containsExactly(
                        "round.took-part item",
                        "round.took-part deputy",
                        "duty.participated item",
                        "duty.participated deputy");
        assertThat(codes(opinions.takePart(new TakePart(first.id(), wang, day("2025-03-05")), office)))
                .containsExactly("opinion.took-part");
        assertThat(codes(opinions.takePart(
                        new TakePart(first.id(), Id.of(first.id().value()), day("2025-03-02")), office)))
                .containsExactly("opinion.round-not-running", "opinion.no-deputy");
        assertThat(codes(opinions.takePart(new TakePart(first.id(), congress.deputy("李"), day("2025-07-02")), office)))
                .containsExactly("opinion.future");
        assertThat(opinions.takePartAll(
                                List.of(new TakePart(first.id(), congress.deputy("张"), day("2025-03-05"))), office)
                        .orThrow())
                .hasSize(1);
    }

    @Test
    @DisplayName("hears only of opinions of a round before, with a result or with a day and its reason")
    void hearsOfOpinionsOfTheRoundBefore() {
        var first = open("2025-03-03", "2025-03-14");
        var raised = raised(first, "2025-03-04");
        var result = ReportOpinion.result(first.id(), raised.id(), Audience.VOTERS, "2025-03-10");
        assertThat(refused(result)).containsExactly("opinion.not-from-before", "opinion.no-result");
        close(first, "2025-03-14");
        var second = open("2025-06-02", "2025-06-20");
        result = ReportOpinion.result(second.id(), raised.id(), Audience.VOTERS, "2025-06-10");

        assertThat(refused(result)).containsExactly("opinion.no-result");
        assertThat(refused(result.until("2025-06-10", "管线须迁改"))).containsExactly("opinion.until-past");
        assertThat(refused(result.until("2025-08-31", " "))).containsExactly("opinion.no-reason");
        report(result.until("2025-08-31", "管线须迁改"));
        answered(raised, "2025-06-12");
        var later = ReportOpinion.result(second.id(), raised.id(), Audience.VOTERS, "2025-06-13");
        assertThat(opinions.reportBackAll(List.of(later), office).orThrow()).hasSize(1);
        assertThat(refused(later)).containsExactly("opinion.reported");
    }

    @Test
    @DisplayName("is an occasion on which stations are entered (5.f)")
    void isAnOccasion() {
        var first = open("2025-05-05", "2025-05-14");
        var station = congress.daibiao()
                .stations()
                .open(OpenStation.of("第一站", TOWN, "某路", "2025-04-01"), office)
                .orThrow()
                .id();
        for (String who : List.of("deputies", "departments")) {
            var enter = EnterStation.of(station, who + ".concentrated", "活动主题", "2025-05-06");
            congress.daibiao().stations().enter(enter.at(first.id()), office).orThrow();
        }
    }

    private Versioned<CommunityRound> open(String since, String lastDay) {
        return opinions.openRound(OpenRound.of("市人大主题", "十五五规划编制", since, lastDay), office)
                .orThrow();
    }

    private Versioned<CommunityRound> close(Versioned<CommunityRound> round, String day) {
        return opinions.closeRound(new CloseRound(round.seen(), day(day)), office)
                .orThrow();
    }

    private Versioned<Participation> part(
            Versioned<CommunityRound> round, Id<org.daibiao.deputy.Deputy> deputy, String day) {
        return opinions.takePart(new TakePart(round.id(), deputy, day(day)), office)
                .orThrow();
    }

    private Versioned<Opinion> raised(Versioned<CommunityRound> round, String day) {
        return opinions.register(RegisterOpinion.inRound(round.id(), TOWN, "road", "路灯不亮", day), office)
                .orThrow();
    }

    private Versioned<Opinion> answered(Versioned<Opinion> opinion, String day) {
        return opinions.recordResult(new RecordResult(opinion.seen(), null, "已办", day(day)), office)
                .orThrow();
    }

    private Versioned<Opinion> closed(Versioned<Opinion> opinion) {
        String day = opinion.value().raisedOn().plusDays(3).toString();
        return opinions.feedBack(new FeedBack(answered(opinion, day).seen(), "已办", day(day)), office)
                .orThrow();
    }

    private void report(ReportOpinion command) {
        opinions.reportBack(command, office).orThrow();
    }

    private List<String> refused(ReportOpinion command) {
        return codes(opinions.reportBack(command, office));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
