package org.daibiao.poll;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Seat of a roll (名册所属): of whose seat a poll has the roll, by the kind of the seat in the journal. */
public enum RollSeat {
    /** All deputies (全体代表). */
    DEPUTIES("deputy.seat"),
    /** All members of the standing committee (常委会组成人员). */
    COMMITTEE("committee.seat"),
    /** People of whom the journal knows nothing (其他人员): nothing is compared. */
    NONE("none");

    /** Who stands in this is on the roll, and does not vote. */
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

    /** Of whose seat the poll has the roll; {@link #NONE} for a text that is no kind of a seat. */
    static RollSeat of(Poll poll) {
        return of(poll.seat()).orElse(NONE);
    }

    static List<String> known() {
        return Stream.of(values()).map(RollSeat::kind).toList();
    }
}
