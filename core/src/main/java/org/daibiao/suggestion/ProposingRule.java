package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;

/** Decides how proposers change, confirm and hand in the draft of a suggestion: pure functions. */
record ProposingRule(RuleBook book, DueDayCalculator dues) {
    /** Joint deputies confirmed another text, so they must confirm this one. The lead confirms it by changing it. */
    Outcome<Change<Suggestion>> amend(Suggestion now, AmendSuggestion command, ProposingFacts facts) {
        return facts.step(
                        now,
                        Step.AMEND,
                        command.day(),
                        DraftRule.handler(command.proposedHandler(), book, new Rejections()))
                .map(next -> {
                    Change<Suggestion> change = Change.to(
                            now.to(next)
                                    .set(Suggestion.TITLE, command.title())
                                    .set(Suggestion.TEXT, command.text())
                                    .set(Suggestion.PROPOSED_HANDLER, command.proposedHandler())
                                    .done(),
                            event(now, Step.AMEND, command.day()));
                    for (Versioned<Proposer> one : facts.proposers()) {
                        Proposer was = one.value();
                        if (was.signing() == Proposer.Signing.LEAD) {
                            change = change.update(Proposer.SHAPE, one, was.confirmed(command.day()));
                        } else if (was.confirmedOn() != null) {
                            change = change.update(
                                    Proposer.SHAPE,
                                    one,
                                    Edit.of(was)
                                            .set(Proposer.CONFIRMED_ON, null)
                                            .done());
                        }
                    }
                    return change;
                });
    }

    Outcome<Change<Suggestion>> join(Suggestion now, JoinSuggestion command, Id<Proposer> id, ProposingFacts facts) {
        Optional<Versioned<Proposer>> before = facts.proposer(command.deputy());
        boolean twice = before.map(one -> one.value().stays()).orElse(false);
        var more =
                seated(command.deputy(), command.day(), facts).when(twice, SuggestionReasons.PROPOSER_TWICE, "deputy");
        return facts.step(now, Step.AMEND, command.day(), more).map(next -> {
            Change<Suggestion> change = Change.to(now.to(next).done(), event(now, Step.AMEND, command.day()));
            // a deputy who joins again joins as if for the first time
            Id<Proposer> joining = before.map(Versioned::id).orElse(id);
            var joint = new Proposer(
                    joining, now.id(), command.deputy(), Proposer.Signing.JOINT, command.day(), null, null, null);
            return before.map(one -> change.update(Proposer.SHAPE, one, joint))
                    .orElseGet(() -> change.insert(Proposer.SHAPE, joint));
        });
    }

    /** The lead does not leave, but withdraws the suggestion. */
    Outcome<Change<Suggestion>> leave(Suggestion now, LeaveSuggestion command, ProposingFacts facts) {
        Optional<Versioned<Proposer>> joint = facts.proposer(command.deputy())
                .filter(one -> one.value().stays() && one.value().signing() == Proposer.Signing.JOINT);
        var more = new Rejections().when(joint.isEmpty(), SuggestionReasons.NOT_JOINT, "deputy");
        return facts.step(now, Step.AMEND, command.day(), more)
                .map(next -> Change.to(now.to(next).done(), event(now, Step.AMEND, command.day()))
                        .update(
                                Proposer.SHAPE,
                                joint.orElseThrow(),
                                Edit.of(joint.orElseThrow().value())
                                        .set(Proposer.WITHDRAWN_ON, command.day())
                                        .done()));
    }

    Outcome<Change<Suggestion>> confirm(Suggestion now, ConfirmSuggestion command, ProposingFacts facts) {
        Optional<Versioned<Proposer>> who =
                facts.proposer(command.deputy()).filter(one -> one.value().stays());
        Rejections more = who.isEmpty()
                ? new Rejections().when(true, SuggestionReasons.NOT_PROPOSER, "deputy")
                : seated(command.deputy(), command.day(), facts);
        return facts.step(now, Step.CONFIRM, command.day(), more)
                .map(next -> Change.to(now.to(next).done(), event(now, Step.CONFIRM, command.day()))
                        .update(
                                Proposer.SHAPE,
                                who.orElseThrow(),
                                who.orElseThrow().value().confirmed(command.day())));
    }

    Outcome<Change<Suggestion>> addEvidence(
            Suggestion now, AddEvidence command, Id<Evidence> id, ProposingFacts facts) {
        return beforeGate(now, StepDays.check(command.day(), now.draftedOn(), facts.today()))
                .orElse(() -> Change.to(now)
                        .insert(
                                Evidence.SHAPE,
                                new Evidence(
                                        id,
                                        now.id(),
                                        command.basis(),
                                        command.source(),
                                        command.note(),
                                        command.day())));
    }

