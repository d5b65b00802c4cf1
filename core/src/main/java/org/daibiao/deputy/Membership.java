package org.daibiao.deputy;

import java.time.LocalDate;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.calendar.DateRange;
import org.daibiao.journal.Line;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Membership of a deputy in a group (参加代表组织), half-open.
 *
 * @param id the id
 * @param deputy who
 * @param joined which group
 * @param kind the group's kind
 * @param since the first day
 * @param until the day on which it no longer stands; null while it stands
 */
public record Membership(
        Id<Membership> id,
        Id<Deputy> deputy,
        Id<Group> joined,
        Group.Kind kind,
        LocalDate since,
        @Nullable LocalDate until)
        implements DateRange {
    /** How it is kept. */
    public static final Shape<Membership> SHAPE = Shape.of("group_membership", Membership.class);

    /** Who. */
    public static final Field<Membership, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** Which group. */
    public static final Field<Membership, Id<Group>> JOINED = SHAPE.field("joined");

    /** When it ended. */
    public static final Field<Membership, LocalDate> UNTIL = SHAPE.field("until");

    /** Until that day; null for one that goes on. */
    Membership ended(@Nullable LocalDate day) {
        return Edit.of(this).set(UNTIL, day).done();
    }

    /** Its line in the journal. */
    Line begun() {
        return Line.begin(DeputyRoom.MEMBERSHIP.member(kind), Line.DEPUTY, deputy, id, since)
                .with(joined);
    }
}
