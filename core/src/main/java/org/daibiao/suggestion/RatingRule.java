package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Rating.Subject;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.jspecify.annotations.Nullable;

/** Decides on the proposers' ratings of a reply or its delivery (评价), and on those that are overdue. */
final class RatingRule {
    private RatingRule() {}

    static Outcome<Change<Suggestion>> rate(SuggestionCase known, RateReply command) {
        return known.step(Step.RATE, () -> against(known, command), next -> {
            Subject subject = subject(known, command.deputy());
            Task task = task(subject);
            Predicate<DueDay> mine =
                    due -> due.task() == task && command.deputy().value().equals(due.piece());
            LocalDate dueOn =
                    mine(known, command.deputy(), subject).map(DueDay::lastDay).orElse(null);
            Change<Suggestion> change = followed(known, next, command, mine);
            Rating rating = rating(known, command, subject, dueOn);
            change = change.insert(Rating.SHAPE, rating)
                    .lines(lines(rating).stream()
                            .flatMap(line -> Stream.of(line, line.as(SuggestionKinds.PROPOSER, rating.deputy())))
                            .toList());
            return known.settled(change, command.day(), mine);
        });
    }

    private static Task task(Subject subject) {
        return subject == Subject.REPLY ? Task.FEEDBACK : Task.DELIVERY_RATING;
    }

    /** Whether the committee has gone on without it. A delivery may be rated at any time, unless the rating of the reply is still owed. */
    private static boolean isLate(SuggestionCase known, Id<Deputy> deputy, Subject subject) {
        State state = known.now().state();
        return GoneOn.isAfter(state, task(subject))
                && (state != State.DELIVERED || mine(known, deputy, subject).isPresent());
    }

    private static Optional<DueDay> mine(SuggestionCase known, Id<Deputy> deputy, Subject subject) {
        return known.owed(task(subject)).stream()
                .map(Versioned::value)
                .filter(due -> deputy.value().equals(due.piece()))
                .findFirst();
    }

    /** A dissatisfied rating is an objection at once; otherwise the last rating leads to the next state. */
    private static Change<Suggestion> followed(
            SuggestionCase known, State next, RateReply command, Predicate<DueDay> mine) {
        Suggestion now = known.now();
        LocalDate day = command.day();
        Subject subject = subject(known, command.deputy());
        if (now.state() == State.OBJECTION_REVIEW) {
            return Change.to(now.to(next).done());
        } else if (isDissatisfied(command.attitude(), command.result())) {
            var objected = now.to(known.after(Step.OBJECT)).set(Suggestion.ENDED_ON, null);
            return Change.to(objected.done(), known.event(SuggestionKinds.OBJECTED, day));
        } else if (isLate(known, command.deputy(), subject)) {
            return GoneOn.rated(known, Change.to(now.to(next).done()), mine);
        }
        var missing = new HashSet<>(known.proposers(known.today()));
        missing.remove(command.deputy());
        ratings(known, subject).forEach(one -> missing.remove(one.deputy()));
        return !missing.isEmpty() ? Change.to(now.to(next).done()) : ClosingRule.onward(known, day, null, mine);
    }

    private static Rejections against(SuggestionCase known, RateReply command) {
        LocalDate replied = Optional.ofNullable(known.round().value().repliedOn())
                .orElse(known.now().draftedOn());
        Subject subject = subject(known, command.deputy());
        boolean rated =
                ratings(known, subject).stream().anyMatch(one -> one.deputy().equals(command.deputy()));
        boolean proposer = known.proposers(command.day()).contains(command.deputy());
        Optional<Citation> reasons = known.rules().feedback().reasons();
        boolean dissatisfied = isDissatisfied(command.attitude(), command.result());
        boolean over = !rated
                && proposer
                && isLate(known, command.deputy(), subject)
                && mine(known, command.deputy(), subject)
                        .filter(due -> !known.lastDay(due).isBefore(command.day()))
                        .isEmpty();
        return StepDays.check(command.day(), replied, known.today())
                .when(!proposer, SuggestionReasons.NO_PROPOSER, "deputy")
                .when(
                        known.suspended(command.deputy(), command.day()),
                        SuggestionReasons.NO_SEAT,
                        "deputy",
                        1,
                        List.of(command.deputy()),
                        command.day())
                .when(rated, SuggestionReasons.RATED_ALREADY, "deputy")
                .when(over, SuggestionReasons.GONE_ON, "day")
                .when(
                        dissatisfied
                                && reasons.isPresent()
                                && (command.reasons() == null
                                        || command.reasons().isBlank()),
                        SuggestionReasons.REASONS_MISSING,
                        reasons.orElse(null),
                        "reasons");
    }

