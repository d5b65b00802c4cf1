package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.calendar.Deadline;
import org.daibiao.correction.Correction;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.ReturnRequest.Answer;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a step that has no record of its own, but only changed one: a receipt or an opinion in an assignment, the extension of a round, the
 * decision on a request to return, the outcome of a promise (撤销误登记的签收、会办意见、延期、退办决定、承诺结果). What the record said stays as a correction.
 *
 * @param step the id of that record
 * @param about the net entries about it
 * @param rule tells what rests on a step
 */
record StepBackRule(SuggestionCase known, UUID step, List<Entry> about, Corrections corrections, TakeBackRule rule) {
    Outcome<Change<Suggestion>> undone() {
        return named(known.kept().assignments())
                .filter(one -> one.value().suggestion().equals(known.now().id()))
                .filter(one -> one.value().receivedOn() != null || one.value().endedOn() == null)
                .map(this::assignment)
                .or(() -> named(known.rounds())
                        .map(one -> one.value().extendedOn() == null
                                ? new ReferralBackRule(this).referral(one)
                                : extension(one)))
                .or(() -> named(known.kept().requests()).map(this::decision))
                .or(() -> named(known.kept().promises()).flatMap(this::outcome))
                .or(() -> step.equals(known.now().id().value()) ? new ReferralBackRule(this).gate() : Optional.empty())
                .orElseGet(() -> Outcome.rejected(SuggestionReasons.NO_STEP.at("step")));
    }

    private <T> Optional<Versioned<T>> named(List<Versioned<T>> all) {
        return all.stream().filter(one -> one.id().value().equals(step)).findFirst();
    }

    Stream<Entry> entries(String... kinds) {
        return SuggestionCase.about(known.now().id(), known.entries(), kinds);
    }

    static List<Line> takenBack(Stream<Entry> entries) {
        return entries.map(Entry::takenBack).toList();
    }

    private static Optional<Entry> first(Stream<Entry> entries) {
        return entries.min(Comparator.comparing(Entry::number));
    }

    /** Its last step: a co-handler gives its opinion after it has signed. */
    private Outcome<Change<Suggestion>> assignment(Versioned<Assignment> step) {
        LocalDate received = step.value().receivedOn();
        return step.value().opinionOn() != null
                ? opinion(step)
                : received != null ? receipt(step, received) : new ReferralBackRule(this).distribution(step);
    }

    private Outcome<Change<Suggestion>> opinion(Versioned<Assignment> step) {
        List<Entry> own = about.stream()
                .filter(entry -> entry.line().kind().equals(SuggestionKinds.CO_OPINION.code()))
                .toList();
        return rule.unbuilt(rule.resting(TakeBackRule.last(own.stream()))).orElse(() -> {
            Assignment without = Edit.of(step.value())
                    .set(Assignment.OPINION, null)
                    .set(Assignment.OPINION_ON, null)
                    .done();
            Change<Suggestion> change = Change.to(known.now()).lines(takenBack(own.stream()));
            return owedAgain(
                    corrected(change, Assignment.SHAPE, step, without),
                    due -> due.task() == Task.CO_OPINION && isOf(due, step) && due.ending() == Ending.DONE);
        });
    }

    /** The first receipt after a distribution lets handling begin, so that a talk rests on it; on another one no talk does. */
    private Outcome<Change<Suggestion>> receipt(Versioned<Assignment> step, LocalDate day) {
        List<Entry> all = entries(SuggestionKinds.STEP.member(Step.RECEIVE)).toList();
        long distributed = TakeBackRule.last(entries(SuggestionKinds.STEP.member(Step.DISTRIBUTE)))
                .map(Entry::number)
                .orElse(0L);
        Optional<Entry> own =
                first(all.stream().filter(entry -> entry.line().day().equals(day)));
        boolean only =
                all.stream().filter(entry -> entry.number() > distributed).count() == 1;
        String[] more = only ? new String[] {SuggestionKinds.COMM.code()} : new String[0];
        return rule.unbuilt(rule.resting(own, more)).orElse(() -> {
            Assignment without =
                    Edit.of(step.value()).set(Assignment.RECEIVED_ON, null).done();
            State before = only ? State.DISTRIBUTED : known.now().state();
            Change<Suggestion> change = Change.to(known.now().to(before).done()).lines(takenBack(own.stream()));
            return neverDue(corrected(change, Assignment.SHAPE, step, without), due -> isOf(due, step));
        });
    }

