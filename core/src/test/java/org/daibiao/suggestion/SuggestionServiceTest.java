package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daibiao.congress.HoldSession;
import org.daibiao.congress.Session;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.FormGroup;
import org.daibiao.deputy.Group;
import org.daibiao.deputy.SuspendDeputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.desk.Actor;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.profile.RuleProfile;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A suggestion that is raised")
class SuggestionServiceTest {
    private static final SuggestionRules SHANGHAI = ProposingFixture.rules("shanghai-2016");

    private final ProposingFixture congress = new ProposingFixture(SHANGHAI);
    private final SuggestionService suggestions = congress.suggestions();
    private final Actor office = congress.office();
    private final Id<Deputy> wang = congress.deputy("王芳");
    private final Id<Deputy> li = congress.deputy("李强");

    /** 2025-06-03 is a Tuesday after a holiday: 5 working days end on the 10th; from the 9th 7 working days end on the 18th. */
    @Test
    @DisplayName("goes from draft to acceptance, and leaves its lines and due days")
    void fromDraftToAcceptance() {
        var draft = draft(li);
        var talked = suggestions
                .consult(
                        new ConsultUnit(draft.seen(), Communication.Way.VISIT, "区水务局", null, day("2025-05-20"), "愿意研究"),
                        office)
                .orThrow();
        var submitted = submit(confirm(talked, li), "2025-06-03");
        var accepted = suggestions
                .accept(AcceptSuggestion.of(submitted.seen(), "2025001", "2025-06-09"), office)
                .orThrow();

        assertThat(accepted.value().state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.value().fileNumber()).isEqualTo("2025001");
        assertThat(accepted.value().submittedOn()).isEqualTo("2025-06-03");
        assertThat(congress.lines(draft.id()))
                .containsExactly(
                        "suggestion.drafted item 2025-06-01",
                        "comm.proposing item 2025-05-20",
                        "suggestion.step.confirm item 2025-06-02",
                        "suggestion.submitted item 2025-06-03",
                        "suggestion.submitted proposer 2025-06-03",
                        "suggestion.submitted proposer 2025-06-03",
                        "pre-consulted item 2025-06-03",
                        "gate.due item 2025-06-03 by 2025-06-10",
                        "gate.passed item 2025-06-09",
                        "referral.due item 2025-06-09 by 2025-06-18",
                        "publish.text.due item 2025-06-09 by 2025-09-09");
    }

