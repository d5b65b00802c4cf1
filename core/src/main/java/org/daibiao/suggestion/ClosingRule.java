package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.daibiao.desk.Change;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a suggestion after its last rating (办结): it is closed, or its open promises are tracked; also when the committee goes on
 * without ratings.
 */
final class ClosingRule {
    private ClosingRule() {}

    /**
     * The committee no longer waits once the day is past. If the day is provisional, it goes on for now: proposers who have not rated may do so until
     * the notice decides.
     */
    static Outcome<Change<Suggestion>> goOn(SuggestionCase known, LocalDate day, String reason, State... from) {
        List<DueDay> owed = known.owed(Task.FEEDBACK, Task.DELIVERY_RATING).stream()
                .map(Versioned::value)
                .toList();
        boolean open = owed.stream().anyMatch(due -> !known.lastDay(due).day().isBefore(day));
        boolean waits = owed.stream().anyMatch(known::waits);
        boolean again = waits
                && List.of(from).contains(State.CLOSED_FOR_NOW)
                && known.now().state() == State.CLOSED_FOR_NOW;
        Rejections reasons = known.only(known.days(day), from)
                .when(open, SuggestionReasons.FEEDBACK_STILL_OPEN, "day")
                .when(again && !open, SuggestionReasons.CLOSED_PROVISIONALLY, "day");
        return reasons.orElse(
                () -> waits ? onwardForNow(known, day, reason) : onward(known, day, reason, due -> false));
    }

    /** Goes on to the promises to be tracked, or otherwise to the end. */
    static Change<Suggestion> onward(
            SuggestionCase known, LocalDate day, @Nullable String reason, Predicate<DueDay> just) {
        Suggestion now = known.now();
        Change<Suggestion> change;
        if (known.promises(Promise.State.OPEN).isEmpty()) {
            Suggestion closed = now.to(known.after(Step.SETTLE))
                    .set(Suggestion.REASON, reason)
                    .set(Suggestion.ENDED_ON, day)
                    .done();
            change = known.closed(Change.to(closed), day, just);
        } else {
            change = tracked(known, day, reason, just);
        }
        return rated(known, change, day);
    }

    /** The same while ratings may still be in time: they stay owed until the notice decides. */
    private static Change<Suggestion> onwardForNow(SuggestionCase known, LocalDate day, String reason) {
        Predicate<DueDay> waits = known::waits;
        Suggestion now = known.now();
        Change<Suggestion> change;
        if (known.promises(Promise.State.OPEN).isEmpty()) {
            Suggestion closed = now.to(known.after(Step.SETTLE_FOR_NOW))
                    .set(Suggestion.REASON, reason)
                    .set(Suggestion.ENDED_ON, day)
                    .done();
            change = known.unpublished(Change.to(closed, known.event(Step.SETTLE_FOR_NOW, day)), day, waits);
        } else {
            change = tracked(known, day, reason, waits);
        }
        return rated(known, change, day);
    }

    private static Change<Suggestion> tracked(
            SuggestionCase known, LocalDate day, @Nullable String reason, Predicate<DueDay> left) {
        Suggestion tracked = known.now()
                .to(known.after(Step.TRACK))
                .set(Suggestion.REASON, reason)
                .done();
        return known.unrated(Change.to(tracked, known.event(Step.TRACK, day)), day, left);
    }

    /** The round is rated from this day on, unless it was before. */
    static Change<Suggestion> rated(SuggestionCase known, Change<Suggestion> change, LocalDate day) {
        Versioned<HandlingRound> round = known.round();
        HandlingRound was = round.value();
        return was.ratedOn() != null
                ? change
                : change.update(
                        HandlingRound.SHAPE,
                        round,
                        Edit.of(was).set(HandlingRound.RATED_ON, day).done());
    }
}
