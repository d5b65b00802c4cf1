package org.daibiao.poll;

import static org.daibiao.poll.PollRoom.ANNOUNCE;
import static org.daibiao.poll.PollRoom.ASK;
import static org.daibiao.poll.PollRoom.ASK_TAKE_OVER;
import static org.daibiao.poll.PollRoom.CANCEL;
import static org.daibiao.poll.PollRoom.CAST;
import static org.daibiao.poll.PollRoom.CAST_CARD;
import static org.daibiao.poll.PollRoom.CLOSE;
import static org.daibiao.poll.PollRoom.DRAW_ROLL;
import static org.daibiao.poll.PollRoom.ENROLL;
import static org.daibiao.poll.PollRoom.ENTER_PAPERS;
import static org.daibiao.poll.PollRoom.HAND_OVER;
import static org.daibiao.poll.PollRoom.PREPARE;
import static org.daibiao.poll.PollRoom.ROLL_DIFFERENCES;
import static org.daibiao.poll.PollRoom.SEAL;
import static org.daibiao.poll.PollRoom.SEAL_WAITING;
import static org.daibiao.poll.PollRoom.SIGN_IN;
import static org.daibiao.poll.PollRoom.START;
import static org.daibiao.poll.PollRoom.TAKE_OVER;
import static org.daibiao.poll.PollRoom.UNDO_ENROLMENT;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Desk;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Reason;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** The service at a desk, using the hall for what the desk must not know. */
final class DefaultPollService implements PollService {
    private final Desk desk;
    private final HeldPolls hall;
    private final PollRule rule;
    private final IssuingCards issuing;
    private final CountedPolls counted;
    private final HallReports reports;
    private final AmendingSignIn amending;

    DefaultPollService(Desk desk, @Nullable BallotBox box, TallyRules tallies, String node, Duration patience) {
        this.desk = desk;
        this.hall = HeldPolls.of(box, new EvidenceChain(desk.digest()), node + "/" + UUID.randomUUID(), patience);
        this.reports = new HallReports(desk, hall);
        this.amending = new AmendingSignIn(desk, hall);
        this.rule = new PollRule(tallies);
        this.issuing = new IssuingCards(desk, hall);
        this.counted = new CountedPolls(desk, hall, tallies, new KnownCounts());
    }

    @Override
    public Outcome<Versioned<Poll>> prepare(PreparePoll command, Actor actor) {
        return desk.create(PREPARE, command, actor, context -> rule.prepare(command, context.newId()));
    }

    @Override
    public Outcome<List<Versioned<Enrolment>>> enroll(List<EnrollVoter> commands, Actor actor) {
        return desk.bulk(
                ENROLL,
                commands,
                actor,
                command -> Creation.asking(
                        () -> List.of(PollFacts.poll(command.poll()), PollFacts.entry(command.poll(), command.voter())),
                        context -> context.with(
                                PollFacts.poll(command.poll()),
                                PollFacts.entry(command.poll(), command.voter()),
                                (poll, entry) -> rule.enroll(poll, entry.isPresent(), command, context.newId()))));
    }

    @Override
    public Outcome<Versioned<Poll>> drawRoll(DrawRoll command, Actor actor) {
        return desk.change(
                DRAW_ROLL,
                command,
                actor,
                (poll, context) -> context.with(
                        PollFacts.incumbents(RollSeat.of(poll), poll.heldOn()),
                        PollFacts.roll(poll.id()),
                        (seat, roll) -> RollRule.draw(poll, seat, roll, context::newId)));
    }

    @Override
    public RollDifferences rollDifferences(Id<Poll> id, Actor actor) {
        return desk.read(
                ROLL_DIFFERENCES, actor, context -> RollDifferences.of(context.answer(PollFacts.poll(id)), context));
    }

