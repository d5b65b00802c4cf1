package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.deputy.Suspension;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;

/** Queries the records that decisions about suggestions need. Further questions of a decision are asked together with them. */
final class SuggestionFacts {
    private SuggestionFacts() {}

    /** What a decision about a suggestion in handling is known to ask, whatever the suggestion says. */
    static List<Question<?>> ofHandled(Id<Suggestion> id) {
        return List.of(kept(id), merged(id), own(id));
    }

    /** Everything stored about a suggestion in handling. */
    static SuggestionCase handled(
            Context context, Suggestion now, SuggestionRules rules, DueDayCalculator dues, List<Question<?>> beside) {
        Id<Suggestion> id = now.id();
        context.ask(ofHandled(id));
        SuggestionCase.Kept kept = context.answer(kept(id));
        var owed = entries(now, kept.dues());
        Question<List<Versioned<Assignment>>> handlers =
                now.mergedInto() == null ? Question.known(List.of()) : assignments(now.mergedInto());
        List<Id<Deputy>> people =
                kept.proposers().stream().map(Proposer::deputy).toList();
        var absences = Seats.of(people)
                .and(
                        Question.values(Suspension.SHAPE, Suspension.DEPUTY.in(people)),
                        (seats, suspensions) -> new SuggestionCase.Absences(seats.deaths(), suspensions));
        context.ask(together(beside, owed, handlers, absences));
        return new SuggestionCase(
                now,
                context.today(),
                context.ids(),
                rules,
                dues,
                kept.with(context.answer(handlers)),
                context.answer(absences),
                context.answer(merged(id)),
                context.answer(owed));
    }

    private static Question<List<Versioned<Suggestion>>> merged(Id<Suggestion> id) {
        return Question.all(Suggestion.SHAPE, Suggestion.MERGED_INTO.is(id));
    }

    private static Question<List<Entry>> own(Id<Suggestion> id) {
        return Question.entries(EntryFilter.about(id));
    }

    private static Question<List<Versioned<Assignment>>> assignments(Id<Suggestion> id) {
        return Question.all(Assignment.SHAPE, Assignment.SUGGESTION.is(id));
    }

    private static List<Question<?>> together(List<Question<?>> beside, Question<?>... own) {
        return Stream.concat(Stream.of(own), beside.stream()).toList();
    }

    private static Question<SuggestionCase.Kept> kept(Id<Suggestion> id) {
        var proposers = Question.values(Proposer.SHAPE, Proposer.SUGGESTION.is(id), Proposer.WITHDRAWN_ON.missing());
        var rounds = rounds(id);
        var assignments = assignments(id);
        var talks = counting(talks(id));
        var requests = requests(id)
                .map(all -> all.stream()
                        .filter(one -> one.value().takenBackOn() == null)
                        .toList());
        var replies = counting(replies(id));
        var ratings = counting(ratings(id));
        var promises = Question.all(Promise.SHAPE, Promise.SUGGESTION.is(id));
        var dues = Question.all(DueDay.SHAPE, DueDay.SUGGESTION.is(id)).map(SuggestionFacts::everDue);
        return Question.of(
                List.of(proposers, rounds, assignments, talks, requests, replies, ratings, promises, dues),
                context -> new SuggestionCase.Kept(
                        context.answer(proposers),
                        context.answer(rounds),
                        context.answer(assignments),
                        context.answer(talks),
                        context.answer(requests),
                        context.answer(replies),
                        context.answer(ratings),
                        context.answer(promises),
                        context.answer(dues)));
    }

    /** Without those whose cause was taken back. */
    private static List<Versioned<DueDay>> everDue(List<Versioned<DueDay>> all) {
        return all.stream().filter(due -> !due.value().isTakenBack()).toList();
    }

    private static <T extends LastStep> Question<List<T>> counting(Question<List<Versioned<T>>> all) {
        return all.map(found -> found.stream()
                .map(Versioned::value)
                .filter(one -> one.takenBackOn() == null)
                .toList());
    }

    private static Question<List<Versioned<Communication>>> talks(Id<Suggestion> id) {
        return Question.all(Communication.SHAPE, Communication.SUGGESTION.is(id));
    }

    private static Question<List<Versioned<Reply>>> replies(Id<Suggestion> id) {
        return Question.all(Reply.SHAPE, Reply.SUGGESTION.is(id));
    }

    private static Question<List<Versioned<Rating>>> ratings(Id<Suggestion> id) {
        return Question.all(Rating.SHAPE, Rating.SUGGESTION.is(id));
    }

    private static Question<List<Versioned<ReturnRequest>>> requests(Id<Suggestion> id) {
        return Question.all(ReturnRequest.SHAPE, ReturnRequest.SUGGESTION.is(id));
    }

