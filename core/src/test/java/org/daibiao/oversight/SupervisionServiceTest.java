package org.daibiao.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;
import static org.daibiao.oversight.SupervisionFixture.day;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.deputy.Group;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Desk;
import org.daibiao.oversight.Supervision.Layer;
import org.daibiao.oversight.Supervision.Place;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.UnknownIdException;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Supervision of suggestions")
class SupervisionServiceTest {
    private final SupervisionFixture congress = new SupervisionFixture();
    private final SupervisionService service = congress.service;

    /** Plan 13.a asks for the three layers, 13.b for one on site. */
    @ParameterizedTest
    @CsvSource({
        "LED,         ON_SITE,   supervised.led item;supervised.on-site item",
        "COMMITTEE,   ELSEWHERE, supervised.committee item",
        "COORDINATED, ELSEWHERE, supervised.coordinated item"
    })
    @DisplayName("is entered for the suggestion, by its layer, and on site")
    void byLayer(Layer layer, Place place, String lines) {
        var suggestion = congress.suggestion(State.IN_PROGRESS);

        service.supervise(Supervise.of(suggestion.id(), layer, place, "王主任", "2025-03-01"), congress.office)
                .orThrow();

        assertThat(congress.lines(suggestion.id())).containsExactly(lines.split(";"));
        assertThat(congress.desk
                        .find(Query.of(Supervision.SHAPE), congress.office)
                        .items())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,       2025-03-01, oversight.not-in-handling",
        "ACCEPTED,    2025-03-01, oversight.not-in-handling",
        "REFERRED,    2025-01-20,",
        "REFERRED,    2025-01-19, oversight.before-earlier-step",
        "REFERRED,    2025-07-02, oversight.future",
        "TRACKING,    2025-07-01,",
        "CLOSED,      2025-05-30,",
        "CLOSED,      2025-05-31, oversight.not-in-handling",
        "WITHDRAWN,   2025-06-01, oversight.not-in-handling"
    })
    @DisplayName("is of a suggestion that has been referred and had not ended on the day")
    void whileHandled(State state, String day, String code) {
        var suggestion = congress.suggestion(state);

        var outcome = service.supervise(
                Supervise.of(suggestion.id(), Layer.LED, Place.ELSEWHERE, "王主任", day), congress.office);

        assertThat(codes(outcome)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    @DisplayName("needs to know who supervised, of a suggestion that is known, by somebody who may")
    void badInput() {
        var suggestion = congress.suggestion(State.IN_PROGRESS);
        var blank = Supervise.of(suggestion.id(), Layer.LED, Place.ON_SITE, " ", "2025-03-01");
        var unknown = Supervise.of(SupervisionFixture.id(), Layer.LED, Place.ON_SITE, "王主任", "2025-03-01");

        assertThat(codes(service.supervise(blank, congress.office))).containsExactly("record.invalid.NotBlank");
        assertThatThrownBy(() -> service.supervise(unknown, congress.office)).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> service.supervise(unknown, congress.stranger)).isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("chooses a key suggestion once in a year, with the rejection naming the year")
    void keyOnceInAYear() {
        var suggestion = congress.suggestion(State.ACCEPTED);
        var key = ChooseKey.of(suggestion.id(), "2025-03-01", "major-concern", "raised-by-many");
        service.chooseKey(key, congress.office).orThrow();

        var again = service.chooseKey(key, congress.office);

        assertThat(again.reasons())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.code() + " " + reason.with()).isEqualTo("oversight.key-already {year=2025}"));
        assertThat(congress.lines(suggestion.id())).containsExactly("key.suggestion item");
        assertThat(congress.desk
                        .find(Query.of(KeySuggestion.SHAPE), congress.office)
                        .items())
                .singleElement()
                .satisfies(
                        kept -> assertThat(kept.value().criteria()).containsExactly("major-concern", "raised-by-many"));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, 2025-03-01,           , oversight.not-accepted",
        "ESCALATED, 2025-03-01,           , oversight.not-accepted",
        "CLOSED,    2025-06-01,           , oversight.not-in-handling",
        "WITHDRAWN, 2025-05-30,           ,",
        "WITHDRAWN, 2025-05-31,           , oversight.not-accepted",
        "ACCEPTED,  2025-01-09,           , oversight.before-earlier-step",
        "ACCEPTED,  2025-03-01, 2025-02-28, oversight.until-before",
        "ACCEPTED,  2025-03-01, 2026-12-31,"
    })
    @DisplayName("chooses as key suggestion what is accepted and not at its end, for another year too")
    void keyOfWhat(State state, String day, String until, String code) {
        var suggestion = congress.suggestion(state);
        var key = new ChooseKey(suggestion.id(), List.of("major-concern"), day(day), until == null ? null : day(until));

        assertThat(codes(service.chooseKey(key, congress.office))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    @DisplayName("chooses no key suggestion without a reason")
    void keyNeedsCriteria() {
        var suggestion = congress.suggestion(State.ACCEPTED);

        assertThat(service.chooseKey(ChooseKey.of(suggestion.id(), "2025-03-01"), congress.office)
                        .reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.path()).isEqualTo("criteria"));
    }

    @Test
    @DisplayName("looks back on each suggestion once in a look-back, and counts it once in all")
    void lookBacks() {
        var suggestion = congress.suggestion(State.CLOSED);
        var first = hold("2022-01-12", "2025-06-01");
        var second = hold("2022-01-12", "2025-06-20");

        assertThat(codes(look(first, suggestion, "2025-06-01"))).isEmpty();
        assertThat(codes(look(second, suggestion, "2025-06-20"))).isEmpty();
        assertThat(codes(look(second, suggestion, "2025-06-20"))).containsExactly("oversight.looked-at");

        assertThat(congress.lines(suggestion.id())).containsExactly("suggestion.looked-back item");
        assertThat(congress.lines(first)).containsExactly("lookback.done item");
        assertThat(congress.desk
                        .find(Query.of(ReviewedSuggestion.SHAPE), congress.office)
                        .items())
                .hasSize(2);
        assertThat(congress.desk
                        .find(Query.of(FollowUpReview.SHAPE), congress.office)
                        .items())
                .hasSize(2);
    }

    @Test
    @DisplayName("looks back on what was handed in since the first day, at many at once or at none")
    void lookBackInBulk() {
        var lookBack = hold("2025-01-11", "2025-06-01");
        var late = hold("2025-01-10", "2025-06-01");
        var suggestions = IntStream.range(0, 50)
                .mapToObj(n -> congress.suggestion(State.CLOSED))
                .toList();
        var draft = congress.suggestion(State.DRAFT);

        assertThat(codes(look(lookBack, suggestions.get(0), "2025-06-01")))
                .containsExactly("oversight.not-in-look-back");
        assertThat(codes(look(late, draft, "2025-06-01"))).containsExactly("oversight.not-in-look-back");

        List<ReviewSuggestion> all = suggestions.stream()
                .map(one -> ReviewSuggestion.of(late, one.id(), "已落实", "2025-06-01"))
                .toList();
        List<ReviewSuggestion> twice =
                Stream.concat(all.stream(), all.stream().limit(1)).toList();
        assertThat(codes(service.lookAtAll(twice, congress.office))).containsExactly("oversight.looked-at");
        assertThat(congress.lines(suggestions.get(0).id())).isEmpty();
        assertThat(service.lookAtAll(all, congress.office).orThrow()).hasSize(50);

        List<ReviewSuggestion> tooMany =
                IntStream.rangeClosed(0, Desk.MOST).mapToObj(n -> all.get(0)).toList();
        assertThat(codes(service.lookAtAll(tooMany, congress.office))).containsExactly("record.invalid.bulk");
    }

    @Test
    @DisplayName("holds no look-back that ends before it begins, or in the future")
    void lookBackDays() {
        assertThat(codes(service.holdLookBack(
                        HoldFollowUpReview.of("回头看", "2025-06-02", "2025-06-01"), congress.office)))
                .containsExactly("oversight.before-earlier-step");
        assertThat(codes(service.holdLookBack(
                        HoldFollowUpReview.of("回头看", "2022-01-12", "2025-07-02"), congress.office)))
                .containsExactly("oversight.future");
    }

    @Test
    @DisplayName("guides a delegation, for itself and the delegation, and no other group")
    void guidance() {
        Group delegation = congress.group(Group.Kind.DELEGATION);
        Group other = congress.group(Group.Kind.DEPUTIES_GROUP);

        var guided = service.guide(GuideDelegation.of(delegation.id(), "2025-01-05"), congress.office)
                .orThrow();

        assertThat(congress.lines(guided.id())).containsExactly("delegation.guided item", "delegation.guided group");
        assertThat(codes(service.guide(GuideDelegation.of(other.id(), "2021-12-31"), congress.office)))
                .containsExactly("oversight.before-earlier-step", "oversight.no-delegation");
        assertThat(congress.desk.find(Query.of(Guidance.SHAPE), congress.office).items())
                .hasSize(1);
    }

    private Id<FollowUpReview> hold(String since, String day) {
        return service.holdLookBack(HoldFollowUpReview.of("本届建议办理回头看", since, day), congress.office)
                .orThrow()
                .id();
    }

    private Outcome<?> look(Id<FollowUpReview> lookBack, Suggestion suggestion, String day) {
        return service.lookAt(ReviewSuggestion.of(lookBack, suggestion.id(), "已落实", day), congress.office);
    }
}
