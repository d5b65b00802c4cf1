package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.oversight.Publication;
import org.daibiao.oversight.PublishPart;
import org.daibiao.oversight.Supervise;
import org.daibiao.oversight.Supervision;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Rating.Grade;

/** Commands for a suggestion with parts drawn at random, possible or not. */
final class RandomCommands {
    private static final int KINDS = 37;
    private static final List<String> CATEGORIES =
            List.of("solved-or-adopted", "being-solved", "planned", "for-reference", "no-such-category");

    /** Commands that ask whether a due day is past: before the notice it is not. */
    private static final Set<Integer> BY_DUE_DAY = Set.of(17, 21, 26, 31, 33);

    private final Road road;
    private final Random random;
    private final Set<Integer> without;
    private final boolean goesOn;
    private boolean tookBack;

    RandomCommands(Road road, Random random) {
        this(road, random, Set.of(), false);
    }

    private RandomCommands(Road road, Random random, Set<Integer> without, boolean goesOn) {
        this.road = road;
        this.random = random;
        this.without = without;
        this.goesOn = goesOn;
    }

    /** Those of a committee that likes to go on without ratings. */
    static RandomCommands goingOn(Road road, Random random) {
        return new RandomCommands(road, random, Set.of(), true);
    }

    /** Those whose answer is the same whether the due days are certain or not. */
    static RandomCommands beforeTheNotice(Road road, Random random) {
        return new RandomCommands(road, random, BY_DUE_DAY, false);
    }

    /** Any command; half of the time one of those that lead on from its state. */
    Outcome<?> some(Versioned<Suggestion> now, LocalDate day, List<Id<Suggestion>> all) {
        int kind;
        do {
            kind = random.nextBoolean() ? onward(now.value().state()) : random.nextInt(KINDS);
        } while (without.contains(kind));
        tookBack = kind == KINDS - 1;
        Seen<Suggestion> seen = random.nextInt(50) == 0 ? new Seen<>(now.id(), now.version() + 1) : now.seen();
        if (tookBack) {
            return takeBack(seen);
        }
        return kind < 14 ? proposed(kind, seen, day) : kind < 24 ? given(kind, seen, day, all) : ended(kind, now, day);
    }

    /** Whether the latest command was to take a step back, which leads where no step of the table does. */
    boolean tookBack() {
        return tookBack;
    }

    private Outcome<?> takeBack(Seen<Suggestion> seen) {
        List<UUID> steps = Stream.of(
                        Query.of(Reply.SHAPE, Reply.SUGGESTION.is(seen.id())),
                        Query.of(Rating.SHAPE, Rating.SUGGESTION.is(seen.id())),
                        Query.of(Communication.SHAPE, Communication.SUGGESTION.is(seen.id())),
                        Query.of(ReturnRequest.SHAPE, ReturnRequest.SUGGESTION.is(seen.id())),
                        Query.of(Assignment.SHAPE, Assignment.SUGGESTION.is(seen.id())),
                        Query.of(HandlingRound.SHAPE, HandlingRound.SUGGESTION.is(seen.id())),
                        Query.of(Promise.SHAPE, Promise.SUGGESTION.is(seen.id())))
                .flatMap(query -> road.door.find(query, road.office).items().stream())
                .map(one -> one.id().value())
                .toList();
        UUID step = steps.isEmpty() ? seen.id().value() : steps.get(random.nextInt(steps.size()));
        return road.door.handling().takeBack(new TakeBackStep(seen, step, "误登记"), road.office);
    }

    private int onward(Suggestion.State state) {
        return switch (state) {
            case DRAFT -> random.nextBoolean() ? 4 : 7;
            case SUBMITTED -> 9;
            case ACCEPTED, RETURNED -> 14;
            case REFERRED -> 15;
            case DISTRIBUTED -> 16;
            case WITH_HANDLERS -> 19;
            case RETURN_REQUESTED -> 18;
            case IN_PROGRESS, MERGED, REHANDLING -> 24;
            case REPLIED, FEEDBACK_OVERDUE -> goesOn && random.nextInt(5) > 0 ? 31 : 25;
            case OBJECTION_REVIEW -> 27;
            case TRACKING -> 28;
            case CARRIED_OVER -> 29;
            default -> 32;
        };
    }

    private Outcome<?> proposed(int kind, Seen<Suggestion> seen, LocalDate day) {
        var door = road.door.suggestions();
        var by = road.office;
        String on = day.toString();
        return switch (kind) {
            case 0 -> door.amend(AmendSuggestion.of(seen, "题", "文", on), by);
            case 1 -> door.join(JoinSuggestion.of(seen, deputy(), on), by);
            case 2 -> door.leave(LeaveSuggestion.of(seen, deputy(), on), by);
            case 3, 4 -> door.confirm(ConfirmSuggestion.of(seen, deputy(), on), by);
            case 5 -> door.addEvidence(new AddEvidence(seen, Evidence.Basis.RESEARCH, null, "调研", day), by);
            case 6 -> door.consult(new ConsultUnit(seen, Communication.Way.PHONE, unit(), deputy(), day, null), by);
            case 7 -> door.submit(SubmitSuggestion.of(seen, on), by);
            case 8 -> door.sendBack(SendBack.of(seen, "不够具体", on), by);
            case 9 -> door.accept(AcceptSuggestion.of(seen, number(seen), on), by);
            case 10 ->
                door.decline(
                        new DeclineSuggestion(seen, Inadmissible.NO_CONTENT, Disposal.FOR_REFERENCE, "没有内容", day), by);
            case 11 -> door.escalate(EscalateSuggestion.of(seen, "市级事权", on), by);
            case 12 -> door.agreeToWithdraw(AgreeToWithdraw.of(seen, deputy(), on), by);
            default -> door.withdraw(WithdrawSuggestion.of(seen, "撤回", on), by);
        };
    }

