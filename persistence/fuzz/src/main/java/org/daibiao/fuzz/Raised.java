package org.daibiao.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.daibiao.Daibiao;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.FormGroup;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Actor;
import org.daibiao.oversight.HoldFollowUpReview;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.AcceptSuggestion;
import org.daibiao.suggestion.AgreeToWithdraw;
import org.daibiao.suggestion.Communication.Way;
import org.daibiao.suggestion.DistributeSuggestion;
import org.daibiao.suggestion.DraftSuggestion;
import org.daibiao.suggestion.HandlerPart;
import org.daibiao.suggestion.HandlingService;
import org.daibiao.suggestion.MergeSuggestion;
import org.daibiao.suggestion.NewPromise;
import org.daibiao.suggestion.Promise;
import org.daibiao.suggestion.RateReply;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.ReceiveSuggestion;
import org.daibiao.suggestion.RecordReply;
import org.daibiao.suggestion.RecordTalk;
import org.daibiao.suggestion.ReferSuggestion;
import org.daibiao.suggestion.Reply;
import org.daibiao.suggestion.RequestReturn;
import org.daibiao.suggestion.SettlePromise;
import org.daibiao.suggestion.SubmitSuggestion;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/** Suggestions of one deputy in the states that commands begin with, under the names of their states. */
final class Raised {
    private static final String LEAD = "某局";
    private static final String CO = "某委";

    private final Daibiao daibiao;
    private final HandlingService handling;
    private final Actor office;
    private final Id<Deputy> deputy;
    private final Id<Deputy> other;
    private final BiConsumer<String, UUID> records;
    private int number;

    Raised(Daibiao daibiao, Actor office, Id<Deputy> deputy, Id<Deputy> other, BiConsumer<String, UUID> records) {
        this.daibiao = daibiao;
        this.handling = daibiao.handling();
        this.office = office;
        this.deputy = deputy;
        this.other = other;
        this.records = records;
    }

    void all() {
        kept("drafted", draft("2025-06-02", List.of()));
        kept("joined", draft("2025-06-02", List.of(other)));
        kept("submitted", submitted("2025-06-03"));
        var leaving = submitted("2025-06-03");
        kept(
                "leaving",
                ok(daibiao.suggestions()
                        .agreeToWithdraw(AgreeToWithdraw.of(leaving.seen(), deputy, "2025-06-04"), office)));
        kept("accepted", accepted("2025-06-03"));
        kept("referred", referred("2025-06-03"));
        kept("distributed", distributed("2025-06-03"));
        kept("received", received("2025-06-23"));
        kept("returning", returning());
        var handled = kept("handled", talked("2025-06-03"));
        kept("merged", ok(handling.merge(new MergeSuggestion(seen("2025-06-03"), handled, day("2025-06-05")), office)));
        ended();
        var form = new FormGroup(Group.Kind.DELEGATION, "某代表团", "安亭镇", day("2025-01-10"));
        kept("delegation", ok(daibiao.deputies().form(form, office)));
        var lookBack = HoldFollowUpReview.of("本届回头看", "2022-01-12", "2025-06-20");
        kept("lookback", ok(daibiao.supervision().holdLookBack(lookBack, office)));
    }

    /** Those that were replied to. */
    private void ended() {
        var replied = kept("replied", replied(true));
        records.accept(
                "reply",
                daibiao.find(Query.of(Reply.SHAPE, Reply.SUGGESTION.is(replied)), office)
                        .items()
                        .get(0)
                        .id()
                        .value());
        kept("objected", rated(replied(true), Grade.DISSATISFIED, "未解决"));
        var tracking = rated(replied(false), Grade.SATISFIED, null);
        kept("tracking", tracking);
        records.accept("promise", promise(tracking.id()).value());
        kept("carried", settled(Promise.State.CARRIED_OVER, day("2026-06-30")));
        kept("undone", settled(Promise.State.EXPLAINED, null));
    }

    private Versioned<Suggestion> draft(String day, List<Id<Deputy>> joint) {
        return ok(daibiao.suggestions().draft(DraftSuggestion.of(deputy, joint, "某建议", "请办某事", day), office));
    }

    private Versioned<Suggestion> submitted(String day) {
        var draft = draft(day, List.of());
        return ok(daibiao.suggestions().submit(SubmitSuggestion.of(draft.seen(), day), office));
    }

    private Versioned<Suggestion> accepted(String day) {
        number++;
        var accept = AcceptSuggestion.of(submitted(day).seen(), "2025" + number, day);
        return ok(daibiao.suggestions().accept(accept, office));
    }

    private Versioned<Suggestion> referred(String day) {
        return ok(handling.refer(new ReferSuggestion(accepted(day).seen(), day(day)), office));
    }

    private Seen<Suggestion> seen(String day) {
        return referred(day).seen();
    }

    private Versioned<Suggestion> distributed(String day) {
        var handlers = List.of(HandlerPart.lead(LEAD), HandlerPart.co(CO));
        return ok(handling.distribute(new DistributeSuggestion(seen(day), handlers, day(day)), office));
    }

    private Versioned<Suggestion> received(String day) {
        var lead = ok(handling.receive(new ReceiveSuggestion(distributed(day).seen(), LEAD, day(day)), office));
        return ok(handling.receive(new ReceiveSuggestion(lead.seen(), CO, day(day)), office));
    }

    private Versioned<Suggestion> returning() {
        var received = received("2025-06-23");
        var request = new RequestReturn(received.seen(), LEAD, "不属本单位职责", null, day("2025-06-24"));
        return ok(handling.requestReturn(request, office));
    }

    private Versioned<Suggestion> talked(String day) {
        var talk = new RecordTalk(received(day).seen(), LEAD, deputy, Way.VISIT, null, day(day));
        return ok(handling.talk(talk, office));
    }

    private Versioned<Suggestion> replied(boolean solved) {
        var talked = talked("2025-03-03");
        List<NewPromise> promises = solved ? List.of() : List.of(NewPromise.of("某事", "2025-12-31"));
        String category = solved ? "solved-or-adopted" : "being-solved";
        var reply = new RecordReply(talked.seen(), LEAD, category, "已研究", "某局长", null, promises, day("2025-05-06"));
        return ok(handling.reply(reply, office));
    }

    private Versioned<Suggestion> rated(Versioned<Suggestion> replied, Grade grade, @Nullable String reasons) {
        var rate = new RateReply(replied.seen(), deputy, grade, grade, reasons, day("2025-05-20"));
        return ok(handling.rate(rate, office));
    }

    private Versioned<Suggestion> settled(Promise.State outcome, @Nullable LocalDate dueOn) {
        var tracking = rated(replied(false), Grade.SATISFIED, null);
        var settle = new SettlePromise(
                tracking.seen(), promise(tracking.id()), null, outcome, "已说明", dueOn, day("2025-06-20"));
        return ok(handling.settlePromise(settle, office));
    }

    private Id<Promise> promise(Id<Suggestion> suggestion) {
        return daibiao.find(Query.of(Promise.SHAPE, Promise.SUGGESTION.is(suggestion)), office)
                .items()
                .get(0)
                .id();
    }

    private <T> Id<T> kept(String called, Versioned<T> record) {
        records.accept(called, record.id().value());
        return record.id();
    }

    private static <T> Versioned<T> ok(Outcome<Versioned<T>> outcome) {
        return outcome.orThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
