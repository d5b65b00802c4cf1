package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;

/** Takes back what brought a suggestion to its handlers: the decision of the gate, a referral, a distribution (撤销误登记的受理、交办、分办). */
record ReferralBackRule(StepBackRule back) {
    /** What the oversight room, which builds on this one, enters for the text. */
    private static final String[] TEXTS = {"published.text", "withheld.text"};

    private SuggestionCase known() {
        return back.known();
    }

    /** The acceptance or refusal, while the suggestion is as it left it. */
    Optional<Outcome<Change<Suggestion>>> gate() {
        return switch (known().now().state()) {
            case ACCEPTED -> Optional.of(gate(SuggestionKinds.GATE_PASSED.code()));
            case NOT_ACCEPTED -> Optional.of(gate(SuggestionKinds.NOT_ACCEPTED.code()));
            default -> Optional.empty();
        };
    }

    private Outcome<Change<Suggestion>> gate(String kind) {
        Optional<Entry> own = TakeBackRule.last(back.entries(kind));
        var decided = back.rule().unbuilt(back.rule().resting(own, TEXTS)).orElse(() -> {
            boolean refused = known().now().state() == State.NOT_ACCEPTED;
            Suggestion now = known().now();
            Suggestion next = now.to(State.SUBMITTED)
                    .set(Suggestion.FILE_NUMBER, null)
                    .set(Suggestion.INADMISSIBLE, null)
                    .set(Suggestion.DISPOSAL, null)
                    .set(Suggestion.REASON, refused ? null : now.reason())
                    .set(Suggestion.ENDED_ON, null)
                    .done();
            Stream<Entry> act = back.entries(kind, SuggestionKinds.GATE_RETURNED.code())
                    .filter(entry -> entry.act() == own.orElseThrow().act());
            Change<Suggestion> change = Change.to(next).lines(StepBackRule.takenBack(act));
            return back.neverDue(
                    owedAgain(change, Task.GATE),
                    due -> due.task() == Task.REFERRAL || due.task() == Task.TEXT_PUBLICATION);
        });
        return back.corrections().of(Suggestion.SHAPE, known().now(), decided);
    }

    /** The referral by which a round began, or the one after a return. */
    Outcome<Change<Suggestion>> referral(Versioned<HandlingRound> step) {
        Optional<Entry> own =
                TakeBackRule.last(back.entries(SuggestionKinds.REFERRED.code(), SuggestionKinds.RE_REFERRED.code()));
        boolean latest = step.id().equals(known().round().id());
        boolean first = own.filter(entry -> entry.line().kind().equals(SuggestionKinds.REFERRED.code()))
                .isPresent();
        if (!latest || step.value().ordinal() > 1) {
            return Outcome.rejected(SuggestionReasons.NO_STEP.at("step"));
        }
        return back.rule()
                .unbuilt(back.rule().resting(own, SuggestionKinds.COMM.code()))
                .orElse(() -> own.orElseThrow())
                .then(entry -> first
                        ? back.corrections()
                                .of(Suggestion.SHAPE, known().now(), Outcome.accepted(unreferred(step, entry)))
                        : Outcome.accepted(returned(step, entry)));
    }

    private Change<Suggestion> unreferred(Versioned<HandlingRound> step, Entry own) {
        Suggestion next = known().now()
                .to(State.ACCEPTED)
                .set(Suggestion.PROFILE, null)
                .set(Suggestion.REFERRED_ON, null)
                .done();
        HandlingRound never = Edit.of(step.value())
                .set(HandlingRound.TAKEN_BACK_ON, known().today())
                .set(HandlingRound.TAKEN_BACK_REASON, back.corrections().reason())
                .done();
        Change<Suggestion> change = Change.to(next, own.takenBack())
                .lines(known().takeBacks(SuggestionKinds.COMMUNICATION_DUE))
                .update(HandlingRound.SHAPE, step, never);
        return back.neverDue(
                owedAgain(change, Task.REFERRAL), due -> due.task() == Task.REPLY || due.task() == Task.FIRST_CONTACT);
    }