    @Override
    public Outcome<List<Versioned<Attendance>>> signIn(List<SignIn> commands, Actor actor) {
        return desk.bulk(
                SIGN_IN,
                commands,
                actor,
                all -> shut(all, actor.congress()),
                (command, shut) -> Creation.asking(
                        () -> List.of(PollFacts.participant(command.poll(), command.voter())),
                        context -> rule.signIn(
                                context.answer(PollFacts.participant(command.poll(), command.voter())),
                                command,
                                shut.contains(command.poll()),
                                context.newId(),
                                context.today())));
    }

    /** The polls among these whose box is closed. */
    private Set<Id<Poll>> shut(List<SignIn> commands, CongressId congress) {
        return commands.stream()
                .map(SignIn::poll)
                .filter(Objects::nonNull)
                .distinct()
                .filter(poll -> hall.isClosed(congress, poll))
                .collect(Collectors.toSet());
    }

    @Override
    public Outcome<IssuedCards> issueCards(IssueCards command, Actor actor) {
        return issuing.issue(command, actor);
    }

    @Override
    public Outcome<Versioned<CardLot>> voidCards(VoidCards command, Actor actor) {
        return issuing.voidUnused(command, actor);
    }

    @Override
    public Outcome<Versioned<Poll>> start(StartPoll command, Actor actor) {
        var detour = new Starting(actor.congress(), hall, rule);
        return desk.changeByDetour(START, command, actor, detour);
    }

    @Override
    public Outcome<Receipt> cast(CastBallot command, Actor actor) {
        return desk.unrecorded(
                CAST,
                command,
                actor,
                context -> CastRule.byName(
                        command, context.answer(PollFacts.participant(command.poll(), command.voter()))),
                allowed -> hall.cast(actor.congress(), allowed, "voter"));
    }

    @Override
    public Outcome<Receipt> castCard(CastCard command, Actor actor) {
        return desk.unrecorded(
                CAST_CARD,
                command,
                actor,
                context -> byCard(command, context),
                card -> card.opened().then(allowed -> hall.cast(actor.congress(), allowed, "code")));
    }

    private static Outcome<CastRule.UnderCard> byCard(CastCard command, Context context) {
        CardSecrets.Code code = CastRule.code(command);
        return context.with(
                PollFacts.poll(command.poll()),
                PollFacts.cards(command.poll(), code.number()),
                (poll, found) -> CastRule.byCard(command.ballot(), code, poll, found));
    }

    @Override
    public Outcome<Receipt> ask(AskBallot command, Actor actor) {
        return desk.unrecorded(
                ASK,
                command,
                actor,
                context -> CastRule.asked(context.answer(PollFacts.poll(command.poll()))),
                poll -> poll.state() == Poll.State.DRAFT
                        ? Outcome.accepted(Receipt.NONE)
                        : Outcome.accepted(hall.receipt(
                                actor.congress(), poll, command.voter().toString())));
    }

    @Override
    public Outcome<Boolean> enterPapers(EnterPapers command, Actor actor) {
        return desk.unrecorded(
                ENTER_PAPERS,
                command,
                actor,
                context -> rule.papers(command, people(command.poll(), context)),
                people -> hall.unlessClosed(
                                actor.congress(),
                                people.poll(),
                                slot -> slot.enter(
                                        actor.id(),
                                        command.ballots().stream()
                                                .map(Ballot::json)
                                                .toList(),
                                        people.onPaper()))
                        .then(DefaultPollService::entered));
    }

    private static People people(Id<Poll> poll, Context context) {
        return context.answer(PollFacts.people(context.answer(PollFacts.poll(poll))));
    }

    private static Outcome<Boolean> entered(Papers.Entry entry) {
        return switch (entry) {
            case FIRST -> Outcome.accepted(false);
            case AGREED -> Outcome.accepted(true);
            case DIFFERENT -> rejected(PollReasons.PAPERS_DIFFER, "ballots");
        };
    }

