package org.daibiao.oversight;

import static org.daibiao.oversight.OversightRoom.CHOOSE_KEY;
import static org.daibiao.oversight.OversightRoom.GUIDE;
import static org.daibiao.oversight.OversightRoom.LOOK_AT;
import static org.daibiao.oversight.OversightRoom.LOOK_BACK;
import static org.daibiao.oversight.OversightRoom.PUBLISH;
import static org.daibiao.oversight.OversightRoom.PUBLISH_OF;
import static org.daibiao.oversight.OversightRoom.STATISTICS;
import static org.daibiao.oversight.OversightRoom.SUPERVISE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Question;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.View;
import org.daibiao.oversight.Publication.Part;
import org.daibiao.privacy.PublicName;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Reference;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.HandlingRound;
import org.daibiao.suggestion.Proposer;
import org.daibiao.suggestion.Reply;
import org.daibiao.suggestion.RuleBook;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

record DefaultSupervisionService(Desk desk, RuleBook book, WorkCalendar calendar) implements SupervisionService {
    @Override
    public Outcome<Versioned<Supervision>> supervise(Supervise command, Actor actor) {
        return desk.create(
                SUPERVISE,
                command,
                actor,
                context -> SupervisionRule.supervise(
                        command, context.newId(), suggestion(context, command.suggestion()), context.today()));
    }

    @Override
    public Outcome<Versioned<KeySuggestion>> chooseKey(ChooseKey command, Actor actor) {
        return desk.create(CHOOSE_KEY, command, actor, context -> {
            List<KeySuggestion> before =
                    context.values(KeySuggestion.SHAPE, KeySuggestion.SUGGESTION.is(command.suggestion()));
            Suggestion suggestion = suggestion(context, command.suggestion());
            return SupervisionRule.choose(command, context.newId(), suggestion, before, context.today());
        });
    }

    @Override
    public Outcome<Versioned<FollowUpReview>> holdLookBack(HoldFollowUpReview command, Actor actor) {
        return desk.create(
                LOOK_BACK, command, actor, context -> SupervisionRule.hold(command, context.newId(), context.today()));
    }

    @Override
    public Outcome<Versioned<ReviewedSuggestion>> lookAt(ReviewSuggestion command, Actor actor) {
        return desk.create(LOOK_AT, command, actor, lookingAt(command));
    }

    @Override
    public Outcome<List<Versioned<ReviewedSuggestion>>> lookAtAll(List<ReviewSuggestion> commands, Actor actor) {
        return desk.bulk(LOOK_AT, commands, actor, DefaultSupervisionService::lookingAt);
    }

    private static Creation<ReviewedSuggestion> lookingAt(ReviewSuggestion command) {
        return Creation.asking(
                () -> List.of(
                        Question.shown(FollowUpReview.SHAPE, command.lookBack()),
                        Question.shown(Suggestion.SHAPE, command.suggestion()),
                        isReviewed(command),
                        isCounted(command)),
                context -> SupervisionRule.lookAt(
                        command,
                        context.newId(),
                        context.shown(FollowUpReview.SHAPE, command.lookBack()).value(),
                        context.shown(Suggestion.SHAPE, command.suggestion()).value(),
                        context.answer(isReviewed(command)),
                        context.answer(isCounted(command)),
                        context.today()));
    }

    private static Question<Boolean> isReviewed(ReviewSuggestion command) {
        return Question.all(
                        ReviewedSuggestion.SHAPE,
                        ReviewedSuggestion.LOOK_BACK.is(command.lookBack()),
                        ReviewedSuggestion.SUGGESTION.is(command.suggestion()))
                .map(before -> !before.isEmpty());
    }

    private static Question<Boolean> isCounted(ReviewSuggestion command) {
        return Question.entries(EntryFilter.about(command.suggestion(), OversightKinds.LOOKED_BACK.code()))
                .map(counted -> !counted.isEmpty());
    }

    @Override
    public Outcome<Versioned<Publication>> publish(PublishPart command, Actor actor) {
        return desk.create(
                PUBLISH,
                command,
                actor,
                DefaultSupervisionService::needs,
                Creation.asking(() -> List.of(Question.shown(Suggestion.SHAPE, command.suggestion())), context -> {
                    Suggestion suggestion = suggestion(context, command.suggestion());
                    return PublicationRule.publish(
                            command, context.newId(), suggestion, known(context, suggestion, command.part()));
                }));
    }

