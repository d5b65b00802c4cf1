package org.daibiao.opinion;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.correction.LikelyPages;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Window;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Asks what {@link SameOpinionRule} decides on: which opinions are likely registered twice. */
record SameOpinions(SameOpinionRule rule) {
    /**
     * The opinions that may be the same and that the actor may see: of the voter, at the station, or of the unit. A work order alone is looked for by
     * its number, which is there once.
     */
    Question<List<Versioned<Opinion>>> around(RegisterOpinion command, SameDays.Given given) {
        var alone = command.station() == null && command.orderNumber() == null ? command.unit() : null;
        List<Question<List<Versioned<Opinion>>>> all = Stream.of(
                        by(command.voter(), Opinion.VOTER::is),
                        by(command.station(), Opinion.STATION::is),
                        by(alone, Opinion.UNIT::is))
                .flatMap(one -> one)
                .map(where -> Question.visible(
                        Opinion.SHAPE,
                        rule.days().from(Opinion.RAISED_ON, given),
                        rule.days().to(Opinion.RAISED_ON, given),
                        Opinion.TAKEN_BACK_ON.missing(),
                        where))
                .toList();
        return Question.of(
                all,
                context -> all.stream()
                        .flatMap(one -> context.answer(one).stream())
                        .distinct()
                        .toList());
    }

    private static <V> Stream<Criterion<Opinion>> by(@Nullable V value, Function<V, Criterion<Opinion>> is) {
        return Stream.ofNullable(value).map(is);
    }

    Outcome<Change<Opinion>> warned(
            Outcome<Change<Opinion>> decided, RegisterOpinion command, SameDays.Given given, Context context) {
        return rule.duplicates().warned(decided, context.answer(around(command, given)), SameOpinionRule::warning);
    }

    /** What is known to be asked when two are said to be one. */
    static List<Question<?>> asked(SameOpinion command) {
        Id<Opinion> gone = command.opinion().id();
        return List.of(
                Question.shown(Opinion.SHAPE, command.as()),
                handlings(gone),
                handlings(command.as()),
                reports(gone),
                reports(command.as()),
                earlier(gone),
                entered(gone));
    }

    static Outcome<Change<Opinion>> same(Opinion now, SameOpinion command, OpinionRule.Known known, Context context) {
        Id<Opinion> as = command.as();
        var two = new SameOpinionRule.Two(
                context.shown(Opinion.SHAPE, as).value(),
                context.answer(handlings(now.id())),
                context.answer(handlings(as)),
                context.answer(reports(now.id())),
                context.answer(reports(as)),
                context.answer(earlier(now.id())),
                context.answer(entered(now.id())).stream().map(Entry::takenBack).toList());
        return SameOpinionRule.same(now, command.reason(), two, known);
    }

    private static Question<List<Versioned<Opinion>>> earlier(Id<Opinion> opinion) {
        return Question.all(Opinion.SHAPE, Opinion.SAME_AS.is(opinion));
    }

    private static Question<List<Handling>> handlings(Id<Opinion> opinion) {
        return Question.values(Handling.SHAPE, Handling.OPINION.is(opinion));
    }

    private static Question<List<ReportBack>> reports(Id<Opinion> opinion) {
        return Question.values(ReportBack.SHAPE, ReportBack.OPINION.is(opinion));
    }

    private static Question<List<Entry>> entered(Id<Opinion> opinion) {
        return Question.entries(EntryFilter.about(opinion));
    }

    /** A page of those raised on these days that are likely the same as an earlier one. */
    Page<LikelySame<Opinion>> likely(Window days, @Nullable String after, Context context) {
        var counting = Query.of(
                        Opinion.SHAPE,
                        Opinion.RAISED_ON.atLeast(days.from()),
                        Opinion.RAISED_ON.atMost(days.to()),
                        Opinion.TAKEN_BACK_ON.missing())
                .by(Opinion.RAISED_ON);
        return new LikelyPages<>(rule.duplicates(), context).page(counting.from(after), page -> around(page, context));
    }

    /** All opinions that may be the same as one of a page. */
    private List<Versioned<Opinion>> around(List<Versioned<Opinion>> page, Context context) {
        var given = SameDays.Given.of(page, one -> one.value().raisedOn());
        return context.answer(Question.all(
                Opinion.SHAPE,
                rule.days().from(Opinion.RAISED_ON, given),
                rule.days().to(Opinion.RAISED_ON, given),
                Opinion.TAKEN_BACK_ON.missing()));
    }
}
