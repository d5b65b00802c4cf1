package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.Daibiao;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.oversight.Supervision.Layer;
import org.daibiao.oversight.Supervision.Place;
import org.daibiao.record.Id;
import org.daibiao.suggestion.AgreeToWithdraw;
import org.daibiao.suggestion.Communication.Way;
import org.daibiao.suggestion.DecideReturn;
import org.daibiao.suggestion.DeclineSuggestion;
import org.daibiao.suggestion.Disposal;
import org.daibiao.suggestion.EscalateSuggestion;
import org.daibiao.suggestion.Evidence.Basis;
import org.daibiao.suggestion.ExtendReply;
import org.daibiao.suggestion.HandlingService;
import org.daibiao.suggestion.Inadmissible;
import org.daibiao.suggestion.MergeSuggestion;
import org.daibiao.suggestion.Promise;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.RequestReturn;
import org.daibiao.suggestion.ReturnRequest;
import org.daibiao.suggestion.Review;
import org.daibiao.suggestion.ReviewObjection;
import org.daibiao.suggestion.SendBack;
import org.daibiao.suggestion.SuggestionService;
import org.daibiao.suggestion.WithdrawSuggestion;

/** Suggestions that take a rarer course, and those still in progress when the year ends: at least one in each state. */
final class RareSuggestions {
    private static final String SOLVED = "solved-or-adopted";

    private final SuggestionService proposing;
    private final HandlingService handling;
    private final Suggestions suggestions;
    private final Actor office;

    RareSuggestions(Daibiao daibiao, Suggestions suggestions, Actor office) {
        this.proposing = daibiao.suggestions();
        this.handling = daibiao.handling();
        this.suggestions = suggestions;
        this.office = office;
    }

    void plan(Diary diary) {
        notReferred(diary);
        onTheWay(diary);
        returned(diary);
        merged(diary);
        extended(diary);
        answered(diary);
        objected(diary);
        promised(diary);
    }

    private void notReferred(Diary diary) {
        start(diary, "2025-12-19", 2).grounded(Basis.RESEARCH);
        proposed(diary, "2025-12-22", 0);
        proposed(diary, "2025-09-01", 0)
                .step(
                        3,
                        (seen, on) -> proposing.decline(
                                new DeclineSuggestion(
                                        seen, Inadmissible.CONCRETE_CASE, Disposal.EXPLAIN_RETURN, "涉及正在审理的具体案件", on),
                                office));
        proposed(diary, "2025-10-09", 1)
                .step(
                        3,
                        (seen, on) ->
                                proposing.escalate(new EscalateSuggestion(seen, "轨道交通线网规划属市级事权，转市人大代表提出", on), office));
        Course withdrawn = accepted(diary, "2025-06-03", 1);
        for (Id<Deputy> one : withdrawn.idea().proposers()) {
            withdrawn.step(1, (seen, on) -> proposing.agreeToWithdraw(new AgreeToWithdraw(seen, one, on), office));
        }
        withdrawn.step(0, (seen, on) -> proposing.withdraw(new WithdrawSuggestion(seen, "相关工作已纳入年度计划", on), office));
        Course improved = proposed(diary, "2025-02-11", 0)
                .step(3, (seen, on) -> proposing.sendBack(new SendBack(seen, "请明确所涉路段", on), office));
        answered(Suggestions.handled(suggestions.accepted(improved.submitted()), false));
    }

    private void onTheWay(Diary diary) {
        accepted(diary, "2025-12-15", 0);
        accepted(diary, "2025-12-08", 0).referred();
        accepted(diary, "2025-12-07", 1).referred().distributed();
        accepted(diary, "2025-12-01", 0).referred().distributed().received();
        accepted(diary, "2025-11-29", 0).referred().distributed().received();
        Suggestions.handled(accepted(diary, "2025-10-21", 0), false);
        Suggestions.handled(accepted(diary, "2025-10-27", 2), true);
    }

    /** One goes to another unit and to its end; at the end of the year a second has just been returned, and the return of a third is requested. */
    private void returned(Diary diary) {
        Course again = granted(accepted(diary, "2025-03-03", 0));
        answered(Suggestions.handled(again, false));
        granted(accepted(diary, "2025-11-28", 0));
        requested(accepted(diary, "2025-12-02", 0));
    }

