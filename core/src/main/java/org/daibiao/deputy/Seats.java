package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.Optional;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Versioned;

/** Who holds which seat on a day (任职查询), for decisions of this and other rooms. Stateless. */
public final class Seats {
    private Seats() {}

    /** Whether the deputy holds the office on the day; suspension does not matter here. */
    public static boolean holds(Moment moment, Id<Deputy> deputy, Office office, LocalDate day) {
        return moment.all(Seat.SHAPE, Seat.DEPUTY.is(deputy), Seat.OFFICE.is(office)).stream()
                .anyMatch(seat -> seat.value().standsOn(day));
    }

    /** Whether the deputy is suspended on the day. */
    public static boolean suspended(Moment moment, Id<Deputy> deputy, LocalDate day) {
        return moment.all(Suspension.SHAPE, Suspension.DEPUTY.is(deputy)).stream()
                .anyMatch(suspension -> suspension.value().standsOn(day));
    }

    /** The seat of that office that has not ended. */
    static Optional<Versioned<Seat>> open(Moment moment, Id<Deputy> deputy, Office office) {
        return moment.all(Seat.SHAPE, Seat.DEPUTY.is(deputy), Seat.OFFICE.is(office), Seat.UNTIL.missing()).stream()
                .findFirst();
    }
}
