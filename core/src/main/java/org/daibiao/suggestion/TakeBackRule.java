package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.correction.Corrections;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Communication.Phase;
import org.daibiao.suggestion.DueDay.Ending;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Rating.Subject;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.Suggestion.Step;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a reply, a rating, a talk or a request to return that was recorded in error, while nothing rests on it (撤销误登记的步骤). Steps without a
 * record of their own are for {@link StepBackRule}.
 */
final class TakeBackRule {
    private static final Set<State> BEFORE_REPLY = EnumSet.of(State.IN_PROGRESS, State.MERGED, State.REHANDLING);
    private static final Set<State> UNRATED = EnumSet.of(State.REPLIED, State.FEEDBACK_OVERDUE);

    /** Steps after which the one before can still be taken back. */
    private static final List<String> FREE = Stream.of(Step.AMEND, Step.CONFIRM, Step.RECEIVE)
            .map(SuggestionKinds.STEP::member)
            .toList();

    /** What rests on whatever came before. That ratings are overdue follows from the day alone. */
    private static final String[] RESTING = codes(
            SuggestionKinds.IN_ORDER.stream().filter(kind -> !kind.equals(SuggestionKinds.FEEDBACK_OVERDUE)),
            Stream.of(
                    SuggestionKinds.SUBMITTED,
                    SuggestionKinds.GATE_RETURNED,
                    SuggestionKinds.ESCALATED,
                    SuggestionKinds.RATED_ATTITUDE,
                    SuggestionKinds.CLOSED,
                    SuggestionKinds.WITHDRAWN));

    /** What the oversight room, which builds on this one, enters for a result. */
    private static final String[] RESULTS = {"published.result", "withheld.result"};

    /** What a step enters about the suggestion; what is owed goes with its due days. */
    private static final String[] ENTERED = codes(
            Stream.of(SuggestionKinds.STEP, SuggestionKinds.COMM, SuggestionKinds.REPLIED, SuggestionKinds.RE_REPLIED),
            Stream.of(
                    SuggestionKinds.RESOLUTION,
                    SuggestionKinds.SOLVED,
                    SuggestionKinds.RATED_ATTITUDE,
                    SuggestionKinds.RATED_RESULT,
                    SuggestionKinds.OBJECTED,
                    SuggestionKinds.CLOSED));

    private static final String[] LEADING = {
        SuggestionKinds.OBJECTED.code(), SuggestionKinds.CLOSED.code(), SuggestionKinds.STEP.member(Step.TRACK)
    };

    private final SuggestionCase known;
    private final TakeBackStep command;

    /** The records that can be taken back, and those that were. */
    record Steps(
            List<Versioned<Reply>> replies,
            List<Versioned<Rating>> ratings,
            List<Versioned<Communication>> talks,
            List<Versioned<ReturnRequest>> requests) {}

    private TakeBackRule(SuggestionCase known, TakeBackStep command) {
        this.known = known;
        this.command = command;
    }

    private static String[] codes(Stream<Kind> some, Stream<Kind> more) {
        return Stream.concat(some, more).map(Kind::code).toArray(String[]::new);
    }

    /** @param own the entries about the step itself, which may be an assignment */
    static Outcome<Change<Suggestion>> takeBack(
            SuggestionCase known, TakeBackStep command, Steps all, List<Entry> own, Corrections corrections) {
        var rule = new TakeBackRule(known, command);
        return rule.named(all.replies())
                .map(rule::reply)
                .or(() -> rule.named(all.ratings()).map(rule::rating))
                .or(() -> rule.named(all.talks()).map(rule::talk))
                .or(() -> rule.named(all.requests())
                        .filter(one -> one.value().answer() == null)
                        .map(rule::request))
                .orElseGet(() -> new StepBackRule(known, command.step(), own, corrections, rule).undone());
    }

    private <T extends LastStep> Optional<Versioned<T>> named(List<Versioned<T>> all) {
        return all.stream()
                .filter(one -> one.id().value().equals(command.step()))
                .findFirst();
    }

    private Rejections against(LastStep step, Optional<Entry> resting) {
        boolean again = step.takenBackOn() != null;
        return new Rejections()
                .when(again, SuggestionReasons.TAKEN_BACK, "step")
                .when(!again && step.fromState() == null, SuggestionReasons.NOT_TRACED, "step")
                .and(again ? List.of() : unbuilt(resting).reasons());
    }

    /** Against a step on which an entry rests. */
    Rejections unbuilt(Optional<Entry> resting) {
        String kind = resting.map(entry -> entry.line().kind()).orElse("");
        LocalDate day = resting.map(entry -> entry.line().day()).orElse(known.today());
        return new Rejections().when(resting.isPresent(), SuggestionReasons.BUILT_ON, "step", kind, day);
    }

