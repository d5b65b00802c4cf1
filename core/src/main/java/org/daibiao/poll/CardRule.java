package org.daibiao.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daibiao.desk.Change;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;

/** Card rule (票卡规则): which cards may be issued and voided. */
final class CardRule {
    /** Cards to be voided, of a poll as it was when they were read. */
    record Voiding(Versioned<Poll> poll, List<Versioned<PollCard>> cards) {
        List<Issue> issues() {
            return cards.stream().map(card -> Issue.of(card.value())).toList();
        }

        /** Rejected when a ballot was found for one of the cards. */
        Outcome<Voiding> unused(List<String> used) {
            String numbers = numbers(cards.stream()
                    .map(Versioned::value)
                    .filter(card -> used.contains(card.mark()))
                    .map(PollCard::number)
                    .toList());
            return new Rejections()
                    .when(!used.isEmpty(), PollReasons.CARD_USED, "numbers", numbers)
                    .orElse(() -> this);
        }
    }

    /** The cards that a command names, as stored. */
    record Named(Versioned<Poll> poll, List<Versioned<PollCard>> cards) {}

    private CardRule() {}

    /** A poll, and how many cards it has before more are issued. */
    record Before(Poll poll, CardCount cards) {
        /** The number of the next card. */
        int next() {
            return 1 + cards.made();
        }
    }

    static Outcome<Before> next(Before known) {
        return withCards(known.poll()).orElse(() -> known);
    }

    /** Stores fresh cards; rejected when other cards were issued first, because the numbers must be assigned again. */
    static Outcome<Change<CardLot>> issue(List<CardSecrets.Fresh> fresh, Before known, IdSource ids, Instant at) {
        int lowest = fresh.get(0).code().number();
        Id<Poll> poll = known.poll().id();
        return next(known)
                .then(next -> new Rejections()
                        .when(next.next() != lowest, PollReasons.CARDS_MEANWHILE, "poll")
                        .orElse(() -> {
                            var lot = new CardLot(
                                    Id.of(ids.next()), poll, CardLot.Kind.ISSUED, fresh.size(), lowest, at, null);
                            List<PollCard> cards = fresh.stream()
                                    .map(one -> new PollCard(
                                            Id.of(ids.next()), poll, one.code().number(), one.digest(), null))
                                    .toList();
                            return Change.to(lot).insertAll(PollCard.SHAPE, cards);
                        }));
    }

    static Outcome<Voiding> toVoid(VoidCards command, Named named) {
        Versioned<Poll> poll = named.poll();
        List<Versioned<PollCard>> cards = named.cards();
        Set<Integer> unknown = new TreeSet<>(command.numbers());
        cards.forEach(card -> unknown.remove(card.value().number()));
        List<Integer> voided = cards.stream()
                .map(Versioned::value)
                .filter(card -> card.voidedOn() != null)
                .map(PollCard::number)
                .toList();
        return withCards(poll.value())
                .when(!unknown.isEmpty(), PollReasons.NO_SUCH_CARD, "numbers", numbers(unknown))
                .when(!voided.isEmpty(), PollReasons.VOIDED_BEFORE, "numbers", numbers(voided))
                .orElse(() -> new Voiding(poll, cards));
    }

    /** Voids cards that were found unused; if the poll has changed meanwhile, it is no longer certain that they are. */
    static Outcome<Change<CardLot>> voided(
            VoidCards command, Voiding unused, Named named, Id<CardLot> id, Instant at, LocalDate today) {
        Versioned<Poll> poll = unused.poll();
        if (named.poll().version() != poll.version()) {
            throw new StaleVersionException(poll.id().value(), poll.version());
        }
        return toVoid(command, named).map(now -> {
            int lowest = now.cards().stream()
                    .mapToInt(card -> card.value().number())
                    .min()
                    .orElseThrow();
            Change<CardLot> change = Change.to(
                    new CardLot(id, poll.id(), CardLot.Kind.VOIDED, now.cards().size(), lowest, at, command.reason()));
            for (Versioned<PollCard> card : now.cards()) {
                change = change.update(
                        PollCard.SHAPE,
                        card,
                        Edit.of(card.value()).set(PollCard.VOIDED_ON, today).done());
            }
            return change;
        });
    }

    private static Rejections withCards(Poll poll) {
        boolean running = poll.state() == Poll.State.DRAFT || poll.state() == Poll.State.OPEN;
        return new Rejections()
                .when(!running, PollReasons.STATE, "poll", Messages.code(poll.state()))
                .when(poll.mode() != Mode.CARD, PollReasons.NO_CARDS, "poll");
    }

    private static String numbers(java.util.Collection<Integer> numbers) {
        return numbers.stream().sorted().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
