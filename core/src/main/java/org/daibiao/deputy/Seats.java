package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.desk.Question;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** Seats that a set of people hold on a day (任职查询), for decisions of this and other rooms. Immutable and thread-safe. */
public final class Seats {
    private final List<Seat> seats;
    private final List<Suspension> suspensions;

    private Seats(List<Seat> seats, List<Suspension> suspensions) {
        this.seats = seats;
        this.suspensions = suspensions;
    }

    /** The seats of these people only. The store is queried once for all of them, not once for each. */
    public static Question<Seats> of(Collection<Id<Deputy>> people) {
        List<Id<Deputy>> all = people.stream().distinct().toList();
        return Question.values(Seat.SHAPE, Seat.DEPUTY.in(all))
                .and(Question.values(Suspension.SHAPE, Suspension.DEPUTY.in(all)), Seats::new);
    }

    /** The seats of one deputy. */
    static Question<Seats> of(Id<Deputy> deputy) {
        return of(List.of(deputy));
    }

    /** Whether the deputy holds the office on the day, suspended or not. */
    public boolean holds(Id<Deputy> deputy, Office office, LocalDate day) {
        return seats(deputy, office).anyMatch(seat -> seat.standsOn(day));
    }

    /** Whether the deputy holds the office on the day and may act in it: it has not ended and the deputy is not suspended (DL 61). */
    public boolean acts(Id<Deputy> deputy, Office office, LocalDate day) {
        return holds(deputy, office, day) && !suspended(deputy, day);
    }

    /** Whether each of these people holds a deputy's seat on the day and may act in it. */
    public boolean allAct(Collection<Id<Deputy>> deputies, LocalDate day) {
        return deputies.stream().allMatch(deputy -> acts(deputy, Office.DEPUTY, day));
    }

    /** The deputy's own seat that is in force on the day. */
    Optional<Seat> own(Id<Deputy> deputy, LocalDate day) {
        return seats(deputy, Office.DEPUTY).filter(seat -> seat.standsOn(day)).findFirst();
    }

    /** Whether a seat of that office, other than {@code own}, is in force on the day or later. */
    boolean taken(Id<Deputy> deputy, Office office, LocalDate day, @Nullable Id<Seat> own) {
        return seats(deputy, office)
                .anyMatch(seat -> seat.standsFrom(day) && !seat.id().equals(own));
    }

    /** When a seat of that office that begins on the day ended at the latest: with the deputy's own seat, or when the next one began. */
    @Nullable
    LocalDate endKnown(Id<Deputy> deputy, Office office, LocalDate since) {
        return SeatRule.endKnown(
                since, seats(deputy, office).toList(), office == Office.DEPUTY ? Optional.empty() : own(deputy, since));
    }

    /** When a suspension that begins on the day ended at the latest: with the deputy's own seat, or when the next one began. */
    @Nullable
    LocalDate endKnown(Id<Deputy> deputy, LocalDate since) {
        return SeatRule.endKnown(since, suspensions(deputy), own(deputy, since));
    }

    /** The suspensions of the deputy. */
    List<Suspension> suspensions(Id<Deputy> deputy) {
        return suspensions.stream().filter(one -> one.deputy().equals(deputy)).toList();
    }

    /** Whether another seat of the same deputy and office is in force on one of its days. */
    boolean overlaps(Seat one) {
        return seats(one.deputy(), one.office()).anyMatch(other -> !other.id().equals(one.id()) && other.overlaps(one));
    }

    private Stream<Seat> seats(Id<Deputy> deputy, Office office) {
        return seats.stream().filter(seat -> seat.deputy().equals(deputy) && seat.office() == office);
    }

    /** On which day those died who did: on it they no longer held their seat. */
    public Map<Id<Deputy>, LocalDate> deaths() {
        return seats.stream()
                .filter(seat -> seat.cause() == TerminationCause.DIED && seat.until() != null)
                .collect(Collectors.toUnmodifiableMap(
                        Seat::deputy, seat -> Objects.requireNonNull(seat.until()), (one, other) -> one));
    }

    private boolean suspended(Id<Deputy> deputy, LocalDate day) {
        return suspensions.stream().anyMatch(one -> one.deputy().equals(deputy) && one.standsOn(day));
    }
}
