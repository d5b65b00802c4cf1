package org.daibiao.opinion;

import static org.daibiao.opinion.OpinionRoom.CLOSE_ROUND;
import static org.daibiao.opinion.OpinionRoom.DECLINE;
import static org.daibiao.opinion.OpinionRoom.FEED_BACK;
import static org.daibiao.opinion.OpinionRoom.HAND_OVER;
import static org.daibiao.opinion.OpinionRoom.LIST_DUE;
import static org.daibiao.opinion.OpinionRoom.OPEN_ROUND;
import static org.daibiao.opinion.OpinionRoom.PASS_UP;
import static org.daibiao.opinion.OpinionRoom.RECOMPUTE;
import static org.daibiao.opinion.OpinionRoom.RECORD_RESULT;
import static org.daibiao.opinion.OpinionRoom.REGISTER;
import static org.daibiao.opinion.OpinionRoom.REPORT_BACK;
import static org.daibiao.opinion.OpinionRoom.SUGGEST;
import static org.daibiao.opinion.OpinionRoom.TAKE_BACK;
import static org.daibiao.opinion.OpinionRoom.TAKE_PART;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDayRun;
import org.daibiao.desk.Sweep;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultOpinionService(Desk desk, IntakeRule intake, OpinionRule steps, Places places) implements OpinionService {
    @Override
    public Outcome<Versioned<Opinion>> register(RegisterOpinion command, Actor actor) {
        return desk.create(REGISTER, command, actor, registering(command));
    }

    @Override
    public Outcome<List<Versioned<Opinion>>> registerAll(List<RegisterOpinion> commands, Actor actor) {
        return desk.bulk(REGISTER, commands, actor, this::registering);
    }

    private Desk.Creation<Opinion> registering(RegisterOpinion command) {
        return moment -> intake.register(command, moment.newId(), moment::newId, known(moment, command));
    }

    private IntakeRule.Known known(Context moment, RegisterOpinion command) {
        LocalDate day = command.day();
        boolean source = command.origin() != Origin.CONTACT
                || command.source() == null
                || places.contact(moment, command.source());
        boolean station = command.station() == null || places.station(moment, command.station(), day);
        boolean round = command.round() == null
                || moment.shown(CommunityRound.SHAPE, command.round()).value().runsOn(day);
        String order = command.orderNumber();
        boolean taken = order != null
                && moment.all(Opinion.SHAPE, Opinion.ORDER_NUMBER.is(order)).stream()
                        .anyMatch(one -> one.value().takenBackOn() == null);
        boolean seated = command.deputy() == null
                || Seats.of(moment, List.of(command.deputy())).acts(command.deputy(), Office.DEPUTY, day);
        Voter voter = command.voter() == null
                ? null
                : moment.get(Voter.SHAPE, command.voter()).value();
        return new IntakeRule.Known(moment.today(), source, station, round, taken, seated, voter);
    }

    @Override
    public Outcome<Versioned<Opinion>> handOver(HandOver command, Actor actor) {
        return desk.change(
                HAND_OVER,
                command,
                actor,
                (now, moment) -> steps.handOver(now, command, moment::newId, known(moment, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> passUp(PassUp command, Actor actor) {
        return desk.change(
                PASS_UP,
                command,
                actor,
                (now, moment) -> steps.passUp(now, command, moment.newId(), known(moment, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> turnIntoSuggestion(TurnIntoSuggestion command, Actor actor) {
        return desk.change(
                SUGGEST,
                command,
                actor,
                (now, moment) -> steps.suggest(
                        now, command.suggestion(), command.unit(), command.day(), moment.newId(), known(moment, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> decline(DeclineOpinion command, Actor actor) {
        return desk.change(DECLINE, command, actor, (now, moment) -> steps.decline(now, command, known(moment, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> recordResult(RecordResult command, Actor actor) {
        return desk.change(
                RECORD_RESULT, command, actor, (now, moment) -> steps.answer(now, command, known(moment, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> feedBack(FeedBack command, Actor actor) {
        return desk.change(
                FEED_BACK, command, actor, (now, moment) -> steps.feedBack(now, command, known(moment, now)));
    }

    @Override
    public Outcome<Versioned<Opinion>> takeBack(TakeBackOpinion command, Actor actor) {
        return desk.change(
                TAKE_BACK,
                command,
                actor,
                (now, moment) -> steps.takeBack(now, command.reason(), takenBack(moment, now), known(moment, now)));
    }

    private static List<Line> takenBack(Context moment, Opinion opinion, String... kinds) {
        return moment.entries(EntryFilter.about(opinion.id(), kinds)).stream()
                .map(Entry::takenBack)
                .toList();
    }

    static OpinionRule.Known known(Context moment, Opinion opinion) {
        List<Versioned<Handling>> all = moment.all(Handling.SHAPE, Handling.OPINION.is(opinion.id()));
        LocalDate latest = all.stream()
                .map(Versioned::value)
                .flatMap(one -> Stream.of(one.since(), one.endedOn() == null ? one.since() : one.endedOn()))
                .max(LocalDate::compareTo)
                .orElse(opinion.raisedOn());
        return new OpinionRule.Known(
                moment.today(),
                latest,
                all.stream().mapToInt(one -> one.value().turn()).max().orElse(0),
                all.stream().filter(one -> one.value().endedOn() == null).toList(),
                takenBack(moment, opinion, OpinionRoom.DUE.code(), OpinionRoom.ROUND_DUE.code()));
    }

    @Override
    public DueDayRun recompute(Actor actor) {
        return sweep(moment -> Query.of(Opinion.SHAPE)).run(actor);
    }

    @Override
    public DueDayRun recomputeRunning(Actor actor) {
        return sweep(moment -> Query.of(Opinion.SHAPE, Opinion.FED_BACK_ON.missing(), Opinion.TAKEN_BACK_ON.missing()))
                .run(actor)
                .plus(sweep(moment -> Query.of(Opinion.SHAPE, Opinion.CERTAINTY.is(Certainty.PROVISIONAL)))
                        .run(actor))
                .plus(sweep(moment -> Query.of(
                                Opinion.SHAPE, Opinion.DUE_ON.atLeast(ComputedDay.firstToMove(moment.today()))))
                        .run(actor));
    }

    @Override
    public List<LocalDate> uncomputed(Context moment, LocalDate from, LocalDate to) {
        List<Versioned<Opinion>> all = moment.all(
                Opinion.SHAPE,
                Opinion.DUE_ON.atLeast(ComputedDay.kept(from, -ComputedDay.MOST_MOVED)),
                Opinion.DUE_ON.atMost(ComputedDay.kept(to, ComputedDay.MOST_MOVED)));
        var days = new ArrayList<LocalDate>();
        for (int at = 0; at < all.size(); at += Query.MOST) {
            moved(all.subList(at, Math.min(all.size(), at + Query.MOST)), moment).stream()
                    .flatMap(one -> ComputedDay.within(
                            one.value().due(),
                            steps.recomputed(
                                    one.value(),
                                    moment.all(Handling.SHAPE, Handling.OPINION.is(one.id())).stream()
                                            .map(Versioned::value)
                                            .toList()),
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

    private List<Versioned<Opinion>> moved(List<Versioned<Opinion>> page, Context moment) {
        if (page.isEmpty()) {
            return page;
        }
        List<Id<Opinion>> ids = page.stream().map(one -> one.value().id()).toList();
        Map<Id<Opinion>, List<Handling>> handlings = moment.all(Handling.SHAPE, Handling.OPINION.in(ids)).stream()
                .map(Versioned::value)
                .collect(Collectors.groupingBy(Handling::opinion));
        return page.stream()
                .filter(one -> steps.moved(
                        one.value(), handlings.getOrDefault(one.value().id(), List.of())))
                .toList();
    }

    Outcome<Versioned<Opinion>> recompute(Seen<Opinion> opinion, Actor actor) {
        return desk.change(
                RECOMPUTE,
                new RecomputeOpinion(opinion),
                actor,
                (now, moment) -> steps.recompute(
                        now, moment.all(Handling.SHAPE, Handling.OPINION.is(now.id())), known(moment, now)));
    }

    @Override
    public Page<Versioned<Opinion>> waiting(@Nullable String cursor, Actor actor) {
        return desk.read(
                LIST_DUE,
                actor,
                moment -> moment.reader()
                        .select(Query.of(
                                        Opinion.SHAPE,
                                        Opinion.CERTAINTY.is(Certainty.PROVISIONAL),
                                        Opinion.FED_BACK_ON.missing(),
                                        Opinion.TAKEN_BACK_ON.missing(),
                                        Opinion.DUE_ON.atMost(moment.today().minusDays(1)))
                                .by(Opinion.DUE_ON)
                                .from(cursor)));
    }

    @Override
    public Outcome<Versioned<CommunityRound>> openRound(OpenRound command, Actor actor) {
        return desk.create(OPEN_ROUND, command, actor, moment -> {
            CommunityRound before = latest(moment);
            List<Opinion> raised = before == null ? List.of() : raised(moment, before.id());
            return OpinionRoundRule.open(command, moment.newId(), before, raised, moment.today());
        });
    }

    /** The latest round: the open one, since there is at most one, or the one that was closed last. */
    private static @Nullable CommunityRound latest(Context moment) {
        List<CommunityRound> all =
                moment.all(CommunityRound.SHAPE).stream().map(Versioned::value).toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> one.id().equals(other.previous())))
                .max(Comparator.comparing(CommunityRound::since))
                .orElse(null);
    }

    private static List<Opinion> raised(Context moment, Id<CommunityRound> round) {
        return moment.all(Opinion.SHAPE, Opinion.ROUND.is(round)).stream()
                .map(Versioned::value)
                .filter(opinion -> opinion.takenBackOn() == null)
                .toList();
    }

    @Override
    public Outcome<Versioned<Participation>> takePart(TakePart command, Actor actor) {
        return desk.create(TAKE_PART, command, actor, takingPart(command));
    }

    @Override
    public Outcome<List<Versioned<Participation>>> takePartAll(List<TakePart> commands, Actor actor) {
        return desk.bulk(TAKE_PART, commands, actor, this::takingPart);
    }

    private Desk.Creation<Participation> takingPart(TakePart command) {
        return moment -> {
            boolean seated =
                    Seats.of(moment, List.of(command.deputy())).acts(command.deputy(), Office.DEPUTY, command.day());
            boolean already = !moment.all(
                            Participation.SHAPE,
                            Participation.ROUND.is(command.round()),
                            Participation.DEPUTY.is(command.deputy()))
                    .isEmpty();
            CommunityRound round =
                    moment.shown(CommunityRound.SHAPE, command.round()).value();
            return OpinionRoundRule.takePart(command, moment.newId(), round, seated, already, moment.today());
        };
    }

    @Override
    public Outcome<Versioned<ReportBack>> reportBack(ReportOpinion command, Actor actor) {
        return desk.create(REPORT_BACK, command, actor, reporting(command));
    }

    @Override
    public Outcome<List<Versioned<ReportBack>>> reportBackAll(List<ReportOpinion> commands, Actor actor) {
        return desk.bulk(REPORT_BACK, commands, actor, this::reporting);
    }

    private Desk.Creation<ReportBack> reporting(ReportOpinion command) {
        return moment -> {
            CommunityRound round =
                    moment.shown(CommunityRound.SHAPE, command.round()).value();
            Opinion opinion = moment.shown(Opinion.SHAPE, command.opinion()).value();
            boolean told = moment.all(ReportBack.SHAPE, ReportBack.OPINION.is(opinion.id())).stream()
                    .map(Versioned::value)
                    .anyMatch(one -> one.audience() == command.audience() && one.handledUntil() == null);
            return OpinionRoundRule.report(
                    command, moment.newId(), round, opinion, earlier(moment, opinion, round), told, moment.today());
        };
    }

    private static boolean earlier(Context moment, Opinion opinion, CommunityRound round) {
        return opinion.takenBackOn() == null
                && opinion.round() != null
                && !opinion.round().equals(round.id())
                && !moment.get(CommunityRound.SHAPE, opinion.round())
                        .value()
                        .since()
                        .isAfter(round.since());
    }

    @Override
    public Outcome<Versioned<CommunityRound>> closeRound(CloseRound command, Actor actor) {
        return desk.change(CLOSE_ROUND, command, actor, (now, moment) -> {
            List<Opinion> before = now.previous() == null ? List.of() : raised(moment, now.previous());
            List<ReportBack> said = moment.all(ReportBack.SHAPE, ReportBack.ROUND.is(now.id())).stream()
                    .map(Versioned::value)
                    .toList();
            return OpinionRoundRule.close(now, command.day(), before, said, used(moment, now, said), moment.today());
        });
    }

    private static LocalDate used(Context moment, CommunityRound round, List<ReportBack> said) {
        var days = new ArrayList<LocalDate>(List.of(round.since()));
        said.forEach(one -> days.add(one.reportedOn()));
        raised(moment, round.id()).forEach(one -> days.add(one.raisedOn()));
        moment.all(Participation.SHAPE, Participation.ROUND.is(round.id()))
                .forEach(one -> days.add(one.value().heldOn()));
        return Objects.requireNonNull(days.stream().max(LocalDate::compareTo).orElse(round.since()));
    }
}
