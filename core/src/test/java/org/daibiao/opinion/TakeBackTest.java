package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.correction.Correction;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.opinion.Opinion.State;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What was recorded in error about an opinion")
class TakeBackTest {
    private static final String TOWN = "安亭镇";
    private static final LocalDate RAISED = LocalDate.parse("2025-06-03");

    private final Fixture congress = new Fixture();
    private final Actor office = congress.office();
    private final OpinionService opinions = congress.daibiao().opinions();
    private Versioned<Opinion> now;

    @Test
    @DisplayName("as a result is taken back, stays as a correction, and is awaited by the day it was")
    void result() {
        register(new Handler(Level.STREET, TOWN));
        var before = snapshot();
        answer(null, "2025-06-10");
        take(opinions.takeBackResult(new TakeBackResult(now.seen(), null, "登记有误"), office));

        assertThat(snapshot()).isEqualTo(before);
        assertThat(congress.daibiao().find(Query.of(Correction.SHAPE), office).items())
                .extracting(one -> one.value().component(), one -> one.value().reason())
                .contains(tuple("answer", "登记有误"));
        answer(null, "2025-06-12");
        assertThat(now.value().state()).isEqualTo(State.ANSWERED);
    }

    @Test
    @DisplayName("as feedback is taken back, so that it is owed again and in time if its day is")
    void feedback() {
        register(new Handler(Level.STREET, TOWN));
        answer(null, "2025-06-10");
        var before = snapshot();
        feedBack("2025-06-30");
        assertThat(clause()).contains("MISSED");
        take(opinions.takeBackFeedback(new TakeBackFeedback(now.seen(), "登记有误"), office));

        assertThat(snapshot()).isEqualTo(before);
        feedBack("2025-06-11");
        assertThat(clause()).contains("MET");
    }

    @Test
    @DisplayName("as feedback on what was declined is taken back, and it is declined still")
    void declined() {
        register(new Handler(Level.STREET, TOWN));
        take(opinions.decline(new DeclineOpinion(now.seen(), "应向法院上诉", day("2025-06-04")), office));
        var before = snapshot();
        feedBack("2025-06-05");
        take(opinions.takeBackFeedback(new TakeBackFeedback(now.seen(), "登记有误"), office));

        assertThat(snapshot()).isEqualTo(before);
        assertThat(now.value().state()).isEqualTo(State.NOT_TAKEN);
    }

    @ParameterizedTest(
            name = "as the result of the {0} level is taken back, and the other''s is the part of one of two")
    @EnumSource(names = {"STREET", "DISTRICT"})
    void oneOfTwo(Level wrong) {
        Level right = wrong == Level.STREET ? Level.DISTRICT : Level.STREET;
        register(new Handler(Level.STREET, TOWN), new Handler(Level.DISTRICT, "区建管委"));
        answer(Level.STREET, "2025-06-10");
        answer(Level.DISTRICT, "2025-06-12");
        take(opinions.takeBackResult(new TakeBackResult(now.seen(), wrong, "登记有误"), office));

        assertThat(now.value().state()).isEqualTo(State.IN_HANDLING);
        assertThat(lines())
                .filteredOn(line -> line.contains("answer"))
                .containsExactly(
                        "opinion.step.answer-part " + (right == Level.STREET ? "2025-06-10" : "2025-06-12") + " null");
        answer(wrong, "2025-06-13");
        assertThat(now.value().state()).isEqualTo(State.ANSWERED);
    }

