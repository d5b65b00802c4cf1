package org.daibiao.testkit.year;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.oversight.ChooseKey;
import org.daibiao.oversight.Publication;
import org.daibiao.oversight.PublishPart;
import org.daibiao.oversight.Supervise;
import org.daibiao.oversight.Supervision;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.AcceptSuggestion;
import org.daibiao.suggestion.AgreeToWithdraw;
import org.daibiao.suggestion.CloseSuggestion;
import org.daibiao.suggestion.Communication;
import org.daibiao.suggestion.ConfirmSuggestion;
import org.daibiao.suggestion.DecideReturn;
import org.daibiao.suggestion.DeclineSuggestion;
import org.daibiao.suggestion.Disposal;
import org.daibiao.suggestion.DistributeSuggestion;
import org.daibiao.suggestion.DraftSuggestion;
import org.daibiao.suggestion.ExtendReply;
import org.daibiao.suggestion.GiveCoOpinion;
import org.daibiao.suggestion.HandlerPart;
import org.daibiao.suggestion.Inadmissible;
import org.daibiao.suggestion.MergeSuggestion;
import org.daibiao.suggestion.NewPromise;
import org.daibiao.suggestion.Promise;
import org.daibiao.suggestion.RateReply;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.ReceiveSuggestion;
import org.daibiao.suggestion.RecordReply;
import org.daibiao.suggestion.RecordTalk;
import org.daibiao.suggestion.ReferSuggestion;
import org.daibiao.suggestion.RequestReturn;
import org.daibiao.suggestion.ReturnRequest;
import org.daibiao.suggestion.Review;
import org.daibiao.suggestion.ReviewObjection;
import org.daibiao.suggestion.SettlePromise;
import org.daibiao.suggestion.SubmitSuggestion;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.TrackAgain;
import org.daibiao.suggestion.WithdrawSuggestion;
import org.jspecify.annotations.Nullable;

/** The suggestions of a year. */
final class YearOfSuggestions {
    private static final String LEAD = "区交通委";
    private static final String OTHER = "区建管委";

    private final Year year;

    YearOfSuggestions(Year year) {
        this.year = year;
    }

    void all() {
        for (int n = 0; n < 5; n++) {
            suggestion();
        }
    }

    /** A step of a suggestion. */
    private interface Step {
        Outcome<Versioned<Suggestion>> at(World world, Seen<Suggestion> now);
    }

    private void step(String chain, LocalDate day, String what, Step step) {
        year.act(chain, day, what, at -> step.at(at, at.seen(Suggestion.SHAPE, chain)));
    }

    private void suggestion() {
        String chain = year.name("suggestion");
        String leader = year.deputy();
        List<String> joint =
                year.deputies(2).stream().filter(one -> !one.equals(leader)).toList();
        LocalDate day = year.from(Year.FIRST, 240);
        LocalDate drafted = day;
        year.act(
                chain,
                drafted,
                "is drafted",
                at -> at.named(
                        chain,
                        at.door
                                .suggestions()
                                .draft(
                                        DraftSuggestion.of(
                                                at.id(leader), at.ids(joint), "关于" + chain, "……", drafted.toString()),
                                        at.office)));
        for (String deputy : joint) {
            day = year.from(day, 3);
            String on = day.toString();
            step(
                    chain,
                    day,
                    "is confirmed by " + deputy,
                    (at, now) ->
                            at.door.suggestions().confirm(ConfirmSuggestion.of(now, at.id(deputy), on), at.office));
        }
        submitted(chain, leader, joint, year.from(day, 4));
    }

    private void submitted(String chain, String leader, List<String> joint, LocalDate submitted) {
        step(
                chain,
                submitted,
                "is handed in",
                (at, now) -> at.door.suggestions().submit(SubmitSuggestion.of(now, submitted.toString()), at.office));
        LocalDate day = year.from(submitted, 9);
        if (year.random().nextInt(8) == 0) {
            LocalDate declined = day;
            step(
                    chain,
                    declined,
                    "is declined",
                    (at, now) -> at.door
                            .suggestions()
                            .decline(
                                    new DeclineSuggestion(
                                            now, Inadmissible.NO_CONTENT, Disposal.FOR_REFERENCE, "没有内容", declined),
                                    at.office));
            return;
        }
        step(
                chain,
                day,
                "is accepted",
                (at, now) -> at.door.suggestions().accept(AcceptSuggestion.of(now, chain, day.toString()), at.office));
        handled(chain, leader, joint, day);
    }

