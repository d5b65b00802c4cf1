package org.daibiao.poll;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.Change;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Rejection;
import org.daibiao.kernel.Seen;
import org.daibiao.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The service on a desk, and the hall for what the desk must not know. */
final class DefaultPollService implements PollService {
    private final Desk desk;
    private final Hall hall;
    private final PollRule rule;
    private final Cards cards;
    private final CountedPolls counted;

    DefaultPollService(Desk desk, @Nullable BallotBox box, TallyRules tallies, String node) {
        this.desk = desk;
        this.hall = Hall.of(box, new EvidenceChain(desk.digest()), node + "/" + UUID.randomUUID());
        this.rule = new PollRule(tallies);
        this.cards = new Cards(desk.digest());
        this.counted = new CountedPolls(desk, hall, tallies);
    }

    @Override
    public Outcome<Versioned<Poll>> prepare(PreparePoll command, Actor actor) {
        return desk.create("poll.prepare", Poll.SHAPE, command, actor, moment -> rule.prepare(command, moment));
    }

    @Override
    public Outcome<List<Versioned<RollEntry>>> enroll(List<EnrollVoter> commands, Actor actor) {
        return desk.bulk(
                "poll.enroll", RollEntry.SHAPE, commands, actor, command -> moment -> rule.enroll(command, moment));
    }

    @Override
    public Outcome<List<Versioned<Attendance>>> signIn(List<SignIn> commands, Actor actor) {
        Set<Id<Poll>> sealed = commands.stream()
                .map(SignIn::poll)
                .filter(Objects::nonNull)
                .distinct()
                .filter(poll -> hall.isClosed(actor.congress(), poll))
                .collect(Collectors.toSet());
        return desk.bulk(
                "poll.sign-in",
                Attendance.SHAPE,
                commands,
                actor,
                command -> moment -> rule.signIn(command, sealed.contains(command.poll()), moment));
    }

    @Override
    public Outcome<List<String>> issueCards(IssueCards command, Actor actor) {
        List<Rejection> faults = desk.faults(command);
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        List<String> codes =
                IntStream.range(0, command.count()).mapToObj(n -> Cards.code()).toList();
        List<IssueCard> cards = codes.stream()
                .map(code -> new IssueCard(command.poll(), this.cards.digest(command.poll(), code)))
                .toList();
        return desk.bulk("poll.issue-card", PollCard.SHAPE, cards, actor, card -> moment -> rule.issue(card, moment))
                .map(kept -> codes);
    }

    @Override
    public Outcome<Versioned<Poll>> start(StartPoll command, Actor actor) {
        List<Rejection> faults = desk.faults(command);
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Versioned<Poll> now = desk.get(Poll.SHAPE, command.poll().id(), actor);
        hall.boxes();
        // Whole, whatever the caller may see of the roll, and of the same moment as the start.
        var roll = new AtomicReference<>(List.<String>of());
        Outcome<Versioned<Poll>> started = now.value().state() == Poll.State.OPEN
                ? desk.foresee("poll.start", Poll.SHAPE, now.seen(), command, actor, (poll, moment) -> {
                    roll.set(rule.voters(poll, moment));
                    return Outcome.accepted(now);
                })
                : desk.change("poll.start", Poll.SHAPE, command.poll(), command, actor, (poll, moment) -> {
                    List<String> voters = rule.voters(poll, moment);
                    roll.set(voters);
                    return rule.start(poll, voters, moment);
                });
        return started.map(open -> {
            hall.open(actor.congress(), open.value(), Objects.requireNonNull(roll.get()));
            return open;
        });
    }

    @Override
    public Outcome<Receipt> cast(CastBallot command, Actor actor) {
        return desk.unrecorded(
                "poll.cast",
                command,
                actor,
                moment -> CastRule.byName(command, moment),
                allowed -> hall.cast(actor.congress(), allowed, "voter"));
    }

    @Override
    public Outcome<Receipt> castCard(CastCard command, Actor actor) {
        String digest = cards.digest(command.poll(), command.code());
        return desk.unrecorded(
                "poll.cast-card",
                command,
                actor,
                moment -> CastRule.byCard(command, digest, moment),
                allowed -> hall.cast(actor.congress(), allowed, "code"));
    }

    @Override
    public Outcome<Receipt> ask(AskBallot command, Actor actor) {
        return desk.unrecorded(
                "poll.ask",
                command,
                actor,
                moment -> CastRule.asked(command, moment),
                poll -> poll.state() == Poll.State.DRAFT
                        ? Outcome.accepted(Receipt.NONE)
                        : Outcome.accepted(hall.receipt(
                                actor.congress(), poll, command.voter().toString())));
    }

    @Override
    public Outcome<Boolean> enterPapers(EnterPapers command, Actor actor) {
        return desk.unrecorded(
                "poll.enter-papers",
                command,
                actor,
                moment -> rule.papers(command, moment),
                poll -> entered(hall.urn(actor.congress(), poll)
                        .papers()
                        .enter(
                                actor.id(),
                                command.ballots().stream().map(Ballot::json).toList())));
    }

    private static Outcome<Boolean> entered(Urn.Papers.Entry entry) {
        return switch (entry) {
            case FIRST -> Outcome.accepted(false);
            case AGREED -> Outcome.accepted(true);
            case DIFFERENT -> rejected("poll.papers-differ", "ballots");
            case SAME_PERSON -> rejected("poll.papers-same-person", "ballots");
        };
    }

    @Override
    public Outcome<Integer> seal(SealPoll command, Actor actor) {
        List<Rejection> faults = desk.faults(command);
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        boolean papersDone = papersDone(command.poll(), actor);
        return desk.unrecorded(
                "poll.seal",
                command,
                actor,
                moment -> rule.sealing(command, papersDone, moment),
                poll -> Outcome.accepted(hall.close(actor.congress(), poll)));
    }

