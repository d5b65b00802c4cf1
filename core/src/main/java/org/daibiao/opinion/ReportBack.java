package org.daibiao.opinion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Report-back in a community round on an opinion from an earlier round (结果通报): the result, or that it is still in handling. Clause 7.d.
 *
 * @param id the id
 * @param round the round in which it is reported
 * @param opinion the opinion
 * @param audience the audience
 * @param reportedOn the day of the report
 * @param handledUntil the day until which it will still be in handling; null if the result was reported
 * @param reason why it is still in handling, at most 500 characters; null if the result was reported
 */
public record ReportBack(
        Id<ReportBack> id,
        Id<CommunityRound> round,
        Id<Opinion> opinion,
        Audience audience,
        LocalDate reportedOn,
        @Nullable LocalDate handledUntil,
        @Nullable @Size(max = 500) String reason) {
    /** Audience (通报对象) of a report. */
    public enum Audience {
        /** The deputies (代表). */
        DEPUTIES,
        /** The voters (选民). */
        VOTERS
    }

    /** How it is stored. */
    public static final Shape<ReportBack> SHAPE = Shape.of("report_back", ReportBack.class);

    /** The round. */
    public static final Field<ReportBack, Id<CommunityRound>> ROUND = SHAPE.field("round");

    /** The opinion. */
    public static final Field<ReportBack, Id<Opinion>> OPINION = SHAPE.field("opinion");

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
