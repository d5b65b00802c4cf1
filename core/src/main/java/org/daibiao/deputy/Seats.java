package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.Optional;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** Who holds which seat on a day (任职查询), for decisions of this and other rooms. Stateless. */
public final class Seats {
    private Seats() {}

    /** Whether the deputy holds the office on the day; suspension does not matter here. */
    public static boolean holds(Moment moment, Id<Deputy> deputy, Office office, LocalDate day) {
        return moment.all(Seat.SHAPE, Seat.DEPUTY.is(deputy), Seat.OFFICE.is(office)).stream()
                .anyMatch(seat -> seat.value().standsOn(day));
    }

    /** Whether the deputy holds the office on the day and may act in it: neither ended nor suspended (DL 61). */
    public static boolean acts(Moment moment, Id<Deputy> deputy, Office office, LocalDate day) {
        return holds(moment, deputy, office, day) && !suspended(moment, deputy, day);
    }

    /** The deputy's own seat that stands on the day. */
    static Optional<Seat> own(Moment moment, Id<Deputy> deputy, LocalDate day) {
        return moment.all(Seat.SHAPE, Seat.DEPUTY.is(deputy), Seat.OFFICE.is(Office.DEPUTY)).stream()
                .map(Versioned::value)
                .filter(seat -> seat.standsOn(day))
                .findFirst();
    }

    private static boolean suspended(Moment moment, Id<Deputy> deputy, LocalDate day) {
        return moment.all(Suspension.SHAPE, Suspension.DEPUTY.is(deputy)).stream()
                .anyMatch(suspension -> suspension.value().standsOn(day));
    }

    /** Whether a seat of that office, other than {@code own}, stands on the day or on a later one. */
    static boolean taken(Moment moment, Id<Deputy> deputy, Office office, LocalDate day, @Nullable Id<Seat> own) {
        return moment.all(Seat.SHAPE, Seat.DEPUTY.is(deputy), Seat.OFFICE.is(office)).stream()
                .map(Versioned::value)
                .anyMatch(seat -> seat.standsFrom(day) && !seat.id().equals(own));
    }
}