    private Stream<Entry> about(String... kinds) {
        return SuggestionCase.about(known.now().id(), known.entries(), kinds);
    }

    /** Without what is entered for a proposer, which a merge of deputies enters anew. */
    private Stream<Entry> items(String... kinds) {
        return about(kinds).filter(entry -> entry.line().role().equals(Line.ITEM));
    }

    /** The first entry after a step that rests on it. */
    Optional<Entry> resting(Optional<Entry> own, String... more) {
        String[] kinds = Stream.of(RESTING, more).flatMap(Stream::of).toArray(String[]::new);
        return own.flatMap(step -> items(kinds)
                .filter(entry ->
                        entry.act() > step.act() && !FREE.contains(entry.line().kind()))
                .min(Comparator.comparing(Entry::number)));
    }

    static Optional<Entry> last(Stream<Entry> entries) {
        return entries.max(Comparator.comparing(Entry::number));
    }

    private Outcome<Change<Suggestion>> reply(Versioned<Reply> step) {
        Reply reply = step.value();
        HandlingRound round = known.round().value();
        Optional<Entry> replied = last(about(SuggestionKinds.REPLIED.code(), SuggestionKinds.RE_REPLIED.code()));
        boolean whole = by(DueDay::settledBy).stream()
                .anyMatch(due -> due.value().task() == Task.REPLY || due.value().task() == Task.REDO);
        String[] more = Stream.of(RESULTS, new String[] {SuggestionKinds.COMM.code()})
                .flatMap(Stream::of)
                .toArray(String[]::new);
        boolean over = reply.ordinal() < round.ordinal()
                || (!whole && !BEFORE_REPLY.contains(known.now().state()));
        Optional<Entry> resting = over ? last(about(RESTING)) : whole ? resting(replied, more) : Optional.empty();
        return against(reply, resting).orElse(() -> {
            Change<Suggestion> change = whole ? unreplied(reply, replied.orElseThrow()) : partly(reply);
            return promises(undone(change), reply)
                    .update(Reply.SHAPE, step, reply.takenBack(known.today(), command.reason()));
        });
    }

    /** One of several replies: the others stay. */
    private Change<Suggestion> partly(Reply reply) {
        return Change.to(known.now()).lines(one(SuggestionKinds.STEP.member(Step.REPLY_PART), reply.repliedOn()));
    }

    /** The reply that ended the round: what the round before said counts again, and the reply is awaited. */
    private Change<Suggestion> unreplied(Reply reply, Entry own) {
        Versioned<HandlingRound> round = known.round();
        Optional<HandlingRound> before = known.rounds().stream()
                .map(Versioned::value)
                .filter(one -> one.ordinal() == reply.ordinal() - 1)
                .findFirst();
        Optional<Resolution> said = before.flatMap(
                one -> known.replies(one).stream().map(Reply::resolution).max(Comparator.naturalOrder()));
        Suggestion next = known.now()
                .to(Objects.requireNonNull(reply.fromState()))
                .set(Suggestion.RESOLUTION, said.orElse(null))
                .done();
        Change<Suggestion> change = Change.to(next)
                .update(
                        HandlingRound.SHAPE,
                        round,
                        Edit.of(round.value())
                                .set(HandlingRound.REPLIED_ON, null)
                                .done())
                .lines(entered(own))
                .lines(before.isPresent() ? List.of() : known.takeBacks(SuggestionKinds.REPLIED_IN_TIME))
                .lines(lapsed(own));
        LocalDate day = before.map(HandlingRound::repliedOn).orElse(null);
        if (said.isPresent() && day != null) {
            change = change.lines(
                            said.get() == Resolution.SOLVED
                                    ? List.of(known.event(SuggestionKinds.SOLVED, day))
                                    : List.of())
                    .line(Line.event(
                            SuggestionKinds.RESOLUTION.member(said.get()),
                            known.now().id(),
                            day));
        }
        boolean rated =
                by(DueDay::openedBy).stream().anyMatch(due -> due.value().task() == Task.FEEDBACK);
        return rated
                ? known.talksDue(
                        change, round.value().startedOn(), round.value().dueOn())
                : change;
    }

    private List<Line> lapsed(Entry own) {
        return about(SuggestionKinds.FEEDBACK_OVERDUE.code())
                .filter(entry -> entry.act() > own.act())
                .map(Entry::takenBack)
                .toList();
    }