    private void handled(String chain, String leader, List<String> joint, LocalDate accepted) {
        LocalDate referred = year.from(accepted, 9);
        step(
                chain,
                referred,
                "is referred",
                (at, now) -> at.door.handling().refer(new ReferSuggestion(now, referred), at.office));
        LocalDate given = year.from(referred, 4);
        boolean two = year.random().nextInt(3) == 0;
        List<HandlerPart> units =
                two ? List.of(HandlerPart.lead(LEAD), HandlerPart.co(OTHER)) : List.of(HandlerPart.lead(LEAD));
        step(
                chain,
                given,
                "is distributed",
                (at, now) -> at.door.handling().distribute(new DistributeSuggestion(now, units, given), at.office));
        LocalDate received = year.from(given, 4);
        for (HandlerPart unit : units) {
            step(
                    chain,
                    received,
                    "is received by " + unit.unit(),
                    (at, now) ->
                            at.door.handling().receive(new ReceiveSuggestion(now, unit.unit(), received), at.office));
        }
        boolean main = chain.endsWith(" 0"); // the one that others are merged into is not given back: see ADR 0037
        if (year.random().nextInt(5) == 0 && !two && !main) {
            returned(chain, received);
        } else {
            withHandlers(chain, leader, joint, two, received);
        }
    }

    private void withHandlers(String chain, String leader, List<String> joint, boolean two, LocalDate received) {
        if (year.random().nextInt(3) == 0 && !chain.endsWith(" 0")) {
            LocalDate merged = year.from(received, 20);
            step(
                    chain,
                    merged,
                    "is merged",
                    (at, now) -> at.door
                            .handling()
                            .merge(new MergeSuggestion(now, at.id("suggestion 0"), merged), at.office));
        }
        if (year.random().nextInt(4) == 0) {
            LocalDate told = year.from(received, 70);
            step(
                    chain,
                    told,
                    "is extended",
                    (at, now) -> at.door.handling().extend(new ExtendReply(now, "情况复杂", "区政府", told, told), at.office));
        }
        LocalDate talked = talked(chain, leader, two, received);
        overseen(chain, received);
        // The one that others are merged into is not withdrawn: see ADR 0037.
        if (year.random().nextInt(6) == 0 && !chain.endsWith(" 0")) {
            withdrawn(chain, leader, joint, year.from(talked, 20));
        } else {
            replied(chain, leader, joint, year.from(talked, 60));
        }
    }

    private LocalDate talked(String chain, String leader, boolean two, LocalDate received) {
        LocalDate talked = year.from(received, 40);
        step(
                chain,
                talked,
                "is talked about",
                (at, now) -> at.door
                        .handling()
                        .talk(
                                new RecordTalk(now, LEAD, at.id(leader), Communication.Way.VISIT, null, talked),
                                at.office));
        if (two) {
            LocalDate opined = year.from(talked, 20);
            step(
                    chain,
                    opined,
                    "has a co-opinion",
                    (at, now) ->
                            at.door.handling().giveCoOpinion(new GiveCoOpinion(now, OTHER, "同意", opined), at.office));
        }
        return talked;
    }

    /** Given back by its handler and distributed again. */
    private void returned(String chain, LocalDate received) {
        LocalDate asked = year.from(received, 8);
        step(
                chain,
                asked,
                "is asked to be taken back",
                (at, now) -> at.door
                        .handling()
                        .requestReturn(new RequestReturn(now, LEAD, "不属职权", OTHER, asked), at.office));
        LocalDate decided = year.from(asked, 8);
        step(
                chain,
                decided,
                "is taken back from the unit",
                (at, now) -> at.door
                        .handling()
                        .decideReturn(new DecideReturn(now, ReturnRequest.Answer.GRANTED, null, decided), at.office));
        LocalDate again = year.from(decided, 8);
        step(
                chain,
                again,
                "is referred again",
                (at, now) -> at.door.handling().refer(new ReferSuggestion(now, again), at.office));
        step(
                chain,
                again,
                "is distributed again",
                (at, now) -> at.door
                        .handling()
                        .distribute(new DistributeSuggestion(now, List.of(HandlerPart.lead(OTHER)), again), at.office));
        LocalDate taken = year.from(again, 4);
        step(
                chain,
                taken,
                "is received by " + OTHER,
                (at, now) -> at.door.handling().receive(new ReceiveSuggestion(now, OTHER, taken), at.office));
    }

    private void overseen(String chain, LocalDate day) {
        LocalDate seen = year.from(day, 60);
        var layer = year.one(List.of(Supervision.Layer.values()));
        LocalDate keyFrom = year.from(day, 40);
        if (year.random().nextInt(3) == 0) {
            year.act(
                    "key of " + chain,
                    keyFrom,
                    "is chosen",
                    at -> at.door
                            .supervision()
                            .chooseKey(
                                    new ChooseKey(at.id(chain), List.of("民生"), keyFrom, keyFrom.plusDays(90)),
                                    at.office));
        }
        year.act(
                "supervision of " + chain,
                seen,
                "is recorded",
                at -> at.door
                        .supervision()
                        .supervise(
                                new Supervise(at.id(chain), layer, Supervision.Place.ON_SITE, "代表工委", seen, null),
                                at.office));
    }