    /** It waits for another handler, as the return left it. */
    private Change<Suggestion> returned(Versioned<HandlingRound> step, Entry own) {
        List<ReturnRequest> granted = known().granted();
        ReturnRequest latest = granted.get(granted.size() - 1);
        Suggestion next = known().now()
                .to(State.RETURNED)
                .set(Suggestion.REASON, latest.reason())
                .done();
        Change<Suggestion> change = owedAgain(Change.to(next), Task.NEW_HANDLER);
        return known().restarts(latest)
                ? back.dueFrom(change, step, step.value(), startedBefore(step.value(), granted), own)
                : change.line(own.takenBack());
    }

    /** The day from which the time for the reply ran before the latest referral: each one after the first answers a return. */
    private LocalDate startedBefore(HandlingRound round, List<ReturnRequest> granted) {
        List<LocalDate> days = back.entries(SuggestionKinds.REFERRED.code(), SuggestionKinds.RE_REFERRED.code())
                .sorted(Comparator.comparing(Entry::number))
                .map(entry -> entry.line().day())
                .toList();
        int latest = days.size() - 2;
        while (latest > 0 && !known().restarts(granted.get(latest - 1))) {
            latest--;
        }
        return latest < 0 ? round.startedOn() : days.get(latest);
    }

    /** All units to which it was given together, none of which has signed: what ended on its first day never was. */
    Outcome<Change<Suggestion>> distribution(Versioned<Assignment> step) {
        LocalDate day = step.value().assignedOn();
        List<Entry> all =
                back.entries(SuggestionKinds.STEP.member(Step.DISTRIBUTE)).toList();
        Optional<Entry> own = TakeBackRule.last(all.stream());
        Optional<Entry> received = TakeBackRule.last(back.entries(SuggestionKinds.STEP.member(Step.RECEIVE)))
                .filter(entry -> own.isEmpty() || entry.act() > own.get().act());
        boolean later = own.filter(entry -> entry.line().day().equals(day)).isEmpty();
        Optional<Entry> resting = back.rule().resting(own).or(() -> later ? own : received);
        // others are merged only into one that has handlers; where it had others before, they may have been merged then
        int merged = all.size() == 1 ? known().merged().size() : 0;
        return GateRule.alone(merged, back.rule().unbuilt(resting)).orElse(() -> {
            List<Versioned<Assignment>> given = known().assignments().stream()
                    .filter(one ->
                            one.value().assignedOn().equals(day) && one.value().receivedOn() == null)
                    .toList();
            List<String> units = given.stream().map(one -> one.value().unit()).toList();
            Suggestion next = known().now()
                    .to(State.REFERRED)
                    .setAll(
                            Suggestion.UNITS,
                            known().now().units().stream()
                                    .filter(unit -> !units.contains(unit))
                                    .toList())
                    .done();
            Change<Suggestion> change =
                    known().handledWith(Change.to(next, own.orElseThrow().takenBack()));
            for (Versioned<Assignment> one : given) {
                change = back.corrected(
                        change,
                        Assignment.SHAPE,
                        one,
                        Edit.of(one.value()).set(Assignment.ENDED_ON, day).done());
            }
            return change;
        });
    }

    /** The latest due day of a task that was done. */
    private Change<Suggestion> owedAgain(Change<Suggestion> change, Task task) {
        Optional<DueDay> done = known().kept().dues().stream()
                .map(Versioned::value)
                .filter(due -> due.task() == task && due.ending() == Ending.DONE)
                .max(Comparator.comparing((DueDay due) -> Objects.requireNonNull(due.settledOn()))
                        .thenComparing(due -> due.id()));
        return back.owedAgain(change, due -> done.filter(due::equals).isPresent());
    }
}