    /** The reply is due by the day that it had. Who was reminded of that day is not reminded again. */
    private Outcome<Change<Suggestion>> extension(Versioned<HandlingRound> step) {
        Optional<Entry> own = TakeBackRule.last(entries(SuggestionKinds.EXTENDED.code()));
        boolean over = step.value().ordinal() < known.round().value().ordinal();
        return rule.unbuilt(over ? TakeBackRule.last(entries()) : rule.resting(own))
                .orElse(() -> {
                    LocalDate started = step.value().startedOn();
                    HandlingRound without = Edit.of(step.value())
                            .set(HandlingRound.EXTENDED_ON, null)
                            .set(HandlingRound.EXTENSION_REASON, null)
                            .set(HandlingRound.CONSENT_BY, null)
                            .set(HandlingRound.TOLD_ON, null)
                            .done();
                    return dueFrom(Change.to(known.now()), step, without, started, own.orElseThrow());
                });
    }

    /** The reply is due by the day that follows from this one, as it was before the step. */
    Change<Suggestion> dueFrom(
            Change<Suggestion> change,
            Versioned<HandlingRound> round,
            HandlingRound without,
            LocalDate started,
            Entry own) {
        Deadline deadline = known.dues().deadline(known.replyTerm(), known.rules(), base -> started);
        HandlingRound before = without.dueOn(deadline.computed())
                .set(HandlingRound.STARTED_ON, started)
                .done();
        Change<Suggestion> all = corrected(change.line(own.takenBack()), HandlingRound.SHAPE, round, before);
        for (Versioned<DueDay> due : known.owed(Task.REPLY)) {
            DueDay moved = Edit.of(due.value().recomputed(deadline))
                    .set(DueDay.REMINDED_ON, remindedBefore(own))
                    .done();
            all = all.update(DueDay.SHAPE, due, moved)
                    .lines(known.outdated(due.value()))
                    .lines(rule.told(List.of(due.value()), SuggestionKinds.REMINDED, DueDay::remindedOn))
                    .lines(moved.owed());
        }
        return known.talksDue(all, started, deadline.lastDay());
    }

    private @Nullable LocalDate remindedBefore(Entry own) {
        long referred = referredBefore(own).map(Entry::act).orElse(0L);
        return TakeBackRule.last(entries(SuggestionKinds.REMINDED.member(Task.REPLY))
                        .filter(entry -> entry.act() > referred && entry.act() < own.act()))
                .map(entry -> entry.line().day())
                .orElse(null);
    }

    /** The latest referral before a step. */
    Optional<Entry> referredBefore(Entry own) {
        return TakeBackRule.last(entries(SuggestionKinds.REFERRED.code(), SuggestionKinds.RE_REFERRED.code())
                .filter(entry -> entry.act() < own.act()));
    }

    private Outcome<Change<Suggestion>> decision(Versioned<ReturnRequest> step) {
        boolean granted = step.value().answer() == Answer.GRANTED;
        boolean latest = known.kept().requests().stream()
                .map(Versioned::value)
                .max(Comparator.comparing(ReturnRequest::requestedOn).thenComparing(one -> one.id()))
                .filter(step.value()::equals)
                .isPresent();
        Optional<Entry> own = TakeBackRule.last(
                granted
                        ? entries(SuggestionKinds.RETURNED.code())
                        : entries(
                                SuggestionKinds.STEP.member(Step.REFUSE_RETURN),
                                SuggestionKinds.STEP.member(Step.RESUME)));
        return rule.unbuilt(latest ? rule.resting(own, SuggestionKinds.COMM.code()) : TakeBackRule.last(entries()))
                .orElse(() -> {
                    ReturnRequest open = Edit.of(step.value())
                            .set(ReturnRequest.ANSWER, null)
                            .set(ReturnRequest.EXPLANATION, null)
                            .set(ReturnRequest.DECIDED_ON, null)
                            .done();
                    Change<Suggestion> change = granted
                            ? ungranted(step.value())
                            : Change.to(known.now().to(State.RETURN_REQUESTED).done());
                    return corrected(change.lines(takenBack(own.stream())), ReturnRequest.SHAPE, step, open);
                });
    }

