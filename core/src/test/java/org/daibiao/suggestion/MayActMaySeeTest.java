package org.daibiao.suggestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.oversight.ChooseKey;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R2: who may act may see what the act needs, and not one record more:")
class MayActMaySeeTest {
    private static final String LEAD = "区交通委";
    private static final String CO = "区水务局";

    private final Fixture congress = new Fixture();
    private final Daibiao door = congress.daibiao();
    private final Actor office = congress.office();
    private final Id<Deputy> leader = congress.deputy("王芳");
    private final Id<Deputy> joint = congress.deputy("陈静");
    private final Id<Deputy> left = congress.deputy("吴磊");
    private final Id<Deputy> stranger = congress.deputy("周强");
    private Versioned<Suggestion> now = replied();

    @Test
    @DisplayName(
            "a deputy who may rate reads the reply, the round and the last day, leader or not; who left or never joined reads nothing")
    void proposers() {
        List<Shape<?>> needed = List.of(
                Suggestion.SHAPE,
                HandlingRound.SHAPE,
                Reply.SHAPE,
                Assignment.SHAPE,
                Communication.SHAPE,
                DueDay.SHAPE);
        for (Id<Deputy> self : List.of(leader, joint)) {
            assertThat(seen(needed, deputy(self))).describedAs("of %s", self).isEqualTo(seen(needed, office));
        }
        for (Id<Deputy> self : List.of(left, stranger)) {
            assertThat(seen(needed, deputy(self))).isEmpty();
            assertThatThrownBy(() -> door.get(Suggestion.SHAPE, now.id(), deputy(self)))
                    .isInstanceOf(UnknownIdException.class);
            assertThatThrownBy(() -> rate(self)).isInstanceOf(DeniedException.class);
        }
        now = rate(joint);
        assertThat(seen(List.of(Rating.SHAPE), deputy(joint))).hasSize(1);
        assertThat(seen(List.of(Rating.SHAPE), deputy(leader))).isEmpty();
        now = rate(leader);
        assertThat(seen(List.of(Rating.SHAPE), deputy(leader))).hasSize(1);
    }

    @Test
    @DisplayName("who leads sees who has confirmed; the others see that they did")
    void confirmations() {
        assertThat(seen(List.of(Proposer.SHAPE), deputy(leader))).hasSize(3);
        assertThat(seen(List.of(Proposer.SHAPE), deputy(joint))).hasSize(1);
    }

    @Test
    @DisplayName(
            "a handler reads the round, the last day, the talks, the others' opinions and how it was rated, as long as it handles it")
    void handlers() {
        now = rate(rate(joint), leader);
        List<Shape<?>> needed = List.of(
                Suggestion.SHAPE,
                HandlingRound.SHAPE,
                Assignment.SHAPE,
                Communication.SHAPE,
                Reply.SHAPE,
                Rating.SHAPE,
                DueDay.SHAPE);

        assertThat(seen(needed, unit(LEAD))).isEqualTo(seen(needed, office));
        assertThat(seen(needed, unit(CO))).isEqualTo(seen(needed, office));
        assertThat(seen(needed, unit("区教育局"))).isEmpty();
    }

    @Test
    @DisplayName("a handler sees whose suggestion it is, and talks with those who stand behind it, not with who left")
    void whoseItIs() {
        for (String handler : List.of(LEAD, CO)) {
            assertThat(door.find(Query.of(Proposer.SHAPE), unit(handler)).items())
                    .extracting(one -> one.value().deputy())
                    .containsExactlyInAnyOrder(leader, joint);
        }
        assertThat(seen(List.of(Proposer.SHAPE), unit("区教育局"))).isEmpty();
        for (Id<Deputy> one : List.of(left, stranger)) {
            assertThat(door.handling()
                            .talk(
                                    new RecordTalk(
                                            now.seen(), LEAD, one, Communication.Way.VISIT, null, day("2025-06-12")),
                                    unit(LEAD))
                            .reasons())
                    .extracting(Rejection::code)
                    .containsExactly("suggestion.no-proposer");
        }
    }

    @Test
    @DisplayName("who left before it was handed in owes no rating, and is not waited for")
    void whoLeftOwesNothing() {
        assertThat(door.find(Query.of(DueDay.SHAPE, DueDay.TASK.is(DueDay.Task.FEEDBACK)), office)
                        .items())
                .extracting(one -> one.value().piece())
                .containsExactlyInAnyOrder(leader.value(), joint.value());

        now = rate(rate(joint), leader);

        assertThat(now.value().state()).isEqualTo(Suggestion.State.CLOSED);
    }

