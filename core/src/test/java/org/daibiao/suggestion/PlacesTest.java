package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.suggestion.HandlingFixture.LEAD;
import static org.daibiao.suggestion.HandlingFixture.day;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.deputy.FormGroup;
import org.daibiao.deputy.Group;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.RuleProfiles;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Citation;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Rating.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What one place's regulation says holds there alone, and is cited from there:")
class PlacesTest {
    /** Which profiles demand it; every other one is silent, and then nobody is refused for it. */
    private static final Map<String, Set<String>> DEMANDED = Map.of(
            "suggestion.unconfirmed", Set.of("shanghai-2016", "jiading-2025", "henan-2017"),
            "suggestion.reason-missing", Set.of("shanghai-2016", "jiading-2025"),
            "suggestion.promise-missing", Set.of("shanghai-2016", "jiading-2025", "chongqing-2017"),
            "suggestion.reasons-missing", Set.of("shanghai-2016", "jiading-2025", "henan-2017", "shandong-2017"),
            "suggestion.return-refused", Set.of("jiading-2025", "qingdao-2021"),
            "suggestion.by-delegation",
                    Set.of(
                            "shanghai-2016",
                            "jiading-2025",
                            "beijing-2014",
                            "zhejiang-2016",
                            "shandong-2017",
                            "qingdao-2021",
                            "henan-2017"));

    static Stream<String> profiles() {
        return RuleProfiles.all().stream().map(RuleProfile::id);
    }

    private static void demanded(String profile, String code, Outcome<?> outcome) {
        List<Citation> own = RuleProfiles.of(profile).section(SuggestionRules.SECTION).values().values().stream()
                .map(Sourced::source)
                .toList();
        if (DEMANDED.getOrDefault(code, Set.of()).contains(profile)) {
            assertThat(outcome.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(code);
                assertThat(reason.source()).isIn(own);
            });
        } else {
            assertThat(outcome.reasons()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("who raises it, who confirms the text, and whether a deputy may propose who handles it")
    void proposing(String profile) {
        var congress = new ProposingFixture(ProposingFixture.rules(profile));
        var suggestions = congress.suggestions();
        var draft = suggestions
                .draft(
                        DraftSuggestion.of(
                                congress.deputy("李敏"), List.of(congress.deputy("王芳")), "治水", "请治理", "2025-06-01"),
                        congress.office())
                .orThrow();
        var amended = suggestions
                .amend(new AmendSuggestion(draft.seen(), "治水", "请治理", "区水务局", day("2025-06-01")), congress.office())
                .orThrow();
        demanded(
                profile,
                "suggestion.unconfirmed",
                suggestions.submit(SubmitSuggestion.of(amended.seen(), "2025-06-03"), congress.office()));
        var delegation = congress.door()
                .deputies()
                .form(new FormGroup(Group.Kind.DELEGATION, "安亭代表团", "安亭镇", day("2022-01-12")), congress.office())
                .orThrow()
                .id();
        demanded(
                profile,
                "suggestion.by-delegation",
                suggestions.draft(
                        DraftSuggestion.ofDelegation(delegation, "治水", "请治理", "2025-06-01"), congress.office()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("what a reply contains, and what whoever is dissatisfied with it says")
    void replies(String profile) {
        var congress = new HandlingFixture(profile);
        SuggestionRules.of(RuleProfiles.of(profile)).categories().forEach((category, meaning) -> {
            String code = meaning == Resolution.FOR_REFERENCE
                    ? "suggestion.reason-missing"
                    : meaning == Resolution.SOLVED ? "" : "suggestion.promise-missing";
            demanded(profile, code, replied(congress, category, null));
        });
        String solved = SuggestionRules.of(RuleProfiles.of(profile))
                .categories()
                .keySet()
                .iterator()
                .next();
        var replied = replied(congress, solved, "又及", NewPromise.of("增设站点", "2025-06-01"))
                .orThrow();
        demanded(
                profile,
                "suggestion.reasons-missing",
                congress.handling.rate(
                        new RateReply(
                                replied.seen(),
                                congress.first,
                                Grade.SATISFIED,
                                Grade.DISSATISFIED,
                                null,
                                day("2025-04-02")),
                        congress.office));
    }

    private static Outcome<Versioned<Suggestion>> replied(
            HandlingFixture congress, String category, String reason, NewPromise... promises) {
        var command = new RecordReply(
                congress.inProgress().seen(),
                LEAD,
                category,
                "答复",
                "张主任",
                reason,
                List.of(promises),
                day("2025-04-01"));
        return congress.handling.reply(command, congress.office);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("whether a unit whose return was refused may ask again")
    void returns(String profile) {
        var congress = new HandlingFixture(profile);
        var asked = congress.handling
                .requestReturn(
                        new RequestReturn(congress.received().seen(), LEAD, "非本单位职责", null, day("2025-02-14")),
                        congress.office)
                .orThrow();
        var refused = congress.handling
                .decideReturn(
                        new DecideReturn(asked.seen(), ReturnRequest.Answer.REFUSED, "属你单位职责", day("2025-02-14")),
                        congress.office)
                .orThrow();
        demanded(
                profile,
                "suggestion.return-refused",
                congress.handling.requestReturn(
                        new RequestReturn(refused.seen(), LEAD, "确非本单位职责", null, day("2025-02-14")), congress.office));
    }

    @Test
    @DisplayName("a law of the whole country has one name, in rules and in profiles")
    void oneName() {
        assertThat(RuleProfiles.of("national-2025").law()).isEqualTo(Laws.DEPUTIES);
        assertThat(RuleProfiles.of("jiading-2025").section("opinion").source("suggestion-limit"))
                .contains(Laws.DEPUTIES.article("51"));
    }
}
