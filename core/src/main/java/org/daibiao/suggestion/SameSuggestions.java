package org.daibiao.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.correction.Duplicates;
import org.daibiao.correction.LikelyPages;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.journal.Window;
import org.daibiao.record.Criterion;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Asks what {@link SameSuggestionRule} decides on: which suggestions are likely entered twice. */
record SameSuggestions(SameSuggestionRule rule) {
    /**
     * The suggestions that may be the same and that the actor may see: of that title, or of the same proposer within the days or in the session, where the
     * title is the same however it was typed.
     */
    Question<List<Versioned<Suggestion>>> around(DraftSuggestion command) {
        var given = SameDays.Given.of(command.day());
        var from = rule.days().from(Suggestion.DRAFTED_ON, given);
        var to = rule.days().to(Suggestion.DRAFTED_ON, given);
        var all = new ArrayList<>(
                List.of(Question.visible(Suggestion.SHAPE, Suggestion.TITLE.in(Duplicates.forms(command.title())))));
        proposer(command).ifPresent(by -> {
            all.add(Question.visible(Suggestion.SHAPE, from, to, by));
            if (command.session() != null) {
                all.add(Question.visible(Suggestion.SHAPE, Suggestion.SESSION.is(command.session()), by));
            }
        });
        return Question.of(
                all,
                context -> all.stream()
                        .flatMap(one -> context.answer(one).stream())
                        .distinct()
                        .toList());
    }

    private static Optional<Criterion<Suggestion>> proposer(DraftSuggestion command) {
        return command.leader() != null
                ? Optional.of(Suggestion.LEADER.is(command.leader()))
                : Optional.ofNullable(command.delegation()).map(Suggestion.DELEGATION::is);
    }

    Outcome<Change<Suggestion>> warned(Outcome<Change<Suggestion>> decided, DraftSuggestion command, Context context) {
        return rule.duplicates().warned(decided, context.answer(around(command)), SameSuggestionRule::warning);
    }

    /** This one counts no longer. */
    static Outcome<Change<Suggestion>> same(Suggestion now, SameSuggestion command, Context context) {
        var as = Question.shown(Suggestion.SHAPE, command.as());
        var proposers =
                Question.values(Proposer.SHAPE, Proposer.SUGGESTION.is(command.as()), Proposer.WITHDRAWN_ON.missing());
        var assignments = DefaultSuggestionService.assignments(now);
        var merged = DefaultSuggestionService.merged(now);
        var earlier = Question.all(Suggestion.SHAPE, Suggestion.SAME_AS.is(now.id()));
        ProposingFacts facts = SuggestionFacts.proposed(
                context, now, now.draftedOn(), List.of(), List.of(as, proposers, assignments, merged, earlier));
        var two = new SameSuggestionRule.Two(
                context.answer(as),
                context.answer(proposers),
                context.answer(assignments),
                context.answer(merged),
                context.answer(earlier));
        return SameSuggestionRule.same(now, command.reason(), two, facts);
    }

    /** A page of those drafted on these days that are likely the same as an earlier one. */
    Page<LikelySame<Suggestion>> likely(Window days, @Nullable String after, Context context) {
        var drafted = Query.of(
                        Suggestion.SHAPE,
                        Suggestion.DRAFTED_ON.atLeast(days.from()),
                        Suggestion.DRAFTED_ON.atMost(days.to()))
                .by(Suggestion.DRAFTED_ON);
        return new LikelyPages<>(rule.duplicates(), context).page(drafted.from(after), page -> around(page, context));
    }

    /** All suggestions that may be the same as one of a page. */
    private List<Versioned<Suggestion>> around(List<Versioned<Suggestion>> page, Context context) {
        var given = SameDays.Given.of(page, one -> one.value().draftedOn());
        var titles = page.stream()
                .flatMap(one -> Duplicates.forms(one.value().title()).stream())
                .collect(Collectors.toSet());
        return context.with(
                Question.all(
                        Suggestion.SHAPE,
                        rule.days().from(Suggestion.DRAFTED_ON, given),
                        rule.days().to(Suggestion.DRAFTED_ON, given)),
                Question.all(Suggestion.SHAPE, Suggestion.TITLE.in(titles)),
                (near, called) ->
                        Stream.concat(near.stream(), called.stream()).distinct().toList());
    }
}
