package org.daibiao.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.daibiao.calendar.Period;
import org.daibiao.desk.DeniedException;
import org.daibiao.journal.Line;
import org.daibiao.json.Json;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Id;
import org.daibiao.suggestion.Resolution;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.SuggestionKinds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Statistics of suggestions")
class SuggestionStatisticsTest {
    private final SupervisionFixture congress = new SupervisionFixture();

    /** Shanghai 2023 (published 2023-12-29): 838 received, 820 replied to, 792 texts and 434 results published. */
    @Test
    @DisplayName("give the rates that Shanghai published for 2023, each on its own whole")
    void shanghai() {
        List<Id<Suggestion>> all = ids(838);
        congress.enter("suggestion.submitted", "2025-01-10", all, 838);
        congress.enter("gate.passed", "2025-01-12", all, 838);
        congress.enter("suggestion.referred", "2025-01-20", all, 838);
        congress.enter("suggestion.replied", "2025-04-10", all, 820);
        congress.enter("suggestion.solved", "2025-04-10", all, 652);
        congress.enter("suggestion.resolution.solved", "2025-04-10", all, 652);
        congress.enter("suggestion.resolution.in-progress", "2025-04-10", all.subList(652, 674), 22);
        congress.enter("suggestion.resolution.planned", "2025-04-10", all.subList(674, 705), 31);
        congress.enter("suggestion.resolution.for-reference", "2025-04-10", all.subList(705, 820), 115);
        congress.enter("published.text", "2025-05-01", all, 792);
        congress.enter("published.result", "2025-05-02", all, 434);

        var statistics = statistics("2025");

        assertThat(statistics.text(Locale.CHINESE).lines())
                .startsWith("代表建议办理统计，2025年，截至 2025-07-01")
                .contains(
                        "办复率 820/838 = 97.9%（基数：已交办且未撤回）",
                        "解决采纳率 652/820 = 79.5%（基数：已答复）",
                        "解决采纳占比 652/820 = 79.5%（基数：已答复）",
                        "正在解决占比 22/820 = 2.7%（基数：已答复）",
                        "计划解决占比 31/820 = 3.8%（基数：已答复）",
                        "留作参考占比 115/820 = 14.0%（基数：已答复）",
                        "建议内容公开率 792/838 = 94.5%（基数：已受理）",
                        "办理结果公开率 434/792 = 54.8%（基数：已公开的内容）",
                        "承诺兑现率 0/0，无比率（基数：已承诺）");
        assertThat(statistics.text(Locale.ENGLISH)).contains("Solved or adopted 652/820 = 79.5 % (base: replied to)");
    }

    @Test
    @DisplayName("leave those out that were withdrawn after their referral: nobody is to reply to them")
    void withdrawn() {
        List<Id<Suggestion>> all = ids(2);
        congress.enter("suggestion.referred", "2025-01-20", all, 2);
        congress.enter("comm.before", "2025-02-10", all, 2);
        congress.enter("suggestion.replied", "2025-04-10", all.subList(1, 2), 1);
        congress.enter("suggestion.withdrawn", "2025-03-10", all.subList(0, 1), 1);

        assertThat(numbers(statistics("2025"), "returned", "answered", "talked-before"))
                .containsExactly("0/1", "1/1", "1/1");
    }

