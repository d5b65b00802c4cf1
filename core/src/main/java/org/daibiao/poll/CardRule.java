package org.daibiao.poll;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daibiao.desk.Change;
import org.daibiao.record.Edit;
import org.daibiao.record.Messages;
import org.daibiao.desk.Context;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.Versioned;

/** Card rule (票卡规则): which cards may be issued and voided. */
final class CardRule {
    /** Cards that are to be voided, of a poll as it was when they were looked at. */
    record Voiding(Versioned<Poll> poll, List<Versioned<PollCard>> cards) {
        List<Issue> issues() {
            return cards.stream().map(card -> Issue.of(card.value())).toList();
        }

        /** The cards under which something came, as it was found. */
        Outcome<Voiding> unused(List<String> used) {
            String numbers = numbers(cards.stream()
                    .map(Versioned::value)
                    .filter(card -> used.contains(card.mark()))
                    .map(PollCard::number)
                    .toList());
            return new Rejections()
                    .when(!used.isEmpty(), PollReasons.CARD_USED, "6.b", "numbers", numbers)
                    .orElse(() -> this);
        }
    }

    private CardRule() {}

    /** The poll, and which number the next card has. */
    record Next(Poll poll, int number) {}

    static Outcome<Next> next(IssueCards command, Context moment) {
        Poll poll = moment.get(Poll.SHAPE, command.poll()).value();
        return withCards(poll)
                .orElse(() -> new Next(poll, 1 + CardCount.of(poll.id(), moment).made()));
    }

    /** Keeps fresh cards; the numbers are given anew when others came first. */
    static Outcome<Change<CardLot>> issue(IssueCards command, List<Cards.Fresh> fresh, Context moment) {
        int lowest = fresh.get(0).code().number();
        return next(command, moment)
                .then(next -> new Rejections()
                        .when(next.number() != lowest, PollReasons.CARDS_MEANWHILE, "6.b", "poll")
                        .orElse(() -> {
                            var lot = new CardLot(
                                    moment.newId(),
                                    command.poll(),
                                    CardLot.Kind.ISSUED,
                                    fresh.size(),
                                    lowest,
                                    moment.at(),
                                    null);
                            List<PollCard> cards = fresh.stream()
                                    .map(one -> new PollCard(
                                            moment.newId(),
                                            command.poll(),
                                            one.code().number(),
                                            one.digest(),
                                            null))
                                    .toList();
                            return Change.to(lot).insertAll(PollCard.SHAPE, cards);
                        }));
    }

    static Outcome<Voiding> toVoid(VoidCards command, Context moment) {
        Versioned<Poll> poll = moment.get(Poll.SHAPE, command.poll());
        Set<Integer> numbers = new TreeSet<>(command.numbers());
        List<Versioned<PollCard>> cards =
                moment.all(PollCard.SHAPE, PollCard.POLL.is(command.poll()), PollCard.NUMBER.in(List.copyOf(numbers)));
        Set<Integer> unknown = new TreeSet<>(numbers);
        cards.forEach(card -> unknown.remove(card.value().number()));
        List<Integer> voided = cards.stream()
                .map(Versioned::value)
                .filter(card -> card.voidedOn() != null)
                .map(PollCard::number)
                .toList();
        return withCards(poll.value())
                .when(!unknown.isEmpty(), PollReasons.NO_SUCH_CARD, "6.b", "numbers", numbers(unknown))
                .when(!voided.isEmpty(), PollReasons.VOIDED_BEFORE, "6.b", "numbers", numbers(voided))
                .orElse(() -> new Voiding(poll, cards));
    }

    /** Voids what was found unused; when the poll has changed meanwhile, nobody knows any more that it is. */
    static Outcome<Change<CardLot>> voided(VoidCards command, Voiding unused, Context moment) {
        Versioned<Poll> poll = unused.poll();
        if (moment.get(Poll.SHAPE, poll.id()).version() != poll.version()) {
            throw new StaleVersionException(poll.id().value(), poll.version());
        }
        return toVoid(command, moment).map(now -> {
            int lowest = now.cards().stream()
                    .mapToInt(card -> card.value().number())
                    .min()
                    .orElseThrow();
            Change<CardLot> change = Change.to(new CardLot(
                    moment.newId(),
                    poll.id(),
                    CardLot.Kind.VOIDED,
                    now.cards().size(),
                    lowest,
                    moment.at(),
                    command.reason()));
            for (Versioned<PollCard> card : now.cards()) {
                change = change.update(
                        PollCard.SHAPE,
                        card,
                        Edit.of(card.value())
                                .set(PollCard.VOIDED_ON, moment.today())
                                .done());
            }
            return change;
        });
    }

    private static Rejections withCards(Poll poll) {
        boolean running = poll.state() == Poll.State.DRAFT || poll.state() == Poll.State.OPEN;
        return new Rejections()
                .when(!running, PollReasons.STATE, "6.b", "poll", Messages.code(poll.state()))
                .when(poll.mode() != Mode.CARD, PollReasons.NO_CARDS, "6.b", "poll");
    }

    private static String numbers(java.util.Collection<Integer> numbers) {
        return numbers.stream().sorted().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