    private Outcome<?> given(int kind, Seen<Suggestion> seen, LocalDate day, List<Id<Suggestion>> all) {
        var door = road.door.handling();
        var by = road.office;
        return switch (kind) {
            case 14 -> door.refer(new ReferSuggestion(seen, day), by);
            case 15 -> door.distribute(new DistributeSuggestion(seen, handlers(), day), by);
            case 16 -> door.receive(new ReceiveSuggestion(seen, unit(), day), by);
            case 17 -> door.requestReturn(new RequestReturn(seen, unit(), "不属职权", null, day), by);
            case 18 ->
                door.decideReturn(
                        new DecideReturn(
                                seen, one(ReturnRequest.Answer.values()), random.nextBoolean() ? "说明" : null, day),
                        by);
            case 19 -> door.talk(new RecordTalk(seen, unit(), deputy(), Communication.Way.VISIT, null, day), by);
            case 20 -> door.giveCoOpinion(new GiveCoOpinion(seen, unit(), "同意", day), by);
            case 21 -> door.extend(new ExtendReply(seen, "情况复杂", "区政府", day, day), by);
            case 22 -> door.merge(new MergeSuggestion(seen, all.get(random.nextInt(all.size())), day), by);
            default -> door.separate(new SeparateSuggestion(seen, "内容不同", day), by);
        };
    }

    private Outcome<?> ended(int kind, Versioned<Suggestion> now, LocalDate day) {
        var door = road.door.handling();
        var by = road.office;
        var seen = now.seen();
        return switch (kind) {
            case 24 -> door.reply(reply(seen, day), by);
            case 25 -> door.rate(rating(seen, day), by);
            case 26 -> door.lapse(new LapseFeedback(seen, day), by);
            case 27 -> door.review(new ReviewObjection(seen, one(Review.Answer.values()), "研究", day), by);
            case 28 -> door.settlePromise(settling(seen, day), by);
            case 29 -> door.trackAgain(new TrackAgain(seen, day), by);
            case 30 -> door.explainAtTerm(new ExplainAtTerm(seen, "说明", day), by);
            case 31 -> door.goOnUnrated(new GoOnUnrated(seen, "未反馈", day), by);
            case 32 -> door.close(new CloseSuggestion(seen, "办结", day), by);
            case 33 -> {
                road.door.deadlines().runDue(by);
                yield Outcome.accepted(now);
            }
            case 34 ->
                road.door
                        .supervision()
                        .supervise(
                                new Supervise(
                                        now.id(),
                                        one(Supervision.Layer.values()),
                                        Supervision.Place.ON_SITE,
                                        "代表工委",
                                        day,
                                        null),
                                by);
            default ->
                road.door
                        .supervision()
                        .publish(PublishPart.whole(now.id(), one(Publication.Part.values()), "公开", day.toString()), by);
        };
    }

    private RecordReply reply(Seen<Suggestion> seen, LocalDate day) {
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        boolean promise = category.equals("planned") || category.equals("being-solved");
        List<NewPromise> promises = promise != (random.nextInt(10) == 0)
                ? List.of(
                        new NewPromise("建站", day.plusDays(random.nextInt(200))), new NewPromise("开通", day.plusDays(30)))
                : List.of();
        String reason = category.equals("for-reference") ? "规划未定" : null;
        return new RecordReply(
                seen,
                unit(),
                category,
                "答复",
                "张主任",
                reason,
                promises.subList(0, promises.isEmpty() ? 0 : 1 + random.nextInt(2)),
                day);
    }

    private RateReply rating(Seen<Suggestion> seen, LocalDate day) {
        String reasons = random.nextInt(4) > 0 ? "理由" : null;
        return new RateReply(seen, deputy(), one(Grade.values()), one(Grade.values()), reasons, day);
    }

    private SettlePromise settling(Seen<Suggestion> seen, LocalDate day) {
        var open = Query.of(Promise.SHAPE, Promise.SUGGESTION.is(seen.id()), Promise.STATE.is(Promise.State.OPEN));
        var promises = road.door.find(open, road.office).items();
        Id<Promise> promise = promises.isEmpty()
                ? Id.of(seen.id().value())
                : promises.get(random.nextInt(promises.size())).id();
        var outcome = one(Promise.State.values());
        LocalDate until = outcome == Promise.State.CARRIED_OVER ? day.plusDays(random.nextInt(400)) : null;
        return new SettlePromise(seen, promise, null, outcome, random.nextInt(5) > 0 ? "说明" : null, until, day);
    }

    private List<HandlerPart> handlers() {
        return random.nextInt(3) > 0
                ? List.of(HandlerPart.lead(Road.LEAD))
                : random.nextBoolean()
                        ? List.of(HandlerPart.lead(Road.LEAD), HandlerPart.co(Road.OTHER))
                        : List.of(shared(Road.LEAD, "站点"), shared(Road.OTHER, "道路"));
    }

    private static HandlerPart shared(String unit, String content) {
        return new HandlerPart(unit, Assignment.Part.LEAD, content);
    }

    private Id<Deputy> deputy() {
        return random.nextBoolean() ? road.li : road.wang;
    }

    private String unit() {
        return random.nextInt(3) > 0 ? Road.LEAD : Road.OTHER;
    }

    /** A number of its own, now and then one that is taken. */
    private String number(Seen<Suggestion> seen) {
        return random.nextInt(20) == 0 ? "1" : seen.id().toString();
    }

    private <T> T one(T[] among) {
        return among[random.nextInt(among.length)];
    }
}
