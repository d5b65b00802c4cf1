package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.opinion.Opinion;
import org.daibiao.privacy.Secrecy;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Decides how a suggestion is drafted: pure functions. */
record DraftRule(RuleBook book) {
    /**
     * What is known before a draft.
     *
     * @param acting which of the deputies named hold a deputy's seat on the day and may act in it
     * @param delegation whether the group named is a delegation; true if none is named
     * @param session whether the session named is one of the congress; true if none is named
     */
    record Known(LocalDate today, Set<Id<Deputy>> acting, boolean delegation, boolean session) {}

    Outcome<Change<Suggestion>> draft(
            DraftSuggestion command, Id<Suggestion> id, Supplier<Id<Proposer>> ids, Known known) {
        List<Id<Deputy>> named = named(command);
        return draftable(command, named, known).orElse(() -> {
            Change<Suggestion> change =
                    Change.to(begun(command, id), Line.event(SuggestionKinds.DRAFTED.code(), id, command.day()));
            for (Id<Deputy> one : named) {
                boolean leads = one.equals(command.leader());
                change = change.insert(
                        Proposer.SHAPE,
                        new Proposer(
                                ids.get(),
                                id,
                                one,
                                leads ? Proposer.Signing.LEAD : Proposer.Signing.JOINT,
                                command.day(),
                                leads ? command.day() : null,
                                null,
                                null));
            }
            return change;
        });
    }

    private Rejections draftable(DraftSuggestion command, List<Id<Deputy>> named, Known known) {
        ProposingRules rules = book.current().proposing();
        List<Id<Deputy>> unseated =
                named.stream().filter(one -> !known.acting().contains(one)).toList();
        boolean byNobody = command.leader() == null && command.delegation() == null;
        boolean noUnit = command.opinion() != null && unit(command) == null;
        return handler(command.proposedHandler(), book, StepDays.check(command.day(), command.day(), known.today()))
                .when(byNobody, SuggestionReasons.NO_LEAD, "leader")
                .when(
                        command.leader() == null && !byNobody && !rules.byDelegation(),
                        SuggestionReasons.BY_DELEGATION,
                        Sourced.sourceOf(rules.raisedBy()),
                        "leader")
                .when(!known.delegation(), SuggestionReasons.NO_DELEGATION, "delegation")
                .when(!known.session(), SuggestionReasons.NO_SESSION, "session")
                .when(new HashSet<>(named).size() < named.size(), SuggestionReasons.PROPOSER_TWICE, "joint")
                .when(
                        !unseated.isEmpty(),
                        SuggestionReasons.NO_SEAT,
                        unseated.contains(command.leader()) ? "leader" : "joint",
                        unseated.size(),
                        unseated,
                        command.day())
                .when(noUnit, SuggestionReasons.NO_UNIT, "unit");
    }

    private static Suggestion begun(DraftSuggestion command, Id<Suggestion> id) {
        return Edit.blank(Suggestion.SHAPE, id)
                .set(Suggestion.LEADER, command.leader())
                .set(Suggestion.DELEGATION, command.delegation())
                .set(Suggestion.SESSION, command.session())
                .set(
                        Suggestion.OPINION,
                        command.opinion() == null ? null : command.opinion().id())
                .set(Suggestion.SECRECY, command.secrecy() == null ? Secrecy.NOT_ASKED : command.secrecy())
                .set(Suggestion.TITLE, command.title())
                .set(Suggestion.TEXT, command.text())
                .set(Suggestion.PROPOSED_HANDLER, command.proposedHandler())
                .set(Suggestion.DRAFTED_ON, command.day())
                .set(Suggestion.STATE, SuggestionSteps.ALL.start())
                .done();
    }

    /** A draft together with the opinion it comes from, which becomes its evidence. */
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

    /** Adds a reason if a handler is proposed where the profile says that deputies propose none. */
    static Rejections handler(@Nullable String proposed, RuleBook book, Rejections more) {
        ProposingRules rules = book.current().proposing();
        return more.when(
                proposed != null && !rules.handlerProposed(),
                SuggestionReasons.NO_HANDLER_PROPOSED,
                Sourced.sourceOf(rules.proposesHandler()),
                "proposedHandler");
    }

    /** The unit that receives the draft's opinion. */
    static @Nullable String unit(DraftSuggestion command) {
        return command.unit() != null ? command.unit() : command.proposedHandler();
    }

    static List<Id<Deputy>> named(DraftSuggestion command) {
        return Stream.concat(Stream.ofNullable(command.leader()), command.joint().stream())
                .toList();
    }
}