    private static List<Desk.Need<?>> needs(PublishPart command) {
        return List.of(new Desk.Need<>(PUBLISH_OF, command.suggestion()));
    }

    private PublicationRule.Known known(Context context, Suggestion suggestion, Part part) {
        Id<Suggestion> id = suggestion.id();
        Task task = part == Part.TEXT ? Task.TEXT_PUBLICATION : Task.RESULT_PUBLICATION;
        var published = Question.values(Publication.SHAPE, Publication.SUGGESTION.is(id));
        var replies = Question.values(Reply.SHAPE, Reply.SUGGESTION.is(id), Reply.TAKEN_BACK_ON.missing());
        Question<List<PublicName>> names =
                suggestion.secrecy() == Secrecy.ASKED ? names(suggestion) : Question.known(List.of());
        var owed =
                Question.all(DueDay.SHAPE, DueDay.SUGGESTION.is(id), DueDay.TASK.is(task), DueDay.SETTLED_ON.missing());
        context.ask(published, replies, names, owed);
        return new PublicationRule.Known(
                context.today(),
                context.answer(published),
                part == Part.RESULT ? first(context.answer(replies)) : null,
                context.answer(names),
                context.answer(owed),
                book.of(suggestion).proposing().secrecy().orElse(null));
    }

    private static @Nullable LocalDate first(List<Reply> replies) {
        return replies.stream().map(Reply::repliedOn).min(LocalDate::compareTo).orElse(null);
    }

    /** The names of its leader and of everyone who was ever its proposer. */
    private static Question<List<PublicName>> names(Suggestion suggestion) {
        var proposers = Question.values(
                Deputy.SHAPE,
                Reference.from(Deputy.SHAPE, Proposer.SHAPE, Proposer.DEPUTY, Proposer.SUGGESTION.is(suggestion.id())));
        Question<List<Deputy>> leader = suggestion.leader() == null
                ? Question.known(List.of())
                : Question.values(
                        Deputy.SHAPE, Deputy.SHAPE.<Id<Deputy>>field("id").is(suggestion.leader()));
        return leader.and(
                proposers,
                (first, others) -> Stream.concat(first.stream(), others.stream())
                        .map(Deputy::name)
                        .distinct()
                        .toList());
    }

    @Override
    public Outcome<Versioned<Guidance>> guide(GuideDelegation command, Actor actor) {
        return desk.create(GUIDE, command, actor, context -> {
            Group group = context.shown(Group.SHAPE, command.delegation()).value();
            return SupervisionRule.guide(command, context.newId(), group, context.today());
        });
    }

    private static Suggestion suggestion(Context context, Id<Suggestion> id) {
        return context.shown(Suggestion.SHAPE, id).value();
    }

    /** The number of suggestions first replied to in a period whose last day is provisional. */
    private static long provisional(Period period, Context context) {
        return context.all(
                        HandlingRound.SHAPE,
                        HandlingRound.CERTAINTY.is(Certainty.PROVISIONAL),
                        HandlingRound.ORDINAL.is(1),
                        HandlingRound.REPLIED_ON.atLeast(period.window().from()),
                        HandlingRound.REPLIED_ON.atMost(period.window().to()))
                .size();
    }

    /** The number of first replies whose last day is certain but differs under the current calendar, because a notice was corrected. */
    private long uncomputed(Period period, Context context) {
        return context
                .values(
                        DueDay.SHAPE,
                        DueDay.TASK.is(Task.REPLY),
                        DueDay.CERTAINTY.is(Certainty.CERTAIN),
                        DueDay.SETTLED_ON.atLeast(period.window().from()),
                        DueDay.SETTLED_ON.atMost(period.window().to()))
                .stream()
                .filter(due -> due.ending() != DueDay.Ending.FELL_AWAY)
                .filter(due -> !due.computed(calendar).equals(due.computed()))
                .count();
    }

    @Override
    public SuggestionStatistics statistics(Period period, Actor actor) {
        return desk.read(STATISTICS, actor, context -> {
            View view = View.of(context.today());
            return SuggestionStatistics.of(
                    Objects.requireNonNull(period, "period"),
                    view,
                    context.reader().journal(),
                    book.current().feedback().excludesMissing(),
                    provisional(period, context) + uncomputed(period, context));
        });
    }
}
