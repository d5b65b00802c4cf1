package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.Id;
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
 * What is known of one suggestion before a step, as it was read, with the rules under which it stands.
 *
 * @param now the suggestion before the step
 * @param ids the source of new ids
 * @param merged those that are merged into it
 * @param entries the net entries about it, and about the pieces for which something is owed
 */
record SuggestionCase(
        Suggestion now,
        LocalDate today,
        IdSource ids,
        SuggestionRules rules,
        DueDayCalculator dues,
        Kept kept,
        List<Versioned<Suggestion>> merged,
        List<Entry> entries) {
    /**
     * The records that belong to it.
     *
     * @param proposers those who stand behind it: who left is asked nothing any more
     * @param rounds the latest last
     * @param assignments of it, and of the one with which it was merged; ended ones too
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
            List<Versioned<DueDay>> dues) {}

    static final String CLAUSE = "12";

    private static final Set<Task> RATINGS = EnumSet.of(Task.FEEDBACK, Task.DELIVERY_RATING);
    private static final Set<Task> PUBLICATIONS = EnumSet.of(Task.TEXT_PUBLICATION, Task.RESULT_PUBLICATION);

    /** The step's change, or every reason against it; where the table knows no such step, the other reasons mean nothing. */
    Outcome<Change<Suggestion>> step(
            Step step, Supplier<Rejections> reasons, Function<State, Change<Suggestion>> change) {
        Outcome<State> next = SuggestionSteps.ALL.next(now.state(), step, CLAUSE, "suggestion");
        return next instanceof Outcome.Accepted<State> to
                ? reasons.get().orElse(() -> change.apply(to.value()))
                : Outcome.rejected(next.reasons());
    }

    /** Where a step leads that has been found possible. */
    State after(Step step) {
        return SuggestionSteps.ALL.next(now.state(), step, CLAUSE, "suggestion").orThrow();
    }

    /** Reasons against a day, beside those of a step that comes after all others and of these kinds. */
    Rejections days(LocalDate day, Kind... more) {
        return StepDays.check(day, latest(more), today);
    }

    /** Reasons against a step that the table also knows from other states, where it follows from something else. */
    Rejections only(Rejections reasons, State... states) {
        List<String> expected = Stream.of(states).map(Messages::code).toList();
        String state = Messages.code(now.state());
        return reasons.when(
                !expected.contains(state), SuggestionReasons.NOT_IN_STATE, CLAUSE, "suggestion", state, expected);
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

    /** The day of the latest referral; before any, that of the draft. */
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

    /** Those of these kinds about an item. */
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

    /** The deputies who stand behind it. */
    List<Id<Deputy>> proposers() {
        return kept.proposers().stream().map(Proposer::deputy).toList();
    }

    /** Its rounds, the latest last. */
    List<Versioned<HandlingRound>> rounds() {
        return kept.rounds();
    }

    /** The latest round; there is one from the referral on. */
    Versioned<HandlingRound> round() {
        return kept.rounds().get(kept.rounds().size() - 1);
    }

    /** Its own assignments that have not ended. */
    List<Versioned<Assignment>> assignments() {
        return assignments(now.id());
    }

    /** Who handles it now; of a merged one, who handles the one with which it was merged. */
    List<Versioned<Assignment>> handlers() {
        return assignments(now.mergedInto() == null ? now.id() : now.mergedInto());
    }

    /** Those that are merged into it have the units of this one: who handles it, handles them. */
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

    /** What is still owed for it of these tasks. */
    List<Versioned<DueDay>> owed(Task... tasks) {
        return open().stream()
                .filter(due -> List.of(tasks).contains(due.value().task()))
                .toList();
    }

    /** Its last day by the calendar of now, which may know more than the one by which it was kept. */
    ComputedDay lastDay(DueDay due) {
        return due.computed(dues.calendar());
    }

    /** Whether it is a rating of which nobody knows yet whether it is late: its last day awaits a notice. */
    boolean waits(DueDay due) {
        return RATINGS.contains(due.task()) && lastDay(due).provisional();
    }

    private List<Versioned<DueDay>> open() {
        return kept.dues().stream().filter(due -> due.value().isOpen()).toList();
    }

    /** The time for the reply, which must be said: national law sets one, a profile of a place that is its own ground may not. */
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

    /** When it is due by that. */
    Optional<DueDay> due(Task task, @Nullable UUID piece, LocalDate day) {
        boolean referred = now.referredOn() != null;
        return dues.of(newId(), now, piece, task, rules, base -> referred ? from(base, day, this::referral) : day);
    }

    /** The day from which a profile counts. */
    static LocalDate from(String base, LocalDate event, Supplier<LocalDate> referral) {
        return base.equals("referral") ? referral.get() : event;
    }

    /** These were done. */
    Change<Suggestion> settled(Change<Suggestion> change, LocalDate day, Predicate<DueDay> which) {
        Change<Suggestion> all = change;
        for (Versioned<DueDay> due : which(which)) {
            all = DueDayCalculator.settle(all, due, day);
        }
        return all;
    }

    /** These fall away: what could still have been in time is taken back, what is overdue stays owed. */
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

    /** Ratings fall away, except what one has just done. */
    Change<Suggestion> unrated(Change<Suggestion> change, LocalDate day, Predicate<DueDay> just) {
        return ended(change, day, due -> RATINGS.contains(due.task()) && !just.test(due));
    }

    /** All falls away but publications, and what has just been done. */
    Change<Suggestion> closed(Change<Suggestion> change, LocalDate day, Predicate<DueDay> just) {
        return unpublished(change, day, just).line(event(SuggestionKinds.CLOSED, day));
    }

    /** All falls away but publications, and what is left. */
    Change<Suggestion> unpublished(Change<Suggestion> change, LocalDate day, Predicate<DueDay> left) {
        return ended(change, day, due -> !PUBLICATIONS.contains(due.task()) && !left.test(due));
    }

    /** The talks are to have been held by another day. */
    Change<Suggestion> talksDue(Change<Suggestion> change, LocalDate from, LocalDate last) {
        return change.lines(takeBacks(SuggestionKinds.COMMUNICATION_DUE))
                .line(event(SuggestionKinds.COMMUNICATION_DUE, from).dueOn(last));
    }

    /** What takes back all entries of these kinds about it. */
    List<Line> takeBacks(Kind... kinds) {
        return entries(Stream.of(kinds).map(Kind::code).toArray(String[]::new))
                .map(Entry::takenBack)
                .toList();
    }

    /** What takes back what was entered as owed. */
    List<Line> takeBacks(List<DueDay> due) {
        List<UUID> items = due.stream().map(one -> one.item().value()).toList();
        return DueDayCalculator.takeBacks(
                due,
                entries.stream()
                        .filter(entry -> items.contains(entry.line().item()))
                        .toList());
    }

    /** What takes back all that was entered of its last day: what is owed, and that it was overdue when by the calendar of now it was not. */
    List<Line> outdated(DueDay due) {
        return Stream.concat(
                        takeBacks(List.of(due)).stream(),
                        toldTooEarly(due, entries, dues.calendar()).map(Entry::takenBack))
                .toList();
    }

    /** What tells that it was overdue on a day on which, by this calendar, it was not. */
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
