package org.daibiao.deputy;

import java.time.LocalDate;
import org.daibiao.calendar.DateRange;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Membership of a deputy in a group (参加代表组织), half-open.
 *
 * @param id the id
 * @param deputy the deputy
 * @param joined the group
 * @param kind the group's kind
 * @param since the first day
 * @param until the first day on which it is no longer in force; null while in force
 */
public record Membership(
        Id<Membership> id,
        Id<Deputy> deputy,
        Id<Group> joined,
        Group.Kind kind,
        LocalDate since,
        @Nullable LocalDate until)
        implements DateRange {
    /** How it is stored. */
    public static final Shape<Membership> SHAPE = Shape.of("group_membership", Membership.class);

    /** The deputy. */
    public static final Field<Membership, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** The group. */
    public static final Field<Membership, Id<Group>> JOINED = SHAPE.field("joined");

    /** When it ended. */
    public static final Field<Membership, LocalDate> UNTIL = SHAPE.field("until");

    /** The same from this day on. */
    Membership from(LocalDate day) {
        return new Membership(id, deputy, joined, kind, day, until);
    }

    /** The same with this end; null for no end. */
    Membership ended(@Nullable LocalDate day) {
        return Edit.of(this).set(UNTIL, day).done();
    }

    /** Its journal line. */
    Line begun() {
        return Line.begin(DeputyRoom.MEMBERSHIP.member(kind), Line.DEPUTY, deputy, id, since)
                .with(joined);
    }
}
