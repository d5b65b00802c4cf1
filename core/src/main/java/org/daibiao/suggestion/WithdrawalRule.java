package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daibiao.desk.Change;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Suggestion.Step;

/** Decides when a suggestion is withdrawn: pure functions. */
record WithdrawalRule(RuleBook book) {
    /** A proposer agrees. Nothing is withdrawn until all have agreed. */
    Outcome<Change<Suggestion>> agree(Suggestion now, AgreeToWithdraw command, ProposingFacts facts) {
        Optional<Versioned<Proposer>> who = facts.proposer(command.deputy())
                .filter(one -> one.value().stays() && one.value().agreedOn() == null);
        var more = late(now).when(who.isEmpty(), SuggestionReasons.NOT_PROPOSER, "deputy");
        return facts.step(now, Step.WITHDRAW, command.day(), more)
                .map(next -> Change.to(now, ProposingRule.event(now, Step.WITHDRAW, command.day()))
                        .update(
                                Proposer.SHAPE,
                                who.orElseThrow(),
                                Edit.of(who.orElseThrow().value())
                                        .set(Proposer.AGREED_ON, command.day())
                                        .done()));
    }

    /**
     * All have agreed, so it ends.
     *
     * @param merged how many others are handled with it
     */
    Outcome<Change<Suggestion>> withdraw(
            Suggestion now,
            WithdrawSuggestion command,
            List<Versioned<Assignment>> open,
            int merged,
            ProposingFacts facts) {
        LocalDate day = command.day();
        Optional<Citation> jointly = book.of(now).proposing().jointly();
        var against = facts.staying().stream()
                .filter(one -> one.agreedOn() == null)
                .map(Proposer::deputy)
                .toList();
        var more = GateRule.alone(merged, late(now))
                .when(
                        !against.isEmpty(),
                        SuggestionReasons.WITHDRAWAL_NOT_AGREED,
                        jointly.orElse(null),
                        "suggestion",
                        against.size(),
                        against);
        return facts.step(now, Step.WITHDRAW, day, more).map(next -> {
            var change = GateRule.gone(now, next, command.reason(), day, SuggestionKinds.WITHDRAWN);
            return GateRule.ended(change, day, open, facts.dues(), facts);
        });
    }

    private Rejections late(Suggestion now) {
        ProposingRules rules = book.of(now).proposing();
        boolean late = rules.withdrawal() == SuggestionRules.Withdrawal.REFERRAL && now.referredOn() != null;
        return new Rejections()
                .when(late, SuggestionReasons.WITHDRAWAL_TOO_LATE, rules.until().orElse(null), "suggestion");
    }
}
