package org.daibiao.testkit.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daibiao.contact.Contact;
import org.daibiao.contact.CorrectContact;
import org.daibiao.contact.CorrectLink;
import org.daibiao.contact.MemberLink;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.contact.SameContact;
import org.daibiao.contact.TakeBackContact;
import org.daibiao.deputy.CorrectDeputy;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RevokeTermination;
import org.daibiao.deputy.SameDeputy;
import org.daibiao.deputy.Seat;
import org.daibiao.deputy.TerminateDeputy;
import org.daibiao.deputy.TerminationCause;
import org.daibiao.opinion.CorrectOpinion;
import org.daibiao.opinion.FeedBack;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.RecordResult;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.opinion.TakeBackFeedback;
import org.daibiao.opinion.TakeBackOpinion;
import org.daibiao.opinion.TakeBackResult;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.station.CorrectStation;
import org.daibiao.station.ReceivePeople;
import org.daibiao.station.Station;
import org.daibiao.station.StationEvent;
import org.daibiao.station.TakeBackStationEvent;
import org.daibiao.suggestion.Communication;
import org.daibiao.suggestion.Proposer;
import org.daibiao.suggestion.RateReply;
import org.daibiao.suggestion.Rating;
import org.daibiao.suggestion.RecordReply;
import org.daibiao.suggestion.RecordTalk;
import org.daibiao.suggestion.Reply;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.TakeBackStep;

/** Mistakes of a clerk, each with what puts it right. */
final class Mistakes {
    private static final String WHY = "误登记";

    private final World at;
    private final Random random;

    Mistakes(World at, Random random) {
        this.at = at;
        this.random = random;
    }

    /** How many kinds there are. */
    static final int KINDS = 16;

    /**
     * What puts it right.
     *
     * @param about the record on which nobody may build before
     */
    record Remedy(Id<?> about, Supplier<Outcome<?>> enter) {}

    /** Makes a mistake of this kind, if there is anything to make it with and it is not refused. */
    Optional<Remedy> make(int kind) {
        return switch (kind) {
            case 0 -> contactTwice();
            case 1 -> contactWrong();
            case 2 -> voterContactTwice();
            case 3 -> wrongName();
            case 4 -> wrongLink();
            case 5 -> wrongReply();
            case 6 -> wrongRating();
            case 7 -> wrongTalk();
            case 8 -> opinionTwice();
            case 9 -> wrongResult();
            case 10 -> wrongFeedback();
            case 11 -> receptionTwice();
            case 12 -> deputyTwice();
            case 13 -> contactOnAWrongDay();
            case 14 -> opinionOnAWrongDay();
            default -> random.nextBoolean() ? wrongTermination() : wrongStation();
        };
    }

