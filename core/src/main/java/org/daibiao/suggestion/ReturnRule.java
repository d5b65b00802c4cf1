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
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.ReturnRequest.Answer;
import org.daibiao.suggestion.Suggestion.Step;

/** Decides how a suggestion is returned by a unit that is not the right one. */
final class ReturnRule {
    private ReturnRule() {}

    static Outcome<Change<Suggestion>> request(SuggestionCase known, RequestReturn command) {
        LocalDate day = command.day();
        var assignment = SuggestionCase.of(command.unit(), known.assignments());
        return known.step(
                Step.REQUEST_RETURN,
                () -> assignment
                        .map(mine -> against(known, mine.value(), day))
                        .orElseGet(() -> known.days(day).when(true, SuggestionReasons.NO_HANDLER, "unit")),
                next -> {
                    Versioned<Assignment> mine = assignment.orElseThrow();
                    var request = Edit.blank(ReturnRequest.SHAPE, known.newId())
                            .set(ReturnRequest.SUGGESTION, known.now().id())
                            .set(ReturnRequest.ASSIGNMENT, mine.id())
                            .set(ReturnRequest.REASON, command.reason())
                            .set(ReturnRequest.PROPER_UNIT, command.properUnit())
                            .set(ReturnRequest.REQUESTED_ON, day)
                            .done();
                    Change<Suggestion> change = Change.to(
                                    known.now().to(next).done(), known.event(Step.REQUEST_RETURN, day))
                            .insert(ReturnRequest.SHAPE, request);
                    return known.settled(change, day, due -> isReturn(due, mine.value()));
                });
    }

    /** A late request is rejected. Where the profile says so, a unit that was refused must handle it. */
    private static Rejections against(SuggestionCase known, Assignment mine, LocalDate day) {
        Optional<DueDay> late = known.owed(Task.RETURN).stream()
                .map(Versioned::value)
                .filter(due -> isReturn(due, mine) && known.lastDay(due).isBefore(day))
                .findFirst();
        Optional<Citation> bound = known.rules().handling().refusalIsFinal();
        boolean refused = bound.isPresent()
                && known.kept().requests().stream()
                        .map(Versioned::value)
                        .anyMatch(one -> one.assignment().equals(mine.id()) && one.answer() == Answer.REFUSED);
        return known.days(day)
                .when(mine.receivedOn() == null, SuggestionReasons.NOT_RECEIVED, "unit")
                .when(refused, SuggestionReasons.RETURN_REFUSED, bound.orElse(null), "unit")
                .when(
                        late.isPresent(),
                        SuggestionReasons.RETURN_TOO_LATE,
                        late.map(DueDay::law).orElse(null),
                        "day",
                        late.map(due -> known.lastDay(due).day()).orElse(day),
                        day);
    }

    private static boolean isReturn(DueDay due, Assignment mine) {
        return due.task() == Task.RETURN && mine.id().value().equals(due.piece());
    }

    static Outcome<Change<Suggestion>> decide(SuggestionCase known, DecideReturn command) {
        boolean granted = command.answer() == Answer.GRANTED;
        Optional<Versioned<ReturnRequest>> asked = known.kept().requests().stream()
                .filter(one -> one.value().answer() == null)
                .findFirst();
        Step step = granted ? Step.GRANT_RETURN : refusal(known);
        return known.step(
                step,
                () -> known.days(command.day())
                        .when(
                                !granted && command.explanation() == null,
                                SuggestionReasons.EXPLANATION_MISSING,
                                "explanation"),
                next -> {
                    Suggestion now = known.now();
                    Versioned<ReturnRequest> open = asked.orElseThrow();
                    return granted
                            ? granted(known, now.to(next), open, command)
                            : Change.to(now.to(next).done(), known.event(step, command.day()))
                                    .update(ReturnRequest.SHAPE, open, decided(open.value(), command));
                });
    }

    /** It is where it was: who had talked about it already need not talk again. */
    private static Step refusal(SuggestionCase known) {
        return known.withHandlers() == Suggestion.State.IN_PROGRESS ? Step.RESUME : Step.REFUSE_RETURN;
    }

    private static Change<Suggestion> granted(
            SuggestionCase known, Edit<Suggestion> next, Versioned<ReturnRequest> asked, DecideReturn command) {
        LocalDate day = command.day();
        Versioned<Assignment> given = known.kept().assignments().stream()
                .filter(one -> one.id().equals(asked.value().assignment()))
                .findFirst()
                .orElseThrow();
        List<String> left = known.now().units().stream()
                .filter(unit -> !unit.equals(given.value().unit()))
                .toList();
        Change<Suggestion> change = Change.to(
                        next.setAll(Suggestion.UNITS, left)
                                .set(Suggestion.REASON, asked.value().reason())
                                .done(),
                        known.event(SuggestionKinds.RETURNED, day))
                .update(ReturnRequest.SHAPE, asked, decided(asked.value(), command));
        return known.opened(known.handledWith(ended(known, change, given, day)), Task.NEW_HANDLER, null, day);
    }

    private static ReturnRequest decided(ReturnRequest asked, DecideReturn command) {
        return Edit.of(asked)
                .set(ReturnRequest.ANSWER, command.answer())
                .set(ReturnRequest.EXPLANATION, command.explanation())
                .set(ReturnRequest.DECIDED_ON, command.day())
                .done();
    }

    /** The unit no longer handles it and owes nothing for it. */
    static Change<Suggestion> ended(
            SuggestionCase known, Change<Suggestion> change, Versioned<Assignment> assignment, LocalDate day) {
        Assignment was = assignment.value();
        var ended = Edit.of(was).set(Assignment.ENDED_ON, day).done();
        return known.ended(
                change.update(Assignment.SHAPE, assignment, ended),
                day,
                due -> was.id().value().equals(due.piece()));
    }
}