    @Override
    public Outcome<Integer> seal(SealPoll command, Actor actor) {
        return desk.unrecorded(
                SEAL,
                command,
                actor,
                context -> Outcome.accepted(BoxSealing.of(command, context)),
                now -> now.seal(actor.congress(), hall, rule));
    }

    @Override
    public Outcome<Integer> sealAllThatWaits(SealAllThatWaits command, Actor actor) {
        return desk.unrecorded(
                SEAL_WAITING,
                command,
                actor,
                context -> Outcome.accepted(new EvidenceChain.Said(actor.id(), context.at())),
                said -> Outcome.accepted(hall.putAll(actor.congress(), said)));
    }

    @Override
    public Outcome<Handover> handOver(HandOverPoll command, Actor actor) {
        return desk.unrecorded(
                HAND_OVER,
                command,
                actor,
                context -> rule.handing(context.answer(PollFacts.poll(command.poll()))),
                poll -> hall.handOver(actor.congress(), poll));
    }

    @Override
    public Outcome<Versioned<Poll>> askTakeOver(AskTakeOver command, Actor actor) {
        return desk.change(ASK_TAKE_OVER, command, actor, (poll, context) -> rule.askTakeOver(poll, actor.id()));
    }

    @Override
    public Outcome<Versioned<Enrolment>> undoEnrolment(UndoEnrolment command, Actor actor) {
        return desk.change(
                UNDO_ENROLMENT,
                command,
                actor,
                (entry, context) -> context.with(
                        PollFacts.poll(entry.poll()),
                        PollFacts.present(entry.poll(), entry.voter()),
                        (poll, here) -> rule.undoEnrolment(entry, poll, here.isPresent(), context.today())));
    }

    @Override
    public Outcome<Versioned<Attendance>> undoSignIn(UndoSignIn command, Actor actor) {
        return amending.undo(command, actor);
    }

    @Override
    public Outcome<Versioned<Attendance>> exchangeForPaper(ExchangeForPaper command, Actor actor) {
        return amending.exchange(command, actor);
    }

    @Override
    public Outcome<Versioned<Poll>> takeOver(TakeOverPoll command, Actor actor) {
        var detour = new TakingOver(command, actor, hall);
        return desk.changeByDetour(TAKE_OVER, command, actor, detour);
    }

    @Override
    public Outcome<Versioned<Poll>> close(ClosePoll command, Actor actor) {
        var detour = new Closing(command, actor.congress(), hall, rule, counted);
        return desk.changeByDetour(CLOSE, command, actor, detour);
    }

    @Override
    public Outcome<Versioned<Poll>> announce(AnnouncePoll command, Actor actor) {
        var detour = new Announcing(actor.congress(), counted, rule);
        return desk.changeByDetour(ANNOUNCE, command, actor, detour);
    }

    @Override
    public Outcome<Versioned<Poll>> cancel(CancelPoll command, Actor actor) {
        var detour = new CallingOff(actor.congress(), hall, rule);
        return desk.changeByDetour(CANCEL, command, actor, detour);
    }

    @Override
    public Outcome<PollResult> result(Id<Poll> id, Actor actor) {
        return counted.result(id, actor);
    }

    @Override
    public Outcome<SignedSheet> sheet(Id<Poll> id, Actor actor) {
        return counted.sheet(id, actor);
    }

    @Override
    public Outcome<PollExport> export(Id<Poll> id, Actor actor) {
        return counted.export(id, actor);
    }

    @Override
    public Outcome<PollProgress> progress(Id<Poll> id, Actor actor) {
        return reports.progress(id, actor);
    }

    @Override
    public Outcome<List<Id<Elector>>> missing(Id<Poll> id, Actor actor) {
        return reports.missing(id, actor);
    }

    @Override
    public void stop(Duration within) {
        hall.stop(within);
    }

    private static <T> Outcome<T> rejected(Reason reason, String path) {
        return Outcome.rejected(reason.at(path));
    }
}
