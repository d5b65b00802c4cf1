package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.jspecify.annotations.Nullable;

/**
 * Whether the committee has gone on without a rating that is owed, and what follows once the rating is known to be late.
 *
 * @param suggestion the suggestion
 * @param day the day on which it went on; null if it has not
 * @param last whether no other rating is owed
 */
record GoneOn(Versioned<Suggestion> suggestion, @Nullable LocalDate day, boolean last) {
    private static final Set<State> AFTER_REPLY =
            EnumSet.of(State.TRACKING, State.CARRIED_OVER, State.DELIVERED, State.NOT_DELIVERED, State.CLOSED_FOR_NOW);

    /** Whether a suggestion in this state no longer waits for the rating. */
    static boolean isAfter(State state, Task rating) {
        return rating == Task.FEEDBACK ? AFTER_REPLY.contains(state) : state == State.CLOSED_FOR_NOW;
    }

    /**
     * What happens to a rating that is owed.
     *
     * @param dues all due days of the suggestion
     * @param rounds the rounds, the latest last
     */
    static GoneOn of(
            Versioned<Suggestion> suggestion,
            DueDay due,
            List<DueDay> dues,
            List<Versioned<HandlingRound>> rounds,
            List<Review> reviews) {
        Suggestion now = suggestion.value();
        boolean after = due.task().isOfProposer() && isAfter(now.state(), due.task());
        boolean last = dues.stream()
                .noneMatch(one ->
                        one.isOpen() && one.task().isOfProposer() && !one.id().equals(due.id()));
        return new GoneOn(
                suggestion, !after ? null : due.task() == Task.FEEDBACK ? rated(rounds, reviews) : now.endedOn(), last);
    }

    /** The day on which the ratings of the latest round ended; null if a review ended them, since a review waits for none. */
    private static @Nullable LocalDate rated(List<Versioned<HandlingRound>> rounds, List<Review> reviews) {
        HandlingRound round = rounds.get(rounds.size() - 1).value();
        boolean reviewed = reviews.stream()
                .anyMatch(review -> review.ordinal() == round.ordinal()
                        && review.reviewedOn().equals(round.ratedOn()));
        return reviewed ? null : round.ratedOn();
    }

    /** Whether the committee went on when the rating was certainly late. */
    boolean rightly(DueDay due) {
        return day != null && due.isOverdueOn(day);
    }

    /** Whether it fell away as late when the committee went on, or later, because of a notice that has since been corrected. */
    boolean wrongly(DueDay was, DueDay now) {
        LocalDate fell = was.settledOn();
        return day != null && fell != null && !fell.isBefore(day) && was.fellAwayOverdue() && !now.isOverdueOn(fell);
    }

    /** The rating was late. A suggestion that was closed for now is closed as of that day, if no other rating is owed. */
    Change<DueDay> settled(Change<DueDay> change) {
        Suggestion now = suggestion.value();
        return last && now.state() == State.CLOSED_FOR_NOW
                ? change.update(Suggestion.SHAPE, suggestion, closed(now)).line(line(now))
                : change;
    }

    /** A rating came after all. With the last one, a suggestion that was closed for now is closed. */
    static Change<Suggestion> rated(SuggestionCase known, Change<Suggestion> change, Predicate<DueDay> mine) {
        Suggestion now = known.now();
        boolean last = known.owed(Task.FEEDBACK, Task.DELIVERY_RATING).stream().allMatch(due -> mine.test(due.value()));
        return last && now.state() == State.CLOSED_FOR_NOW ? Change.to(closed(now), line(now)) : change;
    }

    private static Suggestion closed(Suggestion now) {
        return now.to(SuggestionSteps.ALL
                        .next(now.state(), Step.SETTLE, "suggestion")
                        .orThrow())
                .done();
    }

    private static Line line(Suggestion now) {
        return Line.event(SuggestionKinds.CLOSED.code(), now.id(), Objects.requireNonNull(now.endedOn()));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
