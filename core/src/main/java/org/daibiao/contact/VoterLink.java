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
 * @param voter the voter; one voter may be linked to several deputies
 * @param since the first day
 * @param until the first day on which it is no longer in force; null while in force
 */
public record VoterLink(
        Id<VoterLink> id,
        Id<Deputy> deputy,
        Id<Voter> voter,
        LocalDate since,
        @Nullable LocalDate until) implements DateRange {
    /** How it is stored. */
    public static final Shape<VoterLink> SHAPE = Shape.of("voter_link", VoterLink.class);

    /** The deputy. */
    public static final Field<VoterLink, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** The voter. */
    public static final Field<VoterLink, Id<Voter>> VOTER = SHAPE.field("voter");

    /** When it ended. */
    public static final Field<VoterLink, LocalDate> UNTIL = SHAPE.field("until");

    /** The same from this day on. */
    VoterLink from(LocalDate day) {
        return new VoterLink(id, deputy, voter, day, until);
    }

    /** Its journal line. */
    Line begun() {
        return Line.begin(ContactRoom.VOTER_LINK.code(), Line.PAIR, deputy, id, since)
                .with(voter);
    }
}
