package org.daibiao.contact;

import java.time.LocalDate;
import org.daibiao.calendar.DateRange;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.journal.Line;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Link between a deputy and a voter (代表固定联系选民), half-open. Clause 1.d.
 *
 * @param id the id
 * @param deputy the deputy
 * @param voter the voter; one voter may be linked with several deputies
 * @param since the first day
 * @param until the day on which it no longer stands; null while it stands
 */
public record VoterLink(
        Id<VoterLink> id,
        Id<Deputy> deputy,
        Id<Voter> voter,
        LocalDate since,
        @Nullable LocalDate until) implements DateRange {
    /** How it is kept. */
    public static final Shape<VoterLink> SHAPE = Shape.of("voter_link", VoterLink.class);

    /** The deputy. */
    public static final Field<VoterLink, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** The voter. */
    public static final Field<VoterLink, Id<Voter>> VOTER = SHAPE.field("voter");

    /** When it ended. */
    public static final Field<VoterLink, LocalDate> UNTIL = SHAPE.field("until");

    /** Its line in the journal. */
    Line begun() {
        return Line.begin(ContactRoom.VOTER_LINK.code(), Line.PAIR, deputy, id, since)
                .with(voter);
    }
}
