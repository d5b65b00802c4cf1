package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.calendar.Deadline;
import org.daibiao.desk.Change;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Assignment.Part;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;

/** Decides how a suggestion reaches its handlers: referral, distribution, receipt and merging. */
final class ReferralRule {
    private static final int MOST_UNITS = 6;
    private static final Set<State> HANDLED = Set.of(State.DISTRIBUTED, State.WITH_HANDLERS, State.IN_PROGRESS);

    private ReferralRule() {}

    static Outcome<Change<Suggestion>> refer(SuggestionCase known, ReferSuggestion command) {
        LocalDate day = command.day();
        return known.step(
                Step.REFER,
                () -> known.days(day),
                next -> known.now().referredOn() == null ? first(known, next, day) : again(known, next, day));
    }

    private static Change<Suggestion> first(SuggestionCase known, State next, LocalDate day) {
        Suggestion now = known.now();
        Deadline deadline = deadline(known, day);
        LocalDate last = deadline.lastDay();
        Suggestion referred = now.to(next)
                .set(Suggestion.PROFILE, known.rules().profile())
                .set(Suggestion.REFERRED_ON, day)
                .done();
        Change<Suggestion> change = Change.to(referred, known.event(SuggestionKinds.REFERRED, day))
                .insert(HandlingRound.SHAPE, HandlingRound.begun(known.newId(), now.id(), 1, day, deadline.computed()));
        change = DueDayCalculator.open(change, DueDay.of(known.newId(), now.id(), null, Task.REPLY, deadline));
        change = known.opened(change, Task.FIRST_CONTACT, null, day);
        return known.talksDue(known.settled(change, day, due -> due.task() == Task.REFERRAL), day, last);
    }

    /** Another handler takes over. The profile decides whether the time for the reply begins again; after a co-handler it does not. */
    private static Change<Suggestion> again(SuggestionCase known, State next, LocalDate day) {
        Change<Suggestion> change = known.settled(
                Change.to(
                        known.now().to(next).set(Suggestion.REASON, null).done(),
                        known.event(SuggestionKinds.RE_REFERRED, day)),
                day,
                due -> due.task() == Task.NEW_HANDLER);
        List<ReturnRequest> granted = known.granted();
        if (!known.restarts(granted.get(granted.size() - 1))) {
            return change;
        }
        Versioned<HandlingRound> round = known.round();
        Deadline deadline = deadline(known, day);
        HandlingRound restarted = round.value()
                .dueOn(deadline.computed())
                .set(HandlingRound.STARTED_ON, day)
                .done();
        change = change.update(HandlingRound.SHAPE, round, restarted);
        for (Versioned<DueDay> due : known.owed(Task.REPLY)) {
            change = DueDayCalculator.move(change, due, deadline, known.outdated(due.value()));
        }
        return known.talksDue(change, day, deadline.lastDay());
    }

    private static Deadline deadline(SuggestionCase known, LocalDate day) {
        return known.dues().deadline(known.replyTerm(), known.rules(), base -> day);
    }

    static Outcome<Change<Suggestion>> distribute(SuggestionCase known, DistributeSuggestion command) {
        LocalDate day = command.day();
        List<HandlerPart> kept = known.assignments().stream()
                .map(Versioned::value)
                .map(one -> new HandlerPart(one.unit(), one.part(), one.content()))
                .toList();
        List<HandlerPart> all = Stream.concat(kept.stream(), command.handlers().stream())
                .sorted(Comparator.comparing(HandlerPart::part))
                .toList();
        return known.step(Step.DISTRIBUTE, () -> forms(known.days(day), all, known.rules()), next -> {
            List<String> units = all.stream().map(HandlerPart::unit).toList();
            Change<Suggestion> change = Change.to(
                    known.now().to(next).setAll(Suggestion.UNITS, units).done(), known.event(Step.DISTRIBUTE, day));
            for (HandlerPart handler : command.handlers()) {
                change = change.insert(Assignment.SHAPE, assignment(known, handler, day));
            }
            return known.handledWith(change);
        });
    }

    private static Assignment assignment(SuggestionCase known, HandlerPart handler, LocalDate day) {
        return Edit.blank(Assignment.SHAPE, known.newId())
                .set(Assignment.SUGGESTION, known.now().id())
                .set(Assignment.UNIT, handler.unit())
                .set(Assignment.PART, handler.part())
                .set(Assignment.CONTENT, handler.content())
                .set(Assignment.ASSIGNED_ON, day)
                .done();
    }

