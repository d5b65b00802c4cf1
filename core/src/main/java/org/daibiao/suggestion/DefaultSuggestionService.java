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
import static org.daibiao.suggestion.SuggestionRoom.LIKELY_SAME;
import static org.daibiao.suggestion.SuggestionRoom.SAME;
import static org.daibiao.suggestion.SuggestionRoom.SEND_BACK;
import static org.daibiao.suggestion.SuggestionRoom.SUBMIT;
import static org.daibiao.suggestion.SuggestionRoom.WITHDRAW;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.congress.Session;
import org.daibiao.correction.LikelySame;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Question;
import org.daibiao.desk.Relation;
import org.daibiao.journal.Window;
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
        WithdrawalRule withdrawals,
        SameSuggestions sames,
        OpinionRules opinions,
        WorkCalendar calendar)
        implements SuggestionService {
    @Override
    public Outcome<Versioned<Suggestion>> draft(DraftSuggestion command, Actor actor) {
        return desk.create(
                DRAFT,
                command,
                actor,
                DefaultSuggestionService::needs,
                Creation.asking(
                        () -> List.of(delegation(command), session(command), acting(command), sames.around(command)),
                        context -> sames.warned(drafted(command, context), command, context)));
    }

    private static List<Desk.Need<?>> needs(DraftSuggestion command) {
        Seen<Opinion> from = command.opinion();
        return from == null ? List.of() : List.of(new Desk.Need<>(DRAFT_FROM, from.id()));
    }

    private Outcome<Change<Suggestion>> drafted(DraftSuggestion command, Context context) {
        Id<Suggestion> id = context.newId();
        var known = new DraftRule.Known(
                context.today(),
                context.answer(acting(command)),
                context.answer(delegation(command)),
                context.answer(session(command)));
        var draft = drafting.draft(command, id, context::newId, known);
        String unit = DraftRule.unit(command);
        if (command.opinion() == null || unit == null) {
            return draft;
        }
        var linked =
                OpinionLinks.suggested(context, command.opinion(), id.value(), unit, command.day(), opinions, calendar);
        Versioned<Opinion> opinion =
                context.get(Opinion.SHAPE, command.opinion().id());
        return DraftRule.with(draft, context.newId(), opinion, linked);
    }

    private static Question<Boolean> delegation(DraftSuggestion command) {
        return named(Group.SHAPE, command.delegation(), one -> one.kind() == Group.Kind.DELEGATION);
    }

    private static Question<Boolean> session(DraftSuggestion command) {
        return named(
                Session.SHAPE,
                command.session(),
                one -> one.body() == Session.Body.CONGRESS && !command.day().isAfter(one.lastDay()));
    }

    private static Question<Set<Id<Deputy>>> acting(DraftSuggestion command) {
        return SuggestionFacts.acting(DraftRule.named(command), command.day());
    }

    /** Whether the record that a draft names, if any, is of the right kind. */
    private static <T> Question<Boolean> named(Shape<T> shape, @Nullable Id<T> id, Predicate<T> right) {
        return id == null ? Question.known(true) : Question.shown(shape, id).map(one -> right.test(one.value()));
    }

    @Override
    public Outcome<Versioned<Suggestion>> amend(AmendSuggestion command, Actor actor) {
        return change(
                AMEND,
                command,
                actor,
                (now, context) -> proposing.amend(now, command, facts(context, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> join(JoinSuggestion command, Actor actor) {
        return change(
                JOIN,
                command,
                actor,
                (now, context) -> proposing.join(
                        now,
                        command,
                        context.newId(),
                        SuggestionFacts.proposed(context, now, command.day(), List.of(command.deputy()), List.of())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> leave(LeaveSuggestion command, Actor actor) {
        return change(
                LEAVE,
                command,
                actor,
                (now, context) -> proposing.leave(now, command, facts(context, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> confirm(ConfirmSuggestion command, Actor actor) {
        return change(
                CONFIRM,
                command,
                actor,
                (now, context) -> proposing.confirm(now, command, facts(context, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> addEvidence(AddEvidence command, Actor actor) {
        return change(ADD_EVIDENCE, command, actor, (now, context) -> grounded(now, command, context));
    }

    @Override
    public Outcome<Versioned<Suggestion>> consult(ConsultUnit command, Actor actor) {
        return change(
                CONSULT,
                command,
                actor,
                (now, context) -> proposing
                        .consult(now, command, context.newId(), facts(context, now, command.day()))
                        .map(change -> LastStep.traced(now, change)));
    }

    @Override
    public Outcome<Versioned<Suggestion>> submit(SubmitSuggestion command, Actor actor) {
        return change(SUBMIT, command, actor, (now, context) -> submitted(now, command, context));
    }

    @Override
    public Outcome<Versioned<Suggestion>> sendBack(SendBack command, Actor actor) {
        return change(
                SEND_BACK,
                command,
                actor,
                (now, context) -> gate.sendBack(now, command, facts(context, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> accept(AcceptSuggestion command, Actor actor) {
        return change(ACCEPT, command, actor, (now, context) -> {
            var numbered = numbered(command.fileNumber(), now);
            ProposingFacts facts = facts(context, now, command.day(), numbered);
            return gate.accept(now, command, context::newId, context.answer(numbered), facts);
        });
    }

    /** Whether another one that was handed in in the same year has the number: many begin again at 001 each year. */
    private static Question<Boolean> numbered(String fileNumber, Suggestion now) {
        return Question.values(Suggestion.SHAPE, Suggestion.FILE_NUMBER.is(fileNumber))
                .map(all -> all.stream().anyMatch(one -> year(one) == year(now)));
    }

    private static int year(Suggestion suggestion) {
        LocalDate submitted = suggestion.submittedOn();
        return (submitted == null ? suggestion.draftedOn() : submitted).getYear();
    }

    @Override
    public Outcome<Versioned<Suggestion>> decline(DeclineSuggestion command, Actor actor) {
        return change(
                DECLINE,
                command,
                actor,
                (now, context) -> gate.decline(now, command, facts(context, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> escalate(EscalateSuggestion command, Actor actor) {
        return change(ESCALATE, command, actor, (now, context) -> {
            var assignments = assignments(now);
            var merged = merged(now);
            ProposingFacts facts = facts(context, now, command.day(), assignments, merged);
            return gate.escalate(now, command, context.answer(assignments), context.answer(merged), facts);
        });
    }

    @Override
    public Outcome<Versioned<Suggestion>> agreeToWithdraw(AgreeToWithdraw command, Actor actor) {
        return change(
                AGREE_TO_WITHDRAW,
                command,
                actor,
                (now, context) -> withdrawals.agree(now, command, facts(context, now, command.day())));
    }

    @Override
    public Outcome<Versioned<Suggestion>> withdraw(WithdrawSuggestion command, Actor actor) {
        return change(WITHDRAW, command, actor, (now, context) -> {
            var assignments = assignments(now);
            var merged = merged(now);
            ProposingFacts facts = facts(context, now, command.day(), assignments, merged);
            return withdrawals.withdraw(now, command, context.answer(assignments), context.answer(merged), facts);
        });
    }

    @Override
    public Outcome<Versioned<Suggestion>> sameSuggestion(SameSuggestion command, Actor actor) {
        return change(SAME, command, actor, (now, context) -> SameSuggestions.same(now, command, context));
    }

    @Override
    public Page<LikelySame<Suggestion>> likelySameSuggestions(Window days, @Nullable String after, Actor actor) {
        return desk.read(
                LIKELY_SAME, actor, context -> sames.likely(Objects.requireNonNull(days, "days"), after, context));
    }

    private Outcome<Change<Suggestion>> grounded(Suggestion now, AddEvidence command, Context context) {
        UUID source = command.source();
        Question<?> shown = source != null && command.basis() == Evidence.Basis.OPINION
                ? Question.shown(Opinion.SHAPE, Id.of(source))
                : Question.known(true);
        ProposingFacts facts = facts(context, now, command.day(), shown);
        context.answer(shown);
        return proposing.addEvidence(now, command, context.newId(), facts);
    }

    private Outcome<Change<Suggestion>> submitted(Suggestion now, SubmitSuggestion command, Context context) {
        var consulted = Question.all(
                Communication.SHAPE,
                Communication.SUGGESTION.is(now.id()),
                Communication.PHASE.is(Communication.Phase.PROPOSING));
        var grounds = Question.all(Evidence.SHAPE, Evidence.SUGGESTION.is(now.id()));
        ProposingFacts facts = facts(context, now, command.day(), consulted, grounds);
        return proposing.submit(
                now,
                command,
                context.newId(),
                !context.answer(consulted).isEmpty(),
                !context.answer(grounds).isEmpty(),
                facts);
    }

    private <C> Outcome<Versioned<Suggestion>> change(
            Operation.Changes<C, Suggestion> operation, C command, Actor actor, Decision<Suggestion> decision) {
        return desk.change(
                operation,
                command,
                actor,
                Decision.asking(
                        () -> SuggestionFacts.ofProposed(
                                operation.seen().apply(command).id()),
                        decision));
    }

    private static ProposingFacts facts(Context context, Suggestion now, LocalDate day, Question<?>... beside) {
        return SuggestionFacts.proposed(context, now, day, List.of(), List.of(beside));
    }

    static Question<List<Versioned<Assignment>>> assignments(Suggestion now) {
        return Question.all(Assignment.SHAPE, Assignment.SUGGESTION.is(now.id()), Assignment.ENDED_ON.missing());
    }

    /** How many other suggestions are still handled with it. */
    static Question<Integer> merged(Suggestion now) {
        return Question.values(Suggestion.SHAPE, Suggestion.MERGED_INTO.is(now.id()))
                .map(all -> (int)
                        all.stream().filter(other -> other.endedOn() == null).count());
    }

    @Override
    public Page<Versioned<Suggestion>> joined(@Nullable String cursor, Actor actor) {
        return desk.read(
                JOINED,
                actor,
                context -> actor.<Deputy>record(Relation.DEPUTY)
                        .map(deputy -> context.reader()
                                .select(Query.of(
                                                Proposer.SHAPE,
                                                Proposer.DEPUTY.is(deputy),
                                                Proposer.WITHDRAWN_ON.missing())
                                        .from(cursor))
                                .map(one -> context.get(
                                        Suggestion.SHAPE, one.value().suggestion())))
                        .orElse(new Page<>(List.of(), null)));
    }
}
