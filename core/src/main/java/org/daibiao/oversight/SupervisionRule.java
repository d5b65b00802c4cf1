package org.daibiao.oversight;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.oversight.Supervision.Place;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.Suggestion.State;

/** Decides what may be recorded about supervision, look-backs and guidance: pure functions. */
final class SupervisionRule {
    private static final Set<State> NOT_OURS =
            EnumSet.of(State.NOT_ACCEPTED, State.ESCALATED, State.WITHDRAWN, State.TAKEN_BACK);

    private SupervisionRule() {}

    /** Whether it was accepted and numbered, and still is a suggestion to this congress. */
    static boolean accepted(Suggestion suggestion) {
        return suggestion.fileNumber() != null && !NOT_OURS.contains(suggestion.state());
    }

    static Outcome<Change<Supervision>> supervise(
            Supervise command, Id<Supervision> id, Suggestion suggestion, LocalDate today) {
        LocalDate day = command.day();
        LocalDate referred = suggestion.referredOn();
        return days(day, referred == null ? begun(suggestion) : referred, today)
                .when(
                        referred == null || ended(suggestion, day),
                        OversightReasons.NOT_IN_HANDLING,
                        Laws.DEPUTIES.article("52"),
                        "suggestion",
                        Messages.code(suggestion.state()))
                .orElse(() -> {
                    var kept = new Supervision(
                            id,
                            suggestion.id(),
                            command.layer(),
                            command.place(),
                            command.supervisor(),
                            day,
                            command.finding());
                    var change = Change.to(kept, supervised(command.layer(), suggestion, day));
                    return command.place() == Place.ON_SITE
                            ? change.line(supervised(Place.ON_SITE, suggestion, day))
                            : change;
                });
    }

    private static Line supervised(Enum<?> how, Suggestion suggestion, LocalDate day) {
        return Line.event(OversightKinds.SUPERVISED.member(how), suggestion.id(), day);
    }

    /**
     * Designates a key suggestion.
     *
     * @param before its designations so far
     */
    static Outcome<Change<KeySuggestion>> choose(
            ChooseKey command,
            Id<KeySuggestion> id,
            Suggestion suggestion,
            List<KeySuggestion> before,
            LocalDate today) {
        LocalDate day = command.day();
        LocalDate until = command.until();
        boolean already = before.stream().anyMatch(one -> one.chosenOn().getYear() == day.getYear());
        boolean accepted = acceptedOn(suggestion, day);
        return days(day, begun(suggestion), today)
                .when(
                        !accepted,
                        OversightReasons.NOT_ACCEPTED,
                        Laws.DEPUTIES.article("52"),
                        "suggestion",
                        Messages.code(suggestion.state()))
                .when(
                        accepted && ended(suggestion, day),
                        OversightReasons.NOT_IN_HANDLING,
                        Laws.DEPUTIES.article("52"),
                        "suggestion",
                        Messages.code(suggestion.state()))
                .when(until != null && until.isBefore(day), OversightReasons.UNTIL_BEFORE, "until", day)
                .when(already, OversightReasons.KEY_ALREADY, "suggestion", String.valueOf(day.getYear()))
                .orElse(() -> Change.to(
                        new KeySuggestion(id, suggestion.id(), command.criteria(), day, until),
                        Line.event(OversightKinds.KEY.code(), suggestion.id(), day)));
    }

    static Outcome<Change<FollowUpReview>> hold(HoldFollowUpReview command, Id<FollowUpReview> id, LocalDate today) {
        return days(command.day(), command.since(), today)
                .orElse(() -> Change.to(
                        new FollowUpReview(id, command.title(), command.since(), command.day(), command.report()),
                        Line.event(OversightKinds.LOOKBACK.code(), id, command.day())));
    }

    /**
     * Covers one suggestion in a look-back.
     *
     * @param already whether this look-back already covers it
     * @param counted whether an earlier look-back covered it, so that it already counts
     */
    static Outcome<Change<ReviewedSuggestion>> lookAt(
            ReviewSuggestion command,
            Id<ReviewedSuggestion> id,
            FollowUpReview lookBack,
            Suggestion suggestion,
            boolean already,
            boolean counted,
            LocalDate today) {
        LocalDate day = command.day();
        LocalDate submitted = suggestion.submittedOn();
        boolean outside = submitted == null || submitted.isBefore(lookBack.since());
        return days(day, begun(suggestion), today)
                .when(outside, OversightReasons.NOT_IN_LOOK_BACK, "suggestion", lookBack.since())
                .when(already, OversightReasons.LOOKED_AT, "suggestion")
                .orElse(() -> {
                    var change = Change.to(
                            new ReviewedSuggestion(id, lookBack.id(), suggestion.id(), command.finding(), day));
                    return counted
                            ? change
                            : change.line(Line.event(OversightKinds.LOOKED_BACK.code(), suggestion.id(), day));
                });
    }

    static Outcome<Change<Guidance>> guide(GuideDelegation command, Id<Guidance> id, Group group, LocalDate today) {
        LocalDate day = command.day();
        return days(day, group.since(), today)
                .when(group.kind() != Group.Kind.DELEGATION, OversightReasons.NO_DELEGATION, "delegation")
                .orElse(() -> {
                    Line line = Line.event(OversightKinds.GUIDED.code(), id, day);
                    return Change.to(
                            new Guidance(id, group.id(), day, command.note()), line, line.as(Line.GROUP, group.id()));
                });
    }

    /** The day on which it was handed in, otherwise the day of the draft. */
    static LocalDate begun(Suggestion suggestion) {
        return Objects.requireNonNullElse(suggestion.submittedOn(), suggestion.draftedOn());
    }

    /** Days that a step may name: not in the future, and not before the previous step. */
    static Rejections days(LocalDate day, LocalDate earliest, LocalDate today) {
        return new Rejections()
                .when(day.isAfter(today), OversightReasons.FUTURE, "day", day, today)
                .when(day.isBefore(earliest), OversightReasons.BEFORE_EARLIER_STEP, "day", day, earliest);
    }

    /** What was withdrawn since was a suggestion like others until then. */
    private static boolean acceptedOn(Suggestion suggestion, LocalDate day) {
        boolean later = suggestion.state() == State.WITHDRAWN && !ended(suggestion, day);
        return accepted(suggestion) || (suggestion.fileNumber() != null && later);
    }

    private static boolean ended(Suggestion suggestion, LocalDate day) {
        return suggestion.endedOn() != null && suggestion.endedOn().isBefore(day);
    }
}
