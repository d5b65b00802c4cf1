package org.daibiao.opinion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Report in one community round of what became of an opinion from a round before (上一轮意见办理情况通报): the result, or that it is still
 * in handling. Clause 7.d.
 *
 * @param id the id
 * @param round the round in which it is reported
 * @param opinion the opinion
 * @param audience to whom
 * @param reportedOn the day
 * @param handledUntil until when it will still be in handling; null when the result was reported
 * @param reason why it is still in handling, at most 500 characters; null when the result was reported
 */
public record ReportBack(
        Id<ReportBack> id,
        Id<CommunityRound> round,
        Id<Opinion> opinion,
        Audience audience,
        LocalDate reportedOn,
        @Nullable LocalDate handledUntil,
        @Nullable @Size(max = 500) String reason) {
    /** Audience (通报对象): to whom it is reported. */
    public enum Audience {
        /** The deputies (代表). */
        DEPUTIES,
        /** The voters (选民). */
        VOTERS
    }

    /** How it is kept. */
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