    @Test
    @DisplayName("who agreed to a withdrawal that others refuse goes on as a proposer: sees it, and rates the reply")
    void whoAgreedGoesOn() {
        var given = distributed(List.of(HandlerPart.lead(LEAD), HandlerPart.co(CO)));
        given = door.suggestions()
                .agreeToWithdraw(AgreeToWithdraw.of(given.seen(), joint, "2025-06-04"), deputy(joint))
                .orThrow();

        assertThat(door.suggestions()
                        .withdraw(WithdrawSuggestion.of(given.seen(), "撤回", "2025-06-04"), deputy(leader))
                        .reasons())
                .extracting(Rejection::code)
                .containsExactly("suggestion.withdrawal-not-agreed");
        now = replied(given);
        assertThat(door.get(Suggestion.SHAPE, now.id(), deputy(joint)).id()).isEqualTo(now.id());
        now = rate(joint);
        rate(leader);
        assertThat(door.find(Query.of(Rating.SHAPE, Rating.SUGGESTION.is(now.id())), office)
                        .items())
                .hasSize(2);
    }

    @Test
    @DisplayName("what was taken from a unit it no longer sees, whatever the list on the suggestion says")
    void noLonger() {
        var given = distributed(List.of(HandlerPart.lead(LEAD), HandlerPart.co(CO)));
        given = door.handling()
                .receive(new ReceiveSuggestion(given.seen(), CO, day("2025-06-05")), unit(CO))
                .orThrow();
        var asked = door.handling()
                .requestReturn(new RequestReturn(given.seen(), CO, "不属本单位职责", null, day("2025-06-05")), unit(CO))
                .orThrow();
        assertThat(seen(List.of(ReturnRequest.SHAPE), unit(CO))).hasSize(1);
        door.handling()
                .decideReturn(
                        new DecideReturn(asked.seen(), ReturnRequest.Answer.GRANTED, null, day("2025-06-06")), office)
                .orThrow();

        Id<Suggestion> id = given.id();
        assertThatThrownBy(() -> door.get(Suggestion.SHAPE, id, unit(CO))).isInstanceOf(UnknownIdException.class);
        assertThat(door.get(Suggestion.SHAPE, id, unit(LEAD)).id()).isEqualTo(id);
        assertThat(door.find(Query.of(ReturnRequest.SHAPE), unit(CO)).items())
                .describedAs("but what was decided on its request")
                .extracting(one -> one.value().answer())
                .containsExactly(ReturnRequest.Answer.GRANTED);
        assertThat(seen(List.of(ReturnRequest.SHAPE), unit("区教育局"))).isEmpty();
    }

    @Test
    @DisplayName("the council reads the suggestions that it has made key, and no others")
    void keys() {
        distributed(List.of(HandlerPart.lead(LEAD)));
        Actor council = Actor.of(office.congress(), "council", Roles.CHAIRPERSONS_MEMBER);
        assertThat(seen(List.of(Suggestion.SHAPE), council)).isEmpty();

        door.supervision()
                .chooseKey(ChooseKey.of(now.id(), "2025-06-20", "livelihood"), office)
                .orThrow();

        assertThat(seen(List.of(Suggestion.SHAPE), council)).containsExactly(now.id());
        assertThat(seen(List.of(Reply.SHAPE, Proposer.SHAPE, Rating.SHAPE), council))
                .isEmpty();
    }

    @Test
    @DisplayName("a town sees the suggestions of the deputies of its area, and of no other")
    void towns() {
        assertThat(seen(List.of(Suggestion.SHAPE), town("安亭镇"))).hasSize(1);
        assertThat(seen(List.of(Suggestion.SHAPE), town("外冈镇"))).isEmpty();
    }

    @Test
    @DisplayName("the guide's document says it for a district of its own, along one reference and along two")
    void aDocument() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide", "map-your-users.md"));
        String along = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(found -> found.group(1))
                .filter(block -> block.contains("suggestion_proposer"))
                .findFirst()
                .orElseThrow();
        var policy = RolePolicy.read(along.getBytes(UTF_8), Daibiao.rooms());
        var theirs = congress.another(policy);

