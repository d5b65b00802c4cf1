package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Optional;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.desk.Change;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.Step;
import org.daibiao.suggestion.SuggestionRules.Term;

/** Decides whether the time for a reply is extended, and until when. */
final class ExtensionRule {
    private ExtensionRule() {}

    static Outcome<Change<Suggestion>> extend(SuggestionCase known, ExtendReply command) {
        Optional<Sourced<TimeLimit>> longer = longer(known);
        return known.step(Step.EXTEND, () -> against(known, command, longer.isPresent()), next -> {
            Versioned<HandlingRound> round = known.round();
            HandlingRound was = round.value();
            Sourced<TimeLimit> limit = longer.orElseThrow();
            Deadline deadline = known.dues()
                    .deadline(new Term(limit, known.replyTerm().base()), known.rules(), base -> was.startedOn());
            var extended = was.dueOn(deadline.computed())
                    .set(HandlingRound.EXTENDED_ON, command.day())
                    .set(HandlingRound.EXTENSION_REASON, command.reason())
                    .set(HandlingRound.CONSENT_BY, command.consent())
                    .set(HandlingRound.TOLD_ON, command.toldOn())
                    .done();
            Change<Suggestion> change = Change.to(
                            known.now().to(next).done(), known.event(SuggestionKinds.EXTENDED, command.day()))
                    .update(HandlingRound.SHAPE, round, extended);
            for (Versioned<DueDay> due : known.owed(Task.REPLY)) {
                change = DueDayCalculator.move(change, due, deadline, known.outdated(due.value()));
            }
            return known.talksDue(change, was.startedOn(), deadline.lastDay());
        });
    }

    private static Rejections against(SuggestionCase known, ExtendReply command, boolean allowed) {
        ComputedDay due = known.owed(Task.REPLY).stream()
                .map(one -> known.lastDay(one.value()))
                .findFirst()
                .orElse(known.round().value().due());
        LocalDate today = known.today();
        return known.days(command.day())
                .when(command.toldOn().isAfter(today), SuggestionReasons.FUTURE, "toldOn", command.toldOn(), today)
                .when(
                        !allowed,
                        SuggestionReasons.NO_EXTENSION,
                        "suggestion",
                        known.rules().profile())
                .when(
                        known.rounds().stream().anyMatch(one -> one.value().extendedOn() != null),
                        SuggestionReasons.EXTENDED_ALREADY,
                        "suggestion")
                .when(due.isBefore(command.day()), SuggestionReasons.EXTENSION_TOO_LATE, "day", due.day());
    }

    /** The total time with the extension. If a profile sets no extension, the longest that the law allows; never more than that. */
    private static Optional<Sourced<TimeLimit>> longer(SuggestionCase known) {
        Optional<Sourced<TimeLimit>> longest = known.rules().extension().longest();
        return known.rules()
                .extension()
                .more()
                .map(more -> more.map(limit -> plus(known.replyTerm().limit().value(), limit)))
                .map(sum -> longest.filter(
                                most -> most.value().amount() < sum.value().amount())
                        .orElse(sum))
                .or(() -> longest);
    }

    /** The sum of two limits in the same unit, as the profile is read; at most the longest possible time limit. */
    private static TimeLimit plus(TimeLimit limit, TimeLimit more) {
        if (limit.unit() != more.unit()) {
            throw new IllegalStateException("a reply is due within " + limit + ", not to be made longer by " + more);
        }
        return new TimeLimit(Math.min(limit.amount() + more.amount(), TimeLimit.MOST), limit.unit());
    }
}
