package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.daibiao.calendar.ComputedDay;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Change;
import org.daibiao.privacy.Secrecy;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/** Decides which opinions are registered; by when each is due, {@link OpinionRule} decides: pure functions. */
record IntakeRule(OpinionRules rules, WorkCalendar calendar) {
    /**
     * What is known about the places, papers and people that an intake names; nothing is read for those it does not name.
     *
     * @param next the round after the one that it names, if that has begun already
     */
    record Known(
            LocalDate today,
            boolean source,
            boolean station,
            boolean roundRuns,
            @Nullable CommunityRound next,
            boolean orderTaken,
            boolean seated,
            @Nullable Voter voter) {}

    Outcome<Change<Opinion>> register(
            RegisterOpinion command, Id<Opinion> id, Supplier<Id<Handling>> ids, Known known) {
        return named(command, known)
                .and(declined(command).reasons())
                .when(twice(command.handlers()), OpinionReasons.LEVEL_TWICE, "handlers")
                .when(onSpot(command.handlers()) != answered(command), OpinionReasons.ON_SPOT, "answer")
                .when(onSpot(command.handlers()) && command.handlers().size() > 1, OpinionReasons.ON_SPOT, "handlers")
                .orElse(() -> taken(command, id, ids, known));
    }

    /** The requirements of each origin, and of whom and what the registration names. */
    static Rejections named(RegisterOpinion command, Known known) {
        LocalDate day = command.day();
        Origin origin = command.origin();
        boolean bySource = origin == Origin.CONTACT || origin == Origin.DELIBERATION;
        boolean noSource = bySource && (command.source() == null || !known.source());
        boolean noStation = command.station() == null ? origin == Origin.STATION : !known.station();
        boolean noRound = command.round() == null ? origin == Origin.ROUND : !known.roundRuns();
        boolean noOrder = origin == Origin.HOTLINE && command.orderNumber() == null;
        return new Rejections()
                .when(noSource, OpinionReasons.NO_SOURCE, "source")
                .when(noStation, OpinionReasons.NO_STATION, "station", day)
                .when(noRound, OpinionReasons.ROUND_NOT_RUNNING, "round", day)
                .when(noOrder, OpinionReasons.NO_ORDER, "orderNumber")
                .when(known.orderTaken(), OpinionReasons.ORDER_KNOWN, "orderNumber")
                .when(day.isAfter(known.today()), OpinionReasons.FUTURE, "day", day, known.today())
                .when(!known.seated(), OpinionReasons.NO_DEPUTY, "deputy", day)
                .when(
                        known.voter() != null && known.voter().erasedOn() != null,
                        OpinionReasons.VOTER_ERASED,
                        Laws.PERSONAL_INFORMATION.article("47"),
                        "voter");
    }

    /** A station does not take some categories. */
    Rejections declined(RegisterOpinion command) {
        return new Rejections()
                .when(
                        command.origin() == Origin.STATION && rules.declines(command.category()),
                        OpinionReasons.NOT_TAKEN_HERE,
                        Sourced.sourceOf(rules.notTaken()),
                        "category",
                        command.category());
    }

    private Change<Opinion> taken(RegisterOpinion command, Id<Opinion> id, Supplier<Id<Handling>> ids, Known known) {
        boolean answered = answered(command);
        var handlings = command.handlers().stream()
                .map(handler -> handling(handler, id, ids.get(), command))
                .toList();
        Opinion opinion = opinion(command, id, OpinionRule.latest(handlings), known);
        var lines = new ArrayList<>(opinion.raised());
        lines.addAll(opinion.owed(opinion.dueOn()));
        if (known.next() != null) {
            lines.add(known.next().reportDue(id));
        }
        if (answered) {
            lines.addAll(OpinionRule.closing(id, command.day()));
        }
        Change<Opinion> change = Change.to(opinion).lines(lines);
        for (Handling handling : handlings) {
            change = change.insert(Handling.SHAPE, handling);
        }
        return change;
    }

    private Handling handling(Handler handler, Id<Opinion> opinion, Id<Handling> id, RegisterOpinion command) {
        LocalDate day = command.day();
        Handling handling = new OpinionRule(rules, calendar).handling(opinion, handler, id, 1, day);
        return command.answer() == null ? handling : handling.ended(day, command.answer());
    }

    private static Opinion opinion(RegisterOpinion command, Id<Opinion> id, ComputedDay due, Known known) {
        boolean answered = answered(command);
        return Edit.blank(Opinion.SHAPE, id)
                .set(Opinion.ORIGIN, command.origin())
                .set(Opinion.SOURCE, command.source())
                .set(Opinion.STATION, command.station())
                .set(Opinion.ROUND, command.round())
                .set(Opinion.ORDER_NUMBER, command.orderNumber())
                .set(Opinion.DEPUTY, command.deputy())
                .set(Opinion.VOTER, command.voter())
                .set(Opinion.SECRECY, secrecy(command, known.voter()))
                .set(Opinion.UNIT, command.unit())
                .set(Opinion.CATEGORY, command.category())
                .set(Opinion.TEXT, command.text())
                .set(Opinion.RAISED_ON, command.day())
                .set(Opinion.STATE, answered ? Opinion.State.CLOSED : OpinionRule.STEPS.start())
                .set(Opinion.DUE_ON, due.day())
                .set(Opinion.CERTAINTY, due.certainty())
                .set(Opinion.FEEDBACK, command.answer())
                .set(Opinion.FED_BACK_ON, answered ? command.day() : null)
                .done();
    }

    private static Secrecy secrecy(RegisterOpinion command, @Nullable Voter voter) {
        Secrecy wish = voter == null ? Secrecy.NOT_ASKED : voter.secrecy();
        return command.secrecy() == null ? wish : command.secrecy();
    }

    static boolean twice(List<Handler> handlers) {
        return handlers.stream().map(Handler::level).distinct().count() < handlers.size();
    }

    static boolean onSpot(List<Handler> handlers) {
        return handlers.stream().anyMatch(handler -> handler.level() == Level.ON_SPOT);
    }

    private static boolean answered(RegisterOpinion command) {
        return command.answer() != null && !command.answer().isBlank();
    }
}
