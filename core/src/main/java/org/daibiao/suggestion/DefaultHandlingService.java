package org.daibiao.suggestion;

import static org.daibiao.suggestion.SuggestionRoom.CLOSE;
import static org.daibiao.suggestion.SuggestionRoom.DECIDE_RETURN;
import static org.daibiao.suggestion.SuggestionRoom.DISTRIBUTE;
import static org.daibiao.suggestion.SuggestionRoom.EXPLAIN_AT_TERM;
import static org.daibiao.suggestion.SuggestionRoom.EXTEND;
import static org.daibiao.suggestion.SuggestionRoom.GIVE_CO_OPINION;
import static org.daibiao.suggestion.SuggestionRoom.GO_ON_UNRATED;
import static org.daibiao.suggestion.SuggestionRoom.LAPSE;
import static org.daibiao.suggestion.SuggestionRoom.MERGE;
import static org.daibiao.suggestion.SuggestionRoom.RATE;
import static org.daibiao.suggestion.SuggestionRoom.RECEIVE;
import static org.daibiao.suggestion.SuggestionRoom.REFER;
import static org.daibiao.suggestion.SuggestionRoom.REPLY;
import static org.daibiao.suggestion.SuggestionRoom.REQUEST_RETURN;
import static org.daibiao.suggestion.SuggestionRoom.REVIEW;
import static org.daibiao.suggestion.SuggestionRoom.SEPARATE;
import static org.daibiao.suggestion.SuggestionRoom.SETTLE_PROMISE;
import static org.daibiao.suggestion.SuggestionRoom.TAKE_BACK;
import static org.daibiao.suggestion.SuggestionRoom.TALK;
import static org.daibiao.suggestion.SuggestionRoom.TRACK_AGAIN;

import java.util.List;
import java.util.function.BiFunction;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Question;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Suggestion.State;

record DefaultHandlingService(Desk desk, RuleBook book, DueDayCalculator dues) implements HandlingService {
    @Override
    public Outcome<Versioned<Suggestion>> refer(ReferSuggestion command, Actor actor) {
        return step(REFER, command, actor, ReferralRule::refer);
    }

    @Override
    public Outcome<Versioned<Suggestion>> distribute(DistributeSuggestion command, Actor actor) {
        return step(DISTRIBUTE, command, actor, ReferralRule::distribute);
    }

    @Override
    public Outcome<Versioned<Suggestion>> receive(ReceiveSuggestion command, Actor actor) {
        return step(RECEIVE, command, actor, ReferralRule::receive);
    }

    @Override
    public Outcome<Versioned<Suggestion>> requestReturn(RequestReturn command, Actor actor) {
        return step(REQUEST_RETURN, command, actor, ReturnRule::request);
    }

    @Override
    public Outcome<Versioned<Suggestion>> decideReturn(DecideReturn command, Actor actor) {
        return step(DECIDE_RETURN, command, actor, ReturnRule::decide);
    }

    @Override
    public Outcome<Versioned<Suggestion>> talk(RecordTalk command, Actor actor) {
        return step(TALK, command, actor, TalkRule::talk);
    }

    @Override
    public Outcome<Versioned<Suggestion>> giveCoOpinion(GiveCoOpinion command, Actor actor) {
        return step(GIVE_CO_OPINION, command, actor, TalkRule::coOpinion);
    }

    @Override
    public Outcome<Versioned<Suggestion>> extend(ExtendReply command, Actor actor) {
        return step(EXTEND, command, actor, ExtensionRule::extend);
    }

    @Override
    public Outcome<Versioned<Suggestion>> merge(MergeSuggestion command, Actor actor) {
        return change(MERGE, command, actor, (now, context) -> {
            var into = Question.shown(Suggestion.SHAPE, command.into());
            var replies =
                    Question.values(Reply.SHAPE, Reply.SUGGESTION.is(command.into()), Reply.TAKEN_BACK_ON.missing());
            SuggestionCase known = known(context, now, into, replies);
            return ReferralRule.merge(known, command.day(), context.answer(into).value(), context.answer(replies));
        });
    }

