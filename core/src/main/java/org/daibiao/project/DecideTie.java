package org.daibiao.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;

/**
 * Records the presidium's decision on a tie (主席团决定) [GK].
 *
 * @param round the round as seen
 * @param chosen the projects that take the remaining seats, at most 100
 * @param document the document of the decision, at most 500 characters
 * @param day the day
 */
public record DecideTie(
        @NotNull Seen<ProjectRound> round,
        @NotNull @Size(min = 1, max = 100) List<@NotNull Id<Project>> chosen,
        @NotBlank @Size(max = 500) String document,
        @NotNull LocalDate day) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
