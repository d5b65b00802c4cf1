package org.daibiao.suggestion;

import java.util.List;
import java.util.function.BiFunction;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Seen;
import org.daibiao.kernel.Versioned;
import org.daibiao.suggestion.Suggestion.State;

record DefaultHandlingService(Desk desk, RuleBook book, Dues dues) implements HandlingService {
    static final List<Operation> OPERATIONS = List.of(
            Operation.changes("suggestion.refer", Suggestion.SHAPE),
            Operation.changes("suggestion.distribute", Suggestion.SHAPE),
            Operation.changes("suggestion.receive", Suggestion.SHAPE, ReceiveSuggestion.class),
            Operation.changes("suggestion.request-return", Suggestion.SHAPE, RequestReturn.class),
            Operation.changes("suggestion.decide-return", Suggestion.SHAPE),
            Operation.changes("suggestion.talk", Suggestion.SHAPE, RecordTalk.class),
            Operation.changes("suggestion.give-co-opinion", Suggestion.SHAPE, GiveCoOpinion.class),
            Operation.changes("suggestion.extend", Suggestion.SHAPE),
            Operation.changes("suggestion.merge", Suggestion.SHAPE),
            Operation.changes("suggestion.separate", Suggestion.SHAPE),
            Operation.changes("suggestion.reply", Suggestion.SHAPE, RecordReply.class),
            Operation.changes("suggestion.rate", Suggestion.SHAPE, RateReply.class),
            Operation.changes("suggestion.lapse", Suggestion.SHAPE),
            Operation.changes("suggestion.review", Suggestion.SHAPE),
            Operation.changes("suggestion.settle-promise", Suggestion.SHAPE, SettlePromise.class),
            Operation.changes("suggestion.track-again", Suggestion.SHAPE),
            Operation.changes("suggestion.explain-at-term", Suggestion.SHAPE),
            Operation.changes("suggestion.go-on-unrated", Suggestion.SHAPE),
            Operation.changes("suggestion.close", Suggestion.SHAPE));

    @Override
    public Outcome<Versioned<Suggestion>> refer(ReferSuggestion command, Actor actor) {
        return step("suggestion.refer", command.suggestion(), command, actor, ReferralRule::refer);
    }

    @Override
    public Outcome<Versioned<Suggestion>> distribute(DistributeSuggestion command, Actor actor) {
        return step("suggestion.distribute", command.suggestion(), command, actor, ReferralRule::distribute);
    }

    @Override
    public Outcome<Versioned<Suggestion>> receive(ReceiveSuggestion command, Actor actor) {
        return step("suggestion.receive", command.suggestion(), command, actor, ReferralRule::receive);
    }

    @Override
    public Outcome<Versioned<Suggestion>> requestReturn(RequestReturn command, Actor actor) {
        return step("suggestion.request-return", command.suggestion(), command, actor, ReturnRule::request);
    }

    @Override
    public Outcome<Versioned<Suggestion>> decideReturn(DecideReturn command, Actor actor) {
        return step("suggestion.decide-return", command.suggestion(), command, actor, ReturnRule::decide);
    }

    @Override
    public Outcome<Versioned<Suggestion>> talk(RecordTalk command, Actor actor) {
        return step("suggestion.talk", command.suggestion(), command, actor, TalkRule::talk);
    }

    @Override
    public Outcome<Versioned<Suggestion>> giveCoOpinion(GiveCoOpinion command, Actor actor) {
        return step("suggestion.give-co-opinion", command.suggestion(), command, actor, TalkRule::coOpinion);
    }

    @Override
    public Outcome<Versioned<Suggestion>> extend(ExtendReply command, Actor actor) {
        return step("suggestion.extend", command.suggestion(), command, actor, TalkRule::extend);
    }

    @Override
    public Outcome<Versioned<Suggestion>> merge(MergeSuggestion command, Actor actor) {
        return step("suggestion.merge", command.suggestion(), command, actor, ReferralRule::merge);
    }

    @Override
    public Outcome<Versioned<Suggestion>> separate(SeparateSuggestion command, Actor actor) {
        return step("suggestion.separate", command.suggestion(), command, actor, ReferralRule::separate);
    }

    @Override
    public Outcome<Versioned<Suggestion>> reply(RecordReply command, Actor actor) {
        return step("suggestion.reply", command.suggestion(), command, actor, ReplyRule::reply);
    }

    @Override
    public Outcome<Versioned<Suggestion>> rate(RateReply command, Actor actor) {
        return step("suggestion.rate", command.suggestion(), command, actor, RatingRule::rate);
    }

    @Override
    public Outcome<Versioned<Suggestion>> lapse(LapseFeedback command, Actor actor) {
        return step("suggestion.lapse", command.suggestion(), command, actor, RatingRule::lapse);
    }

    @Override
    public Outcome<Versioned<Suggestion>> review(ReviewObjection command, Actor actor) {
        return step("suggestion.review", command.suggestion(), command, actor, RatingRule::review);
    }

    @Override
    public Outcome<Versioned<Suggestion>> settlePromise(SettlePromise command, Actor actor) {
        return step("suggestion.settle-promise", command.suggestion(), command, actor, PromiseRule::settle);
    }

    @Override
    public Outcome<Versioned<Suggestion>> trackAgain(TrackAgain command, Actor actor) {
        return step("suggestion.track-again", command.suggestion(), command, actor, PromiseRule::trackAgain);
    }

    @Override
    public Outcome<Versioned<Suggestion>> explainAtTerm(ExplainAtTerm command, Actor actor) {
        return step("suggestion.explain-at-term", command.suggestion(), command, actor, PromiseRule::explain);
    }

    @Override
    public Outcome<Versioned<Suggestion>> goOnUnrated(GoOnUnrated command, Actor actor) {
        return step(
                "suggestion.go-on-unrated",
                command.suggestion(),
                command,
                actor,
                (known, asked) -> RatingRule.goOn(
                        known, asked.day(), asked.reason(), State.REPLIED, State.FEEDBACK_OVERDUE, State.DELIVERED));
    }

    @Override
    public Outcome<Versioned<Suggestion>> close(CloseSuggestion command, Actor actor) {
        return step(
                "suggestion.close",
                command.suggestion(),
                command,
                actor,
                (known, asked) ->
                        RatingRule.goOn(known, asked.day(), asked.reason(), State.NOT_DELIVERED, State.DELIVERED));
    }

    private <C> Outcome<Versioned<Suggestion>> step(
            String name,
            Seen<Suggestion> seen,
            C command,
            Actor actor,
            BiFunction<Pieces, C, Outcome<Change<Suggestion>>> rule) {
        return desk.change(
                name,
                Suggestion.SHAPE,
                seen,
                command,
                actor,
                (now, moment) -> rule.apply(new Pieces(moment, now, book.of(now), dues), command));
    }

    @Override
    public Page<Versioned<Assignment>> assignments(Query<Assignment> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<HandlingRound>> rounds(Query<HandlingRound> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<ReturnRequest>> returns(Query<ReturnRequest> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<Communication>> talks(Query<Communication> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<Reply>> replies(Query<Reply> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<Promise>> promises(Query<Promise> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<Rating>> ratings(Query<Rating> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<Review>> reviews(Query<Review> query, Actor actor) {
        return desk.page(query, actor);
    }
}
