package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.daibiao.contact.ContactFacts;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Question;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.station.StationFacts;
import org.jspecify.annotations.Nullable;

/** Asks what {@link IntakeRule} decides on. */
final class IntakeFacts {
    private IntakeFacts() {}

    static Question<IntakeRule.Known> known(RegisterOpinion command) {
        LocalDate day = command.day();
        var source = command.origin() != Origin.CONTACT
                ? Question.known(true)
                : when(command.source(), id -> ContactFacts.counts(Id.of(id)), true);
        var station = when(command.station(), id -> StationFacts.isOpen(id, day), true);
        var round = when(
                command.round(),
                id -> Question.shown(CommunityRound.SHAPE, id)
                        .map(one -> one.value().runsOn(day)),
                true);
        var next = when(command.round(), IntakeFacts::after, Optional.<CommunityRound>empty());
        var taken = when(
                command.orderNumber(),
                number -> Question.values(Opinion.SHAPE, Opinion.ORDER_NUMBER.is(number))
                        .map(all -> all.stream().anyMatch(one -> one.takenBackOn() == null || one.sameAs() != null)),
                false);
        var seated = when(
                command.deputy(), id -> Seats.of(List.of(id)).map(seats -> seats.acts(id, Office.DEPUTY, day)), true);
        Question<Optional<Voter>> voter = when(
                command.voter(),
                id -> Question.get(Voter.SHAPE, id).map(found -> Optional.of(found.value())),
                Optional.empty());
        return Question.of(
                List.of(source, station, round, next, taken, seated, voter),
                context -> new IntakeRule.Known(
                        context.today(),
                        context.answer(source),
                        context.answer(station),
                        context.answer(round),
                        context.answer(next).orElse(null),
                        context.answer(taken),
                        context.answer(seated),
                        context.answer(voter).orElse(null)));
    }

    /**
     * What an opinion that is put right has to know of the day on which it was raised. Only a source, a work order and a voter that are new must still
     * be there and free.
     */
    static Question<IntakeRule.Known> known(Opinion now, Opinion right) {
        boolean source = right.origin() != now.origin() || !Objects.equals(right.source(), now.source());
        boolean order = !Objects.equals(right.orderNumber(), now.orderNumber());
        boolean voter = !Objects.equals(right.voter(), now.voter());
        return known(Edit.of(RegisterOpinion.of(right))
                .set(RegisterOpinion.SOURCE, source ? right.source() : null)
                .set(RegisterOpinion.ORDER_NUMBER, order ? right.orderNumber() : null)
                .set(RegisterOpinion.VOTER, voter ? right.voter() : null)
                .done());
    }

    /** The round after this one, if it has begun. */
    private static Question<Optional<CommunityRound>> after(Id<CommunityRound> round) {
        return Question.values(CommunityRound.SHAPE)
                .map(all ->
                        all.stream().filter(one -> round.equals(one.previous())).findFirst());
    }

    /** Queries something that a command may leave out. */
    private static <N, A> Question<A> when(@Nullable N named, Function<N, Question<A>> question, A without) {
        return named == null ? Question.known(without) : question.apply(named);
    }
}
