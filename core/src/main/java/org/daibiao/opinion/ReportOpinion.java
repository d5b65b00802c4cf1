package org.daibiao.opinion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Reports in a community round on an opinion from an earlier round (通报上一轮意见办理情况). Clause 7.d.
 *
 * @param round the current round
 * @param opinion the opinion
 * @param audience the audience
 * @param day the day
 * @param handledUntil the day until which it will still be in handling; null for its result
 * @param reason why it is still in handling, at most 500 characters; null for its result
 */
public record ReportOpinion(
        @NotNull Id<CommunityRound> round,
        @NotNull Id<Opinion> opinion,
        @NotNull ReportBack.Audience audience,
        @NotNull LocalDate day,
        @Nullable LocalDate handledUntil,
        @Nullable @Size(max = 500) String reason) {
    /** Its result. */
    public static ReportOpinion result(
            Id<CommunityRound> round, Id<Opinion> opinion, ReportBack.Audience audience, String day) {
        return new ReportOpinion(round, opinion, audience, Typed.day(day), null, null);
    }

    /** That it is still in handling. */
    public ReportOpinion until(String last, String why) {
        return new ReportOpinion(round, opinion, audience, day, Typed.day(last), why);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