        assertThat(seen(theirs, List.of(Reply.SHAPE), deputy(leader))).hasSize(1);
        assertThat(seen(theirs, List.of(Reply.SHAPE), deputy(joint))).isEmpty();
        assertThat(seen(theirs, List.of(DueDay.SHAPE), deputy(joint))).isNotEmpty();
        assertThat(seen(theirs, List.of(DueDay.SHAPE), deputy(left))).isEmpty();
        assertThat(seen(theirs, List.of(Suggestion.SHAPE), deputy(joint))).hasSize(1);
        assertThat(seen(theirs, List.of(Suggestion.SHAPE), deputy(left))).isEmpty();
    }

    @Test
    @DisplayName("by asking along a reference nobody learns of records that the own rights do not show")
    void askedCleverly() {
        Query<Deputy> rated = Query.of(
                Deputy.SHAPE, Reference.from(Deputy.SHAPE, Rating.SHAPE, Rating.SHAPE.<Id<Deputy>>field("deputy")));
        now = rate(joint);

        assertThat(door.find(rated, office).items()).hasSize(1);
        assertThat(door.find(rated, deputy(leader)).items()).isEmpty();
        assertThat(door.find(rated, deputy(joint)).items()).hasSize(1);
        assertThatThrownBy(() -> door.find(rated, town("安亭镇"))).isInstanceOf(DeniedException.class);
        Query<Deputy> answered = Query.of(
                Deputy.SHAPE,
                Reference.from(
                        Deputy.SHAPE,
                        Suggestion.SHAPE,
                        Suggestion.LEADER,
                        Reference.from(
                                Suggestion.SHAPE, Reply.SHAPE, Reply.SHAPE.<Id<Suggestion>>field("suggestion"))));
        assertThat(door.find(answered, office).items()).hasSize(1);
        assertThat(door.find(answered, deputy(joint)).items()).hasSize(1);
        assertThat(door.find(answered, deputy(stranger)).items()).isEmpty();
    }

    private Versioned<Suggestion> replied() {
        return replied(distributed(List.of(HandlerPart.lead(LEAD), HandlerPart.co(CO))));
    }

    private Versioned<Suggestion> replied(Versioned<Suggestion> given) {
        var received = door.handling()
                .receive(new ReceiveSuggestion(given.seen(), LEAD, day("2025-06-05")), unit(LEAD))
                .orThrow();
        received = door.handling()
                .receive(new ReceiveSuggestion(received.seen(), CO, day("2025-06-05")), unit(CO))
                .orThrow();
        var talked = door.handling()
                .talk(
                        new RecordTalk(received.seen(), LEAD, leader, Communication.Way.VISIT, null, day("2025-06-06")),
                        unit(LEAD))
                .orThrow();
        var helped = door.handling()
                .giveCoOpinion(new GiveCoOpinion(talked.seen(), CO, "同意", day("2025-06-09")), unit(CO))
                .orThrow();
        return door.handling()
                .reply(
                        new RecordReply(
                                helped.seen(),
                                LEAD,
                                "solved-or-adopted",
                                "已修复",
                                "李主任",
                                null,
                                List.of(),
                                day("2025-06-10")),
                        unit(LEAD))
                .orThrow();
    }

    /** By two proposers; a third has left the draft. */
    private Versioned<Suggestion> distributed(List<HandlerPart> handlers) {
        var suggestions = door.suggestions();
        var draft = suggestions
                .draft(DraftSuggestion.of(leader, List.of(joint, left), "路灯", "请修路灯", "2025-06-03"), deputy(leader))
                .orThrow();
        draft = suggestions
                .leave(LeaveSuggestion.of(draft.seen(), left, "2025-06-03"), deputy(left))
                .orThrow();
        draft = suggestions
                .confirm(ConfirmSuggestion.of(draft.seen(), joint, "2025-06-03"), deputy(joint))
                .orThrow();
        draft = suggestions
                .submit(SubmitSuggestion.of(draft.seen(), "2025-06-03"), deputy(leader))
                .orThrow();
        String number = "2025-" + draft.id().value().toString().substring(24);
        draft = suggestions
                .accept(AcceptSuggestion.of(draft.seen(), number, "2025-06-03"), office)
                .orThrow();
        draft = door.handling()
                .refer(new ReferSuggestion(draft.seen(), day("2025-06-04")), office)
                .orThrow();
        return door.handling()
                .distribute(new DistributeSuggestion(draft.seen(), handlers, day("2025-06-04")), office)
                .orThrow();
    }

    private Versioned<Suggestion> rate(Id<Deputy> self) {
        return rate(now, self);
    }

    private Versioned<Suggestion> rate(Versioned<Suggestion> of, Id<Deputy> self) {
        var command =
                new RateReply(of.seen(), self, Rating.Grade.SATISFIED, Rating.Grade.SATISFIED, null, day("2025-06-20"));
        return door.handling().rate(command, deputy(self)).orThrow();
    }

    /** What of the suggestion the actor is shown, as ids; nothing where a list is denied. */
    private List<Id<?>> seen(List<Shape<?>> shapes, Actor actor) {
        return seen(door, shapes, actor);
    }

    private static List<Id<?>> seen(Daibiao door, List<Shape<?>> shapes, Actor actor) {
        var ids = new ArrayList<Id<?>>();
        for (Shape<?> shape : shapes) {
            try {
                door.desk().find(Query.of(shape), actor).items().forEach(one -> ids.add(one.id()));
            } catch (DeniedException e) {
                assertThat(e.code()).isEqualTo("desk.denied");
            }
        }
        return ids;
    }

    private Actor deputy(Id<Deputy> self) {
        return Actor.of(office.congress(), "deputy", Roles.DEPUTY).tied(Relation.DEPUTY, self);
    }

    private Actor unit(String name) {
        return Actor.of(office.congress(), "unit", Roles.HANDLING_UNIT).tied(Relation.UNIT, name);
    }

    private Actor town(String name) {
        return Actor.of(office.congress(), "town", Roles.TOWN_OR_SUBDISTRICT_OFFICE)
                .tied(Relation.UNIT, name);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
