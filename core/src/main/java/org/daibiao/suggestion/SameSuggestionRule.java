package org.daibiao.suggestion;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daibiao.correction.Duplicates;
import org.daibiao.correction.SameAs;
import org.daibiao.correction.SameDays;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.opinion.Opinion;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;

/** Decides which suggestions are likely the same, entered twice, and when one may count no longer beside another: pure functions. */
record SameSuggestionRule(SameDays days) {
    /** Which suggestions another one records a second time. */
    static final SameAs<Suggestion> SAME_AS = new SameAs<>(Suggestion.SHAPE, Suggestion.SAME_AS);

    /**
     * What is known about two suggestions that are said to be one.
     *
     * @param as the one that is to count
     * @param asProposers its proposers who have not left
     * @param open the assignments of this one that have not ended
     * @param merged how many others are handled with this one
     * @param earlier those that were the same as this one
     */
    record Two(
            Versioned<Suggestion> as,
            List<Proposer> asProposers,
            List<Versioned<Assignment>> open,
            int merged,
            List<Versioned<Suggestion>> earlier) {}

    /** Whether two suggestions are likely one: of the same title and text, in one session or within the days. */
    boolean isLikely(Suggestion one, Suggestion other) {
        return counts(one)
                && counts(other)
                && (Duplicates.agree(one.session(), other.session()) || days.near(one.draftedOn(), other.draftedOn()))
                && Duplicates.alike(one.title(), other.title())
                && Duplicates.alike(one.text(), other.text());
    }

    /** One that was withdrawn may be drafted again. */
    private static boolean counts(Suggestion one) {
        return one.state() != State.TAKEN_BACK && one.state() != State.WITHDRAWN;
    }

    /** Finds suggestions that are likely the same. */
    Duplicates<Suggestion> duplicates() {
        Comparator<Versioned<Suggestion>> byDay =
                Comparator.comparing(one -> one.value().draftedOn());
        return new Duplicates<>(Suggestion.SHAPE, byDay.thenComparing(one -> one.id()), this::isLikely);
    }

    /** The warning that another suggestion is likely the same. */
    static Rejection warning(Suggestion other) {
        return SuggestionReasons.LIKELY_SAME.at("", other.title(), other.draftedOn());
    }

    /** This one counts no longer. The one that came further is the one that counts. */
    static Outcome<Change<Suggestion>> same(Suggestion now, String reason, Two two, ProposingFacts facts) {
        Suggestion as = two.as().value();
        Outcome<State> next = SuggestionSteps.ALL.next(now.state(), Step.TAKE_BACK, "suggestion");
        Optional<Entry> resting = facts.entries().stream()
                .filter(entry -> !SuggestionKinds.isBeforeHandling(entry.line().kind()))
                .min(Comparator.comparing(Entry::number));
        boolean gone = now.state() == State.TAKEN_BACK;
        boolean others = others(now, as, two, facts);
        Rejections reasons = SAME_AS.against(now, !gone, as, counts(as))
                .when(others, SuggestionReasons.SAME_OTHERS, "as")
                .when(!others && now.state().compareTo(as.state()) > 0, SuggestionReasons.SAME_HAS_MORE, "as");
        resting.ifPresent(entry -> reasons.when(
                true,
                SuggestionReasons.BUILT_ON,
                "suggestion",
                entry.line().kind(),
                entry.line().day()));
        GateRule.alone(two.merged(), reasons);
        return reasons.and(gone || !reasons.none() ? List.of() : next.reasons())
                .orElse(() -> joined(now, reason, two, facts));
    }

    /** Whether other deputies propose it, who would be lost, or another session had it. */
    private static boolean others(Suggestion now, Suggestion as, Two two, ProposingFacts facts) {
        List<Object> there =
                two.asProposers().stream().<Object>map(Proposer::deputy).toList();
        return !Objects.equals(now.leader(), as.leader())
                || !Objects.equals(now.delegation(), as.delegation())
                || Duplicates.differ(now.session(), as.session())
                || facts.proposers().stream()
                        .map(Versioned::value)
                        .anyMatch(one -> one.stays() && !there.contains(one.deputy()));
    }

    private static Change<Suggestion> joined(Suggestion now, String reason, Two two, ProposingFacts facts) {
        Change<Suggestion> change = Change.to(now.to(State.TAKEN_BACK)
                        .setAll(Suggestion.UNITS, List.of())
                        .set(Suggestion.REASON, reason)
                        .set(Suggestion.ENDED_ON, facts.today())
                        .set(Suggestion.SAME_AS, two.as().id())
                        .done())
                .lines(facts.owed().stream().map(Entry::takenBack).toList());
        for (Versioned<DueDay> due : facts.dues()) {
            change = change.update(DueDay.SHAPE, due, due.value().settled(facts.today(), Ending.TAKEN_BACK));
        }
        for (Versioned<Assignment> one : two.open()) {
            Assignment ended =
                    Edit.of(one.value()).set(Assignment.ENDED_ON, facts.today()).done();
            change = change.update(Assignment.SHAPE, one, ended);
        }
        Id<Opinion> opinion = now.opinion();
        change = opinion == null || two.as().value().opinion() != null ? change : raised(change, opinion, two.as());
        return SAME_AS.followed(change, two.earlier(), two.as().id());
    }

    /** The other is made from the same opinion, which still names this one, as its act had it. */
    private static Change<Suggestion> raised(Change<Suggestion> change, Id<Opinion> opinion, Versioned<Suggestion> as) {
        return change.update(
                Suggestion.SHAPE,
                as,
                Edit.of(as.value()).set(Suggestion.OPINION, opinion).done());
    }
}