    /** The unit has it again, with what it owed; another handler was never due. */
    private Change<Suggestion> ungranted(ReturnRequest request) {
        Versioned<Assignment> given = known.kept().assignments().stream()
                .filter(one -> one.id().equals(request.assignment()))
                .findFirst()
                .orElseThrow();
        Assignment again = Edit.of(given.value()).set(Assignment.ENDED_ON, null).done();
        List<String> units = Stream.concat(known.assignments().stream(), Stream.of(given))
                .map(Versioned::value)
                .sorted(Comparator.comparing(Assignment::part).thenComparing(one -> one.id()))
                .map(Assignment::unit)
                .toList();
        Suggestion next = known.now()
                .to(State.RETURN_REQUESTED)
                .setAll(Suggestion.UNITS, units)
                .set(Suggestion.REASON, null)
                .done();
        Change<Suggestion> change = corrected(Change.to(next), Assignment.SHAPE, given, again);
        change = owedAgain(
                known.handledWith(change),
                due -> isOf(due, given)
                        && due.ending() == Ending.FELL_AWAY
                        && given.value().endedOn() != null
                        && given.value().endedOn().equals(due.settledOn()));
        return neverDue(change, due -> due.task() == Task.NEW_HANDLER);
    }

    /** The promise is tracked again. Another reply may have replaced it: then that reply is taken back, not the promise. */
    private Optional<Outcome<Change<Suggestion>>> outcome(Versioned<Promise> promise) {
        var settled = TakeBackRule.last(SuggestionCase.about(
                Id.of(step),
                about,
                SuggestionKinds.KEPT.code(),
                SuggestionKinds.CARRIED_OVER.code(),
                SuggestionKinds.EXPLAINED.code()));
        return settled.map(own -> rule.unbuilt(rule.resting(settled)).orElse(() -> tracked(promise, own)));
    }

    private Change<Suggestion> tracked(Versioned<Promise> step, Entry own) {
        long since =
                about.stream().map(Entry::number).min(Comparator.naturalOrder()).orElse(0L);
        boolean explained =
                entries(SuggestionKinds.STEP.member(Step.EXPLAIN)).anyMatch(entry -> entry.number() > since);
        Promise open = Edit.of(PromiseRule.with(step.value(), Promise.State.OPEN, null, null))
                .set(Promise.EXPLANATION, explained ? step.value().explanation() : null)
                .done();
        Stream<Entry> act = entries(SuggestionKinds.STEP.code(), SuggestionKinds.DELIVERED.code())
                .filter(entry -> entry.act() == own.act());
        Change<Suggestion> change =
                Change.to(known.now().to(followed(own)).done()).lines(takenBack(Stream.concat(act, Stream.of(own))));
        change = owedAgain(corrected(change, Promise.SHAPE, step, open), due -> isOf(due, step));
        for (Versioned<Promise> one : known.promises(Promise.State.OPEN)) {
            List<Line> made = takenBack(SuggestionCase.about(one.id(), known.entries(), SuggestionKinds.PROMISED.code())
                    .filter(entry -> entry.act() == own.act()));
            if (!made.isEmpty()) {
                Promise never = PromiseRule.with(one.value(), Promise.State.TAKEN_BACK, known.today(), null);
                change = neverDue(change.update(Promise.SHAPE, one, never).lines(made), due -> isOf(due, one));
            }
        }
        return neverDue(change, due -> due.task() == Task.DELIVERY_RATING);
    }

    /** The state before an outcome: carried over already, or else tracked. */
    private State followed(Entry own) {
        String carried = SuggestionKinds.STEP.member(Step.CARRY_OVER);
        return TakeBackRule.last(entries(
                                carried,
                                SuggestionKinds.STEP.member(Step.KEEP_PART),
                                SuggestionKinds.STEP.member(Step.TRACK))
                        .filter(entry -> entry.act() < own.act()))
                .filter(entry -> entry.line().kind().equals(carried))
                .map(entry -> State.CARRIED_OVER)
                .orElse(State.TRACKING);
    }

    private static boolean isOf(DueDay due, Versioned<?> piece) {
        return piece.id().value().equals(due.piece());
    }

    <T> Change<Suggestion> corrected(Change<Suggestion> change, Shape<T> shape, Versioned<T> before, T after) {
        return change.update(shape, before, after)
                .insertAll(Correction.SHAPE, corrections.between(shape, before.value(), after));
    }

    Change<Suggestion> owedAgain(Change<Suggestion> change, Predicate<DueDay> which) {
        Change<Suggestion> all = change;
        for (Versioned<DueDay> due : known.kept().dues()) {
            if (which.test(due.value())) {
                all = TakeBackRule.owedAgain(all, due);
            }
        }
        return all;
    }

    Change<Suggestion> neverDue(Change<Suggestion> change, Predicate<DueDay> which) {
        return rule.neverDue(
                change,
                known.kept().dues().stream()
                        .filter(due -> due.value().isOpen() && which.test(due.value()))
                        .toList());
    }
}
