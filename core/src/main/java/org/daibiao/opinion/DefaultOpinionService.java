package org.daibiao.opinion;

import static org.daibiao.opinion.OpinionRoom.CLOSE_ROUND;
import static org.daibiao.opinion.OpinionRoom.CORRECT;
import static org.daibiao.opinion.OpinionRoom.DECLINE;
import static org.daibiao.opinion.OpinionRoom.FEED_BACK;
import static org.daibiao.opinion.OpinionRoom.HAND_OVER;
import static org.daibiao.opinion.OpinionRoom.LIKELY_SAME;
import static org.daibiao.opinion.OpinionRoom.LIST_DUE;
import static org.daibiao.opinion.OpinionRoom.OPEN_ROUND;
import static org.daibiao.opinion.OpinionRoom.PASS_UP;
import static org.daibiao.opinion.OpinionRoom.RECOMPUTE;
import static org.daibiao.opinion.OpinionRoom.RECORD_RESULT;
import static org.daibiao.opinion.OpinionRoom.REGISTER;
import static org.daibiao.opinion.OpinionRoom.REPORT_BACK;
import static org.daibiao.opinion.OpinionRoom.SAME;
import static org.daibiao.opinion.OpinionRoom.SUGGEST;
import static org.daibiao.opinion.OpinionRoom.TAKE_BACK;
import static org.daibiao.opinion.OpinionRoom.TAKE_BACK_FEEDBACK;
import static org.daibiao.opinion.OpinionRoom.TAKE_BACK_RESULT;
import static org.daibiao.opinion.OpinionRoom.TAKE_PART;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.correction.Corrections;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDayRun;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Question;
import org.daibiao.desk.Sweep;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultOpinionService(Desk desk, IntakeRule intake, OpinionRule steps, SameOpinions sames)
        implements OpinionService {
    @Override
    public Outcome<Versioned<Opinion>> register(RegisterOpinion command, Actor actor) {
        return desk.create(REGISTER, command, actor, registering(command, () -> SameDays.Given.of(command.day())));
    }

    @Override
    public Outcome<List<Versioned<Opinion>>> registerAll(List<RegisterOpinion> commands, Actor actor) {
        return desk.bulk(
                REGISTER,
                commands,
                actor,
                all -> SameDays.Given.of(all, RegisterOpinion::day),
                (one, days) -> registering(one, () -> days));
    }

    /** @param days those of the command, or of all commands of its list: asked for once it has no formal fault */
    private Creation<Opinion> registering(RegisterOpinion command, Supplier<SameDays.Given> days) {
        return Creation.asking(
                () -> List.of(IntakeFacts.known(command), sames.around(command, days.get())),
                context -> sames.warned(
                        intake.register(
                                command, context.newId(), context::newId, context.answer(IntakeFacts.known(command))),
                        command,
                        days.get(),
                        context));
    }

    @Override
    public Outcome<Versioned<Opinion>> handOver(HandOver command, Actor actor) {
        return change(
                HAND_OVER,
                command,
                actor,
                (now, context) -> steps.handOver(now, command, context::newId, known(context, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> passUp(PassUp command, Actor actor) {
        return change(
                PASS_UP,
                command,
                actor,
                (now, context) -> steps.passUp(now, command, context.newId(), known(context, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> turnIntoSuggestion(TurnIntoSuggestion command, Actor actor) {
        return change(
                SUGGEST,
                command,
                actor,
                (now, context) -> steps.suggest(
                        now,
                        command.suggestion(),
                        command.unit(),
                        command.day(),
                        context.newId(),
                        known(context, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> decline(DeclineOpinion command, Actor actor) {
        return change(DECLINE, command, actor, (now, context) -> steps.decline(now, command, known(context, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> recordResult(RecordResult command, Actor actor) {
        return change(RECORD_RESULT, command, actor, (now, context) -> steps.answer(now, command, known(context, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> feedBack(FeedBack command, Actor actor) {
        return change(FEED_BACK, command, actor, (now, context) -> steps.feedBack(now, command, known(context, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> takeBack(TakeBackOpinion command, Actor actor) {
        return change(
                TAKE_BACK,
                command,
                actor,
                (now, context) -> steps.takeBack(
                        now, command.reason(), context.answer(takenBack(now.id())), known(context, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> correctOpinion(CorrectOpinion command, Actor actor) {
        return desk.change(
                CORRECT,
                command,
                actor,
                Decision.asking(
                        () -> OpinionCorrections.asked(command),
                        (now, context) -> new OpinionCorrections(intake, sames).correct(now, command, context)));
    }

    @Override
    public Outcome<Versioned<Opinion>> sameOpinion(SameOpinion command, Actor actor) {
        return desk.change(
                SAME,
                command,
                actor,
                Decision.asking(
                        () -> SameOpinions.asked(command),
                        (now, context) -> SameOpinions.same(now, command, known(context, now), context)));
    }

    @Override
    public Page<LikelySame<Opinion>> likelySameOpinions(Window days, @Nullable String after, Actor actor) {
        return desk.read(
                LIKELY_SAME, actor, context -> sames.likely(Objects.requireNonNull(days, "days"), after, context));
    }

    @Override
    public Outcome<Versioned<Opinion>> takeBackResult(TakeBackResult command, Actor actor) {
        return change(
                TAKE_BACK_RESULT,
                command,
                actor,
                (now, context) -> back(now, command.reason(), context).result(command));
    }

    @Override
    public Outcome<Versioned<Opinion>> takeBackFeedback(TakeBackFeedback command, Actor actor) {
        return change(
                TAKE_BACK_FEEDBACK,
                command,
                actor,
                (now, context) -> back(now, command.reason(), context).feedback());
    }

    private static StepBackRule back(Opinion now, String reason, Context context) {
        var reports = Question.values(ReportBack.SHAPE, ReportBack.OPINION.is(now.id()));
        var entries = Question.entries(EntryFilter.about(now.id()));
        context.ask(reports, entries);
        return new StepBackRule(
                now,
                context.answer(handlings(now.id())),
                context.answer(reports).stream().anyMatch(one -> one.handledUntil() == null),
                context.answer(entries),
                new Corrections(reason, context.today(), context::newId));
    }

    /** A step asks for what is known about the opinion together with the opinion. */
    private <C> Outcome<Versioned<Opinion>> change(
            Operation.Changes<C, Opinion> operation, C command, Actor actor, Decision<Opinion> decision) {
        return desk.change(
                operation,
                command,
                actor,
                Decision.asking(
                        () -> {
                            Id<Opinion> id = operation.seen().apply(command).id();
                            return List.of(handlings(id), owed(id));
                        },
                        decision));
    }

    private static Question<List<Line>> takenBack(Id<Opinion> opinion, String... kinds) {
        return Question.entries(EntryFilter.about(opinion, kinds))
                .map(entries -> entries.stream().map(Entry::takenBack).toList());
    }

    private static Question<List<Line>> owed(Id<Opinion> opinion) {
        return takenBack(opinion, OpinionRoom.DUE.code(), OpinionRoom.ROUND_DUE.code());
    }

    private static Question<List<Versioned<Handling>>> handlings(Id<Opinion> opinion) {
        return Question.all(Handling.SHAPE, Handling.OPINION.is(opinion));
    }

    static OpinionRule.Known known(Context context, Opinion opinion) {
        return context.with(
                handlings(opinion.id()),
                owed(opinion.id()),
                (all, lines) -> known(opinion, all, lines, context.today()));
    }

    private static OpinionRule.Known known(
            Opinion opinion, List<Versioned<Handling>> all, List<Line> owed, LocalDate today) {
        LocalDate latest = all.stream()
                .map(Versioned::value)
                .flatMap(one -> Stream.of(one.since(), one.endedOn() == null ? one.since() : one.endedOn()))
                .max(LocalDate::compareTo)
                .orElse(opinion.raisedOn());
        return new OpinionRule.Known(
                today,
                latest,
                all.stream().mapToInt(one -> one.value().turn()).max().orElse(0),
                all,
                owed);
    }

    @Override
    public DueDayRun recompute(Actor actor) {
        return sweep(context -> Query.of(Opinion.SHAPE)).run(actor);
    }

    @Override
    public DueDayRun recomputeRunning(Actor actor) {
        return sweep(context -> Query.of(Opinion.SHAPE, Opinion.FED_BACK_ON.missing(), Opinion.TAKEN_BACK_ON.missing()))
                .run(actor)
                .plus(sweep(context -> Query.of(Opinion.SHAPE, Opinion.CERTAINTY.is(Certainty.PROVISIONAL))
                                .by(Opinion.DUE_ON))
                        .run(actor))
                .plus(sweep(context -> Query.of(
                                        Opinion.SHAPE, Opinion.DUE_ON.atLeast(ComputedDay.firstToMove(context.today())))
                                .by(Opinion.DUE_ON))
                        .run(actor));
    }

    @Override
    public List<LocalDate> uncomputed(Context context, LocalDate from, LocalDate to) {
        List<Versioned<Opinion>> all = context.answer(Question.all(Query.of(
                        Opinion.SHAPE,
                        Opinion.DUE_ON.atLeast(ComputedDay.kept(from, -ComputedDay.MOST_MOVED)),
                        Opinion.DUE_ON.atMost(ComputedDay.kept(to, ComputedDay.MOST_MOVED)))
                .by(Opinion.DUE_ON)));
        var days = new ArrayList<LocalDate>();
        for (int at = 0; at < all.size(); at += Query.MOST) {
            List<Versioned<Opinion>> page = all.subList(at, Math.min(all.size(), at + Query.MOST));
            Map<Id<Opinion>, List<Handling>> handlings = handlings(page, context);
            moved(page, handlings).stream()
                    .flatMap(one -> ComputedDay.within(
                            one.value().due(),
                            steps.recomputed(one.value(), handlings.getOrDefault(one.id(), List.of())),
                            from,
                            to)
                            .stream())
                    .forEach(days::add);
        }
        return days;
    }

    private Sweep<Opinion> sweep(Function<Context, Query<Opinion>> among) {
        return new Sweep<>(desk, LIST_DUE, among, this::moved, this::recompute);
    }

    private List<Versioned<Opinion>> moved(List<Versioned<Opinion>> page, Context context) {
        return moved(page, handlings(page, context));
    }

    private List<Versioned<Opinion>> moved(List<Versioned<Opinion>> page, Map<Id<Opinion>, List<Handling>> handlings) {
        return page.stream()
                .filter(one -> steps.moved(one.value(), handlings.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The handlings of these opinions. */
    private static Map<Id<Opinion>, List<Handling>> handlings(List<Versioned<Opinion>> page, Context context) {
        List<Id<Opinion>> ids = page.stream().map(Versioned::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : context.values(Handling.SHAPE, Handling.OPINION.in(ids)).stream()
                        .collect(Collectors.groupingBy(Handling::opinion));
    }

    Outcome<Versioned<Opinion>> recompute(Seen<Opinion> opinion, Actor actor) {
        return desk.change(
                RECOMPUTE,
                new RecomputeOpinion(opinion),
                actor,
                (now, context) -> steps.recompute(now, context.answer(handlings(now.id())), known(context, now)));
    }

    @Override
    public Page<Versioned<Opinion>> waiting(@Nullable String cursor, Actor actor) {
        return desk.read(
                LIST_DUE,
                actor,
                context -> context.reader()
                        .select(Query.of(
                                        Opinion.SHAPE,
                                        Opinion.CERTAINTY.is(Certainty.PROVISIONAL),
                                        Opinion.FED_BACK_ON.missing(),
                                        Opinion.TAKEN_BACK_ON.missing(),
                                        Opinion.DUE_ON.atMost(context.today().minusDays(1)))
                                .by(Opinion.DUE_ON)
                                .from(cursor)));
    }

    @Override
    public Outcome<Versioned<CommunityRound>> openRound(OpenRound command, Actor actor) {
        return desk.create(OPEN_ROUND, command, actor, context -> {
            CommunityRound before = latest(context);
            List<Opinion> raised = before == null ? List.of() : context.answer(raised(before.id()));
            return CommunityRoundRule.open(command, context.newId(), before, raised, context.today());
        });
    }

    /** The latest round: the open one, of which there is at most one, or the one closed last. */
    private static @Nullable CommunityRound latest(Context context) {
        List<CommunityRound> all = context.values(CommunityRound.SHAPE);
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> one.id().equals(other.previous())))
                .max(Comparator.comparing(CommunityRound::since))
                .orElse(null);
    }

    private static Question<List<Opinion>> raised(Id<CommunityRound> round) {
        return Question.values(Opinion.SHAPE, Opinion.ROUND.is(round))
                .map(all -> all.stream()
                        .filter(opinion -> opinion.takenBackOn() == null)
                        .toList());
    }

    @Override
    public Outcome<Versioned<Participation>> takePart(TakePart command, Actor actor) {
        return desk.create(TAKE_PART, command, actor, takingPart(command));
    }

    @Override
    public Outcome<List<Versioned<Participation>>> takePartAll(List<TakePart> commands, Actor actor) {
        return desk.bulk(TAKE_PART, commands, actor, this::takingPart);
    }

    private Creation<Participation> takingPart(TakePart command) {
        return Creation.asking(
                () -> List.of(
                        Question.shown(CommunityRound.SHAPE, command.round()), isSeated(command), tookPart(command)),
                context -> CommunityRoundRule.takePart(
                        command,
                        context.newId(),
                        context.shown(CommunityRound.SHAPE, command.round()).value(),
                        context.answer(isSeated(command)),
                        context.answer(tookPart(command)),
                        context.today()));
    }

    private static Question<Boolean> isSeated(TakePart command) {
        return Seats.of(List.of(command.deputy()))
                .map(seats -> seats.acts(command.deputy(), Office.DEPUTY, command.day()));
    }

    private static Question<Boolean> tookPart(TakePart command) {
        return Question.all(
                        Participation.SHAPE,
                        Participation.ROUND.is(command.round()),
                        Participation.DEPUTY.is(command.deputy()))
                .map(before -> !before.isEmpty());
    }

    @Override
    public Outcome<Versioned<ReportBack>> reportBack(ReportOpinion command, Actor actor) {
        return desk.create(REPORT_BACK, command, actor, reporting(command));
    }

    @Override
    public Outcome<List<Versioned<ReportBack>>> reportBackAll(List<ReportOpinion> commands, Actor actor) {
        return desk.bulk(REPORT_BACK, commands, actor, this::reporting);
    }

    private Creation<ReportBack> reporting(ReportOpinion command) {
        return Creation.asking(
                () -> List.of(
                        Question.shown(CommunityRound.SHAPE, command.round()),
                        Question.shown(Opinion.SHAPE, command.opinion()),
                        isTold(command)),
                context -> {
                    var round =
                            context.shown(CommunityRound.SHAPE, command.round()).value();
                    var opinion =
                            context.shown(Opinion.SHAPE, command.opinion()).value();
                    return CommunityRoundRule.report(
                            command,
                            context.newId(),
                            round,
                            opinion,
                            earlier(context, opinion, round),
                            context.answer(isTold(command)),
                            context.today());
                });
    }

    private static Question<Boolean> isTold(ReportOpinion command) {
        return Question.values(ReportBack.SHAPE, ReportBack.OPINION.is(command.opinion()))
                .map(reports -> reports.stream()
                        .anyMatch(one -> one.audience() == command.audience() && one.handledUntil() == null));
    }

    private static boolean earlier(Context context, Opinion opinion, CommunityRound round) {
        return opinion.takenBackOn() == null
                && opinion.round() != null
                && !opinion.round().equals(round.id())
                && !context.get(CommunityRound.SHAPE, opinion.round())
                        .value()
                        .since()
                        .isAfter(round.since());
    }

    @Override
    public Outcome<Versioned<CommunityRound>> closeRound(CloseRound command, Actor actor) {
        return desk.change(CLOSE_ROUND, command, actor, (now, context) -> {
            var before = now.previous() == null ? Question.known(List.<Opinion>of()) : raised(now.previous());
            var raised = raised(now.id());
            var said = Question.values(ReportBack.SHAPE, ReportBack.ROUND.is(now.id()));
            var met = Question.values(Participation.SHAPE, Participation.ROUND.is(now.id()));
            context.ask(before, raised, said, met);
            LocalDate used = Stream.of(
                            Stream.of(now.since()),
                            context.answer(said).stream().map(ReportBack::reportedOn),
                            context.answer(raised).stream().map(Opinion::raisedOn),
                            context.answer(met).stream().map(Participation::heldOn))
                    .flatMap(days -> days)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return CommunityRoundRule.close(
                    now, command.day(), context.answer(before), context.answer(said), used, context.today());
        });
    }
}
