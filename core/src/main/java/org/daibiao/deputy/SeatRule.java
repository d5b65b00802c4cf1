package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daibiao.calendar.DateRange;
import org.daibiao.congress.Term;
import org.daibiao.desk.Change;
import org.daibiao.journal.KnownEnd;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.Citation;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/** Decides who may be seated, suspended and restored, and from when: pure functions. */
record SeatRule() {
    private static final Citation STATUS = Laws.DEPUTIES.article("61");
    private static final Citation TERMINATION = Laws.DEPUTIES.article("62");

    /**
     * What is known about a deputy when a seat is requested.
     *
     * @param own the deputy's own seat on the day
     * @param officeOpen whether the deputy holds that office on the day
     * @param officeLater whether the deputy holds it again later
     * @param endKnown when the requested seat ended at the latest; null if it may still be held
     */
    record Known(
            Optional<Seat> own,
            boolean officeOpen,
            boolean officeLater,
            @Nullable LocalDate endKnown,
            boolean termHoldsDay,
            LocalDate termFirstDay) {}

    /** @param taken why the deputy cannot have the external key */
    Outcome<Change<Deputy>> register(
            RegisterDeputy command, List<Rejection> taken, Id<Deputy> id, Id<Seat> seat, Term term, LocalDate today) {
        LocalDate since = command.seatedOn() == null ? term.firstDay() : command.seatedOn();
        return new Rejections()
                .and(taken)
                .when(since.isAfter(today), DeputyReasons.FUTURE, "seatedOn", since, today)
                .when(
                        !term.holds(since),
                        DeputyReasons.OUTSIDE_TERM,
                        Laws.DEPUTIES.article("2"),
                        "seatedOn",
                        since,
                        term.firstDay())
                .orElse(() -> {
                    var deputy = new Deputy(
                            id,
                            PublicName.of(command.name()),
                            command.unit(),
                            command.constituency(),
                            command.delegation(),
                            command.phone(),
                            command.sectors(),
                            command.externalKey(),
                            null);
                    var first = new Seat(seat, id, Office.DEPUTY, since, null, null, null);
                    return Change.to(deputy, first.begun()).insert(Seat.SHAPE, first);
                });
    }

    Outcome<Change<Seat>> seat(SeatDeputy command, Id<Seat> id, Known known, LocalDate today) {
        boolean office = command.office() != Office.DEPUTY;
        Rejections reasons = office ? held(known.own(), TERMINATION, "deputy", command.since()) : new Rejections();
        return reasons.when(command.since().isAfter(today), DeputyReasons.FUTURE, "since", command.since(), today)
                .when(known.officeOpen(), DeputyReasons.SEATED, "office")
                .when(
                        !known.termHoldsDay(),
                        DeputyReasons.OUTSIDE_TERM,
                        Laws.DEPUTIES.article("2"),
                        "since",
                        command.since(),
                        known.termFirstDay())
                .orElse(() -> {
                    var seat = new Seat(
                            id, command.deputy(), command.office(), command.since(), known.endKnown(), null, null);
                    return Change.to(seat)
                            .lines(seat.begun().upTo(seat.until()))
                            .warned(known.officeLater() ? List.of(DeputyReasons.SEATED.at("office")) : List.of());
                });
    }

    /**
     * @param known what is known about its end
     */
    Outcome<Change<Seat>> end(Seat now, LocalDate until, KnownEnd known, LocalDate today) {
        return new Rejections()
                .when(now.office() == Office.DEPUTY, DeputyReasons.NOT_AN_OFFICE, "seat")
                .when(!known.allows(now.since(), now.until(), until), DeputyReasons.ENDED, "seat")
                .when(until.isBefore(now.since()), DeputyReasons.BEFORE_BEGIN, "until", now.since())
                .when(until.isAfter(today), DeputyReasons.FUTURE, "until", until, today)
                .orElse(() -> Change.to(now.ended(until, null))
                        .lines(known.lines(now.begun().endedOn(until))));
    }

    Outcome<Change<Suspension>> suspend(
            SuspendDeputy command, Id<Suspension> id, Optional<Seat> own, List<Suspension> all, LocalDate today) {
        boolean suspended = all.stream().anyMatch(one -> one.standsOn(command.since()));
        return held(own, STATUS, "deputy", command.since())
                .when(command.since().isAfter(today), DeputyReasons.FUTURE, "since", command.since(), today)
                .when(suspended, DeputyReasons.SUSPENDED, "deputy")
                .orElse(() -> {
                    LocalDate end = endKnown(command.since(), all, own);
                    var suspension = new Suspension(id, command.deputy(), command.cause(), command.since(), end);
                    boolean later = all.stream().anyMatch(one -> one.standsFrom(command.since()));
                    return Change.to(suspension)
                            .lines(suspension.begun().upTo(end))
                            .warned(later ? List.of(DeputyReasons.SUSPENDED.at("deputy")) : List.of());
                });
    }

    /** When something of a deputy that begins on the day ended at the latest: with the deputy's own seat, or when the next of its kind began. */
    static @Nullable LocalDate endKnown(LocalDate since, List<? extends DateRange> sameKind, Optional<Seat> own) {
        return DateRange.endKnown(since, sameKind, own.map(Seat::until).orElse(null));
    }

    /**
     * Whatever begins on the day requires the deputy's own seat to be in force then. If that seat has ended since, what is entered late under it ended
     * with it: see {@link #endKnown}.
     *
     * @param path of what names the deputy in the command
     */
    static Rejections held(Optional<Seat> own, Citation source, String path, LocalDate since) {
        return new Rejections().when(own.isEmpty(), DeputyReasons.NO_SEAT, source, path, since);
    }

    /**
     * @param known what is known about its end
     */
    Outcome<Change<Suspension>> restore(Suspension now, LocalDate until, KnownEnd known, LocalDate today) {
        return new Rejections()
                .when(!known.allows(now.since(), now.until(), until), DeputyReasons.NOT_SUSPENDED, "suspension")
                .when(until.isBefore(now.since()), DeputyReasons.BEFORE_BEGIN, "until", now.since())
                .when(until.isAfter(today), DeputyReasons.FUTURE, "until", until, today)
                .orElse(() -> Change.to(now.ended(until))
                        .lines(known.lines(now.begun().endedOn(until))));
    }
}
