package org.daibiao.suggestion;

import static org.daibiao.suggestion.ProposedFacts.CLAUSE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Rejection;
import org.daibiao.kernel.Rejections;
import org.daibiao.kernel.Versioned;
import org.daibiao.opinion.Opinion;
import org.daibiao.privacy.Secrecy;
import org.daibiao.profile.Sourced;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.jspecify.annotations.Nullable;

/** How a suggestion is drafted and handed in by its proposers: pure decisions. */
record ProposingRule(RuleBook book, Dues dues) {
    /** Where co-signers are to confirm that the text is their own will. */
    private static final String CONFIRMING = "Shanghai 4";

    /**
     * What is known before a draft.
     *
     * @param acting who of those named holds a deputy's seat on the day and may act in it
     * @param delegation whether the group that is named is a delegation; true when none is
     * @param session whether the session that is named is one of the congress; true when none is
     */
    record Known(LocalDate today, Set<Id<Deputy>> acting, boolean delegation, boolean session) {}

    Outcome<Change<Suggestion>> draft(
            DraftSuggestion command, Id<Suggestion> id, Supplier<Id<Proposer>> ids, Known known) {
        List<Id<Deputy>> named = named(command);
        return draftable(command, named, known).orElse(() -> {
            Change<Suggestion> change =
                    Change.to(begun(command, id), Line.event(SuggestionKinds.DRAFTED.code(), id, command.day()));
            for (Id<Deputy> one : named) {
                boolean leads = one.equals(command.lead());
                change = change.insert(
                        Proposer.SHAPE,
                        new Proposer(
                                ids.get(),
                                id,
                                one,
                                leads ? Proposer.Part.LEAD : Proposer.Part.JOINT,
                                command.day(),
                                leads ? command.day() : null,
                                null));
            }
            return change;
        });
    }

    private Rejections draftable(DraftSuggestion command, List<Id<Deputy>> named, Known known) {
        ProposingRules rules = book.current().proposing();
        List<Id<Deputy>> unseated =
                named.stream().filter(one -> !known.acting().contains(one)).toList();
        boolean byNobody = command.lead() == null && command.delegation() == null;
        boolean noUnit = command.opinion() != null && unit(command) == null;
        return handler(command.proposedHandler())
                .when(
                        command.day().isAfter(known.today()),
                        "suggestion.future",
                        "12",
                        "day",
                        "day",
                        command.day(),
                        "today",
                        known.today())
                .when(byNobody, "suggestion.no-lead", CLAUSE, "lead")
                .when(
                        command.lead() == null && !byNobody && !rules.byDelegation(),
                        "suggestion.by-delegation",
                        source(rules.raisedBy()),
                        "lead")
                .when(!known.delegation(), "suggestion.no-delegation", "11.d", "delegation")
                .when(!known.session(), "suggestion.no-session", CLAUSE, "session")
                .when(new HashSet<>(named).size() < named.size(), "suggestion.proposer-twice", CONFIRMING, "joint")
                .when(
                        !unseated.isEmpty(),
                        "suggestion.no-seat",
                        CLAUSE,
                        "joint",
                        "deputies",
                        unseated,
                        "day",
                        command.day())
                .when(noUnit, "suggestion.no-unit", "4.g", "unit");
    }