    private Change<Suggestion> promises(Change<Suggestion> change, Reply reply) {
        Change<Suggestion> all = change;
        for (Versioned<Promise> promise : known.promises(Promise.State.OPEN)) {
            if (promise.value().reply().equals(reply.id())) {
                all = all.update(
                                Promise.SHAPE,
                                promise,
                                PromiseRule.with(promise.value(), Promise.State.TAKEN_BACK, known.today(), null))
                        .lines(SuggestionCase.about(promise.id(), known.entries(), SuggestionKinds.PROMISED.code())
                                .map(Entry::takenBack)
                                .toList());
            }
        }
        return all;
    }

    private Outcome<Change<Suggestion>> rating(Versioned<Rating> step) {
        Rating rating = step.value();
        Versioned<HandlingRound> round = known.round();
        Optional<Entry> own = own(rating);
        Optional<Entry> resting = rating.ordinal() < round.value().ordinal() ? last(about(RESTING)) : resting(own);
        return against(rating, resting).orElse(() -> {
            boolean led = about(LEADING)
                    .anyMatch(entry -> entry.act() == own.orElseThrow().act());
            Change<Suggestion> change = Change.to(led ? unled(rating) : known.now())
                    .lines(entered(own.orElseThrow()))
                    .lines(movedBack(rating, own.orElseThrow()));
            if (led && UNRATED.contains(rating.fromState()) && round.value().ratedOn() != null) {
                change = change.update(
                        HandlingRound.SHAPE,
                        round,
                        Edit.of(round.value()).set(HandlingRound.RATED_ON, null).done());
            }
            return undone(change).update(Rating.SHAPE, step, rating.takenBack(known.today(), command.reason()));
        });
    }

    /** The suggestion as it was before a rating led it on. */
    private Suggestion unled(Rating rating) {
        State from = Objects.requireNonNull(rating.fromState());
        LocalDate ended = from == State.CLOSED_FOR_NOW
                ? last(about(SuggestionKinds.STEP.member(Step.SETTLE_FOR_NOW)))
                        .map(entry -> entry.line().day())
                        .orElse(null)
                : null;
        return known.now()
                .to(from)
                .set(Suggestion.REASON, rating.fromReason())
                .set(Suggestion.ENDED_ON, ended)
                .done();
    }

    /** The entry of a rating. Who rated the delivery in the same round did so after rating the reply. */
    private Optional<Entry> own(Rating rating) {
        boolean again = rating.subject() == Subject.REPLY
                && known.kept().ratings().stream()
                        .anyMatch(other -> other.ordinal() == rating.ordinal()
                                && other.subject() == Subject.DELIVERY
                                && other.deputy().equals(rating.deputy()));
        Map<Long, UUID> raters = new HashMap<>();
        about(SuggestionKinds.RATED_ATTITUDE.code())
                .filter(entry -> entry.line().role().equals(SuggestionKinds.PROPOSER))
                .forEach(entry -> raters.put(entry.act(), entry.line().subject()));
        return items(SuggestionKinds.RATED_ATTITUDE.code())
                .filter(entry -> rating.deputy().value().equals(raters.get(entry.act())))
                .sorted(Comparator.comparing(Entry::number).reversed())
                .skip(again ? 1 : 0)
                .findFirst()
                .or(() -> moved(rating, raters));
    }

    /** The entry of a rating whose deputy was merged since: no other deputy's, and of those that say the same in their order. */
    private Optional<Entry> moved(Rating rating, Map<Long, UUID> raters) {
        List<Entry> alike = items(SuggestionKinds.RATED_ATTITUDE.code())
                .filter(entry -> RatingRule.lines(rating).contains(entry.line()))
                .sorted(Comparator.comparing(Entry::number))
                .toList();
        Set<UUID> told = alike.stream()
                .flatMap(entry -> Stream.ofNullable(raters.get(entry.act())))
                .collect(Collectors.toSet());
        long earlier = known.kept().ratings().stream()
                .filter(one -> RatingRule.lines(one).equals(RatingRule.lines(rating)))
                .filter(one -> !told.contains(one.deputy().value()) && one.id().compareTo(rating.id()) < 0)
                .count();
        return alike.stream()
                .filter(entry -> !raters.containsKey(entry.act()))
                .skip(earlier)
                .findFirst();
    }

    /** What was entered for its proposer, where a merge has moved it. */
    private List<Line> movedBack(Rating rating, Entry own) {
        return RatingRule.lines(rating).stream()
                .map(line -> line.as(SuggestionKinds.PROPOSER, rating.deputy()))
                .flatMap(line -> {
                    List<Entry> all = about(line.kind())
                            .filter(entry -> entry.line().equals(line))
                            .toList();
                    boolean there = all.stream().anyMatch(entry -> entry.act() == own.act());
                    return all.stream().limit(there ? 0 : 1);
                })
                .map(Entry::takenBack)
                .toList();
    }

