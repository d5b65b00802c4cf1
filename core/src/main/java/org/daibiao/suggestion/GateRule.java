package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.daibiao.desk.Change;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion.Step;

/** Decides at the quality gate: pure functions. */
record GateRule(RuleBook book, DueDayCalculator dues) {
    /** The qualities that every suggestion must have; without them its matter is inadmissible. */
    private static final List<Quality> ADMISSIBLE = List.of(Quality.WITHIN_POWERS, Quality.NO_OWN_INTEREST);

    Outcome<Change<Suggestion>> sendBack(Suggestion now, SendBack command, ProposingFacts facts) {
        LocalDate day = command.day();
        return facts.step(now, Step.SEND_BACK, day, new Rejections())
                .map(next -> decided(
                        Change.to(
                                now.to(next)
                                        .set(Suggestion.REASON, command.reason())
                                        .done(),
                                Line.event(SuggestionKinds.GATE_RETURNED.code(), now.id(), day)),
                        day,
                        facts));
    }

    /** The referral of a suggestion raised in a session is due by the end of the session, so it does not run from here. */
    Outcome<Change<Suggestion>> accept(
            Suggestion now, AcceptSuggestion command, Supplier<Id<DueDay>> ids, boolean taken, ProposingFacts facts) {
        LocalDate day = command.day();
        var more = quality(command.fulfilled()).when(taken, SuggestionReasons.NUMBER_TAKEN, "fileNumber");
        return facts.step(now, Step.ACCEPT, day, more).map(next -> {
            Suggestion accepted = now.to(next)
                    .set(Suggestion.FILE_NUMBER, command.fileNumber())
                    .done();
            Change<Suggestion> change = decided(
                    Change.to(accepted, Line.event(SuggestionKinds.GATE_PASSED.code(), now.id(), day)), day, facts);
            change = now.session() == null ? opened(change, ids.get(), Task.REFERRAL, day) : change;
            return opened(change, ids.get(), Task.TEXT_PUBLICATION, day);
        });
    }

    private Rejections quality(List<Quality> fulfilled) {
        Map<Quality, Citation> demanded = book.current().proposing().qualities();
        var reasons = new Rejections();
        for (Quality quality : Quality.values()) {
            Citation source = demanded.get(quality);
            boolean lacking = (source != null || ADMISSIBLE.contains(quality)) && !fulfilled.contains(quality);
            reasons.when(lacking, SuggestionReasons.QUALITY, source, "fulfilled", Messages.code(quality));
        }
        return reasons;
    }

    Outcome<Change<Suggestion>> decline(Suggestion now, DeclineSuggestion command, ProposingFacts facts) {
        LocalDate day = command.day();
        return facts.step(now, Step.DECLINE, day, new Rejections())
                .map(next -> decided(
                        Change.to(
                                now.to(next)
                                        .set(Suggestion.INADMISSIBLE, command.matter())
                                        .set(Suggestion.DISPOSAL, command.disposal())
                                        .set(Suggestion.REASON, command.reason())
                                        .set(Suggestion.ENDED_ON, day)
                                        .done(),
                                Line.event(SuggestionKinds.GATE_RETURNED.code(), now.id(), day),
                                Line.event(SuggestionKinds.NOT_ACCEPTED.code(), now.id(), day)),
                        day,
                        facts));
    }

    /**
     * It ends here and goes on elsewhere. No unit in this congress handles it any longer.
     *
     * @param merged how many others are handled with it
     */
    Outcome<Change<Suggestion>> escalate(
            Suggestion now,
            EscalateSuggestion command,
            List<Versioned<Assignment>> open,
            int merged,
            ProposingFacts facts) {
        LocalDate day = command.day();
        return facts.step(now, Step.ESCALATE, day, alone(merged, new Rejections()))
                .map(next -> {
                    var change = gone(now, next, command.reason(), day, SuggestionKinds.ESCALATED);
                    return ended(decided(change, day, facts), day, open, others(facts), facts);
                });
    }

    /** It ends for the units here: none of them handles it any longer. */
    static Change<Suggestion> gone(Suggestion now, Suggestion.State next, String reason, LocalDate day, Kind kind) {
        return Change.to(
                now.to(next)
                        .setAll(Suggestion.UNITS, List.of())
                        .set(Suggestion.REASON, reason)
                        .set(Suggestion.ENDED_ON, day)
                        .done(),
                Line.event(kind.code(), now.id(), day));
    }

    /** The suggestions handled with it would be left without a handler. */
    static Rejections alone(int merged, Rejections more) {
        return more.when(merged > 0, SuggestionReasons.MERGED_INTO_IT, "suggestion", merged);
    }

    private Change<Suggestion> opened(Change<Suggestion> change, Id<DueDay> id, Task task, LocalDate day) {
        return dues.of(id, change.next(), null, task, book.current(), base -> day)
                .filter(due -> due.base().equals("acceptance"))
                .map(due -> DueDayCalculator.open(change, due))
                .orElse(change);
    }

    /** The gate has decided. */
    private static Change<Suggestion> decided(Change<Suggestion> change, LocalDate day, ProposingFacts facts) {
        Change<Suggestion> all = change;
        for (Versioned<DueDay> due : facts.dues()) {
            all = due.value().task() == Task.GATE ? DueDayCalculator.settle(all, due, day) : all;
        }
        return all;
    }

    private static List<Versioned<DueDay>> others(ProposingFacts facts) {
        return facts.dues().stream()
                .filter(due -> due.value().task() != Task.GATE)
                .toList();
    }

    /** Whatever could still be in time falls away, whatever is overdue stays owed, and no unit handles it any longer. */
    static Change<Suggestion> ended(
            Change<Suggestion> change,
            LocalDate day,
            List<Versioned<Assignment>> open,
            List<Versioned<DueDay>> dropped,
            ProposingFacts facts) {
        List<DueDay> inTime = dropped.stream()
                .map(Versioned::value)
                .filter(due -> !due.isOverdueOn(day))
                .toList();
        Change<Suggestion> all = change.lines(DueDayCalculator.takeBacks(inTime, facts.owed()));
        for (Versioned<DueDay> due : dropped) {
            all = DueDayCalculator.drop(all, due, day, List.of());
        }
        for (Versioned<Assignment> one : open) {
            Assignment ended =
                    Edit.of(one.value()).set(Assignment.ENDED_ON, day).done();
            all = all.update(Assignment.SHAPE, one, ended);
        }
        return all;
    }
}