    private void withdrawn(String chain, String leader, List<String> joint, LocalDate day) {
        String on = day.toString();
        step(
                chain,
                day,
                leader + " agrees",
                (at, now) ->
                        at.door.suggestions().agreeToWithdraw(AgreeToWithdraw.of(now, at.id(leader), on), at.office));
        for (String deputy : joint) {
            step(
                    chain,
                    day,
                    deputy + " agrees",
                    (at, now) -> at.door
                            .suggestions()
                            .agreeToWithdraw(AgreeToWithdraw.of(now, at.id(deputy), on), at.office));
        }
        step(
                chain,
                day,
                "is withdrawn",
                (at, now) -> at.door.suggestions().withdraw(WithdrawSuggestion.of(now, "撤回", on), at.office));
    }

    private void replied(String chain, String leader, List<String> joint, LocalDate day) {
        boolean planned = year.random().nextBoolean();
        reply(chain, planned, day);
        LocalDate rated = day;
        boolean objected = year.random().nextInt(4) == 0;
        rated = rate(chain, leader, objected ? Grade.DISSATISFIED : Grade.SATISFIED, rated);
        for (String deputy : joint) {
            rated = rate(chain, deputy, Grade.BASICALLY_SATISFIED, rated);
        }
        if (objected) {
            LocalDate reviewed = year.from(rated, 10);
            step(
                    chain,
                    reviewed,
                    "is reviewed",
                    (at, now) -> at.door
                            .handling()
                            .review(new ReviewObjection(now, Review.Answer.REDO, "研究", reviewed), at.office));
            LocalDate again = year.from(reviewed, 20);
            reply(chain, planned, again);
            rated = rate(chain, leader, Grade.SATISFIED, again);
            for (String deputy : joint) {
                rated = rate(chain, deputy, Grade.SATISFIED, rated);
            }
        }
        ended(chain, planned, rated);
    }

    private void ended(String chain, boolean planned, LocalDate rated) {
        LocalDate settled = year.from(rated, 60);
        if (planned && year.random().nextInt(3) == 0) {
            LocalDate carried = year.from(rated, 40);
            settle(chain, Promise.State.CARRIED_OVER, carried.plusDays(40), carried);
            LocalDate tracked = carried.plusDays(5);
            step(
                    chain,
                    tracked,
                    "is tracked again",
                    (at, now) -> at.door.handling().trackAgain(new TrackAgain(now, tracked), at.office));
        }
        if (planned) {
            settle(chain, year.one(List.of(Promise.State.DELIVERED, Promise.State.EXPLAINED)), null, settled);
        }
        LocalDate closed = year.from(settled, 10);
        step(
                chain,
                closed,
                "is closed",
                (at, now) -> at.door.handling().close(new CloseSuggestion(now, "办结", closed), at.office));
        LocalDate published = year.from(closed, 10);
        year.act(
                "publication of " + chain,
                published,
                "is made",
                at -> at.door
                        .supervision()
                        .publish(
                                PublishPart.whole(at.id(chain), Publication.Part.TEXT, "公开", published.toString()),
                                at.office));
    }

    private void settle(String chain, Promise.State outcome, @Nullable LocalDate until, LocalDate day) {
        step(chain, day, "ends a promise", (at, now) -> {
            var open = Query.of(Promise.SHAPE, Promise.SUGGESTION.is(now.id()), Promise.STATE.is(Promise.State.OPEN));
            return at.door
                    .handling()
                    .settlePromise(new SettlePromise(now, at.first(open), null, outcome, "说明", until, day), at.office);
        });
    }

    private void reply(String chain, boolean planned, LocalDate day) {
        List<NewPromise> promises = planned ? List.of(new NewPromise("建站", day.plusDays(50))) : List.of();
        String category = planned ? "planned" : "solved-or-adopted";
        step(
                chain,
                day,
                "is replied to",
                (at, now) -> at.door
                        .handling()
                        .reply(new RecordReply(now, LEAD, category, "答复", "张主任", null, promises, day), at.office));
    }

    private LocalDate rate(String chain, String deputy, Grade grade, LocalDate from) {
        LocalDate day = year.from(from, 9);
        String reasons = grade == Grade.DISSATISFIED ? "未解决" : null;
        step(
                chain,
                day,
                "is rated by " + deputy,
                (at, now) -> at.door
                        .handling()
                        .rate(new RateReply(now, at.id(deputy), Grade.SATISFIED, grade, reasons, day), at.office));
        return day;
    }
}
