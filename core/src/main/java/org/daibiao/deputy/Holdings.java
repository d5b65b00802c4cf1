package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Change;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Citation;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;

/**
 * Everything a deputy holds besides the deputy's own seat: offices, memberships, suspensions. Termination ends all of it in one transaction. Taking
 * back a termination restores exactly what it ended.
 */
record Holdings(
        List<Versioned<Seat>> offices,
        List<Versioned<Membership>> memberships,
        List<Versioned<Suspension>> suspensions) {
    private static final Citation TERMINATION = Laws.DEPUTIES.article("62");

    static Question<Holdings> of(Id<Deputy> deputy) {
        var seats = Question.all(Seat.SHAPE, Seat.DEPUTY.is(deputy));
        var memberships = Question.all(Membership.SHAPE, Membership.DEPUTY.is(deputy));
        var suspensions = Question.all(Suspension.SHAPE, Suspension.DEPUTY.is(deputy));
        return Question.of(
                List.of(seats, memberships, suspensions),
                context -> new Holdings(
                        context.answer(seats).stream()
                                .filter(seat -> seat.value().office() != Office.DEPUTY)
                                .toList(),
                        context.answer(memberships),
                        context.answer(suspensions)));
    }

    /** The entries of all that the deputy held. */
    static Question<List<Entry>> ends(Id<Deputy> deputy) {
        Set<String> kinds = Stream.concat(
                        Stream.of(Office.values()).map(Office::kind),
                        Stream.of(DeputyRoom.MEMBERSHIP, DeputyRoom.SUSPENSION))
                .map(Kind::code)
                .collect(Collectors.toSet());
        return Question.entries(new EntryFilter(kinds, null, deputy.value(), null, null, null));
    }

    Outcome<Change<Seat>> terminate(Seat now, TerminateDeputy command, Optional<LocalDate> termEnds, LocalDate today) {
        LocalDate until = command.until();
        boolean termRuns = command.cause() == TerminationCause.TERM_ENDED && !termEnds.equals(Optional.of(until));
        return new Rejections()
                .when(termRuns, DeputyReasons.TERM_RUNS, Laws.DEPUTIES.article("2"), "until", until)
                .when(now.office() != Office.DEPUTY, DeputyReasons.NOT_A_SEAT, "seat")
                .when(now.until() != null, DeputyReasons.ENDED, "seat")
                .when(until.isBefore(now.since()), DeputyReasons.BEFORE_BEGIN, "until", now.since())
                .when(until.isAfter(today), DeputyReasons.FUTURE, "until", until, today)
                .when(open().anyMatch(line -> line.day().isAfter(until)), DeputyReasons.LATER_HOLDING, "until", until)
                .orElse(() -> ended(
                        Change.to(now.ended(until, command.cause()), now.begun().endedOn(until)), until));
    }

    private Stream<Line> open() {
        return Stream.of(
                        offices.stream()
                                .map(Versioned::value)
                                .filter(seat -> seat.until() == null)
                                .map(Seat::begun),
                        memberships.stream()
                                .map(Versioned::value)
                                .filter(one -> one.until() == null)
                                .map(Membership::begun),
                        suspensions.stream()
                                .map(Versioned::value)
                                .filter(one -> one.until() == null)
                                .map(Suspension::begun))
                .flatMap(lines -> lines);
    }

    private Change<Seat> ended(Change<Seat> change, LocalDate until) {
        Change<Seat> all = change.lines(open().map(line -> line.endedOn(until)).toList());
        for (Versioned<Seat> seat : offices) {
            all = seat.value().until() != null
                    ? all
                    : all.update(Seat.SHAPE, seat, seat.value().ended(until, null));
        }
        for (Versioned<Membership> one : memberships) {
            all = one.value().until() != null
                    ? all
                    : all.update(Membership.SHAPE, one, one.value().ended(until));
        }
        for (Versioned<Suspension> one : suspensions) {
            all = one.value().until() != null
                    ? all
                    : all.update(Suspension.SHAPE, one, one.value().ended(until));
        }
        return all;
    }

    /**
     * The seat as if it had never ended; everything that ended in the same act is restored with it.
     *
     * @param ends the entries of all that the deputy held
     */
    Outcome<Change<Seat>> revoke(List<Entry> ends, Seat now, String reason, Optional<Seat> own, boolean seatedAgain) {
        Optional<Entry> end = endOf(ends, now.id());
        Rejections reasons =
                now.office() == Office.DEPUTY ? new Rejections() : SeatRule.held(own, TERMINATION, "seat", now.since());
        LocalDate ended = own.map(Seat::until)
                .filter(day -> now.office() != Office.DEPUTY)
                .orElse(null);
        return reasons.when(ended != null, DeputyReasons.SEAT_ENDED, TERMINATION, "seat", String.valueOf(ended))
                .when(now.until() == null || end.isEmpty(), DeputyReasons.NOT_ENDED, "seat")
                .when(seatedAgain, DeputyReasons.SEATED, "seat")
                .orElse(() -> revived(ends, now, reason, end.orElseThrow()));
    }

    private Change<Seat> revived(List<Entry> ends, Seat now, String reason, Entry end) {
        var lines = new ArrayList<Line>(List.of(end.takenBack()));
        Change<Seat> change = Change.to(now.revived(reason));
        for (Versioned<Seat> seat : offices) {
            boolean itself = seat.value().id().equals(now.id());
            Optional<Entry> ended = itself ? Optional.empty() : endWith(end, ends, seat.id());
            ended.ifPresent(entry -> lines.add(entry.takenBack()));
            change = ended.isEmpty()
                    ? change
                    : change.update(Seat.SHAPE, seat, seat.value().revived(reason));
        }
        for (Versioned<Membership> one : memberships) {
            Optional<Entry> ended = endWith(end, ends, one.id());
            ended.ifPresent(entry -> lines.add(entry.takenBack()));
            change = ended.isEmpty()
                    ? change
                    : change.update(Membership.SHAPE, one, one.value().ended(null));
        }
        for (Versioned<Suspension> one : suspensions) {
            Optional<Entry> ended = endWith(end, ends, one.id());
            ended.ifPresent(entry -> lines.add(entry.takenBack()));
            change = ended.isEmpty()
                    ? change
                    : change.update(Suspension.SHAPE, one, one.value().ended(null));
        }
        return change.lines(lines);
    }

    private static Optional<Entry> endOf(List<Entry> entries, Id<?> item) {
        return entries.stream()
                .filter(entry -> item.value().equals(entry.line().item()))
                .filter(entry -> entry.line().weight() < 0)
                .findFirst();
    }

    /** The end that followed from the seat's: it was entered in the same act, or with the beginning, late. */
    private static Optional<Entry> endWith(Entry seat, List<Entry> entries, Id<?> item) {
        return endOf(entries, item)
                .filter(end -> end.line().day().equals(seat.line().day()))
                .filter(end -> end.act() == seat.act()
                        || entries.stream()
                                .anyMatch(entry ->
                                        item.value().equals(entry.line().item())
                                                && entry.line().weight() > 0
                                                && entry.act() == end.act()));
    }
}
