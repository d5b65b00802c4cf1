package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.DateRange;
import org.daibiao.desk.Change;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Citation;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/** Decides when the first day of what a deputy holds may be put right: pure functions. */
record FirstDayRule(DeputyRules rules) {
    /**
     * What is known about a seat whose first day is to be corrected.
     *
     * @param own the deputy's own seat on the right day
     * @param taken whether the office is held by another seat on one of its days
     * @param termHoldsDay whether the right day is in a term
     * @param termFirstDay the first day of the current term
     * @param used whether anything that needs the seat is recorded before the right day
     * @param gone whether it fell away when its deputy was merged into another, so that no entry says it
     */
    record Known(
            Optional<Seat> own,
            boolean taken,
            boolean termHoldsDay,
            LocalDate termFirstDay,
            boolean used,
            boolean gone) {}

    Outcome<Change<Seat>> seat(Seat right, Known known, LocalDate today) {
        LocalDate since = right.since();
        Rejections reasons = right.office() == Office.DEPUTY
                ? come(right, today)
                : held(right, known.own(), Laws.DEPUTIES.article("62"), today);
        return reasons.when(known.gone(), DeputyReasons.ENDED, "seat")
                .when(known.taken(), DeputyReasons.SEATED, "since")
                .when(
                        !known.termHoldsDay(),
                        DeputyReasons.OUTSIDE_TERM,
                        Laws.DEPUTIES.article("2"),
                        "since",
                        since,
                        known.termFirstDay())
                .when(known.used(), DeputyReasons.USED_BEFORE, "since", since)
                .orElse(() -> Change.to(right).lines(right.begun().upTo(right.until())));
    }

    /** @param all the deputy's suspensions */
    Outcome<Change<Suspension>> suspension(
            Suspension right, Optional<Seat> own, List<Suspension> all, LocalDate today) {
        boolean suspended = all.stream().anyMatch(other -> !other.id().equals(right.id()) && other.overlaps(right));
        return held(right, own, Laws.DEPUTIES.article("61"), today)
                .when(suspended, DeputyReasons.SUSPENDED, "since")
                .orElse(() -> Change.to(right).lines(right.begun().upTo(right.until())));
    }

    /** @param all the deputy's memberships */
    Outcome<Change<Membership>> membership(
            Membership now, Membership right, Group group, Optional<Seat> own, List<Membership> all, LocalDate today) {
        List<Membership> others =
                all.stream().filter(other -> !other.id().equals(right.id())).toList();
        boolean inside =
                others.stream().anyMatch(other -> other.joined().equals(right.joined()) && other.overlaps(right));
        List<Membership> sameKind =
                others.stream().filter(other -> other.kind() == right.kind()).toList();
        int most = rules.groupsMost().map(Sourced::value).orElse(Integer.MAX_VALUE);
        boolean full = right.kind() == Group.Kind.DEPUTIES_GROUP
                && right.since().isBefore(now.since())
                && DateRange.full(sameKind, right, most);
        return held(right, own, Laws.DEPUTIES.article("26"), today)
                .when(right.since().isBefore(group.since()), DeputyReasons.BEFORE_BEGIN, "since", group.since())
                .when(inside, DeputyReasons.IN_GROUP, "since")
                .when(full, DeputyReasons.GROUPS_FULL, Sourced.sourceOf(rules.groupsMost()), "since", most)
                .orElse(() -> Change.to(right).lines(right.begun().upTo(right.until())));
    }

    private static Rejections come(DateRange right, LocalDate today) {
        LocalDate since = right.since();
        LocalDate end = Objects.requireNonNullElse(right.until(), since);
        return new Rejections()
                .when(since.isAfter(today), DeputyReasons.FUTURE, "since", since, today)
                .when(since.isAfter(end), DeputyReasons.AFTER_END, "since", end);
    }

    /** The deputy's own seat must be in force on the right day, and not have ended before that which began then. */
    private static Rejections held(DateRange right, Optional<Seat> own, Citation source, LocalDate today) {
        LocalDate ended = own.map(Seat::until).orElse(null);
        LocalDate until = right.until();
        boolean outlives = ended != null && (until == null || until.isAfter(ended));
        return come(right, today)
                .when(own.isEmpty(), DeputyReasons.NO_SEAT, source, "since", right.since())
                .when(outlives, DeputyReasons.SEAT_ENDED, source, "since", String.valueOf(ended));
    }

    /**
     * Which of these lines need the seat: all of a deputy's lines need the deputy's own seat; an office is needed where the deputy is entered as a member,
     * for a link with another deputy, or as a station's leader.
     *
     * @param rooms the installed rooms, which say between whom a link is
     */
    static boolean isNeeded(Seat seat, List<Line> lines, List<Room> rooms) {
        Set<String> own =
                Stream.of(Office.values()).map(office -> office.kind().code()).collect(Collectors.toSet());
        Set<String> amongDeputies = rooms.stream()
                .flatMap(room -> room.kinds().stream())
                .filter(kind -> kind.parts().stream().anyMatch(part -> isWithDeputy(part)))
                .map(Kind::code)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.weight() > 0 && !line.role().equals(Line.ITEM))
                .filter(line -> !line.item().equals(seat.id().value()))
                .anyMatch(line -> seat.office() == Office.DEPUTY
                        || (line.role().equals(Line.MEMBER) && !own.contains(line.kind()))
                        || (isIn(line, amongDeputies) && isActing(line, seat.deputy())));
    }

    private static boolean isWithDeputy(Kind.Part part) {
        return Deputy.SHAPE.equals(part.counterpart()) && !part.role().equals(Line.ITEM);
    }

    private static boolean isIn(Line line, Set<String> kinds) {
        return line.counterpart() != null && kinds.stream().anyMatch(kind -> Kind.within(line.kind(), kind));
    }

    /** Whether the deputy is the member in a pair, or the leader of something else. */
    private static boolean isActing(Line line, Id<Deputy> deputy) {
        return line.role().equals(Line.PAIR) == line.subject().equals(deputy.value());
    }
}
