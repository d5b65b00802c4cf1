package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Joining;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Suggestion.Step;

/**
 * What becomes of suggestions that one person proposed twice, being registered twice (重复登记的提出人): it is one proposer, with one rating of a reply. While
 * one of the two has rated and the other is waited for, they are not made one, since the suggestion would wait for nobody.
 */
record JoinedProposers() implements Joining<Deputy> {
    private static final Set<Suggestion.State> RATED =
            EnumSet.of(Suggestion.State.REPLIED, Suggestion.State.FEEDBACK_OVERDUE, Suggestion.State.OBJECTION_REVIEW);

    @Override
    public Outcome<Change<Deputy>> joined(Id<Deputy> gone, Id<Deputy> kept, Change<Deputy> change, Context context) {
        List<Id<Suggestion>> both = fallen(
                        change, Proposer.class, one -> one.deputy().equals(gone))
                .map(Proposer::suggestion)
                .distinct()
                .toList();
        List<Known> known = both.stream().map(Known::new).toList();
        context.ask(known.stream().flatMap(one -> one.asked().stream()).toList());
        List<Rejection> waiting = known.stream()
                .filter(one -> one.waits(gone, kept, context))
                .map(one -> SuggestionReasons.MERGED_RATING.at(
                        "", context.answer(one.suggestion()).value().title()))
                .toList();
        if (!waiting.isEmpty()) {
            return Outcome.rejected(waiting);
        }
        Change<Deputy> all = change;
        for (Known one : known) {
            all = one.onceNamed(all, gone, kept, context);
        }
        for (Rating rating :
                fallen(change, Rating.class, one -> one.deputy().equals(gone)).toList()) {
            all = unrated(all, rating, kept, context.answer(new Known(rating.suggestion()).entries()));
        }
        return Outcome.accepted(all);
    }

    private static <W> Stream<W> fallen(Change<?> change, Class<W> word, Predicate<W> which) {
        return change.also().stream()
                .map(Change.Save::word)
                .filter(word::isInstance)
                .map(word::cast)
                .filter(which);
    }

    /** The rating counts neither for the suggestion nor for the one who stays. */
    private static Change<Deputy> unrated(Change<Deputy> change, Rating rating, Id<Deputy> kept, List<Entry> entries) {
        Change<Deputy> all = change;
        for (Line item : RatingRule.lines(rating)) {
            List<Line> lines = new ArrayList<>(all.lines());
            lines.remove(item.as(SuggestionKinds.PROPOSER, kept));
            all = without(new Change<>(all.next(), all.also(), lines, all.warnings()), item, entries);
        }
        return all;
    }

    /** One of the lines of the suggestion that say this is taken back, if there is one. */
    private static Change<Deputy> without(Change<Deputy> change, Line item, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.line().equals(item))
                .map(Entry::takenBack)
                .filter(back -> !change.lines().contains(back))
                .findFirst()
                .map(change::line)
                .orElse(change);
    }

    /** A suggestion that both proposed. */
    private record Known(Id<Suggestion> id) {
        List<Question<?>> asked() {
            return List.of(suggestion(), proposers(), ratings(), dues(), rounds(), entries());
        }

        Question<List<Entry>> entries() {
            return Question.entries(EntryFilter.about(id));
        }

        private Question<List<Proposer>> proposers() {
            return Question.values(Proposer.SHAPE, Proposer.SUGGESTION.is(id));
        }

        /** Who was named twice confirmed once, and not at all where one of the two leads. That both were named stays among the steps. */
        Change<Deputy> onceNamed(Change<Deputy> change, Id<Deputy> gone, Id<Deputy> kept, Context context) {
            Proposer one = named(gone, context);
            Proposer other = named(kept, context);
            Proposer twice = one.signing() == Proposer.Signing.LEAD ? other : one;
            boolean leads = twice.signing() != other.signing() || one.signing() == Proposer.Signing.LEAD;
            LocalDate confirmed = leads || other.confirmedOn() != null ? twice.confirmedOn() : null;
            return confirmed == null
                    ? change
                    : without(
                            change,
                            Line.event(SuggestionKinds.STEP.member(Step.CONFIRM), id, confirmed),
                            context.answer(entries()));
        }

        private Proposer named(Id<Deputy> deputy, Context context) {
            return context.answer(proposers()).stream()
                    .filter(one -> one.deputy().equals(deputy))
                    .findFirst()
                    .orElseThrow();
        }

        private Question<Versioned<Suggestion>> suggestion() {
            return Question.get(Suggestion.SHAPE, id);
        }

        private Question<List<Rating>> ratings() {
            return Question.values(Rating.SHAPE, Rating.SUGGESTION.is(id), Rating.TAKEN_BACK_ON.missing());
        }

        private Question<List<DueDay>> dues() {
            return Question.values(DueDay.SHAPE, DueDay.SUGGESTION.is(id), DueDay.SETTLED_ON.missing());
        }

        private Question<List<Versioned<HandlingRound>>> rounds() {
            return SuggestionFacts.rounds(id);
        }

        /** Whether a rating is waited for from one of the two alone. */
        boolean waits(Id<Deputy> gone, Id<Deputy> kept, Context context) {
            int ordinal = context.answer(rounds()).stream()
                    .mapToInt(round -> round.value().ordinal())
                    .max()
                    .orElse(0);
            boolean open = RATED.contains(context.answer(suggestion()).value().state());
            return owes(gone, context) != owes(kept, context)
                    || (open && rated(gone, ordinal, context) != rated(kept, ordinal, context));
        }

        private boolean owes(Id<Deputy> deputy, Context context) {
            return context.answer(dues()).stream()
                    .anyMatch(due -> due.task().isOfProposer() && deputy.value().equals(due.piece()));
        }

        private boolean rated(Id<Deputy> deputy, int ordinal, Context context) {
            return context.answer(ratings()).stream()
                    .anyMatch(one -> one.ordinal() == ordinal && one.deputy().equals(deputy));
        }
    }
}
