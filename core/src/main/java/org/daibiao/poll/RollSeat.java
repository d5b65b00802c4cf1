package org.daibiao.poll;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Seat of a roll (名册所属): the seat whose roll a poll has, by the kind of the seat in the journal. */
public enum RollSeat {
    /** All deputies (全体代表). */
    DEPUTIES("deputy.seat"),
    /** All members of the standing committee (常委会组成人员). */
    COMMITTEE("committee.seat"),
    /** People about whom the journal has no data (其他人员): nothing is compared. */
    NONE("none");

    /** A person with this entry is on the roll, but does not vote. */
    static final String SUSPENSION = "deputy.suspension";

    private final String kind;

    RollSeat(String kind) {
        this.kind = kind;
    }

    /** The kind of the seat in the journal. */
    public String kind() {
        return kind;
    }

    static Optional<RollSeat> of(String kind) {
        return Stream.of(values()).filter(one -> one.kind.equals(kind)).findFirst();
    }

    /** The seat whose roll the poll has; {@link #NONE} for a text that is not a kind of seat. */
    static RollSeat of(Poll poll) {
        return of(poll.seat()).orElse(NONE);
    }

    static List<String> known() {
        return Stream.of(values()).map(RollSeat::kind).toList();
    }
}
