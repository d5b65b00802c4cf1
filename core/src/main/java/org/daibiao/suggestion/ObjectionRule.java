package org.daibiao.suggestion;

import java.time.LocalDate;
import org.daibiao.calendar.Deadline;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.Outcome;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.daibiao.suggestion.SuggestionRules.Term;

/** Decides on the review of a deputy's objection to a reply or its delivery (异议复核): whether the suggestion is handled again. */
final class ObjectionRule {
    private ObjectionRule() {}

    /** The answer to an objection: another round of handling, or going on as if nobody had objected. */
    static Outcome<Change<Suggestion>> review(SuggestionCase known, ReviewObjection command) {
        return known.step(Step.REDO, () -> known.days(command.day()), next -> {
            boolean redo = command.answer() == Review.Answer.REDO;
            Change<Suggestion> change = redo
                    ? redone(known, next, command.day())
                    : ClosingRule.onward(known, command.day(), null, due -> false);
            Line line = Line.event(
                    SuggestionKinds.REVIEWED.member(command.answer()),
                    known.now().id(),
                    command.day());
            return change.line(line)
                    .insert(
                            Review.SHAPE,
                            new Review(
                                    known.newId(),
                                    known.now().id(),
                                    known.round().value().ordinal(),
                                    command.answer(),
                                    command.explanation(),
                                    command.day()));
        });
    }

    /** Begins another round. If a profile sets no time for it, the time for a reply runs again. */
    private static Change<Suggestion> redone(SuggestionCase known, State next, LocalDate day) {
        Suggestion now = known.now();
        Term term = known.rules()
                .term(Task.REDO)
                .orElseGet(() -> new Term(known.replyTerm().limit(), "redo-decision"));
        Deadline deadline = known.dues().deadline(term, known.rules(), base -> day);
        LocalDate last = deadline.lastDay();
        int ordinal = known.round().value().ordinal() + 1;
        Change<Suggestion> change = Change.to(now.to(next).done())
                .insert(
                        HandlingRound.SHAPE,
                        HandlingRound.begun(known.newId(), now.id(), ordinal, day, deadline.computed()));
        change = DueDayCalculator.open(change, DueDay.of(known.newId(), now.id(), null, Task.REDO, deadline));
        change = ClosingRule.rated(known, known.unrated(change, day, due -> false), day);
        return known.talksDue(change, day, last);
    }
}
