package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
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
 * What is kept of one suggestion, looked up as a decision needs it, with the rules under which it stands.
 *
 * @param now the suggestion before the step
 */
record SuggestionCase(Context moment, Suggestion now, SuggestionRules rules, DueDayCalculator dues) {
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
        return StepDays.check(day, latest(more), moment.today());
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
        return referral(moment, now);
    }

    static LocalDate referral(Context moment, Suggestion now) {
        LocalDate first = now.referredOn() == null ? now.draftedOn() : now.referredOn();
        String[] kinds = {SuggestionKinds.REFERRED.code(), SuggestionKinds.RE_REFERRED.code()};
        return moment.entries(EntryFilter.about(now.id(), kinds)).stream()
                .map(entry -> entry.line().day())
                .max(LocalDate::compareTo)
                .orElse(first);
    }

    private Stream<Entry> entries(String... kinds) {
        return moment.entries(EntryFilter.about(now.id(), kinds)).stream();
    }

    Line event(Kind kind, LocalDate day) {
        return Line.event(kind.code(), now.id(), day);
    }

    Line event(Step step, LocalDate day) {
        return Line.event(SuggestionKinds.STEP.member(step), now.id(), day);
    }

    /** The deputies who stand behind it: who left is asked nothing any more. */
    List<Id<Deputy>> proposers() {
        return moment.all(Proposer.SHAPE, Proposer.SUGGESTION.is(now.id()), Proposer.WITHDRAWN_ON.missing()).stream()
                .map(proposer -> proposer.value().deputy())
                .toList();
    }

    /** Its rounds, the latest last. */
    List<Versioned<HandlingRound>> rounds() {
        return moment.all(HandlingRound.SHAPE, HandlingRound.SUGGESTION.is(now.id())).stream()
                .sorted(Comparator.comparing(round -> round.value().ordinal()))
                .toList();
    }

    /** The latest round; there is one from the referral on. */
    Versioned<HandlingRound> round() {
        List<Versioned<HandlingRound>> all = rounds();
        return all.get(all.size() - 1);
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
        for (Versioned<Suggestion> one : moment.all(Suggestion.SHAPE, Suggestion.MERGED_INTO.is(now.id()))) {
            boolean over = SuggestionSteps.ALL.ends().contains(one.value().state());
            if (!over && !one.value().units().equals(units)) {
                Suggestion with =
                        one.value().to(one.value().state()).units(units).done();
                all = all.update(Suggestion.SHAPE, one, with);
            }
        }
        return all;
    }

    List<Versioned<Assignment>> assignments(Id<Suggestion> of) {
        return moment.all(Assignment.SHAPE, Assignment.SUGGESTION.is(of), Assignment.ENDED_ON.missing());
    }

    static Optional<Versioned<Assignment>> of(String unit, List<Versioned<Assignment>> among) {
        return among.stream().filter(one -> one.value().unit().equals(unit)).findFirst();
    }

    /** The replies of a round. */
    List<Reply> replies(HandlingRound round) {
        return moment.all(Reply.SHAPE, Reply.SUGGESTION.is(now.id()), Reply.ORDINAL.is(round.ordinal())).stream()
                .map(Versioned::value)
                .toList();
    }

    /** Its promises of these states. */
    List<Versioned<Promise>> promises(Promise.State... states) {
        return moment.all(Promise.SHAPE, Promise.SUGGESTION.is(now.id()), Promise.STATE.in(List.of(states)));
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
        return moment.all(DueDay.SHAPE, DueDay.SUGGESTION.is(now.id()), DueDay.SETTLED_ON.missing());
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
        return dues.of(
                moment.newId(), now, piece, task, rules, base -> referred ? from(base, day, this::referral) : day);
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

    /** The net entries about what these are about: the suggestion, and its pieces. */
    static List<Entry> entries(Context moment, Stream<DueDay> due) {
        return due.map(DueDay::item)
                .distinct()
                .flatMap(item -> moment.entries(EntryFilter.about(item)).stream())
                .toList();
    }

    /** What takes back what was entered as owed. */
    List<Line> takeBacks(List<DueDay> due) {
        return DueDayCalculator.takeBacks(due, entries(moment, due.stream()));
    }

    /** What takes back all that was entered of its last day: what is owed, and that it was overdue when by the calendar of now it was not. */
    List<Line> outdated(DueDay due) {
        return Stream.concat(
                        takeBacks(List.of(due)).stream(),
                        toldTooEarly(moment, due, dues.calendar()).map(Entry::takenBack))
                .toList();
    }

    /** What tells that it was overdue on a day on which, by this calendar, it was not. */
    static Stream<Entry> toldTooEarly(Context moment, DueDay due, WorkCalendar calendar) {
        LocalDate told = due.escalatedOn();
        return told == null || due.computed(calendar).isBefore(told)
                ? Stream.of()
                : moment
                        .entries(EntryFilter.about(due.suggestion(), SuggestionKinds.OVERDUE.member(due.task())))
                        .stream()
                        .filter(entry -> entry.line().day().equals(told))
                        .limit(1);
    }

    private List<Versioned<DueDay>> which(Predicate<DueDay> which) {
        return open().stream().filter(due -> which.test(due.value())).toList();
    }
}
