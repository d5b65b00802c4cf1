package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.desk.Context;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Who of some people holds which seat on a day (任职查询), for decisions of this and other rooms. The store is asked once for all of the
 * people, not once for each. Not for use outside the decision.
 */
public final class Seats {
    private final Context moment;
    private final List<Id<Deputy>> people;

    private Seats(Context moment, List<Id<Deputy>> people) {
        this.moment = moment;
        this.people = people;
    }

    /** The seats of these people, and of nobody else. */
    public static Seats of(Context moment, Collection<Id<Deputy>> people) {
        return new Seats(moment, people.stream().distinct().toList());
    }

    /** The seats of one deputy. */
    static Seats of(Context moment, Id<Deputy> deputy) {
        return new Seats(moment, List.of(deputy));
    }

    /** Whether the deputy holds the office on the day; suspension does not matter here. */
    public boolean holds(Id<Deputy> deputy, Office office, LocalDate day) {
        return seats(deputy, office).anyMatch(seat -> seat.standsOn(day));
    }

    /** Whether the deputy holds the office on the day and may act in it: neither ended nor suspended (DL 61). */
    public boolean acts(Id<Deputy> deputy, Office office, LocalDate day) {
        return holds(deputy, office, day) && !suspended(deputy, day);
    }

    /** Whether each of the people holds a deputy's seat on the day and may act in it. */
    public boolean allAct(Collection<Id<Deputy>> deputies, LocalDate day) {
        return deputies.stream().allMatch(deputy -> acts(deputy, Office.DEPUTY, day));
    }

    /** The deputy's own seat that stands on the day. */
    Optional<Seat> own(Id<Deputy> deputy, LocalDate day) {
        return seats(deputy, Office.DEPUTY).filter(seat -> seat.standsOn(day)).findFirst();
    }

    /** Whether a seat of that office, other than {@code own}, stands on the day or on a later one. */
    boolean taken(Id<Deputy> deputy, Office office, LocalDate day, @Nullable Id<Seat> own) {
        return seats(deputy, office)
                .anyMatch(seat -> seat.standsFrom(day) && !seat.id().equals(own));
    }

    private Stream<Seat> seats(Id<Deputy> deputy, Office office) {
        return moment.all(Seat.SHAPE, Seat.DEPUTY.in(people)).stream()
                .map(Versioned::value)
                .filter(seat -> seat.deputy().equals(deputy) && seat.office() == office);
    }

    private boolean suspended(Id<Deputy> deputy, LocalDate day) {
        return moment.all(Suspension.SHAPE, Suspension.DEPUTY.in(people)).stream()
                .map(Versioned::value)
                .anyMatch(one -> one.deputy().equals(deputy) && one.standsOn(day));
    }
}