    private Course requested(Course accepted) {
        String unit = accepted.idea().unit();
        return accepted.referred()
                .distributed()
                .received()
                .step(
                        3,
                        (seen, on) -> handling.requestReturn(
                                new RequestReturn(
                                        seen, unit, "不属于本单位职责", accepted.idea().co(), on),
                                office));
    }

    private Course granted(Course accepted) {
        return requested(accepted)
                .step(
                        2,
                        (seen, on) -> handling.decideReturn(
                                new DecideReturn(seen, ReturnRequest.Answer.GRANTED, null, on), office));
    }

    /** Of two suggestions on the same matter, the later one is handled with the earlier one. */
    private void merged(Diary diary) {
        Course earlier = Suggestions.handled(accepted(diary, "2025-10-24", 0), false);
        accepted(diary, "2025-11-10", 0)
                .referred()
                .step(
                        2,
                        (seen, on) -> handling.merge(
                                new MergeSuggestion(seen, earlier.now().id(), on), office));
    }

    private void extended(Diary diary) {
        Course extended = Suggestions.handled(accepted(diary, "2025-01-09", 0), false)
                .step(
                        30,
                        (seen, on) -> handling.extend(new ExtendReply(seen, "涉及面广、办理难度大", "代表工作委员会", on, on), office));
        answered(extended.talked(40));
    }

    /** Three wait for a rating by their other proposers; another is never rated in time. */
    private void answered(Diary diary) {
        for (String day : List.of("2025-09-22", "2025-09-24", "2025-09-26")) {
            Suggestions.published(reply(diary, day, 1)).rated(5, 0, Grade.SATISFIED);
        }
        Suggestions.published(reply(diary, "2025-05-06", 1));
    }

    private void objected(Diary diary) {
        Suggestions.published(reply(diary, "2025-09-17", 0).rated(7, Grade.DISSATISFIED));
        redo(Suggestions.published(reply(diary, "2025-09-03", 0).rated(7, Grade.DISSATISFIED)));
        redo(Suggestions.published(reply(diary, "2025-03-25", 1).rated(7, 0, Grade.DISSATISFIED)))
                .talked(5)
                .replied(11, SOLVED, "")
                .talked(3)
                .rated(5, Grade.SATISFIED);
    }

    private Course redo(Course objected) {
        return objected.step(
                        7,
                        (seen, on) -> handling.review(
                                new ReviewObjection(seen, Review.Answer.REDO, "经研究，须补充办理方案", on), office))
                .talked(6);
    }

    private void promised(Diary diary) {
        promise(diary, "2025-02-12", "2025-10-31").settled(60, Promise.State.EXPLAINED, "因土地性质调整，无法按原方案实施", null);
        promise(diary, "2025-02-20", "2025-11-30")
                .settled(120, Promise.State.CARRIED_OVER, "项目跨年度实施", LocalDate.parse("2026-11-30"));
        Course followed = promise(diary, "2025-04-08", "2026-03-31");
        followed.beside(9, (id, on) -> suggestions.supervise(id, Layer.COORDINATED, Place.ON_SITE, on));
        followed.beside(16, (id, on) -> suggestions.supervise(id, Layer.COMMITTEE, Place.ELSEWHERE, on));
    }

    private Course promise(Diary diary, String day, String until) {
        Course handled = Suggestions.handled(accepted(diary, day, 0), false);
        Course replied = handled.promised(30, "being-solved", LocalDate.parse(until));
        return Suggestions.published(replied.talked(5).rated(5, Grade.BASICALLY_SATISFIED));
    }

    private Course reply(Diary diary, String day, int joint) {
        return Suggestions.handled(accepted(diary, day, joint), false)
                .replied(30, SOLVED, "")
                .talked(4);
    }

    private static void answered(Course handled) {
        Suggestions.published(handled.replied(30, SOLVED, "").talked(4).rated(6, Grade.SATISFIED));
    }

    private Course accepted(Diary diary, String day, int joint) {
        return suggestions.accepted(proposed(diary, day, joint));
    }

    private Course proposed(Diary diary, String day, int joint) {
        return start(diary, day, joint)
                .grounded(Basis.CONTACT)
                .consulted(Way.MEETING)
                .submitted();
    }

    private Course start(Diary diary, String day, int joint) {
        return suggestions.course(diary, LocalDate.parse(day), joint).drafted();
    }
}
