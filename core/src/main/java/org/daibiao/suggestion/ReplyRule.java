package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.desk.Change;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Assignment.Part;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;

/** Decides on a unit's reply, and what follows once all units that must reply have done so. */
final class ReplyRule {
    private static final Set<Task> REPLIES = EnumSet.of(Task.REPLY, Task.REDO);
    private static final int MOST_DAYS = 9999;

    private ReplyRule() {}

    static Outcome<Change<Suggestion>> reply(SuggestionCase known, RecordReply command) {
        boolean last = known.rounds().isEmpty() || repliesOfOthers(known, command.unit()) == 0;
        Step step = last ? Step.REPLY : Step.REPLY_PART;
        return known.step(step, () -> against(known, command), next -> {
            Resolution resolution = known.rules().meanings().get(command.category());
            Reply reply = reply(known, command, Objects.requireNonNull(resolution));
            return last ? whole(known, next, reply, command) : part(known, next, reply, command);
        });
    }

    /** How many replies of other units are still outstanding. */
    private static long repliesOfOthers(SuggestionCase known, String unit) {
        List<String> replied =
                known.replies(known.round().value()).stream().map(Reply::unit).toList();
        return known.handlers().stream()
                .map(Versioned::value)
                .filter(one -> one.part() != Part.CO && !one.unit().equals(unit) && !replied.contains(one.unit()))
                .count();
    }

    private static Rejections against(SuggestionCase known, RecordReply command) {
        var handler = SuggestionCase.of(command.unit(), known.handlersOn(command.day()));
        boolean replied = known.replies(known.round().value()).stream()
                .anyMatch(one -> one.unit().equals(command.unit()));
        Set<String> categories = known.rules().meanings().keySet();
        Rejections reasons = known.days(command.day(), SuggestionKinds.COMM)
                .when(handler.isEmpty(), SuggestionReasons.NO_HANDLER, "unit")
                .when(
                        handler.filter(one -> one.value().part() == Part.CO).isPresent(),
                        SuggestionReasons.NOT_THE_LEAD,
                        "unit")
                .when(replied, SuggestionReasons.UNIT_REPLIED, "unit")
                .when(
                        known.now().state() == State.MERGED && !TalkRule.talked(known),
                        SuggestionReasons.NO_TALK,
                        "suggestion")
                .when(
                        !categories.contains(command.category()),
                        SuggestionReasons.CATEGORY_UNKNOWN,
                        "category",
                        List.copyOf(categories));
        return content(reasons, known.rules().replies(), command);
    }

    private static Rejections content(Rejections reasons, SuggestionRules.Replies demands, RecordReply command) {
        String category = command.category();
        Optional<Citation> promise = demands.promiseFor(category);
        Optional<Citation> reason = demands.reasonFor(category);
        return reasons.when(
                        promise.isPresent() && command.promises().isEmpty(),
                        SuggestionReasons.PROMISE_MISSING,
                        promise.orElse(null),
                        "promises",
                        category)
                .when(
                        reason.isPresent() && command.reason() == null,
                        SuggestionReasons.REASON_MISSING,
                        reason.orElse(null),
                        "reason",
                        category)
                .when(
                        command.promises().stream().anyMatch(one -> !isLater(one.dueOn(), command.day())),
                        SuggestionReasons.PROMISE_DAY,
                        "promises",
                        command.day());
    }

    /** Whether a promise can be due on that day: after the other day, and within the longest time limit. */
    static boolean isLater(LocalDate dueOn, LocalDate day) {
        return dueOn.isAfter(day) && !dueOn.isAfter(day.plusDays(MOST_DAYS));
    }

    private static Reply reply(SuggestionCase known, RecordReply command, Resolution resolution) {
        return Edit.blank(Reply.SHAPE, known.newId())
                .set(Reply.SUGGESTION, known.now().id())
                .set(Reply.ORDINAL, known.round().value().ordinal())
                .set(Reply.UNIT, command.unit())
                .set(Reply.CATEGORY, command.category())
                .set(Reply.RESOLUTION, resolution)
                .set(Reply.TEXT, command.text())
                .set(Reply.SIGNED_BY, command.signedBy())
                .set(Reply.REPLIED_ON, command.day())
                .set(Reply.REASON, command.reason())
                .done();
    }

    private static Change<Suggestion> part(SuggestionCase known, State next, Reply reply, RecordReply command) {
        return promised(
                known,
                Change.to(known.now().to(next).done(), known.event(Step.REPLY_PART, command.day()))
                        .insert(Reply.SHAPE, reply),
                reply,
                command);
    }

    private static Change<Suggestion> promised(
            SuggestionCase known, Change<Suggestion> change, Reply reply, RecordReply command) {
        Change<Suggestion> all = change;
        for (NewPromise promise : command.promises()) {
            all = PromiseRule.made(known, all, reply.id(), promise, command.day());
        }
        return all;
    }

    private static Change<Suggestion> whole(SuggestionCase known, State next, Reply reply, RecordReply command) {
        LocalDate day = command.day();
        HandlingRound round = known.round().value();
        Resolution worst = Stream.concat(Stream.of(reply), known.replies(round).stream())
                .map(Reply::resolution)
                .max(Comparator.naturalOrder())
                .orElse(reply.resolution());
        Change<Suggestion> change = Change.to(
                        known.now().to(next).set(Suggestion.RESOLUTION, worst).done())
                .insert(Reply.SHAPE, reply)
                .update(
                        HandlingRound.SHAPE,
                        known.round(),
                        Edit.of(round).set(HandlingRound.REPLIED_ON, day).done())
                .lines(known.takeBacks(SuggestionKinds.RESOLUTION, SuggestionKinds.SOLVED))
                .lines(lines(known, round, worst, day));
        change = PromiseRule.superseded(known, change, day);
        change = promised(known, change, reply, command);
        change = known.settled(change, day, due -> REPLIES.contains(due.task()));
        return awaited(known, change, round, day);
    }

    private static List<Line> lines(SuggestionCase known, HandlingRound round, Resolution resolution, LocalDate day) {
        boolean first = round.ordinal() == 1;
        boolean inTime = first && !round.isLateOn(day);
        Stream<Kind> kinds = Stream.of(
                        first ? SuggestionKinds.REPLIED : SuggestionKinds.RE_REPLIED,
                        inTime ? SuggestionKinds.REPLIED_IN_TIME : null,
                        resolution == Resolution.SOLVED ? SuggestionKinds.SOLVED : null)
                .filter(Objects::nonNull);
        Line category = Line.event(
                SuggestionKinds.RESOLUTION.member(resolution), known.now().id(), day);
        return Stream.concat(kinds.map(kind -> known.event(kind, day)), Stream.of(category))
                .toList();
    }

    /** What is awaited now: a rating by each proposer, a last talk by the same day, and, once only, the publication of the result. */
    private static Change<Suggestion> awaited(
            SuggestionCase known, Change<Suggestion> change, HandlingRound round, LocalDate day) {
        List<DueDay> ratings = known.proposers(known.today()).stream()
                .flatMap(deputy -> known.due(Task.FEEDBACK, deputy.value(), day).stream())
                .toList();
        Change<Suggestion> all = change;
        for (DueDay rating : ratings) {
            all = DueDayCalculator.open(all, rating);
        }
        if (!ratings.isEmpty()) {
            all = known.talksDue(all, round.startedOn(), ratings.get(0).lastDay());
        }
        boolean published =
                known.kept().dues().stream().anyMatch(due -> due.value().task() == Task.RESULT_PUBLICATION);
        return published ? all : known.opened(all, Task.RESULT_PUBLICATION, null, day);
    }
}
