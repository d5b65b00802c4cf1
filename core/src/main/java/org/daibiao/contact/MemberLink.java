package org.daibiao.contact;

import java.time.LocalDate;
import org.daibiao.calendar.DateRange;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.Line;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Link between a committee member and a deputy (组成人员固定联系代表), half-open. Clause 1.a.
 *
 * @param id the id
 * @param member the member of the standing committee
 * @param deputy the deputy
 * @param since the first day
 * @param until the first day on which it is no longer in force; null while in force
 */
public record MemberLink(
        Id<MemberLink> id,
        Id<Deputy> member,
        Id<Deputy> deputy,
        LocalDate since,
        @Nullable LocalDate until) implements DateRange {
    /** How it is stored. */
    public static final Shape<MemberLink> SHAPE = Shape.of("member_link", MemberLink.class);

    /** The member. */
    public static final Field<MemberLink, Id<Deputy>> MEMBER = SHAPE.field("member");

    /** The deputy. */
    public static final Field<MemberLink, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    /** When it ended. */
    public static final Field<MemberLink, LocalDate> UNTIL = SHAPE.field("until");

    /** The same from this day on. */
    MemberLink from(LocalDate day) {
        return new MemberLink(id, member, deputy, day, until);
    }

    /** Its journal line. */
    Line begun() {
        return Line.begin(ContactRoom.MEMBER_LINK.code(), Line.PAIR, member, id, since)
                .with(deputy);
    }
}
