package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A suggestion before the quality gate")
class GateTest {
    private final ProposingFixture congress = new ProposingFixture(ProposingFixture.rules("shanghai-2016"));
    private final SuggestionService suggestions = congress.suggestions();
    private final Actor office = congress.office();
    private final Id<Deputy> wang = congress.deputy("王芳");
    private final Id<Deputy> li = congress.deputy("李强");

    @ParameterizedTest
    @EnumSource(Quality.class)
    @DisplayName("is not accepted while a quality that the profile or admissibility demands is lacking")
    void quality(Quality lacking) {
        var submitted = submit(draft(), "2025-06-03");
        var fulfilled = new ArrayList<>(List.of(Quality.values()));
        fulfilled.remove(lacking);
        var refused = suggestions.accept(
                new AcceptSuggestion(submitted.seen(), "2025001", fulfilled, day("2025-06-04")), office);

        assertThat(codes(refused)).containsExactly("suggestion.quality");
        assertThat(refused.reasons().get(0).with()).containsEntry("quality", Messages.code(lacking));
    }

    @Test
    @DisplayName("has a number of its own")
    void numberTaken() {
        suggestions
                .accept(AcceptSuggestion.of(submit(draft(), "2025-06-03").seen(), "2025001", "2025-06-04"), office)
                .orThrow();
        var other = submit(draft(), "2025-06-03");

        assertThat(codes(suggestions.accept(AcceptSuggestion.of(other.seen(), "2025001", "2025-06-04"), office)))
                .containsExactly("suggestion.number-taken");
    }

    @Test
    @DisplayName("may have a number that one of another year has")
    void numberOfAnotherYear() {
        var old = DraftSuggestion.of(wang, List.of(), "关于增设公交站点的建议", "……", "2024-06-03");
        var before = suggestions.draft(old, office).orThrow();
        before = suggestions
                .submit(SubmitSuggestion.of(before.seen(), "2024-06-03"), office)
                .orThrow();
        suggestions
                .accept(AcceptSuggestion.of(before.seen(), "001", "2024-06-04"), office)
                .orThrow();
        var now = submit(draft(), "2025-06-03");

        assertThat(codes(suggestions.accept(AcceptSuggestion.of(now.seen(), "001", "2025-06-04"), office)))
                .isEmpty();
    }

    @Test
    @DisplayName("is not accepted, with its matter, what becomes of it and why")
    void declined() {
        var submitted = submit(draft(), "2025-06-03");
        var declined = suggestions
                .decline(
                        new DeclineSuggestion(
                                submitted.seen(),
                                Inadmissible.CONCRETE_CASE,
                                Disposal.AS_LETTER,
                                "应由法院处理",
                                day("2025-06-05")),
                        office)
                .orThrow();

        assertThat(declined.value().state()).isEqualTo(State.NOT_ACCEPTED);
        assertThat(declined.value().inadmissible()).isEqualTo(Inadmissible.CONCRETE_CASE);
        assertThat(declined.value().disposal()).isEqualTo(Disposal.AS_LETTER);
        assertThat(declined.value().endedOn()).isEqualTo("2025-06-05");
        assertThat(congress.lines(declined.id()))
                .endsWith("gate.returned item 2025-06-05", "suggestion.not-accepted item 2025-06-05");
        assertThat(codes(suggestions.consult(
                        new ConsultUnit(declined.seen(), Communication.Way.PHONE, "区法院", null, day("2025-06-05"), null),
                        office)))
                .containsExactly("suggestion.past-gate");
    }

    @Test
    @DisplayName("beyond the area's powers goes to a deputy of a higher congress, and its referral is owed no more")
    void escalated() {
        var accepted = suggestions
                .accept(AcceptSuggestion.of(submit(draft(), "2025-06-03").seen(), "2025001", "2025-06-04"), office)
                .orThrow();
        var escalated = suggestions
                .escalate(EscalateSuggestion.of(accepted.seen(), "交市人大代表提出", "2025-06-05"), office)
                .orThrow();

        assertThat(escalated.value().state()).isEqualTo(State.ESCALATED);
        assertThat(congress.lines(escalated.id()))
                .contains("suggestion.escalated item 2025-06-05", "gate.due item 2025-06-03 by 2025-06-10")
                .noneMatch(line -> line.startsWith("referral.due") || line.startsWith("publish.text.due"));
    }

    @Test
    @DisplayName("is withdrawn when all its proposers agree, and what was due is owed no more")
    void withdrawn() {
        var submitted = submit(confirm(draft(li), li), "2025-06-03");
        var one = suggestions
                .agreeToWithdraw(AgreeToWithdraw.of(submitted.seen(), wang, "2025-06-04"), office)
                .orThrow();
        assertThat(codes(suggestions.agreeToWithdraw(AgreeToWithdraw.of(one.seen(), wang, "2025-06-04"), office)))
                .containsExactly("suggestion.not-proposer");
        var refused = suggestions.withdraw(WithdrawSuggestion.of(one.seen(), "已解决", "2025-06-04"), office);
        assertThat(codes(refused)).containsExactly("suggestion.withdrawal-not-agreed");
        assertThat(refused.reasons().get(0).source(Locale.ENGLISH)).contains("Shanghai");

        var all = suggestions
                .agreeToWithdraw(AgreeToWithdraw.of(one.seen(), li, "2025-06-04"), office)
                .orThrow();
        var withdrawn = suggestions
                .withdraw(WithdrawSuggestion.of(all.seen(), "已解决", "2025-06-04"), office)
                .orThrow();
        assertThat(withdrawn.value().state()).isEqualTo(State.WITHDRAWN);
        assertThat(congress.lines(withdrawn.id()))
                .contains("suggestion.withdrawn item 2025-06-04")
                .noneMatch(line -> line.startsWith("gate.due"));
    }

