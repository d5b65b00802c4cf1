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
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.congress.Session;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Relation;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.OpinionLinks;
import org.daibiao.opinion.OpinionRules;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
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
        boolean delegation = command.delegation() == null
                || moment.shown(Group.SHAPE, command.delegation()).value().kind() == Group.Kind.DELEGATION;
        boolean session = command.session() == null
                || moment.shown(Session.SHAPE, command.session()).value().body() == Session.Body.CONGRESS;
        List<Id<Deputy>> named = DraftRule.named(command);
        var acting = ProposedFacts.acting(moment, named, command.day());
        var known = new DraftRule.Known(moment.today(), acting, delegation, session);
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
                        now, command, moment.newId(), facts(moment, now, command.day(), command.deputy())));
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
        return desk.change(
                ACCEPT,
                command,
                actor,
                (now, moment) -> gate.accept(
                        now,
                        command,
                        moment::newId,
                        taken(moment, command.fileNumber()),
                        facts(moment, now, command.day())));
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
        return desk.change(
                ESCALATE,
                command,
                actor,
                (now, moment) -> gate.escalate(
                        now,
                        command,
                        assignments(moment, now),
                        merged(moment, now),
                        facts(moment, now, command.day())));
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
        return desk.change(
                WITHDRAW,
                command,
                actor,
                (now, moment) -> gate.withdraw(
                        now,
                        command,
                        assignments(moment, now),
                        merged(moment, now),
                        facts(moment, now, command.day())));
    }

    private Outcome<Change<Suggestion>> grounded(Suggestion now, AddEvidence command, Context moment) {
        UUID source = command.source();
        if (source != null && command.basis() == Evidence.Basis.OPINION) {
            moment.shown(Opinion.SHAPE, Id.of(source));
        }
        return proposing.addEvidence(now, command, moment.newId(), facts(moment, now, command.day()));
    }

    private Outcome<Change<Suggestion>> submitted(Suggestion now, SubmitSuggestion command, Context moment) {
        boolean consulted = !moment.all(
                        Communication.SHAPE,
                        Communication.SUGGESTION.is(now.id()),
                        Communication.PHASE.is(Communication.Phase.PROPOSING))
                .isEmpty();
        boolean grounded =
                !moment.all(Evidence.SHAPE, Evidence.SUGGESTION.is(now.id())).isEmpty();
        return proposing.submit(now, command, moment.newId(), consulted, grounded, facts(moment, now, command.day()));
    }

    @SafeVarargs
    private static ProposedFacts facts(Context moment, Suggestion now, LocalDate day, Id<Deputy>... others) {
        return ProposedFacts.of(moment, now, day, List.of(others));
    }

    private static boolean taken(Context moment, String number) {
        return !moment.all(Suggestion.SHAPE, Suggestion.FILE_NUMBER.is(number)).isEmpty();
    }

    private static List<Versioned<Assignment>> assignments(Context moment, Suggestion now) {
        return moment.all(Assignment.SHAPE, Assignment.SUGGESTION.is(now.id()), Assignment.ENDED_ON.missing());
    }

    /** How many others are still handled with it. */
    private static int merged(Context moment, Suggestion now) {
        return (int) moment.all(Suggestion.SHAPE, Suggestion.MERGED_INTO.is(now.id())).stream()
                .filter(other -> other.value().endedOn() == null)
                .count();
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
