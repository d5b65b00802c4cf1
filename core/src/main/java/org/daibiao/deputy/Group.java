package org.daibiao.deputy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.journal.Line;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/**
 * Group of deputies (代表组织): one of four distinct kinds; a deputy can belong to all of them.
 *
 * @param id the id
 * @param kind the kind
 * @param name its name, at most 100 characters
 * @param unit the town, subdistrict or area, or the field of a professional group, at most 100 characters
 * @param since the day from which it exists
 */
public record Group(
        Id<Group> id,
        Kind kind,
        @Size(max = 100) String name,
        @Size(max = 100) String unit,
        LocalDate since) {
    /** Kind of group (代表组织类别). */
    public enum Kind {
        /** Delegation at sessions (代表团). */
        DELEGATION,
        /** Deputies' group, by area or field (代表小组), Deputies Law art. 26–27. */
        DEPUTIES_GROUP,
        /** Professional group (代表专业组). */
        PROFESSIONAL_GROUP,
        /** A deputy's working group: the aides of one deputy (代表工作小组). */
        WORKING_GROUP
    }

    /** How it is stored. */
    public static final Shape<Group> SHAPE = Shape.of("deputy_group", Group.class)
            .titled((group, locale) -> group.name())
            .at(Group::unit);

    /** The kind. */
    public static final Field<Group, Kind> KIND = SHAPE.field("kind");

    /** Its name. */
    public static final Field<Group, String> NAME = SHAPE.field("name");

    /** Its journal line. */
    Line begun() {
        return Line.begin(DeputyRoom.GROUP.member(kind), Line.GROUP, id, id, since);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
