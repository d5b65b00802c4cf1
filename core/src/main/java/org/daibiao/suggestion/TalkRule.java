package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Optional;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.Deadline;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Assignment.Part;
import org.daibiao.suggestion.Communication.Phase;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.Step;
import org.daibiao.suggestion.SuggestionRules.Term;

/** Decides on steps while a suggestion is handled: talks, co-handlers' opinions, extensions. */
final class TalkRule {
    private TalkRule() {}

    static Outcome<Change<Suggestion>> talk(SuggestionCase known, RecordTalk command) {
        LocalDate day = command.day();
        LocalDate referral = known.referral();
        return known.step(
                Step.TALK,
                () -> StepDays.check(day, referral, known.today())
                        .when(
                                SuggestionCase.of(command.unit(), known.handlers())
                                        .isEmpty(),
                                SuggestionReasons.NO_HANDLER,
                                "unit")
                        .when(
                                command.deputy() != null && !known.proposers().contains(command.deputy()),
                                SuggestionReasons.NO_PROPOSER,
                                "deputy"),
                next -> {
                    Phase phase = phase(known);
                    var talk = new Communication(
                            known.newId(),
                            known.now().id(),
                            phase,
                            command.way(),
                            command.unit(),
                            command.deputy(),
                            day,
                            command.note());
                    Change<Suggestion> change = Change.to(known.now().to(next).done())
                            .insert(Communication.SHAPE, talk)
                            .line(Line.event(
                                    SuggestionKinds.COMM.member(phase),
                                    known.now().id(),
                                    day));
                    return known.settled(change, day, due -> due.task() == Task.FIRST_CONTACT);
                });
    }

    /**
     * The first talk about a merged suggestion or in a second handling counts as before handling, as does a talk with handlers who have not begun.
     */
    private static Phase phase(SuggestionCase known) {
        return switch (known.now().state()) {
            case WITH_HANDLERS -> Phase.BEFORE;
            case MERGED -> talked(known) ? Phase.DURING : Phase.BEFORE;
            case REHANDLING -> talkedAgain(known) ? Phase.DURING : Phase.BEFORE;
            case IN_PROGRESS -> Phase.DURING;
            default -> Phase.AFTER;
        };
    }

    private static boolean talkedAgain(SuggestionCase known) {
        LocalDate started = known.round().value().startedOn();
        return known.kept().talks().stream()
                .anyMatch(talk -> (talk.phase() == Phase.BEFORE || talk.phase() == Phase.DURING)
                        && !talk.heldOn().isBefore(started));
    }

    /** Whether a handler has talked with a proposer. */
    static boolean talked(SuggestionCase known) {
        return known.kept().talks().stream().anyMatch(talk -> talk.phase() != Phase.PROPOSING);
    }

    static Outcome<Change<Suggestion>> coOpinion(SuggestionCase known, GiveCoOpinion command) {
        LocalDate day = command.day();
        var assignment = SuggestionCase.of(command.unit(), known.assignments())
                .filter(one -> one.value().part() == Part.CO);
        LocalDate received = assignment
                .flatMap(one -> Optional.ofNullable(one.value().receivedOn()))
                .orElse(known.now().draftedOn());
        return known.step(
                Step.CO_OPINION,
                () -> StepDays.check(day, received, known.today())
                        .when(assignment.isEmpty(), SuggestionReasons.NO_CO_HANDLER, "unit")
                        .when(
                                assignment
                                        .filter(one -> one.value().receivedOn() == null)
                                        .isPresent(),
                                SuggestionReasons.NOT_RECEIVED,
                                "unit"),
                next -> {
                    Versioned<Assignment> mine = assignment.orElseThrow();
                    Change<Suggestion> change = Change.to(
                                    known.now().to(next).done(),
                                    Line.event(SuggestionKinds.CO_OPINION.code(), mine.id(), day))
                            .update(
                                    Assignment.SHAPE,
                                    mine,
                                    Edit.of(mine.value())
                                            .set(Assignment.OPINION, command.opinion())
                                            .set(Assignment.OPINION_ON, command.day())
                                            .done());
                    return known.settled(
                            change,
                            day,
                            due -> due.task() == Task.CO_OPINION
                                    && mine.id().value().equals(due.piece()));
                });
    }

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
