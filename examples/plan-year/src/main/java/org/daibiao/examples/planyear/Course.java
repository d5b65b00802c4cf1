package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.daibiao.Daibiao;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Actor;
import org.daibiao.opinion.Opinion;
import org.daibiao.oversight.Publication.Part;
import org.daibiao.oversight.PublishPart;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.AcceptSuggestion;
import org.daibiao.suggestion.AddEvidence;
import org.daibiao.suggestion.Communication.Way;
import org.daibiao.suggestion.ConfirmSuggestion;
import org.daibiao.suggestion.ConsultUnit;
import org.daibiao.suggestion.DistributeSuggestion;
import org.daibiao.suggestion.DraftSuggestion;
import org.daibiao.suggestion.Evidence.Basis;
import org.daibiao.suggestion.GiveCoOpinion;
import org.daibiao.suggestion.HandlerPart;
import org.daibiao.suggestion.HandlingService;
import org.daibiao.suggestion.NewPromise;
import org.daibiao.suggestion.Promise;
import org.daibiao.suggestion.Quality;
import org.daibiao.suggestion.RateReply;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.ReceiveSuggestion;
import org.daibiao.suggestion.RecordReply;
import org.daibiao.suggestion.RecordTalk;
import org.daibiao.suggestion.ReferSuggestion;
import org.daibiao.suggestion.SettlePromise;
import org.daibiao.suggestion.SubmitSuggestion;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/** The course of one suggestion: each step follows some days after the previous one, until the year ends. */
final class Course {
    private static final LocalDate LAST = LocalDate.parse("2025-12-31");

    /** A step taken on a day, with the suggestion as seen. */
    interface Deed {
        Outcome<Versioned<Suggestion>> on(Seen<Suggestion> seen, LocalDate day);
    }

    /** What is suggested, and by whom. */
    record Idea(List<Id<Deputy>> proposers, Id<Group> delegation, String title, String text, String unit, String co) {}

    private final Diary diary;
    private final Daibiao daibiao;
    private final HandlingService handling;
    private final Actor office;
    private final Idea idea;
    private LocalDate day;
    private @Nullable Versioned<Suggestion> now;

    Course(Diary diary, Daibiao daibiao, Actor office, Idea idea, LocalDate first) {
        this.diary = diary;
        this.daibiao = daibiao;
        this.handling = daibiao.handling();
        this.office = office;
        this.idea = idea;
        this.day = first;
    }

    Idea idea() {
        return idea;
    }

    LocalDate day() {
        return day;
    }

    Course step(int days, Deed deed) {
        day = day.plusDays(days);
        LocalDate on = day;
        return at(on, () -> now = deed.on(now().seen(), on).orThrow());
    }

    /** A step that does not change the suggestion. */
    Course beside(int days, BiConsumer<Id<Suggestion>, LocalDate> deed) {
        LocalDate on = day.plusDays(days);
        return at(on, () -> deed.accept(now().id(), on));
    }

    private Course at(LocalDate on, Runnable deed) {
        if (!on.isAfter(LAST)) {
            diary.on(on, deed);
        }
        return this;
    }

    Versioned<Suggestion> now() {
        return Objects.requireNonNull(now, idea.title);
    }

    Course drafted() {
        return drafted(() -> null);
    }

    /** Drafts it from an opinion, if there is one by then. */
    Course drafted(Supplier<@Nullable Seen<Opinion>> opinion) {
        LocalDate on = day;
        return at(on, () -> {
            List<Id<Deputy>> joint = idea.proposers.subList(1, idea.proposers.size());
            var draft = DraftSuggestion.of(idea.proposers.get(0), joint, idea.title, idea.text, on.toString())
                    .in(idea.delegation, null)
                    .proposing(idea.unit);
            Seen<Opinion> raised = opinion.get();
            var whole = raised == null ? draft : draft.from(raised, idea.unit);
            now = daibiao.suggestions().draft(whole, office).orThrow();
        });
    }

    Course grounded(Basis basis) {
        return step(
                1,
                (seen, on) -> daibiao.suggestions().addEvidence(new AddEvidence(seen, basis, null, null, on), office));
    }

