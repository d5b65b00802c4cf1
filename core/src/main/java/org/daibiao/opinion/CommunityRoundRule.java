package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.opinion.ReportBack.Audience;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/** Decides how community rounds follow each other, and what a round must report about the previous round's opinions: pure functions. */
final class CommunityRoundRule {
    private CommunityRoundRule() {}

    /**
     * Opens the next round; the report-back on the previous round becomes due by its last day (7.d).
     *
     * @param before the latest round so far, or null
     * @param raised the opinions of that round that count
     */
    static Outcome<Change<CommunityRound>> open(
            OpenRound command,
            Id<CommunityRound> id,
            @Nullable CommunityRound before,
            List<Opinion> raised,
            LocalDate today) {
        LocalDate since = command.since();
        LocalDate closed = before == null ? null : before.closedOn();
        return new Rejections()
                .when(since.isAfter(today), OpinionReasons.FUTURE, "since", since, today)
                .when(command.lastDay().isBefore(since), OpinionReasons.LAST_DAY, "lastDay", since)
                .when(before != null && closed == null, OpinionReasons.ROUND_OPEN, "")
                .when(
                        closed != null && since.isBefore(closed),
                        OpinionReasons.BEFORE,
                        "since",
                        closed == null ? since : closed)
                .orElse(() -> {
                    var round = new CommunityRound(
                            id,
                            command.theme(),
                            command.focus(),
                            since,
                            command.lastDay(),
                            before == null ? null : before.id(),
                            null);
                    var lines = new ArrayList<Line>(List.of(
                            Line.event(OpinionRoom.ROUND_OPENED.code(), id, since),
                            Line.event(OpinionRoom.ROUND_THEME.code(), id, since),
                            Line.event(OpinionRoom.ROUND_FOCUS.code(), id, since)));
                    raised.forEach(opinion -> lines.add(round.reportDue(opinion.id())));
                    return Change.to(round).lines(lines);
                });
    }

    static Outcome<Change<Participation>> takePart(
            TakePart command,
            Id<Participation> id,
            CommunityRound round,
            boolean seated,
            boolean already,
            LocalDate today) {
        LocalDate day = command.day();
        return running(round, day, today)
                .when(!seated, OpinionReasons.NO_DEPUTY, "deputy", day)
                .when(already, OpinionReasons.TOOK_PART, "deputy")
                .orElse(() -> {
                    Line part = Line.event(OpinionRoom.TOOK_PART.code(), id, day);
                    Line duty = Line.event(DeputyRoom.PARTICIPATED.code(), id, day);
                    return Change.to(
                            new Participation(id, round.id(), command.deputy(), day),
                            part,
                            part.as(Line.DEPUTY, command.deputy()),
                            duty,
                            duty.as(Line.DEPUTY, command.deputy()));
                });
    }

    /**
     * Reports a result, which counts for the plan, or that the opinion is still in handling, which does not count.
     *
     * @param earlier whether the opinion counts and belongs to an earlier round
     * @param told whether its result was already reported to this audience
     */
    static Outcome<Change<ReportBack>> report(
            ReportOpinion command,
            Id<ReportBack> id,
            CommunityRound round,
            Opinion opinion,
            boolean earlier,
            boolean told,
            LocalDate today) {
        LocalDate day = command.day();
        LocalDate until = command.handledUntil();
        boolean reason = command.reason() != null && !command.reason().isBlank();
        return running(round, day, today)
                .when(!earlier, OpinionReasons.NOT_FROM_BEFORE, "opinion")
                .when(until == null && !opinion.hasResult(), OpinionReasons.NO_RESULT, "opinion")
                .when((until != null) != reason, OpinionReasons.NO_REASON, "reason")
                .when(until != null && !until.isAfter(day), OpinionReasons.UNTIL_PAST, "handledUntil", day)
                .when(told, OpinionReasons.REPORTED, "opinion")
                .orElse(() -> {
                    var report = new ReportBack(
                            id, round.id(), opinion.id(), command.audience(), day, until, command.reason());
                    Line line = Line.event(kind(command.audience()), opinion.id(), day);
                    Line later = Line.event(OpinionRoom.POSTPONED.code(), opinion.id(), day);
                    return Change.to(report, until == null ? line : later.dueOn(until));
                });
    }

    /**
     * Closes a round, once every opinion of the previous round has been reported on to both audiences.
     *
     * @param before the opinions of the previous round that count
     * @param said the reports of this round
     * @param used the last day on which anything was recorded in this round
     */
    static Outcome<Change<CommunityRound>> close(
            CommunityRound now,
            LocalDate day,
            List<Opinion> before,
            List<ReportBack> said,
            LocalDate used,
            LocalDate today) {
        var reasons = new Rejections()
                .when(now.closedOn() != null, OpinionReasons.ROUND_CLOSED, "round")
                .when(day.isAfter(today), OpinionReasons.FUTURE, "day", day, today)
                .when(day.isBefore(used), OpinionReasons.BEFORE, "day", used);
        for (Opinion opinion : before) {
            for (Audience audience : Audience.values()) {
                boolean lacks = said.stream()
                        .noneMatch(one -> one.opinion().equals(opinion.id()) && one.audience() == audience);
                reasons.when(
                        lacks,
                        OpinionReasons.NOT_REPORTED,
                        "round",
                        opinion.category(),
                        opinion.raisedOn(),
                        Messages.code(audience));
            }
        }
        return reasons.orElse(() -> Change.to(
                Edit.of(now).set(CommunityRound.CLOSED_ON, day).done(),
                Line.event(OpinionRoom.ROUND_CLOSED.code(), now.id(), day)));
    }

    private static Rejections running(CommunityRound round, LocalDate day, LocalDate today) {
        return new Rejections()
                .when(day.isAfter(today), OpinionReasons.FUTURE, "day", day, today)
                .when(!round.runsOn(day), OpinionReasons.ROUND_NOT_RUNNING, "round", day);
    }

    private static String kind(Audience audience) {
        return (audience == Audience.DEPUTIES ? OpinionRoom.TO_DEPUTIES : OpinionRoom.TO_VOTERS).code();
    }
}
