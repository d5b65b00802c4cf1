package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.Optional;
import org.daibiao.congress.Term;
import org.daibiao.desk.Change;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.Citation;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/** Decides who may be seated, suspended and restored, and from when: pure functions. */
record SeatRule() {
    private static final Citation STATUS = Laws.DEPUTIES.article("61");
    private static final Citation TERMINATION = Laws.DEPUTIES.article("62");

    /** What is known about a deputy when a seat is requested. */
    record Known(Optional<Seat> own, boolean officeOpen, boolean termHoldsDay, LocalDate termFirstDay) {}

    Outcome<Change<Deputy>> register(RegisterDeputy command, Id<Deputy> id, Id<Seat> seat, Term term, LocalDate today) {
        LocalDate since = command.seatedOn() == null ? term.firstDay() : command.seatedOn();
        return new Rejections()
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
                            command.sectors());
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
                    var seat = new Seat(id, command.deputy(), command.office(), command.since(), null, null, null);
                    return Change.to(seat, seat.begun());
                });
    }

    Outcome<Change<Seat>> end(Seat now, LocalDate until, LocalDate today) {
        return new Rejections()
                .when(now.office() == Office.DEPUTY, DeputyReasons.NOT_AN_OFFICE, "seat")
                .when(now.until() != null, DeputyReasons.ENDED, "seat")
                .when(until.isBefore(now.since()), DeputyReasons.BEFORE_BEGIN, "until", now.since())
                .when(until.isAfter(today), DeputyReasons.FUTURE, "until", until, today)
                .orElse(() -> Change.to(now.ended(until, null), now.begun().endedOn(until)));
    }

    Outcome<Change<Suspension>> suspend(
            SuspendDeputy command, Id<Suspension> id, Optional<Seat> own, boolean suspended, LocalDate today) {
        return held(own, STATUS, "deputy", command.since())
                .when(command.since().isAfter(today), DeputyReasons.FUTURE, "since", command.since(), today)
                .when(suspended, DeputyReasons.SUSPENDED, "deputy")
                .orElse(() -> {
                    var suspension = new Suspension(id, command.deputy(), command.cause(), command.since(), null);
                    return Change.to(suspension, suspension.begun());
                });
    }

    /**
     * Whatever begins on the day requires the deputy's own seat to be in force then and not to have ended since. Termination has already ended
     * everything under that seat, so anything recorded under it later would never end.
     *
     * @param path of what names the deputy in the command
     */
    static Rejections held(Optional<Seat> own, Citation source, String path, LocalDate since) {
        LocalDate ended = own.map(Seat::until).orElse(null);
        return new Rejections()
                .when(own.isEmpty(), DeputyReasons.NO_SEAT, source, path, since)
                .when(ended != null, DeputyReasons.SEAT_ENDED, source, path, String.valueOf(ended));
    }

    Outcome<Change<Suspension>> restore(Suspension now, LocalDate until, LocalDate today) {
        return new Rejections()
                .when(now.until() != null, DeputyReasons.NOT_SUSPENDED, "suspension")
                .when(until.isBefore(now.since()), DeputyReasons.BEFORE_BEGIN, "until", now.since())
                .when(until.isAfter(today), DeputyReasons.FUTURE, "until", until, today)
                .orElse(() -> Change.to(now.ended(until), now.begun().endedOn(until)));
    }
}