    private static boolean isDissatisfied(Grade attitude, Grade result) {
        return attitude == Grade.DISSATISFIED || result == Grade.DISSATISFIED;
    }

    /**
     * What a deputy rates now: the reply while that rating is owed, even if the promises were delivered before the notice showed whether the rating
     * is late. While an objection to a delivery is reviewed, others may still rate the delivery.
     */
    private static Subject subject(SuggestionCase known, Id<Deputy> deputy) {
        State state = known.now().state();
        if (mine(known, deputy, Subject.REPLY).isPresent()) {
            return Subject.REPLY;
        } else if (mine(known, deputy, Subject.DELIVERY).isPresent()) {
            return Subject.DELIVERY;
        }
        boolean delivery = state == State.DELIVERED
                || (state == State.OBJECTION_REVIEW
                        && ofRound(known).anyMatch(one -> one.subject() == Subject.DELIVERY));
        return delivery && known.rules().feedback().ofDelivery() ? Subject.DELIVERY : Subject.REPLY;
    }

    /** The ratings so far of the same round and subject. */
    private static List<Rating> ratings(SuggestionCase known, Subject subject) {
        return ofRound(known).filter(one -> one.subject() == subject).toList();
    }

    private static Stream<Rating> ofRound(SuggestionCase known) {
        int ordinal = known.round().value().ordinal();
        return known.kept().ratings().stream().filter(one -> one.ordinal() == ordinal);
    }

    private static Rating rating(SuggestionCase known, RateReply command, Subject subject, @Nullable LocalDate dueOn) {
        return Edit.blank(Rating.SHAPE, known.newId())
                .set(Rating.SUGGESTION, known.now().id())
                .set(Rating.ORDINAL, known.round().value().ordinal())
                .set(Rating.SUBJECT, subject)
                .set(Rating.DEPUTY, command.deputy())
                .set(Rating.ATTITUDE, command.attitude())
                .set(Rating.RESULT, command.result())
                .set(Rating.REASONS, command.reasons())
                .set(Rating.RATED_ON, command.day())
                .set(Rating.DUE_ON, dueOn)
                .done();
    }

    /** What a rating enters for the suggestion; the same is entered for its proposer. */
    static List<Line> lines(Rating rating) {
        return List.of(
                Line.event(
                        SuggestionKinds.RATED_ATTITUDE.member(rating.attitude()),
                        rating.suggestion(),
                        rating.ratedOn()),
                Line.event(
                        SuggestionKinds.RATED_RESULT.member(rating.result()), rating.suggestion(), rating.ratedOn()));
    }

    /** A rating is reported overdue only when its last day is certain. A committee that need not wait goes on without it. */
    static Outcome<Change<Suggestion>> lapse(SuggestionCase known, LapseFeedback command) {
        List<DueDay> owed =
                known.owed(Task.FEEDBACK).stream().map(Versioned::value).toList();
        boolean overdue = owed.stream().anyMatch(due -> known.lastDay(due).isBefore(command.day()));
        boolean waits = !overdue
                && owed.stream().anyMatch(due -> known.lastDay(due).day().isBefore(command.day()));
        return known.step(
                Step.LAPSE,
                () -> known.days(command.day())
                        .when(waits, SuggestionReasons.FEEDBACK_PROVISIONAL, "day")
                        .when(!overdue && !waits, SuggestionReasons.FEEDBACK_STILL_OPEN, "day"),
                next -> Change.to(
                        known.now().to(next).done(), known.event(SuggestionKinds.FEEDBACK_OVERDUE, command.day())));
    }
}
