package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;

/**
 * What is known about a suggestion before a step of its proposers or of the quality gate.
 *
 * @param proposers everyone who was ever named
 * @param acting which of them, and of any others asked about, hold a deputy's seat on the day and may act in it
 * @param dues its open due days
 * @param entries its net entries
 * @param owed the net entries of what its due days owe: its own, and those of its pieces
 */
record ProposingFacts(
        LocalDate today,
        List<Versioned<Proposer>> proposers,
        Set<Id<Deputy>> acting,
        List<Versioned<DueDay>> dues,
        List<Entry> entries,
        List<Entry> owed) {
    /** The state that a step leads to, or every reason against it. */
    Outcome<State> step(Suggestion now, Step step, LocalDate day, Rejections more) {
        Outcome<State> next = SuggestionSteps.ALL.next(now.state(), step, "suggestion");
        List<Rejection> reasons = Stream.of(
                        next.reasons(), StepDays.check(day, latest(now), today).reasons(), more.reasons())
                .flatMap(List::stream)
                .toList();
        return reasons.isEmpty() ? next : Outcome.rejected(reasons);
    }

    /** The day of the latest step. What others do with a suggestion besides, for example a reminder, is not a step. */
    LocalDate latest(Suggestion now) {
        return entries.stream()
                .map(Entry::line)
                .filter(line -> line.role().equals(Line.ITEM) && isStep(line.kind()))
                .map(Line::day)
                .max(LocalDate::compareTo)
                .orElse(now.draftedOn());
    }

    private static boolean isStep(String kind) {
        return kind.startsWith("suggestion.")
                || kind.equals(SuggestionKinds.GATE_PASSED.code())
                || kind.equals(SuggestionKinds.GATE_RETURNED.code());
    }

    boolean entered(Kind kind) {
        return entries.stream().anyMatch(entry -> entry.line().kind().equals(kind.code()));
    }

    Optional<Versioned<Proposer>> proposer(Id<Deputy> deputy) {
        return proposers.stream()
                .filter(one -> one.value().deputy().equals(deputy))
                .findFirst();
    }

    /** The proposers who have not left and may act. */
    List<Proposer> staying() {
        return proposers.stream()
                .map(Versioned::value)
                .filter(one -> one.stays() && acting.contains(one.deputy()))
                .toList();
    }
}