    private static Rejections forms(Rejections reasons, List<HandlerPart> all, SuggestionRules rules) {
        var units = new HashSet<String>();
        long leads = count(all, Part.LEAD);
        long separate = count(all, Part.SEPARATE);
        boolean oneLead = leads == 1 && separate == 0;
        boolean several = leads > 1 && separate == 0 && rules.handling().allows("several-leads-with-split-content");
        boolean each =
                separate > 1 && separate == all.size() && rules.handling().allows("separate");
        Part split = separate > 0 ? Part.SEPARATE : Part.LEAD;
        return reasons.when(
                        !oneLead && !several && !each,
                        SuggestionReasons.HANDLING_FORM,
                        Sourced.sourceOf(rules.handling().forms()),
                        "handlers",
                        rules.handling().allowed(),
                        rules.profile())
                .when(
                        !oneLead && all.stream().anyMatch(one -> one.part() == split && one.content() == null),
                        SuggestionReasons.CONTENT_MISSING,
                        "handlers")
                .when(all.stream().anyMatch(one -> !units.add(one.unit())), SuggestionReasons.UNIT_TWICE, "handlers")
                .when(all.size() > MOST_UNITS, SuggestionReasons.TOO_MANY_UNITS, "handlers", all.size(), MOST_UNITS);
    }

    private static long count(List<HandlerPart> all, Part part) {
        return all.stream().filter(one -> one.part() == part).count();
    }

    static Outcome<Change<Suggestion>> receive(SuggestionCase known, ReceiveSuggestion command) {
        LocalDate day = command.day();
        var assignment = SuggestionCase.of(command.unit(), known.assignments());
        LocalDate earliest = assignment
                .map(one -> one.value().assignedOn())
                .orElse(known.now().draftedOn());
        return known.step(
                Step.RECEIVE,
                () -> StepDays.check(day, earliest, known.today())
                        .when(assignment.isEmpty(), SuggestionReasons.NO_HANDLER, "unit")
                        .when(
                                assignment
                                        .filter(one -> one.value().receivedOn() != null)
                                        .isPresent(),
                                SuggestionReasons.RECEIVED_ALREADY,
                                "unit"),
                next -> {
                    Versioned<Assignment> mine = assignment.orElseThrow();
                    Change<Suggestion> change = Change.to(known.now().to(next).done(), known.event(Step.RECEIVE, day))
                            .update(
                                    Assignment.SHAPE,
                                    mine,
                                    Edit.of(mine.value())
                                            .set(Assignment.RECEIVED_ON, day)
                                            .done());
                    change = known.opened(change, Task.RETURN, mine.id().value(), day);
                    return mine.value().part() == Part.CO
                            ? known.opened(change, Task.CO_OPINION, mine.id().value(), day)
                            : change;
                });
    }

    /**
     * @param into the other one
     * @param replies its replies that count: until the first it can be joined, however late that is entered
     */
    static Outcome<Change<Suggestion>> merge(
            SuggestionCase known, LocalDate day, Suggestion into, List<Reply> replies) {
        Id<Suggestion> id = known.now().id();
        int others = known.merged().size();
        Optional<Citation> merging = known.rules().handling().mergesAtReferral();
        boolean late = merging.isPresent()
                && !Set.of(State.REFERRED, State.DISTRIBUTED)
                        .contains(known.now().state());
        return known.step(
                Step.MERGE,
                () -> known.days(day)
                        .when(
                                !isHandled(into, replies, day) || into.id().equals(id),
                                SuggestionReasons.MERGE_TARGET,
                                "into")
                        .when(others > 0, SuggestionReasons.MERGED_INTO_IT, "suggestion", others)
                        .when(late, SuggestionReasons.MERGE_TOO_LATE, merging.orElse(null), "suggestion"),
                next -> {
                    Suggestion merged = known.now()
                            .to(next)
                            .set(Suggestion.MERGED_INTO, into.id())
                            .setAll(Suggestion.UNITS, into.units())
                            .done();
                    Change<Suggestion> change = Change.to(merged, known.event(SuggestionKinds.MERGED, day));
                    for (Versioned<Assignment> own : known.assignments()) {
                        change = ReturnRule.ended(known, change, own, day);
                    }
                    return change;
                });
    }

    /** Whether it is in handling, or was on the day: neither replied to before it, nor ended. */
    private static boolean isHandled(Suggestion into, List<Reply> replies, LocalDate day) {
        LocalDate referred = into.referredOn();
        LocalDate ended = into.endedOn();
        boolean goneOn = !replies.isEmpty() || ended != null;
        boolean wasHandled = referred != null
                && !day.isBefore(referred)
                && replies.stream().noneMatch(reply -> reply.repliedOn().isBefore(day))
                && (ended == null || !ended.isBefore(day));
        return HANDLED.contains(into.state()) || (goneOn && wasHandled);
    }

    static Outcome<Change<Suggestion>> separate(SuggestionCase known, SeparateSuggestion command) {
        return known.step(
                Step.SEPARATE,
                () -> known.days(command.day()),
                next -> Change.to(
                        known.now()
                                .to(next)
                                .set(Suggestion.MERGED_INTO, null)
                                .setAll(Suggestion.UNITS, List.of())
                                .set(Suggestion.REASON, command.reason())
                                .done(),
                        known.event(Step.SEPARATE, command.day())));
    }
}
