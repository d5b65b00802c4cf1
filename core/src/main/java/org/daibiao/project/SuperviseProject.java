package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Records a supervision of a project (登记项目监督). Clause 6.e.
 *
 * @param project the project
 * @param assigned the supervision group, or null
 * @param deputies the deputies who took part, at most 20
 * @param way how the project is supervised
 * @param findings what was found, at most 1000 characters
 * @param demanded what the deputies demand, at most 1000 characters; null for nothing
 * @param answerDue the last day for the answer; null if nothing is demanded
 * @param day the day
 */
public record SuperviseProject(
        @NotNull Id<Project> project,
        @Nullable Id<SupervisionGroup> assigned,
        @NotNull @Size(min = 1, max = 20) List<@NotNull Id<Deputy>> deputies,
        @NotNull ProjectSupervision.Way way,
        @NotBlank @Size(max = 1000) String findings,
        @Nullable @Size(max = 1000) String demanded,
        @Nullable LocalDate answerDue,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