    @Override
    public Outcome<Versioned<Suggestion>> separate(SeparateSuggestion command, Actor actor) {
        return step(SEPARATE, command, actor, ReferralRule::separate);
    }

    @Override
    public Outcome<Versioned<Suggestion>> reply(RecordReply command, Actor actor) {
        return step(REPLY, command, actor, ReplyRule::reply);
    }

    @Override
    public Outcome<Versioned<Suggestion>> rate(RateReply command, Actor actor) {
        return step(RATE, command, actor, RatingRule::rate);
    }

    @Override
    public Outcome<Versioned<Suggestion>> lapse(LapseFeedback command, Actor actor) {
        return step(LAPSE, command, actor, RatingRule::lapse);
    }

    @Override
    public Outcome<Versioned<Suggestion>> review(ReviewObjection command, Actor actor) {
        return step(REVIEW, command, actor, ObjectionRule::review);
    }

    @Override
    public Outcome<Versioned<Suggestion>> settlePromise(SettlePromise command, Actor actor) {
        return step(SETTLE_PROMISE, command, actor, PromiseRule::settle);
    }

    @Override
    public Outcome<Versioned<Suggestion>> trackAgain(TrackAgain command, Actor actor) {
        return step(TRACK_AGAIN, command, actor, PromiseRule::trackAgain);
    }

    @Override
    public Outcome<Versioned<Suggestion>> explainAtTerm(ExplainAtTerm command, Actor actor) {
        return step(EXPLAIN_AT_TERM, command, actor, PromiseRule::explain);
    }

    @Override
    public Outcome<Versioned<Suggestion>> goOnUnrated(GoOnUnrated command, Actor actor) {
        return step(
                GO_ON_UNRATED,
                command,
                actor,
                (known, asked) -> ClosingRule.goOn(
                        known, asked.day(), asked.reason(), State.REPLIED, State.FEEDBACK_OVERDUE, State.DELIVERED));
    }

    @Override
    public Outcome<Versioned<Suggestion>> close(CloseSuggestion command, Actor actor) {
        return step(
                CLOSE,
                command,
                actor,
                (known, asked) -> ClosingRule.goOn(
                        known,
                        asked.day(),
                        asked.reason(),
                        State.NOT_DELIVERED,
                        State.DELIVERED,
                        State.CLOSED_FOR_NOW));
    }

    @Override
    public Outcome<Versioned<Suggestion>> takeBack(TakeBackStep command, Actor actor) {
        return change(TAKE_BACK, command, actor, (now, context) -> {
            var own = Question.entries(EntryFilter.about(Id.of(command.step())));
            SuggestionCase known = known(context, now, own);
            var corrections = new Corrections(command.reason(), context.today(), context::newId);
            return TakeBackRule.takeBack(
                    known, command, context.answer(SuggestionFacts.steps(now.id())), context.answer(own), corrections);
        });
    }

    private <C> Outcome<Versioned<Suggestion>> step(
            Operation.Changes<C, Suggestion> operation,
            C command,
            Actor actor,
            BiFunction<SuggestionCase, C, Outcome<Change<Suggestion>>> rule) {
        return change(
                operation,
                command,
                actor,
                (now, context) -> rule.apply(known(context, now), command).map(change -> LastStep.traced(now, change)));
    }

    private <C> Outcome<Versioned<Suggestion>> change(
            Operation.Changes<C, Suggestion> operation, C command, Actor actor, Decision<Suggestion> decision) {
        return desk.change(
                operation,
                command,
                actor,
                Decision.asking(
                        () -> SuggestionFacts.ofHandled(
                                operation.seen().apply(command).id()),
                        decision));
    }

    private SuggestionCase known(Context context, Suggestion now, Question<?>... beside) {
        return SuggestionFacts.handled(context, now, book.of(now), dues, List.of(beside));
    }
}
