package org.daibiao.deputy;

import java.time.LocalDate;
import org.daibiao.calendar.DateRange;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Merging;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Suspension (暂时停止执行代表职务): half-open; if its cause ends within the term, the deputy is restored unless terminated. Deputies Law art. 61.
 *
 * @param id the id
 * @param deputy the deputy
 * @param cause the cause
 * @param since the first day
 * @param until the day of restoration, or of termination; null while it lasts
 */
public record Suspension(
        Id<Suspension> id,
        Id<Deputy> deputy,
        Cause cause,
        LocalDate since,
        @Nullable LocalDate until) implements DateRange {
    /** Cause of suspension (暂停原因): why a deputy is suspended. */
    public enum Cause {
        /** In custody in a criminal case under investigation, prosecution or trial (因刑事案件被羁押). */
        IN_CUSTODY,
        /** Serving a sentence without deprivation of political rights (被判处刑罚而没有附加剥夺政治权利，正在服刑). */
        SERVING_SENTENCE
    }

    /** How it is stored. */
    public static final Shape<Suspension> SHAPE =
            Shape.of("suspension", Suspension.class).merging(Merging.once("deputy"));

    /** The deputy. */
    public static final Field<Suspension, Id<Deputy>> DEPUTY = SHAPE.field("deputy");

    static final Field<Suspension, LocalDate> UNTIL = SHAPE.field("until");

    /** The same with this end; null for no end. */
    Suspension ended(@Nullable LocalDate day) {
        return Edit.of(this).set(UNTIL, day).done();
    }

    /** Its journal line. */
    Line begun() {
        return Line.begin(DeputyRoom.SUSPENSION.code(), DeputyRoom.SUSPENSION.role(), deputy, id, since);
    }
}
