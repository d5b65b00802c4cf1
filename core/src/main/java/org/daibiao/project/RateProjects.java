package org.daibiao.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.congress.Session;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Records an evaluation of projects (登记满意度测评). Clause 6.b.
 *
 * @param title the occasion, at most 200 characters
 * @param session the session of the rating body, or null
 * @param everybody the number of all members of the rating body, present or not
 * @param collected the number of ballots collected; null if not reported
 * @param items what is rated, at most 100
 * @param day the day
 */
public record RateProjects(
        @NotBlank @Size(max = 200) String title,
        @Nullable Id<Session> session,
        @Min(1) @Max(100000000) long everybody,
        @Nullable @Min(0) Long collected,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ItemRating> items,
        @NotNull LocalDate day) {
    ProjectEvaluation evaluation(Id<ProjectEvaluation> id) {
        return new ProjectEvaluation(id, title, session, day, everybody, collected, null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