    @Test
    @DisplayName("is handed in only when every joint deputy has confirmed the text as it stands (Shanghai 4)")
    void confirmedByAll() {
        var confirmed = confirm(draft(li), li);
        var amended = suggestions
                .amend(AmendSuggestion.of(confirmed.seen(), "治水", "再改", "2025-06-02"), office)
                .orThrow();

        var refused = suggestions.submit(SubmitSuggestion.of(amended.seen(), "2025-06-03"), office);
        assertThat(codes(refused)).containsExactly("suggestion.unconfirmed");
        assertThat(refused.reasons().get(0).source(Locale.ENGLISH))
                .isEqualTo("Shanghai's regulation on deputies' suggestions, art. 4");
        assertThat(refused.reasons().get(0).with()).containsEntry("deputies", List.of(li));

        assertThat(submit(confirm(amended, li), "2025-06-03").value().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    @DisplayName("does not wait for a joint deputy who left, was suspended, or joins no more")
    void doesNotWait() {
        var zhao = congress.deputy("赵敏");
        var joined = suggestions
                .join(JoinSuggestion.of(draft(li).seen(), zhao, "2025-06-01"), office)
                .orThrow();
        assertThat(codes(suggestions.join(JoinSuggestion.of(joined.seen(), zhao, "2025-06-01"), office)))
                .containsExactly("suggestion.proposer-twice");
        var left = suggestions
                .leave(LeaveSuggestion.of(joined.seen(), zhao, "2025-06-01"), office)
                .orThrow();
        assertThat(codes(suggestions.leave(LeaveSuggestion.of(left.seen(), wang, "2025-06-01"), office)))
                .containsExactly("suggestion.not-joint");
        suspend(li);

        assertThat(codes(suggestions.confirm(ConfirmSuggestion.of(left.seen(), li, "2025-06-02"), office)))
                .containsExactly("suggestion.no-seat");
        assertThat(submit(left, "2025-06-03").value().state()).isEqualTo(State.SUBMITTED);
        assertThat(congress.lines(left.id()))
                .filteredOn(line -> line.startsWith("suggestion.submitted"))
                .hasSize(2);
    }

    @Test
    @DisplayName("is not raised in a session that is over")
    void afterTheSession() {
        Id<Session> january = congress.door()
                .congresses()
                .hold(new HoldSession(Session.Body.CONGRESS, 5, day("2025-01-13"), day("2025-01-16")), office)
                .orThrow()
                .id();

        assertThat(codes(suggestions.draft(
                        DraftSuggestion.of(wang, List.of(), "治水", "请治理", "2025-06-03")
                                .in(null, january),
                        office)))
                .containsExactly("suggestion.no-session");
        assertThat(codes(suggestions.draft(
                        DraftSuggestion.of(wang, List.of(), "治水", "请治理", "2025-01-16")
                                .in(null, january),
                        office)))
                .isEmpty();
    }

    @Test
    @DisplayName("is not begun under a leader without a seat, who is named as such")
    void ledByNobody() {
        suspend(wang);
        var draft = DraftSuggestion.of(wang, List.of(li), "治水", "请治理", "2025-06-03");

        assertThat(suggestions.draft(draft, office).reasons())
                .extracting(reason -> reason.code() + " " + reason.path())
                .containsExactly("suggestion.no-seat leader");
    }

    @Test
    @DisplayName(
            "is not begun by the wrong people, on the wrong day, or with the wrong papers, and every reason is told at once")
    void notBegun() {
        Id<Session> committee = congress.door()
                .congresses()
                .hold(
                        new HoldSession(Session.Body.STANDING_COMMITTEE, 30, day("2025-05-20"), day("2025-05-20")),
                        office)
                .orThrow()
                .id();
        Id<Group> group = group(Group.Kind.DEPUTIES_GROUP, "第一代表小组");
        suspend(li);
        var wrong = DraftSuggestion.of(wang, List.of(wang, li), "治水", "请治理", "2025-07-02")
                .in(group, committee);

        assertThat(codes(suggestions.draft(wrong, office)))
                .containsExactlyInAnyOrder(
                        "suggestion.future",
                        "suggestion.no-delegation",
                        "suggestion.no-session",
                        "suggestion.proposer-twice",
                        "suggestion.no-seat");
        assertThat(codes(suggestions.draft(
                        new DraftSuggestion(
                                null, null, null, List.of(), "治水", "请治理", null, null, null, null, day("2025-06-01")),
                        office)))
                .containsExactly("suggestion.no-lead");
    }

    @Test
    @DisplayName("is raised by a delegation where the profile knows that (Chongqing), and not elsewhere (Shanghai)")
    void byDelegation() {
        var command = DraftSuggestion.ofDelegation(group(Group.Kind.DELEGATION, "安亭代表团"), "治水", "请治理", "2025-06-01");
        var refused = suggestions.draft(command, office);
        assertThat(codes(refused)).containsExactly("suggestion.by-delegation");
        assertThat(refused.reasons().get(0).source(Locale.ENGLISH)).contains("Shanghai");

        var chongqing = new ProposingFixture(ProposingFixture.rules("chongqing-2017"));
        Id<Group> there = chongqing
                .door()
                .deputies()
                .form(new FormGroup(Group.Kind.DELEGATION, "安亭代表团", "安亭镇", day("2022-01-12")), chongqing.office())
                .orThrow()
                .id();
        var draft = chongqing
                .suggestions()
                .draft(DraftSuggestion.ofDelegation(there, "治水", "请治理", "2025-06-01"), chongqing.office())
                .orThrow();
        chongqing
                .suggestions()
                .submit(SubmitSuggestion.of(draft.seen(), "2025-06-03"), chongqing.office())
                .orThrow();
        assertThat(chongqing.lines(draft.id())).contains("suggestion.submitted group 2025-06-03");
    }

    @Test
    @DisplayName(
            "names a handler where the deputy may (Shanghai 12) and where nothing is said, and not where a profile says no")
    void proposesHandler() {
        var command =
                DraftSuggestion.of(wang, List.of(), "治水", "请治理", "2025-06-01").proposing("区水务局");
        assertThat(suggestions.draft(command, office).orThrow().value().proposedHandler())
                .isEqualTo("区水务局");

        var chongqing = new ProposingFixture(ProposingFixture.rules("chongqing-2017"));
        assertThat(proposingHandler(chongqing).reasons()).isEmpty();
        var guanghe = RuleProfile.read("""
                format: 1
                id: guanghe-2024
                title: {zh: 广河市（2024年文本）, en: Guanghe (text of 2024)}
                law: GH
                year: 2024
                laws: {GH: {zh: 广河市办法, en: Guanghe's measures}}
                sections: {suggestion: {deputy-may-propose-handler: {value: false, source: GH, article: 7}}}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(proposingHandler(new ProposingFixture(SuggestionRules.of(guanghe)))
                        .reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("suggestion.no-handler-proposed");
                    assertThat(reason.source(Locale.CHINESE)).isEqualTo("《广河市办法》第七条");
                });
    }

    private static Outcome<Versioned<Suggestion>> proposingHandler(ProposingFixture congress) {
        var draft = DraftSuggestion.of(congress.deputy("王芳"), List.of(), "治水", "请治理", "2025-06-01");
        return congress.suggestions().draft(draft.proposing("区水务局"), congress.office());
    }

    @Test
    @DisplayName("comes from an opinion of the people, which becomes a suggestion with it and is its evidence")
    void fromAnOpinion() {
        var raised = opinion();
        var command =
                DraftSuggestion.of(wang, List.of(), "治水", "请治理", "2025-06-04").from(raised.seen(), "区人大代表工委");
        var draft = suggestions.draft(command, office).orThrow();

        Opinion opinion =
                congress.door().get(Opinion.SHAPE, raised.id(), office).value();
        assertThat(opinion.state()).isEqualTo(Opinion.State.SUGGESTED);
        assertThat(opinion.suggestion()).isEqualTo(draft.id().value());
        assertThat(opinion.dueOn()).isEqualTo("2025-09-04");
        assertThat(congress.door().find(Query.of(Evidence.SHAPE), office).items())
                .extracting(one -> one.value().source())
                .containsExactly(raised.id().value());
        submit(draft, "2025-06-04");
        assertThat(congress.lines(draft.id())).contains("suggestion.evidence item 2025-06-04");

        assertThatThrownBy(() -> suggestions.draft(command, office)).isInstanceOf(StaleVersionException.class);
        var again = DraftSuggestion.of(wang, List.of(), "治水", "请治理", "2025-06-04")
                .from(congress.door().get(Opinion.SHAPE, raised.id(), office).seen(), "区人大代表工委");
        assertThat(codes(suggestions.draft(again, office))).containsExactly("opinion.no-such-step");
        assertThat(congress.door().find(Query.of(Suggestion.SHAPE), office).items())
                .hasSize(1);
    }

    @Test
    @DisplayName("is sent back, improved and handed in again; it counts once as handed in, and its evidence once")
    void sentBack() {
        var submitted = submit(draft(), "2025-06-03");
        var back = suggestions
                .sendBack(SendBack.of(submitted.seen(), "不够具体", "2025-06-04"), office)
                .orThrow();
        assertThat(back.value().state()).isEqualTo(State.DRAFT);
        assertThat(back.value().reason()).isEqualTo("不够具体");
        assertThat(codes(suggestions.submit(SubmitSuggestion.of(back.seen(), "2025-06-03"), office)))
                .containsExactly("suggestion.before-earlier-step");
        var grounded = suggestions
                .addEvidence(
                        new AddEvidence(back.seen(), Evidence.Basis.RESEARCH, null, "调研报告", day("2025-06-05")), office)
                .orThrow();
        submit(grounded, "2025-06-05");

        assertThat(congress.lines(back.id()))
                .containsExactly(
                        "suggestion.drafted item 2025-06-01",
                        "suggestion.submitted item 2025-06-03",
                        "suggestion.submitted proposer 2025-06-03",
                        "gate.due item 2025-06-03 by 2025-06-10",
                        "gate.returned item 2025-06-04",
                        "suggestion.step.submit item 2025-06-05",
                        "suggestion.evidence item 2025-06-05",
                        "gate.due item 2025-06-05 by 2025-06-12");
    }

    @Test
    @DisplayName("is changed by one of two who saw the same version")
    void oneWins() {
        var draft = draft(li);
        confirm(draft, li);

        assertThatThrownBy(() -> confirm(draft, li)).isInstanceOf(StaleVersionException.class);
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

    private Versioned<Opinion> opinion() {
        return congress.door()
                .opinions()
                .register(RegisterOpinion.byHotline("SH1", "安亭镇", "water", "河水发臭", "2025-06-03"), office)
                .orThrow();
    }

    private Id<Group> group(Group.Kind kind, String name) {
        return congress.door()
                .deputies()
                .form(new FormGroup(kind, name, "安亭镇", day("2022-01-12")), office)
                .orThrow()
                .id();
    }

    private void suspend(Id<Deputy> deputy) {
        congress.door()
                .deputies()
                .suspend(SuspendDeputy.of(deputy, Suspension.Cause.values()[0], "2025-06-02"), office)
                .orThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Every code of this part has a text and a remedy in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    @DisplayName("tells each reason and its remedy in both languages")
    void tells(String language) {
        assertThat(Stream.of(
                                "future",
                                "before-earlier-step",
                                "no-such-step",
                                "no-lead",
                                "by-delegation",
                                "no-delegation",
                                "no-session",
                                "proposer-twice",
                                "no-seat",
                                "no-unit",
                                "no-handler-proposed",
                                "not-joint",
                                "not-proposer",
                                "past-gate",
                                "unconfirmed",
                                "number-taken",
                                "quality",
                                "withdrawal-too-late",
                                "withdrawal-not-agreed",
                                "merged-into-it")
                        .flatMap(code -> Stream.of("suggestion." + code, "suggestion." + code + ".remedy")))
                .allMatch(code -> Messages.has(code, Locale.forLanguageTag(language)));
    }
}