    private <T> Optional<Versioned<T>> one(Query<T> query) {
        List<Versioned<T>> all = at.all(query);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** Of what was made, the remedy. */
    private static <T> Optional<Remedy> made(Outcome<Versioned<T>> outcome, Function<Versioned<T>, Outcome<?>> remedy) {
        return outcome.reasons().isEmpty()
                ? Optional.of(new Remedy(outcome.orThrow().id(), () -> remedy.apply(outcome.orThrow())))
                : Optional.empty();
    }

    private <T> Seen<T> now(Shape<T> shape, Id<T> id) {
        return at.door.get(shape, id, at.office).seen();
    }

    private Optional<Versioned<Contact>> contact(Contact.Side side) {
        return one(Query.of(Contact.SHAPE, Contact.TAKEN_BACK_ON.missing()))
                .filter(one -> one.value().side() == side);
    }

    /** To be put right before the first one is taken back. */
    private Optional<Remedy> contactTwice() {
        return contact(Contact.Side.MEMBER_DEPUTY)
                .flatMap(there -> made(
                                at.door
                                        .contacts()
                                        .record(
                                                new RecordContact(
                                                        Objects.requireNonNull(
                                                                there.value().member()),
                                                        Objects.requireNonNull(
                                                                there.value().deputy()),
                                                        there.value().channel(),
                                                        there.value().heldOn(),
                                                        null,
                                                        List.of()),
                                                at.office),
                                twice -> at.door
                                        .contacts()
                                        .same(
                                                new SameContact(now(Contact.SHAPE, twice.id()), there.id(), "重复登记"),
                                                at.office))
                        .map(remedy -> new Remedy(there.id(), remedy.enter())));
    }

    private Optional<Remedy> contactWrong() {
        return one(Query.of(MemberLink.SHAPE)).flatMap(link -> {
            LocalDate day = link.value().since().plusDays(random.nextInt(20));
            return made(
                    at.door
                            .contacts()
                            .record(
                                    RecordContact.of(
                                            link.value().member(), link.value().deputy(), "visit", day.toString()),
                                    at.office),
                    wrong -> at.door
                            .contacts()
                            .takeBack(new TakeBackContact(now(Contact.SHAPE, wrong.id()), WHY), at.office));
        });
    }

    /** What was raised at it moves with it, and back. */
    private Optional<Remedy> contactOnAWrongDay() {
        return one(Query.of(Contact.SHAPE, Contact.TAKEN_BACK_ON.missing())).flatMap(contact -> {
            LocalDate right = contact.value().heldOn();
            return made(
                    at.door
                            .contacts()
                            .correct(
                                    CorrectContact.of(contact.seen(), "笔误")
                                            .heldOn(anotherDay(right).toString()),
                                    at.office),
                    wrong -> at.door
                            .contacts()
                            .correct(
                                    CorrectContact.of(now(Contact.SHAPE, wrong.id()), "改正")
                                            .heldOn(right.toString()),
                                    at.office));
        });
    }

    private Optional<Remedy> opinionOnAWrongDay() {
        return one(Query.of(Opinion.SHAPE, Opinion.TAKEN_BACK_ON.missing())).flatMap(opinion -> {
            LocalDate right = opinion.value().raisedOn();
            return made(
                    at.door
                            .opinions()
                            .correctOpinion(
                                    CorrectOpinion.of(opinion.seen(), "笔误")
                                            .raisedOn(anotherDay(right).toString()),
                                    at.office),
                    wrong -> at.door
                            .opinions()
                            .correctOpinion(
                                    CorrectOpinion.of(now(Opinion.SHAPE, wrong.id()), "改正")
                                            .raisedOn(right.toString()),
                                    at.office));
        });
    }

    private LocalDate anotherDay(LocalDate day) {
        return day.plusDays(random.nextBoolean() ? 1 + random.nextInt(20) : -1 - random.nextInt(20));
    }

    private Optional<Remedy> voterContactTwice() {
        return contact(Contact.Side.DEPUTY_VOTERS)
                .flatMap(there -> made(
                                at.door
                                        .contacts()
                                        .recordVoters(
                                                new RecordVoterContact(
                                                        Objects.requireNonNull(
                                                                there.value().deputy()),
                                                        there.value().channel(),
                                                        there.value().people(),
                                                        there.value().heldOn(),
                                                        null,
                                                        List.of()),
                                                at.office),
                                twice -> at.door
                                        .contacts()
                                        .same(
                                                new SameContact(now(Contact.SHAPE, twice.id()), there.id(), "重复登记"),
                                                at.office))
                        .map(remedy -> new Remedy(there.id(), remedy.enter())));
    }

    private Optional<Remedy> wrongName() {
        return one(Query.of(Deputy.SHAPE))
                .flatMap(deputy -> made(
                        at.door
                                .deputies()
                                .correctDeputy(
                                        CorrectDeputy.of(deputy.seen(), "笔误").named("误名"), at.office),
                        wrong -> at.door
                                .deputies()
                                .correctDeputy(
                                        CorrectDeputy.of(now(Deputy.SHAPE, wrong.id()), "改正")
                                                .named(deputy.value().name().value()),
                                        at.office)));
    }

    private Optional<Remedy> wrongLink() {
        return one(Query.of(MemberLink.SHAPE))
                .flatMap(link -> made(
                        at.door
                                .contacts()
                                .correctLink(
                                        new CorrectLink(
                                                link.seen(),
                                                link.value().since().minusDays(3 - random.nextInt(7)),
                                                "笔误"),
                                        at.office),
                        wrong -> at.door
                                .contacts()
                                .correctLink(
                                        new CorrectLink(
                                                now(MemberLink.SHAPE, wrong.id()),
                                                link.value().since(),
                                                "改正"),
                                        at.office)));
    }

    private Optional<Versioned<Suggestion>> suggestion(Suggestion.State... states) {
        return one(Query.of(Suggestion.SHAPE, Suggestion.STATE.in(List.of(states))));
    }

    /** A step of a suggestion that was entered, and is to be taken back. */
    private <T> Optional<Remedy> step(Outcome<?> outcome, Id<Suggestion> suggestion, Query<T> steps) {
        if (!outcome.reasons().isEmpty()) {
            return Optional.empty();
        }
        UUID step = at.all(steps).stream()
                .map(one -> one.id().value())
                .filter(at::isNew)
                .findFirst()
                .orElseThrow();
        return Optional.of(new Remedy(
                suggestion,
                () -> at.door
                        .handling()
                        .takeBack(new TakeBackStep(now(Suggestion.SHAPE, suggestion), step, "登记到了另一件"), at.office)));
    }

    private Optional<Remedy> wrongReply() {
        return suggestion(Suggestion.State.IN_PROGRESS, Suggestion.State.REHANDLING)
                .flatMap(now -> {
                    LocalDate day =
                            Objects.requireNonNull(now.value().referredOn()).plusDays(60);
                    var wrong = new RecordReply(
                            now.seen(),
                            now.value().units().get(0),
                            "solved-or-adopted",
                            "答复",
                            "张主任",
                            null,
                            List.of(),
                            day);
                    return step(
                            at.door.handling().reply(wrong, at.office),
                            now.id(),
                            Query.of(Reply.SHAPE, Reply.SUGGESTION.is(now.id()), Reply.TAKEN_BACK_ON.missing()));
                });
    }

    private Optional<Remedy> wrongRating() {
        return suggestion(Suggestion.State.REPLIED).flatMap(now -> {
            Id<Deputy> deputy = one(Query.of(Proposer.SHAPE, Proposer.SUGGESTION.is(now.id())))
                    .orElseThrow()
                    .value()
                    .deputy();
            LocalDate day = one(Query.of(Reply.SHAPE, Reply.SUGGESTION.is(now.id())))
                    .orElseThrow()
                    .value()
                    .repliedOn();
            var wrong =
                    new RateReply(now.seen(), deputy, Rating.Grade.SATISFIED, Rating.Grade.DISSATISFIED, "未解决", day);
            return step(
                    at.door.handling().rate(wrong, at.office),
                    now.id(),
                    Query.of(Rating.SHAPE, Rating.SUGGESTION.is(now.id())));
        });
    }

    private Optional<Remedy> wrongTalk() {
        return suggestion(Suggestion.State.WITH_HANDLERS, Suggestion.State.IN_PROGRESS)
                .flatMap(now -> {
                    LocalDate day =
                            Objects.requireNonNull(now.value().referredOn()).plusDays(50);
                    var wrong = new RecordTalk(
                            now.seen(), now.value().units().get(0), null, Communication.Way.PHONE, null, day);
                    return step(
                            at.door.handling().talk(wrong, at.office),
                            now.id(),
                            Query.of(Communication.SHAPE, Communication.SUGGESTION.is(now.id())));
                });
    }

    private Optional<Remedy> opinionTwice() {
        return one(Query.of(Opinion.SHAPE)).flatMap(there -> {
            LocalDate day = there.value().raisedOn();
            var again = there.value().round() != null
                    ? RegisterOpinion.inRound(there.value().round(), "安亭镇", "roads", "又一次", day.toString())
                    : RegisterOpinion.atStation(
                            Objects.requireNonNull(there.value().station()), "安亭镇", "roads", "又一次", day.toString());
            return made(
                    at.door.opinions().register(again, at.office),
                    twice -> at.door
                            .opinions()
                            .takeBack(new TakeBackOpinion(now(Opinion.SHAPE, twice.id()), "重复登记"), at.office));
        });
    }

    private Optional<Remedy> wrongResult() {
        return one(Query.of(Opinion.SHAPE, Opinion.STATE.is(Opinion.State.IN_HANDLING)))
                .flatMap(now -> made(
                        at.door
                                .opinions()
                                .recordResult(
                                        new RecordResult(
                                                now.seen(),
                                                Level.STREET,
                                                "已修",
                                                now.value().raisedOn().plusDays(5)),
                                        at.office),
                        wrong -> at.door
                                .opinions()
                                .takeBackResult(
                                        new TakeBackResult(now(Opinion.SHAPE, now.id()), Level.STREET, WHY),
                                        at.office)));
    }

    private Optional<Remedy> wrongFeedback() {
        return one(Query.of(Opinion.SHAPE, Opinion.FED_BACK_ON.missing()))
                .flatMap(now -> made(
                        at.door.opinions().feedBack(new FeedBack(now.seen(), "已告知", World.TODAY), at.office),
                        wrong -> at.door
                                .opinions()
                                .takeBackFeedback(new TakeBackFeedback(now(Opinion.SHAPE, now.id()), WHY), at.office)));
    }

    private Optional<Remedy> receptionTwice() {
        return one(Query.of(Station.SHAPE)).flatMap(station -> {
            LocalDate day = LocalDate.of(2025, 2 + random.nextInt(11), 16);
            Id<Deputy> deputy = one(Query.of(Deputy.SHAPE, Deputy.SAME_AS.missing()))
                    .orElseThrow()
                    .id();
            return made(
                    at.door.stations().receive(new ReceivePeople(station.id(), day, List.of(deputy), 9), at.office),
                    twice -> at.door
                            .stations()
                            .takeBack(
                                    new TakeBackStationEvent(now(StationEvent.SHAPE, twice.id()), "重复登记"), at.office));
        });
    }

    /** Registered twice. The second one's seat stands, so the first one's must: of two seats the days of both count. */
    private Optional<Remedy> deputyTwice() {
        return one(Query.of(Deputy.SHAPE, Deputy.SAME_AS.missing()))
                .filter(there ->
                        at.all(Query.of(Seat.SHAPE, Seat.DEPUTY.is(there.id()), Seat.OFFICE.is(Office.DEPUTY))).stream()
                                .anyMatch(seat -> seat.value().until() == null))
                .flatMap(there -> made(
                                at.door
                                        .deputies()
                                        .register(
                                                RegisterDeputy.of(
                                                        there.value().name().value(),
                                                        there.value().unit()),
                                                at.office),
                                twin -> at.door
                                        .deputies()
                                        .sameDeputy(
                                                new SameDeputy(now(Deputy.SHAPE, twin.id()), there.id(), "重复登记"),
                                                at.office))
                        .map(remedy -> new Remedy(there.id(), remedy.enter())));
    }

    private Optional<Remedy> wrongTermination() {
        return one(Query.of(Seat.SHAPE, Seat.OFFICE.is(Office.DEPUTY)))
                .flatMap(seat -> made(
                        at.door
                                .deputies()
                                .terminate(
                                        new TerminateDeputy(
                                                seat.seen(),
                                                TerminationCause.RESIGNED,
                                                Year.FIRST.plusDays(random.nextInt(300))),
                                        at.office),
                        wrong -> at.door
                                .deputies()
                                .revokeTermination(new RevokeTermination(now(Seat.SHAPE, seat.id()), WHY), at.office)));
    }

    private Optional<Remedy> wrongStation() {
        return one(Query.of(Station.SHAPE))
                .flatMap(station -> made(
                        at.door
                                .stations()
                                .correct(CorrectStation.of(station.seen(), "笔误").named("误名"), at.office),
                        wrong -> at.door
                                .stations()
                                .correct(
                                        CorrectStation.of(now(Station.SHAPE, station.id()), "改正")
                                                .named(station.value().name()),
                                        at.office)));
    }
}