    Outcome<Change<Suggestion>> consult(
            Suggestion now, ConsultUnit command, Id<Communication> id, ProposingFacts facts) {
        boolean stranger =
                command.deputy() != null && facts.proposer(command.deputy()).isEmpty();
        return beforeGate(now, StepDays.check(command.day(), command.day(), facts.today()))
                .when(stranger, SuggestionReasons.NOT_PROPOSER, "deputy")
                .orElse(() -> {
                    var talk = Edit.blank(Communication.SHAPE, id)
                            .set(Communication.SUGGESTION, now.id())
                            .set(Communication.PHASE, Communication.Phase.PROPOSING)
                            .set(Communication.WAY, command.way())
                            .set(Communication.UNIT, command.unit())
                            .set(Communication.DEPUTY, command.deputy())
                            .set(Communication.HELD_ON, command.day())
                            .set(Communication.NOTE, command.note())
                            .done();
                    String kind = SuggestionKinds.COMM.member(talk.phase());
                    return Change.to(now, Line.event(kind, now.id(), command.day()))
                            .insert(Communication.SHAPE, talk);
                });
    }

    /**
     * Hands it in. Its evidence and its earlier talk are entered once only.
     *
     * @param consulted whether a talk is recorded
     * @param grounded whether evidence is recorded
     */
    Outcome<Change<Suggestion>> submit(
            Suggestion now,
            SubmitSuggestion command,
            Id<DueDay> id,
            boolean consulted,
            boolean grounded,
            ProposingFacts facts) {
        LocalDate day = command.day();
        return facts.step(now, Step.SUBMIT, day, confirmed(now, facts)).map(next -> {
            Suggestion submitted = now.to(next)
                    .set(Suggestion.SUBMITTED_ON, day)
                    .set(Suggestion.REASON, null)
                    .done();
            Change<Suggestion> change = Change.to(submitted);
            change = facts.entered(SuggestionKinds.SUBMITTED)
                    ? change.line(event(now, Step.SUBMIT, day))
                    : change.lines(first(now, day, facts));
            if (consulted && !facts.entered(SuggestionKinds.PRE_CONSULTED)) {
                change = change.line(Line.event(SuggestionKinds.PRE_CONSULTED.code(), now.id(), day));
            }
            if (grounded && !facts.entered(SuggestionKinds.EVIDENCE)) {
                change = change.line(Line.event(SuggestionKinds.EVIDENCE.code(), now.id(), day));
            }
            Change<Suggestion> entered = change;
            return dues.of(id, submitted, null, DueDay.Task.GATE, book.current(), base -> day)
                    .map(due -> DueDayCalculator.open(entered, due))
                    .orElse(entered);
        });
    }

    private Rejections confirmed(Suggestion now, ProposingFacts facts) {
        List<Id<Deputy>> unconfirmed = facts.staying().stream()
                .filter(one -> one.confirmedOn() == null)
                .map(Proposer::deputy)
                .toList();
        Optional<Citation> confirming = book.current().proposing().confirming();
        boolean nobody = now.leader() != null && facts.staying().isEmpty();
        return new Rejections()
                .when(nobody, SuggestionReasons.NO_LEAD, "suggestion")
                .when(
                        confirming.isPresent() && !unconfirmed.isEmpty(),
                        SuggestionReasons.UNCONFIRMED,
                        confirming.orElse(null),
                        "suggestion",
                        unconfirmed.size(),
                        unconfirmed);
    }

    private static List<Line> first(Suggestion now, LocalDate day, ProposingFacts facts) {
        Line item = Line.event(SuggestionKinds.SUBMITTED.code(), now.id(), day);
        return Stream.of(
                        Stream.of(item),
                        facts.staying().stream().map(one -> item.as(SuggestionKinds.PROPOSER, one.deputy())),
                        Stream.ofNullable(now.delegation()).map(group -> item.as(Line.GROUP, group)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Rejections beforeGate(Suggestion now, Rejections more) {
        boolean past = now.state() != State.DRAFT && now.state() != State.SUBMITTED;
        return more.when(past, SuggestionReasons.PAST_GATE, "suggestion", Messages.code(now.state()));
    }

    private static Rejections seated(Id<Deputy> deputy, LocalDate day, ProposingFacts facts) {
        return new Rejections()
                .when(!facts.acting().contains(deputy), SuggestionReasons.NO_SEAT, "deputy", 1, List.of(deputy), day);
    }

    static Line event(Suggestion suggestion, Step step, LocalDate day) {
        return Line.event(SuggestionKinds.STEP.member(step), suggestion.id(), day);
    }
}