    Course consulted(Way way) {
        return step(
                0,
                (seen, on) -> daibiao.suggestions()
                        .consult(new ConsultUnit(seen, way, idea.unit, idea.proposers.get(0), on, null), office));
    }

    Course submitted() {
        for (Id<Deputy> joint : idea.proposers.subList(1, idea.proposers.size())) {
            step(0, (seen, on) -> daibiao.suggestions().confirm(new ConfirmSuggestion(seen, joint, on), office));
        }
        return step(3, (seen, on) -> daibiao.suggestions().submit(new SubmitSuggestion(seen, on), office));
    }

    Course accepted(String number) {
        return step(
                5,
                (seen, on) -> daibiao.suggestions()
                        .accept(new AcceptSuggestion(seen, number, List.of(Quality.values()), on), office));
    }

    Course referred() {
        return step(6, (seen, on) -> handling.refer(new ReferSuggestion(seen, on), office));
    }

    Course distributed() {
        return step(
                2,
                (seen, on) -> handling.distribute(
                        new DistributeSuggestion(seen, List.of(HandlerPart.lead(idea.unit)), on), office));
    }

    Course received() {
        return received(idea.unit);
    }

    private Course received(String unit) {
        return step(2, (seen, on) -> handling.receive(new ReceiveSuggestion(seen, unit, on), office));
    }

    /** Received by its lead and a co-handler, who gives an opinion after the first talk. */
    Course receivedByBoth() {
        step(
                2,
                (seen, on) -> handling.distribute(
                        new DistributeSuggestion(
                                seen, List.of(HandlerPart.lead(idea.unit), HandlerPart.co(idea.co)), on),
                        office));
        return received(idea.unit)
                .received(idea.co)
                .talked(6)
                .step(9, (seen, on) -> handling.giveCoOpinion(new GiveCoOpinion(seen, idea.co, "同意主办意见", on), office));
    }

    Course talked(int days) {
        return step(
                days,
                (seen, on) -> handling.talk(
                        new RecordTalk(seen, idea.unit, idea.proposers.get(0), Way.FACE_TO_FACE, null, on), office));
    }

    Course replied(int days, String category, String reason) {
        return replied(days, category, reason.isEmpty() ? null : reason, List.of());
    }

    Course promised(int days, String category, LocalDate until) {
        return replied(days, category, null, List.of(new NewPromise("按计划完成“" + idea.title + "”所列事项", until)));
    }

    private Course replied(int days, String category, @Nullable String reason, List<NewPromise> promises) {
        String text = "经研究，现将办理情况答复如下。";
        return step(
                days,
                (seen, on) -> handling.reply(
                        new RecordReply(seen, idea.unit, category, text, "单位负责人", reason, promises, on), office));
    }

    /** All proposers give the same rating. */
    Course rated(int days, Grade result) {
        for (int n = 0; n < idea.proposers.size(); n++) {
            rated(n == 0 ? days : 0, n, result);
        }
        return this;
    }

    Course rated(int days, int who, Grade result) {
        String reasons = result == Grade.DISSATISFIED ? "所提问题尚未得到回应" : null;
        return step(
                days,
                (seen, on) -> handling.rate(
                        new RateReply(seen, idea.proposers.get(who), Grade.SATISFIED, result, reasons, on), office));
    }

    Course settled(int days, Promise.State outcome, @Nullable String explanation, @Nullable LocalDate until) {
        return step(
                days,
                (seen, on) -> handling.settlePromise(
                        new SettlePromise(seen, open(seen.id()), null, outcome, explanation, until, on), office));
    }

    private Id<Promise> open(Id<Suggestion> id) {
        var open = Query.of(Promise.SHAPE, Promise.SUGGESTION.is(id), Promise.STATE.is(Promise.State.OPEN));
        return daibiao.find(open, office).items().get(0).id();
    }

    Course published(int days, Part part) {
        String text = part == Part.TEXT ? idea.text : "已答复代表并公开办理结果";
        return beside(
                days,
                (id, on) -> daibiao.supervision()
                        .publish(PublishPart.whole(id, part, text, on.toString()), office)
                        .orThrow());
    }
}
