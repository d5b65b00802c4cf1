package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Communication.Way;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Under the ready roles")
class OwnNameTest {
    private final Fixture congress = new Fixture();
    private final Actor office = congress.office();
    private final SuggestionService suggestions = congress.daibiao().suggestions();
    private final HandlingService handling = congress.daibiao().handling();
    private final Id<Deputy> leader = congress.deputy("王芳");
    private final Id<Deputy> joint = congress.deputy("陈静");
    private final Id<Deputy> stranger = congress.deputy("周强");

    @Test
    @DisplayName("R4: a joint deputy who left the draft reads nothing of it any more")
    void whoLeft() {
        var draft = draft();
        suggestions
                .leave(LeaveSuggestion.of(draft.seen(), joint, "2025-06-03"), deputy(joint))
                .orThrow();

        assertThat(suggestions.joined(null, deputy(joint)).items()).isEmpty();
        assertThatThrownBy(() -> congress.daibiao().get(Suggestion.SHAPE, draft.id(), deputy(joint)))
                .isInstanceOf(DaibiaoException.class);
        assertThat(suggestions.joined(null, deputy(leader)).items())
                .extracting(Versioned::id)
                .containsExactly(draft.id());
    }

    @Test
    @DisplayName("who left confirms no more, in whosever hands the paper comes late, and joins again or not at all")
    void whoLeftConfirmsNoMore() {
        var draft = draft();
        var left = suggestions
                .leave(LeaveSuggestion.of(draft.seen(), joint, "2025-06-03"), deputy(joint))
                .orThrow();

        assertThat(Fixture.codes(suggestions.confirm(ConfirmSuggestion.of(left.seen(), joint, "2025-06-03"), office)))
                .containsExactly("suggestion.not-proposer");
        assertThat(suggestions.joined(null, deputy(joint)).items()).isEmpty();
        var again = suggestions
                .join(new JoinSuggestion(left.seen(), joint, LocalDate.parse("2025-06-03")), deputy(leader))
                .orThrow();
        suggestions
                .confirm(ConfirmSuggestion.of(again.seen(), joint, "2025-06-03"), deputy(joint))
                .orThrow();
    }

    @Test
    @DisplayName("an actor whose tie is no id has joined none")
    void noId() {
        draft();

        assertThat(suggestions
                        .joined(null, deputy(leader).tied(Relation.DEPUTY, "王芳"))
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("a joint deputy sees the suggestion and confirms it in the own name, and in no other")
    void jointDeputy() {
        var draft = draft();

        assertThat(suggestions.joined(null, deputy(joint)).items())
                .extracting(Versioned::id)
                .containsExactly(draft.id());
        assertThat(suggestions.joined(null, deputy(stranger)).items()).isEmpty();
        assertThatThrownBy(() ->
                        suggestions.confirm(ConfirmSuggestion.of(draft.seen(), joint, "2025-06-03"), deputy(leader)))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> suggestions.confirm(
                        ConfirmSuggestion.of(draft.seen(), stranger, "2025-06-03"), deputy(stranger)))
                .isInstanceOf(DeniedException.class);
        suggestions
                .confirm(ConfirmSuggestion.of(draft.seen(), joint, "2025-06-03"), deputy(joint))
                .orThrow();

        assertThat(congress.daibiao()
                        .find(Query.of(Proposer.SHAPE, Proposer.DEPUTY.is(joint)), office)
                        .items())
                .extracting(one -> one.value().confirmedOn())
                .containsExactly(LocalDate.parse("2025-06-03"));
    }

    @Test
    @DisplayName("a unit signs and talks for itself, and not for another handler")
    void unit() {
        var distributed = distributed();
        Actor roads = unit("区交通委");

        assertThatThrownBy(() ->
                        handling.receive(new ReceiveSuggestion(distributed.seen(), "区水务局", day("2025-06-05")), roads))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> handling.receive(
                        new ReceiveSuggestion(distributed.seen(), "区教育局", day("2025-06-05")), unit("区教育局")))
                .isInstanceOf(DeniedException.class);
        var received = handling.receive(new ReceiveSuggestion(distributed.seen(), "区交通委", day("2025-06-05")), roads)
                .orThrow();
        var talk = new RecordTalk(received.seen(), "区交通委", leader, Way.VISIT, null, day("2025-06-06"));
        handling.talk(talk, roads).orThrow();
    }

    private Versioned<Suggestion> draft() {
        return suggestions
                .draft(DraftSuggestion.of(leader, List.of(joint), "路灯", "请修路灯", "2025-06-03"), deputy(leader))
                .orThrow();
    }

    private Versioned<Suggestion> distributed() {
        var confirmed = suggestions
                .confirm(ConfirmSuggestion.of(draft().seen(), joint, "2025-06-03"), office)
                .orThrow();
        var submitted = suggestions
                .submit(SubmitSuggestion.of(confirmed.seen(), "2025-06-03"), office)
                .orThrow();
        var accepted = suggestions
                .accept(AcceptSuggestion.of(submitted.seen(), "001", "2025-06-03"), office)
                .orThrow();
        var referred = handling.refer(new ReferSuggestion(accepted.seen(), day("2025-06-04")), office)
                .orThrow();
        var handlers = List.of(HandlerPart.lead("区交通委"), HandlerPart.co("区水务局"));
        return handling.distribute(new DistributeSuggestion(referred.seen(), handlers, day("2025-06-04")), office)
                .orThrow();
    }

    private Actor deputy(Id<Deputy> self) {
        return Actor.of(office.congress(), "deputy", Roles.DEPUTY).tied(Relation.DEPUTY, self);
    }

    private Actor unit(String name) {
        return Actor.of(office.congress(), "unit", Roles.HANDLING_UNIT).tied(Relation.UNIT, name);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
