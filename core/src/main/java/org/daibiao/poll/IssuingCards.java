package org.daibiao.poll;

import static org.daibiao.poll.PollRoom.ISSUE_CARDS;
import static org.daibiao.poll.PollRoom.VOID_CARDS;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.record.Outcome;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Issues and voids cards, each with work outside the desk: stretching the secrets, barring the marks in the hall. Thread-safe. */
record IssuingCards(Desk desk, HeldPolls hall) {
    /** Cards that were made, and the lot with which they were entered. */
    private record Made(CardLot lot, List<CardSecrets.Fresh> cards) {}

    Outcome<IssuedCards> issue(IssueCards command, Actor actor) {
        var made = new AtomicReference<@Nullable Made>();
        return desk.createByDetour(
                        ISSUE_CARDS,
                        command,
                        actor,
                        context -> CardRule.next(context.answer(PollFacts.before(command))),
                        next -> Outcome.accepted(CardSecrets.of(next.poll()).fresh(next.next(), command.count())),
                        (fresh, context) -> CardRule.issue(
                                        fresh, context.answer(PollFacts.before(command)), context.ids(), context.at())
                                .map(change -> {
                                    made.set(new Made(change.next(), fresh));
                                    return change;
                                }))
                .map(lot -> issued(lot.value(), made.get()));
    }

    /** Includes the codes if these are the cards that were stored, and not those of an attempt that turned out to be a repeat. */
    private static IssuedCards issued(CardLot kept, @Nullable Made made) {
        List<String> codes = made != null && made.lot.equals(kept)
                ? made.cards.stream().map(one -> one.code().printed()).toList()
                : List.of();
        return new IssuedCards(codes, kept.lowest(), kept.cards(), kept.madeAt());
    }

    private Outcome<CardRule.Voiding> barred(CardRule.Voiding asked, Actor actor) {
        Poll poll = asked.poll().value();
        return poll.state() == Poll.State.OPEN
                ? hall.bar(actor.congress(), poll, asked.issues(), "poll").then(asked::unused)
                : Outcome.accepted(asked);
    }

    private void unbar(CardRule.@Nullable Voiding barred, Actor actor) {
        if (barred != null && barred.poll().value().state() == Poll.State.OPEN) {
            hall.unbar(actor.congress(), barred.poll().id(), barred.issues());
        }
    }

    /** The marks first, then the record, so that no ballot with a voided card gets in. */
    Outcome<Versioned<CardLot>> voidUnused(VoidCards command, Actor actor) {
        var barred = new AtomicReference<CardRule.Voiding>();
        try {
            Outcome<Versioned<CardLot>> kept = desk.createByDetour(
                    VOID_CARDS,
                    command,
                    actor,
                    context -> CardRule.toVoid(command, context.answer(PollFacts.named(command))),
                    asked -> barred(asked, actor).map(unused -> {
                        barred.set(unused);
                        return unused;
                    }),
                    (unused, context) -> CardRule.voided(
                            command,
                            unused,
                            context.answer(PollFacts.named(command)),
                            context.newId(),
                            context.at(),
                            context.today()));
            if (kept instanceof Outcome.Rejected<?>) {
                unbar(barred.get(), actor);
            }
            return kept;
        } catch (StoreFailedException e) {
            throw e; // It may have been stored: the marks stay barred until the command is sent again.
        } catch (RuntimeException e) {
            unbar(barred.get(), actor);
            throw e;
        }
    }
}
