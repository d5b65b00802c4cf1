package org.daibiao.suggestion;

import static org.daibiao.suggestion.SuggestionRoom.ACCEPT;
import static org.daibiao.suggestion.SuggestionRoom.ADD_EVIDENCE;
import static org.daibiao.suggestion.SuggestionRoom.AGREE_TO_WITHDRAW;
import static org.daibiao.suggestion.SuggestionRoom.AMEND;
import static org.daibiao.suggestion.SuggestionRoom.CONFIRM;
import static org.daibiao.suggestion.SuggestionRoom.CONSULT;
import static org.daibiao.suggestion.SuggestionRoom.DECLINE;
import static org.daibiao.suggestion.SuggestionRoom.DRAFT;
import static org.daibiao.suggestion.SuggestionRoom.DRAFT_FROM;
import static org.daibiao.suggestion.SuggestionRoom.ESCALATE;
import static org.daibiao.suggestion.SuggestionRoom.JOIN;
import static org.daibiao.suggestion.SuggestionRoom.JOINED;
import static org.daibiao.suggestion.SuggestionRoom.LEAVE;
import static org.daibiao.suggestion.SuggestionRoom.SEND_BACK;
import static org.daibiao.suggestion.SuggestionRoom.SUBMIT;
import static org.daibiao.suggestion.SuggestionRoom.WITHDRAW;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.congress.Session;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Question;
import org.daibiao.desk.Relation;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.OpinionLinks;
import org.daibiao.opinion.OpinionRules;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultSuggestionService(
        Desk desk,
        DraftRule drafting,
        ProposingRule proposing,
        GateRule gate,
        OpinionRules opinions,
        WorkCalendar calendar)
        implements SuggestionService {
    @Override
    public Outcome<Versioned<Suggestion>> draft(DraftSuggestion command, Actor actor) {
        return desk.create(DRAFT, command, actor, DefaultSuggestionService::needs, moment -> drafted(command, moment));
    }

    private static List<Desk.Need<?>> needs(DraftSuggestion command) {
        Seen<Opinion> from = command.opinion();
        return from == null ? List.of() : List.of(new Desk.Need<>(DRAFT_FROM, from.id()));
    }

    private Outcome<Change<Suggestion>> drafted(DraftSuggestion command, Context moment) {
        Id<Suggestion> id = moment.newId();
        var delegation = named(Group.SHAPE, command.delegation(), one -> one.kind() == Group.Kind.DELEGATION);
        var session = named(Session.SHAPE, command.session(), one -> one.body() == Session.Body.CONGRESS);
        var acting = SuggestionFacts.acting(DraftRule.named(command), command.day());
        moment.ask(delegation, session, acting);
        var known = new DraftRule.Known(
                moment.today(), moment.answer(acting), moment.answer(delegation), moment.answer(session));
        var draft = drafting.draft(command, id, moment::newId, known);
        String unit = DraftRule.unit(command);
        if (command.opinion() == null || unit == null) {
            return draft;
        }
        var linked =
                OpinionLinks.suggested(moment, command.opinion(), id.value(), unit, command.day(), opinions, calendar);
        Versioned<Opinion> opinion = moment.get(Opinion.SHAPE, command.opinion().id());
        return DraftRule.with(draft, moment.newId(), opinion, linked);
    }

    /** Whether the record that a draft names, if any, is of the right kind. */
    private static <T> Question<Boolean> named(Shape<T> shape, @Nullable Id<T> id, Predicate<T> right) {
        return id == null ? Question.known(true) : Question.shown(shape, id).map(one -> right.test(one.value()));
    }

    @Override
    public Outcome<Versioned<Suggestion>> amend(AmendSuggestion command, Actor actor) {
        return desk.change(
                AMEND,
                command,
                actor,
                (now, moment) -> proposing.amend(now, command, facts(moment, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> join(JoinSuggestion command, Actor actor) {
        return desk.change(
                JOIN,
                command,
                actor,
                (now, moment) -> proposing.join(
                        now,
                        command,
                        moment.newId(),
                        SuggestionFacts.proposed(moment, now, command.day(), List.of(command.deputy()), List.of())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> leave(LeaveSuggestion command, Actor actor) {
        return desk.change(
                LEAVE,
                command,
                actor,
                (now, moment) -> proposing.leave(now, command, facts(moment, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> confirm(ConfirmSuggestion command, Actor actor) {
        return desk.change(
                CONFIRM,
                command,
                actor,
                (now, moment) -> proposing.confirm(now, command, facts(moment, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> addEvidence(AddEvidence command, Actor actor) {
        return desk.change(ADD_EVIDENCE, command, actor, (now, moment) -> grounded(now, command, moment));
    }

    @Override
    public Outcome<Versioned<Suggestion>> consult(ConsultUnit command, Actor actor) {
        return desk.change(
                CONSULT,
                command,
                actor,
                (now, moment) -> proposing.consult(now, command, moment.newId(), facts(moment, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> submit(SubmitSuggestion command, Actor actor) {
        return desk.change(SUBMIT, command, actor, (now, moment) -> submitted(now, command, moment));
    }

    @Override
    public Outcome<Versioned<Suggestion>> sendBack(SendBack command, Actor actor) {
        return desk.change(
                SEND_BACK,
                command,
                actor,
                (now, moment) -> gate.sendBack(now, command, facts(moment, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> accept(AcceptSuggestion command, Actor actor) {
        return desk.change(ACCEPT, command, actor, (now, moment) -> {
            var numbered = Question.all(Suggestion.SHAPE, Suggestion.FILE_NUMBER.is(command.fileNumber()));
            ProposedFacts facts = facts(moment, now, command.day(), numbered);
            return gate.accept(
                    now, command, moment::newId, !moment.answer(numbered).isEmpty(), facts);
        });
    }

    @Override
    public Outcome<Versioned<Suggestion>> decline(DeclineSuggestion command, Actor actor) {
        return desk.change(
                DECLINE,
                command,
                actor,
                (now, moment) -> gate.decline(now, command, facts(moment, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> escalate(EscalateSuggestion command, Actor actor) {
        return desk.change(ESCALATE, command, actor, (now, moment) -> {
            var assignments = assignments(now);
            var merged = merged(now);
            ProposedFacts facts = facts(moment, now, command.day(), assignments, merged);
            return gate.escalate(now, command, moment.answer(assignments), moment.answer(merged), facts);
        });
    }

    @Override
    public Outcome<Versioned<Suggestion>> agreeToWithdraw(AgreeToWithdraw command, Actor actor) {
        return desk.change(
                AGREE_TO_WITHDRAW,
                command,
                actor,
                (now, moment) -> gate.agree(now, command, facts(moment, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> withdraw(WithdrawSuggestion command, Actor actor) {
        return desk.change(WITHDRAW, command, actor, (now, moment) -> {
            var assignments = assignments(now);
            var merged = merged(now);
            ProposedFacts facts = facts(moment, now, command.day(), assignments, merged);
            return gate.withdraw(now, command, moment.answer(assignments), moment.answer(merged), facts);
        });
    }

    private Outcome<Change<Suggestion>> grounded(Suggestion now, AddEvidence command, Context moment) {
        UUID source = command.source();
        Question<?> shown = source != null && command.basis() == Evidence.Basis.OPINION
                ? Question.shown(Opinion.SHAPE, Id.of(source))
                : Question.known(true);
        ProposedFacts facts = facts(moment, now, command.day(), shown);
        moment.answer(shown);
        return proposing.addEvidence(now, command, moment.newId(), facts);
    }

    private Outcome<Change<Suggestion>> submitted(Suggestion now, SubmitSuggestion command, Context moment) {
        var consulted = Question.all(
                Communication.SHAPE,
                Communication.SUGGESTION.is(now.id()),
                Communication.PHASE.is(Communication.Phase.PROPOSING));
        var grounds = Question.all(Evidence.SHAPE, Evidence.SUGGESTION.is(now.id()));
        ProposedFacts facts = facts(moment, now, command.day(), consulted, grounds);
        return proposing.submit(
                now,
                command,
                moment.newId(),
                !moment.answer(consulted).isEmpty(),
                !moment.answer(grounds).isEmpty(),
                facts);
    }

    private static ProposedFacts facts(Context moment, Suggestion now, LocalDate day, Question<?>... beside) {
        return SuggestionFacts.proposed(moment, now, day, List.of(), List.of(beside));
    }

    private static Question<List<Versioned<Assignment>>> assignments(Suggestion now) {
        return Question.all(Assignment.SHAPE, Assignment.SUGGESTION.is(now.id()), Assignment.ENDED_ON.missing());
    }

    /** How many other suggestions are still handled with it. */
    private static Question<Integer> merged(Suggestion now) {
        return Question.values(Suggestion.SHAPE, Suggestion.MERGED_INTO.is(now.id()))
                .map(all -> (int)
                        all.stream().filter(other -> other.endedOn() == null).count());
    }

    @Override
    public Page<Versioned<Suggestion>> joined(@Nullable String cursor, Actor actor) {
        return desk.read(
                JOINED,
                actor,
                moment -> actor.<Deputy>record(Relation.DEPUTY)
                        .map(deputy -> moment.reader()
                                .select(Query.of(
                                                Proposer.SHAPE,
                                                Proposer.DEPUTY.is(deputy),
                                                Proposer.WITHDRAWN_ON.missing())
                                        .from(cursor))
                                .map(one ->
                                        moment.get(Suggestion.SHAPE, one.value().suggestion())))
                        .orElse(new Page<>(List.of(), null)));
    }
}
