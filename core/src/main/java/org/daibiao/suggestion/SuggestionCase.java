package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Suspension;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.daibiao.suggestion.SuggestionRules.Term;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one suggestion before a step, as read, with the rules that apply to it.
 *
 * @param now the suggestion before the step
 * @param ids the source of new ids
 * @param absences from when, or when, its proposers could not act
 * @param merged the suggestions merged into it
 * @param entries the net entries about it and about the pieces for which something is owed
 */
record SuggestionCase(
        Suggestion now,
        LocalDate today,
        IdSource ids,
        SuggestionRules rules,
        DueDayCalculator dues,
        Kept kept,
        Absences absences,
        List<Versioned<Suggestion>> merged,
        List<Entry> entries) {
    /**
     * The records that belong to it.
     *
     * @param proposers its current proposers; those who left are no longer asked for anything
     * @param rounds the rounds, the latest last
     * @param assignments its own and those of the suggestion it is merged into, including ended ones
     */
    record Kept(
            List<Proposer> proposers,
            List<Versioned<HandlingRound>> rounds,
            List<Versioned<Assignment>> assignments,
            List<Communication> talks,
            List<Versioned<ReturnRequest>> requests,
            List<Reply> replies,
            List<Rating> ratings,
            List<Versioned<Promise>> promises,
            List<Versioned<DueDay>> dues) {
        /** With the assignments of the suggestion that it is merged into. */
        Kept with(List<Versioned<Assignment>> more) {
            var all = Stream.concat(assignments.stream(), more.stream()).toList();
            return new Kept(proposers, rounds, all, talks, requests, replies, ratings, promises, dues);
        }
    }

    /**
     * What keeps proposers from acting.
     *
     * @param deaths on which day those died who did
     */
    record Absences(Map<Id<Deputy>, LocalDate> deaths, List<Suspension> suspensions) {}

    private static final Set<Task> RATINGS = EnumSet.of(Task.FEEDBACK, Task.DELIVERY_RATING);
    private static final Set<Task> PUBLICATIONS = EnumSet.of(Task.TEXT_PUBLICATION, Task.RESULT_PUBLICATION);

    /** The step's change, or every reason against it. If the table has no such step, the other reasons are irrelevant and not computed. */
    Outcome<Change<Suggestion>> step(
            Step step, Supplier<Rejections> reasons, Function<State, Change<Suggestion>> change) {
        Outcome<State> next = SuggestionSteps.ALL.next(now.state(), step, "suggestion");
        return next instanceof Outcome.Accepted<State> to
                ? reasons.get().orElse(() -> change.apply(to.value()))
                : Outcome.rejected(next.reasons());
    }

    /** The state after a step that was found possible. */
    State after(Step step) {
        return SuggestionSteps.ALL.next(now.state(), step, "suggestion").orThrow();
    }

    /** Reasons against a day for a step that must come after all others and after events of these kinds. */
    Rejections days(LocalDate day, Kind... more) {
        return StepDays.check(day, latest(more), today);
    }

    /** Reasons against a step that the table also allows from other states, where it follows from something else. */
    Rejections only(Rejections reasons, State... states) {
        List<String> expected = Stream.of(states).map(Messages::code).toList();
        String state = Messages.code(now.state());
        return reasons.when(!expected.contains(state), SuggestionReasons.NOT_IN_STATE, "suggestion", state, expected);
    }

    private LocalDate latest(Kind... more) {
        LocalDate begun = now.submittedOn() == null ? now.draftedOn() : now.submittedOn();
        String[] kinds = Stream.concat(SuggestionKinds.IN_ORDER.stream(), Stream.of(more))
                .map(Kind::code)
                .toArray(String[]::new);
        return Stream.concat(
                        Stream.of(begun),
                        entries(kinds).map(entry -> entry.line().day()))
                .max(LocalDate::compareTo)
                .orElse(begun);
    }

    /** The day of the latest referral; before any referral, that of the draft. */
    LocalDate referral() {
        return referral(now, entries);
    }

    static LocalDate referral(Suggestion now, List<Entry> entries) {
        LocalDate first = now.referredOn() == null ? now.draftedOn() : now.referredOn();
        return about(now.id(), entries, SuggestionKinds.REFERRED.code(), SuggestionKinds.RE_REFERRED.code())
                .map(entry -> entry.line().day())
                .max(LocalDate::compareTo)
                .orElse(first);
    }

    private Stream<Entry> entries(String... kinds) {
        return about(now.id(), entries, kinds);
    }

    /** The entries of these kinds about an item. */
    static Stream<Entry> about(Id<?> item, List<Entry> entries, String... kinds) {
        EntryFilter filter = EntryFilter.about(item, kinds);
        return entries.stream().filter(entry -> filter.admits(entry.line()));
    }

    <T> Id<T> newId() {
        return Id.of(ids.next());
    }

    Line event(Kind kind, LocalDate day) {
        return Line.event(kind.code(), now.id(), day);
    }

    Line event(Step step, LocalDate day) {
        return Line.event(SuggestionKinds.STEP.member(step), now.id(), day);
    }

    /** Its current proposers without those who had died by the day: nothing is asked of them. */
    List<Id<Deputy>> proposers(LocalDate day) {
        return kept.proposers().stream()
                .map(Proposer::deputy)
                .filter(deputy -> day.isBefore(absences.deaths().getOrDefault(deputy, LocalDate.MAX)))
                .toList();
    }

    /** Whether a proposer is suspended on the day. */
    boolean suspended(Id<Deputy> proposer, LocalDate day) {
        return absences.suspensions().stream().anyMatch(one -> one.deputy().equals(proposer) && one.standsOn(day));
    }

    /** Where its handlers have it: in progress once they have talked with a proposer since it was given to them. */
    State withHandlers() {
        String given = SuggestionKinds.STEP.member(Step.DISTRIBUTE);
        return entries(given, SuggestionKinds.COMM.member(Communication.Phase.BEFORE))
                .max(Comparator.comparing(Entry::number))
                .filter(entry -> !entry.line().kind().equals(given))
                .map(entry -> State.IN_PROGRESS)
                .orElse(State.WITH_HANDLERS);
    }

    /** Its rounds, the latest last. */
    List<Versioned<HandlingRound>> rounds() {
        return kept.rounds();
    }

    /** The latest round; one exists from the referral on. */
    Versioned<HandlingRound> round() {
        return kept.rounds().get(kept.rounds().size() - 1);
    }

    /** Its own assignments that have not ended. */
    List<Versioned<Assignment>> assignments() {
        return assignments(now.id());
    }

    /** Its current handlers; for a merged one, those of the suggestion it is merged into. */
    List<Versioned<Assignment>> handlers() {
        return assignments(now.mergedInto() == null ? now.id() : now.mergedInto());
    }

    /** Whose step of this day is recorded: its current handlers; for a merged one those who handled the other then, whoever does since. */
    List<Versioned<Assignment>> handlersOn(LocalDate day) {
        return now.mergedInto() == null
                ? handlers()
                : kept.assignments().stream()
                        .filter(one -> one.value().suggestion().equals(now.mergedInto())
                                && one.value().handledOn(day))
                        .toList();
    }

    /** Suggestions merged into it get its units, since its handlers handle them too. */
    Change<Suggestion> handledWith(Change<Suggestion> change) {
        List<String> units = change.next().units();
        Change<Suggestion> all = change;
        for (Versioned<Suggestion> one : merged) {
            boolean over = SuggestionSteps.ALL.ends().contains(one.value().state());
            if (!over && !one.value().units().equals(units)) {
                Suggestion with = one.value()
                        .to(one.value().state())
                        .setAll(Suggestion.UNITS, units)
                        .done();
                all = all.update(Suggestion.SHAPE, one, with);
            }
        }
        return all;
    }

    private List<Versioned<Assignment>> assignments(Id<Suggestion> of) {
        return kept.assignments().stream()
                .filter(one ->
                        one.value().suggestion().equals(of) && one.value().endedOn() == null)
                .toList();
    }

    static Optional<Versioned<Assignment>> of(String unit, List<Versioned<Assignment>> among) {
        return among.stream().filter(one -> one.value().unit().equals(unit)).findFirst();
    }

    /** The replies of a round. */
    List<Reply> replies(HandlingRound round) {
        return kept.replies().stream()
                .filter(one -> one.ordinal() == round.ordinal())
                .toList();
    }

    /** Its promises of these states. */
    List<Versioned<Promise>> promises(Promise.State... states) {
        return kept.promises().stream()
                .filter(one -> List.of(states).contains(one.value().state()))
                .toList();
    }

    /** The requests to return it that were granted, the latest last. */
    List<ReturnRequest> granted() {
        return kept.requests().stream()
                .map(Versioned::value)
                .filter(one -> one.answer() == ReturnRequest.Answer.GRANTED)
                .sorted(Comparator.comparing(ReturnRequest::requestedOn).thenComparing(one -> one.id()))
                .toList();
    }

    /** Whether the time for the reply begins again once a unit that returned it is replaced: a co-handler replies to nobody. */
    boolean restarts(ReturnRequest granted) {
        return rules.handling().restarts()
                && kept.assignments().stream()
                        .map(Versioned::value)
                        .noneMatch(one -> one.id().equals(granted.assignment()) && one.part() == Assignment.Part.CO);
    }

    /** What is still owed for it for these tasks. */
    List<Versioned<DueDay>> owed(Task... tasks) {
        return open().stream()
                .filter(due -> List.of(tasks).contains(due.value().task()))
                .toList();
    }

    /** Its last day by the current calendar, which may know more than the one used when it was stored. */
    ComputedDay lastDay(DueDay due) {
        return due.computed(dues.calendar());
    }

    /** Whether it is a rating not yet known to be late or in time, because its last day awaits a notice. */
    boolean waits(DueDay due) {
        return RATINGS.contains(due.task()) && lastDay(due).provisional();
    }

    private List<Versioned<DueDay>> open() {
        return kept.dues().stream().filter(due -> due.value().isOpen()).toList();
    }

    /** The time for the reply, which the profile must set: national law sets one, but a local profile based on no other may not. */
    Term replyTerm() {
        return new Unsaid(List.of("suggestion.reply-limit"))
                .unless(rules.term(Task.REPLY).orElse(null));
    }

    /** A task becomes due by an event of that day, or by the latest referral if the profile counts from there. */
    Change<Suggestion> opened(Change<Suggestion> change, Task task, @Nullable UUID piece, LocalDate day) {
        return due(task, piece, day)
                .map(due -> DueDayCalculator.open(change, due))
                .orElse(change);
    }

    /** The due day that this gives. */
    Optional<DueDay> due(Task task, @Nullable UUID piece, LocalDate day) {
        boolean referred = now.referredOn() != null;
        return dues.of(newId(), now, piece, task, rules, base -> referred ? from(base, day, this::referral) : day);
    }

    /** The day from which a profile counts. */
    static LocalDate from(String base, LocalDate event, Supplier<LocalDate> referral) {
        return base.equals("referral") ? referral.get() : event;
    }

    /** These due days were done. */
    Change<Suggestion> settled(Change<Suggestion> change, LocalDate day, Predicate<DueDay> which) {
        Change<Suggestion> all = change;
        for (Versioned<DueDay> due : which(which)) {
            all = DueDayCalculator.settle(all, due, day);
        }
        return all;
    }

    /** These due days fall away: what could still be in time is taken back, what is overdue stays owed. */
    Change<Suggestion> ended(Change<Suggestion> change, LocalDate day, Predicate<DueDay> which) {
        List<DueDay> inTime = which(which).stream()
                .map(Versioned::value)
                .filter(due -> !due.isOverdueOn(day))
                .toList();
        Change<Suggestion> all = change.lines(takeBacks(inTime));
        for (Versioned<DueDay> due : which(which)) {
            all = DueDayCalculator.drop(all, due, day, List.of());
        }
        return all;
    }

    /** Ratings fall away, except those just made. */
    Change<Suggestion> unrated(Change<Suggestion> change, LocalDate day, Predicate<DueDay> just) {
        return ended(change, day, due -> RATINGS.contains(due.task()) && !just.test(due));
    }

    /** Everything falls away except publications and what was just done. */
    Change<Suggestion> closed(Change<Suggestion> change, LocalDate day, Predicate<DueDay> just) {
        return unpublished(change, day, just).line(event(SuggestionKinds.CLOSED, day));
    }

    /** Everything falls away except publications and what is left open. */
    Change<Suggestion> unpublished(Change<Suggestion> change, LocalDate day, Predicate<DueDay> left) {
        return ended(change, day, due -> !PUBLICATIONS.contains(due.task()) && !left.test(due));
    }

    /** The talks are due by another day. */
    Change<Suggestion> talksDue(Change<Suggestion> change, LocalDate from, LocalDate last) {
        return change.lines(takeBacks(SuggestionKinds.COMMUNICATION_DUE))
                .line(event(SuggestionKinds.COMMUNICATION_DUE, from).dueOn(last));
    }

    /** The lines that take back all entries of these kinds about it. */
    List<Line> takeBacks(Kind... kinds) {
        return entries(Stream.of(kinds).map(Kind::code).toArray(String[]::new))
                .map(Entry::takenBack)
                .toList();
    }

    /** The lines that take back what was entered as owed. */
    List<Line> takeBacks(List<DueDay> due) {
        List<UUID> items = due.stream().map(one -> one.item().value()).toList();
        return DueDayCalculator.takeBacks(
                due,
                entries.stream()
                        .filter(entry -> items.contains(entry.line().item()))
                        .toList());
    }

    /**
     * The lines that take back everything entered for its last day: what is owed, and an overdue report if by the current calendar it was not
     * overdue.
     */
    List<Line> outdated(DueDay due) {
        return Stream.concat(
                        takeBacks(List.of(due)).stream(),
                        toldTooEarly(due, entries, dues.calendar()).map(Entry::takenBack))
                .toList();
    }

    /** The entries that report it overdue on a day on which, by this calendar, it was not. */
    static Stream<Entry> toldTooEarly(DueDay due, List<Entry> entries, WorkCalendar calendar) {
        LocalDate told = due.escalatedOn();
        return told == null || due.computed(calendar).isBefore(told)
                ? Stream.of()
                : about(due.suggestion(), entries, SuggestionKinds.OVERDUE.member(due.task()))
                        .filter(entry -> entry.line().day().equals(told))
                        .limit(1);
    }

    private List<Versioned<DueDay>> which(Predicate<DueDay> which) {
        return open().stream().filter(due -> which.test(due.value())).toList();
    }
}
