package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daibiao.deputy.Group;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Outcome;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Supervision.Place;

/** What may be recorded of supervision, look-backs and guidance: pure decisions. */
final class SupervisionRule {
    private static final Set<State> NOT_OURS = EnumSet.of(State.NOT_ACCEPTED, State.ESCALATED, State.WITHDRAWN);

    private SupervisionRule() {}

    /** Whether it was accepted and numbered, and still is a suggestion to this congress. */
    static boolean accepted(Suggestion suggestion) {
        return suggestion.fileNumber() != null && !NOT_OURS.contains(suggestion.state());
    }

    static Outcome<Change<Supervision>> supervise(
            Supervise command, Id<Supervision> id, Suggestion suggestion, LocalDate today) {
        LocalDate day = command.day();
        LocalDate referred = suggestion.referredOn();
        return StepDays.check(day, referred == null ? begun(suggestion) : referred, today)
                .when(
                        referred == null || ended(suggestion, day),
                        SuggestionReasons.NOT_IN_HANDLING,
                        "DL 52",
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
        return Line.event(SuggestionKinds.SUPERVISED.member(how), suggestion.id(), day);
    }

    /**
     * Fixes a key suggestion.
     *
     * @param before how often it was fixed as one so far
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
        return StepDays.check(day, begun(suggestion), today)
                .when(
                        !accepted(suggestion),
                        SuggestionReasons.NOT_ACCEPTED,
                        "DL 52",
                        "suggestion",
                        Messages.code(suggestion.state()))
                .when(
                        accepted(suggestion) && ended(suggestion, day),
                        SuggestionReasons.NOT_IN_HANDLING,
                        "DL 52",
                        "suggestion",
                        Messages.code(suggestion.state()))
                .when(until != null && until.isBefore(day), SuggestionReasons.UNTIL_BEFORE, "13.a", "until", day)
                .when(already, SuggestionReasons.KEY_ALREADY, "DL 52", "suggestion", String.valueOf(day.getYear()))
                .orElse(() -> Change.to(
                        new KeySuggestion(id, suggestion.id(), command.criteria(), day, until),
                        Line.event(SuggestionKinds.KEY.code(), suggestion.id(), day)));
    }

    static Outcome<Change<LookBack>> hold(HoldLookBack command, Id<LookBack> id, LocalDate today) {
        return StepDays.check(command.day(), command.since(), today)
                .orElse(() -> Change.to(
                        new LookBack(id, command.title(), command.since(), command.day(), command.report()),
                        Line.event(SuggestionKinds.LOOKBACK.code(), id, command.day())));
    }

    /**
     * Looks back on one suggestion.
     *
     * @param already whether this look-back has done so
     * @param counted whether an earlier one has, so that it counts already
     */
    static Outcome<Change<LookedAt>> lookAt(
            LookAt command,
            Id<LookedAt> id,
            LookBack lookBack,
            Suggestion suggestion,
            boolean already,
            boolean counted,
            LocalDate today) {
        LocalDate day = command.day();
        LocalDate submitted = suggestion.submittedOn();
        boolean outside = submitted == null || submitted.isBefore(lookBack.since());
        return StepDays.check(day, begun(suggestion), today)
                .when(outside, SuggestionReasons.NOT_IN_LOOK_BACK, "13.d", "suggestion", lookBack.since())
                .when(already, SuggestionReasons.LOOKED_AT, "13.d", "suggestion")
                .orElse(() -> {
                    var change = Change.to(new LookedAt(id, lookBack.id(), suggestion.id(), command.finding(), day));
                    return counted
                            ? change
                            : change.line(Line.event(SuggestionKinds.LOOKED_BACK.code(), suggestion.id(), day));
                });
    }

    static Outcome<Change<Guidance>> guide(GuideDelegation command, Id<Guidance> id, Group group, LocalDate today) {
        LocalDate day = command.day();
        return StepDays.check(day, group.since(), today)
                .when(group.kind() != Group.Kind.DELEGATION, SuggestionReasons.NO_DELEGATION, "11.d", "delegation")
                .orElse(() -> {
                    Line line = Line.event(SuggestionKinds.GUIDED.code(), id, day);
                    return Change.to(
                            new Guidance(id, group.id(), day, command.note()), line, line.as(Line.GROUP, group.id()));
                });
    }

    /** The day on which it was handed in, or begun. */
    static LocalDate begun(Suggestion suggestion) {
        return Objects.requireNonNullElse(suggestion.submittedOn(), suggestion.draftedOn());
    }

    private static boolean ended(Suggestion suggestion, LocalDate day) {
        return suggestion.endedOn() != null && suggestion.endedOn().isBefore(day);
    }
}