    /** C.6, set 1, 4 and others: published shares add up to exactly 100. */
    @Test
    @DisplayName("share the replies among the four resolutions so that they add up to 100")
    void addUp() {
        var city = SuggestionStatistics.shares(Map.of(
                Resolution.SOLVED, 64L,
                Resolution.IN_PROGRESS, 38L,
                Resolution.PLANNED, 21L,
                Resolution.FOR_REFERENCE, 5L));
        assertThat(city.stream().map(Figure::percent))
                .containsExactly(
                        new BigDecimal("50.0"), new BigDecimal("29.7"), new BigDecimal("16.4"), new BigDecimal("3.9"));

        var thirds = SuggestionStatistics.shares(
                Map.of(Resolution.SOLVED, 1L, Resolution.IN_PROGRESS, 1L, Resolution.PLANNED, 1L));
        assertThat(thirds.stream().map(Figure::percent).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @Test
    @DisplayName("count a suggestion once however often it was talked over, and all three phases of one suggestion")
    void talks() {
        List<Id<Suggestion>> all = ids(4);
        congress.enter("suggestion.referred", "2025-01-20", all, 4);
        congress.enter("comm.before", "2025-02-01", all, 3);
        congress.enter("comm.before", "2025-02-02", all, 3);
        congress.enter("comm.during", "2025-03-01", all, 2);
        congress.enter("comm.after", "2025-05-01", all.subList(1, 4), 3);

        var statistics = statistics("2025");

        assertThat(numbers(statistics, "talked-before", "talked-during", "talked-after", "talked"))
                .containsExactly("3/4", "2/4", "3/4", "1/4");
    }

    @Test
    @DisplayName(
            "give satisfaction of the ratings received, both ways, by result and by attitude, and the ratings of those due")
    void ratings() {
        List<Id<Suggestion>> all = ids(3);
        List<Id<Suggestion>> proposers = ids(5);
        for (int n = 0; n < 5; n++) {
            Id<Suggestion> suggestion = all.get(n % 3);
            Line due = Line.event("rating.due", suggestion, SupervisionFixture.day("2025-04-10"))
                    .dueOn(SupervisionFixture.day("2025-05-10"));
            congress.enter(List.of(due, due.as(SuggestionKinds.PROPOSER, proposers.get(n))));
        }
        List<String> grades = List.of("satisfied", "satisfied", "basically-satisfied", "dissatisfied");
        for (int n = 0; n < 4; n++) {
            Line result =
                    Line.event("rating.result." + grades.get(n), all.get(n % 3), SupervisionFixture.day("2025-05-01"));
            Line attitude =
                    Line.event("rating.attitude.satisfied", all.get(n % 3), SupervisionFixture.day("2025-05-01"));
            congress.enter(List.of(
                    result,
                    result.as(SuggestionKinds.PROPOSER, proposers.get(n)),
                    attitude,
                    attitude.as(SuggestionKinds.PROPOSER, proposers.get(n))));
        }

        assertThat(numbers(
                        statistics("2025"),
                        "rated",
                        "satisfied.result",
                        "satisfied-or-basically.result",
                        "satisfied.attitude",
                        "satisfied-or-basically.attitude"))
                .containsExactly("4/5", "2/4", "3/4", "4/4", "4/4");
    }

    @Test
    @DisplayName(
            "count a part among its whole alone: replies to what was referred the year before raise that year's rate")
    void ofItsWhole() {
        List<Id<Suggestion>> all = ids(5);
        congress.enter("suggestion.submitted", "2024-12-01", all, 5);
        congress.enter("suggestion.escalated", "2024-12-05", all.subList(4, 5), 1);
        congress.enter("suggestion.referred", "2024-12-10", all, 3);
        congress.enter("suggestion.referred", "2025-01-10", all.subList(3, 4), 1);
        congress.enter("suggestion.returned", "2024-12-12", all, 1);
        congress.enter("suggestion.replied", "2025-03-01", all, 4);
        congress.enter("suggestion.replied-in-time", "2025-03-01", all, 3);
        congress.enter("promise.made", "2025-03-01", all, 4);
        congress.enter("promise.delivered", "2025-06-01", all, 3);

        assertThat(numbers(statistics("2024"), "answered", "returned", "escalated", "in-time"))
                .containsExactly("3/3", "1/3", "1/5", "0/0");
        assertThat(numbers(statistics("2025"), "answered", "returned", "escalated", "in-time", "kept"))
                .containsExactly("1/1", "0/1", "0/0", "3/4", "3/4");
    }

    @Test
    @DisplayName("of a period without anything have no rate, not 0 per cent")
    void empty() {
        var statistics = statistics("2023");

        assertThat(statistics.figures()).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.percent()).isNull();
            assertThat(figure.denominator()).isZero();
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(figure.text(locale)).doesNotContain("suggestion.");
            }
        });
        assertThatThrownBy(() -> statistics.figure("happy"))
                .isInstanceOf(BadValueException.class)
                .hasMessageContaining("solved");
    }

    /** Chongqing art. 29 leaves out who has not rated after a reminder; other texts do not say. */
    @Test
    @DisplayName("say whether the rules leave out who has not rated")
    void unrated() {
        var silent = statistics("2025");
        var excluding = new SuggestionStatistics(silent.period(), silent.asOf(), true, 0, silent.figures());

        assertThat(silent.text(Locale.CHINESE)).endsWith("满意率以已收到的反馈为基数；尚缺的反馈见反馈率。");
        assertThat(excluding.text(Locale.CHINESE)).endsWith("满意率以已收到的反馈为基数；按规则，未反馈的不计入。");
    }

    @Test
    @DisplayName("are written as JSON with both numbers of every rate")
    void json() {
        List<Id<Suggestion>> all = ids(2);
        congress.enter("suggestion.referred", "2025-01-20", all, 2);
        congress.enter("suggestion.replied", "2025-04-10", all, 1);

        assertThat(Json.write(statistics("2025")))
                .contains("\"period\" : \"2025\"", "\"asOf\" : \"2025-07-01\"")
                .containsPattern("\"code\" : \"answered\",\\s+\"numerator\" : 1,\\s+\"denominator\" : 2,\\s+"
                        + "\"base\" : \"referred\",\\s+\"percent\" : 50.0");
    }

    @Test
    @DisplayName("are denied to who may not ask")
    void denied() {
        assertThatThrownBy(() -> congress.service.statistics(Period.year(2025), congress.stranger))
                .isInstanceOf(DeniedException.class);
    }

    private SuggestionStatistics statistics(String period) {
        return congress.service.statistics(Period.parse(period), congress.office);
    }

    private static List<String> numbers(SuggestionStatistics statistics, String... codes) {
        return List.of(codes).stream()
                .map(statistics::figure)
                .map(figure -> figure.numerator() + "/" + figure.denominator())
                .toList();
    }

    private static List<Id<Suggestion>> ids(int count) {
        return IntStream.range(0, count)
                .<Id<Suggestion>>mapToObj(n -> SupervisionFixture.id())
                .toList();
    }
}