    /** A talk before handling lets it begin; nothing rests on a later one. */
    private Outcome<Change<Suggestion>> talk(Versioned<Communication> step) {
        Communication talk = step.value();
        String kind = SuggestionKinds.COMM.member(talk.phase());
        boolean first = talk.phase() == Phase.BEFORE || talk.phase() == Phase.PROPOSING;
        Optional<Entry> own = about(kind)
                .filter(entry -> entry.line().day().equals(talk.heldOn()))
                .min(Comparator.comparing(Entry::number));
        Optional<Entry> resting = first ? resting(own, SuggestionKinds.COMM.code()) : Optional.empty();
        return against(talk, resting).orElse(() -> {
            Suggestion now = known.now();
            Suggestion next = talk.phase() == Phase.BEFORE
                    ? now.to(Objects.requireNonNull(talk.fromState())).done()
                    : now;
            return undone(Change.to(next).lines(one(kind, talk.heldOn())))
                    .update(Communication.SHAPE, step, talk.takenBack(known.today(), command.reason()));
        });
    }

    private Outcome<Change<Suggestion>> request(Versioned<ReturnRequest> step) {
        ReturnRequest request = step.value();
        String kind = SuggestionKinds.STEP.member(Step.REQUEST_RETURN);
        return against(request, resting(last(about(kind)))).orElse(() -> {
            Suggestion next = known.now().to(known.withHandlers()).done();
            return undone(Change.to(next).lines(one(kind, request.requestedOn())))
                    .update(ReturnRequest.SHAPE, step, request.takenBack(known.today(), command.reason()));
        });
    }

    /** Takes back what the act of a step entered about the suggestion. */
    private List<Line> entered(Entry own) {
        return about(ENTERED)
                .filter(entry -> entry.act() == own.act())
                .map(Entry::takenBack)
                .toList();
    }

    /** Takes back one entry of several that say the same. */
    private List<Line> one(String kind, LocalDate day) {
        return about(kind)
                .filter(entry -> entry.line().day().equals(day))
                .limit(1)
                .map(Entry::takenBack)
                .toList();
    }

    /** What the step settled is owed again, by the day it had; what became due by it never was. */
    private Change<Suggestion> undone(Change<Suggestion> change) {
        Change<Suggestion> all = neverDue(change, by(DueDay::openedBy));
        for (Versioned<DueDay> due : by(DueDay::settledBy)) {
            all = owedAgain(all, due);
            all = due.value().task() == Task.PROMISE ? promised(all, due.value()) : all;
        }
        return all;
    }

    Change<Suggestion> neverDue(Change<Suggestion> change, List<Versioned<DueDay>> dues) {
        List<DueDay> opened = dues.stream().map(Versioned::value).toList();
        Change<Suggestion> all = change.lines(known.takeBacks(opened))
                .lines(told(opened, SuggestionKinds.OVERDUE, DueDay::escalatedOn))
                .lines(told(opened, SuggestionKinds.REMINDED, DueDay::remindedOn));
        for (Versioned<DueDay> due : dues) {
            all = all.update(DueDay.SHAPE, due, due.value().settled(known.today(), Ending.TAKEN_BACK));
        }
        return all;
    }

    static Change<Suggestion> owedAgain(Change<Suggestion> change, Versioned<DueDay> due) {
        return change.update(DueDay.SHAPE, due, due.value().reopened())
                .lines(due.value().fellAwayInTime() ? due.value().owed() : List.of());
    }

    /** The due days that it opened or settled. */
    private List<Versioned<DueDay>> by(Function<DueDay, @Nullable UUID> step) {
        return known.kept().dues().stream()
                .filter(due -> command.step().equals(step.apply(due.value())))
                .toList();
    }

    /** Takes back that they were reminded of, or reported overdue: one entry each. */
    List<Line> told(List<DueDay> opened, Kind family, Function<DueDay, @Nullable LocalDate> on) {
        var left = new ArrayList<>(about(family.code()).toList());
        var lines = new ArrayList<Line>();
        for (DueDay due : opened) {
            left.stream()
                    .filter(entry -> entry.line().kind().equals(family.member(due.task()))
                            && entry.line().day().equals(on.apply(due)))
                    .findFirst()
                    .ifPresent(entry -> {
                        left.remove(entry);
                        lines.add(entry.takenBack());
                    });
        }
        return lines;
    }

    /** A promise that the reply had replaced is tracked again. */
    private Change<Suggestion> promised(Change<Suggestion> change, DueDay due) {
        Change<Suggestion> all = change;
        for (Versioned<Promise> promise : known.promises(Promise.State.CARRIED_OVER)) {
            if (promise.id().value().equals(due.piece())) {
                all = all.update(
                        Promise.SHAPE, promise, PromiseRule.with(promise.value(), Promise.State.OPEN, null, null));
            }
        }
        return all;
    }
}