    private static Suggestion begun(DraftSuggestion command, Id<Suggestion> id) {
        return new Suggestion(
                id,
                command.lead(),
                command.delegation(),
                command.session(),
                command.opinion() == null ? null : command.opinion().id(),
                command.secrecy() == null ? Secrecy.NOT_ASKED : command.secrecy(),
                command.title(),
                command.text(),
                command.proposedHandler(),
                command.day(),
                Steps.ALL.start(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A draft together with the opinion from which it comes, which is its evidence. */
    static Outcome<Change<Suggestion>> with(
            Outcome<Change<Suggestion>> draft,
            Id<Evidence> id,
            Versioned<Opinion> opinion,
            Outcome<Change<Opinion>> linked) {
        List<Rejection> reasons = Stream.concat(draft.reasons().stream(), linked.reasons().stream())
                .toList();
        if (!reasons.isEmpty()) {
            return Outcome.rejected(reasons);
        }
        Change<Opinion> also = linked.orThrow();
        return draft.map(change -> {
            Suggestion begun = change.next();
            var evidence = new Evidence(
                    id, begun.id(), Evidence.Basis.OPINION, opinion.id().value(), null, begun.draftedOn());
            Change<Suggestion> all =
                    change.insert(Evidence.SHAPE, evidence).update(Opinion.SHAPE, opinion, also.next());
            return new Change<>(
                            all.next(),
                            Stream.concat(all.also().stream(), also.also().stream())
                                    .toList(),
                            all.lines())
                    .lines(also.lines());
        });
    }

    /** Joint deputies have confirmed another text: they are to confirm this one. The lead confirms by changing it. */
    Outcome<Change<Suggestion>> amend(Suggestion now, AmendSuggestion command, ProposedFacts facts) {
        return facts.step(now, Step.AMEND, command.day(), handler(command.proposedHandler()))
                .map(next -> {
                    Change<Suggestion> change = Change.to(
                            now.to(next)
                                    .title(command.title())
                                    .text(command.text())
                                    .proposedHandler(command.proposedHandler())
                                    .done(),
                            event(now, Step.AMEND, command.day()));
                    for (Versioned<Proposer> one : facts.proposers()) {
                        Proposer was = one.value();
                        if (was.part() == Proposer.Part.LEAD) {
                            change = change.update(Proposer.SHAPE, one, was.confirmed(command.day()));
                        } else if (was.confirmedOn() != null) {
                            change = change.update(Proposer.SHAPE, one, was.unconfirmed());
                        }
                    }
                    return change;
                });
    }

    Outcome<Change<Suggestion>> join(Suggestion now, JoinSuggestion command, Id<Proposer> id, ProposedFacts facts) {
        Optional<Versioned<Proposer>> before = facts.proposer(command.deputy());
        boolean twice = before.map(one -> one.value().stays()).orElse(false);
        var more = seated(command.deputy(), command.day(), facts)
                .when(twice, "suggestion.proposer-twice", CONFIRMING, "deputy");
        return facts.step(now, Step.AMEND, command.day(), more).map(next -> {
            Change<Suggestion> change = Change.to(now.to(next).done(), event(now, Step.AMEND, command.day()));
            return before.map(one ->
                            change.update(Proposer.SHAPE, one, one.value().joined(command.day())))
                    .orElseGet(() -> change.insert(
                            Proposer.SHAPE,
                            new Proposer(
                                    id, now.id(), command.deputy(), Proposer.Part.JOINT, command.day(), null, null)));
        });
    }

    /** Who leads does not leave, but withdraws. */
    Outcome<Change<Suggestion>> leave(Suggestion now, LeaveSuggestion command, ProposedFacts facts) {
        Optional<Versioned<Proposer>> joint = facts.proposer(command.deputy())
                .filter(one -> one.value().stays() && one.value().part() == Proposer.Part.JOINT);
        var more = new Rejections().when(joint.isEmpty(), "suggestion.not-joint", CONFIRMING, "deputy");
        return facts.step(now, Step.AMEND, command.day(), more)
                .map(next -> Change.to(now.to(next).done(), event(now, Step.AMEND, command.day()))
                        .update(
                                Proposer.SHAPE,
                                joint.orElseThrow(),
                                joint.orElseThrow().value().withdrawn(command.day())));
    }

    Outcome<Change<Suggestion>> confirm(Suggestion now, ConfirmSuggestion command, ProposedFacts facts) {
        Optional<Versioned<Proposer>> who = facts.proposer(command.deputy());
        var more = seated(command.deputy(), command.day(), facts)
                .when(who.isEmpty(), "suggestion.not-proposer", CONFIRMING, "deputy");
        return facts.step(now, Step.CONFIRM, command.day(), more)
                .map(next -> Change.to(now.to(next).done(), event(now, Step.CONFIRM, command.day()))
                        .update(
                                Proposer.SHAPE,
                                who.orElseThrow(),
                                who.orElseThrow().value().confirmed(command.day())));
    }

    Outcome<Change<Suggestion>> addEvidence(Suggestion now, AddEvidence command, Id<Evidence> id, ProposedFacts facts) {
        return beforeGate(now, Days.check(command.day(), now.draftedOn(), facts.today()))
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
            Suggestion now, ConsultUnit command, Id<Communication> id, ProposedFacts facts) {
        boolean stranger =
                command.deputy() != null && facts.proposer(command.deputy()).isEmpty();
        return beforeGate(now, Days.check(command.day(), LocalDate.MIN, facts.today()))
                .when(stranger, "suggestion.not-proposer", "11.b", "deputy")
                .orElse(() -> {
                    var talk = new Communication(
                            id,
                            now.id(),
                            Communication.Phase.PROPOSING,
                            command.way(),
                            command.unit(),
                            command.deputy(),
                            command.day(),
                            command.note());
                    String kind = SuggestionKinds.of(SuggestionKinds.COMM, talk.phase());
                    return Change.to(now, Line.event(kind, now.id(), command.day()))
                            .insert(Communication.SHAPE, talk);
                });
    }

    /**
     * Handed in; what it rests on, and that it was talked over, is entered once.
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
            ProposedFacts facts) {
        LocalDate day = command.day();
        return facts.step(now, Step.SUBMIT, day, confirmed(now, facts)).map(next -> {
            Suggestion submitted = now.to(next).submittedOn(day).reason(null).done();
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
                    .map(due -> Dues.open(entered, due))
                    .orElse(entered);
        });
    }

    private static Rejections confirmed(Suggestion now, ProposedFacts facts) {
        List<Id<Deputy>> unconfirmed = facts.staying().stream()
                .filter(one -> one.confirmedOn() == null)
                .map(Proposer::deputy)
                .toList();
        boolean nobody = now.lead() != null && facts.staying().isEmpty();
        return new Rejections()
                .when(nobody, "suggestion.no-lead", CLAUSE, "suggestion")
                .when(
                        !unconfirmed.isEmpty(),
                        "suggestion.unconfirmed",
                        CONFIRMING,
                        "suggestion",
                        "count",
                        unconfirmed.size(),
                        "deputies",
                        unconfirmed);
    }

    private static List<Line> first(Suggestion now, LocalDate day, ProposedFacts facts) {
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
        return more.when(past, "suggestion.past-gate", "11.b", "suggestion", "state", Messages.code(now.state()));
    }

    private static Rejections seated(Id<Deputy> deputy, LocalDate day, ProposedFacts facts) {
        return new Rejections()
                .when(
                        !facts.acting().contains(deputy),
                        "suggestion.no-seat",
                        CLAUSE,
                        "deputy",
                        "deputies",
                        List.of(deputy),
                        "day",
                        day);
    }

    private Rejections handler(@Nullable String proposed) {
        ProposingRules rules = book.current().proposing();
        return new Rejections()
                .when(
                        proposed != null && !rules.handlerProposed(),
                        "suggestion.no-handler-proposed",
                        source(rules.proposesHandler()),
                        "proposedHandler");
    }

    /** Where it stands; that of the law where the profile says nothing. */
    private static String source(Optional<? extends Sourced<?>> said) {
        return said.map(one -> one.source().text(Locale.ENGLISH)).orElse(CLAUSE);
    }

    /** To whom the opinion of a draft goes. */
    static @Nullable String unit(DraftSuggestion command) {
        return command.unit() != null ? command.unit() : command.proposedHandler();
    }

    static Line event(Suggestion suggestion, Step step, LocalDate day) {
        return Line.event(SuggestionKinds.of(SuggestionKinds.STEP, step), suggestion.id(), day);
    }

    static List<Id<Deputy>> named(DraftSuggestion command) {
        return Stream.concat(Stream.ofNullable(command.lead()), command.joint().stream())
                .toList();
    }
}