    /** Asked before a read of the desk's, never within it: the box has a connection of its own. */
    private boolean papersDone(Id<Poll> id, Actor actor) {
        Poll poll = desk.get(Poll.SHAPE, id, actor).value();
        return poll.state() != Poll.State.OPEN || hall.papersDone(actor.congress(), poll);
    }

    @Override
    public Outcome<Versioned<Poll>> takeOver(TakeOverPoll command, Actor actor) {
        Outcome<Poll> open = foreseen("poll.take-over", command.poll(), command, actor, Poll.Step.CLOSE);
        if (open instanceof Outcome.Rejected<Poll> no) {
            return Outcome.rejected(no.reasons());
        }
        hall.takeOver(actor.congress(), open.orThrow());
        return desk.change(
                "poll.take-over",
                Poll.SHAPE,
                command.poll(),
                command,
                actor,
                (poll, moment) -> Outcome.accepted(Change.to(poll)));
    }

    private Outcome<Poll> foreseen(String name, Seen<Poll> seen, Object command, Actor actor, Poll.Step step) {
        return desk.foresee(
                name,
                Poll.SHAPE,
                seen,
                command,
                actor,
                (poll, moment) ->
                        Poll.LIFECYCLE.next(poll.state(), step, "6.b", "poll").map(next -> poll));
    }

    @Override
    public Outcome<Versioned<Poll>> close(ClosePoll command, Actor actor) {
        List<Rejection> faults = desk.faults(command);
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Versioned<Poll> now = desk.get(Poll.SHAPE, command.poll().id(), actor);
        if (now.value().state() == Poll.State.CLOSED || now.value().state() == Poll.State.ANNOUNCED) {
            return Outcome.accepted(now);
        }
        Outcome<Turnout> people = people(command, papersDone(now.id(), actor), actor);
        if (people instanceof Outcome.Rejected<Turnout> no) {
            return Outcome.rejected(no.reasons());
        }
        hall.close(actor.congress(), now.value());
        List<Slip> slips = hall.slips(actor.congress(), now.id());
        // Asked again: who signed in and voted before the box was closed is among those present.
        Turnout turnout = people(command, true, actor).orThrow().collected(slips.size());
        PollResult result = counted.count(now.value(), turnout, slips).orThrow();
        Turnout told = hall.conclude(actor.congress(), now.value(), turnout, result, slips);
        return desk.change(
                "poll.close",
                Poll.SHAPE,
                command.poll(),
                command,
                actor,
                (poll, moment) ->
                        Outcome.accepted(Change.to(poll.counted(told), PollRule.line(PollKinds.CLOSED, poll, moment))));
    }

    private Outcome<Turnout> people(ClosePoll command, boolean papersDone, Actor actor) {
        return desk.foresee(
                "poll.close",
                Poll.SHAPE,
                command.poll(),
                command,
                actor,
                (poll, moment) -> rule.closing(poll, command.terminated(), papersDone, moment));
    }

    @Override
    public Outcome<Versioned<Poll>> announce(AnnouncePoll command, Actor actor) {
        List<Rejection> faults = desk.faults(command);
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Versioned<Poll> now = desk.get(Poll.SHAPE, command.poll().id(), actor);
        if (now.value().state() == Poll.State.CLOSED
                && counted.result(closed(command, actor), actor.congress())
                        instanceof Outcome.Rejected<PollResult> no) {
            return Outcome.rejected(no.reasons());
        }
        return desk.change(
                "poll.announce",
                Poll.SHAPE,
                command.poll(),
                command,
                actor,
                (poll, moment) -> rule.step(poll, Poll.Step.ANNOUNCE, PollKinds.ANNOUNCED, moment));
    }

    private Outcome<KeptPoll.Records> closed(AnnouncePoll command, Actor actor) {
        return desk.foresee(
                "poll.announce",
                Poll.SHAPE,
                command.poll(),
                command,
                actor,
                (poll, moment) -> Outcome.accepted(KeptPoll.Records.of(poll, moment)));
    }

    @Override
    public Outcome<Versioned<Poll>> cancel(CancelPoll command, Actor actor) {
        Outcome<Poll> foreseen = foreseen("poll.cancel", command.poll(), command, actor, Poll.Step.CANCEL);
        if (foreseen instanceof Outcome.Accepted<Poll> poll && poll.value().state() == Poll.State.OPEN) {
            hall.requireHeld(actor.congress(), poll.value());
        }
        // The record first: a box that was closed without its ballots must never be counted.
        return desk.change(
                        "poll.cancel",
                        Poll.SHAPE,
                        command.poll(),
                        command,
                        actor,
                        (poll, moment) -> rule.step(poll, Poll.Step.CANCEL, PollKinds.CANCELLED, moment))
                .map(cancelled -> {
                    hall.drop(actor.congress(), cancelled.value());
                    return cancelled;
                });
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
    public Versioned<Poll> poll(Id<Poll> id, Actor actor) {
        return desk.get(Poll.SHAPE, id, actor);
    }

    @Override
    public Page<Versioned<Poll>> polls(Query<Poll> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<RollEntry>> roll(Query<RollEntry> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public Page<Versioned<Attendance>> attendances(Query<Attendance> query, Actor actor) {
        return desk.page(query, actor);
    }

    @Override
    public void requireNothingWaits() {
        hall.requireEmpty();
    }

    private static <T> Outcome<T> rejected(String code, String path) {
        return Outcome.rejected(new Rejection(code, "6.b", path, Map.of()));
    }
}