    /** Its replies, ratings, talks and requests to return, also those that were taken back. */
    static Question<TakeBackRule.Steps> steps(Id<Suggestion> id) {
        var replies = replies(id);
        var ratings = ratings(id);
        var talks = talks(id);
        var requests = requests(id);
        return Question.of(
                List.of(replies, ratings, talks, requests),
                context -> new TakeBackRule.Steps(
                        context.answer(replies),
                        context.answer(ratings),
                        context.answer(talks),
                        context.answer(requests)));
    }

    /** The rounds of a suggestion that count, the latest last. */
    static Question<List<Versioned<HandlingRound>>> rounds(Id<Suggestion> id) {
        return Question.all(HandlingRound.SHAPE, HandlingRound.SUGGESTION.is(id))
                .map(all -> all.stream()
                        .filter(round -> round.value().takenBackOn() == null)
                        .sorted(Comparator.comparing(round -> round.value().ordinal()))
                        .toList());
    }

    /** The net entries about a suggestion and about the pieces for which something is owed. */
    private static Question<List<Entry>> entries(Suggestion now, List<Versioned<DueDay>> dues) {
        Stream<Id<?>> pieces =
                dues.stream().map(Versioned::value).filter(DueDay::isOpen).map(DueDay::item);
        return about(Stream.concat(Stream.of(now.id()), pieces));
    }

    private static Question<List<Entry>> about(Stream<Id<?>> items) {
        List<Question<List<Entry>>> all = items.distinct()
                .map(item -> Question.entries(EntryFilter.about(item)))
                .toList();
        return Question.of(
                all,
                context -> all.stream()
                        .flatMap(one -> context.answer(one).stream())
                        .toList());
    }

    /** Whether the committee has gone on without a rating that is owed. */
    static GoneOn goneOn(Context context, DueDay due) {
        return due(context, due).gone();
    }

    /** The records and entries that go with a due day. */
    static DueFacts due(Context context, DueDay due) {
        Id<Suggestion> id = due.suggestion();
        var suggestion = Question.get(Suggestion.SHAPE, id);
        var dues = Question.all(DueDay.SHAPE, DueDay.SUGGESTION.is(id))
                .map(all -> everDue(all).stream().map(Versioned::value).toList());
        var ofRounds = rounds(id);
        var reviews = Question.values(Review.SHAPE, Review.SUGGESTION.is(id));
        var entries = about(Stream.of(id, due.item()));
        context.ask(suggestion, dues, ofRounds, reviews, entries);
        List<DueDay> all = context.answer(dues);
        List<Versioned<HandlingRound>> rounds = context.answer(ofRounds);
        GoneOn gone = GoneOn.of(context.answer(suggestion), due, all, rounds, context.answer(reviews));
        return new DueFacts(due, all, rounds, context.answer(entries), gone);
    }

    /** What a decision about a draft, or before the quality gate, is known to ask, whatever the suggestion says. */
    static List<Question<?>> ofProposed(Id<Suggestion> id) {
        return List.of(named(id), open(id), own(id));
    }

    private static Question<List<Versioned<Proposer>>> named(Id<Suggestion> id) {
        return Question.all(Proposer.SHAPE, Proposer.SUGGESTION.is(id));
    }

    private static Question<List<Versioned<DueDay>>> open(Id<Suggestion> id) {
        return Question.all(DueDay.SHAPE, DueDay.SUGGESTION.is(id), DueDay.SETTLED_ON.missing());
    }

    /** What is stored about a suggestion that is a draft or is before the quality gate. */
    static ProposingFacts proposed(
            Context context, Suggestion now, LocalDate day, List<Id<Deputy>> others, List<Question<?>> beside) {
        Id<Suggestion> id = now.id();
        context.ask(ofProposed(id));
        List<Versioned<Proposer>> proposers = context.answer(named(id));
        List<Versioned<DueDay>> dues = context.answer(open(id));
        List<Id<Deputy>> people = Stream.concat(
                        proposers.stream().map(one -> one.value().deputy()), others.stream())
                .toList();
        var acting = acting(people, day);
        var owed = entries(now, dues);
        context.ask(together(beside, acting, owed));
        return new ProposingFacts(
                context.today(),
                proposers,
                context.answer(acting),
                dues,
                context.answer(own(id)),
                context.answer(owed));
    }

    /** Which of these people hold a deputy's seat on the day and may act in it. */
    static Question<Set<Id<Deputy>>> acting(List<Id<Deputy>> people, LocalDate day) {
        return Seats.of(people)
                .map(seats -> people.stream()
                        .filter(deputy -> seats.acts(deputy, Office.DEPUTY, day))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
