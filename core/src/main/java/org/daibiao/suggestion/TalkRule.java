package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Optional;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Assignment.Part;
import org.daibiao.suggestion.Communication.Phase;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.Step;

/** Decides on talks and on co-handlers' opinions while a suggestion is handled. */
final class TalkRule {
    private TalkRule() {}

    static Outcome<Change<Suggestion>> talk(SuggestionCase known, RecordTalk command) {
        LocalDate day = command.day();
        LocalDate referral = known.referral();
        return known.step(
                Step.TALK,
                () -> StepDays.check(day, referral, known.today())
                        .when(
                                SuggestionCase.of(command.unit(), known.handlersOn(day))
                                        .isEmpty(),
                                SuggestionReasons.NO_HANDLER,
                                "unit")
                        .when(
                                command.deputy() != null
                                        && !known.proposers(day).contains(command.deputy()),
                                SuggestionReasons.NO_PROPOSER,
                                "deputy"),
                next -> {
                    Phase phase = phase(known);
                    var talk = Edit.blank(Communication.SHAPE, known.newId())
                            .set(Communication.SUGGESTION, known.now().id())
                            .set(Communication.PHASE, phase)
                            .set(Communication.WAY, command.way())
                            .set(Communication.UNIT, command.unit())
                            .set(Communication.DEPUTY, command.deputy())
                            .set(Communication.HELD_ON, day)
                            .set(Communication.NOTE, command.note())
                            .done();
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
}