    @Test
    @DisplayName(
            "is not withdrawn after its referral under some profiles (Beijing), nor while others are handled with it")
    void notWithdrawnLate() {
        SuggestionRules beijing = ProposingFixture.rules("beijing-2014");
        var referred = draft().value()
                .to(State.REFERRED)
                .set(Suggestion.PROFILE, "beijing-2014")
                .set(Suggestion.REFERRED_ON, day("2025-06-05"))
                .done();
        var facts = new ProposingFacts(day("2025-07-01"), List.of(), Set.of(), List.of(), List.of(), List.of());
        var command = WithdrawSuggestion.of(draft().seen(), "已解决", "2025-06-06");

        var refused =
                new WithdrawalRule(ProposingFixture.book(beijing)).withdraw(referred, command, List.of(), 2, facts);
        assertThat(codes(refused))
                .containsExactlyInAnyOrder("suggestion.withdrawal-too-late", "suggestion.merged-into-it");
        assertThat(refused.reasons().get(0).source(Locale.ENGLISH)).contains("Beijing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "withdraw", "escalate"})
    @DisplayName("takes no step that its state does not know")
    void noSuchStep(String step) {
        var draft = draft();
        Outcome<?> refused = switch (step) {
            case "accept" -> suggestions.accept(AcceptSuggestion.of(draft.seen(), "2025001", "2025-06-04"), office);
            case "escalate" ->
                suggestions.escalate(EscalateSuggestion.of(draft.seen(), "交市人大代表提出", "2025-06-04"), office);
            default -> suggestions.withdraw(WithdrawSuggestion.of(ended(draft).seen(), "已解决", "2025-06-04"), office);
        };

        assertThat(codes(refused)).containsExactly("suggestion.no-such-step");
        assertThat(refused.reasons().get(0).text(Locale.ENGLISH)).doesNotContain("{");
    }

    /** Two units may owe the same by the same day, and one of them may have given it. */
    @Test
    @DisplayName("takes back as many of equal entries as fall away")
    void takesBackAsMany() {
        Suggestion draft = draft().value();
        var dues = new DueDayCalculator(WorkCalendars.CHINA);
        SuggestionRules rules = ProposingFixture.rules("shanghai-2016");
        List<Versioned<DueDay>> two = Stream.of(new UUID(1, 1), new UUID(1, 2))
                .map(Id::<DueDay>of)
                .map(id -> dues.of(id, draft, null, DueDay.Task.GATE, rules, base -> day("2025-06-03"))
                        .orElseThrow())
                .map(due -> new Versioned<>(due.id(), 1, due))
                .toList();
        Line owed = two.get(0).value().owed().get(0);
        var entries = Stream.of(7L, 8L)
                .map(number -> new Entry(number, number, new UUID(0, number), day("2025-06-03"), owed))
                .toList();
        var facts = new ProposingFacts(day("2025-07-01"), List.of(), Set.of(), two, entries, entries);

        assertThat(DueDayCalculator.takeBacks(List.of(two.get(0).value()), facts.owed()))
                .extracting(Line::takesBack)
                .containsExactly(7L);
        assertThat(DueDayCalculator.takeBacks(two.stream().map(Versioned::value).toList(), facts.owed()))
                .extracting(Line::takesBack)
                .containsExactly(7L, 8L);
    }

    private Versioned<Suggestion> ended(Versioned<Suggestion> draft) {
        var agreed = suggestions
                .agreeToWithdraw(AgreeToWithdraw.of(draft.seen(), wang, "2025-06-02"), office)
                .orThrow();
        return suggestions
                .withdraw(WithdrawSuggestion.of(agreed.seen(), "已解决", "2025-06-02"), office)
                .orThrow();
    }

    @SafeVarargs
    private Versioned<Suggestion> draft(Id<Deputy>... joint) {
        return suggestions
                .draft(DraftSuggestion.of(wang, List.of(joint), "治水", "请治理河道", "2025-06-01"), office)
                .orThrow();
    }

    private Versioned<Suggestion> confirm(Versioned<Suggestion> draft, Id<Deputy> who) {
        return suggestions
                .confirm(ConfirmSuggestion.of(draft.seen(), who, "2025-06-02"), office)
                .orThrow();
    }

    private Versioned<Suggestion> submit(Versioned<Suggestion> draft, String day) {
        return suggestions
                .submit(SubmitSuggestion.of(draft.seen(), day), office)
                .orThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