    @Test
    @DisplayName("as a result after a hand-over is taken back, and what the handlers before gave still counts")
    void afterAHandOver() {
        register(new Handler(Level.STREET, TOWN), new Handler(Level.DISTRICT, "区建管委"));
        answer(Level.STREET, "2025-06-10");
        take(opinions.handOver(
                new HandOver(now.seen(), List.of(new Handler(Level.STREET, TOWN)), day("2025-06-11")), office));
        var before = snapshot();
        answer(null, "2025-06-12");
        take(opinions.takeBackResult(new TakeBackResult(now.seen(), null, "登记有误"), office));

        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    @DisplayName("is with those who had it: passed up, or with the suggestion's handler")
    void whereItWas() {
        register(new Handler(Level.STREET, TOWN));
        take(opinions.passUp(new PassUp(now.seen(), "市交通委", day("2025-06-04")), office));
        answer(null, "2025-06-10");
        take(opinions.takeBackResult(new TakeBackResult(now.seen(), null, "登记有误"), office));
        assertThat(now.value().state()).isEqualTo(State.PASSED_UP);

        var turn = new TurnIntoSuggestion(now.seen(), new UUID(7, 7), "区交通委", day("2025-06-11"));
        take(opinions.turnIntoSuggestion(turn, office));
        answer(null, "2025-06-12");
        take(opinions.takeBackResult(new TakeBackResult(now.seen(), Level.DISTRICT, "登记有误"), office));
        assertThat(now.value().state()).isEqualTo(State.SUGGESTED);
    }

    @Test
    @DisplayName("is not taken back once somebody was told, and not twice")
    void builtOn() {
        register(new Handler(Level.STREET, TOWN));
        assertThat(result("street")).containsExactly("opinion.no-result-yet");
        assertThat(back()).containsExactly("opinion.not-fed-back");
        answer(null, "2025-06-10");
        assertThat(result("district")).containsExactly("opinion.which-level");
        feedBack("2025-06-11");
        assertThat(result("street")).containsExactly("opinion.fed-back");
        take(opinions.takeBackFeedback(new TakeBackFeedback(now.seen(), "登记有误"), office));
        assertThat(back()).containsExactly("opinion.not-fed-back");
        take(opinions.takeBackResult(new TakeBackResult(now.seen(), null, "登记有误"), office));
        assertThat(result("street")).containsExactly("opinion.no-result-yet");

        now = opinions.register(
                        RegisterOpinion.byHotline("SH9", TOWN, "road", "路灯", "2025-06-03")
                                .answered("已告知"),
                        office)
                .orThrow();
        assertThat(back()).containsExactly("opinion.spot-answer");
    }

    @Test
    @DisplayName("is not taken back once a community round heard it")
    void reported() {
        var first = opinions.openRound(OpenRound.of("某主题", "某重点", "2025-03-03", "2025-03-14"), office)
                .orThrow();
        now = opinions.register(RegisterOpinion.inRound(first.id(), TOWN, "road", "路灯", "2025-03-04"), office)
                .orThrow();
        answer(null, "2025-03-10");
        opinions.closeRound(new CloseRound(first.seen(), day("2025-03-14")), office)
                .orThrow();
        var second = opinions.openRound(OpenRound.of("某主题", "某重点", "2025-06-02", "2025-06-20"), office)
                .orThrow();
        opinions.reportBack(
                        ReportOpinion.result(second.id(), now.id(), ReportBack.Audience.VOTERS, "2025-06-03"), office)
                .orThrow();

        assertThat(result("street")).containsExactly("opinion.result-reported");
    }

    @Test
    @DisplayName("is taken back by the committee alone, and only as it was seen")
    void byWhom() {
        register(new Handler(Level.STREET, TOWN));
        answer(null, "2025-06-10");
        var one = new TakeBackResult(now.seen(), null, "登记有误");
        var other = new TakeBackFeedback(now.seen(), "登记有误");
        Actor town = Actor.of(office.congress(), "town", Roles.TOWN_OR_SUBDISTRICT_OFFICE)
                .tied(Relation.UNIT, TOWN);

        assertThatThrownBy(() -> opinions.takeBackResult(one, town)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> opinions.takeBackFeedback(other, town)).isInstanceOf(DeniedException.class);
        var stale = new Seen<>(now.id(), now.version() - 1);
        assertThatThrownBy(() -> opinions.takeBackResult(new TakeBackResult(stale, null, "登记有误"), office))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    @DisplayName("in random histories leaves state, due days, lines and clause 4.h as if it had never been")
    void leavesNothing() {
        long seed = Long.getLong("daibiao.seed", System.nanoTime());
        System.out.println("opinion.TakeBackTest: -Ddaibiao.seed=" + seed);
        var random = new Random(seed);
        Map<String, Integer> undone = new TreeMap<>();
        for (int n = 0; n < 100; n++) {
            var street = new Handler(Level.STREET, TOWN);
            if (random.nextBoolean()) {
                register(street);
            } else {
                register(street, new Handler(Level.DISTRICT, "区建管委"));
            }
            LocalDate day = RAISED;
            for (int step = 0; step < 12; step++) {
                day = day.plusDays(random.nextInt(3));
                step(seed, random, day, undone);
            }
        }
        assertThat(undone).as("seed %d", seed).containsKeys("result", "feedback");
    }

    private void step(long seed, Random random, LocalDate day, Map<String, Integer> undone) {
        Level level = random.nextBoolean() ? Level.STREET : Level.DISTRICT;
        int kind = random.nextInt(7);
        var before = kind < 4 ? snapshot() : null;
        Outcome<Versioned<Opinion>> done = switch (kind) {
            case 0, 1 -> opinions.recordResult(new RecordResult(now.seen(), level, "已办", day), office);
            case 2 -> opinions.recordResult(new RecordResult(now.seen(), null, "已办", day), office);
            case 3 -> opinions.feedBack(new FeedBack(now.seen(), "已告知", day), office);
            case 4 -> opinions.handOver(new HandOver(now.seen(), List.of(new Handler(level, "某局")), day), office);
            case 5 -> opinions.passUp(new PassUp(now.seen(), "市交通委", day), office);
            default -> opinions.decline(new DeclineOpinion(now.seen(), "不属受理", day), office);
        };
        if (!done.reasons().isEmpty()) {
            return;
        }
        take(done);
        if (before == null || random.nextInt(3) == 0) {
            return;
        }
        Level given = kind == 2 || kind == 3 ? null : level;
        boolean result = kind < 3 && (given != null || handlings().size() == 1);
        if (kind < 3 && !result) {
            return;
        }
        take(
                result
                        ? opinions.takeBackResult(new TakeBackResult(now.seen(), given, "误"), office)
                        : opinions.takeBackFeedback(new TakeBackFeedback(now.seen(), "误"), office));
        undone.merge(result ? "result" : "feedback", 1, Integer::sum);
        assertThat(snapshot()).as("seed %d", seed).isEqualTo(before);
    }

    private void register(Handler... handlers) {
        RegisterOpinion command =
                RegisterOpinion.byHotline("SH" + congress.acts(), TOWN, "road", "路灯", RAISED.toString());
        now = opinions.register(command.to(handlers), office).orThrow();
    }

    private void answer(Level level, String day) {
        take(opinions.recordResult(new RecordResult(now.seen(), level, "已办", day(day)), office));
    }

    private void feedBack(String day) {
        take(opinions.feedBack(new FeedBack(now.seen(), "已告知", day(day)), office));
    }

    private List<String> result(String level) {
        return codes(opinions.takeBackResult(
                new TakeBackResult(now.seen(), Level.valueOf(level.toUpperCase(Locale.ROOT)), "登记有误"), office));
    }

    private List<String> back() {
        return codes(opinions.takeBackFeedback(new TakeBackFeedback(now.seen(), "登记有误"), office));
    }

    private void take(Outcome<Versioned<Opinion>> outcome) {
        now = outcome.orThrow();
    }

    /** What the opinion says, who has it, its net lines, and the report on 4.h. */
    private List<String> snapshot() {
        var all = new ArrayList<String>();
        Opinion one = now.value();
        all.add(Stream.of(one.state(), one.dueOn(), one.explanation(), one.feedback(), one.fedBackOn())
                .map(String::valueOf)
                .toList()
                .toString());
        handlings().stream()
                .map(handling -> handling.id() + " " + handling.turn() + " " + handling.dueOn() + " "
                        + handling.answer() + " " + handling.endedOn())
                .sorted()
                .forEach(all::add);
        all.addAll(lines());
        all.add(clause());
        return all;
    }

    private String clause() {
        var line = congress.daibiao()
                .plan()
                .report(Period.year(2025), office)
                .obligation("4.h")
                .orElseThrow();
        return line.decisive().numerator() + "/" + line.decisive().denominator() + " " + line.standing();
    }

    private List<Handling> handlings() {
        return congress.daibiao().find(Query.of(Handling.SHAPE, Handling.OPINION.is(now.id())), office).items().stream()
                .map(Versioned::value)
                .toList();
    }

    private List<String> lines() {
        return congress.entries(EntryFilter.about(now.id())).stream()
                .map(line -> line.kind() + " " + line.day() + " " + line.due())
                .sorted()
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
